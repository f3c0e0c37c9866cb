"""What a sticker says and how it is laid out, as values.

Lengths are millimetres on the sticker as it is worn: x from the left edge, y from the top.
The numbers come from `assets/sticker/*.toml` (see `design_file`), so that a venue can change
them without touching code.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk.domain.tours import Language
from kiosk.sticker.qr import QUIET_MODULES

LEAST_QR_MM = 18.0
# All visit codes up to the longest fit version 2, so every sticker's code has one size.
QR_VERSION = 2
QR_SIDE_MODULES = 25
QR_BOX_MODULES = QR_SIDE_MODULES + 2 * QUIET_MODULES
MM_PER_INCH = 25.4


def px_of(length_mm: float, dpi: int) -> int:
    """A length in whole pixels."""
    return round(length_mm * dpi / MM_PER_INCH)


class StickerSize(StrEnum):
    """The sizes that come with a design; the value is the design file's name."""

    MM_100X62 = "100x62"
    MM_60X40 = "60x40"


@dataclass(frozen=True, slots=True)
class StickerContent:
    """What one sticker says.

    `job` names the print job and `visit_code` is random; neither says anything of a person.
    `name` is what the venue's setting allows (full, masked or empty); `guardian` is a minor's
    adult, as far as the setting allows, and is printed only where `minor`. `pair` is the mark
    that a minor shares with the adults of its party, empty for people without minors; it is
    printed whatever the setting says of names. `starts_at_local` is the tour's
    start on the venue's clock. `cart` and `compartment` may be empty. `language` picks the
    words and the regional forms of the characters.
    """

    job: str
    group_letter: str
    starts_at_local: datetime
    visit_code: str = field(repr=False)
    name: str = field(default="", repr=False)
    cart: str = ""
    compartment: str = ""
    minor: bool = False
    guardian: str = field(default="", repr=False)
    pair: str = ""
    language: Language = Language.SIMPLIFIED


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `x` and `y` are its left upper corner."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float

    def overlaps(self, other: "Box") -> bool:
        return (
            self.x_mm < other.x_mm + other.width_mm
            and other.x_mm < self.x_mm + self.width_mm
            and self.y_mm < other.y_mm + other.height_mm
            and other.y_mm < self.y_mm + self.height_mm
        )


def qr_module_px(box: Box, dpi: int) -> int:
    """The largest whole number of pixels a module with which the code fits its box."""
    return int(min(box.width_mm, box.height_mm) * dpi / MM_PER_INCH) // QR_BOX_MODULES


class Align(StrEnum):
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class TextSlot:
    """A box for text. Sizes are ems: the text is as large as fits between the two.

    The box is a Chinese character's; the tail of a Latin letter hangs an eighth of an em
    below it.

    `caption_mm` is the em of the small words above the text, 0 for none. `spread` sets one
    line's letters apart so that it fills the box's width.
    """

    box: Box
    size_mm: float
    least_mm: float
    lines: int = 1
    align: Align = Align.LEFT
    caption_mm: float = 0.0
    spread: bool = False


@dataclass(frozen=True, slots=True)
class LineFrame:
    """The border of an adult's sticker: one line with round corners.

    `inset_x_mm` from the left and right edge, `inset_y_mm` from the upper and lower one.
    """

    inset_x_mm: float
    inset_y_mm: float
    line_mm: float
    radius_mm: float


@dataclass(frozen=True, slots=True)
class BeadFrame:
    """The border of a minor's sticker: round dots, seen to be different from afar."""

    inset_x_mm: float
    inset_y_mm: float
    bead_mm: float
    pitch_mm: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line between the title and the rest."""

    x_mm: float
    y_mm: float
    width_mm: float
    line_mm: float


@dataclass(frozen=True, slots=True)
class Words:
    """The printed words of one language; captions stand above what they name."""

    start: str
    cart: str
    compartment: str
    guardian: str
    pair: str
    minor: str
    nameless: str
    tag_luggage: str
    tag_keep: str


@dataclass(frozen=True, slots=True)
class Wording:
    """All words on stickers. `start_format` is a `strftime` pattern."""

    title: str
    subtitle: str
    start_format: str
    languages: Mapping[Language, Words] = field(hash=False)


@dataclass(frozen=True, slots=True)
class StickerDesign:
    """One size of sticker.

    The picture has `dpi` dots an inch and is turned clockwise by `turn_deg` (0, 90, 180 or
    270) before it goes to the printer, whose head lies across the label: a 100 × 62 mm
    sticker comes off a 62 mm roll sideways. `ink_threshold` (1 to 254) is the shade of a
    letter's edge from which on a dot is printed; lower prints bolder. `logo` is the place of
    the venue's logo; where `pair` overlaps it, a sticker with a mark has no logo.
    """

    name: str
    width_mm: float
    height_mm: float
    dpi: int
    turn_deg: int
    ink_threshold: int
    frame: LineFrame
    frame_minor: BeadFrame
    title: TextSlot
    subtitle: TextSlot
    rule: Rule | None
    group: Box
    qr: Box
    name_slot: TextSlot
    name_minor_slot: TextSlot
    guardian_slot: TextSlot
    pair: TextSlot
    start: TextSlot
    cart: TextSlot
    compartment: TextSlot
    wording: Wording
    logo: Box | None = None

    def px(self, length_mm: float) -> int:
        """A length in whole pixels."""
        return px_of(length_mm, self.dpi)

    @property
    def qr_module_px(self) -> int:
        """The largest whole number of pixels a module that the QR's box takes."""
        return qr_module_px(self.qr, self.dpi)
