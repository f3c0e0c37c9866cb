"""A simulated ZPL label printer: takes formats, answers `~HS`, runs out of labels.

It keeps a label that a fault stopped and prints it when that is mended, until it is cancelled.
"""

import base64
import binascii
import re
import zlib
from typing import Any

from PIL import Image

from hardware.interfaces import PrinterFault
from hardware.printers import zpl
from hardware.sim.label_printer import LabelPrinterModel, PrintedLabel

# The tray of all printers, known under this name to the demonstration and `kiosk sim`.
from hardware.sim.label_printer import LabelTray as LabelTray

# ~ commands work wherever they stand, even inside a format; a format ends with ^XZ.
_NEXT_END = re.compile(rb"~HS|~JA|\^XZ")
_FORMAT_START = b"^XA"
_JOB = re.compile(rb"\^FX([\w. -]+)\^FS")
_GRAPHIC = re.compile(
    rb"\^GFA,(?P<sent>\d+),(?P<size>\d+),(?P<row>\d+),:Z64:(?P<packed>[A-Za-z0-9+/=]+)"
    rb":(?P<crc>[0-9A-F]{4})"
)


class ZplPrinterModel(LabelPrinterModel):
    """A printer that speaks ZPL; some models, by the ZPL guide, are mute in a fault."""

    faults_known = frozenset(PrinterFault) - {
        PrinterFault.JAM,
        PrinterFault.WRONG_MEDIA,
        PrinterFault.OTHER,
    }

    def __init__(self, **model: Any) -> None:
        super().__init__(**model)
        self._buffer = b""

    def receive(self, data: bytes) -> bytes:
        reply = b""
        with self._lock:
            self._buffer += data
            while end := _NEXT_END.search(self._buffer):
                before, command = self._buffer[: end.start()], end.group()
                self._buffer = self._buffer[end.end() :]
                match command:
                    case b"~HS":
                        self._buffer = before + self._buffer
                        reply += self._answer()
                    case b"~JA":
                        self._cancel()
                    case _:
                        self._take_format(before)
        return reply

    def _forget_input(self) -> None:
        self._buffer = b""

    def _take_format(self, before: bytes) -> None:
        start = before.find(_FORMAT_START)
        if start >= 0:
            label = before[start:] + b"^XZ"
            name = _JOB.search(label)
            self._queue(PrintedLabel(name[1].decode() if name else "", label, render_label))

    def _answer(self) -> bytes:
        faults = self._faults
        if faults and self._mute_in_fault:
            return b""
        waiting = len(self._waiting)
        return zpl.encode_host_status(
            zpl.HostStatus(
                paper_out=PrinterFault.PAPER_OUT in faults,
                paused=bool(faults),
                label_length_dots=1181,
                formats_waiting=max(waiting - 1, 0),
                buffer_full=PrinterFault.BUFFER_FULL in faults,
                partial_format=_FORMAT_START in self._buffer,
                too_cold=PrinterFault.TOO_COLD in faults,
                too_hot=PrinterFault.TOO_HOT in faults,
                head_open=PrinterFault.HEAD_OPEN in faults,
                ribbon_out=PrinterFault.RIBBON_OUT in faults,
                labels_left=min(waiting, 1),
            )
        )


def render_label(label_format: bytes) -> Image.Image:
    """The picture in a format, as the paper shows it: one bit, black on white.

    Reads the `^GFA` field with `:Z64:` data that this project sends, and checks its CRC.
    Raises ValueError for a format without one, or with a damaged one.
    """
    graphic = _GRAPHIC.search(label_format)
    if graphic is None:
        raise ValueError("the format holds no :Z64: graphic")
    if binascii.crc_hqx(graphic["packed"], 0) != int(graphic["crc"], 16):
        raise ValueError("the graphic's CRC is wrong")
    size, row = int(graphic["size"]), int(graphic["row"])
    dots = zlib.decompress(base64.b64decode(graphic["packed"]))
    if len(dots) != size or size % row:
        raise ValueError("the graphic has not the size it names")
    width = re.search(rb"\^PW(\d+)", label_format)
    width_px = int(width[1]) if width else row * 8
    return Image.frombytes("1", (width_px, size // row), dots, "raw", "1;I")
