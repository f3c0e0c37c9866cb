"""A device's going and coming is said once each time."""

from hypothesis import given
from hypothesis import strategies as st

from hardware.interfaces import HealthState
from kiosk.app.device_board import DeviceLine, DeviceSort
from kiosk.app.device_watch import derive_device_changes

READY, FAULT, DOWN, STARTING = (
    HealthState.READY,
    HealthState.FAULT,
    HealthState.DOWN,
    HealthState.STARTING,
)


def play(states: list[HealthState]) -> list[HealthState]:
    """What is said of one device that is found in these states, one after the other."""
    said: dict[str, HealthState] = {}
    told = []
    for state in states:
        line = DeviceLine("printer1", DeviceSort.PRINTER, "zpl:///dev/usb/lp0", state)
        for change in derive_device_changes(said, (line,)):
            assert change.works is (change.line.state is READY)
            said[change.line.key] = change.line.state
            told.append(change.line.state)
    return told


def test_a_start_and_good_health_go_without_saying() -> None:
    assert play([STARTING, READY, READY, STARTING, READY]) == []


def test_every_turn_is_said_once() -> None:
    assert play([STARTING, DOWN, DOWN, STARTING, DOWN, READY, READY, FAULT, DOWN, READY]) == [
        DOWN,
        READY,
        FAULT,
        DOWN,
        READY,
    ]


@given(st.lists(st.sampled_from(HealthState), max_size=20))
def test_the_last_word_is_how_it_is(states: list[HealthState]) -> None:
    settled = [state for state in states if state is not STARTING]
    assert (play(states) or [READY])[-1] is (settled or [READY])[-1]
