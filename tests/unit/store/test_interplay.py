"""What one exception leaves behind for the next: merges, undone admissions, replaced guests."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.app.roll_call import derive_inside
from kiosk.domain.blocklist import BlockRefused
from kiosk.domain.corrections import CorrectionRefusal, CorrectionRefused
from kiosk.domain.decisions import Reason
from kiosk.domain.documents import DocumentKind
from kiosk.domain.entitlements import Declined, Declines, Entitlement, QueueStep
from kiosk.domain.journal import FactKind
from kiosk.domain.manifests import NotePhrase
from kiosk.domain.roll_call import Person, Place
from kiosk.domain.seating import Cart, Carts
from kiosk.domain.tours import Booking, BookingStatus, Language
from kiosk.domain.visitors import RosterDocument
from kiosk.domain.walk_ins import WalkInRefusal, WalkInRefused
from kiosk.store.blocklist import BlockCommand
from kiosk.store.corrections import NewGuest, Overridden, OverrideCommand, Replaced, Undone
from kiosk.store.entitlements import Redeemed, RedemptionCommand
from kiosk.store.luggage import TagCommand
from kiosk.store.merges import Merged
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from kiosk.store.walk_ins import WalkInCommand, WalkInPerson
from tests.samples import DAY, FATHER, NOW, SHANGHAI, TOUR, VENUE, document_of, visitor
from tests.unit.store.furnished import (
    PATIENCE_S,
    Clock,
    admit_all,
    bring_in,
    ids,
    kinds,
)
from tests.unit.store.test_merges import hold, merge, second_booking

MEAL = Entitlement("meal")
RIDE = Entitlement("ride", queue="A")
CARTS = Carts((Cart("1", 4), Cart("2", 4)), 4)
INSIDE = derive_inside(NOW, SHANGHAI)


@pytest.fixture
def double(store: Store, family: BookingRecord) -> tuple[str, str]:
    """The father twice, both rows in; the one to keep first."""
    other = second_booking(store, replace(FATHER, document=None))
    admit_all(store, family)
    (dropped,) = admit_all_of(store, other)
    return ids(family)[0], dropped


def admit_all_of(store: Store, record: BookingRecord) -> tuple[str, ...]:
    for visitor_id in ids(record):
        force(store, visitor_id)
    return ids(record)


def force(store: Store, visitor_id: str) -> None:
    asked = OverrideCommand(visitor_id, "u1", "vip", "2026-1", Language.ENGLISH)
    assert isinstance(store.corrections.override(asked, VENUE).result(PATIENCE_S), Overridden)


def redeem(
    store: Store, visitor_id: str, request: str, entitlement: Entitlement = MEAL
) -> Redeemed | Declined:
    asked = RedemptionCommand(request, entitlement, "u1", visitor_id=visitor_id)
    return store.entitlements.redeem(asked, SHANGHAI).result(PATIENCE_S)


def undo(store: Store, visitor_id: str) -> Undone | CorrectionRefused:
    return store.corrections.undo(visitor_id, "u1", "mistake", VENUE).result(PATIENCE_S)


def put_in_the_seat_of(store: Store, visitor_id: str) -> Replaced | CorrectionRefused:
    guest = NewGuest("王新", "", "王新", birth_date=date(1990, 1, 1))
    asked = store.corrections.replace_guest(visitor_id, guest, "u1", offered=True)
    return asked.result(PATIENCE_S)


# --- two rows become one -------------------------------------------------------------------


def test_a_meal_is_not_had_twice_by_way_of_a_double(store: Store, double: tuple[str, str]) -> None:
    kept, dropped = double
    had = redeem(store, dropped, "r1")
    assert isinstance(had, Redeemed)

    assert isinstance(merge(store, kept, dropped), Merged)

    answer = redeem(store, kept, "r2")
    assert isinstance(answer, Declined)
    assert answer.why is Declines.ALREADY_REDEEMED
    assert store.journal.tail(1)[0].data["redemptions"] == [had.redemption.redemption_id]


def test_what_both_rows_have_had_is_kept_of_both(store: Store, double: tuple[str, str]) -> None:
    kept, dropped = double
    for request, person in (("r1", kept), ("r2", dropped)):
        assert isinstance(redeem(store, person, request), Redeemed)
        assert isinstance(redeem(store, person, f"ride-{request}", RIDE), Redeemed)

    assert isinstance(merge(store, kept, dropped), Merged)

    (meals, _) = store.entitlements.of_visitor(kept, (MEAL, RIDE), SHANGHAI, DAY)
    assert len(meals.redemptions) == 2
    assert {n.visitor_id for n in store.entitlements.queue("ride", DAY)} == {kept}


def test_notes_phones_seats_and_ticks_go_to_the_row_that_stays(
    store: Store, double: tuple[str, str]
) -> None:
    kept, dropped = double
    tour = TOUR.tour_id
    for person in double:
        store.manifests.note(person, NotePhrase.UNWELL, "", "u1").result(PATIENCE_S)
    store.manifests.note(dropped, NotePhrase.WHEELCHAIR, "", "u1").result(PATIENCE_S)
    store.phone_counts.settle(dropped, 2, "u1").result(PATIENCE_S)
    store.seating.put(tour, dropped, "2", CARTS, "u1").result(PATIENCE_S)
    store.manifests.begin_headcount(tour, "u1").result(PATIENCE_S)
    store.manifests.tick(tour, dropped, "u1", here=True).result(PATIENCE_S)
    tick = store.roll_calls.tick(dropped, "u1", INSIDE).result(PATIENCE_S)
    assert isinstance(tick, Person)

    assert isinstance(merge(store, kept, dropped), Merged)

    (member,) = [m for m in store.manifest(tour) if m.visitor.visitor_id == kept]
    assert [note.phrase for note in member.notes] == [NotePhrase.UNWELL, NotePhrase.WHEELCHAIR]
    assert member.phones == 2
    assert store.seating.carts(tour) == {kept: "2"}
    count = store.manifests.headcount(tour)
    assert count is not None
    assert count.here == {kept}
    found = store.roll_calls.now(INSIDE).person(kept)
    assert found is not None
    assert found.is_found
    assert store.roll_calls.now(INSIDE).person(dropped) is None


def test_a_case_of_the_dropped_row_is_closed_by_the_admission_of_the_other(
    store: Store, family: BookingRecord
) -> None:
    admit_all(store, family)
    other = second_booking(store, replace(FATHER, document=None))
    (dropped,) = ids(other)
    store.admissions.record_refusal(
        Reason.NAME_MISMATCH, True, other.booking.booking_id, dropped
    ).result(PATIENCE_S)
    assert len(store.cases.open_since(NOW)) == 1

    assert isinstance(merge(store, ids(family)[0], dropped), Merged)

    assert store.cases.open_since(NOW) == ()


def test_a_door_that_was_asked_to_open_before_a_merge_gives_its_pouch_back(
    store: Store, double: tuple[str, str]
) -> None:
    kept, dropped = double
    hold(store, 17, dropped)
    assert isinstance(merge(store, kept, dropped), Merged)

    given = store.releases.release(17, (dropped,), evidence="opened", by="u1", run="run")

    assert given.result(PATIENCE_S)
    assert store.releases.left() == ()
    # And it was inside after all.
    store.releases.keep(17, (dropped,), "u1").result(PATIENCE_S)
    assert store.compartments.held_by((kept, dropped)) == {kept: 17}


def test_a_move_that_began_before_a_merge_ends_with_the_row_that_stays(
    store: Store, double: tuple[str, str]
) -> None:
    kept, dropped = double
    hold(store, 17, dropped)
    store.moves.plan(17, low=False, unseen=frozenset()).result(PATIENCE_S)
    assert isinstance(merge(store, kept, dropped), Merged)

    assert store.moves.finish(17, 18, (dropped,), "u1").result(PATIENCE_S)
    assert store.compartments.held_by((kept, dropped)) == {kept: 18}


def test_a_double_is_no_no_show(store: Store, family: BookingRecord) -> None:
    other = second_booking(store, replace(FATHER, document=None))
    admit_all(store, family)
    store.departures.depart(TOUR.tour_id, "u1", "late", asks_phones=False).result(PATIENCE_S)
    assert store.departures.no_shows(TOUR.tour_id) == ids(other)

    assert isinstance(merge(store, ids(family)[0], ids(other)[0]), Merged)

    assert store.departures.no_shows(TOUR.tour_id) == ()


def test_luggage_of_a_double_is_found_by_the_sticker_that_is_good(
    store: Store, double: tuple[str, str]
) -> None:
    kept, dropped = double
    record = store.bookings.find_by_visitor(dropped)
    assert record is not None
    tag = TagCommand("t1", record.booking.booking_id, dropped, DAY)
    store.luggage.make_tag(tag).result(PATIENCE_S)

    assert isinstance(merge(store, kept, dropped), Merged)

    facts = store.stickers.facts(kept)
    assert facts is not None
    bookings = store.luggage_storage.bookings_of_sticker(facts.visit_code)
    assert len(store.luggage_storage.of_bookings(bookings)) == 1


# --- an admission is undone ----------------------------------------------------------------


def test_an_undone_admission_waits_in_no_queue_and_keeps_what_it_had(
    store: Store, family: BookingRecord
) -> None:
    _, mother, _ = admit_all(store, family)
    ride = redeem(store, mother, "r1", RIDE)
    assert isinstance(ride, Redeemed)
    assert isinstance(redeem(store, mother, "r2"), Redeemed)

    assert isinstance(undo(store, mother), Undone)

    assert store.entitlements.queue("ride", DAY) == ()
    assert store.entitlements.call_next("ride", DAY, "u1").result(PATIENCE_S) is None
    assert kinds(store)[-2:] == [FactKind.REDEMPTION_UNDONE, FactKind.ADMISSION_UNDONE]
    force(store, mother)
    meal = redeem(store, mother, "r3")
    assert isinstance(meal, Declined)
    assert meal.why is Declines.ALREADY_REDEEMED
    assert isinstance(redeem(store, mother, "r4", RIDE), Redeemed)


def test_a_ride_that_was_had_stays_had(store: Store, family: BookingRecord) -> None:
    _, mother, _ = admit_all(store, family)
    ride = redeem(store, mother, "r1", RIDE)
    assert isinstance(ride, Redeemed)
    for step in (QueueStep.CALL, QueueStep.DONE):
        store.entitlements.step(ride.redemption.redemption_id, step, "u1").result(PATIENCE_S)

    assert isinstance(undo(store, mother), Undone)

    assert len(store.entitlements.queue("ride", DAY)) == 1


# --- somebody else gets the seat -----------------------------------------------------------


def test_a_new_guest_begins_anew(store: Store, family: BookingRecord) -> None:
    _, mother, _ = admit_all(store, family)
    assert isinstance(redeem(store, mother, "r1"), Redeemed)
    assert isinstance(redeem(store, mother, "r2", RIDE), Redeemed)
    store.manifests.note(mother, NotePhrase.ALLERGY, "", "u1").result(PATIENCE_S)
    store.phone_counts.settle(mother, 1, "u1").result(PATIENCE_S)
    store.admissions.record_refusal(
        Reason.NAME_MISMATCH, True, family.booking.booking_id, mother
    ).result(PATIENCE_S)
    assert isinstance(undo(store, mother), Undone)

    assert isinstance(put_in_the_seat_of(store, mother), Replaced)

    (member,) = [m for m in store.manifest(TOUR.tour_id) if m.visitor.visitor_id == mother]
    assert (member.notes, member.phones) == ((), None)
    assert store.cases.open_since(NOW) == ()
    force(store, mother)
    assert isinstance(redeem(store, mother, "r3"), Redeemed)
    assert isinstance(redeem(store, mother, "r4", RIDE), Redeemed)
    # What the one before has had is still counted.
    assert [r.entitlement_id for r in store.entitlements.of_day(DAY)].count("meal") == 2


def test_nobody_gets_a_seat_with_somebody_elses_phones(store: Store, family: BookingRecord) -> None:
    mother = ids(family)[1]
    hold(store, 17, mother)

    refused = put_in_the_seat_of(store, mother)

    assert refused == CorrectionRefused(CorrectionRefusal.POUCH_LOCKED, 17)


# --- who is inside -------------------------------------------------------------------------


def test_who_came_for_another_days_tour_is_inside_too(store: Store, clock: Clock) -> None:
    for name, days in (("T0", -1), ("T1", 1)):
        tour = replace(TOUR, tour_id=name, starts_at_utc=TOUR.starts_at_utc + timedelta(days=days))
        booking = Booking("", f"BK-{name}", name, BookingStatus.CONFIRMED)
        record = bring_in(store, (FATHER,), booking, tour)
        force(store, ids(record)[0])
        store.departures.depart(name, "u1", "late", asks_phones=False).result(PATIENCE_S)
        store.departures.come_back(name, "u1").result(PATIENCE_S)

    call = store.roll_calls.now(INSIDE)

    assert [p.place for p in call.people] == [Place.UNCLEAR] * 2
    assert call.counts.inside == 2  # and no guide of a tour that is not out
    clock.now = NOW + timedelta(days=1)
    tomorrow = derive_inside(clock.now, SHANGHAI)
    assert [tour.tour_id for tour in store.roll_calls.now(tomorrow).tours] == ["T1"]


def test_who_is_taken_out_of_the_lists_stays_on_the_roll_call_that_runs(
    store: Store, family: BookingRecord
) -> None:
    father, mother, _ = admit_all(store, family)
    store.roll_calls.tick(father, "u1", INSIDE).result(PATIENCE_S)

    assert isinstance(undo(store, mother), Undone)

    call = store.roll_calls.now(INSIDE)
    assert call.person(mother) is not None
    assert call.counts.missing == 3
    store.roll_calls.end("u1", "", INSIDE).result(PATIENCE_S)
    assert store.roll_calls.now(INSIDE).person(mother) is None


def test_a_suitcase_or_a_number_says_that_somebody_is_still_here(
    store: Store, family: BookingRecord, clock: Clock
) -> None:
    father, mother, teen = admit_all(store, family)
    store.departures.depart(TOUR.tour_id, "u1", asks_phones=False).result(PATIENCE_S)
    store.departures.come_back(TOUR.tour_id, "u1").result(PATIENCE_S)
    ride = redeem(store, mother, "r1", RIDE)
    assert isinstance(ride, Redeemed)
    assert isinstance(redeem(store, teen, "r2"), Redeemed)

    def places() -> list[Place]:
        call = store.roll_calls.now(INSIDE)
        return [p.place for key in (father, mother, teen) if (p := call.person(key)) is not None]

    assert places() == [Place.MAYBE_GONE, Place.BACK, Place.BACK]
    clock.now += timedelta(hours=2)
    # The meal is long over; the number still waits.
    assert places() == [Place.MAYBE_GONE, Place.BACK, Place.MAYBE_GONE]
    tag = TagCommand("t1", family.booking.booking_id, father, DAY)
    job = store.luggage.make_tag(tag).result(PATIENCE_S)
    assert job.tag is not None
    store.luggage_storage.store(job.tag.tag_id, "", (), "u1").result(PATIENCE_S)
    assert places() == [Place.BACK] * 3


# --- the blocklist -------------------------------------------------------------------------


def test_who_is_blocked_while_they_are_typed_in_does_not_walk_in(
    store: Store, family: BookingRecord
) -> None:
    person = visitor("lei", "李雷", born=date(1990, 1, 1))
    shown = document_of(person)
    guest = NewGuest("李雷", "", "李雷", shown.kind, shown.number_hash, "1234", date(1990, 1, 1))
    entry = BlockCommand(shown.number_hash, DocumentKind.RESIDENT_ID, "1234", "thief", "u1")
    assert not isinstance(store.blocklist.add(entry, VENUE).result(PATIENCE_S), BlockRefused)
    before = kinds(store)

    asked = WalkInCommand(
        "w1", TOUR.tour_id, (WalkInPerson(guest, shown),), "u1", "2026-1", Language.ENGLISH
    )

    answer = store.walk_ins.admit(asked, VENUE).result(PATIENCE_S)
    assert answer == WalkInRefused(WalkInRefusal.RULES, Reason.BLOCKED, 0)
    assert kinds(store) == before


def test_a_walk_in_whom_a_pass_has_brought_is_on_the_list(store: Store) -> None:
    shown = document_of(FATHER)
    known = RosterDocument(None, shown.pass_hash, "")
    record = bring_in(store, (replace(FATHER, document=known),))
    guest = NewGuest("张建国", "", "张建国", shown.kind, shown.number_hash, shown.last4)

    asked = WalkInCommand(
        "w1", TOUR.tour_id, (WalkInPerson(guest, shown),), "u1", "2026-1", Language.ENGLISH
    )

    answer = store.walk_ins.admit(asked, VENUE).result(PATIENCE_S)
    assert isinstance(answer, WalkInRefused)
    assert (answer.why, answer.reference) == (
        WalkInRefusal.ON_A_BOOKING,
        record.booking.reference,
    )
