"""The locker bank's driver against a simulated CU48 on real lines, broken in every way."""

import time
from functools import partial

import pytest

from hardware.errors import GarbledAnswer, HardwareError, LinkDown, NoAnswer
from hardware.interfaces import DoorChange, DoorState, HealthState, OpenOutcome
from hardware.lockers import cu48
from hardware.sim.cu48 import Cu48Model
from tests.integration.hardware.conftest import BuildWall
from tests.waiting import wait_until

OPEN, CLOSED, UNKNOWN = DoorState.OPEN, DoorState.CLOSED, DoorState.UNKNOWN
OPENED, ALREADY_OPEN, JAMMED = OpenOutcome.OPENED, OpenOutcome.ALREADY_OPEN, OpenOutcome.JAMMED


# --- a line that does not work -------------------------------------------------------------


def test_an_echoing_adapter_changes_nothing(build_wall: BuildWall) -> None:
    wall = build_wall()
    wall.line.faults.echoing = True
    assert wall.open(1) is OPENED
    assert wall.model.pulses == (0,)
    wall.model.close_door(0)
    wait_until(lambda: wall.heard(1, CLOSED))


def test_a_board_that_only_echoes_is_silent(build_wall: BuildWall) -> None:
    wall = build_wall(Cu48Model(board=9), board=0)
    wall.line.faults.echoing = True
    with pytest.raises(NoAnswer):
        wall.bank.open_door(1).result(5)
    assert wall.model.pulses == ()


@pytest.mark.parametrize("fault", ["noisy", "one byte at a time", "slow", "19200 baud"])
def test_a_bad_but_whole_line_works(build_wall: BuildWall, fault: str) -> None:
    wall = build_wall(timeout_ms=300)
    match fault:
        case "noisy":
            wall.line.faults.noisy = True
        case "one byte at a time":
            wall.line.faults.chunk_bytes = 1
        case "slow":
            wall.line.faults.delay_s = 0.1
        case _:
            wall.line.faults.baud = cu48.TRAITS.baud
    for number in (1, 2):
        assert wall.open(number) is OPENED
        wall.model.close_door(number - 1)
        wait_until(partial(wall.heard, number, CLOSED))
    assert wall.model.pulses == (0, 1)


def test_silence_makes_every_door_unknown_and_speech_known_again(build_wall: BuildWall) -> None:
    wall = build_wall(poll_ms=50)
    wall.model.open_door_by_hand(1)
    assert wall.doors()[2] is OPEN
    wall.changes.clear()
    wall.line.faults.silent = True
    wait_until(lambda: wall.bank.health().state is HealthState.DOWN)
    wait_until(lambda: len(wall.changes) == 48)
    assert {change.state for change in wall.changes} == {UNKNOWN}
    health = wall.bank.health()
    assert "does not answer" in health.detail
    # A board of another family keeps silent too, for it does not understand.
    assert health.remedy == (
        "Check the board's power, the A and B wires, board=0 in its URL, and that it is a cu48 "
        "board."
    )
    with pytest.raises(NoAnswer):
        wall.bank.open_door(3).result(5)
    wall.changes.clear()
    wall.line.faults.silent = False
    wait_until(lambda: len(wall.changes) == 48, timeout_s=3.0)
    assert wall.heard(2, OPEN)
    assert sum(change.state is CLOSED for change in wall.changes) == 47
    assert wall.bank.health().state is HealthState.READY


def test_garbled_answers_are_never_believed(build_wall: BuildWall) -> None:
    wall = build_wall(timeout_ms=60, poll_ms=20)
    wall.line.faults.garbled = True
    for _ in range(12):
        for ask in (lambda: wall.bank.open_door(1), wall.bank.read_doors):
            with pytest.raises((GarbledAnswer, NoAnswer)):
                ask().result(5)
    assert wall.bank.health().errors >= 24
    assert [change for change in wall.changes if change.state is not UNKNOWN] == []
    assert wall.model.pulses == ()
    assert wall.bank.health().state is HealthState.DOWN
    wall.line.faults.garbled = False
    assert wall.doors()[1] is CLOSED
    assert wall.open(1) is OPENED


def test_an_answer_that_comes_too_late_is_not_taken_for_the_next(build_wall: BuildWall) -> None:
    wall = build_wall(timeout_ms=60)
    wall.doors()
    wall.line.faults.delay_s = 0.1
    with pytest.raises(NoAnswer):
        wall.bank.read_doors().result(5)
    wall.model.open_door_by_hand(0)
    wall.changes.clear()
    for _ in range(5):
        with pytest.raises(NoAnswer):
            wall.bank.read_doors().result(5)
    assert [change for change in wall.changes if change.state is not UNKNOWN] == []
    wall.line.faults.delay_s = 0.0
    assert wall.doors()[1] is OPEN


def test_a_pulse_whose_effect_cannot_be_seen_is_not_repeated(build_wall: BuildWall) -> None:
    wall = build_wall(Cu48Model(spring_s=0.3), confirm_ms=2000)
    opening = wall.bank.open_door(4)
    wait_until(lambda: wall.model.pulses == (3,))
    wall.line.faults.silent = True
    with pytest.raises(NoAnswer):
        opening.result(5)
    assert not wall.heard(4, OPEN)
    wall.line.faults.silent = False
    wait_until(lambda: wall.heard(4, OPEN), timeout_s=3.0)
    assert wall.model.pulses == (3,)


@pytest.mark.parametrize("tcp", [False, True])
def test_an_unplugged_board_is_back_within_three_seconds(build_wall: BuildWall, tcp: bool) -> None:
    wall = build_wall(tcp=tcp)
    wall.doors()
    wall.line.unplug()
    wait_until(lambda: wall.heard(48, UNKNOWN))
    assert wall.bank.health().state is HealthState.DOWN
    for ask in (lambda: wall.bank.open_door(1), wall.bank.read_doors):
        with pytest.raises(LinkDown):
            ask().result(5)
    wall.changes.clear()
    wall.line.replug()
    wait_until(lambda: len(wall.changes) == 48, timeout_s=3.0)
    assert wall.open(1) is OPENED
    assert wall.model.pulses == (0,)


def test_unplugging_in_the_middle_of_an_opening_fails_it(build_wall: BuildWall) -> None:
    wall = build_wall(Cu48Model(spring_s=0.2), confirm_ms=2000)
    opening = wall.bank.open_door(1)
    wait_until(lambda: wall.model.pulses == (0,))
    wall.line.unplug()
    with pytest.raises(LinkDown):
        opening.result(5)
    wall.line.replug()
    wait_until(lambda: wall.heard(1, OPEN), timeout_s=3.0)
    assert wall.model.pulses == (0,)


def test_a_board_that_comes_late_is_found(build_wall: BuildWall) -> None:
    wall = build_wall()
    wall.line.unplug()
    wait_until(lambda: wall.bank.health().state is HealthState.DOWN)
    wall.line.replug()
    wall.wait_state(HealthState.READY, timeout_s=3.0)
    assert set(wall.doors().values()) == {CLOSED}


def test_no_door_is_ever_said_to_be_what_it_was_not(build_wall: BuildWall) -> None:
    """Doors move by hand and by pulse while the line fails in every way, one after another."""
    wall = build_wall(timeout_ms=40, poll_ms=20, locks=6)
    reports: list[tuple[float, DoorChange]] = []
    wall.bank.watch(lambda change: reports.append((time.monotonic(), change)))
    faults = wall.line.faults
    for round_ in range(10):
        faults.noisy = round_ % 2 == 0
        faults.echoing = round_ % 3 == 0
        faults.garbled = round_ % 5 == 3
        faults.silent = round_ % 5 == 4
        opening = wall.bank.open_door(1 + round_ % 6)
        wall.model.open_door_by_hand((round_ + 2) % 6)
        wall.model.close_door((round_ + 5) % 6)
        if round_ == 6:
            wall.line.unplug()
            wall.line.replug()
        try:
            if opening.result(10) is OPENED:
                assert (round_ % 6, True) in [(lock, up) for _, lock, up in wall.moves]
        except HardwareError:
            assert faults.garbled or faults.silent or round_ == 6
    assert any(change.state is OPEN for _, change in reports)
    assert any(change.state is CLOSED for _, change in reports)
    for at, change in reports:
        if change.state is not UNKNOWN:
            assert was_lately(wall.moves, change, at)


def was_lately(moves: list[tuple[float, int, bool]], change: DoorChange, at: float) -> bool:
    """Whether the door had this state at some time in the half second before `at`."""
    wanted = change.state is OPEN
    is_open = False
    for moved_at, lock, opened in moves:
        if lock != change.number - 1 or moved_at > at:
            continue
        if is_open is wanted and moved_at >= at - 0.5:
            return True
        is_open = opened
    return is_open is wanted
