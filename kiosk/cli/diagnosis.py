"""`kiosk doctor`."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import typer

from kiosk.cli.errors import Status
from kiosk.cli.session import Session, session_of

if TYPE_CHECKING:
    from hardware.urls import DeviceKind
    from kiosk.app.checks import Check, DeviceToCheck


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
    from kiosk.app.pass_keys import PassKeys
    from kiosk.assets import ASSETS

    settings = session.settings
    folder = ASSETS / "i18n"
    found = [checks.check_configuration(settings)]
    with session.out.progress("Asking devices"):
        found += checks.check_devices(_devices(session))
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
    return found


def _devices(session: Session) -> "list[DeviceToCheck[Any]]":
    """Everything in the settings; what is only a default may be missing."""
    from hardware.scanners.sources import choose_scanner_urls
    from hardware.urls import DeviceKind
    from kiosk.app.checks import DeviceToCheck, ask_bank, ask_printer, ask_reader, ask_scanner

    settings = session.settings
    devices = settings.devices
    # Asking for the camera that is not there says that there is none, and what to do.
    scanners = choose_scanner_urls(devices.scanners) or ("camera://0",)
    required = settings.source is not None
    wanted: list[tuple[str, str, DeviceKind, Any]] = [
        *(
            (_name("scanner", place, scanners), url, DeviceKind.SCANNER, ask_scanner)
            for place, url in enumerate(scanners)
        ),
        *(
            (_name("reader", place, devices.readers), url, DeviceKind.DOCUMENTS, ask_reader)
            for place, url in enumerate(devices.readers)
        ),
        ("printer", settings.printer_url, DeviceKind.PRINTER, ask_printer),
    ]
    for place, url in enumerate(devices.lockers.banks):
        name = _name("lockers", place, devices.lockers.banks)
        ask = partial(ask_bank, lockers=devices.lockers)
        wanted.append((name, url, DeviceKind.LOCKERS, ask))
    return [
        DeviceToCheck(name, partial(_open, url, kind), ask, required)
        for name, url, kind, ask in wanted
    ]


def _open(url: str, kind: "DeviceKind") -> Any:
    from hardware.urls import open_device

    return open_device(url, kind)


def _name(kind: str, place: int, urls: Sequence[str]) -> str:
    return f"{kind} {place + 1}" if len(urls) > 1 else kind
