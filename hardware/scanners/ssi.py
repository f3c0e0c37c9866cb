"""Zebra's Simple Serial Interface (SSI): packets, and putting decoded codes together.

A packet is `LENGTH OPCODE SOURCE STATUS DATA… CK(2)`: LENGTH counts all but the checksum, which
is the two's complement of the sum of the bytes it counts; SOURCE is 00 for the scanner, 04 for
the host. STATUS bit 0: sent again; bit 1: more packets of this message follow (both as in the
SSI headers of public hosts, for example DowJhob/wicket-client `serial-SSI.h`). A packet that the
host does not acknowledge in time is sent again with bit 0 set; on NAK with cause 1 at once.

Decoded data (F3) begins with a byte for the symbology. In a message of several packets only the
first has it: their data is one after the other (as in enioka's `SsiMultiPacketMessage`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, IntFlag
from types import MappingProxyType

BAUD = 9600

_HEADER_LENGTH = 4
_CHECKSUM_LENGTH = 2
MAX_DATA_BYTES = 255 - _HEADER_LENGTH


class Opcode(IntEnum):
    """What this host says and hears; scanners have more."""

    REQUEST_REVISION = 0xA3
    REPLY_REVISION = 0xA4
    ACK = 0xD0
    NAK = 0xD1
    START_SESSION = 0xE4
    STOP_SESSION = 0xE5
    DECODE_DATA = 0xF3
    EVENT = 0xF6


class Source(IntEnum):
    SCANNER = 0x00
    HOST = 0x04


class Status(IntFlag):
    FIRST = 0x00
    SENT_AGAIN = 0x01
    MORE_FOLLOW = 0x02


class NakCause(IntEnum):
    RESEND = 0x01
    DENIED = 0x06


# Types of decoded data: the symbology types (ST_…) of Zebra's Scanner SDK samples.
SYMBOLOGIES: Mapping[int, str] = MappingProxyType(
    {
        0x01: "Code39",
        0x02: "Codabar",
        0x03: "Code128",
        0x06: "ITF",
        0x07: "Code93",
        0x08: "UPCA",
        0x09: "UPCE",
        0x0A: "EAN8",
        0x0B: "EAN13",
        0x0F: "Code128",
        0x11: "PDF417",
        0x1B: "DataMatrix",
        0x1C: "QRCode",
        0x2D: "Aztec",
    }
)
QR_CODE_TYPE = 0x1C


@dataclass(frozen=True, slots=True)
class Packet:
    """One packet. `opcode` may be one this host does not know. `data` may hold a pass."""

    opcode: int
    source: int
    status: int = Status.FIRST
    data: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class BadFrame:
    """Bytes that belong to no packet; `length` counts them."""

    length: int


def encode_packet(packet: Packet) -> bytes:
    """Raises ValueError for more than 251 bytes of data."""
    if len(packet.data) > MAX_DATA_BYTES:
        raise ValueError(f"a packet holds no {len(packet.data)} bytes")
    length = _HEADER_LENGTH + len(packet.data)
    counted = bytes((length, packet.opcode, packet.source, packet.status)) + packet.data
    return counted + derive_checksum(counted)


def derive_checksum(counted: bytes) -> bytes:
    """Two's complement of the sum of all bytes that the length counts, high byte first."""
    return (-sum(counted) & 0xFFFF).to_bytes(2, "big")


def encode_command(opcode: Opcode) -> bytes:
    """What the host says without data."""
    return encode_packet(Packet(opcode, Source.HOST))


def encode_nak(cause: NakCause) -> bytes:
    """The host refuses the last packet."""
    return encode_packet(Packet(Opcode.NAK, Source.HOST, data=bytes((cause,))))


class Decoder:
    """Takes bytes in any portions, gives whole packets; never raises.

    A packet has no start mark. Where its length promises more than comes, only the silence of
    the line tells that nothing follows: then `flush` looks for whole packets further on.
    """

    def __init__(self) -> None:
        self._buffer = bytearray()

    @property
    def pending(self) -> bool:
        """Whether a packet has begun that is not whole."""
        return bool(self._buffer)

    def feed(self, data: bytes) -> list[Packet | BadFrame]:
        """The packets that these bytes complete, in order."""
        self._buffer += data
        return self._take_packets(final=False)

    def flush(self) -> list[Packet | BadFrame]:
        """What is there, when nothing more comes."""
        return self._take_packets(final=True)

    def _take_packets(self, *, final: bool) -> list[Packet | BadFrame]:
        found: list[Packet | BadFrame] = []
        noise = 0
        while self._buffer:
            size = self._packet_size()
            if size > len(self._buffer) and not final:
                break
            packet = _decode_packet(bytes(self._buffer[:size])) if size else None
            if packet is None:
                # Only the first byte is given up: the true packet may begin inside this one.
                del self._buffer[0]
                noise += 1
                continue
            del self._buffer[:size]
            if noise:
                found.append(BadFrame(noise))
                noise = 0
            found.append(packet)
        if noise:
            found.append(BadFrame(noise))
        return found

    def _packet_size(self) -> int:
        """Size of the packet that may begin here; 0 when none can."""
        head = self._buffer[:_HEADER_LENGTH]
        if head[0] < _HEADER_LENGTH or (len(head) > 2 and head[2] not in tuple(Source)):
            return 0
        return head[0] + _CHECKSUM_LENGTH


def _decode_packet(frame: bytes) -> Packet | None:
    if len(frame) != frame[0] + _CHECKSUM_LENGTH:
        return None
    counted, checksum = frame[: frame[0]], frame[frame[0] :]
    if derive_checksum(counted) != checksum:
        return None
    return Packet(counted[1], counted[2], counted[3], counted[_HEADER_LENGTH:])


# --- messages -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Decoded:
    """A whole message of decoded data, as the scanner sent it: type byte and text apart."""

    type: int
    text: bytes = field(repr=False)

    @property
    def symbology(self) -> str | None:
        """Its name; None for a type this host does not know."""
        return SYMBOLOGIES.get(self.type)


class Assembler:
    """Puts the packets of decoded data together, each once; never raises.

    A packet that was sent again and was heard the first time is left out: it repeats the last
    one word for word. One that was not heard the first time counts.
    """

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._parts = b""
        self._last: tuple[int, bytes] | None = None

    @property
    def pending(self) -> bool:
        """Whether a message has begun whose last packet has not come."""
        return bool(self._parts)

    def add(self, packet: Packet) -> Decoded | None:
        """The message that this packet completes, if it does."""
        word = (packet.status & Status.MORE_FOLLOW, packet.data)
        if packet.status & Status.SENT_AGAIN and word == self._last:
            return None
        self._last = word
        # What is too long is cut off, and then too long for a code.
        self._parts = (self._parts + packet.data)[: self._most_bytes + 2]
        if packet.status & Status.MORE_FOLLOW or not self._parts:
            return None
        message, self._parts = self._parts, b""
        return Decoded(message[0], message[1:])

    def abandon(self) -> int:
        """Give up the message that has begun; how many bytes of it there were."""
        size, self._parts = len(self._parts), b""
        return size
