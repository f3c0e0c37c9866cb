"""The locker bank's driver against simulated 8A boards on real lines, whole and broken."""

import time
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import pairwise

import pytest

from hardware.errors import GarbledAnswer, LinkDown, NoAnswer
from hardware.interfaces import DoorChange, DoorState, HealthState, OpenOutcome
from hardware.lockers.board8a import BAUD, Head
from hardware.sim.board8a import Board8aModel
from tests.integration.hardware.walls import Wall, build_family_wall
from tests.waiting import wait_until

OPEN, CLOSED, UNKNOWN = DoorState.OPEN, DoorState.CLOSED, DoorState.UNKNOWN
OPENED, ALREADY_OPEN, JAMMED = OpenOutcome.OPENED, OpenOutcome.ALREADY_OPEN, OpenOutcome.JAMMED

# A board that answers an unlock sooner keeps the tests quick.
ANSWER_S = 0.1
QUICK: Mapping[str, object] = {"timeout_ms": 80, "confirm_ms": 300, "spacing_ms": 150}

BuildWall = Callable[..., Wall]


@pytest.fixture
def build() -> Iterator[BuildWall]:
    """Builds a wall of one board, by default with eight channels and three status bytes."""
    walls: list[Wall] = []

    def build_one(model: Board8aModel | None = None, **options: object) -> Wall:
        board = model or quick_board()
        chosen: dict[str, object] = {**QUICK, "locks": board.count, **options}
        walls.append(build_family_wall("board8a", [board], **chosen))
        return walls[-1]

    yield build_one
    for wall in walls:
        wall.close()


def quick_board(channels: int = 8, **how: object) -> Board8aModel:
    return Board8aModel(channels=channels, **{"answer_s": ANSWER_S, "spring_s": 0.02, **how})


# --- a board that works --------------------------------------------------------------------


@pytest.mark.parametrize("tcp", [False, True])
@pytest.mark.parametrize("status_bytes", [1, 3, 7])
def test_a_door_opens_and_its_closing_is_seen(
    build: BuildWall, tcp: bool, status_bytes: int
) -> None:
    wall = build(quick_board(status_bytes=status_bytes), tcp=tcp)
    assert wall.open(7) is OPENED
    assert wall.model.open_doors == {6}
    assert wall.model.pulses == (6,)
    wall.changes.clear()
    wall.model.close_door(6)
    wait_until(lambda: wall.heard(7, CLOSED), timeout_s=1.0)
    assert wall.changes == [DoorChange(7, CLOSED)]


def test_channels_of_every_group_are_told_apart(build: BuildWall) -> None:
    wall = build(quick_board(50, status_bytes=7))
    for number in (1, 9, 50):
        assert wall.open(number) is OPENED
    doors = wall.doors()
    assert [number for number, state in doors.items() if state is OPEN] == [1, 9, 50]


def test_switches_wired_the_other_way(build: BuildWall) -> None:
    wall = build(quick_board(inverted=True), polarity="inverted")
    assert set(wall.doors().values()) == {CLOSED}
    assert wall.open(3) is OPENED
    assert [number for number, state in wall.doors().items() if state is OPEN] == [3]


@pytest.mark.parametrize("inverted", [False, True])
def test_eight_doors_told_by_the_bytes_of_the_question(build: BuildWall, inverted: bool) -> None:
    model = quick_board(status_bytes=1, inverted=inverted)
    if not inverted:
        for lock in range(8):
            model.open_door_by_hand(lock)
    wall = build(model, polarity="inverted" if inverted else "normal")
    assert set(wall.doors().values()) == {CLOSED if inverted else OPEN}
    model.open_door_by_hand(2) if inverted else model.close_door(2)
    wait_until(lambda: wall.heard(3, OPEN if inverted else CLOSED), timeout_s=2.0)


def test_an_open_door_is_not_pulsed(build: BuildWall) -> None:
    wall = build()
    wall.model.open_door_by_hand(4)
    assert wall.open(5) is ALREADY_OPEN
    assert wall.model.pulses == ()


def test_words_that_nobody_asked_for_disturb_nothing(build: BuildWall) -> None:
    wall = build(quick_board(unasked=True), poll_ms=20)
    for number in (1, 2, 3):
        assert wall.open(number) is OPENED
        # Other doors move all the time while questions are answered.
        for lock in (5, 6, 7):
            wall.model.open_door_by_hand(lock)
            wall.model.close_door(lock)
    assert wall.model.pulses == (0, 1, 2)
    assert wall.bank.health().errors == 0
    assert [number for number, state in wall.doors().items() if state is OPEN] == [1, 2, 3]


def test_nothing_is_said_until_the_unlock_is_answered(build: BuildWall) -> None:
    class Timed(Board8aModel):
        """Notes when it was spoken to, and which word of its own went out when."""

        def __init__(self) -> None:
            super().__init__(channels=8, unasked=True, answer_s=0.3, spring_s=0.02)
            self.spoken: list[tuple[float, str]] = []

        def receive(self, data: bytes) -> bytes:
            head = "unlock" if data[0] == Head.UNLOCK else "query"
            self.spoken.append((time.monotonic(), head))
            return super().receive(data)

    model = Timed()
    wall = build(model, spacing_ms=400, poll_ms=20)
    assert [wall.bank.open_door(number).result(5) for number in (1, 2)] == [OPENED, OPENED]
    gaps = [later - at for (at, head), (later, _) in pairwise(model.spoken) if head == "unlock"]
    assert len(gaps) == 2
    assert min(gaps) >= 0.29


# --- doors and wires that do not work --------------------------------------------------------


@pytest.mark.parametrize("echoing", [False, True])
def test_a_jammed_door_answers_like_its_request_and_is_called_jammed(
    build: BuildWall, echoing: bool
) -> None:
    wall = build()
    wall.line.faults.echoing = echoing
    wall.model.jam(2)
    assert wall.open(3) is JAMMED
    assert wall.model.pulses == (2, 2)
    assert not wall.heard(3, OPEN)
    wall.model.free(2)
    assert wall.open(3) is OPENED


@pytest.mark.parametrize("status_bytes", [1, 3])
def test_an_echoing_adapter_changes_nothing(build: BuildWall, status_bytes: int) -> None:
    model = quick_board(status_bytes=status_bytes)
    wall = build(model)
    assert set(wall.doors().values()) == {CLOSED}
    wall.line.unplug()
    wall.wait_state(HealthState.DOWN)
    wall.line.faults.echoing = True
    wall.line.replug()
    wall.wait_state(HealthState.READY)
    assert set(wall.doors().values()) == {CLOSED}
    assert wall.open(1) is OPENED
    assert wall.model.pulses == (0,)
    for lock in range(8):
        model.open_door_by_hand(lock)
    # One status byte of 00: byte for byte the question, and its echo.
    wait_until(lambda: set(wall.doors().values()) == {OPEN})
    assert not [change for change in wall.changes[-8:] if change.state is CLOSED]


@pytest.mark.parametrize("status_bytes", [1, 3])
def test_a_board_that_is_only_echoed_is_silent(build: BuildWall, status_bytes: int) -> None:
    wall = build(Board8aModel(board=9, channels=8, status_bytes=status_bytes), board=1)
    wall.line.faults.echoing = True
    with pytest.raises(NoAnswer):
        wall.bank.open_door(1).result(5)
    assert wall.model.pulses == ()
    assert [change for change in wall.changes if change.state is not UNKNOWN] == []


@pytest.mark.parametrize("status_bytes", [1, 3])
def test_an_adapter_that_begins_to_echo_opens_no_door(build: BuildWall, status_bytes: int) -> None:
    wall = build(quick_board(status_bytes=status_bytes), poll_ms=20)
    assert set(wall.doors().values()) == {CLOSED}
    wall.line.faults.echoing = True
    wall.line.faults.silent = True
    wait_until(lambda: wall.heard(1, UNKNOWN))
    assert not [change for change in wall.changes if change.state is OPEN]
    wall.line.faults.silent = False
    wait_until(lambda: set(wall.doors().values()) == {CLOSED})


@pytest.mark.parametrize("fault", ["noisy", "one byte at a time", "slow", "9600 baud"])
def test_a_bad_but_whole_line_works(build: BuildWall, fault: str) -> None:
    wall = build(quick_board(24), timeout_ms=300)
    match fault:
        case "noisy":
            wall.line.faults.noisy = True
        case "one byte at a time":
            wall.line.faults.chunk_bytes = 1
        case "slow":
            wall.line.faults.delay_s = 0.1
        case _:
            wall.line.faults.baud = BAUD
    for number in (1, 24):
        assert wall.open(number) is OPENED
        wall.model.close_door(number - 1)
        wait_until(partial(wall.heard, number, CLOSED))
    assert wall.model.pulses == (0, 23)


def test_silence_makes_every_door_unknown_and_speech_known_again(build: BuildWall) -> None:
    wall = build(poll_ms=50)
    wall.model.open_door_by_hand(1)
    assert wall.doors()[2] is OPEN
    wall.changes.clear()
    wall.line.faults.silent = True
    wall.wait_state(HealthState.DOWN)
    wait_until(lambda: {change.state for change in wall.changes} == {UNKNOWN})  # told after that
    assert "does not answer" in wall.bank.health().detail
    wall.changes.clear()
    wall.line.faults.silent = False
    wait_until(lambda: len(wall.changes) == 8, timeout_s=3.0)
    assert wall.heard(2, OPEN)


def test_garbled_answers_are_never_believed(build: BuildWall) -> None:
    wall = build(timeout_ms=150, poll_ms=20)
    wall.line.faults.garbled = True
    for _ in range(6):
        with pytest.raises((GarbledAnswer, NoAnswer)):
            wall.bank.open_door(1).result(5)
    assert [change for change in wall.changes if change.state is not UNKNOWN] == []
    assert wall.model.pulses == ()
    wall.line.faults.garbled = False
    assert wall.open(1) is OPENED


@pytest.mark.parametrize("tcp", [False, True])
def test_an_unplugged_board_is_back_within_three_seconds(build: BuildWall, tcp: bool) -> None:
    wall = build(tcp=tcp, timeout_ms=300)
    wall.doors()
    wall.line.unplug()
    wait_until(lambda: wall.heard(8, UNKNOWN))
    with pytest.raises(LinkDown):
        wall.bank.open_door(1).result(5)
    wall.changes.clear()
    wall.line.replug()
    wait_until(lambda: len(wall.changes) == 8, timeout_s=3.0)
    assert wall.open(1) is OPENED
    assert wall.model.pulses == (0,)


def test_another_board_with_longer_answers_is_learned(build: BuildWall) -> None:
    model = quick_board(status_bytes=1)
    wall = build(model, poll_ms=20)
    assert set(wall.doors().values()) == {CLOSED}
    model.status_bytes = 3
    model.open_door_by_hand(4)
    wait_until(lambda: wall.heard(5, OPEN), timeout_s=5.0)
    assert wall.open(1) is OPENED


def test_a_url_with_more_doors_than_the_board_tells_of_is_named(build: BuildWall) -> None:
    wall = build(quick_board(status_bytes=1), locks=24)
    wait_until(lambda: "tells of 8 locks" in wall.bank.health().detail)
    assert "locks=8" in wall.bank.health().remedy
