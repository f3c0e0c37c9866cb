"""Bytes of a reader of machine-readable zones (MRZ): lines of text, framed in two ways.

`desko`: `STX line CR line CR [line CR] ETX`. `lines`: each line ended by CR, LF or CRLF and
nothing around the zone; it ends where a published layout is complete, else where the reader
pauses (the driver knows the time and calls `flush`). Layouts: ICAO Doc 9303, 8th edition,
part 4 (TD3, two lines of 44), part 6 (TD2, two of 36), part 5 (TD1, three of 30); the
Exit-Entry Permit for Hong Kong and Macao has one line of 30.

Readers that type like a keyboard send plain lines, each ended by Enter; `is_typed_line` tells
them from the codes of scanners that type too.

What the lines say, and whether their check digits hold, is not judged here: only the places
of the dates are looked at, which tell the second line from the others.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from hardware.interfaces import MrzText

BAUD = 9600

STX = 0x02
ETX = 0x03
_LINE_ENDS = b"\r\n"
_FILLER = "<"
_CHARACTERS = frozenset(b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<")

MOST_LINES = 3
LONGEST_LINE = 44
_WIDTHS = {30, 36, 44}
_SHORTEST_DAMAGED = 15
_LONGEST_CONTENT = MOST_LINES * (LONGEST_LINE + len(b"\r\n"))

# Look-alikes of digits that OCR-B readers confuse; who reads the fields can mend them.
_DATE = "[0-9<OQDIZSGB]{6}"
_CHECK_DIGIT = "[0-9OQDIZSGB]"

_PERMIT_CODE = "CS"
_PERMIT_LENGTH = 30
# Code, number, check digit, `<`, expiry, check digit, `<`, birth, check digit, `<`, check digit.
_PERMIT_LINE = re.compile(r"CS[0-9A-Z<]{10}<[0-9A-Z<]{7}<[0-9A-Z<]{7}<[0-9A-Z]")
# The Mainland Travel Permits; no layout of theirs is published, so any shape is passed on.
_CODES_WITHOUT_LAYOUT = ("CR", "CT")


@dataclass(frozen=True, slots=True)
class _Layout:
    """A zone whose lines all have `width` characters, `data_line` with the dates second.

    Some readers drop the fillers that end a line: `fewest` is what the fields that are never
    empty leave of each line.
    """

    width: int
    fewest: tuple[int, ...]
    data_line: re.Pattern[str]


# A visa has the same second line as a passport but no check digit at its end.
_UNDER_THE_NAME = re.compile(rf"(?=.*[0-9]).{{13}}{_DATE}..{_DATE}.*")
_ICAO_LAYOUTS = (
    _Layout(44, (6, 44), _UNDER_THE_NAME),
    _Layout(36, (6, 36), _UNDER_THE_NAME),
    _Layout(30, (15, 30, 1), re.compile(rf"{_DATE}..{_DATE}.*{_CHECK_DIGIT}")),
)


class Framing(StrEnum):
    """How a reader marks where a zone begins and ends."""

    DESKO = "desko"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class BadFrame:
    """Bytes that are no zone: `size` of them, line ends and frame marks not counted."""

    size: int


Frame = MrzText | BadFrame


def encode_zone(lines: Iterable[str], framing: Framing, line_end: bytes = b"\r") -> bytes:
    """What a reader sends for a zone. Raises UnicodeEncodeError unless all of it is ASCII."""
    content = b"".join(line.encode("ascii") + line_end for line in lines)
    match framing:
        case Framing.DESKO:
            return bytes((STX,)) + content + bytes((ETX,))
        case Framing.LINES:
            return content


class DeskoDecoder:
    """Takes bytes in any portions and gives the zones between their marks; never raises.

    A start mark always begins anew, so noise before it costs nothing but a `BadFrame`.
    """

    def __init__(self) -> None:
        self._inside = False
        self._content = bytearray()
        self._size = 0

    @property
    def pending(self) -> bool:
        """Whether bytes have come that no frame accounts for yet."""
        return self._inside or self._size > 0

    def feed(self, data: bytes) -> list[Frame]:
        """The frames that these bytes complete, in order."""
        found: list[Frame] = []
        for byte in data:
            if byte == STX:
                found += self.flush()
                self._inside = True
            elif byte == ETX and self._inside:
                found += self._end_frame()
            else:
                self._take(byte)
        return found

    def flush(self) -> list[Frame]:
        """The reader has paused: what is unfinished is noise."""
        size = self._size
        self._begin()
        return [BadFrame(size)] if size else []

    def _end_frame(self) -> list[Frame]:
        parts = re.split(rb"[\r\n]+", bytes(self._content))
        lines = tuple(_decode_line(part) for part in parts if part)
        if _is_zone(lines) and sum(map(len, lines)) == self._size:
            self._begin()
            return [MrzText(lines)]
        return self.flush()

    def _take(self, byte: int) -> None:
        self._size += byte not in _LINE_ENDS
        # What is too long is only counted: a reader gone mad must not fill the memory.
        if self._inside and len(self._content) < _LONGEST_CONTENT:
            self._content.append(byte)

    def _begin(self) -> None:
        self._inside = False
        self._content.clear()
        self._size = 0


class LineDecoder:
    """Takes bytes in any portions and gives the zones among the lines; never raises.

    The last lines count: what came before them and fits no layout is a `BadFrame`.
    """

    def __init__(self) -> None:
        self._line = bytearray()
        self._lines: tuple[str, ...] = ()
        self._size = 0

    @property
    def pending(self) -> bool:
        """Whether bytes have come that no frame accounts for yet."""
        return self._size > 0

    def feed(self, data: bytes) -> list[Frame]:
        """The frames that these bytes complete, in order."""
        found: list[Frame] = []
        for byte in data:
            if byte in _LINE_ENDS:
                found += self._end_line()
                continue
            self._size += 1
            if len(self._line) <= LONGEST_LINE:  # one too many tells that it is too long
                self._line.append(byte)
        return found

    def flush(self) -> list[Frame]:
        """The reader has paused: the lines that came are a zone, or they never will be."""
        found = self._end_line()
        if self._size and _is_zone(self._lines) and sum(map(len, self._lines)) == self._size:
            found.append(MrzText(self._lines))
        elif self._size:
            found.append(BadFrame(self._size))
        self._begin()
        return found

    def _end_line(self) -> list[Frame]:
        if not self._line:
            return []
        self._lines = (*self._lines, _decode_line(bytes(self._line)))[-MOST_LINES:]
        self._line.clear()
        for count in range(1, len(self._lines) + 1):
            zone = self._lines[-count:]
            if _ends_zone(zone):
                noise = self._size - sum(map(len, zone))
                self._begin()
                return [*([BadFrame(noise)] if noise else []), MrzText(zone)]
        return []

    def _begin(self) -> None:
        self._line.clear()
        self._lines = ()
        self._size = 0


def open_decoder(framing: Framing) -> DeskoDecoder | LineDecoder:
    """A new decoder for bytes framed that way."""
    match framing:
        case Framing.DESKO:
            return DeskoDecoder()
        case Framing.LINES:
            return LineDecoder()


def is_typed_line(text: str) -> bool:
    """Whether what a keyboard typed is, or was meant to be, a line of a zone.

    A line has the length and the characters of one. A damaged one, or one without its last
    fillers, is told by a filler, which stands in no other code: base45 (RFC 9285), the text of
    passes, has none.
    """
    whole = len(text) in _WIDTHS and text.isascii() and _CHARACTERS.issuperset(text.encode())
    return whole or (len(text) >= _SHORTEST_DAMAGED and _FILLER in text)


def _decode_line(line: bytes) -> str:
    """The line's text, empty when a byte of it can stand in no zone."""
    return line.decode("ascii") if _CHARACTERS.issuperset(line) else ""


def _ends_zone(lines: tuple[str, ...]) -> bool:
    """Whether these lines are a whole zone of a published layout: nothing more will follow."""
    if len(lines) == 1:
        return _PERMIT_LINE.fullmatch(lines[0]) is not None
    return any(_fits(lines, layout) for layout in _ICAO_LAYOUTS)


def _is_zone(lines: tuple[str, ...]) -> bool:
    """Whether these lines, known to be all there are, can be a zone."""
    if not 1 <= len(lines) <= MOST_LINES or not all(0 < len(x) <= LONGEST_LINE for x in lines):
        return False
    if lines[0].startswith(_CODES_WITHOUT_LAYOUT):
        return True
    one_line = len(lines) == 1 and len(lines[0]) == _PERMIT_LENGTH
    return (one_line and lines[0].startswith(_PERMIT_CODE)) or _ends_zone(lines)


def _fits(lines: tuple[str, ...], layout: _Layout) -> bool:
    if len(lines) != len(layout.fewest) or layout.data_line.fullmatch(lines[1]) is None:
        return False
    return all(
        # A short line that still ends in a filler has lost something else than its fillers.
        len(line) == layout.width
        or (fewest <= len(line) < layout.width and not line.endswith(_FILLER))
        for line, fewest in zip(lines, layout.fewest, strict=True)
    )
