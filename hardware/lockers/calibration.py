"""What one door, opened by a person, tells about the sensors of a bank: pure.

Read twice, with every door shut and then with one of them open: the sensor that changed is that
door's, and what it says now means open. As both readings come from a bank whose polarity is set
to normal, a sensor that says CLOSED now is wired the other way.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import parse_qsl, urlencode

from hardware.interfaces import DoorState


class Polarity(StrEnum):
    """The values of the URL option `polarity`."""

    NORMAL = "normal"
    INVERTED = "inverted"


class Obstacle(StrEnum):
    """Why the readings tell nothing."""

    NOTHING_CHANGED = "nothing_changed"
    SEVERAL_CHANGED = "several_changed"
    UNSTEADY = "unsteady"


@dataclass(frozen=True, slots=True)
class Calibrated:
    """The polarity, and which compartment the opened door is by the bank's numbering.

    `disagreeing`: doors whose sensors say something else than the other shut doors', because
    they stand open, or are wired the other way than the rest.
    """

    polarity: Polarity
    door: int
    disagreeing: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class NotCalibrated:
    """The readings cannot tell; `doors` are those that are to blame."""

    obstacle: Obstacle
    doors: tuple[int, ...] = ()


def derive_polarity(
    shut: Mapping[int, DoorState], one_open: Mapping[int, DoorState]
) -> Calibrated | NotCalibrated:
    """Compare the readings of a bank with `polarity=normal`, before and after a door was opened."""
    unsteady = sorted(
        number
        for number in shut
        if DoorState.UNKNOWN in (shut[number], one_open.get(number, DoorState.UNKNOWN))
    )
    if unsteady:
        return NotCalibrated(Obstacle.UNSTEADY, tuple(unsteady))
    changed = tuple(sorted(number for number in shut if shut[number] is not one_open[number]))
    match changed:
        case ():
            return NotCalibrated(Obstacle.NOTHING_CHANGED)
        case (door,):
            polarity = Polarity.NORMAL if one_open[door] is DoorState.OPEN else Polarity.INVERTED
            odd = tuple(sorted(n for n in shut if n != door and shut[n] is not shut[door]))
            return Calibrated(polarity, door, odd)
        case _:
            return NotCalibrated(Obstacle.SEVERAL_CHANGED, changed)


def with_polarity(url: str, polarity: Polarity) -> str:
    """The same device URL with this polarity; its other options as they stand."""
    # What stands before the options stays as it was written, slashes and all.
    place, _, query = url.partition("?")
    options = dict(parse_qsl(query, keep_blank_values=True)) | {"polarity": polarity.value}
    # Numbers and lists stay readable: numbers=101-148,201-224.
    return f"{place}?{urlencode(options, safe=',-')}"
