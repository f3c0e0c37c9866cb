"""Writes texts into the slots of a label's picture, in shades (mode L), 255 = ink."""

from PIL import Image, ImageDraw

from kiosk.sticker.design import Align, TextSlot, px_of
from kiosk.sticker.fonts import (
    IDEOGRAPH_ASCENT,
    IDEOGRAPH_DESCENT,
    Face,
    measure_ink,
    measure_text,
    open_font,
)
from kiosk.sticker.text_fit import LINE_HEIGHT, FittedText, fit_text

_INK = 255
_CAPTION_GAP = 0.35  # of the caption's em, between the caption and what it names


class Pen:
    """Writes into the text slots of a label of `dpi` dots an inch."""

    def __init__(self, picture: Image.Image, dpi: int, face: Face) -> None:
        self._ink = ImageDraw.Draw(picture)
        self._dpi = dpi
        self._face = face
        self._width = measure_text(face)

    def write_captioned(self, slot: TextSlot, caption: str, text: str) -> None:
        """Nothing at all for an empty text: a caption without its value only asks questions."""
        if not text:
            return
        if slot.caption_mm:
            self._write_caption(slot, caption)
        self.write(slot, text)

    def write(self, slot: TextSlot, text: str) -> None:
        """One line stands on the slot's own baseline, so that neighbours align; more are
        centred in the height that is left.
        """
        px = self._px
        taken_px = px(slot.caption_mm * (1 + _CAPTION_GAP))
        box = slot.box
        top_px, height_px = px(box.y_mm) + taken_px, px(box.height_mm) - taken_px
        fitted = self._fit(slot, text, height_px, px(box.width_mm))
        if slot.spread and len(fitted.lines) == 1:
            self._write_spread(slot, fitted, top_px + height_px)
        else:
            self._write_lines(slot, fitted, top_px, height_px)

    def _fit(self, slot: TextSlot, text: str, height_px: int, width_px: int) -> FittedText:
        """Fitted to what is drawn, which may be a little wider than what was measured."""
        px = self._px
        within_px = width_px
        while True:
            fitted = fit_text(
                text,
                self._width,
                width_px=within_px,
                height_px=height_px,
                largest_px=min(px(slot.size_mm), height_px),
                smallest_px=px(slot.least_mm),
                max_lines=slot.lines,
            )
            font = open_font(self._face, fitted.size_px)
            drawn_px = max(font.getlength(line) for line in fitted.lines)
            if drawn_px <= width_px or within_px < width_px // 2:
                return fitted
            within_px = int(within_px * width_px / drawn_px) - 1

    def _write_caption(self, slot: TextSlot, caption: str) -> None:
        px = self._px
        size_px = px(slot.caption_mm)
        while size_px > 1 and self._width(caption, size_px) > px(slot.box.width_mm):
            size_px -= 1
        baseline = px(slot.box.y_mm) + round(px(slot.caption_mm) * IDEOGRAPH_ASCENT)
        self._text(self._aligned_x(slot, caption, size_px), baseline, caption, size_px)

    def _write_lines(self, slot: TextSlot, fitted: FittedText, top_px: int, height_px: int) -> None:
        px, size_px = self._px, fitted.size_px
        step_px = round(size_px * LINE_HEIGHT)
        if len(fitted.lines) == 1:
            largest_px = min(px(slot.size_mm), height_px)
            _, _, _, below_px = measure_ink(fitted.lines[0], self._face, size_px)
            # A rare sign such as | hangs lower than any letter: the line makes way for it.
            below_px = max(below_px, round(largest_px * IDEOGRAPH_DESCENT))
            baseline = top_px + height_px - below_px
        else:
            block_px = size_px + step_px * (len(fitted.lines) - 1)
            baseline = top_px + (height_px - block_px) // 2 + round(size_px * IDEOGRAPH_ASCENT)
        for line in fitted.lines:
            self._text(self._aligned_x(slot, line, size_px), baseline, line, size_px)
            baseline += step_px

    def _write_spread(self, slot: TextSlot, fitted: FittedText, bottom_px: int) -> None:
        """Letters set apart so that the first and the last touch the box's sides."""
        (line,) = fitted.lines
        size_px = fitted.size_px
        font = open_font(self._face, size_px)
        left, _, right, _ = measure_ink(line, self._face, size_px)
        box_px = self._px(slot.box.width_mm)
        gap = (box_px - (right - left)) / max(1, len(line) - 1)
        x: float = self._px(slot.box.x_mm) - left
        baseline = bottom_px - round(size_px * IDEOGRAPH_DESCENT)
        for letter in line:
            self._text(round(x), baseline, letter, size_px)
            x += font.getlength(letter) + gap

    def _aligned_x(self, slot: TextSlot, text: str, size_px: int) -> int:
        """Where the pen starts so that the ink, not the blank around it, meets the box."""
        left, _, right, _ = measure_ink(text, self._face, size_px)
        box_left_px, box_px = self._px(slot.box.x_mm), self._px(slot.box.width_mm)
        match slot.align:
            case Align.LEFT:
                return box_left_px - left
            case Align.CENTRE:
                return box_left_px - left + (box_px - (right - left)) // 2
            case Align.RIGHT:
                return box_left_px - left + box_px - (right - left)

    def _text(self, x: int, baseline: int, text: str, size_px: int) -> None:
        font = open_font(self._face, size_px)
        self._ink.text((x, baseline), text, fill=_INK, font=font, anchor="ls")

    def _px(self, length_mm: float) -> int:
        return px_of(length_mm, self._dpi)
