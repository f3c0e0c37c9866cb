"""A whole station in its lobby: window, flow, store, simulated devices, and people who come."""

import threading
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from PySide6.QtCore import QEventLoop

from hardware.sim.families import ScannerFamily
from kiosk.app.pass_keys import PassKeys
from kiosk.app.passes import make_pass
from kiosk.bootstrap import Screen, Station
from kiosk.demo.clock import DemoClock
from kiosk.demo.onlooker import Onlooker
from kiosk.demo.preparation import DemoPass, prepare
from kiosk.demo.roster import OPENING_TIME, DemoBooking, build_roster
from kiosk.demo.stage import Cast, Stage
from kiosk.demo.visits import Visits
from kiosk.domain import states as st
from kiosk.domain.states import State
from kiosk.ui.application import open_application, open_window
from kiosk.ui.languages import Languages
from kiosk.ui.remote_hands import RemoteHands
from kiosk.ui.staff_models import StaffModels
from kiosk.ui.venue import derive_look
from kiosk.ui.view_models.arrival import ArrivalViewModel
from kiosk.ui.view_models.staff import StaffViewModel
from tests.samples import DAY, SHANGHAI

ADULT_YEARS = 18

# A camera is looked at all the time, which costs as much as the rest of a test.
WITHOUT_CAMERA = Cast(scanner=ScannerFamily.GM65)


class _Diary(Onlooker):
    """Writes down which pages came."""

    def __init__(self, screen: Screen, pages: list[type[State]]) -> None:
        super().__init__(screen)
        self._pages = pages

    def publish(self, state: State, deadline_monotonic: float | None) -> None:
        if not self._pages or self._pages[-1] is not type(state):
            self._pages.append(type(state))
        super().publish(state, deadline_monotonic)


class Lobby:
    """An open kiosk, from `with` to its end, with a camera unless `cast` says otherwise.

    Made on the UI thread.

    The clock stands at the demonstration's opening time and goes on from there. `changes` are
    settings besides those of the devices. `pages` are the kinds of states shown, in order.
    """

    def __init__(
        self,
        folder: Path,
        languages: Languages | None = None,
        size: tuple[int, int] = (1080, 1920),
        cast: Cast | None = None,
        **changes: Any,
    ) -> None:
        open_application(offscreen=True)
        self._closing = ExitStack()
        self._data_dir = folder / "data"
        self._data_dir.mkdir()
        self.clock = DemoClock(DAY, OPENING_TIME, SHANGHAI)
        self.stage = self._closing.enter_context(Stage(folder / "stickers", cast))
        self.settings = self.stage.derive_settings(self._data_dir, **changes)
        self.station = self._closing.enter_context(
            Station(self.settings, clock=self.clock, chime=lambda _tone: None)
        )
        self.roster = build_roster(DAY, seed=1)
        self.passes = prepare(
            self.roster,
            self.station.store,
            self.station.rules.venue,
            self._data_dir,
            self.clock(),
        )
        look = derive_look(self.settings)
        self.arrival = ArrivalViewModel(
            self.station.desk.post,
            self.station.rules,
            look,
            languages=languages,
            now_utc=self.clock,
        )
        models = StaffModels(self.station.staff_services())
        self.staff = StaffViewModel(self.station.staff, self.arrival, look, models)
        self.pages: list[type[State]] = []
        self.screen = _Diary(self.arrival, self.pages)
        self.shown = open_window(self.arrival, size=size, staff=self.staff)
        self._closing.callback(self.shown.close)
        self.hands = RemoteHands(self.shown.window)
        self.station.start(self.screen, self.staff)

    def perform(self, act: Callable[[], None]) -> None:
        """Let people act on a thread of their own while the window lives. Raises as they do."""
        failures: list[BaseException] = []

        def run() -> None:
            try:
                self.screen.wait_for(st.Attract)
                act()
            except BaseException as error:
                failures.append(error)

        player = threading.Thread(target=run, name="people")
        player.start()
        application = open_application()
        while player.is_alive():
            # Waiting as exec() does, so that a meter sees the rests.
            application.processEvents(
                QEventLoop.ProcessEventsFlag.AllEvents
                | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
            )
        if failures:
            raise failures[0]

    def visits(self, pace_s: float = 0.0, **parties: DemoPass) -> Visits:
        """The demonstration's people; `parties` come instead of those that its script names."""
        return Visits(
            self.stage, self.screen, self.hands, self.passes | parties, album=None, pace_s=pace_s
        )

    def other_parties(self, least: int = 2) -> list[DemoPass]:
        """Parties of adults who may check in now and have no part in the demonstration's script."""
        wanted = [
            booking
            for booking in self.roster.bookings
            if not booking.title
            and booking.tour in self.roster.tours[1:3]
            and len(booking.people) >= least
            and all(DAY.year - p.birth_date.year > ADULT_YEARS for p in booking.people)
        ]
        return [self._issue(booking) for booking in wanted]

    def _issue(self, booking: DemoBooking) -> DemoPass:
        record = self.station.store.bookings.find_by_reference(booking.reference)
        key = PassKeys(self._data_dir).signing()
        assert record is not None
        assert key is not None
        zone = self.station.rules.venue.zone
        issued = make_pass(record, self.station.store, key, zone=zone, now=self.clock())
        return DemoPass(booking, issued.text)

    def close(self) -> None:
        """The window first, then the station, then the devices."""
        self._closing.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
