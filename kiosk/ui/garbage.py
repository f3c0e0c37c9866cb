"""Python's cyclic garbage, collected on the UI thread only.

A Qt object must be destroyed on its own thread: else its timers stay in the event loop, and
the process dies of the next one. Python collects cycles on whichever thread happens to allocate,
and a cycle may hold a Qt object: so the collector is switched off for good when the application
is made, and run by a timer of the UI thread while a window is open.
"""

import gc

from PySide6.QtCore import QObject, QTimer

YOUNG_EVERY_MS = 1_000
FULL_EVERY = 60  # turns of the young collection


class UiThreadGarbage(QObject):
    """Collects from its making until `close`. Make and close it on the UI thread.

    What is alive when it begins stays for good, so it is set aside: a full collection then
    looks at little, and holds the UI up for a few milliseconds at most.
    """

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        gc.collect()
        gc.freeze()
        self._turns = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect)
        self._timer.start(YOUNG_EVERY_MS)

    def close(self) -> None:
        """Collect what the window has left; the collector stays off, for other threads go on."""
        self._timer.stop()
        gc.unfreeze()
        gc.collect()

    def _collect(self) -> None:
        self._turns += 1
        gc.collect(2 if self._turns % FULL_EVERY == 0 else 1)
