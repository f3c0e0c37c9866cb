"""No text is cut or covered, no target too small, in any language, mode and orientation."""

from functools import partial

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.tours import Language
from kiosk.ui.languages import Languages
from tests.ui.desk import Desk, open_desk
from tests.ui.layout import find_flaws
from tests.ui.scenes import in_language, scenes

ZH, HK, EN = Language
NORMAL: dict[str, object] = {}
CASES = [
    pytest.param((1080, 1920), NORMAL, (ZH, HK, EN), id="portrait"),
    pytest.param((1920, 1080), NORMAL, (ZH, HK, EN), id="landscape"),
    pytest.param((1080, 1920), {"setLarge": True}, (ZH, EN), id="portrait-large"),
    pytest.param((1920, 1080), {"setLarge": True}, (ZH, EN), id="landscape-large"),
    pytest.param((1080, 1920), {"setReach": True}, (ZH, EN), id="portrait-reach"),
    pytest.param((1920, 1080), {"setReach": True}, (ZH, EN), id="landscape-reach"),
    pytest.param(
        (1080, 1920), {"setReach": True, "setLarge": True}, (EN,), id="portrait-large-reach"
    ),
    pytest.param(
        (1920, 1080), {"setReach": True, "setLarge": True}, (EN,), id="landscape-large-reach"
    ),
    pytest.param((540, 960), {"setContrast": "dark"}, (EN,), id="small-window"),
]


def speaks(desk: Desk, language: Language) -> bool:
    return desk.arrival.language == language.value


@pytest.mark.parametrize(("size", "options", "spoken"), CASES)
def test_every_page_can_be_read_and_touched(
    qapp: QGuiApplication,
    languages: Languages,
    size: tuple[int, int],
    options: dict[str, object],
    spoken: tuple[Language, ...],
) -> None:
    desk = open_desk(languages, size=size)
    unit = min(size) / 1080
    flaws = []
    for scene in scenes():
        for language in spoken:
            desk.arrival.options.reset()
            desk.arrival.options.setCalm(True)
            desk.state = in_language(scene.state, language)
            desk.publish()
            desk.until(partial(speaks, desk, language))
            for name, value in {"setCalm": True, **options}.items():
                getattr(desk.arrival.options, name)(value)
            desk.settle()
            found = find_flaws(
                desk.shown.window, desk.root, unit, reach=options.get("setReach") is True
            )
            flaws += [f"{scene.name} {language.value}: {flaw}" for flaw in found]
    desk.close()
    assert not flaws, f"{len(flaws)} flaws\n" + "\n".join(flaws[:400])
