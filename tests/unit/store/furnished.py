"""Stores with something in them."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from kiosk.domain.decisions import Decision
from kiosk.domain.journal import FactKind
from kiosk.domain.tours import Booking, Language, Tour
from kiosk.domain.visitors import Visitor
from kiosk.store.admissions import AdmitCommand
from kiosk.store.bookings import derive_reference_key
from kiosk.store.keys import SiteKeys
from kiosk.store.records import BookingRecord
from kiosk.store.roster import RosterBooking, RosterTour, RosterVisitor
from kiosk.store.store import Store, open_store
from tests.empty_stores import lay_empty_store
from tests.samples import BOOKING, FAMILY, NOW, SHANGHAI, TOUR, VENUE

KEYS = SiteKeys.derive(bytes(range(32)))
SITE = VENUE.site
PATIENCE_S = 10

Opener = Callable[..., Store]


class Clock:
    """A clock that a test sets."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def open_in(
    folder: Path, *, station: str = "K1", keys: SiteKeys = KEYS, clock: Clock | None = None
) -> Store:
    """A store of today's schema in this folder, its file laid there ready where there is none."""
    lay_empty_store(folder)
    return open_new(folder, station=station, keys=keys, clock=clock)


def open_new(
    folder: Path, *, station: str = "K1", keys: SiteKeys = KEYS, clock: Clock | None = None
) -> Store:
    """The store in this folder, which makes its file where there is none."""
    return open_store(folder, site=SITE, station=station, keys=keys, clock=clock or Clock())


def bring_in(
    store: Store,
    party: Iterable[Visitor] = FAMILY,
    booking: Booking = BOOKING,
    tour: Tour = TOUR,
) -> BookingRecord:
    """Put a booking into the store as a roster does; ids are the store's own."""
    with store.roster.draft() as draft:
        draft.add_visitors(
            RosterVisitor(
                row=row,
                reference_key=derive_reference_key(booking.reference),
                role=person.role,
                name=person.name,
                name_latin="",
                name_key=person.name,
                document=person.document,
                birth_date=person.birth_date,
                phone="13800000000",
                notes="",
            )
            for row, person in enumerate(party, start=2)
        )
        draft.settle_roles()
        draft.complete(
            [
                RosterTour(
                    tour.tour_id,
                    tour.name,
                    tour.starts_at_utc,
                    tour.capacity,
                    tour.min_age,
                    tour.language,
                    tour.guide,
                )
            ],
            [
                RosterBooking(
                    derive_reference_key(booking.reference),
                    booking.reference,
                    tour.tour_id,
                    booking.status,
                    booking.language,
                )
            ],
        )
        draft.take_over(SHANGHAI, "", skipped=0)
    record = store.bookings.find_by_reference(booking.reference)
    assert record is not None
    return record


def ids(record: BookingRecord) -> tuple[str, ...]:
    return tuple(person.visitor_id for person in record.party)


def command(request_id: str, people: Iterable[Visitor], record: BookingRecord) -> AdmitCommand:
    return AdmitCommand(
        request_id=request_id,
        booking_id=record.booking.booking_id,
        candidates=tuple((person.visitor_id, person.birth_date) for person in people),
        terms_version="2026-1",
        language=Language.ENGLISH,
    )


def admit(store: Store, request: AdmitCommand) -> list[Decision]:
    answer = store.admissions.admit(request, VENUE).result(PATIENCE_S)
    assert [visitor_id for visitor_id, _ in answer] == [i for i, _ in request.candidates]
    return [decision for _, decision in answer]


def admit_all(store: Store, record: BookingRecord) -> tuple[str, ...]:
    admit(store, command(record.booking.booking_id, record.party, record))
    return ids(record)


def again(store: Store, record: BookingRecord) -> BookingRecord:
    """The same booking as the store has it now."""
    fresh = store.bookings.find(record.booking.booking_id)
    assert fresh is not None
    return fresh


def kinds(store: Store) -> list[FactKind]:
    return [row.kind for row in store.journal.export()]
