"""Typed numbers as documents: kinds, slips, flaws."""

import string
from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kiosk.domain.document_numbers import derive_number_check
from kiosk.domain.documents import (
    BadDocument,
    Document,
    DocumentFlaw,
    DocumentKind,
    DocumentPart,
    derive_birth_date,
    normalise_number,
    parse_document,
    parse_number,
)
from kiosk.domain.mrz import derive_check_digit

TODAY = date(2026, 11, 21)
RESIDENT = "11010519491231002X"  # the example of GB 11643-1999


def accept(text: str) -> Document:
    document = parse_document(text, today=TODAY)
    assert isinstance(document, Document), document
    return document


@pytest.mark.parametrize(
    ("text", "kind", "number", "born"),
    [
        (RESIDENT, DocumentKind.RESIDENT_ID, RESIDENT, date(1949, 12, 31)),
        ("110105491231002", DocumentKind.RESIDENT_ID, RESIDENT, date(1949, 12, 31)),
        (
            "810000199408230021",
            DocumentKind.HMT_RESIDENCE_PERMIT,
            "810000199408230021",
            date(1994, 8, 23),
        ),
        (
            "830000199201300022",
            DocumentKind.HMT_RESIDENCE_PERMIT,
            "830000199201300022",
            date(1992, 1, 30),
        ),
        (
            "911398199012310021",
            DocumentKind.PERMANENT_RESIDENCE_CARD,
            "911398199012310021",
            date(1990, 12, 31),
        ),
        (
            "KAZ110090123105",
            DocumentKind.PERMANENT_RESIDENCE_CARD,
            "KAZ110090123105",
            date(1990, 12, 31),
        ),
        ("H12345678", DocumentKind.HK_MACAO_TRAVEL_PERMIT, "H12345678", None),
        ("M1234567801", DocumentKind.HK_MACAO_TRAVEL_PERMIT, "M12345678", None),
        ("12345678", DocumentKind.TAIWAN_TRAVEL_PERMIT, "12345678", None),
        ("1234567801", DocumentKind.TAIWAN_TRAVEL_PERMIT, "12345678", None),
        ("1234567801(B)", DocumentKind.TAIWAN_TRAVEL_PERMIT, "12345678", None),
        ("C12345678", DocumentKind.EXIT_ENTRY_PERMIT, "C12345678", None),
        ("CA1234567", DocumentKind.EXIT_ENTRY_PERMIT, "CA1234567", None),
        ("E12345678", DocumentKind.PASSPORT, "E12345678", None),
        ("EA1234567", DocumentKind.PASSPORT, "EA1234567", None),
        ("L898902C3", DocumentKind.PASSPORT, "L898902C3", None),
        ("C01X00T47", DocumentKind.PASSPORT, "C01X00T47", None),
        ("H1234567", DocumentKind.PASSPORT, "H1234567", None),
    ],
)
def test_a_number_tells_its_kind(
    text: str, kind: DocumentKind, number: str, born: date | None
) -> None:
    document = accept(text)
    assert (document.kind, document.number, document.birth_date) == (kind, number, born)
    assert document.certain
    assert document.last4 == number[-4:]


@pytest.mark.parametrize(
    "text",
    [
        "11010519491231002x",
        "１１０１０５１９４９１２３１００２Ｘ",
        " 110105 19491231 002X ",
        "110105-19491231-002x",
        "110105　19491231　002ｘ",
        "11010519491231002Х",  # Cyrillic
        "\ufeff11010519491231002X\n",
        "110105‐19491231–002X",
    ],
)
def test_typing_slips_are_normalised(text: str) -> None:
    assert accept(text).number == RESIDENT
    assert normalise_number(text) == RESIDENT


@pytest.mark.parametrize(
    ("text", "reason", "kind"),
    [
        ("110105194912310021", DocumentFlaw.CHECK_DIGIT, DocumentKind.RESIDENT_ID),
        ("810000199408230022", DocumentFlaw.CHECK_DIGIT, DocumentKind.HMT_RESIDENCE_PERMIT),
        ("911398199012310022", DocumentFlaw.CHECK_DIGIT, DocumentKind.PERMANENT_RESIDENCE_CARD),
        ("110105490231002", DocumentFlaw.IMPOSSIBLE_DATE, DocumentKind.RESIDENT_ID),
        ("1101051949123100", DocumentFlaw.WRONG_LENGTH, None),
        ("11010519491231002XX", DocumentFlaw.UNKNOWN_FORM, None),
        ("1101051949123100222", DocumentFlaw.WRONG_LENGTH, None),
        ("HELLO", DocumentFlaw.UNKNOWN_FORM, None),
        ("ABCDEFGH", DocumentFlaw.UNKNOWN_FORM, None),
        ("12345", DocumentFlaw.WRONG_LENGTH, None),
        ("", DocumentFlaw.UNREADABLE, None),
        ("张三", DocumentFlaw.UNREADABLE, None),
        ("---", DocumentFlaw.UNREADABLE, None),
    ],
)
def test_what_is_no_number_says_why(
    text: str, reason: DocumentFlaw, kind: DocumentKind | None
) -> None:
    found = parse_document(text, today=TODAY)
    assert isinstance(found, BadDocument)
    assert (found.reason, found.kind) == (reason, kind)


def with_check(seventeen: str) -> str:
    return seventeen + derive_number_check(seventeen)


@pytest.mark.parametrize(
    ("seventeen", "reason"),
    [
        ("11010519490231002", DocumentFlaw.IMPOSSIBLE_DATE),
        ("11010520261122001", DocumentFlaw.IMPOSSIBLE_DATE),
        ("01010519491231002", DocumentFlaw.UNKNOWN_FORM),
        ("84000019491231002", DocumentFlaw.UNKNOWN_FORM),
        ("81010019491231002", DocumentFlaw.UNKNOWN_FORM),
    ],
)
def test_a_right_check_digit_is_not_enough(seventeen: str, reason: DocumentFlaw) -> None:
    found = parse_document(with_check(seventeen), today=TODAY)
    assert isinstance(found, BadDocument)
    assert found.reason is reason


def test_a_known_kind_overrules_the_form() -> None:
    passport = parse_number(DocumentKind.PASSPORT, "H12345678")
    assert isinstance(passport, Document)
    assert passport.kind is DocumentKind.PASSPORT
    digits = parse_number(DocumentKind.PASSPORT, "12345678")
    assert isinstance(digits, Document)
    assert digits.kind is DocumentKind.PASSPORT
    other = parse_number(DocumentKind.OTHER, "A-1234/56")
    assert isinstance(other, Document)
    assert other.number == "A123456"


@pytest.mark.parametrize(
    ("kind", "text", "reason", "length"),
    [
        (DocumentKind.RESIDENT_ID, "1234567", DocumentFlaw.WRONG_LENGTH, 7),
        (DocumentKind.RESIDENT_ID, "ABCDEFGHIJKLMNOPQR", DocumentFlaw.UNKNOWN_FORM, None),
        (DocumentKind.RESIDENT_ID, "810000199408230021", DocumentFlaw.UNKNOWN_FORM, None),
        (DocumentKind.HMT_RESIDENCE_PERMIT, RESIDENT, DocumentFlaw.UNKNOWN_FORM, None),
        (DocumentKind.PERMANENT_RESIDENCE_CARD, RESIDENT, DocumentFlaw.UNKNOWN_FORM, None),
        (DocumentKind.HK_MACAO_TRAVEL_PERMIT, "H1234567", DocumentFlaw.WRONG_LENGTH, 8),
        (DocumentKind.TAIWAN_TRAVEL_PERMIT, "1234567", DocumentFlaw.WRONG_LENGTH, 7),
        (DocumentKind.PASSPORT, "E1234", DocumentFlaw.WRONG_LENGTH, 5),
        (DocumentKind.EXIT_ENTRY_PERMIT, "X12345678", DocumentFlaw.UNKNOWN_FORM, None),
        (DocumentKind.OTHER, "A1", DocumentFlaw.WRONG_LENGTH, 2),
        (DocumentKind.PASSPORT, "  ", DocumentFlaw.UNREADABLE, None),
    ],
)
def test_a_known_kind_refuses_other_forms(
    kind: DocumentKind, text: str, reason: DocumentFlaw, length: int | None
) -> None:
    found = parse_number(kind, text)
    assert isinstance(found, BadDocument)
    assert (found.reason, found.kind, found.length) == (reason, kind, length)


def test_sex_and_nationality_are_told_where_the_standard_says_so() -> None:
    assert (accept(RESIDENT).sex, accept(RESIDENT).nationality) == ("F", "CHN")
    assert (accept("911398199012310021").sex, accept("911398199012310021").nationality) == ("", "")
    assert accept("KAZ110090123105").nationality == "KAZ"


def test_an_unpublished_check_digit_casts_doubt_and_does_not_refuse() -> None:
    document = accept("KAZ110090123107")
    assert document.unconfirmed == (DocumentPart.NUMBER,)
    assert not document.certain


@pytest.mark.parametrize(
    ("number", "born"),
    [
        (RESIDENT, date(1949, 12, 31)),
        ("110105491231002", date(1949, 12, 31)),
        ("110105194912310021", None),
        ("E12345678", None),
        ("", None),
    ],
)
def test_birth_dates_are_derived_from_resident_numbers(number: str, born: date | None) -> None:
    assert derive_birth_date(number) == born


# --- properties ----------------------------------------------------------------------------

places = st.sampled_from(["110105", "440305", "653125", "810000", "820000", "830000", "911398"])
births = st.dates(date(1900, 1, 1), TODAY)
KIND_OF_PLACE = {"8": DocumentKind.HMT_RESIDENCE_PERMIT, "9": DocumentKind.PERMANENT_RESIDENCE_CARD}


@st.composite
def eighteen(draw: st.DrawFn) -> str:
    sequence = draw(st.integers(0, 999))
    return with_check(f"{draw(places)}{draw(births):%Y%m%d}{sequence:03}")


@settings(max_examples=150)
@given(eighteen())
def test_every_eighteen_digit_number_is_read(number: str) -> None:
    document = accept(number)
    assert document.number == number
    assert document.kind is KIND_OF_PLACE.get(number[0], DocumentKind.RESIDENT_ID)
    assert f"{document.birth_date:%Y%m%d}" == number[6:14]
    assert parse_number(document.kind, number) == document


@settings(max_examples=200)
@given(eighteen(), st.integers(0, 17), st.sampled_from("0123456789X"))
def test_every_single_wrong_digit_is_found(number: str, place: int, wrong: str) -> None:
    assume(number[place] != wrong)
    assume(wrong != "X" or place == 17)
    changed = number[:place] + wrong + number[place + 1 :]
    found = parse_document(changed, today=TODAY)
    assert isinstance(found, BadDocument)
    assert found.reason is DocumentFlaw.CHECK_DIGIT


@settings(max_examples=150)
@given(eighteen(), st.data())
def test_spacing_width_and_case_never_matter(number: str, data: st.DataObject) -> None:
    spellings = [
        data.draw(st.sampled_from([c, c.lower(), chr(ord(c) + 0xFEE0)]))
        + data.draw(st.sampled_from(["", " ", "-", "\u3000", "."]))
        for c in number
    ]
    assert accept("".join(spellings)) == accept(number)


@settings(max_examples=100)
@given(st.dates(date(1900, 1, 1), date(1999, 12, 31)), st.integers(0, 995))
def test_old_and_new_resident_numbers_are_one(born: date, sequence: int) -> None:
    old = f"110105{born:%y%m%d}{sequence:03}"
    new = with_check(f"110105{born:%Y%m%d}{sequence:03}")
    assert accept(old) == accept(new)


@settings(max_examples=100)
@given(births, st.sampled_from(["USA", "KAZ", "DEU"]), st.integers(0, 9))
def test_old_permanent_residence_numbers_are_read(born: date, state: str, order: int) -> None:
    assume(born > TODAY - timedelta(days=36_500))
    body = f"{state}1100{born:%y%m%d}{order}"
    document = accept(body + derive_check_digit(body))
    assert (document.kind, document.birth_date) == (DocumentKind.PERMANENT_RESIDENCE_CARD, born)
    assert document.certain


@settings(max_examples=200)
@given(st.text())
def test_no_text_raises(text: str) -> None:
    document = parse_document(text, today=TODAY)
    assert isinstance(document, Document | BadDocument)


@settings(max_examples=200)
@given(
    st.one_of(st.none(), st.sampled_from(DocumentKind)),
    st.text(string.ascii_letters + string.digits + "<Xx \\n０", max_size=95),
)
def test_nothing_like_a_number_raises(kind: DocumentKind | None, text: str) -> None:
    for document in (parse_number(kind, text, today=TODAY), parse_document(text, today=TODAY)):
        assert isinstance(document, Document | BadDocument)
        if isinstance(document, Document):
            assert document.number == normalise_number(document.number) != ""
