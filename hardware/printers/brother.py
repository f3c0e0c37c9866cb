"""Bytes of Brother QL label printers: labels as raster lines, and the 32-byte status.

Source: Brother, QL-800/810W/820NWB and QL-710W/720NW Raster Command Reference: chapter 4 for
the commands and the status, chapter 5 for who speaks when: no command, not even a status
request, may be sent from the print data on until the printer has said "printing completed";
errors it tells by itself; an error clears everything it had received.
"""

import re
import struct
from dataclasses import dataclass
from enum import IntEnum

from PIL import Image

from hardware.interfaces import Label, PrinterFault, PrinterStatus
from hardware.printers.brother_media import END_MARGIN_DOTS, Media, call_media, lay_out
from hardware.printers.dialogue import Answer, BadFrame, Holding, Traits, Verdict, Wording
from hardware.printers.faults import explain_fault

BAUD = 9600
STATUS_REQUEST = b"\x1biS"
# Longer than whatever a broken line can have left the printer waiting for.
INVALIDATE = bytes(400)
INITIALIZE = b"\x1b@"
CANCEL = INVALIDATE + INITIALIZE
STATUS_SIZE = 32

_RASTER_MODE = b"\x1bia\x01"
_NOTIFY = b"\x1bi!\x00"
_CUT_EACH = b"\x1biM\x40\x1biA\x01\x1biK\x08"
_COMPRESSED = b"M\x02"
_PRINT = b"\x1a"
# Which fields count: type, width, length, quality before speed, recovery always on.
_PRINT_INFORMATION_FLAGS = 0x80 | 0x40 | 0x08 | 0x04 | 0x02

_SILENT_ON_THE_NETWORK = (
    "Many Brother printers say nothing over the network: add status=no to its URL then."
)

_HEADER = b"\x80\x20\x42"
_RUN = re.compile(rb"(.)\1{2,}", re.DOTALL)
_LONGEST_RUN = 128


class MediaType(IntEnum):
    """Byte 11 of a status, and of the print information. The two-colour rolls' types too."""

    NONE = 0x00
    ENDLESS = 0x0A
    DIE_CUT = 0x0B
    ENDLESS_RED = 0x4A
    DIE_CUT_RED = 0x4B


class StatusKind(IntEnum):
    """Byte 18 of a status."""

    REPLY = 0
    PRINTED = 1
    ERROR = 2
    TURNED_OFF = 4
    NOTIFICATION = 5
    PHASE = 6


class Phase(IntEnum):
    """Byte 19 of a status."""

    RECEIVING = 0
    PRINTING = 1


@dataclass(frozen=True, slots=True)
class BrotherStatus:
    """What a printer says about itself; `errors` are bytes 8 (low) and 9 (high) of it."""

    kind: StatusKind = StatusKind.REPLY
    errors: int = 0
    media_type: MediaType = MediaType.ENDLESS
    width_mm: int = 62
    length_mm: int = 0
    phase: Phase = Phase.RECEIVING


_ERRORS = (
    (0x1000, PrinterFault.HEAD_OPEN),
    (0x0001, PrinterFault.PAPER_OUT),
    (0x0002, PrinterFault.PAPER_OUT),
    (0x0100, PrinterFault.WRONG_MEDIA),
    (0x0004, PrinterFault.JAM),
    (0x4000, PrinterFault.JAM),
    (0x0200, PrinterFault.BUFFER_FULL),
    (0x0800, PrinterFault.BUFFER_FULL),
    # In use by another, being switched off, fan, communication, the system itself.
    (0x0010 | 0x0020 | 0x0080 | 0x0400 | 0x8000, PrinterFault.OTHER),
)
_CANNOT_FEED = 0x4000


def encode_label(label: Label, media: Media, *, basic: bool = False) -> bytes:
    """One label, printed once and cut off.

    `basic` leaves out what QL-550 to QL-700 and QL-800 do not know: the change to raster
    mode, the switch for notifications (on by default), and compression. Raises ValueError for
    rows of another size, DeviceFault for a label that does not fit the media.
    """
    raster = lay_out(label, media)
    print_information = struct.pack(
        "<3s4BL2B",
        b"\x1biz",
        _PRINT_INFORMATION_FLAGS,
        MediaType.ENDLESS if media.endless else MediaType.DIE_CUT,
        media.width_mm,
        media.length_mm,
        raster.height,
        0,
        0,
    )
    margin = END_MARGIN_DOTS if media.endless else 0
    return b"".join(
        (
            CANCEL,
            b"" if basic else _RASTER_MODE + _NOTIFY,
            print_information,
            _CUT_EACH,
            b"\x1bid" + struct.pack("<H", margin),
            b"" if basic else _COMPRESSED,
            _encode_lines(raster, compressed=not basic),
            _PRINT,
        )
    )


def _encode_lines(raster: Image.Image, *, compressed: bool) -> bytes:
    # The first bit of a line is the printer's right-most pin as the paper comes out.
    rows = raster.transpose(Image.Transpose.FLIP_LEFT_RIGHT).tobytes()
    size = raster.width // 8
    # Most lines of a label are blank, or the same as others.
    known: dict[bytes, bytes] = {}
    lines = []
    for at in range(0, len(rows), size):
        row = rows[at : at + size]
        line = known.get(row)
        if line is None:
            data = encode_packbits(row) if compressed else row
            line = known[row] = b"g\x00" + bytes((len(data),)) + data
        lines.append(line)
    return b"".join(lines)


def encode_packbits(row: bytes) -> bytes:
    """A row in TIFF's PackBits."""
    packed = bytearray()
    at = 0
    for run in _RUN.finditer(row):
        _put_literal(packed, row[at : run.start()])
        left = run.end() - run.start()
        while left:
            size = min(left, _LONGEST_RUN)
            packed.append((1 - size) & 0xFF)
            packed += run[1]
            left -= size
        at = run.end()
    _put_literal(packed, row[at:])
    return bytes(packed)


def _put_literal(packed: bytearray, piece: bytes) -> None:
    for at in range(0, len(piece), _LONGEST_RUN):
        part = piece[at : at + _LONGEST_RUN]
        packed.append(len(part) - 1)
        packed += part


def encode_status(status: BrotherStatus) -> bytes:
    """What a printer sends; fields not kept here are as on a QL-820NWB."""
    data = bytearray(STATUS_SIZE)
    data[:7] = b"\x80\x20\x42\x34\x41\x30\x30"
    data[8] = status.errors & 0xFF
    data[9] = status.errors >> 8
    data[10] = status.width_mm
    data[11] = status.media_type
    data[17] = status.length_mm
    data[18] = status.kind
    data[19] = status.phase
    return bytes(data)


class Decoder:
    """Takes bytes in any portions, gives whole statuses, and finds its feet after noise.

    A status has no checksum: whatever is fixed in it is looked at. Never raises.
    """

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> list[BrotherStatus | BadFrame]:
        """The statuses that these bytes complete, in order."""
        self._buffer += data
        found: list[BrotherStatus | BadFrame] = []
        while self._buffer:
            start = self._find_start()
            if start:
                found.append(BadFrame(bytes(self._buffer[:start])))
                del self._buffer[:start]
                continue
            again = self._buffer.find(_HEADER, 1, STATUS_SIZE + len(_HEADER) - 1)
            if again < 0 and len(self._buffer) < STATUS_SIZE:
                break
            frame = bytes(self._buffer[: again if again > 0 else STATUS_SIZE])
            status = _read_status(frame)
            if status is None:
                # The header alone: what follows may begin the next status.
                frame = frame if again > 0 else frame[: len(_HEADER)]
            found.append(BadFrame(frame) if status is None else status)
            del self._buffer[: len(frame)]
        return found

    def _find_start(self) -> int:
        """How many bytes stand before the next header, or before what may become one."""
        at = self._buffer.find(_HEADER)
        if at >= 0:
            return at
        for size in (2, 1):
            if self._buffer.endswith(_HEADER[:size]):
                return len(self._buffer) - size
        return len(self._buffer)


def _read_status(frame: bytes) -> BrotherStatus | None:
    """The status in 32 bytes that begin like one; None when they cannot be one."""
    if len(frame) != STATUS_SIZE or frame[7] or any(frame[24:]):
        return None
    try:
        return BrotherStatus(
            kind=StatusKind(frame[18]),
            errors=frame[8] | frame[9] << 8,
            media_type=MediaType(frame[11]),
            width_mm=frame[10],
            length_mm=frame[17],
            phase=Phase(frame[19]),
        )
    except ValueError:
        return None


def derive_answer(status: BrotherStatus, media: Media) -> Answer:
    """A status as the driver understands it, where labels of `media` are wanted."""
    # There is no checksum: error bits in a word that is not about errors are damage.
    telling = status.kind in {StatusKind.REPLY, StatusKind.ERROR, StatusKind.TURNED_OFF}
    errors = status.errors if telling else 0
    faults = dict.fromkeys(fault for bits, fault in _ERRORS if errors & bits)
    wording: Wording | None = None
    if status.kind is StatusKind.REPLY and not faults:
        wording = _explain_media(status, media)
        if wording is not None:
            empty = status.media_type is MediaType.NONE
            faults[PrinterFault.PAPER_OUT if empty else PrinterFault.WRONG_MEDIA] = None
    elif PrinterFault.WRONG_MEDIA in faults:
        wording = _explain_media(status, media)
    elif errors & _CANNOT_FEED and PrinterFault.HEAD_OPEN not in faults:
        wording = Wording(
            "The printer cannot feed its labels.",
            "Open it, look whether the roll is used up or a label is stuck, and close it.",
        )
    if not faults and status.kind in {StatusKind.ERROR, StatusKind.TURNED_OFF}:
        faults[PrinterFault.OTHER] = None
    printing = status.kind is StatusKind.PHASE and status.phase is Phase.PRINTING
    holding = Holding.SOMETHING if printing else Holding.NOTHING
    if status.kind is StatusKind.PRINTED:
        holding = Holding.PRINTED
    return Answer(
        PrinterStatus(tuple(faults), waiting=int(printing)),
        holding,
        asked=status.kind is StatusKind.REPLY,
        wording=wording,
    )


def _explain_media(status: BrotherStatus, media: Media) -> Wording | None:
    """Why the roll in the printer is not the one that is wanted; None when it is."""
    if status.media_type is MediaType.NONE:
        fault = explain_fault(PrinterFault.PAPER_OUT)
        return Wording(fault.what, f"Put in {media.words} and close the printer.")
    endless = status.media_type in {MediaType.ENDLESS, MediaType.ENDLESS_RED}
    length_mm = 0 if endless else status.length_mm
    if (status.width_mm, length_mm) == (media.width_mm, media.length_mm):
        return None
    found = call_media(status.width_mm, length_mm)
    return Wording(
        f"The printer needs {media.words}; {found} is in.",
        "Change the roll, or name the one that is in with label= in the printer's URL.",
    )


class BrotherFate:
    """A printer that is listened to, and asked only when it is not printing."""

    def __init__(self) -> None:
        self._printed = False
        self._stopped = False
        self._lost = False
        self._taken_back = False

    @property
    def asks(self) -> bool:
        return self._printed or self._taken_back or self._lost

    def hear(self, answer: Answer, at_s: float) -> Verdict:
        del at_s
        if answer.holding is Holding.PRINTED:
            self._printed = True
        if self._printed:
            # "Printed" once more in other words, so that no damaged byte can be it.
            return Verdict.PRINTED if answer.asked else Verdict.FOLLOW
        if self._taken_back:
            if not answer.asked:
                return Verdict.FOLLOW
            # The word of an error may have been damage; a fault that still stands is one.
            certain = self._stopped and not self._lost and answer.status.faults
            return Verdict.NOT_PRINTED if certain else Verdict.UNKNOWN
        if answer.status.faults:
            self._stopped = True
            return Verdict.TAKE_BACK
        return Verdict.TAKE_BACK if answer.asked else Verdict.FOLLOW

    def take_back(self) -> None:
        self._taken_back = True

    def lose_line(self) -> None:
        self._lost = True


class _AnswerDecoder:
    def __init__(self, media: Media) -> None:
        self._decoder = Decoder()
        self._media = media

    def feed(self, data: bytes) -> list[Answer | BadFrame]:
        return [
            heard if isinstance(heard, BadFrame) else derive_answer(heard, self._media)
            for heard in self._decoder.feed(data)
        ]

    def finish(self) -> list[Answer | BadFrame]:
        return []


class BrotherDialogue:
    """QL raster as the driver speaks it, for labels of `media`; see `encode_label`."""

    status_request = STATUS_REQUEST
    withdrawal = CANCEL

    def __init__(self, media: Media, *, basic: bool = False, mute: bool = False) -> None:
        self._media = media
        self._basic = basic
        self.traits = Traits(
            "Brother QL", BAUD, asked_twice=True, mute=mute, advice=_SILENT_ON_THE_NETWORK
        )

    def encode_label(self, label: Label) -> bytes:
        return encode_label(label, self._media, basic=self._basic)

    def encode_recovery(self, sent_bytes: int) -> bytes:
        del sent_bytes
        return CANCEL

    def start_hearing(self) -> _AnswerDecoder:
        return _AnswerDecoder(self._media)

    def start_fate(self, label: Label, at_s: float) -> BrotherFate:
        del label, at_s
        return BrotherFate()
