"""The simulated devices of a demonstration, on real lines, and what people do to them."""

import threading
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from hardware.interfaces import IdCard, MrzText, PrinterFault
from hardware.sim.cu48 import Cu48Model
from hardware.sim.mrz_reader import MrzReaderModel
from hardware.sim.pty_link import PtyLink
from hardware.sim.sdt import SdtModel
from hardware.sim.tcp_link import TcpLink
from hardware.sim.video import VideoSim
from hardware.sim.zpl_printer import LabelTray, ZplPrinterModel
from kiosk.settings.model import Devices, Lockers, Settings

DOORS = 48
DEMO_SITE = "demo"


class Stage:
    """A camera, two document readers, a locker board and a printer, from `with` to its end.

    `stickers` is the folder in which printed labels are caught as pictures.
    """

    def __init__(self, stickers: Path) -> None:
        stickers.mkdir(parents=True, exist_ok=True)
        self._closing = ExitStack()
        self._closed = threading.Event()
        self.camera = self._closing.enter_context(VideoSim())
        self.cards = SdtModel()
        self.card_line = self._closing.enter_context(PtyLink(self.cards, "card-reader"))
        self.passports = MrzReaderModel()
        self.passport_line = self._closing.enter_context(PtyLink(self.passports, "passport-reader"))
        self.doors = Cu48Model()
        self.door_line = self._closing.enter_context(PtyLink(self.doors, "locker-board"))
        self._tray = LabelTray(stickers, turn_deg=90)
        self.printer = ZplPrinterModel(on_label=self._tray.catch)
        self.printer_line = self._closing.enter_context(TcpLink(self.printer))

    def derive_settings(self, data_dir: Path, **changes: Any) -> Settings:
        """Settings of a station that has exactly these devices."""
        return Settings(
            site=DEMO_SITE,
            data_dir=data_dir,
            devices=Devices(
                scanners=[self.camera.url],
                readers=[
                    self.card_line.url("sdt"),
                    self.passport_line.url("mrz", framing="desko"),
                ],
                printer=self.printer_line.url("zpl"),
                lockers=Lockers(banks=[self.door_line.url("cu48", locks=DOORS)]),
            ),
            **changes,
        )

    def put(self, document: IdCard | MrzText) -> None:
        """Lay a card on the reader, or hold a passport to the other one."""
        if isinstance(document, IdCard):
            self.cards.put(document)
        else:
            self.passports.present(document.lines)

    def take_away(self) -> None:
        """Take the card off the reader."""
        self.cards.take_away()

    def jam(self, number: int) -> None:
        """This compartment's lock no longer moves. Numbers as painted, from 1."""
        self.doors.jam(number - 1)

    def free(self, number: int) -> None:
        self.doors.free(number - 1)

    def close_door(self, number: int) -> None:
        """Push this compartment's door shut."""
        self.doors.close_door(number - 1)

    @property
    def open_doors(self) -> frozenset[int]:
        return frozenset(lock + 1 for lock in self.doors.open_doors)

    def empty_printer(self, empty: bool) -> None:
        """Take the roll of labels out, or put one in."""
        if empty:
            self.printer.fail(PrinterFault.PAPER_OUT)
        else:
            self.printer.mend(PrinterFault.PAPER_OUT)

    def wait(self, seconds: float) -> None:
        """Let time pass, but no longer than the stage stands."""
        self._closed.wait(seconds)

    def close(self) -> None:
        """Switch everything off."""
        self._closed.set()
        self._closing.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
