"""What the printers' driver needs to know of a family: its dialogue, without I/O.

A family is a `Dialogue`: labels in, bytes out, a decoder for what comes back, and a `Fate`
that says from the printer's own words alone what has become of a label that was sent.
"""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from hardware.errors import DeviceFault
from hardware.interfaces import Label, PrinterStatus
from hardware.printers.faults import explain_fault


class Holding(Enum):
    """What an answer says about labels in the printer.

    NOTHING: it holds none, or says of none. SOMETHING: one waits or is being printed.
    PRINTED: one came out just now.
    """

    NOTHING = auto()
    SOMETHING = auto()
    PRINTED = auto()


@dataclass(frozen=True, slots=True)
class Wording:
    """A fault in words for whoever stands before the printer."""

    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Answer:
    """One word of a printer. `asked`: it answers a status request, and does not come by itself.

    `partial`: it holds the beginning of a label whose rest never came. `wording` tells the
    first fault more exactly than its name alone does.
    """

    status: PrinterStatus
    holding: Holding = Holding.NOTHING
    asked: bool = True
    partial: bool = False
    wording: Wording | None = None

    @property
    def fault(self) -> DeviceFault | None:
        """The fault to mend first, in words; None when the printer is ready."""
        if not self.status.faults:
            return None
        if self.wording is not None:
            return DeviceFault(self.wording.what, self.wording.remedy)
        return explain_fault(self.status.faults[0])


@dataclass(frozen=True, slots=True)
class BadFrame:
    """Bytes that belong to no answer of this family: noise, damage, or another family."""

    data: bytes


class Decoder(Protocol):
    """Takes bytes in any portions, gives whole answers, finds its feet after noise."""

    def feed(self, data: bytes) -> list[Answer | BadFrame]:
        """The answers that these bytes complete, in order; never raises."""
        ...

    def finish(self) -> list[Answer | BadFrame]:
        """What the silence of the line completes; most families' answers end by themselves."""
        ...


class Verdict(Enum):
    """What is to be done about a label that was sent.

    FOLLOW: go on asking. PRINTED: it is out. TAKE_BACK: something stops it; make sure that it
    is not printed later. NOT_PRINTED: it is not out and will not come. UNKNOWN: nobody can
    tell; a person looks.
    """

    FOLLOW = auto()
    PRINTED = auto()
    TAKE_BACK = auto()
    NOT_PRINTED = auto()
    UNKNOWN = auto()


class Fate(Protocol):
    """What has become of one label, decided from the answers that come after it was sent."""

    @property
    def asks(self) -> bool:
        """Whether the printer may be asked now; else it is listened to."""
        ...

    def hear(self, answer: Answer, at_s: float) -> Verdict:
        """Take an answer that came at `at_s` (`time.monotonic()`)."""
        ...

    def take_back(self) -> None:
        """From now on the label is being taken back."""
        ...

    def lose_line(self) -> None:
        """The line broke; the next answers come over a new one."""
        ...


@dataclass(frozen=True, slots=True)
class Traits:
    """What is fixed for a family.

    `settle_s`: an answer has no end of its own, and is whole when nothing followed it for so
    long. `asked_twice`: an answer without a checksum counts when it came twice in a row.
    `follow_poll_s`: the pause between two questions while a label is printed. `mute`: the
    printer gives no answers at all; a label counts as printed when it was taken. `advice`: what
    else to try when it is silent.
    """

    name: str
    baud: int
    settle_s: float = 0.0
    asked_twice: bool = False
    follow_poll_s: float = 0.1
    mute: bool = False
    advice: str = ""


class Dialogue(Protocol):
    """One family's bytes."""

    @property
    def traits(self) -> Traits: ...

    @property
    def status_request(self) -> bytes: ...

    @property
    def withdrawal(self) -> bytes:
        """What makes the printer forget every label that it holds."""
        ...

    def encode_label(self, label: Label) -> bytes:
        """One label, printed once. Raises ValueError for rows of another size.

        Raises DeviceFault for a label that this printer's paper cannot take.
        """
        ...

    def encode_recovery(self, sent_bytes: int) -> bytes:
        """What makes an end to a label of which less than `sent_bytes` bytes arrived."""
        ...

    def start_hearing(self) -> Decoder: ...

    def start_fate(self, label: Label, at_s: float) -> Fate:
        """`label` has been sent and arrives at `at_s`; what becomes of it?"""
        ...


def count_row_bytes(label: Label) -> int:
    """Bytes a row. Raises ValueError for rows that are not `height_px` rows of that size."""
    row_bytes = (label.width_px + 7) // 8
    size = row_bytes * label.height_px
    if len(label.rows) != size or not size:
        raise ValueError(f"{len(label.rows)} bytes are no {label.width_px}x{label.height_px} dots")
    return row_bytes
