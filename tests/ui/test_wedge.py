"""What a device types never reaches the page; what a person types always does. The real window."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest

from hardware.documents.mrz_reader import TypingMrzReader
from hardware.interfaces import MrzText, ReadProblem, Stroke
from hardware.scanners.keyboard import KeyboardScanner
from hardware.sim.keyboard import KeyboardModel
from hardware.urls import DeviceKind, open_device
from hardware.wedge import KeyDistributor
from kiosk.domain import states as st
from kiosk.domain.tours import Language
from kiosk.ui.key_filter import KeyFilter
from tests.ui.cast import FAMILY
from tests.ui.desk import Desk
from tests.ui.keyboard import NO_KEYS, PRESS, RELEASE, Keyboard, focus, key_for, open_extras

PASS = "KP1:6BFOXN*TS0BI$ZD-PHQ7I9AD66V5B22CH9M9ESI9XBHXK-%69LQOGI.*V76GCV4*XUA2P-FHT-HNTI4L6N"
TD3 = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)
TD1 = (
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "7408122F1204159UTO<<<<<<<<<<<6",
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
)


@pytest.fixture
def keyboard(desk: Desk) -> Iterator[Keyboard]:
    extras = open_extras(desk)
    scanner = open_device("keyboard:", DeviceKind.SCANNER)
    reader = open_device("mrz:?framing=keyboard&idle_ms=100", DeviceKind.DOCUMENTS)
    assert isinstance(scanner, KeyboardScanner)
    assert isinstance(reader, TypingMrzReader)
    filter_ = KeyFilter(KeyDistributor([reader, scanner]))
    keyboard = Keyboard(desk, filter_, extras)
    scanner.start(lambda code: keyboard.codes.append(code.text))
    reader.start(keyboard.documents.append, keyboard.documents.append)
    yield keyboard
    filter_.close()
    reader.close()
    scanner.close()
    extras.deleteLater()
    desk.draw()


BURSTS = {
    "a pass": PASS,
    "spaces": "     a b  c ",
    "enters": "\r\r\r\r\rabc",
    "tabs": "\t\t\t\tabc",
    "arrows": "←↑→↓ab",
    "Chinese": "游客编号甲乙丙",
    "capitals": "SSSSS",
    "small letters": "sssss",
    "signs": "<>!?*+$%&",
}


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        *((text, "\r") for text in BURSTS.values()),
        (PASS, "\t"),
        (BURSTS["spaces"], ""),
    ],
    ids=[*BURSTS, "ended by Tab", "ended by nothing"],
)
def test_a_burst_presses_nothing_types_nothing_and_moves_no_focus(
    keyboard: Keyboard, text: str, tail: str
) -> None:
    desk = keyboard.desk
    desk.stand(st.PartyShown(Language.SIMPLIFIED, FAMILY))
    button = focus(keyboard, "continueButton")
    keyboard.device_types(text, tail=tail)
    keyboard.wait()
    assert desk.events == []
    assert button.hasActiveFocus()
    assert keyboard.codes == [part for part in text.replace("\t", "\r").split("\r") if part]
    entry = focus(keyboard, "field")
    keyboard.device_types(f"{text}2", tail=tail)
    keyboard.wait()
    assert (keyboard.text, entry.hasActiveFocus(), keyboard.fired) == ("", True, "")
    assert desk.events == []


def test_without_the_filter_the_same_burst_does_harm(keyboard: Keyboard) -> None:
    desk = keyboard.desk
    keyboard.filter.close()
    desk.stand(st.PartyShown(Language.SIMPLIFIED, FAMILY))
    focus(keyboard, "continueButton")
    keyboard.device_types("ABC")
    assert desk.events != []


def test_a_burst_from_the_window_system_sets_off_no_shortcut(keyboard: Keyboard) -> None:
    window = keyboard.desk.shown.window
    for character in "sSssS\r":
        key, modifiers = key_for(Stroke(character, 0.0))
        QTest.sendKeyEvent(PRESS, window, key, character, modifiers)
        QTest.sendKeyEvent(RELEASE, window, key, character, modifiers)
    keyboard.wait()
    assert keyboard.fired == ""
    assert keyboard.codes == ["sSssS"]


def test_a_persons_shortcuts_work(keyboard: Keyboard) -> None:
    QTest.keyClick(keyboard.desk.shown.window, Qt.Key.Key_S)
    assert keyboard.fired == ""
    keyboard.wait()
    assert keyboard.fired == "!"
    QTest.keyClick(keyboard.desk.shown.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    keyboard.wait()
    assert keyboard.fired == "!!"


def test_a_person_types_into_a_field_as_ever(keyboard: Keyboard) -> None:
    focus(keyboard, "field")
    keyboard.person_types("a Bc<中文>7")
    assert keyboard.text == "a Bc<中文>7"
    assert keyboard.codes == []


def test_a_person_moves_the_focus_and_presses_a_button(keyboard: Keyboard) -> None:
    desk = keyboard.desk
    desk.stand(st.PartyShown(Language.SIMPLIFIED, FAMILY))
    button = desk.child("continueButton")
    for _ in range(20):
        if button.hasActiveFocus():
            break
        keyboard.person_types("\t")
    assert button.hasActiveFocus()
    keyboard.person_types(" ")
    desk.settle()
    assert isinstance(desk.state, st.Documents)


def test_presses_and_releases_of_quick_fingers_arrive_in_their_order(keyboard: Keyboard) -> None:
    """Fingers roll: the next key goes down before the last is up."""
    window, item = keyboard.desk.shown.window, focus(keyboard, "field")
    seen: list[tuple[QEvent.Type, str]] = []

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            kinds = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}
            if isinstance(event, QKeyEvent) and event.type() in kinds:
                seen.append((event.type(), event.text()))
            return False

    watcher = Watcher()
    item.installEventFilter(watcher)
    down, up = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
    rolled = [(down, "t"), (down, "h"), (up, "t"), (down, "e"), (up, "h"), (up, "e")]
    for number, (kind, text) in enumerate(rolled):
        event = QKeyEvent(kind, Qt.Key(ord(text.upper())), NO_KEYS, text)
        event.setTimestamp(5_000_000 + number * 12)
        QCoreApplication.sendEvent(window, event)
    assert seen == []
    keyboard.wait()
    item.removeEventFilter(watcher)
    assert seen == rolled
    assert keyboard.text == "the"


def test_a_key_held_down_repeats_on_the_page_and_is_no_burst(keyboard: Keyboard) -> None:
    focus(keyboard, "field")
    keyboard.send(
        [Stroke("a", 2000.0), *(Stroke("a", 2000.5 + n / 30, repeated=True) for n in range(20))]
    )
    keyboard.wait()
    assert keyboard.text == "a" * 21
    assert keyboard.codes == []


def test_a_devices_last_key_that_is_never_released_repeats_nowhere(keyboard: Keyboard) -> None:
    focus(keyboard, "field")
    window = keyboard.desk.shown.window
    at = 3_000_000
    for number, text in enumerate("abcde"):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key(ord(text.upper())), NO_KEYS, text)
        event.setTimestamp(at + number * 8)
        QCoreApplication.sendEvent(window, event)
    keyboard.wait()
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_E, NO_KEYS, "e", True)
    event.setTimestamp(at + 600)
    QCoreApplication.sendEvent(window, event)
    keyboard.wait()
    assert (keyboard.text, keyboard.codes) == ("", ["abcde"])
    keyboard.person_types("e")
    assert keyboard.text == "e"


def test_a_person_before_and_after_a_burst_loses_no_key(keyboard: Keyboard) -> None:
    focus(keyboard, "field")
    keyboard.person_types("7")
    keyboard.device_types("BK2611210417")
    keyboard.wait()
    keyboard.person_types("8")
    assert (keyboard.text, keyboard.codes) == ("78", ["BK2611210417"])


def test_text_of_an_input_method_is_a_burst_too(keyboard: Keyboard) -> None:
    item = focus(keyboard, "field")
    for character in "编号甲乙":
        event = QInputMethodEvent("", [])
        event.setCommitString(character)
        QCoreApplication.sendEvent(item, event)
    keyboard.wait()
    assert (keyboard.text, keyboard.codes) == ("", ["编号甲乙"])
    event = QInputMethodEvent("", [])
    event.setCommitString("你好")
    QCoreApplication.sendEvent(item, event)
    keyboard.wait()
    assert (keyboard.text, keyboard.codes) == ("你好", ["编号甲乙"])


def test_a_busy_window_takes_no_persons_keys_for_a_device(keyboard: Keyboard) -> None:
    """Keys wait in the queue while the UI thread is busy; what counts is when they were pressed."""
    focus(keyboard, "field")
    keyboard.send([Stroke(text, 4000.0 + number * 0.12) for number, text in enumerate("hello")])
    keyboard.wait()
    assert (keyboard.text, keyboard.codes) == ("hello", [])


@pytest.mark.parametrize("zone", [TD3, TD1], ids=["passport", "card"])
def test_a_typed_zone_is_a_document_and_everything_else_a_code(
    keyboard: Keyboard, zone: tuple[str, ...]
) -> None:
    focus(keyboard, "field")
    for line in zone:
        keyboard.device_types(line)
    keyboard.device_types(PASS)
    keyboard.desk.until(lambda: bool(keyboard.documents))
    assert keyboard.documents == [MrzText(zone)]
    assert keyboard.codes == [PASS]
    assert keyboard.text == ""


def test_a_line_of_a_zone_that_comes_alone_is_an_unreadable_document(keyboard: Keyboard) -> None:
    keyboard.device_types(TD3[0])
    keyboard.desk.until(lambda: bool(keyboard.documents))
    assert keyboard.documents == [ReadProblem.UNREADABLE]
    keyboard.documents.clear()
    keyboard.device_types(TD3[0][:40])
    keyboard.device_types(TD3[1])
    keyboard.desk.until(lambda: bool(keyboard.documents))
    assert keyboard.documents == [ReadProblem.UNREADABLE]
    assert keyboard.codes == []


def test_letters_turned_round_by_caps_lock_are_still_a_passport(keyboard: Keyboard) -> None:
    model = KeyboardModel()
    model.caps_lock = True
    for line in TD3:
        keyboard.send(model.type_line(line, keyboard.clock + 0.5))
    keyboard.desk.until(lambda: bool(keyboard.documents))
    assert keyboard.documents == [MrzText(TD3)]


def test_a_key_costs_the_ui_thread_next_to_nothing(keyboard: Keyboard) -> None:
    began = time.thread_time()
    keyboard.device_types(PASS * 10)
    per_key_s = (time.thread_time() - began) / (len(PASS) * 10)
    assert per_key_s < 0.001


def test_a_code_is_seen_the_moment_its_end_is_typed(keyboard: Keyboard) -> None:
    keyboard.device_types("BK2611210417")
    assert keyboard.codes == ["BK2611210417"]


# The application ends its process's event loop, which here belongs to every other test.
_TYPE_INTO_A_STATION = """
import os, sys
os.environ["QT_QPA_PLATFORM"], os.environ["QT_QUICK_BACKEND"] = "offscreen", "software"
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtTest import QTest
from kiosk.bootstrap import run_station
from kiosk.settings.devices import Devices
from kiosk.settings.model import Settings
from kiosk.ui.application import open_application

application = open_application()
seen = []

def look():
    window = next(iter(application.topLevelWindows()), None)
    if window is None:
        return
    page, _ = QQmlExpression(qmlContext(window), window, "arrival.page").evaluate()
    if page not in seen:
        seen.append(page)
        if page == "Attract":
            for character in "NOBODYKNOWSTHIS":
                key = Qt.Key(ord(character))
                QTest.sendKeyEvent(QTest.KeyAction.Click, window, key, character, none)
            QTest.sendKeyEvent(QTest.KeyAction.Click, window, Qt.Key.Key_Return, "", none)
        elif page == "Stopped":
            window.close()

none = Qt.KeyboardModifier.NoModifier
looking = QTimer(interval=20)
looking.timeout.connect(look)
looking.start()
devices = Devices(scanners=["keyboard:"], readers=["mrz:?framing=keyboard"])
status = run_station(Settings(data_dir=Path(sys.argv[1]), devices=devices))
print(status, *[page for page in seen if page != "LookingUp"])
"""


def test_a_station_reads_what_is_typed_into_its_window(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", _TYPE_INTO_A_STATION, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=50,
    )
    assert ran.stdout.splitlines()[-1] == "0 Attract Stopped"
