"""Passes in use: issued for the bookings of the store, explained, taken back."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.app.pass_keys import PassKeys
from kiosk.domain.journal import Fact, FactKind
from kiosk.domain.passes import (
    SHORT_HASH_BYTES,
    BadPass,
    GoodPass,
    KeyRing,
    PassClaims,
    PassFlaw,
    SigningKey,
    generate_pass_id,
    issue_pass,
    short_document_hash,
    verify_pass,
)
from kiosk.domain.tours import BookingStatus, Tour, TourStatus, day_of
from kiosk.domain.visitors import Role, Visitor
from kiosk.store.errors import UnknownRecord
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store

FAR = timedelta(days=3650)

Progress = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class IssuedPass:
    """A pass and the booking it proves; `text` is what its QR code holds."""

    record: BookingRecord
    pass_id: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class IssueReport:
    """`key_is_new`: there was no signing key yet, so one was made."""

    passes: tuple[IssuedPass, ...]
    key_id: str
    key_is_new: bool


def issue_passes(
    store: Store,
    keys: PassKeys,
    *,
    zone: ZoneInfo,
    now: datetime,
    tour_id: str | None = None,
    progress: Progress = lambda _done, _total: None,
) -> IssueReport:
    """A pass for every confirmed booking of a tour, or of all tours from today on.

    Written down in the journal as one fact. Older passes of the same bookings stay good.
    Raises UnknownRecord for a tour that is not in the store, PassKeyProblem, StoreError.
    """
    tours = _choose_tours(store, tour_id, zone, now)
    signing = keys.signing()
    made_now = signing is None
    key = signing or keys.generate(now)
    records = [
        record
        for tour in tours
        if tour.status is not TourStatus.CANCELLED
        for record in store.bookings.of_tour(tour.tour_id)
        if record.booking.status is BookingStatus.CONFIRMED and record.party
    ]
    issued = []
    for count, record in enumerate(records, start=1):
        issued.append(make_pass(record, store, key, zone=zone, now=now))
        progress(count, len(records))
    if issued:
        fact = Fact(
            FactKind.PASSES_ISSUED,
            {"count": len(issued), "key": key.key_id, "tours": [t.tour_id for t in tours]},
        )
        store.journal.record(fact).result()
    return IssueReport(tuple(issued), key.key_id, made_now)


def _choose_tours(
    store: Store, tour_id: str | None, zone: ZoneInfo, now: datetime
) -> tuple[Tour, ...]:
    if tour_id is not None:
        tour = store.bookings.tour(tour_id)
        if tour is None:
            raise UnknownRecord(
                f"There is no tour {tour_id} in the store.",
                "Check the tour id, or import the roster that has it.",
            )
        return (tour,)
    today_utc, _ = day_of(now, zone)
    return store.bookings.tours_between(today_utc, today_utc + FAR)


def make_pass(
    record: BookingRecord, store: Store, key: SigningKey, *, zone: ZoneInfo, now: datetime
) -> IssuedPass:
    """A pass for one booking, good until the end of its tour's day at the venue."""
    tour = record.tour
    _, day_ends_utc = day_of(tour.starts_at_utc, zone)
    hashes = (_short_hash(visitor, store.keys.pass_hash_key) for visitor in record.party)
    claims = PassClaims(
        pass_id=generate_pass_id(),
        site=store.site,
        booking_ref=record.booking.reference,
        tour_id=tour.tour_id,
        tour_starts_at=tour.starts_at_utc,
        issued_at=now,
        expires_at=day_ends_utc,
        party_size=len(record.party),
        document_hashes=tuple(known for known in hashes if known is not None),
        is_group=any(visitor.role is Role.MEMBER for visitor in record.party),
    )
    return IssuedPass(record, claims.pass_id, issue_pass(claims, key))


def _short_hash(visitor: Visitor, key: bytes) -> bytes | None:
    if visitor.document is None:
        return None
    number_hash = visitor.document.number_hash
    # Whoever is known by another pass only has no more than the short hash.
    if len(number_hash) == SHORT_HASH_BYTES:
        return number_hash
    return short_document_hash(number_hash, key)


@dataclass(frozen=True, slots=True)
class PassReport:
    """What a text is worth as a pass. `claims` only when its signature is genuine."""

    flaw: PassFlaw | None
    claims: PassClaims | None
    key_id: str = ""

    @property
    def valid(self) -> bool:
        return self.flaw is None


def explain_pass(
    text: str, keys: PassKeys, revoked: frozenset[str], *, site: str, now: datetime
) -> PassReport:
    """Whether a text is a good pass here and now, and what it says. Raises PassKeyProblem.

    Whether its booking may check in now is another question: see `inquiry`.
    """
    match verify_pass(text, KeyRing(keys.verifying(), revoked), now=now, site=site):
        case GoodPass(claims, key_id):
            return PassReport(None, claims, key_id)
        case BadPass(reason, claims, key_id):
            return PassReport(reason, claims, key_id)
