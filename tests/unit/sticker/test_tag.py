"""Luggage tags as the printer gets them."""

import re
import shutil
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import zxingcpp

from kiosk.domain.tours import GROUPS, Language
from kiosk.sticker.design import MM_PER_INCH, QR_SIDE_MODULES, StickerSize
from kiosk.sticker.design_file import DESIGNS
from kiosk.sticker.label import label_picture
from kiosk.sticker.qr import decode_tag_code, decode_visit_code, encode_tag_code, encode_visit_code
from kiosk.sticker.tag import draw_tag, render_tag
from kiosk.sticker.tag_design import (
    LEAST_TAG_QR_MM,
    TagContent,
    open_tag_design,
    read_tag_design,
)
from kiosk.sticker.toml_table import BadStickerDesign

CODE = "7K3MPQ9X2HVD"
TAG = TagContent(
    job="tag-0190",
    number=12,
    code=CODE,
    group_letter="B",
    starts_at_local=datetime(2026, 11, 21, 10, 30, tzinfo=ZoneInfo("Asia/Shanghai")),
    site="工厂参观 K1",
)

EVERY_SIZE = pytest.mark.parametrize("size", StickerSize)


@EVERY_SIZE
@pytest.mark.parametrize("language", Language)
def test_both_halves_carry_the_code(size: StickerSize, language: Language) -> None:
    for turn_deg in (None, 0, 180):
        label = render_tag(replace(TAG, language=language), size, turn_deg=turn_deg)
        found = zxingcpp.read_barcodes(
            label_picture(label).convert("L"), formats=zxingcpp.BarcodeFormat.QRCode
        )
        assert [code.text for code in found] == [f"LT1:{CODE}"] * 2


@EVERY_SIZE
def test_the_halves_differ_in_nothing_but_which_is_which(size: StickerSize) -> None:
    design = open_tag_design(size)
    picture = draw_tag(TAG, design)
    half = design.px(design.half_mm)
    below, bottom = design.px(design.part.box.y_mm + design.part.box.height_mm), picture.height
    edge = design.px(1)  # the line between them

    left = picture.crop((edge, below, half - edge, bottom))
    right = picture.crop((half + edge, below, 2 * half - edge, bottom))
    assert left.tobytes() == right.tobytes()
    assert picture.crop((edge, 0, half - edge, below)).tobytes() != (
        picture.crop((half + edge, 0, 2 * half - edge, below)).tobytes()
    )


@EVERY_SIZE
def test_every_tour_and_number_looks_different(size: StickerSize) -> None:
    labels = {
        render_tag(replace(TAG, number=number, group_letter=group.letter), size).rows
        for group in GROUPS
        for number in (1, 47, 480, 9999)
    }

    assert len(labels) == 4 * len(GROUPS)


@EVERY_SIZE
def test_a_tag_fits_the_label_of_its_sticker(size: StickerSize) -> None:
    design = open_tag_design(size)

    assert f"{design.width_mm:g}x{design.height_mm:g}" == size.value
    symbol_mm = QR_SIDE_MODULES * design.qr_module_px * MM_PER_INCH / design.dpi
    assert symbol_mm >= LEAST_TAG_QR_MM


@pytest.mark.parametrize(
    ("pattern", "replacement", "sentence"),
    [
        (r"turn_deg = 90", "turn_deg = 45", r"Line 8: turn_deg = 45 must be 0, 90, 180 or 270\."),
        (r"dash_mm = 2\.0", "dash_mm = 0", r"Line 16: \[cut\] dash_mm = 0 must be from 0\.5"),
        (r"side_mm = 23\.7", "side_mm = 18", r"Line \d+: \[qr\] side_mm = 18 gives a code of"),
        (r"(\[number\]\n)x_mm = 3\.6", r"\1x_mm = 20", r"\[number\] runs into the border"),
        (r"(\[part\].*?)size_mm = 3\.8", r"\1size_mm = 9", r"\[part\] size_mm and caption_mm"),
        (r"\[site\].*", "", r"The table \[site\] is missing\."),
    ],
)
def test_a_mistake_in_a_tags_design_is_named(
    tmp_path: Path, pattern: str, replacement: str, sentence: str
) -> None:
    file = Path(shutil.copy(DESIGNS / "tag-100x62.toml", tmp_path))
    text, count = re.subn(pattern, replacement, file.read_text("utf-8"), count=1, flags=re.S)
    assert count == 1
    file.write_text(text, "utf-8")

    with pytest.raises(BadStickerDesign, match=sentence):
        read_tag_design(file, open_tag_design(StickerSize.MM_100X62).wording)


def test_a_venues_own_tag_is_used(tmp_path: Path) -> None:
    file = Path(shutil.copy(DESIGNS / "tag-60x40.toml", tmp_path))
    file.write_text(file.read_text("utf-8").replace("turn_deg = 0", "turn_deg = 180"), "utf-8")

    assert open_tag_design(StickerSize.MM_60X40, tmp_path).turn_deg == 180
    assert open_tag_design(StickerSize.MM_100X62, tmp_path).turn_deg == 90


def test_tags_and_stickers_are_told_apart() -> None:
    assert decode_tag_code(encode_tag_code(CODE)) == CODE
    assert decode_visit_code(encode_tag_code(CODE)) is None
    assert decode_tag_code(encode_visit_code(CODE)) is None
    assert decode_tag_code("LT1:") is None
    with pytest.raises(ValueError):
        encode_tag_code("no")


def test_the_code_shows_in_no_log() -> None:
    assert CODE not in repr(TAG)
