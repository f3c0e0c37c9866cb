"""A simulated Brother QL: takes raster lines, tells of each step by itself, cuts each label.

By the Raster Command Reference: it does not answer while it prints, an error clears all that
it had received, and a label for another roll than the one that is in is an error.
"""

import re
from typing import Any

from PIL import Image

from hardware.interfaces import PrinterFault
from hardware.printers.brother import (
    BrotherStatus,
    MediaType,
    Phase,
    StatusKind,
    encode_status,
)
from hardware.printers.brother_media import END_MARGIN_DOTS, MEDIA, PINS, Media
from hardware.sim.label_printer import LabelPrinterModel, PrintedLabel

_PRINT_INFORMATION = b"\x1biz"
# A command and how many bytes of its own follow it.
_COMMANDS = {
    b"\x00": 0,
    b"\x1b@": 0,
    b"\x1biS": 0,
    b"\x1bia": 1,
    b"\x1bi!": 1,
    _PRINT_INFORMATION: 10,
    b"\x1biM": 1,
    b"\x1biA": 1,
    b"\x1biK": 1,
    b"\x1bid": 2,
    b"M": 1,
    b"Z": 0,
    b"\x1a": 0,
}
_NULLS = re.compile(rb"\x00+")
_BITS = {
    PrinterFault.HEAD_OPEN: 0x1000,
    PrinterFault.PAPER_OUT: 0x0001,
    PrinterFault.JAM: 0x0004,
    PrinterFault.BUFFER_FULL: 0x0200,
    PrinterFault.OTHER: 0x8000,
    PrinterFault.WRONG_MEDIA: 0,  # told by the media itself
}


class BrotherPrinterModel(LabelPrinterModel):
    """A printer with a roll of `media` in. With `mute` it never says anything, as over TCP.

    `PrinterFault.WRONG_MEDIA` puts another roll in, and its mending the first one back.
    `disturbed` counts commands that came while it was printing, where none may.
    """

    faults_known = frozenset(_BITS)

    def __init__(self, *, media: str = "62", mute: bool = False, **model: Any) -> None:
        super().__init__(**model)
        self._own_media = MEDIA[media]
        self._mute = mute
        self._buffer = b""
        self._page = b""
        self.disturbed = 0

    @property
    def media(self) -> Media:
        wrong = PrinterFault.WRONG_MEDIA in self._faults
        return MEDIA["29"] if wrong else self._own_media

    def load_media(self, name: str) -> None:
        """Put in a roll of other labels."""
        with self._lock:
            self._own_media = MEDIA[name]

    def receive(self, data: bytes) -> bytes:
        reply = b""
        with self._lock:
            if self._printing:
                self.disturbed += 1
            self._buffer += data
            while (size := self._next_size()) is not None:
                command, self._buffer = self._buffer[:size], self._buffer[size:]
                reply += self._obey(command)
        return b"" if self._mute else reply

    def _next_size(self) -> int | None:
        """How long the next command is; None when it is not here yet. Unknown bytes are one."""
        nulls = _NULLS.match(self._buffer)
        if nulls:
            return nulls.end()
        if self._buffer[:1] == b"g":
            whole = len(self._buffer) >= 3 and len(self._buffer) >= 3 + self._buffer[2]
            return 3 + self._buffer[2] if whole else None
        for command, size in _COMMANDS.items():
            if self._buffer.startswith(command):
                whole = len(self._buffer) >= len(command) + size
                return len(command) + size if whole else None
        begun = any(command.startswith(self._buffer[:3]) for command in _COMMANDS)
        return None if begun and len(self._buffer) < 3 else 1

    def _obey(self, command: bytes) -> bytes:
        if command == b"\x1b@":
            self._page = b""
            self._cancel()
        elif command == b"\x1biS":
            mute = self._printing or (self._faults and self._mute_in_fault)
            return b"" if mute else encode_status(self._status(StatusKind.REPLY))
        elif command == b"\x1a":
            return self._take_page()
        elif command.strip(b"\0"):
            self._page += command
        return b""

    def _take_page(self) -> bytes:
        page, self._page = self._page, b""
        media = self.media
        wanted = page.partition(_PRINT_INFORMATION)[2][1:4]
        if self._faults or not wanted:
            return encode_status(self._status(StatusKind.ERROR)) if self._faults else b""
        kind = MediaType.ENDLESS if media.endless else MediaType.DIE_CUT
        if wanted != bytes((kind, media.width_mm, media.length_mm)):
            return encode_status(self._status(StatusKind.ERROR, 0x0100))
        self._queue(PrintedLabel("", page, lambda data: render_label(data, media)))
        return b""

    def _status(
        self, kind: StatusKind, errors: int = 0, phase: Phase = Phase.RECEIVING
    ) -> BrotherStatus:
        media = self.media
        return BrotherStatus(
            kind,
            errors | sum(_BITS[fault] for fault in self._faults),
            MediaType.ENDLESS if media.endless else MediaType.DIE_CUT,
            media.width_mm,
            media.length_mm,
            phase,
        )

    def _forget_input(self) -> None:
        self._buffer = self._page = b""

    def _say(self, status: BrotherStatus) -> None:
        if self._port is not None and not self._mute:
            self._port.send(encode_status(status))

    def _note_begun(self) -> None:
        self._say(self._status(StatusKind.PHASE, phase=Phase.PRINTING))

    def _note_printed(self) -> None:
        self._say(self._status(StatusKind.PRINTED))
        self._say(self._status(StatusKind.PHASE))

    def _note_stopped(self, printing: bool) -> None:
        del printing
        if self._waiting:
            self._say(self._status(StatusKind.ERROR))
        self._forget_input()
        self._waiting.clear()


def render_label(page: bytes, media: Media) -> Image.Image:
    """The paper that a page's raster lines make, cut off: one bit, black on white.

    Raises ValueError for a line that is not as long as the print head is wide.
    """
    rows = []
    compressed = False
    at = 0
    while at < len(page):
        if page[at : at + 1] == b"g":
            line = page[at + 3 : at + 3 + page[at + 2]]
            rows.append(_unpack(line) if compressed else line)
            at += 3 + page[at + 2]
            continue
        command = next(command for command in _COMMANDS if page.startswith(command, at))
        if command == b"M":
            compressed = bool(page[at + 1] & 0x02)
        at += len(command) + _COMMANDS[command]
    if any(len(row) != PINS // 8 for row in rows):
        raise ValueError("a raster line is not as long as the print head")
    raster = Image.frombytes("1", (PINS, len(rows)), b"".join(rows))
    seen = raster.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    left = PINS - media.printable_width - media.right_pins
    seen = seen.crop((left, 0, left + media.printable_width, len(rows)))
    ends = END_MARGIN_DOTS if media.endless else (media.paper_length - media.printable_length) // 2
    paper = Image.new("1", (media.paper_width, len(rows) + 2 * ends), 1)
    window = ((media.paper_width - media.printable_width) // 2, ends)
    paper.paste(seen.point(lambda ink: 0 if ink else 255), window)
    return paper


def _unpack(line: bytes) -> bytes:
    row = bytearray()
    at = 0
    while at < len(line):
        head = line[at]
        if head < 128:
            row += line[at + 1 : at + 2 + head]
            at += 2 + head
        else:
            row += line[at + 1 : at + 2] * (257 - head)
            at += 2
    return bytes(row)
