"""Hands that are moved from another thread: simulated visitors live there."""

import time
from collections.abc import Callable
from concurrent.futures import Future

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.hands import PATIENCE_S, Hands

LOOK_AGAIN_MS = 10
ANSWER_S = 30.0


class RemoteHands(QObject):
    """Touches and looks at one window. Make it on the UI thread, use it on any other.

    Every call waits for the UI thread to do it; the UI thread never waits.
    """

    _asked = Signal(object)

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._window = window
        self._hands = Hands(window)
        self._asked.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def tap(self, name: str) -> None:
        """Touch the control with this `objectName` as soon as a touch counts.

        Raises NothingToTouch.
        """
        done: Future[None] = Future()
        give_up_at = time.monotonic() + PATIENCE_S
        self._asked.emit(lambda: self._try(name, give_up_at, done))
        done.result(ANSWER_S)

    def picture(self, path: str) -> None:
        """Let the page come to rest, then save what the window shows as a PNG."""
        done: Future[None] = Future()
        give_up_at = time.monotonic() + PATIENCE_S
        self._asked.emit(lambda: self._save(path, give_up_at, done))
        done.result(ANSWER_S)

    def close_window(self) -> None:
        """Close the window, which ends the application; returns at once."""
        self._asked.emit(self._window.close)

    @Slot(object)
    def _do(self, work: Callable[[], None]) -> None:
        work()

    def _try(self, name: str, give_up_at: float, done: "Future[None]") -> None:
        item = self._hands.reach(name)
        if item is not None:
            _settle(done, lambda: self._hands.press(item))
        elif time.monotonic() < give_up_at:
            QTimer.singleShot(LOOK_AGAIN_MS, lambda: self._try(name, give_up_at, done))
        else:
            _settle(done, lambda: self._hands.tap(name))

    def _save(self, path: str, give_up_at: float, done: "Future[None]") -> None:
        if not self._hands.is_still() and time.monotonic() < give_up_at:
            QTimer.singleShot(LOOK_AGAIN_MS, lambda: self._save(path, give_up_at, done))
        else:
            _settle(done, lambda: self._window.grabWindow().save(path))


def _settle(done: "Future[None]", work: Callable[[], object]) -> None:
    try:
        work()
    except Exception as error:
        done.set_exception(error)
    else:
        done.set_result(None)
