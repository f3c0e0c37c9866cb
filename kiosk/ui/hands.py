"""Hands on the screen: real touches, for the demo that plays itself and for tests.

They wait until a control can be touched, as people do, and then press where it is.
"""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QEventLoop, QPointF, Qt, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

PATIENCE_S = 5.0
PAUSE_MS = 2


def let_pass(pause_ms: int) -> None:
    """Let events happen for so long, and other threads do their work. On the UI thread only.

    `QTest.qWait` keeps Python's lock meanwhile, so that nobody else gets anything done.
    """
    loop = QEventLoop()
    QTimer.singleShot(pause_ms, loop.quit)
    loop.exec()


class NothingToTouch(Exception):
    """No control of this name could be touched in time."""

    def __init__(self, name: str, seen: tuple[str, ...]) -> None:
        super().__init__(f"There is no control “{name}” to touch; there are {', '.join(seen)}.")
        self.name = name
        self.seen = seen


class Hands:
    """Touches controls by their object names, in this window. Used on the UI thread only."""

    def __init__(self, window: QQuickWindow, patience_s: float = PATIENCE_S) -> None:
        self._window = window
        self._patience_s = patience_s

    def find(self, name: str) -> QQuickItem | None:
        """The control that can be seen and touched now.

        One that another covers is not there yet: a page is laid out with its first frame. Nor
        is one behind a shield: whatever has just moved takes no touches.
        """
        reachable = list(self._reachable())
        touchables = [item for item in reachable if _is_touchable(item)]
        item = next((item for item in touchables if item.objectName() == name), None)
        if item is None:
            return None
        middle = _middle(item)
        above = [other for other in touchables if other is not item]
        above += [item for item in reachable if item.property("shields")]
        covered = any(_contains(other, middle) for other in above)
        return None if covered else item

    def reach(self, name: str) -> QQuickItem | None:
        """The control, if a touch on it counts now."""
        return self.find(name) if self.can_touch() else None

    def tap(self, name: str) -> None:
        """Touch a control as soon as it can be touched. Raises NothingToTouch."""
        found: list[QQuickItem] = []

        def look() -> bool:
            item = self.reach(name)
            if item is not None:
                found.append(item)
            return bool(found)

        if not self._wait(look):
            raise NothingToTouch(name, tuple(item.objectName() for item in self._touchables()))
        self.press(found[0])

    def press(self, item: QQuickItem) -> None:
        """Touch this control where it is."""
        QTest.mouseClick(
            self._window,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            _middle(item).toPoint(),
        )

    def type(self, text: str) -> None:
        """Type on the keypad of the screen."""
        for character in text:
            self.tap(f"key:{character}")

    def is_still(self) -> bool:
        """No page is moving in."""
        return self._window.property("still") is not False

    def can_touch(self) -> bool:
        """Nothing moves, and a touch would not be taken for the second half of a double one."""
        return self._window.property("ready") is not False

    def wait_until_still(self) -> None:
        """Returns when the page has moved in, or when patience ends."""
        self._wait(self.is_still)

    def _wait(self, condition: Callable[[], bool]) -> bool:
        deadline = time.monotonic() + self._patience_s
        while not condition():
            if time.monotonic() > deadline:
                return False
            let_pass(PAUSE_MS)
        return True

    def _touchables(self) -> list[QQuickItem]:
        return [item for item in self._reachable() if _is_touchable(item)]

    def _reachable(self) -> Iterator[QQuickItem]:
        """What is visible and takes part."""
        waiting = [self._window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.isVisible() and item.isEnabled():
                yield item
                waiting.extend(item.childItems())


def _is_touchable(item: QQuickItem) -> bool:
    return item.property("held") is not None and item.property("label") is not None


def _middle(item: QQuickItem) -> QPointF:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2))


def _contains(item: QQuickItem, scene_point: QPointF) -> bool:
    return item.contains(item.mapFromScene(scene_point))
