"""Machine-readable zones as documents: what is certain, and what is to be confirmed."""

from datetime import date

import pytest

from kiosk.domain.documents import (
    BadDocument,
    Document,
    DocumentFlaw,
    DocumentKind,
    DocumentPart,
    document_from_mrz,
    parse_document,
)
from kiosk.domain.mrz import derive_check_digit, encode_td1, encode_td3

TODAY = date(2026, 11, 21)


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
    document = parse_document(f"CS{fields}<0", today=TODAY)
    assert isinstance(document, Document)
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
