"""The devices as the application sees them: Protocols and the values they exchange.

Every driver owns its line and one worker thread. A call that talks to the device returns a
`Future`; its result is a value of this module, or it raises a `HardwareError`. Listeners are
called on the driver's own thread: they must return at once and never raise.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol, runtime_checkable


class HealthState(StrEnum):
    """READY: answered lately. FAULT: answers, but needs a person. DOWN: does not answer."""

    STARTING = "starting"
    READY = "ready"
    FAULT = "fault"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class DeviceHealth:
    """How a device is, as it was last seen; never costs an exchange on the line.

    `detail` and `remedy` are sentences for staff, empty when READY. `answered_at` is
    `time.monotonic()` of the last good answer, None before the first.
    """

    name: str
    url: str
    state: HealthState
    detail: str = ""
    remedy: str = ""
    answered_at: float | None = None
    exchanges: int = 0
    errors: int = 0


class Device(Protocol):
    """What every device has."""

    def health(self) -> DeviceHealth:
        """The last known state; never blocks."""
        ...

    def close(self) -> None:
        """Stop the worker and free the line; safe to call twice."""
        ...


# --- lockers -------------------------------------------------------------------------------


class DoorState(StrEnum):
    """What the door's own sensor says. UNKNOWN until a status answer has come."""

    CLOSED = "closed"
    OPEN = "open"
    UNKNOWN = "unknown"


class OpenOutcome(StrEnum):
    """Result of an opening, by the sensor alone: a pulse that was sent proves nothing."""

    OPENED = "opened"
    ALREADY_OPEN = "already_open"
    JAMMED = "jammed"


@dataclass(frozen=True, slots=True)
class DoorChange:
    """A sensor's change. `number` is the compartment's number as painted on the door."""

    number: int
    state: DoorState


class LockerBank(Device, Protocol):
    """Compartments with electric locks and door sensors."""

    @property
    def compartments(self) -> tuple[int, ...]:
        """Numbers of all compartments, in ascending order."""
        ...

    def read_doors(self) -> "Future[Mapping[int, DoorState]]":
        """Ask the boards now; the doors of a board that alone does not answer are UNKNOWN.

        Raises LinkDown, NoAnswer, GarbledAnswer or DeviceFault when none answers.
        """
        ...

    def open_door(self, number: int) -> "Future[OpenOutcome]":
        """Unlock one compartment and wait for its sensor.

        Openings are spaced by the bank's setting, however fast they are asked for.
        Raises KeyError at once for a number that the bank does not have; the Future raises
        LinkDown, NoAnswer or GarbledAnswer when the sensor could not be asked, DeviceFault when
        the board says that it does not do it.
        """
        ...

    def watch(self, listener: Callable[[DoorChange], None]) -> Callable[[], None]:
        """Report every sensor change from now on; returns what stops it.

        When the board falls silent every door it can no longer see is reported UNKNOWN.
        """
        ...


# --- codes ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ScannedCode:
    """One code as read. `seen_at` is `time.monotonic()` of the frame or byte that showed it.

    A pass lets whoever has its text in: the text stays out of `repr`.
    """

    text: str = field(repr=False)
    symbology: str
    seen_at: float


class CodeScanner(Device, Protocol):
    """A camera or a scanner that reports codes held to it."""

    def start(self, on_code: Callable[[ScannedCode], None]) -> None:
        """Begin to report; one code held still is reported once in 3 s."""
        ...


@runtime_checkable
class PictureTaker(Device, Protocol):
    """A camera that can also be asked for a picture of what is before it."""

    def take_picture(self, longest_side_px: int) -> "Future[bytes]":
        """What it sees now, as JPEG in colour, no side longer than that.

        The Future raises LinkDown when the camera is not there or is being closed, DeviceFault
        when its frame cannot be unpacked; it stays open while the camera sends no frame.
        """
        ...


# --- documents -----------------------------------------------------------------------------


class CardLayout(StrEnum):
    """Text layouts of cards that an SDT reader reads."""

    RESIDENT = "resident"
    RESIDENCE_PERMIT = "residence_permit"
    FOREIGNER_2017 = "foreigner_2017"
    FOREIGNER_2023 = "foreigner_2023"


@dataclass(frozen=True, slots=True)
class IdCard:
    """The text of an identity card as the reader gave it; dates are `YYYYMMDD`.

    `valid_until` may be 长期 (no expiry). `sex` is M, F or empty. `name` is the Chinese name:
    a foreigner's card may have none, `latin_name` is filled in then. `number` is the
    document's own number; `pass_number` is the Mainland Travel Permit's on a residence
    permit. Everything personal stays out of `repr`.
    """

    layout: CardLayout
    name: str = field(repr=False)
    number: str = field(repr=False)
    birth_date: str = field(repr=False)
    valid_from: str = field(repr=False)
    valid_until: str = field(repr=False)
    sex: str = field(default="", repr=False)
    latin_name: str = field(default="", repr=False)
    nationality: str = field(default="", repr=False)
    pass_number: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class MrzText:
    """The lines of a machine-readable zone as they came, one to three, top first."""

    lines: tuple[str, ...] = field(repr=False)


class ReadProblem(StrEnum):
    """A document was offered and could not be read."""

    UNREADABLE = "unreadable"
    REMOVED_TOO_SOON = "removed_too_soon"


DocumentText = IdCard | MrzText


class DocumentReader(Device, Protocol):
    """A reader that reports each document put on it, once."""

    def start(
        self,
        on_document: Callable[[DocumentText], None],
        on_problem: Callable[[ReadProblem], None],
    ) -> None:
        """Begin to report documents and failed attempts."""
        ...

    def read_one(self, timeout_s: float) -> "Future[DocumentText]":
        """Wait for one document. Raises NoAnswer when none came within `timeout_s`."""
        ...


# --- printers ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Label:
    """One label as a one-bit picture.

    `rows` holds `height_px` rows of `ceil(width_px / 8)` bytes, most significant bit left,
    1 = black. `job` names the print job (file name, printer's log); it holds nothing
    personal.
    """

    job: str
    width_px: int
    height_px: int
    dpi: int
    rows: bytes = field(repr=False)


class PrinterFault(StrEnum):
    """Why a printer does not print; each needs a person."""

    PAPER_OUT = "paper_out"
    HEAD_OPEN = "head_open"
    RIBBON_OUT = "ribbon_out"
    PAUSED = "paused"
    TOO_HOT = "too_hot"
    TOO_COLD = "too_cold"
    BUFFER_FULL = "buffer_full"
    JAM = "jam"
    WRONG_MEDIA = "wrong_media"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PrinterStatus:
    """A printer's answer to "can you print?"; `waiting` counts labels not yet out."""

    faults: tuple[PrinterFault, ...] = ()
    waiting: int = 0

    @property
    def ready(self) -> bool:
        return not self.faults


class DocumentPrinter(Protocol):
    """A printer of paper, behind a queue that looks after it."""

    @property
    def queue(self) -> str:
        """The queue's name."""
        ...

    def print_document(self, path: Path, title: str) -> None:
        """Hand a PDF file over; blocks for some seconds at most. The file may go afterwards.

        Raises LinkDown, NoAnswer or DeviceFault; then nothing is printed.
        """
        ...


class LabelPrinter(Device, Protocol):
    """A label printer."""

    def print_label(self, label: Label) -> "Future[None]":
        """Print one label, once; done when the printer says that it is out.

        Where a device cannot say so (`status=no`, some CUPS drivers), done when it has taken
        the label. What a caller that keeps a queue may rely on, as long as this object lives:

        - DeviceFault: it was not printed and will not be; what the printer held is taken back.
          Ask again when the fault is mended.
        - LinkDown, NoAnswer, GarbledAnswer: not decided yet. Asking again with the same `job`
          sends it only if it was never sent whole, else goes on following it.
        - OutcomeUnknown: it may be out. A person looks; asking again prints it again.
        - After success the job is forgotten: asking again prints another. Only a folder, whose
          labels stay, knows the same job and picture again.

        What was asked when the program ended is unknown to the next one: it must treat a job
        that it had handed over and whose end it did not note as OutcomeUnknown.
        """
        ...

    def status(self) -> "Future[PrinterStatus]":
        """Ask now. Raises LinkDown, NoAnswer or GarbledAnswer."""
        ...


# --- devices that type ---------------------------------------------------------------------


class Tail(StrEnum):
    """Which key ends what a device types. ANY: Enter or Tab, or else a pause. NONE: a pause."""

    ANY = "any"
    ENTER = "enter"
    TAB = "tab"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class TypingRule:
    """How the keys of a device are told from a person's.

    At least `least_keys` keys (2 or more, the one that ends them included), at most `gap_s`
    apart, are a device's.
    """

    gap_s: float = 0.04
    least_keys: int = 4
    tail: Tail = Tail.ANY


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key going down at `at` seconds, of any clock that runs evenly.

    `text` is what it types: Enter is CR, Tab is TAB, a key that types nothing is empty.
    `modifier`: Shift and the like; `repeated`: the key is held down.
    """

    text: str = field(repr=False)
    at: float
    modifier: bool = False
    repeated: bool = False


class KeyVerdict(StrEnum):
    """What to do with a key that has gone down.

    KEEP: back with those kept already, until it is clear who types. FRESH: those kept are a
    person's, deliver them, then keep this one. PASS: deliver those kept and this one. DROP:
    forget those kept and this one, a device typed them.
    """

    KEEP = "keep"
    FRESH = "fresh"
    PASS = "pass"
    DROP = "drop"


class KeyJudge(Protocol):
    """Tells who types. Used by the thread that has the keys."""

    @property
    def patience_s(self) -> float:
        """How long after the last key `pause` is due."""
        ...

    def press(self, stroke: Stroke) -> KeyVerdict:
        """What to do with this key, and with those kept back."""
        ...

    def pause(self) -> None:
        """No key came for `patience_s`: those kept back are a person's."""
        ...


@runtime_checkable
class KeyboardWedge(Device, Protocol):
    """A device that types what it reads, as a keyboard does: only a window hears it."""

    @property
    def typing(self) -> TypingRule:
        """How its keys are told from a person's."""
        ...

    def listen(self) -> None:
        """A window hands over what is typed from now on."""
        ...

    def take_burst(self, text: str) -> bool:
        """Take what was typed, without the key that ended it; False when it is not for this
        device. Any thread; returns at once, never raises.
        """
        ...
