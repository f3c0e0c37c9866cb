"""Who is this? A pass, a reference or a document in; a party that may check in, or why not.

Reading only, with one exception that a venue has to switch on: by a good pass alone, a
booking that this station has never seen is taken into its store, with as many people as the
pass says, known by the hashes of their documents.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import assert_never

from kiosk.app.pass_keys import PassKeys
from kiosk.domain.decisions import (
    AdmissionFacts,
    Admitted,
    BookingFacts,
    Candidate,
    Decision,
    NeedsStaff,
    PresentedDocument,
    Reason,
    Refused,
    ShownDocument,
    VenueRules,
    decide_admission,
    decide_booking,
    decide_visitor,
    derive_birth_date,
    find_member,
)
from kiosk.domain.passes import BadPass, GoodPass, KeyRing, PassClaims, verify_pass
from kiosk.domain.tours import Booking, Tour, day_of
from kiosk.domain.visitors import Visitor
from kiosk.store.keys import SiteKeys
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from kiosk.store.vouched import derive_vouched_record


@dataclass(frozen=True, slots=True)
class Found:
    """A booking whose party may check in now."""

    booking: Booking
    tour: Tour
    party: tuple[Visitor, ...]


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """Why not. The booking and its tour where they are known."""

    reason: Reason
    booking: Booking | None = None
    tour: Tour | None = None


Answer = Found | TurnedAway


class Inquiry:
    """Answers from one store. Every call blocks for a few milliseconds; any one thread.

    `adopting` allows bookings to be taken in by a pass alone, as far as the rules do.
    """

    def __init__(
        self,
        store: Store,
        site_keys: SiteKeys,
        rules: VenueRules,
        data_dir: Path,
        *,
        adopting: bool = True,
    ) -> None:
        self._store = store
        self._site_keys = site_keys
        self._rules = rules
        self._pass_keys = PassKeys(data_dir)
        self._adopting = adopting

    def by_pass(self, text: str, now: datetime) -> Answer:
        """The party of the booking that a pass proves. Raises StoreError, PassKeyProblem."""
        ring = KeyRing(self._pass_keys.verifying(), self._store.passes.revoked())
        match verify_pass(text, ring, now=now, site=self._rules.site):
            case GoodPass(claims=claims):
                record = self._store.bookings.find_by_reference(claims.booking_ref)
                if record is None and self._rules.admit_by_pass_alone:
                    record = self._vouched(claims, now)
                return self._decide(None, record, now)
            case BadPass(reason=flaw, claims=known):
                record = None
                if known is not None and known.site == self._rules.site:
                    record = self._store.bookings.find_by_reference(known.booking_ref)
                return self._decide(Reason(flaw.value), record, now)
            case never:
                assert_never(never)

    def by_reference(self, reference: str, now: datetime) -> Answer:
        """The party of a booking reference as somebody typed it. Raises StoreError."""
        return self._decide(None, self._store.bookings.find_by_reference(reference), now)

    def by_document(self, document: PresentedDocument, now: datetime) -> Answer:
        """The party of the person with this document. Raises StoreError.

        Of several bookings the one that may check in now, else the one nearest in time.
        """
        records = {
            record.booking.booking_id: record
            for known in document.hashes
            for record in self._store.bookings.find_by_document(known)
        }
        nearest = sorted(records.values(), key=lambda r: abs(r.tour.starts_at_utc - now))
        answers = [self._decide(None, record, now) for record in nearest]
        for answer in answers:
            if isinstance(answer, Found):
                return answer
        return answers[0] if answers else TurnedAway(Reason.UNKNOWN)

    def _decide(self, flaw: Reason | None, record: BookingRecord | None, now: datetime) -> Answer:
        booking = record.booking if record else None
        tour = record.tour if record else None
        match decide_booking(BookingFacts(flaw, booking, tour), self._rules, now):
            case Admitted() if record is not None:
                return Found(record.booking, record.tour, record.party)
            case Refused(reason) | NeedsStaff(reason):
                return TurnedAway(reason, booking, tour)
            case Admitted():
                return TurnedAway(Reason.UNKNOWN)
            case never:
                assert_never(never)

    def _vouched(self, claims: PassClaims, now: datetime) -> BookingRecord:
        """The booking that a good pass speaks of; taken into the store if it may come in."""
        bookings, rules = self._store.bookings, self._rules
        that_day = bookings.tours_between(*day_of(claims.tour_starts_at, rules.zone))
        record = derive_vouched_record(
            claims,
            bookings.tour(claims.tour_id),
            tuple(tour.group_letter for tour in that_day),
            rules.min_age_by_pass,
        )
        may_come = isinstance(self._decide(None, record, now), Found)
        if not (self._adopting and may_come):
            return record
        return self._store.passes.adopt(record, claims.pass_id).result()


def decide_party(
    found: Found, documents: tuple[ShownDocument, ...], rules: VenueRules
) -> tuple[Decision, ...]:
    """What would be said to the people who show these documents together, one answer each.

    As at the kiosk: first each document by itself, then those that pass as one party.
    """
    members = [
        find_member(found.party, shown) if isinstance(shown, PresentedDocument) else None
        for shown in documents
    ]
    single = [
        decide_visitor(member, shown, found.tour, rules)
        for member, shown in zip(members, documents, strict=True)
    ]
    candidates = {
        member.visitor_id: Candidate(member, derive_birth_date(member, shown))
        for member, shown, decision in zip(members, documents, single, strict=True)
        if isinstance(decision, Admitted)
        and member is not None
        and isinstance(shown, PresentedDocument)
    }
    together = decide_admission(
        AdmissionFacts(found.tour, found.party, tuple(candidates.values()), terms_accepted=True),
        rules,
    )
    return tuple(
        together[member.visitor_id]
        if isinstance(decision, Admitted) and member is not None
        else decision
        for member, decision in zip(members, single, strict=True)
    )
