"""A sticker's content and design, drawn as the one-bit picture that a printer takes.

Letters are drawn in shades and then cut at one threshold: sharper than the font engine's own
one-bit mode, and no dithering, whose scattered dots a thermal head smears. What is the same on
every sticker of one kind is drawn once and kept.
"""

from functools import lru_cache

from PIL import Image, ImageDraw

from hardware.interfaces import Label
from kiosk.domain.tours import GroupShape, Language, group_of
from kiosk.sticker.design import (
    MM_PER_INCH,
    QR_VERSION,
    Align,
    BeadFrame,
    Box,
    LineFrame,
    StickerContent,
    StickerDesign,
    StickerSize,
    TextSlot,
)
from kiosk.sticker.design_file import open_design
from kiosk.sticker.fonts import (
    CAP_HEIGHT,
    IDEOGRAPH_ASCENT,
    IDEOGRAPH_DESCENT,
    Face,
    derive_printable,
    face_for,
    measure_ink,
    measure_text,
    open_font,
)
from kiosk.sticker.qr import encode_qr, encode_visit_code
from kiosk.sticker.shapes import LETTER_PLACES, outline
from kiosk.sticker.text_fit import LINE_HEIGHT, FittedText, fit_text

_INK, _PAPER = 255, 0
_CAPTION_GAP = 0.35  # of the caption's em, between the caption and what it names


def render_sticker(
    content: StickerContent,
    size: StickerSize = StickerSize.MM_100X62,
    *,
    design: StickerDesign | None = None,
    turn_deg: int | None = None,
) -> Label:
    """Draw a sticker, turned as the printer needs it.

    `design` replaces the one that comes with `size`; `turn_deg` (0, 90, 180 or 270 clockwise)
    replaces the design's own, 0 giving the sticker as it is worn. Raises BadStickerDesign,
    KeyError for an unknown group letter and ValueError for an impossible visit code.
    """
    design = design or open_design(size)
    picture = draw_sticker(content, design)
    match design.turn_deg if turn_deg is None else turn_deg % 360:
        case 90:
            picture = picture.transpose(Image.Transpose.ROTATE_270)
        case 180:
            picture = picture.transpose(Image.Transpose.ROTATE_180)
        case 270:
            picture = picture.transpose(Image.Transpose.ROTATE_90)
        case _:
            pass
    bits = picture.point(_threshold_table(design.ink_threshold), mode="1")
    return Label(
        job=content.job,
        width_px=bits.width,
        height_px=bits.height,
        dpi=design.dpi,
        rows=bits.tobytes("raw", "1"),
    )


def draw_sticker(content: StickerContent, design: StickerDesign) -> Image.Image:
    """The sticker as it is worn, in shades (mode L), 255 = ink."""
    picture = _draw_background(design, content.minor, content.language).copy()
    _draw_group(picture, content.group_letter, design)
    _draw_qr(picture, encode_visit_code(content.visit_code), design)
    pen = _Pen(picture, design, face_for(content.language))
    words = design.wording.languages[content.language]
    name, guardian = derive_printable(content.name), derive_printable(content.guardian)
    if not content.minor:
        pen.write(design.name_slot, name or words.nameless)
    elif not name and not guardian:
        pen.write(design.name_slot, words.minor)
    else:
        pen.write_captioned(design.name_minor_slot, words.minor, name or words.nameless)
        pen.write_captioned(design.guardian_slot, words.guardian, guardian)
    pen.write_captioned(design.pair, words.pair, derive_printable(content.pair))
    start = content.starts_at_local.strftime(design.wording.start_format)
    pen.write_captioned(design.start, words.start, start)
    pen.write_captioned(design.cart, words.cart, derive_printable(content.cart))
    pen.write_captioned(
        design.compartment, words.compartment, derive_printable(content.compartment)
    )
    return picture


def label_picture(label: Label) -> Image.Image:
    """A label's bits as a one-bit picture, black ink on white, for files and screens."""
    size = (label.width_px, label.height_px)
    return Image.frombytes("1", size, label.rows, "raw", "1;I")


class _Pen:
    """Writes into text slots."""

    def __init__(self, picture: Image.Image, design: StickerDesign, face: Face) -> None:
        self._ink = ImageDraw.Draw(picture)
        self._design = design
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
        px = self._design.px
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
        px = self._design.px
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
        px = self._design.px
        size_px = px(slot.caption_mm)
        while size_px > 1 and self._width(caption, size_px) > px(slot.box.width_mm):
            size_px -= 1
        baseline = px(slot.box.y_mm) + round(px(slot.caption_mm) * IDEOGRAPH_ASCENT)
        self._text(self._aligned_x(slot, caption, size_px), baseline, caption, size_px)

    def _write_lines(self, slot: TextSlot, fitted: FittedText, top_px: int, height_px: int) -> None:
        px, size_px = self._design.px, fitted.size_px
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
        box_px = self._design.px(slot.box.width_mm)
        gap = (box_px - (right - left)) / max(1, len(line) - 1)
        x: float = self._design.px(slot.box.x_mm) - left
        baseline = bottom_px - round(size_px * IDEOGRAPH_DESCENT)
        for letter in line:
            self._text(round(x), baseline, letter, size_px)
            x += font.getlength(letter) + gap

    def _aligned_x(self, slot: TextSlot, text: str, size_px: int) -> int:
        """Where the pen starts so that the ink, not the blank around it, meets the box."""
        left, _, right, _ = measure_ink(text, self._face, size_px)
        box_left_px, box_px = self._design.px(slot.box.x_mm), self._design.px(slot.box.width_mm)
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


@lru_cache(maxsize=8)
def _threshold_table(threshold: int) -> list[int]:
    return [255 if shade >= threshold else 0 for shade in range(256)]


@lru_cache(maxsize=16)
def _draw_background(design: StickerDesign, minor: bool, language: Language) -> Image.Image:
    """Frame, title and rule: the same on every sticker of this kind."""
    size = (design.px(design.width_mm), design.px(design.height_mm))
    picture = Image.new("L", size, _PAPER)
    if minor:
        _draw_beads(picture, design.frame_minor, design)
    else:
        _draw_line_frame(picture, design.frame, design)
    if design.rule is not None:
        rule = design.rule
        left, top = design.px(rule.x_mm), design.px(rule.y_mm)
        right = left + design.px(rule.width_mm)
        bottom = top + max(1, design.px(rule.line_mm))
        ImageDraw.Draw(picture).rectangle((left, top, right - 1, bottom - 1), fill=_INK)
    pen = _Pen(picture, design, face_for(language))
    pen.write(design.title, design.wording.title)
    pen.write(design.subtitle, design.wording.subtitle)
    return picture


def _draw_line_frame(picture: Image.Image, frame: LineFrame, design: StickerDesign) -> None:
    inset_x, inset_y = design.px(frame.inset_x_mm), design.px(frame.inset_y_mm)
    ImageDraw.Draw(picture).rounded_rectangle(
        (inset_x, inset_y, picture.width - 1 - inset_x, picture.height - 1 - inset_y),
        radius=design.px(frame.radius_mm),
        outline=_INK,
        width=max(1, design.px(frame.line_mm)),
    )


def _draw_beads(picture: Image.Image, frame: BeadFrame, design: StickerDesign) -> None:
    """Dots on a rectangle, one on each corner, the others evenly between."""
    bead_px = design.px(frame.bead_mm)
    first_x, first_y = design.px(frame.inset_x_mm), design.px(frame.inset_y_mm)
    last_x = picture.width - first_x - bead_px
    last_y = picture.height - first_y - bead_px
    pitch = frame.pitch_mm * design.dpi / MM_PER_INCH
    across = max(1, round((last_x - first_x) / pitch))
    down = max(1, round((last_y - first_y) / pitch))
    columns = [first_x + round(step * (last_x - first_x) / across) for step in range(across + 1)]
    lines = [first_y + round(step * (last_y - first_y) / down) for step in range(down + 1)]
    ink = ImageDraw.Draw(picture)
    for x, y in (
        *((x, y) for x in columns for y in (first_y, last_y)),
        *((x, y) for y in lines[1:-1] for x in (first_x, last_x)),
    ):
        ink.ellipse((x, y, x + bead_px - 1, y + bead_px - 1), fill=_INK)


def _draw_group(picture: Image.Image, letter: str, design: StickerDesign) -> None:
    side_px = design.px(design.group.width_mm)
    emblem = draw_emblem(letter, side_px)
    picture.paste(emblem, (design.px(design.group.x_mm), design.px(design.group.y_mm)))


@lru_cache(maxsize=32)
def draw_emblem(letter: str, side_px: int) -> Image.Image:
    """A group's shape filled with ink (255, mode L), its letter left white.

    Raises KeyError for a letter that names no group.
    """
    shape = group_of(letter).shape
    picture = Image.new("L", (side_px, side_px), _PAPER)
    ink = ImageDraw.Draw(picture)
    edge = side_px - 1
    if shape is GroupShape.CIRCLE:
        ink.ellipse((0, 0, edge, edge), fill=_INK)
    else:
        ink.polygon([(x * edge, y * edge) for x, y in outline(shape)], fill=_INK)
    place = LETTER_PLACES[shape]
    size_px = max(1, round(place.cap_height * side_px / CAP_HEIGHT))
    font = open_font(Face.SIMPLIFIED, size_px)
    left, top, right, bottom = measure_ink(letter, Face.SIMPLIFIED, size_px)
    x = (side_px - (right - left)) / 2 - left
    baseline = place.middle_y * side_px - (top + bottom) / 2
    ink.text((round(x), round(baseline)), letter, fill=_PAPER, font=font, anchor="ls")
    return picture


def _draw_qr(picture: Image.Image, text: str, design: StickerDesign) -> None:
    """The code with its quiet zone wiped clear, in the middle of its box."""
    code = encode_qr(text, least_version=QR_VERSION).picture(design.qr_module_px)
    box: Box = design.qr
    x = design.px(box.x_mm) + (design.px(box.width_mm) - code.width) // 2
    y = design.px(box.y_mm) + (design.px(box.height_mm) - code.height) // 2
    picture.paste(code.point([255 - shade for shade in range(256)]), (x, y))
