"""The locker wall as the settings lay it out."""

from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.settings import SettingsError
from kiosk.settings.devices import Lockers
from kiosk.settings.layout import parse_layout

_SHOWN = 6


def derive_wall(lockers: Lockers, numbers: tuple[int, ...]) -> tuple[Compartment, ...]:
    """The compartments of a bank with these numbers, each in its place on the wall.

    Raises SettingsError where the settings speak of doors that the bank does not have, or the
    layout leaves out some that it has.
    """
    refuse_misfit(lockers, numbers)
    return tuple(
        Compartment(
            place.number,
            CompartmentState.FREE,
            place.row,
            place.column,
            place.number in lockers.low,
            place.height,
        )
        for place in lockers.places(numbers)
    )


def refuse_misfit(lockers: Lockers, numbers: tuple[int, ...]) -> None:
    """Raises SettingsError with a sentence for each mistake, see `derive_wall`."""
    there = set(numbers)
    written = {place.number for place in parse_layout(lockers.layout)}
    mistakes = []
    if unknown := sorted(written - there):
        mistakes.append(
            f"The layout in [devices.lockers] names {_doors(unknown)}, not to be found on any "
            f"board; there are {_doors(sorted(there))}. Correct the layout, or the boards' URLs."
        )
    if written and (missing := sorted(there - written)):
        mistakes.append(
            f"The boards have {_doors(missing)}, missing from the layout in [devices.lockers]. "
            "Add what is missing, or correct the boards' URLs."
        )
    if strange := sorted(set(lockers.low) - there - written):
        mistakes.append(
            f"Among the low compartments in [devices.lockers] is {_doors(strange)}, not to be "
            f"found on any board; there are {_doors(sorted(there))}. Correct low."
        )
    if mistakes:
        raise SettingsError(tuple(mistakes))


def _doors(numbers: list[int]) -> str:
    """Like: door 7, doors 1 to 48, doors 1, 2, 5, 6, 8, 9 and 12 more."""
    first, last = numbers[0], numbers[-1]
    if len(numbers) == 1:
        return f"door {first}"
    if last - first == len(numbers) - 1:
        return f"doors {first} to {last}"
    shown = ", ".join(map(str, numbers[:_SHOWN]))
    more = f" and {len(numbers) - _SHOWN} more" if len(numbers) > _SHOWN else ""
    return f"doors {shown}{more}"
