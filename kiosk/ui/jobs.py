"""Work that crosses threads: values come to the UI thread, work leaves it."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

T = TypeVar("T")


class _Bell(QObject):
    rung = Signal()


class Mailbox(Generic[T]):
    """A letter box on the UI thread that holds one value: the newest.

    `put` may be called from any thread and never waits for the UI. `receive` is called on the
    thread that made the mailbox, from its event loop; what was replaced before it was read is
    gone, so a screen that lags shows the latest state and not a film of the past.
    """

    def __init__(self, receive: Callable[[T], None]) -> None:
        self._receive = receive
        self._lock = threading.Lock()
        self._values: list[T] = []
        self._bell = _Bell()
        self._bell.rung.connect(self._open, Qt.ConnectionType.QueuedConnection)

    def put(self, value: T) -> None:
        with self._lock:
            waiting = bool(self._values)
            self._values = [value]
        if not waiting:
            self._bell.rung.emit()

    def _open(self) -> None:
        with self._lock:
            values, self._values = self._values, []
        for value in values:
            self._receive(value)
