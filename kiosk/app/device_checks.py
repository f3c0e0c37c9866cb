"""The doctor and the devices: each is opened, asked how it is, and closed again.

Devices come as ways to open them; what is a driver and which URL it has is not known here.
"""

import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from hardware.errors import HardwareError, NoAnswer
from hardware.interfaces import (
    CodeScanner,
    Device,
    DeviceHealth,
    DocumentReader,
    DoorState,
    HealthState,
    KeyboardWedge,
    LabelPrinter,
    LockerBank,
)
from kiosk.app.checks import Check, CheckState
from kiosk.app.device_board import derive_place
from kiosk.app.wall import refuse_misfit
from kiosk.settings import SettingsError
from kiosk.settings.devices import Lockers

ANSWER_WITHIN_S = 8.0
_LOOK_EVERY_S = 0.05

D = TypeVar("D", bound=Device)
T = TypeVar("T")


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


def ask_bank(bank: LockerBank) -> Finding:
    """The sensor of every door of one line of boards. Raises HardwareError."""
    doors = _within(bank.read_doors())
    count = len(bank.compartments)
    are_open = [number for number, state in sorted(doors.items()) if state is DoorState.OPEN]
    unknown = [number for number, state in sorted(doors.items()) if state is DoorState.UNKNOWN]
    health = bank.health()
    if unknown and health.detail:
        return Finding(
            CheckState.FAIL,
            f"{count - len(unknown)} of {count} doors answer. {health.detail}",
            health.remedy,
        )
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


def check_wall(lockers: Lockers, numbers: tuple[int, ...]) -> Check:
    """Whether the wall in the settings has the doors that all the boards have."""
    try:
        refuse_misfit(lockers, numbers)
    except SettingsError as error:
        return Check(
            "wall",
            CheckState.FAIL,
            " ".join(error.mistakes),
            "Correct [devices.lockers]; until then the kiosk does not start.",
        )
    places = lockers.columns * lockers.rows
    if not lockers.layout and len(numbers) > places:
        return Check(
            "wall",
            CheckState.WARN,
            f"The bank has {len(numbers)} doors, the wall in the settings {places} places.",
            "Correct columns and rows in [devices.lockers], or write its layout.",
        )
    return Check("wall", CheckState.OK, f"{len(numbers)} doors, each in its place.")


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
    if isinstance(device, KeyboardWedge):
        return Finding(
            CheckState.WARN,
            "It types like a keyboard: only the kiosk's own window hears it.",
            "Start the kiosk and try it there.",
        )
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
            return Finding(CheckState.OK, _tell_readiness(health))
        case HealthState.FAULT | HealthState.DOWN:
            return Finding(CheckState.FAIL, health.detail, health.remedy)


def _tell_readiness(health: DeviceHealth) -> str:
    """What is proven of a device that is ready: many say nothing until they read something."""
    place = derive_place(health.url)
    if health.answered_at is None:
        return f"{place} is open; it tells nothing until it reads: try it once."
    return f"{place} answers."


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
