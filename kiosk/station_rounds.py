"""What a station does once a second besides the flow: looks after its parts, and says on the
first page which tours there are today and what is out of service.
"""

import itertools
import threading
from collections.abc import Callable, Sequence
from typing import Protocol

import structlog

from kiosk.app.clock import Clock
from kiosk.domain.decisions import VenueRules
from kiosk.domain.tours import day_of, derive_phase
from kiosk.station_devices import StationDevices
from kiosk.store.errors import StoreError
from kiosk.store.store import Store
from kiosk.ui.look import Outage, TourToday

log = structlog.get_logger(__name__)

ROUND_S = 1.0
WARM_UP_ROUND = 1  # by then the first page is up, which needs the processor more
_ROUNDS_A_CLEANING = 3600


class NoticeBoard(Protocol):
    """Where today's tours and what does not work are shown. Called from any thread."""

    def set_tours(self, tours: tuple[TourToday, ...]) -> None: ...

    def set_alerts(self, outages: frozenset[Outage]) -> None: ...


class Rounds:
    """Goes round on a thread of its own, from `start` to `close`.

    `look_after` is done every round, until one of it meets a store that does not answer;
    `warm_up` once, soon after the start; `clean_up` at the start and once an hour.
    """

    def __init__(
        self,
        store: Store,
        devices: StationDevices,
        venue: VenueRules,
        clock: Clock,
        *,
        look_after: Sequence[Callable[[], object]],
        warm_up: Sequence[Callable[[], object]],
        clean_up: Sequence[Callable[[], object]],
    ) -> None:
        self._store = store
        self._devices = devices
        self._venue = venue
        self._clock = clock
        self._look_after = look_after
        self._warm_up = warm_up
        self._clean_up = clean_up
        self._shown: tuple[tuple[TourToday, ...], frozenset[Outage] | None] = ((), None)
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="rounds", daemon=True)

    def start(self, board: NoticeBoard) -> None:
        """Begin to go round, and to show what is news."""
        self._board = board
        self._thread.start()

    def close(self) -> None:
        """Finish the round under way. Safe to call twice, and before `start`."""
        self._stopped.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        known: frozenset[Outage] = frozenset()
        for turn in itertools.count():
            try:
                self._look()
                outages = self._show_service()
                if outages != known:
                    known = outages
                    log.info("out of service", functions=", ".join(sorted(outages)) or "none")
                if turn == WARM_UP_ROUND:
                    for prepare in self._warm_up:
                        prepare()
                if turn % _ROUNDS_A_CLEANING == 0:
                    for clean in self._clean_up:
                        clean()
            except Exception:
                log.exception("rounds")
            if self._stopped.wait(ROUND_S):
                return

    def _look(self) -> None:
        """What has changed goes into the journal; a store that cannot write it holds up nothing."""
        try:
            for look in self._look_after:
                look()
        except StoreError as error:
            log.error("devices", what=error.what, remedy=error.remedy)

    def _show_service(self) -> frozenset[Outage]:
        """Show today's tours and what does not work, if it is news; the latter."""
        outages = self._devices.find_outages()
        tours, known = self._shown
        try:
            tours = self._tours_today()
        except StoreError as error:
            log.error("rounds", what=error.what, remedy=error.remedy)
            outages |= {Outage.STORE}
        if tours != self._shown[0]:
            self._board.set_tours(tours)
        if outages != known:
            self._board.set_alerts(outages)
        self._shown = tours, outages
        return outages

    def _tours_today(self) -> tuple[TourToday, ...]:
        venue, now = self._venue, self._clock()
        return tuple(
            TourToday(tour, derive_phase(tour, venue.window, now), venue.window.opens_at(tour))
            for tour in self._store.bookings.tours_between(*day_of(now, venue.zone))
        )
