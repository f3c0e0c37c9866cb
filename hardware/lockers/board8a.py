"""Bytes of the “8A” locker boards that several Chinese makers sell: words and status answers.

RS485, 9600 8N1. Every request, and every word of a board but one, has five bytes,
`HEAD BOARD CHANNEL VALUE XOR`, XOR being that of all bytes before it. The answer to “query
all” is `80 BOARD S… 33 XOR`, the highest group of eight channels first; how many bytes S has
is the board's (one with eight channels was seen to send three) and stands nowhere in it.
In S a 1 is a closed door, as the value 11 is; wiring the switches the other way inverts both.
Source: the makers' sheets as public projects quote them, and captures of real boards.
"""

from dataclasses import dataclass
from enum import IntEnum
from functools import reduce
from operator import xor

from hardware.lockers.boards import BadFrame, HookBits
from hardware.lockers.frames import FrameFinder

BAUD = 9600
# The address switch has five places.
MIN_BOARD, MAX_BOARD = 1, 31
MAX_CHANNELS = 50
ALL_CHANNELS = 0
MAX_STATUS_BYTES = 8
CHANNELS_A_BYTE = 8

OPEN, CLOSED = 0x00, 0x11
UNLOCK, ASK = 0x11, 0x33

WORD_LENGTH = 5
# Head, board, the marker 33 and XOR around the status bytes.
AROUND_STATUS = 4


class Head(IntEnum):
    QUERY = 0x80
    UNASKED = 0x82
    UNLOCK = 0x8A


@dataclass(frozen=True, slots=True)
class Word:
    """Five bytes, a request or an answer.

    `channel` counts from 1, 0 being all of them. `value` is `UNLOCK` or `ASK` in a request,
    `OPEN` or `CLOSED` in an answer: an unlock that failed is answered by its own bytes.
    """

    head: Head
    board: int
    channel: int
    value: int


def encode_word(word: Word) -> bytes:
    """Raises ValueError for a board or channel that the protocol cannot name."""
    if not MIN_BOARD <= word.board <= MAX_BOARD or not 0 <= word.channel <= MAX_CHANNELS:
        raise ValueError(f"no such board or channel: {word}")
    return _seal(bytes((word.head, word.board, word.channel, word.value)))


def encode_query_all(board: int) -> bytes:
    """Ask a board (1 to 31) for all its doors."""
    return encode_word(Word(Head.QUERY, board, ALL_CHANNELS, ASK))


def encode_query_one(board: int, channel: int) -> bytes:
    """Ask for one door (1 to 50). The answer's value is 00 or 11, never that of the question."""
    return encode_word(Word(Head.QUERY, board, channel, ASK))


def encode_unlock(board: int, channel: int) -> bytes:
    """Pulse one lock (1 to 50), or `ALL_CHANNELS` of a board."""
    return encode_word(Word(Head.UNLOCK, board, channel, UNLOCK))


def encode_status_reply(reply: HookBits) -> bytes:
    """What a board answers to “query all”; `locks` is eight for every status byte.

    Raises ValueError for what the frame cannot hold.
    """
    status_bytes, rest = divmod(reply.locks, CHANNELS_A_BYTE)
    if (
        not MIN_BOARD <= reply.board <= MAX_BOARD
        or not 1 <= status_bytes <= MAX_STATUS_BYTES
        or rest
        or not 0 <= reply.bits < 1 << reply.locks
    ):
        raise ValueError(f"no such status: {reply}")
    status = reply.bits.to_bytes(status_bytes, "big")
    return _seal(bytes((Head.QUERY, reply.board)) + status + bytes((ASK,)))


def decode_word(data: bytes) -> Word | None:
    """The word that these bytes are, or None."""
    if len(data) != WORD_LENGTH or not _is_sealed(data) or not may_begin_word(data):
        return None
    word = _read_word(data)
    if word.channel > MAX_CHANNELS or word.value not in {OPEN, CLOSED, ASK}:
        return None
    return word


def decode_status(data: bytes) -> HookBits | None:
    """The answer to “query all” that these bytes are, from the first to the last, or None.

    With one status byte, 00, it is byte for byte the question.
    """
    status_bytes = len(data) - AROUND_STATUS
    if not 1 <= status_bytes <= MAX_STATUS_BYTES or data[0] != Head.QUERY or data[-2] != ASK:
        return None
    if not MIN_BOARD <= data[1] <= MAX_BOARD or not _is_sealed(data):
        return None
    return HookBits(data[1], int.from_bytes(data[2:-2], "big"), CHANNELS_A_BYTE * status_bytes)


def decode_silence_ended(data: bytes, board: int) -> HookBits | None:
    """The answer of unknown length that ends where the line fell silent, or None.

    Noise may stand before it. None also where two answers would fit, as when it came twice:
    two of them in a row look like one that is longer.
    """
    fitting = [
        reply
        for start in range(len(data))
        if (reply := decode_status(data[start:])) is not None and reply.board == board
    ]
    return fitting[0] if len(fitting) == 1 else None


def may_begin_word(data: bytes) -> bool:
    """Whether the first bytes can be those of a word."""
    return data[0] in _HEADS and (len(data) < 2 or MIN_BOARD <= data[1] <= MAX_BOARD)


class WordDecoder:
    """Takes bytes in any portions, gives whole words, and finds its feet again after noise."""

    def __init__(self) -> None:
        self._finder = FrameFinder(
            lambda head: WORD_LENGTH if may_begin_word(head) else 0,
            lambda frame: decode_word(frame) is not None,
        )

    def feed(self, data: bytes) -> list[Word | BadFrame]:
        """The words that these bytes complete, in order; never raises."""
        return [
            found if isinstance(found, BadFrame) else _read_word(found)
            for found in self._finder.feed(data)
        ]


_HEADS = frozenset(int(head) for head in Head)


def _read_word(data: bytes) -> Word:
    head, board, channel, value, _ = data
    return Word(Head(head), board, channel, value)


def _seal(data: bytes) -> bytes:
    return data + bytes((reduce(xor, data),))


def _is_sealed(data: bytes) -> bool:
    return reduce(xor, data, 0) == 0
