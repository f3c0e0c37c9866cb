"""How pages are made: in slices between frames, each too short to hold one up."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtQml import QQmlIncubationController

SLICE_MS = 3
PAUSE_MS = 1  # in which a touch, a scan or a frame finds its turn


class PageIncubation(QQmlIncubationController):
    """Makes what asynchronous loaders want, a slice at a time, as long as there is anything.

    Qt's own rests as long as it works, and a page takes twice its time to come.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__()
        self._timer = QTimer(parent)
        self._timer.setInterval(PAUSE_MS)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._make_slice)

    def incubatingObjectCountChanged(self, count: int) -> None:
        """Called by the engine: so many objects are being made now."""
        if count and not self._timer.isActive():
            self._timer.start()

    def _make_slice(self) -> None:
        self.incubateFor(SLICE_MS)
        if self.incubatingObjectCount():
            self._timer.start()
