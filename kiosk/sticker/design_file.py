"""Reads a sticker's design from TOML and says every mistake in it at once, each with its line.

A folder of designs holds `words.toml` and one file for each size, named after it. A venue's
own folder holds those that it has changed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from typing import Final

from kiosk.assets import ASSETS
from kiosk.domain.tours import Language
from kiosk.sticker.design import (
    LEAST_QR_MM,
    MM_PER_INCH,
    QR_BOX_MODULES,
    QR_SIDE_MODULES,
    Align,
    BeadFrame,
    Box,
    LineFrame,
    Rule,
    StickerDesign,
    StickerSize,
    TextSlot,
    Wording,
    Words,
    qr_module_px,
)
from kiosk.sticker.toml_table import Table, read_toml

DESIGNS: Final = ASSETS / "sticker"

WORDS_FILE: Final = "words.toml"
_LONGEST_MM = 300.0
_SLACK_MM = 0.01  # sums of decimal fractions are not exact
_TURNS = (0, 90, 180, 270)
_SLOTS = (
    "title",
    "subtitle",
    "name",
    "name_minor",
    "guardian",
    "pair",
    "start",
    "cart",
    "compartment",
)
# What is never on one sticker together may share its place.
_ALTERNATIVES = frozenset({("name", "name_minor"), ("name", "guardian"), ("pair", "logo")})


@lru_cache(maxsize=16)
def open_design(size: StickerSize, folder: Path = DESIGNS) -> StickerDesign:
    """The design of this size; read once. Raises BadStickerDesign."""
    return read_design(folder / f"{size.value}.toml", open_wording(folder))


def find_design_file(name: str, folder: Path | None) -> Path:
    """A file of the venue's own folder, or where it has none the one that comes with us."""
    own = folder / name if folder is not None else None
    return own if own is not None and own.exists() else DESIGNS / name


def open_venue_design(size: StickerSize, folder: Path | None) -> StickerDesign:
    """The design of this size with whatever the venue has changed. Raises BadStickerDesign."""
    return read_design(find_design_file(f"{size.value}.toml", folder), open_venue_wording(folder))


def open_venue_wording(folder: Path | None) -> Wording:
    """The words on labels, the venue's own where it has some. Raises BadStickerDesign."""
    return open_wording(find_design_file(WORDS_FILE, folder).parent)


def read_design(path: Path, wording: Wording) -> StickerDesign:
    """A design from a file of any name. Raises BadStickerDesign."""
    table = read_toml(path)
    design = _parse_design(table, path.stem, wording)
    table.refuse()
    for misfit in _find_misfits(design):
        table.note(misfit.what, misfit.key, table=misfit.table)
    table.refuse()
    return design


def open_wording(folder: Path) -> Wording:
    """The words on labels from a folder of designs. Raises BadStickerDesign."""
    table = read_toml(folder / WORDS_FILE)
    wording = Wording(
        title=table.text("title"),
        subtitle=table.text("subtitle"),
        start_format=table.text("start_format"),
        languages={language: _parse_words(table.table(language.value)) for language in Language},
    )
    table.close()
    table.refuse()
    try:
        shown = datetime(2000, 1, 2, 3, 4).strftime(wording.start_format)  # noqa: DTZ001 a probe
    except ValueError:
        shown = ""
    if not shown.strip() or "%" in shown:
        what = f'start_format = "{wording.start_format}" must be a date such as "%m-%d %H:%M".'
        table.note(what, "start_format")
    table.refuse()
    return wording


def _parse_words(table: Table) -> Words:
    words = Words(**{field.name: table.text(field.name) for field in fields(Words)})
    table.close()
    return words


def _parse_design(table: Table, name: str, wording: Wording) -> StickerDesign:
    turn_deg = table.whole("turn_deg", 0, 270, default=0)
    if turn_deg not in _TURNS:
        table.note(f"turn_deg = {turn_deg} must be 0, 90, 180 or 270.", "turn_deg")
    slots = {key: parse_slot(table.table(key)) for key in _SLOTS}
    design = StickerDesign(
        name=name,
        width_mm=table.number("width_mm", 20.0, _LONGEST_MM),
        height_mm=table.number("height_mm", 20.0, _LONGEST_MM),
        dpi=table.whole("dpi", 150, 1200),
        turn_deg=turn_deg,
        ink_threshold=table.whole("ink_threshold", 1, 254, default=128),
        frame=_parse_line_frame(table.table("frame")),
        frame_minor=_parse_bead_frame(table.table("frame_minor")),
        title=slots["title"],
        subtitle=slots["subtitle"],
        rule=_parse_rule(table.table("rule")) if table.has("rule") else None,
        logo=_parse_box(table.table("logo")) if table.has("logo") else None,
        group=parse_square(table.table("group")),
        qr=parse_square(table.table("qr")),
        name_slot=slots["name"],
        name_minor_slot=slots["name_minor"],
        guardian_slot=slots["guardian"],
        pair=slots["pair"],
        start=slots["start"],
        cart=slots["cart"],
        compartment=slots["compartment"],
        wording=wording,
    )
    table.close()
    return design


def _parse_box(table: Table) -> Box:
    box = _read_box(table)
    table.close()
    return box


def _read_box(table: Table) -> Box:
    return Box(
        table.number("x_mm", 0.0, _LONGEST_MM),
        table.number("y_mm", 0.0, _LONGEST_MM),
        table.number("width_mm", 1.0, _LONGEST_MM),
        table.number("height_mm", 1.0, _LONGEST_MM),
    )


def parse_slot(table: Table) -> TextSlot:
    """A box for text, and how the text lies in it."""
    box = _read_box(table)
    size_mm = table.number("size_mm", 1.0, 100.0)
    align = table.text("align", default="left")
    if align not in set(Align):
        table.note(f'align = "{align}" must be "left", "centre" or "right".', "align")
        align = "left"
    slot = TextSlot(
        box=box,
        size_mm=size_mm,
        least_mm=table.number("least_mm", 1.0, 100.0, default=size_mm),
        lines=table.whole("lines", 1, 4, default=1),
        align=Align(align),
        caption_mm=table.number("caption_mm", 0.0, 20.0, default=0.0),
        spread=table.flag("spread"),
    )
    table.close()
    return slot


def parse_square(table: Table) -> Box:
    """A box whose two sides are `side_mm`."""
    side_mm = table.number("side_mm", 1.0, _LONGEST_MM)
    box = Box(
        table.number("x_mm", 0.0, _LONGEST_MM),
        table.number("y_mm", 0.0, _LONGEST_MM),
        side_mm,
        side_mm,
    )
    table.close()
    return box


def _parse_rule(table: Table) -> Rule:
    rule = Rule(
        table.number("x_mm", 0.0, _LONGEST_MM),
        table.number("y_mm", 0.0, _LONGEST_MM),
        table.number("width_mm", 1.0, _LONGEST_MM),
        table.number("line_mm", 0.1, 5.0),
    )
    table.close()
    return rule


def _parse_line_frame(table: Table) -> LineFrame:
    frame = LineFrame(
        *_parse_insets(table),
        table.number("line_mm", 0.1, 5.0),
        table.number("radius_mm", 0.0, 20.0),
    )
    table.close()
    return frame


def _parse_bead_frame(table: Table) -> BeadFrame:
    frame = BeadFrame(
        *_parse_insets(table),
        table.number("bead_mm", 0.5, 10.0),
        table.number("pitch_mm", 0.6, 20.0),
    )
    table.close()
    return frame


def _parse_insets(table: Table) -> tuple[float, float]:
    """From the left and right edge, and from the others: one number unless there are two."""
    inset_mm = table.number("inset_mm", 0.0, 10.0)
    return table.number("inset_x_mm", 0.0, 10.0, default=inset_mm), inset_mm


@dataclass(frozen=True, slots=True)
class Misfit:
    """Something well written that cannot be printed, and what it is about."""

    table: str
    what: str
    key: str = ""


def _find_misfits(design: StickerDesign) -> Iterator[Misfit]:
    boxes = {
        "title": design.title.box,
        "subtitle": design.subtitle.box,
        "group": design.group,
        "qr": design.qr,
        "name": design.name_slot.box,
        "name_minor": design.name_minor_slot.box,
        "guardian": design.guardian_slot.box,
        "pair": design.pair.box,
        "start": design.start.box,
        "cart": design.cart.box,
        "compartment": design.compartment.box,
    }
    if design.logo is not None:
        boxes["logo"] = design.logo
    frame, beads = design.frame, design.frame_minor
    side_mm = max(frame.inset_x_mm + frame.line_mm, beads.inset_x_mm + beads.bead_mm)
    margin_mm = max(frame.inset_y_mm + frame.line_mm, beads.inset_y_mm + beads.bead_mm)
    room = Box(side_mm, margin_mm, design.width_mm - 2 * side_mm, design.height_mm - 2 * margin_mm)
    yield from find_misplaced(boxes, room, _ALTERNATIVES)
    yield from find_slot_misfits(
        {
            "title": design.title,
            "subtitle": design.subtitle,
            "name": design.name_slot,
            "name_minor": design.name_minor_slot,
            "guardian": design.guardian_slot,
            "pair": design.pair,
            "start": design.start,
            "cart": design.cart,
            "compartment": design.compartment,
        }
    )
    if design.frame_minor.pitch_mm <= design.frame_minor.bead_mm:
        what = "[frame_minor] pitch_mm must be larger than bead_mm, or the beads run together."
        yield Misfit("frame_minor", what, "pitch_mm")
    yield from find_small_code(design.qr, design.dpi, LEAST_QR_MM)


def find_misplaced(
    boxes: Mapping[str, Box], room: Box, alternatives: frozenset[tuple[str, str]] = frozenset()
) -> Iterator[Misfit]:
    """Boxes that leave the room, or lie over one another and are no `alternatives`."""
    right_mm, bottom_mm = room.x_mm + room.width_mm, room.y_mm + room.height_mm
    for key, box in boxes.items():
        if (
            box.x_mm < room.x_mm - _SLACK_MM
            or box.y_mm < room.y_mm - _SLACK_MM
            or box.x_mm + box.width_mm > right_mm + _SLACK_MM
            or box.y_mm + box.height_mm > bottom_mm + _SLACK_MM
        ):
            what = (
                f"[{key}] runs into the border or over the edge: it must lie between "
                f"{room.x_mm:g} and {right_mm:g} mm across and between "
                f"{room.y_mm:g} and {bottom_mm:g} mm down."
            )
            yield Misfit(key, what)
    for (key, box), (other_key, other) in combinations(boxes.items(), 2):
        if box.overlaps(other) and (key, other_key) not in alternatives:
            what = f"[{key}] and [{other_key}] overlap: move or shrink one of them."
            yield Misfit(other_key, what)


def find_slot_misfits(slots: Mapping[str, TextSlot]) -> Iterator[Misfit]:
    """Texts that are higher than their boxes, or whose sizes contradict each other."""
    for key, slot in slots.items():
        if slot.least_mm > slot.size_mm:
            what = f"[{key}] least_mm = {slot.least_mm:g} is larger than size_mm."
            yield Misfit(key, what, "least_mm")
        if slot.size_mm + slot.caption_mm > slot.box.height_mm:
            what = (
                f"[{key}] size_mm and caption_mm are {slot.size_mm + slot.caption_mm:g} together, "
                f"higher than height_mm = {slot.box.height_mm:g}."
            )
            yield Misfit(key, what, "height_mm")


def find_small_code(box: Box, dpi: int, least_mm: float) -> Iterator[Misfit]:
    """A code that comes out smaller than it may be."""
    symbol_mm = QR_SIDE_MODULES * qr_module_px(box, dpi) * MM_PER_INCH / dpi
    if symbol_mm >= least_mm:
        return
    least_px = -(-least_mm * dpi // (MM_PER_INCH * QR_SIDE_MODULES))
    needed_mm = least_px * QR_BOX_MODULES * MM_PER_INCH / dpi
    what = (
        f"[qr] side_mm = {box.width_mm:g} gives a code of {symbol_mm:.1f} mm, which is "
        f"under {least_mm:g} mm: with its quiet zone it needs {needed_mm + 0.05:.1f} mm."
    )
    yield Misfit("qr", what, "side_mm")
