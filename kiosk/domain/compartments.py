"""Compartments of a locker bank: which one a pouch goes into."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

PHONES_FOR_A_TALL_ONE = 4


class CompartmentState(StrEnum):
    """What the store knows of a compartment.

    RESERVED: a door was asked to open for a visitor and its closing has not been seen: a
    pouch may be inside, so it is given to nobody else. HELD: a pouch is inside, by door
    evidence.
    """

    FREE = "free"
    RESERVED = "reserved"
    HELD = "held"
    OUT_OF_ORDER = "out_of_order"


@dataclass(frozen=True, slots=True)
class Compartment:
    """One door. `row` counts from the top, `column` from the left, both from 0.

    `height` is how many places of its column it takes, downwards, from 1.
    """

    number: int
    state: CompartmentState
    row: int = 0
    column: int = 0
    low: bool = False
    height: int = 1

    @property
    def is_tall(self) -> bool:
        return self.height > 1


def choose_compartment(
    compartments: Iterable[Compartment], *, low: bool, phones: int = 1
) -> Compartment | None:
    """The free compartment to give next, lowest number first; None when there is none.

    Someone who needs a low one gets a low one or, for now, none: a higher one has to be
    offered first. Only a wall without any low ones gives what it has. Everybody else leaves
    the low ones for last, and with less weight tall ones to many phones in one pouch.
    """
    wall = tuple(compartments)
    only_low = low and any(c.low for c in wall)
    free = [c for c in wall if c.state is CompartmentState.FREE and (c.low or not only_low)]
    many = phones >= PHONES_FOR_A_TALL_ONE
    return min(
        free, key=lambda c: (c.low is not low, c.is_tall is not many, c.number), default=None
    )
