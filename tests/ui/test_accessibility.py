"""Every page can be read from two metres, hit by a finger and heard by assistive technology."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import Reason
from kiosk.domain.flow import derive_timeout_s
from kiosk.domain.tours import Language
from kiosk.ui.languages import Languages
from kiosk.ui.pages import asks_still_there, clears_itself
from tests.ui.accessibility import (
    MODES,
    PRESSED,
    SMALLEST_TEXT_PX,
    STAFF_TEXT_PX,
    Role,
    judge,
    listen,
    measure,
    show,
    write_report,
)
from tests.ui.cast import FAMILY, stopped
from tests.ui.colours import find_inks
from tests.ui.desk import Desk, open_desk
from tests.ui.scenes import Scene, in_language, scenes, sheets
from tests.ui.staff_scenes import staff_scenes
from tests.ui.studio import SIZES
from tests.ui.test_screen import one_of_each_page

ZH, HK, EN = Language
CASES = [
    ("portrait", "normal", (ZH, EN)),
    ("portrait", "light", (EN,)),
    ("portrait", "dark", (HK,)),
    ("portrait", "large-reach", (EN,)),
    ("landscape", "normal", (HK,)),
    ("landscape", "large", (EN,)),
    ("landscape", "reach", (ZH,)),
]


@pytest.fixture(autouse=True)
def somebody_listens() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.parametrize(
    ("orientation", "mode", "share", "turn"),
    [
        pytest.param("portrait", "normal", 1, 0, id="portrait normal"),
        pytest.param("portrait", "dark", 6, 0, id="portrait dark"),
        pytest.param("landscape", "large", 6, 1, id="landscape large"),
    ],
)
def test_a_page_is_read_hit_and_heard_in_one_of_the_languages(
    languages: Languages, orientation: str, mode: str, share: int, turn: int
) -> None:
    desk = open_desk(languages, size=SIZES[orientation])
    faults = [
        f"{scene.name} {language.value}: {fault}"
        for place, scene in enumerate((*scenes(), *sheets()))
        if place % share == turn
        for language in [tuple(Language)[(place // share) % 3]]
        for fault in judge(measure(desk, desk.show(scene, language, MODES[mode])), SMALLEST_TEXT_PX)
    ]
    desk.close()
    assert not faults, "\n".join(faults[:200])


@pytest.mark.parametrize(
    ("orientation", "mode", "share", "turn"),
    [
        pytest.param("portrait", "normal", 6, 0, id="portrait normal"),
        pytest.param("landscape", "dark", 12, 4, id="landscape dark"),
    ],
)
def test_a_staff_page_is_read_hit_and_heard_in_one_of_the_languages(
    languages: Languages, orientation: str, mode: str, share: int, turn: int
) -> None:
    desk = open_desk(languages, size=SIZES[orientation])
    faults = [
        f"{scene.name} {language.value}: {fault}"
        for place, scene in enumerate(staff_scenes())
        if place % share == turn
        for language in [tuple(Language)[(place // share) % 3]]
        for fault in judge(measure(desk, show(desk, scene, language, MODES[mode])), STAFF_TEXT_PX)
    ]
    desk.leave_staff()
    desk.close()
    assert not faults, "\n".join(faults[:200])


@pytest.mark.long
@pytest.mark.parametrize(
    ("orientation", "mode", "spoken"),
    [pytest.param(*case, id=f"{case[0]} {case[1]}") for case in CASES],
)
def test_every_page_is_read_hit_and_heard(
    languages: Languages, orientation: str, mode: str, spoken: tuple[Language, ...]
) -> None:
    desk = open_desk(languages, size=SIZES[orientation])
    faults = [
        f"{scene.name} {language.value}: {fault}"
        for scene in (*scenes(), *sheets())
        for language in spoken
        for fault in judge(measure(desk, desk.show(scene, language, MODES[mode])), SMALLEST_TEXT_PX)
    ]
    desk.close()
    assert not faults, "\n".join(faults[:200])


def test_the_test_sees_what_is_wrong(desk: Desk) -> None:
    desk.stand(st.PartyShown(EN, FAMILY))
    button = desk.child("continueButton")
    words = desk.child("clock")
    component = QQmlComponent(desk.shown.engine)
    component.setData(b"import QtQuick\nText { font.pixelSize: 9; text: 'faint words'; y: 90 }", "")
    text = component.create()
    assert isinstance(text, QQuickItem)
    text.setParentItem(desk.root)
    text.setProperty("color", QColor("#CCCCCC"))
    button.setProperty("label", "Help")
    words.setProperty("color", QColor("#777777"))
    found = "\n".join(judge(measure(desk, desk.root), SMALLEST_TEXT_PX))
    text.setParentItem(None)
    text.deleteLater()
    button.setProperty("label", "Yes, continue")
    words.setProperty("color", QColor("#4A515C"))
    for fault in ("“faint words” is 18.0 px", "have one name", "body text stands out by"):
        assert fault in found


@pytest.mark.parametrize("scene", one_of_each_page(), ids=lambda scene: scene.name)
def test_every_page_has_a_title_that_is_found_as_one(desk: Desk, scene: Scene) -> None:
    desk.show(scene, EN, {})
    headings = [one.name for one in listen(desk.shown.window) if one.role is Role.Heading]
    assert headings
    assert all(headings)


@pytest.mark.parametrize("scene", list(sheets()), ids=lambda scene: scene.name)
def test_a_sheet_is_a_dialog_with_a_title_and_the_page_behind_it_is_silent(
    desk: Desk, scene: Scene
) -> None:
    desk.show(scene, EN, {})
    told = list(listen(desk.shown.window))
    dialogs = [one.name for one in told if one.role is Role.Dialog]
    assert len(dialogs) == 1
    assert dialogs[0]
    pressed = {one.place for one in told if one.role in PRESSED}
    assert "closeSheetButton" in pressed
    assert "startOverButton" not in pressed


@pytest.mark.parametrize(
    "state",
    [
        stopped(Reason.UNKNOWN),
        st.Documents(EN, FAMILY, notice=Reason.DOCUMENT_UNREADABLE),
        st.EnteringNumber(EN, FAMILY, "12", st.NumberProblem.NO_NUMBER),
        st.StaffCalled(EN, st.StaffWhy.ASKED, None, case="K2-0419"),
    ],
    ids=lambda state: type(state).__name__,
)
def test_what_has_gone_wrong_is_an_alert(desk: Desk, state: st.State) -> None:
    desk.show(Scene("alert", state), EN, {})
    alerts = [one.name for one in listen(desk.shown.window) if one.role is Role.AlertMessage]
    assert len(alerts) == 1
    assert alerts[0]


def test_every_role_says_what_its_control_does(desk: Desk) -> None:
    desk.show(next(s for s in sheets() if s.sheet == "display"), EN, {"setLarge": True})
    boxes = {o.place: o for o in listen(desk.shown.window) if o.role is Role.CheckBox}
    assert {"option:large", "option:reach", "option:light", "option:dark", "option:calm"} <= set(
        boxes
    )
    item = desk.child("option:large")
    found = QAccessible.queryAccessibleInterface(item)
    assert found is not None
    assert found.state().checked


@pytest.mark.parametrize(
    "scene",
    [
        pytest.param(scene, id=scene.name, marks=pytest.mark.long if place % 4 else ())
        for place, scene in enumerate(one_of_each_page())
    ],
)
def test_the_display_can_be_changed_on_every_page_and_stays(desk: Desk, scene: Scene) -> None:
    desk.stand(scene.state)
    desk.arrival.options.setCalm(False)
    desk.tap("displayButton")
    for option in ("reach", "light", "calm", "large"):
        desk.tap(f"option:{option}")
        assert desk.child(f"option:{option}").property("on")
    desk.tap("closeSheetButton")
    options = desk.arrival.options
    assert (options.large, options.contrast, options.calm, options.reach) == (
        True,
        "light",
        True,
        True,
    )
    desk.stand(st.Documents(EN, FAMILY))
    assert options.large


@pytest.mark.parametrize("scene", one_of_each_page(), ids=lambda scene: scene.name)
def test_in_calm_mode_nothing_moves(desk: Desk, scene: Scene) -> None:
    desk.show(scene, EN, {"setCalm": True})
    theme = desk.shown.engine.singletonInstance("Kiosk", "Theme")
    assert (theme.property("pageTime"), theme.property("tickTime")) == (0, 0)
    first = desk.shown.picture()
    seconds = desk.arrival.secondsLeft
    for _ in range(8):
        desk.draw()
    if desk.arrival.secondsLeft == seconds:  # the countdown is no motion, it is the time
        assert desk.shown.picture() == first


def test_pages_move_in_220_ms_and_ticks_are_drawn_in_180(desk: Desk) -> None:
    desk.arrival.options.setCalm(False)
    theme = desk.shown.engine.singletonInstance("Kiosk", "Theme")
    desk.until(lambda: theme.property("pageTime") == 220)
    assert theme.property("tickTime") == 180
    assert theme.property("tapGap") != 0


def with_a_time_limit() -> list[Scene]:
    """One scene of every page, and of every phase of it, whose time is the visitor's."""
    seen: dict[object, Scene] = {}
    for scene in scenes():
        if clears_itself(scene.state):
            seen.setdefault((type(scene.state), getattr(scene.state, "phase", "")), scene)
    return list(seen.values())


@pytest.mark.parametrize("scene", with_a_time_limit(), ids=lambda scene: scene.name)
def test_a_time_limit_is_seen_heard_and_extended_by_hand_and_by_key(
    desk: Desk, scene: Scene
) -> None:
    state = in_language(scene.state, EN)
    desk.stand(state)
    assert desk.child("moreTimeButton").isVisible()
    assert desk.child("secondsLeft").property("text") == str(desk.arrival.secondsLeft)
    heard = QAccessible.queryAccessibleInterface(desk.child("moreTimeButton"))
    assert heard is not None
    left = heard.text(QAccessible.Text.Description)
    assert left == f"{desk.arrival.secondsLeft} seconds left"
    if asks_still_there(state, desk.rules):
        desk.arrival.publish(state, time.monotonic() + 9)
        desk.until(lambda: desk.shown.window.property("sheet") == "still")
        desk.settle()
        asked = [o.name for o in listen(desk.shown.window) if o.role is Role.Dialog]
        assert asked == ["Are you still there?"]
        QTest.keyClick(desk.shown.window, Qt.Key.Key_Return)
        desk.until(desk.hands.can_touch)
        QTest.keyClick(desk.shown.window, Qt.Key.Key_Return)
    else:
        desk.tap("moreTimeButton")
    assert desk.events == [ev.MoreTimeWanted()]
    whole = derive_timeout_s(state, desk.rules)
    desk.until(lambda: whole is not None and desk.arrival.secondsLeft >= whole - 1)


def test_letters_are_judged_against_what_lies_below_them(desk: Desk) -> None:
    desk.stand(st.PartyShown(EN, FAMILY))
    inks = {ink.said: ink for ink in find_inks(desk.shown.window, desk.root, desk.unit)}
    white_on_teal = inks["Yes, continue"]
    assert white_on_teal.ratio == pytest.approx(6.05, abs=0.02)
    assert not white_on_teal.body


def test_the_report_names_every_page_and_its_worst_figures(desk: Desk, tmp_path: Path) -> None:
    page = measure(desk, desk.root)
    path = write_report(tmp_path, {("normal", "portrait", "attract", "en"): page})
    text = path.read_text(encoding="utf-8")
    assert "| normal | portrait | 36.0 | 96 |" in text
    assert "languageButton → displayButton" in text
