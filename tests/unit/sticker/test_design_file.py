"""Designs that a venue edits."""

import re
import shutil
from pathlib import Path

import pytest

from kiosk.sticker.design import MM_PER_INCH, QR_SIDE_MODULES, StickerSize
from kiosk.sticker.design_file import (
    DESIGNS,
    open_design,
    open_venue_design,
    open_wording,
    read_design,
)
from kiosk.sticker.toml_table import BadStickerDesign


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A venue's own copy of the designs."""
    return Path(shutil.copytree(DESIGNS, tmp_path / "designs"))


def edit(file: Path, pattern: str, replacement: str) -> None:
    text, count = re.subn(pattern, replacement, file.read_text("utf-8"), count=1, flags=re.S)
    assert count == 1
    file.write_text(text, "utf-8")


@pytest.mark.parametrize("size", StickerSize)
def test_the_designs_that_come_with_the_kiosk_are_sound(size: StickerSize) -> None:
    design = open_design(size)

    assert f"{design.width_mm:g}x{design.height_mm:g}" == size.value
    assert QR_SIDE_MODULES * design.qr_module_px * MM_PER_INCH / design.dpi >= 18.0


@pytest.mark.parametrize(
    ("pattern", "replacement", "sentence"),
    [
        (r"dpi = 300", "dpi = 30", r"dpi = 30 must be from 150 to 1200\."),
        (r"dpi = 300", 'dpi = "x"', r"dpi must be a number from 150 to 1200\."),
        (r"dpi = 300", "dpi = 300.5", r"dpi = 300\.5 must be a whole number\."),
        (r"dpi = 300", "dpi = true", r"dpi must be a number"),
        (r"turn_deg = 90", "turn_deg = 45", r"turn_deg = 45 must be 0, 90, 180 or 270\."),
        (r"turn_deg = 90", "turn = 90", r"turn is not known here; known are cart, compartment"),
        (r"\[group\].*?\n\n", "", r"The table \[group\] is missing\."),
        (r"(\[name\].*?)lines = 2", r"\1lines = 9", r"\[name\] lines = 9 must be from 1 to 4\."),
        (r"(\[title\]\n)", r'\1align = "up"\n', r'align = "up" must be "left", "centre" or'),
        (r"spread = true", 'spread = "yes"', r"\[subtitle\] spread must be true or false\."),
        (r"side_mm = 25\.2", "side_mm = 20", r"code of \d+\.\d mm, which is under 18 mm"),
        (r"(\[group\]\n)x_mm = 67\.0", r"\1x_mm = 80", r"\[group\] runs into the border"),
        (r"(\[rule\]\n)", r"\1z_mm = 1\n", r"\[rule\] z_mm is not known here; known are line_mm"),
        (r"(\[cart\]\n)x_mm = [\d.]+", r"\1x_mm = 30", r"\[start\] and \[cart\] overlap"),
        (r"(\[name\].*?)least_mm = 3\.2", r"\1least_mm = 20", r"least_mm = 20 is larger than"),
        (r"(\[title\].*?)size_mm = 20\.0", r"\1size_mm = 30", r"\[title\] size_mm and caption_mm"),
        (r"pitch_mm = 3\.4", "pitch_mm = 1", r"beads run together"),
        (r"width_mm = 100\.0", "width_mm =", r"This is not valid TOML: "),
    ],
)
def test_a_mistake_is_named(folder: Path, pattern: str, replacement: str, sentence: str) -> None:
    edit(folder / "100x62.toml", pattern, replacement)

    with pytest.raises(BadStickerDesign, match=sentence) as caught:
        open_design(StickerSize.MM_100X62, folder)

    assert str(caught.value).startswith("100x62.toml: ")
    assert all(mistake.endswith(".") for mistake in caught.value.mistakes)


def test_all_mistakes_are_named_at_once(folder: Path) -> None:
    edit(folder / "60x40.toml", "dpi = 203", "dpi = 1")
    edit(folder / "60x40.toml", "turn_deg = 0", "turn_deg = 1")

    with pytest.raises(BadStickerDesign) as caught:
        open_design(StickerSize.MM_60X40, folder)

    assert len(caught.value.mistakes) == 2


@pytest.mark.parametrize(
    ("pattern", "replacement", "sentence"),
    [
        (r'title = "游客"', 'title = ""', r"title must be a text in quotes"),
        (r'cart = "车 CART"\n', "", r"\[zh-Hans\] cart must be a text in quotes"),
        (r"\[en\]", "[fr]", r"The table \[en\] is missing\."),
        (r'"%m-%d %H:%M"', '"%"', r"start_format = .* must be a date such as"),
    ],
)
def test_a_mistake_in_the_words_is_named(
    folder: Path, pattern: str, replacement: str, sentence: str
) -> None:
    edit(folder / "words.toml", pattern, replacement)

    with pytest.raises(BadStickerDesign, match=sentence):
        open_design(StickerSize.MM_100X62, folder)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "60x40.toml").unlink()

    with pytest.raises(BadStickerDesign, match=r"60x40\.toml: The file cannot be read"):
        open_design(StickerSize.MM_60X40, folder)


def test_a_file_in_another_encoding_is_named(folder: Path) -> None:
    (folder / "words.toml").write_bytes('title = "游客"'.encode("gb18030"))

    with pytest.raises(BadStickerDesign, match=r"words\.toml: The file is not UTF-8 text"):
        open_design(StickerSize.MM_60X40, folder)


@pytest.mark.parametrize(
    ("pattern", "replacement", "line"),
    [
        (r"dpi = 300", "dpi = 30", 7),
        (r"(\[group\]\n)x_mm = 67\.0", r"\1x_mm = 80", None),
        (r"bead_mm = 1\.9", "bead_mm = 0", None),
        (r"side_mm = 25\.2", "side_mm = 20", None),
    ],
)
def test_a_mistake_says_its_line(
    folder: Path, pattern: str, replacement: str, line: int | None
) -> None:
    file = folder / "100x62.toml"
    before = file.read_text("utf-8").splitlines()
    edit(file, pattern, replacement)
    after = file.read_text("utf-8").splitlines()
    (edited,) = [
        n for n, pair in enumerate(zip(before, after, strict=True), 1) if len(set(pair)) > 1
    ]
    assert line in {None, edited}

    with pytest.raises(BadStickerDesign) as caught:
        open_design(StickerSize.MM_100X62, folder)

    # What lies wrongly is told by the line of its table.
    lines = {f"Line {edited}: ", f"Line {edited - 1}: "}
    assert any(mistake.startswith(tuple(lines)) for mistake in caught.value.mistakes)


def test_a_venues_own_file_goes_before_the_one_that_comes_with_the_kiosk(tmp_path: Path) -> None:
    shutil.copy(DESIGNS / "60x40.toml", tmp_path)
    edit(tmp_path / "60x40.toml", "turn_deg = 0", "turn_deg = 180")

    assert open_venue_design(StickerSize.MM_60X40, tmp_path).turn_deg == 180
    assert open_venue_design(StickerSize.MM_100X62, tmp_path).turn_deg == 90
    assert open_venue_design(StickerSize.MM_60X40, None).turn_deg == 0


def test_a_design_of_any_name_is_read(folder: Path) -> None:
    file = (folder / "60x40.toml").rename(folder / "ours.toml")

    assert read_design(file, open_wording(folder)).name == "ours"


def test_an_edited_design_is_used(folder: Path) -> None:
    edit(folder / "60x40.toml", "turn_deg = 0", "turn_deg = 180")

    assert open_design(StickerSize.MM_60X40, folder).turn_deg == 180
