"""Opening everything, whatever has failed; and moving a pouch by what two doors show."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from hardware.interfaces import OpenOutcome
from hardware.lockers.joined import open_banks
from hardware.sim.cu48 import Cu48Model
from hardware.sim.pty_link import PtyLink
from kiosk.app.emergency import (
    EMERGENCY_FILE,
    Emergency,
    EmergencyNotes,
    EmergencyRefusal,
    EmergencyRefused,
    EmergencyReport,
)
from kiosk.app.lockers import PouchLockers
from kiosk.app.moves import MoveDesk
from kiosk.app.refusals import COMMAND
from kiosk.domain import events as ev
from kiosk.domain.compartments import CompartmentState
from kiosk.domain.journal import FactKind
from kiosk.domain.moves import Move, MoveRefusal, MoveRefused, MoveStage
from kiosk.domain.staff import Role, StaffUser
from kiosk.store.keys import SiteKeys
from kiosk.store.store import Store, open_store
from tests.integration.app.conftest import SITE
from tests.integration.app.locked_tour import Wall, bring_tour, facts_of, hold, seed
from tests.samples import NOW
from tests.waiting import wait_until

FAST = {"spacing_ms": 20, "poll_ms": 20, "confirm_ms": 300, "timeout_ms": 200}
GUIDE = StaffUser("u-guide", "李导", Role.GUIDE)

OpenAgain = Callable[[], Store]


@pytest.fixture
def wall(empty_store: Store) -> Iterator[Wall]:
    wall = Wall(empty_store, 4, **FAST)
    seed(empty_store, 4)
    yield wall
    wall.close()


@pytest.fixture
def people(wall: Wall, tmp_path: Path) -> tuple[str, ...]:
    """Two of a tour, whose pouch is behind door 1."""
    ids = bring_tour(wall.store, tmp_path, 2)
    assert hold(wall.store, *ids) == 1
    return ids


@pytest.fixture
def open_again(data_dir: Path, site_keys: SiteKeys) -> OpenAgain:
    """Opens the same store anew, as the next start does."""
    return lambda: open_store(data_dir, site=SITE, station="K1", keys=site_keys, clock=lambda: NOW)


# --- emergency -----------------------------------------------------------------------------


def open_everything(wall: Wall, notes: EmergencyNotes) -> EmergencyReport:
    answer = Emergency(wall.bank, notes, lambda: NOW).begin("fire", GUIDE).result(30)
    assert isinstance(answer, EmergencyReport)
    return answer


def test_everything_opens_and_every_pouch_stays_held(
    wall: Wall, people: tuple[str, ...], data_dir: Path
) -> None:
    notes = EmergencyNotes(data_dir)
    with wall.open():
        report = open_everything(wall, notes)
        assert report.all_open
        assert notes.take_in(wall.store) == 1
        assert notes.take_in(wall.store) == 0
        wall.bank.look()
        assert not any(a.why.value == "opened_by_itself" for a in wall.bank.standing_alarms())
    assert wall.model.open_doors == {0, 1, 2, 3}
    (fact,) = facts_of(wall.store, FactKind.EMERGENCY_OPENED)
    assert (fact["reason"], fact["by"], fact["opened"], fact["shut"]) == ("fire", "u-guide", 4, [])
    opened = facts_of(wall.store, FactKind.COMPARTMENT_OPENED)
    assert [f.get("visitors") for f in opened if f.get("why") == "fire"] == [
        list(people),
        None,
        None,
        None,
    ]
    assert wall.store.compartments.held_by(people) == dict.fromkeys(people, 1)


def test_a_store_that_is_down_holds_up_no_door_and_loses_no_note(
    wall: Wall, people: tuple[str, ...], data_dir: Path, open_again: OpenAgain
) -> None:
    notes = EmergencyNotes(data_dir)
    with wall.open():
        wall.store.close()
        assert open_everything(wall, notes).all_open
    with open_again() as store:
        assert EmergencyNotes(data_dir).take_in(store) == 1
        assert facts_of(store, FactKind.EMERGENCY_OPENED)[0]["opened"] == 4
        assert store.journal.verify().intact


def test_a_disk_that_takes_no_file_leaves_the_note_in_memory(
    wall: Wall, people: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "no-folder").write_text("a file where the folder should be")
    notes = EmergencyNotes(tmp_path / "no-folder")
    with wall.open():
        assert open_everything(wall, notes).all_open
    assert notes.take_in(wall.store) == 1
    assert facts_of(wall.store, FactKind.EMERGENCY_OPENED)[0]["opened"] == 4


def test_a_note_that_was_taken_in_before_the_power_went_is_not_taken_twice(
    wall: Wall, people: tuple[str, ...], data_dir: Path
) -> None:
    notes = EmergencyNotes(data_dir)
    with wall.open():
        open_everything(wall, notes)
    before = (data_dir / EMERGENCY_FILE).read_bytes()
    assert notes.take_in(wall.store) == 1
    (data_dir / EMERGENCY_FILE).write_bytes(before + before[:20])
    # The torn line is a note of its own; the rest is known.
    assert notes.take_in(wall.store) == 1
    assert [f["reason"] for f in facts_of(wall.store, FactKind.EMERGENCY_OPENED)] == [
        "fire",
        "note_torn",
    ]


def test_a_line_that_is_dead_costs_only_its_own_doors(data_dir: Path) -> None:
    with PtyLink(Cu48Model(spring_s=0.01), "a") as one, PtyLink(Cu48Model(), "b") as other:
        other.faults.silent = True
        bank = open_banks(
            [
                one.url("cu48", locks=4, **FAST),
                other.url("cu48", numbers="101-104", locks=4, **FAST),
            ]
        )
        with closing(bank):
            answer = Emergency(bank, EmergencyNotes(data_dir), lambda: NOW).begin("fire", GUIDE)
            report = answer.result(30)
    assert isinstance(report, EmergencyReport)
    assert not report.all_open
    assert {o.number: o.outcome for o in report.openings} == {
        **dict.fromkeys(range(1, 5), OpenOutcome.OPENED),
        **dict.fromkeys(range(101, 105)),
    }


def test_an_emergency_needs_a_reason(wall: Wall, data_dir: Path) -> None:
    with wall.open():
        asked = Emergency(wall.bank, EmergencyNotes(data_dir), lambda: NOW).begin("  ", GUIDE)
        assert asked.result(1) == EmergencyRefused(EmergencyRefusal.NO_REASON)
    assert wall.model.pulses == ()


_EMERGENCY = """
import pathlib, sys
from hardware.urls import DeviceKind, open_device
from kiosk.app.emergency import Emergency, EmergencyNotes
from kiosk.app.refusals import COMMAND
from tests.samples import NOW

bank = open_device(sys.argv[2], DeviceKind.LOCKERS)
notes = EmergencyNotes(pathlib.Path(sys.argv[1]))
tell = lambda opening: print(opening.number, flush=True)
Emergency(bank, notes, lambda: NOW).begin("fire", COMMAND, tell).result()
"""


def test_a_power_cut_in_the_middle_of_an_emergency_is_in_the_journal(
    empty_store: Store, data_dir: Path
) -> None:
    wall = Wall(empty_store, 24, **{**FAST, "spacing_ms": 100})
    with (
        closing(wall),
        Popen(
            [sys.executable, "-c", _EMERGENCY, data_dir, wall.url], stdout=PIPE, text=True
        ) as kiosk,
    ):
        assert kiosk.stdout is not None
        kiosk.stdout.readline()
        kiosk.stdout.readline()
        os.kill(kiosk.pid, signal.SIGKILL)
        kiosk.wait(10)
    assert EmergencyNotes(data_dir).take_in(empty_store) == 1
    (fact,) = facts_of(empty_store, FactKind.EMERGENCY_OPENED)
    assert (fact["asked"], fact["reason"]) == (24, "fire")
    assert "opened" not in fact


# --- moves ---------------------------------------------------------------------------------


@contextmanager
def moving(wall: Wall) -> Iterator[tuple[MoveDesk, list[Move]]]:
    """A station's moves beside its arrivals, which watch the same doors."""
    told: list[Move] = []
    with wall.open():
        lockers = PouchLockers(wall.bank, wall.store, lambda _event: None, lambda: None)
        desk = MoveDesk(wall.bank, wall.store)
        desk.watch(told.append)
        try:
            yield desk, told
        finally:
            desk.close()
            lockers.close()


def state(wall: Wall, number: int) -> tuple[CompartmentState, str]:
    record = wall.store.compartments.all()[number - 1]
    return record.compartment.state, record.fault


def test_a_pouch_is_moved_when_both_doors_have_said_so(wall: Wall, people: tuple[str, ...]) -> None:
    with moving(wall) as (desk, told):
        begun = desk.begin(1, COMMAND).result(10)
        assert isinstance(begun, Move)
        assert begun.new == 2
        wait_until(lambda: bool(told) and told[-1].old_opened)
        assert state(wall, 2) == (CompartmentState.OUT_OF_ORDER, "moving")
        assert wall.store.compartments.held_by(people) == dict.fromkeys(people, 1)
        wall.close_door(2)
        wait_until(lambda: told[-1].stage is MoveStage.MOVED)
    assert wall.store.compartments.held_by(people) == dict.fromkeys(people, 2)
    assert state(wall, 1) == (CompartmentState.FREE, "")
    assert state(wall, 2) == (CompartmentState.HELD, "")
    (fact,) = facts_of(wall.store, FactKind.HOLDING_MOVED)
    assert (fact["compartment"], fact["to"], fact["by"]) == (1, 2, "command")
    assert wall.store.journal.verify().intact


def test_a_new_door_that_jams_leaves_the_pouch_where_it_was(
    wall: Wall, people: tuple[str, ...]
) -> None:
    wall.jam(2)
    with moving(wall) as (desk, told):
        desk.begin(1, COMMAND).result(10)
        wait_until(lambda: bool(told) and told[-1].stage is MoveStage.FAILED)
        assert wall.model.open_doors == set()
        assert state(wall, 2) == (CompartmentState.OUT_OF_ORDER, "jammed")
        again = desk.begin(1, COMMAND).result(10)
        assert isinstance(again, Move)
        assert again.new == 3
        desk.cancel(again.move_id).result(10)
        assert state(wall, 3)[1] == ""
    assert wall.store.compartments.held_by(people) == dict.fromkeys(people, 1)


def test_a_move_that_is_broken_off_leaves_the_pouch_where_it_was(
    wall: Wall, people: tuple[str, ...]
) -> None:
    with moving(wall) as (desk, told):
        desk.begin(1, COMMAND).result(10)
        wait_until(lambda: bool(told) and told[-1].old_opened)
    assert told[-1].stage is MoveStage.FAILED
    assert state(wall, 1) == (CompartmentState.HELD, "")
    assert state(wall, 2) == (CompartmentState.FREE, "")


def test_what_cannot_be_moved_is_refused_and_journaled(wall: Wall, people: tuple[str, ...]) -> None:
    with moving(wall) as (desk, _told):
        assert desk.begin(3, COMMAND).result(10) == MoveRefused(MoveRefusal.NOTHING_HELD)
        assert desk.begin(1, GUIDE).result(10) == MoveRefused(MoveRefusal.NO_RIGHT)
        for number in (2, 3, 4):
            wall.store.compartments.block(number, "x").result()
        full = desk.begin(1, COMMAND).result(10)
        assert full == MoveRefused(MoveRefusal.NO_COMPARTMENT_FREE)
    refused = facts_of(wall.store, FactKind.ACTION_REFUSED)
    assert [(f["action"], f["why"]) for f in refused] == [
        ("move", "nothing_held"),
        ("move", "no_right"),
        ("move", "no_compartment_free"),
    ]
    assert wall.model.pulses == ()


# --- doors that stand open -----------------------------------------------------------------


def test_a_compartment_that_stands_open_is_given_to_nobody(
    wall: Wall, people: tuple[str, ...]
) -> None:
    heard: list[ev.Event] = []
    wall.store.compartments.release(1, "door_opened").result()
    wall.model.open_door_by_hand(0)
    with wall.open():
        lockers = PouchLockers(wall.bank, wall.store, heard.append, lambda: None)
        with closing(lockers):
            wait_until(lambda: 1 in lockers.ajar)
            lockers.lock_phones(people[:1], low=False)
            wait_until(lambda: ev.CompartmentReserved(2) in heard)
