"""The rolls of Brother QL printers, and how a label lies on one, dot by dot at 300 dpi.

Sizes: Brother, QL-800/810W/820NWB Raster Command Reference, 2.3.2 "Page size" and 2.3.5
"Raster line". A label is laid on the middle of the paper and never scaled. What the printer
cannot reach, 18 dots at each side and 35 at each end, must be blank.
"""

from dataclasses import dataclass

from PIL import Image

from hardware.errors import DeviceFault
from hardware.interfaces import Label
from hardware.printers.dialogue import count_row_bytes

DPI = 300
PINS = 720
# The least feed before and after what is printed on an endless roll, 3 mm.
END_MARGIN_DOTS = 35
SHORTEST_DOTS = 150
LONGEST_DOTS = 11811


@dataclass(frozen=True, slots=True)
class Media:
    """A kind of roll; `length_mm` is 0 for an endless one. Sizes in dots where not in mm.

    `right_pins`: how many pins stand idle right of the printable width.
    """

    name: str
    width_mm: int
    length_mm: int
    paper_width: int
    paper_length: int
    printable_width: int
    printable_length: int
    right_pins: int

    @property
    def endless(self) -> bool:
        return not self.length_mm

    @property
    def words(self) -> str:
        """How a sentence calls it."""
        return call_media(self.width_mm, self.length_mm)


def call_media(width_mm: int, length_mm: int) -> str:
    """How a sentence calls a roll of this size."""
    if length_mm:
        return f"a roll of {width_mm} × {length_mm} mm labels"
    return f"an endless {width_mm} mm roll"


MEDIA = {
    media.name: media
    for media in (
        Media("62", 62, 0, 732, 0, 696, 0, 12),
        Media("62x100", 62, 100, 732, 1179, 696, 1109, 12),
        Media("62x29", 62, 29, 732, 341, 696, 271, 12),
        Media("54", 54, 0, 636, 0, 590, 0, 0),
        Media("52x29", 52, 29, 614, 341, 578, 271, 0),
        Media("50", 50, 0, 590, 0, 554, 0, 12),
        Media("39x90", 38, 90, 449, 1061, 413, 991, 12),
        Media("39x48", 39, 48, 461, 565, 425, 495, 6),
        Media("38", 38, 0, 449, 0, 413, 0, 12),
        Media("29x90", 29, 90, 342, 1061, 306, 991, 6),
        Media("29x42", 29, 42, 342, 495, 306, 425, 6),
        Media("29", 29, 0, 342, 0, 306, 0, 6),
    )
}


def lay_out(label: Label, media: Media) -> Image.Image:
    """The raster of a label: `PINS` wide, as the paper shows it, ink set.

    Raises ValueError for rows of another size, DeviceFault for a label drawn for another
    resolution, or whose ink would fall where the printer cannot print.
    """
    count_row_bytes(label)
    if label.dpi != DPI:
        raise DeviceFault(
            f"The label is drawn for {label.dpi} dpi; this printer prints {DPI} dpi.",
            "Choose the sticker size for 300 dpi in devices.sticker_size.",
        )
    picture = Image.frombytes("1", (label.width_px, label.height_px), label.rows)
    ink = picture.getbbox() or (0, 0, 0, 0)
    left = (media.paper_width - label.width_px) // 2 - _margin(
        media.paper_width, media.printable_width
    )
    if media.endless:
        # The printer adds these itself; what the label leaves blank there is not fed twice.
        top = -min(ink[1], END_MARGIN_DOTS)
        below = min(label.height_px - ink[3], END_MARGIN_DOTS)
        length = min(max(label.height_px + top - below, SHORTEST_DOTS), LONGEST_DOTS)
    else:
        top = (media.paper_length - label.height_px) // 2 - _margin(
            media.paper_length, media.printable_length
        )
        length = media.printable_length
    across = ink[0] + left >= 0 and ink[2] + left <= media.printable_width
    along = ink[1] + top >= 0 and ink[3] + top <= length
    if picture.getbbox() is not None and not (across and along):
        raise DeviceFault(
            f"The label ({label.width_px} × {label.height_px} dots) does not fit {media.words}.",
            "Put in larger labels and name them in the printer's URL, or choose a smaller "
            "sticker in devices.sticker_size.",
        )
    raster = Image.new("1", (PINS, length), 0)
    window = Image.new("1", (media.printable_width, length), 0)
    window.paste(picture, (left, top))
    raster.paste(window, (PINS - media.printable_width - media.right_pins, 0))
    return raster


def _margin(paper: int, printable: int) -> int:
    return (paper - printable) // 2
