"""Doubles: two rows that were one person."""

from dataclasses import replace
from datetime import date

from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.doubles import MergeRefusal, MergeRefused, choose_kept
from kiosk.domain.journal import FactKind
from kiosk.domain.releases import BySticker
from kiosk.domain.tours import Booking, BookingStatus
from kiosk.domain.visitors import Visitor
from kiosk.store.merges import Merged
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.samples import FATHER, TOUR, VENUE, visitor
from tests.unit.store.furnished import (
    PATIENCE_S,
    admit_all,
    again,
    bring_in,
    ids,
    kinds,
)


def merge(store: Store, keep: str, drop: str) -> Merged | MergeRefused:
    return store.merges.merge(keep, drop, "u1", VENUE).result(PATIENCE_S)


def second_booking(store: Store, *people: Visitor, tour_id: str = TOUR.tour_id) -> BookingRecord:
    tour = replace(TOUR, tour_id=tour_id)
    return bring_in(store, people, Booking("", "BK2", tour_id, BookingStatus.CONFIRMED), tour)


def hold(store: Store, number: int, *people: str) -> None:
    doors = [Compartment(n, CompartmentState.FREE) for n in (17, 18)]
    store.compartments.seed(doors).result(PATIENCE_S)
    assert store.compartments.reserve(people).result(PATIENCE_S) == number
    store.compartments.opened(number).result(PATIENCE_S)
    store.compartments.start_holding(number).result(PATIENCE_S)


def test_a_double_is_made_one_with_all_that_it_holds(store: Store, family: BookingRecord) -> None:
    nameless = replace(FATHER, document=None, birth_date=None)
    double = second_booking(store, nameless)
    kept, dropped = ids(family)[0], ids(double)[0]
    admit_all(store, family)
    admit_all(store, double)
    hold(store, 17, dropped)
    facts = store.stickers.facts(dropped)
    assert facts is not None

    done = merge(store, kept, dropped)

    assert isinstance(done, Merged)
    assert (done.moved, len(done.void_jobs)) == ((17,), 1)
    assert store.compartments.held_by((kept, dropped)) == {kept: 17}
    assert store.releases.facts(BySticker(facts.visit_code)).voided
    assert again(store, double).party == ()
    story = store.visits.read(kept)
    assert story is not None
    assert story.rows[0].kind is FactKind.VISITORS_MERGED
    # A roster that still has both changes nothing.
    second_booking(store, nameless)
    assert again(store, double).party == ()


def test_the_one_that_stays_gets_what_it_lacks(store: Store, family: BookingRecord) -> None:
    bare = second_booking(store, replace(FATHER, document=None, birth_date=None))

    assert isinstance(merge(store, ids(bare)[0], ids(family)[0]), Merged)

    (person,) = again(store, bare).party
    assert person.document == FATHER.document
    assert person.birth_date == FATHER.birth_date


def test_what_two_rows_share_behind_a_door_is_ones(store: Store, family: BookingRecord) -> None:
    double = second_booking(store, replace(FATHER, document=None))
    kept, dropped = ids(family)[0], ids(double)[0]
    admit_all(store, family)
    admit_all(store, double)
    hold(store, 17, kept, dropped)

    assert isinstance(merge(store, kept, dropped), Merged)

    (record,) = [r for r in store.compartments.all() if r.visitor_ids]
    assert record.visitor_ids == (kept,)


def test_two_people_stay_two(store: Store, family: BookingRecord) -> None:
    father, mother, _ = ids(family)

    assert merge(store, father, mother) == MergeRefused(MergeRefusal.DIFFERENT_DOCUMENTS)
    assert merge(store, father, father) == MergeRefused(MergeRefusal.SAME_ROW)
    assert merge(store, father, "x") == MergeRefused(MergeRefusal.VISITOR_UNKNOWN)
    assert FactKind.VISITORS_MERGED not in kinds(store)


def test_who_is_in_is_the_one_to_keep(store: Store, family: BookingRecord) -> None:
    double = second_booking(store, replace(FATHER, document=None))
    admit_all(store, double)

    assert merge(store, ids(family)[0], ids(double)[0]) == MergeRefused(MergeRefusal.KEEP_THE_OTHER)
    one, other = again(store, family).party[0], again(store, double).party[0]
    assert choose_kept(one, other) == (other, one)
    assert isinstance(merge(store, ids(double)[0], ids(family)[0]), Merged)


def test_two_visits_on_two_tours_stay_two(store: Store, family: BookingRecord) -> None:
    double = second_booking(store, replace(FATHER, document=None), tour_id="T-2")
    admit_all(store, family)
    admit_all(store, double)

    refused = merge(store, ids(family)[0], ids(double)[0])

    assert refused == MergeRefused(MergeRefusal.TWO_VISITS)


def test_no_minor_is_left_alone_by_a_merge(store: Store, family: BookingRecord) -> None:
    child = visitor("child", "张小", born=date(2014, 1, 1))
    double = second_booking(store, replace(FATHER, document=None), child)
    admit_all(store, family)
    admit_all(store, double)

    refused = merge(store, ids(family)[0], ids(double)[0])

    assert refused == MergeRefused(MergeRefusal.MINOR_ALONE)
