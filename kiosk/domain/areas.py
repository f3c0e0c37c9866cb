"""Where visitors come from, as coarsely as it may be kept: a province, or a state.

An area is two digits of GB/T 2260 (the province of a resident number) or the three letters of a
state (ICAO Doc 9303-3, section 5; for Hong Kong, Macao and Taiwan those of ISO 3166-1 alpha-3).
It says nothing about one person that a crowd would not share.
"""

import re

from kiosk.domain.document_numbers import DocumentKind

HONG_KONG, MACAO, TAIWAN = "HKG", "MAC", "TWN"
MAINLAND = "CHN"  # which province is not known

# ICAO Doc 9303-3, section 5: what passports write in place of the alpha-3 code.
_SPECIAL_STATES = {"D": "DEU"} | dict.fromkeys(("GBD", "GBN", "GBO", "GBP", "GBS"), "GBR")
_STATE = re.compile(r"[A-Z]{3}")
_PERMIT_PLACES = {"81": HONG_KONG, "82": MACAO, "83": TAIWAN}
_PERMIT_LETTERS = {"H": HONG_KONG, "M": MACAO}


def derive_area(kind: DocumentKind, number: str, nationality: str = "") -> str:
    """The area that a document tells, empty where it tells none.

    `number` is in its canonical form; `nationality` as documents write it, empty when unknown.
    """
    match kind:
        case DocumentKind.RESIDENT_ID:
            return number[:2]
        case DocumentKind.HMT_RESIDENCE_PERMIT:
            return _PERMIT_PLACES.get(number[:2], "")
        case DocumentKind.HK_MACAO_TRAVEL_PERMIT:
            return _PERMIT_LETTERS.get(number[:1], "")
        case DocumentKind.TAIWAN_TRAVEL_PERMIT:
            return TAIWAN
        case DocumentKind.EXIT_ENTRY_PERMIT:
            return MAINLAND
        case DocumentKind.PERMANENT_RESIDENCE_CARD | DocumentKind.PASSPORT | DocumentKind.OTHER:
            state = nationality.strip("<").upper()
            state = _SPECIAL_STATES.get(state, state)
            return state if _STATE.fullmatch(state) else ""
