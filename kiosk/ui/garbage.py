"""Python's cyclic garbage, collected on the UI thread only.

A Qt object must be destroyed on its own thread: else its timers stay in the event loop, and
the process dies of the next one. Python collects cycles on whichever thread happens to allocate,
and a cycle may hold a Qt object: so the collector is switched off for good when the application
is made, and run by a timer of the UI thread while a window is open.
"""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

YOUNG_EVERY_MS = 1_000
FULL_EVERY = 60  # turns of the young collection
SETTLED_AFTER = 5  # turns; by then the tables and fonts that everybody needs have been loaded


class UiThreadGarbage(QObject):
    """Collects from its making until `close`. Make and close it on the UI thread.

    What is alive when it begins, and when all has been loaded soon after, stays for good, so it
    is set aside: a full collection then looks at little. It waits until the screen `is_still`,
    so that no frame waits for it.
    """

    def __init__(self, is_still: Callable[[], bool]) -> None:
        super().__init__()
        gc.disable()
        gc.collect()
        gc.freeze()
        self._is_still = is_still
        self._settled = False
        self._turns = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(YOUNG_EVERY_MS)

    def close(self) -> None:
        """Collect what the window has left; the collector stays off, for other threads go on."""
        self._timer.stop()
        gc.unfreeze()
        gc.collect()

    @Slot()
    def _collect(self) -> None:
        self._turns += 1
        due = self._turns >= (FULL_EVERY if self._settled else SETTLED_AFTER)
        if not due or not self._is_still():
            gc.collect(1)
            return
        gc.collect()
        self._turns = 0
        if not self._settled:
            self._settled = True
            gc.freeze()
