"""Identity documents: what was typed, read from a chip, or scanned, as one value.

Numbers are told apart in `document_numbers`, zones read in `mrz_reading`; here the two and
the text of identity cards become a `Document`, or a `BadDocument` that says what is wrong.
Whether a document has expired is not judged here: that depends on the tour's date.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import assert_never

from kiosk.domain.document_numbers import (
    BadNumber,
    DocumentKind,
    DocumentNumber,
    NumberFlaw,
    decode_number,
    derive_birth_date,
    normalise_number,
)
from kiosk.domain.mrz import BadMrz, Mrz, derive_check_digit
from kiosk.domain.mrz_reading import decode_mrz, split_mrz_lines

__all__ = [
    "BadDocument",
    "Document",
    "DocumentFlaw",
    "DocumentKind",
    "DocumentPart",
    "derive_birth_date",
    "document_from_card",
    "document_from_mrz",
    "normalise_number",
    "parse_document",
    "parse_number",
]


class DocumentFlaw(StrEnum):
    """Why something is no document that can be relied on."""

    UNREADABLE = "unreadable"
    CHECK_DIGIT = "check_digit"
    IMPOSSIBLE_DATE = "impossible_date"
    WRONG_LENGTH = "wrong_length"
    UNKNOWN_FORM = "unknown_form"


class DocumentPart(StrEnum):
    """A part of a document that a flaw is in or that a person has to confirm.

    COMPOSITE is the check digit over all of a zone.
    """

    NUMBER = "number"
    NAME = "name"
    BIRTH_DATE = "birth_date"
    EXPIRES = "expires"
    COMPOSITE = "composite"


@dataclass(frozen=True, slots=True)
class Document:
    """A well-formed document.

    `number` is the canonical form under which the person is looked up: an old fifteen-digit
    resident number as its eighteen digits, permits without their count of issues. `names`
    holds every spelling that was read, surname first; empty when only a number is known.
    `expires` is None when the document has no expiry date or none was read. `nationality` is
    an ICAO code, empty when unknown; `sex` is `M`, `F` or empty. `unconfirmed` lists what a
    person should compare with the document, because no published layout or check digit
    vouches for it. `other_numbers` are numbers of the same person that the document mentions.
    """

    kind: DocumentKind
    number: str = field(repr=False)
    names: tuple[str, ...] = field(default=(), repr=False)
    birth_date: date | None = field(default=None, repr=False)
    expires: date | None = None
    nationality: str = ""
    sex: str = field(default="", repr=False)
    unconfirmed: tuple[DocumentPart, ...] = ()
    other_numbers: tuple[str, ...] = field(default=(), repr=False)

    @property
    def last4(self) -> str:
        """The only part of the number that may be stored and shown."""
        return self.number[-4:]

    @property
    def certain(self) -> bool:
        return not self.unconfirmed


@dataclass(frozen=True, slots=True)
class BadDocument:
    """Something that was meant as a document and is not one; nothing personal in it.

    `kind` is what it looked like, if anything; `part` where the flaw is, None for the whole;
    `length` how many characters a number of the wrong length had.
    """

    reason: DocumentFlaw
    kind: DocumentKind | None = None
    part: DocumentPart | None = None
    length: int | None = None


# --- typed ---------------------------------------------------------------------------------


def parse_document(text: str, *, today: date) -> Document | BadDocument:
    """What document is this number or zone?

    `text` is a number of any kind or the lines of a zone, separated by line breaks or by a
    literal backslash and n. `today` puts two-digit years into their century and tells a birth
    date that has not come yet.
    """
    lines = split_mrz_lines(text)
    if len(lines) > 1 or any("<" in line for line in lines):
        return document_from_mrz(lines, today=today)
    return parse_number(None, text, today=today)


def parse_number(
    kind: DocumentKind | None, text: str, *, today: date | None = None
) -> Document | BadDocument:
    """A document of which only the number is known; `kind` None means: tell by its form.

    Without `today` two-digit birth years stay unknown and no date is called future. The rules
    by which forms are told apart are `document_numbers.decode_number`'s.
    """
    match decode_number(kind, text, today=today):
        case DocumentNumber() as number:
            return _document(number)
        case BadNumber() as bad:
            return _bad_number(bad)
        case never:
            assert_never(never)


def _document(number: DocumentNumber) -> Document:
    return Document(
        kind=number.kind,
        number=number.value,
        birth_date=number.birth_date,
        nationality=number.nationality,
        sex=number.sex,
        unconfirmed=() if number.certain else (DocumentPart.NUMBER,),
    )


def _bad_number(bad: BadNumber) -> BadDocument:
    part = DocumentPart.BIRTH_DATE if bad.flaw is NumberFlaw.IMPOSSIBLE_DATE else None
    if bad.flaw is NumberFlaw.CHECK_DIGIT:
        part = DocumentPart.NUMBER
    return BadDocument(DocumentFlaw(bad.flaw.value), bad.kind, part, bad.length)


# --- identity cards ------------------------------------------------------------------------

_CARD_KINDS = {
    "resident": DocumentKind.RESIDENT_ID,
    "residence_permit": DocumentKind.HMT_RESIDENCE_PERMIT,
    "foreigner_2017": DocumentKind.PERMANENT_RESIDENCE_CARD,
    "foreigner_2023": DocumentKind.PERMANENT_RESIDENCE_CARD,
}
_NO_EXPIRY = ("长期", "長期")
_SEXES = {"1": "M", "2": "F", "M": "M", "F": "F", "男": "M", "女": "F"}


def document_from_card(
    layout: str,
    *,
    name: str,
    latin_name: str = "",
    number: str,
    birth_date: str,
    valid_until: str,
    nationality: str = "",
    sex: str = "",
    pass_number: str = "",
) -> Document | BadDocument:
    """The text of an identity card as its chip gives it.

    `layout` is a value of `hardware.interfaces.CardLayout`; an unknown one is
    `unknown_form`. Dates are `YYYYMMDD`, `valid_until` may be 长期 or empty (no expiry).
    """
    kind = _CARD_KINDS.get(layout)
    if kind is None:
        return BadDocument(DocumentFlaw.UNKNOWN_FORM)
    if not normalise_number(number):
        return BadDocument(DocumentFlaw.UNREADABLE, kind, DocumentPart.NUMBER)
    born = _card_date(birth_date)
    if born is None:
        return BadDocument(DocumentFlaw.IMPOSSIBLE_DATE, kind, DocumentPart.BIRTH_DATE)
    until = valid_until.strip(" \0")
    expires = None if until in ("", *_NO_EXPIRY) else _card_date(until)
    if expires is None and until not in ("", *_NO_EXPIRY):
        return BadDocument(DocumentFlaw.IMPOSSIBLE_DATE, kind, DocumentPart.EXPIRES)
    read = decode_number(kind, number)
    if isinstance(read, BadNumber):
        return _bad_number(read)
    unconfirmed = [] if read.certain else [DocumentPart.NUMBER]
    if read.birth_date is not None and read.birth_date != born:
        unconfirmed.append(DocumentPart.BIRTH_DATE)
    also = decode_number(None, pass_number)
    return Document(
        kind=kind,
        number=read.value,
        names=tuple(x for x in (_card_name(name), _card_name(latin_name)) if x),
        birth_date=born,
        expires=expires,
        nationality=nationality.strip(" \0").upper() or read.nationality,
        sex=_SEXES.get(sex.strip(" \0").upper(), ""),
        unconfirmed=tuple(unconfirmed),
        other_numbers=(also.value,) if isinstance(also, DocumentNumber) else (),
    )


def _card_name(text: str) -> str:
    return " ".join(text.replace("\0", " ").split())


def _card_date(text: str) -> date | None:
    digits = text.strip(" \0")
    if not re.fullmatch(r"[0-9]{8}", digits):
        return None
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


# --- zones ---------------------------------------------------------------------------------

_ALL_BUT_NUMBER = (DocumentPart.NAME, DocumentPart.BIRTH_DATE, DocumentPart.EXPIRES)
# Where a number may stand in the first line: after the code, perhaps after a state.
_PERMIT_NUMBERS = {
    DocumentKind.HK_MACAO_TRAVEL_PERMIT: re.compile(
        r"CR(?:[A-Z<]{3})?(?P<number>[HM][0-9]{8})<*(?P<check>[0-9])"
    ),
    DocumentKind.TAIWAN_TRAVEL_PERMIT: re.compile(
        r"CT(?:[A-Z<]{3})?(?P<number>[0-9]{8})<*(?P<check>[0-9])"
    ),
}


def document_from_mrz(lines: tuple[str, ...], *, today: date) -> Document | BadDocument:
    """The document of a machine-readable zone, its lines top first.

    The zones of the Mainland Travel Permits (CR for Hong Kong and Macao, CT for Taiwan)
    follow no published layout: the number is read where its form and check digit leave no
    doubt, and everything else is left out or marked as unconfirmed.
    """
    lines = split_mrz_lines("\n".join(lines))
    if lines and lines[0][:2] in ("CR", "CT"):
        return _travel_permit(lines, today)
    match decode_mrz(lines, today=today):
        case Mrz() as zone:
            return _document_of_zone(zone)
        case BadMrz() as bad:
            kind = _kind_of_code(bad.document_code) if bad.document_code else None
            part = DocumentPart(bad.part.value) if bad.part else None
            return BadDocument(DocumentFlaw(bad.flaw.value), kind, part)
        case never:
            assert_never(never)


def _document_of_zone(zone: Mrz) -> Document:
    name = f"{zone.surname} {zone.given_names}".strip()
    unconfirmed = []
    if not name:
        unconfirmed.append(DocumentPart.NAME)
    if zone.birth_date is None:
        unconfirmed.append(DocumentPart.BIRTH_DATE)
    return Document(
        kind=_kind_of_code(zone.document_code),
        number=zone.number,
        names=(name,) if name else (),
        birth_date=zone.birth_date,
        expires=zone.expires,
        nationality=zone.nationality,
        sex=zone.sex,
        unconfirmed=tuple(unconfirmed),
    )


def _kind_of_code(code: str) -> DocumentKind:
    match code:
        case "CS":
            return DocumentKind.EXIT_ENTRY_PERMIT
        case "CR":
            return DocumentKind.HK_MACAO_TRAVEL_PERMIT
        case "CT":
            return DocumentKind.TAIWAN_TRAVEL_PERMIT
        case _ if code.startswith("P"):
            return DocumentKind.PASSPORT
        case _:
            return DocumentKind.OTHER


def _travel_permit(lines: tuple[str, ...], today: date) -> Document | BadDocument:
    kind = _kind_of_code(lines[0][:2])
    zone = decode_mrz(lines, today=today)
    if isinstance(zone, Mrz):
        # Every check digit of ICAO's layout holds: the fields are most likely there. A person
        # still looks, since nobody has published that the layout is meant.
        number = decode_number(kind, zone.number)
        if isinstance(number, DocumentNumber):
            read = _document_of_zone(zone)
            return replace(read, number=number.value, unconfirmed=_ALL_BUT_NUMBER)
    found = _PERMIT_NUMBERS[kind].match(lines[0])
    if found is None:
        return BadDocument(DocumentFlaw.UNREADABLE, kind, DocumentPart.NUMBER)
    proven = derive_check_digit(found["number"]) == found["check"]
    return Document(
        kind=kind,
        number=found["number"],
        unconfirmed=_ALL_BUT_NUMBER if proven else (DocumentPart.NUMBER, *_ALL_BUT_NUMBER),
    )
