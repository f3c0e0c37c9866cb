"""A tour's manifest for paper and spreadsheet: the values, and the CSV file."""

import csv
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from io import StringIO
from pathlib import Path

from kiosk.domain.tours import Language
from kiosk.sticker.paper import write_whole

CSV_COLUMNS = ("number", "name", "booking_ref", "age", "guardian", "compartment", "state")

# With these a spreadsheet takes a text for a formula, in full width too (OWASP, "CSV
# Injection"); an apostrophe before them makes it a text again.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class LineState(StrEnum):
    """MISSING: expected, not here. HERE: admitted. LOCKED: admitted, and the phone is locked."""

    MISSING = "missing"
    HERE = "here"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class ManifestLine:
    """One person. `age` and `guardian` are given for a minor only.

    `compartment` is where the phone is locked, by door evidence; empty when it is nowhere.
    """

    number: int
    name: str = field(repr=False)
    reference: str
    arrived: bool
    compartment: str = ""
    age: int | None = field(default=None, repr=False)
    guardian: str = field(default="", repr=False)

    @property
    def state(self) -> LineState:
        if not self.arrived:
            return LineState.MISSING
        return LineState.LOCKED if self.compartment else LineState.HERE


@dataclass(frozen=True, slots=True)
class Manifest:
    """A tour and its people, in the order in which they are listed.

    `starts_at_local` and `made_at_local` are on the venue's clock; what is not yet known
    (`guide`, `cart`) is empty. `language` picks the regional forms of the characters.
    """

    tour_name: str
    starts_at_local: datetime
    group_letter: str
    made_at_local: datetime
    lines: tuple[ManifestLine, ...]
    guide: str = ""
    cart: str = ""
    venue: str = ""
    language: Language = Language.SIMPLIFIED

    @property
    def expected(self) -> int:
        return len(self.lines)

    @property
    def arrived(self) -> int:
        return sum(line.arrived for line in self.lines)

    @property
    def phones_locked(self) -> int:
        """People whose phone is locked; of a party that shares a compartment, each."""
        return sum(line.state is LineState.LOCKED for line in self.lines)

    @property
    def missing(self) -> int:
        return self.expected - self.arrived


def encode_manifest_csv(manifest: Manifest) -> bytes:
    """The lines as RFC 4180, in UTF-8 with the byte order mark by which Excel knows it.

    A text that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    buffer = StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(CSV_COLUMNS)
    for line in manifest.lines:
        writer.writerow(
            (
                line.number,
                _as_text(line.name),
                _as_text(line.reference),
                "" if line.age is None else line.age,
                _as_text(line.guardian),
                _as_text(line.compartment),
                line.state.value,
            )
        )
    return buffer.getvalue().encode("utf-8-sig")


def write_manifest_csv(manifest: Manifest, path: Path) -> None:
    """Write the lines for a spreadsheet. Raises PaperNotWritten."""
    write_whole(path, encode_manifest_csv(manifest))


def _as_text(text: str) -> str:
    # Blanks in front do not stop every spreadsheet.
    risky = text.startswith(_FORMULA_STARTS) or text.lstrip(" \u3000").startswith(_FORMULA_STARTS)
    return f"'{text}" if risky else text
