"""Trying one device at a time, from the staff pages: what is asked of people, what came of it.

Everything runs on the staff's thread; what devices answer is brought there by `run`. A result
is what the device itself said: an opened door is one whose sensor says so. No driver here can
blink, so no test does.
"""

import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from hardware.errors import HardwareError, OutcomeUnknown
from hardware.interfaces import (
    CodeScanner,
    DocumentReader,
    DocumentText,
    DoorChange,
    DoorState,
    HealthState,
    Label,
    LabelPrinter,
    LockerBank,
    OpenOutcome,
    ReadProblem,
    ScannedCode,
)
from kiosk.app.device_board import DeviceSort, StationDevice
from kiosk.domain.compartments import choose_compartment
from kiosk.domain.documents import BadDocument, Document, DocumentKind
from kiosk.store.store import Store

T = TypeVar("T")

SHOW_WITHIN_S = 30.0
PRINT_WITHIN_S = 30.0


class CodeSort(StrEnum):
    """What a code that was read is; its text stays where it is."""

    PASS_HERE = "pass_here"
    PASS_ELSEWHERE = "pass_elsewhere"
    PASS_NOT_GOOD = "pass_not_good"
    STICKER = "sticker"
    OTHER = "other"


# --- how a test stands ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NotAnswering:
    """The device is down: it is not tried."""

    detail: str
    remedy: str


@dataclass(frozen=True, slots=True)
class NoDoorFree:
    """Every compartment holds something, or is out of order."""


@dataclass(frozen=True, slots=True)
class DoorOpening:
    number: int


@dataclass(frozen=True, slots=True)
class DoorOpen:
    """Its sensor says so; somebody is asked to close it."""

    number: int


@dataclass(frozen=True, slots=True)
class DoorClosed:
    """Opened and closed again, by its sensor."""

    number: int


@dataclass(frozen=True, slots=True)
class DoorJammed:
    """Its sensor still says closed; it is out of order from now on."""

    number: int


@dataclass(frozen=True, slots=True)
class DoorUnknown:
    """Nobody can say what the door did."""

    number: int
    detail: str
    remedy: str


@dataclass(frozen=True, slots=True)
class CodeAwaited:
    pass


@dataclass(frozen=True, slots=True)
class CodeRead:
    sort: CodeSort
    length: int
    symbology: str


@dataclass(frozen=True, slots=True)
class DocumentAwaited:
    pass


@dataclass(frozen=True, slots=True)
class DocumentRead:
    kind: DocumentKind
    last4: str


@dataclass(frozen=True, slots=True)
class DocumentUnread:
    """A document was there and could not be read, or its check digits are wrong."""


@dataclass(frozen=True, slots=True)
class NothingCame:
    """Nobody showed anything, or the device saw nothing of it."""


@dataclass(frozen=True, slots=True)
class TrialPrinting:
    pass


@dataclass(frozen=True, slots=True)
class TrialPrinted:
    """The printer has taken it and reports no fault."""


@dataclass(frozen=True, slots=True)
class TrialFailed:
    detail: str
    remedy: str


@dataclass(frozen=True, slots=True)
class TrialUnknown:
    """Whether a sticker came out is for a person to see."""

    detail: str
    remedy: str


Standing = (
    NotAnswering
    | NoDoorFree
    | DoorOpening
    | DoorOpen
    | DoorClosed
    | DoorJammed
    | DoorUnknown
    | CodeAwaited
    | CodeRead
    | DocumentAwaited
    | DocumentRead
    | DocumentUnread
    | NothingCame
    | TrialPrinting
    | TrialPrinted
    | TrialFailed
    | TrialUnknown
)
GOING_ON = (DoorOpening, DoorOpen, CodeAwaited, DocumentAwaited, TrialPrinting)


@dataclass(frozen=True, slots=True)
class DeviceTest:
    """The test of one device, as it stands."""

    key: str
    sort: DeviceSort
    standing: Standing

    @property
    def is_over(self) -> bool:
        return not isinstance(self.standing, GOING_ON)


class Trials(Protocol):
    """What a test needs to know of the station beside the device itself."""

    def draw_label(self) -> Label:
        """The trial sticker; takes some milliseconds."""
        ...

    def sort_code(self, text: str) -> CodeSort: ...

    def parse_document(self, text: DocumentText) -> Document | BadDocument: ...


class DeviceTests:
    """At most one test at a time. `report` is told each time it stands differently.

    `run` brings work from a device's thread to the staff's.
    """

    def __init__(
        self,
        store: Store,
        trials: Trials,
        report: Callable[[DeviceTest], None],
        run: Callable[[Callable[[], None]], None],
    ) -> None:
        self._store = store
        self._trials = trials
        self._report = report
        self._run = run
        self._device: StationDevice | None = None
        self._test: DeviceTest | None = None
        self._round = 0
        self._until = float("inf")
        self._stop_watching: Callable[[], None] = lambda: None

    @property
    def standing(self) -> DeviceTest | None:
        return self._test

    def begin(self, device: StationDevice) -> None:
        """Try this device; what it was asked before is let be. Raises StoreError."""
        self.end()
        self._device = device
        health = device.device.health()
        if health.state in {HealthState.DOWN, HealthState.STARTING}:
            self._stand(NotAnswering(health.detail, health.remedy))
            return
        match device.sort:
            case DeviceSort.LOCKERS:
                self._try_door(device.device)  # type: ignore[arg-type]  # by its sort
            case DeviceSort.SCANNER:
                self._await(CodeAwaited())
            case DeviceSort.DOCUMENTS:
                self._await(DocumentAwaited())
            case DeviceSort.PRINTER:
                self._try_printer(device.device)  # type: ignore[arg-type]  # by its sort

    def end(self) -> None:
        """Nothing is tried any more; a door that is open stays open."""
        self._round += 1
        self._until = float("inf")
        self._stop_watching()
        self._stop_watching = lambda: None
        self._device = self._test = None

    def tick(self) -> None:
        """To be called about once a second: people do not always come."""
        if time.monotonic() >= self._until:
            self._until = float("inf")
            if isinstance(self._standing, TrialPrinting):
                self._stand(
                    TrialUnknown("The printer did not answer in time.", "Look at the printer.")
                )
            else:
                self._stand(NothingCame())

    def code_shown(self, scanner: CodeScanner, code: ScannedCode) -> bool:
        """Whether this is what a test waits for."""
        if self._is_tried(scanner) and isinstance(self._standing, CodeAwaited):
            sort = self._trials.sort_code(code.text)
            self._stand(CodeRead(sort, len(code.text), code.symbology))
            return True
        return False

    def document_shown(self, reader: DocumentReader, shown: DocumentText | ReadProblem) -> bool:
        """Whether this is what a test waits for."""
        if not (self._is_tried(reader) and isinstance(self._standing, DocumentAwaited)):
            return False
        if isinstance(shown, ReadProblem):
            self._stand(DocumentUnread())
            return True
        document = self._trials.parse_document(shown)
        if isinstance(document, BadDocument):
            self._stand(DocumentUnread())
        else:
            self._stand(DocumentRead(document.kind, document.last4))
        return True

    # --- doors -----------------------------------------------------------------------------

    def _try_door(self, bank: LockerBank) -> None:
        records = self._store.compartments.all()
        numbers = frozenset(bank.compartments)
        chosen = choose_compartment(
            (r.compartment for r in records if r.compartment.number in numbers), low=False
        )
        if chosen is None:
            self._stand(NoDoorFree())
            return
        number = chosen.number
        self._stand(DoorOpening(number))
        self._stop_watching = bank.watch(self._in_this_round(self._door_changed))
        self._answer(bank.open_door(number), lambda done: self._note_opening(number, done))

    def _note_opening(self, number: int, done: "Future[OpenOutcome]") -> None:
        try:
            outcome = done.result()
        except HardwareError as error:
            self._stand(DoorUnknown(number, error.what, error.remedy))
            return
        if outcome is OpenOutcome.JAMMED:
            self._store.compartments.jammed(number).result()
            self._stand(DoorJammed(number))
        else:
            self._stand(DoorOpen(number))

    def _door_changed(self, change: DoorChange) -> None:
        match self._standing:
            case DoorOpen(number=number) if change.number == number:
                if change.state is DoorState.CLOSED:
                    self._stand(DoorClosed(number))
                elif change.state is DoorState.UNKNOWN:
                    self._stand(
                        DoorUnknown(
                            number,
                            "The locker board has fallen silent.",
                            "Check the board's power and cable, then look at the door.",
                        )
                    )
            case _:
                pass

    # --- printing --------------------------------------------------------------------------

    def _try_printer(self, printer: LabelPrinter) -> None:
        self._until = time.monotonic() + PRINT_WITHIN_S
        self._stand(TrialPrinting())
        self._answer(printer.print_label(self._trials.draw_label()), self._note_print)

    def _note_print(self, done: "Future[None]") -> None:
        try:
            done.result()
        except OutcomeUnknown as error:
            self._stand(TrialUnknown(error.what, error.remedy))
        except HardwareError as error:
            self._stand(TrialFailed(error.what, error.remedy))
        else:
            self._stand(TrialPrinted())

    # --- what all share --------------------------------------------------------------------

    @property
    def _standing(self) -> Standing | None:
        return self._test.standing if self._test else None

    def _is_tried(self, device: object) -> bool:
        return self._device is not None and self._device.device is device

    def _await(self, standing: Standing) -> None:
        self._until = time.monotonic() + SHOW_WITHIN_S
        self._stand(standing)

    def _stand(self, standing: Standing) -> None:
        assert self._device is not None
        self._test = DeviceTest(self._device.key, self._device.sort, standing)
        if self._test.is_over:
            self._until = float("inf")
        self._report(self._test)

    def _answer(self, future: "Future[T]", note: "Callable[[Future[T]], None]") -> None:
        future.add_done_callback(self._in_this_round(note))

    def _in_this_round(self, note: Callable[[T], None]) -> Callable[[T], None]:
        """Bring an answer to the staff's thread; one to an earlier test counts no more."""
        asked_in = self._round

        def bring(answer: T) -> None:
            def take() -> None:
                if self._round == asked_in:
                    note(answer)

            self._run(take)

        return bring
