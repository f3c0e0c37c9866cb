"""The eight emblems."""

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from kiosk.domain.tours import GROUPS, Group, GroupShape
from kiosk.sticker.bitmap import draw_emblem
from kiosk.sticker.shapes import LETTER_PLACES, outline


@pytest.mark.parametrize("shape", GroupShape)
def test_a_shape_fills_its_box_and_no_more(shape: GroupShape) -> None:
    xs, ys = zip(*outline(shape), strict=True)

    assert min(*xs, *ys) >= 0.0
    assert max(*xs, *ys) <= 1.0
    assert max(max(xs) - min(xs), max(ys) - min(ys)) >= 0.92


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.letter)
def test_the_letter_stands_well_inside_its_shape(group: Group) -> None:
    side = 400
    emblem = draw_emblem(group.letter, side).point(lambda shade: 255 if shade > 127 else 0)
    filled = Image.new("L", (side, side), 0)
    corners = [(x * (side - 1), y * (side - 1)) for x, y in outline(group.shape)]
    ImageDraw.Draw(filled).polygon(corners, fill=255)
    letter = ImageChops.subtract(filled, emblem)
    # Ink of at least 3 % of the side stays around the letter.
    core = filled.filter(ImageFilter.MinFilter(2 * 12 + 1))
    stray = ImageChops.subtract(letter.filter(ImageFilter.MinFilter(5)), core)

    box = letter.filter(ImageFilter.MinFilter(5)).getbbox()
    assert box is not None
    assert box[3] - box[1] >= 0.9 * LETTER_PLACES[group.shape].cap_height * side - 8
    assert stray.getbbox() is None


def test_no_two_groups_look_alike_without_their_letters() -> None:
    assert len({outline(group.shape) for group in GROUPS}) == len(GROUPS)
