"""The 256 bytes of text on an identity card, in all four layouts.

UTF-16LE in fixed fields, padded with spaces; the character at offset 248 names the layout:
space resident identity card, `J` residence permit for Hong Kong, Macao and Taiwan residents,
`I` foreigner's permanent residence card of 2017, `Y` of 2023. Source: the reader makers' public SDT
manuals.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from hardware.interfaces import CardLayout, IdCard

TEXT_BYTES = 256
LAYOUT_OFFSET = 248
_PADDING = " \x00\u3000"

Field = tuple[int, int]
"""Offset and size in bytes."""

_LAYOUT_MARKS = {
    " ": CardLayout.RESIDENT,
    "J": CardLayout.RESIDENCE_PERMIT,
    "I": CardLayout.FOREIGNER_2017,
    "Y": CardLayout.FOREIGNER_2023,
}

_RESIDENT: Mapping[str, Field] = {
    "name": (0, 30),
    "sex": (30, 2),
    "birth_date": (36, 16),
    "number": (122, 36),
    "valid_from": (188, 16),
    "valid_until": (204, 16),
}
_FIELDS: Mapping[CardLayout, Mapping[str, Field]] = {
    CardLayout.RESIDENT: _RESIDENT,
    CardLayout.RESIDENCE_PERMIT: {**_RESIDENT, "pass_number": (220, 18)},
    CardLayout.FOREIGNER_2017: {
        "latin_name": (0, 120),
        "sex": (120, 2),
        "number": (122, 30),
        "nationality": (152, 6),
        "name": (158, 30),
        "valid_from": (188, 16),
        "valid_until": (204, 16),
        "birth_date": (220, 16),
    },
    CardLayout.FOREIGNER_2023: {
        **_RESIDENT,
        "latin_name": (52, 70),
        "latin_name_continued": (220, 22),
        "nationality": (242, 6),
    },
}

_SEXES = {"1": "M", "2": "F"}


@dataclass(frozen=True, slots=True)
class BadText:
    """A text that no card can have; `reason` names the part, never what stood there."""

    reason: str


def parse_card_text(text: bytes) -> IdCard | BadText:
    """The card that a reader's 256 bytes describe, fields stripped of their padding.

    Checks the layout and that number and dates are filled in; whether they are right is for
    the application to judge. Never raises.
    """
    if len(text) != TEXT_BYTES:
        return BadText(f"{len(text)} bytes instead of {TEXT_BYTES}")
    mark = _decode(text, (LAYOUT_OFFSET, 2))
    layout = _LAYOUT_MARKS.get(mark or " ")
    if layout is None:
        return BadText("a layout that is not known")
    values = {name: _decode(text, place) for name, place in _FIELDS[layout].items()}
    if not values["number"].isascii() or not values["number"].isalnum():
        return BadText("no number")
    if not _is_date(values["birth_date"]):
        return BadText("no date of birth")
    return IdCard(
        layout=layout,
        name=values["name"],
        number=values["number"],
        birth_date=values["birth_date"],
        valid_from=values["valid_from"],
        valid_until=values["valid_until"],
        sex=_SEXES.get(values["sex"], ""),
        latin_name=_join_latin_name(text, layout, values),
        nationality=values.get("nationality", ""),
        pass_number=values.get("pass_number", ""),
    )


def encode_card_text(card: IdCard) -> bytes:
    """The 256 bytes of a card, for the simulated reader and its tests.

    Raises ValueError when a value does not fit its field.
    """
    text = bytearray(" ".encode("utf-16-le") * (TEXT_BYTES // 2))
    values = {
        "name": card.name,
        "sex": next((code for code, sex in _SEXES.items() if sex == card.sex), "0"),
        "birth_date": card.birth_date,
        "number": card.number,
        "valid_from": card.valid_from,
        "valid_until": card.valid_until,
        "latin_name": card.latin_name,
        "nationality": card.nationality,
        "pass_number": card.pass_number,
    }
    fields = _FIELDS[card.layout]
    if "latin_name_continued" in fields:
        room = fields["latin_name"][1] // 2
        values["latin_name"] = card.latin_name[:room]
        values["latin_name_continued"] = card.latin_name[room:]
    for name, (offset, size) in fields.items():
        encoded = values[name].encode("utf-16-le")
        if len(encoded) > size:
            raise ValueError(f"{name} is longer than {size} bytes")
        text[offset : offset + len(encoded)] = encoded
    mark = next(mark for mark, layout in _LAYOUT_MARKS.items() if layout is card.layout)
    text[LAYOUT_OFFSET : LAYOUT_OFFSET + 2] = mark.encode("utf-16-le")
    return bytes(text)


def _join_latin_name(text: bytes, layout: CardLayout, values: Mapping[str, str]) -> str:
    match layout:
        case CardLayout.RESIDENT | CardLayout.RESIDENCE_PERMIT:
            return ""
        case CardLayout.FOREIGNER_2017:
            return values["latin_name"]
        case CardLayout.FOREIGNER_2023:
            # The name is cut where the first field ends, maybe at a space: strip the whole.
            fields = _FIELDS[layout]
            name = _decode_padded(text, fields["latin_name"])
            name += _decode_padded(text, fields["latin_name_continued"])
            return name.replace("\x00", " ").strip(_PADDING)
        case _:
            assert_never(layout)


def _decode_padded(text: bytes, place: Field) -> str:
    offset, size = place
    return text[offset : offset + size].decode("utf-16-le", errors="replace")


def _decode(text: bytes, place: Field) -> str:
    return _decode_padded(text, place).strip(_PADDING)


def _is_date(value: str) -> bool:
    return len(value) == 8 and value.isascii() and value.isdecimal()
