"""Documents that can be typed: the cards of all four layouts, and a passport's zone."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from hardware.interfaces import CardLayout, IdCard, MrzText
from kiosk.domain.document_numbers import normalise_number
from kiosk.domain.mrz import encode_td3

VALID_FROM = "20200101"
FOREVER = "长期"
VALID_UNTIL = "20391231"
LATEST_YEAR = 20  # of a card that was made from 2017 on for somebody who can come alone


@dataclass(frozen=True, slots=True)
class _Sample:
    """Whose card it is when nobody says: numbers of the makers' and ministries' specimens."""

    layout: CardLayout
    number: str
    name: str
    length: int
    latin: bool = False
    fixed: Mapping[str, str] = field(default_factory=dict)


_SAMPLES: Mapping[str, _Sample] = {
    "resident": _Sample(CardLayout.RESIDENT, "11010519491231002X", "张建国", 18),
    "permit": _Sample(
        CardLayout.RESIDENCE_PERMIT,
        "810000199408230021",
        "陳大文",
        18,
        fixed={"pass_number": "H12345678"},
    ),
    "foreigner2017": _Sample(
        CardLayout.FOREIGNER_2017,
        "CAN110081010610",
        "SMITH JOHN",
        15,
        latin=True,
        fixed={"nationality": "CAN", "name": "史密斯"},
    ),
    "foreigner2023": _Sample(
        CardLayout.FOREIGNER_2023,
        "911124198108030024",
        "ZHANG SAN",
        18,
        latin=True,
        fixed={"nationality": "CAN", "name": "张三"},
    ),
}
CARD_WORDS = tuple(_SAMPLES)


def parse_card(text: str) -> IdCard:
    """The card that `[LAYOUT] [NUMBER [NAME]]` describes; what is left out is a specimen's.

    Raises ValueError for a number of another length than the layout's. Its check digit and its
    date may be wrong, for that must be tried too.
    """
    words = text.split()
    sample = _SAMPLES[words.pop(0)] if words and words[0] in _SAMPLES else _SAMPLES["resident"]
    number = normalise_number(words.pop(0)) if words else sample.number
    name = " ".join(words) or sample.name
    if len(number) != sample.length:
        raise ValueError(f"such a card's number has {sample.length} characters")
    born = number[6:14] if sample.length == 18 else _whole_year(number[7:13])
    male = number[-2].isdecimal() and int(number[-2]) % 2 == 1
    values = dict(sample.fixed)
    if name != sample.name:
        values.pop("name", None)
    values["latin_name" if sample.latin else "name"] = name
    return IdCard(
        layout=sample.layout,
        name=values.pop("name", ""),
        number=number,
        birth_date=born,
        valid_from=VALID_FROM,
        valid_until=FOREVER if sample.layout is CardLayout.RESIDENT else VALID_UNTIL,
        sex="M" if male else "F",
        **values,
    )


def _whole_year(birth: str) -> str:
    """The date with its century: whoever holds such a card was not born in the future."""
    return ("20" if birth < f"{LATEST_YEAR:02}" else "19") + birth


def parse_zone(text: str) -> MrzText:
    """The zone whose lines are written one after another; none: the specimen of Doc 9303."""
    lines = tuple(text.upper().split())
    return MrzText(
        lines
        or encode_td3(
            number="L898902C3",
            surname="ERIKSSON",
            given_names="ANNA MARIA",
            nationality="UTO",
            birth_date=date(1974, 8, 12),
            sex="F",
            expires=date(2041, 4, 15),
        )
    )
