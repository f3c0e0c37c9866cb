"""The locker bank's driver against simulated Modbus relay boards on real lines."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

import pytest

from hardware.errors import DeviceFault, GarbledAnswer, LinkDown, NoAnswer
from hardware.interfaces import DoorChange, DoorState, HealthState, OpenOutcome
from hardware.lockers.modbus_relay import BAUD, Request
from hardware.sim.modbus_relay import LINKED_MODE, ModbusRelayModel
from tests.integration.hardware.walls import Wall, build_family_wall
from tests.waiting import wait_until

OPEN, CLOSED, UNKNOWN = DoorState.OPEN, DoorState.CLOSED, DoorState.UNKNOWN
OPENED, ALREADY_OPEN, JAMMED = OpenOutcome.OPENED, OpenOutcome.ALREADY_OPEN, OpenOutcome.JAMMED

# A board answers in milliseconds; short waits keep the broken cases quick.
QUICK: Mapping[str, object] = {"timeout_ms": 150, "confirm_ms": 300, "spacing_ms": 50}

BuildWall = Callable[..., Wall]


@pytest.fixture
def build() -> Iterator[BuildWall]:
    """Builds a wall of these boards, or of one with eight relays."""
    walls: list[Wall] = []

    def build_one(*models: ModbusRelayModel, **options: object) -> Wall:
        boards = models or (ModbusRelayModel(spring_s=0.02),)
        chosen: dict[str, object] = {**QUICK, "locks": boards[0].count, **options}
        walls.append(build_family_wall("modbus", boards, **chosen))
        return walls[-1]

    yield build_one
    for wall in walls:
        wall.close()


# --- a board that works --------------------------------------------------------------------


@pytest.mark.parametrize("tcp", [False, True])
@pytest.mark.parametrize("relays", [8, 32])
def test_a_door_opens_and_its_closing_is_seen(build: BuildWall, tcp: bool, relays: int) -> None:
    wall = build(ModbusRelayModel(relays=relays, spring_s=0.02), tcp=tcp)
    assert wall.open(relays) is OPENED
    assert wall.model.open_doors == {relays - 1}
    wall.changes.clear()
    wall.model.close_door(relays - 1)
    wait_until(lambda: wall.heard(relays, CLOSED), timeout_s=1.0)
    assert wall.changes == [DoorChange(relays, CLOSED)]


def test_the_board_ends_the_pulse_by_itself(build: BuildWall) -> None:
    wall = build()
    assert wall.open(1) is OPENED
    wall.line.unplug()
    wait_until(lambda: wall.model.coils == 0, timeout_s=2.0)
    assert wall.model.pulses == (0,)


def test_switches_wired_the_other_way(build: BuildWall) -> None:
    wall = build(ModbusRelayModel(inverted=True, spring_s=0.02), polarity="inverted")
    assert set(wall.doors().values()) == {CLOSED}
    assert wall.open(3) is OPENED
    assert [number for number, state in wall.doors().items() if state is OPEN] == [3]


def test_several_units_on_one_line(build: BuildWall) -> None:
    units = [ModbusRelayModel(unit, spring_s=0.02) for unit in (1, 5)]
    wall = build(*units, unit="1,5")
    assert wall.open(2) is OPENED
    assert wall.open(16) is OPENED
    assert [unit.open_doors for unit in units] == [{1}, {7}]


def test_an_input_that_switched_its_relay_does_so_no_more(build: BuildWall) -> None:
    model = ModbusRelayModel(linked=True, spring_s=0.02)
    assert set(model.modes) == {LINKED_MODE}
    wall = build(model)
    assert wall.open(1) is OPENED
    assert set(model.modes) == {0}
    model.close_door(0)
    wait_until(lambda: wall.heard(1, CLOSED))
    assert wall.doors()[1] is CLOSED
    assert model.pulses == (0,)


def test_a_linked_board_left_as_it_is_opens_the_door_that_is_shut() -> None:
    model = ModbusRelayModel(linked=True, spring_s=0.0)
    model.open_door_by_hand(0)
    model.close_door(0)
    assert model.pulses == (0,)
    assert model.open_doors == {0}


# --- doors and wires that do not work --------------------------------------------------------


@pytest.mark.parametrize("echoing", [False, True])
def test_a_jammed_door_is_called_jammed(build: BuildWall, echoing: bool) -> None:
    wall = build()
    wall.line.faults.echoing = echoing
    wall.model.jam(2)
    assert wall.open(3) is JAMMED
    # The second flash comes while the first one lasts, unless the machine is busy.
    assert wall.model.pulses in ((2,), (2, 2))
    assert not wall.heard(3, OPEN)
    wall.model.free(2)
    wait_until(lambda: wall.model.coils == 0)
    assert wall.open(3) is OPENED


class Refusing(ModbusRelayModel):
    """A board without the flash command, as other makers' boards are."""

    def _find_fault(self, request: Request) -> object:
        fault = super()._find_fault(request)
        return 2 if request.address >= 0x0200 else fault


def test_a_refusal_is_told_in_words_and_never_repeated(build: BuildWall) -> None:
    wall = build(Refusing())
    with pytest.raises(DeviceFault, match="exception 2"):
        wall.open(1)
    assert wall.model.pulses == ()
    assert wall.doors()[1] is CLOSED


def test_more_locks_than_the_board_has_inputs_are_named(build: BuildWall) -> None:
    wall = build(locks=16)
    wall.wait_state(HealthState.DOWN)
    wait_until(lambda: "exception 3" in wall.bank.health().detail)


def test_a_board_that_only_echoes_is_silent(build: BuildWall) -> None:
    wall = build(ModbusRelayModel(unit=9), unit=1)
    wall.line.faults.echoing = True
    with pytest.raises(NoAnswer):
        wall.bank.open_door(1).result(5)
    assert [change for change in wall.changes if change.state is not UNKNOWN] == []


@pytest.mark.parametrize("fault", ["noisy", "one byte at a time", "slow", "9600 baud"])
def test_a_bad_but_whole_line_works(build: BuildWall, fault: str) -> None:
    wall = build(timeout_ms=300)
    match fault:
        case "noisy":
            wall.line.faults.noisy = True
        case "one byte at a time":
            wall.line.faults.chunk_bytes = 1
        case "slow":
            wall.line.faults.delay_s = 0.1
        case _:
            wall.line.faults.baud = BAUD
    for number in (1, 8):
        assert wall.open(number) is OPENED
        wall.model.close_door(number - 1)
        wait_until(partial(wall.heard, number, CLOSED))
    assert wall.model.pulses == (0, 7)


def test_silence_makes_every_door_unknown_and_speech_known_again(build: BuildWall) -> None:
    wall = build(poll_ms=50)
    wall.model.open_door_by_hand(1)
    assert wall.doors()[2] is OPEN
    wall.changes.clear()
    wall.line.faults.silent = True
    wall.wait_state(HealthState.DOWN)
    assert {change.state for change in wall.changes} == {UNKNOWN}
    assert "unit=1" in wall.bank.health().remedy
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
