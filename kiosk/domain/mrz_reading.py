"""Reading a machine-readable zone: lines in, checked fields out.

Source: ICAO Doc 9303, 8th edition: part 3, 4 (TD3), 5 (TD1), 6 (TD2). The one-line zone of
the Exit-Entry Permit for Hong Kong and Macao (往来港澳通行证) is not ICAO's; see
`_decode_permit_line`.

A zone is read by machines and by tired thumbs: spaces, lower case, missing fillers at a
line's end and look-alike characters are mended where the mended character cannot be anything
else (a letter in a date, a digit in a name) or where a check digit proves the mending.
"""

import unicodedata
from dataclasses import dataclass
from datetime import date

from kiosk.domain.mrz import (
    CHARACTER_VALUES,
    FILLER,
    BadMrz,
    Mrz,
    MrzField,
    MrzFlaw,
    MrzForm,
    derive_check_digit,
)

# Look-alikes in OCR-B. Applied only to fields that cannot hold the left-hand character.
_TO_DIGITS = str.maketrans("OQDIZSGB", "00012568")
_TO_LETTERS = str.maketrans("012568", "OIZSGB")

# A document that ran out more than 30 years ago is not carried about any more, while identity
# cards for the old run for decades: the window of an expiry year is put accordingly.
_EXPIRY_WINDOW_BACK_YEARS = 30


class _Flawed(Exception):
    def __init__(self, flaw: MrzFlaw, part: MrzField | None = None) -> None:
        super().__init__(flaw)
        self.flaw = flaw
        self.part = part


def split_mrz_lines(text: str) -> tuple[str, ...]:
    """Lines as typed or scanned, brought to MRZ characters; a zone without breaks is cut.

    Full-width and lower-case characters and spaces inside lines are mended. Characters that
    no zone can hold are left in place for `decode_mrz` to refuse.
    """
    plain = unicodedata.normalize("NFKC", text.replace("\\n", "\n"))
    plain = plain.replace("«", "<<").replace("‹", FILLER).upper()
    lines = tuple(x for x in ("".join(line.split()) for line in plain.splitlines()) if x)
    if len(lines) == 1:
        for count, width in ((3, 30), (2, 44), (2, 36)):
            if len(lines[0]) == count * width:
                return tuple(lines[0][i * width : (i + 1) * width] for i in range(count))
    return lines


def decode_mrz(lines: tuple[str, ...], *, today: date) -> Mrz | BadMrz:
    """Read a zone. `today` only puts two-digit years into their century."""
    lines = split_mrz_lines("\n".join(lines))
    if not lines or any(c not in CHARACTER_VALUES for line in lines for c in line):
        return BadMrz(MrzFlaw.UNREADABLE)
    code = lines[0][:2].translate(_TO_LETTERS).rstrip(FILLER)
    try:
        match len(lines), len(lines[-1]):
            case 3, _:
                return _decode_td1(code, lines, today)
            case 2, 36:
                return _decode_two_lines(MrzForm.TD2, code, lines, today)
            case 2, 44:
                return _decode_two_lines(MrzForm.TD3, code, lines, today)
            case 1, 30 if code.startswith("C"):
                return _decode_permit_line(code, lines[0], today)
            case 1 | 2, _:
                return BadMrz(MrzFlaw.WRONG_LENGTH, code)
            case _:
                return BadMrz(MrzFlaw.UNKNOWN_FORM, code)
    except _Flawed as flawed:
        return BadMrz(flawed.flaw, code, flawed.part)


def _decode_td1(code: str, lines: tuple[str, ...], today: date) -> Mrz:
    """Three lines of 30 (Doc 9303-5, 4.2.2)."""
    # Readers drop fillers at the end of a line; line 2 ends in a check digit and never may.
    first, second, third = _fill(lines[0], 30), lines[1], _fill(lines[2], 30)
    if len(second) != 30:
        raise _Flawed(MrzFlaw.WRONG_LENGTH)
    number = _read_number(first[5:14], first[14], first[15:30], may_run_on=True)
    birth = _read_date_text(second[0:6], second[6], MrzField.BIRTH_DATE)
    expiry = _read_date_text(second[8:14], second[14], MrzField.EXPIRES)
    _check_composite(number.guarded + birth + expiry + second[18:29], second[29])
    surname, given_names = _split_name(third)
    return Mrz(
        form=MrzForm.TD1,
        document_code=code,
        issuer=_read_code(first[2:5]),
        number=number.value,
        surname=surname,
        given_names=given_names,
        nationality=_read_code(second[15:18]),
        birth_date=_derive_birth_date(birth, today),
        sex=_read_sex(second[7]),
        expires=_derive_expiry_date(expiry, today),
        optional_data=(number.optional_data + second[18:29]).strip(FILLER),
        name_cut=not third.endswith(FILLER),
    )


def _decode_two_lines(form: MrzForm, code: str, lines: tuple[str, ...], today: date) -> Mrz:
    """Two lines of 36 (TD2, Doc 9303-6, 4.2.2) or 44 (TD3, Doc 9303-4, 4.2.2)."""
    if code.startswith("V"):  # a visa (Doc 9303-7) has the size of a document and is none
        raise _Flawed(MrzFlaw.UNKNOWN_FORM)
    first, second = _fill(lines[0], len(lines[1])), lines[1]
    is_td2 = form is MrzForm.TD2
    # The check digit of TD3's optional data is not asked for: issuers disagree about it
    # (some Chinese passports carry one that does not hold), and the composite covers the data.
    number = _read_number(second[0:9], second[9], second[28:-1], may_run_on=is_td2)
    birth = _read_date_text(second[13:19], second[19], MrzField.BIRTH_DATE)
    expiry = _read_date_text(second[21:27], second[27], MrzField.EXPIRES)
    _check_composite(number.guarded[:10] + birth + expiry + number.guarded[10:], second[-1])
    surname, given_names = _split_name(first[5:])
    return Mrz(
        form=form,
        document_code=code,
        issuer=_read_code(first[2:5]),
        number=number.value,
        surname=surname,
        given_names=given_names,
        nationality=_read_code(second[10:13]),
        birth_date=_derive_birth_date(birth, today),
        sex=_read_sex(second[20]),
        expires=_derive_expiry_date(expiry, today),
        optional_data=number.optional_data[: 7 if is_td2 else 14].strip(FILLER),
        name_cut=not first.endswith(FILLER),
    )


def _decode_permit_line(code: str, line: str, today: date) -> Mrz:
    """One line of 30: code(2) number(9) c `<` expiry(6) c `<` birth(6) c `<` c.

    Known from public code bases that read the chip's copy of the line, which agree on the
    places and on the three check digits; over which characters the last one runs is not
    published, so it is not asked for. The card prints no name, sex or state in the line.
    """
    number = _read_number(line[2:11], line[11], "", may_run_on=False)
    expiry = _read_date_text(line[13:19], line[19], MrzField.EXPIRES)
    birth = _read_date_text(line[21:27], line[27], MrzField.BIRTH_DATE)
    return Mrz(
        form=MrzForm.PERMIT,
        document_code=code,
        issuer="CHN",
        number=number.value,
        surname="",
        given_names="",
        nationality="CHN",
        birth_date=_derive_birth_date(birth, today),
        sex="",
        expires=_derive_expiry_date(expiry, today),
    )


@dataclass(frozen=True, slots=True)
class _Number:
    """A document number as read: `guarded` is what a composite check digit runs over."""

    value: str
    guarded: str
    optional_data: str


def _read_number(principal: str, check: str, optional: str, *, may_run_on: bool) -> _Number:
    """A document number beside its optional data.

    A number of more than nine characters runs on: a `<` in the check digit's place, the rest
    and its check digit at the start of the optional data (Doc 9303-5, 4.2.2 note j; 9303-6
    likewise).
    """
    rest = optional.split(FILLER)[0]
    if may_run_on and check == FILLER and len(rest) >= 2:
        body, digit = _mend_number(principal + rest[:-1], rest[-1])
        left = optional[len(rest) :]
        return _Number(body, body[:9] + FILLER + body[9:] + digit + left, left)
    if not principal.strip(FILLER):
        raise _Flawed(MrzFlaw.UNREADABLE, MrzField.NUMBER)
    body, digit = _mend_number(principal, check)
    return _Number(body.replace(FILLER, ""), body + digit + optional, optional)


def _mend_number(body: str, check: str) -> tuple[str, str]:
    """The number and its check digit as the check digit proves them.

    As read, if that fits; else with every letter O taken for the digit 0, if that fits (most
    issuers never use the letter). Raises _Flawed otherwise.
    """
    digit = check.translate(_TO_DIGITS)
    for spelling in (body, body.replace("O", "0")):
        if derive_check_digit(spelling) == digit:
            return spelling, digit
    raise _Flawed(MrzFlaw.CHECK_DIGIT, MrzField.NUMBER)


def _read_date_text(text: str, check: str, part: MrzField) -> str:
    """YYMMDD and its check digit, look-alikes mended; unknown parts are fillers."""
    digits, digit = text.translate(_TO_DIGITS), check.translate(_TO_DIGITS)
    if digit == FILLER and not digits.strip(FILLER):
        digit = "0"
    if derive_check_digit(digits) != digit:
        raise _Flawed(MrzFlaw.CHECK_DIGIT, part)
    if not digits.replace(FILLER, "0").isdigit():
        raise _Flawed(MrzFlaw.UNREADABLE, part)
    return digits + digit


def _check_composite(guarded: str, check: str) -> None:
    if derive_check_digit(guarded) != check.translate(_TO_DIGITS):
        raise _Flawed(MrzFlaw.CHECK_DIGIT, MrzField.COMPOSITE)


def _derive_birth_date(checked: str, today: date) -> date | None:
    """The latest such day that is not in the future; None when a part is unknown."""
    yymmdd = checked[:6]
    if FILLER in yymmdd or "00" in (yymmdd[2:4], yymmdd[4:6]):
        return None
    century = today.year // 100 * 100
    for start in (century, century - 100):
        day = _day(start, yymmdd)
        if day is not None and day <= today:
            return day
    raise _Flawed(MrzFlaw.IMPOSSIBLE_DATE, MrzField.BIRTH_DATE)


def _derive_expiry_date(checked: str, today: date) -> date | None:
    """The day of that name from 30 years back to 69 ahead; None when there is none."""
    yymmdd = checked[:6]
    if not yymmdd.strip(FILLER):
        return None
    first_year = today.year - _EXPIRY_WINDOW_BACK_YEARS
    if FILLER not in yymmdd:
        century = first_year // 100 * 100
        for start in (century, century + 100):
            if start + int(yymmdd[:2]) >= first_year:
                day = _day(start, yymmdd)
                if day is not None:
                    return day
                break
    raise _Flawed(MrzFlaw.IMPOSSIBLE_DATE, MrzField.EXPIRES)


def _day(century: int, yymmdd: str) -> date | None:
    try:
        return date(century + int(yymmdd[:2]), int(yymmdd[2:4]), int(yymmdd[4:6]))
    except ValueError:
        return None


def _read_code(text: str) -> str:
    return text.translate(_TO_LETTERS).strip(FILLER)


def _read_sex(text: str) -> str:
    return text if text in "MF" else ""


def _split_name(text: str) -> tuple[str, str]:
    """Surname and given names of a name field; either may be empty (Doc 9303-3, 4.6)."""
    surname, _, given = text.translate(_TO_LETTERS).rstrip(FILLER).partition(FILLER * 2)
    return " ".join(surname.split(FILLER)).strip(), " ".join(x for x in given.split(FILLER) if x)


def _fill(line: str, width: int) -> str:
    if len(line) > width:
        raise _Flawed(MrzFlaw.WRONG_LENGTH)
    return line.ljust(width, FILLER)
