"""A roster's header, and the cells of a row by their columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

from kiosk.app.roster_cells import BadCell, parse_text
from kiosk.app.roster_files import BadRoster, Cell, Table
from kiosk.app.roster_words import HEADERS, Column

T = TypeVar("T")

_HEADER_WITHIN = 10  # titles and explanations may stand above the header

_REQUIRED = (Column.TOUR_ID, Column.TOUR_DATE, Column.TOUR_TIME, Column.BOOKING_REF)
_NAMES = (Column.NAME, Column.NAME_LATIN)
_OF_THE_TOUR = (
    Column.TOUR_ID,
    Column.TOUR_DATE,
    Column.TOUR_TIME,
    Column.TOUR_NAME,
    Column.CAPACITY,
    Column.MIN_AGE,
    Column.LANGUAGE,
    Column.GUIDE,
)


@dataclass(frozen=True, slots=True)
class RowError:
    """What is wrong with a row, for a person. `column` as the file's header has it."""

    row: int
    column: str
    reason: str


@dataclass(frozen=True, slots=True)
class Header:
    """Where each column is; `extra` are columns of other meaning, kept as notes."""

    row: int
    places: dict[Column, int]
    titles: dict[Column, str]
    extra: tuple[tuple[int, str], ...]
    width: int

    def title(self, column: Column) -> str:
        """The column's title in the file, or its usual one where the file has none."""
        return self.titles.get(column, column.value)


def find_table(tables: Sequence[Table], path: Path) -> tuple[Table, Header]:
    """The first table with a roster's header, and the header.

    Raises BadRoster, which says what the likeliest header lacks or has twice.
    """
    best: tuple[int, BadRoster] | None = None
    for table in tables:
        for number, cells in islice(table.rows(), _HEADER_WITHIN):
            header = _read_header(number, cells)
            trouble = _find_trouble(header, path)
            if trouble is None:
                return table, header
            if best is None or len(header.places) > best[0]:
                best = (len(header.places), trouble)
    if best is None or best[0] == 0:
        raise BadRoster(
            f"The file {path} has no row of headers such as tour_id or 场次编号.",
            "Begin with an example file: kiosk roster template FILE",
        )
    raise best[1]


def _read_header(number: int, cells: Sequence[Cell]) -> Header:
    places: dict[Column, int] = {}
    titles: dict[Column, str] = {}
    extra: list[tuple[int, str]] = []
    for place, cell in enumerate(cells):
        title = parse_text(cell)
        column = HEADERS.find(title) if title else None
        if column is not None and column not in places:
            places[column], titles[column] = place, title
        elif title:
            extra.append((place, title))
    return Header(number, places, titles, tuple(extra), len(cells))


def _find_trouble(header: Header, path: Path) -> BadRoster | None:
    missing = [column.value for column in _REQUIRED if column not in header.places]
    if not any(column in header.places for column in _NAMES):
        missing.append(Column.NAME.value)
    if missing:
        return BadRoster(
            f"The headers in row {header.row} of {path} lack {', '.join(missing)}.",
            "Add what is missing; an example is written by: kiosk roster template FILE",
        )
    for _, title in header.extra:
        column = HEADERS.find(title)
        if column is not None:
            return BadRoster(
                f"The columns “{header.title(column)}” and “{title}” of {path} both mean"
                f" {column.value}.",
                "Remove or rename one of them.",
            )
    return None


class RowCells:
    """One row by its columns, with what is found to be wrong with it."""

    def __init__(self, header: Header, number: int, cells: Sequence[Cell]) -> None:
        self.number = number
        self.errors: list[RowError] = []
        self._header = header
        count = len(cells)
        # In line, because this is done for every cell of a quarter of a million rows.
        self._cells = {
            column: cell
            for column, place in header.places.items()
            if place < count and (not isinstance(cell := cells[place], str) or cell.strip())
        }
        self._extra = [
            (title, cells[place])
            for place, title in header.extra
            if place < count and not _is_blank(cells[place])
        ]
        beyond = count > header.width and not all(map(_is_blank, cells[header.width :]))
        self.is_empty = not (self._cells or self._extra or beyond)
        if beyond:
            self.fault(
                None,
                f"The row has more cells than the header's {header.width}: look for a comma"
                " that belongs into quotation marks.",
            )

    def cell(self, column: Column) -> Cell:
        """What stands in a column; an empty text for nothing."""
        return self._cells.get(column, "")

    def text(self, column: Column) -> str:
        return parse_text(self.cell(column))

    def is_blank(self, column: Column) -> bool:
        return column not in self._cells

    def parse(self, column: Column, parse: Callable[[Cell], T]) -> T | None:
        """The cell's value; None when it is empty, or wrong, which is noted."""
        cell = self._cells.get(column)
        if cell is None:
            return None
        try:
            return parse(cell)
        except BadCell as bad:
            self.fault(column, str(bad))
            return None

    def fault(self, column: Column | None, reason: str) -> None:
        """Note what is wrong with a column, or with the row as such."""
        title = "" if column is None else self._header.title(column)
        self.errors.append(RowError(self.number, title, reason))

    def of_the_tour(self) -> tuple[Cell | None, ...]:
        """The tour's cells, to tell at once that a row says of it what the last one said."""
        return tuple(map(self._cells.get, _OF_THE_TOUR))

    def notes(self) -> str:
        """The notes, then every column without a meaning of its own, a line each."""
        lines = [f"{title}: {parse_text(cell)}" for title, cell in self._extra]
        notes = self.text(Column.NOTES)
        return "\n".join([notes, *lines] if notes else lines)


def _is_blank(cell: Cell) -> bool:
    return isinstance(cell, str) and not cell.strip()
