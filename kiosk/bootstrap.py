"""The composition root: the one place where a station's parts are made and joined.

Order matters twice. On the way up the screen comes before the devices, which connect by
themselves in the background. On the way down the desk first finishes what was said to it and
hears nothing more, then printing, doors and lookups finish what the desk asked for, then the
devices close, and last the store, when nobody writes any more.
"""

import itertools
import os
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from functools import partial
from types import TracebackType
from typing import Protocol, Self, cast

import structlog

from hardware.interfaces import (
    CodeScanner,
    DeviceHealth,
    DocumentReader,
    DocumentText,
    HealthState,
    KeyboardWedge,
    LabelPrinter,
    PictureTaker,
    ReadProblem,
    ScannedCode,
)
from hardware.lockers.joined import open_banks
from hardware.ports import refuse_shared_ports
from hardware.printers.documents import CupsDocuments
from hardware.scanners.sources import choose_scanner_urls
from hardware.urls import DeviceKind, open_device
from hardware.wedge import KeyDistributor
from kiosk.app.arrival import ArrivalWork
from kiosk.app.blocklist import mark_if_blocked
from kiosk.app.clock import read_utc
from kiosk.app.desk import Desk
from kiosk.app.device_board import DeviceLine, list_devices, read_lines
from kiosk.app.device_watch import DeviceWatch
from kiosk.app.emergency import Emergency, EmergencyNotes
from kiosk.app.identity import present_document
from kiosk.app.inquiry import Inquiry
from kiosk.app.lockers import PouchLockers
from kiosk.app.moves import MoveDesk
from kiosk.app.one_station import OneStation
from kiosk.app.pins import Pins
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
from kiosk.app.wall import derive_wall
from kiosk.app.watched_bank import WatchedBank
from kiosk.domain import events as ev
from kiosk.domain import names, passes
from kiosk.domain.compartments import Compartment
from kiosk.domain.decisions import FlawedDocument, PresentedDocument, Reason
from kiosk.domain.effects import Tone
from kiosk.domain.journal import Fact, FactKind
from kiosk.domain.states import State
from kiosk.domain.tours import Language, day_of, derive_phase
from kiosk.settings.model import Settings
from kiosk.sticker.qr import decode_visit_code
from kiosk.store.alarms import StandingAlarm
from kiosk.store.errors import StoreError
from kiosk.store.keys import open_site_keys
from kiosk.store.store import open_store
from kiosk.ui.logo import open_logo
from kiosk.ui.look import Outage, TourToday

log = structlog.get_logger(__name__)

Clock = Callable[[], datetime]
REFRESH_S = 1.0
_REFRESHES_A_CLEANING = 3600


class Screen(Protocol):
    """What a station shows things on; `ArrivalViewModel` is one. Called from any thread."""

    def publish(self, state: State, deadline_monotonic: float | None) -> None: ...

    def set_tours(self, tours: tuple[TourToday, ...]) -> None: ...

    def set_wall(self, compartments: tuple[Compartment, ...]) -> None: ...

    def set_alerts(self, outages: frozenset[Outage]) -> None: ...


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
        self._stopped = threading.Event()
        self._shown: tuple[tuple[TourToday, ...], frozenset[Outage] | None] = ((), None)
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
        devices = settings.devices
        scanners = choose_scanner_urls(devices.scanners)
        banks = devices.lockers.banks
        refuse_shared_ports([*scanners, *devices.readers, settings.printer_url, *banks])
        self.scanners = [
            cast("CodeScanner", self._device(url, DeviceKind.SCANNER)) for url in scanners
        ]
        self.readers = [
            cast("DocumentReader", self._device(url, DeviceKind.DOCUMENTS))
            for url in devices.readers
        ]
        self.printer = cast("LabelPrinter", self._device(settings.printer_url, DeviceKind.PRINTER))
        self.paper = CupsDocuments(devices.paper) if devices.paper else None
        self.bank = self._bank() if banks else None
        self.station_devices = list_devices(
            banks=[self.bank] if self.bank else [],
            scanners=self.scanners,
            readers=self.readers,
            printers=[self.printer],
        )
        self.emergency_notes = EmergencyNotes(settings.data_dir)
        self.emergency: Emergency | None = None
        self.releases: ReleaseDesk | None = None
        self.moves: MoveDesk | None = None
        self.upkeep: UpkeepDesk | None = None
        if self.bank is not None:
            self._open_release(self.bank)
        self._visit_times = VisitTimes(self.store, time.monotonic)
        self._roll_call = RollCallKeeper(
            self.store,
            settings.data_dir,
            settings.zone,
            Language(settings.screen.language),
            self._clock,
        )
        self._device_watch = DeviceWatch(self.devices, self.store)
        self._drawing = StickerDrawing(settings, open_logo(settings.venue.logo))
        self.stickers = StickerQueue(
            self.printer, self.store, self.desk.post, self._drawing, self._clock
        )
        self.staff = StaffMode(
            store=self.store,
            pins=Pins(self.keys),
            devices=self.station_devices,
            stickers=self.stickers,
            alarms=self.standing_alarms,
            trials=StationTrials(settings, self.store, self._clock),
            begin_over=lambda: self.desk.post(ev.StaffReset()),
            chime=self._chime,
            clock=self._clock,
            idle_s=settings.timeouts.staff_page_s,
        )

    def _device(self, url: str, kind: DeviceKind) -> object:
        device = open_device(url, kind)
        self._closing.callback(device.close)  # type: ignore[attr-defined]  # every kind of device has it
        return device

    def _bank(self) -> WatchedBank:
        """All lines of boards as one bank, its doors laid out and watched."""
        lockers = self.settings.devices.lockers
        bank = open_banks(lockers.banks)
        self._closing.callback(bank.close)
        wall = derive_wall(lockers, bank.compartments)
        self.store.compartments.seed(wall).result()
        watched = WatchedBank(bank, self.store, self._clock, lockers.left_open_s)
        self._closing.callback(watched.stop_watching)
        return watched

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
        return read_lines(self.station_devices)

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
            paper=self.paper,
            camera=next((s for s in self.scanners if isinstance(s, PictureTaker)), None),
        )

    def standing_alarms(self) -> tuple[StandingAlarm, ...]:
        """Doors that somebody has to look at now. Any thread."""
        return self.bank.standing_alarms() if self.bank is not None else ()

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
        if staff_screen is not None:
            self._closing.callback(self.staff.close)
            self.staff.start(
                staff_screen.publish,
                staff_screen.take_code,
                lambda shown: staff_screen.take_document(self._present(shown)),
            )
        for scanner in self.scanners:
            scanner.start(partial(self._code_scanned, scanner))
        for reader in self.readers:
            reader.start(
                partial(self._document_read, reader), partial(self._document_problem, reader)
            )
        refreshing = threading.Thread(target=self._refresh, name="refresh", daemon=True)
        self._closing.callback(refreshing.join)
        self._closing.callback(self._stopped.set)
        refreshing.start()

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

    def find_wedges(self) -> list[KeyboardWedge]:
        """The devices that type, the picky ones first: a window has to hand over its keys."""
        devices = [*self.readers, *self.scanners]
        return [device for device in devices if isinstance(device, KeyboardWedge)]

    # --- what devices report ---------------------------------------------------------------

    def _code_scanned(self, scanner: CodeScanner, code: ScannedCode) -> None:
        if self.staff.is_on:
            self.staff.code_shown(scanner, code)
        else:
            visit_code = decode_visit_code(code.text)
            self.desk.post(
                ev.PassShown(code.text) if visit_code is None else ev.StickerShown(visit_code)
            )

    def _document_read(self, reader: DocumentReader, text: DocumentText) -> None:
        if self.staff.is_on:
            self.staff.document_shown(reader, text)
            return
        self.desk.post(ev.DocumentShown(self._present(text)))

    def _document_problem(self, reader: DocumentReader, problem: ReadProblem) -> None:
        if self.staff.is_on:
            self.staff.document_shown(reader, problem)
            return
        self.desk.post(ev.DocumentShown(self._present(problem)))

    def _present(self, shown: DocumentText | ReadProblem) -> PresentedDocument | FlawedDocument:
        """What a reader has seen, as decisions use it."""
        if isinstance(shown, ReadProblem):
            return FlawedDocument(Reason.DOCUMENT_UNREADABLE)
        today = self.rules.venue.today(self._clock())
        return mark_if_blocked(self.store, present_document(shown, self.keys, today))

    def _show_arrival(self, state: State, deadline_monotonic: float | None) -> None:
        self._screen.publish(state, deadline_monotonic)
        self._visit_times.see(state)

    # --- what the screen shows besides the flow --------------------------------------------

    def _show_wall(self) -> None:
        self._screen.set_wall(tuple(r.compartment for r in self.store.compartments.all()))

    def _refresh(self) -> None:
        known: frozenset[Outage] = frozenset()
        for turn in itertools.count():
            try:
                self._look_after_devices()
                outages = self._show_service()
                if outages != known:
                    known = outages
                    log.info("out of service", functions=", ".join(sorted(outages)) or "none")
                if turn == 0:
                    self._warm_up()
                if turn % _REFRESHES_A_CLEANING == 0:
                    self.store.luggage_storage.drop_old_photos().result()
            except Exception:
                log.exception("refresh")
            if self._stopped.wait(REFRESH_S):
                return

    def _look_after_devices(self) -> None:
        """What has changed goes into the journal; a store that cannot write it holds up nothing."""
        try:
            self._device_watch.look()
            if self.bank is not None:
                self.bank.look()
            self.emergency_notes.take_in(self.store)
            self._roll_call.keep()
            self.store.search.keep_up()
        except StoreError as error:
            log.error("devices", what=error.what, remedy=error.remedy)

    def _show_service(self) -> frozenset[Outage]:
        """Show today's tours and what does not work, if it is news; the latter."""
        outages = self._outages()
        tours, known = self._shown
        try:
            tours = self._tours_today()
        except StoreError as error:
            log.error("refresh", what=error.what, remedy=error.remedy)
            outages |= {Outage.STORE}
        if tours != self._shown[0]:
            self._screen.set_tours(tours)
        if outages != known:
            self._screen.set_alerts(outages)
        self._shown = tours, outages
        return outages

    def _warm_up(self) -> None:
        """Load what the first visitor would else wait for: name tables, signatures, fonts."""
        names.prepare()
        passes.prepare()
        self._drawing.prepare()

    def _tours_today(self) -> tuple[TourToday, ...]:
        venue, now = self.rules.venue, self._clock()
        return tuple(
            TourToday(tour, derive_phase(tour, venue.window, now), venue.window.opens_at(tour))
            for tour in self.store.bookings.tours_between(*day_of(now, venue.zone))
        )

    def _outages(self) -> frozenset[Outage]:
        outages = set()
        if not _any_works([scanner.health() for scanner in self.scanners]):
            outages.add(Outage.SCANNER)
        if not _any_works([reader.health() for reader in self.readers]):
            outages.add(Outage.READER)
        # A wall of which a part answers has doors to give.
        if self.bank is not None and self.bank.health().state is HealthState.DOWN:
            outages.add(Outage.LOCKERS)
        if not _any_works([self.printer.health()]):
            outages.add(Outage.PRINTER)
        return frozenset(outages)


def _any_works(devices: list[DeviceHealth]) -> bool:
    return any(device.state in {HealthState.READY, HealthState.STARTING} for device in devices)


def run_station(settings: Settings) -> int:
    """The touchscreen application: open the window, run until it is closed.

    Returns the process's exit status. Raises what `Station` raises, and ScreenFailed.
    """
    from kiosk.ui.application import open_application, open_window
    from kiosk.ui.key_filter import KeyFilter
    from kiosk.ui.languages import Languages
    from kiosk.ui.sounds import Sounds, find_player
    from kiosk.ui.speech import Speech, find_voice
    from kiosk.ui.staff_pages import StaffModels
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
        wedges = station.find_wedges()
        keys = KeyFilter(KeyDistributor(wedges)) if wedges else None
        station.start(arrival, staff)
        status = window.run()
        if keys is not None:
            keys.close()
    sounds.stop()
    speech.close()
    stopping.close()
    return status
