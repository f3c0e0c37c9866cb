"""The desk: one thread that takes events, advances the arrival flow, and has its effects done.

Touches, devices and answers all come in through `post`, from any thread; the flow's state is
only ever seen by this thread and by whoever gets the immutable copies that it publishes.
"""

import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

import structlog

from kiosk.domain.effects import Effect
from kiosk.domain.events import Event, StaffReset, TimeUp
from kiosk.domain.flow import advance, derive_timeout_s
from kiosk.domain.flow_rules import FlowRules, Step, begin
from kiosk.domain.states import State

log = structlog.get_logger(__name__)

Post = Callable[[Event], None]
Perform = Callable[[Effect], None]
Publish = Callable[[State, float | None], None]


@dataclass(frozen=True, slots=True)
class _Close:
    pass


class Desk:
    """Runs one kiosk's arrival, from `start` to `close`."""

    def __init__(self, rules: FlowRules) -> None:
        self._rules = rules
        self._perform: Perform = lambda _effect: None
        self._publish: Publish = lambda _state, _deadline: None
        self._events: queue.SimpleQueue[Event | _Close] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="desk", daemon=True)
        self.ignored = 0

    def post(self, event: Event) -> None:
        """Let an event happen; from any thread, returns at once."""
        self._events.put(event)

    def start(self, perform: Perform, publish: Publish) -> None:
        """Publish the first state and begin to take events.

        `perform` gets each effect on the desk's thread: it must hand long work on and return
        at once; the answers come back through `post`. `publish` gets each new state with the
        `time.monotonic()` at which its time is up, None where it has no limit.
        """
        self._perform, self._publish = perform, publish
        self._thread.start()

    def close(self) -> None:
        """Finish the events that are there, then stop."""
        if self._thread.is_alive():
            self._events.put(_Close())
            self._thread.join()

    def _run(self) -> None:
        state: State = begin(self._rules)
        deadline = self._announce(state)
        while True:
            event = self._next_event(deadline)
            if isinstance(event, _Close):
                return
            step = self._advance(state, event)
            if step.ignored:
                self.ignored += 1
                log.debug("ignored", what=type(event).__name__, on_page=type(state).__name__)
                continue
            state = step.state
            deadline = self._announce(state)
            for effect in step.effects:
                self._do(effect)

    def _next_event(self, deadline: float | None) -> Event | _Close:
        wait_s = None if deadline is None else max(0.0, deadline - time.monotonic())
        try:
            return self._events.get(timeout=wait_s)
        except queue.Empty:
            return TimeUp()

    def _advance(self, state: State, event: Event) -> Step:
        try:
            return advance(state, event, self._rules)
        except Exception:
            # A fault of this program must not leave anybody's data on a dead screen.
            log.exception(
                "the flow failed", what=type(event).__name__, on_page=type(state).__name__
            )
            return advance(state, StaffReset(), self._rules)

    def _announce(self, state: State) -> float | None:
        limit_s = derive_timeout_s(state, self._rules)
        deadline = None if limit_s is None else time.monotonic() + limit_s
        try:
            self._publish(state, deadline)
        except Exception:
            log.exception("the screen failed", page=type(state).__name__)
        return deadline

    def _do(self, effect: Effect) -> None:
        try:
            self._perform(effect)
        except Exception:
            # The lobby table goes on: the page's own time-out leads out of a lost effect.
            log.exception("effect failed", effect=type(effect).__name__)
