"""Which of the kiosk's languages somebody with this document most likely reads."""

from typing import assert_never

from kiosk.domain.decisions import PresentedDocument
from kiosk.domain.documents import DocumentKind
from kiosk.domain.tours import Language

# ICAO 9303-3, section 5. Hong Kong and Macao passports say CHN; their holders are known here
# by their travel permits. In Singapore and Malaysia many read Chinese and many do not.
_CHINA, _TAIWAN = "CHN", "TWN"
_EITHER = frozenset({"", "SGP", "MYS"})


def derive_document_language(document: PresentedDocument) -> Language | None:
    """None where the document does not tell."""
    match document.kind:
        case DocumentKind.RESIDENT_ID | DocumentKind.EXIT_ENTRY_PERMIT:
            return Language.SIMPLIFIED
        case (
            DocumentKind.HMT_RESIDENCE_PERMIT
            | DocumentKind.HK_MACAO_TRAVEL_PERMIT
            | DocumentKind.TAIWAN_TRAVEL_PERMIT
        ):
            return Language.TRADITIONAL
        case DocumentKind.PASSPORT | DocumentKind.PERMANENT_RESIDENCE_CARD | DocumentKind.OTHER:
            return _language_of(document.nationality)
        case never:
            assert_never(never)


def _language_of(nationality: str) -> Language | None:
    if nationality in _EITHER:
        return None
    if nationality == _CHINA:
        return Language.SIMPLIFIED
    return Language.TRADITIONAL if nationality == _TAIWAN else Language.ENGLISH
