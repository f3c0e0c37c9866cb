"""Every family's simulator: which line it sits on, and the URL that its driver opens it with.

A model is imported when one of its family is started, for some bring much along.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

from hardware.sim.bus import SimBus
from hardware.sim.devices import (
    SimCamera,
    SimCardReader,
    SimDevice,
    SimLineScanner,
    SimLockers,
    SimPrinter,
    SimReader,
    SimScanner,
    SimZoneReader,
)
from hardware.sim.faces import DoorModel, LineScannerFace
from hardware.sim.families import (
    LockerFamily,
    PrinterFamily,
    ReaderFamily,
    ScannerFamily,
    SimFamily,
)
from hardware.sim.line import SimModel
from hardware.sim.pty_link import PtyLink
from hardware.sim.tcp_link import TcpLink

if TYPE_CHECKING:
    from hardware.sim.label_printer import LabelPrinterModel

TSPL_PRINT_S = 0.4


def start_device(
    family: SimFamily,
    *,
    tcp: bool | None = None,
    stickers: Path | None = None,
    boards: int = 1,
    inverted: bool = False,
) -> SimDevice:
    """Start a simulated device as it comes from the box; see the function of its kind."""
    match family:
        case LockerFamily():
            return start_lockers(family, boards=boards, inverted=inverted, tcp=tcp)
        case ScannerFamily():
            return start_scanner(family, tcp=tcp)
        case ReaderFamily():
            return start_reader(family, tcp=tcp)
        case PrinterFamily():
            return start_printer(family, tcp=tcp, stickers=stickers)


def start_lockers(
    family: LockerFamily,
    *,
    boards: int = 1,
    tcp: bool | None = None,
    first: int = 1,
    spring_s: float = 0.06,
    inverted: bool = False,
    **options: object,
) -> SimLockers:
    """So many boards on one line, whose lowest door is painted `first`; `options` go into the URL.

    On a serial port; with `tcp` behind a serial server. A door takes `spring_s` to open.
    `inverted` wires the sensors the other way, which the URL does not tell.
    """
    wiring = _WIRINGS[family]
    numbers = range(wiring.first_board, wiring.first_board + boards)
    models = [_make_board(family, number, spring_s, inverted=inverted) for number in numbers]
    line = _start_line(SimBus(models) if boards > 1 else models[0], "locker-board", tcp=bool(tcp))
    if boards > 1:
        options[wiring.board_option] = ",".join(map(str, numbers))
    if first != 1:
        options["numbers"] = f"{first}-{first + boards * wiring.locks - 1}"
    url = line.url(family.value, **options)
    return SimLockers(family.value, url, line, models, first=first, locks=wiring.locks)


@dataclass(frozen=True, slots=True)
class _Wiring:
    """How many locks a family's board has, and how its boards are numbered and named."""

    locks: int
    first_board: int = 0
    board_option: str = "board"


_WIRINGS: Mapping[LockerFamily, _Wiring] = {
    LockerFamily.CU48: _Wiring(48),
    LockerFamily.CU48B: _Wiring(48),
    LockerFamily.CU16: _Wiring(16),
    LockerFamily.CU12: _Wiring(12),
    LockerFamily.BOARD8A: _Wiring(24, first_board=1),
    LockerFamily.MODBUS: _Wiring(8, first_board=1, board_option="unit"),
}


def count_locks(family: LockerFamily) -> int:
    """How many doors a simulated board of this family has."""
    return _WIRINGS[family].locks


class _Board(SimModel, DoorModel, Protocol):
    """A simulated board: bytes on one side, doors on the other."""


def _make_board(family: LockerFamily, board: int, spring_s: float, *, inverted: bool) -> _Board:
    match family:
        case LockerFamily.CU48:
            from hardware.sim.cu48 import Cu48Model

            return Cu48Model(board, inverted=inverted, spring_s=spring_s)
        case LockerFamily.CU48B:
            from hardware.sim.cu48b import Cu48bModel

            return Cu48bModel(board, inverted=inverted, spring_s=spring_s)
        case LockerFamily.CU16 | LockerFamily.CU12:
            from hardware.sim.cu16 import Cu16Model

            locks = _WIRINGS[family].locks
            return Cu16Model(board, locks=locks, inverted=inverted, spring_s=spring_s)
        case LockerFamily.BOARD8A:
            from hardware.sim.board8a import Board8aModel

            channels = _WIRINGS[family].locks
            return Board8aModel(board, channels=channels, inverted=inverted, spring_s=spring_s)
        case LockerFamily.MODBUS:
            from hardware.sim.modbus_relay import ModbusRelayModel

            relays = _WIRINGS[family].locks
            return ModbusRelayModel(board, relays=relays, inverted=inverted, spring_s=spring_s)


def start_scanner(
    family: ScannerFamily, *, tcp: bool | None = None, **options: object
) -> SimScanner:
    """A scanner on a serial port, with `tcp` behind a serial server; a camera as a stream."""
    if family is ScannerFamily.CAMERA:
        from hardware.sim.video import VideoSim

        return SimCamera(family.value, VideoSim())
    model = _make_scanner(family)
    line = _start_line(model, "scanner", tcp=bool(tcp))
    return SimLineScanner(family.value, line.url(family.value, **options), line, model)


class _Scanner(SimModel, LineScannerFace, Protocol):
    """A simulated scanner: bytes on one side, codes on the other."""


def _make_scanner(
    family: Literal[
        ScannerFamily.LINES, ScannerFamily.GM65, ScannerFamily.SSI, ScannerFamily.HONEYWELL
    ],
) -> _Scanner:
    match family:
        case ScannerFamily.LINES:
            from hardware.sim.line_scanner import LineScannerModel

            return LineScannerModel()
        case ScannerFamily.GM65:
            from hardware.sim.gm65 import Gm65Model

            return Gm65Model()
        case ScannerFamily.SSI:
            from hardware.sim.ssi import SsiScannerModel

            return SsiScannerModel()
        case ScannerFamily.HONEYWELL:
            from hardware.sim.honeywell import HoneywellModel

            return HoneywellModel()


def start_reader(family: ReaderFamily, *, tcp: bool | None = None, **options: object) -> SimReader:
    """A document reader on a serial port, with `tcp` behind a serial server."""
    match family:
        case ReaderFamily.SDT:
            from hardware.sim.sdt import SdtModel

            cards = SdtModel()
            line = _start_line(cards, "card-reader", tcp=bool(tcp))
            return SimCardReader(family.value, line.url(family.value, **options), line, cards)
        case ReaderFamily.MRZ | ReaderFamily.MRZ_LINES:
            from hardware.documents.mrz_lines import Framing
            from hardware.sim.mrz_reader import MrzReaderModel

            framing = Framing.DESKO if family is ReaderFamily.MRZ else Framing.LINES
            zones = MrzReaderModel(framing)
            line = _start_line(zones, "passport-reader", tcp=bool(tcp))
            url = line.url("mrz", framing=framing.value, **options)
            return SimZoneReader(family.value, url, line, zones)


def start_printer(
    family: PrinterFamily,
    *,
    tcp: bool | None = None,
    stickers: Path | None = None,
    turn_deg: int = 0,
    **options: object,
) -> SimPrinter:
    """A label printer on the network, with `tcp` False on a serial port.

    Its labels land in the folder `stickers` as pictures, turned counter-clockwise.
    """
    on_label = None
    if stickers is not None:
        from hardware.sim.label_printer import LabelTray

        on_label = LabelTray(stickers, turn_deg=turn_deg).catch
    model: LabelPrinterModel
    match family:
        case PrinterFamily.ZPL:
            from hardware.sim.zpl_printer import ZplPrinterModel

            model = ZplPrinterModel(on_label=on_label)
        case PrinterFamily.TSPL:
            from hardware.sim.tspl_printer import TsplPrinterModel

            # Such a printer only tells that it is printing: no label may come out so quickly
            # that nobody sees it, as from no real one.
            model = TsplPrinterModel(on_label=on_label, print_s=TSPL_PRINT_S)
        case PrinterFamily.BROTHER:
            from hardware.sim.brother_printer import BrotherPrinterModel

            model = BrotherPrinterModel(on_label=on_label)
    line = _start_line(model, "printer", tcp=tcp is not False)
    return SimPrinter(family.value, line.url(family.value, **options), line, model)


def _start_line(model: SimModel, name: str, *, tcp: bool) -> PtyLink | TcpLink:
    return TcpLink(model) if tcp else PtyLink(model, name)
