"""Every family of boards through the one driver: doors, jams, and adapters that echo."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from hardware.errors import HardwareError
from hardware.interfaces import DoorChange, DoorState, HealthState, LockerBank, OpenOutcome
from hardware.lockers.joined import open_banks
from hardware.sim.catalogue import LockerFamily, start_lockers
from hardware.sim.devices import SimLockers
from tests.waiting import wait_until

OPEN, CLOSED, UNKNOWN = DoorState.OPEN, DoorState.CLOSED, DoorState.UNKNOWN
OPENED, ALREADY_OPEN, JAMMED = OpenOutcome.OPENED, OpenOutcome.ALREADY_OPEN, OpenOutcome.JAMMED


@pytest.fixture(params=LockerFamily)
def sim(request: pytest.FixtureRequest) -> Iterator[SimLockers]:
    with closing(start_lockers(request.param, spring_s=0.02)) as started:
        yield started


def open_quick(sim: SimLockers, **options: object) -> LockerBank:
    """The bank of a simulated board, with short waits."""
    quick = {"confirm_ms": 300, "spacing_ms": 50, "timeout_ms": 100, **options}
    query = "&".join(f"{name}={value}" for name, value in quick.items())
    return open_banks([f"{sim.url}{'&' if '?' in sim.url else '?'}{query}"])


def wait_state(bank: LockerBank, state: HealthState) -> None:
    wait_until(lambda: bank.health().state is state)


def test_a_door_opens_jams_and_closes(sim: SimLockers) -> None:
    with closing(open_quick(sim)) as bank:
        changes: list[DoorChange] = []
        bank.watch(changes.append)
        doors = bank.read_doors().result(10)
        assert set(doors.values()) == {CLOSED}
        first, last = bank.compartments[0], bank.compartments[-1]
        sim.jam(last)
        jammed, opened = bank.open_door(last), bank.open_door(first)
        assert opened.result(10) is OPENED
        assert jammed.result(10) is JAMMED
        assert sim.open_doors == {first}
        assert bank.open_door(first).result(10) is ALREADY_OPEN
        sim.close_door(first)
        wait_until(lambda: DoorChange(first, CLOSED) in changes)
        assert bank.health().state is HealthState.READY


def test_an_adapter_that_echoes_changes_nothing(sim: SimLockers) -> None:
    sim.line.faults.echoing = True
    with closing(open_quick(sim)) as bank:
        assert set(bank.read_doors().result(10).values()) == {CLOSED}
        assert bank.open_door(bank.compartments[1]).result(10) is OPENED
        assert sim.open_doors == {bank.compartments[1]}
        assert bank.health().state is HealthState.READY


def test_an_echo_that_begins_and_ends_is_borne(sim: SimLockers) -> None:
    with closing(open_quick(sim)) as bank:
        for echoing in (False, True, False):
            sim.line.faults.echoing = echoing
            wait_state(bank, HealthState.READY)
            assert set(bank.read_doors().result(10).values()) == {CLOSED}


@pytest.mark.parametrize("from_the_start", [True, False])
def test_an_echo_alone_tells_nothing_of_any_door(sim: SimLockers, from_the_start: bool) -> None:
    """The board is gone and its adapter gives back what is sent."""
    other = 9 if "?" not in sim.url else 30
    option = "unit" if sim.family == "modbus" else "board"
    sim.line.faults.echoing = from_the_start
    with closing(open_quick(sim, **{option: other})) as bank:
        sim.line.faults.echoing = True
        changes: list[DoorChange] = []
        bank.watch(changes.append)
        for ask in (bank.read_doors, lambda: bank.open_door(bank.compartments[0])):
            with pytest.raises(HardwareError):
                ask().result(10)
        wait_state(bank, HealthState.DOWN)
        assert [change for change in changes if change.state is not UNKNOWN] == []
        assert sim.open_doors == frozenset()


def test_eight_channels_of_an_8a_board_that_all_say_nothing_are_told_from_an_echo() -> None:
    """A status of one byte 00 is the question itself."""
    from hardware.sim.board8a import Board8aModel
    from hardware.sim.pty_link import PtyLink

    model = Board8aModel(1, channels=8, status_bytes=1, spring_s=0.0)
    for lock in range(8):
        model.open_door_by_hand(lock)
    with PtyLink(model) as line:
        url = line.url("board8a", locks=8, timeout_ms=150, poll_ms=20)
        with closing(open_banks([url])) as bank:
            assert set(bank.read_doors().result(10).values()) == {OPEN}
            line.faults.silent = True
            line.faults.echoing = True
            changes: list[DoorChange] = []
            bank.watch(changes.append)
            wait_state(bank, HealthState.DOWN)
            assert {change.state for change in changes} == {UNKNOWN}
