"""Where a document says that somebody comes from."""

import pytest

from kiosk.app.area_words import spell_area
from kiosk.domain.areas import derive_area
from kiosk.domain.document_numbers import DocumentKind
from kiosk.domain.tours import Language


@pytest.mark.parametrize(
    ("kind", "number", "nationality", "area"),
    [
        (DocumentKind.RESIDENT_ID, "11010519491231002X", "CHN", "11"),
        (DocumentKind.RESIDENT_ID, "440524188001010014", "", "44"),
        (DocumentKind.HMT_RESIDENCE_PERMIT, "810000199408230021", "CHN", "HKG"),
        (DocumentKind.HMT_RESIDENCE_PERMIT, "820000199001010013", "CHN", "MAC"),
        (DocumentKind.HMT_RESIDENCE_PERMIT, "830000199201300022", "CHN", "TWN"),
        (DocumentKind.HK_MACAO_TRAVEL_PERMIT, "H12345678", "", "HKG"),
        (DocumentKind.HK_MACAO_TRAVEL_PERMIT, "M12345678", "", "MAC"),
        (DocumentKind.TAIWAN_TRAVEL_PERMIT, "12345678", "", "TWN"),
        (DocumentKind.EXIT_ENTRY_PERMIT, "C12345678", "CHN", "CHN"),
        (DocumentKind.PERMANENT_RESIDENCE_CARD, "CAN110061072512", "CAN", "CAN"),
        (DocumentKind.PASSPORT, "L898902C3", "UTO", "UTO"),
        (DocumentKind.PASSPORT, "C01X00T47", "D<<", "DEU"),
        (DocumentKind.PASSPORT, "123456789", "GBN", "GBR"),
        (DocumentKind.PASSPORT, "123456789", "", ""),
        (DocumentKind.OTHER, "123456789", "12", ""),
    ],
)
def test_a_document_tells_a_province_or_a_state_and_no_more(
    kind: DocumentKind, number: str, nationality: str, area: str
) -> None:
    assert derive_area(kind, number, nationality) == area


def test_an_area_has_its_name_in_each_language_and_an_unlisted_state_its_letters() -> None:
    assert [spell_area("51", language) for language in Language] == ["四川", "四川", "Sichuan"]
    assert spell_area("KOR", Language.TRADITIONAL) == "南韓"
    assert spell_area("UTO", Language.ENGLISH) == "UTO"
    assert spell_area("", Language.ENGLISH) == "Other areas"
