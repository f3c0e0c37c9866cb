"""`kiosk sim`: simulated devices on real lines, and words to play people and faults with."""

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from hardware.sim.families import (
    LockerFamily,
    PrinterFamily,
    ReaderFamily,
    ScannerFamily,
    SimFamily,
)
from kiosk.cli.errors import Status
from kiosk.cli.session import session_of

if TYPE_CHECKING:
    from kiosk.cli.sim_words import People

# Without options one of each kind, and of the readers one of each sort.
USUAL: tuple[SimFamily, ...] = (
    LockerFamily.CU48,
    ReaderFamily.SDT,
    ReaderFamily.MRZ,
    ScannerFamily.LINES,
    PrinterFamily.ZPL,
)


def add_to(app: typer.Typer) -> None:
    app.command("sim")(simulate)


def simulate(
    context: typer.Context,
    lockers: Annotated[
        list[LockerFamily] | None, typer.Option(help="A locker board; may be given again.")
    ] = None,
    boards: Annotated[
        int, typer.Option(min=1, max=10, help="So many boards on each locker line.")
    ] = 1,
    inverted: Annotated[
        bool, typer.Option("--inverted", help="Wire the locker doors' sensors the other way.")
    ] = False,
    reader: Annotated[
        list[ReaderFamily] | None, typer.Option(help="A document reader; may be given again.")
    ] = None,
    scanner: Annotated[
        list[ScannerFamily] | None, typer.Option(help="A code scanner; may be given again.")
    ] = None,
    printer: Annotated[
        list[PrinterFamily] | None, typer.Option(help="A label printer; may be given again.")
    ] = None,
    tcp: Annotated[
        bool,
        typer.Option("--tcp", help="Offer serial devices over TCP, as a serial server does."),
    ] = False,
    stickers: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where printed labels land as PNG files.")
    ] = None,
) -> int:
    """Start simulated devices and print their URLs until stopped; without options one of each.

    What people and faults do to the devices can be typed; "help" lists the words. Where there
    are several of a kind, a line begins with the one that is meant: lockers2 jam 7. With
    --json: devices [{kind, family, url}], printed once at the start.
    """
    from hardware.sim.catalogue import start_device
    from kiosk.cli.sim_words import People, name_devices

    session = session_of(context)
    wanted: list[SimFamily] = [
        *(lockers or ()),
        *(reader or ()),
        *(scanner or ()),
        *(printer or ()),
    ]
    with _stopped_by_signals(), ExitStack() as closing:
        devices = []
        try:
            for family in wanted or USUAL:
                device = start_device(
                    family, tcp=tcp or None, stickers=stickers, boards=boards, inverted=inverted
                )
                closing.callback(device.close)
                devices.append(device)
            session.out.document(
                {
                    "devices": [
                        {"kind": device.kind.value, "family": device.family, "url": device.url}
                        for device in devices
                    ]
                }
            )
            for name, device in zip(name_devices(devices), devices, strict=True):
                session.out.line(f"{name:10} {device.url}")
            sys.stdout.flush()
            _listen(People(devices), session.out.note)
        except KeyboardInterrupt:
            pass
    return Status.DONE


@contextmanager
def _stopped_by_signals() -> Iterator[None]:
    """SIGTERM ends the block as Ctrl-C does, so that the lines are cleared away."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _listen(people: "People", say: Callable[[str], None]) -> None:
    """Obey lines until "stop"; where nobody types, wait to be stopped."""
    for line in sys.stdin:
        if line.strip() == "stop":
            return
        if answer := people.obey(line):
            say(answer)
    threading.Event().wait()
