"""The thread behind a driver: one link, reconnected by itself, and the device's health.

A driver gives the worker a way to open its link and, if it polls or listens, a `tick`; it
hands over exchanges with `submit`. Everything that touches the link runs on the one worker
thread. Only `RETRYABLE` errors are ever tried again.
"""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Generic, TypeVar

from hardware.errors import GarbledAnswer, HardwareError, LinkDown, NoAnswer
from hardware.interfaces import DeviceHealth, HealthState
from hardware.link import Link

RETRYABLE = (LinkDown, NoAnswer, GarbledAnswer)
BACKOFF_FIRST_S = 0.2
BACKOFF_MAX_S = 2.0
BUG_PAUSE_S = 1.0

T = TypeVar("T")
_log = logging.getLogger(__name__)


class HealthBook:
    """A device's health as its worker sees it; written by its threads, read by all."""

    def __init__(self, name: str, url: str, misses_allowed: int) -> None:
        self._health = DeviceHealth(name=name, url=url, state=HealthState.STARTING)
        self._misses_allowed = misses_allowed
        self._misses = 0
        self._fault: tuple[str, str] | None = None

    @property
    def health(self) -> DeviceHealth:
        return self._health

    @property
    def silent(self) -> bool:
        """Whether more exchanges in a row have failed than the driver allows."""
        return self._misses >= self._misses_allowed

    def answered(self) -> None:
        """A good answer came: READY, or FAULT while one is noted."""
        self._misses = 0
        self._health = replace(
            self._health,
            answered_at=time.monotonic(),
            exchanges=self._health.exchanges + 1,
            **self._standing(),
        )

    def connected(self) -> None:
        """The line is open, of a device that speaks only when it has something to say."""
        self._misses = 0
        self._health = replace(self._health, **self._standing())

    def missed(self, error: HardwareError) -> None:
        """An exchange failed; DOWN once as many in a row have failed as are allowed."""
        self._misses += 1
        self.erred()
        if self.silent:
            self._show_down(error)

    def erred(self) -> None:
        """An exchange failed of a device that is not given up for it; only counted."""
        self._health = replace(
            self._health, exchanges=self._health.exchanges + 1, errors=self._health.errors + 1
        )

    def down(self, error: HardwareError) -> None:
        """The line is gone."""
        self._health = replace(self._health, errors=self._health.errors + 1)
        self._show_down(error)

    def fault(self, detail: str, remedy: str) -> None:
        """The device answers and needs a person; stays until `mended`."""
        self._fault = (detail, remedy)
        self._health = replace(self._health, **self._standing())

    def mended(self) -> None:
        """The fault is over."""
        self._fault = None
        if self._health.state is HealthState.FAULT:
            self._health = replace(self._health, **self._standing())

    def _show_down(self, error: HardwareError) -> None:
        self._health = replace(
            self._health, state=HealthState.DOWN, detail=error.what, remedy=error.remedy
        )

    def _standing(self) -> dict[str, Any]:
        if self._fault is None:
            return {"state": HealthState.READY, "detail": "", "remedy": ""}
        detail, remedy = self._fault
        return {"state": HealthState.FAULT, "detail": detail, "remedy": remedy}


def explain_bug(name: str, error: Exception) -> LinkDown:
    """What a device's health says when its driver failed in a way that nobody foresaw.

    Of the error only its kind: its text may hold what was read.
    """
    return LinkDown(
        f"{name} cannot be used: its driver failed ({type(error).__name__}).",
        "Start the program again; if that does not help, give its log to who looks after it.",
    )


@dataclass(slots=True)
class _Job(Generic[T]):
    work: Callable[[Link], T]
    attempts: int
    future: "Future[T]"


class _Turn(Enum):
    """What the thread does next when it is not a job."""

    TICK = "tick"
    STOP = "stop"


class DeviceWorker:
    """One thread that owns one link.

    `tick(link)` is called whenever no job waits; it returns after how many seconds it wants
    to be called again (0 = at once, for a listener that waits on the link itself) and may
    raise HardwareError: LinkDown closes the link, `misses_allowed` failed exchanges in a row
    reopen it. `on_down(error)` tells the driver each time the device cannot be reached.
    With `ready_on_connect` an open line counts as READY, for devices that are never asked.
    """

    def __init__(
        self,
        name: str,
        url: str,
        connect: Callable[[], Link],
        *,
        tick: Callable[[Link], float] | None = None,
        on_down: Callable[[HardwareError], None] | None = None,
        ready_on_connect: bool = False,
        misses_allowed: int = 3,
    ) -> None:
        self.book = HealthBook(name, url, misses_allowed)
        self._connect = connect
        self._tick = tick
        self._on_down = on_down
        self._ready_on_connect = ready_on_connect
        self._jobs: deque[_Job[Any]] = deque()
        self._wake = threading.Condition()
        self._woken = False
        self._closing = False
        self._link: Link | None = None
        self._backoff_s = BACKOFF_FIRST_S
        self._tick_at = time.monotonic()
        self._thread = threading.Thread(target=self._run, name=f"{name} {url}", daemon=True)

    def start(self) -> None:
        """Begin; the driver calls this last, once everything that `tick` uses is there."""
        self._thread.start()

    def health(self) -> DeviceHealth:
        return self.book.health

    def submit(self, work: Callable[[Link], T], attempts: int = 1) -> "Future[T]":
        """Run `work(link)` on the worker thread; a retryable error is tried `attempts` times.

        Give more than one attempt only to work that may be repeated without harm.
        """
        job = _Job(work, attempts, Future())
        with self._wake:
            if not self._closing:
                self._jobs.append(job)
                self._wake.notify()
                return job.future
        job.future.set_exception(self.closed_error())
        return job.future

    def wake(self) -> None:
        """Call `tick` now, and connect now if the link is down."""
        with self._wake:
            self._woken = True
            self._wake.notify()

    @property
    def closing(self) -> bool:
        return self._closing

    def closed_error(self) -> LinkDown:
        """What a request to a closed driver fails with."""
        return LinkDown(f"{self.book.health.name} was switched off.", "Start the program again.")

    def close(self) -> None:
        """Stop the thread, free the link, fail what still waits; safe to call twice."""
        with self._wake:
            self._closing = True
            if self._link is not None:
                self._link.interrupt()
            self._wake.notify()
        if self._thread.is_alive() and threading.current_thread() is not self._thread:
            self._thread.join()

    def call_listener(self, listener: Callable[[T], None], value: T) -> None:
        """Tell a listener; one that raises is logged by type and does not stop the device."""
        try:
            listener(value)
        except Exception as error:
            _log.error("%s: a listener failed with %s", self.book.health.name, type(error).__name__)

    # --- the worker thread -----------------------------------------------------------------

    def _run(self) -> None:
        try:
            while (turn := self._next_turn()) is not _Turn.STOP:
                if turn is _Turn.TICK:
                    self._run_tick()
                else:
                    self._run_job(turn)
        finally:
            self._drop_link()
            with self._wake:
                left, self._jobs = list(self._jobs), deque()
            for job in left:
                if job.future.set_running_or_notify_cancel():
                    job.future.set_exception(self.closed_error())
            if self._on_down is not None:
                self.call_listener(self._on_down, self.closed_error())

    def _next_turn(self) -> "_Job[Any] | _Turn":
        with self._wake:
            while True:
                if self._closing:
                    return _Turn.STOP
                if self._jobs:
                    return self._jobs.popleft()
                rest_s = None if self._idle else self._tick_at - time.monotonic()
                if self._woken or (rest_s is not None and rest_s <= 0):
                    self._woken = False
                    return _Turn.TICK
                self._wake.wait(rest_s)

    @property
    def _idle(self) -> bool:
        """Whether there is nothing to do unasked: connected, and nothing to poll."""
        return self._tick is None and self._link is not None

    def _run_tick(self) -> None:
        link = self._link
        try:
            if link is None:
                link = self._open_link()
            pause_s = self._tick(link) if self._tick is not None else 0.0
        except LinkDown as error:
            self._lose_link(error)
        except HardwareError as error:
            self._note_miss(error)
        except Exception as error:
            _log.exception("%s: a fault in its driver", self.book.health.name)
            self._lose_link(explain_bug(self.book.health.name, error))
            self._tick_at = time.monotonic() + BUG_PAUSE_S
        else:
            self._backoff_s = BACKOFF_FIRST_S
            self._tick_at = time.monotonic() + pause_s

    def _run_job(self, job: _Job[Any]) -> None:
        if not job.future.set_running_or_notify_cancel():
            return
        pause_s = BACKOFF_FIRST_S
        for attempt in range(1, job.attempts + 1):
            try:
                result = job.work(self._link or self._open_link())
            except HardwareError as error:
                if isinstance(error, LinkDown):
                    self._lose_link(error)
                elif isinstance(error, RETRYABLE):
                    self._note_miss(error)
                last = attempt == job.attempts or not isinstance(error, RETRYABLE)
                if last or self._pause(pause_s):
                    job.future.set_exception(error)
                    return
                pause_s *= 2
            except Exception as error:
                job.future.set_exception(error)
                return
            else:
                self._backoff_s = BACKOFF_FIRST_S
                job.future.set_result(result)
                return

    def _pause(self, pause_s: float) -> bool:
        """Wait between two attempts; True when the driver is being closed."""
        with self._wake:
            return self._wake.wait_for(lambda: self._closing, pause_s)

    def _open_link(self) -> Link:
        link = self._connect()
        with self._wake:
            self._link = link
            if self._closing:
                link.interrupt()
        if self._ready_on_connect:
            self.book.connected()
        return link

    def _note_miss(self, error: HardwareError) -> None:
        self.book.missed(error)
        self._tick_at = time.monotonic()
        if self.book.silent:
            self._back_off(error)

    def _lose_link(self, error: LinkDown) -> None:
        if not self._closing:
            self.book.down(error)
        self._back_off(error)

    def _back_off(self, error: HardwareError) -> None:
        self._drop_link()
        self._tick_at = time.monotonic() + self._backoff_s
        self._backoff_s = min(self._backoff_s * 2, BACKOFF_MAX_S)
        if self._on_down is not None and not self._closing:
            self.call_listener(self._on_down, error)

    def _drop_link(self) -> None:
        with self._wake:
            link, self._link = self._link, None
        if link is not None:
            link.close()
