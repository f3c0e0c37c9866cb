"""A simulated “8A” locker board."""

from collections.abc import Sequence

from hardware.lockers.board8a import (
    ALL_CHANNELS,
    ASK,
    CHANNELS_A_BYTE,
    CLOSED,
    OPEN,
    UNLOCK,
    Head,
    Word,
    WordDecoder,
    encode_status_reply,
    encode_word,
)
from hardware.lockers.boards import HookBits
from hardware.sim.doors import DoorListener, SimDoors

ANSWER_S = 0.5


class Board8aModel(SimDoors):
    """One board with `channels` doors, counted from 0; on the wire they count from 1.

    `status_bytes` is how many bytes its answers have, three as with a real board of eight
    channels; bits without a door are 0. `inverted` wires the switches the other way. `unasked`:
    it tells of every door that moves. It answers an unlock after `answer_s`, with the bytes of
    the request when the door is still closed then.
    """

    def __init__(
        self,
        board: int = 1,
        *,
        channels: int = 24,
        status_bytes: int = 3,
        inverted: bool = False,
        unasked: bool = False,
        answer_s: float = ANSWER_S,
        spring_s: float = 0.06,
        on_door: DoorListener | None = None,
    ) -> None:
        if channels > CHANNELS_A_BYTE * status_bytes:
            raise ValueError(f"{status_bytes} status bytes cannot tell of {channels} doors")
        super().__init__(channels, spring_s=spring_s, on_door=on_door)
        self.unasked = unasked
        self._board = board
        self.status_bytes = status_bytes
        self._inverted = inverted
        self._answer_s = answer_s
        self._decoder = WordDecoder()

    def receive(self, data: bytes) -> bytes:
        reply = b""
        for word in self._decoder.feed(data):
            match word:
                case Word(board=self._board, channel=channel) if channel <= self.count:
                    reply += self._obey(word)
                case _:
                    pass  # another board's word, or noise: a board keeps silent
        return reply

    def _obey(self, word: Word) -> bytes:
        if word.head is Head.QUERY and word.value == ASK:
            asks_all = word.channel == ALL_CHANNELS
            return self._tell_all() if asks_all else self._tell(word.head, word.channel)
        if word.head is Head.UNLOCK and word.value == UNLOCK:
            for lock in self._locks_of(word.channel):
                self.pulse(lock)
            self._answer_later(word)
        return b""

    def _answer_later(self, word: Word) -> None:
        port = self._port
        if port is not None:
            port.call_later(self._answer_s, lambda: port.send(self._tell(word.head, word.channel)))

    def _tell_all(self) -> bytes:
        doors = (1 << self.count) - 1
        bits = self.closed_bits() ^ (doors if self._inverted else 0)
        locks = CHANNELS_A_BYTE * self.status_bytes
        return encode_status_reply(HookBits(self._board, bits, locks))

    def _tell(self, head: Head, channel: int) -> bytes:
        bits = self.closed_bits()
        closed = any(bits >> lock & 1 for lock in self._locks_of(channel))
        value = CLOSED if closed is not self._inverted else OPEN
        return encode_word(Word(head, self._board, channel, value))

    def _locks_of(self, channel: int) -> Sequence[int]:
        return range(self.count) if channel == ALL_CHANNELS else (channel - 1,)

    def _move(self, lock: int, *, is_open: bool) -> None:
        moves = is_open is not self.is_open(lock)
        super()._move(lock, is_open=is_open)
        if moves and self.unasked and self._port is not None:
            self._port.send(self._tell(Head.UNASKED, lock + 1))
