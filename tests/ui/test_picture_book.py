"""The picture book is complete, and its index page needs nothing from elsewhere."""

import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.domain.tours import Language
from tests.ui.picture_book import Picture, plan_sheets, write_index
from tests.ui.studio import MODES, SIZES, Studio, all_scenes, title_of
from tests.ui.translations import compile_translations


def test_every_page_is_planned_in_every_mode_and_orientation() -> None:
    planned = [
        (place, sheet.mode, sheet.orientation)
        for sheet in plan_sheets(50, quick=False)
        for place in sheet.scenes
    ]
    assert sorted(planned) == sorted(product(range(50), MODES, SIZES))


def test_the_quick_book_has_every_page_once_in_each_language() -> None:
    sheets = list(plan_sheets(50, quick=True))
    assert [place for sheet in sheets for place in sheet.scenes] == list(range(50))
    assert {(sheet.mode, sheet.orientation) for sheet in sheets} == {("normal", "portrait")}


def test_no_two_scenes_share_a_picture() -> None:
    titles = [title_of(scene) for scene in all_scenes()]
    assert len(set(titles)) == len(titles)


def test_the_index_lists_the_pictures_in_the_order_of_the_journey(tmp_path: Path) -> None:
    pages = [title_of(scene) for scene in all_scenes()][:3]
    pictures = [
        Picture(f"{page}.png", page, "visitors", "normal", "portrait", "en") for page in pages
    ]
    index = write_index(pictures[::-1], tmp_path).read_text(encoding="utf-8")
    (data,) = re.findall(r'<script type="application/json" id="pictures">(.*?)</script>', index)
    assert [picture["page"] for picture in json.loads(data)] == pages
    assert not re.findall(r"https?:|//[a-z]|@import|\burl\(", index)


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    studio = Studio(compile_translations(tmp_path_factory.mktemp("i18n")))
    yield studio
    studio.close()


def test_a_scene_is_drawn_at_rest_and_as_wanted(studio: Studio) -> None:
    scenes = {title_of(scene): scene for scene in all_scenes()}

    def draw(name: str, language: Language, mode: str, orientation: str) -> QImage:
        studio.turn(orientation)
        return studio.draw(scenes[name], language, mode)

    party = draw("party", Language.SIMPLIFIED, "normal", "portrait")
    assert (party.width(), party.height()) == SIZES["portrait"]
    assert draw("party", Language.SIMPLIFIED, "normal", "portrait") == party
    assert draw("party", Language.ENGLISH, "normal", "portrait") != party
    assert draw("party", Language.SIMPLIFIED, "dark", "portrait") != party
    assert draw("rules", Language.SIMPLIFIED, "normal", "portrait") != party
    wide = draw("staff-people", Language.SIMPLIFIED, "normal", "landscape")
    assert (wide.width(), wide.height()) == SIZES["landscape"]
