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


class Errands:
    """What other threads want done on the UI thread, all of it, in the order of asking.

    Make and close it on the UI thread; `put` may be called from any.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[Callable[[], None]] = []
        self._closed = False
        self._bell = _Bell()
        self._bell.rung.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def put(self, errand: Callable[[], None]) -> None:
        with self._lock:
            if self._closed:
                return
            self._waiting.append(errand)
            first = len(self._waiting) == 1
            if first:
                # Within the lock: `close` must not take the bell away meanwhile.
                self._bell.rung.emit()

    def close(self) -> None:
        """Forget what has not been done; nothing is taken any more."""
        with self._lock:
            self._closed = True
            self._waiting.clear()

    def _run(self) -> None:
        with self._lock:
            waiting, self._waiting = self._waiting, []
        for errand in waiting:
            errand()
