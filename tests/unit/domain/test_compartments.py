"""Which door the next pouch gets."""

import pytest

from kiosk.domain.compartments import Compartment, CompartmentState, choose_compartment

FREE, HELD = CompartmentState.FREE, CompartmentState.HELD
SMALL, TALL = Compartment(1, FREE), Compartment(2, FREE, height=2)
LOW, LOW_TALL = Compartment(3, FREE, low=True), Compartment(4, FREE, low=True, height=3)
TAKEN, TAKEN_LOW = Compartment(0, HELD), Compartment(5, HELD, low=True)
WALL = (LOW_TALL, LOW, TALL, SMALL, TAKEN)


@pytest.mark.parametrize(
    ("wall", "low", "phones", "number"),
    [
        (WALL, False, 1, 1),
        (WALL, False, 3, 1),
        (WALL, False, 4, 2),
        (WALL, True, 1, 3),
        (WALL, True, 5, 4),
        ((LOW, LOW_TALL, TALL), False, 1, 2),  # the low ones are kept
        ((LOW, LOW_TALL, SMALL), False, 9, 1),
        ((LOW_TALL, LOW), False, 1, 3),
        ((TALL, SMALL), True, 1, 1),
        ((SMALL, TAKEN_LOW), True, 1, None),  # a higher one has to be offered first
        ((SMALL, TAKEN_LOW), False, 1, 1),
        ((TAKEN,), False, 1, None),
    ],
)
def test_low_ones_are_kept_first_and_tall_ones_for_many_phones(
    wall: tuple[Compartment, ...], low: bool, phones: int, number: int | None
) -> None:
    chosen = choose_compartment(wall, low=low, phones=phones)
    assert (chosen.number if chosen else None) == number
