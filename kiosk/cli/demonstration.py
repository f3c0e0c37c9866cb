"""`kiosk demo`."""

import re
from pathlib import Path
from typing import Annotated

import typer

from hardware.sim.families import LockerFamily, PrinterFamily, ReaderFamily, ScannerFamily
from kiosk.cli.errors import WrongUse
from kiosk.cli.session import session_of


def add_to(app: typer.Typer) -> None:
    app.command("demo")(demonstrate)


def demonstrate(
    context: typer.Context,
    headless: Annotated[
        bool, typer.Option("--headless", help="Play the visits without a display, then stop.")
    ] = False,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where pictures and the summary go.")
    ] = None,
    seed: Annotated[int, typer.Option(help="The same seed plays the same visits.")] = 1,
    size: Annotated[
        str | None, typer.Option(metavar="WxH", help="Size of the window, such as 1080x1920.")
    ] = None,
    lockers: Annotated[
        LockerFamily, typer.Option(help="The locker boards' family.")
    ] = LockerFamily.CU48,
    printer: Annotated[
        PrinterFamily, typer.Option(help="The sticker printer's family.")
    ] = PrinterFamily.ZPL,
    scanner: Annotated[
        ScannerFamily, typer.Option(help="What passes are held to.")
    ] = ScannerFamily.CAMERA,
    reader: Annotated[
        list[ReaderFamily] | None,
        typer.Option(
            help="A document reader; may be given again. The usual ones stand in for cards and "
            "passports that none of these reads."
        ),
    ] = None,
) -> int:
    """The whole station on simulated devices, with people who come to it.

    On a desktop with a bench beside the kiosk that hands passes and cards to the devices;
    without a display the same visits are played off-screen and leave DIR/screens/*.png,
    DIR/stickers/*.png and DIR/summary.json. With --json: the summary.
    """
    session = session_of(context)
    wanted = parse_size(size) if size is not None else None
    from kiosk.app.logs import discard_logs
    from kiosk.demo.run import run_demo
    from kiosk.demo.stage import Cast

    discard_logs(debug=session.debug, application=True)
    result = run_demo(
        headless=headless,
        out=out,
        seed=seed,
        size=wanted,
        say=session.out.line,
        cast=Cast(lockers, printer, scanner, tuple(reader or ())),
    )
    if result.summary is not None:
        session.out.document(result.summary.as_json())
        summary = result.summary
        session.out.line(
            f"{summary.admitted} people admitted, {len(summary.refused)} attempts refused, "
            f"{summary.holdings} phones locked, {summary.released} given back, "
            f"{summary.left_behind} left behind, {summary.stickers} stickers printed; "
            f"the family of three took {summary.family_seconds} s."
        )
        session.out.line(f"Screens, stickers, summary.json and the store are in {result.out}.")
    return result.exit_status


def parse_size(text: str) -> tuple[int, int]:
    """Width and height in pixels from `WxH`. Raises WrongUse."""
    match = re.fullmatch(r"(\d{3,4})[x×](\d{3,4})", text.strip().lower())
    if match is None:
        raise WrongUse(f"--size {text} is no size.", "Write for example --size 1080x1920.")
    return int(match[1]), int(match[2])
