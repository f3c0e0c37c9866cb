"""A luggage tag drawn as the one-bit picture that a printer takes."""

from PIL import Image, ImageDraw

from hardware.interfaces import Label
from kiosk.sticker.bitmap import draw_emblem, draw_qr
from kiosk.sticker.design import QR_VERSION, StickerSize
from kiosk.sticker.fonts import derive_printable, face_for
from kiosk.sticker.label import encode_label
from kiosk.sticker.pen import Pen
from kiosk.sticker.qr import encode_tag_code
from kiosk.sticker.tag_design import TagContent, TagDesign, open_tag_design

_INK, _PAPER = 255, 0


def render_tag(
    content: TagContent,
    size: StickerSize = StickerSize.MM_100X62,
    *,
    design: TagDesign | None = None,
    turn_deg: int | None = None,
) -> Label:
    """Draw a tag, turned as the printer needs it, or by `turn_deg` (0, 90, 180, 270 clockwise).

    `design` replaces the one that comes with `size`. Raises BadStickerDesign, KeyError for an
    unknown group letter and ValueError for an impossible code.
    """
    design = design or open_tag_design(size)
    return encode_label(
        draw_tag(content, design),
        job=content.job,
        dpi=design.dpi,
        turn_deg=design.turn_deg if turn_deg is None else turn_deg,
        ink_threshold=design.ink_threshold,
    )


def draw_tag(content: TagContent, design: TagDesign) -> Image.Image:
    """Both halves side by side, in shades (mode L), 255 = ink."""
    picture = Image.new("L", (design.px(design.width_mm), design.px(design.height_mm)), _PAPER)
    words = design.wording.languages[content.language]
    picture.paste(_draw_half(content, design, words.tag_luggage), (0, 0))
    picture.paste(_draw_half(content, design, words.tag_keep), (design.px(design.half_mm), 0))
    _draw_cut(picture, design)
    return picture


def _draw_half(content: TagContent, design: TagDesign, part: str) -> Image.Image:
    picture = Image.new("L", (design.px(design.half_mm), design.px(design.height_mm)), _PAPER)
    pen = Pen(picture, design.dpi, face_for(content.language))
    words = design.wording.languages[content.language]
    start = content.starts_at_local.strftime(design.wording.start_format)
    pen.write(design.part, part)
    pen.write(design.number, str(content.number))
    pen.write_captioned(design.start, words.start, start)
    pen.write_captioned(design.site, "", derive_printable(content.site))
    emblem = draw_emblem(content.group_letter, design.px(design.group.width_mm))
    picture.paste(emblem, (design.px(design.group.x_mm), design.px(design.group.y_mm)))
    draw_qr(
        picture,
        encode_tag_code(content.code),
        design.qr,
        dpi=design.dpi,
        module_px=design.qr_module_px,
        version=QR_VERSION,
    )
    return picture


def _draw_cut(picture: Image.Image, design: TagDesign) -> None:
    cut = design.cut
    width = max(1, design.px(cut.line_mm))
    x = design.px(design.half_mm) - width // 2
    ink = ImageDraw.Draw(picture)
    y_mm = cut.gap_mm / 2
    while y_mm < design.height_mm:
        bottom = min(picture.height, design.px(y_mm + cut.dash_mm)) - 1
        ink.rectangle((x, design.px(y_mm), x + width - 1, bottom), fill=_INK)
        y_mm += cut.dash_mm + cut.gap_mm
