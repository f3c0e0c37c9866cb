"""Tables on paper: A4 portrait, a head that repeats, page numbers, figures, and drawings between.

What stands on which page is planned in kiosk/sticker/table_pages.py.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from kiosk.domain.tours import Language
from kiosk.sticker.design import Align
from kiosk.sticker.emblem import draw_emblem
from kiosk.sticker.paper import LINE, SECOND_INK, PdfPen, begin_pdf, finish_pdf
from kiosk.sticker.table_pages import (
    ABOVE_MM,
    COLUMN_HEAD_MM,
    EMBLEM_MM,
    FIGURES_MM,
    LEFT_MM,
    RIGHT_MM,
    ROW_MM,
    SHORT_TITLE_MM,
    SUBTITLE_MM,
    TITLE_MM,
    WIDTH_MM,
    Block,
    Cell,
    Figure,
    Mark,
    Picture,
    Piece,
    Row,
    Table,
    head_height,
    plan_pages,
)

if TYPE_CHECKING:
    from fpdf import FPDF

_FOOT_MM = 289.0
_GUTTER_MM = 2.6


def write_tables_pdf(
    title: str,
    blocks: Sequence[Block],
    path: Path,
    *,
    made_at: datetime,
    language: Language = Language.SIMPLIFIED,
    private: bool = False,
) -> None:
    """Write the blocks as one document with this title in its properties.

    `language` picks the regional forms of the characters. `private`: only this account may
    read the file. Raises PaperNotWritten, and KeyError for an emblem that no group has.
    """
    pdf = begin_pdf(title)
    pdf.set_creation_date(made_at)
    pages = plan_pages(blocks)
    for number, pieces in enumerate(pages, start=1):
        pdf.add_page()
        pen = PdfPen(pdf, language)
        for piece in pieces:
            _draw_piece(pdf, pen, piece)
        foot = next((piece.block.foot for piece in pieces if piece.block.foot), "")
        _draw_foot(pen, foot, number, len(pages))
    finish_pdf(pdf, path, private=private)


# --- the drawing ---------------------------------------------------------------------------


def _draw_piece(pdf: "FPDF", pen: PdfPen, piece: Piece) -> None:
    block = piece.block
    match block:
        case Picture():
            y_mm = piece.top_mm
            if block.title:
                _write_title(pen, block.title, LEFT_MM, y_mm)
                y_mm += TITLE_MM
            block.draw(pdf, pen, LEFT_MM, y_mm, WIDTH_MM)
        case Table():
            if piece.begins:
                _draw_head(pdf, pen, block, piece.top_mm)
            else:
                _draw_short_head(pdf, pen, block, piece.top_mm)
            y_mm = piece.top_mm + head_height(block, piece.begins)
            _draw_column_titles(pen, block, y_mm - 2.4)
            _draw_rows(pdf, pen, block, piece.rows, y_mm)
        case _:
            assert_never(block)


def _draw_head(pdf: "FPDF", pen: PdfPen, table: Table, top_mm: float) -> None:
    left_mm, y_mm = LEFT_MM, top_mm
    if table.emblem:
        draw_emblem(pdf, pen, table.emblem, LEFT_MM, top_mm, EMBLEM_MM)
        left_mm += EMBLEM_MM + 6.0
    width_mm = RIGHT_MM - left_mm
    if table.above:
        pen.write(
            table.above,
            left_mm,
            y_mm + 2.8,
            3.4,
            width_mm=width_mm,
            least_mm=2.4,
            colour=SECOND_INK,
        )
        y_mm += ABOVE_MM
    if table.title:
        _write_title(pen, table.title, left_mm, y_mm)
        y_mm += TITLE_MM
    if table.subtitle:
        pen.write(table.subtitle, left_mm, y_mm + 4.8, 4.6, width_mm=width_mm, least_mm=2.6)
        y_mm += SUBTITLE_MM
    if table.figures:
        y_mm = top_mm + head_height(table, begins=True) - COLUMN_HEAD_MM - FIGURES_MM
        _draw_figures(pen, table.figures, y_mm)


def _write_title(pen: PdfPen, title: str, left_mm: float, top_mm: float) -> None:
    pen.write(title, left_mm, top_mm + 7.0, 7.0, width_mm=RIGHT_MM - left_mm, least_mm=3.6)


def _draw_figures(pen: PdfPen, figures: tuple[Figure, ...], top_mm: float) -> None:
    width_mm = WIDTH_MM / len(figures)
    for place, figure in enumerate(figures):
        x_mm = LEFT_MM + place * width_mm
        pen.write(
            figure.value,
            x_mm,
            top_mm + 12.4,
            13.0,
            width_mm=width_mm - 2,
            least_mm=4.0,
            colour=figure.tone.value,
        )
        pen.write(
            figure.caption,
            x_mm,
            top_mm + 18.0,
            3.2,
            width_mm=width_mm - 2,
            least_mm=1.8,
            colour=SECOND_INK,
        )


def _draw_short_head(pdf: "FPDF", pen: PdfPen, table: Table, top_mm: float) -> None:
    left_mm = LEFT_MM
    if table.emblem:
        draw_emblem(pdf, pen, table.emblem, LEFT_MM, top_mm - 1.0, SHORT_TITLE_MM)
        left_mm += SHORT_TITLE_MM + 4.0
    words = "·".join(part for part in (table.title, table.subtitle) if part)
    pen.write(words, left_mm, top_mm + 5.4, 4.6, width_mm=RIGHT_MM - left_mm, least_mm=2.6)


def _places(table: Table) -> Iterator[tuple[int, float, float, Align]]:
    """Of each column: its number, its left edge, the width of its words, how they stand."""
    whole = sum(column.share for column in table.columns)
    x_mm = LEFT_MM
    for number, column in enumerate(table.columns):
        width_mm = WIDTH_MM * column.share / whole
        yield number, x_mm, width_mm - _GUTTER_MM, column.align
        x_mm += width_mm


def _draw_column_titles(pen: PdfPen, table: Table, baseline_mm: float) -> None:
    for number, x_mm, width_mm, align in _places(table):
        pen.write(
            table.columns[number].title,
            x_mm,
            baseline_mm,
            2.9,
            width_mm=width_mm,
            least_mm=1.8,
            align=align,
            colour=SECOND_INK,
        )


def _draw_rows(pdf: "FPDF", pen: PdfPen, table: Table, rows: Iterable[Row], top_mm: float) -> None:
    y_mm, is_first = top_mm, True
    for row in rows:
        _draw_rule(pdf, y_mm, strong=row.begins or is_first)
        for number, x_mm, width_mm, align in _places(table):
            value = row.cells[number]
            cell = value if isinstance(value, Cell) else Cell(value)
            _draw_cell(pdf, pen, cell, x_mm, y_mm, width_mm, align)
        y_mm, is_first = y_mm + ROW_MM, False
    _draw_rule(pdf, y_mm, strong=True)


def _draw_rule(pdf: "FPDF", y_mm: float, *, strong: bool) -> None:
    pdf.set_draw_color(SECOND_INK if strong else LINE)
    pdf.set_line_width(0.25 if strong else 0.1)
    pdf.line(LEFT_MM, y_mm, RIGHT_MM, y_mm)


def _draw_cell(
    pdf: "FPDF",
    pen: PdfPen,
    cell: Cell,
    x_mm: float,
    y_mm: float,
    width_mm: float,
    align: Align,
) -> None:
    match cell.mark:
        case None:
            pass
        case Mark.BOX:
            pdf.set_draw_color(cell.tone.value)
            pdf.set_line_width(0.35)
            pdf.rect(x_mm, y_mm + 1.5, 3.6, 3.6)
        case Mark.TICK:
            pdf.set_draw_color(cell.tone.value)
            pdf.set_line_width(0.6)
            corners = ((0.2, 3.5), (1.4, 4.7), (3.6, 2.0))
            pdf.polyline([(x_mm + x, y_mm + y) for x, y in corners])
        case _:
            assert_never(cell.mark)
    if cell.mark is not None:
        x_mm, width_mm = x_mm + 5.2, width_mm - 5.2
    pen.write(
        cell.text,
        x_mm,
        y_mm + 4.6,
        3.7,
        width_mm=width_mm,
        least_mm=2.2,
        align=align,
        colour=cell.tone.value,
    )


def _draw_foot(pen: PdfPen, foot: str, page: int, pages: int) -> None:
    pen.write(foot, LEFT_MM, _FOOT_MM, 2.6, width_mm=150, least_mm=1.8, colour=SECOND_INK)
    pen.write(
        f"{page} / {pages}",
        RIGHT_MM - 30,
        _FOOT_MM,
        3.2,
        width_mm=30,
        align=Align.RIGHT,
        colour=SECOND_INK,
    )
