"""The staff's pages: no text cut or covered, no target too small, in any language and mode."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.domain.tours import Language
from kiosk.ui.languages import Languages
from tests.ui.desk import Desk, open_desk
from tests.ui.layout import SLACK, find_flaws, find_sheet, see, walk, within
from tests.ui.staff_scenes import StaffScene, staff_scenes
from tests.ui.test_layout import CASES, LARGE, REACH, SMALL, SMALL_LANDSCAPE

STROKE = 20  # pixels; narrower ones are bars and lines beside words


def spread(turn: int, share: int) -> list[tuple[Language, StaffScene]]:
    """Every `share`th of the scenes from the `turn`th on, in turn in one of the languages.

    Those in one language come one after the other: to change it takes longer than to look.
    """
    some = list(staff_scenes())[turn::share]
    return [(language, scene) for n, language in enumerate(Language) for scene in some[n::3]]


@pytest.mark.parametrize(
    ("size", "options", "share", "turn"),
    [
        pytest.param(SMALL, {}, 1, 0, id="portrait"),
        pytest.param(SMALL_LANDSCAPE, LARGE, 6, 0, id="landscape-large"),
        pytest.param(SMALL, LARGE | REACH, 6, 3, id="portrait-large-reach"),
    ],
)
def test_a_staff_page_can_be_read_and_touched_in_one_of_the_languages(
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
        for language, scene in spread(turn, share)
        for flaw in look_at(desk, scene, language, options)
    ]
    desk.leave_staff()
    desk.close()
    assert not flaws, f"{len(flaws)} flaws\n" + "\n".join(flaws[:400])


@pytest.mark.long
@pytest.mark.parametrize(("size", "options", "spoken"), CASES)
def test_every_staff_page_can_be_read_and_touched(
    qapp: QGuiApplication,
    languages: Languages,
    size: tuple[int, int],
    options: dict[str, object],
    spoken: tuple[Language, ...],
) -> None:
    desk = open_desk(languages, size=size)
    flaws = [
        flaw
        for language in spoken  # to change it takes longer than to look
        for scene in staff_scenes()
        for flaw in look_at(desk, scene, language, options)
    ]
    desk.leave_staff()
    desk.close()
    assert not flaws, f"{len(flaws)} flaws\n" + "\n".join(flaws[:400])


def look_at(
    desk: Desk, scene: StaffScene, language: Language, options: dict[str, object]
) -> Iterator[str]:
    """The flaws of one page in one language and mode."""
    desk.show_staff(scene, language, options)
    over = scene.sheet or desk.shown.window.property("asking") is True
    root = find_sheet(desk.root) if over else desk.root
    for flaw in find_flaws(
        desk.shown.window, root, desk.unit, reach=options.get("setReach") is True
    ):
        yield f"{scene.name} {language.value}: {flaw}"
    for flaw in () if over else find_covered(desk):
        yield f"{scene.name} {language.value}: {flaw}"


def find_covered(desk: Desk) -> Iterator[str]:
    """Words of a page on the dark head above it or on the doors of a wall, and words that stand
    over the edge of a box, be it their own or another.
    """
    texts, _ = see(desk.shown.window, desk.root)
    shown = list(walk(desk.root))
    covers = [
        (item, box_of(item))
        for item, _ in shown
        if item.objectName() == "staffHead" or item.property("places") is not None
    ]
    boxes = [(item, box_of(item)) for item, _ in shown if item.inherits("QQuickRectangle")]
    boxes = [(item, box) for item, box in boxes if min(box.width(), box.height()) > STROKE]
    for text in texts:
        if any(cover not in text.ancestors and meet(box, text.rect) for cover, box in covers):
            yield f"on the head or a door: {text}"
        for frame, box in boxes:
            if not within(box, text.rect) and (frame in text.ancestors or meet(box, text.rect)):
                yield f"over the edge of a box: {text}"
                break


def box_of(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def meet(one: QRectF, other: QRectF) -> bool:
    shared = one.intersected(other)
    return shared.width() > SLACK and shared.height() > SLACK
