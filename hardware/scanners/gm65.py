"""GM65 code scanners (Hangzhou Grow): the bytes of their settings, and how they are set up.

Source: GM65 user manual V1.3. 9600 8N1. A request is `7E 00 TYPE LEN ADDR(2) DATA CRC(2)`, an
answer `02 00 00 LEN DATA CRC(2)`; CRC-16/XMODEM over what stands between the head and it, or
`AB CD` for none. Requests with a wrong CRC and unknown ones are not answered. Decoded text
comes on the same line, unframed.

The answers of sold scanners carry `33 31` behind every value, which is the CRC of the value 0
(specter-diy `hosts/qr.py` takes the value out of such answers; the gm65-scanner project's
protocol notes say so): it is taken as well. The manual allows writing settings to flash with
TYPE 09; this driver never does, because flash wears and a scanner belongs to its owner.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from hardware.scanners import lines
from hardware.scanners.lines import BadFrame

BAUD = 9600

_REQUEST_HEAD = b"\x7e\x00"
_ANSWER_HEAD = b"\x02\x00\x00\x01"
_REQUEST_LENGTH = 9
_ANSWER_LENGTH = 7
_UNCHECKED = b"\xab\xcd"
_CRC_OF_ZERO = b"\x33\x31"


class Kind(IntEnum):
    """What a request wants; SAVE is here to be recognised, not to be used."""

    READ = 0x07
    WRITE = 0x08
    SAVE = 0x09


class Zone(IntEnum):
    """Addresses of settings. MODE bits 1-0; TRIGGER; ENCODING bits 3-2; TAIL bits 6-5."""

    MODE = 0x0000
    TRIGGER = 0x0002
    ENCODING = 0x000D
    TAIL = 0x0060


class Mode(IntEnum):
    """Bits 1-0 of `Zone.MODE`; the others light lamps and sound the beeper."""

    MANUAL = 0
    COMMAND = 1
    CONTINUOUS = 2
    SENSOR = 3


class Tail(IntEnum):
    """Bits 6-5 of `Zone.TAIL`. NONE is the factory setting."""

    CR = 0
    CRLF = 1
    TAB = 2
    NONE = 3


class Encoding(IntEnum):
    """Bits 3-2 of `Zone.ENCODING`; bits 1-0 choose the port that text leaves by.

    GBK is the factory setting. What the manual calls UNICODE is taken for UTF-8.
    """

    GBK = 0
    UNICODE = 1
    BIG5 = 2


MODE_BITS = 0x03
ENCODING_BITS = 0x0C
TAIL_BITS = 0x60


@dataclass(frozen=True, slots=True)
class Answer:
    """A scanner's answer: the value of a zone that was read, 0 after one was written."""

    value: int


@dataclass(frozen=True, slots=True)
class Request:
    """A request as a scanner sees it, or as an echoing adapter gives it back."""

    kind: Kind
    address: int
    data: int


Heard = Answer | Request | str | BadFrame


def derive_crc(data: bytes) -> bytes:
    """CRC-16/XMODEM: polynomial 0x1021, first value 0, most significant bit first."""
    crc = 0
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc.to_bytes(2, "big")


def encode_request(request: Request, *, checked: bool = True) -> bytes:
    """A request for one zone; `checked` False writes `AB CD` for its CRC.

    Raises ValueError for an address or a value that has no byte.
    """
    if not 0 <= request.address <= 0xFFFF or not 0 <= request.data <= 0xFF:
        raise ValueError(f"no such zone or value: {request}")
    body = bytes((request.kind, 1, *request.address.to_bytes(2, "big"), request.data))
    return _REQUEST_HEAD + body + (derive_crc(body) if checked else _UNCHECKED)


def encode_read(zone: int) -> bytes:
    """Ask for the value of one zone."""
    return encode_request(Request(Kind.READ, zone, 1))


def encode_write(zone: int, value: int) -> bytes:
    """Set one zone until the power goes."""
    return encode_request(Request(Kind.WRITE, zone, value))


def encode_answer(value: int) -> bytes:
    """What a scanner answers. Raises ValueError for what is no byte."""
    return b"\x02\x00" + (body := bytes((0, 1, value))) + derive_crc(body)


class Decoder:
    """Tells answers from the text they stand among; takes any portions, never raises.

    No text holds the NUL bytes of a head. An answer ends the text before it: nothing that a
    scanner says is interrupted by something else.
    """

    def __init__(self) -> None:
        self._lines = lines.Decoder()
        self._held = bytearray()

    @property
    def pending(self) -> bool:
        """Whether something has begun that is not ended."""
        return bool(self._held) or self._lines.pending

    def feed(self, data: bytes) -> list[Heard]:
        """The answers and lines that these bytes complete, in order."""
        self._held += data
        found: list[Heard] = []
        while self._held:
            length = self._frame_length()
            if length and len(self._held) < length:
                break
            frame = _decode_frame(bytes(self._held[:length]))
            if frame is None:
                size = max(1, self._next_head())
                found += self._lines.feed(bytes(self._held[:size]))
                del self._held[:size]
            else:
                del self._held[:length]
                found += [*self._lines.flush(), frame]
        return found

    def flush(self) -> list[Heard]:
        """What has begun, ended by silence."""
        held = bytes(self._held)
        self._held.clear()
        return [*self._lines.feed(held), *self._lines.flush()]

    def _frame_length(self) -> int:
        """Length of the answer or request that may begin here; 0 when none can."""
        head = bytes(self._held[: len(_ANSWER_HEAD)])
        if _ANSWER_HEAD.startswith(head):
            return _ANSWER_LENGTH
        return _REQUEST_LENGTH if _REQUEST_HEAD.startswith(head[:2]) else 0

    def _next_head(self) -> int:
        """How many bytes come before the next that may begin an answer or a request."""
        places = (self._held.find(first, 1) for first in (_ANSWER_HEAD[:1], _REQUEST_HEAD[:1]))
        return min((at for at in places if at > 0), default=len(self._held))


def _decode_frame(frame: bytes) -> Answer | Request | None:
    if len(frame) == _ANSWER_LENGTH:
        seals = (derive_crc(frame[2:-2]), _CRC_OF_ZERO, _UNCHECKED)
        return Answer(frame[4]) if frame[-2:] in seals else None
    if len(frame) == _REQUEST_LENGTH and frame[3] == 1 and frame[2] in tuple(Kind):
        if frame[-2:] not in (derive_crc(frame[2:-2]), _UNCHECKED):
            return None
        return Request(Kind(frame[2]), int.from_bytes(frame[4:6], "big"), frame[6])
    return None


# --- what the kiosk needs -------------------------------------------------------------------


class ModeWish(StrEnum):
    """ANY leaves a scanner alone that reads by itself, continuously or when something moves."""

    ANY = "any"
    CONTINUOUS = "continuous"
    SENSOR = "sensor"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the bits `mask` of a zone should be: one of `good`, the first if they are none."""

    zone: Zone
    mask: int
    good: Sequence[int]

    def derive_value(self, found: int) -> int:
        """The value to write over `found`, which keeps every other bit; `found` if it is good."""
        if found & self.mask in self.good:
            return found
        return found & ~self.mask | self.good[0]


def derive_wishes(mode: ModeWish, *, utf_8: bool) -> tuple[Wish, ...]:
    """The settings a kiosk needs: ended lines, UTF-8, and a scanner that reads by itself.

    The mode comes last: what it reads by itself is understood from the first code on.
    """
    match mode:
        case ModeWish.ANY:
            modes = [Mode.CONTINUOUS, Mode.SENSOR]
        case ModeWish.CONTINUOUS:
            modes = [Mode.CONTINUOUS]
        case ModeWish.SENSOR:
            modes = [Mode.SENSOR]
    tail = Wish(Zone.TAIL, TAIL_BITS, [Tail.CR << 5])
    encoding = Wish(Zone.ENCODING, ENCODING_BITS, [Encoding.UNICODE << 2])
    reading = Wish(Zone.MODE, MODE_BITS, modes)
    return (tail, encoding, reading) if utf_8 else (tail, reading)
