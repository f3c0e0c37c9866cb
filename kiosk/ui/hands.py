"""A pair of hands and eyes at the kiosk's window: the demo and the tests use it like a visitor.

It finds a control by its `objectName`, waits until it can be touched, and sends the real
mouse events through the window.
"""

import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

T = TypeVar("T")
LOOK_AGAIN_MS = 15
BETWEEN_TAPS_S = 0.45  # the kiosk takes no second touch within 0.4 s


class NothingToTouch(Exception):
    """No control of that name could be touched in time."""


class Hands(QObject):
    """Touches and looks at one window, from any thread but the UI thread.

    Make it on the UI thread. Every call waits for the UI thread to do it.
    """

    _asked = Signal(object)

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._window = window
        self._tapped_at = 0.0
        self._asked.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def tap(self, name: str, timeout_s: float = 5.0) -> None:
        """Touch the control with this `objectName` as soon as it is there and enabled.

        Raises NothingToTouch when it is not within `timeout_s`.
        """
        done: Future[None] = Future()
        give_up_at = time.monotonic() + timeout_s
        self._asked.emit(lambda: self._try(name, give_up_at, done))
        done.result(timeout_s + 5.0)

    def picture(self, path: str) -> None:
        """Save what the window shows as a PNG."""
        self._ask(lambda: self._window.grabWindow().save(path))

    def close_window(self) -> None:
        """Close the window, which ends the application; returns at once."""
        self._asked.emit(self._window.close)

    def shows(self, name: str) -> bool:
        """Whether a control or page of this name is visible now."""
        return self._ask(lambda: self._find(name) is not None)

    def _ask(self, work: Callable[[], T]) -> T:
        done: Future[T] = Future()

        def act() -> None:
            try:
                done.set_result(work())
            except Exception as error:
                done.set_exception(error)

        self._asked.emit(act)
        return done.result(30.0)

    def _do(self, work: Callable[[], None]) -> None:
        work()

    def _try(self, name: str, give_up_at: float, done: "Future[None]") -> None:
        item = self._find(name)
        now = time.monotonic()
        if item is not None and item.isEnabled() and now - self._tapped_at > BETWEEN_TAPS_S:
            self._tapped_at = now
            centre = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
            QTest.mouseClick(
                self._window,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
                QPoint(round(centre.x()), round(centre.y())),
            )
            done.set_result(None)
        elif now > give_up_at:
            done.set_exception(NothingToTouch(f"there is no “{name}” to touch"))
        else:
            QTimer.singleShot(LOOK_AGAIN_MS, lambda: self._try(name, give_up_at, done))

    def _find(self, name: str) -> QQuickItem | None:
        return _find_visible(self._window.contentItem(), name)


def _find_visible(item: QQuickItem, name: str) -> QQuickItem | None:
    if not item.isVisible():
        return None
    if item.objectName() == name:
        return item
    for child in item.childItems():
        found = _find_visible(child, name)
        if found is not None:
            return found
    return None
