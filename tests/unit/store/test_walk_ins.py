"""Walk-ins and standbys onto free places."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.domain.decisions import (
    Reason,
)
from kiosk.domain.journal import FactKind
from kiosk.domain.tours import Booking, BookingStatus, Language, TourStatus
from kiosk.domain.visitors import Role, VisitorState
from kiosk.domain.walk_ins import WalkInRefusal, WalkInRefused
from kiosk.store.corrections import NewGuest
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from kiosk.store.walk_ins import Seated, WalkedIn, WalkInCommand, WalkInPerson
from tests.samples import FAMILY, NOW, TOUR, VENUE, document_of, visitor
from tests.unit.store.furnished import (
    PATIENCE_S,
    Clock,
    again,
    bring_in,
    kinds,
)

DAY = timedelta(days=1)


def comer(key: str, born: date | None = date(1990, 1, 1), **document: object) -> WalkInPerson:
    person = visitor(key, f"李{key}", born=born)
    shown = replace(document_of(person), **document)  # type: ignore[arg-type]  # fields by name
    guest = NewGuest(person.name, "", person.name, shown.kind, shown.number_hash, "1234", born)
    return WalkInPerson(guest, shown)


def child(name: str = "李小", born: date = date(2015, 1, 1)) -> WalkInPerson:
    return WalkInPerson(NewGuest(name, "", name, birth_date=born))


def walk_in(
    store: Store, *people: WalkInPerson, tour: str = TOUR.tour_id, request: str = "w1"
) -> WalkedIn | WalkInRefused:
    asked = WalkInCommand(request, tour, people, "u1", "2026-1", Language.ENGLISH)
    return store.walk_ins.admit(asked, VENUE).result(PATIENCE_S)


def rules_say(reason: Reason, place: int | None = None) -> WalkInRefused:
    return WalkInRefused(WalkInRefusal.RULES, reason, place)


def test_walk_ins_take_free_places_like_all_others(store: Store, family: BookingRecord) -> None:
    free = store.walk_ins.free_places(TOUR.tour_id)

    done = walk_in(store, comer("lei"), child())

    assert isinstance(done, WalkedIn)
    assert store.walk_ins.free_places(TOUR.tour_id) == free - 2 == TOUR.capacity - 5
    record = store.bookings.find_by_reference(done.reference)
    assert record is not None
    assert [p.state for p in record.party] == [VisitorState.ADMITTED] * 2
    assert [p.role for p in record.party] == [Role.BOOKER, Role.GUEST]
    assert [j.visitor_id for j in store.stickers.owed_since(NOW)] == list(done.visitor_ids)
    admitted = [r for r in store.journal.export() if r.kind is FactKind.VISITOR_ADMITTED]
    assert [row.data["by"] for row in admitted] == ["u1", "u1"]
    # The same touch again.
    assert walk_in(store, comer("lei"), child()) == done
    assert store.walk_ins.free_places(TOUR.tour_id) == free - 2


REFUSED = {
    "nobody": ((), WalkInRefused(WalkInRefusal.NOBODY)),
    "no name": ((child(""),), WalkInRefused(WalkInRefusal.NO_NAME, place=0)),
    "twice": ((comer("lei"), comer("lei")), WalkInRefused(WalkInRefusal.TWICE)),
    "a child alone": ((child(),), rules_say(Reason.NEEDS_ADULT, 0)),
    "too young": (
        (comer("lei"), child(born=date(2022, 1, 1))),
        rules_say(Reason.UNDER_AGE, 1),
    ),
    "expired": ((comer("lei", expires=date(2020, 1, 1)),), rules_say(Reason.DOCUMENT_EXPIRED, 0)),
    "blocked": ((comer("lei", blocked=True),), rules_say(Reason.BLOCKED, 0)),
    "on the list": (
        (comer("father"),),
        WalkInRefused(WalkInRefusal.ON_A_BOOKING, place=0, reference="BK2611210417"),
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_walk_in_that_the_rules_refuse_writes_nothing(
    store: Store, family: BookingRecord, case: str
) -> None:
    people, refused = REFUSED[case]
    before = kinds(store)

    assert walk_in(store, *people) == refused
    assert kinds(store) == before
    assert len(store.bookings.of_tour(TOUR.tour_id)) == 1


def test_a_full_tour_takes_nobody(store: Store) -> None:
    small = replace(TOUR, capacity=4)
    bring_in(store, FAMILY, tour=small)

    assert walk_in(store, comer("a"), comer("b")) == rules_say(Reason.TOUR_FULL, 1)
    assert isinstance(walk_in(store, comer("a"), request="w2"), WalkedIn)
    assert walk_in(store, comer("c"), request="w3") == rules_say(Reason.TOUR_FULL, 0)


def test_a_tour_of_another_day_or_one_that_left_takes_nobody(
    store: Store, family: BookingRecord, clock: Clock
) -> None:
    clock.now = NOW + timedelta(minutes=30)  # late by the clock, and nobody minds
    assert isinstance(walk_in(store, comer("a")), WalkedIn)

    store.bookings.set_tour_status(TOUR.tour_id, TourStatus.DEPARTED).result(PATIENCE_S)
    assert walk_in(store, comer("b"), request="w2") == rules_say(Reason.DEPARTED)
    store.bookings.set_tour_status(TOUR.tour_id, TourStatus.PLANNED).result(PATIENCE_S)
    clock.now = NOW + DAY
    assert walk_in(store, comer("b"), request="w3") == rules_say(Reason.WRONG_DAY)
    assert walk_in(store, comer("b"), tour="x", request="w4") == WalkInRefused(
        WalkInRefusal.TOUR_UNKNOWN
    )


def test_a_standby_gets_its_places_when_there_are_as_many(store: Store) -> None:
    bring_in(store, FAMILY, tour=replace(TOUR, capacity=5))
    waiting = Booking("", "S1", TOUR.tour_id, BookingStatus.UNCONFIRMED)
    people = tuple(visitor(f"s{n}", f"王{n}") for n in range(2))
    standby = bring_in(store, people, waiting, replace(TOUR, capacity=5))
    late = bring_in(
        store, (visitor("l", "赵"),), replace(waiting, reference="S2"), replace(TOUR, capacity=5)
    )

    def seat(record: BookingRecord) -> Seated | WalkInRefused:
        asked = store.walk_ins.seat_standby(record.booking.booking_id, "u1", VENUE)
        return asked.result(PATIENCE_S)

    assert seat(standby) == Seated(standby.booking.booking_id)
    assert again(store, standby).booking.status is BookingStatus.CONFIRMED
    assert seat(standby) == WalkInRefused(WalkInRefusal.NOT_STANDBY)
    assert seat(late) == rules_say(Reason.TOUR_FULL)
    assert again(store, late).booking.status is BookingStatus.UNCONFIRMED
