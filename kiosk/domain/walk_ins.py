"""People without a place on the list: onto places that are free, by the same rules as all others.

Walk-ins get a booking of their own, all of them or nobody. A standby is a booking whose
confirmation is missing: it gets its places when there are as many free.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.decisions import (
    AdmissionFacts,
    Admitted,
    BookingFacts,
    Candidate,
    Decision,
    PresentedDocument,
    Reason,
    Refused,
    VenueRules,
    decide_admission,
    decide_booking,
    decide_standing,
    decide_visitor,
    derive_birth_date,
)
from kiosk.domain.staff import ActionRefused
from kiosk.domain.tours import Booking, BookingStatus, Tour
from kiosk.domain.visitors import Visitor

_BY_THE_CLOCK = frozenset({Reason.TOO_EARLY, Reason.TOO_LATE})


class WalkInRefusal(StrEnum):
    """Why nobody gets a place. ON_A_BOOKING: the person is on the list of this tour already.

    NOT_STANDBY: the booking is not one that waits for places.
    """

    NO_RIGHT = "no_right"
    TOUR_UNKNOWN = "tour_unknown"
    BOOKING_UNKNOWN = "booking_unknown"
    NOBODY = "nobody"
    NO_NAME = "no_name"
    TWICE = "twice"
    ON_A_BOOKING = "on_a_booking"
    NOT_STANDBY = "not_standby"
    RULES = "rules"


@dataclass(frozen=True, slots=True)
class WalkInRefused(ActionRefused):
    """`reason` is what the rules say, for RULES; `place` whom it is about, from 0."""

    why: WalkInRefusal
    reason: Reason | None = None
    place: int | None = None
    reference: str = ""


@dataclass(frozen=True, slots=True)
class WalkIn:
    """One who wants to come along. `visitor` is the row that is to be; no document for a child
    or somebody whom staff know.
    """

    visitor: Visitor
    document: PresentedDocument | None = None


def derive_free_places(capacity: int, confirmed: int, admitted_besides: int) -> int:
    """How many places of a tour are nobody's.

    `confirmed`: people on confirmed bookings, here or not. `admitted_besides`: people who are in
    on any other booking.
    """
    return max(0, capacity - confirmed - admitted_besides)


def decide_at_the_table(
    booking: Booking, tour: Tour, rules: VenueRules, now_utc: datetime
) -> Decision:
    """Whether staff can still let a booking in: on its day, whatever the clock says."""
    said = decide_booking(BookingFacts(None, booking, tour), rules, now_utc)
    by_the_clock = isinstance(said, Refused) and said.reason in _BY_THE_CLOCK
    return decide_standing(booking, tour) if by_the_clock else said


def decide_tour(tour: Tour, rules: VenueRules, now_utc: datetime) -> Decision:
    """The same for people who have no booking yet."""
    confirmed = Booking("", "", tour.tour_id, BookingStatus.CONFIRMED)
    return decide_at_the_table(confirmed, tour, rules, now_utc)


def decide_walk_in(
    tour: Tour,
    people: tuple[WalkIn, ...],
    free_places: int,
    rules: VenueRules,
    now_utc: datetime,
) -> WalkInRefused | None:
    """Why these people cannot come along together; None when all of them can."""
    if not people:
        return WalkInRefused(WalkInRefusal.NOBODY)
    for place, person in enumerate(people):
        if not person.visitor.names:
            return WalkInRefused(WalkInRefusal.NO_NAME, place=place)
    hashes = [p.visitor.document.number_hash for p in people if p.visitor.document is not None]
    if len(set(hashes)) < len(hashes):
        return WalkInRefused(WalkInRefusal.TWICE)
    if isinstance(about_tour := decide_tour(tour, rules, now_utc), Refused):
        return WalkInRefused(WalkInRefusal.RULES, about_tour.reason)
    for place, person in enumerate(people):
        if person.document is not None:
            said = decide_visitor(person.visitor, person.document, tour, rules)
            if not isinstance(said, Admitted):
                return WalkInRefused(WalkInRefusal.RULES, said.reason, place)
    party = tuple(person.visitor for person in people)
    candidates = tuple(
        Candidate(person.visitor, derive_birth_date(person.visitor, person.document))
        for person in people
    )
    facts = AdmissionFacts(tour, party, candidates, terms_accepted=True, free_seats=free_places)
    for place, said in enumerate(decide_admission(facts, rules).values()):
        if not isinstance(said, Admitted):
            return WalkInRefused(WalkInRefusal.RULES, said.reason, place)
    return None


def decide_standby(
    booking: Booking, tour: Tour, size: int, free_places: int, rules: VenueRules, now_utc: datetime
) -> WalkInRefused | None:
    """Why a booking that waits cannot have places; None when all of its people can."""
    if booking.status is not BookingStatus.UNCONFIRMED:
        return WalkInRefused(WalkInRefusal.NOT_STANDBY)
    if isinstance(about_tour := decide_tour(tour, rules, now_utc), Refused):
        return WalkInRefused(WalkInRefusal.RULES, about_tour.reason)
    if size > free_places:
        return WalkInRefused(WalkInRefusal.RULES, Reason.TOUR_FULL)
    return None
