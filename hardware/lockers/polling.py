"""Which board of a line to ask next, and when: pure, driven by the clock it is given.

A pulse is sent right after an answer, so that answer is aimed to be there just when the pulse
is due. A silent board is asked rarely, and only where it keeps no pulse waiting. Times are
`time.monotonic()`, in seconds.
"""

from dataclasses import dataclass

MISSES_ALLOWED = 3
BACKOFF_FIRST_S = 0.2
BACKOFF_MAX_S = 2.0
# What an exchange is thought to take before the first one, and how much later than usual an
# aimed answer may come without making its pulse late.
EXCHANGE_GUESS_S = 0.03
AIM_MARGIN_S = 0.004
AIM_SLACK = 1.2
# A board that speaks again answers well within this.
SILENT_ROOM_S = 0.06
# A silent board comes after the others, but not for ever.
SILENT_PATIENCE_S = 0.5


def derive_lead_s(exchange_s: float) -> float:
    """How much room an exchange that should take so long needs before a pulse is due."""
    return AIM_SLACK * exchange_s + AIM_MARGIN_S


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask this board now. `hold_until`: its pulse is due then, when it has answered."""

    board: int
    timeout_s: float
    hold_until: float | None = None


@dataclass(frozen=True, slots=True)
class Rest:
    """Nothing is to be asked before `until`."""

    until: float


@dataclass(slots=True)
class _Turn:
    board: int
    next_at: float = float("-inf")
    misses: int = 0
    backoff_s: float = BACKOFF_FIRST_S
    exchange_s: float = EXCHANGE_GUESS_S

    @property
    def silent(self) -> bool:
        return self.misses >= MISSES_ALLOWED

    @property
    def lead_s(self) -> float:
        """How long before its pulse is due a board is asked."""
        return derive_lead_s(self.exchange_s)


class Polling:
    """The turns of the boards of one line."""

    def __init__(self, boards: tuple[int, ...], timeout_s: float) -> None:
        self._turns = {board: _Turn(board) for board in boards}
        self._timeout_s = timeout_s

    @property
    def silent(self) -> frozenset[int]:
        """Boards that missed `MISSES_ALLOWED` questions in a row."""
        return frozenset(turn.board for turn in self._turns.values() if turn.silent)

    @property
    def all_silent(self) -> bool:
        return len(self.silent) == len(self._turns)

    def is_hopeless(self, now: float) -> bool:
        """Whether every board is silent and none is left to be asked at once."""
        return self.all_silent and all(turn.next_at > now for turn in self._turns.values())

    def hurry(self, board: int) -> None:
        """Ask this board as soon as can be."""
        self._turns[board].next_at = float("-inf")

    def hurry_all(self) -> None:
        """The line is new: ask every board once."""
        for board in self._turns:
            self.hurry(board)

    def note_answer(self, board: int, took_s: float) -> None:
        """The board has answered after `took_s`; `plan` says when to ask it again."""
        turn = self._turns[board]
        turn.misses = 0
        turn.backoff_s = BACKOFF_FIRST_S
        # One slow answer is remembered for a while: a late pulse costs more than an early question.
        turn.exchange_s = max(took_s, 0.8 * turn.exchange_s + 0.2 * took_s)

    def plan(self, board: int, next_at: float) -> None:
        """Ask this board again at `next_at`."""
        self._turns[board].next_at = next_at

    def note_miss(self, board: int, now: float) -> None:
        """The board gave no answer that can be used."""
        turn = self._turns[board]
        turn.misses += 1
        if turn.silent:
            turn.next_at = now + turn.backoff_s
            turn.backoff_s = min(2 * turn.backoff_s, BACKOFF_MAX_S)
        else:
            turn.next_at = now

    def decide(self, now: float, pulse: tuple[int, float] | None = None) -> Ask | Rest:
        """What to do now; `pulse` is the board of the next pulse and when that is due."""
        aim_at = float("inf")
        if pulse is not None and not self._turns[pulse[0]].silent:
            board, due_at = pulse
            aim_at = due_at - self._turns[board].lead_s
            if now >= aim_at:
                return Ask(board, self._timeout_s, hold_until=due_at)
        room_s = aim_at - now
        for turn in sorted(self._turns.values(), key=_urgency):
            if turn.next_at > now:
                continue
            if not turn.silent and room_s >= turn.exchange_s:
                return Ask(turn.board, self._timeout_s)
            if turn.silent and room_s >= SILENT_ROOM_S:
                return Ask(turn.board, min(self._timeout_s, room_s))
        later = [turn.next_at for turn in self._turns.values() if turn.next_at > now]
        return Rest(min([aim_at, *later]))


def _urgency(turn: _Turn) -> float:
    return turn.next_at + (SILENT_PATIENCE_S if turn.silent else 0.0)
