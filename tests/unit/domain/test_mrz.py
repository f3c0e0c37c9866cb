"""Zones: ICAO's printed specimens, round trips, and everything a reader or a thumb does to one."""

import string
from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kiosk.domain.mrz import (
    BadMrz,
    Mrz,
    MrzField,
    MrzFlaw,
    MrzForm,
    derive_check_digit,
    encode_td1,
    encode_td3,
    transliterate_latin,
)
from kiosk.domain.mrz_reading import decode_mrz, split_mrz_lines

TODAY = date(2026, 11, 21)

# Doc 9303-4 appendix B, 9303-5 appendix B, 9303-6 appendix B.
TD3 = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)
TD1 = (
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "7408122F1204159UTO<<<<<<<<<<<6",
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
)
TD1_LONG_NUMBER = (
    "I<UTOD23145890<7349<<<<<<<<<<<",
    "3407127M9507122UTO<<<<<<<<<<<2",
    "STEVENSON<<PETER<JOHN<<<<<<<<<",
)
TD2 = ("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6")

SPECIMENS = (TD3, TD1, TD1_LONG_NUMBER, TD2)


def read(lines: tuple[str, ...]) -> Mrz:
    zone = decode_mrz(lines, today=TODAY)
    assert isinstance(zone, Mrz), zone
    return zone


@pytest.mark.parametrize(
    ("lines", "form", "number"),
    [
        (TD3, MrzForm.TD3, "L898902C3"),
        (TD1, MrzForm.TD1, "D23145890"),
        (TD2, MrzForm.TD2, "D23145890"),
    ],
)
def test_specimens_of_every_size_are_read(
    lines: tuple[str, ...], form: MrzForm, number: str
) -> None:
    zone = read(lines)
    assert (zone.form, zone.number) == (form, number)
    assert (zone.surname, zone.given_names) == ("ERIKSSON", "ANNA MARIA")
    assert (zone.birth_date, zone.sex) == (date(1974, 8, 12), "F")
    assert (zone.issuer, zone.nationality) == ("UTO", "UTO")
    assert zone.expires == date(2012, 4, 15)
    assert not zone.name_cut


def test_a_number_longer_than_nine_runs_on_into_the_optional_data() -> None:
    zone = read(TD1_LONG_NUMBER)
    assert zone.number == "D23145890734"
    assert zone.optional_data == ""
    assert zone.birth_date == date(1934, 7, 12)


def test_optional_data_of_a_passport_is_kept() -> None:
    assert read(TD3).optional_data == "ZE184226B"


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(TD3).lower(),
        "\\n".join(TD3),
        "\r\n".join(TD3) + "\r\n",
        "".join(TD3),
        "\n".join(" ".join(line) for line in TD3),
        "\n".join((TD3[0].rstrip("<"), TD3[1])),
        "\n".join(TD3).replace("<", "＜"),
        "\n".join(TD3).replace("<<", "«"),
        "\n".join(TD3).replace("ERIKSSON", "ER1K550N"),
        TD3[0] + "\n" + TD3[1].replace("7408122F", "74O8I22F"),
    ],
)
def test_slips_that_leave_no_doubt_are_mended(text: str) -> None:
    assert read(split_mrz_lines(text)) == read(TD3)


def test_a_letter_o_in_a_number_is_a_zero_where_the_check_digit_says_so() -> None:
    misread = (TD3[0], TD3[1].replace("L898902C3", "L8989O2C3"))
    assert read(misread).number == "L898902C3"
    issued = encode_td3(
        number="AO1234567",
        surname="SMITH",
        nationality="GBR",
        birth_date=date(1990, 1, 1),
        expires=date(2030, 1, 1),
    )
    assert read(issued).number == "AO1234567"


@pytest.mark.parametrize(
    ("line", "place", "part"),
    [
        (1, 0, MrzField.NUMBER),
        (1, 9, MrzField.NUMBER),
        (1, 14, MrzField.BIRTH_DATE),
        (1, 19, MrzField.BIRTH_DATE),
        (1, 22, MrzField.EXPIRES),
        (1, 27, MrzField.EXPIRES),
        (1, 30, MrzField.COMPOSITE),
        (1, 43, MrzField.COMPOSITE),
    ],
)
def test_a_wrong_character_is_found_where_it_is(line: int, place: int, part: MrzField) -> None:
    lines = list(TD3)
    wrong = "8" if lines[line][place] != "8" else "3"
    lines[line] = lines[line][:place] + wrong + lines[line][place + 1 :]
    assert decode_mrz(tuple(lines), today=TODAY) == BadMrz(MrzFlaw.CHECK_DIGIT, "P", part)


@pytest.mark.parametrize(
    ("lines", "flaw"),
    [
        ((), MrzFlaw.UNREADABLE),
        (("",), MrzFlaw.UNREADABLE),
        (("P<UTO?RIKSSON", TD3[1]), MrzFlaw.UNREADABLE),
        (("P<UTO欧阳", TD3[1]), MrzFlaw.UNREADABLE),
        ((TD3[0],), MrzFlaw.WRONG_LENGTH),
        ((TD3[0], TD3[1][:-1]), MrzFlaw.WRONG_LENGTH),
        ((TD3[0] + "<", TD3[1]), MrzFlaw.WRONG_LENGTH),
        ((TD1[0], TD1[1] + "<", TD1[2]), MrzFlaw.WRONG_LENGTH),
        ((*TD1, TD1[2]), MrzFlaw.UNKNOWN_FORM),
        (("V" + TD3[0][1:], TD3[1]), MrzFlaw.UNKNOWN_FORM),
        ((TD3[0], "<<<<<<<<<0UTO7408122F1204159ZE184226B<<<<<18"), MrzFlaw.UNREADABLE),
    ],
)
def test_lines_that_are_no_zone_say_why(lines: tuple[str, ...], flaw: MrzFlaw) -> None:
    found = decode_mrz(lines, today=TODAY)
    assert isinstance(found, BadMrz)
    assert found.flaw is flaw


def dated_passport(birth: str, expiry: str) -> tuple[str, str]:
    number = "X1234567<" + derive_check_digit("X1234567<")
    born = birth + derive_check_digit(birth)
    until = expiry + derive_check_digit(expiry)
    optional = "<" * 15
    composite = derive_check_digit(number + born + until + optional)
    return TD3[0], f"{number}UTO{born}<{until}{optional}{composite}"


@pytest.mark.parametrize(
    ("yymmdd", "born"),
    [
        ("261121", date(2026, 11, 21)),
        ("261122", date(1926, 11, 22)),
        ("270101", date(1927, 1, 1)),
        ("000229", date(2000, 2, 29)),
        ("74<<<<", None),
        ("7408<<", None),
        ("740800", None),
        ("<<<<<<", None),
    ],
)
def test_a_birth_date_is_in_the_last_hundred_years_or_unknown(
    yymmdd: str, born: date | None
) -> None:
    assert read(dated_passport(yymmdd, "300101")).birth_date == born


@pytest.mark.parametrize(
    ("yymmdd", "expires"),
    [
        ("261120", date(2026, 11, 20)),
        ("960101", date(1996, 1, 1)),
        ("951231", date(2095, 12, 31)),
        ("<<<<<<", None),
    ],
)
def test_an_expiry_date_is_from_thirty_years_back_to_seventy_ahead(
    yymmdd: str, expires: date | None
) -> None:
    assert read(dated_passport("740812", yymmdd)).expires == expires


@pytest.mark.parametrize(
    ("birth", "expiry", "part"),
    [
        ("741301", "300101", MrzField.BIRTH_DATE),
        ("740230", "300101", MrzField.BIRTH_DATE),
        ("740812", "300230", MrzField.EXPIRES),
        ("740812", "3001<<", MrzField.EXPIRES),
    ],
)
def test_days_that_no_calendar_has_are_impossible(birth: str, expiry: str, part: MrzField) -> None:
    found = decode_mrz(dated_passport(birth, expiry), today=TODAY)
    assert found == BadMrz(MrzFlaw.IMPOSSIBLE_DATE, "P", part)


@pytest.mark.parametrize(
    ("field", "surname", "given"),
    [
        ("ERIKSSON<<ANNA<MARIA", "ERIKSSON", "ANNA MARIA"),
        ("ARKFREITH<CALL<<HUBERT<NOEL", "ARKFREITH CALL", "HUBERT NOEL"),
        ("SUHARTO", "SUHARTO", ""),
        ("ZHANG<<XINYUE", "ZHANG", "XINYUE"),
        ("VAN<DER<BERG<<JAN<<PIETER", "VAN DER BERG", "JAN PIETER"),
        ("", "", ""),
    ],
)
def test_names_are_split_at_the_double_filler(field: str, surname: str, given: str) -> None:
    zone = read(("P<UTO" + field, TD3[1]))
    assert (zone.surname, zone.given_names) == (surname, given)


def test_a_name_that_fills_its_field_may_be_cut() -> None:
    zone = read(("P<UTO" + "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K", TD3[1]))
    assert zone.name_cut


# 往来港澳通行证 by the places that the protocol notes give.
def permit_line(number: str, expiry: str, birth: str) -> str:
    fields = "<".join(
        body + derive_check_digit(body) for body in (number.ljust(9, "<"), expiry, birth)
    )
    return f"CS{fields}<0"


def test_the_exit_entry_permit_gives_expiry_before_birth() -> None:
    zone = read((permit_line("C12345678", "311120", "900607"),))
    assert (zone.form, zone.document_code, zone.number) == (MrzForm.PERMIT, "CS", "C12345678")
    assert (zone.birth_date, zone.expires) == (date(1990, 6, 7), date(2031, 11, 20))


def test_the_exit_entry_permit_guards_each_of_its_fields() -> None:
    line = permit_line("C12345678", "311120", "900607")
    for place, part in (
        (4, MrzField.NUMBER),
        (14, MrzField.EXPIRES),
        (22, MrzField.BIRTH_DATE),
    ):
        wrong = line[:place] + ("8" if line[place] != "8" else "3") + line[place + 1 :]
        assert decode_mrz((wrong,), today=TODAY) == BadMrz(MrzFlaw.CHECK_DIGIT, "CS", part)


@pytest.mark.parametrize(
    ("written", "zone"),
    [
        ("Jürgen Müller", "JUERGEN MUELLER"),
        ("Åse Løvø", "AASE LOEVOE"),
        ("O'Brien-Smith", "OBRIEN SMITH"),
        ("Straße", "STRASSE"),
        ("Łukasz Żółć", "LUKASZ ZOLC"),
        ("Nguyễn Thị Ánh", "NGUYEN THI ANH"),
        ("Þór Æsir", "THOR AESIR"),
        ("張欣悅", ""),
    ],
)
def test_letters_are_transliterated_as_passport_offices_do(written: str, zone: str) -> None:
    assert transliterate_latin(written) == zone


# --- round trips ---------------------------------------------------------------------------

words = st.text(string.ascii_uppercase, min_size=1, max_size=6)
names = st.lists(words, min_size=1, max_size=2).map(" ".join)
births = st.dates(TODAY - timedelta(days=36_500), TODAY)
expiries = st.dates(date(1996, 1, 1), date(2095, 12, 31))
states = st.sampled_from(["CHN", "D", "USA", "UTO", "HKG"])
numbers = st.text(string.ascii_uppercase + string.digits, min_size=1, max_size=9)
long_numbers = st.text(string.ascii_uppercase + string.digits, min_size=10, max_size=23)
sexes = st.sampled_from(["M", "F", ""])


@st.composite
def holders(draw: st.DrawFn, number: st.SearchStrategy[str]) -> dict[str, object]:
    return {
        "number": draw(number),
        "surname": draw(names),
        "given_names": draw(st.one_of(st.just(""), names)),
        "nationality": draw(states),
        "birth_date": draw(st.one_of(st.none(), births)),
        "sex": draw(sexes),
        "expires": draw(st.one_of(st.none(), expiries)),
        "issuer": draw(states),
    }


def td2_lines(holder: dict[str, object], optional: str) -> tuple[str, str]:
    """TD2 from the encoder of TD3: the same places with a shorter tail (Doc 9303-6, 4.2.2)."""
    upper, lower = encode_td3(**holder)  # type: ignore[arg-type]  # keywords by name
    body = lower[:28] + optional.ljust(7, "<")
    composite = derive_check_digit(body[:10] + body[13:20] + body[21:28] + body[28:])
    return "I<" + upper[2:36], body + composite


@settings(max_examples=150)
@given(holders(numbers))
def test_a_passport_comes_back_as_it_was_written(holder: dict[str, object]) -> None:
    lines = encode_td3(**holder)  # type: ignore[arg-type]  # keywords by name
    zone = read(lines)
    assert all(len(line) == 44 for line in lines)
    assert {key: getattr(zone, key) for key in holder} == holder


@settings(max_examples=150)
@given(holders(st.one_of(numbers, long_numbers)))
def test_an_identity_card_comes_back_as_it_was_written(holder: dict[str, object]) -> None:
    lines = encode_td1(**holder)  # type: ignore[arg-type]  # keywords by name
    assert all(len(line) == 30 for line in lines)
    zone = read(lines)
    assert {key: getattr(zone, key) for key in holder} == holder


@settings(max_examples=100)
@given(holders(numbers), st.text(string.ascii_uppercase, max_size=7))
def test_a_card_of_the_middle_size_is_read(holder: dict[str, object], optional: str) -> None:
    lines = td2_lines(holder, optional)
    zone = read(lines)
    assert zone.form is MrzForm.TD2
    assert {key: getattr(zone, key) for key in holder} == holder
    assert zone.optional_data == optional


@settings(max_examples=150)
@given(
    st.sampled_from(SPECIMENS),
    st.data(),
)
def test_a_changed_digit_never_goes_unnoticed(lines: tuple[str, ...], data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(lines) - 1))
    places = [i for i, c in enumerate(lines[row]) if c.isdigit()]
    assume(places)
    place = data.draw(st.sampled_from(places))
    wrong = data.draw(st.sampled_from(string.digits).filter(lambda c: c != lines[row][place]))
    changed = list(lines)
    changed[row] = lines[row][:place] + wrong + lines[row][place + 1 :]
    assert isinstance(decode_mrz(tuple(changed), today=TODAY), BadMrz)


@settings(max_examples=150)
@given(st.lists(st.text(max_size=50), max_size=5))
def test_no_lines_raise(lines: list[str]) -> None:
    assert isinstance(decode_mrz(tuple(lines), today=TODAY), Mrz | BadMrz)


@settings(max_examples=200)
@given(
    st.sampled_from([(3, 30), (2, 36), (2, 44), (1, 30)]).flatmap(
        lambda size: st.lists(
            st.text("PICSV<0123456789ABO", min_size=size[1], max_size=size[1]),
            min_size=size[0],
            max_size=size[0],
        )
    )
)
def test_noise_of_a_zones_size_is_refused_without_raising(lines: list[str]) -> None:
    assert isinstance(decode_mrz(tuple(lines), today=TODAY), Mrz | BadMrz)


@pytest.mark.parametrize(
    "change",
    [
        {"number": "1234567890"},
        {"number": "12 34"},
        {"surname": "張"},
        {"optional_data": "X" * 15},
        {"nationality": "CHINA"},
    ],
)
def test_what_a_zone_cannot_hold_is_not_written(change: dict[str, str]) -> None:
    fields: dict[str, object] = {
        "number": "E12345678",
        "surname": "ZHANG",
        "nationality": "CHN",
        "birth_date": date(1990, 1, 1),
        "expires": date(2030, 1, 1),
    }
    with pytest.raises(ValueError, match="zone"):
        encode_td3(**(fields | change))  # type: ignore[arg-type]  # keywords by name


def test_nothing_personal_is_in_a_zones_repr() -> None:
    text = repr(read(TD3))
    assert not any(secret in text for secret in ("L898902C3", "ERIKSSON", "ANNA", "1974"))
