"""A keyboard at the real window, that devices and persons type on."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from hardware.interfaces import DocumentText, ReadProblem, Stroke
from hardware.sim.keyboard import KeyboardModel
from kiosk.ui.key_filter import KeyFilter
from tests.ui.desk import Desk

NO_KEYS = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PRESS, RELEASE = QTest.KeyAction.Press, QTest.KeyAction.Release
TYPED = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, " ": Qt.Key.Key_Space}

# A field and shortcuts, as a page of the staff may have them.
EXTRAS = b"""
import QtQuick
Item {
    property string fired: ""
    property alias entered: field.text
    objectName: "extras"
    TextInput { id: field; objectName: "field"; activeFocusOnTab: true }
    Shortcut { sequences: ["S", "Return", "Ctrl+K"]; onActivated: fired += "!" }
}
"""


@dataclass
class Keyboard:
    """A window that devices and persons type into, and everything that came of it."""

    desk: Desk
    filter: KeyFilter
    extras: QQuickItem
    codes: list[str] = field(default_factory=list)
    documents: list[DocumentText | ReadProblem] = field(default_factory=list)
    clock: float = 1000.0

    @property
    def fired(self) -> str:
        return str(self.extras.property("fired"))

    @property
    def text(self) -> str:
        return str(self.extras.property("entered"))

    def device_types(self, text: str, gap_s: float = 0.008, tail: str = "\r") -> None:
        """A burst as one arrives at a window that was busy: all at once, with its own times."""
        self.send(KeyboardModel(gap_s, tail).type_line(text, self.clock + 10.0))

    def send(self, strokes: Iterable[Stroke]) -> None:
        for stroke in strokes:
            self.clock = stroke.at
            key, modifiers = key_for(stroke)
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, modifiers, stroke.text, stroke.repeated)
                event.setTimestamp(round(stroke.at * 1000))
                QCoreApplication.sendEvent(self.desk.shown.window, event)

    def person_types(self, text: str) -> None:
        """Key after key through the window system, each after a pause."""
        for character in text:
            key, modifiers = key_for(Stroke(character, 0.0))
            for action in (PRESS, RELEASE):
                QTest.sendKeyEvent(action, self.desk.shown.window, key, character, modifiers)
            self.wait()

    def wait(self) -> None:
        """Until a pause has ended whatever was going on."""
        self.desk.until(lambda: not self.filter.waiting)


def key_for(stroke: Stroke) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    if stroke.modifier:
        return Qt.Key.Key_Shift, SHIFT
    if stroke.text in TYPED:
        return TYPED[stroke.text], NO_KEYS
    code = ord(stroke.text.upper()) if stroke.text else 0
    known = code < 0x100
    return Qt.Key(code) if known else Qt.Key(0), SHIFT if stroke.text.isupper() else NO_KEYS


def open_extras(desk: Desk) -> QQuickItem:
    """A field and shortcuts on the page that is shown; the caller deletes them."""
    component = QQmlComponent(desk.shown.engine)
    component.setData(EXTRAS, "")
    extras = component.create()
    assert isinstance(extras, QQuickItem)
    extras.setParentItem(desk.root)
    extras.setParent(desk.shown.window)
    return extras


def focus(keyboard: Keyboard, name: str) -> QQuickItem:
    item = keyboard.extras.childItems()[0] if name == "field" else keyboard.desk.child(name)
    assert isinstance(item, QQuickItem)
    item.forceActiveFocus()
    assert item.hasActiveFocus()
    return item
