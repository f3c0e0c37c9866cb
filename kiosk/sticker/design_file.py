"""Reads a sticker's design from TOML and says every mistake in it at once.

A folder of designs holds `words.toml` and one file for each size, named after it.
"""

from collections.abc import Iterator
from dataclasses import fields
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
)
from kiosk.sticker.toml_table import Table, read_toml

DESIGNS: Final = ASSETS / "sticker"

_WORDS_FILE = "words.toml"
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
_ALTERNATIVES = frozenset({("name", "name_minor"), ("name", "guardian")})


@lru_cache(maxsize=16)
def open_design(size: StickerSize, folder: Path = DESIGNS) -> StickerDesign:
    """The design of this size; read once. Raises BadStickerDesign."""
    wording = _open_wording(folder / _WORDS_FILE)
    path = folder / f"{size.value}.toml"
    table = read_toml(path)
    design = _parse_design(table, size.value, wording)
    table.refuse()
    for mistake in _find_misfits(design):
        table.note(mistake)
    table.refuse()
    return design


def _open_wording(path: Path) -> Wording:
    table = read_toml(path)
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
        table.note(f'start_format = "{wording.start_format}" must be a date such as "%m-%d %H:%M".')
    table.refuse()
    return wording


def _parse_words(table: Table) -> Words:
    words = Words(**{field.name: table.text(field.name) for field in fields(Words)})
    table.close()
    return words


def _parse_design(table: Table, name: str, wording: Wording) -> StickerDesign:
    turn_deg = table.whole("turn_deg", 0, 270, default=0)
    if turn_deg not in _TURNS:
        table.note(f"turn_deg = {turn_deg} must be 0, 90, 180 or 270.")
    slots = {key: _parse_slot(table.table(key)) for key in _SLOTS}
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
        group=_parse_square(table.table("group")),
        qr=_parse_square(table.table("qr")),
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


def _parse_slot(table: Table) -> TextSlot:
    box = Box(
        table.number("x_mm", 0.0, _LONGEST_MM),
        table.number("y_mm", 0.0, _LONGEST_MM),
        table.number("width_mm", 1.0, _LONGEST_MM),
        table.number("height_mm", 1.0, _LONGEST_MM),
    )
    size_mm = table.number("size_mm", 1.0, 100.0)
    align = table.text("align", default="left")
    if align not in set(Align):
        table.note(f'align = "{align}" must be "left", "centre" or "right".')
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


def _parse_square(table: Table) -> Box:
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


def _find_misfits(design: StickerDesign) -> Iterator[str]:
    """What is well written and still cannot be printed."""
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
    frame, beads = design.frame, design.frame_minor
    side_mm = max(frame.inset_x_mm + frame.line_mm, beads.inset_x_mm + beads.bead_mm)
    margin_mm = max(frame.inset_y_mm + frame.line_mm, beads.inset_y_mm + beads.bead_mm)
    for key, box in boxes.items():
        right, bottom = box.x_mm + box.width_mm, box.y_mm + box.height_mm
        if (
            box.x_mm < side_mm - _SLACK_MM
            or box.y_mm < margin_mm - _SLACK_MM
            or right > design.width_mm - side_mm + _SLACK_MM
            or bottom > design.height_mm - margin_mm + _SLACK_MM
        ):
            yield (
                f"[{key}] runs into the border or over the edge: it must lie between "
                f"{side_mm:g} and {design.width_mm - side_mm:g} mm across and between "
                f"{margin_mm:g} and {design.height_mm - margin_mm:g} mm down."
            )
    for (key, box), (other_key, other) in combinations(boxes.items(), 2):
        if box.overlaps(other) and (key, other_key) not in _ALTERNATIVES:
            yield f"[{key}] and [{other_key}] overlap: move or shrink one of them."
    yield from _find_slot_misfits(design)
    if design.frame_minor.pitch_mm <= design.frame_minor.bead_mm:
        yield "[frame_minor] pitch_mm must be larger than bead_mm, or the beads run together."
    symbol_mm = QR_SIDE_MODULES * design.qr_module_px * MM_PER_INCH / design.dpi
    if symbol_mm < LEAST_QR_MM:
        least_px = -(-LEAST_QR_MM * design.dpi // (MM_PER_INCH * QR_SIDE_MODULES))
        needed_mm = least_px * QR_BOX_MODULES * MM_PER_INCH / design.dpi
        yield (
            f"[qr] side_mm = {design.qr.width_mm:g} gives a code of {symbol_mm:.1f} mm, which is "
            f"under {LEAST_QR_MM:g} mm: with its quiet zone it needs {needed_mm + 0.05:.1f} mm."
        )


def _find_slot_misfits(design: StickerDesign) -> Iterator[str]:
    slots = {
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
    for key, slot in slots.items():
        if slot.least_mm > slot.size_mm:
            yield f"[{key}] least_mm = {slot.least_mm:g} is larger than size_mm."
        if slot.size_mm + slot.caption_mm > slot.box.height_mm:
            yield (
                f"[{key}] size_mm and caption_mm are {slot.size_mm + slot.caption_mm:g} together, "
                f"higher than height_mm = {slot.box.height_mm:g}."
            )
