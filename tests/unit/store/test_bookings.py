from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.journal import FactKind
from kiosk.domain.tours import Booking, BookingStatus, Language, TourStatus
from kiosk.domain.visitors import Role
from kiosk.store.errors import UnknownRecord
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.samples import BOOKING, FATHER, MOTHER, TEEN, TOUR, number_hash
from tests.unit.store.furnished import PATIENCE_S, admit, bring_in, command, ids

OTHER = Booking("b-2", "BK-ÅÄÖ 2", TOUR.tour_id, BookingStatus.CONFIRMED, Language.ENGLISH)


@pytest.mark.parametrize(
    "typed",
    [
        "BK2611210417",
        "bk2611210417",
        " BK-2611 2104-17 ",
        "ＢＫ２６１１２１０４１７",
        "bk_26.11.21/0417",
    ],
)
def test_a_reference_is_found_however_it_is_typed(
    store: Store, family: BookingRecord, typed: str
) -> None:
    assert store.bookings.find_by_reference(typed) == family


@pytest.mark.parametrize("typed", ["", "   ", "BK261121041", "BK26112104177", "'; DROP TABLE"])
def test_other_references_find_nothing(store: Store, family: BookingRecord, typed: str) -> None:
    assert store.bookings.find_by_reference(typed) is None


def test_a_booking_comes_with_its_tour_and_its_people_booker_first(store: Store) -> None:
    record = bring_in(store, (TEEN, MOTHER, FATHER), replace(BOOKING, language=Language.ENGLISH))

    assert record.tour == replace(TOUR, group_letter="A")
    assert record.booking.language is Language.ENGLISH
    assert [person.role for person in record.party] == [Role.BOOKER, Role.GUEST, Role.GUEST]
    assert [person.names for person in record.party] == [FATHER.names, TEEN.names, MOTHER.names]
    assert [person.document for person in record.party] == [
        FATHER.document,
        TEEN.document,
        MOTHER.document,
    ]
    assert store.bookings.find(record.booking.booking_id) == record
    assert store.bookings.find_by_visitor(record.party[2].visitor_id) == record
    assert store.bookings.find_by_visitor("nobody") is None
    assert store.bookings.find("nothing") is None


def test_all_bookings_of_a_document_are_found(store: Store, family: BookingRecord) -> None:
    other = bring_in(store, (FATHER,), OTHER)

    found = store.bookings.find_by_document(number_hash("father"))

    assert {record.booking.reference for record in found} == {"BK2611210417", "BK-ÅÄÖ 2"}
    assert store.bookings.find_by_document(number_hash("mother")) == (family,)
    assert store.bookings.find_by_document(number_hash("stranger")) == ()
    assert store.bookings.find_by_reference("bk åäö 2") == other
    assert store.bookings.of_tour(TOUR.tour_id) == (other, family)


def test_tours_of_a_span_of_time_come_earliest_first(store: Store) -> None:
    hour = timedelta(hours=1)
    for place, name in enumerate(("late", "early", "next")):
        starts = TOUR.starts_at_utc + (hour, -hour, 3 * hour)[place]
        bring_in(
            store,
            (FATHER,),
            Booking(name, name, name, BookingStatus.CONFIRMED),
            replace(TOUR, tour_id=name, starts_at_utc=starts),
        )

    span = store.bookings.tours_between(TOUR.starts_at_utc - hour, TOUR.starts_at_utc + 3 * hour)

    assert [tour.tour_id for tour in span] == ["early", "late"]
    assert store.bookings.tour("early") == span[0]
    assert store.bookings.tour("nothing") is None


def test_a_tours_status_is_kept_and_journaled(store: Store, family: BookingRecord) -> None:
    store.bookings.set_tour_status(TOUR.tour_id, TourStatus.RETURNED).result(PATIENCE_S)

    assert store.bookings.tour(TOUR.tour_id).status is TourStatus.RETURNED
    (row,) = store.journal.tail(1)
    assert (row.kind, row.data) == (
        FactKind.TOUR_STATUS_SET,
        {"tour": TOUR.tour_id, "status": "returned"},
    )
    with pytest.raises(UnknownRecord, match="no tour nothing"):
        store.bookings.set_tour_status("nothing", TourStatus.RETURNED).result(PATIENCE_S)


def test_a_manifest_lists_who_holds_a_seat_or_is_in(store: Store, family: BookingRecord) -> None:
    unconfirmed = replace(OTHER, status=BookingStatus.UNCONFIRMED)
    bring_in(store, (FATHER,), unconfirmed)
    admit(store, command("r1", family.party[:1], family))

    assert [row.visitor.visitor_id for row in store.manifest(TOUR.tour_id)] == list(ids(family))
    assert store.manifest("nothing") == ()

    bring_in(store, booking=replace(BOOKING, status=BookingStatus.CANCELLED))
    (only,) = store.manifest(TOUR.tour_id)
    assert (only.visitor.visitor_id, only.booking_status) == (
        ids(family)[0],
        BookingStatus.CANCELLED,
    )
    assert (only.state, only.birth_date) == (only.visitor.state, FATHER.birth_date)


def test_passes_are_revoked_once(store: Store) -> None:
    assert store.passes.revoke("p1").result(PATIENCE_S) is True
    assert store.passes.revoke("p1").result(PATIENCE_S) is False
    assert store.passes.revoked() == {"p1"}
    assert [row.data for row in store.journal.export()] == [{"pass": "p1"}]


def test_stats_count_what_is_there(store: Store, family: BookingRecord) -> None:
    admit(store, command("r1", family.party[:1], family))

    stats = store.stats()

    assert (stats.tours, stats.bookings, stats.visitors, stats.admitted) == (1, 1, 3, 1)
    assert stats.events == 3
    assert stats.size_bytes > 100_000
    assert stats.last_event_at_utc == store.journal.tail(1)[0].at_utc
