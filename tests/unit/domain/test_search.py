"""What people are found by, and what staff type to find them."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.search import (
    Way,
    derive_rank,
    derive_search_words,
    matches_person,
    matches_tour,
    parse_query,
)
from kiosk.domain.tours import day_of
from tests.samples import NOW, SHANGHAI, TOUR


def finds(
    text: str, names: tuple[str, ...], last4: str = "002X", key: str = "BK2611210417"
) -> bool:
    words = derive_search_words(names, last4, key)
    query = parse_query(text)
    return bool(query.words) and all(
        any(word.startswith(typed) for word in words) for typed in query.words
    )


@pytest.mark.parametrize(
    "text",
    [
        "张欣悦",
        "張欣悅",  # in traditional characters
        "欣悦",
        "悦",
        "张",
        "zhangxinyue",
        "Zhang Xinyue",
        "xinyue zhang",
        "xinyuezhang",
        "ZHANGX",
        "zxy",
        "xin",
        "张 xin",
        "张xinyue",
        "002x",
        "002X",
        "bk2611",
        "26112104",
        "zxy 002x",
        " zhang\txinyue ",
    ],
)
def test_a_chinese_name_is_found_in_every_way(text: str) -> None:
    assert finds(text, ("张欣悦",))


@pytest.mark.parametrize(
    "text",
    ["anna", "eriks", "anna maria", "eriksson anna", "ERIKSSON", "ame", "Ánna", "annamariaer"],
)
def test_a_latin_name_is_found_in_either_order(text: str) -> None:
    assert finds(text, ("Anna Maria Eriksson",))


@pytest.mark.parametrize("text", ["Müller", "mueller", "muller", "MÜL"])
def test_marks_on_letters_do_not_matter(text: str) -> None:
    assert finds(text, ("Jürgen Müller",))


@pytest.mark.parametrize("text", ["李", "li", "zhangwei", "003x", "hang", "417", "", "  ", "·"])
def test_other_people_are_not_found(text: str) -> None:
    assert not finds(text, ("张欣悦",))


@pytest.mark.parametrize(
    ("text", "code", "compartment"),
    [
        ("7K3M9QABCD12", "7K3M9QABCD12", None),
        ("7k3m9qabcd12", "7K3M9QABCD12", None),
        ("17", "", 17),
        ("１７", "", 17),
        ("0", "", None),
        ("12345", "", None),
        ("zhang", "", None),
    ],
)
def test_codes_and_doors_are_told_by_their_form(
    text: str, code: str, compartment: int | None
) -> None:
    query = parse_query(text)

    assert (query.code, query.compartment) == (code, compartment)


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("BK-2611 210417", "BK2611210417"),
        ("bk2611", "BK2611"),
        ("W-ABCDEF", "WABCDEF"),
        ("BK", ""),
        ("张建国", ""),
    ],
)
def test_a_reference_is_compared_without_blanks_and_hyphens(text: str, reference: str) -> None:
    assert parse_query(text).reference == reference


@pytest.mark.parametrize("text", ["10:30", "1030", "t-1030", "工厂", "工厂之旅"])
def test_a_tour_is_meant_by_id_time_or_name(text: str) -> None:
    assert matches_tour(parse_query(text), TOUR, SHANGHAI)


@pytest.mark.parametrize("text", ["", "t-10", "10:3", "11:30", "工", "旅"])
def test_a_part_of_a_tour_means_none(text: str) -> None:
    assert not matches_tour(parse_query(text), TOUR, SHANGHAI)


def test_todays_come_first_then_the_surest_way_then_the_nearest_tour() -> None:
    today = day_of(NOW, SHANGHAI)
    hour, day = timedelta(hours=1), timedelta(days=1)
    expected = [
        (Way.STICKER, NOW),
        (Way.WORDS, NOW + hour),
        (Way.WORDS, NOW - 2 * hour),
        (Way.TOUR, NOW),
        (Way.STICKER, NOW + 3 * day),
        (Way.WORDS, NOW - day),
    ]

    shuffled = [*expected[3:], *expected[:3]]

    ranked = sorted(shuffled, key=lambda e: derive_rank(e[0], e[1], today, NOW))

    assert ranked == expected


@given(st.text(max_size=80))
def test_whatever_is_typed_gives_words_that_an_index_takes(text: str) -> None:
    for word in parse_query(text).words:
        assert word == word.lower()
        assert all(c.isalnum() for c in word), word


@given(st.text(max_size=30), st.text(alphabet="0123456789X", min_size=4, max_size=4))
def test_words_hold_no_blank(name: str, last4: str) -> None:
    words = derive_search_words((name,), last4, "BK1")

    assert words
    assert all(word and not any(c.isspace() for c in word) for word in words)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("欣悦", True),
        ("zhang x", True),
        ("zxy", True),
        ("1234", True),
        ("bk-2611", True),
        ("2611", True),
        ("0471", False),  # the middle of a number
        ("", False),
    ],
)
def test_a_list_at_hand_is_searched_as_the_store_is(typed: str, meant: bool) -> None:
    query = parse_query(typed)
    assert matches_person(query, ("张欣悦",), "1234", "BK26110471") is meant
