"""Bytes of TSPL label printers (TSC, Gprinter, Xprinter …): labels, and the status byte.

Sources: TSC, TSPL/TSPL2 Programming Manual: SIZE, GAP, BITMAP (data bit 0 = black), PRINT,
`<ESC>!?`, `<ESC>!.` (cancel all printing files), SET REPRINT; Gprinter, GP-2120T manual, p. 30:
bits 6 and 7 of the status byte.

Three things about TSPL are dangerous, and dealt with here:

- After a fault the printer prints the interrupted label again: SET REPRINT OFF, and a label
  that a fault stopped is cancelled.
- Commands that begin with ESC ! or ~ ! are obeyed at once wherever they stand, even inside
  the dots of a BITMAP, and one of them resets the printer: no dots that look like one are
  sent (see `_split_commands`).
- The status is one byte without a checksum, and says nothing about labels that wait: see
  `TsplFate` for what can be known all the same.
"""

import re

from hardware.interfaces import Label, PrinterFault, PrinterStatus
from hardware.printers.dialogue import Answer, BadFrame, Holding, Traits, Verdict, count_row_bytes

BAUD = 9600
STATUS_REQUEST = b"\x1b!?"
CANCEL_ALL = b"\x1b!."
# Ten inches a second; desktop printers make six.
FASTEST_MM_S = 254.0
SETTLE_S = 0.03

_PRINTING = 0x20
_FAULT_BITS = (
    (0x01, PrinterFault.HEAD_OPEN),
    (0x40, PrinterFault.HEAD_OPEN),
    (0x02, PrinterFault.JAM),
    (0x04, PrinterFault.PAPER_OUT),
    (0x08, PrinterFault.RIBBON_OUT),
    (0x80, PrinterFault.OTHER),
    (0x10, PrinterFault.PAUSED),
)
_MM_PER_INCH = 25.4
_INVERTED = bytes(255 - byte for byte in range(256))
_WHITE = 0xFF
_COMMAND_LIKE = re.compile(rb"[\x1b~]!")
_FILLER_LINE = bytes([_WHITE]) * 62 + b"\r\n"


def encode_label(label: Label, gap_mm: int) -> bytes:
    """One label, printed once, on paper with `gap_mm` between labels (0: endless).

    Raises ValueError for rows that are not `height_px` rows of `ceil(width_px / 8)` bytes.
    """
    row_bytes = count_row_bytes(label)
    dots = bytearray(label.rows.translate(_INVERTED))
    if spare := row_bytes * 8 - label.width_px:
        # What lies right of the label would be printed on whatever is there.
        last = slice(row_bytes - 1, None, row_bytes)
        dots[last] = bytes(byte | ((1 << spare) - 1) for byte in dots[last])
    patches = _split_commands(dots)
    return b"".join(
        (
            b"\r\nSET REPRINT OFF\r\nSIZE %.2f mm,%.2f mm\r\nGAP %d mm,0 mm\r\n"
            % (_mm(label.width_px, label.dpi), _mm(label.height_px, label.dpi), gap_mm),
            b"DIRECTION 0\r\nREFERENCE 0,0\r\nCLS\r\n",
            b"BITMAP 0,0,%d,%d,0,%b\r\n" % (row_bytes, label.height_px, bytes(dots)),
            *(_encode_patch(at, byte, row_bytes) for at, byte in patches),
            b"PRINT 1,1\r\n",
        )
    )


def _split_commands(dots: bytearray) -> list[tuple[int, int]]:
    """Make white every byte that would complete a command, and say where it belongs."""
    patches = []
    for found in _COMMAND_LIKE.finditer(dots):
        at = found.end() - 1
        patches.append((at, dots[at]))
        dots[at] = _WHITE
    return patches


def _encode_patch(at: int, byte: int, row_bytes: int) -> bytes:
    row, column = divmod(at, row_bytes)
    return b"BITMAP %d,%d,1,1,0,%c\r\n" % (column * 8, row, byte)


def _mm(dots: int, dpi: int) -> float:
    return dots / dpi * _MM_PER_INCH


def decode_status(byte: int) -> Answer:
    """What a status byte says; the fault to mend first in front."""
    found = (fault for bit, fault in _FAULT_BITS if byte & bit)
    faults = tuple(dict.fromkeys(found))
    printing = bool(byte & _PRINTING)
    return Answer(
        PrinterStatus(faults, waiting=int(printing)),
        Holding.SOMETHING if printing else Holding.NOTHING,
    )


class Decoder:
    """One answer is one byte, alone: more than one means that something else is on the line."""

    def __init__(self) -> None:
        self._heard = bytearray()

    def feed(self, data: bytes) -> list[Answer | BadFrame]:
        self._heard += data
        return []

    def finish(self) -> list[Answer | BadFrame]:
        heard = bytes(self._heard)
        self._heard.clear()
        if not heard:
            return []
        return [decode_status(heard[0]) if len(heard) == 1 else BadFrame(heard)]


class TsplFate:
    """A printer that only says whether it prints just now.

    Idle before it was seen to print means "not yet"; idle after that, "out". A fault before it
    was seen to print means that nothing came out, as long as it was asked so often that no
    label can have come out between two answers. A fault after that may have come at the
    label's first dot or after its last: nobody knows.
    """

    asks = True

    def __init__(self, at_s: float, quickest_s: float) -> None:
        self._heard_at_s = at_s
        self._quickest_s = quickest_s
        self._seen_printing = False
        self._unwatched = False
        self._lost = False
        self._stopped = False
        self._taken_back = False

    def hear(self, answer: Answer, at_s: float) -> Verdict:
        self._unwatched |= at_s - self._heard_at_s > self._quickest_s
        self._heard_at_s = at_s
        printing = answer.holding is Holding.SOMETHING
        if self._taken_back:
            if printing:
                return Verdict.FOLLOW
            certain = self._stopped and not self._seen_printing and not self._unwatched
            return Verdict.NOT_PRINTED if certain else Verdict.UNKNOWN
        if answer.status.faults:
            self._stopped = True
            self._seen_printing |= printing
            return Verdict.TAKE_BACK
        if printing:
            self._seen_printing = True
            return Verdict.FOLLOW
        if self._seen_printing:
            return Verdict.PRINTED
        return Verdict.TAKE_BACK if self._lost else Verdict.FOLLOW

    def take_back(self) -> None:
        self._taken_back = True

    def lose_line(self) -> None:
        # What it did meanwhile nobody saw; if it prints now, it is the label that is followed.
        self._lost = self._unwatched = True
        self._seen_printing = False


class TsplDialogue:
    """TSPL as the driver speaks it; `gap_mm` between the labels on the roll."""

    traits = Traits("TSPL", BAUD, settle_s=SETTLE_S, asked_twice=True, follow_poll_s=0.0)
    status_request = STATUS_REQUEST
    withdrawal = CANCEL_ALL

    def __init__(self, gap_mm: int) -> None:
        self._gap_mm = gap_mm

    def encode_label(self, label: Label) -> bytes:
        return encode_label(label, self._gap_mm)

    def encode_recovery(self, sent_bytes: int) -> bytes:
        """White dots for a BITMAP that still waits for its own; else lines that mean nothing."""
        return CANCEL_ALL + _FILLER_LINE * (sent_bytes // len(_FILLER_LINE) + 1)

    def start_hearing(self) -> Decoder:
        return Decoder()

    def start_fate(self, label: Label, at_s: float) -> TsplFate:
        return TsplFate(at_s, _mm(label.height_px, label.dpi) / FASTEST_MM_S)
