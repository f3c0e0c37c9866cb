"""The machine-readable zone (MRZ) of travel documents: its characters, fields and writing.

Source of every layout and rule: ICAO Doc 9303, 8th edition: part 3 (characters, names, dates,
check digits), part 4 (TD3), part 5 (TD1). Reading is in `mrz_reading`; the two share the
values and the check digit here.
"""

import unicodedata
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

FILLER = "<"
CHARACTER_VALUES = {c: i for i, c in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")} | {
    FILLER: 0
}
_WEIGHTS = (7, 3, 1)

# Doc 9303-3, section 6 A: letters whose transliteration is not simply their base letter.
# fmt: off
_TRANSLITERATION = str.maketrans({
    "Ä": "AE", "Å": "AA", "Æ": "AE", "Ð": "D", "Đ": "D", "Ħ": "H", "ı": "I", "Ĳ": "IJ",
    "ĸ": "Q", "Ł": "L", "Ŀ": "L", "Ŋ": "N", "Ö": "OE", "Ø": "OE", "Œ": "OE", "ß": "SS",
    "ẞ": "SS", "Þ": "TH", "Ŧ": "T", "Ü": "UE", "Ə": "E",
})
# fmt: on


class MrzForm(StrEnum):
    """Size of the document. PERMIT is the one-line zone of the Exit-Entry Permit."""

    TD1 = "td1"
    TD2 = "td2"
    TD3 = "td3"
    PERMIT = "permit"


class MrzFlaw(StrEnum):
    """Why lines are not a zone that can be relied on."""

    UNREADABLE = "unreadable"
    WRONG_LENGTH = "wrong_length"
    UNKNOWN_FORM = "unknown_form"
    CHECK_DIGIT = "check_digit"
    IMPOSSIBLE_DATE = "impossible_date"


class MrzField(StrEnum):
    """The part of a zone that a flaw is in. COMPOSITE guards several parts at once."""

    NUMBER = "number"
    BIRTH_DATE = "birth_date"
    EXPIRES = "expires"
    COMPOSITE = "composite"


@dataclass(frozen=True, slots=True)
class Mrz:
    """A zone whose check digits hold.

    `number` is without fillers, a long one (TD1, TD2) put together. `birth_date` is None when
    any part of it is unknown to the issuer, `expires` when the document has no expiry date.
    `nationality` and `issuer` are ICAO codes, at most three letters (`D` for Germany). `sex`
    is `M`, `F` or empty. `name_cut` tells that the name fills its field to the last place, so
    the end of it may be missing.
    """

    form: MrzForm
    document_code: str
    issuer: str
    number: str = field(repr=False)
    surname: str = field(repr=False)
    given_names: str = field(repr=False)
    nationality: str
    birth_date: date | None = field(repr=False)
    sex: str
    expires: date | None
    optional_data: str = field(default="", repr=False)
    name_cut: bool = False


@dataclass(frozen=True, slots=True)
class BadMrz:
    """Lines that cannot be relied on; `part` is None when the whole is at fault."""

    flaw: MrzFlaw
    document_code: str = ""
    part: MrzField | None = None


def derive_check_digit(text: str) -> str:
    """The check digit of a field (Doc 9303-3, 4.9). `text` holds only 0-9, A-Z and `<`."""
    return str(sum(CHARACTER_VALUES[c] * _WEIGHTS[i % 3] for i, c in enumerate(text)) % 10)


def transliterate_latin(text: str) -> str:
    """Upper-case A-Z spelling of a Latin name as a passport office writes it.

    Diacritics follow Doc 9303-3, section 6 A (Ü becomes UE, É becomes E); apostrophes vanish;
    whatever else is no Latin letter becomes a space.
    """
    upper = unicodedata.normalize("NFC", text).upper().translate(_TRANSLITERATION)
    letters = []
    for character in unicodedata.normalize("NFKD", upper):
        if "A" <= character <= "Z":
            letters.append(character)
        elif not unicodedata.combining(character) and character not in "'’ʼ`´":
            letters.append(" ")
    return " ".join("".join(letters).split())


def encode_td3(
    *,
    number: str,
    surname: str,
    given_names: str = "",
    nationality: str,
    birth_date: date | None,
    sex: str = "",
    expires: date | None,
    issuer: str = "",
    document_code: str = "P",
    optional_data: str = "",
) -> tuple[str, str]:
    """The two lines of a passport (Doc 9303-4). `issuer` defaults to the nationality.

    Raises ValueError when the number has more than nine or the optional data more than
    fourteen characters, or a field holds what a zone cannot.
    """
    optional = _field(optional_data, 14)
    optional_check = FILLER if not optional.strip(FILLER) else derive_check_digit(optional)
    name = _name_field(surname, given_names, 39)
    upper = _field(document_code, 2) + _field(issuer or nationality, 3) + name
    return upper, _lower_line(
        _field(number, 9), nationality, birth_date, sex, expires, optional + optional_check
    )


def encode_td1(
    *,
    number: str,
    surname: str,
    given_names: str = "",
    nationality: str,
    birth_date: date | None,
    sex: str = "",
    expires: date | None,
    issuer: str = "",
    document_code: str = "I",
    optional_data: str = "",
) -> tuple[str, str, str]:
    """The three lines of an identity card (Doc 9303-5).

    A number of more than nine and at most 23 characters continues in the optional data.
    Raises ValueError when a field is too long or holds what a zone cannot.
    """
    if len(number) > 9:
        digit = derive_check_digit(number)
        upper_tail = number[:9] + FILLER + _field(number[9:] + digit, 15)
    else:
        digits = _field(number, 9)
        upper_tail = digits + derive_check_digit(digits) + FILLER * 15
    birth, expiry = _dated(birth_date), _dated(expires)
    optional = _field(optional_data, 11)
    composite = derive_check_digit(upper_tail + birth + expiry + optional)
    return (
        _field(document_code, 2) + _field(issuer or nationality, 3) + upper_tail,
        birth + (sex or FILLER) + expiry + _field(nationality, 3) + optional + composite,
        _name_field(surname, given_names, 30),
    )


def _lower_line(
    number: str,
    nationality: str,
    birth_date: date | None,
    sex: str,
    expires: date | None,
    optional: str,
) -> str:
    checked = number + derive_check_digit(number)
    birth, expiry = _dated(birth_date), _dated(expires)
    composite = derive_check_digit(checked + birth + expiry + optional)
    return (
        checked + _field(nationality, 3) + birth + (sex or FILLER) + expiry + optional + composite
    )


def _dated(day: date | None) -> str:
    text = day.strftime("%y%m%d") if day else FILLER * 6
    return text + derive_check_digit(text)


def _field(text: str, width: int) -> str:
    if len(text) > width or any(c not in CHARACTER_VALUES for c in text):
        raise ValueError(f"a zone's field of {width} characters cannot hold this value")
    return text.ljust(width, FILLER)


def _name_field(surname: str, given_names: str, width: int) -> str:
    primary = transliterate_latin(surname).replace(" ", FILLER)
    secondary = transliterate_latin(given_names).replace(" ", FILLER)
    if not primary:
        raise ValueError("a zone needs a surname in Latin letters")
    if not secondary:
        return primary[:width].ljust(width, FILLER)
    # A cut name still shows that there is a given name (Doc 9303-4, 4.2.3).
    return f"{primary[: width - 3]}{FILLER * 2}{secondary}"[:width].ljust(width, FILLER)
