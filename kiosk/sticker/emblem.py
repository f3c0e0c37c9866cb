"""A tour group's emblem on a PDF's page: its letter in its shape and colour, as on screen."""

from typing import TYPE_CHECKING

from kiosk.domain.tours import GroupShape, group_of
from kiosk.sticker.design import Align
from kiosk.sticker.fonts import CAP_HEIGHT
from kiosk.sticker.paper import PdfPen
from kiosk.sticker.shapes import LETTER_PLACES, outline

if TYPE_CHECKING:
    from fpdf import FPDF


def draw_emblem(
    pdf: "FPDF", pen: PdfPen, letter: str, x_mm: float, y_mm: float, side_mm: float
) -> None:
    """Draw it into a square. Raises KeyError for a letter that no group has."""
    group = group_of(letter)
    pdf.set_fill_color(group.colour)
    if group.shape is GroupShape.CIRCLE:
        pdf.ellipse(x_mm, y_mm, side_mm, side_mm, style="F")
    else:
        corners = [(x_mm + x * side_mm, y_mm + y * side_mm) for x, y in outline(group.shape)]
        pdf.polygon(corners, style="F")
    place = LETTER_PLACES[group.shape]
    cap_mm = place.cap_height * side_mm
    pen.write(
        letter,
        x_mm,
        y_mm + place.middle_y * side_mm + cap_mm / 2,
        cap_mm / CAP_HEIGHT,
        width_mm=side_mm,
        align=Align.CENTRE,
        colour=group.ink,
    )
