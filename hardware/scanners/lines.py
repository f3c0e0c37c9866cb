"""Text lines as code scanners send them: framing and text encoding.

A line ends with CR, LF, CRLF or TAB. A scanner set to no end mark at all (many are, ex works)
ends its lines by falling silent; the driver knows the time and calls `flush`. Splitting bytes
at end marks before decoding is safe: in UTF-8 and in GB18030 no byte of a longer character is
below 0x30.
"""

import math
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hardware.scanners.dialogues import Damaged, Event, Scan

BAUD = 9600

# A QR code holds 7089 digits at most (ISO/IEC 18004, version 40-L).
MAX_LINE_BYTES = 7089

_END_MARKS = b"\r\n\t"
_BYTE_ORDER_MARK = "\ufeff"


class LineProblem(StrEnum):
    TOO_LONG = "too_long"
    NOT_TEXT = "not_text"


@dataclass(frozen=True, slots=True)
class BadFrame:
    """Bytes that are no line of text; `length` counts them."""

    problem: LineProblem
    length: int


class Decoder:
    """Takes bytes in any portions and gives the lines among them; never raises.

    Text is UTF-8, else GB18030 (of which GBK, what Chinese scanners send, is a part). Control
    characters are dropped, spaces are kept: a pass may begin or end with one. Lines without
    any text are no lines.
    """

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._length = 0

    @property
    def pending(self) -> bool:
        """Whether a line has begun that no end mark has ended."""
        return self._length > 0

    def feed(self, data: bytes) -> list[str | BadFrame]:
        """The lines that these bytes end, in order."""
        found: list[str | BadFrame] = []
        rest = memoryview(data)
        for at in _end_marks(data):
            begun = len(data) - len(rest)
            self._take(rest[: at - begun])
            rest = rest[at - begun + 1 :]
            found += self.flush()
        self._take(rest)
        return found

    def flush(self) -> list[str | BadFrame]:
        """The line that has begun, ended here; none when nothing is pending."""
        line, length = bytes(self._buffer), self._length
        self._buffer.clear()
        self._length = 0
        if length > len(line):
            return [BadFrame(LineProblem.TOO_LONG, length)]
        text = decode_text(line)
        if text is None:
            return [BadFrame(LineProblem.NOT_TEXT, length)]
        return [text] if text else []

    def _take(self, data: memoryview) -> None:
        # What is too long is only counted: a scanner gone mad must not fill the memory.
        self._length += len(data)
        self._buffer += data[: MAX_LINE_BYTES - len(self._buffer)]


def _end_marks(data: bytes) -> Iterator[int]:
    return (at for at, byte in enumerate(data) if byte in _END_MARKS)


def decode_text(line: bytes) -> str | None:
    """The text of a code as a scanner sends it: UTF-8, else GB18030; None when it is neither.

    Control characters and a byte order mark are dropped.
    """
    for encoding in ("utf-8", "gb18030"):
        try:
            text = line.decode(encoding)
        except UnicodeDecodeError:
            continue
        return "".join(
            char
            for char in text.removeprefix(_BYTE_ORDER_MARK)
            if unicodedata.category(char) != "Cc"
        )
    return None


class LinesDialogue:
    """A scanner that only talks: what it says is a line, ended by a mark or by silence."""

    asks = False
    parted = True

    def __init__(self, idle_s: float) -> None:
        self._idle_s = idle_s
        self._decoder = Decoder()
        self._due = math.inf

    @property
    def due(self) -> float:
        return self._due

    def connect(self, now: float) -> Sequence[Event]:
        del now
        # What was cut off by pulling the plug is not the beginning of the next code.
        self._decoder = Decoder()
        self._due = math.inf
        return ()

    def start(self, now: float) -> Sequence[Event]:
        del now
        return ()

    def hear(self, data: bytes, now: float) -> Sequence[Event]:
        found = self._decoder.feed(data)
        self._due = now + self._idle_s if self._decoder.pending else math.inf
        return derive_events(found)

    def elapse(self, now: float) -> Sequence[Event]:
        del now
        self._due = math.inf
        return derive_events(self._decoder.flush())

    def part(self, now: float) -> Sequence[Event]:
        del now
        return ()


def derive_events(found: Iterable[str | BadFrame]) -> list[Event]:
    """What a dialogue tells of the lines that its decoder has found."""
    return [
        Damaged(line.length, line.problem) if isinstance(line, BadFrame) else Scan(line)
        for line in found
    ]
