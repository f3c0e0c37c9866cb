"""Releases on a simulated board with a real store: doors, journal, power cuts."""

import os
import signal
import sqlite3
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from kiosk.app.refusals import COMMAND
from kiosk.app.releases import read_left_behind
from kiosk.domain.alarms import AlarmWhy
from kiosk.domain.compartments import CompartmentState
from kiosk.domain.journal import FactKind
from kiosk.domain.releases import (
    ByCompartments,
    BySticker,
    ByTour,
    ByVisitor,
    DoorStage,
    ReleaseRefusal,
    ReleaseRefused,
    ReleaseRun,
    ReleaseWish,
)
from kiosk.domain.staff import Role, StaffUser
from kiosk.domain.tours import TourStatus
from kiosk.sticker.qr import decode_visit_code, encode_visit_code
from kiosk.store.errors import StoreError
from kiosk.store.releases import StillLocked
from kiosk.store.store import Store
from tests.integration.app.locked_tour import (
    TOUR,
    Wall,
    begin,
    bring_tour,
    facts_of,
    hold,
    seed,
    stages,
)
from tests.samples import NOW, SHANGHAI
from tests.waiting import wait_until

DOORS = 6
GUIDE = StaffUser("u-guide", "李导", Role.GUIDE)
FAST = {"spacing_ms": 20, "poll_ms": 20, "confirm_ms": 300, "timeout_ms": 200}


@pytest.fixture
def wall(empty_store: Store) -> Iterator[Wall]:
    wall = Wall(empty_store, DOORS, **FAST)
    seed(empty_store, DOORS)
    yield wall
    wall.close()


@pytest.fixture
def people(wall: Wall, tmp_path: Path) -> tuple[str, ...]:
    """Four of a tour: the first two share door 1, the others have 2 and 3."""
    ids = bring_tour(wall.store, tmp_path, 4)
    assert [hold(wall.store, *ids[:2]), hold(wall.store, ids[2]), hold(wall.store, ids[3])] == [
        1,
        2,
        3,
    ]
    return ids


def held(store: Store) -> set[int]:
    return {
        r.compartment.number
        for r in store.compartments.all()
        if r.compartment.state is CompartmentState.HELD
    }


def sticker_of(store: Store, visitor_id: str) -> str:
    facts = store.stickers.facts(visitor_id)
    assert facts is not None
    return encode_visit_code(facts.visit_code)


def test_a_tour_is_released_by_what_its_doors_show(wall: Wall, people: tuple[str, ...]) -> None:
    wall.jam(3)  # the lock is at work for as long as it takes to see that
    with wall.open() as desk:
        heard: list[ReleaseRun] = []
        desk.watch(heard.append)
        run = begin(desk, ByTour(TOUR))
        wait_until(lambda: any(r.doors[2].stage is DoorStage.OPENING for r in heard))
        wall.model.open_door_by_hand(2)
        wait_until(lambda: set(stages(desk).values()) == {DoorStage.OPEN})
        wait_until(lambda: held(wall.store) == set())
        wall.close_door(2)
        wait_until(lambda: stages(desk)[2] is DoorStage.TAKEN_AND_CLOSED)
        assert stages(desk)[3] is DoorStage.OPEN
    assert {door.stage for r in heard for door in r.doors} >= {
        DoorStage.WAITING,
        DoorStage.OPENING,
        DoorStage.OPEN,
    }
    released = facts_of(wall.store, FactKind.HOLDING_RELEASED)
    assert [(f["compartment"], f["visitors"]) for f in released] == [
        (1, list(people[:2])),
        (2, [people[2]]),
        (3, [people[3]]),
    ]
    assert {(f["by"], f["run"], f["evidence"]) for f in released} == {
        ("command", run.run_id, "door_opened")
    }
    assert facts_of(wall.store, FactKind.RELEASE_ASKED)[0]["tour"] == TOUR
    assert wall.store.journal.verify().intact


def test_a_door_that_does_not_open_releases_nobody_until_it_does(
    wall: Wall, people: tuple[str, ...]
) -> None:
    wall.jam(2)
    with wall.open() as desk:
        run = begin(desk, ByTour(TOUR))
        wait_until(lambda: stages(desk)[2] is DoorStage.DID_NOT_OPEN)
        assert held(wall.store) == {2}
        wall.model.free(1)
        desk.try_again(run.run_id, 2, COMMAND).result(10)
        wait_until(lambda: held(wall.store) == set())


def test_the_key_releases_what_the_lock_would_not(wall: Wall, people: tuple[str, ...]) -> None:
    wall.jam(2)
    with wall.open() as desk:
        begin(desk, ByVisitor(people[2]))
        wait_until(lambda: stages(desk)[2] is DoorStage.DID_NOT_OPEN)
        wall.model.open_door_by_hand(1)
        wait_until(lambda: held(wall.store) == {1, 3})


def test_who_takes_a_pouch_is_noted_though_its_door_jammed_at_first(
    wall: Wall, people: tuple[str, ...]
) -> None:
    wall.jam(2)
    with wall.open() as desk:
        begin(desk, ByVisitor(people[2]))
        wait_until(lambda: stages(desk)[2] is DoorStage.DID_NOT_OPEN)
        begin(desk, ByVisitor(people[2]), taken_by="王五")
        wall.model.open_door_by_hand(1)
        wait_until(lambda: held(wall.store) == {1, 3})
    (taken,) = wall.store.releases.handovers(people[2])
    assert taken.taken_by == "王五"


def test_no_door_of_a_release_opened_by_itself_and_one_left_open_is_told(
    wall: Wall, people: tuple[str, ...]
) -> None:
    with wall.open() as desk:
        begin(desk, ByTour(TOUR))
        wait_until(lambda: held(wall.store) == set())
        wall.close_door(1)
        wall.close_door(2)

        def look() -> bool:
            wall.bank.look()
            return bool(wall.bank.standing_alarms())

        wait_until(look)
        wait_until(lambda: stages(desk)[2] is DoorStage.TAKEN_AND_CLOSED)
        assert {a.why for a in wall.bank.standing_alarms()} == {AlarmWhy.LEFT_OPEN}
    raised = facts_of(wall.store, FactKind.DOOR_ALARM_RAISED)
    assert AlarmWhy.OPENED_BY_ITSELF.value not in {f["why"] for f in raised}


def test_a_pouch_that_is_still_inside_is_held_again(wall: Wall, people: tuple[str, ...]) -> None:
    with wall.open() as desk:
        run = begin(desk, ByVisitor(people[0]))
        wait_until(lambda: held(wall.store) == {2, 3})
        wall.close_door(1)
        kept = desk.keep(run.run_id, 1, COMMAND).result(10)
        assert isinstance(kept, ReleaseRun)
        assert stages(desk) == {1: DoorStage.STILL_INSIDE}
        assert wall.store.compartments.held_by(people[:2]) == dict.fromkeys(people[:2], 1)
        wait_until(lambda: wall.bank.read_doors().result(5)[1].value == "closed")
        desk.try_again(run.run_id, 1, COMMAND).result(10)
        wait_until(lambda: held(wall.store) == {2, 3})
    assert facts_of(wall.store, FactKind.HOLDING_KEPT)[0]["by"] == "command"


def test_a_compartment_given_away_meanwhile_is_not_taken_back(
    wall: Wall, people: tuple[str, ...]
) -> None:
    with wall.open() as desk:
        run = begin(desk, ByVisitor(people[0]))
        wait_until(lambda: held(wall.store) == {2, 3})
        assert hold(wall.store, people[2]) == 1
        with pytest.raises(StillLocked):
            desk.keep(run.run_id, 1, COMMAND).result(10)
        # … nor opened by trying again for those who had it before.
        again = desk.try_again(run.run_id, 1, COMMAND).result(10)
        assert again == ReleaseRefused(ReleaseRefusal.SOMEBODY_ELSES, 1)
    assert held(wall.store) == {1, 2, 3}


def test_what_is_called_off_stays_shut(wall: Wall, people: tuple[str, ...]) -> None:
    slow = Wall(wall.store, DOORS, **{**FAST, "spacing_ms": 3000})
    with closing(slow), slow.open() as desk:
        run = begin(desk, ByTour(TOUR))
        wait_until(lambda: stages(desk)[1] is DoorStage.OPEN)
        stopped = desk.stop(run.run_id).result(10)
        assert stopped is not None
        assert stopped.is_over
        assert stages(desk)[3] is DoorStage.STOPPED
        assert slow.model.open_doors == {0}
    assert held(wall.store) == {2, 3}


def test_a_door_called_off_and_asked_for_again_at_once_is_released(
    wall: Wall, people: tuple[str, ...]
) -> None:
    slow = Wall(wall.store, DOORS, **{**FAST, "spacing_ms": 500})
    opened, going_on = threading.Event(), threading.Event()

    def hold_up(run: ReleaseRun) -> None:
        if run.doors[0].stage is DoorStage.OPEN and not opened.is_set():
            opened.set()
            going_on.wait(10)

    with closing(slow), slow.open() as desk:
        desk.watch(hold_up)
        run = begin(desk, ByTour(TOUR))
        assert opened.wait(10)
        desk.stop(run.run_id)
        again = desk.try_again(run.run_id, 3, COMMAND)
        going_on.set()
        assert isinstance(again.result(10), ReleaseRun)
        wait_until(lambda: held(wall.store) == {2})
        assert stages(desk) == {1: DoorStage.OPEN, 2: DoorStage.STOPPED, 3: DoorStage.OPEN}


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        (ByTour("T-NONE"), ReleaseRefusal.TOUR_UNKNOWN),
        (BySticker("AAAAAAAAAAAA"), ReleaseRefusal.STICKER_UNKNOWN),
        (ByVisitor("nobody"), ReleaseRefusal.VISITOR_UNKNOWN),
        (ByCompartments((1, 5)), ReleaseRefusal.NOTHING_HELD),
        (ByCompartments((1,), "nobody"), ReleaseRefusal.SOMEBODY_ELSES),
        (ByCompartments((99,)), ReleaseRefusal.COMPARTMENT_UNKNOWN),
    ],
)
def test_a_refusal_is_journaled_and_opens_nothing(
    wall: Wall, people: tuple[str, ...], wish: ReleaseWish, why: ReleaseRefusal
) -> None:
    with wall.open() as desk:
        answer = desk.begin(wish, COMMAND).result(10)
        assert isinstance(answer, ReleaseRefused)
        assert answer.why is why
    (refused,) = facts_of(wall.store, FactKind.ACTION_REFUSED)
    assert (refused["action"], refused["why"], refused["by"]) == ("release", why.value, "command")
    assert wall.model.pulses == ()
    assert held(wall.store) == {1, 2, 3}


def test_a_guide_opens_nothing(wall: Wall, people: tuple[str, ...]) -> None:
    with wall.open() as desk:
        answer = desk.begin(ByTour(TOUR), GUIDE).result(10)
    assert answer == ReleaseRefused(ReleaseRefusal.NO_RIGHT)
    assert facts_of(wall.store, FactKind.ACTION_REFUSED)[0]["by"] == "u-guide"
    assert wall.model.pulses == ()


def test_stickers_of_another_day_and_strange_codes_open_nothing(
    wall: Wall, people: tuple[str, ...], tmp_path: Path
) -> None:
    (yesterday,) = bring_tour(wall.store, tmp_path, 1, "T-OLD", "2026-11-20")
    assert wall.store.stickers.facts(yesterday) is not None
    with wall.open() as desk:
        for text, why in (
            (sticker_of(wall.store, yesterday), ReleaseRefusal.STICKER_OTHER_DAY),
            ("https://example.org", ReleaseRefusal.NOT_A_STICKER),
        ):
            answer = desk.begin_by_code(text, COMMAND).result(10)
            assert answer == ReleaseRefused(why)
    assert wall.model.pulses == ()


def test_visitors_open_their_own_door_once_the_tour_is_back(
    wall: Wall, people: tuple[str, ...]
) -> None:
    code = decode_visit_code(sticker_of(wall.store, people[3])) or ""
    with wall.open(self_service=True) as desk:
        early = desk.begin_by_visitor(code).result(10)
        assert early == ReleaseRefused(ReleaseRefusal.NOT_RETURNED)
        wall.store.bookings.set_tour_status(TOUR, TourStatus.RETURNED).result()
        assert isinstance(desk.begin_by_visitor(code).result(10), ReleaseRun)
        wait_until(lambda: held(wall.store) == {1, 2})
    assert facts_of(wall.store, FactKind.HOLDING_RELEASED)[0]["by"] == "self_service"


def test_a_silent_board_is_refused_and_changes_nothing(wall: Wall, people: tuple[str, ...]) -> None:
    with wall.open() as desk:
        wall.line.unplug()
        wait_until(lambda: wall.bank.health().state.value == "down")
        answer = desk.begin(ByTour(TOUR), COMMAND).result(10)
        assert answer == ReleaseRefused(ReleaseRefusal.BANK_SILENT)
    assert held(wall.store) == {1, 2, 3}


def test_a_board_that_falls_silent_leaves_the_rest_held(
    wall: Wall, people: tuple[str, ...]
) -> None:
    slow = Wall(wall.store, DOORS, **{**FAST, "spacing_ms": 1000})
    with closing(slow), slow.open() as desk:
        begin(desk, ByTour(TOUR))
        wait_until(lambda: stages(desk)[1] is DoorStage.OPEN)
        slow.line.faults.silent = True
        wait_until(lambda: desk.runs()[-1].is_over)
        assert set(stages(desk).values()) == {DoorStage.UNKNOWN}
        wait_until(lambda: held(wall.store) == {2, 3})
        slow.line.faults.silent = False
        wait_until(lambda: stages(desk)[1] is DoorStage.OPEN)


def test_what_the_store_could_not_note_is_noted_when_it_can(
    wall: Wall, people: tuple[str, ...]
) -> None:
    with wall.open() as desk:
        with closing(sqlite3.connect(wall.store.path, isolation_level=None)) as other:
            other.execute(
                "CREATE TRIGGER no_room BEFORE UPDATE OF ended_at_utc ON holdings"
                " BEGIN SELECT RAISE(ABORT, 'no room'); END"
            )
            begin(desk, ByTour(TOUR))
            wait_until(lambda: set(stages(desk).values()) == {DoorStage.OPEN})
            assert held(wall.store) == {1, 2, 3}
            other.execute("DROP TRIGGER no_room")
        wait_until(lambda: held(wall.store) == set())


def test_a_forgotten_pouch_is_on_the_list_and_handed_over_with_a_name(
    wall: Wall, people: tuple[str, ...]
) -> None:
    store = wall.store
    assert read_left_behind(store, NOW, SHANGHAI) == ()
    assert len(read_left_behind(store, NOW, SHANGHAI, closing=True)) == 3
    store.bookings.set_tour_status(TOUR, TourStatus.RETURNED).result()
    with wall.open() as desk:
        begin(desk, ByCompartments((1, 3)))
        wait_until(lambda: held(store) == {2})
        (left,) = read_left_behind(store, NOW, SHANGHAI)
        assert (left.pouch.number, left.pouch.visitor_ids) == (2, (people[2],))
        assert not left.pouch.by_hand
        assert left.names == (f"访客{TOUR}2",)
        with pytest.raises(StillLocked):
            store.releases.hand_over(people[2], "王五", "u1").result()
        begin(desk, ByVisitor(people[2]), taken_by="王五")
        wait_until(lambda: held(store) == set())
    assert read_left_behind(store, NOW, SHANGHAI) == ()
    (taken,) = store.releases.handovers(people[2])
    assert (taken.taken_by, taken.number, taken.by) == ("王五", 2, "command")
    assert "王五" not in repr(taken)
    assert "王五" not in str([dict(row.data) for row in store.journal.export()])
    assert "王五".encode() not in store.path.read_bytes()
    store.releases.hand_over(people[3], "赵六", "u1").result()
    assert store.releases.handovers(people[3])[0].taken_by == "赵六"


_RELEASING = """
import pathlib, sys, time
from kiosk.app.refusals import COMMAND
from kiosk.app.releases import ReleaseDesk
from kiosk.domain.releases import ByTour
from kiosk.store.keys import SiteKeys
from kiosk.store.store import open_store
from hardware.urls import DeviceKind, open_device
from tests.samples import NOW, SHANGHAI

keys = SiteKeys.derive(bytes([1]) * 32)
folder = pathlib.Path(sys.argv[1])
store = open_store(folder, site="BJ1", station="K1", keys=keys, clock=lambda: NOW)
bank = open_device(sys.argv[2], DeviceKind.LOCKERS)
desk = ReleaseDesk(bank, store, lambda: NOW, SHANGHAI)
desk.watch(lambda run: print(run.released, flush=True))
desk.begin(ByTour("T-RELEASE"), COMMAND).result()
sys.stdin.read()
"""


def test_a_power_cut_keeps_what_was_seen_and_holds_the_rest(
    empty_store: Store, data_dir: Path, tmp_path: Path
) -> None:
    wall = Wall(empty_store, 24, **{**FAST, "spacing_ms": 50})
    seed(empty_store, 24)
    for visitor_id in bring_tour(empty_store, tmp_path, 24):
        hold(empty_store, visitor_id)
    with (
        closing(wall),
        Popen(
            [sys.executable, "-c", _RELEASING, data_dir, wall.url],
            stdin=PIPE,
            stdout=PIPE,
            text=True,
        ) as station,
    ):
        assert station.stdout is not None
        told = 0
        while told < 8:
            told = int(station.stdout.readline())
        os.kill(station.pid, signal.SIGKILL)
        station.wait(10)
        seen_open = {lock + 1 for lock in wall.model.open_doors}
        left = held(empty_store)
        released = {f["compartment"] for f in facts_of(empty_store, FactKind.HOLDING_RELEASED)}
        assert empty_store.journal.verify().intact
        # Told is written; what was written was open; what was not written is held.
        assert told <= len(released) <= len(seen_open) < 24
        assert released <= seen_open
        assert left == set(range(1, 25)) - released
        with wall.open() as desk:
            begin(desk, ByTour(TOUR))
            wait_until(lambda: held(empty_store) == set())


def test_thirty_doors_open_one_after_another(empty_store: Store, tmp_path: Path) -> None:
    wall = Wall(empty_store, 30, spacing_ms=100, poll_ms=50)
    seed(empty_store, 30)
    for visitor_id in bring_tour(empty_store, tmp_path, 30):
        hold(empty_store, visitor_id)
    with closing(wall), wall.open() as desk:
        begin(desk, ByTour(TOUR))
        wait_until(lambda: held(empty_store) == set())
    assert wall.model.pulses == tuple(range(30))


def test_a_release_asks_a_store_that_fails_for_nothing(wall: Wall, people: tuple[str, ...]) -> None:
    with wall.open() as desk:
        wall.store.close()
        with pytest.raises(StoreError):
            desk.begin(ByTour(TOUR), COMMAND).result(10)
    assert wall.model.pulses == ()
