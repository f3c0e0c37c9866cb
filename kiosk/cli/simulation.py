"""`kiosk sim`: simulated devices on real lines, and a few words to play people with."""

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from enum import StrEnum
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from kiosk.cli.errors import Status
from kiosk.cli.session import session_of

if TYPE_CHECKING:
    from hardware.interfaces import IdCard
    from hardware.sim.line import SimModel

HELP = """\
close N · open N · jam N · free N    a door (numbers from 1)
scan TEXT                            a code held to the scanner
card NUMBER NAME                     a resident's card put on the reader
take                                 the card taken away
mrz LINE1 LINE2 [LINE3]              a passport held to the reader
paper out · paper in                 the printer's roll
stop                                 end"""


class LockerFamily(StrEnum):
    CU48 = "cu48"


class ReaderFamily(StrEnum):
    SDT = "sdt"
    MRZ = "mrz"


class ScannerFamily(StrEnum):
    LINES = "lines"


class PrinterFamily(StrEnum):
    ZPL = "zpl"


def add_to(app: typer.Typer) -> None:
    app.command("sim")(simulate)


def simulate(
    context: typer.Context,
    lockers: Annotated[list[LockerFamily] | None, typer.Option(help="A locker board.")] = None,
    reader: Annotated[list[ReaderFamily] | None, typer.Option(help="A document reader.")] = None,
    scanner: Annotated[list[ScannerFamily] | None, typer.Option(help="A code scanner.")] = None,
    printer: Annotated[list[PrinterFamily] | None, typer.Option(help="A label printer.")] = None,
    stickers: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Where printed labels land as PNG files.")
    ] = None,
) -> int:
    """Start simulated devices and print their URLs until stopped; without options one of each.

    What people do to the devices can be typed; "help" lists the words. With --json: devices
    [{kind, family, url}], printed once at the start.
    """
    session = session_of(context)
    wanted = [*(lockers or ()), *(reader or ()), *(scanner or ()), *(printer or ())]
    if not wanted:
        wanted = [*LockerFamily, *ReaderFamily, *ScannerFamily, *PrinterFamily]
    with _stopped_by_signals(), ExitStack() as lines:
        people = People()
        devices = []
        try:
            for family in wanted:
                url = _start(family, people, lines, stickers)
                devices.append({"kind": _KINDS[type(family)], "family": family.value, "url": url})
            session.out.document({"devices": devices})
            for device in devices:
                session.out.line(f"{device['kind']:9} {device['url']}")
            sys.stdout.flush()
            _listen(people, session.out.note)
        except KeyboardInterrupt:
            pass
    return Status.DONE


_KINDS = {
    LockerFamily: "lockers",
    ReaderFamily: "documents",
    ScannerFamily: "scanner",
    PrinterFamily: "printer",
}


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


class People:
    """What people do to the simulated devices, by word; the last device of a kind counts."""

    def __init__(self) -> None:
        self.words: dict[str, Callable[[str], None]] = {}

    def obey(self, line: str) -> str:
        """Do what the line says; the answer for the one who typed it."""
        word, _, rest = line.strip().partition(" ")
        if word in {"", "help", "?"}:
            return HELP if word else ""
        act = self.words.get(word)
        if act is None:
            return f"“{word}” is not known here; help lists the words."
        try:
            act(rest.strip())
        except (ValueError, IndexError):
            return f"“{line.strip()}” makes no sense; help lists the words."
        return ""


def _listen(people: People, say: Callable[[str], None]) -> None:
    """Obey lines until "stop"; where nobody types, wait to be stopped."""
    for line in sys.stdin:
        if line.strip() == "stop":
            return
        if answer := people.obey(line):
            say(answer)
    threading.Event().wait()


def _start(
    family: LockerFamily | ReaderFamily | ScannerFamily | PrinterFamily,
    people: People,
    lines: ExitStack,
    stickers: Path | None,
) -> str:
    from hardware.sim.pty_link import PtyLink
    from hardware.sim.tcp_link import TcpLink

    match family:
        case LockerFamily.CU48:
            line: PtyLink | TcpLink = PtyLink(_board(people), "locker-board")
        case ReaderFamily.SDT:
            line = PtyLink(_card_reader(people), "card-reader")
        case ReaderFamily.MRZ:
            line = PtyLink(_passport_reader(people), "passport-reader")
        case ScannerFamily.LINES:
            line = PtyLink(_scanner(people), "scanner")
        case PrinterFamily.ZPL:
            line = TcpLink(_printer(people, stickers))
    lines.enter_context(line)
    return line.url(family.value)


def _board(people: People) -> "SimModel":
    from hardware.sim.cu48 import Cu48Model

    board = Cu48Model()
    people.words |= {
        "close": lambda text: board.close_door(int(text) - 1),
        "open": lambda text: board.open_door_by_hand(int(text) - 1),
        "jam": lambda text: board.jam(int(text) - 1),
        "free": lambda text: board.free(int(text) - 1),
    }
    return board


def _card_reader(people: People) -> "SimModel":
    from hardware.sim.sdt import SdtModel

    reader = SdtModel()
    people.words |= {
        "card": lambda text: reader.put(_card(text)),
        "take": lambda _text: reader.take_away(),
    }
    return reader


def _card(text: str) -> "IdCard":
    from hardware.interfaces import CardLayout, IdCard

    number, name = text.split(maxsplit=1)
    if len(number) != 18:
        raise ValueError("a resident number has 18 characters")
    return IdCard(
        layout=CardLayout.RESIDENT,
        name=name,
        number=number.upper(),
        birth_date=number[6:14],
        valid_from="20200101",
        valid_until="长期",
        sex="M" if int(number[16]) % 2 else "F",
    )


def _passport_reader(people: People) -> "SimModel":
    from hardware.sim.mrz_reader import MrzReaderModel

    reader = MrzReaderModel()
    people.words["mrz"] = lambda text: reader.present(text.split())
    return reader


def _scanner(people: People) -> "SimModel":
    from hardware.sim.line_scanner import LineScannerModel

    scanner = LineScannerModel()
    people.words["scan"] = scanner.scan
    return scanner


def _printer(people: People, stickers: Path | None) -> "SimModel":
    from hardware.interfaces import PrinterFault
    from hardware.sim.zpl_printer import LabelTray, ZplPrinterModel

    tray = LabelTray(stickers) if stickers is not None else None
    printer = ZplPrinterModel(on_label=tray.catch if tray else None)

    def roll(text: str) -> None:
        if text not in {"out", "in"}:
            raise ValueError(text)
        act = printer.fail if text == "out" else printer.mend
        act(PrinterFault.PAPER_OUT)

    people.words["paper"] = roll
    return printer
