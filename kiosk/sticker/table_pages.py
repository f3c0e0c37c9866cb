"""Tables on paper: what they are made of, and which rows stand on which page.

A document is a list of blocks, one under the other. A table goes on over as many pages as its
rows need; its column titles stand on each of them. What a page takes is planned first and drawn
afterwards (kiosk/sticker/tables.py), so that every page can say how many there are.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, assert_never

from kiosk.sticker.design import Align
from kiosk.sticker.paper import INK, SECOND_INK

if TYPE_CHECKING:
    from fpdf import FPDF

    from kiosk.sticker.paper import PdfPen

LEFT_MM, RIGHT_MM = 14.0, 196.0
WIDTH_MM = RIGHT_MM - LEFT_MM

_TOP_MM, _BOTTOM_MM = 13.0, 282.0
_BETWEEN_MM = 9.0
ROW_MM, COLUMN_HEAD_MM = 6.6, 8.0
TITLE_MM, ABOVE_MM, SUBTITLE_MM, FIGURES_MM, EMBLEM_MM = 11.0, 5.0, 8.0, 22.0, 24.0
SHORT_TITLE_MM = 9.0
_LEAST_ROWS = 3  # a head is not left alone at the end of a page


class Tone(Enum):
    """What a value says, beside its words. The values are colours."""

    PLAIN = INK
    QUIET = SECOND_INK
    GOOD = "#1B7A48"
    ATTENTION = "#A85A00"
    STOP = "#B3261E"


class Mark(Enum):
    """Drawn in front of a cell's words: an empty box can be ticked with a pen."""

    TICK = "tick"
    BOX = "box"


@dataclass(frozen=True, slots=True)
class Cell:
    text: str = field(repr=False)
    tone: Tone = Tone.PLAIN
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """`share` is the width as a part of all the columns' shares."""

    title: str
    share: float = 1.0
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Figure:
    """A count to be read from afar, with what it counts."""

    value: str
    caption: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Row:
    """As many cells as the table has columns. `begins`: a stronger line above it, where
    another party or another day begins.
    """

    cells: tuple[Cell | str, ...] = field(repr=False)
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """`title` stands over it, again on each further page; `emblem` is a tour group's letter.

    `foot` stands at the foot of each page that this table begins or goes on.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...] = field(repr=False)
    subtitle: str = ""
    above: str = ""
    figures: tuple[Figure, ...] = ()
    foot: str = ""
    emblem: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """Something else between the tables, such as a chart, that is never cut in two.

    `draw(pdf, pen, left_mm, top_mm, width_mm)` draws it into `height_mm`, under the title.
    """

    title: str
    height_mm: float
    draw: "Callable[[FPDF, PdfPen, float, float, float], None]"
    foot: str = ""


Block = Table | Picture


# --- the plan ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Piece:
    """What of a block stands on one page. `begins`: with its whole head, not the short one."""

    block: Block
    top_mm: float
    begins: bool = True
    rows: tuple[Row, ...] = field(default=(), repr=False)


def plan_pages(blocks: Sequence[Block]) -> tuple[tuple[Piece, ...], ...]:
    """Which piece of what stands where; a document of nothing still has a page."""
    pages: list[list[Piece]] = [[]]
    y_mm = _TOP_MM
    for block in blocks:
        if pages[-1]:
            y_mm += _BETWEEN_MM
        if pages[-1] and y_mm + _least_height(block) > _BOTTOM_MM:
            pages.append([])
            y_mm = _TOP_MM
        match block:
            case Picture():
                pages[-1].append(Piece(block, y_mm))
                y_mm += _least_height(block)
            case Table():
                for piece in _split(block, y_mm):
                    if not piece.begins:
                        pages.append([])
                    pages[-1].append(piece)
                    y_mm = piece.top_mm + head_height(block, piece.begins)
                    y_mm += len(piece.rows) * ROW_MM
            case _:
                assert_never(block)
    return tuple(tuple(page) for page in pages)


def _split(table: Table, top_mm: float) -> Iterator[Piece]:
    room = _rows_under(top_mm + head_height(table, begins=True))
    yield Piece(table, top_mm, begins=True, rows=table.rows[:room])
    further = _rows_under(_TOP_MM + head_height(table, begins=False))
    for start in range(room, len(table.rows), further):
        yield Piece(table, _TOP_MM, begins=False, rows=table.rows[start : start + further])


def _rows_under(y_mm: float) -> int:
    return max(1, int((_BOTTOM_MM - y_mm) / ROW_MM))


def _least_height(block: Block) -> float:
    match block:
        case Picture():
            return block.height_mm + (TITLE_MM if block.title else 0.0)
        case Table():
            rows = min(_LEAST_ROWS, len(block.rows))
            return head_height(block, begins=True) + rows * ROW_MM
        case _:
            assert_never(block)


def head_height(table: Table, begins: bool) -> float:
    """From the table's top to its first row."""
    if not begins:
        return SHORT_TITLE_MM + COLUMN_HEAD_MM
    words = sum(
        height
        for height, is_there in (
            (ABOVE_MM, table.above),
            (TITLE_MM, table.title),
            (SUBTITLE_MM, table.subtitle),
        )
        if is_there
    )
    if table.emblem:
        words = max(words, EMBLEM_MM + 2.0)
    return words + (FIGURES_MM if table.figures else 0.0) + COLUMN_HEAD_MM
