"""Single cells of a roster: texts, dates, times, counts, documents.

Every function takes a cell as a CSV or a workbook gives it and raises `BadCell` with one
sentence for people. A sentence about a document names its kind and last four characters; one
about a birth date or a phone number quotes nothing.
"""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from typing import TypeVar, assert_never

from kiosk.app.roster_files import Cell
from kiosk.app.roster_words import AMBIGUOUS_KINDS, KINDS, Words, fold
from kiosk.domain.documents import (
    BadDocument,
    Document,
    DocumentFlaw,
    DocumentKind,
    normalise_number,
    parse_number,
)

W = TypeVar("W")


class BadCell(Exception):
    """A cell that cannot be what its column says; `str()` is the reason."""


_EXCEL_EPOCH = date(1899, 12, 30)
_EXCEL_FROM, _EXCEL_TO = 20_000, 80_000  # 1954 to 2119: what a number in a date column may mean
_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_DIGITS = re.compile(r"\d{8}")
_LEADING_DATE = re.compile(_DATE.pattern + "[T ]")
# A time slot such as 09:30-10:30 counts by its beginning.
_TIME = re.compile(
    r"(?P<before>上午|早上|中午|下午|晚上|am|pm)?\s*(?P<hour>\d{1,2})"
    r"(?:\s*[:.点點时時h]\s*(?P<half>半)?(?P<minute>\d{2})?(?:\s*[:分](?:\s*\d{2}\s*秒?)?)?"
    r"|(?P<packed>\d{2}))?\s*(?P<after>am|pm|a\.m\.|p\.m\.)?(?:\s*(?:[-~–—至到]).*)?"
)
_NUMBER = re.compile(r"(\d{1,6})\s*(?:人|位|名|岁|歲|周岁|years?)?")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?e\+?\d+", re.IGNORECASE)
_EXACT_BELOW = 10**15  # a spreadsheet keeps fifteen digits of a number


def parse_text(cell: Cell) -> str:
    """A cell as text: one line, no spaces at its ends; numbers without a needless `.0`."""
    match cell:
        case str():
            return " ".join(cell.split())
        case bool():
            return str(cell).lower()
        case float():
            return f"{cell:.0f}" if cell.is_integer() else repr(cell)
        case _:
            return str(cell)


def parse_word(words: Words[W], cell: Cell, meaning: str, expected: str) -> W:
    """One of a list of words; `expected` names some of them for the sentence."""
    text = parse_text(cell)
    found = words.find(text)
    if found is None:
        raise BadCell(f"“{text}” is no {meaning}: write {expected}.")
    return found


def parse_count(cell: Cell, meaning: str, *, most: int) -> int:
    """A whole number from 0 to `most`; a unit such as 人 may follow."""
    text = unicodedata.normalize("NFKC", parse_text(cell))
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise BadCell(f"“{text}” is no number: write the {meaning} in digits, as in 30.")
    if int(found[1]) > most:
        raise BadCell(f"A {meaning} of {found[1]} is too large: at most {most}.")
    return int(found[1])


# --- dates and times -----------------------------------------------------------------------


def parse_date(cell: Cell, *, quote: bool = True) -> date:
    """A day: 2026-05-01, 2026/5/1, 2026年5月1日, 20260501 or a spreadsheet's date.

    `quote` False leaves the cell's text out of the sentence.
    """
    match cell:
        case datetime():
            return cell.date()
        case date():
            return cell
        case int() | float() if _EXCEL_FROM <= cell < _EXCEL_TO:
            return _EXCEL_EPOCH + timedelta(days=int(cell))
    text = unicodedata.normalize("NFKC", parse_text(cell))
    day = text.replace("T", " ").split(" ")[0] if "年" not in text else text
    if found := _DATE.fullmatch(day):
        parts = found.groups()
    elif _DIGITS.fullmatch(day):
        parts = (day[:4], day[4:6], day[6:])
    else:
        said = f"“{text}”" if quote else "This"
        raise BadCell(f"{said} is no date: write it as 2026-05-01.")
    try:
        return date(*map(int, parts))
    except ValueError as error:
        said = f"“{text}”" if quote else "This"
        raise BadCell(f"{said} is no day of the calendar: write it as 2026-05-01.") from error


def parse_time(cell: Cell) -> time:
    """A time of day: 9:30, 09:30:00, 0930, 9点半, 下午2:30, 2:30 pm, 09:30-10:30."""
    match cell:
        case datetime():
            return cell.time().replace(second=0, microsecond=0)
        case time():
            return cell.replace(second=0, microsecond=0)
        case timedelta():
            return _time_of_day(cell / timedelta(days=1))
        case float() if 0 <= cell < 1:
            return _time_of_day(cell)
        case int() | float() if _EXCEL_FROM <= cell < _EXCEL_TO:
            return _time_of_day(cell % 1)
    text = unicodedata.normalize("NFKC", parse_text(cell))
    words = _LEADING_DATE.sub("", text).casefold()
    found = _TIME.fullmatch(words)
    if found is None or (words.isdigit() and not found["packed"]):
        raise BadCell(f"“{text}” is no time: write it as 09:30.")
    hour = int(found["hour"])
    minute = 30 if found["half"] else int(found["minute"] or found["packed"] or 0)
    marks = f"{found['before'] or ''}{(found['after'] or '').replace('.', '')}"
    if (marks in {"下午", "晚上", "pm"} and hour < 12) or (marks == "中午" and hour < 11):
        hour += 12
    elif marks in {"上午", "早上", "am"} and hour == 12:
        hour = 0
    try:
        return time(hour, minute)
    except ValueError as error:
        raise BadCell(f"“{text}” is no time of day: write it as 09:30.") from error


def _time_of_day(fraction: float) -> time:
    minutes = round(fraction * 24 * 60) % (24 * 60)
    return time(minutes // 60, minutes % 60)


# --- documents -----------------------------------------------------------------------------

# Their numbers look alike, and people write 身份证 for each of them.
_EIGHTEEN_DIGITS = frozenset(
    {
        DocumentKind.RESIDENT_ID,
        DocumentKind.HMT_RESIDENCE_PERMIT,
        DocumentKind.PERMANENT_RESIDENCE_CARD,
    }
)
KIND_NAMES: dict[DocumentKind, str] = {
    DocumentKind.RESIDENT_ID: "resident ID card",
    DocumentKind.HMT_RESIDENCE_PERMIT: "residence permit",
    DocumentKind.PERMANENT_RESIDENCE_CARD: "permanent residence card",
    DocumentKind.HK_MACAO_TRAVEL_PERMIT: "Hong Kong and Macao travel permit",
    DocumentKind.TAIWAN_TRAVEL_PERMIT: "Taiwan travel permit",
    DocumentKind.PASSPORT: "passport",
    DocumentKind.EXIT_ENTRY_PERMIT: "exit-entry permit",
    DocumentKind.OTHER: "document",
}


def parse_kind(cell: Cell) -> DocumentKind | None:
    """A kind of document; None where the word leaves several, and the number decides."""
    text = parse_text(cell)
    kind = KINDS.find(text)
    if kind is None and fold(text) not in AMBIGUOUS_KINDS:
        raise BadCell(
            f"“{text}” is no kind of document: write resident_id, passport,"
            " hk_macao_travel_permit, taiwan_travel_permit …, or leave it empty."
        )
    return kind


def parse_document_number(kind: DocumentKind | None, cell: Cell, *, today: date) -> Document:
    """A document by its number; nothing born after `today` has one."""
    text = parse_text(cell)
    rounded = isinstance(cell, int | float) and abs(cell) >= _EXACT_BELOW
    if rounded or _SCIENTIFIC.fullmatch(text):
        raise BadCell(
            "The spreadsheet has rounded this document number: format the column as text and"
            " enter the number again."
        )
    read = parse_number(kind, text, today=today)
    if isinstance(read, BadDocument) and kind in _EIGHTEEN_DIGITS:
        by_form = parse_number(None, text, today=today)
        if isinstance(by_form, Document) and by_form.kind in _EIGHTEEN_DIGITS:
            read = by_form
    if isinstance(read, BadDocument):
        raise BadCell(_say_flaw(read, normalise_number(text)[-4:]))
    return read


def _say_flaw(bad: BadDocument, last4: str) -> str:
    number = f"The {KIND_NAMES[bad.kind] if bad.kind else 'document'} number ending in {last4}"
    match bad.reason:
        case DocumentFlaw.CHECK_DIGIT:
            return f"{number} has a wrong check digit: compare it with the document."
        case DocumentFlaw.IMPOSSIBLE_DATE:
            return f"{number} holds an impossible birth date: compare it with the document."
        case DocumentFlaw.WRONG_LENGTH:
            return f"{number} has {bad.length} characters, which is too few or too many."
        case DocumentFlaw.UNKNOWN_FORM:
            return f"{number} has not the form of such a number: check number and type."
        case DocumentFlaw.UNREADABLE:
            return "The document number has neither letters nor digits."
        case never:
            assert_never(never)
