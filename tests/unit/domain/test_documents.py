"""Typed numbers, card texts and zones as documents: kinds, slips, flaws."""

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
    document_from_card,
    document_from_mrz,
    normalise_number,
    parse_document,
    parse_number,
)
from kiosk.domain.mrz import derive_check_digit, encode_td1, encode_td3

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


# --- cards ---------------------------------------------------------------------------------


def test_a_resident_card_becomes_a_document() -> None:
    document = document_from_card(
        "resident",
        name="张欣悦 \0",
        number=RESIDENT,
        birth_date="19491231",
        valid_until="20300101",
        sex="2",
    )
    assert document == Document(
        kind=DocumentKind.RESIDENT_ID,
        number=RESIDENT,
        names=("张欣悦",),
        birth_date=date(1949, 12, 31),
        expires=date(2030, 1, 1),
        nationality="CHN",
        sex="F",
    )


@pytest.mark.parametrize("until", ["长期", "長期", "长期\0\0", ""])
def test_a_card_without_end_does_not_expire(until: str) -> None:
    document = document_from_card(
        "resident", name="张三", number=RESIDENT, birth_date="19491231", valid_until=until
    )
    assert isinstance(document, Document)
    assert document.expires is None


def test_a_residence_permit_brings_the_travel_permits_number_along() -> None:
    document = document_from_card(
        "residence_permit",
        name="陳大文",
        number="810000199408230021",
        birth_date="19940823",
        valid_until="20280101",
        pass_number="H12345678",
    )
    assert isinstance(document, Document)
    assert document.kind is DocumentKind.HMT_RESIDENCE_PERMIT
    assert document.other_numbers == ("H12345678",)


@pytest.mark.parametrize(
    ("layout", "number", "nationality"),
    [("foreigner_2017", "KAZ110090123105", "KAZ"), ("foreigner_2023", "911398199012310021", "")],
)
def test_a_foreigners_card_has_both_names(layout: str, number: str, nationality: str) -> None:
    document = document_from_card(
        layout,
        name="安娜",
        latin_name="ERIKSSON ANNA  MARIA",
        number=number,
        birth_date="19901231",
        valid_until="20310101",
    )
    assert isinstance(document, Document)
    assert document.kind is DocumentKind.PERMANENT_RESIDENCE_CARD
    assert document.names == ("安娜", "ERIKSSON ANNA MARIA")
    assert document.nationality == nationality


@pytest.mark.parametrize(
    ("layout", "number", "birth", "until", "reason"),
    [
        ("seaman", RESIDENT, "19491231", "20300101", DocumentFlaw.UNKNOWN_FORM),
        ("resident", "", "19491231", "20300101", DocumentFlaw.UNREADABLE),
        ("resident", RESIDENT[:-1] + "1", "19491231", "20300101", DocumentFlaw.CHECK_DIGIT),
        ("resident", RESIDENT, "19490231", "20300101", DocumentFlaw.IMPOSSIBLE_DATE),
        ("resident", RESIDENT, "", "20300101", DocumentFlaw.IMPOSSIBLE_DATE),
        ("resident", RESIDENT, "19491231", "2030-1-1", DocumentFlaw.IMPOSSIBLE_DATE),
        ("residence_permit", RESIDENT, "19491231", "20300101", DocumentFlaw.UNKNOWN_FORM),
    ],
)
def test_a_card_with_a_flaw_says_which(
    layout: str, number: str, birth: str, until: str, reason: DocumentFlaw
) -> None:
    found = document_from_card(
        layout, name="张三", number=number, birth_date=birth, valid_until=until
    )
    assert isinstance(found, BadDocument)
    assert found.reason is reason


def test_a_card_whose_dates_disagree_is_for_a_person_to_look_at() -> None:
    document = document_from_card(
        "resident", name="张三", number=RESIDENT, birth_date="19500101", valid_until="长期"
    )
    assert isinstance(document, Document)
    assert document.unconfirmed == (DocumentPart.BIRTH_DATE,)


# --- zones ---------------------------------------------------------------------------------


def test_a_passport_becomes_a_document() -> None:
    lines = encode_td3(
        number="E12345678",
        surname="ZHANG",
        given_names="XINYUE",
        nationality="CHN",
        birth_date=date(1990, 6, 7),
        sex="F",
        expires=date(2031, 6, 6),
    )
    expected = Document(
        kind=DocumentKind.PASSPORT,
        number="E12345678",
        names=("ZHANG XINYUE",),
        birth_date=date(1990, 6, 7),
        expires=date(2031, 6, 6),
        nationality="CHN",
        sex="F",
    )
    assert document_from_mrz(lines, today=TODAY) == expected
    assert parse_document("\\n".join(lines), today=TODAY) == expected


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("P", DocumentKind.PASSPORT),
        ("PC", DocumentKind.PASSPORT),
        ("I", DocumentKind.OTHER),
        ("AC", DocumentKind.OTHER),
    ],
)
def test_a_cards_code_tells_its_kind(code: str, kind: DocumentKind) -> None:
    lines = encode_td1(
        number="123456789",
        surname="ERIKSSON",
        nationality="SWE",
        birth_date=date(1974, 8, 12),
        expires=date(2030, 4, 15),
        document_code=code,
    )
    document = document_from_mrz(lines, today=TODAY)
    assert isinstance(document, Document)
    assert document.kind is kind


def test_what_a_zone_leaves_open_is_to_be_confirmed() -> None:
    lines = encode_td3(
        number="X1234567", surname="DOE", nationality="UTO", birth_date=None, expires=None
    )
    document = document_from_mrz(lines, today=TODAY)
    assert isinstance(document, Document)
    assert document.unconfirmed == (DocumentPart.BIRTH_DATE,)
    nameless = document_from_mrz(("P<UTO", lines[1]), today=TODAY)
    assert isinstance(nameless, Document)
    assert nameless.names == ()
    assert nameless.unconfirmed == (DocumentPart.NAME, DocumentPart.BIRTH_DATE)


def test_an_exit_entry_permit_is_read_without_a_name() -> None:
    fields = "<".join(x + derive_check_digit(x) for x in ("C12345678", "311120", "900607"))
    document = accept(f"CS{fields}<0")
    assert document.kind is DocumentKind.EXIT_ENTRY_PERMIT
    assert (document.number, document.expires) == ("C12345678", date(2031, 11, 20))
    assert document.unconfirmed == (DocumentPart.NAME,)


REST = (DocumentPart.NAME, DocumentPart.BIRTH_DATE, DocumentPart.EXPIRES)
PERMIT_CHECK = derive_check_digit("H12345678")


@pytest.mark.parametrize(
    ("lines", "unconfirmed"),
    [
        ((f"CRH12345678{PERMIT_CHECK}<<<", "X<<", "Y<<"), REST),
        ((f"CRCHNH12345678{PERMIT_CHECK}<<<<<",), REST),
        ((f"CRH12345678<{PERMIT_CHECK}<<",), REST),
        (("CRH12345678" + str((int(PERMIT_CHECK) + 1) % 10),), (DocumentPart.NUMBER, *REST)),
    ],
)
def test_of_a_mainland_travel_permit_only_what_is_certain_is_read(
    lines: tuple[str, ...], unconfirmed: tuple[DocumentPart, ...]
) -> None:
    document = document_from_mrz(lines, today=TODAY)
    assert isinstance(document, Document)
    assert document.kind is DocumentKind.HK_MACAO_TRAVEL_PERMIT
    assert document.number == "H12345678"
    assert (document.names, document.birth_date, document.expires) == ((), None, None)
    assert document.unconfirmed == unconfirmed


def test_a_travel_permit_in_icaos_layout_is_read_and_still_to_be_confirmed() -> None:
    lines = encode_td1(
        number="12345678",
        surname="CHEN",
        given_names="DAWEN",
        nationality="CHN",
        birth_date=date(1980, 1, 2),
        expires=date(2030, 1, 1),
        document_code="CT",
    )
    document = document_from_mrz(lines, today=TODAY)
    assert isinstance(document, Document)
    assert document.kind is DocumentKind.TAIWAN_TRAVEL_PERMIT
    assert (document.number, document.names) == ("12345678", ("CHEN DAWEN",))
    assert document.unconfirmed == REST


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ("CRXYZ<<", "<<", "<<"),
            BadDocument(
                DocumentFlaw.UNREADABLE, DocumentKind.HK_MACAO_TRAVEL_PERMIT, DocumentPart.NUMBER
            ),
        ),
        (
            ("P<UTOERIKSSON<<ANNA", "L898902C46UTO7408122F1204159ZE184226B<<<<<10"),
            BadDocument(DocumentFlaw.CHECK_DIGIT, DocumentKind.PASSPORT, DocumentPart.NUMBER),
        ),
        (("P<", "X"), BadDocument(DocumentFlaw.WRONG_LENGTH, DocumentKind.PASSPORT)),
        ((), BadDocument(DocumentFlaw.UNREADABLE)),
    ],
)
def test_a_zone_with_a_flaw_says_which(lines: tuple[str, ...], expected: BadDocument) -> None:
    assert document_from_mrz(lines, today=TODAY) == expected


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


@settings(max_examples=100)
@given(
    st.sampled_from(["resident", "residence_permit", "foreigner_2017", ""]), st.text(), st.text()
)
def test_no_card_text_raises(layout: str, number: str, text: str) -> None:
    found = document_from_card(
        layout, name=text, number=number, birth_date=text, valid_until=text, pass_number=text
    )
    assert isinstance(found, Document | BadDocument)


def test_nothing_personal_is_in_the_repr() -> None:
    document = document_from_card(
        "residence_permit",
        name="陳大文",
        number="810000199408230021",
        birth_date="19940823",
        valid_until="20280101",
        pass_number="H12345678",
        sex="1",
    )
    text = repr(document)
    assert not any(x in text for x in ("陳", "1994", "0021", "12345678", "'M'"))
