"""A simulated ZPL label printer: takes formats, answers `~HS`, runs out of labels."""

import base64
import binascii
import io
import re
import threading
import zlib
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from hardware.interfaces import PrinterFault
from hardware.printers import zpl
from hardware.sim.line import SimPort

LabelListener = Callable[[bytes], None]

# ~ commands work wherever they stand, even inside a format; a format ends with ^XZ.
_NEXT_END = re.compile(rb"~HS|~JA|\^XZ")
_FORMAT_START = b"^XA"
_GRAPHIC = re.compile(
    rb"\^GFA,(?P<sent>\d+),(?P<size>\d+),(?P<row>\d+),:Z64:(?P<packed>[A-Za-z0-9+/=]+)"
    rb":(?P<crc>[0-9A-F]{4})"
)


class ZplPrinterModel:
    """One printer. `print_s` is how long a label takes.

    `on_label(format)` is told of every label that came out, on the line's thread. With
    `mute_in_fault` it does not answer `~HS` while a fault stands, as some models by the ZPL
    guide. `labels_left_on_roll` counts down; at 0 the printer is out of labels (None: never).
    """

    def __init__(
        self,
        *,
        print_s: float = 0.05,
        on_label: LabelListener | None = None,
        mute_in_fault: bool = False,
        labels_left_on_roll: int | None = None,
    ) -> None:
        self._print_s = print_s
        self._on_label = on_label
        self._mute_in_fault = mute_in_fault
        self._lock = threading.Lock()
        self._faults: set[PrinterFault] = set()
        self._roll = labels_left_on_roll
        self._buffer = b""
        self._waiting: list[bytes] = []
        self._printing = False
        self._labels: list[bytes] = []
        self._port: SimPort | None = None

    # --- what people and faults do to the printer ------------------------------------------

    def fail(self, fault: PrinterFault) -> None:
        """This goes wrong now; a label under way does not come out."""
        with self._lock:
            self._faults.add(fault)

    def mend(self, fault: PrinterFault) -> None:
        """A person has dealt with it; what waits is printed. Paper put in is a full roll."""
        with self._lock:
            self._faults.discard(fault)
            if fault is PrinterFault.PAPER_OUT:
                self._roll = None
        self._later(0.0)

    def load_roll(self, labels: int) -> None:
        """Put in a roll with this many labels."""
        with self._lock:
            self._roll = labels
            self._faults.discard(PrinterFault.PAPER_OUT)
        self._later(0.0)

    def switch_off_and_on(self) -> None:
        """Lose what was received and not printed."""
        with self._lock:
            self._buffer = b""
            self._waiting.clear()

    @property
    def labels(self) -> tuple[bytes, ...]:
        """The formats that were printed, in order."""
        with self._lock:
            return tuple(self._labels)

    @property
    def waiting(self) -> int:
        """How many labels were received and have not come out."""
        with self._lock:
            return len(self._waiting)

    # --- the line's thread -----------------------------------------------------------------

    def attach(self, port: SimPort) -> None:
        self._port = port

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
                        self._waiting.clear()
                    case _:
                        self._take_format(before)
        self._later(0.0)
        return reply

    def _take_format(self, before: bytes) -> None:
        start = before.find(_FORMAT_START)
        if start >= 0:
            self._waiting.append(before[start:] + b"^XZ")

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

    def _later(self, delay_s: float) -> None:
        if self._port is not None:
            self._port.call_later(delay_s, self._begin_printing)

    def _begin_printing(self) -> None:
        with self._lock:
            ready = self._waiting and not self._faults and not self._printing
            if not ready or self._port is None:
                return
            if self._roll == 0:
                self._faults.add(PrinterFault.PAPER_OUT)
                return
            self._printing = True
            self._port.call_later(self._print_s, self._finish_printing)

    def _finish_printing(self) -> None:
        printed: bytes | None = None
        with self._lock:
            self._printing = False
            if self._waiting and not self._faults:
                printed = self._waiting.pop(0)
                self._labels.append(printed)
                if self._roll is not None:
                    self._roll -= 1
        if printed is not None and self._on_label is not None:
            self._on_label(printed)
        self._begin_printing()


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


class LabelTray:
    """Where a simulated printer's labels land: PNG files, numbered as they come out.

    Give its `catch` to a printer as `on_label`. `turn_deg` is how far somebody turns a label
    counter-clockwise to read it: 90 for a sticker that is printed lengthwise.
    """

    def __init__(self, folder: Path, dpi: int = 300, turn_deg: int = 0) -> None:
        self._folder = folder
        self._dpi = dpi
        self._turn_deg = turn_deg
        self._count = 0
        folder.mkdir(parents=True, exist_ok=True)

    def catch(self, label_format: bytes) -> None:
        """Write one label; raises OSError or ValueError when that cannot be done."""
        self._count += 1
        name = re.search(rb"\^FX([\w. -]+)\^FS", label_format)
        job = name[1].decode() if name else "label"
        buffer = io.BytesIO()
        picture = render_label(label_format).rotate(self._turn_deg, expand=True)
        picture.save(buffer, "PNG", dpi=(self._dpi, self._dpi))
        (self._folder / f"{self._count:03d}-{job}.png").write_bytes(buffer.getvalue())
