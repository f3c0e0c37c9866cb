"""Document numbers: their forms, check digits and what they tell by themselves.

Sources. Eighteen digits: GB 11643-1999 (place, birth date, sequence, ISO 7064 MOD 11-2);
residence permits for Hong Kong, Macao and Taiwan residents use the same with 810000, 820000,
830000 in place of the place; permanent residence cards since December 2023 the same again,
beginning with 9, province and ISO 3166 numeric nationality (National Immigration
Administration, rules of the 2023 card). Fifteen digits: GB 11643-1989, replaced by eighteen
and still found in old lists. Mainland Travel Permits: the first nine (H, M) or eight (Taiwan)
characters stay with a person for life, two more on older ones count the issues (for Taiwan:
notice of September 2008).
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache

from kiosk.domain.mrz import derive_check_digit


class DocumentKind(StrEnum):
    """The documents that are told apart. OTHER: travel documents by their zone only."""

    RESIDENT_ID = "resident_id"
    HMT_RESIDENCE_PERMIT = "hmt_residence_permit"
    PERMANENT_RESIDENCE_CARD = "permanent_residence_card"
    HK_MACAO_TRAVEL_PERMIT = "hk_macao_travel_permit"
    TAIWAN_TRAVEL_PERMIT = "taiwan_travel_permit"
    PASSPORT = "passport"
    EXIT_ENTRY_PERMIT = "exit_entry_permit"
    OTHER = "other"


class NumberFlaw(StrEnum):
    """Why characters are no document number."""

    UNREADABLE = "unreadable"
    CHECK_DIGIT = "check_digit"
    IMPOSSIBLE_DATE = "impossible_date"
    WRONG_LENGTH = "wrong_length"
    UNKNOWN_FORM = "unknown_form"


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A well-formed number in its canonical form, with what it tells about its holder.

    `certain` is False where a check digit that most such numbers carry does not hold, but no
    published rule says that it must.
    """

    kind: DocumentKind
    value: str = field(repr=False)
    birth_date: date | None = field(default=None, repr=False)
    sex: str = field(default="", repr=False)
    nationality: str = ""
    certain: bool = True


@dataclass(frozen=True, slots=True)
class BadNumber:
    """No number; `kind` is what it looked like, `length` how many characters it had."""

    flaw: NumberFlaw
    kind: DocumentKind | None = None
    length: int | None = None


# GB/T 2260: the first two digits of every place code of the mainland, and of Taiwan (71).
_PROVINCES = frozenset(
    str(code)
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71))
    for code in range(first, last + 1)
)
_HMT_PLACES = ("810000", "820000", "830000")

_EIGHTEEN = re.compile(r"[0-9]{17}[0-9X]")
_FIFTEEN = re.compile(r"[0-9]{15}")
_OLD_PERMANENT = re.compile(r"[A-Z]{3}[0-9]{12}")
_HK_MACAO = re.compile(r"([HM][0-9]{8})(?:[0-9]{2})?")
# The older form may end in the issuing office, a letter or digit once printed in brackets.
_TAIWAN = re.compile(r"([0-9]{8})(?:[0-9]{2}[A-Z]?)?")
_EXIT_ENTRY = re.compile(r"[CW][0-9]{8}|C[A-Z][0-9]{7}")
_PASSPORT = re.compile(r"(?=.*[0-9])[A-Z0-9]{6,9}")
_OTHER = re.compile(r"(?=.*[0-9])[A-Z0-9]{4,22}")
_MOSTLY_DIGITS = re.compile(r"[A-Z]{0,3}[0-9]+X?")

_LENGTHS: dict[DocumentKind, tuple[int, ...]] = {
    DocumentKind.RESIDENT_ID: (15, 18),
    DocumentKind.HMT_RESIDENCE_PERMIT: (18,),
    DocumentKind.PERMANENT_RESIDENCE_CARD: (15, 18),
    DocumentKind.HK_MACAO_TRAVEL_PERMIT: (9, 11),
    DocumentKind.TAIWAN_TRAVEL_PERMIT: (8, 10, 11),
    DocumentKind.PASSPORT: (6, 7, 8, 9),
    DocumentKind.EXIT_ENTRY_PERMIT: (9,),
    DocumentKind.OTHER: tuple(range(4, 23)),
}


def normalise_number(text: str) -> str:
    """A number as it is compared: half-width, upper case, only letters A-Z and digits.

    Spaces, hyphens, dots and brackets are how people and printers group characters; the
    Cyrillic and Greek letters that look like X are what a wrong keyboard gives.
    """
    if text.isascii() and text.isalnum():
        return text.upper()  # the usual case, and a roster has a quarter of a million of them
    plain = unicodedata.normalize("NFKC", text).upper().translate({0x425: "X", 0x3A7: "X"})
    return "".join(c for c in plain if c.isascii() and c.isalnum())


def derive_number_check(seventeen: str) -> str:
    """The eighteenth character of a number (GB 11643-1999, ISO 7064 MOD 11-2).

    `seventeen` holds exactly the seventeen digits before it.
    """
    return _find_calculation()(seventeen + "0")


@cache
def _find_calculation() -> Callable[[str], str]:
    # Here, not on top: stdnum brings ssl and pydoc along, 20 ms of the application's start.
    from stdnum.cn import ric

    return ric.calc_check_digit


def derive_birth_date(number: str) -> date | None:
    """The birth date in an eighteen-digit number; None for any other number.

    A fifteen-digit resident number counts as the eighteen digits it became.
    """
    read = decode_number(None, number)
    return read.birth_date if isinstance(read, DocumentNumber) else None


def decode_number(
    kind: DocumentKind | None, text: str, *, today: date | None = None
) -> DocumentNumber | BadNumber:
    """Read a number of a known kind, or tell the kind by the number's form.

    Forms overlap, so `kind` None is settled in this order: eighteen characters by their
    beginning (81, 82, 83: residence permit; 9: permanent residence card; else resident),
    fifteen digits resident, three letters and twelve digits permanent residence card, H or M
    and eight or ten digits Hong Kong and Macao permit, eight or ten digits Taiwan permit, C or
    W and eight digits (C, a letter, seven digits) exit-entry permit, six to nine letters and
    digits passport. Whoever knows the kind says so: a Hong Kong passport H12345678 is only
    then a passport.

    `today` puts the two-digit year of an old permanent residence card into its century and
    makes a birth date in the future impossible.
    """
    number = normalise_number(text)
    if not number:
        return BadNumber(NumberFlaw.UNREADABLE, kind)
    form = kind or _kind_of_form(number)
    if form is None:
        if _MOSTLY_DIGITS.fullmatch(number):
            return BadNumber(NumberFlaw.WRONG_LENGTH, None, len(number))
        return BadNumber(NumberFlaw.UNKNOWN_FORM)
    read = _decode_as(form, number, today)
    if read is not None:
        return read
    if len(number) not in _LENGTHS[form]:
        return BadNumber(NumberFlaw.WRONG_LENGTH, form, len(number))
    return BadNumber(NumberFlaw.UNKNOWN_FORM, form)


def _kind_of_form(number: str) -> DocumentKind | None:
    if _EIGHTEEN.fullmatch(number):
        if number.startswith(_HMT_PLACES):
            return DocumentKind.HMT_RESIDENCE_PERMIT
        if number.startswith("9"):
            return DocumentKind.PERMANENT_RESIDENCE_CARD
        return DocumentKind.RESIDENT_ID
    for kind, form in (
        (DocumentKind.RESIDENT_ID, _FIFTEEN),
        (DocumentKind.PERMANENT_RESIDENCE_CARD, _OLD_PERMANENT),
        (DocumentKind.HK_MACAO_TRAVEL_PERMIT, _HK_MACAO),
        (DocumentKind.TAIWAN_TRAVEL_PERMIT, _TAIWAN),
        (DocumentKind.EXIT_ENTRY_PERMIT, _EXIT_ENTRY),
        (DocumentKind.PASSPORT, _PASSPORT),
    ):
        if form.fullmatch(number):
            return kind
    return None


def _decode_as(
    kind: DocumentKind, number: str, today: date | None
) -> DocumentNumber | BadNumber | None:
    """The number read as `kind`; None when it has not this kind's form."""
    match kind:
        case DocumentKind.RESIDENT_ID if _FIFTEEN.fullmatch(number):
            seventeen = number[:6] + "19" + number[6:]
            return _decode_eighteen(kind, seventeen + derive_number_check(seventeen), today)
        case DocumentKind.PERMANENT_RESIDENCE_CARD if _OLD_PERMANENT.fullmatch(number):
            return _decode_old_permanent(number, today)
        case (
            DocumentKind.RESIDENT_ID
            | DocumentKind.HMT_RESIDENCE_PERMIT
            | DocumentKind.PERMANENT_RESIDENCE_CARD
        ):
            return _decode_eighteen(kind, number, today) if _EIGHTEEN.fullmatch(number) else None
        case DocumentKind.HK_MACAO_TRAVEL_PERMIT if found := _HK_MACAO.fullmatch(number):
            return DocumentNumber(kind, found[1])
        case DocumentKind.TAIWAN_TRAVEL_PERMIT if found := _TAIWAN.fullmatch(number):
            return DocumentNumber(kind, found[1])
        case DocumentKind.EXIT_ENTRY_PERMIT if _EXIT_ENTRY.fullmatch(number):
            return DocumentNumber(kind, number, nationality="CHN")
        case DocumentKind.PASSPORT if _PASSPORT.fullmatch(number):
            return DocumentNumber(kind, number)
        case DocumentKind.OTHER if _OTHER.fullmatch(number):
            return DocumentNumber(kind, number)
        case _:
            return None


def _decode_eighteen(
    kind: DocumentKind, number: str, today: date | None
) -> DocumentNumber | BadNumber:
    # The check digit first: where it fails, any digit may be the wrong one.
    if derive_number_check(number[:17]) != number[17]:
        return BadNumber(NumberFlaw.CHECK_DIGIT, kind)
    match kind:
        case DocumentKind.HMT_RESIDENCE_PERMIT:
            place_fits = number.startswith(_HMT_PLACES)
        case DocumentKind.PERMANENT_RESIDENCE_CARD:
            place_fits = number.startswith("9")
        case _:
            place_fits = number[:2] in _PROVINCES
    if not place_fits:
        return BadNumber(NumberFlaw.UNKNOWN_FORM, kind)
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return BadNumber(NumberFlaw.IMPOSSIBLE_DATE, kind)
    if today is not None and born > today:
        return BadNumber(NumberFlaw.IMPOSSIBLE_DATE, kind)
    is_foreigner = kind is DocumentKind.PERMANENT_RESIDENCE_CARD
    return DocumentNumber(
        kind,
        number,
        birth_date=born,
        # Odd for men in GB 11643; for the foreigner's card no rule is published.
        sex="" if is_foreigner else "M" if int(number[16]) % 2 else "F",
        nationality="" if is_foreigner else "CHN",
    )


def _decode_old_permanent(number: str, today: date | None) -> DocumentNumber:
    """Nationality (3), place (4), birth date YYMMDD (6), sequence, check digit.

    The form is published; that the last digit is ICAO's 7-3-1 over the fourteen characters
    before it is the finding of public code bases, so it may cast doubt and not refuse.
    """
    born = None
    if today is not None:
        for century in (today.year // 100 * 100, today.year // 100 * 100 - 100):
            try:
                day = date(century + int(number[7:9]), int(number[9:11]), int(number[11:13]))
            except ValueError:
                continue
            if day <= today:
                born = day
                break
    return DocumentNumber(
        DocumentKind.PERMANENT_RESIDENCE_CARD,
        number,
        birth_date=born,
        nationality=number[:3],
        certain=derive_check_digit(number[:14]) == number[14],
    )
