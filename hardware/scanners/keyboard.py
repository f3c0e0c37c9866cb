"""Driver of a scanner that types like a keyboard: `keyboard:`.

Options: `gap_ms`, the longest pause between two of its keys (40); `keys`, how many keys in
such a row are no person's (4, the one at the end included); `tail`, the key that ends a code:
`enter`, `tab`, `none` (a pause), or `any` of them (any).

What arrives is what the system's keyboard layout makes of its keys, which has to be the one
that the scanner is set to (usually US). Chinese text arrives when the scanner's characters
come as text, from an input method or from the keys themselves; scanners that send Alt codes
(Alt held, digits on the number pad) do so for Windows, and only digits would arrive: set such
a scanner to a serial port (`lines`, `gm65`).
"""

import logging
import time
from collections.abc import Callable
from dataclasses import replace

from hardware.interfaces import DeviceHealth, HealthState, ScannedCode, TypingRule
from hardware.repeats import RepeatGuard
from hardware.urls import DeviceKind, DeviceUrl, Family, register
from hardware.wedge import RULE_OPTIONS, explain_unheard, parse_typing_rule, refuse_place

# A scanner that types does not tell what kind of code it read.
SYMBOLOGY = "unknown"

_log = logging.getLogger(__name__)


class KeyboardScanner:
    """A `CodeScanner` and `KeyboardWedge`: takes everything that was typed in a burst.

    It gives no sign of life: it is READY while a window listens. `on_code` is called on the
    thread that hands over the keys.
    """

    def __init__(self, url: DeviceUrl) -> None:
        url.refuse_unknown_options(RULE_OPTIONS)
        refuse_place(url, "keyboard:")
        self._rule = parse_typing_rule(url)
        self._guard = RepeatGuard()
        self._on_code: Callable[[ScannedCode], None] | None = None
        unheard = explain_unheard()
        self._health = DeviceHealth(
            "Code scanner", url.text, HealthState.DOWN, unheard.what, unheard.remedy
        )

    @property
    def typing(self) -> TypingRule:
        return self._rule

    def start(self, on_code: Callable[[ScannedCode], None]) -> None:
        self._on_code = on_code

    def listen(self) -> None:
        self._health = replace(self._health, state=HealthState.READY, detail="", remedy="")

    def take_burst(self, text: str) -> bool:
        seen_at = time.monotonic()
        self._health = replace(
            self._health, answered_at=seen_at, exchanges=self._health.exchanges + 1
        )
        if self._on_code is not None and self._guard.note_seen(text, seen_at):
            try:
                self._on_code(ScannedCode(text, SYMBOLOGY, seen_at))
            except Exception as error:
                _log.error("Code scanner: a listener failed with %s", type(error).__name__)
        return True

    def health(self) -> DeviceHealth:
        return self._health

    def close(self) -> None:
        self._on_code = None


register(Family("keyboard", DeviceKind.SCANNER, "keyboard:?tail=enter", KeyboardScanner))
