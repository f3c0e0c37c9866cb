"""Several boards on one line: one that fails leaves the others as they are."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from hardware.errors import GarbledAnswer, HardwareError, LinkDown, NoAnswer
from hardware.interfaces import DoorState, HealthState, OpenOutcome
from hardware.lockers.joined import open_banks
from hardware.sim.cu16 import Cu16Model
from hardware.sim.cu48 import Cu48Model
from hardware.sim.pty_link import PtyLink
from tests.integration.hardware.conftest import BuildWall
from tests.integration.hardware.walls import QUICK, Wall
from tests.waiting import wait_until

OPEN, CLOSED, UNKNOWN = DoorState.OPEN, DoorState.CLOSED, DoorState.UNKNOWN
OPENED = OpenOutcome.OPENED


@pytest.fixture
def wall(build_wall: BuildWall) -> Wall:
    """Boards 0 and 2 with six doors each, painted 1 to 6 and 201 to 206."""
    boards = [Cu48Model(number, spring_s=0.02) for number in (0, 2)]
    return build_wall(*boards, board="0,2", locks=6, numbers="1-6,201-206", poll_ms=50)


def silence_second(wall: Wall) -> None:
    wall.bus.silent = frozenset({1})


def garble_second(wall: Wall) -> None:
    wall.bus.garbled = frozenset({1})


def mend(wall: Wall) -> None:
    wall.bus.silent = wall.bus.garbled = frozenset()


def test_each_boards_doors_open_by_their_painted_numbers(wall: Wall) -> None:
    assert wall.bank.compartments == (*range(1, 7), *range(201, 207))
    assert set(wall.doors().values()) == {CLOSED}
    futures = [wall.bank.open_door(number) for number in (1, 201, 6, 206)]
    assert [future.result(5) for future in futures] == [OPENED] * 4
    assert [board.pulses for board in wall.models] == [(0, 5), (0, 5)]
    assert {number for number, state in wall.doors().items() if state is OPEN} == {1, 6, 201, 206}
    wall.models[1].close_door(0)
    wait_until(lambda: wall.heard(201, CLOSED))
    assert wall.bank.health().name == "Locker boards 0, 2"


@pytest.mark.parametrize(
    ("fail", "error", "says"),
    [
        (silence_second, NoAnswer, "does not answer"),
        (garble_second, GarbledAnswer, "sends damaged answers"),
    ],
)
def test_a_board_that_fails_is_named_and_the_other_goes_on(
    wall: Wall, fail: Callable[[Wall], None], error: type[HardwareError], says: str
) -> None:
    wall.doors()
    fail(wall)
    wall.wait_state(HealthState.FAULT)
    wait_until(lambda: wall.heard(206, UNKNOWN))
    assert not wall.heard(6, UNKNOWN)
    health = wall.bank.health()
    assert health.detail == f"Locker board 2 on {wall.line.path} {says}."  # type: ignore[union-attr]  # a pty
    assert health.remedy
    doors = wall.doors()
    assert {doors[number] for number in range(1, 7)} == {CLOSED}
    assert {doors[number] for number in range(201, 207)} == {UNKNOWN}
    failing = wall.bank.open_door(202)
    assert wall.open(2) is OPENED
    with pytest.raises(error):
        failing.result(5)
    assert wall.models[1].pulses == ()
    mend(wall)
    wait_until(lambda: wall.heard(201, CLOSED), timeout_s=3.0)
    wall.wait_state(HealthState.READY)
    assert wall.open(202) is OPENED


def test_a_silent_board_does_not_slow_down_the_others(build_wall: BuildWall) -> None:
    boards = [Cu48Model(number, spring_s=0.0) for number in (0, 1, 2)]
    wall = build_wall(*boards, board="0,1,2", locks=4, spacing_ms=150, timeout_ms=300)
    wall.doors()
    wall.bus.silent = frozenset({1})
    wall.wait_state(HealthState.FAULT)
    futures = [wall.bank.open_door(number) for number in (1, 9, 2, 10, 3, 11, 4, 12)]
    assert [future.result(10) for future in futures] == [OPENED] * 8
    times = [at for at, _, _ in wall.moves]
    # Doors of the first board are every second one, and no pulse waited for the silent board.
    assert max(later - at for at, later in pairwise(times)) < 2 * 0.15 + 0.25
    wall.bus.silent = frozenset()
    wait_until(lambda: wall.heard(5, CLOSED), timeout_s=3.0)


def test_the_line_is_down_only_when_no_board_answers(wall: Wall) -> None:
    wall.doors()
    wall.bus.silent = frozenset({0, 1})
    wall.wait_state(HealthState.DOWN)
    assert "Locker board 0" in wall.bank.health().detail
    assert "Locker board 2" in wall.bank.health().detail
    for ask in (wall.bank.read_doors, lambda: wall.bank.open_door(1)):
        with pytest.raises(NoAnswer):
            ask().result(5)
    wall.changes.clear()
    wall.bus.silent = frozenset({0})
    wait_until(lambda: wall.heard(206, CLOSED), timeout_s=3.0)
    wall.wait_state(HealthState.FAULT)
    assert "Locker board 0" in wall.bank.health().detail
    assert "Locker board 2" not in wall.bank.health().detail
    wall.bus.silent = frozenset()
    wait_until(lambda: wall.heard(1, CLOSED), timeout_s=3.0)
    wall.wait_state(HealthState.READY)


def test_a_board_that_is_missing_from_the_start_is_named(build_wall: BuildWall) -> None:
    wall = build_wall(Cu48Model(0, spring_s=0.02), board="0,7", locks=3)
    doors = wall.doors()
    assert [doors[number] for number in range(1, 7)] == [CLOSED] * 3 + [UNKNOWN] * 3
    wall.wait_state(HealthState.FAULT)
    assert "Locker board 7" in wall.bank.health().detail


def test_what_waited_when_the_power_went_is_not_opened_when_it_comes_back(wall: Wall) -> None:
    wall.doors()
    waiting = [wall.bank.open_door(number) for number in (1, 2, 3, 4, 201, 202, 203)]
    assert waiting[0].result(5) is OPENED
    wall.line.unplug()
    for opening in waiting[4:]:
        with pytest.raises(LinkDown):
            opening.result(5)
    sent = [board.pulses for board in wall.models]
    wall.changes.clear()
    wall.line.replug()
    wait_until(lambda: wall.heard(206, CLOSED), timeout_s=3.0)
    assert set(wall.doors()) == set(wall.bank.compartments)
    assert [board.pulses for board in wall.models] == sent


# --- wrong words in the URL --------------------------------------------------------------------


class Impostor(Cu48Model):
    """Answers whatever it is asked with the same bytes."""

    says = b""

    def receive(self, data: bytes) -> bytes:
        return self.says if data else b""


@pytest.mark.parametrize(
    ("says", "family"),
    [
        ("02 00 35 FF FF 00 00 03 38", "cu16"),
        ("02 00 00 75 01 00 00 00 00 00 01 00 00 00 00 00 03 7C", "cu48b"),
    ],
)
def test_a_board_of_another_family_is_recognised(
    build_wall: BuildWall, says: str, family: str
) -> None:
    impostor = Impostor()
    impostor.says = bytes.fromhex(says)
    wall = build_wall(impostor)
    with pytest.raises(GarbledAnswer) as failure:
        wall.bank.read_doors().result(5)
    assert f"it answers like a {family} board" in failure.value.what
    assert family in failure.value.remedy


def test_a_board_with_another_number_is_named(build_wall: BuildWall) -> None:
    impostor = Impostor()
    impostor.says = bytes.fromhex("02 03 00 65 07 00 00 00 00 C0 03 34")
    wall = build_wall(impostor)
    with pytest.raises(NoAnswer) as failure:
        wall.bank.read_doors().result(5)
    assert "board 3 answers instead" in failure.value.what
    assert "board=3" in failure.value.remedy


def test_rubbish_is_not_taken_for_another_family(build_wall: BuildWall) -> None:
    impostor = Impostor()
    impostor.says = b"rubbish from nowhere"
    wall = build_wall(impostor)
    with pytest.raises(GarbledAnswer) as failure:
        wall.bank.read_doors().result(5)
    assert "answers like" not in failure.value.what
    assert "baud" in failure.value.remedy


# --- the other KERONG families -------------------------------------------------------------------


@pytest.mark.parametrize("answers_unlock", [False, True])
@pytest.mark.parametrize("inverted", [False, True])
def test_a_cu16_opens_whether_it_answers_the_unlock_or_not(
    answers_unlock: bool, inverted: bool
) -> None:
    model = Cu16Model(5, inverted=inverted, answers_unlock=answers_unlock, spring_s=0.02)
    polarity = "inverted" if inverted else "normal"
    with PtyLink(model) as line:
        bank = open_banks([line.url("cu16", board=5, polarity=polarity, **QUICK)])
        try:
            assert bank.compartments == tuple(range(1, 17))
            futures = [bank.open_door(number) for number in (1, 16)]
            assert [future.result(5) for future in futures] == [OPENED, OPENED]
            assert model.pulses == (0, 15)
            assert set(bank.read_doors().result(5).values()) == {OPEN, CLOSED}
        finally:
            bank.close()
