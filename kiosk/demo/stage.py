"""The simulated devices of a demonstration, on real lines, and what people do to them."""

import math
import threading
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from hardware.interfaces import DocumentText, PrinterFault
from hardware.sim.catalogue import (
    count_locks,
    start_lockers,
    start_printer,
    start_reader,
    start_scanner,
)
from hardware.sim.devices import SimDevice, SimLockers, SimReader
from hardware.sim.families import LockerFamily, PrinterFamily, ReaderFamily, ScannerFamily
from kiosk.settings.devices import Devices, Lockers
from kiosk.settings.model import Settings

WALL_COLUMNS = 8
# The programme gives eight compartments away, jams one and takes none back, all of them above
# the lowest row.
FEWEST_DOORS = WALL_COLUMNS + 10
STICKER_TURN_DEG = 90  # stickers are printed lengthwise
DEMO_SITE = "demo"


@dataclass(frozen=True, slots=True)
class Cast:
    """Which families play the devices. There is always a reader for cards and one for zones."""

    lockers: LockerFamily = LockerFamily.CU48
    printer: PrinterFamily = PrinterFamily.ZPL
    scanner: ScannerFamily = ScannerFamily.CAMERA
    readers: tuple[ReaderFamily, ...] = ()


class Stage:
    """A scanner, document readers, lockers and a printer, from `with` to its end.

    `stickers` is the folder in which printed labels are caught as pictures.
    """

    def __init__(self, stickers: Path, cast: Cast | None = None) -> None:
        cast = cast or Cast()
        stickers.mkdir(parents=True, exist_ok=True)
        self._closing = ExitStack()
        self._closed = threading.Event()
        self.scanner = start_scanner(cast.scanner)
        self._closing.callback(self.scanner.close)
        self.readers = self._start_readers(cast.readers)
        self.lockers = self._start_lockers(cast.lockers)
        self.printer = start_printer(cast.printer, stickers=stickers, turn_deg=STICKER_TURN_DEG)
        self._closing.callback(self.printer.close)

    def _start_readers(self, families: tuple[ReaderFamily, ...]) -> tuple[SimReader, ...]:
        """Those that are wanted, and the usual ones for documents that none of them reads."""
        usual = (
            family
            for family in (ReaderFamily.SDT, ReaderFamily.MRZ)
            if all(other.reads_cards is not family.reads_cards for other in families)
        )
        readers = []
        for family in (*families, *usual):
            readers.append(start_reader(family))
            self._closing.callback(readers[-1].close)
        return tuple(readers)

    def _start_lockers(self, family: LockerFamily) -> SimLockers:
        boards = math.ceil(FEWEST_DOORS / count_locks(family))
        lockers = start_lockers(family, boards=boards)
        self._closing.callback(lockers.close)
        return lockers

    @property
    def devices(self) -> tuple[SimDevice, ...]:
        """All of them, in the order in which a visitor meets them."""
        return (self.scanner, *self.readers, self.lockers, self.printer)

    def derive_settings(self, data_dir: Path, **changes: Any) -> Settings:
        """Settings of a station that has exactly these devices."""
        return Settings(
            site=DEMO_SITE,
            data_dir=data_dir,
            devices=Devices(
                scanners=[self.scanner.url],
                readers=[reader.url for reader in self.readers],
                printer=self.printer.url,
                lockers=Lockers(
                    banks=[self.lockers.url],
                    columns=WALL_COLUMNS,
                    rows=math.ceil(len(self.lockers.numbers) / WALL_COLUMNS),
                    low=list(self.lockers.numbers[-WALL_COLUMNS:]),
                ),
            ),
            **changes,
        )

    def reader_for(self, document: DocumentText) -> SimReader:
        """The reader that is made for such a document."""
        return next(reader for reader in self.readers if reader.reads(document))

    def put(self, document: DocumentText) -> None:
        """Lay a card on its reader, or hold a passport to the other one."""
        self.reader_for(document).put(document)

    def take_away(self) -> None:
        """Take off the readers what lies there."""
        for reader in self.readers:
            reader.take_away()

    def empty_printer(self, empty: bool) -> None:
        """Take the roll of labels out, or put one in."""
        (self.printer.fail if empty else self.printer.mend)(PrinterFault.PAPER_OUT)

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
