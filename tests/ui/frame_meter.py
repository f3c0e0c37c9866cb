"""What each frame costs the UI thread: its own work, and for how long it was held up."""

import ctypes
import ctypes.util
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickWindow

WORTH_COUNTING_S = 0.001
_NS_PER_S = 1e9

# int (*GPollFunc)(GPollFD *ufds, unsigned int nfds, int timeout_ms), as GLib calls it to rest.
_POLL = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_uint, ctypes.c_int)


@dataclass(frozen=True, slots=True)
class Frame:
    """The stretch from the UI thread's last rest, or its last frame, to this frame.

    `work_s` is the thread's own processor time. `held_s` is what passed on the clock, without
    the time in which other programs had the processor; the difference is waiting for other
    threads of this program. `drew` is false for work that ended in a rest without a frame, but
    would have held one up. `page` is what was shown when it ended.
    """

    ended_at: float
    work_s: float
    held_s: float
    drew: bool
    page: str


class FrameMeter(QObject):
    """Weighs every frame of a window, and all other work of the UI thread that counts.

    Made and used on the UI thread, whose event loop must be GLib's (Qt's own choice on Linux).
    `page` is asked for what is shown.
    """

    def __init__(self, window: QQuickWindow, page: Callable[[], str]) -> None:
        super().__init__()
        self.frames: list[Frame] = []
        self._window = window
        self._page = page
        self._schedstat = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._glib = ctypes.CDLL(ctypes.util.find_library("glib-2.0") or "libglib-2.0.so.0")
        get, self._set = (
            self._glib.g_main_context_get_poll_func,
            self._glib.g_main_context_set_poll_func,
        )
        get.restype, get.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
        self._set.restype, self._set.argtypes = None, [ctypes.c_void_p, ctypes.c_void_p]
        self._usual = get(None)
        self._poll = _POLL(self._usual)
        self._watched_poll = _POLL(self._rest)
        self._mark = self._now()

    def start(self) -> None:
        """Begin to weigh."""
        self._window.frameSwapped.connect(self._drawn)
        self._mark = self._now()
        self._set(None, ctypes.cast(self._watched_poll, ctypes.c_void_p))

    def stop(self) -> None:
        """Weigh no more."""
        self._set(None, self._usual)
        self._window.frameSwapped.disconnect(self._drawn)

    def _drawn(self) -> None:
        self._end_stretch(drew=True)

    def _rest(self, files: int, count: int, timeout_ms: int) -> int:
        if timeout_ms == 0:  # looks whether there is more to do, and goes on
            return self._poll(files, count, timeout_ms)
        self._end_stretch(drew=False)
        ready = self._poll(files, count, timeout_ms)
        self._mark = self._now()
        return ready

    def _end_stretch(self, *, drew: bool) -> None:
        clock, worked, waited = self._now()
        clock_before, worked_before, waited_before = self._mark
        self._mark = clock, worked, waited
        work_s = worked - worked_before
        if drew or work_s >= WORTH_COUNTING_S:
            held_s = clock - clock_before - (waited - waited_before)
            self.frames.append(Frame(clock, work_s, held_s, drew, self._page()))

    def _now(self) -> tuple[float, float, float]:
        """The clock, this thread's own work, and what it waited for a processor, in seconds."""
        waited = int(self._schedstat.read_bytes().split()[1]) / _NS_PER_S
        return time.monotonic(), time.thread_time(), waited
