"""Rows for a spreadsheet, none of which a spreadsheet runs as a formula."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import StringIO
from pathlib import Path

from kiosk.sticker.paper import write_whole

CsvValue = str | int | float | bool | date | datetime | None

# With these a spreadsheet takes a text for a formula, in full width too (OWASP, "CSV
# Injection"); an apostrophe before them makes it a text again.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_BLANKS = " \u00a0\u3000"


def encode_csv(columns: Sequence[str], rows: Iterable[Sequence[CsvValue]]) -> bytes:
    """The rows as RFC 4180, in UTF-8 with the byte order mark by which Excel knows it.

    A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay
    numbers, days and times are ISO 8601, yes and no are 1 and 0, nothing is empty.
    """
    buffer = StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow([_encode(title) for title in columns])
    for row in rows:
        writer.writerow([_encode(value) for value in row])
    return buffer.getvalue().encode("utf-8-sig")


def write_csv(
    path: Path,
    columns: Sequence[str],
    rows: Iterable[Sequence[CsvValue]],
    *,
    private: bool = False,
) -> None:
    """Write the file whole or not at all. `private`: only this account may read it.

    Raises PaperNotWritten.
    """
    write_whole(path, encode_csv(columns, rows), private=private)


def _encode(value: CsvValue) -> str | int | float:
    match value:
        case None:
            return ""
        case bool():
            return int(value)
        case int() | float():
            return value
        case date():
            return value.isoformat()
        case str():
            return _as_text(value)


def _as_text(text: str) -> str:
    # Blanks in front do not stop every spreadsheet.
    risky = text.startswith(_FORMULA_STARTS) or text.lstrip(_BLANKS).startswith(_FORMULA_STARTS)
    return f"'{text}" if risky else text
