"""Signals that end a program let the application end by itself: nothing is cut off by them.

Python hears a signal only when some of its own code runs, and Qt's event loop may not run any
for long. So the system's signals wake the loop through a socket (`signal.set_wakeup_fd`).
"""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QCoreApplication, QSocketNotifier, QTimer

# What `systemctl stop`, a terminal's Ctrl-C and a session that ends send.
STOPPING = (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)


class StopSignals:
    """Quits the application at such a signal, from its making until `close`.

    On the UI thread only. A signal before the event loop ends it as soon as it begins.
    """

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._heard, told = socket.socketpair()
        self._told = told
        for end in (self._heard, told):
            end.setblocking(False)
        self._wakeup_before = signal.set_wakeup_fd(told.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, self._note) for number in STOPPING}
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._listen)

    def close(self) -> None:
        """Give the signals back to whoever had them."""
        self._notifier.setEnabled(False)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup_before)
        self._heard.close()
        self._told.close()

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        # An application that does not run yet would forget that it was to quit.
        QTimer.singleShot(0, self._application.quit)

    def _listen(self) -> None:
        # The handler has run by now: any of Python's code lets it.
        self._heard.recv(64)
