"""Checking in a party by hand, when no device does it: who vouches for whom, and how."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from kiosk.domain.compartments import CompartmentState
from kiosk.domain.decisions import Reason, Refused, VenueRules
from kiosk.domain.staff import ActionRefused
from kiosk.domain.tours import Booking, Tour
from kiosk.domain.visitors import Visitor
from kiosk.domain.walk_ins import decide_at_the_table


class Identified(StrEnum):
    """How staff know who somebody is. LAST4: they compared the end of the document's number."""

    DOCUMENT = "document"
    LAST4 = "last4"
    KNOWN = "known"


class ByHandRefusal(StrEnum):
    """Why nobody of the party is checked in by hand.

    LAST4_WRONG: what was typed is not the end of this person's number, or none is known.
    """

    NO_RIGHT = "no_right"
    BOOKING_UNKNOWN = "booking_unknown"
    NOBODY = "nobody"
    NOT_OF_PARTY = "not_of_party"
    RULES = "rules"
    LAST4_WRONG = "last4_wrong"
    COMPARTMENT_UNKNOWN = "compartment_unknown"
    COMPARTMENT_TAKEN = "compartment_taken"
    PHONES_OF_ABSENT = "phones_of_absent"


@dataclass(frozen=True, slots=True)
class ByHandRefused(ActionRefused):
    """`reason` for RULES; `visitor_id` or `compartment` say whom or what it is about."""

    why: ByHandRefusal
    reason: Reason | None = None
    visitor_id: str | None = None
    compartment: int | None = None


@dataclass(frozen=True, slots=True)
class Present:
    """One who stands there. `last4`: as typed, for LAST4. `birth_date`: the document's."""

    visitor_id: str
    how: Identified
    last4: str = field(default="", repr=False)
    birth_date: date | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class PhonesBehind:
    """A door behind which staff have put the phones of these people."""

    number: int
    visitor_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ByHandFacts:
    """`doors`: this station's compartments, and what the store knows of each."""

    booking: Booking
    tour: Tour
    party: tuple[Visitor, ...]
    doors: Mapping[int, CompartmentState]


def decide_by_hand(
    facts: ByHandFacts,
    present: tuple[Present, ...],
    phones: tuple[PhonesBehind, ...],
    rules: VenueRules,
    now_utc: datetime,
) -> ByHandRefused | None:
    """Why this cannot be written down as a whole; None when each person may be decided on."""
    if not present:
        return ByHandRefused(ByHandRefusal.NOBODY)
    said = decide_at_the_table(facts.booking, facts.tour, rules, now_utc)
    if isinstance(said, Refused):
        return ByHandRefused(ByHandRefusal.RULES, reason=said.reason)
    party = {person.visitor_id: person for person in facts.party}
    for person in present:
        visitor = party.get(person.visitor_id)
        if visitor is None:
            return ByHandRefused(ByHandRefusal.NOT_OF_PARTY, visitor_id=person.visitor_id)
        if person.how is Identified.LAST4 and not _is_end(visitor, person.last4):
            return ByHandRefused(ByHandRefusal.LAST4_WRONG, visitor_id=person.visitor_id)
    return _find_flaw_of_phones(facts, {p.visitor_id for p in present}, phones)


def _find_flaw_of_phones(
    facts: ByHandFacts, present: set[str], phones: tuple[PhonesBehind, ...]
) -> ByHandRefused | None:
    given: set[int] = set()
    for behind in phones:
        state = facts.doors.get(behind.number)
        if state is None:
            return ByHandRefused(ByHandRefusal.COMPARTMENT_UNKNOWN, compartment=behind.number)
        # A door that is out of order for the board may well close by its key.
        if state not in {CompartmentState.FREE, CompartmentState.OUT_OF_ORDER} or (
            behind.number in given
        ):
            return ByHandRefused(ByHandRefusal.COMPARTMENT_TAKEN, compartment=behind.number)
        if not behind.visitor_ids or not present.issuperset(behind.visitor_ids):
            return ByHandRefused(ByHandRefusal.PHONES_OF_ABSENT, compartment=behind.number)
        given.add(behind.number)
    return None


def _is_end(visitor: Visitor, typed: str) -> bool:
    known = visitor.document.last4 if visitor.document else ""
    return bool(known) and known.upper() == typed.strip().upper()
