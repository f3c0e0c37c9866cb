"""Blocklist, doubles, walk-ins, standbys, and parties checked in by hand."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.domain.blocklist import BlockRefusal, BlockRefused
from kiosk.domain.by_hand import ByHandRefusal, ByHandRefused, Identified, PhonesBehind, Present
from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.decisions import (
    Admitted,
    Decision,
    Reason,
    Refused,
    decide_visitor,
)
from kiosk.domain.documents import DocumentKind
from kiosk.domain.doubles import MergeRefusal, MergeRefused, choose_kept
from kiosk.domain.journal import FactKind
from kiosk.domain.releases import BySticker
from kiosk.domain.tours import Booking, BookingStatus, Language, TourStatus
from kiosk.domain.visitors import Role, Visitor, VisitorState
from kiosk.domain.walk_ins import WalkInRefusal, WalkInRefused
from kiosk.store.blocklist import BlockCommand
from kiosk.store.by_hand import ByHandCommand, CheckedIn
from kiosk.store.corrections import NewGuest
from kiosk.store.merges import Merged
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from kiosk.store.walk_ins import Seated, WalkedIn, WalkInCommand, WalkInPerson
from tests.samples import FAMILY, FATHER, NOW, TOUR, VENUE, document_of, number_hash, visitor
from tests.unit.store.furnished import (
    PATIENCE_S,
    Clock,
    Opener,
    admit,
    bring_in,
    command,
    ids,
    kinds,
)

DAY = timedelta(days=1)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(open_here: Opener, clock: Clock) -> Store:
    return open_here(clock=clock)


def again(store: Store, record: BookingRecord) -> BookingRecord:
    fresh = store.bookings.find(record.booking.booking_id)
    assert fresh is not None
    return fresh


def admit_all(store: Store, record: BookingRecord) -> None:
    admit(store, command(record.booking.booking_id, record.party, record))


# --- blocklist -----------------------------------------------------------------------------


def block(
    store: Store, key: str = "father", reason: str = "broke a robot", until: date | None = None
) -> str | BlockRefused:
    asked = BlockCommand(
        number_hash(key), DocumentKind.RESIDENT_ID, "1234", reason, "u1", until=until
    )
    return store.blocklist.add(asked, VENUE).result(PATIENCE_S)


def test_a_blocked_document_keeps_its_owner_out_of_every_booking(
    store: Store, family: BookingRecord
) -> None:
    entry = block(store)
    later = replace(TOUR, tour_id="T-2", starts_at_utc=TOUR.starts_at_utc + DAY)
    other = bring_in(store, (FATHER,), Booking("", "BK2", "T-2", BookingStatus.CONFIRMED), later)

    assert isinstance(entry, str)
    assert [person.blocked for person in again(store, family).party] == [True, False, False]
    assert [person.blocked for person in other.party] == [True]
    assert admit(store, command("r1", family.party[:1], family)) == [Refused(Reason.BLOCKED)]
    assert [e.last4 for e in store.blocklist.all(VENUE)] == ["1234"]

    assert store.blocklist.end(entry, "u2").result(PATIENCE_S) == entry
    assert not any(person.blocked for person in again(store, family).party)
    assert store.blocklist.all(VENUE) == ()
    assert kinds(store)[-1] is FactKind.PERSON_UNBLOCKED


def test_a_block_ends_with_its_last_day(store: Store, clock: Clock) -> None:
    today = VENUE.today(clock())
    tomorrow = replace(TOUR, tour_id="T-2", starts_at_utc=TOUR.starts_at_utc + DAY)
    record = bring_in(store)
    other = bring_in(store, (FATHER,), Booking("", "BK2", "T-2", BookingStatus.CONFIRMED), tomorrow)

    block(store, until=today)

    assert again(store, record).party[0].blocked
    assert not again(store, other).party[0].blocked
    (entry,) = store.blocklist.all(VENUE)
    assert entry.until == today
    assert store.blocklist.is_blocked((number_hash("father"),))
    clock.now = NOW + DAY
    assert not store.blocklist.is_blocked((number_hash("father"),))
    assert store.blocklist.all(VENUE) == ()


def test_a_document_on_the_list_is_refused_where_the_roster_has_no_number() -> None:
    child = visitor("teen", "张欣悦", numbered=False)
    shown = replace(document_of(visitor("teen", "张欣悦")), blocked=True)

    assert decide_visitor(child, shown, TOUR, VENUE) == Refused(Reason.BLOCKED)


@pytest.mark.parametrize(
    ("reason", "until", "why"),
    [("", None, "no_reason"), ("x", date(2026, 11, 20), "until_past")],
)
def test_a_block_that_says_nothing_is_refused(
    store: Store, reason: str, until: date | None, why: str
) -> None:
    assert block(store, reason=reason, until=until) == BlockRefused(BlockRefusal(why))
    assert store.blocklist.all(VENUE) == ()


def test_nobody_is_blocked_twice_or_unblocked_without(store: Store, family: BookingRecord) -> None:
    father = ids(family)[0]
    unblock = store.blocklist.end_for(father, "u1").result(PATIENCE_S)
    block(store)

    assert unblock == BlockRefused(BlockRefusal.NOT_BLOCKED)
    assert block(store) == BlockRefused(BlockRefusal.BLOCKED_ALREADY)
    assert store.blocklist.end_for(father, "u1").result(PATIENCE_S) == father
    assert store.blocklist.end_for("x", "u1").result(PATIENCE_S) == BlockRefused(
        BlockRefusal.VISITOR_UNKNOWN
    )


# --- doubles -------------------------------------------------------------------------------


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


# --- walk-ins ------------------------------------------------------------------------------


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


# --- by hand -------------------------------------------------------------------------------


def by_hand(
    store: Store,
    record: BookingRecord,
    present: tuple[Present, ...],
    *phones: PhonesBehind,
    request: str = "h1",
) -> CheckedIn | ByHandRefused:
    asked = ByHandCommand(
        request, record.booking.booking_id, present, phones, "u1", "2026-1", Language.ENGLISH
    )
    return store.by_hand.check_in(asked, VENUE).result(PATIENCE_S)


def seen(record: BookingRecord) -> tuple[Present, ...]:
    return tuple(Present(visitor_id, Identified.DOCUMENT) for visitor_id in ids(record))


def doors(store: Store) -> None:
    free = CompartmentState.FREE
    store.compartments.seed([Compartment(n, free) for n in (1, 2)]).result(PATIENCE_S)


def test_a_party_is_checked_in_without_any_device(store: Store, family: BookingRecord) -> None:
    doors(store)
    father, mother, teen = ids(family)
    present = (
        Present(father, Identified.LAST4, last4="ther"),
        Present(mother, Identified.DOCUMENT),
        Present(teen, Identified.KNOWN),
    )

    done = by_hand(store, family, present, PhonesBehind(2, (father, teen)))

    assert isinstance(done, CheckedIn)
    assert (done.admitted, done.locked) == ((father, mother, teen), (2,))
    assert store.compartments.held_by((father, mother, teen)) == {father: 2, teen: 2}
    assert len(store.stickers.owed_since(NOW)) == 3
    facts = [row for row in store.journal.export() if row.kind is FactKind.VISITOR_ADMITTED]
    assert [(row.data["by"], row.data["identified"]) for row in facts] == [
        ("u1", "last4"),
        ("u1", "document"),
        ("u1", "known"),
    ]
    (started,) = [r for r in store.journal.export() if r.kind is FactKind.HOLDING_STARTED]
    assert (started.data["evidence"], started.data["by"]) == ("by_hand", "u1")
    assert [left.pouch.by_hand for left in store.releases.left()] == [True]
    # The same touch again.
    repeated = by_hand(store, family, present, PhonesBehind(2, (father, teen)))
    assert isinstance(repeated, CheckedIn)
    assert repeated.answer == done.answer
    assert len(store.stickers.owed_since(NOW)) == 3


def test_the_rules_hold_by_hand_too(store: Store, family: BookingRecord) -> None:
    doors(store)
    *_, teen = ids(family)

    alone = by_hand(store, family, (Present(teen, Identified.KNOWN),), PhonesBehind(1, (teen,)))

    assert isinstance(alone, CheckedIn)
    assert said(alone) == [Refused(Reason.NEEDS_ADULT)]
    assert alone.locked == ()
    assert all(person.state is VisitorState.EXPECTED for person in again(store, family).party)


def said(done: CheckedIn) -> list[Decision]:
    return [decision for _, decision in done.answer]


def test_what_cannot_be_written_as_a_whole_is_not_written(
    store: Store, family: BookingRecord
) -> None:
    doors(store)
    father, mother, _ = ids(family)
    everybody = seen(family)
    wrong = (Present(father, Identified.LAST4, last4="9999"), *everybody[1:])
    before = kinds(store)
    cases = [
        ((), (), ByHandRefused(ByHandRefusal.NOBODY)),
        (wrong, (), ByHandRefused(ByHandRefusal.LAST4_WRONG, visitor_id=father)),
        (
            (Present("x", Identified.KNOWN),),
            (),
            ByHandRefused(ByHandRefusal.NOT_OF_PARTY, visitor_id="x"),
        ),
        (
            everybody,
            (PhonesBehind(9, (father,)),),
            ByHandRefused(ByHandRefusal.COMPARTMENT_UNKNOWN, compartment=9),
        ),
        (
            everybody,
            (PhonesBehind(1, (father,)), PhonesBehind(1, (mother,))),
            ByHandRefused(ByHandRefusal.COMPARTMENT_TAKEN, compartment=1),
        ),
        (
            everybody[:1],
            (PhonesBehind(1, (mother,)),),
            ByHandRefused(ByHandRefusal.PHONES_OF_ABSENT, compartment=1),
        ),
    ]

    for present, phones, refused in cases:
        assert by_hand(store, family, present, *phones) == refused
    assert kinds(store) == before


def test_a_booking_that_may_not_come_is_refused_by_hand_too(
    store: Store, family: BookingRecord, clock: Clock
) -> None:
    clock.now = NOW + DAY

    refused = by_hand(store, family, seen(family))

    assert refused == ByHandRefused(ByHandRefusal.RULES, reason=Reason.WRONG_DAY)
    clock.now = NOW + timedelta(minutes=30)
    late = by_hand(store, family, seen(family))
    assert isinstance(late, CheckedIn)
    assert said(late) == [Admitted()] * 3
