"""The text on identity cards, field by field in all four layouts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.documents.card_text import (
    TEXT_BYTES,
    BadText,
    encode_card_text,
    parse_card_text,
)
from hardware.interfaces import CardLayout, IdCard

LAYOUTS = {
    CardLayout.RESIDENT: (
        " ",
        {
            0: "张伟",
            30: "1",
            32: "01",
            36: "19491231",
            52: "北京市朝阳区",
            122: "11010519491231002X",
            158: "北京市公安局",
            188: "20200102",
            204: "长期",
        },
        IdCard(
            CardLayout.RESIDENT,
            name="张伟",
            number="11010519491231002X",
            birth_date="19491231",
            valid_from="20200102",
            valid_until="长期",
            sex="M",
        ),
    ),
    CardLayout.RESIDENCE_PERMIT: (
        "J",
        {
            0: "陈大文",
            30: "2",
            36: "19900203",
            52: "广东省深圳市",
            122: "810000199002030026",
            158: "深圳市公安局",
            188: "20190101",
            204: "20240101",
            220: "H12345678",
            238: "01",
        },
        IdCard(
            CardLayout.RESIDENCE_PERMIT,
            name="陈大文",
            number="810000199002030026",
            birth_date="19900203",
            valid_from="20190101",
            valid_until="20240101",
            sex="F",
            pass_number="H12345678",
        ),
    ),
    CardLayout.FOREIGNER_2017: (
        "I",
        {
            0: "SMITH, JOHN WILLIAM ALEXANDER",
            120: "1",
            122: "USA110085010101",
            152: "USA",
            158: "史密斯",
            188: "20170401",
            204: "20270401",
            220: "19850101",
            236: "01",
            240: "1500",
        },
        IdCard(
            CardLayout.FOREIGNER_2017,
            name="史密斯",
            number="USA110085010101",
            birth_date="19850101",
            valid_from="20170401",
            valid_until="20270401",
            sex="M",
            latin_name="SMITH, JOHN WILLIAM ALEXANDER",
            nationality="USA",
        ),
    ),
    CardLayout.FOREIGNER_2023: (
        "Y",
        {
            0: "汉斯",
            30: "1",
            32: "00",
            36: "19810803",
            52: "MUELLER SCHMIDT, HANS MAXIMILIAN AL",
            122: "911124198108030024",
            188: "20231201",
            204: "20331201",
            220: "XANDER",
            242: "DEU",
            250: "123",
        },
        IdCard(
            CardLayout.FOREIGNER_2023,
            name="汉斯",
            number="911124198108030024",
            birth_date="19810803",
            valid_from="20231201",
            valid_until="20331201",
            sex="M",
            latin_name="MUELLER SCHMIDT, HANS MAXIMILIAN AL" + "XANDER",
            nationality="DEU",
        ),
    ),
}


def write_text(mark: str, values: dict[int, str], padding: str = " ") -> bytes:
    """A card's text made by hand from the table of offsets in the manual."""
    text = bytearray(padding.encode("utf-16-le") * (TEXT_BYTES // 2))
    for offset, value in {**values, 248: mark}.items():
        encoded = value.encode("utf-16-le")
        text[offset : offset + len(encoded)] = encoded
    return bytes(text)


@pytest.mark.parametrize("layout", CardLayout)
@pytest.mark.parametrize("padding", [" ", "\x00"])
def test_every_layout_is_read_at_its_offsets(layout: CardLayout, padding: str) -> None:
    mark, values, card = LAYOUTS[layout]
    assert parse_card_text(write_text(mark, values, padding)) == card


@pytest.mark.parametrize("layout", CardLayout)
def test_a_simulated_card_says_the_same_as_a_real_one(layout: CardLayout) -> None:
    _, _, card = LAYOUTS[layout]
    text = encode_card_text(card)
    assert len(text) == TEXT_BYTES
    assert parse_card_text(text) == card


names = st.text(st.characters(codec="utf-16-le", exclude_categories=("Z", "C")), max_size=7)
latin = st.from_regex(r"[A-Z]{1,20}( [A-Z]{1,12}){0,2}", fullmatch=True).filter(
    lambda name: len(name) <= 46
)
dates = st.dates().map(lambda date: date.strftime("%Y%m%d").rjust(8, "0"))


@given(
    layout=st.sampled_from(CardLayout),
    name=names,
    latin_name=latin,
    sex=st.sampled_from(["M", "F", ""]),
    number=st.from_regex(r"[0-9]{14}[0-9X]", fullmatch=True),
    birth_date=dates,
    valid_until=st.one_of(dates, st.just("长期")),
)
def test_cards_survive_the_text(
    layout: CardLayout,
    name: str,
    latin_name: str,
    sex: str,
    number: str,
    birth_date: str,
    valid_until: str,
) -> None:
    foreign = layout in {CardLayout.FOREIGNER_2017, CardLayout.FOREIGNER_2023}
    card = IdCard(
        layout=layout,
        name=name,
        number=number,
        birth_date=birth_date,
        valid_from="20200101",
        valid_until=valid_until,
        sex=sex,
        latin_name=latin_name if foreign else "",
        nationality="FRA" if foreign else "",
        pass_number="H12345678" if layout is CardLayout.RESIDENCE_PERMIT else "",
    )
    assert parse_card_text(encode_card_text(card)) == card


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (b"", "0 bytes instead of 256"),
        (b"\x20\x00" * 127, "254 bytes instead of 256"),
        (write_text("Q", {122: "1", 36: "19491231"}), "a layout that is not known"),
        (write_text(" ", {36: "19491231"}), "no number"),
        (write_text(" ", {36: "19491231", 122: "11010519#91231002X"}), "no number"),
        (write_text(" ", {122: "11010519491231002X"}), "no date of birth"),
        (write_text(" ", {122: "11010519491231002X", 36: "1949年"}), "no date of birth"),
    ],
)
def test_a_text_that_no_card_has_is_named(text: bytes, reason: str) -> None:
    assert parse_card_text(text) == BadText(reason)


@given(st.one_of(st.binary(min_size=TEXT_BYTES, max_size=TEXT_BYTES), st.binary()))
def test_no_text_whatever_raises(text: bytes) -> None:
    assert isinstance(parse_card_text(text), IdCard | BadText)


def test_a_value_that_does_not_fit_is_refused() -> None:
    _, _, card = LAYOUTS[CardLayout.RESIDENT]
    too_long = IdCard(card.layout, "张" * 16, card.number, card.birth_date, "", "")
    with pytest.raises(ValueError, match="name is longer than 30 bytes"):
        encode_card_text(too_long)


def test_nothing_personal_is_in_repr() -> None:
    for _, _, card in LAYOUTS.values():
        assert repr(card) == f"IdCard(layout={card.layout!r})"
