"""Bytes of the KERONG CU16 (16 locks) and CU12 (12 locks): RS485, 19200 8N1.

A request is `02 ADDR CMD 03 SUM`, an answer `02 ADDR CMD hooks(2) infrared(2) 03 SUM`; ADDR is the
board in its high nibble and the lock in its low one. Source: four public drivers that agree.
What 1 means they do not agree on: a setting. An unlock may be followed by a status frame.
"""

from dataclasses import dataclass
from enum import IntEnum

from hardware.lockers.boards import BadFrame, Decoder, Echoed, Heard, HookBits, Traits
from hardware.lockers.kerong import END, START, Hearing, find_frames, seal

LOCKS = 16
CU12_LOCKS = 12
MAX_BOARD = 0x0E
WHOLE_BUS = 0x0F

_REQUEST_LENGTH = 5
_REPLY_LENGTH = 9
_HEADER_LENGTH = 3
_NIBBLE = 0x0F
# A status frame takes 5 ms on the line; a board that sends one after an unlock sends it at once.
UNLOCK_ANSWER_MS = 60


class Command(IntEnum):
    STATUS = 0x30
    UNLOCK = 0x31
    STATUS_OF_ALL_BOARDS = 0x32
    UNLOCK_ALL = 0x33


class Reply(IntEnum):
    """Which question a status frame answers: one board's, or the whole bus's."""

    STATUS = 0x35
    STATUS_OF_ALL_BOARDS = 0x36


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it goes to a board (0 to 14, or `WHOLE_BUS`); `lock` is 0 to 15."""

    board: int
    lock: int
    command: Command


def encode_request(request: Request) -> bytes:
    """Raises ValueError for a board or lock that the protocol cannot name."""
    if not 0 <= request.board <= WHOLE_BUS or not 0 <= request.lock < LOCKS:
        raise ValueError(f"no such board or lock: {request}")
    return seal(bytes((START, request.board << 4 | request.lock, request.command, END)))


def encode_status_reply(reply: HookBits, kind: Reply = Reply.STATUS) -> bytes:
    """What a board answers. Raises ValueError for what the frame cannot hold."""
    occupied = reply.occupied or 0
    fits = all(0 <= bits < 1 << LOCKS for bits in (reply.bits, occupied))
    if not fits or not 0 <= reply.board <= MAX_BOARD:
        raise ValueError(f"no such status: {reply}")
    data = reply.bits.to_bytes(2, "little") + occupied.to_bytes(2, "little")
    return seal(bytes((START, reply.board << 4, kind)) + data + bytes((END,)))


def measure(head: bytes) -> int:
    """Length of the frame that may begin so; 0 when none can."""
    if len(head) < _HEADER_LENGTH:
        return _HEADER_LENGTH
    if head[2] in tuple(Reply):
        return _REPLY_LENGTH if head[1] >> 4 <= MAX_BOARD else 0
    return _REQUEST_LENGTH if head[2] in tuple(Command) else 0


def decode(frame: bytes) -> HookBits | Request:
    """A whole frame of `measure`'s length."""
    board, lock = frame[1] >> 4, frame[1] & _NIBBLE
    if len(frame) == _REQUEST_LENGTH:
        return Request(board, lock, Command(frame[2]))
    hooks = int.from_bytes(frame[3:5], "little")
    return HookBits(board, hooks, LOCKS, occupied=int.from_bytes(frame[5:7], "little"))


class RequestDecoder:
    """What a board hears on its line: its family's frames, other boards' answers among them."""

    def __init__(self) -> None:
        self._finder = find_frames(measure)

    def feed(self, data: bytes) -> list[HookBits | Request | BadFrame]:
        """The frames that these bytes complete, in order; never raises."""
        return [
            found if isinstance(found, BadFrame) else decode(found)
            for found in self._finder.feed(data)
        ]


class Cu16Dialogue:
    """The `Dialogue` of the CU16 and, with fewer locks, of the CU12."""

    def __init__(self, name: str, locks: int) -> None:
        self._traits = Traits(
            name=name,
            baud=19200,
            first_board=0,
            last_board=MAX_BOARD,
            default_board=0,
            most_locks=locks,
            default_locks=locks,
            unlock_answer_ms=UNLOCK_ANSWER_MS,
        )

    @property
    def traits(self) -> Traits:
        return self._traits

    def encode_status_request(self, board: int) -> bytes:
        return encode_request(Request(board, 0, Command.STATUS))

    def encode_unlock(self, board: int, lock: int) -> bytes:
        return encode_request(Request(board, lock, Command.UNLOCK))

    def encode_setup(self, board: int) -> tuple[bytes, ...]:  # noqa: ARG002 (none has any)
        return ()

    def encode_echo_probe(self) -> bytes | None:
        return None

    def start_hearing(self, request: bytes) -> Decoder:  # noqa: ARG002 (answers tell what they are)
        return Hearing(measure, _hear)


def _hear(frame: bytes) -> Heard:
    heard = decode(frame)
    return Echoed(frame) if isinstance(heard, Request) else heard


def open_cu16_dialogue(_locks: int) -> Cu16Dialogue:
    """The dialogue with CU16 boards."""
    return Cu16Dialogue("cu16", LOCKS)


def open_cu12_dialogue(_locks: int) -> Cu16Dialogue:
    """The dialogue with CU12 boards."""
    return Cu16Dialogue("cu12", CU12_LOCKS)
