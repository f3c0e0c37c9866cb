"""Driver of scanners on a serial port or a TCP connection; what they say is in their dialogues.

`lines:///dev/ttyACM1?baud=9600&idle_ms=50` sends lines and takes no commands. Options of every
family here: `baud` (9600); `idle_ms`, the silence that ends a text without an end mark (50).

`gm65:///dev/ttyACM0?mode=any&encoding=utf-8` is asked for its settings at every connection and
set up where they differ, never in its flash memory; what was changed is put back on closing.
`mode`: `any` leaves continuous and sensor mode as found and else sets continuous, `continuous`
and `sensor` insist; `encoding` `utf-8`, or `keep` for a scanner that means something else by it.

`ssi:///dev/ttyS0?session_ms=2000` acknowledges each packet; `session_ms` is how often a decode
session is begun again while codes are wanted, because a scanner ends it with each code and by
its own time-out.

`honeywell:///dev/ttyACM0?trigger_ms=1000` keeps the trigger pressed in the same way.
"""

import logging
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import assert_never

from hardware.errors import HardwareError, NoAnswer
from hardware.interfaces import DeviceHealth, HealthState, ScannedCode
from hardware.link import Link, open_link, parse_serial_settings
from hardware.repeats import RepeatGuard
from hardware.scanners import gm65, honeywell, lines, ssi
from hardware.scanners.dialogues import (
    Answered,
    Damaged,
    Dialogue,
    Event,
    Relief,
    Remark,
    Say,
    Scan,
    Trouble,
    Unanswered,
)
from hardware.scanners.gm65_setup import Gm65Dialogue
from hardware.scanners.ssi_session import SsiDialogue
from hardware.urls import DeviceKind, DeviceUrl, Family, register
from hardware.worker import DeviceWorker

# How long a request of another thread may have to wait for the line.
LISTEN_S = 0.2
# How long closing waits for a scanner that is being put back as it was found.
FAREWELL_S = 2.0

_log = logging.getLogger(__name__)


class SerialScanner:
    """A `CodeScanner` that is listened to all the time, and spoken to as its family wants it.

    A scanner that cannot be asked gives no sign of life: it is READY while its port is open.
    One that can be asked is READY once it has answered or sent a code, and DOWN when it has
    not answered several times; it is listened to all the same. What comes before `start` is
    dropped.
    """

    def __init__(self, url: DeviceUrl, dialogue: Dialogue, baud: int) -> None:
        line = parse_serial_settings(url, baud)
        self._where = url.where
        self._dialogue = dialogue
        self._on_code: Callable[[ScannedCode], None] | None = None
        self._guard = RepeatGuard()
        self._heard: Link | None = None
        self._heard_at = 0.0
        self._started = False
        self._worker = DeviceWorker(
            "Code scanner",
            url.text,
            lambda: open_link(url, line),
            tick=self._listen,
            ready_on_connect=not dialogue.asks,
        )
        self._worker.start()

    def start(self, on_code: Callable[[ScannedCode], None]) -> None:
        self._on_code = on_code

    def health(self) -> DeviceHealth:
        return self._worker.health()

    def close(self) -> None:
        """Put the scanner back as it was found (2 s at most), and free the line."""
        self._on_code = None
        if self._worker.health().state is not HealthState.DOWN:
            with suppress(HardwareError, TimeoutError):
                self._worker.submit(self._part).result(FAREWELL_S)
        self._worker.close()

    # --- on the worker's thread ------------------------------------------------------------

    def _listen(self, link: Link) -> float:
        if link is not self._heard:
            self._heard, self._started = link, False
            self._act(link, self._dialogue.connect(time.monotonic()))
        if self._on_code is not None and not self._started:
            self._started = True
            self._act(link, self._dialogue.start(time.monotonic()))
        self._hear(link, time.monotonic() + LISTEN_S)
        return 0.0

    def _hear(self, link: Link, deadline: float) -> None:
        data = link.read_some(min(self._dialogue.due, deadline))
        now = time.monotonic()
        if data:
            self._heard_at = now
            self._act(link, self._dialogue.hear(data, now))
        elif now >= self._dialogue.due:
            self._act(link, self._dialogue.elapse(now))

    def _part(self, link: Link) -> None:
        if link is not self._heard:
            return  # a line opened just now: nothing was changed on it
        deadline = time.monotonic() + FAREWELL_S
        self._act(link, self._dialogue.part(time.monotonic()))
        while not self._dialogue.parted and time.monotonic() < deadline:
            self._hear(link, deadline)

    def _act(self, link: Link, events: Iterable[Event]) -> None:
        for event in events:
            match event:
                case Say():
                    link.write(event.data)
                case Scan():
                    self._worker.book.answered()
                    self._report(event)
                case Answered():
                    self._worker.book.answered()
                case Unanswered():
                    self._worker.book.missed(self._silence())
                case Trouble():
                    self._worker.book.fault(event.what, event.remedy)
                case Relief():
                    self._worker.book.mended()
                case Damaged():
                    _log.warning("Code scanner: %d bytes are %s", event.length, event.problem)
                case Remark():
                    _log.warning("Code scanner on %s: %s", self._where, event.text)
                case _:
                    assert_never(event)

    def _report(self, scan: Scan) -> None:
        if self._on_code is not None and self._guard.note_seen(scan.text, self._heard_at):
            code = ScannedCode(scan.text, scan.symbology, self._heard_at)
            self._worker.call_listener(self._on_code, code)

    def _silence(self) -> NoAnswer:
        return NoAnswer(
            f"The code scanner on {self._where} does not answer.",
            "Check its cable and power, that it is set to serial output, and baud in its URL.",
        )


# --- the families --------------------------------------------------------------------------


def _parse_idle_s(url: DeviceUrl, *options: str) -> float:
    url.refuse_unknown_options(frozenset({"baud", "idle_ms", *options}))
    return url.option_int("idle_ms", 50, 5, 2000) / 1000


def _open_lines(url: DeviceUrl) -> SerialScanner:
    return SerialScanner(url, lines.LinesDialogue(_parse_idle_s(url)), lines.BAUD)


def _open_gm65(url: DeviceUrl) -> SerialScanner:
    idle_s = _parse_idle_s(url, "mode", "encoding")
    mode = gm65.ModeWish(url.option_choice("mode", tuple(gm65.ModeWish)))
    utf_8 = url.option_choice("encoding", ("utf-8", "keep")) == "utf-8"
    dialogue = Gm65Dialogue(gm65.derive_wishes(mode, utf_8=utf_8), idle_s)
    return SerialScanner(url, dialogue, gm65.BAUD)


def _open_ssi(url: DeviceUrl) -> SerialScanner:
    idle_s = _parse_idle_s(url, "session_ms")
    session_s = url.option_int("session_ms", 2000, 200, 60_000) / 1000
    return SerialScanner(url, SsiDialogue(session_s, idle_s), ssi.BAUD)


def _open_honeywell(url: DeviceUrl) -> SerialScanner:
    idle_s = _parse_idle_s(url, "trigger_ms")
    trigger_s = url.option_int("trigger_ms", 1000, 200, 60_000) / 1000
    return SerialScanner(url, honeywell.HoneywellDialogue(trigger_s, idle_s), honeywell.BAUD)


for _name, _example, _open in (
    ("lines", "lines:///dev/ttyACM1?baud=9600&idle_ms=50", _open_lines),
    ("gm65", "gm65:///dev/ttyACM0?mode=continuous", _open_gm65),
    ("ssi", "ssi:///dev/ttyS0?baud=9600", _open_ssi),
    ("honeywell", "honeywell:///dev/ttyACM0?baud=115200", _open_honeywell),
):
    register(Family(_name, DeviceKind.SCANNER, _example, _open))
