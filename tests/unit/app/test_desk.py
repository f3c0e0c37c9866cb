"""The desk's thread: time, effects, and faults that must not end it."""

import queue
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.app.desk import Desk
from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import Admitted
from kiosk.domain.flow_rules import Timeouts, begin
from tests.samples import FATHER, RULES, document_of, visit_of_family

PATIENCE_S = 10.0
QUICK = replace(RULES, timeouts=Timeouts(entry_s=0.05))


class Watcher:
    """Takes what the desk publishes and asks for; fails where it is told to."""

    def __init__(self) -> None:
        self.states: queue.Queue[st.State] = queue.Queue()
        self.effects: queue.Queue[fx.Effect] = queue.Queue()
        self.deadline: float | None = None
        self.cannot_show: type[st.State] | None = None
        self.cannot_do: type[fx.Effect] | None = None

    def publish(self, state: st.State, deadline: float | None) -> None:
        self.deadline = deadline
        if self.cannot_show is not None and isinstance(state, self.cannot_show):
            raise RuntimeError("the window has gone")
        self.states.put(state)

    def perform(self, effect: fx.Effect) -> None:
        if self.cannot_do is not None and isinstance(effect, self.cannot_do):
            raise RuntimeError("out of order")
        self.effects.put(effect)

    def next(self) -> st.State:
        return self.states.get(timeout=PATIENCE_S)


@pytest.fixture
def watcher() -> Watcher:
    return Watcher()


@pytest.fixture
def desk(watcher: Watcher) -> Iterator[Desk]:
    desk = Desk(RULES)
    desk.start(watcher.perform, watcher.publish)
    assert watcher.next() == begin(RULES)
    yield desk
    desk.close()


def test_a_page_that_nobody_touches_clears_itself(watcher: Watcher) -> None:
    desk = Desk(QUICK)
    desk.start(watcher.perform, watcher.publish)
    desk.post(ev.ReferenceWanted())
    before = time.monotonic()
    shown = [watcher.next() for _ in range(3)]
    desk.close()
    assert [type(state) for state in shown] == [st.Attract, st.EnteringReference, st.Attract]
    assert time.monotonic() - before >= 0.04
    assert watcher.deadline is None


def test_an_event_that_is_not_listed_is_counted_and_changes_nothing(
    desk: Desk, watcher: Watcher
) -> None:
    desk.post(ev.DoorOpened(3))
    desk.post(ev.ReferenceWanted())
    assert isinstance(watcher.next(), st.EnteringReference)
    assert desk.ignored == 1


def test_an_effect_that_fails_does_not_end_the_desk(desk: Desk, watcher: Watcher) -> None:
    watcher.cannot_do = fx.FindByPass
    desk.post(ev.PassShown("KP1:X"))
    assert isinstance(watcher.next(), st.LookingUp)
    desk.post(ev.StartedOver())
    assert watcher.next() == begin(RULES)


def test_a_screen_that_fails_does_not_end_the_desk(desk: Desk, watcher: Watcher) -> None:
    watcher.cannot_show = st.EnteringReference
    desk.post(ev.ReferenceWanted())
    desk.post(ev.PassShown("KP1:X"))
    assert isinstance(watcher.next(), st.LookingUp)
    assert watcher.effects.get(timeout=PATIENCE_S) == fx.FindByPass("KP1:X")


def test_a_fault_in_the_flow_clears_the_screen_and_pays_what_is_owed(
    desk: Desk, watcher: Watcher
) -> None:
    desk.post(ev.PassShown("KP1:X"))
    desk.post(ev.PartyFound(visit_of_family((FATHER,))))
    desk.post(ev.DocumentShown(document_of(FATHER)))
    desk.post(ev.TermsAccepted())
    desk.post(ev.PartyAnswered(((FATHER.visitor_id, Admitted()),)))
    while not isinstance(watcher.next(), st.CountingPhones):
        pass
    desk.post(ev.PhonesCounted("two"))  # type: ignore[arg-type]  # a fault of the program
    assert watcher.next() == begin(RULES)
    while not isinstance(asked := watcher.effects.get(timeout=PATIENCE_S), fx.ReleaseStickers):
        pass
    assert asked.visitor_ids == (FATHER.visitor_id,)
    desk.post(ev.ReferenceWanted())
    assert isinstance(watcher.next(), st.EnteringReference)


def test_what_was_said_before_the_end_is_still_done(watcher: Watcher) -> None:
    desk = Desk(RULES)
    desk.start(watcher.perform, watcher.publish)
    desk.post(ev.PassShown("KP1:X"))
    desk.close()
    desk.close()
    assert watcher.effects.get_nowait() == fx.FindByPass("KP1:X")
    assert "desk" not in {thread.name for thread in threading.enumerate()}
