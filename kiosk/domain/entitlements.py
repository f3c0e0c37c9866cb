"""Entitlements: what a visit includes besides the tour, and whether it may be had now.

A canteen meal, a test ride: each belongs to a visitor or to a booking, can be had so many
times, and is redeemed by the sticker. One with a queue gives a number instead, which is called.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kiosk.domain.corrections import UNDO_WITHIN
from kiosk.domain.staff import ActionRefused
from kiosk.domain.tours import TourStatus
from kiosk.domain.visitors import VisitorState, derive_age


class Per(StrEnum):
    """Whose it is, and so how often it can be had."""

    VISITOR = "visitor"
    BOOKING = "booking"


class After(StrEnum):
    """From when on it may be had."""

    ARRIVED = "arrived"
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Entitlement:
    """One thing that a visit may include.

    `count`: so many times for each visitor, or for each booking. `min_age`: in full years on
    the tour's date; 0 for anybody. `queue`: a letter before the numbers of its queue, empty
    where it is had at once. `for_everyone`: by default; else only those whose roster says so.
    """

    entitlement_id: str
    per: Per = Per.VISITOR
    count: int = 1
    after: After = After.ARRIVED
    min_age: int = 0
    queue: str = ""
    for_everyone: bool = True


@dataclass(frozen=True, slots=True)
class Redemption:
    """It was had, or waited for. `number` is its place in the queue of that day; None: no queue.

    `by` is who redeemed it; `undone_at_utc` when that was taken back.
    """

    redemption_id: str
    entitlement_id: str
    visitor_id: str
    booking_id: str
    station: str
    by: str
    at_utc: datetime
    number: int | None = None
    undone_at_utc: datetime | None = None


@dataclass(frozen=True, slots=True)
class RedemptionFacts:
    """Whoever holds out a sticker. `listed`: the entitlements their roster row or booking names.

    `earlier`: what this entitlement's holder has had of it, without what was taken back.
    `birth_date` None: not known, which counts as old enough, as everywhere.
    """

    state: VisitorState
    tour_date: date
    tour_status: TourStatus
    birth_date: date | None
    listed: frozenset[str]
    earlier: tuple[Redemption, ...] = ()


class Declines(StrEnum):
    """Why nothing is redeemed; the first that holds, in this order."""

    NO_RIGHT = "no_right"
    UNKNOWN_ENTITLEMENT = "unknown_entitlement"
    UNKNOWN_STICKER = "unknown_sticker"
    NOT_ARRIVED = "not_arrived"
    OTHER_DAY = "other_day"
    TOUR_CANCELLED = "tour_cancelled"
    NOT_ENTITLED = "not_entitled"
    ALREADY_REDEEMED = "already_redeemed"
    UNDER_AGE = "under_age"
    NOT_RETURNED = "not_returned"


@dataclass(frozen=True, slots=True)
class Granted:
    """It may be had; `left` is how many more times afterwards."""

    left: int


@dataclass(frozen=True, slots=True)
class Declined:
    """It may not be had. `earlier` is the last redemption where that is the reason."""

    why: Declines
    earlier: Redemption | None = None


def decide_redemption(
    entitlement: Entitlement, facts: RedemptionFacts, today: date
) -> Granted | Declined:
    """Whether the holder of a sticker gets this now. `today` is the venue's day."""
    left = entitlement.count - len(facts.earlier)
    checks: Mapping[Declines, bool] = {
        Declines.NOT_ARRIVED: facts.state is not VisitorState.ADMITTED,
        Declines.OTHER_DAY: facts.tour_date != today,
        Declines.TOUR_CANCELLED: facts.tour_status is TourStatus.CANCELLED,
        Declines.NOT_ENTITLED: not (
            entitlement.for_everyone or entitlement.entitlement_id in facts.listed
        ),
        Declines.ALREADY_REDEEMED: left <= 0,
        Declines.UNDER_AGE: _is_too_young(entitlement, facts),
        Declines.NOT_RETURNED: entitlement.after is After.RETURNED
        and facts.tour_status is not TourStatus.RETURNED,
    }
    for why, holds in checks.items():
        if holds:
            last = facts.earlier[-1] if why is Declines.ALREADY_REDEEMED else None
            return Declined(why, last)
    return Granted(left - 1)


def _is_too_young(entitlement: Entitlement, facts: RedemptionFacts) -> bool:
    return (
        facts.birth_date is not None
        and derive_age(facts.birth_date, facts.tour_date) < entitlement.min_age
    )


# --- the queue of a ride -------------------------------------------------------------------


class QueueState(StrEnum):
    """How a number stands. MISSED: called, and nobody came."""

    WAITING = "waiting"
    CALLED = "called"
    DONE = "done"
    MISSED = "missed"


class QueueStep(StrEnum):
    """What staff do with a number. BACK: whoever missed it, or came too early, waits again."""

    CALL = "call"
    DONE = "done"
    MISS = "miss"
    BACK = "back"


_STEPS: Mapping[tuple[QueueState, QueueStep], QueueState] = {
    (QueueState.WAITING, QueueStep.CALL): QueueState.CALLED,
    (QueueState.CALLED, QueueStep.CALL): QueueState.CALLED,
    (QueueState.CALLED, QueueStep.DONE): QueueState.DONE,
    (QueueState.CALLED, QueueStep.MISS): QueueState.MISSED,
    (QueueState.CALLED, QueueStep.BACK): QueueState.WAITING,
    (QueueState.MISSED, QueueStep.CALL): QueueState.CALLED,
    (QueueState.MISSED, QueueStep.BACK): QueueState.WAITING,
    (QueueState.DONE, QueueStep.BACK): QueueState.CALLED,
}
"""What each step makes of a number; a step that is not listed changes nothing."""


@dataclass(frozen=True, slots=True)
class QueuedNumber:
    """A number of a queue, and whose it is."""

    redemption_id: str
    entitlement_id: str
    number: int
    state: QueueState
    visitor_id: str
    since_utc: datetime


def advance_number(state: QueueState, step: QueueStep) -> QueueState | None:
    """The state after a step; None where it cannot be taken."""
    return _STEPS.get((state, step))


def spell_number(entitlement: Entitlement, number: int) -> str:
    """As it is called and shown: "A17"."""
    return f"{entitlement.queue}{number}"


# --- taking back ---------------------------------------------------------------------------


class UndoRefusal(StrEnum):
    NO_RIGHT = "no_right"
    UNKNOWN = "unknown"
    ALREADY_UNDONE = "already_undone"
    TOO_LATE = "too_late"
    NO_REASON = "no_reason"


@dataclass(frozen=True, slots=True)
class UndoRefused(ActionRefused):
    why: UndoRefusal


def decide_undo(redemption: Redemption, reason: str, now_utc: datetime) -> UndoRefused | None:
    """Whether a redemption is taken back: within 15 minutes, with a reason; None: it is."""
    if redemption.undone_at_utc is not None:
        return UndoRefused(UndoRefusal.ALREADY_UNDONE)
    if now_utc - redemption.at_utc > UNDO_WITHIN:
        return UndoRefused(UndoRefusal.TOO_LATE)
    if not reason:
        return UndoRefused(UndoRefusal.NO_REASON)
    return None
