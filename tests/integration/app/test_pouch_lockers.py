"""Doors and the store kept together: after a stop, over failures of either."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import cast

import pytest

from hardware.interfaces import LockerBank
from hardware.sim.cu48 import Cu48Model
from hardware.sim.pty_link import PtyLink
from hardware.urls import DeviceKind, open_device
from kiosk.app.lockers import PouchLockers
from kiosk.domain import events as ev
from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.store.store import Store
from tests.waiting import wait_until

DOORS = 4


class Wall:
    """A locker wall with its board, the store, and what the desk hears."""

    def __init__(self, store: Store, line: PtyLink, model: Cu48Model) -> None:
        self.store = store
        self.line = line
        self.model = model
        self.heard: list[ev.Event] = []
        self.on_change = lambda: None
        store.compartments.seed(
            Compartment(number, CompartmentState.FREE) for number in range(1, DOORS + 1)
        ).result()

    @contextmanager
    def open(self, *, seen: bool = True) -> Iterator[PouchLockers]:
        url = self.line.url("cu48", locks=DOORS, spacing_ms=10)
        bank = cast("LockerBank", open_device(url, DeviceKind.LOCKERS))
        if seen:
            # The board has said how its doors are before anybody listens.
            wait_until(lambda: bank.read_doors().result() is not None)
        lockers = PouchLockers(bank, self.store, self.heard.append, self.on_change)
        try:
            yield lockers
        finally:
            lockers.close()
            bank.close()

    def close_door(self, number: int) -> None:
        self.model.close_door(number - 1)

    def state(self, number: int) -> CompartmentState:
        records = self.store.compartments.all()
        return next(r.compartment.state for r in records if r.compartment.number == number)


@pytest.fixture
def wall(store: Store) -> Iterator[Wall]:
    model = Cu48Model(spring_s=0.01)
    with PtyLink(model, "board") as line:
        yield Wall(store, line, model)


@pytest.fixture
def father(store: Store) -> str:
    record = store.bookings.find_by_reference("BK100")
    assert record is not None
    return record.party[0].visitor_id


@contextmanager
def refusing(store: Store, column: str) -> Iterator[None]:
    """The store cannot write this column of a holding, as on a full disk."""
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute(
            f"CREATE TRIGGER no_room BEFORE UPDATE OF {column} ON holdings"
            f" WHEN NEW.{column} IS NOT NULL BEGIN SELECT RAISE(ABORT, 'no room'); END"
        )
        try:
            yield
        finally:
            other.execute("DROP TRIGGER no_room")


def test_a_door_that_was_closed_while_the_station_was_off_holds_its_pouch(
    wall: Wall, father: str
) -> None:
    with wall.open() as lockers:
        lockers.lock_phones((father,), low=False)
        wait_until(lambda: ev.DoorOpened(1) in wall.heard)
    wall.close_door(1)
    assert wall.state(1) is CompartmentState.RESERVED
    with wall.open():
        wait_until(lambda: wall.state(1) is CompartmentState.HELD)
        wait_until(lambda: ev.HoldingStarted(1, (father,)) in wall.heard)


def test_a_door_that_was_to_stay_empty_is_free_once_it_is_closed(wall: Wall, father: str) -> None:
    with wall.open() as lockers:
        lockers.lock_phones((father,), low=False)
        wait_until(lambda: ev.DoorOpened(1) in wall.heard)
        lockers.leave_empty(1)
        wall.close_door(1)
        wait_until(lambda: ev.DoorLeftEmpty(1) in wall.heard)
    assert wall.state(1) is CompartmentState.FREE
    assert wall.store.compartments.held_by((father,)) == {}
    assert not any(isinstance(event, ev.HoldingStarted) for event in wall.heard)


def test_what_was_said_of_an_open_door_can_be_unsaid_and_ends_with_it(
    wall: Wall, father: str
) -> None:
    with wall.open() as lockers:
        lockers.lock_phones((father,), low=False)
        wait_until(lambda: ev.DoorOpened(1) in wall.heard)
        lockers.leave_empty(1)
        lockers.leave_empty(1, empty=False)
        wall.close_door(1)
        wait_until(lambda: ev.HoldingStarted(1, (father,)) in wall.heard)
    assert wall.state(1) is CompartmentState.HELD


def test_a_door_that_opened_in_the_moment_the_station_stopped_counts_as_opened(
    wall: Wall, father: str
) -> None:
    number = wall.store.compartments.reserve((father,)).result()
    wall.model.open_door_by_hand(0)
    with wall.open():
        wait_until(lambda: wall.store.compartments.all()[0].opened)
        wall.close_door(1)
        wait_until(lambda: wall.state(1) is CompartmentState.HELD)
    assert number == 1


def test_a_reservation_whose_door_nobody_saw_open_stays_reserved(wall: Wall, father: str) -> None:
    wall.store.compartments.reserve((father,)).result()
    with wall.open() as lockers:
        lockers.lock_phones((father,), low=False)
        wait_until(lambda: ev.DoorOpened(2) in wall.heard)
    assert wall.state(1) is CompartmentState.RESERVED


def test_a_closed_door_that_the_store_could_not_note_is_noted_when_it_can(
    wall: Wall, father: str
) -> None:
    with wall.open() as lockers:
        lockers.lock_phones((father,), low=False)
        wait_until(lambda: ev.DoorOpened(1) in wall.heard)
        with refusing(wall.store, "held_from_utc"):
            wall.close_door(1)
            wait_until(lambda: ev.BankSilent() in wall.heard)
        wait_until(lambda: ev.HoldingStarted(1, (father,)) in wall.heard)
    assert wall.state(1) is CompartmentState.HELD


def test_an_opening_that_the_store_cannot_note_ends_the_wait(wall: Wall, father: str) -> None:
    with wall.open() as lockers, refusing(wall.store, "opened_at_utc"):
        lockers.lock_phones((father,), low=False)
        wait_until(lambda: ev.BankSilent() in wall.heard)
    assert wall.heard == [ev.CompartmentReserved(1), ev.BankSilent()]
    assert wall.state(1) is CompartmentState.RESERVED


def test_a_compartment_that_the_bank_does_not_have_ends_the_wait(wall: Wall, father: str) -> None:
    wall.store.compartments.seed([Compartment(99, CompartmentState.FREE)]).result()
    with wall.open() as lockers:
        lockers.lock_phones((father,), low=False)
        wait_until(lambda: ev.BankSilent() in wall.heard)
    assert wall.state(99) is CompartmentState.RESERVED


def test_a_silent_bank_costs_no_compartment(wall: Wall, father: str) -> None:
    with wall.open() as lockers:
        wall.line.faults.silent = True
        wait_until(lambda: lockers.unseen == {1, 2, 3, 4})
        lockers.lock_phones((father,), low=False)
        wait_until(lambda: ev.BankSilent() in wall.heard)
        assert {wall.state(number) for number in range(1, DOORS + 1)} == {CompartmentState.FREE}

        wall.line.faults.silent = False
        wait_until(lambda: lockers.unseen == set())
        lockers.lock_phones((father,), low=False)
        wait_until(lambda: ev.DoorOpened(1) in wall.heard)


def test_a_bank_that_was_silent_from_the_start_costs_no_compartment(
    wall: Wall, father: str
) -> None:
    wall.line.unplug()
    with wall.open(seen=False) as lockers:
        wait_until(lambda: lockers.unseen == {1, 2, 3, 4})
        lockers.lock_phones((father,), low=False)
        wait_until(lambda: ev.BankSilent() in wall.heard)
        wall.line.replug()
        wait_until(lambda: not lockers.unseen)
    assert wall.state(1) is CompartmentState.FREE


def test_a_door_that_nobody_sees_is_given_to_nobody_while_others_are(
    wall: Wall, father: str
) -> None:
    number = wall.store.compartments.reserve((father,), unfit=frozenset({1, 2})).result()
    assert number == 3
    everything = frozenset(range(1, DOORS + 1))
    assert wall.store.compartments.reserve((father,), unfit=everything).result() is None


def test_a_wall_map_that_cannot_be_drawn_stops_no_door(wall: Wall, father: str) -> None:
    def fail() -> None:
        raise RuntimeError("the window has gone")

    wall.on_change = fail
    with wall.open() as lockers:
        lockers.lock_phones((father,), low=False)
        wait_until(lambda: ev.DoorOpened(1) in wall.heard)
        wall.close_door(1)
        wait_until(lambda: ev.HoldingStarted(1, (father,)) in wall.heard)


def test_what_happens_to_a_door_after_the_end_is_nobodys_error(wall: Wall, father: str) -> None:
    with wall.open() as lockers:
        lockers.close()
        lockers.lock_phones((father,), low=False)
    assert wall.heard == []
    assert wall.state(1) is CompartmentState.FREE
