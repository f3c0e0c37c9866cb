"""Setting right what happened at the table: undo an admission, force one, replace a guest."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from kiosk.domain.decisions import Admitted, Decision, Reason, Refused
from kiosk.domain.staff import ActionRefused
from kiosk.domain.visitors import Role, Visitor, VisitorState, is_minor

UNDO_WITHIN = timedelta(minutes=15)


class CorrectionRefusal(StrEnum):
    """Why nothing is set right.

    POUCH_LOCKED: release the pouch first. MINOR_ALONE: a minor of the party would be in
    without any adult; undo the minor first. BOOKER: the seat is the winner's own. BLOCKED: only
    a supervisor passes over the blocklist.
    """

    NO_RIGHT = "no_right"
    NO_REASON = "no_reason"
    BLOCKED = "blocked"
    VISITOR_UNKNOWN = "visitor_unknown"
    NOT_ADMITTED = "not_admitted"
    ALREADY_ADMITTED = "already_admitted"
    TOO_LATE = "too_late"
    POUCH_LOCKED = "pouch_locked"
    MINOR_ALONE = "minor_alone"
    NOT_OFFERED = "not_offered"
    BOOKER = "booker"
    NO_NAME = "no_name"
    ON_BOOKING_ALREADY = "on_booking_already"


@dataclass(frozen=True, slots=True)
class CorrectionRefused(ActionRefused):
    """`compartment` is where the pouch is, for POUCH_LOCKED."""

    why: CorrectionRefusal
    compartment: int | None = None


@dataclass(frozen=True, slots=True)
class UndoFacts:
    """`party` is everyone on the booking; `compartment` one that is reserved or held for them."""

    visitor: Visitor
    party: tuple[Visitor, ...]
    admitted_at_utc: datetime | None
    compartment: int | None
    on: date


def decide_undo(facts: UndoFacts, now_utc: datetime) -> CorrectionRefused | None:
    """Why this admission cannot be undone; None when it can. `on` is the tour's date."""
    if facts.visitor.state is not VisitorState.ADMITTED or facts.admitted_at_utc is None:
        return CorrectionRefused(CorrectionRefusal.NOT_ADMITTED)
    if now_utc - facts.admitted_at_utc > UNDO_WITHIN:
        return CorrectionRefused(CorrectionRefusal.TOO_LATE)
    if facts.compartment is not None:
        return CorrectionRefused(CorrectionRefusal.POUCH_LOCKED, facts.compartment)
    others = [
        person
        for person in facts.party
        if person.visitor_id != facts.visitor.visitor_id and person.state is VisitorState.ADMITTED
    ]
    minors = [person for person in others if is_minor(person.birth_date, facts.on)]
    is_adult = not is_minor(facts.visitor.birth_date, facts.on)
    if is_adult and minors and len(minors) == len(others):
        return CorrectionRefused(CorrectionRefusal.MINOR_ALONE)
    return None


def derive_rules_word(booking: Decision, visitor: Decision) -> Reason | None:
    """What the rules would have said: the first reason against it, None when there is none."""
    for decision in (booking, visitor):
        if not isinstance(decision, Admitted):
            return decision.reason
    return None


def decide_override(
    visitor: Decision, reason: str, *, blocked: bool, may_admit_blocked: bool
) -> CorrectionRefused | None:
    """Why staff cannot admit all the same; None when they can.

    Every word of the rules can be set aside with a reason, but nobody comes in twice. `blocked`:
    the blocklist has this person, whatever the rules say first; that takes a right of its own.
    """
    if blocked and not may_admit_blocked:
        return CorrectionRefused(CorrectionRefusal.BLOCKED)
    if not reason:
        return CorrectionRefused(CorrectionRefusal.NO_REASON)
    if visitor == Refused(Reason.ALREADY_IN):
        return CorrectionRefused(CorrectionRefusal.ALREADY_ADMITTED)
    return None


def decide_replacement(
    visitor: Visitor,
    party: Iterable[Visitor],
    *,
    name: str,
    number_hash: bytes | None,
    offered: bool,
    compartment: int | None = None,
) -> CorrectionRefused | None:
    """Why somebody else cannot come in this guest's place; None when they can.

    `compartment`: one that is reserved or held for the guest who had it.
    """
    if not offered:
        return CorrectionRefused(CorrectionRefusal.NOT_OFFERED)
    if visitor.role is Role.BOOKER:
        return CorrectionRefused(CorrectionRefusal.BOOKER)
    if visitor.state is VisitorState.ADMITTED:
        return CorrectionRefused(CorrectionRefusal.ALREADY_ADMITTED)
    if compartment is not None:
        return CorrectionRefused(CorrectionRefusal.POUCH_LOCKED, compartment)
    if not name:
        return CorrectionRefused(CorrectionRefusal.NO_NAME)
    known = {person.document.number_hash for person in party if person.document is not None}
    if number_hash is not None and number_hash in known:
        return CorrectionRefused(CorrectionRefusal.ON_BOOKING_ALREADY)
    return None
