"""Passes to print and cut: eight on an A4 page, with cut marks."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.domain.tours import Language
from kiosk.sticker.paper import INK, LINE, SECOND_INK, PdfPen, begin_pdf, finish_pdf
from kiosk.sticker.pass_card import (
    START_FORMAT,
    PassCard,
    derive_caption,
    derive_head,
    open_pass_words,
)
from kiosk.sticker.qr import encode_qr

if TYPE_CHECKING:
    from fpdf import FPDF

_COLUMNS, _ROWS = 2, 4
_PAGE_WIDTH_MM, _PAGE_HEIGHT_MM = 210.0, 297.0
_CARD_WIDTH_MM, _CARD_HEIGHT_MM = 95.0, 69.0
_LEFT_MM = (_PAGE_WIDTH_MM - _COLUMNS * _CARD_WIDTH_MM) / 2
_TOP_MM = (_PAGE_HEIGHT_MM - _ROWS * _CARD_HEIGHT_MM) / 2
_MARK_MM, _MARK_GAP_MM = 5.0, 1.5
_PADDING_MM = 4.0
_QR_MM = 46.0
_MODULE_PX = 6  # a viewer that smooths pictures still shows modules with sharp edges


def write_pass_sheet(cards: Iterable[PassCard], path: Path) -> int:
    """Write all passes into one PDF; returns how many.

    The cards are taken one at a time and kept only as the few kilobytes that the file needs
    for each. Raises PaperNotWritten, BadStickerDesign, and ValueError for a text that no QR
    holds.
    """
    pdf = begin_pdf("Passes")
    count = 0
    for count, card in enumerate(cards, start=1):
        place = (count - 1) % (_COLUMNS * _ROWS)
        if place == 0:
            pdf.add_page()
            _draw_cut_marks(pdf)
        row, column = divmod(place, _COLUMNS)
        _draw_card(pdf, card, _LEFT_MM + column * _CARD_WIDTH_MM, _TOP_MM + row * _CARD_HEIGHT_MM)
    if count == 0:
        pdf.add_page()
    finish_pdf(pdf, path)
    return count


def _draw_cut_marks(pdf: "FPDF") -> None:
    """Short lines outside the cards, where the blade goes; nothing is drawn on a card."""
    pdf.set_draw_color(INK)
    pdf.set_line_width(0.1)
    bottom_mm = _TOP_MM + _ROWS * _CARD_HEIGHT_MM + _MARK_GAP_MM
    right_mm = _LEFT_MM + _COLUMNS * _CARD_WIDTH_MM + _MARK_GAP_MM
    for column in range(_COLUMNS + 1):
        x_mm = _LEFT_MM + column * _CARD_WIDTH_MM
        pdf.line(x_mm, _TOP_MM - _MARK_GAP_MM - _MARK_MM, x_mm, _TOP_MM - _MARK_GAP_MM)
        pdf.line(x_mm, bottom_mm, x_mm, bottom_mm + _MARK_MM)
    for row in range(_ROWS + 1):
        y_mm = _TOP_MM + row * _CARD_HEIGHT_MM
        pdf.line(_LEFT_MM - _MARK_GAP_MM - _MARK_MM, y_mm, _LEFT_MM - _MARK_GAP_MM, y_mm)
        pdf.line(right_mm, y_mm, right_mm + _MARK_MM, y_mm)


def _draw_card(pdf: "FPDF", card: PassCard, x_mm: float, y_mm: float) -> None:
    words = card.words or open_pass_words()
    pen = PdfPen(pdf)
    left_mm, width_mm = x_mm + _PADDING_MM, _CARD_WIDTH_MM - 2 * _PADDING_MM
    head = derive_head(card, words)
    pen.write(head, left_mm, y_mm + 7, 2.9, width_mm=width_mm, least_mm=1.8, colour=SECOND_INK)
    pen.write(
        card.tour_name,
        left_mm,
        y_mm + 13.6,
        5.2,
        width_mm=width_mm,
        least_mm=2.8,
        language=card.language,
    )
    # The code's own quiet zone stands where the margin would be.
    pdf.image(encode_qr(card.text).picture(_MODULE_PX), x_mm + 0.6, y_mm + 17, w=_QR_MM, h=_QR_MM)
    left_mm = x_mm + _QR_MM + 2.6
    width_mm = _CARD_WIDTH_MM - _QR_MM - 2.6 - _PADDING_MM
    booking_mm = width_mm * 0.66
    start = card.starts_at_local.strftime(START_FORMAT)
    _write_fact(pen, derive_caption(words, "start"), start, left_mm, y_mm + 22, width_mm)
    booking = derive_caption(words, "booking")
    _write_fact(pen, booking, card.reference, left_mm, y_mm + 32, booking_mm - 2)
    people = derive_caption(words, "people")
    people_mm = width_mm - booking_mm
    _write_fact(pen, people, str(card.people), left_mm + booking_mm, y_mm + 32, people_mm)
    pdf.set_draw_color(LINE)
    pdf.set_line_width(0.2)
    pdf.line(left_mm, y_mm + 40.4, left_mm + width_mm, y_mm + 40.4)
    baseline_mm = y_mm + 44.2
    for language in Language:
        last_mm = pen.write_block(
            words[language].advice,
            left_mm,
            baseline_mm,
            2.3,
            width_mm=width_mm,
            height_mm=8.0,
            lines=3,
            least_mm=1.7,
            colour=SECOND_INK,
            language=language,
        )
        baseline_mm = last_mm + 3.7


def _write_fact(
    pen: PdfPen, caption: str, value: str, x_mm: float, baseline_mm: float, width_mm: float
) -> None:
    """A small caption, and below it what it names."""
    pen.write(caption, x_mm, baseline_mm, 2.3, width_mm=width_mm, least_mm=1.4, colour=SECOND_INK)
    pen.write(value, x_mm, baseline_mm + 5.2, 5.0, width_mm=width_mm, least_mm=2.5)
