"""What the driver of serial scanners needs to know of a family: its dialogue, without I/O.

A family is a `Dialogue`: bytes and the time in, events out. It decides what is said to the
scanner and when, and what was heard; the driver (`serial_scanner`) owns line, clock and health.
Times are seconds of `time.monotonic()`, handed in by the driver.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

# A scanner that does not tell what kind of code it read.
UNKNOWN_SYMBOLOGY = "unknown"


@dataclass(frozen=True, slots=True)
class Scan:
    """A code that the scanner has read. Its text lets whoever has it in: not in `repr`."""

    text: str = field(repr=False)
    symbology: str = UNKNOWN_SYMBOLOGY


@dataclass(frozen=True, slots=True)
class Damaged:
    """`length` bytes that are nothing this scanner says; `problem` continues "n bytes are"."""

    length: int
    problem: str


@dataclass(frozen=True, slots=True)
class Answered:
    """The scanner has answered what it was asked: it is alive."""


@dataclass(frozen=True, slots=True)
class Unanswered:
    """The scanner was asked and has said nothing in its time."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """The scanner answers and needs a person; stands until `Relief`. Sentences for staff."""

    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Relief:
    """The trouble is over."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Worth a line in the log and nobody's time: the scanner works, but not as intended."""

    text: str


@dataclass(frozen=True, slots=True)
class Say:
    """Send these bytes to the scanner."""

    data: bytes


Event = Scan | Damaged | Answered | Unanswered | Trouble | Relief | Remark | Say


class Dialogue(Protocol):
    """One scanner's side of the conversation; used by one thread. Never raises."""

    @property
    def asks(self) -> bool:
        """Whether this scanner can be asked, so that a dead one is told from a quiet one."""
        ...

    @property
    def due(self) -> float:
        """When `elapse` wants to be called, unless something is heard before; inf for never."""
        ...

    def connect(self, now: float) -> Sequence[Event]:
        """The line was opened, for the first time or again: forget what was half heard."""
        ...

    def start(self, now: float) -> Sequence[Event]:
        """Codes are wanted from now on; called once after each `connect`."""
        ...

    def hear(self, data: bytes, now: float) -> Sequence[Event]:
        """Bytes have arrived, in any portions."""
        ...

    def elapse(self, now: float) -> Sequence[Event]:
        """`due` has come and nothing was heard."""
        ...

    def part(self, now: float) -> Sequence[Event]:
        """The driver is being closed: say the last words, until `parted`."""
        ...

    @property
    def parted(self) -> bool:
        """Whether everything that `part` began is done."""
        ...
