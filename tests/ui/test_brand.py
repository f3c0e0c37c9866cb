"""The venue on the first page: its logo, or its name."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.domain import states as st
from kiosk.domain.tours import Language
from kiosk.settings import SettingsError
from kiosk.sticker.logo import BadLogo
from kiosk.ui.languages import Languages
from kiosk.ui.logo import open_logo
from kiosk.ui.look import RuleIcon, RuleLine, RulesText
from tests.ui.cast import FAMILY, LOOK
from tests.ui.desk import Desk, open_desk
from tests.ui.scenes import Scene
from tests.ui.test_layout import LARGE, REACH, SMALL, SMALL_LANDSCAPE, look_at

SVG = """<svg xmlns="http://www.w3.org/2000/svg" width="120" height="40">
<rect width="120" height="40" fill="#B3261E"/>
<text x="10" y="30" font-size="24" fill="#FFFFFF">星辰</text></svg>"""


@pytest.fixture
def logo(tmp_path: Path) -> str:
    file = tmp_path / "logo.svg"
    file.write_text(SVG, encoding="utf-8")
    return str(file)


@pytest.fixture
def branded(languages: Languages, logo: str) -> Iterator[Desk]:
    desk = open_desk(languages, size=(540, 960), look=replace(LOOK, logo=logo))
    yield desk
    desk.close()


def shows_red(desk: Desk) -> bool:
    """Whether the logo's ground can be seen in the bar at the top."""
    picture = desk.shown.picture()
    bar = range(0, round(picture.height() * 132 / 1920), 3)
    colours = (picture.pixelColor(x, y) for y in bar for x in range(0, picture.width(), 3))
    return any((c.red(), c.green(), c.blue()) == (0xB3, 0x26, 0x1E) for c in colours)


def test_the_first_page_shows_the_logo_and_no_other_page_does(branded: Desk) -> None:
    branded.until(lambda: shows_red(branded))
    assert "Factory Tours" not in branded.texts()

    branded.stand(st.PartyShown(Language.ENGLISH, FAMILY))
    assert not shows_red(branded)


def test_without_a_logo_the_first_page_says_the_venues_name(desk: Desk) -> None:
    desk.stand(st.Attract(Language.ENGLISH))

    assert "Factory Tours" in desk.texts()


@pytest.mark.parametrize("options", [{}, LARGE, REACH], ids=["normal", "large", "reach"])
@pytest.mark.parametrize("size", [SMALL, SMALL_LANDSCAPE], ids=["portrait", "landscape"])
def test_every_picture_of_a_rule_has_room_beside_its_sentence(
    languages: Languages, size: tuple[int, int], options: dict[str, object]
) -> None:
    said = [line.text for line in LOOK.rules.lines]
    lines = tuple(RuleLine(said[n % 4], icon) for n, icon in enumerate((*RuleIcon, None)))
    desk = open_desk(languages, size=size, look=replace(LOOK, rules=RulesText("1", lines)))
    scene = Scene("rules", st.Rules(Language.ENGLISH, FAMILY))
    flaws = [
        flaw
        for language in (Language.SIMPLIFIED, Language.ENGLISH)
        for flaw in look_at(desk, scene, language, options)
    ]
    desk.close()
    assert not flaws, "\n".join(flaws)


def test_an_svg_is_printed_as_it_is_drawn(logo: str) -> None:
    opened = open_logo(logo)

    assert opened is not None
    assert opened.ink.size == (600, 200)
    assert open_logo("") is None


def test_an_svg_without_a_size_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "empty.svg"
    file.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>', "utf-8")

    with pytest.raises(
        SettingsError, match=r"“venue\.logo” .*empty\.svg .* Name another"
    ) as caught:
        open_logo(str(file))
    assert isinstance(caught.value.__cause__, BadLogo)
