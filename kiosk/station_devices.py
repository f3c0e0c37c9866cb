"""A station's devices: opened as the settings name them, and asked together how they are."""

from contextlib import ExitStack
from dataclasses import dataclass
from typing import cast

from hardware.interfaces import (
    CodeScanner,
    DeviceHealth,
    DocumentPrinter,
    DocumentReader,
    HealthState,
    KeyboardWedge,
    LabelPrinter,
    PictureTaker,
)
from hardware.lockers.joined import open_banks
from hardware.ports import refuse_shared_ports
from hardware.printers.documents import CupsDocuments
from hardware.scanners.sources import choose_scanner_urls
from hardware.urls import DeviceKind, open_device
from kiosk.app.clock import Clock
from kiosk.app.device_board import DeviceLine, StationDevice, list_devices, read_lines
from kiosk.app.wall import derive_wall
from kiosk.app.watched_bank import WatchedBank
from kiosk.settings.model import Settings
from kiosk.store.alarms import StandingAlarm
from kiosk.store.store import Store
from kiosk.ui.look import Outage


@dataclass(frozen=True, slots=True)
class StationDevices:
    """What is connected to one station. `listed` is all that the devices page shows."""

    scanners: tuple[CodeScanner, ...]
    readers: tuple[DocumentReader, ...]
    printer: LabelPrinter
    paper: DocumentPrinter | None
    bank: WatchedBank | None
    listed: tuple[StationDevice, ...]

    @property
    def camera(self) -> PictureTaker | None:
        """The first scanner that takes pictures."""
        return next((s for s in self.scanners if isinstance(s, PictureTaker)), None)

    @property
    def wedges(self) -> list[KeyboardWedge]:
        """The devices that type, the picky ones first: a window has to hand over its keys."""
        devices = [*self.readers, *self.scanners]
        return [device for device in devices if isinstance(device, KeyboardWedge)]

    def read_lines(self) -> tuple[DeviceLine, ...]:
        """How every device is, as last seen; asks none of them. Any thread."""
        return read_lines(self.listed)

    def standing_alarms(self) -> tuple[StandingAlarm, ...]:
        """Doors that somebody has to look at now. Any thread."""
        return self.bank.standing_alarms() if self.bank is not None else ()

    def find_outages(self) -> frozenset[Outage]:
        """What a visitor cannot use now, as last seen."""
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


def open_station_devices(
    settings: Settings, store: Store, clock: Clock, closing: ExitStack
) -> StationDevices:
    """Open every device, and leave its closing to `closing`; none has to be there.

    The store learns of the compartments. Raises BadDeviceUrl, SettingsError for a wall that
    does not fit the boards, StoreError.
    """
    named = settings.devices
    urls = choose_scanner_urls(named.scanners)
    refuse_shared_ports([*urls, *named.readers, settings.printer_url, *named.lockers.banks])

    def open_one(url: str, kind: DeviceKind) -> object:
        device = open_device(url, kind)
        closing.callback(device.close)  # type: ignore[attr-defined]  # every kind of device has it
        return device

    scanners = tuple(cast("CodeScanner", open_one(url, DeviceKind.SCANNER)) for url in urls)
    readers = tuple(
        cast("DocumentReader", open_one(url, DeviceKind.DOCUMENTS)) for url in named.readers
    )
    printer = cast("LabelPrinter", open_one(settings.printer_url, DeviceKind.PRINTER))
    bank = _open_bank(settings, store, clock, closing) if named.lockers.banks else None
    return StationDevices(
        scanners=scanners,
        readers=readers,
        printer=printer,
        paper=CupsDocuments(named.paper) if named.paper else None,
        bank=bank,
        listed=list_devices(
            banks=[bank] if bank else [], scanners=scanners, readers=readers, printers=[printer]
        ),
    )


def _open_bank(settings: Settings, store: Store, clock: Clock, closing: ExitStack) -> WatchedBank:
    """All lines of boards as one bank, its doors laid out and watched."""
    lockers = settings.devices.lockers
    bank = open_banks(lockers.banks)
    closing.callback(bank.close)
    store.compartments.seed(derive_wall(lockers, bank.compartments)).result()
    watched = WatchedBank(bank, store, clock, lockers.left_open_s)
    closing.callback(watched.stop_watching)
    return watched


def _any_works(devices: list[DeviceHealth]) -> bool:
    return any(device.state in {HealthState.READY, HealthState.STARTING} for device in devices)
