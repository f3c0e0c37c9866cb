"""One thread that does a printer's jobs in order, for printers without a line of their own."""

import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from hardware.errors import LinkDown

T = TypeVar("T")


class JobThread:
    """Runs what is submitted, and `tick` every `tick_s` when nothing is; ended by `close`.

    `tick` must not raise.
    """

    def __init__(self, name: str, tick: Callable[[], None], tick_s: float) -> None:
        self._name = name
        self._tick = tick
        self._tick_s = tick_s
        self._jobs: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = (
            queue.SimpleQueue()
        )
        self._lock = threading.Lock()
        self._closed = False
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin, with a tick; the printer calls this last."""
        self._thread.start()

    def submit(self, work: Callable[[], T]) -> "Future[T]":
        """Do `work` after what waits already; LinkDown when this was closed."""
        future: Future[T] = Future()
        with self._lock:
            if not self._closed:
                self._jobs.put((future, work))
                return future
        future.set_exception(LinkDown(f"{self._name} was closed.", "Start the program again."))
        return future

    def close(self) -> None:
        """Finish what was submitted, then end; safe to call twice, and from a job's callback."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._jobs.put(None)
        if self._thread.is_alive() and threading.current_thread() is not self._thread:
            self._thread.join()

    def _run(self) -> None:
        tick_at = time.monotonic()
        while True:
            try:
                job = self._jobs.get(timeout=max(0.0, tick_at - time.monotonic()))
            except queue.Empty:
                self._tick()
                tick_at = time.monotonic() + self._tick_s
                continue
            if job is None:
                return
            future, work = job
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = work()
            except BaseException as error:
                future.set_exception(error)
            else:
                future.set_result(result)
