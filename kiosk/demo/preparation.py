"""Before the doors open: the roster is imported, passes are made, one party is in already."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from kiosk.app.pass_keys import PassKeys
from kiosk.app.passes import make_pass
from kiosk.app.roster import import_roster
from kiosk.demo.roster import DemoBooking, DemoRoster, write_roster
from kiosk.domain.decisions import VenueRules
from kiosk.domain.passes import generate_signing_key
from kiosk.domain.staff import StaffUser
from kiosk.domain.tours import Language, TourStatus
from kiosk.store.admissions import AdmitCommand
from kiosk.store.luggage import TagCommand
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store

FORGED = "forged"
USED = "used"
SUITCASES = 3


@dataclass(frozen=True, slots=True)
class DemoPass:
    """What a party holds to the camera."""

    booking: DemoBooking
    text: str


def prepare(
    roster: DemoRoster, store: Store, rules: VenueRules, data_dir: Path, now: datetime
) -> dict[str, DemoPass]:
    """Fill a fresh store; the passes of the parties that come, by key."""
    file = data_dir / "roster.csv"
    write_roster(roster, file)
    import_roster(file, store, site=rules.site, zone=rules.zone)
    for tour in roster.tours:
        if tour.cancelled:
            store.bookings.set_tour_status(tour.tour_id, TourStatus.CANCELLED).result()
    keys = PassKeys(data_dir)
    ours = keys.generate(now - timedelta(days=1))
    theirs = generate_signing_key()
    passes = {}
    for booking in roster.parties:
        record = store.bookings.find_by_reference(booking.reference)
        assert record is not None
        key = theirs if booking.key == FORGED else ours
        issued = make_pass(record, store, key, zone=rules.zone, now=now)
        passes[booking.key] = DemoPass(booking, issued.text)
        if booking.key == USED:
            _admit(record, store, rules)
    return passes


def _admit(record: BookingRecord, store: Store, rules: VenueRules) -> None:
    command = AdmitCommand(
        request_id=f"demo/{record.booking.reference}",
        booking_id=record.booking.booking_id,
        candidates=tuple((v.visitor_id, v.birth_date) for v in record.party),
        terms_version="1",
        language=Language.SIMPLIFIED,
    )
    store.admissions.admit(command, rules).result()
    jobs = store.stickers.release(tuple(v.visitor_id for v in record.party)).result()
    for job in jobs:
        store.stickers.printed(job.job_id).result()


def store_luggage(
    roster: DemoRoster, store: Store, places: tuple[str, ...], by: StaffUser, day: date
) -> None:
    """The suitcases of the party that is in, all but one of which staff have put away."""
    record = store.bookings.find_by_reference(roster.booking(USED).reference)
    assert record is not None
    booking_id, visitor_id = record.booking.booking_id, record.party[0].visitor_id
    for number in range(SUITCASES):
        job = store.luggage.make_tag(
            TagCommand(f"demo/luggage/{number}", booking_id, visitor_id, day)
        ).result()
        store.stickers.printed(job.job_id).result()
    for piece, place in zip(store.luggage_storage.of_day(day)[1:], places, strict=False):
        store.luggage_storage.store(piece.tag_id, place, places, by.user_id).result()
