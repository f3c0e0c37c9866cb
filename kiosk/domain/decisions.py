"""May this booking check in, may this visitor come along?

Facts and the time go in, one of three results comes out. The order of the checks is the
order of `Reason`: the first that fails is the answer. Codes are stable and hold no words for
people; `FIXABLE_BY` says who can do something about each.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import assert_never
from zoneinfo import ZoneInfo

from kiosk.domain.documents import DocumentKind
from kiosk.domain.names import NameMatch, match_names
from kiosk.domain.tours import (
    Booking,
    BookingStatus,
    CheckInWindow,
    Tour,
    TourStatus,
)
from kiosk.domain.visitors import (
    Visitor,
    VisitorState,
    derive_age,
    is_minor,
)


class Reason(StrEnum):
    """Why not. Booking first, then visitor, in the order in which they are checked."""

    UNREADABLE = "unreadable"
    UNKNOWN = "unknown"
    FORGED = "forged"
    PASS_EXPIRED = "pass_expired"
    REVOKED = "revoked"
    WRONG_SITE = "wrong_site"
    CANCELLED = "cancelled"
    TOUR_CANCELLED = "tour_cancelled"
    UNCONFIRMED = "unconfirmed"
    WRONG_DAY = "wrong_day"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    DEPARTED = "departed"
    DOCUMENT_UNREADABLE = "document_unreadable"
    DOCUMENT_INVALID = "document_invalid"
    DOCUMENT_EXPIRED = "document_expired"
    NOT_ON_BOOKING = "not_on_booking"
    NAME_MISMATCH = "name_mismatch"
    BLOCKED = "blocked"
    UNDER_AGE = "under_age"
    NEEDS_ADULT = "needs_adult"
    ALREADY_IN = "already_in"
    TERMS_DECLINED = "terms_declined"
    TOUR_FULL = "tour_full"


class FixableBy(StrEnum):
    VISITOR = "visitor"
    STAFF = "staff"
    NOBODY = "nobody"


FIXABLE_BY: dict[Reason, FixableBy] = {
    Reason.UNREADABLE: FixableBy.VISITOR,
    Reason.UNKNOWN: FixableBy.STAFF,
    Reason.FORGED: FixableBy.STAFF,
    Reason.PASS_EXPIRED: FixableBy.STAFF,
    Reason.REVOKED: FixableBy.STAFF,
    Reason.WRONG_SITE: FixableBy.VISITOR,
    Reason.CANCELLED: FixableBy.STAFF,
    Reason.TOUR_CANCELLED: FixableBy.STAFF,
    Reason.UNCONFIRMED: FixableBy.STAFF,
    Reason.WRONG_DAY: FixableBy.VISITOR,
    Reason.TOO_EARLY: FixableBy.VISITOR,
    Reason.TOO_LATE: FixableBy.STAFF,
    Reason.DEPARTED: FixableBy.NOBODY,
    Reason.DOCUMENT_UNREADABLE: FixableBy.VISITOR,
    Reason.DOCUMENT_INVALID: FixableBy.STAFF,
    Reason.DOCUMENT_EXPIRED: FixableBy.STAFF,
    Reason.NOT_ON_BOOKING: FixableBy.STAFF,
    Reason.NAME_MISMATCH: FixableBy.STAFF,
    Reason.BLOCKED: FixableBy.STAFF,
    Reason.UNDER_AGE: FixableBy.NOBODY,
    Reason.NEEDS_ADULT: FixableBy.VISITOR,
    Reason.ALREADY_IN: FixableBy.STAFF,
    Reason.TERMS_DECLINED: FixableBy.VISITOR,
    Reason.TOUR_FULL: FixableBy.STAFF,
}


@dataclass(frozen=True, slots=True)
class Admitted:
    """Nothing stands against it."""


@dataclass(frozen=True, slots=True)
class Refused:
    reason: Reason

    @property
    def fixable_by(self) -> FixableBy:
        return FIXABLE_BY[self.reason]


@dataclass(frozen=True, slots=True)
class NeedsStaff:
    """A person has to look: no refusal, and no admission without a name under it."""

    reason: Reason

    @property
    def fixable_by(self) -> FixableBy:
        return FixableBy.STAFF


Decision = Admitted | Refused | NeedsStaff


@dataclass(frozen=True, slots=True)
class VenueRules:
    """What a venue sets. `zone` decides what "today" and ages mean.

    `admit_by_pass_alone`: a good pass of an unseen booking will do; then `min_age_by_pass` is
    the minimum age on a tour that is unseen too.
    """

    site: str
    zone: ZoneInfo
    window: CheckInWindow = field(default_factory=CheckInWindow)
    admit_by_pass_alone: bool = False
    min_age_by_pass: int = 6

    def today(self, now_utc: datetime) -> date:
        return now_utc.astimezone(self.zone).date()


@dataclass(frozen=True, slots=True)
class BookingFacts:
    """Everything known when a booking is asked about.

    `pass_flaw` is what the pass itself is refused for (unreadable, forged, pass_expired,
    revoked, wrong_site), None for a good pass or where no pass was shown. `booking` and
    `tour` are None when the store does not know the booking.
    """

    pass_flaw: Reason | None
    booking: Booking | None
    tour: Tour | None


def decide_booking(facts: BookingFacts, rules: VenueRules, now_utc: datetime) -> Decision:
    """Whether the party on this booking may check in now."""
    if facts.pass_flaw is Reason.UNREADABLE:
        return Refused(Reason.UNREADABLE)
    if facts.booking is None or facts.tour is None:
        # What a forged pass claims is not looked up, and another site's booking is never
        # known here: in both cases the flaw says more than "unknown".
        if facts.pass_flaw in {Reason.FORGED, Reason.WRONG_SITE}:
            return Refused(facts.pass_flaw)
        return Refused(Reason.UNKNOWN)
    if facts.pass_flaw is not None:
        return Refused(facts.pass_flaw)
    standing = decide_standing(facts.booking, facts.tour)
    if isinstance(standing, Refused) and standing.reason is not Reason.DEPARTED:
        return standing
    tour = facts.tour
    if tour.local_date(rules.zone) != rules.today(now_utc):
        return Refused(Reason.WRONG_DAY)
    if now_utc < rules.window.opens_at(tour):
        return Refused(Reason.TOO_EARLY)
    if now_utc > rules.window.closes_at(tour):
        return Refused(Reason.TOO_LATE)
    return standing


def decide_standing(booking: Booking, tour: Tour) -> Decision:
    """What people have set for a booking and its tour, whatever the clock says."""
    if booking.status is BookingStatus.CANCELLED:
        return Refused(Reason.CANCELLED)
    if tour.status is TourStatus.CANCELLED:
        return Refused(Reason.TOUR_CANCELLED)
    if booking.status is BookingStatus.UNCONFIRMED:
        return Refused(Reason.UNCONFIRMED)
    if tour.status in {TourStatus.DEPARTED, TourStatus.RETURNED}:
        return Refused(Reason.DEPARTED)
    return Admitted()


@dataclass(frozen=True, slots=True)
class PresentedDocument:
    """A readable document as it was shown, its number already hashed with the site's key.

    `pass_hash` is the short keyed hash that a pass carries for its party's documents.
    `other_hashes` are of further numbers of the same person that the document mentions, as a
    residence permit does the travel permit. `nationality` is an ICAO code, empty when unknown,
    `area` one of `kiosk.domain.areas`. `blocked`: the venue's blocklist has this document.
    """

    kind: DocumentKind
    number_hash: bytes = field(repr=False)
    pass_hash: bytes = field(repr=False)
    last4: str = field(repr=False)
    names: tuple[str, ...] = field(repr=False)
    birth_date: date | None = field(default=None, repr=False)
    expires: date | None = field(default=None, repr=False)
    other_hashes: tuple[bytes, ...] = field(default=(), repr=False)
    nationality: str = field(default="", repr=False)
    area: str = field(default="", repr=False)
    blocked: bool = False

    @property
    def hashes(self) -> tuple[bytes, ...]:
        """Every hash by which a roster or a pass may know this person, the own number's first.

        Those of numbers and of passes differ in length: one never passes for the other.
        """
        return (self.number_hash, self.pass_hash, *self.other_hashes)


@dataclass(frozen=True, slots=True)
class FlawedDocument:
    """A document that was shown and is no good: unreadable, or its check digit is wrong."""

    reason: Reason
    kind: DocumentKind | None = None


ShownDocument = PresentedDocument | FlawedDocument


def find_member(party: tuple[Visitor, ...], document: PresentedDocument) -> Visitor | None:
    """Who of the party this document belongs to.

    By number where the roster has one, else by name and birth date: the very name first, then
    a near one. `decide_visitor` hands a near name and another number to staff. Someone of whom
    the roster has only the name is found by it, someone of whom it has nothing by nothing.
    """
    for visitor in party:
        if visitor.document and visitor.document.number_hash in document.hashes:
            return visitor
    if not document.names:
        return None
    born_that_day = [
        visitor
        for visitor in party
        if visitor.birth_date is not None and visitor.birth_date == document.birth_date
    ]
    for closeness in (NameMatch.SAME, NameMatch.NEAR):
        for visitor in born_that_day:
            if visitor.names and match_names(visitor.names, document.names) is closeness:
                return visitor
    for visitor in party:
        only_named = visitor.names and visitor.document is None and visitor.birth_date is None
        if only_named and match_names(visitor.names, document.names) is not NameMatch.DIFFERENT:
            return visitor
    return None


def derive_birth_date(visitor: Visitor, document: PresentedDocument | None) -> date | None:
    """The birth date to go by: the document's, else the roster's."""
    return (document.birth_date if document else None) or visitor.birth_date


def decide_visitor(
    visitor: Visitor | None,
    document: ShownDocument,
    tour: Tour,
    rules: VenueRules,
) -> Decision:
    """Whether the person who shows this document may come along on this tour.

    `visitor` is what `find_member` said. The checks that depend on the party
    (`needs_adult`, `terms_declined`) are `decide_admission`'s.
    """
    if isinstance(document, FlawedDocument):
        return Refused(document.reason)
    on = tour.local_date(rules.zone)
    if document.expires is not None and document.expires < on:
        return Refused(Reason.DOCUMENT_EXPIRED)
    if visitor is None:
        return Refused(Reason.NOT_ON_BOOKING)
    if visitor.document is not None and visitor.document.number_hash not in document.hashes:
        return NeedsStaff(Reason.NOT_ON_BOOKING)
    match _compare_names(visitor, document):
        case NameMatch.SAME:
            pass
        case NameMatch.NEAR:
            return NeedsStaff(Reason.NAME_MISMATCH)
        case NameMatch.DIFFERENT:
            return Refused(Reason.NAME_MISMATCH)
        case never:
            assert_never(never)
    if visitor.blocked or document.blocked:
        return Refused(Reason.BLOCKED)
    birth_date = derive_birth_date(visitor, document)
    if birth_date is not None and derive_age(birth_date, on) < tour.min_age:
        return Refused(Reason.UNDER_AGE)
    if visitor.state is VisitorState.ADMITTED:
        return Refused(Reason.ALREADY_IN)
    return Admitted()


def _compare_names(visitor: Visitor, document: PresentedDocument) -> NameMatch:
    """A number typed in says no name, a roster may hold none: the number has to do."""
    if not visitor.names or not document.names:
        return NameMatch.SAME
    return match_names(visitor.names, document.names)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One person about to be admitted: who, and the birth date to go by."""

    visitor: Visitor
    birth_date: date | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class AdmissionFacts:
    """What is known in the moment of admission, read in the transaction that writes it.

    `party` is everyone on the booking as the store has them now; `free_seats` is None where
    the candidates hold seats already and counts only for walk-ins.
    """

    tour: Tour
    party: tuple[Visitor, ...]
    candidates: tuple[Candidate, ...]
    terms_accepted: bool
    free_seats: int | None = None


def decide_admission(facts: AdmissionFacts, rules: VenueRules) -> dict[str, Decision]:
    """The answer for each candidate, by visitor id.

    A minor needs an adult of the party who is admitted already or with them.
    """
    on = facts.tour.local_date(rules.zone)
    fresh = {visitor.visitor_id: visitor for visitor in facts.party}
    first = {
        candidate.visitor.visitor_id: _decide_candidate(
            fresh.get(candidate.visitor.visitor_id), candidate, facts, on
        )
        for candidate in facts.candidates
    }
    adult_in = any(
        v.state is VisitorState.ADMITTED and not is_minor(v.birth_date, on) for v in facts.party
    ) or any(
        isinstance(first[c.visitor.visitor_id], Admitted) and not is_minor(c.birth_date, on)
        for c in facts.candidates
    )
    result: dict[str, Decision] = {}
    seats = facts.free_seats
    for candidate in facts.candidates:
        decision = first[candidate.visitor.visitor_id]
        if isinstance(decision, Admitted):
            if is_minor(candidate.birth_date, on) and not adult_in:
                decision = Refused(Reason.NEEDS_ADULT)
            elif not facts.terms_accepted:
                decision = Refused(Reason.TERMS_DECLINED)
            elif seats is not None and seats <= 0:
                decision = Refused(Reason.TOUR_FULL)
            elif seats is not None:
                seats -= 1
        result[candidate.visitor.visitor_id] = decision
    return result


def _decide_candidate(
    visitor: Visitor | None, candidate: Candidate, facts: AdmissionFacts, on: date
) -> Decision:
    if visitor is None:
        return Refused(Reason.NOT_ON_BOOKING)
    if visitor.blocked:
        return Refused(Reason.BLOCKED)
    birth_date = candidate.birth_date
    if birth_date is not None and derive_age(birth_date, on) < facts.tour.min_age:
        return Refused(Reason.UNDER_AGE)
    if visitor.state is VisitorState.ADMITTED:
        return Refused(Reason.ALREADY_IN)
    return Admitted()
