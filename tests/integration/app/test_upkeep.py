"""Compartments that staff block, clear and open, on a simulated wall beside a running table."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hardware.errors import HardwareError
from hardware.interfaces import OpenOutcome
from kiosk.app.lockers import PouchLockers
from kiosk.app.refusals import COMMAND
from kiosk.app.upkeep import UpkeepDesk, block, unblock
from kiosk.domain.compartments import CompartmentState
from kiosk.domain.journal import FactKind
from kiosk.domain.staff import Role, StaffUser
from kiosk.domain.upkeep import UpkeepRefusal, UpkeepRefused
from kiosk.store.store import Store
from tests.integration.app.locked_tour import Wall, bring_tour, facts_of, hold, seed
from tests.waiting import wait_until

FAST = {"spacing_ms": 20, "poll_ms": 20, "confirm_ms": 300, "timeout_ms": 200}
GUIDE = StaffUser("u-guide", "李导", Role.GUIDE)
WANG = StaffUser("u-wang", "王敏", Role.STAFF)
FREE, OUT_OF_ORDER = CompartmentState.FREE, CompartmentState.OUT_OF_ORDER


@pytest.fixture
def wall(empty_store: Store) -> Iterator[Wall]:
    wall = Wall(empty_store, 4, **FAST)
    seed(empty_store, 4)
    yield wall
    wall.close()


@contextmanager
def caring(wall: Wall) -> Iterator[UpkeepDesk]:
    """Upkeep beside the arrivals, which watch the same doors."""
    with wall.open():
        lockers = PouchLockers(wall.bank, wall.store, lambda _event: None, lambda: None)
        desk = UpkeepDesk(wall.bank, wall.store)
        try:
            yield desk
        finally:
            desk.close()
            lockers.close()


def state(wall: Wall, number: int) -> tuple[CompartmentState, str]:
    record = wall.store.compartments.all()[number - 1]
    return record.compartment.state, record.fault


def refusals(wall: Wall) -> list[tuple[object, object, object]]:
    facts = facts_of(wall.store, FactKind.ACTION_REFUSED)
    return [(f["action"], f["why"], f["by"]) for f in facts]


def test_a_door_that_is_cleaned_is_given_to_nobody_until_it_is_closed(
    wall: Wall, tmp_path: Path
) -> None:
    (visitor,) = bring_tour(wall.store, tmp_path, 1)
    with caring(wall) as desk:
        assert desk.open_empty(1, WANG).result(10) is OpenOutcome.OPENED
        assert wall.model.open_doors == {0}
        assert state(wall, 1) == (OUT_OF_ORDER, "cleaning")
        assert wall.store.compartments.reserve((visitor,)).result() == 2
        wall.close_door(1)
        wait_until(lambda: state(wall, 1) == (FREE, ""))
        wall.bank.look()
        assert not wall.bank.standing_alarms()
    opened = [f for f in facts_of(wall.store, FactKind.COMPARTMENT_OPENED) if "by" in f]
    assert opened == [{"compartment": 1, "by": "u-wang", "why": "cleaning"}]


def test_a_door_that_does_not_open_is_out_of_order(wall: Wall) -> None:
    wall.jam(1)
    with caring(wall) as desk:
        assert desk.open_empty(1, WANG).result(10) is OpenOutcome.JAMMED
    assert state(wall, 1) == (OUT_OF_ORDER, "jammed")


def test_a_blocked_door_stays_blocked_when_it_was_opened_and_closed(wall: Wall) -> None:
    assert block(wall.store, 1, "hinge", WANG) is None
    with caring(wall) as desk:
        assert desk.open_empty(1, WANG).result(10) is OpenOutcome.OPENED
        wall.close_door(1)
        wall.bank.read_doors().result(10)
    assert state(wall, 1) == (OUT_OF_ORDER, "hinge")


def test_what_must_not_be_opened_is_refused_and_journaled(wall: Wall, tmp_path: Path) -> None:
    first, second = bring_tour(wall.store, tmp_path, 2)
    assert hold(wall.store, first) == 1
    assert wall.store.compartments.reserve((second,)).result() == 2
    wall.model.open_door_by_hand(2)
    with caring(wall) as desk:
        for number, who, why in (
            (1, WANG, UpkeepRefusal.HOLDS_POUCH),
            (2, WANG, UpkeepRefusal.RESERVED),
            (3, WANG, UpkeepRefusal.STANDS_OPEN),
            (4, GUIDE, UpkeepRefusal.NO_RIGHT),
            (9, WANG, UpkeepRefusal.UNKNOWN),
        ):
            assert desk.open_empty(number, who).result(10) == UpkeepRefused(why, number)
    assert wall.model.pulses == ()
    assert [why for _, why, _ in refusals(wall)] == [
        "holds_pouch",
        "reserved",
        "stands_open",
        "no_right",
        "unknown",
    ]


def test_a_silent_board_opens_nothing_and_blocks_nothing(wall: Wall) -> None:
    with caring(wall) as desk:
        wall.line.faults.silent = True
        try:
            answer = desk.open_empty(1, WANG).result(20)
            assert answer == UpkeepRefused(UpkeepRefusal.BANK_SILENT, 1)
        except HardwareError:
            pass  # the board fell silent only after it had been asked how its doors are
    assert wall.model.pulses == ()


def test_a_reservation_goes_only_when_somebody_has_looked_and_the_table_is_empty(
    wall: Wall, tmp_path: Path
) -> None:
    (visitor,) = bring_tour(wall.store, tmp_path, 1)
    number = wall.store.compartments.reserve((visitor,)).result()
    assert number == 1
    refused = UpkeepRefused(UpkeepRefusal.RESERVED, 1)
    in_use = UpkeepRefused(UpkeepRefusal.IN_USE, 1)
    assert unblock(wall.store, 1, COMMAND) == refused
    assert unblock(wall.store, 1, COMMAND, looked_inside=True) == in_use
    assert unblock(wall.store, 1, GUIDE, looked_inside=True) == UpkeepRefused(
        UpkeepRefusal.NO_RIGHT, 1
    )
    assert state(wall, 1)[0] is CompartmentState.RESERVED
    assert refusals(wall) == [
        ("unblock", "reserved", "command"),
        ("unblock", "in_use", "command"),
        ("unblock", "no_right", "u-guide"),
    ]


def test_what_is_blocked_says_why_and_by_whom_and_is_given_back(wall: Wall) -> None:
    assert block(wall.store, 2, "hinge", WANG) is None
    assert block(wall.store, 2, " ", WANG) == UpkeepRefused(UpkeepRefusal.NO_REASON, 2)
    assert block(wall.store, 2, "x", GUIDE) == UpkeepRefused(UpkeepRefusal.NO_RIGHT, 2)
    assert state(wall, 2) == (OUT_OF_ORDER, "hinge")
    assert wall.store.compartments.all()[1].fault_since_utc is not None
    assert unblock(wall.store, 2, WANG) is None
    assert unblock(wall.store, 2, WANG) == UpkeepRefused(UpkeepRefusal.NOT_BLOCKED, 2)
    assert state(wall, 2) == (FREE, "")
    assert wall.store.compartments.all()[1].fault_since_utc is None
    (blocked,) = facts_of(wall.store, FactKind.COMPARTMENT_BLOCKED)
    assert blocked == {"compartment": 2, "reason": "hinge", "by": "u-wang"}
