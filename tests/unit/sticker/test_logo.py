"""The venue's logo on stickers."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageDraw

from kiosk.sticker.bitmap import draw_sticker, render_sticker
from kiosk.sticker.design import Box, StickerDesign, StickerSize
from kiosk.sticker.design_file import open_design
from kiosk.sticker.logo import BadLogo, Logo, decode_logo
from tests.unit.sticker.test_sticker import CONTENT, EVERY_SIZE


def png(colour: str | tuple[int, ...], ground: str | tuple[int, ...], size=(120, 60)) -> bytes:
    picture = Image.new("RGBA", size, ground)
    ImageDraw.Draw(picture).ellipse((10, 10, size[0] - 10, size[1] - 10), fill=colour)
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


CLEAR = (255, 255, 255, 0)
LOGO = decode_logo(png("#0B6E6E", CLEAR))


def inked(content, design: StickerDesign, logo: Logo) -> tuple[int, int, int, int] | None:
    return ImageChops.difference(
        draw_sticker(content, design), draw_sticker(content, design, logo)
    ).getbbox()


@EVERY_SIZE
@pytest.mark.parametrize("size_px", [(120, 60), (60, 400), (900, 30)], ids=["wide", "tall", "flat"])
def test_a_logo_stands_in_its_place_whatever_its_form(
    size: StickerSize, size_px: tuple[int, int]
) -> None:
    design = open_design(size)
    found = inked(CONTENT, design, decode_logo(png("black", CLEAR, size_px)))
    place = design.logo

    assert found is not None
    assert found[0] >= design.px(place.x_mm) - 1
    assert found[1] >= design.px(place.y_mm) - 1
    assert found[2] <= design.px(place.x_mm + place.width_mm) + 1
    assert found[3] <= design.px(place.y_mm + place.height_mm) + 1


@pytest.mark.parametrize(
    ("colour", "ground"),
    [("black", "white"), ("#0B6E6E", CLEAR), ("#FFD400", "white"), ("white", CLEAR)],
    ids=["black on white", "colour", "pale", "white for dark grounds"],
)
def test_whatever_its_colour_a_logo_comes_out_as_solid_ink(colour, ground) -> None:
    logo = decode_logo(png(colour, ground))
    share = sum(logo.ink.histogram()[128:]) / (logo.ink.width * logo.ink.height)

    assert logo.ink.size == (101, 41)
    assert 0.7 < share < 0.85  # an ellipse fills pi/4 of its box


def test_a_logo_gives_way_to_the_mark_of_a_pair_where_they_share_a_place() -> None:
    paired = replace(CONTENT, pair="W888")

    assert inked(paired, open_design(StickerSize.MM_60X40), LOGO) is None
    assert inked(paired, open_design(StickerSize.MM_100X62), LOGO) is not None


def test_a_design_without_a_place_prints_no_logo() -> None:
    design = replace(open_design(StickerSize.MM_60X40), logo=None)

    assert inked(CONTENT, design, LOGO) is None


def test_a_label_with_a_logo_is_as_large_as_one_without() -> None:
    plain, branded = (render_sticker(CONTENT, logo=logo) for logo in (None, LOGO))

    assert (plain.width_px, plain.height_px) == (branded.width_px, branded.height_px)
    assert plain.rows != branded.rows


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is no PNG picture"),
        (b"GIF89a", "is no PNG picture"),
        (png("black", "white")[:60], "is no PNG picture"),
        (png(CLEAR, CLEAR), "nothing on it"),
        (png("white", "white"), "nothing on it"),
    ],
    ids=["empty", "another format", "cut off", "all clear", "a white plate"],
)
def test_what_is_no_logo_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(BadLogo, match=why):
        decode_logo(data)


def test_boxes_that_share_a_place_are_known() -> None:
    assert Box(0, 0, 10, 10).overlaps(Box(9, 9, 5, 5))
    assert not Box(0, 0, 10, 10).overlaps(Box(10, 0, 5, 5))
