"""How long the UI thread was busy at a stretch, that is, how long a touch had to wait."""

import threading
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_S = 0.005
_NS_PER_S = 1e9


class StallMeter(QObject):
    """A heart that beats on the UI thread; a beat that comes late tells how long it was held up.

    Made and used on the UI thread. What the thread waited for a processor, because other
    programs had it, is not counted where the kernel tells (Linux,
    /proc/self/task/<tid>/schedstat, second figure, in ns).
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.longest_s = 0.0
        self.beats = 0
        self._schedstat = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._last = self._now()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self._last = self._now()
        self._timer.start(round(BEAT_S * 1000))

    def stop(self) -> float:
        """The longest stretch since `start`, in seconds."""
        self._beat()
        self._timer.stop()
        return self.longest_s

    def _beat(self) -> None:
        now, waited = self._now()
        before, waited_before = self._last
        late = now - before - BEAT_S - (waited - waited_before)
        self.longest_s = max(self.longest_s, late)
        self.beats += 1
        self._last = now, waited

    def _now(self) -> tuple[float, float]:
        try:
            waited = int(self._schedstat.read_text().split()[1]) / _NS_PER_S
        except (OSError, IndexError, ValueError):
            waited = 0.0
        return time.monotonic(), waited
