"""What the bank's driver needs to know of a family of locker boards: its dialogue, without I/O.

A family is a `Dialogue`: values in, bytes out, and a decoder for what comes back. Whether a
door is open is decided from `HookBits` alone; every other word of a board is heard and set
aside. Locks are counted from 0, as most boards do on the wire; a family that counts otherwise
(8A from 1) translates.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class HookBits:
    """A board's answer to a status request: bit n is the hook contact of lock n.

    1 is what the family's manual calls locked; the bank's polarity setting inverts it. The
    answer speaks of locks 0 to `locks` - 1. `occupied` holds the infrared bits of boards that
    have them.
    """

    board: int
    bits: int
    locks: int
    occupied: int | None = None

    def bit(self, lock: int) -> bool:
        """Raises IndexError for a lock that the answer does not speak of."""
        if not 0 <= lock < self.locks:
            raise IndexError(lock)
        return bool(self.bits >> lock & 1)


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A board's word that is no status answer: to an unlock, or unasked. It proves nothing."""

    board: int


@dataclass(frozen=True, slots=True)
class Declined:
    """A board's answer that it will not do it; `why` continues "the board says: …"."""

    board: int
    why: str


@dataclass(frozen=True, slots=True)
class Echoed:
    """A request, given back by the adapter or spoken by another master."""

    data: bytes


@dataclass(frozen=True, slots=True)
class BadFrame:
    """Bytes that belong to no frame of this family: noise, damage, or another family."""

    data: bytes


Heard = HookBits | Acknowledged | Declined | Echoed | BadFrame


class Decoder(Protocol):
    """Takes bytes in any portions, gives whole frames, finds its feet after noise; never raises."""

    def feed(self, data: bytes) -> list[Heard]:
        """The frames that these bytes complete, in order."""
        ...

    def finish(self) -> list[Heard]:
        """What the silence of the line completes; most families' frames end by themselves."""
        ...


@dataclass(frozen=True, slots=True)
class Traits:
    """What is fixed for a family. Times in milliseconds, all defaults of URL options.

    `unlock_answer_ms`: how long a board may take to answer an unlock, 0 when it never does;
    until then, or its answer, nothing else is said on the line. `board_option` is what the URL
    calls the board's number.
    """

    name: str
    baud: int
    first_board: int
    last_board: int
    default_board: int
    most_locks: int
    default_locks: int
    spacing_ms: int = 300
    confirm_ms: int = 1000
    timeout_ms: int = 300
    unlock_answer_ms: int = 0
    board_option: str = "board"


class Dialogue(Protocol):
    """One family's requests, and how its answers are heard. One a bank: it may learn."""

    @property
    def traits(self) -> Traits: ...

    def encode_status_request(self, board: int) -> bytes:
        """Ask one board for its hook bits."""
        ...

    def encode_unlock(self, board: int, lock: int) -> bytes:
        """Pulse one lock."""
        ...

    def encode_setup(self, board: int) -> tuple[bytes, ...]:
        """What a board must be told once after its line was opened, one answer each; mostly ().

        A board that declines knows no such setting and is used as it is.
        """
        ...

    def encode_echo_probe(self) -> bytes | None:
        """What no board answers with the same bytes, so that they can only be an echo.

        None where a request can never be mistaken for an answer. There may be no answer either.
        """
        ...

    def start_hearing(self, request: bytes) -> Decoder:
        """A decoder for what follows `request`, the last bytes sent.

        On a line that was found to echo, the driver takes the echo away before it feeds the
        decoder: only a board's own word may stand for a board's word.
        """
        ...


OpenDialogue = Callable[[int], Dialogue]
"""Begins a bank's dialogue with boards of so many locks each."""
