"""Roles and rights, names and PINs, and the wait after wrong PINs."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kiosk.domain.staff import (
    FREE_TRIES,
    LEAST_ROLE,
    LONGEST_WAIT,
    BadName,
    BadPin,
    NameFlaw,
    PinFlaw,
    Right,
    Role,
    WrongTries,
    derive_tile_key,
    derive_wait,
    may,
    parse_pin,
    parse_staff_name,
)

NOW = datetime(2026, 11, 21, 2, 12, tzinfo=UTC)
NONE = timedelta(0)


def test_every_right_has_a_least_role() -> None:
    assert set(LEAST_ROLE) == set(Right)


@pytest.mark.parametrize("right", Right)
def test_who_stands_higher_may_whatever_who_stands_lower_may(right: Right) -> None:
    assert may(Role.ADMINISTRATOR, right)
    for lower, higher in pairwise(Role):
        assert may(higher, right) or not may(lower, right)


def test_a_guide_sees_devices_and_opens_none() -> None:
    assert may(Role.GUIDE, Right.SEE_DEVICES)
    assert not may(Role.GUIDE, Right.TEST_DEVICES)
    assert may(Role.STAFF, Right.TEST_DEVICES)


@pytest.mark.parametrize("text", ["2580", "19840607", "0042", "1357"])
def test_four_to_eight_digits_are_a_pin(text: str) -> None:
    assert parse_pin(text) == text


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        ("", PinFlaw.NOT_DIGITS),
        ("12a4", PinFlaw.NOT_DIGITS),
        ("２５８０", PinFlaw.NOT_DIGITS),
        (" 2580", PinFlaw.NOT_DIGITS),
        ("258", PinFlaw.LENGTH),
        ("258025802", PinFlaw.LENGTH),
        ("0000", PinFlaw.TOO_PLAIN),
        ("1234", PinFlaw.TOO_PLAIN),
        ("87654321", PinFlaw.TOO_PLAIN),
        ("7890", PinFlaw.TOO_PLAIN),
    ],
)
def test_anything_else_is_not(text: str, flaw: PinFlaw) -> None:
    with pytest.raises(BadPin) as caught:
        parse_pin(text)
    assert caught.value.flaw is flaw
    assert not text or text not in str(caught.value)


def test_names_lose_their_outer_blanks_and_nothing_else() -> None:
    assert parse_staff_name("  王敏 ") == "王敏"
    assert parse_staff_name("Anna  Maria") == "Anna Maria"


@pytest.mark.parametrize(
    ("text", "flaw"),
    [
        (" ", NameFlaw.EMPTY),
        ("x" * 25, NameFlaw.TOO_LONG),
        ("a\u200bb", NameFlaw.UNPRINTABLE),
    ],
)
def test_a_name_that_no_tile_can_show_is_refused(text: str, flaw: NameFlaw) -> None:
    with pytest.raises(BadName) as caught:
        parse_staff_name(text)
    assert caught.value.flaw is flaw


def test_names_that_look_alike_have_one_key() -> None:
    assert derive_tile_key("ANNA") == derive_tile_key("anna") == derive_tile_key("Ａnna")
    assert derive_tile_key("王敏") != derive_tile_key("王明")


@pytest.mark.parametrize(
    ("wrong", "seconds"),
    [(0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (9, 480), (10, 900), (1000, 900)],
)
def test_the_fifth_wrong_pin_costs_half_a_minute_and_each_more_twice_that(
    wrong: int, seconds: int
) -> None:
    assert derive_wait(WrongTries(wrong, NOW), NOW) == timedelta(seconds=seconds)


def test_the_wait_runs_out() -> None:
    tries = WrongTries(FREE_TRIES, NOW)
    assert derive_wait(tries, NOW + timedelta(seconds=12)) == timedelta(seconds=18)
    assert derive_wait(tries, NOW + timedelta(seconds=30)) == NONE
    assert derive_wait(tries, NOW + timedelta(days=1)) == NONE


@pytest.mark.parametrize("back", [timedelta(minutes=1), timedelta(days=400)])
def test_a_clock_that_was_set_back_locks_nobody_out(back: timedelta) -> None:
    ahead = WrongTries(50, NOW + back)
    assert derive_wait(ahead, NOW) == NONE
    # The next wrong one is dated by the clock as it is now.
    assert derive_wait(WrongTries(51, NOW), NOW + timedelta(seconds=1)) > timedelta(minutes=14)


@given(
    count=some.integers(0, 10_000),
    apart=some.timedeltas(timedelta(days=-4000), timedelta(days=4000)),
)
def test_no_clock_makes_anybody_wait_for_more_than_the_longest_wait(
    count: int, apart: timedelta
) -> None:
    assert NONE <= derive_wait(WrongTries(count, NOW), NOW + apart) <= LONGEST_WAIT
