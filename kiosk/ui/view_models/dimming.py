"""The light of the first page: less of it in hours in which nobody is expected."""

import datetime
import time

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.ui.dimming import DimHours

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

AWAKE_S = 60.0  # after so long without anybody the screen is dimmed again


@QmlElement
class DimmingViewModel(QObject):
    """Dimmed or not; whoever holds it says when somebody is there and what time it is."""

    changed = Signal()

    def __init__(self, hours: DimHours | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hours = hours
        self._dimmed = False
        self._awake_until = 0.0
        self.awake_s = AWAKE_S
        self.wake()

    @Property(float, notify=changed)
    def share(self) -> float:
        """How much of the light is taken now, 0 to 1."""
        return self._hours.share if self._dimmed and self._hours is not None else 0.0

    def wake(self) -> None:
        """Somebody is there."""
        self._awake_until = time.monotonic() + self.awake_s
        self._set(False)

    def look(self, now: datetime.time) -> None:
        """The venue's clock stands here; nobody has come since the last call of `wake`."""
        alone = time.monotonic() >= self._awake_until
        self._set(alone and self._hours is not None and now in self._hours)

    def _set(self, dimmed: bool) -> None:
        if dimmed != self._dimmed:
            self._dimmed = dimmed
            self.changed.emit()
