"""The wall in the settings and the doors on the boards have to be the same ones."""

import pytest

from kiosk.app.wall import derive_wall
from kiosk.settings import SettingsError
from kiosk.settings.devices import Lockers

WRITTEN = {"layout": ["1 2 3", "4 ^ -"], "low": [4]}


def test_a_written_wall_is_laid_out_as_it_stands() -> None:
    wall = derive_wall(Lockers.model_validate(WRITTEN), (1, 2, 3, 4))
    assert [(d.number, d.row, d.column, d.height, d.low) for d in wall] == [
        (1, 0, 0, 1, False),
        (2, 0, 1, 2, False),
        (3, 0, 2, 1, False),
        (4, 1, 0, 1, True),
    ]


@pytest.mark.parametrize(
    ("lockers", "numbers", "sentence"),
    [
        (WRITTEN, (1, 2, 4), r"The layout in \[devices.lockers\] names door 3, not to be found"),
        (WRITTEN, range(1, 9), r"The boards have doors 5 to 8, missing from the layout"),
        (
            WRITTEN,
            (1, 2, 3, 4, *range(10, 30, 2)),
            "The boards have doors 10, 12, 14, 16, 18, 20 and 4 more, missing",
        ),
        ({"low": [2, 49]}, range(1, 49), r"Among the low compartments .* is door 49, .* 1 to 48"),
    ],
)
def test_doors_that_are_only_on_one_side_are_named(
    lockers: dict[str, object], numbers: tuple[int, ...], sentence: str
) -> None:
    with pytest.raises(SettingsError, match=sentence) as caught:
        derive_wall(Lockers.model_validate(lockers), tuple(numbers))
    assert len(caught.value.mistakes) == 1
