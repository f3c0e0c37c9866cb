"""What holds on every page: languages, options, countdown, touch, keys, forgetting."""

import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractListModel, QObject, QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.tours import Language
from kiosk.ui.languages import Languages
from kiosk.ui.look import Outage
from tests.samples import RULES
from tests.ui.cast import FAMILY, WORDY, admitted, locking
from tests.ui.desk import QUICK_MS, Desk, open_desk
from tests.ui.scenes import Scene, in_language, scenes

NAMES = ("张", "欣悦", "Anna", "Eriksson", "陈", "大文", "A***", "K2-04")


def one_of_each_page() -> list[Scene]:
    seen: dict[str, Scene] = {}
    for scene in scenes():
        seen.setdefault(type(scene.state).__name__, scene)
    return list(seen.values())


@pytest.mark.parametrize("scene", one_of_each_page(), ids=lambda scene: scene.name)
def test_another_language_is_one_touch_away_and_takes_effect_at_once(
    desk: Desk, scene: Scene
) -> None:
    desk.stand(scene.state)
    before = set(desk.texts())
    desk.hands.tap("languageButton")
    desk.tap("language:en")
    assert desk.state.language is Language.ENGLISH
    assert desk.arrival.language == "en"
    desk.stand(in_language(scene.state, Language.ENGLISH))
    english = set(desk.texts())
    assert english != before
    left_over = [text for text in english - before if any("\u4e00" <= c <= "\u9fff" for c in text)]
    # Names, the venue's own words in the second language, and the language row stay Chinese.
    assert all(any(part in text for part in ("*", "李导", "请", "欢迎")) for text in left_over)


def test_large_strong_calm_and_low_are_chosen_and_forgotten_with_the_visitor(desk: Desk) -> None:
    desk.hands.tap("displayButton")
    for option in ("large", "dark", "calm", "reach"):
        desk.tap(f"option:{option}")
    desk.tap("closeSheetButton")
    options = desk.arrival.options
    assert (options.large, options.contrast, options.calm, options.reach) == (
        True,
        "dark",
        True,
        True,
    )
    assert desk.shown.window.color().name() == "#000000"
    desk.stand(st.PartyShown(Language.SIMPLIFIED, FAMILY))
    assert options.large
    desk.happen(ev.StartedOver())
    desk.settle()
    assert (options.large, options.contrast, options.calm, options.reach) == (
        False,
        "normal",
        False,
        False,
    )


def test_an_abandoned_first_page_finds_back_to_its_language_and_looks(desk: Desk) -> None:
    desk.tap("language:en")
    desk.arrival.options.setLarge(True)
    desk.arrival.idle_s = 0.05
    desk.until(lambda: desk.arrival.language == "zh-Hans")
    assert not desk.arrival.options.large


def test_the_countdown_is_seen_and_can_be_extended(desk: Desk) -> None:
    state = st.PartyShown(Language.SIMPLIFIED, FAMILY)
    desk.stand(state)
    assert "60" in desk.texts()
    desk.arrival.publish(state, time.monotonic() + 8)
    desk.until(lambda: desk.arrival.secondsLeft == 8)
    assert desk.child("moreTimeButton").property("urgent")
    desk.tap("closeSheetButton")
    assert desk.events[-1] == ev.MoreTimeWanted()
    assert desk.arrival.secondsLeft == RULES.timeouts.party_s
    desk.until(lambda: desk.shown.window.property("sheet") == "")
    desk.tap("moreTimeButton")
    assert desk.events == [ev.MoreTimeWanted()] * 2


@pytest.mark.parametrize(
    "state",
    [
        st.Attract(Language.SIMPLIFIED),
        st.LookingUp(Language.SIMPLIFIED),
        st.Admitting(Language.SIMPLIFIED, FAMILY),
        st.Printing(Language.SIMPLIFIED, admitted(FAMILY)),
        locking(st.LockPhase.OPENING),
        locking(st.LockPhase.OPEN),
    ],
    ids=lambda state: type(state).__name__,
)
def test_where_the_machine_works_or_a_door_stands_open_nothing_counts_down(
    desk: Desk, state: st.State
) -> None:
    desk.stand(state)
    assert desk.hands.find("moreTimeButton") is None


def test_a_second_touch_within_moments_does_nothing(desk: Desk) -> None:
    desk.wait_between_touches(400)
    desk.stand(st.Documents(Language.SIMPLIFIED, FAMILY))
    where = desk.middle_of("moreTimeButton")
    for _ in range(3):
        desk.press(where)
        desk.release(where)
    assert desk.events == [ev.MoreTimeWanted()]
    desk.until(desk.hands.can_touch)
    desk.press(where)
    desk.release(where)
    assert desk.events == [ev.MoreTimeWanted()] * 2


def test_the_second_half_of_a_double_touch_means_nothing_on_the_page_that_follows(
    desk: Desk,
) -> None:
    desk.wait_between_touches(400)
    where = desk.middle_of("noCodeButton")
    desk.press(where)
    desk.release(where)
    desk.settle()
    for name in ("startOverButton", "key:7"):
        item = desk.child(name)
        where = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        desk.press(where)
        desk.release(where)
    assert desk.events == [ev.ReferenceWanted()]
    desk.until(desk.hands.can_touch)
    assert desk.hands.find("searchButton") is None  # for nothing has been typed


def test_fast_typing_is_no_double_touch(desk: Desk) -> None:
    desk.stand(st.EnteringReference(Language.SIMPLIFIED))
    where = desk.middle_of("key:7")
    for _ in range(4):
        desk.press(where)
        desk.release(where)
    assert desk.child("referenceField").property("text") == "7777"


def test_a_finger_sees_its_press_in_the_very_next_frame(desk: Desk) -> None:
    desk.stand(st.PartyShown(Language.SIMPLIFIED, FAMILY))
    where = desk.middle_of("continueButton")
    corner = where - QPoint(150, 0)
    before = desk.shown.picture().pixelColor(corner)
    began = time.monotonic()
    desk.press(where)
    assert desk.child("continueButton").property("held")
    after = desk.shown.picture().pixelColor(corner)
    assert after != before
    assert time.monotonic() - began < 0.25  # a frame drawn by a shared processor, and a copy
    desk.release(where)


def test_a_finger_that_slides_off_does_not_press(desk: Desk) -> None:
    desk.stand(st.PartyShown(Language.SIMPLIFIED, FAMILY))
    desk.press(desk.middle_of("continueButton"))
    desk.release(desk.middle_of("continueButton") - QPoint(0, 200))
    assert desk.events == []


def test_the_page_works_by_keys_alone(desk: Desk) -> None:
    desk.stand(st.PartyShown(Language.SIMPLIFIED, FAMILY))
    button = desk.child("continueButton")
    for _ in range(20):
        if button.hasActiveFocus():
            break
        QTest.keyClick(desk.shown.window, Qt.Key.Key_Tab)
    assert button.hasActiveFocus()
    before = desk.shown.picture()
    QTest.keyClick(desk.shown.window, Qt.Key.Key_Space)
    desk.settle()
    assert isinstance(desk.state, st.Documents)
    assert before != desk.shown.picture()


def test_the_keypad_takes_a_real_keyboard(desk: Desk) -> None:
    desk.stand(st.EnteringReference(Language.SIMPLIFIED))
    QTest.keyClick(desk.shown.window, Qt.Key.Key_Tab)
    desk.child("key:B").forceActiveFocus()
    for key in "bk1":
        QTest.keyClick(desk.shown.window, key)
    assert desk.child("referenceField").property("text") == "BK1"


def strings_of(target: QObject) -> Iterator[str]:
    """Every string that this view-model and those below it hold in a property or a row."""
    if isinstance(target, QAbstractListModel):
        for number in range(target.rowCount()):
            for role in target.roleNames():
                yield str(target.data(target.index(number), role))
        return
    meta = type(target).staticMetaObject
    for number in range(meta.propertyOffset(), meta.propertyCount()):
        value = getattr(target, meta.property(number).name())
        if isinstance(value, QObject):
            yield from strings_of(value)
        else:
            yield str(value)


@pytest.mark.long
def test_nothing_personal_is_left_after_a_page_is_cleared(desk: Desk) -> None:
    desk.stand(st.PartyShown(Language.SIMPLIFIED, FAMILY))
    assert "张**" in strings_of(desk.arrival)
    for scene in scenes():
        desk.stand(scene.state)
        desk.happen(ev.StartedOver())
        desk.stand(st.Attract(Language.SIMPLIFIED))
        held = [*strings_of(desk.arrival), *desk.texts()]
        assert not [text for text in held if any(name in text for name in NAMES)], scene.name


def test_only_the_newest_state_is_shown_whichever_thread_sends_it(desk: Desk) -> None:
    def send() -> None:
        for _ in range(50):
            desk.arrival.publish(st.LookingUp(Language.SIMPLIFIED), None)
        desk.arrival.publish(st.PartyShown(Language.SIMPLIFIED, FAMILY), None)

    sender = threading.Thread(target=send)
    sender.start()
    sender.join()
    pages: list[str] = []
    desk.arrival.pageChanged.connect(lambda: pages.append(desk.arrival.page))
    desk.until(lambda: desk.arrival.page == "PartyShown")
    assert pages == ["PartyShown"]


def test_every_page_of_long_rules_is_seen_before_they_can_be_accepted(
    languages: Languages,
) -> None:
    desk = open_desk(languages, size=(540, 960), look=WORDY)
    desk.wait_between_touches(QUICK_MS)
    desk.arrival.options.setLarge(True)
    desk.stand(st.Rules(Language.ENGLISH, FAMILY))
    desk.until(lambda: desk.arrival.venue.rulePages > 1)
    seen: list[str] = []
    while desk.arrival.venue.rulePage + 1 < desk.arrival.venue.rulePages:
        assert desk.hands.find("acceptButton") is None
        seen += [row.text for row in desk.arrival.venue.rules.rows]
        desk.tap("nextPageButton")
    seen += [row.text for row in desk.arrival.venue.rules.rows]
    assert len(seen) == len(WORDY.rules.lines)
    desk.tap("acceptButton")
    assert isinstance(desk.state, st.Admitting)
    assert desk.arrival.venue.rulePage == 0
    desk.close()


@pytest.mark.parametrize(
    ("outages", "prompt"),
    [
        (frozenset(), "请将预约码对准扫描窗"),
        ({Outage.SCANNER}, "请将身份证放在读卡器上"),
        ({Outage.SCANNER, Outage.READER}, "请输入预约号"),
        ({Outage.STORE}, "请找工作人员"),
    ],
)
def test_the_first_page_asks_only_for_what_works(
    desk: Desk, outages: set[Outage], prompt: str
) -> None:
    desk.arrival.set_alerts(frozenset(outages))
    desk.until(lambda: desk.arrival.venue.prompt == prompt)
    desk.settle()
    assert prompt in desk.texts()


def test_a_silent_reader_is_named_on_the_documents_page(desk: Desk) -> None:
    desk.stand(st.Documents(Language.SIMPLIFIED, FAMILY))
    desk.arrival.set_alerts(frozenset({Outage.READER}))
    desk.until(lambda: desk.arrival.readerOut)
    desk.settle()
    assert any("读卡器暂时不能用" in text for text in desk.texts())


def test_the_clock_shows_the_venues_time(desk: Desk) -> None:
    assert "10:12" in desk.texts()


def test_a_control_is_where_it_is_seen(desk: Desk) -> None:
    item = desk.child("noCodeButton")
    assert item.contains(item.mapFromScene(QPointF(desk.middle_of("noCodeButton"))))
