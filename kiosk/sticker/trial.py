"""The sticker that tries a printer: nothing of any person, everything that can go wrong.

A frame along all four edges shows a label that is cut or shifted, the bars a dirty or a worn
head, the words which station printed it, and when.
"""

from datetime import datetime

from PIL import Image, ImageDraw

from hardware.interfaces import Label
from kiosk.sticker.design import StickerSize
from kiosk.sticker.design_file import open_design
from kiosk.sticker.fonts import Face, measure_ink, open_font
from kiosk.sticker.label import encode_label

_INK, _PAPER = 255, 0
_TITLE = "TEST 测试"
# Of the label's height: where the lines of text stand, and their size.
_TITLE_SIZE, _TITLE_BASE = 0.26, 0.38
_LINE_SIZE, _LINES_BASE, _LINES_STEP = 0.11, 0.58, 0.15
_BARS_TOP, _BARS_BOTTOM = 0.8, 0.93
_INSET_MM, _LINE_MM, _MARGIN_MM = 1.5, 0.5, 4.0


def render_trial(
    job: str,
    station: str,
    at_local: datetime,
    size: StickerSize = StickerSize.MM_100X62,
    *,
    turn_deg: int | None = None,
) -> Label:
    """Draw the trial sticker of a station, turned as `render_sticker` turns."""
    design = open_design(size)
    width, height = design.px(design.width_mm), design.px(design.height_mm)
    picture = Image.new("L", (width, height), _PAPER)
    ink = ImageDraw.Draw(picture)
    inset, margin = design.px(_INSET_MM), design.px(_MARGIN_MM)
    ink.rectangle(
        (inset, inset, width - 1 - inset, height - 1 - inset),
        outline=_INK,
        width=design.px(_LINE_MM),
    )
    room = width - 2 * margin
    _write(ink, (margin, round(height * _TITLE_BASE)), _TITLE, height * _TITLE_SIZE, room)
    lines = (at_local.strftime("%Y-%m-%d %H:%M:%S"), station)
    for number, line in enumerate(lines):
        base = round(height * (_LINES_BASE + number * _LINES_STEP))
        _write(ink, (margin, base), line, height * _LINE_SIZE, room)
    _draw_bars(ink, margin, round(height * _BARS_TOP), width - margin, round(height * _BARS_BOTTOM))
    return encode_label(
        picture,
        job=job,
        dpi=design.dpi,
        turn_deg=design.turn_deg if turn_deg is None else turn_deg,
    )


def _write(
    ink: ImageDraw.ImageDraw, at: tuple[int, int], text: str, size: float, room: int
) -> None:
    """As large as `size` and `room` allow, all in pixels; `at` is where the ink begins."""
    size_px = round(size)
    left, _, right, _ = measure_ink(text, Face.SIMPLIFIED, size_px)
    size_px = min(size_px, size_px * room // max(1, right - left))
    left, _, _, _ = measure_ink(text, Face.SIMPLIFIED, size_px)
    font = open_font(Face.SIMPLIFIED, size_px)
    ink.text((at[0] - left, at[1]), text, fill=_INK, font=font, anchor="ls")


def _draw_bars(ink: ImageDraw.ImageDraw, left: int, top: int, right: int, bottom: int) -> None:
    """Bars from one dot wide to sixteen, each beside a gap as wide."""
    x, width = left, 1
    while x + width <= right:
        ink.rectangle((x, top, x + width - 1, bottom), fill=_INK)
        x += 2 * width
        width = width + 1 if width < 16 else 1
