"""Every device of a station, as the staff's page lists them: how it is, and what waits."""

import re
import time
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from hardware.interfaces import (
    CodeScanner,
    DeviceHealth,
    DocumentReader,
    HealthState,
    LabelPrinter,
    LockerBank,
)
from kiosk.app.stickers import QueuedSticker
from kiosk.store.alarms import StandingAlarm

# In the URL of a stream too, which stands inside the device's: video:http://name:word@host/…
_LOGIN = re.compile(r"//[^/?#]*@")


class DeviceSort(StrEnum):
    """What a device is for."""

    LOCKERS = "lockers"
    SCANNER = "scanner"
    DOCUMENTS = "documents"
    PRINTER = "printer"


@dataclass(frozen=True, slots=True)
class StationDevice:
    """One configured device. `key` tells it from the others of its station."""

    key: str
    sort: DeviceSort
    device: LockerBank | CodeScanner | DocumentReader | LabelPrinter


@dataclass(frozen=True, slots=True)
class DeviceLine:
    """How a device is. `place` is its URL without login and options.

    `answered_s` is how many seconds ago it last answered, None when it never did.
    """

    key: str
    sort: DeviceSort
    place: str
    state: HealthState
    detail: str = ""
    remedy: str = ""
    answered_s: int | None = None
    exchanges: int = 0
    errors: int = 0


@dataclass(frozen=True, slots=True)
class DeviceBoard:
    """All that the devices page shows, at one moment."""

    devices: tuple[DeviceLine, ...] = ()
    alarms: tuple[StandingAlarm, ...] = ()
    stickers: tuple[QueuedSticker, ...] = ()


def list_devices(
    *,
    banks: Iterable[LockerBank],
    scanners: Iterable[CodeScanner],
    readers: Iterable[DocumentReader],
    printers: Iterable[LabelPrinter],
) -> tuple[StationDevice, ...]:
    """The devices in the order in which the page lists them, each with a key of its own."""
    groups: tuple[
        tuple[DeviceSort, Iterable[LockerBank | CodeScanner | DocumentReader | LabelPrinter]], ...
    ] = (
        (DeviceSort.SCANNER, scanners),
        (DeviceSort.DOCUMENTS, readers),
        (DeviceSort.LOCKERS, banks),
        (DeviceSort.PRINTER, printers),
    )
    return tuple(
        StationDevice(f"{sort.value}{number}", sort, device)
        for sort, devices in groups
        for number, device in enumerate(devices, start=1)
    )


def derive_line(device: StationDevice, health: DeviceHealth, now_monotonic: float) -> DeviceLine:
    """What the page says of a device that was last seen like this."""
    answered = health.answered_at
    return DeviceLine(
        key=device.key,
        sort=device.sort,
        place=derive_place(health.url),
        state=health.state,
        detail=health.detail,
        remedy=health.remedy,
        answered_s=None if answered is None else max(0, int(now_monotonic - answered)),
        exchanges=health.exchanges,
        errors=health.errors,
    )


def read_lines(devices: Iterable[StationDevice]) -> tuple[DeviceLine, ...]:
    """How the devices are, as last seen; nothing is asked of them."""
    now = time.monotonic()
    return tuple(derive_line(device, device.device.health(), now) for device in devices)


def derive_place(url: str) -> str:
    """A device URL as a person may read it: no login, no options."""
    return _LOGIN.sub("//", url).partition("?")[0]
