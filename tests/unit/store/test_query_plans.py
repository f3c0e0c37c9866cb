"""Lookups must not grow with the file: every one goes by an index that tells more than the site."""

from collections.abc import Callable

import pytest

from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.samples import BOOKING, NOW, TOUR, number_hash
from tests.unit.store.furnished import Opener, ids

LOOKUPS: dict[str, Callable[[Store, BookingRecord], object]] = {
    "reference": lambda s, _: s.bookings.find_by_reference(BOOKING.reference),
    "document": lambda s, _: s.bookings.find_by_document(number_hash("father")),
    "booking": lambda s, r: s.bookings.find(r.booking.booking_id),
    "visitor": lambda s, r: s.bookings.find_by_visitor(ids(r)[0]),
    "tour": lambda s, _: s.bookings.tour(TOUR.tour_id),
    "bookings of a tour": lambda s, _: s.bookings.of_tour(TOUR.tour_id),
    "tours of a day": lambda s, _: s.bookings.tours_between(NOW, NOW),
    "manifest": lambda s, _: s.manifest(TOUR.tour_id),
    "sticker queue": lambda s, _: s.stickers.pending(),
    "stickers not out": lambda s, _: s.stickers.unprinted(),
    "stickers owed": lambda s, _: s.stickers.owed_since(NOW),
    "a sticker's facts": lambda s, r: s.stickers.facts(ids(r)[0]),
    "whose phones are where": lambda s, r: s.compartments.held_by(ids(r)),
    "journal's export": lambda s, _: list(s.journal.export()),
}


@pytest.mark.parametrize("name", LOOKUPS)
def test_a_lookup_reads_no_more_than_it_needs(
    store: Store, family: BookingRecord, open_here: Opener, name: str
) -> None:
    # Opened anew, as at any start but the first: statistics are read when a file is opened.
    store = open_here()
    statements: list[str] = []
    with store._engine.read() as connection:
        connection.set_trace_callback(statements.append)
    LOOKUPS[name](store, family)
    with store._engine.read() as connection:
        connection.set_trace_callback(None)
        plans = [
            row["detail"]
            for statement in statements
            if statement.lstrip().startswith("SELECT")
            for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}")
        ]

    assert plans
    for step in plans:
        assert not step.startswith("SCAN"), step
        assert not step.endswith("(site=?)"), step
