"""How a bank speaks with 8A boards, and how it hears what they say.

The length of a board's status answers is learned: answers in a row that ended by silence and
agree on the number of status bytes fix it, and from then on an answer is whole as soon as its
last byte is there, whatever its status bytes look like. When as many answers in a row agree on
another length, that one is learned.

The batch command `90 …` is left out: openings are spaced, and pulse one lock at a time.
"""

from dataclasses import dataclass

from hardware.lockers.board8a import (
    ALL_CHANNELS,
    AROUND_STATUS,
    ASK,
    BAUD,
    CHANNELS_A_BYTE,
    MAX_BOARD,
    MAX_CHANNELS,
    MIN_BOARD,
    WORD_LENGTH,
    Head,
    Word,
    WordDecoder,
    decode_silence_ended,
    decode_status,
    decode_word,
    encode_query_all,
    encode_query_one,
    encode_unlock,
    encode_word,
    may_begin_word,
)
from hardware.lockers.boards import (
    Acknowledged,
    BadFrame,
    Decoder,
    Echoed,
    Heard,
    HookBits,
    Traits,
)
from hardware.lockers.frames import FrameFinder

TRAITS = Traits(
    name="board8a",
    baud=BAUD,
    first_board=MIN_BOARD,
    last_board=MAX_BOARD,
    default_board=1,
    most_locks=MAX_CHANNELS,
    default_locks=24,
    # An unlock is answered after about 500 ms: the line must be free again for the next.
    spacing_ms=600,
    unlock_answer_ms=1500,
)

# A lost byte of 00 leaves the XOR as it was: one answer tells no length, nor do two.
AGREEING_ANSWERS = 3


@dataclass(slots=True)
class _Length:
    """For how many locks one board's answers speak: eight for every status byte.

    A board should have `wanted`; that it has fewer is believed only once it is learned.
    """

    wanted: int
    learned: int | None = None
    _seen: int | None = None
    _times: int = 0

    def forbids(self, locks: int) -> bool:
        """Whether an answer that speaks of so many locks would be a surprise."""
        return locks < self.wanted or self.learned not in {None, locks}

    def note_whole(self) -> None:
        """An answer of the learned length came: whatever looked different was damage."""
        self._seen, self._times = self.learned, AGREEING_ANSWERS

    def note_silence_ended(self, locks: int) -> bool:
        """Take an answer that ended by silence; returns whether it may be believed."""
        self._times = self._times + 1 if locks == self._seen else 1
        self._seen = locks
        if self._times >= AGREEING_ANSWERS:
            self.learned = locks
        return locks == self.learned or (self.learned is None and locks >= self.wanted)


class Board8aDialogue:
    """The dialogue with boards of at least `locks` channels (1 to 50) each."""

    def __init__(self, locks: int = TRAITS.default_locks) -> None:
        self._locks = locks
        self._lengths: dict[int, _Length] = {}

    @property
    def traits(self) -> Traits:
        return TRAITS

    def encode_setup(self, board: int) -> tuple[bytes, ...]:
        """Nothing: the address switch is all there is to set."""
        del board
        return ()

    def encode_status_request(self, board: int) -> bytes:
        """Ask for all doors in one exchange."""
        return encode_query_all(board)

    def encode_unlock(self, board: int, lock: int) -> bytes:
        """Pulse one lock; on the wire they count from 1."""
        return encode_unlock(board, lock + 1)

    def encode_echo_probe(self) -> bytes | None:
        """A question for one door: its answer says open or closed where the question asks."""
        return encode_query_one(MIN_BOARD, 1)

    def start_hearing(self, request: bytes) -> Decoder:
        """Status bits after “query all”, single words after everything else."""
        asked = decode_word(request)
        if asked is None or (asked.head, asked.channel) != (Head.QUERY, ALL_CHANNELS):
            return _WordHearing(asked)
        length = self._lengths.setdefault(asked.board, _Length(self._locks))
        return _StatusHearing(asked.board, length)


class _WordHearing:
    """After an unlock or the probe: only the answer to just that counts.

    A door that springs open may make a board speak unasked, half a second before it answers.
    """

    def __init__(self, asked: Word | None) -> None:
        self._asked = asked
        self._words = WordDecoder()

    def feed(self, data: bytes) -> list[Heard]:
        heard: list[Heard] = []
        for found in self._words.feed(data):
            if isinstance(found, BadFrame):
                heard.append(found)
            elif self._asked is not None and _is_about_the_same(found, self._asked):
                heard.append(_hear_word(found))
        return heard

    def finish(self) -> list[Heard]:
        return []


class _StatusHearing:
    """After “query all”: a status answer, perhaps among words that nobody asked for."""

    def __init__(self, board: int, length: _Length) -> None:
        self._board = board
        self._question = encode_query_all(board)
        self._length = length
        self._frames = FrameFinder(self._measure, lambda frame: self._hear(frame) is not None)
        self._heard = b""
        self._finished_bytes = 0
        self._answered = False

    def feed(self, data: bytes) -> list[Heard]:
        self._heard += data
        if self._length.learned is None:
            return []
        heard: list[Heard] = []
        for frame in self._frames.feed(data):
            if frame == self._question:
                continue  # one status byte 00, or an echo that an answer follows: silence tells
            found = frame if isinstance(frame, BadFrame) else self._hear(frame)
            if isinstance(found, HookBits):
                self._answered = True
                self._length.note_whole()
            if found is not None:
                heard.append(found)
        return heard

    def finish(self) -> list[Heard]:
        """An answer whose length is not known, or is not the learned one.

        It may have paused only: what was heard is kept, and its end is awaited.
        """
        if self._answered or self._finished_bytes == len(self._heard):
            return []
        self._finished_bytes = len(self._heard)
        words, rest = _split_words(self._heard)
        if self._length.learned is not None:
            words = []  # they were told as they came
        echo, rest = self._split_echo(rest)
        reply = decode_silence_ended(rest, self._board)
        if reply is not None and self._length.note_silence_ended(reply.locks):
            return [*words, *echo, reply]
        return [*words, *echo, BadFrame(rest)] if rest else [*words, *echo]

    def _split_echo(self, data: bytes) -> tuple[list[Heard], bytes]:
        """Take away the question itself, which a driver may not yet know to be an echo.

        With an answer behind it, the two look like one answer that is five bytes longer.
        """
        if not data.startswith(self._question):
            return [], data
        behind = data[len(self._question) :]
        if behind:
            is_echo = decode_silence_ended(behind, self._board) is not None
        else:
            is_echo = self._length.forbids(CHANNELS_A_BYTE)
        return ([Echoed(self._question)], behind) if is_echo else ([], data)

    def _measure(self, head: bytes) -> int:
        if not may_begin_word(head):
            return 0
        if head[0] != Head.QUERY:
            return WORD_LENGTH
        locks = self._length.learned
        return AROUND_STATUS + locks // CHANNELS_A_BYTE if locks is not None else 0

    def _hear(self, frame: bytes) -> HookBits | Acknowledged | Echoed | None:
        if frame[0] == Head.QUERY:
            reply = decode_status(frame)
            return reply if reply is not None and reply.board == self._board else None
        word = decode_word(frame)
        return None if word is None else _hear_word(word)


def _split_words(data: bytes) -> tuple[list[Heard], bytes]:
    """Take away whole words of answers before and after a status answer.

    Before it only those that no status answer begins with; after it all, for a status answer
    ends with the marker where they have their value.
    """
    before: list[Heard] = []
    after: list[Heard] = []
    while (word := decode_word(data[:WORD_LENGTH])) is not None and word.head != Head.QUERY:
        before.append(_hear_word(word))
        data = data[WORD_LENGTH:]
    while (word := decode_word(data[-WORD_LENGTH:])) is not None and word.value != ASK:
        after.insert(0, _hear_word(word))
        data = data[:-WORD_LENGTH]
    return before + after, data


def _is_about_the_same(word: Word, asked: Word) -> bool:
    return (word.head, word.board, word.channel) == (asked.head, asked.board, asked.channel)


def _hear_word(word: Word) -> Acknowledged | Echoed:
    """What a word says proves nothing: a failed unlock is answered by its own bytes."""
    if word.value == ASK:
        return Echoed(encode_word(word))
    return Acknowledged(word.board)
