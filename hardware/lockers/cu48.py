"""Bytes of the KERONG CU48 locker board: requests, status replies, and finding them in noise.

Source: KERONG CU48 communication protocol V2.1 (2020). RS485, 19200 8N1. A frame is
`02 ADDR LOCK CMD [data] 03 SUM`, SUM being the low byte of the sum of all bytes before it.
An unlock command has no reply: success is known only by asking for the status.
"""

from dataclasses import dataclass
from enum import IntEnum

BAUD = 19200
MAX_BOARD = 0x09
WHOLE_BUS = 0x0A
LOCKS = 48
ALL_LOCKS = 0x30

_START = 0x02
_END = 0x03
_STATUS_REPLY = 0x65
_REQUEST_LENGTH = 6
_REPLY_LENGTH = 12
_HEADER_LENGTH = 4


class Command(IntEnum):
    STATUS = 0x50
    UNLOCK = 0x51


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it goes to a board; also what an echoing adapter gives back.

    `board` is 0 to 9, or `WHOLE_BUS`; `lock` is 0 to 47, or `ALL_LOCKS`.
    """

    board: int
    lock: int
    command: Command


@dataclass(frozen=True, slots=True)
class StatusReply:
    """A board's hook bits: bit n is lock n (0 to 47).

    By the manual 1 means locked, and wiring the hook switch the other way inverts it.
    """

    board: int
    bits: int

    def bit(self, lock: int) -> bool:
        return bool(self.bits >> lock & 1)


@dataclass(frozen=True, slots=True)
class BadFrame:
    """Bytes that belong to no frame: noise, or a frame that was damaged."""

    data: bytes


def encode_status_request(board: int) -> bytes:
    """Ask one board (0 to 9) or the `WHOLE_BUS` for its hook bits."""
    return encode_request(Request(board, 0, Command.STATUS))


def encode_unlock(board: int, lock: int) -> bytes:
    """Pulse one lock (0 to 47) or `ALL_LOCKS` of a board. No reply follows."""
    return encode_request(Request(board, lock, Command.UNLOCK))


def encode_request(request: Request) -> bytes:
    """Raises ValueError for a board or lock that the protocol cannot name."""
    if not 0 <= request.board <= WHOLE_BUS or not 0 <= request.lock <= ALL_LOCKS:
        raise ValueError(f"no such board or lock: {request}")
    return _seal(bytes((_START, request.board, request.lock, request.command, _END)))


def encode_status_reply(reply: StatusReply) -> bytes:
    """What a board answers. Raises ValueError for what 48 bits or the address cannot hold."""
    if not 0 <= reply.board <= MAX_BOARD or not 0 <= reply.bits < 1 << LOCKS:
        raise ValueError(f"no such status: {reply}")
    head = bytes((_START, reply.board, 0, _STATUS_REPLY))
    return _seal(head + reply.bits.to_bytes(6, "little") + bytes((_END,)))


def _seal(frame: bytes) -> bytes:
    return frame + bytes((sum(frame) & 0xFF,))


class Decoder:
    """Takes bytes in any portions, gives whole frames, and finds its feet again after noise.

    Bytes that cannot belong to a frame come out as `BadFrame`; an unfinished frame waits for
    its rest. Never raises.
    """

    def __init__(self) -> None:
        self._buffer = bytearray()

    def feed(self, data: bytes) -> list[StatusReply | Request | BadFrame]:
        """The frames that these bytes complete, in order."""
        self._buffer += data
        found: list[StatusReply | Request | BadFrame] = []
        noise = bytearray()
        while self._buffer:
            length = self._frame_length()
            if length and len(self._buffer) < length:
                break
            frame = bytes(self._buffer[:length])
            if not length or not _is_sound(frame):
                # Only the first byte is given up: the true frame may begin inside this one.
                noise.append(self._buffer.pop(0))
                continue
            del self._buffer[:length]
            if noise:
                found.append(BadFrame(bytes(noise)))
                noise.clear()
            found.append(_decode_frame(frame))
        if noise:
            found.append(BadFrame(bytes(noise)))
        return found

    def _frame_length(self) -> int:
        """Length of the frame that may begin here; 0 when none can."""
        head = self._buffer[:_HEADER_LENGTH]
        if head[0] != _START or (len(head) > 1 and head[1] > WHOLE_BUS):
            return 0
        if len(head) < _HEADER_LENGTH:
            return _HEADER_LENGTH
        if head[3] == _STATUS_REPLY:
            return _REPLY_LENGTH if head[1] <= MAX_BOARD else 0
        if head[3] in (Command.STATUS, Command.UNLOCK):
            return _REQUEST_LENGTH if head[2] <= ALL_LOCKS else 0
        return 0


def _is_sound(frame: bytes) -> bool:
    return frame[-2] == _END and frame[-1] == sum(frame[:-1]) & 0xFF


def _decode_frame(frame: bytes) -> StatusReply | Request:
    if frame[3] == _STATUS_REPLY:
        return StatusReply(frame[1], int.from_bytes(frame[4:10], "little"))
    return Request(frame[1], frame[2], Command(frame[3]))
