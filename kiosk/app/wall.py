"""The locker wall as the settings lay it out."""

from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.settings.model import Lockers


def derive_wall(lockers: Lockers, numbers: tuple[int, ...]) -> tuple[Compartment, ...]:
    """The compartments of a bank with these numbers, each in its place on the wall."""
    wall = []
    for index, number in enumerate(sorted(numbers)):
        row, column = lockers.place(index)
        low = number in lockers.low
        wall.append(Compartment(number, CompartmentState.FREE, row, column, low))
    return tuple(wall)
