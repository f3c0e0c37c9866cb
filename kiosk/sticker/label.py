"""A drawn picture as the one-bit label that a printer takes.

Letters are drawn in shades and then cut at one threshold: sharper than the font engine's own
one-bit mode, and no dithering, whose scattered dots a thermal head smears.
"""

from functools import lru_cache

from PIL import Image

from hardware.interfaces import Label

# Pillow turns against the clock.
_TURNS = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}


def encode_label(
    picture: Image.Image, *, job: str, dpi: int, turn_deg: int = 0, ink_threshold: int = 128
) -> Label:
    """A picture in shades (mode L, 255 = ink) as bits, turned clockwise.

    `turn_deg` is 0, 90, 180 or 270; from the shade `ink_threshold` (1 to 254) on a dot is
    printed.
    """
    turn = _TURNS.get(turn_deg % 360)
    if turn is not None:
        picture = picture.transpose(turn)
    bits = picture.point(_threshold_table(ink_threshold), mode="1")
    return Label(
        job=job,
        width_px=bits.width,
        height_px=bits.height,
        dpi=dpi,
        rows=bits.tobytes("raw", "1"),
    )


def label_picture(label: Label) -> Image.Image:
    """A label's bits as a one-bit picture, black ink on white, for files and screens."""
    size = (label.width_px, label.height_px)
    return Image.frombytes("1", size, label.rows, "raw", "1;I")


@lru_cache(maxsize=8)
def _threshold_table(threshold: int) -> list[int]:
    return [255 if shade >= threshold else 0 for shade in range(256)]
