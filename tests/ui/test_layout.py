"""No text is cut or covered, no target too small, in any language, mode and orientation."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.tours import Language
from kiosk.ui.languages import Languages
from tests.ui.cast import LONG_WALL, WORDY
from tests.ui.desk import Desk, open_desk
from tests.ui.layout import find_flaws
from tests.ui.scenes import Scene, scenes, sheets

ZH, HK, EN = Language
PORTRAIT, LANDSCAPE = (1080, 1920), (1920, 1080)
SMALL, SMALL_LANDSCAPE = (540, 960), (960, 540)
LARGE, REACH = {"setLarge": True}, {"setReach": True}
CASES = [
    pytest.param(PORTRAIT, {}, (ZH, HK, EN), id="portrait"),
    pytest.param(LANDSCAPE, {}, (ZH, HK, EN), id="landscape"),
    pytest.param(SMALL, LARGE, (ZH, EN), id="portrait-large"),
    pytest.param(SMALL_LANDSCAPE, LARGE, (ZH, EN), id="landscape-large"),
    pytest.param(SMALL, REACH, (ZH, EN), id="portrait-reach"),
    pytest.param(SMALL_LANDSCAPE, REACH, (ZH, EN), id="landscape-reach"),
    pytest.param(SMALL, LARGE | REACH, (ZH, HK, EN), id="portrait-large-reach"),
    pytest.param(SMALL_LANDSCAPE, LARGE | REACH, (ZH, HK, EN), id="landscape-large-reach"),
    pytest.param((700, 900), {"setContrast": "dark"}, (EN,), id="odd-window"),
]


# Every page in every mode and language takes minutes. The run of every day has each page in one
# of the languages, and some of them in the tightest modes, each in another language there.
@pytest.mark.parametrize(
    ("size", "options", "share", "turn"),
    [
        pytest.param(PORTRAIT, {}, 1, 0, id="portrait"),
        pytest.param(SMALL_LANDSCAPE, LARGE, 2, 0, id="landscape-large"),
        pytest.param(SMALL, LARGE | REACH, 2, 1, id="portrait-large-reach"),
    ],
)
def test_a_page_can_be_read_and_touched_in_one_of_the_languages(
    qapp: QGuiApplication,
    languages: Languages,
    size: tuple[int, int],
    options: dict[str, object],
    share: int,
    turn: int,
) -> None:
    desk = open_desk(languages, size=size)
    flaws = [
        flaw
        for place, scene in enumerate((*scenes(), *sheets()))
        if place % share == turn
        for flaw in look_at(desk, scene, tuple(Language)[(place + share) % 3], options)
    ]
    desk.close()
    assert not flaws, f"{len(flaws)} flaws\n" + "\n".join(flaws[:400])


@pytest.mark.long
@pytest.mark.parametrize(("size", "options", "spoken"), CASES)
def test_every_page_can_be_read_and_touched(
    qapp: QGuiApplication,
    languages: Languages,
    size: tuple[int, int],
    options: dict[str, object],
    spoken: tuple[Language, ...],
) -> None:
    desk = open_desk(languages, size=size)
    flaws = [
        flaw
        for scene in (*scenes(), *sheets())
        for language in spoken
        for flaw in look_at(desk, scene, language, options)
    ]
    desk.close()
    assert not flaws, f"{len(flaws)} flaws\n" + "\n".join(flaws[:400])


@pytest.mark.parametrize(
    ("size", "options", "spoken"),
    [
        pytest.param(SMALL, LARGE | REACH, (ZH, HK, EN), id="portrait-large-reach"),
        pytest.param(SMALL_LANDSCAPE, LARGE | REACH, (ZH, HK, EN), id="landscape-large-reach"),
        pytest.param(SMALL_LANDSCAPE, LARGE, (EN,), id="landscape-large"),
    ],
)
def test_in_large_letters_a_family_is_on_one_page_and_the_wall_has_its_numbers(
    qapp: QGuiApplication,
    languages: Languages,
    size: tuple[int, int],
    options: dict[str, object],
    spoken: tuple[Language, ...],
) -> None:
    desk = open_desk(languages, size=size)
    families = ("documents-notice", "documents-notice-twice", "stop-name_mismatch")
    walls = ("locking-open", "locking-left_open", "locking-after-jam", "locking-unseen")
    walls = (*walls, "locking-delegation", "fetching-two")
    flaws = []
    for place, scene in enumerate(s for s in scenes() if s.name in families + walls):
        language = spoken[place % len(spoken)]
        desk.show(scene, language, options)
        desk.settle()
        if scene.name in walls and "40" not in desk.texts():
            flaws.append(f"{scene.name} {language.value}: the wall has no numbers")
        if scene.name in families and desk.arrival.party.pages > 1:
            flaws.append(f"{scene.name} {language.value}: a family on several pages")
    desk.close()
    assert not flaws, "\n".join(flaws)


WORDY_SCENES = (
    "attract",
    "rules",
    "locking-open",
    "phones",
    "printing",
    "done-waiting",
    "documents",
)


@pytest.mark.parametrize(
    ("size", "options"),
    [
        pytest.param(SMALL, {}, id="portrait-normal", marks=pytest.mark.long),
        pytest.param(SMALL_LANDSCAPE, {}, id="landscape-normal", marks=pytest.mark.long),
        pytest.param(SMALL, LARGE, id="portrait-large"),
        pytest.param(SMALL_LANDSCAPE, LARGE, id="landscape-large"),
        pytest.param(SMALL, REACH, id="portrait-reach"),
        pytest.param(SMALL_LANDSCAPE, REACH, id="landscape-reach", marks=pytest.mark.long),
    ],
)
def test_a_venue_of_many_words_fits_too(
    qapp: QGuiApplication,
    languages: Languages,
    size: tuple[int, int],
    options: dict[str, object],
) -> None:
    desk = open_desk(languages, size=size, look=WORDY, wall=LONG_WALL)
    flaws = [
        flaw
        for scene in (*scenes(), *sheets())
        if scene.name in WORDY_SCENES or scene.sheet == "help"
        for language in (ZH, EN)
        for flaw in look_at(desk, scene, language, options)
    ]
    desk.close()
    assert not flaws, f"{len(flaws)} flaws\n" + "\n".join(flaws[:400])


def look_at(
    desk: Desk, scene: Scene, language: Language, options: dict[str, object]
) -> Iterator[str]:
    """The flaws of one page in one language and mode."""
    root, reach = desk.show(scene, language, options), options.get("setReach") is True
    for flaw in find_flaws(desk.shown.window, root, desk.unit, reach=reach):
        yield f"{scene.name} {language.value}: {flaw}"


def test_the_test_sees_what_is_wrong(desk: Desk) -> None:
    desk.child("clock").setProperty("x", -20)
    desk.child("languageButton").setProperty("height", 10)
    help_button = desk.child("helpButton")
    help_button.setObjectName("")
    found = "\n".join(find_flaws(desk.shown.window, desk.root, 0.5, reach=True))
    desk.child("languageButton").setProperty("height", 48)
    help_button.setObjectName("helpButton")
    for flaw in ("too low", "no name of its own", "out of reach"):
        assert flaw in found
