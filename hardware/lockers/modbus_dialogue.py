"""How a bank speaks with Modbus RTU relay boards, and how it hears what they say.

A lock is pulsed by the board's own flash command, so that no coil stays under current when the
line fails; 500 ms, which solenoid locks need. The doors are the inputs, 1 = closed contact =
closed door. Before that the inputs are cut off from the relays: as they leave the factory some
boards let an input switch its relay, and a door that is shut would spring open again.
"""

from collections.abc import Mapping
from typing import assert_never

from hardware.lockers.boards import (
    Acknowledged,
    BadFrame,
    Declined,
    Decoder,
    Echoed,
    Heard,
    HookBits,
    Traits,
)
from hardware.lockers.modbus_relay import (
    BAUD,
    CONTROL_MODE,
    CONTROL_MODES,
    MAX_RELAYS,
    MAX_UNIT,
    MIN_UNIT,
    NORMAL_MODE,
    Bits,
    ExceptionCode,
    Function,
    Refusal,
    ReplyDecoder,
    Request,
    decode_request,
    encode_flash,
    encode_read_inputs,
    encode_request,
    encode_write_register,
)

PULSE_MS = 500

TRAITS = Traits(
    name="modbus",
    baud=BAUD,
    first_board=MIN_UNIT,
    last_board=MAX_UNIT,
    default_board=1,
    most_locks=MAX_RELAYS,
    default_locks=8,
    unlock_answer_ms=200,
    board_option="unit",
)


class ModbusDialogue:
    """The dialogue with boards of `locks` relays and as many inputs (1 to 32)."""

    def __init__(self, locks: int = TRAITS.default_locks) -> None:
        self._locks = locks

    @property
    def traits(self) -> Traits:
        return TRAITS

    def encode_setup(self, board: int) -> tuple[bytes, ...]:
        """Make the first eight relays, all that have a mode, independent of their inputs."""
        return tuple(
            encode_write_register(board, CONTROL_MODE + relay, NORMAL_MODE)
            for relay in range(min(self._locks, CONTROL_MODES))
        )

    def encode_status_request(self, board: int) -> bytes:
        """Read the inputs."""
        return encode_read_inputs(board, self._locks)

    def encode_unlock(self, board: int, lock: int) -> bytes:
        """Switch one relay on for `PULSE_MS`."""
        return encode_flash(board, lock, PULSE_MS)

    def encode_echo_probe(self) -> bytes | None:
        """A reading: its answer has a byte count where the question has an address."""
        return encode_read_inputs(MIN_UNIT, 1)

    def start_hearing(self, request: bytes) -> Decoder:
        """What a unit says to this request. Raises ValueError for bytes that are none."""
        return _Hearing(decode_request(request))


class _Hearing:
    """A `Decoder` for the answer to one request."""

    def __init__(self, asked: Request) -> None:
        self._asked = asked
        self._decoder = ReplyDecoder(asked)

    def feed(self, data: bytes) -> list[Heard]:
        return [self._hear(found) for found in self._decoder.feed(data)]

    def finish(self) -> list[Heard]:
        return [self._hear(found) for found in self._decoder.finish()]

    def _hear(self, found: Bits | Refusal | Request | BadFrame) -> Heard:
        match found:
            case BadFrame():
                return found
            case Bits():
                count = self._asked.value
                return HookBits(found.unit, found.bits & (1 << count) - 1, count)
            case Refusal():
                return Declined(found.unit, _explain(found.code))
            case Request(function=Function.READ_COILS | Function.READ_INPUTS):
                return Echoed(encode_request(found))
            case Request():
                return Acknowledged(found.unit)
            case _:
                assert_never(found)


def _explain(code: int) -> str:
    return _REASONS.get(code, f"it cannot (exception {code})")


_REASONS: Mapping[int, str] = {
    ExceptionCode.ILLEGAL_FUNCTION: "it does not know this command (exception 1)",
    ExceptionCode.ILLEGAL_ADDRESS: "it has not so many relays or inputs (exception 2)",
    ExceptionCode.ILLEGAL_VALUE: "it does not take this number of locks or time (exception 3)",
    ExceptionCode.DEVICE_FAILURE: "it is broken (exception 4)",
    ExceptionCode.BUSY: "it is busy (exception 6)",
}
