"""Driver of a reader of passports and other zones: `mrz:///dev/ttyACM2?framing=desko`.

Options: `framing`, `desko` or `lines` (see `mrz_lines`; desko); `baud` (9600); `idle_ms`, the
silence after which nothing more of a zone will come (200).

`mrz:?framing=keyboard` is a reader that types like a keyboard, each line ended by Enter. It has
no port and no `baud`; `idle_ms` is how soon the next line follows (1000); `gap_ms`, `keys` and
`tail` are those of `keyboard:`. Small letters are taken for capitals: that is Caps Lock.
"""

import hashlib
import logging
import secrets
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

from hardware.documents import mrz_lines
from hardware.documents.awaited import AwaitedDocuments
from hardware.documents.typed_lines import TypedLines
from hardware.errors import HardwareError
from hardware.interfaces import DeviceHealth, DocumentText, MrzText, ReadProblem, TypingRule
from hardware.link import Link, open_link, parse_serial_settings
from hardware.repeats import RepeatGuard
from hardware.urls import DeviceKind, DeviceUrl, Family, register
from hardware.wedge import RULE_OPTIONS, explain_unheard, parse_typing_rule, refuse_place
from hardware.worker import DeviceWorker

LISTEN_S = 0.5  # then it is seen whether to stop; a document is heard at once
# Fewer bytes than half the shortest line are a disturbance of the line, not a document.
DOCUMENT_BYTES = 15
# So many documents in a row that cannot be read are the reader's fault or its settings'.
UNREADABLE_IN_ROW = 5
KEYBOARD = "keyboard"
_FRAMINGS = (*mrz_lines.Framing, KEYBOARD)
_OPTIONS = frozenset({"baud", "framing", "idle_ms"})

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Listeners:
    on_document: Callable[[DocumentText], None]
    on_problem: Callable[[ReadProblem], None]


class MrzReader:
    """A `DocumentReader` on a serial port or a TCP connection, listened to all the time.

    Such a reader is never asked anything: it is READY while its line is open, and in FAULT
    when nothing but rubbish has come several times. A zone that is sent again and again is
    reported once until 3 s have passed without it. What comes while nobody listens is dropped.
    """

    def __init__(
        self,
        url: DeviceUrl,
        connect: Callable[[], Link],
        *,
        where: str,
        framing: mrz_lines.Framing,
        idle_s: float,
        advice: str = "check framing (desko or lines) and baud in its URL.",
    ) -> None:
        self._framing = framing
        self._idle_s = idle_s
        self._where = where
        self._advice = advice
        self._awaited = AwaitedDocuments(advice)
        self._listeners: _Listeners | None = None
        self._guard = RepeatGuard()
        # A reported zone is remembered by a hash that only this process can make.
        self._hash_key = secrets.token_bytes(32)
        self._heard: Link | None = None
        self._heard_at = 0.0
        self._decoder = mrz_lines.open_decoder(self._framing)
        self._noise = 0
        self._unreadable = 0
        self._worker = DeviceWorker(
            "Passport reader",
            url.text,
            connect,
            tick=self._listen,
            on_down=self._on_down,
            ready_on_connect=True,
        )
        self._worker.start()

    def health(self) -> DeviceHealth:
        return self._worker.health()

    def close(self) -> None:
        self._worker.close()

    def start(
        self,
        on_document: Callable[[DocumentText], None],
        on_problem: Callable[[ReadProblem], None],
    ) -> None:
        self._listeners = _Listeners(on_document, on_problem)

    def read_one(self, timeout_s: float) -> "Future[DocumentText]":
        future = self._awaited.ask(timeout_s)
        self._worker.wake()
        return future

    # --- on the worker's thread ------------------------------------------------------------

    def _listen(self, link: Link) -> float:
        if link is not self._heard:
            # What was cut off by pulling the plug is not the beginning of the next zone.
            self._heard, self._decoder = link, mrz_lines.open_decoder(self._framing)
            self._noise = 0
        self._awaited.expire(time.monotonic())
        unsettled = self._decoder.pending or self._noise > 0
        data = link.read_some(time.monotonic() + (self._idle_s if unsettled else LISTEN_S))
        if data:
            self._heard_at = time.monotonic()
        for frame in self._decoder.feed(data) if data else self._decoder.flush():
            match frame:
                case MrzText():
                    self._noise = 0
                    self._report_zone(frame)
                case mrz_lines.BadFrame():
                    self._noise += frame.size
        if self._noise and not data:
            # Only now: a zone may have followed the noise, and then nothing was unreadable.
            self._settle_noise()
        return 0.0

    def _report_zone(self, zone: MrzText) -> None:
        self._unreadable = 0
        self._worker.book.mended()
        self._worker.book.answered()
        listeners = self._listeners
        if listeners is None and not self._awaited.wanted:
            return
        text = "\n".join(zone.lines).encode("ascii")
        seen = hashlib.blake2b(text, key=self._hash_key).hexdigest()
        if not self._guard.note_seen(seen, self._heard_at):
            return
        self._awaited.give(zone)
        if listeners is not None:
            self._worker.call_listener(listeners.on_document, zone)

    def _settle_noise(self) -> None:
        size, self._noise = self._noise, 0
        _log.warning("Passport reader: %d bytes are no machine-readable zone", size)
        if size < DOCUMENT_BYTES:
            return
        # After "unreadable" the same document is news again.
        self._guard = RepeatGuard()
        self._unreadable += 1
        if self._unreadable >= UNREADABLE_IN_ROW:
            self._worker.book.fault(
                f"The passport reader on {self._where} has sent nothing legible "
                f"{self._unreadable} times in a row.",
                f"Clean its window; {self._advice}",
            )
        self._awaited.note_unreadable()
        if self._listeners is not None:
            self._worker.call_listener(self._listeners.on_problem, ReadProblem.UNREADABLE)

    def _on_down(self, error: HardwareError) -> None:
        """The line is gone: who waits for a document is told so."""
        self._awaited.fail(error, for_good=self._worker.closing)


class TypingMrzReader(MrzReader):
    """A `DocumentReader` and `KeyboardWedge`: lines of zones come as bursts of keys."""

    def __init__(self, url: DeviceUrl) -> None:
        url.refuse_unknown_options(RULE_OPTIONS | {"framing", "idle_ms"})
        refuse_place(url, "mrz:?framing=keyboard")
        self._rule = parse_typing_rule(url)
        self._typed: TypedLines | None = None
        super().__init__(
            url,
            self._connect,
            where="the keyboard",
            framing=mrz_lines.Framing.LINES,
            idle_s=url.option_int("idle_ms", 1000, 20, 5000) / 1000,
            advice="check that the system's keyboard layout is the reader's (usually US).",
        )

    @property
    def typing(self) -> TypingRule:
        return self._rule

    def listen(self) -> None:
        self._typed = TypedLines()
        self._worker.wake()

    def take_burst(self, text: str) -> bool:
        line = text.upper()
        typed = self._typed
        if typed is None or not mrz_lines.is_typed_line(line):
            return False
        typed.put(line)
        return True

    def _connect(self) -> Link:
        if self._typed is None:
            raise explain_unheard()
        return self._typed


def open_mrz_reader(url: DeviceUrl) -> MrzReader:
    """The driver for the way in which this reader sends. Raises BadDeviceUrl."""
    framing = url.option_choice("framing", _FRAMINGS)
    if framing == KEYBOARD:
        return TypingMrzReader(url)
    url.refuse_unknown_options(_OPTIONS)
    line = parse_serial_settings(url, mrz_lines.BAUD)
    return MrzReader(
        url,
        lambda: open_link(url, line),
        where=url.where,
        framing=mrz_lines.Framing(framing),
        idle_s=url.option_int("idle_ms", 200, 20, 2000) / 1000,
    )


register(
    Family(
        "mrz", DeviceKind.DOCUMENTS, "mrz:///dev/ttyACM2?framing=desko&baud=9600", open_mrz_reader
    )
)
