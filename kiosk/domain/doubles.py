"""One person on two rows: which row stays, and when they cannot be made one."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.domain.staff import ActionRefused
from kiosk.domain.visitors import Role, Visitor, VisitorState, is_minor


class MergeRefusal(StrEnum):
    """Why two rows stay two.

    DIFFERENT_DOCUMENTS: both have a number, and not the same. KEEP_THE_OTHER: only the one that
    was to go is in. TWO_VISITS: both are in, on different tours. MINOR_ALONE: the party that
    loses the row would have a minor in without any adult.
    """

    NO_RIGHT = "no_right"
    VISITOR_UNKNOWN = "visitor_unknown"
    SAME_ROW = "same_row"
    DIFFERENT_DOCUMENTS = "different_documents"
    KEEP_THE_OTHER = "keep_the_other"
    TWO_VISITS = "two_visits"
    MINOR_ALONE = "minor_alone"


@dataclass(frozen=True, slots=True)
class MergeRefused(ActionRefused):
    why: MergeRefusal


@dataclass(frozen=True, slots=True)
class MergeSide:
    """One of the two rows, the tour it is for, and everyone on its booking."""

    visitor: Visitor
    tour_id: str
    on: date
    party: tuple[Visitor, ...]


def decide_merge(keep: MergeSide, drop: MergeSide) -> MergeRefused | None:
    """Why `drop` cannot go into `keep`; None when it can."""
    kept, dropped = keep.visitor, drop.visitor
    if kept.visitor_id == dropped.visitor_id:
        return MergeRefused(MergeRefusal.SAME_ROW)
    if (
        kept.document is not None
        and dropped.document is not None
        and kept.document.number_hash != dropped.document.number_hash
    ):
        return MergeRefused(MergeRefusal.DIFFERENT_DOCUMENTS)
    if dropped.state is VisitorState.ADMITTED:
        if kept.state is not VisitorState.ADMITTED:
            return MergeRefused(MergeRefusal.KEEP_THE_OTHER)
        if keep.tour_id != drop.tour_id:
            return MergeRefused(MergeRefusal.TWO_VISITS)
        if _leaves_minors_alone(keep, drop):
            return MergeRefused(MergeRefusal.MINOR_ALONE)
    return None


def _leaves_minors_alone(keep: MergeSide, drop: MergeSide) -> bool:
    """Of one booking the kept row stays with its party, as the same person."""
    if keep.visitor.booking_id == drop.visitor.booking_id:
        return False
    others = [
        person
        for person in drop.party
        if person.visitor_id != drop.visitor.visitor_id and person.state is VisitorState.ADMITTED
    ]
    return bool(others) and all(is_minor(person.birth_date, drop.on) for person in others)


def choose_kept(one: Visitor, other: Visitor) -> tuple[Visitor, Visitor]:
    """Which of two rows to keep, and which to let go.

    Who is in, then who booked, then who has a document: what most depends on stays.
    """

    def weight(person: Visitor) -> tuple[bool, bool, bool]:
        return (
            person.state is VisitorState.ADMITTED,
            person.role is Role.BOOKER,
            person.document is not None,
        )

    return (other, one) if weight(other) > weight(one) else (one, other)
