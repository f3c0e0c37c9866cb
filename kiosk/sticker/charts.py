"""Charts on paper, drawn as lines and areas that stay sharp at any size."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.sticker.design import Align
from kiosk.sticker.paper import INK, LINE, SECOND_INK, PdfPen

if TYPE_CHECKING:
    from fpdf import FPDF

ACCENT, SECOND = "#0B6E6E", "#C9CDD3"
BAR_MM = 7.4

_CAPTION_MM, _VALUE_MM = 54.0, 26.0
_AXIS_MM = 12.0


@dataclass(frozen=True, slots=True)
class Bar:
    """`second` is drawn behind, as of how many it is."""

    caption: str
    value: float
    words: str
    second: float = 0.0


def draw_bars(
    pdf: "FPDF", pen: PdfPen, bars: Sequence[Bar], left_mm: float, top_mm: float, width_mm: float
) -> None:
    """Lying bars, one under the other, `BAR_MM` apart, with words at both ends."""
    most = max((max(bar.value, bar.second) for bar in bars), default=0.0) or 1.0
    room_mm = width_mm - _CAPTION_MM - _VALUE_MM
    for place, bar in enumerate(bars):
        y_mm = top_mm + place * BAR_MM
        pen.write(bar.caption, left_mm, y_mm + 4.6, 3.6, width_mm=_CAPTION_MM - 3, least_mm=2.2)
        x_mm = left_mm + _CAPTION_MM
        for value, colour in ((bar.second, SECOND), (bar.value, ACCENT)):
            if value > 0:
                pdf.set_fill_color(colour)
                pdf.rect(x_mm, y_mm + 1.2, max(0.4, room_mm * value / most), 4.6, style="F")
        longest_mm = room_mm * max(bar.value, bar.second) / most
        pen.write(
            bar.words,
            x_mm + longest_mm + 2,
            y_mm + 4.6,
            3.6,
            width_mm=_VALUE_MM - 2,
            least_mm=2.2,
            colour=SECOND_INK,
        )


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a curve: what stands below it (empty: nothing) and how much there was."""

    caption: str
    value: int
    is_zero: bool = False  # the tour's start stands at its left edge


def draw_columns(
    pdf: "FPDF",
    pen: PdfPen,
    steps: Sequence[Step],
    left_mm: float,
    top_mm: float,
    width_mm: float,
    height_mm: float,
    *,
    axis: str,
) -> None:
    """Standing columns side by side, with the most written over them and the axis below."""
    most = max((step.value for step in steps), default=0) or 1
    floor_mm = top_mm + height_mm - _AXIS_MM
    room_mm = height_mm - _AXIS_MM - 6
    wide_mm = width_mm / max(1, len(steps))
    pdf.set_draw_color(LINE)
    pdf.set_line_width(0.2)
    pdf.line(left_mm, floor_mm, left_mm + width_mm, floor_mm)
    for place, step in enumerate(steps):
        x_mm, tall_mm = left_mm + place * wide_mm, room_mm * step.value / most
        pdf.set_fill_color(ACCENT)
        if tall_mm > 0:
            pdf.rect(x_mm + 0.5, floor_mm - tall_mm, wide_mm - 1.0, tall_mm, style="F")
        if step.value == most:
            pen.write(
                str(step.value),
                x_mm - 10,
                floor_mm - tall_mm - 1.6,
                3.4,
                width_mm=wide_mm + 20,
                align=Align.CENTRE,
            )
        if step.is_zero:
            pdf.set_draw_color(INK)
            pdf.set_line_width(0.4)
            pdf.line(x_mm, top_mm + 2, x_mm, floor_mm)
        if step.caption:
            pen.write(step.caption, x_mm, floor_mm + 4.4, 3.0, width_mm=wide_mm * 3, least_mm=2.0)
    pen.write(axis, left_mm, floor_mm + 10, 3.2, width_mm=width_mm, colour=SECOND_INK)
