"""The locker bank's driver against a simulated CU48 on real lines, whole and broken."""

import contextlib
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

import pytest

from hardware.errors import GarbledAnswer, HardwareError, LinkDown, NoAnswer
from hardware.interfaces import DoorChange, DoorState, HealthState, OpenOutcome
from hardware.lockers import cu48
from hardware.lockers.bank import PolledBank
from hardware.lockers.boards import HookBits
from hardware.sim.cu48 import Cu48Model
from hardware.sim.pty_link import PtyLink
from hardware.sim.tcp_link import TcpLink
from hardware.urls import DeviceKind, open_device
from tests.waiting import wait_until

OPEN, CLOSED, UNKNOWN = DoorState.OPEN, DoorState.CLOSED, DoorState.UNKNOWN
OPENED, ALREADY_OPEN, JAMMED = OpenOutcome.OPENED, OpenOutcome.ALREADY_OPEN, OpenOutcome.JAMMED

# A board answers in milliseconds; short waits keep the broken cases quick.
QUICK: Mapping[str, object] = {"timeout_ms": 60, "confirm_ms": 300, "spacing_ms": 50}


@dataclass
class Wall:
    """A simulated board, its driver, and everything the driver said about the doors."""

    model: Cu48Model
    line: PtyLink | TcpLink
    bank: PolledBank
    changes: list[DoorChange] = field(default_factory=list)
    moves: list[tuple[float, int, bool]] = field(default_factory=list)

    def note_move(self, lock: int, is_open: bool) -> None:
        self.moves.append((time.monotonic(), lock, is_open))

    def heard(self, number: int, state: DoorState) -> bool:
        return DoorChange(number, state) in tuple(self.changes)

    def wait_ready(self, timeout_s: float = 5.0) -> None:
        wait_until(lambda: self.bank.health().state is HealthState.READY, timeout_s)

    def doors(self) -> Mapping[int, DoorState]:
        return self.bank.read_doors().result(5)

    def open(self, number: int) -> OpenOutcome:
        return self.bank.open_door(number).result(5)


BuildWall = Callable[..., Wall]


@pytest.fixture
def build_wall() -> Iterator[BuildWall]:
    walls: list[Wall] = []

    def build(model: Cu48Model | None = None, *, tcp: bool = False, **options: object) -> Wall:
        model = model or Cu48Model(spring_s=0.02)
        line = TcpLink(model) if tcp else PtyLink(model)
        bank = open_device(line.url("cu48", **{**QUICK, **options}), DeviceKind.LOCKERS)
        assert isinstance(bank, PolledBank)
        wall = Wall(model, line, bank)
        model.listen(wall.note_move)
        bank.watch(wall.changes.append)
        walls.append(wall)
        return wall

    yield build
    for wall in walls:
        wall.bank.close()
        wall.line.close()


# --- a board that works --------------------------------------------------------------------


@pytest.mark.parametrize("tcp", [False, True])
def test_a_door_opens_and_its_closing_is_seen(build_wall: BuildWall, tcp: bool) -> None:
    wall = build_wall(tcp=tcp)
    assert wall.open(7) is OPENED
    assert wall.model.open_doors == {6}
    assert wall.heard(7, OPEN)
    wall.changes.clear()
    wall.model.close_door(6)
    wait_until(lambda: wall.heard(7, CLOSED), timeout_s=1.0)
    assert wall.changes == [DoorChange(7, CLOSED)]
    assert wall.doors()[7] is CLOSED


def test_compartments_are_numbered_as_painted(build_wall: BuildWall) -> None:
    wall = build_wall(Cu48Model(board=2), board=2, locks=12, numbers="49-60")
    assert wall.bank.compartments == tuple(range(49, 61))
    assert wall.open(49) is OPENED
    assert wall.open(60) is OPENED
    assert wall.model.open_doors == {0, 11}
    for number in (48, 61, 0):
        with pytest.raises(KeyError):
            wall.bank.open_door(number)


def test_hook_switches_wired_the_other_way(build_wall: BuildWall) -> None:
    wall = build_wall(Cu48Model(inverted=True, spring_s=0.02), polarity="inverted")
    assert set(wall.doors().values()) == {CLOSED}
    assert wall.open(3) is OPENED
    assert wall.doors()[3] is OPEN
    assert list(wall.doors().values()).count(OPEN) == 1


def test_an_open_door_is_not_pulsed(build_wall: BuildWall) -> None:
    wall = build_wall()
    wall.model.open_door_by_hand(4)
    assert wall.open(5) is ALREADY_OPEN
    assert wall.model.pulses == ()


def test_a_door_opened_by_hand_is_reported(build_wall: BuildWall) -> None:
    wall = build_wall()
    assert set(wall.doors().values()) == {CLOSED}
    wall.model.open_door_by_hand(8)
    wait_until(lambda: wall.heard(9, OPEN), timeout_s=1.0)


def test_openings_are_spaced_however_fast_they_are_asked_for(build_wall: BuildWall) -> None:
    wall = build_wall(Cu48Model(spring_s=0.0), spacing_ms=150)
    futures = [wall.bank.open_door(number) for number in range(1, 7)]
    assert [future.result(5) for future in futures] == [OPENED] * 6
    assert wall.model.pulses == (0, 1, 2, 3, 4, 5)
    times = [at for at, _, _ in wall.moves]
    gaps = [later - at for at, later in pairwise(times)]
    # The driver's own spacing is exact; a busy machine may take a pulse off the line late.
    assert all(gap >= 0.1 for gap in gaps), gaps
    assert sum(gaps) < 5 * 0.4


def test_three_compartments_one_after_another_are_quick(build_wall: BuildWall) -> None:
    wall = build_wall(Cu48Model(spring_s=0.06), timeout_ms=300, confirm_ms=1000, spacing_ms=300)
    wall.doors()
    closed = threading.Event()
    stop = wall.bank.watch(
        lambda change: closed.set() if change.state is CLOSED else closed.clear()
    )
    began = time.monotonic()
    for number in (1, 2, 3):
        assert wall.open(number) is OPENED
        closed.clear()
        wall.model.close_door(number - 1)
        assert closed.wait(1)
    took = time.monotonic() - began
    stop()
    assert took < 2.0


def test_who_stops_watching_hears_no_more(build_wall: BuildWall) -> None:
    wall = build_wall()
    heard: list[DoorChange] = []
    stop = wall.bank.watch(heard.append)
    wall.doors()
    stop()
    stop()
    heard.clear()
    wall.open(1)
    assert heard == []
    assert wall.heard(1, OPEN)


def test_another_boards_status_is_not_taken_for_ours(build_wall: BuildWall) -> None:
    class Neighbour(Cu48Model):
        """Board 1, answering everything that is asked on the bus."""

        def receive(self, data: bytes) -> bytes:
            return cu48.CODEC.encode_status_reply(HookBits(1, 0, 48))

    wall = build_wall(Neighbour(board=1), board=0)
    with pytest.raises(NoAnswer):
        wall.bank.read_doors().result(5)
    assert wall.changes == []


# --- doors that do not work ----------------------------------------------------------------


def test_a_jammed_door_is_pulsed_twice_and_called_jammed(build_wall: BuildWall) -> None:
    wall = build_wall()
    wall.model.jam(2)
    assert wall.open(3) is JAMMED
    assert wall.model.pulses == (2, 2)
    assert not wall.heard(3, OPEN)
    assert wall.bank.health().state is HealthState.READY
    wall.model.free(2)
    assert wall.open(3) is OPENED


def test_a_jammed_door_does_not_keep_the_others_waiting(build_wall: BuildWall) -> None:
    wall = build_wall(confirm_ms=400)
    wall.model.jam(0)
    jammed = wall.bank.open_door(1)
    assert wall.open(2) is OPENED
    assert not jammed.done()
    assert jammed.result(5) is JAMMED


def test_a_slow_door_is_opened_by_one_pulse(build_wall: BuildWall) -> None:
    wall = build_wall(Cu48Model(spring_s=0.5), confirm_ms=1000)
    assert wall.open(3) is OPENED
    assert wall.model.pulses == (2,)


def test_an_opening_nobody_wants_any_more_is_not_done(build_wall: BuildWall) -> None:
    wall = build_wall(spacing_ms=400)
    first, second, third = (wall.bank.open_door(number) for number in (1, 2, 3))
    assert second.cancel()
    assert first.result(5) is OPENED
    assert third.result(5) is OPENED
    assert wall.model.pulses == (0, 2)


class Flickering(Cu48Model):
    """Of door 5 every status answer says the opposite of the last one."""

    flickers = True

    def receive(self, data: bytes) -> bytes:
        if self.flickers and self.is_open(4):
            self.close_door(4)
        elif self.flickers:
            self.open_door_by_hand(4)
        return super().receive(data)


def test_a_sensor_that_never_rests_is_named(build_wall: BuildWall) -> None:
    wall = build_wall(Flickering(spring_s=0.0))
    with pytest.raises(GarbledAnswer, match="door 5"):
        wall.bank.open_door(5).result(5)
    assert wall.model.pulses == ()
    assert not wall.heard(5, OPEN)
    assert not wall.heard(5, CLOSED)
    assert wall.doors()[1] is CLOSED


def test_a_door_that_was_known_and_flickers_now_is_unknown_to_who_asks(
    build_wall: BuildWall,
) -> None:
    model = Flickering(spring_s=0.0)
    model.flickers = False
    wall = build_wall(model)
    assert wall.doors()[5] is CLOSED
    model.flickers = True
    doors = wall.doors()
    assert doors[5] is UNKNOWN
    assert doors[4] is CLOSED


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
    assert "power" in health.remedy
    with pytest.raises(NoAnswer):
        wall.bank.open_door(3).result(5)
    wall.changes.clear()
    wall.line.faults.silent = False
    wait_until(lambda: len(wall.changes) == 48, timeout_s=3.0)
    assert wall.heard(2, OPEN)
    assert sum(change.state is CLOSED for change in wall.changes) == 47
    assert wall.bank.health().state is HealthState.READY


def test_garbled_answers_are_never_believed(build_wall: BuildWall) -> None:
    wall = build_wall(timeout_ms=20, poll_ms=20)
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
    wall.wait_ready(timeout_s=3.0)
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


# --- the end -------------------------------------------------------------------------------


def test_a_closed_bank_answers_no_more_and_leaves_no_thread(build_wall: BuildWall) -> None:
    before = threading.active_count()
    wall = build_wall()
    wall.doors()
    opening = wall.bank.open_door(1)
    wall.bank.close()
    wall.bank.close()
    for future in (opening, wall.bank.read_doors(), wall.bank.open_door(2)):
        with pytest.raises(LinkDown):
            future.result(1)
    wall.line.close()
    assert threading.active_count() == before


def test_a_bank_closed_by_a_listener_tells_no_more_and_pulses_nothing(
    build_wall: BuildWall,
) -> None:
    wall = build_wall(spacing_ms=500)
    assert wall.doors()[1] is CLOSED
    heard: list[DoorChange] = []

    def close_when_the_next_may_open(change: DoorChange) -> None:
        heard.append(change)
        next_at = time.monotonic() + 0.5
        wait_until(lambda: time.monotonic() >= next_at)
        wall.bank.close()

    wall.bank.watch(close_when_the_next_may_open)
    first, second = wall.bank.open_door(1), wall.bank.open_door(2)
    for lock in range(10, 20):
        wall.model.open_door_by_hand(lock)
    for future in (first, second):
        with contextlib.suppress(LinkDown):
            future.result(5)
    wall.bank.close()
    assert len(heard) == 1
    assert len(wall.model.pulses) <= 1


def test_a_closed_bank_says_nothing_about_its_doors(build_wall: BuildWall) -> None:
    wall = build_wall()
    wall.doors()
    wall.changes.clear()
    wall.bank.close()
    assert wall.changes == []
