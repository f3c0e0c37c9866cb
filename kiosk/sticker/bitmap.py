"""A sticker's content and design, drawn as the one-bit picture that a printer takes.

What is the same on every sticker of one kind is drawn once and kept.
"""

from functools import lru_cache

from PIL import Image, ImageDraw

from hardware.interfaces import Label
from kiosk.domain.tours import GroupShape, Language, group_of
from kiosk.sticker.design import (
    MM_PER_INCH,
    QR_VERSION,
    BeadFrame,
    Box,
    LineFrame,
    StickerContent,
    StickerDesign,
    StickerSize,
    px_of,
)
from kiosk.sticker.design_file import open_design
from kiosk.sticker.fonts import (
    CAP_HEIGHT,
    Face,
    derive_printable,
    face_for,
    measure_ink,
    open_font,
)
from kiosk.sticker.label import encode_label
from kiosk.sticker.logo import Logo, draw_logo
from kiosk.sticker.pen import Pen
from kiosk.sticker.qr import encode_qr, encode_visit_code
from kiosk.sticker.shapes import LETTER_PLACES, outline

_INK, _PAPER = 255, 0


def render_sticker(
    content: StickerContent,
    size: StickerSize = StickerSize.MM_100X62,
    *,
    design: StickerDesign | None = None,
    turn_deg: int | None = None,
    logo: Logo | None = None,
) -> Label:
    """Draw a sticker, turned as the printer needs it.

    `design` replaces the one that comes with `size`; `turn_deg` (0, 90, 180 or 270 clockwise)
    replaces the design's own, 0 giving the sticker as it is worn. `logo` is printed where the
    design has a place for it. Raises BadStickerDesign, KeyError for an unknown group letter
    and ValueError for an impossible visit code.
    """
    design = design or open_design(size)
    return encode_label(
        draw_sticker(content, design, logo),
        job=content.job,
        dpi=design.dpi,
        turn_deg=design.turn_deg if turn_deg is None else turn_deg,
        ink_threshold=design.ink_threshold,
    )


def draw_sticker(
    content: StickerContent, design: StickerDesign, logo: Logo | None = None
) -> Image.Image:
    """The sticker as it is worn, in shades (mode L), 255 = ink."""
    picture = _draw_background(design, content.minor, content.language).copy()
    _draw_group(picture, content.group_letter, design)
    draw_qr(
        picture,
        encode_visit_code(content.visit_code),
        design.qr,
        dpi=design.dpi,
        module_px=design.qr_module_px,
        version=QR_VERSION,
    )
    if logo is not None and design.logo is not None and not _hides(content, design):
        draw_logo(picture, logo, design.logo, design.dpi)
    pen = Pen(picture, design.dpi, face_for(content.language))
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


def _hides(content: StickerContent, design: StickerDesign) -> bool:
    """Whether the mark of a pair stands where the logo would."""
    return bool(content.pair) and design.logo is not None and design.logo.overlaps(design.pair.box)


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
    pen = Pen(picture, design.dpi, face_for(language))
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


def draw_qr(
    picture: Image.Image, text: str, box: Box, *, dpi: int, module_px: int, version: int
) -> None:
    """The code with its quiet zone wiped clear, in the middle of its box."""
    code = encode_qr(text, least_version=version).picture(module_px)
    x = px_of(box.x_mm, dpi) + (px_of(box.width_mm, dpi) - code.width) // 2
    y = px_of(box.y_mm, dpi) + (px_of(box.height_mm, dpi) - code.height) // 2
    picture.paste(code.point([255 - shade for shade in range(256)]), (x, y))
