"""Simulated devices with one face a kind, whatever the family behind it speaks.

People and faults work on these: the tests, the demo's bench and `kiosk sim`. The catalogue
starts them.
"""

import contextlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from hardware.interfaces import DocumentText, IdCard, MrzText, PrinterFault
from hardware.sim.faces import CardFace, DoorModel, LineScannerFace, PrinterFace, ZoneFace
from hardware.sim.line import SimLine
from hardware.urls import DeviceKind

if TYPE_CHECKING:
    from hardware.sim.video import VideoSim

SLOW_S = 0.5
HOLD_AGAIN_S = 0.05


class Trouble(StrEnum):
    """What can befall a device's line; see `LineFaults`. `SLOW`: it answers `SLOW_S` late."""

    SILENT = "silent"
    GARBLED = "garbled"
    NOISY = "noisy"
    ECHOING = "echoing"
    SLOW = "slow"
    UNPLUGGED = "unplugged"


class SimDevice(ABC):
    """A simulated device, from its start to `close`. Its switches may be used from any thread.

    `url` opens it with the real driver.
    """

    def __init__(self, kind: DeviceKind, family: str, url: str) -> None:
        self.kind = kind
        self.family = family
        self.url = url

    @property
    @abstractmethod
    def troubles(self) -> tuple[Trouble, ...]:
        """What can befall this device's line."""

    @abstractmethod
    def suffer(self, trouble: Trouble, on: bool = True) -> None:
        """Let this befall the line, or take it away again.

        Raises ValueError for a trouble that this line cannot have.
        """

    @abstractmethod
    def suffers(self, trouble: Trouble) -> bool: ...

    @abstractmethod
    def close(self) -> None:
        """Switch the device off for good; safe to call twice."""


class LineDevice(SimDevice):
    """A device whose bytes go over a simulated line; `line.faults` has all its switches."""

    def __init__(self, kind: DeviceKind, family: str, url: str, line: SimLine) -> None:
        super().__init__(kind, family, url)
        self.line = line

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        return tuple(Trouble)

    def suffer(self, trouble: Trouble, on: bool = True) -> None:
        faults = self.line.faults
        match trouble:
            case Trouble.SILENT:
                faults.silent = on
            case Trouble.GARBLED:
                faults.garbled = on
            case Trouble.NOISY:
                faults.noisy = on
            case Trouble.ECHOING:
                faults.echoing = on
            case Trouble.SLOW:
                faults.delay_s = SLOW_S if on else 0.0
            case Trouble.UNPLUGGED:
                (self.line.unplug if on else self.line.replug)()

    def suffers(self, trouble: Trouble) -> bool:
        faults = self.line.faults
        match trouble:
            case Trouble.SILENT:
                return faults.silent
            case Trouble.GARBLED:
                return faults.garbled
            case Trouble.NOISY:
                return faults.noisy
            case Trouble.ECHOING:
                return faults.echoing
            case Trouble.SLOW:
                return faults.delay_s > 0
            case Trouble.UNPLUGGED:
                return not self.line.plugged

    def close(self) -> None:
        self.line.close()


# --- lockers -------------------------------------------------------------------------------


class SimLockers(LineDevice):
    """Doors by the numbers painted on them. Raises ValueError for a number that is not there.

    `boards` are those of the line, in the order of their numbers, with `locks` doors each.
    """

    def __init__(
        self,
        family: str,
        url: str,
        line: SimLine,
        boards: Iterable[DoorModel],
        *,
        first: int,
        locks: int,
    ) -> None:
        super().__init__(DeviceKind.LOCKERS, family, url, line)
        self._boards = tuple(boards)
        self._first = first
        self._locks = locks
        self._jammed: set[int] = set()

    @property
    def numbers(self) -> range:
        return range(self._first, self._first + self._locks * len(self._boards))

    def close_door(self, number: int) -> None:
        """Push a door shut; its hook catches."""
        board, lock = self._find(number)
        board.close_door(lock)

    def open_by_hand(self, number: int) -> None:
        """Open a door with the emergency key, or by force."""
        board, lock = self._find(number)
        board.open_door_by_hand(lock)

    def jam(self, number: int) -> None:
        """The lock of this door no longer moves when it is pulsed."""
        board, lock = self._find(number)
        board.jam(lock)
        self._jammed.add(number)

    def free(self, number: int) -> None:
        """The lock of this door works again."""
        board, lock = self._find(number)
        board.free(lock)
        self._jammed.discard(number)

    @property
    def jammed_doors(self) -> frozenset[int]:
        return frozenset(self._jammed)

    @property
    def open_doors(self) -> frozenset[int]:
        return frozenset(
            self._number(at, lock)
            for at, board in enumerate(self._boards)
            for lock in board.open_doors
            if lock < self._locks
        )

    def pulses_of(self, number: int) -> int:
        """How often the lock of this door was pulsed."""
        board, lock = self._find(number)
        return board.pulses.count(lock)

    def listen(self, on_door: Callable[[int, bool], None]) -> None:
        """Tell `on_door(number, is_open)` of every door that moves, in place of any other."""
        for at, board in enumerate(self._boards):
            board.listen(
                lambda lock, is_open, at=at: on_door(self._number(at, lock), is_open)  # type: ignore[misc]  # the default binds `at`
            )

    def _number(self, board: int, lock: int) -> int:
        return self._first + board * self._locks + lock

    def _find(self, number: int) -> tuple[DoorModel, int]:
        if number not in self.numbers:
            last = self.numbers[-1]
            raise ValueError(f"there is no door {number}, only {self._first} to {last}")
        at, lock = divmod(number - self._first, self._locks)
        return self._boards[at], lock


# --- scanners ------------------------------------------------------------------------------


class SimScanner(SimDevice):
    """A scanner that sees a code or none."""

    @abstractmethod
    def show(self, text: str | None) -> None:
        """Hold a code with this text to it, or take away what is there (None).

        Raises ValueError for a text that it cannot send.
        """


class SimLineScanner(LineDevice, SimScanner):
    """A scanner that sends what it sees, once, as soon as it reads at all."""

    def __init__(self, family: str, url: str, line: SimLine, model: LineScannerFace) -> None:
        super().__init__(DeviceKind.SCANNER, family, url, line)
        self.model = model
        self._turn = 0

    def show(self, text: str | None) -> None:
        self._turn += 1
        if text is not None:
            self._hold(text, self._turn)

    def _hold(self, text: str, turn: int) -> None:
        if turn == self._turn and self.model.scan(text) is False:
            self.line.call_later(HOLD_AGAIN_S, lambda: self._hold_on(text, turn))

    def _hold_on(self, text: str, turn: int) -> None:
        # On the line's thread nobody can be told any more that it cannot write this text.
        with contextlib.suppress(ValueError):
            self._hold(text, turn)


class SimCamera(SimScanner):
    """A camera; its line carries pictures, so it can only fall silent or be unplugged."""

    def __init__(self, family: str, video: "VideoSim") -> None:
        super().__init__(DeviceKind.SCANNER, family, video.url)
        self.video = video
        self._suffered: set[Trouble] = set()

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        return (Trouble.SILENT, Trouble.UNPLUGGED)

    def suffer(self, trouble: Trouble, on: bool = True) -> None:
        match trouble:
            case Trouble.SILENT:
                self.video.freeze(on)
            case Trouble.UNPLUGGED:
                (self.video.unplug if on else self.video.replug)()
            case _:
                raise ValueError(f"a camera cannot be {trouble}")
        (self._suffered.add if on else self._suffered.discard)(trouble)

    def suffers(self, trouble: Trouble) -> bool:
        return trouble in self._suffered

    def show(self, text: str | None) -> None:
        self.video.show(text)

    def close(self) -> None:
        self.video.close()


# --- document readers ----------------------------------------------------------------------


class SimReader(LineDevice):
    """A document reader of one sort."""

    def __init__(self, family: str, url: str, line: SimLine) -> None:
        super().__init__(DeviceKind.DOCUMENTS, family, url, line)

    @abstractmethod
    def reads(self, document: DocumentText) -> bool:
        """Whether this reader is made for such a document."""

    @abstractmethod
    def put(self, document: DocumentText) -> None:
        """Lay a card on it, or hold a passport's zone to it; ValueError for the other."""

    @abstractmethod
    def take_away(self) -> None:
        """Take off it what lies there."""

    @property
    @abstractmethod
    def occupied(self) -> bool: ...

    @property
    @abstractmethod
    def has_read(self) -> bool:
        """Whether what was put on it last has been read to its end."""


class SimCardReader(SimReader):
    """A reader on which cards lie until they are taken away."""

    def __init__(self, family: str, url: str, line: SimLine, model: CardFace) -> None:
        super().__init__(family, url, line)
        self.model = model

    def reads(self, document: DocumentText) -> bool:
        return isinstance(document, IdCard)

    def put(self, document: DocumentText) -> None:
        if not isinstance(document, IdCard):
            raise ValueError(f"{self.family} reads cards only")  # noqa: TRY004 - a fact of the device
        self.model.put(document)

    def take_away(self) -> None:
        self.model.take_away()

    @property
    def occupied(self) -> bool:
        return self.model.occupied

    @property
    def has_read(self) -> bool:
        return self.model.has_read


class SimZoneReader(SimReader):
    """A reader to which a document's zone is held for a moment."""

    def __init__(self, family: str, url: str, line: SimLine, model: ZoneFace) -> None:
        super().__init__(family, url, line)
        self.model = model

    def reads(self, document: DocumentText) -> bool:
        return isinstance(document, MrzText)

    def put(self, document: DocumentText) -> None:
        if not isinstance(document, MrzText):
            raise ValueError(f"{self.family} reads zones only")  # noqa: TRY004 - a fact of the device
        self.model.present(document.lines)

    def take_away(self) -> None:
        """Nothing lies on it."""

    @property
    def occupied(self) -> bool:
        return False

    @property
    def has_read(self) -> bool:
        return True


# --- printers ------------------------------------------------------------------------------


class SimPrinter(LineDevice):
    """A label printer, with the faults that its family can report."""

    def __init__(self, family: str, url: str, line: SimLine, model: PrinterFace) -> None:
        super().__init__(DeviceKind.PRINTER, family, url, line)
        self.model = model
        self._standing: set[PrinterFault] = set()

    @property
    def possible(self) -> tuple[PrinterFault, ...]:
        """What can go wrong with it, what people know best in front."""
        return tuple(fault for fault in PrinterFault if fault in self.model.faults_known)

    @property
    def standing(self) -> frozenset[PrinterFault]:
        """What somebody let go wrong and nobody has mended."""
        return frozenset(self._standing)

    @property
    def labels_out(self) -> int:
        """How many labels came out."""
        return len(self.model.labels)

    def fail(self, fault: PrinterFault) -> None:
        """This goes wrong now. Raises ValueError for a fault that the family does not know."""
        self.model.fail(fault)
        self._standing.add(fault)

    def mend(self, fault: PrinterFault) -> None:
        """A person has dealt with it; what waits is printed."""
        self._standing.discard(fault)
        self.model.mend(fault)
