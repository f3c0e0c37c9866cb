"""The doctor's checks: each part of a station is asked how it is, and says what to do.

Devices come as ways to open them; what is a driver and which URL it has is not known here.
"""

import shutil
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, Generic, TypeVar

from hardware.errors import HardwareError, NoAnswer
from hardware.interfaces import (
    CodeScanner,
    Device,
    DocumentReader,
    DoorState,
    HealthState,
    LabelPrinter,
    LockerBank,
)
from kiosk.app.pass_keys import PassKeyProblem, PassKeys
from kiosk.domain.tours import Language
from kiosk.settings import Settings
from kiosk.settings.model import Lockers
from kiosk.sticker.fonts import face_for, has_glyph, open_font
from kiosk.store.errors import StoreError
from kiosk.store.store import Store

ANSWER_WITHIN_S = 8.0
_LOOK_EVERY_S = 0.05

_FEW_BYTES = 50_000_000
_ENOUGH_BYTES = 1_000_000_000
# A clock that is off by less than this does no harm: passes allow for five minutes.
_CLOCK_TOLERANCE = timedelta(minutes=2)
_WRITTEN_IN = datetime(2025, 1, 1, tzinfo=UTC)
# Simplified, Traditional, Hong Kong, and one beyond the basic plane, as rare names have.
_GLYPHS_NEEDED = "游客遊客導賞員柜𨋢𠮷A"

D = TypeVar("D", bound=Device)
T = TypeVar("T")


class CheckState(StrEnum):
    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Check:
    """One part of the station. `remedy` is empty when there is nothing to do."""

    name: str
    state: CheckState
    detail: str
    remedy: str = ""


def check_configuration(settings: Settings) -> Check:
    if settings.source is None:
        return Check(
            "configuration",
            CheckState.WARN,
            "None was found: embedded defaults are in use.",
            "Write one with: kiosk init",
        )
    return Check("configuration", CheckState.OK, f"{settings.source} is sound.")


# --- devices -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Finding:
    """What asking a device came to."""

    state: CheckState
    detail: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class DeviceToCheck(Generic[D]):
    """A configured device: what to call it, how to open its driver, how to ask it.

    `required`: somebody has configured it; one that is only a default may be missing.
    """

    name: str
    open: Callable[[], D]
    ask: Callable[[D], Finding]
    required: bool = True


def check_devices(devices: Iterable[DeviceToCheck[Any]]) -> list[Check]:
    """Open each device, ask it, close it; all at the same time, each for a few seconds."""
    waiting = list(devices)
    if not waiting:
        return []
    with ThreadPoolExecutor(max_workers=len(waiting)) as workers:
        return list(workers.map(check_device, waiting))


def check_device(device: DeviceToCheck[D]) -> Check:
    """One device. Whatever is wrong with it is in the answer, never raised."""
    try:
        driver = device.open()
        try:
            found = device.ask(driver)
        finally:
            driver.close()
    except HardwareError as error:
        found = Finding(CheckState.FAIL, error.what, error.remedy)
    state = found.state
    if state is CheckState.FAIL and not device.required:
        state = CheckState.WARN
    return Check(device.name, state, found.detail, found.remedy)


def ask_bank(bank: LockerBank, lockers: Lockers) -> Finding:
    """Every door's sensor, and whether the wall in the settings fits. Raises HardwareError."""
    doors = _within(bank.read_doors())
    count = len(bank.compartments)
    places = lockers.columns * lockers.rows
    strange = sorted(set(lockers.low) - set(bank.compartments))
    if count > places:
        return Finding(
            CheckState.WARN,
            f"The bank has {count} doors, the wall in the settings {places} places.",
            "Correct columns and rows in [devices.lockers].",
        )
    if strange:
        return Finding(
            CheckState.WARN,
            f"The low compartment {strange[0]} is not in the bank.",
            "Correct low in [devices.lockers].",
        )
    are_open = [number for number, state in sorted(doors.items()) if state is DoorState.OPEN]
    unknown = [number for number, state in sorted(doors.items()) if state is DoorState.UNKNOWN]
    if unknown:
        return Finding(
            CheckState.WARN,
            f"{count} doors answer; the sensor of {_some(unknown)} says nothing certain.",
            "Look at these doors and their hook switches.",
        )
    if are_open:
        return Finding(
            CheckState.WARN,
            f"{count} doors answer; open: {_some(are_open)}.",
            "Close them, or look at their hook switches and the polarity option of the URL.",
        )
    return Finding(CheckState.OK, f"{count} doors answer, all closed.")


def ask_printer(printer: LabelPrinter) -> Finding:
    """Whether it can print. Raises HardwareError."""
    status = _within(printer.status())
    if status.ready:
        return Finding(CheckState.OK, "Ready to print.")
    health = printer.health()
    words = ", ".join(fault.value.replace("_", " ") for fault in status.faults)
    return Finding(
        CheckState.FAIL,
        health.detail or f"The printer reports: {words}.",
        health.remedy or "Look at the printer.",
    )


def ask_scanner(scanner: CodeScanner) -> Finding:
    """Whether the line or the camera is there; a scanner cannot be asked for more."""
    scanner.start(lambda _code: None)
    return _await_health(scanner)


def ask_reader(reader: DocumentReader) -> Finding:
    """Whether the line is there, and the module in it where it can be asked."""
    reader.start(lambda _document: None, lambda _problem: None)
    return _await_health(reader)


def _await_health(device: Device) -> Finding:
    """The first settled word of a device that connects by itself."""
    give_up_at = time.monotonic() + ANSWER_WITHIN_S
    while (health := device.health()).state is HealthState.STARTING:
        if time.monotonic() > give_up_at:
            return Finding(
                CheckState.FAIL,
                f"{health.name} has not answered for {ANSWER_WITHIN_S:.0f} s.",
                "Check its power and cable.",
            )
        time.sleep(_LOOK_EVERY_S)
    match health.state:
        case HealthState.READY:
            return Finding(CheckState.OK, "Connected.")
        case HealthState.FAULT | HealthState.DOWN:
            return Finding(CheckState.FAIL, health.detail, health.remedy)


def _within(future: "Future[T]") -> T:
    try:
        return future.result(ANSWER_WITHIN_S)
    except TimeoutError as error:
        raise NoAnswer(
            f"No answer within {ANSWER_WITHIN_S:.0f} s.", "Check the device's power and cable."
        ) from error


def _some(numbers: list[int]) -> str:
    shown = ", ".join(map(str, numbers[:6]))
    return f"{shown} and {len(numbers) - 6} more" if len(numbers) > 6 else shown


# --- store, clock, disk --------------------------------------------------------------------


def check_store(open_store: Callable[[], Store], now: datetime) -> list[Check]:
    """The file, the journal in it, and the clock against what the journal says last.

    `open_store` may raise StoreError; the store is closed again.
    """
    try:
        with open_store() as store:
            return [*_check_file(store), check_clock(store.stats().last_event_at_utc, now)]
    except StoreError as error:
        return [
            Check("store", CheckState.FAIL, error.what, error.remedy),
            check_clock(None, now),
        ]


def _check_file(store: Store) -> list[Check]:
    stats = store.stats()
    damage = store.find_damage()
    if damage:
        file = Check(
            "store",
            CheckState.FAIL,
            f"{store.path} is damaged: {damage[0]}.",
            "Keep the file, restore the latest backup and call the administrator.",
        )
    else:
        file = Check(
            "store",
            CheckState.OK,
            f"Tours {stats.tours}, bookings {stats.bookings}, visitors {stats.visitors}, "
            f"{stats.size_bytes / 1e6:.1f} MB.",
        )
    report = store.journal.verify()
    if not report.intact:
        journal = Check(
            "journal",
            CheckState.FAIL,
            f"Event {report.first_bad} does not fit the one before it.",
            "Keep this store as it is, and restore the latest backup beside it.",
        )
    else:
        journal = Check("journal", CheckState.OK, f"{report.events} events, chain intact.")
    return [file, journal]


def check_clock(last_event: datetime | None, now: datetime) -> Check:
    """Whether `now` (UTC) can be: after this was written, and not before the last event."""
    if now < _WRITTEN_IN:
        return Check(
            "clock",
            CheckState.FAIL,
            f"The clock says {now:%Y-%m-%d}, which has been.",
            "Set the computer's clock, and let it be set by the network.",
        )
    if last_event is not None and now < last_event - _CLOCK_TOLERANCE:
        behind = last_event - now
        return Check(
            "clock",
            CheckState.FAIL,
            f"The clock is {_describe_span(behind)} behind the last event of the journal.",
            "Set the computer's clock; if the journal was written by a wrong one, keep it.",
        )
    return Check("clock", CheckState.OK, f"{now:%Y-%m-%d %H:%M} UTC.")


def _describe_span(span: timedelta) -> str:
    minutes = int(span.total_seconds() // 60)
    if minutes < 120:
        return f"{minutes} minutes"
    return f"{minutes // 60} hours" if minutes < 48 * 60 else f"{minutes // (24 * 60)} days"


def check_disk(data_dir: Path) -> Check:
    """Room for what will be written into the data folder."""
    place = next(path for path in (data_dir, *data_dir.absolute().parents) if path.exists())
    free = shutil.disk_usage(place).free
    detail = f"{free / 1e9:.1f} GB free for {data_dir}."
    if free < _FEW_BYTES:
        return Check("disk", CheckState.FAIL, detail, "Free space on this disk now.")
    if free < _ENOUGH_BYTES:
        return Check("disk", CheckState.WARN, detail, "Free space on this disk soon.")
    return Check("disk", CheckState.OK, detail)


def check_pass_keys(keys: PassKeys) -> Check:
    """Whether passes can be checked here, and signed."""
    try:
        known = keys.verifying()
        signing = keys.signing()
    except PassKeyProblem as error:
        return Check("pass keys", CheckState.FAIL, error.what, error.remedy)
    if not known:
        return Check(
            "pass keys",
            CheckState.WARN,
            "There is no key yet, so every pass counts as forged.",
            "Run kiosk passes keygen, or copy ring.json from another station.",
        )
    signs = f"{signing.key_id} signs" if signing else "none signs here"
    return Check("pass keys", CheckState.OK, f"{len(known)} known, {signs}.")


# --- what is drawn with --------------------------------------------------------------------


def check_translations(folder: Path, names: Iterable[str]) -> Check:
    """Whether every language of the screens is compiled, and not older than its source."""
    missing = [name for name in names if not (folder / name).is_file()]
    if missing:
        return Check(
            "translations",
            CheckState.FAIL,
            f"Not compiled: {', '.join(missing)}.",
            "Run: sh assets/install.sh",
        )
    stale = [name for name in names if _is_stale(folder / name)]
    if stale:
        return Check(
            "translations",
            CheckState.WARN,
            f"Older than their source: {', '.join(stale)}.",
            "Run: sh assets/install.sh",
        )
    return Check("translations", CheckState.OK, "All languages are compiled.")


def _is_stale(compiled: Path) -> bool:
    source = compiled.with_suffix(".ts")
    return source.exists() and source.stat().st_mtime > compiled.stat().st_mtime


def check_fonts() -> Check:
    """Whether every language's letters can be drawn on stickers."""
    try:
        for language in Language:
            open_font(face_for(language), 24)
    except OSError as error:
        return Check(
            "fonts",
            CheckState.FAIL,
            f"The font cannot be opened ({error}).",
            "Run: sh assets/install.sh",
        )
    missing = [letter for letter in _GLYPHS_NEEDED if not has_glyph(letter)]
    if missing:
        return Check(
            "fonts",
            CheckState.WARN,
            f"The font has no {' '.join(missing)}.",
            "Run: sh assets/install.sh",
        )
    return Check("fonts", CheckState.OK, "Every language can be drawn.")
