"""How a GM65 is set up, watched, and put back: the dialogue over the bytes of `gm65`."""

import math
from collections.abc import Iterator, Sequence
from enum import Enum

from hardware.scanners import gm65, lines
from hardware.scanners.dialogues import (
    Answered,
    Event,
    Relief,
    Remark,
    Say,
    Trouble,
    Unanswered,
)

# A request and its answer take 17 ms at 9600 baud; a code under way may come between.
ANSWER_S = 0.5
ANSWER_BEHIND_TEXT_S = 2.0
# Answers do not say what they answer. Between two questions the line is left in silence, so
# that an answer that came twice or late is not taken for the next one's.
SETTLE_S = 0.03
# After a question that was not answered.
ASK_AGAIN_S = 0.5
# A scanner that is set up is asked for one of its settings this often: a dead one is seen,
# and one that has lost its power meanwhile is set up anew.
CHECK_S = 5.0
# So many unanswered questions make a scanner that sends codes all the same a mute one.
MUTE_AFTER = 3

_NO_MODE = Trouble(
    "The code scanner does not go into the mode in which it reads by itself.",
    "Scan the code “continuous mode” in its manual, or switch it off and on.",
)


class _Step(Enum):
    """What an answer is the answer to."""

    READ = "read"
    READ_AGAIN = "read_again"
    WRITE = "write"
    CONFIRM = "confirm"


class Gm65Dialogue:
    """Reads each zone, changes what differs, and reads it again to see that it was taken.

    A zone that is refused is left alone until the next `connect`: without tail or UTF-8 the
    scanner is understood all the same (by its silences, and as GBK), only a mode in which it
    does not read by itself is a trouble. A scanner that sends codes and never answers is mute:
    it is used as it is.
    """

    asks = True

    def __init__(self, wishes: Sequence[gm65.Wish], idle_s: float) -> None:
        self._wishes = wishes
        self._idle_s = idle_s
        self._decoder = gm65.Decoder()
        self._text_ends_at = math.inf
        self._forget()

    def _forget(self) -> None:
        self._found: dict[gm65.Zone, int] = {}  # what each changed zone was before
        self._refused: set[gm65.Zone] = set()
        self._todo: list[gm65.Wish] = list(self._wishes)
        self._checked = 0
        self._next: tuple[_Step, bytes] | None = None
        self._step: _Step | None = None
        self._asked_at = 0.0
        self._read = 0
        self._wanted = 0
        self._act_at = math.inf
        self._parting = False
        self._unanswered = 0
        self._has_answered = False
        self._has_read = False
        self._noted_mute = False

    @property
    def due(self) -> float:
        return min(self._text_ends_at, self._act_at)

    @property
    def parted(self) -> bool:
        return self._parting and not self._todo

    @property
    def _mute(self) -> bool:
        return self._has_read and not self._has_answered and self._unanswered >= MUTE_AFTER

    def connect(self, now: float) -> Sequence[Event]:
        self._decoder = gm65.Decoder()
        self._text_ends_at = math.inf
        self._forget()
        self._go_on(now)
        return ()

    def start(self, now: float) -> Sequence[Event]:
        del now
        return ()

    def hear(self, data: bytes, now: float) -> Sequence[Event]:
        events = list(self._take(self._decoder.feed(data), now))
        self._text_ends_at = now + self._idle_s if self._decoder.pending else math.inf
        if self._step is not None:
            self._act_at = min(now + ANSWER_S, self._asked_at + ANSWER_BEHIND_TEXT_S)
        elif self._next is not None:
            self._act_at = now + SETTLE_S
        return events

    def elapse(self, now: float) -> Sequence[Event]:
        events: list[Event] = []
        if now >= self._text_ends_at:
            self._text_ends_at = math.inf
            events += self._take(self._decoder.flush(), now)
        if now >= self._act_at:
            events += self._act(now)
        return events

    def part(self, now: float) -> Sequence[Event]:
        self._parting = True
        self._unanswered = 0
        self._todo = [wish for wish in self._wishes if wish.zone in self._found]
        self._step = None
        self._go_on(now)
        return ()

    # --- asking ----------------------------------------------------------------------------

    def _act(self, now: float) -> Iterator[Event]:
        if self._step is not None:
            yield from self._give_up(now)
        elif self._next is not None:
            (self._step, request), self._next = self._next, None
            self._asked_at, self._act_at = now, now + ANSWER_S
            yield Say(request)
        else:
            if not self._todo:
                self._todo = [self._wishes[self._checked % len(self._wishes)]]
                self._checked += 1
            self._go_on(now)

    def _go_on(self, now: float) -> None:
        """Go on with the next zone there is something to do about."""
        if self._todo:
            self._ask(_Step.READ, gm65.encode_read(self._todo[0].zone), now)
        else:
            self._step, self._act_at = None, now + CHECK_S

    def _ask(self, step: _Step, request: bytes, now: float) -> None:
        self._step, self._next, self._act_at = None, (step, request), now + SETTLE_S

    def _give_up(self, now: float) -> Iterator[Event]:
        self._step = None
        self._unanswered += 1
        if self._parting:
            if self._unanswered > 1:
                self._todo.clear()
            self._go_on(now)
            return
        if self._mute:
            if not self._noted_mute:
                self._noted_mute = True
                yield Remark("it sends codes and does not answer; it is used as it is set.")
            self._act_at = now + CHECK_S
            return
        # Whoever falls silent may have lost its power, and its settings with it.
        self._todo = list(self._wishes)
        self._refused.clear()
        self._act_at = now + ASK_AGAIN_S
        yield Unanswered()

    # --- hearing ---------------------------------------------------------------------------

    def _take(self, found: Sequence[gm65.Heard], now: float) -> Iterator[Event]:
        for heard in found:
            match heard:
                case gm65.Answer():
                    yield from self._take_answer(heard.value, now)
                case gm65.Request():
                    pass  # an adapter's echo
                case str() | lines.BadFrame():
                    self._has_read = self._has_read or isinstance(heard, str)
                    yield from lines.derive_events([heard])

    def _take_answer(self, value: int, now: float) -> Iterator[Event]:
        if self._step is None or not self._todo:
            return  # late: its question was given up
        self._has_answered = True
        self._unanswered = 0
        yield Answered()
        wish = self._todo[0]
        match self._step:
            case _Step.READ | _Step.READ_AGAIN:
                yield from self._take_found(wish, value, now)
            case _Step.WRITE:
                if self._parting:
                    self._done(now)
                else:
                    self._ask(_Step.CONFIRM, gm65.encode_read(wish.zone), now)
            case _Step.CONFIRM:
                yield from self._take_confirmed(wish, value, now)

    def _take_found(self, wish: gm65.Wish, value: int, now: float) -> Iterator[Event]:
        if self._parting:
            was = self._found[wish.zone]
            self._wanted = value & ~wish.mask | was & wish.mask
        else:
            self._wanted = wish.derive_value(value)
        if self._wanted == value:
            if wish.zone is gm65.Zone.MODE:
                yield Relief()
            self._refused.discard(wish.zone)
            self._done(now)
        elif wish.zone in self._refused and not self._parting:
            self._done(now)
        elif self._step is _Step.READ or value != self._read:
            # The answers of many scanners carry no true checksum: what is going to be written
            # over has to be read twice.
            self._read = value
            self._ask(_Step.READ_AGAIN, gm65.encode_read(wish.zone), now)
        else:
            if not self._parting:
                self._found[wish.zone] = value
            self._ask(_Step.WRITE, gm65.encode_write(wish.zone, self._wanted), now)

    def _take_confirmed(self, wish: gm65.Wish, value: int, now: float) -> Iterator[Event]:
        if value != self._wanted:
            self._refused.add(wish.zone)
            if self._found.get(wish.zone) == value:
                del self._found[wish.zone]
            if wish.zone is gm65.Zone.MODE:
                yield _NO_MODE
            else:
                yield Remark(f"it keeps its setting {wish.zone:04X} as it is; it is understood.")
        elif wish.zone is gm65.Zone.MODE:
            yield Relief()
        self._done(now)

    def _done(self, now: float) -> None:
        self._todo.pop(0)
        self._go_on(now)
