"""Driver of a reader of passports and other zones: `mrz:///dev/ttyACM2?framing=desko`.

Options: `framing`, `desko` or `lines` (see `mrz_lines`; desko); `baud` (9600); `idle_ms`, the
silence after which nothing more of a zone will come (200).
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
from hardware.errors import HardwareError
from hardware.interfaces import DeviceHealth, DocumentText, MrzText, ReadProblem
from hardware.link import Link, open_link, parse_serial_settings
from hardware.repeats import RepeatGuard
from hardware.urls import DeviceKind, DeviceUrl, Family, register
from hardware.worker import DeviceWorker

LISTEN_S = 0.1
# Fewer bytes than half the shortest line are a disturbance of the line, not a document.
DOCUMENT_BYTES = 15
# So many documents in a row that cannot be read are the reader's fault or its settings'.
UNREADABLE_IN_ROW = 5
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

    def __init__(self, url: DeviceUrl) -> None:
        url.refuse_unknown_options(_OPTIONS)
        framing_text = url.option_choice("framing", tuple(mrz_lines.Framing))
        self._framing = mrz_lines.Framing(framing_text)
        self._idle_s = url.option_int("idle_ms", 200, 20, 2000) / 1000
        line = parse_serial_settings(url, mrz_lines.BAUD)
        self._where = url.where
        self._awaited = AwaitedDocuments()
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
            lambda: open_link(url, line),
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
                "Clean its window; check framing (desko or lines) and baud in its URL.",
            )
        self._awaited.note_unreadable()
        if self._listeners is not None:
            self._worker.call_listener(self._listeners.on_problem, ReadProblem.UNREADABLE)

    def _on_down(self, error: HardwareError) -> None:
        """The line is gone: who waits for a document is told so."""
        self._awaited.fail(error, for_good=self._worker.closing)


register(
    Family("mrz", DeviceKind.DOCUMENTS, "mrz:///dev/ttyACM2?framing=desko&baud=9600", MrzReader)
)
