"""The locker wall as it is written in the settings, and what can be wrong with it.

Rows from the top, the numbers painted on the doors from the left; `-` is a gap, and `^` a
place into which the door above reaches down: `["1 2 3 -", "4 5 ^ 6"]` is a wall whose door 3
is two places tall, with nothing above door 6.
"""

from dataclasses import dataclass

GAP = "-"
REACHES_DOWN = "^"
MOST_PLACES = 48  # in each direction, as for columns and rows
LARGEST_NUMBER = 9999


@dataclass(frozen=True, slots=True)
class Place:
    """A door on the wall. `row` and `column` count from 0, `height` in rows, from 1."""

    number: int
    row: int
    column: int
    height: int = 1


def parse_layout(lines: list[str]) -> tuple[Place, ...]:
    """The doors of a written wall, by number; none for no lines.

    Raises ValueError, with the rest of a sentence about the layout: an unknown sign, rows of
    different lengths, a number that stands twice, a `^` under nothing.
    """
    rows = [line.split() for line in lines]
    _refuse_ragged(rows)
    doors: dict[int, Place] = {}
    above: list[int | None] = [None] * (len(rows[0]) if rows else 0)
    for row, signs in enumerate(rows):
        for column, sign in enumerate(signs):
            if sign == GAP:
                above[column] = None
            elif sign == REACHES_DOWN:
                number = above[column]
                if number is None:
                    raise ValueError(
                        f"the {REACHES_DOWN} in row {row + 1}, place {column + 1} has no door above"
                    )
                door = doors[number]
                doors[number] = Place(number, door.row, door.column, door.height + 1)
            else:
                number = _parse_number(sign, row, column)
                if number in doors:
                    raise ValueError(f"door {number} stands in it twice")
                doors[number] = Place(number, row, column)
                above[column] = number
    if lines and not doors:
        raise ValueError("no door stands in it")
    return tuple(doors[number] for number in sorted(doors))


def _refuse_ragged(rows: list[list[str]]) -> None:
    if len(rows) > MOST_PLACES or any(len(signs) > MOST_PLACES for signs in rows):
        raise ValueError(f"it has more than {MOST_PLACES} rows or places in a row")
    for row, signs in enumerate(rows):
        if len(signs) != len(rows[0]):
            raise ValueError(
                f"row 1 has {len(rows[0])} places and row {row + 1} has {len(signs)}; "
                f"write {GAP} for a gap"
            )


def _parse_number(sign: str, row: int, column: int) -> int:
    if sign.isascii() and sign.isdecimal() and len(sign) <= 4:
        return int(sign)
    raise ValueError(
        f"“{sign[:20]}” in row {row + 1}, place {column + 1} is no number from 0 to "
        f"{LARGEST_NUMBER}, no gap ({GAP}) and no {REACHES_DOWN}"
    )


def check_layout(lines: list[str]) -> list[str]:
    """The lines, when they make a wall. Raises ValueError, see `parse_layout`."""
    parse_layout(lines)
    return lines
