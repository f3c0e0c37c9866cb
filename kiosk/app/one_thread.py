"""A thread that does what it is given one after the other, in the order in which it came."""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

import structlog

log = structlog.get_logger(__name__)

T = TypeVar("T")


class OneThread:
    """Does work in turn, from its making to `close`. Call from any thread.

    Whenever nothing has come for `patience_s()` seconds (None: for ever), `while_idle` is done.
    """

    def __init__(
        self,
        name: str,
        *,
        patience_s: Callable[[], float | None],
        while_idle: Callable[[], None],
    ) -> None:
        self._name = name
        self._patience_s = patience_s
        self._while_idle = while_idle
        self._lock = threading.Lock()
        self._closed = False
        self._asked: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[], T]) -> "Future[T]":
        """Do this and tell what came of it; cancelled when the thread is closed."""
        answer: Future[T] = Future()

        def act() -> None:
            try:
                answer.set_result(work())
            except Exception as error:
                answer.set_exception(error)

        if not self.bring(act):
            answer.cancel()
        return answer

    def bring(self, work: Callable[[], None]) -> bool:
        """Do this; False when the thread is closed."""
        with self._lock:
            if not self._closed:
                self._asked.put(work)
            return not self._closed

    def close(self) -> None:
        """Finish what was asked for, then stop. Safe to call twice."""
        with self._lock:
            closed, self._closed = self._closed, True
        if not closed:
            self._asked.put(None)
        self._thread.join()

    def _work(self) -> None:
        while True:
            try:
                work = self._asked.get(timeout=self._patience_s())
            except queue.Empty:
                work = self._while_idle
            if work is None:
                return
            try:
                work()
            except Exception:
                log.exception(self._name)
