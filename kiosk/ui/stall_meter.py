"""How long the UI thread is busy without looking for touches: what a visitor feels as a hang."""

import time

from PySide6.QtCore import QAbstractEventDispatcher, QObject


class StallMeter(QObject):
    """Measures every turn of the UI thread's event loop from `start` to `stop`.

    Make it and use it on the UI thread. A turn is the time between waking up and waiting for
    the next event: as the wall clock has it, and as work of this thread alone, which other
    programs on the machine do not lengthen.
    """

    def __init__(self) -> None:
        super().__init__()
        self.turns_s: list[float] = []
        self.work_s: list[float] = []
        self._woke_at: tuple[float, float] | None = None

    def start(self) -> None:
        """Begin to measure, from the next turn on."""
        loop = QAbstractEventDispatcher.instance()
        loop.awake.connect(self._woke)
        loop.aboutToBlock.connect(self._waits)

    def stop(self) -> None:
        """Measure no more; the figures stay."""
        loop = QAbstractEventDispatcher.instance()
        loop.awake.disconnect(self._woke)
        loop.aboutToBlock.disconnect(self._waits)

    @property
    def longest_s(self) -> float:
        return max(self.turns_s, default=0.0)

    @property
    def longest_work_s(self) -> float:
        return max(self.work_s, default=0.0)

    def _woke(self) -> None:
        if self._woke_at is None:
            self._woke_at = (time.monotonic(), time.thread_time())

    def _waits(self) -> None:
        if self._woke_at is not None:
            began, work = self._woke_at
            self.turns_s.append(time.monotonic() - began)
            self.work_s.append(time.thread_time() - work)
            self._woke_at = None
