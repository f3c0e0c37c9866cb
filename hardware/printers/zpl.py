"""Bytes of ZPL II label printers: labels, the host status, and finding it in noise.

Source: Zebra, ZPL II Programming Guide, `^GF`, `~HS`, `~JA`. The answer to `~HS` is three
lines, each `STX fields ETX CR LF`. By the guide some models do not answer while they are out
of labels or ribbon, too hot, or open.

Labels are packed as `:Z64:` by a few lines here and not by a library: a `Label` is packed rows
of ones for black already, which is what ZPL wants, and its way through a picture object and
back would cost more than the packing.
"""

import base64
import binascii
import re
import zlib
from dataclasses import dataclass

from hardware.interfaces import Label, PrinterFault, PrinterStatus
from hardware.printers.dialogue import Answer, BadFrame, Holding, Traits, Verdict, count_row_bytes

BAUD = 9600
STATUS_REQUEST = b"~HS"
CANCEL_ALL = b"~JA"

_STX = 0x02
_ETX = b"\x03"
# The longest of the three lines has 40 characters.
_MAX_LINE_BYTES = 64
_FIELDS = (12, 11, 2)
_FIELD_LINE = re.compile(rb"\d+(,\d+)*")


def encode_label(label: Label) -> bytes:
    """One label as a whole format, printed once (a format without `^PQ` is).

    Raises ValueError for rows that are not `height_px` rows of `ceil(width_px / 8)` bytes.
    """
    row_bytes = count_row_bytes(label)
    size = len(label.rows)
    packed = base64.b64encode(zlib.compress(label.rows))
    return b"^XA^FX%b^FS^PW%d^LL%d^LH0,0^FO0,0^GFA,%d,%d,%d,:Z64:%b:%04X^FS^XZ\n" % (
        re.sub(rb"[^\w. -]", b"_", label.job.encode("ascii", "replace")),
        label.width_px,
        label.height_px,
        size,
        size,
        row_bytes,
        packed,
        # CRC-16/XMODEM over the text, not over what it stands for.
        binascii.crc_hqx(packed, 0),
    )


@dataclass(frozen=True, slots=True)
class HostStatus:
    """What a printer says about itself.

    `formats_waiting` counts labels received and not begun, `labels_left` those of the one
    being printed; a `partial_format` has begun to arrive and not ended.
    """

    paper_out: bool = False
    paused: bool = False
    label_length_dots: int = 0
    formats_waiting: int = 0
    buffer_full: bool = False
    partial_format: bool = False
    too_cold: bool = False
    too_hot: bool = False
    head_open: bool = False
    ribbon_out: bool = False
    thermal_transfer: bool = False
    labels_left: int = 0


def derive_status(host: HostStatus) -> PrinterStatus:
    """The faults among the flags, the one to mend first in front: a fault pauses as well."""
    flags = (
        (host.head_open, PrinterFault.HEAD_OPEN),
        (host.paper_out, PrinterFault.PAPER_OUT),
        (host.ribbon_out, PrinterFault.RIBBON_OUT),
        (host.too_hot, PrinterFault.TOO_HOT),
        (host.too_cold, PrinterFault.TOO_COLD),
        (host.buffer_full, PrinterFault.BUFFER_FULL),
        (host.paused, PrinterFault.PAUSED),
    )
    return PrinterStatus(
        tuple(fault for is_set, fault in flags if is_set),
        host.formats_waiting + host.labels_left,
    )


def encode_host_status(host: HostStatus) -> bytes:
    """What a printer answers to `STATUS_REQUEST`; fields not kept here are as on a ZD421."""
    lines = (
        b"030,%d,%d,%04d,%03d,%d,0,%d,000,0,%d,%d"
        % (
            host.paper_out,
            host.paused,
            host.label_length_dots,
            host.formats_waiting,
            host.buffer_full,
            host.partial_format,
            host.too_cold,
            host.too_hot,
        ),
        b"001,0,%d,%d,%d,2,6,0,%08d,1,000"
        % (host.head_open, host.ribbon_out, host.thermal_transfer, host.labels_left),
        b"1234,0",
    )
    return b"".join(b"\x02" + line + b"\x03\r\n" for line in lines)


class Decoder:
    """Takes bytes in any portions, gives whole answers, and finds its feet again after noise.

    Bytes that cannot belong to an answer come out as `BadFrame`; an unfinished answer waits
    for its rest. Never raises.
    """

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._lines: list[list[int]] = []

    def feed(self, data: bytes) -> list[HostStatus | BadFrame]:
        """The answers that these bytes complete, in order."""
        self._buffer += data
        found: list[HostStatus | BadFrame] = []
        while (line := self._next_line(found)) is not None:
            self._take_line(line, found)
        return found

    def _next_line(self, found: list[HostStatus | BadFrame]) -> bytes | None:
        """The next line between its marks; None when there is no whole one yet."""
        while self._buffer:
            start = self._buffer.find(_STX)
            noise = bytes(self._buffer[:start] if start >= 0 else self._buffer)
            del self._buffer[: len(noise)]
            if noise.strip(b"\r\n"):
                found.append(BadFrame(noise))
            if not self._buffer:
                return None
            end = self._buffer.find(_ETX, 1, _MAX_LINE_BYTES)
            # A second start inside a line: the first was noise, or its line was cut off.
            again = self._buffer.find(_STX, 1, end if end >= 0 else _MAX_LINE_BYTES)
            if end < 0 and again < 0 and len(self._buffer) < _MAX_LINE_BYTES:
                return None
            if end >= 0 and again < 0:
                line = bytes(self._buffer[1:end])
                del self._buffer[: end + 1]
                return line
            cut = again if again >= 0 else 1
            found.append(BadFrame(bytes(self._buffer[:cut])))
            del self._buffer[:cut]
        return None

    def _take_line(self, line: bytes, found: list[HostStatus | BadFrame]) -> None:
        fields = [int(field) for field in line.split(b",")] if _FIELD_LINE.fullmatch(line) else []
        for place in (len(self._lines), 0):
            if len(fields) == _FIELDS[place]:
                # A first line where another was due: the answer before it was cut off.
                del self._lines[place:]
                self._lines.append(fields)
                break
        else:
            self._lines.clear()
            found.append(BadFrame(line))
        if len(self._lines) == len(_FIELDS):
            found.append(_read_status(*self._lines[:2]))
            self._lines.clear()


def _read_status(first: list[int], second: list[int]) -> HostStatus:
    # aaa,b,c,dddd,eee,f,g,h,iii,j,k,l and mmm,n,o,p,q,r,s,t,uuuuuuuu,v,www: n is unused, so
    # the head's flag is the third field of the second line, not its second.
    return HostStatus(
        paper_out=bool(first[1]),
        paused=bool(first[2]),
        label_length_dots=first[3],
        formats_waiting=first[4],
        buffer_full=bool(first[5]),
        partial_format=bool(first[7]),
        too_cold=bool(first[10]),
        too_hot=bool(first[11]),
        head_open=bool(second[2]),
        ribbon_out=bool(second[3]),
        thermal_transfer=bool(second[4]),
        labels_left=second[8],
    )


# --- the family's dialogue -----------------------------------------------------------------


class ZplFate:
    """A printer that counts its labels: what it holds no more, and was not taken back, is out."""

    asks = True

    def __init__(self) -> None:
        self._lost = False
        self._taken_back = False

    def hear(self, answer: Answer, at_s: float) -> Verdict:
        del at_s
        if answer.holding is Holding.SOMETHING:
            # Still there after the line broke: it can be followed again.
            self._lost = False
            stopped = answer.status.faults and not self._taken_back
            return Verdict.TAKE_BACK if stopped else Verdict.FOLLOW
        if self._taken_back:
            # It did not come out if what stopped it still stands; else the line may have
            # broken before the printer heard of it.
            unsure = self._lost and not answer.status.faults
            return Verdict.UNKNOWN if unsure else Verdict.NOT_PRINTED
        return Verdict.UNKNOWN if self._lost else Verdict.PRINTED

    def take_back(self) -> None:
        self._taken_back = True

    def lose_line(self) -> None:
        self._lost = True


class _AnswerDecoder:
    def __init__(self) -> None:
        self._decoder = Decoder()

    def feed(self, data: bytes) -> list[Answer | BadFrame]:
        return [
            heard if isinstance(heard, BadFrame) else derive_answer(heard)
            for heard in self._decoder.feed(data)
        ]

    def finish(self) -> list[Answer | BadFrame]:
        return []


class ZplDialogue:
    """ZPL II as the driver speaks it."""

    # Its flags have no checksum: one damaged on the way would take back a label that comes out.
    traits = Traits("ZPL", BAUD, asked_twice=True)
    status_request = STATUS_REQUEST
    withdrawal = CANCEL_ALL

    def encode_label(self, label: Label) -> bytes:
        return encode_label(label)

    def encode_recovery(self, sent_bytes: int) -> bytes:
        del sent_bytes
        return CANCEL_ALL

    def start_hearing(self) -> _AnswerDecoder:
        return _AnswerDecoder()

    def start_fate(self, label: Label, at_s: float) -> ZplFate:
        del label, at_s
        return ZplFate()


def derive_answer(host: HostStatus) -> Answer:
    """A host status as the driver understands it."""
    status = derive_status(host)
    return Answer(
        status,
        Holding.SOMETHING if status.waiting else Holding.NOTHING,
        partial=host.partial_format,
    )
