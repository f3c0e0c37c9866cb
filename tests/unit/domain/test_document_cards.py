"""Texts from a card's chip as documents: what they tell, and what is wrong with them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.documents import (
    BadDocument,
    Document,
    DocumentFlaw,
    DocumentKind,
    DocumentPart,
    document_from_card,
)

RESIDENT = "11010519491231002X"  # the example of GB 11643-1999


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
