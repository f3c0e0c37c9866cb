"""Bytes of Modbus RTU relay boards with inputs for the doors: requests, answers, exceptions.

Relays pulse the locks (0x, coils), inputs are the door switches (1x, discrete inputs): lock n
is relay n and input n, both from 0. Only what the lockers need is here: FC01, FC02, FC05, FC06.
Sources: MODBUS Application Protocol V1.1b3 clauses 6.1, 6.2, 6.5, 6.6 and 7; MODBUS over Serial
Line V1.02 clause 2.5.1.2 and appendix B (CRC); Waveshare's wiki of the Modbus RTU Relay.
"""

from dataclasses import dataclass
from enum import IntEnum

from hardware.lockers.boards import BadFrame
from hardware.lockers.frames import FrameFinder

BAUD = 9600
MIN_UNIT, MAX_UNIT = 1, 247
MAX_RELAYS = 32

# Waveshare: a pulse that the board itself ends, however long the line is down.
FLASH_ON = 0x0200
FLASH_STEP_MS = 100
MAX_FLASH_STEPS = 0x7FFF
COIL_ON, COIL_OFF = 0xFF00, 0x0000
# Waveshare: what an input does to its relay; only at 0 are the two independent.
CONTROL_MODE = 0x1000
CONTROL_MODES = 8
NORMAL_MODE = 0

REQUEST_LENGTH = 8
EXCEPTION_LENGTH = 5
CRC_LENGTH = 2
_EXCEPTION_BIT = 0x80
_BITS_HEADER_LENGTH = 3


class Function(IntEnum):
    READ_COILS = 0x01
    READ_INPUTS = 0x02
    WRITE_COIL = 0x05
    WRITE_REGISTER = 0x06


class ExceptionCode(IntEnum):
    """Clause 7 of the application protocol."""

    ILLEGAL_FUNCTION = 0x01
    ILLEGAL_ADDRESS = 0x02
    ILLEGAL_VALUE = 0x03
    DEVICE_FAILURE = 0x04
    BUSY = 0x06


@dataclass(frozen=True, slots=True)
class Request:
    """Eight bytes to a board; the answer to a write is the same eight bytes.

    `value` is how many bits are read, or what is written. `function` may be one that is not
    in `Function`: a board declines it.
    """

    unit: int
    function: int
    address: int
    value: int


@dataclass(frozen=True, slots=True)
class Bits:
    """A board's answer to a reading: bit n of `bits` is the coil or input at the address + n.

    Up to seven bits after the last that was asked for are padding.
    """

    unit: int
    function: int
    bits: int


@dataclass(frozen=True, slots=True)
class Refusal:
    """A board's exception; `code` may be one that is not in `ExceptionCode`."""

    unit: int
    function: int
    code: int


def derive_crc(data: bytes) -> int:
    """CRC-16/MODBUS: polynomial A001 reflected, from FFFF; sent low byte first."""
    crc = 0xFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


def encode_request(request: Request) -> bytes:
    """Raises ValueError for a unit that no board can have, or what two bytes cannot hold."""
    if not MIN_UNIT <= request.unit <= MAX_UNIT or not 0 < request.function < _EXCEPTION_BIT:
        raise ValueError(f"no such unit or function: {request}")
    head = bytes((request.unit, request.function))
    try:
        return _seal(head + request.address.to_bytes(2, "big") + request.value.to_bytes(2, "big"))
    except OverflowError as error:
        raise ValueError(f"no such address or value: {request}") from error


def encode_read_coils(unit: int, count: int) -> bytes:
    """Which relays are on, from the first."""
    return encode_request(Request(unit, Function.READ_COILS, 0, count))


def encode_read_inputs(unit: int, count: int) -> bytes:
    """Which inputs are closed, from the first."""
    return encode_request(Request(unit, Function.READ_INPUTS, 0, count))


def encode_flash(unit: int, relay: int, time_ms: int) -> bytes:
    """Switch a relay (from 0) on for `time_ms`, a multiple of 100.

    Raises ValueError for a relay or time that the command cannot hold.
    """
    steps, rest = divmod(time_ms, FLASH_STEP_MS)
    if rest or not 1 <= steps <= MAX_FLASH_STEPS or not 0 <= relay < MAX_RELAYS:
        raise ValueError(f"no such pulse: relay {relay} for {time_ms} ms")
    return encode_request(Request(unit, Function.WRITE_COIL, FLASH_ON + relay, steps))


def encode_write_register(unit: int, register: int, value: int) -> bytes:
    """Set a holding register."""
    return encode_request(Request(unit, Function.WRITE_REGISTER, register, value))


def encode_bits(reply: Bits, count: int) -> bytes:
    """A board's answer with `count` bits. Raises ValueError for bits beyond them."""
    if reply.bits >> count:
        raise ValueError(f"more than {count} bits: {reply}")
    data = reply.bits.to_bytes(derive_bytes(count), "little")
    return _seal(bytes((reply.unit, reply.function, len(data))) + data)


def encode_refusal(refusal: Refusal) -> bytes:
    """A board's exception."""
    return _seal(bytes((refusal.unit, refusal.function | _EXCEPTION_BIT, refusal.code)))


def derive_bytes(bits: int) -> int:
    """How many bytes so many bits fill."""
    return -(-bits // 8)


class RequestDecoder:
    """What a board hears: requests of eight bytes, and other boards' answers as `BadFrame`."""

    def __init__(self) -> None:
        self._finder = FrameFinder(_measure_request, _is_sealed)

    def feed(self, data: bytes) -> list[Request | BadFrame]:
        """The requests that these bytes complete, in order; never raises."""
        return [
            found if isinstance(found, BadFrame) else decode_request(found)
            for found in self._finder.feed(data)
        ]


class ReplyDecoder:
    """What is heard after one request: its answer, an exception, or the request itself.

    A write is answered by its own bytes, or at least by as many: they come as a `Request`.
    """

    def __init__(self, asked: Request) -> None:
        self._asked = asked
        self._finder = FrameFinder(self._measure, _is_sealed)

    def feed(self, data: bytes) -> list[Bits | Refusal | Request | BadFrame]:
        """The frames that these bytes complete, in order; never raises."""
        return [self._decode(found) for found in self._finder.feed(data)]

    def finish(self) -> list[Bits | Refusal | Request | BadFrame]:
        """What was hidden behind the beginning of a frame that never came whole."""
        return [self._decode(found) for found in self._finder.finish()]

    def _measure(self, head: bytes) -> int:
        asked = self._asked
        if head[0] != asked.unit:
            return 0
        if len(head) == 1 or head[1] == asked.function | _EXCEPTION_BIT:
            return EXCEPTION_LENGTH
        if head[1] != asked.function:
            return 0
        if asked.function not in _READINGS:
            return REQUEST_LENGTH
        if len(head) < _BITS_HEADER_LENGTH:
            return EXCEPTION_LENGTH
        # The address that is asked for begins with 00, and no answer has no bytes.
        data_bytes = derive_bytes(asked.value)
        if head[2] == data_bytes:
            return _BITS_HEADER_LENGTH + data_bytes + CRC_LENGTH
        return REQUEST_LENGTH if head[2] == asked.address >> 8 else 0

    def _decode(self, frame: bytes | BadFrame) -> Bits | Refusal | Request | BadFrame:
        if isinstance(frame, BadFrame):
            return frame
        unit, function, third = frame[:3]
        if function & _EXCEPTION_BIT:
            return Refusal(unit, function & ~_EXCEPTION_BIT, third)
        if function in _READINGS and third == derive_bytes(self._asked.value):
            data = frame[_BITS_HEADER_LENGTH:-CRC_LENGTH]
            return Bits(unit, function, int.from_bytes(data, "little"))
        return decode_request(frame)


def decode_request(frame: bytes) -> Request:
    """A whole request. Raises ValueError for any other bytes."""
    if len(frame) != REQUEST_LENGTH or not _is_sealed(frame):
        raise ValueError(f"no request: {frame.hex(' ')}")
    address, value = int.from_bytes(frame[2:4], "big"), int.from_bytes(frame[4:6], "big")
    return Request(frame[0], frame[1], address, value)


_READINGS = frozenset({Function.READ_COILS, Function.READ_INPUTS})


def _measure_request(head: bytes) -> int:
    possible = head[0] <= MAX_UNIT and (len(head) == 1 or 0 < head[1] < _EXCEPTION_BIT)
    return REQUEST_LENGTH if possible else 0


def _seal(data: bytes) -> bytes:
    return data + derive_crc(data).to_bytes(CRC_LENGTH, "little")


def _is_sealed(frame: bytes) -> bool:
    return derive_crc(frame) == 0
