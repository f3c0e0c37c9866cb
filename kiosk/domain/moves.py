"""Moving a pouch to another compartment: two doors, and what each of them has shown."""

from dataclasses import dataclass, replace
from enum import StrEnum

from kiosk.domain.staff import ActionRefused


class MoveStage(StrEnum):
    """How a move stands.

    OPENING: both doors have been asked for. UNDER_WAY: the pouch is being carried, by the doors
    seen open so far. MOVED: the old door was seen open, and the new one open and closed. FAILED:
    a door did not open or says nothing; the pouch is held where it was.
    """

    OPENING = "opening"
    UNDER_WAY = "under_way"
    MOVED = "moved"
    FAILED = "failed"


class MoveSight(StrEnum):
    """What happens to one of the two doors; FAILED: it did not open, or nobody can say."""

    OPEN = "open"
    CLOSED = "closed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Move:
    """A pouch on its way from one door to another; `visitor_ids` is whose it is."""

    move_id: str
    visitor_ids: tuple[str, ...]
    old: int
    new: int
    by: str
    old_opened: bool = False
    new_opened: bool = False
    stage: MoveStage = MoveStage.OPENING

    @property
    def is_over(self) -> bool:
        return self.stage in {MoveStage.MOVED, MoveStage.FAILED}

    def see(self, number: int, sight: MoveSight) -> "Move":
        """The move after this happened to a door; other doors and a move that is over: as it is.

        The new door's closing counts only when both doors have been seen open: before that
        nothing can have been carried from one to the other.
        """
        if self.is_over or number not in {self.old, self.new}:
            return self
        match sight:
            case MoveSight.FAILED:
                return replace(self, stage=MoveStage.FAILED)
            case MoveSight.OPEN if number == self.old:
                return replace(self, old_opened=True, stage=MoveStage.UNDER_WAY)
            case MoveSight.OPEN:
                return replace(self, new_opened=True, stage=MoveStage.UNDER_WAY)
            case MoveSight.CLOSED if number == self.new and self.old_opened and self.new_opened:
                return replace(self, stage=MoveStage.MOVED)
            case _:
                return self


class MoveRefusal(StrEnum):
    """Why nothing is moved. NOTHING_HELD: behind that door, or not by that visitor."""

    NO_RIGHT = "no_right"
    NOTHING_HELD = "nothing_held"
    NO_COMPARTMENT_FREE = "no_compartment_free"
    BANK_SILENT = "bank_silent"


@dataclass(frozen=True, slots=True)
class MoveRefused(ActionRefused):
    why: MoveRefusal
