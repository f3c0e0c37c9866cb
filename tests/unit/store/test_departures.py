"""A tour's way out and back: what keeps the cart, who did not come, which phones are locked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.decisions import Reason
from kiosk.domain.departures import (
    Departed,
    DepartureRefusal,
    DepartureRefused,
    Gate,
    Keeps,
    Passenger,
    Returned,
    derive_gate,
)
from kiosk.domain.journal import FactKind
from kiosk.domain.manifests import ManifestRefusal, ManifestRefused
from kiosk.domain.tours import Language, TourStatus
from kiosk.domain.visitors import VisitorState
from kiosk.store.corrections import Overridden, OverrideCommand
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.samples import TOUR, VENUE
from tests.unit.store.furnished import PATIENCE_S, admit, admit_all, command, ids


def depart(
    store: Store, reason: str = "", *, asks_phones: bool = True
) -> Departed | DepartureRefused:
    return store.departures.depart(TOUR.tour_id, "u1", reason, asks_phones=asks_phones).result(
        PATIENCE_S
    )


def come_back(store: Store) -> Returned | DepartureRefused:
    return store.departures.come_back(TOUR.tour_id, "u1").result(PATIENCE_S)


def gate_of(store: Store, *, asks_phones: bool = True) -> Gate:
    return store.departures.gate(TOUR.tour_id, asks_phones=asks_phones)


def count(store: Store, owners: tuple[str, ...], without: tuple[str, ...] = ()) -> None:
    store.phone_counts.note(owners, without).result(PATIENCE_S)


def hold(store: Store, *people: str, number: int = 1) -> None:
    doors = (Compartment(n, CompartmentState.FREE) for n in (1, 2, 4))
    store.compartments.seed(doors).result(PATIENCE_S)
    given_to = store.compartments.reserve(people).result(PATIENCE_S)
    assert given_to is not None
    store.compartments.opened(given_to).result(PATIENCE_S)
    store.compartments.start_holding(given_to).result(PATIENCE_S)


def test_a_tour_leaves_when_everybody_is_there_and_comes_back(
    store: Store, family: BookingRecord
) -> None:
    people = admit_all(store, family)
    hold(store, *people[:2])
    count(store, people[:2], people[2:])
    assert come_back(store) == DepartureRefused(DepartureRefusal.NOT_DEPARTED)
    gate = Gate(3, 3, (), 2, 2, (), (), ())
    assert gate_of(store) == gate
    assert depart(store) == Departed(gate, ())
    assert depart(store) == DepartureRefused(DepartureRefusal.ALREADY_DEPARTED)
    assert come_back(store) == Returned(2)
    assert come_back(store) == Returned(2)
    statuses = [r.data["status"] for r in store.journal.export() if "status" in r.data]
    assert statuses == ["departed", "returned"]


def test_a_tour_with_people_missing_leaves_only_with_a_reason(
    store: Store, family: BookingRecord
) -> None:
    father, mother, teen = ids(family)
    admit(store, command("r", family.party[:1], family))
    count(store, (), (father,))
    answer = depart(store)
    assert isinstance(answer, DepartureRefused)
    assert answer.gate is not None
    assert answer.gate.keeps == (Keeps.MISSING_PEOPLE,)
    tour = store.bookings.tour(TOUR.tour_id)
    assert tour is not None
    assert tour.status is TourStatus.PLANNED
    gone = depart(store, "the bus is late")
    assert isinstance(gone, Departed)
    assert set(gone.no_shows) == {mother, teen} == set(store.departures.no_shows(TOUR.tour_id))
    facts = list(store.journal.export())
    shows = [r.data["visitor"] for r in facts if r.kind is FactKind.VISITOR_NO_SHOW]
    assert set(shows) == {mother, teen}
    (left,) = [r.data for r in facts if r.kind is FactKind.TOUR_STATUS_SET]
    assert (left["reason"], left["keeps"], left["by"]) == (
        "the bus is late",
        ["missing_people"],
        "u1",
    )
    # A latecomer whom staff let in has shown up.
    asked = OverrideCommand(mother, "u1", "known", "2026-1", Language.ENGLISH)
    done = store.corrections.override(asked, VENUE).result(PATIENCE_S)
    assert done == Overridden(mother, Reason.DEPARTED)
    assert store.departures.no_shows(TOUR.tour_id) == (teen,)


def test_a_door_that_nobody_saw_close_keeps_the_cart(store: Store, family: BookingRecord) -> None:
    people = admit_all(store, family)
    count(store, people[:1], people[1:])
    store.compartments.seed([Compartment(4, CompartmentState.FREE)]).result(PATIENCE_S)
    store.compartments.reserve(people[:1]).result(PATIENCE_S)
    gate = gate_of(store)
    assert (gate.keeps, gate.open_doors, gate.unlocked) == (
        (Keeps.OPEN_DOORS, Keeps.UNLOCKED_PHONES),
        (4,),
        people[:1],
    )


def test_a_phone_that_was_counted_and_not_locked_keeps_the_cart(
    store: Store, family: BookingRecord
) -> None:
    father, mother, teen = admit_all(store, family)
    count(store, (father, mother), (teen,))
    hold(store, father)

    gate = gate_of(store)

    assert (gate.phones, gate.locked, gate.unlocked) == (2, 1, (mother,))
    assert gate.keeps == (Keeps.UNLOCKED_PHONES,)
    assert isinstance(depart(store), DepartureRefused)
    # The guide has looked: the phone stayed in the car.
    settled = store.phone_counts.settle(mother, 0, "u1").result(PATIENCE_S)
    assert settled is None
    assert gate_of(store).is_clear
    assert isinstance(depart(store), Departed)


def test_who_was_never_asked_keeps_the_cart_only_where_phones_are_locked_up(
    store: Store, family: BookingRecord
) -> None:
    people = admit_all(store, family)

    assert gate_of(store).unasked == people
    assert gate_of(store).keeps == (Keeps.UNASKED_PHONES,)
    assert gate_of(store, asks_phones=False).is_clear
    assert isinstance(depart(store, asks_phones=False), Departed)


def test_a_party_that_shares_a_compartment_has_as_many_phones_as_it_said(
    store: Store, family: BookingRecord
) -> None:
    people = admit_all(store, family)
    count(store, people[:2], people[2:])
    hold(store, *people)

    gate = gate_of(store)

    assert (gate.phones, gate.locked, gate.is_clear) == (2, 2, True)


def test_the_last_count_is_the_one_that_counts(store: Store, family: BookingRecord) -> None:
    father, mother, teen = admit_all(store, family)
    count(store, (father, mother, teen))
    count(store, (), (mother, teen))

    assert gate_of(store).unlocked == (father,)
    facts = [r.data for r in store.journal.export() if r.kind is FactKind.PHONES_COUNTED]
    assert facts[-1] == {"visitors": [], "without": [mother, teen]}


def test_only_who_is_in_and_has_nothing_locked_can_be_said_to_have_none(
    store: Store, family: BookingRecord
) -> None:
    father, mother, _teen = ids(family)
    admit(store, command("r", family.party[:1], family))
    hold(store, father)

    def settle(visitor_id: str) -> ManifestRefused | None:
        return store.phone_counts.settle(visitor_id, 0, "u1").result(PATIENCE_S)

    assert settle(father) == ManifestRefused(ManifestRefusal.PHONE_LOCKED)
    assert settle(mother) == ManifestRefused(ManifestRefusal.NOT_ADMITTED)
    assert settle("nobody") == ManifestRefused(ManifestRefusal.VISITOR_UNKNOWN)
    assert not [r for r in store.journal.export() if r.kind is FactKind.PHONES_COUNTED]


def test_an_unknown_tour_does_not_leave(store: Store) -> None:
    assert depart(store) == DepartureRefused(DepartureRefusal.TOUR_UNKNOWN)
    assert come_back(store) == DepartureRefused(DepartureRefusal.TOUR_UNKNOWN)


PASSENGERS = st.builds(
    Passenger,
    st.uuids().map(str),
    st.sampled_from(VisitorState),
    st.none() | st.integers(1, 9),
    st.none() | st.integers(1, 9),
    st.none() | st.integers(0, 2),
)


@given(st.lists(PASSENGERS, max_size=30, unique_by=lambda p: p.visitor_id), st.booleans())
def test_a_gate_counts_everybody_once(people: list[Passenger], asks_phones: bool) -> None:
    gate = derive_gate(people, asks_phones=asks_phones)

    assert gate.expected == len(people) == gate.arrived + len(gate.missing)
    assert gate.phones == gate.locked + len(gate.unlocked)
    assert gate.phones + len(gate.unasked) <= gate.arrived
    assert not {*gate.unlocked} & {*gate.unasked}
    assert asks_phones or not gate.unasked
    assert gate.is_clear is not any((gate.missing, gate.open_doors, gate.unlocked, gate.unasked))


@pytest.mark.parametrize("asks_phones", [True, False])
def test_a_tour_of_nobody_keeps_nothing(asks_phones: bool) -> None:
    assert derive_gate((), asks_phones=asks_phones).is_clear
