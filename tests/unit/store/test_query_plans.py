"""Lookups must not grow with the file: every one goes by an index that tells more than the site."""

import re
from collections.abc import Callable

import pytest

from kiosk.domain.entitlements import Entitlement
from kiosk.domain.releases import ByDocument, BySticker
from kiosk.store.records import BookingRecord
from kiosk.store.roll_calls import Inside
from kiosk.store.store import Store
from tests.samples import BOOKING, DAY, NOW, SHANGHAI, TOUR, number_hash
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
    "who is inside": lambda s, _: s.roll_calls.now(Inside(NOW, NOW, SHANGHAI)),
    "one visitor's story": lambda s, r: s.visits.read(ids(r)[0]),
    "seats": lambda s, _: s.seating.people(TOUR.tour_id, SHANGHAI),
    "who sits where": lambda s, _: s.seating.carts(TOUR.tour_id),
    "headcount": lambda s, _: s.manifests.headcount(TOUR.tour_id),
    "no-shows": lambda s, _: s.departures.no_shows(TOUR.tour_id),
    "free places": lambda s, _: s.walk_ins.free_places(TOUR.tour_id),
    "what was had today": lambda s, _: s.entitlements.of_day(DAY),
    "a queue": lambda s, _: s.entitlements.queue("ride", DAY),
    "what a visitor may have": lambda s, r: s.entitlements.of_visitor(
        ids(r)[0], (Entitlement("ride"),), SHANGHAI, DAY
    ),
    "blocked documents": lambda s, _: s.blocklist.is_blocked((number_hash("father"),)),
    "cases": lambda s, _: s.cases.open_since(NOW),
    "devices that failed": lambda s, _: s.device_faults.standing(),
    "luggage of a day": lambda s, _: s.luggage_storage.of_day(DAY),
    "luggage by code": lambda s, _: s.luggage_storage.by_code("x"),
    "luggage by number": lambda s, _: s.luggage_storage.by_number(1, DAY, "K1"),
    "luggage of a sticker": lambda s, _: s.luggage_storage.bookings_of_sticker("x"),
    "luggage of a document": lambda s, _: s.luggage_storage.bookings_of_document((b"x",)),
    "luggage of earlier days": lambda s, _: s.luggage_storage.left_over(DAY),
    "what is locked up": lambda s, _: s.releases.left(),
    "whose sticker": lambda s, _: s.releases.facts(BySticker("x")),
    "whose document": lambda s, _: s.releases.facts(ByDocument((b"x",))),
    "who took a pouch": lambda s, r: s.releases.handovers(ids(r)[0]),
    "a badge": lambda s, _: s.badges.find("12345678"),
}

# Indexes of the little that goes on now, whatever has been before.
OF_NOW = (" roll_call_now ", " luggage_still_here ", " holdings_now ")

# What a query has gathered itself, by an index.
GATHERED = re.compile(r"SCAN (theirs|i|\(subquery-\d+\))")


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
            if statement.lstrip().startswith(("SELECT", "WITH"))
            for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}")
        ]

    assert plans
    for step in plans:
        assert not step.startswith("SCAN") or GATHERED.fullmatch(step), step
        assert not step.endswith("(site=?)") or any(index in step for index in OF_NOW), step
