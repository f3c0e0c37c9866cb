"""The venue's logo on a label: one bit, in the place that the design gives it."""

from dataclasses import dataclass, field
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageChops, ImageOps

from kiosk.sticker.design import Box, px_of

_LEAST_INK = 32  # a picture that is nowhere darker than this is drawn in white for dark grounds


@dataclass(frozen=True, slots=True, eq=False)
class Logo:
    """A logo as ink in shades (mode L, 255 = ink), cut to what is inked."""

    ink: Image.Image = field(repr=False)


class BadLogo(Exception):
    """A picture that cannot be used as a logo; `str(error)` is the end of a sentence."""


def decode_logo(data: bytes) -> Logo:
    """A logo from the bytes of a PNG. Raises BadLogo."""
    try:
        with Image.open(BytesIO(data), formats=["PNG"]) as opened:
            picture = opened.convert("RGBA")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise BadLogo("is no PNG picture that can be read") from error
    return derive_logo(picture)


def derive_logo(picture: Image.Image) -> Logo:
    """A logo from a picture (mode RGBA). Raises BadLogo for one with nothing on it.

    Colours become shades, the darkest of them ink; a white logo on a clear ground is printed
    by its shape.
    """
    alpha = picture.getchannel("A")
    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture)
    ink = ImageOps.invert(paper.convert("L"))
    is_white = not any(ink.histogram()[_LEAST_INK:])
    if is_white and any(alpha.histogram()[:_LEAST_INK]):
        ink = alpha
    ink = ImageChops.multiply(ImageOps.autocontrast(ink), alpha)
    box = ink.point([255 if shade >= _LEAST_INK else 0 for shade in range(256)]).getbbox()
    if box is None:
        raise BadLogo("is a picture with nothing on it")
    return Logo(ink.crop(box))


def draw_logo(picture: Image.Image, logo: Logo, box: Box, dpi: int) -> None:
    """The logo in the middle of its box, as large as fits."""
    width_px, height_px = px_of(box.width_mm, dpi), px_of(box.height_mm, dpi)
    ink = _fit(logo, width_px, height_px)
    x = px_of(box.x_mm, dpi) + (width_px - ink.width) // 2
    y = px_of(box.y_mm, dpi) + (height_px - ink.height) // 2
    picture.paste(ink, (x, y))


@lru_cache(maxsize=4)
def _fit(logo: Logo, width_px: int, height_px: int) -> Image.Image:
    return ImageOps.contain(logo.ink, (width_px, height_px), Image.Resampling.LANCZOS)
