"""Stickers as the printer gets them."""

from dataclasses import replace
from datetime import datetime
from math import radians, tan
from zoneinfo import ZoneInfo

import pytest
import zxingcpp
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from hardware.interfaces import Label
from kiosk.domain.tours import GROUPS, Group, Language
from kiosk.sticker.bitmap import draw_sticker, render_sticker
from kiosk.sticker.design import (
    MM_PER_INCH,
    QR_BOX_MODULES,
    StickerContent,
    StickerDesign,
    StickerSize,
    TextSlot,
)
from kiosk.sticker.design_file import open_design
from kiosk.sticker.label import label_picture
from kiosk.sticker.shapes import LETTER_PLACES

CONTENT = StickerContent(
    job="sticker-0190",
    group_letter="B",
    starts_at_local=datetime(2026, 11, 21, 10, 30, tzinfo=ZoneInfo("Asia/Shanghai")),
    visit_code="7K3MPQ9X2HVDWB4N",
    name="张欣悦",
    cart="2",
    compartment="17",
)
MINOR = replace(CONTENT, minor=True, name="李小宝", guardian="张欣悦")

EVERY_SIZE = pytest.mark.parametrize("size", StickerSize)


def changed(one: StickerContent, other: StickerContent, design: StickerDesign) -> Image.Image:
    return ImageChops.difference(draw_sticker(one, design), draw_sticker(other, design))


def inside(slot: TextSlot, found: tuple[int, int, int, int], design: StickerDesign) -> bool:
    """Within the box; a Latin letter's tail and stacked accents reach a little farther."""
    box, slack = slot.box, design.px(slot.size_mm * 0.15)
    return (
        found[0] >= design.px(box.x_mm) - slack
        and found[1] >= design.px(box.y_mm) - slack
        and found[2] <= design.px(box.x_mm + box.width_mm) + slack
        and found[3] <= design.px(box.y_mm + box.height_mm) + slack
    )


@pytest.mark.parametrize(
    ("size", "width_px", "height_px", "dpi"),
    [(StickerSize.MM_100X62, 732, 1181, 300), (StickerSize.MM_60X40, 480, 320, 203)],
)
def test_a_label_lies_as_the_printer_needs_it(
    size: StickerSize, width_px: int, height_px: int, dpi: int
) -> None:
    label = render_sticker(CONTENT, size)

    assert (label.width_px, label.height_px, label.dpi) == (width_px, height_px, dpi)
    assert len(label.rows) == -(-width_px // 8) * height_px
    assert label.job == CONTENT.job


def test_the_bits_past_the_right_edge_are_blank() -> None:
    label = render_sticker(CONTENT, StickerSize.MM_100X62)

    assert label.width_px % 8 == 4
    stride = -(-label.width_px // 8)
    assert all(last & 0x0F == 0 for last in label.rows[stride - 1 :: stride])


@EVERY_SIZE
@pytest.mark.parametrize("content", [CONTENT, MINOR], ids=["adult", "minor"])
def test_the_code_is_read_from_any_side(size: StickerSize, content: StickerContent) -> None:
    for turn_deg in (None, 0, 90, 180, 270):
        picture = label_picture(render_sticker(content, size, turn_deg=turn_deg))
        found = zxingcpp.read_barcodes(picture.convert("L"), formats=zxingcpp.BarcodeFormat.QRCode)
        assert [code.text for code in found] == ["SV1:7K3MPQ9X2HVDWB4N"]


@EVERY_SIZE
def test_the_code_is_eighteen_millimetres_in_a_clean_quiet_zone(size: StickerSize) -> None:
    design = open_design(size)
    (code,) = zxingcpp.read_barcodes(
        draw_sticker(CONTENT, design).point(lambda s: 255 - s),
        formats=zxingcpp.BarcodeFormat.QRCode,
    )
    corners = code.position
    side_px = corners.top_right.x - corners.top_left.x
    quiet_px = 4 * design.qr_module_px
    left, top = corners.top_left.x - quiet_px, corners.top_left.y - quiet_px

    assert side_px * MM_PER_INCH / design.dpi >= 17.9
    for content in (CONTENT, replace(MINOR, name="王" * 60, guardian="赵" * 60, cart="W" * 30)):
        picture = draw_sticker(content, design)
        whole_px = QR_BOX_MODULES * design.qr_module_px
        zone = picture.crop((left, top, left + whole_px, top + whole_px))
        ink = zone.getbbox()
        assert ink is not None
        assert min(ink[0], ink[1]) >= quiet_px - 2
        assert max(ink[2], ink[3]) <= whole_px - quiet_px + 2


@EVERY_SIZE
def test_the_emblem_is_the_largest_thing(size: StickerSize) -> None:
    design = open_design(size)

    for letter in (group.letter for group in GROUPS):
        content = replace(CONTENT, group_letter=letter)
        assert draw_sticker(content, design).getbbox() is not None
    assert design.group.height_mm > design.title.size_mm


@EVERY_SIZE
def test_every_group_looks_different(size: StickerSize) -> None:
    labels = {
        render_sticker(replace(CONTENT, group_letter=group.letter), size).rows for group in GROUPS
    }

    assert len(labels) == len(GROUPS)


@EVERY_SIZE
def test_a_minor_has_another_border_all_around(size: StickerSize) -> None:
    design = open_design(size)
    adult = draw_sticker(CONTENT, design)
    minor = draw_sticker(MINOR, design)
    beads = design.frame_minor
    side_px = design.px(beads.inset_x_mm + beads.bead_mm)
    edge_px = design.px(beads.inset_y_mm + beads.bead_mm)
    width, height = adult.size
    for strip in (
        (0, 0, width, edge_px),
        (0, height - edge_px, width, height),
        (0, 0, side_px, height),
        (width - side_px, 0, width, height),
    ):
        plain, beaded = (sum(p.crop(strip).histogram()[128:]) for p in (adult, minor))
        assert beaded > 2 * plain


@EVERY_SIZE
@pytest.mark.parametrize(
    ("slot", "change"),
    [
        ("name_slot", {"name": "Eleanor Vance"}),
        ("cart", {"cart": "A12"}),
        ("compartment", {"compartment": "117"}),
        ("start", {"starts_at_local": datetime(2026, 12, 31, 23, 58, tzinfo=ZoneInfo("UTC"))}),
    ],
)
def test_each_fact_stands_in_its_own_place(
    size: StickerSize, slot: str, change: dict[str, object]
) -> None:
    design = open_design(size)
    found = changed(CONTENT, replace(CONTENT, **change), design).getbbox()

    assert found is not None
    assert inside(getattr(design, slot), found, design)


@EVERY_SIZE
def test_what_is_unknown_leaves_no_caption_behind(size: StickerSize) -> None:
    design = open_design(size)
    for slot, change in ((design.cart, {"cart": ""}), (design.compartment, {"compartment": ""})):
        box = slot.box
        area = tuple(
            design.px(v)
            for v in (box.x_mm, box.y_mm, box.x_mm + box.width_mm, box.y_mm + box.height_mm)
        )
        assert draw_sticker(replace(CONTENT, **change), design).crop(area).getbbox() is None


@EVERY_SIZE
def test_a_sticker_without_a_name_welcomes(size: StickerSize) -> None:
    design = open_design(size)
    welcome = design.wording.languages[Language.SIMPLIFIED].nameless

    nameless = draw_sticker(replace(CONTENT, name=""), design)
    assert nameless.tobytes() == draw_sticker(replace(CONTENT, name=welcome), design).tobytes()


@EVERY_SIZE
def test_a_guardian_is_printed_for_a_minor_only(size: StickerSize) -> None:
    design = open_design(size)
    found = changed(MINOR, replace(MINOR, guardian="王"), design).getbbox()

    assert found is not None
    assert inside(design.guardian_slot, found, design)
    assert changed(CONTENT, replace(CONTENT, guardian="王"), design).getbbox() is None


@EVERY_SIZE
@pytest.mark.parametrize("content", [CONTENT, replace(MINOR, name="", guardian="")])
def test_a_minor_and_its_adult_share_a_mark_whatever_is_said_of_names(
    size: StickerSize, content: StickerContent
) -> None:
    design = open_design(size)
    found = changed(content, replace(content, pair="W888"), design).getbbox()

    assert found is not None
    assert inside(design.pair, found, design)


@EVERY_SIZE
def test_a_minor_without_a_name_is_still_called_one(size: StickerSize) -> None:
    design = open_design(size)
    words = design.wording.languages[Language.SIMPLIFIED]
    nameless = replace(MINOR, name="", guardian="")
    adult = replace(CONTENT, name=words.minor)

    drawn = draw_sticker(nameless, design)
    box = design.name_slot.box
    area = (box.x_mm, box.y_mm, box.x_mm + box.width_mm, box.y_mm + box.height_mm)
    place = tuple(design.px(edge) for edge in area)
    assert drawn.crop(place).tobytes() == draw_sticker(adult, design).crop(place).tobytes()


# A letter can be told by a normal eye when it spans five minutes of arc (ISO 8596).
LEAST_CAP_AT_FIVE_METRES_MM = 5000 * tan(radians(5 / 60))


@EVERY_SIZE
@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.letter)
def test_a_groups_letter_can_be_read_at_five_metres(size: StickerSize, group: Group) -> None:
    cap_mm = LETTER_PLACES[group.shape].cap_height * open_design(size).group.height_mm

    assert cap_mm >= 1.2 * LEAST_CAP_AT_FIVE_METRES_MM


@pytest.mark.parametrize(
    "name", ["𠮷田㐱", "阿卜杜热西提·买买提艾力·吐尔逊", "E*** A***", "Şebnem", "محمد", "x" * 300]
)
@EVERY_SIZE
def test_any_name_prints(size: StickerSize, name: str) -> None:
    design = open_design(size)
    found = changed(replace(CONTENT, name="王"), replace(CONTENT, name=name), design).getbbox()

    assert found is not None
    assert inside(design.name_slot, found, design)


@settings(max_examples=60, deadline=None)
@given(
    st.text(max_size=80) | st.text("abcdefgHIJMW -'·王小明𠮷é", max_size=80),
    st.sampled_from(StickerSize),
    st.sampled_from(Language),
)
@example("|", StickerSize.MM_100X62, Language.SIMPLIFIED)
def test_no_name_leaves_its_place(name: str, size: StickerSize, language: Language) -> None:
    design = open_design(size)
    blank = replace(CONTENT, name="一", language=language)
    found = changed(blank, replace(blank, name=name), design).getbbox()

    assert found is None or inside(design.name_slot, found, design)


def test_hong_kong_words_are_traditional() -> None:
    design = open_design(StickerSize.MM_100X62)
    found = changed(CONTENT, replace(CONTENT, language=Language.TRADITIONAL), design).getbbox()

    assert found is not None
    assert found[1] > design.px(design.name_slot.box.y_mm)


def test_printed_bits_and_picture_agree() -> None:
    label = render_sticker(CONTENT, StickerSize.MM_60X40)
    picture = label_picture(label)

    assert picture.mode == "1"
    assert picture.getpixel((2, 2)) == 255
    again = Label(label.job, label.width_px, label.height_px, label.dpi, label.rows)
    assert label_picture(again).tobytes() == picture.tobytes()
    black = sum(bin(byte).count("1") for byte in label.rows)
    assert picture.convert("L").histogram()[0] == black


def test_nothing_personal_shows_in_a_log() -> None:
    text = repr(MINOR) + repr(render_sticker(MINOR, StickerSize.MM_60X40))

    assert "李小宝" not in text
    assert "张欣悦" not in text
    assert MINOR.visit_code not in text


def test_an_unknown_group_is_refused() -> None:
    with pytest.raises(KeyError):
        render_sticker(replace(CONTENT, group_letter="Z"))
