"""What a luggage tag says and how it is laid out, read from `assets/sticker/tag-*.toml`.

A tag is one label of two halves with the same number and the same code: one goes onto the
suitcase, the other stays with the visitor. Lengths are millimetres within a half, x from its
left edge, y from the top.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from kiosk.domain.tours import Language
from kiosk.sticker.design import Box, StickerSize, TextSlot, Wording, px_of, qr_module_px
from kiosk.sticker.design_file import (
    Misfit,
    find_design_file,
    find_misplaced,
    find_slot_misfits,
    find_small_code,
    open_venue_wording,
    parse_slot,
    parse_square,
)
from kiosk.sticker.toml_table import Table, read_toml

LEAST_TAG_QR_MM = 15.0  # scanned by hand at the counter, nearer than a sticker on a coat
_SLOTS = ("part", "number", "start", "site")


@dataclass(frozen=True, slots=True)
class TagContent:
    """What one tag says: nothing of any person.

    `number` is what staff call out, `code` is random. `starts_at_local` is the tour's start on
    the venue's clock, `site` the venue's name and where the tag was made.
    """

    job: str
    number: int
    code: str = field(repr=False)
    group_letter: str
    starts_at_local: datetime
    site: str
    language: Language = Language.SIMPLIFIED


@dataclass(frozen=True, slots=True)
class Cut:
    """The dashed line between the halves."""

    line_mm: float
    dash_mm: float
    gap_mm: float


@dataclass(frozen=True, slots=True)
class TagDesign:
    """One size of tag. `dpi`, `turn_deg` and `ink_threshold` are a sticker's.

    `margin_mm` stays blank along every side of a half.
    """

    name: str
    width_mm: float
    height_mm: float
    dpi: int
    turn_deg: int
    ink_threshold: int
    margin_mm: float
    cut: Cut
    part: TextSlot
    number: TextSlot
    start: TextSlot
    site: TextSlot
    group: Box
    qr: Box
    wording: Wording

    @property
    def half_mm(self) -> float:
        """The width of a half."""
        return self.width_mm / 2

    @property
    def qr_module_px(self) -> int:
        """The largest whole number of pixels a module that the QR's box takes."""
        return qr_module_px(self.qr, self.dpi)

    def px(self, length_mm: float) -> int:
        """A length in whole pixels."""
        return px_of(length_mm, self.dpi)


@lru_cache(maxsize=8)
def open_tag_design(size: StickerSize, folder: Path | None = None) -> TagDesign:
    """The tag for labels of this size, with whatever the venue's folder has changed; read once.

    Raises BadStickerDesign.
    """
    path = find_design_file(f"tag-{size.value}.toml", folder)
    return read_tag_design(path, open_venue_wording(folder))


def read_tag_design(path: Path, wording: Wording) -> TagDesign:
    """A tag's design from a file of any name. Raises BadStickerDesign."""
    table = read_toml(path)
    design = _parse_tag(table, path.stem, wording)
    table.refuse()
    for misfit in _find_misfits(design):
        table.note(misfit.what, misfit.key, table=misfit.table)
    table.refuse()
    return design


def _parse_tag(table: Table, name: str, wording: Wording) -> TagDesign:
    turn_deg = table.whole("turn_deg", 0, 270, default=0)
    if turn_deg % 90:
        table.note(f"turn_deg = {turn_deg} must be 0, 90, 180 or 270.", "turn_deg")
    slots = {key: parse_slot(table.table(key)) for key in _SLOTS}
    design = TagDesign(
        name=name,
        width_mm=table.number("width_mm", 40.0, 300.0),
        height_mm=table.number("height_mm", 20.0, 300.0),
        dpi=table.whole("dpi", 150, 1200),
        turn_deg=turn_deg,
        ink_threshold=table.whole("ink_threshold", 1, 254, default=128),
        margin_mm=table.number("margin_mm", 0.0, 10.0),
        cut=_parse_cut(table.table("cut")),
        part=slots["part"],
        number=slots["number"],
        start=slots["start"],
        site=slots["site"],
        group=parse_square(table.table("group")),
        qr=parse_square(table.table("qr")),
        wording=wording,
    )
    table.close()
    return design


def _parse_cut(table: Table) -> Cut:
    cut = Cut(
        table.number("line_mm", 0.1, 5.0),
        table.number("dash_mm", 0.5, 20.0),
        table.number("gap_mm", 0.5, 20.0),
    )
    table.close()
    return cut


def _find_misfits(design: TagDesign) -> Iterator[Misfit]:
    slots = {key: getattr(design, key) for key in _SLOTS}
    boxes = {key: slot.box for key, slot in slots.items()}
    boxes |= {"group": design.group, "qr": design.qr}
    margin_mm = design.margin_mm
    room = Box(
        margin_mm,
        margin_mm,
        design.half_mm - 2 * margin_mm,
        design.height_mm - 2 * margin_mm,
    )
    yield from find_misplaced(boxes, room)
    yield from find_slot_misfits(slots)
    yield from find_small_code(design.qr, design.dpi, LEAST_TAG_QR_MM)
