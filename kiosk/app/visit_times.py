"""How long a party takes at the kiosk: from the first scan to the last page, once for each."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

import structlog

from kiosk.domain.journal import Fact, FactKind, JournalRow
from kiosk.domain.states import Done, LookingUp, State, visit_of
from kiosk.domain.visit import Visit
from kiosk.store.errors import StoreError
from kiosk.store.store import Store

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class _Begun:
    visit: Visit
    began_s: float


class VisitTimes:
    """Watches the arrival flow's states and journals the end of each arrival.

    `monotonic` gives seconds. `see` is called with each new state, on one thread; it returns at
    once and raises nothing.
    """

    def __init__(self, store: Store, monotonic: Callable[[], float]) -> None:
        self._store = store
        self._monotonic = monotonic
        self._asked_s: float | None = None
        self._now: _Begun | None = None
        self._ended = ""  # the visit that has been told of; its last page may change

    def see(self, state: State) -> None:
        now_s = self._monotonic()
        if isinstance(state, LookingUp):
            self._asked_s = self._asked_s if self._asked_s is not None else now_s
        visit = visit_of(state)
        if self._now is not None and (visit is None or visit.visit_id != self._now.visit.visit_id):
            self._end(self._now, now_s, done=False)
            self._now = None
        if visit is not None and visit.visit_id != self._ended:
            began_s = self._now.began_s if self._now else self._asked_s
            self._now = _Begun(visit, now_s if began_s is None else began_s)
            if isinstance(state, Done):
                self._end(self._now, now_s, done=True)
                self._now = None
        if not isinstance(state, LookingUp):
            self._asked_s = None

    def _end(self, begun: _Begun, now_s: float, *, done: bool) -> None:
        visit = begun.visit
        self._ended = visit.visit_id
        fact = Fact(
            FactKind.ARRIVAL_ENDED,
            {
                "visit": visit.visit_id,
                "booking": visit.booking.booking_id,
                "tour": visit.tour.tour_id,
                "people": sum(member.sticker is not None for member in visit.members),
                "seconds": round(now_s - begun.began_s),
                "done": done,
            },
        )
        try:
            self._store.journal.record(fact).add_done_callback(_log_trouble)
        except StoreError as error:
            log.error("visit time", what=error.what, remedy=error.remedy)


def _log_trouble(written: "Future[JournalRow]") -> None:
    error = written.exception()
    if isinstance(error, StoreError):
        log.error("visit time", what=error.what, remedy=error.remedy)
    elif error is not None:
        log.error("visit time", exc_info=error)
