"""The locker bank's driver against a simulated CU48 on real lines: boards that work."""

import contextlib
import threading
import time
from itertools import pairwise

import pytest

from hardware.errors import GarbledAnswer, LinkDown, NoAnswer
from hardware.interfaces import DoorChange, DoorState, HealthState, OpenOutcome
from hardware.lockers import cu48
from hardware.lockers.boards import HookBits
from hardware.sim.cu48 import Cu48Model
from tests.integration.hardware.conftest import BuildWall
from tests.waiting import wait_until

OPEN, CLOSED, UNKNOWN = DoorState.OPEN, DoorState.CLOSED, DoorState.UNKNOWN
OPENED, ALREADY_OPEN, JAMMED = OpenOutcome.OPENED, OpenOutcome.ALREADY_OPEN, OpenOutcome.JAMMED


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

    def closed_bits(self) -> int:
        if self.flickers and self.is_open(4):
            self.close_door(4)
        elif self.flickers:
            self.open_door_by_hand(4)
        return super().closed_bits()


def test_a_sensor_that_never_rests_is_named(build_wall: BuildWall) -> None:
    # With time enough for each answer: of every second one the door would seem to rest.
    wall = build_wall(Flickering(spring_s=0.0), timeout_ms=1000)
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
    wall = build_wall(model, timeout_ms=1000)
    assert wall.doors()[5] is CLOSED
    model.flickers = True
    doors = wall.doors()
    assert doors[5] is UNKNOWN
    assert doors[4] is CLOSED


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
