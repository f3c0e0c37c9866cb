"""How long the UI thread is busy without looking for touches: what a visitor feels as a hang."""

import time

from PySide6.QtCore import QObject, Qt, QTimer

BEAT_MS = 2


class StallMeter(QObject):
    """Beats a fast pulse in the UI thread's event loop and keeps every gap between two beats.

    Make it and use it on the UI thread. `gaps_s` is how long the loop did not come round, by
    the wall clock; `work_s` is how much of that was work of this thread, which other programs
    on the machine do not lengthen.
    """

    def __init__(self) -> None:
        super().__init__()
        self.gaps_s: list[float] = []
        self.work_s: list[float] = []
        self._last = (0.0, 0.0)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to measure."""
        self._last = (time.monotonic(), time.thread_time())
        self._timer.start(BEAT_MS)

    def stop(self) -> None:
        """Measure no more; the figures stay."""
        self._timer.stop()

    @property
    def longest_s(self) -> float:
        return max(self.gaps_s, default=0.0)

    @property
    def longest_work_s(self) -> float:
        return max(self.work_s, default=0.0)

    def _beat(self) -> None:
        now, work = time.monotonic(), time.thread_time()
        self.gaps_s.append(now - self._last[0])
        self.work_s.append(work - self._last[1])
        self._last = (now, work)
