"""The whole kiosk by a keypad of arrow keys and OK, and by one switch."""

from collections import deque
from collections.abc import Mapping
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from hardware.scanners.keyboard import KeyboardScanner
from hardware.urls import DeviceKind, open_device
from hardware.wedge import KeyDistributor
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.tours import Language
from kiosk.ui.focus import Box, derive_reading_order
from kiosk.ui.key_filter import KeyFilter
from kiosk.ui.languages import Languages
from kiosk.ui.view_models.find import FindViewModel
from tests.ui.cast import FAMILY, locking
from tests.ui.desk import QUICK_MS, Desk, open_desk
from tests.ui.layout import is_touchable, walk
from tests.ui.scenes import Scene, scenes, sheets
from tests.ui.staff_scenes import WANG, staff_scenes
from tests.ui.test_journey import admit_everyone, show_everyone
from tests.ui.test_screen import one_of_each_page

LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
OK, ESCAPE, TAB, BACKTAB = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
)


def press(desk: Desk, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(desk.shown.window, key)


def controls(desk: Desk) -> dict[str, QQuickItem]:
    """What can be pressed now, by name, in reading order."""
    found = [i for i, _ in walk(desk.root) if is_touchable(i) and i.isEnabled()]
    order = derive_reading_order([box_of(item) for item in found])
    return {found[place].objectName(): found[place] for place in order}


def box_of(item: QQuickItem) -> Box:
    rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    return Box(rect.x(), rect.y(), rect.width(), rect.height())


def focus_of(desk: Desk) -> str:
    """The control whose ring is drawn; empty for none."""
    return focus_among(controls(desk))


def focus_among(items: Mapping[str, QQuickItem]) -> str:
    """Of these the one whose ring is drawn; empty for none."""
    ringed = [name for name, item in items.items() if item.property("ringed")]
    assert len(ringed) <= 1
    return ringed[0] if ringed else ""


def walk_to(desk: Desk, name: str) -> None:
    """The shortest way there by the four arrows, found out by going."""
    here = focus_of(desk)
    if not here:
        press(desk, DOWN)
        here = focus_of(desk)
    came: dict[str, tuple[str, Qt.Key] | None] = {here: None}
    waiting = deque([here])
    items = controls(desk)
    while waiting and name not in came:
        at = waiting.popleft()
        for key in (LEFT, RIGHT, UP, DOWN):
            items[at].forceActiveFocus()
            press(desk, key)
            there = focus_among(items)
            if there not in came:
                came[there] = (at, key)
                waiting.append(there)
    assert name in came, f"{name} cannot be reached; {', '.join(items)} are there"
    steps: list[Qt.Key] = []
    place = name
    while (step := came[place]) is not None:
        place = step[0]
        steps.append(step[1])
    items[here].forceActiveFocus()
    press(desk, *reversed(steps))
    assert focus_of(desk) == name


def choose(desk: Desk, name: str) -> None:
    """Walk there and press OK, as soon as a press counts."""
    desk.until(desk.hands.can_touch)
    walk_to(desk, name)
    press(desk, OK)
    desk.settle()


def stand(desk: Desk, scene: Scene) -> None:
    desk.shown.window.setProperty("sheet", "")
    desk.stand(scene.state)
    desk.shown.window.setProperty("sheet", scene.sheet)
    desk.settle()


@pytest.mark.parametrize(
    ("size", "reach", "share"),
    [
        pytest.param((540, 960), False, 2, id="some in portrait"),
        pytest.param((540, 960), False, 1, id="portrait", marks=pytest.mark.long),
        pytest.param((960, 540), True, 1, id="landscape in reach", marks=pytest.mark.long),
    ],
)
def test_every_control_of_every_page_is_reached_in_reading_order_and_seen(
    languages: Languages, size: tuple[int, int], reach: bool, share: int
) -> None:
    desk = open_desk(languages, size=size)
    desk.arrival.options.setReach(reach)
    faults = [fault for scene in [*scenes(), *sheets()][::share] for fault in drive(desk, scene)]
    desk.close()
    assert faults == []


def drive(desk: Desk, scene: Scene) -> list[str]:
    """What is wrong with the focus of this page, gone round by keys alone."""
    stand(desk, scene)
    items = controls(desk)
    expected = list(items)
    press(desk, RIGHT)
    seen = [focus_among(items)]
    for _ in expected[1:]:
        press(desk, RIGHT)
        seen.append(focus_among(items))
        yielded = ring_faults(desk, seen[-1], items)
        if yielded:
            return [f"{scene.name}: {yielded}"]
    start = expected.index(seen[0])
    if seen != expected[start:] + expected[:start]:
        return [f"{scene.name}: {seen} is not {expected}"]
    back = [seen[0]]
    press(desk, RIGHT)
    for _ in expected[1:]:
        press(desk, LEFT)
        back.append(focus_among(items))
    if list(controls(desk)) != expected:
        return [f"{scene.name}: going round has changed what is there"]
    if back[1:] != list(reversed(seen))[: len(back) - 1]:
        return [f"{scene.name}: back by {back}"]
    return []


def ring_faults(desk: Desk, name: str, items: Mapping[str, QQuickItem]) -> str:
    if not name:
        return "nothing has the focus"
    item = items[name]
    edge = 6 * min(desk.shown.window.width(), desk.shown.window.height()) / 1080 + 0.5
    ring = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    ring.adjust(-edge, -edge, edge, edge)
    window = QRectF(0, 0, desk.shown.window.width(), desk.shown.window.height())
    return "" if window.contains(ring) else f"the ring of {name} leaves the screen"


@pytest.mark.parametrize("contrast", ["normal", "light", "dark"])
@pytest.mark.parametrize("name", ["continueButton", "helpButton", "moreTimeButton"])
def test_the_ring_stands_out_whatever_it_is_around(desk: Desk, name: str, contrast: str) -> None:
    desk.stand(st.PartyShown(Language.ENGLISH, FAMILY))
    desk.arrival.options.setContrast(contrast)
    walk_to(desk, name)
    desk.draw()
    box = box_of(controls(desk)[name])
    picture, middle = desk.shown.picture(), round(box.middle[1])
    theme = desk.shown.engine.singletonInstance("Kiosk", "Theme")
    around, within = (picture.pixelColor(round(box.x) + aside, middle) for aside in (-2, 1))
    assert around == theme.property("ink")
    assert within == theme.property("paper")


@pytest.mark.parametrize("scene", one_of_each_page(), ids=lambda scene: scene.name)
def test_up_and_down_go_up_and_down(desk: Desk, scene: Scene) -> None:
    stand(desk, scene)
    items = controls(desk)
    for name, item in items.items():
        for key, sign in ((UP, -1), (DOWN, 1)):
            item.forceActiveFocus()
            desk.gate.setProperty("byKeys", True)
            press(desk, key)
            there = items[focus_among(items)]
            moved = box_of(there).middle[1] - box_of(item).middle[1]
            assert there is item or moved * sign > 0, (name, focus_among(items))


def test_a_family_checks_in_by_arrow_keys_and_ok_alone(desk: Desk) -> None:
    choose(desk, "language:en")
    assert desk.state.language is Language.ENGLISH
    desk.happen(ev.PassShown("HC1:PASS"))
    desk.happen(ev.PartyFound(FAMILY))
    desk.settle()
    assert focus_of(desk) == "continueButton"
    desk.until(desk.hands.can_touch)
    press(desk, OK)
    desk.settle()
    assert isinstance(desk.state, st.Documents)
    show_everyone(desk, FAMILY)
    assert isinstance(desk.state, st.Rules)
    assert focus_of(desk) == "acceptButton"  # no key needed to find it
    desk.until(desk.hands.can_touch)
    press(desk, OK)
    desk.settle()
    admit_everyone(desk, FAMILY)
    choose(desk, "phones:2")
    for number in (17, 18):
        desk.happen(ev.CompartmentReserved(number))
        desk.happen(ev.DoorOpened(number))
        assert isinstance(desk.state, st.Locking)
        desk.happen(ev.HoldingStarted(number, desk.state.holders[desk.state.locked]))
    desk.settle()
    for member in FAMILY.members:
        desk.happen(ev.StickerPrinted(member.visitor.visitor_id))
    desk.settle()
    assert focus_of(desk) == "finishButton"
    desk.until(desk.hands.can_touch)
    press(desk, OK)
    desk.settle()
    assert isinstance(desk.state, st.Attract)


def test_a_reference_is_typed_with_the_arrows(desk: Desk) -> None:
    choose(desk, "noCodeButton")
    for key in "B26":
        choose(desk, f"key:{key}")
    choose(desk, "searchButton")
    assert desk.events[-1] == ev.ReferenceEntered("B26")


def test_who_types_on_a_real_keyboard_finds_ok_on_search(desk: Desk) -> None:
    desk.stand(st.EnteringReference(Language.ENGLISH))
    for key in "bk26":
        QTest.keyClick(desk.shown.window, key)
    desk.until(lambda: focus_of(desk) == "searchButton")
    press(desk, OK)
    desk.settle()
    assert desk.events[-1] == ev.ReferenceEntered("BK26")


def test_the_first_key_shows_the_focus_and_does_nothing_else(desk: Desk) -> None:
    for key in (OK, RIGHT, TAB, Qt.Key.Key_Select, Qt.Key.Key_Space):
        desk.reset()
        desk.stand(st.PartyShown(Language.ENGLISH, FAMILY))
        assert focus_of(desk) == ""
        press(desk, key)
        assert focus_of(desk) == "continueButton"
        assert desk.events == []


@pytest.mark.parametrize("key", [OK, Qt.Key.Key_Enter, Qt.Key.Key_Select, Qt.Key.Key_Space])
def test_every_ok_key_presses(desk: Desk, key: Qt.Key) -> None:
    desk.stand(st.PartyShown(Language.ENGLISH, FAMILY))
    press(desk, key)
    desk.until(desk.hands.can_touch)
    press(desk, key)
    assert desk.events == [ev.Confirmed()]


def test_a_touch_hides_the_focus_and_the_next_key_shows_it_where_it_was(desk: Desk) -> None:
    desk.stand(st.PartyShown(Language.ENGLISH, FAMILY))
    press(desk, DOWN, DOWN)
    there = focus_of(desk)
    corner = desk.middle_of("clock")
    desk.press(corner)
    desk.release(corner)
    assert focus_of(desk) == ""
    press(desk, OK)
    assert (focus_of(desk), desk.events) == (there, [])


def test_tab_goes_forth_and_shift_tab_back(desk: Desk) -> None:
    desk.stand(st.PartyShown(Language.ENGLISH, FAMILY))
    press(desk, TAB, TAB)
    forth = focus_of(desk)
    assert forth != "continueButton"
    QTest.keyClick(desk.shown.window, BACKTAB, Qt.KeyboardModifier.ShiftModifier)
    assert focus_of(desk) == "continueButton"


def test_a_sheet_has_the_focus_while_it_is_open_and_gives_it_back(desk: Desk) -> None:
    desk.stand(st.PartyShown(Language.ENGLISH, FAMILY))
    for opener in ("displayButton", "languageButton", "helpButton"):
        choose(desk, opener)
        assert focus_of(desk) in controls(desk)
        assert "closeSheetButton" in controls(desk)
        assert "continueButton" not in controls(desk)
        desk.until(desk.hands.can_touch)
        press(desk, ESCAPE)
        desk.settle()
        assert focus_of(desk) == opener


def test_the_display_is_changed_by_keys(desk: Desk) -> None:
    desk.stand(st.PartyShown(Language.ENGLISH, FAMILY))
    choose(desk, "displayButton")
    choose(desk, "option:large")
    choose(desk, "option:dark")
    assert (desk.arrival.options.large, desk.arrival.options.contrast) == (True, "dark")
    assert focus_of(desk) == "option:dark"


def test_escape_goes_back_where_the_page_can(desk: Desk) -> None:
    for state in (
        st.EnteringReference(Language.ENGLISH),
        st.PartyShown(Language.ENGLISH, FAMILY),
        st.Rules(Language.ENGLISH, FAMILY),
    ):
        desk.events.clear()
        desk.stand(state)
        desk.until(desk.hands.can_touch)
        press(desk, ESCAPE)
        assert desk.events == [ev.WentBack()]
    desk.events.clear()
    desk.stand(st.Done(Language.ENGLISH, FAMILY))
    press(desk, ESCAPE)
    assert desk.events == []


def test_where_the_machine_is_at_work_ok_presses_nothing(desk: Desk) -> None:
    press(desk, RIGHT)
    desk.stand(st.PartyShown(Language.ENGLISH, FAMILY))
    press(desk, RIGHT)
    desk.stand(st.LookingUp(Language.ENGLISH))
    assert focus_of(desk) == ""
    press(desk, OK)
    assert desk.events == []


def test_ok_held_down_presses_once(desk: Desk) -> None:
    desk.stand(st.EnteringReference(Language.ENGLISH))
    walk_to(desk, "key:7")
    desk.until(desk.hands.can_touch)
    press(desk, OK)
    for _ in range(5):
        QTest.sendKeyEvent(
            QTest.KeyAction.Press, desk.shown.window, OK, "\r", Qt.KeyboardModifier.NoModifier
        )
    assert desk.child("referenceField").property("text").startswith("7")


def test_the_next_visitor_finds_no_focus(desk: Desk) -> None:
    desk.stand(st.Done(Language.ENGLISH, FAMILY))
    choose(desk, "finishButton")
    assert isinstance(desk.state, st.Attract)
    assert focus_of(desk) == ""


def test_a_control_that_goes_leaves_the_focus_to_another(desk: Desk) -> None:
    desk.stand(locking(st.LockPhase.OPEN))
    walk_to(desk, "doorShutButton")
    desk.stand(locking(st.LockPhase.UNAVAILABLE, trouble=st.LockTrouble.JAMMED))
    desk.until(lambda: focus_of(desk) == "continueButton")


def test_one_switch_is_enough(languages: Languages) -> None:
    desk = open_desk(languages, size=(540, 960), switch_scan_s=0.05)
    desk.wait_between_touches(QUICK_MS)
    desk.stand(st.PartyShown(Language.ENGLISH, FAMILY))
    press(desk, OK)
    places: list[str] = []
    desk.shown.window.activeFocusItemChanged.connect(lambda: places.append(focus_of(desk)))
    names = list(controls(desk))
    desk.until(lambda: set(places) == set(names))
    order = places[: len(names)]
    assert all((names.index(b) - names.index(a)) % len(names) == 1 for a, b in pairwise(order))
    desk.until(lambda: focus_of(desk) == "backButton")
    press(desk, OK)
    assert desk.events == [ev.WentBack()]
    desk.until(lambda: focus_of(desk) == "")  # after three rounds nobody seems to be there
    desk.close()


def test_what_a_device_types_moves_no_focus_and_a_persons_arrows_do(desk: Desk) -> None:
    desk.stand(st.PartyShown(Language.ENGLISH, FAMILY))
    scanner = open_device("keyboard:", DeviceKind.SCANNER)
    assert isinstance(scanner, KeyboardScanner)
    codes: list[str] = []
    scanner.start(lambda code: codes.append(code.text))
    keys = KeyFilter(KeyDistributor([scanner]))
    window = desk.shown.window
    for character in "BK2611210417":
        QTest.keyClick(window, character)
    press(desk, OK)
    desk.until(lambda: codes == ["BK2611210417"])
    desk.until(lambda: not keys.waiting)
    assert (focus_of(desk), desk.events) == ("", [])
    press(desk, DOWN)
    desk.until(lambda: focus_of(desk) == "continueButton")
    desk.until(lambda: not keys.waiting and desk.hands.can_touch())
    press(desk, OK)
    desk.until(lambda: desk.events == [ev.Confirmed()])
    keys.close()
    scanner.close()


def test_staff_type_their_pin_and_their_search_on_a_real_keyboard(desk: Desk) -> None:
    scenes = {scene.name: scene for scene in staff_scenes()}
    desk.show_staff(scenes["pin"], Language.ENGLISH)  # three digits were touched
    for key in ("5", "8", "x", "0"):
        QTest.keyClick(desk.shown.window, key)
    QTest.keyClick(desk.shown.window, Qt.Key.Key_Backspace)
    QTest.keyClick(desk.shown.window, OK)
    desk.until(lambda: ("sign_in", WANG.user_id, "77758") in desk.staff_desk.asked)
    desk.show_staff(scenes["find-empty"], Language.ENGLISH)
    for key in "li l":
        QTest.keyClick(desk.shown.window, key)
    model = desk.staff.model("FindPage")
    assert isinstance(model, FindViewModel)
    assert model.typed == "LI L"
    desk.leave_staff()
