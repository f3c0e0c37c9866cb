"""Bytes of KERONG's boards with 48 locks, the CU48 and the CU48B, which differ in their commands.

A request is `02 ADDR LOCK CMD 03 SUM`, an answer `02 ADDR xx CMD hooks(6) [infrared(6)] 03 SUM`.
Source: KERONG CU48 communication protocol V2.1 (2020); CU48B: captures of KerongConsole.
"""

from dataclasses import dataclass
from enum import StrEnum

from hardware.lockers.boards import BadFrame, Decoder, Echoed, Heard, HookBits, Traits
from hardware.lockers.kerong import END, START, Hearing, find_frames, seal

MAX_BOARD = 0x09
WHOLE_BUS = 0x0A
LOCKS = 48
ALL_LOCKS = 0x30

_BITS_BYTES = LOCKS // 8
_REQUEST_LENGTH = 6
_HEADER_LENGTH = 4


class Command(StrEnum):
    STATUS = "status"
    UNLOCK = "unlock"


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it goes to a board; also what an echoing adapter gives back.

    `board` is 0 to 9, or `WHOLE_BUS`; `lock` is 0 to 47, or `ALL_LOCKS`.
    """

    board: int
    lock: int
    command: Command


@dataclass(frozen=True, slots=True)
class Codec:
    """The command bytes of one family; `infrared` boards tell also what is inside."""

    status: int
    unlock: int
    reply: int
    infrared: bool

    @property
    def reply_length(self) -> int:
        return _REQUEST_LENGTH + _BITS_BYTES * (1 + self.infrared)

    def encode_status_request(self, board: int) -> bytes:
        """Ask one board (0 to 9) or the `WHOLE_BUS`, where each board answers."""
        return self.encode_request(Request(board, 0, Command.STATUS))

    def encode_unlock(self, board: int, lock: int) -> bytes:
        """Pulse one lock (0 to 47) or `ALL_LOCKS` of a board. No answer follows."""
        return self.encode_request(Request(board, lock, Command.UNLOCK))

    def encode_request(self, request: Request) -> bytes:
        """Raises ValueError for a board or lock that the protocol cannot name."""
        if not 0 <= request.board <= WHOLE_BUS or not 0 <= request.lock <= ALL_LOCKS:
            raise ValueError(f"no such board or lock: {request}")
        command = self.status if request.command is Command.STATUS else self.unlock
        return seal(bytes((START, request.board, request.lock, command, END)))

    def encode_status_reply(self, reply: HookBits) -> bytes:
        """What a board answers. Raises ValueError for what the frame cannot hold."""
        occupied = reply.occupied if self.infrared else 0
        if (
            not 0 <= reply.board <= MAX_BOARD
            or occupied is None
            or not all(0 <= bits < 1 << LOCKS for bits in (reply.bits, occupied))
        ):
            raise ValueError(f"no such status: {reply}")
        data = reply.bits.to_bytes(_BITS_BYTES, "little")
        if self.infrared:
            data += occupied.to_bytes(_BITS_BYTES, "little")
        return seal(bytes((START, reply.board, 0, self.reply)) + data + bytes((END,)))

    def measure(self, head: bytes) -> int:
        """Length of the frame that may begin so; 0 when none can."""
        if len(head) > 1 and head[1] > WHOLE_BUS:
            return 0
        if len(head) < _HEADER_LENGTH:
            return _HEADER_LENGTH
        if head[3] == self.reply:
            return self.reply_length if head[1] <= MAX_BOARD else 0
        if head[3] in (self.status, self.unlock):
            return _REQUEST_LENGTH if head[2] <= ALL_LOCKS else 0
        return 0

    def decode(self, frame: bytes) -> HookBits | Request:
        """A whole frame of `measure`'s length."""
        if frame[3] == self.reply:
            data = frame[_HEADER_LENGTH:-2]
            hooks = int.from_bytes(data[:_BITS_BYTES], "little")
            occupied = int.from_bytes(data[_BITS_BYTES:], "little") if self.infrared else None
            return HookBits(frame[1], hooks, LOCKS, occupied)
        command = Command.STATUS if frame[3] == self.status else Command.UNLOCK
        return Request(frame[1], frame[2], command)


class RequestDecoder:
    """What a board hears on its line: its family's frames, other boards' answers among them."""

    def __init__(self, codec: Codec) -> None:
        self._codec = codec
        self._finder = find_frames(codec.measure)

    def feed(self, data: bytes) -> list[HookBits | Request | BadFrame]:
        """The frames that these bytes complete, in order; never raises."""
        return [
            found if isinstance(found, BadFrame) else self._codec.decode(found)
            for found in self._finder.feed(data)
        ]


class Kerong48Dialogue:
    """The `Dialogue` of a board with 48 locks."""

    def __init__(self, traits: Traits, codec: Codec) -> None:
        self._traits = traits
        self._codec = codec

    @property
    def traits(self) -> Traits:
        return self._traits

    def encode_status_request(self, board: int) -> bytes:
        return self._codec.encode_status_request(board)

    def encode_unlock(self, board: int, lock: int) -> bytes:
        return self._codec.encode_unlock(board, lock)

    def encode_setup(self, board: int) -> tuple[bytes, ...]:  # noqa: ARG002 (none has any)
        return ()

    def encode_echo_probe(self) -> bytes | None:
        return None

    def start_hearing(self, request: bytes) -> Decoder:  # noqa: ARG002 (answers tell what they are)
        return Hearing(self._codec.measure, self._hear)

    def _hear(self, frame: bytes) -> Heard:
        heard = self._codec.decode(frame)
        return Echoed(frame) if isinstance(heard, Request) else heard
