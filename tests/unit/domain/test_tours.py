"""Groups, phases of a day, and which compartment comes next."""

from copy import deepcopy
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.compartments import Compartment, CompartmentState, choose_compartment
from kiosk.domain.tours import (
    GROUPS,
    CheckInWindow,
    Group,
    Language,
    Phase,
    TourStatus,
    derive_language,
    derive_phase,
    group_of,
    next_group_letter,
)
from tests.samples import NOW, TOUR

WINDOW = CheckInWindow(opens_before=timedelta(minutes=60), closes_before=timedelta(minutes=5))


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("zh", Language.SIMPLIFIED),
        ("zh-Hans-CN", Language.SIMPLIFIED),
        ("", Language.SIMPLIFIED),
        ("fr", Language.SIMPLIFIED),
        ("zh-Hant-HK", Language.TRADITIONAL),
        ("zh_TW", Language.TRADITIONAL),
        ("yue", Language.TRADITIONAL),
        ("粤语", Language.TRADITIONAL),
        ("EN-gb", Language.ENGLISH),
        (" English", Language.ENGLISH),
        ("英语", Language.ENGLISH),
    ],
)
def test_a_tours_language_tells_whose_characters_to_print(tag: str, language: Language) -> None:
    assert derive_language(tag) is language


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.letter)
def test_a_groups_letter_stands_out_from_its_colour(group: Group) -> None:
    light, dark = sorted((luminance(group.colour), luminance(group.ink)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_letters_shapes_and_colours_are_all_different() -> None:
    assert len({g.letter for g in GROUPS}) == len(GROUPS) == 8
    assert len({g.shape for g in GROUPS}) == len({g.colour for g in GROUPS}) == 8


def test_tours_of_a_day_get_letters_in_turn_and_start_again_after_eight() -> None:
    taken: tuple[str, ...] = ()
    for _ in range(9):
        taken += (next_group_letter(taken),)
    assert taken == (*"ABCDEFGH", "A")


def test_an_unknown_letter_is_no_group() -> None:
    with pytest.raises(KeyError):
        group_of("Z")


@pytest.mark.parametrize(
    ("minutes_before", "phase"),
    [(61, Phase.NOT_YET), (60, Phase.OPEN), (5, Phase.OPEN), (4, Phase.CLOSED)],
)
def test_check_in_is_open_between_its_two_times(minutes_before: int, phase: Phase) -> None:
    now = TOUR.starts_at_utc - timedelta(minutes=minutes_before)
    assert derive_phase(TOUR, WINDOW, now) is phase


def test_what_people_set_goes_before_time() -> None:
    assert derive_phase(replace(TOUR, status=TourStatus.CANCELLED), WINDOW, NOW) is Phase.CANCELLED
    assert derive_phase(replace(TOUR, status=TourStatus.RETURNED), WINDOW, NOW) is Phase.DEPARTED


def bank(*states: CompartmentState, low: frozenset[int] = frozenset()) -> list[Compartment]:
    return [Compartment(n, state, low=n in low) for n, state in enumerate(states, start=1)]


F, R, H, X = (
    CompartmentState.FREE,
    CompartmentState.RESERVED,
    CompartmentState.HELD,
    CompartmentState.OUT_OF_ORDER,
)


def test_the_next_compartment_is_the_lowest_number_that_is_free() -> None:
    chosen = choose_compartment(bank(H, R, X, F, F), low=False)
    assert chosen is not None
    assert chosen.number == 4


def test_low_compartments_are_kept_for_those_who_need_them() -> None:
    doors = bank(F, F, F, low=frozenset({1}))
    high, low = choose_compartment(doors, low=False), choose_compartment(doors, low=True)
    assert high is not None
    assert low is not None
    assert (high.number, low.number) == (2, 1)


def test_the_last_low_compartment_is_still_better_than_none() -> None:
    chosen = choose_compartment(bank(F, H, low=frozenset({1})), low=False)
    assert chosen is not None
    assert chosen.number == 1


def test_a_full_bank_has_none() -> None:
    assert choose_compartment(bank(H, R, X), low=False) is None


def test_a_language_that_a_venue_adds_is_one_and_the_same() -> None:
    assert Language("ja") is Language("ja")
    assert Language("ja") != Language("pt-BR")
    assert Language("ja").value == "ja"
    assert list(Language) == [Language.SIMPLIFIED, Language.TRADITIONAL, Language.ENGLISH]
    assert deepcopy(Language("ja")) is Language("ja")


@pytest.mark.parametrize("text", ["", "English!", "日本語", "j", "ja_JP", None, 1])
def test_what_is_no_tag_is_no_language(text: object) -> None:
    with pytest.raises(ValueError):
        Language(text)
