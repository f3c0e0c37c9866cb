"""A simulated TSPL label printer, as unkind as they come.

It obeys ESC ! and ~ ! commands wherever they stand, even among the dots of a bitmap, prints a
label that a fault stopped once more when that is mended (unless SET REPRINT OFF), and keeps
the half of a label that a broken line left in it.
"""

import re
from typing import Any

from PIL import Image

from hardware.interfaces import PrinterFault
from hardware.sim.label_printer import LabelPrinterModel, PrintedLabel

_IMMEDIATE = re.compile(rb"\x1b!(.)|~!(.)", re.DOTALL)
_MAYBE_IMMEDIATE = re.compile(rb"[\x1b~]!?\Z")
_BITMAP = re.compile(rb"BITMAP (\d+),(\d+),(\d+),(\d+),(\d),")
_SIZE = re.compile(rb"SIZE ([\d.]+) mm,([\d.]+) mm")
_LONGEST_LINE = 200
_MM_PER_INCH = 25.4
_BITS = {
    PrinterFault.HEAD_OPEN: 0x01,
    PrinterFault.JAM: 0x02,
    PrinterFault.PAPER_OUT: 0x04,
    PrinterFault.RIBBON_OUT: 0x08,
    PrinterFault.PAUSED: 0x10,
    PrinterFault.OTHER: 0x80,
}


class TsplPrinterModel(LabelPrinterModel):
    """A printer of `dpi` that speaks TSPL. `resets` counts how often it was told to restart."""

    faults_known = frozenset(_BITS)

    def __init__(self, *, dpi: int = 300, **model: Any) -> None:
        super().__init__(**model)
        self._dpi = dpi
        self._raw = b""
        self._buffer = b""
        self._label = b""
        self._reprints = True
        self.resets = 0

    def receive(self, data: bytes) -> bytes:
        reply = b""
        with self._lock:
            self._raw += data
            while found := _IMMEDIATE.search(self._raw):
                self._read(self._raw[: found.start()])
                self._raw = self._raw[found.end() :]
                reply += self._obey(found[1] or b"")
            half = _MAYBE_IMMEDIATE.search(self._raw)
            cut = half.start() if half else len(self._raw)
            self._read(self._raw[:cut])
            self._raw = self._raw[cut:]
        return reply

    def _obey(self, command: bytes) -> bytes:
        match command:
            case b"?":
                mute = self._faults and self._mute_in_fault
                return b"" if mute else bytes((self._status_byte(),))
            case b".":
                self._cancel()
            case b"R":
                self.resets += 1
                self._forget_input()
                self._cancel()
                self._reprints = True
            case _:
                pass
        return b""

    def _status_byte(self) -> int:
        byte = sum(_BITS[fault] for fault in self._faults)
        return byte | (0x20 if self._printing else 0)

    def _forget_input(self) -> None:
        self._raw = self._buffer = self._label = b""

    def _note_stopped(self, printing: bool) -> None:
        if printing and not self._reprints:
            self._waiting.pop(0)

    def _read(self, data: bytes) -> None:
        self._buffer += data
        while self._buffer:
            bitmap = _BITMAP.match(self._buffer)
            if bitmap:
                end = bitmap.end() + int(bitmap[3]) * int(bitmap[4])
                if len(self._buffer) < end:
                    return
                self._label += self._buffer[:end] + b"\r\n"
                self._buffer = self._buffer[end:]
                continue
            line, ended, rest = self._buffer.partition(b"\n")
            if not ended:
                if len(self._buffer) > _LONGEST_LINE:
                    self._buffer = b""
                return
            self._buffer = rest
            self._run_line(line.strip())

    def _run_line(self, line: bytes) -> None:
        match line.split(b" ")[0]:
            case b"SET" if line.startswith(b"SET REPRINT "):
                self._reprints = line.endswith(b"ON")
            case b"SIZE":
                self._label = line + b"\r\n"
            case b"CLS":
                self._label = self._label[: self._label.find(b"\n") + 1]
            case b"PRINT":
                dpi = self._dpi
                self._queue(PrintedLabel("", self._label, lambda data: render_label(data, dpi)))
            case _:
                pass


def render_label(commands: bytes, dpi: int = 300) -> Image.Image:
    """The picture that SIZE and BITMAP commands make, one bit, black on white.

    Raises ValueError for commands without a size, or in an order that makes no picture.
    """
    size = _SIZE.search(commands)
    if size is None:
        raise ValueError("the label has no size")
    width, height = (round(float(mm) * dpi / _MM_PER_INCH) for mm in size.groups())
    paper = Image.new("1", (width, height), 1)
    at = commands.find(b"\n") + 1
    while at < len(commands):
        bitmap = _BITMAP.match(commands, at)
        if bitmap is None:
            raise ValueError("the label is more than bitmaps")
        x, y, row_bytes, rows, mode = (int(field) for field in bitmap.groups())
        if mode:
            raise ValueError("the bitmap is not written over what is there")
        dots = commands[bitmap.end() : bitmap.end() + row_bytes * rows]
        paper.paste(Image.frombytes("1", (row_bytes * 8, rows), dots), (x, y))
        at = bitmap.end() + len(dots) + 2
    return paper
