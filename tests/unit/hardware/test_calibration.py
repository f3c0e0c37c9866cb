"""What one door opened by a person tells about the sensors of a bank."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.interfaces import DoorState
from hardware.lockers.calibration import (
    Calibrated,
    NotCalibrated,
    Obstacle,
    Polarity,
    derive_polarity,
    with_polarity,
)

OPEN, CLOSED, UNKNOWN = DoorState.OPEN, DoorState.CLOSED, DoorState.UNKNOWN


@pytest.mark.parametrize(
    ("shut", "one_open", "told"),
    [
        ("CCC", "COC", Calibrated(Polarity.NORMAL, 2)),
        ("OOO", "OCO", Calibrated(Polarity.INVERTED, 2)),
        # Door 3 stood open all the time, or is wired the other way: named, and no obstacle.
        ("CCO", "OCO", Calibrated(Polarity.NORMAL, 1, disagreeing=(3,))),
        ("OOC", "COC", Calibrated(Polarity.INVERTED, 1, disagreeing=(3,))),
        ("CCC", "CCC", NotCalibrated(Obstacle.NOTHING_CHANGED)),
        ("CCC", "OOC", NotCalibrated(Obstacle.SEVERAL_CHANGED, (1, 2))),
        ("C?C", "COC", NotCalibrated(Obstacle.UNSTEADY, (2,))),
        ("CCC", "CO?", NotCalibrated(Obstacle.UNSTEADY, (3,))),
    ],
)
def test_polarity_and_door_are_derived_or_it_is_said_why_not(
    shut: str, one_open: str, told: Calibrated | NotCalibrated
) -> None:
    assert derive_polarity(read(shut), read(one_open)) == told


@given(st.integers(2, 60), st.data(), st.booleans())
def test_any_door_of_any_bank_tells_its_polarity(
    count: int, data: st.DataObject, inverted: bool
) -> None:
    door = data.draw(st.integers(1, count))
    says_shut, says_open = (OPEN, CLOSED) if inverted else (CLOSED, OPEN)
    shut = dict.fromkeys(range(1, count + 1), says_shut)
    polarity = Polarity.INVERTED if inverted else Polarity.NORMAL
    assert derive_polarity(shut, {**shut, door: says_open}) == Calibrated(polarity, door)


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("cu48:///dev/ttyUSB0", "cu48:///dev/ttyUSB0?polarity=inverted"),
        (
            "cu48:///dev/serial/by-id/usb-1a86_USB2.0-Ser-if00?board=0,1&numbers=1-96",
            "cu48:///dev/serial/by-id/usb-1a86_USB2.0-Ser-if00"
            "?board=0,1&numbers=1-96&polarity=inverted",
        ),
        (
            "modbus+tcp://10.0.0.8:4001?polarity=normal&unit=1",
            "modbus+tcp://10.0.0.8:4001?polarity=inverted&unit=1",
        ),
    ],
)
def test_the_url_to_write_is_the_one_that_was_given_with_its_polarity(
    url: str, written: str
) -> None:
    assert with_polarity(url, Polarity.INVERTED) == written


def read(text: str) -> dict[int, DoorState]:
    states = {"O": OPEN, "C": CLOSED, "?": UNKNOWN}
    return {number: states[letter] for number, letter in enumerate(text, start=1)}
