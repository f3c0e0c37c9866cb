"""Who is inside by what the store knows, ticked off and kept."""

from datetime import timedelta

from kiosk.app.roll_call import derive_inside
from kiosk.domain.journal import FactKind
from kiosk.domain.roll_call import Person, Place, RollCall, TickRefusal, TickRefused
from kiosk.store.store import Store
from tests.samples import NOW, SHANGHAI, TOUR
from tests.unit.store.furnished import PATIENCE_S, Clock, Opener, admit, bring_in, command, kinds

INSIDE = derive_inside(NOW, SHANGHAI)
GUIDE = f"guide:{TOUR.tour_id}"


def read(store: Store) -> RollCall:
    return store.roll_calls.now(INSIDE)


def tick(store: Store, person: str, *, found: bool = True) -> Person | TickRefused:
    return store.roll_calls.tick(person, "u1", INSIDE, found=found).result(PATIENCE_S)


def test_everyone_admitted_is_inside_with_the_guide(open_here: Opener) -> None:
    clock = Clock()
    store = open_here(clock=clock)
    record = bring_in(store)
    assert read(store).people == ()
    father, mother, teen = record.party
    admit(store, command("1", (father, teen), record))
    (tour,) = read(store).tours
    assert [p.key for p in tour.people] == [GUIDE, father.visitor_id, teen.visitor_id]
    assert {p.place for p in tour.people} == {Place.LOBBY}
    assert [p.is_minor for p in tour.people] == [False, False, True]
    store.departures.depart(TOUR.tour_id, "u1", "late", asks_phones=False).result(PATIENCE_S)
    assert {p.place for p in read(store).people} == {Place.ON_TOUR}
    store.departures.come_back(TOUR.tour_id, "u1").result(PATIENCE_S)
    call = read(store)
    assert {p.place for p in call.people} == {Place.MAYBE_GONE}
    assert call.counts.inside == 0
    assert mother.visitor_id not in {p.key for p in call.people}


def test_the_first_tick_begins_a_roll_call_and_who_was_inside_stays_on_it(
    open_here: Opener,
) -> None:
    clock = Clock()
    store = open_here(clock=clock)
    record = bring_in(store)
    father, mother, teen = record.party
    admit(store, command("1", record.party, record))
    store.departures.depart(TOUR.tour_id, "u1", asks_phones=False).result(PATIENCE_S)
    found = tick(store, father.visitor_id)
    assert isinstance(found, Person)
    assert (found.found_at_utc, found.found_by) == (NOW, "u1")
    clock.now += timedelta(minutes=1)
    assert tick(store, father.visitor_id) == found  # told twice, written once
    store.departures.come_back(TOUR.tour_id, "u1").result(PATIENCE_S)
    call = read(store)
    assert call.begun_at_utc == NOW
    assert (call.counts.inside, call.counts.found, call.counts.missing) == (4, 1, 3)
    assert call.people[-1].key == father.visitor_id  # missing people first
    facts = [row for row in store.journal.export() if row.kind is FactKind.ROLL_CALL_BEGUN]
    assert [fact.data["people"] for fact in facts] == [4]
    assert kinds(store).count(FactKind.PERSON_FOUND) == 1
    assert {mother.visitor_id, teen.visitor_id} < {p.key for p in call.people if not p.is_found}


def test_a_tick_is_taken_back_and_the_end_names_the_missing(open_here: Opener) -> None:
    store = open_here(clock=Clock())
    record = bring_in(store)
    father, mother, teen = record.party
    admit(store, command("1", record.party, record))
    tick(store, father.visitor_id)
    tick(store, GUIDE)
    tick(store, father.visitor_id, found=False)
    assert read(store).counts.found == 1
    ended = store.roll_calls.end("u2", "drill", INSIDE).result(PATIENCE_S)
    assert isinstance(ended, RollCall)
    last = store.journal.tail(1)[0]
    assert last.kind is FactKind.ROLL_CALL_ENDED
    missing = {p.visitor_id for p in (father, mother, teen)}
    assert set(last.data["missing"] or ()) == missing  # type: ignore[call-overload]  # a list
    assert read(store).begun_at_utc is None
    assert read(store).counts.found == 0
    again = store.roll_calls.end("u2", "", INSIDE).result(PATIENCE_S)
    assert again == TickRefused(TickRefusal.NONE_BEGUN)


def test_a_stranger_is_refused_and_nothing_begins(open_here: Opener) -> None:
    store = open_here(clock=Clock())
    bring_in(store)
    assert tick(store, "nobody") == TickRefused(TickRefusal.UNKNOWN_PERSON)
    assert read(store).begun_at_utc is None
    assert FactKind.ROLL_CALL_BEGUN not in kinds(store)


def test_yesterday_evening_s_tour_counts_after_midnight_and_no_longer(open_here: Opener) -> None:
    store = open_here(clock=Clock())
    record = bring_in(store)
    admit(store, command("1", record.party, record))
    midnight = TOUR.starts_at_utc + timedelta(hours=11)
    assert store.roll_calls.now(derive_inside(midnight, SHANGHAI)).people
    much_later = TOUR.starts_at_utc + timedelta(hours=30)
    assert not store.roll_calls.now(derive_inside(much_later, SHANGHAI)).people


def test_everything_that_changes_the_list_changes_its_version(open_here: Opener) -> None:
    store = open_here(clock=Clock())
    record = bring_in(store)
    before = store.roll_calls.version()
    admit(store, command("1", record.party, record))
    between = store.roll_calls.version()
    tick(store, record.party[0].visitor_id)
    assert before < between < store.roll_calls.version()
