"""The manifest on paper: what a guide holds at the cart. A4 portrait, Chinese and English."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from kiosk.domain.tours import GroupShape, group_of
from kiosk.sticker.design import Align
from kiosk.sticker.fonts import CAP_HEIGHT
from kiosk.sticker.manifest import LineState, Manifest, ManifestLine
from kiosk.sticker.paper import INK, LINE, SECOND_INK, PdfPen, begin_pdf, finish_pdf
from kiosk.sticker.shapes import LETTER_PLACES, outline

if TYPE_CHECKING:
    from fpdf import FPDF

_GOOD, _STOP = "#1B7A48", "#B3261E"
_PAGE_WIDTH_MM, _PAGE_HEIGHT_MM = 210.0, 297.0
_LEFT_MM, _RIGHT_MM = 14.0, 196.0
_WIDTH_MM = _RIGHT_MM - _LEFT_MM
_ROW_MM = 6.6
_FIRST_TABLE_MM, _NEXT_TABLE_MM = 70.0, 32.0
_TABLE_HEAD_MM = 8.0
_LAST_ROW_MM = 281.0
_FOOTER_MM = 289.0


@dataclass(frozen=True, slots=True)
class _Column:
    title: str
    x_mm: float
    width_mm: float


_NUMBER = _Column("#", 14, 9)
_NAME = _Column("姓名 Name", 24, 52)
_REFERENCE = _Column("预约号 Booking", 78, 28)
_MINOR = _Column("未成年人：年龄、监护人 Minor", 108, 42)
_COMPARTMENT = _Column("柜 Locker", 152, 16)
_STATE = _Column("状态 State", 169, 27)
_COLUMNS = (_NUMBER, _NAME, _REFERENCE, _MINOR, _COMPARTMENT, _STATE)


def write_manifest_pdf(manifest: Manifest, path: Path) -> None:
    """Write the manifest. Raises PaperNotWritten, and KeyError for an unknown group letter."""
    pdf = begin_pdf(f"{manifest.tour_name} {manifest.starts_at_local:%Y-%m-%d %H:%M}")
    pdf.set_creation_date(manifest.made_at_local)
    pages = tuple(_split_pages(manifest.lines))
    for number, lines in enumerate(pages, start=1):
        pdf.add_page()
        pen = PdfPen(pdf, manifest.language)
        if number == 1:
            _draw_header(pdf, pen, manifest)
            _draw_counts(pen, manifest)
            top_mm = _FIRST_TABLE_MM
        else:
            _draw_small_header(pdf, pen, manifest)
            top_mm = _NEXT_TABLE_MM
        _draw_table(pdf, pen, lines, top_mm)
        _draw_footer(pen, manifest, number, len(pages))
    finish_pdf(pdf, path)


def _split_pages(lines: tuple[ManifestLine, ...]) -> Iterator[tuple[ManifestLine, ...]]:
    """As many lines as a page takes; a manifest of nobody still has its first page."""
    first = int((_LAST_ROW_MM - _FIRST_TABLE_MM - _TABLE_HEAD_MM) / _ROW_MM)
    following = int((_LAST_ROW_MM - _NEXT_TABLE_MM - _TABLE_HEAD_MM) / _ROW_MM)
    yield lines[:first]
    for start in range(first, len(lines), following):
        yield lines[start : start + following]


def _draw_header(pdf: "FPDF", pen: PdfPen, manifest: Manifest) -> None:
    _draw_emblem(pdf, pen, manifest.group_letter, _LEFT_MM, 13.0, 24.0)
    left_mm, width_mm = _LEFT_MM + 30, _WIDTH_MM - 30
    title = "·".join(part for part in (manifest.venue, "名单 Manifest") if part)
    pen.write(title, left_mm, 15.6, 3.4, width_mm=width_mm, least_mm=2.4, colour=SECOND_INK)
    pen.write(manifest.tour_name, left_mm, 25.0, 8.0, width_mm=width_mm, least_mm=4.0)
    start = f"{manifest.starts_at_local:%Y-%m-%d %H:%M}"
    pen.write(start, left_mm, 35.2, 7.0, width_mm=66)
    facts = []
    if manifest.guide:
        facts.append(f"讲解员 Guide {manifest.guide}")
    if manifest.cart:
        facts.append(f"车 Cart {manifest.cart}")
    pen.write(
        "·".join(facts),
        left_mm + 68,
        35.2,
        4.4,
        width_mm=width_mm - 68,
        least_mm=2.8,
        align=Align.RIGHT,
    )


def _draw_small_header(pdf: "FPDF", pen: PdfPen, manifest: Manifest) -> None:
    _draw_emblem(pdf, pen, manifest.group_letter, _LEFT_MM, 13.0, 12.0)
    start = f"{manifest.starts_at_local:%Y-%m-%d %H:%M}"
    left_mm = _LEFT_MM + 17
    pen.write(manifest.tour_name, left_mm, 21.0, 5.0, width_mm=112, least_mm=3.0)
    pen.write(start, _RIGHT_MM - 46, 21.0, 5.0, width_mm=46, align=Align.RIGHT)


def _draw_emblem(
    pdf: "FPDF", pen: PdfPen, letter: str, x_mm: float, y_mm: float, side_mm: float
) -> None:
    """The group's letter in its shape and colour, as on screen and sticker."""
    group = group_of(letter)
    pdf.set_fill_color(group.colour)
    if group.shape is GroupShape.CIRCLE:
        pdf.ellipse(x_mm, y_mm, side_mm, side_mm, style="F")
    else:
        corners = [(x_mm + x * side_mm, y_mm + y * side_mm) for x, y in outline(group.shape)]
        pdf.polygon(corners, style="F")
    place = LETTER_PLACES[group.shape]
    cap_mm = place.cap_height * side_mm
    baseline_mm = y_mm + place.middle_y * side_mm + cap_mm / 2
    pen.write(
        letter,
        x_mm,
        baseline_mm,
        cap_mm / CAP_HEIGHT,
        width_mm=side_mm,
        align=Align.CENTRE,
        colour=group.ink,
    )


def _draw_counts(pen: PdfPen, manifest: Manifest) -> None:
    counts = (
        ("应到 Expected", manifest.expected, INK),
        ("已到 Arrived", manifest.arrived, _GOOD),
        ("手机已锁 Phones locked", manifest.phones_locked, INK),
        ("未到 Missing", manifest.missing, _STOP if manifest.missing else INK),
    )
    width_mm = _WIDTH_MM / len(counts)
    for place, (caption, count, colour) in enumerate(counts):
        x_mm = _LEFT_MM + place * width_mm
        pen.write(str(count), x_mm, 56.0, 15.0, width_mm=width_mm, least_mm=8.0, colour=colour)
        pen.write(caption, x_mm, 61.6, 3.4, width_mm=width_mm - 2, least_mm=2.4, colour=SECOND_INK)


def _draw_table(pdf: "FPDF", pen: PdfPen, lines: tuple[ManifestLine, ...], top_mm: float) -> None:
    """Column titles and rows; a stronger line where another booking begins."""
    baseline_mm = top_mm + _TABLE_HEAD_MM - 2.4
    for column in _COLUMNS:
        pen.write(
            column.title,
            column.x_mm,
            baseline_mm,
            2.9,
            width_mm=column.width_mm,
            least_mm=2.0,
            colour=SECOND_INK,
        )
    y_mm = top_mm + _TABLE_HEAD_MM
    above: ManifestLine | None = None
    for line in lines:
        same_booking = above is not None and above.reference == line.reference
        pdf.set_draw_color(LINE if same_booking else SECOND_INK)
        pdf.set_line_width(0.1 if same_booking else 0.25)
        pdf.line(_LEFT_MM, y_mm, _RIGHT_MM, y_mm)
        _draw_row(pdf, pen, line, y_mm)
        y_mm += _ROW_MM
        above = line
    pdf.set_draw_color(SECOND_INK)
    pdf.set_line_width(0.25)
    pdf.line(_LEFT_MM, y_mm, _RIGHT_MM, y_mm)


def _draw_row(pdf: "FPDF", pen: PdfPen, line: ManifestLine, y_mm: float) -> None:
    baseline_mm = y_mm + 4.6

    def write(column: _Column, text: str, size_mm: float, colour: str = INK) -> None:
        pen.write(
            text,
            column.x_mm,
            baseline_mm,
            size_mm,
            width_mm=column.width_mm,
            least_mm=2.2,
            colour=colour,
        )

    write(_NUMBER, str(line.number), 3.4, SECOND_INK)
    write(_NAME, line.name, 4.0)
    write(_REFERENCE, line.reference, 3.4)
    if line.age is not None:
        guardian = f"·{line.guardian}" if line.guardian else ""
        write(_MINOR, f"{line.age} 岁{guardian}", 3.4)
    write(_COMPARTMENT, line.compartment, 4.0)
    state = _Column("", _STATE.x_mm + 5.6, _STATE.width_mm - 5.6)
    match line.state:
        case LineState.MISSING:
            # An empty box: on paper somebody may still arrive.
            pdf.set_draw_color(_STOP)
            pdf.set_line_width(0.35)
            pdf.rect(_STATE.x_mm, y_mm + 1.5, 3.6, 3.6)
            write(state, "未到 Missing", 3.2, _STOP)
        case LineState.HERE:
            _draw_tick(pdf, _STATE.x_mm, y_mm + 1.5)
            write(state, "已到 Here", 3.2, _GOOD)
        case LineState.LOCKED:
            _draw_tick(pdf, _STATE.x_mm, y_mm + 1.5)
            write(state, "已锁 Locked", 3.2, _GOOD)
        case _:
            assert_never(line.state)


def _draw_tick(pdf: "FPDF", x_mm: float, y_mm: float) -> None:
    pdf.set_draw_color(_GOOD)
    pdf.set_line_width(0.6)
    pdf.polyline([(x_mm + 0.2, y_mm + 2.0), (x_mm + 1.4, y_mm + 3.2), (x_mm + 3.6, y_mm + 0.5)])


def _draw_footer(pen: PdfPen, manifest: Manifest, page: int, pages: int) -> None:
    made = (
        f"{manifest.made_at_local:%Y-%m-%d %H:%M} 打印 printed·"
        "含个人信息，用后销毁 Personal data: destroy after the tour"
    )
    pen.write(made, _LEFT_MM, _FOOTER_MM, 2.6, width_mm=140, least_mm=2.0, colour=SECOND_INK)
    pen.write(
        f"{page} / {pages}",
        _RIGHT_MM - 30,
        _FOOTER_MM,
        3.2,
        width_mm=30,
        align=Align.RIGHT,
        colour=SECOND_INK,
    )
