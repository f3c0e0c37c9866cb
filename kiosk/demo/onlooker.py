"""Somebody who watches the screen: passes every state on to it and can wait for one."""

import threading
from collections.abc import Callable
from typing import TypeVar

from kiosk.bootstrap import Screen
from kiosk.domain.compartments import Compartment, choose_compartment
from kiosk.domain.states import State
from kiosk.ui.look import Outage, TourToday

S = TypeVar("S", bound=State)


class NeverCame(Exception):
    """The screen did not come to show what was waited for."""


class Onlooker:
    """A `Screen` in front of another. Waits on any thread but the desk's."""

    def __init__(self, screen: Screen) -> None:
        self._screen = screen
        self._changed = threading.Condition()
        self._state: State | None = None
        self._wall: tuple[Compartment, ...] = ()

    def wait_for(
        self,
        kind: type[S],
        condition: Callable[[S], bool] = lambda _state: True,
        timeout_s: float = 15.0,
    ) -> S:
        """The state, once it is of this kind and the condition holds; now or later.

        A state that comes and goes at once may be missed. Raises NeverCame after `timeout_s`.
        """
        state = self.wait_until(lambda now: isinstance(now, kind) and condition(now), timeout_s)
        assert isinstance(state, kind)
        return state

    def wait_until(self, condition: Callable[[State], bool], timeout_s: float = 15.0) -> State:
        """Wait for a state for which the condition holds, and return it. Raises NeverCame."""

        def current() -> State | None:
            return self._state if self._state is not None and condition(self._state) else None

        with self._changed:
            state = self._changed.wait_for(current, timeout_s)
        if state is None:
            raise NeverCame(f"the screen still shows {type(self._state).__name__}")
        return state

    def next_compartment(self) -> int | None:
        """Which compartment the kiosk would give next."""
        chosen = choose_compartment(self._wall, low=False)
        return chosen.number if chosen else None

    def publish(self, state: State, deadline_monotonic: float | None) -> None:
        self._screen.publish(state, deadline_monotonic)
        with self._changed:
            self._state = state
            self._changed.notify_all()

    def set_tours(self, tours: tuple[TourToday, ...]) -> None:
        self._screen.set_tours(tours)

    def set_wall(self, compartments: tuple[Compartment, ...]) -> None:
        self._wall = compartments
        self._screen.set_wall(compartments)

    def set_alerts(self, outages: frozenset[Outage]) -> None:
        self._screen.set_alerts(outages)
