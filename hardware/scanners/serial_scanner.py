"""Driver of a scanner that sends lines: `lines:///dev/ttyACM1?baud=9600&idle_ms=50`.

Options: `baud` (9600); `idle_ms`, the silence that ends a line without an end mark (50).
"""

import logging
import time
from collections.abc import Callable

from hardware.interfaces import DeviceHealth, ScannedCode
from hardware.link import Link, open_link, parse_serial_settings
from hardware.repeats import RepeatGuard
from hardware.scanners import lines
from hardware.urls import DeviceKind, DeviceUrl, Family, register
from hardware.worker import DeviceWorker

# A line scanner does not tell what kind of code it read.
SYMBOLOGY = "unknown"
LISTEN_S = 1.0

_log = logging.getLogger(__name__)


class LineScanner:
    """A `CodeScanner` on a serial port or a TCP connection, listened to all the time.

    A scanner never asked anything gives no sign of life: it is READY while its port is open.
    What it sends before `start` is dropped.
    """

    def __init__(self, url: DeviceUrl) -> None:
        url.refuse_unknown_options(frozenset({"baud", "idle_ms"}))
        self._idle_s = url.option_int("idle_ms", 50, 5, 2000) / 1000
        line = parse_serial_settings(url, lines.BAUD)
        self._on_code: Callable[[ScannedCode], None] | None = None
        self._guard = RepeatGuard()
        self._decoder = lines.Decoder()
        self._heard: Link | None = None
        self._heard_at = 0.0
        self._worker = DeviceWorker(
            "Code scanner",
            url.text,
            lambda: open_link(url, line),
            tick=self._listen,
            ready_on_connect=True,
        )
        self._worker.start()

    def start(self, on_code: Callable[[ScannedCode], None]) -> None:
        self._on_code = on_code

    def health(self) -> DeviceHealth:
        return self._worker.health()

    def close(self) -> None:
        self._worker.close()

    # --- on the worker's thread ------------------------------------------------------------

    def _listen(self, link: Link) -> float:
        if link is not self._heard:
            # What was cut off by pulling the plug is not the beginning of the next code.
            self._heard, self._decoder = link, lines.Decoder()
        pause_s = self._idle_s if self._decoder.pending else LISTEN_S
        data = link.read_some(time.monotonic() + pause_s)
        if data:
            self._heard_at = time.monotonic()
            self._worker.book.answered()
        for line in self._decoder.feed(data) if data else self._decoder.flush():
            self._report(line)
        return 0.0

    def _report(self, line: str | lines.BadFrame) -> None:
        if isinstance(line, lines.BadFrame):
            _log.warning("Code scanner: %d bytes are %s", line.length, line.problem)
        elif self._on_code is not None and self._guard.note_seen(line, self._heard_at):
            self._worker.call_listener(self._on_code, ScannedCode(line, SYMBOLOGY, self._heard_at))


register(
    Family("lines", DeviceKind.SCANNER, "lines:///dev/ttyACM1?baud=9600&idle_ms=50", LineScanner)
)
