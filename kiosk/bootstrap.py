"""The composition root: the one place where a station's parts are made and joined.

Order matters twice. On the way up the screen comes before the devices, which connect by
themselves in the background. On the way down the desk first finishes what was said to it and
hears nothing more, then printing, doors and lookups finish what the desk asked for, then the
devices close, and last the store, when nobody writes any more.
"""

import os
import time
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from types import TracebackType
from typing import Protocol, Self

import structlog

from hardware.wedge import KeyDistributor
from kiosk.app.arrival import ArrivalWork
from kiosk.app.clock import Clock, read_utc
from kiosk.app.desk import Desk
from kiosk.app.device_board import DeviceLine
from kiosk.app.device_watch import DeviceWatch
from kiosk.app.emergency import Emergency, EmergencyNotes
from kiosk.app.exports import drop_old_exports
from kiosk.app.inquiry import Inquiry
from kiosk.app.lockers import PouchLockers
from kiosk.app.moves import MoveDesk
from kiosk.app.one_station import OneStation
from kiosk.app.pins import Pins
from kiosk.app.readings import Readings
from kiosk.app.releases import ReleaseDesk
from kiosk.app.roll_call import RollCallKeeper
from kiosk.app.rules import derive_flow_rules
from kiosk.app.self_service import SelfService
from kiosk.app.staff import StaffMode, StaffState
from kiosk.app.staff_services import StaffServices
from kiosk.app.sticker_drawing import StickerDrawing
from kiosk.app.stickers import StickerQueue
from kiosk.app.trials import StationTrials
from kiosk.app.upkeep import UpkeepDesk
from kiosk.app.visit_times import VisitTimes
from kiosk.app.waiting import WaitingRoom
from kiosk.app.watched_bank import WatchedBank
from kiosk.domain import events as ev
from kiosk.domain import names, passes
from kiosk.domain.compartments import Compartment
from kiosk.domain.decisions import FlawedDocument, PresentedDocument
from kiosk.domain.effects import Tone
from kiosk.domain.journal import Fact, FactKind
from kiosk.domain.states import State
from kiosk.domain.tours import Language
from kiosk.settings.model import Settings
from kiosk.station_devices import open_station_devices
from kiosk.station_rounds import NoticeBoard, Rounds
from kiosk.store.alarms import StandingAlarm
from kiosk.store.keys import open_site_keys
from kiosk.store.store import open_store
from kiosk.ui.logo import open_logo

log = structlog.get_logger(__name__)


class Screen(NoticeBoard, Protocol):
    """What a station shows things on; `ArrivalViewModel` is one. Called from any thread."""

    def publish(self, state: State, deadline_monotonic: float | None) -> None: ...

    def set_wall(self, compartments: tuple[Compartment, ...]) -> None: ...


class StaffScreen(Protocol):
    """What a station shows to its staff; `StaffViewModel` is one. Called from any thread."""

    def publish(self, state: StaffState) -> None: ...

    def take_code(self, text: str) -> None: ...

    def take_document(self, document: PresentedDocument | FlawedDocument) -> None: ...


class Station:
    """Store, devices and desk of one kiosk, from `start` to `close`; the screen is apart.

    Raises StoreError when the store cannot be opened, BadDeviceUrl for a device that the
    settings name wrongly, SettingsError for a wall that does not fit the boards or a logo that
    cannot be drawn, BadStickerDesign. A device that is missing raises nothing: its function is
    off.
    """

    def __init__(
        self, settings: Settings, *, clock: Clock = read_utc, chime: Callable[[Tone], None]
    ) -> None:
        self.settings = settings
        self.rules = derive_flow_rules(settings)
        self.desk = Desk(self.rules)
        self._clock = clock
        self._chime = chime
        self._closing = ExitStack()
        try:
            self._open()
        except BaseException:
            self._closing.close()
            raise

    def _open(self) -> None:
        settings = self.settings
        self._closing.callback(OneStation(settings.data_dir).close)
        self.keys = open_site_keys(settings.data_dir, os.environ)
        self.store = self._closing.enter_context(
            open_store(
                settings.data_dir,
                site=settings.site,
                station=settings.station,
                keys=self.keys,
                clock=self._clock,
            )
        )
        self.equipment = open_station_devices(settings, self.store, self._clock, self._closing)
        self.bank = self.equipment.bank
        self.emergency_notes = EmergencyNotes(settings.data_dir)
        self.emergency: Emergency | None = None
        self.releases: ReleaseDesk | None = None
        self.moves: MoveDesk | None = None
        self.upkeep: UpkeepDesk | None = None
        if self.bank is not None:
            self._open_release(self.bank)
        self._visit_times = VisitTimes(self.store, time.monotonic)
        self._drawing = StickerDrawing(settings, open_logo(settings.venue.logo))
        self.stickers = StickerQueue(
            self.equipment.printer, self.store, self.desk.post, self._drawing, self._clock
        )
        self.staff = StaffMode(
            store=self.store,
            pins=Pins(self.keys),
            devices=self.equipment.listed,
            stickers=self.stickers,
            alarms=self.standing_alarms,
            trials=StationTrials(settings, self.store, self._clock),
            begin_over=lambda: self.desk.post(ev.StaffReset()),
            chime=self._chime,
            clock=self._clock,
            idle_s=settings.timeouts.staff_page_s,
        )

        self._rounds = self._plan_rounds()

    def _plan_rounds(self) -> Rounds:
        settings, store = self.settings, self.store
        language = Language(settings.screen.language)
        roll_call = RollCallKeeper(store, settings.data_dir, settings.zone, language, self._clock)
        looks: list[Callable[[], object]] = [
            DeviceWatch(self.devices, store).look,
            *([self.bank.look] if self.bank is not None else []),
            partial(self.emergency_notes.take_in, store),
            roll_call.keep,
            store.search.keep_up,
        ]
        return Rounds(
            store,
            self.equipment,
            self.rules.venue,
            self._clock,
            look_after=looks,
            # What the first visitor would else wait for: name tables, signatures, fonts.
            warm_up=[names.prepare, passes.prepare, self._drawing.prepare],
            clean_up=[
                lambda: store.luggage_storage.drop_old_photos().result(),
                partial(drop_old_exports, settings.data_dir, self._clock),
            ],
        )

    def _open_release(self, bank: WatchedBank) -> None:
        """What gives pouches back; it watches the doors from now on."""
        self.emergency = Emergency(bank, self.emergency_notes, self._clock)
        self.releases = ReleaseDesk(
            bank,
            self.store,
            self._clock,
            self.settings.zone,
            self_service=self.settings.checkin.self_service_release,
        )
        self._closing.callback(self.releases.close)
        self.moves = MoveDesk(bank, self.store)
        self._closing.callback(self.moves.close)
        self.upkeep = UpkeepDesk(bank, self.store)
        self._closing.callback(self.upkeep.close)

    def devices(self) -> tuple[DeviceLine, ...]:
        """How every configured device is, as last seen; asks none of them. Any thread."""
        return self.equipment.read_lines()

    def staff_services(self) -> StaffServices:
        """What the staff's pages work with."""
        return StaffServices(
            store=self.store,
            keys=self.keys,
            settings=self.settings,
            rules=self.rules.venue,
            clock=self._clock,
            chime=self._chime,
            stickers=self.stickers,
            releases=self.releases,
            moves=self.moves,
            emergency=self.emergency,
            upkeep=self.upkeep,
            waiting=WaitingRoom(self.store, self._clock, self.rules.venue.zone, self.devices),
            paper=self.equipment.paper,
            camera=self.equipment.camera,
        )

    def standing_alarms(self) -> tuple[StandingAlarm, ...]:
        """Doors that somebody has to look at now. Any thread."""
        return self.equipment.standing_alarms()

    def start(self, screen: Screen, staff_screen: StaffScreen | None = None) -> None:
        """Begin to work: every part reports to the desk, the desk to the screen.

        Without `staff_screen` nobody can sign in.
        """
        settings, store, post = self.settings, self.store, self.desk.post
        log.info("station started", site=settings.site, station=settings.station)
        store.journal.record(Fact(FactKind.STATION_STARTED, {"site": settings.site}))
        self._screen = screen
        stickers = self.stickers
        lockers = None
        if self.bank is not None:
            lockers = PouchLockers(self.bank, store, post, self._show_wall)
            self._closing.callback(lockers.close)
            self._show_wall()
        if self.releases is not None:
            self.releases.watch(lambda _run: self._show_wall())
        fetching = SelfService(self.releases, store, post)
        self._closing.callback(fetching.close)
        work = ArrivalWork(
            store=store,
            site_keys=self.keys,
            inquiry=Inquiry(store, self.keys, self.rules.venue, settings.data_dir),
            rules=self.rules.venue,
            terms_version=settings.venue.rules_version,
            lockers=lockers,
            stickers=stickers,
            fetch=fetching.fetch,
            chime=self._chime,
            post=post,
            clock=self._clock,
            first_tag=settings.checkin.luggage_tags_from,
        )
        self._closing.callback(work.close)
        self._closing.callback(stickers.close)
        self._closing.callback(self.desk.close)
        self.desk.start(work.perform, self._show_arrival)
        stickers.start()
        readings = Readings(
            desk=self.desk,
            staff=self.staff,
            store=store,
            keys=self.keys,
            venue=self.rules.venue,
            clock=self._clock,
        )
        if staff_screen is not None:
            self._closing.callback(self.staff.close)
            self.staff.start(
                staff_screen.publish,
                staff_screen.take_code,
                lambda shown: staff_screen.take_document(readings.present(shown)),
            )
        readings.listen(self.equipment.scanners, self.equipment.readers)
        self._closing.callback(self._rounds.close)
        self._rounds.start(screen)

    def close(self) -> None:
        """Stop everything, finish what is being written; safe to call twice."""
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

    def _show_arrival(self, state: State, deadline_monotonic: float | None) -> None:
        self._screen.publish(state, deadline_monotonic)
        self._visit_times.see(state)

    def _show_wall(self) -> None:
        self._screen.set_wall(tuple(r.compartment for r in self.store.compartments.all()))


def run_station(settings: Settings) -> int:
    """The touchscreen application: open the window, run until it is closed.

    Returns the process's exit status. Raises what `Station` raises, and ScreenFailed.
    """
    from kiosk.ui.application import open_application, open_window
    from kiosk.ui.key_filter import KeyFilter
    from kiosk.ui.languages import Languages
    from kiosk.ui.sounds import Sounds, find_player
    from kiosk.ui.speech import Speech, find_voice
    from kiosk.ui.staff_models import StaffModels
    from kiosk.ui.stop_signals import StopSignals
    from kiosk.ui.venue import derive_look
    from kiosk.ui.view_models.arrival import ArrivalViewModel
    from kiosk.ui.view_models.staff import StaffViewModel

    stopping = StopSignals(open_application())
    sounds = Sounds(find_player() if settings.screen.sound else None)
    speech = Speech(find_voice())
    with Station(settings, chime=sounds.play) as station:
        look = derive_look(settings)
        languages = Languages(own=settings.data_dir / "i18n")
        arrival = ArrivalViewModel(station.desk.post, station.rules, look, languages=languages)
        staff = StaffViewModel(station.staff, arrival, look, StaffModels(station.staff_services()))
        screen = settings.screen
        window = open_window(
            arrival,
            size=(screen.width, screen.height),
            fullscreen=screen.fullscreen,
            staff=staff,
            speech=speech,
            speaks_first=screen.speech,
            switch_scan_s=screen.switch_scan_s,
        )
        window.when_shown(lambda: log.info("first page shown"))
        wedges = station.equipment.wedges
        keys = KeyFilter(KeyDistributor(wedges)) if wedges else None
        station.start(arrival, staff)
        status = window.run()
        if keys is not None:
            keys.close()
    sounds.stop()
    speech.close()
    stopping.close()
    return status
