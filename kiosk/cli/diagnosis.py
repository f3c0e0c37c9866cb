"""`kiosk doctor`."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import typer

from kiosk.cli.errors import Status
from kiosk.cli.session import Session, session_of

if TYPE_CHECKING:
    from hardware.interfaces import LockerBank
    from hardware.urls import DeviceKind
    from kiosk.app.checks import Check
    from kiosk.app.device_checks import DeviceToCheck, Finding

# What the kernel numbers in the order in which it finds them.
_NUMBERED_PORTS = ("/dev/ttyUSB", "/dev/ttyACM")


def add_to(app: typer.Typer) -> None:
    app.command("doctor")(examine)


def examine(context: typer.Context) -> int:
    """Every device, the store, the clock, the files: how they are, and what to do.

    Status 3 when anything has failed. With --json: checks [{name, state, detail, remedy}],
    state ok, warn or fail.
    """
    session = session_of(context)
    checks = _examine(session)
    session.out.document(
        {
            "checks": [
                {
                    "name": check.name,
                    "state": check.state.value,
                    "detail": check.detail,
                    "remedy": check.remedy,
                }
                for check in checks
            ]
        }
    )
    width = max(len(check.name) for check in checks)
    for check in checks:
        session.out.line(f"{check.state.value:5} {check.name:{width}}  {check.detail}")
        if check.remedy:
            session.out.line(f"{'':{width + 7}}→ {check.remedy}")
    failed = sum(check.state == "fail" for check in checks)
    return Status.FAILED if failed else Status.DONE


def _examine(session: Session) -> "list[Check]":
    from kiosk.app import checks
    from kiosk.app.device_checks import check_devices
    from kiosk.app.pass_keys import PassKeys
    from kiosk.assets import ASSETS
    from kiosk.cli.look_checks import check_added_languages, check_designs, check_logo

    settings = session.settings
    folder = ASSETS / "i18n"
    found = [checks.check_configuration(settings)]
    with session.out.progress("Asking devices"):
        doors: dict[str, Sequence[int]] = {}
        found += check_devices(_devices(session, doors))
    found += _unconfigured(session)
    found += _check_ports(session)
    if doors:
        found.append(_check_doors(session, doors))
    if session.has_store:
        found += checks.check_store(session.open_store, datetime.now(UTC))
    else:
        found.append(
            checks.Check(
                "store",
                checks.CheckState.WARN,
                f"There is no store in {settings.data_dir} yet.",
                "Import a roster with: kiosk roster import FILE",
            )
        )
        found.append(checks.check_clock(None, datetime.now(UTC)))
    found.append(checks.check_disk(settings.data_dir))
    found.append(checks.check_pass_keys(PassKeys(settings.data_dir)))
    sources = sorted(folder.glob("*.ts"))
    found.append(checks.check_translations(folder, [f"{path.stem}.qm" for path in sources]))
    found.append(checks.check_fonts())
    found += [check(settings) for check in (check_designs, check_logo, check_added_languages)]
    return found


def _check_doors(session: Session, doors: Mapping[str, Sequence[int]]) -> "Check":
    """Whether the doors of all lines of boards, by URL, make the wall in the settings."""
    from hardware.errors import BadDeviceUrl
    from hardware.lockers.joined import refuse_one_door_twice
    from kiosk.app.checks import Check, CheckState
    from kiosk.app.device_checks import check_wall

    try:
        refuse_one_door_twice(doors)
    except BadDeviceUrl as error:
        remedy = f"{error.remedy} Until then the kiosk does not start."
        return Check("wall", CheckState.FAIL, error.what, remedy)
    numbers = sorted(number for line in doors.values() for number in line)
    return check_wall(session.settings.devices.lockers, tuple(numbers))


def _devices(session: Session, doors: dict[str, Sequence[int]]) -> "list[DeviceToCheck[Any]]":
    """Everything in the settings; what is only a default may be missing.

    The numbers of the lockers' doors are put into `doors`, by URL, as their boards are asked.
    """
    from hardware.urls import DeviceKind
    from kiosk.app.device_checks import (
        DeviceToCheck,
        ask_bank,
        ask_printer,
        ask_reader,
        ask_scanner,
    )

    def ask_boards(url: str, bank: "LockerBank") -> "Finding":
        doors[url] = bank.compartments
        return ask_bank(bank)

    settings = session.settings
    devices = settings.devices
    required = settings.source is not None
    groups: tuple[tuple[str, Sequence[str], DeviceKind, Any], ...] = (
        ("scanner", _scanners(session), DeviceKind.SCANNER, ask_scanner),
        ("reader", devices.readers, DeviceKind.DOCUMENTS, ask_reader),
        ("printer", [settings.printer_url], DeviceKind.PRINTER, ask_printer),
        ("lockers", devices.lockers.banks, DeviceKind.LOCKERS, ask_boards),
    )
    return [
        DeviceToCheck(
            _name(name, place, urls),
            partial(_open, url, kind),
            partial(ask, url) if kind is DeviceKind.LOCKERS else ask,
            required,
        )
        for name, urls, kind, ask in groups
        for place, url in enumerate(urls)
    ]


def _scanners(session: Session) -> Sequence[str]:
    from hardware.scanners.sources import choose_scanner_urls

    return choose_scanner_urls(session.settings.devices.scanners)


def _unconfigured(session: Session) -> "list[Check]":
    """What a station can be without, and what it does not do then."""
    from kiosk.app.checks import Check, CheckState

    devices = session.settings.devices
    found = []
    if not _scanners(session):
        found.append(
            Check(
                "scanner",
                CheckState.WARN,
                "None is configured, and there is no camera: no pass can be scanned.",
                "Plug in a camera, or set scanners in [devices], for example lines:///dev/ttyACM0.",
            )
        )
    if not devices.readers:
        found.append(
            Check(
                "reader",
                CheckState.WARN,
                "None is configured: no document can be read.",
                "Set readers in [devices], for example sdt:///dev/ttyUSB2.",
            )
        )
    if not devices.lockers.banks:
        found.append(Check("lockers", CheckState.OK, "None are configured: phones are not locked."))
    return found


def _check_ports(session: Session) -> "list[Check]":
    """Two devices on one port, and ports that may have another name tomorrow."""
    from hardware.errors import BadDeviceUrl
    from hardware.ports import find_stable_name, refuse_shared_ports
    from hardware.urls import parse_device_url
    from kiosk.app.checks import Check, CheckState

    settings = session.settings
    devices = settings.devices
    urls = [*_scanners(session), *devices.readers, settings.printer_url, *devices.lockers.banks]
    try:
        refuse_shared_ports(urls)
        ports = [url.path for url in map(parse_device_url, urls) if not url.tcp]
    except BadDeviceUrl as error:
        return [Check("ports", CheckState.FAIL, error.what, error.remedy)]
    passing = [port for port in ports if port.startswith(_NUMBERED_PORTS)]
    lasting = {port: name for port in passing if (name := find_stable_name(port)) is not None}
    if lasting:
        return [
            Check(
                "ports",
                CheckState.WARN,
                f"{', '.join(lasting)} can have another name after the next start.",
                "Write into the URLs: " + ", ".join(f"{name}" for name in lasting.values()),
            )
        ]
    return [Check("ports", CheckState.OK, "No two devices are on one port.")]


def _open(url: str, kind: "DeviceKind") -> Any:
    from hardware.urls import open_device

    return open_device(url, kind)


def _name(kind: str, place: int, urls: Sequence[str]) -> str:
    return f"{kind} {place + 1}" if len(urls) > 1 else kind
