"""Counts in which no single person can be seen, and that add up all the same."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.reports import (
    LEAST_SHOWN,
    AgeBand,
    AreaCount,
    ArrivalStep,
    DeviceEvent,
    DeviceFaults,
    DeviceNote,
    PartyTimes,
    Period,
    Span,
    derive_age_bands,
    derive_arrival_curve,
    derive_device_faults,
    derive_origins,
    derive_party_times,
    derive_period,
)

SATURDAY = date(2026, 11, 21)
NOON = datetime(2026, 11, 21, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.TODAY, SATURDAY, SATURDAY),
        (Span.YESTERDAY, date(2026, 11, 20), date(2026, 11, 20)),
        (Span.WEEK, date(2026, 11, 16), SATURDAY),
        (Span.MONTH, date(2026, 11, 1), SATURDAY),
    ],
)
def test_a_span_ends_today(span: Span, first: date, last: date) -> None:
    assert derive_period(span, SATURDAY) == Period(first, last)


def test_a_period_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="ends"):
        Period(SATURDAY, SATURDAY - timedelta(days=1))


# --- small groups --------------------------------------------------------------------------


@settings(max_examples=200)
@given(st.dictionaries(st.integers(0, 104), st.integers(0, 9)))
def test_no_age_band_is_small_and_all_add_up(ages: dict[int, int]) -> None:
    bands = derive_age_bands(ages)
    whole = sum(ages.values())
    assert sum(band.count for band in bands) == (whole if whole >= LEAST_SHOWN else 0)
    assert not [band for band in bands if 0 < band.count < LEAST_SHOWN]
    for band in bands:
        top = 200 if band.oldest is None else band.oldest
        within = sum(n for age, n in ages.items() if band.youngest <= age <= top)
        assert within == band.count


@settings(max_examples=200)
@given(st.dictionaries(st.sampled_from(["11", "12", "44", "HKG", "GBR", "USA"]), st.integers(0, 9)))
def test_no_area_is_small_and_all_add_up(areas: dict[str, int]) -> None:
    shown = derive_origins(areas)
    whole = sum(areas.values())
    assert sum(area.count for area in shown) == (whole if whole >= LEAST_SHOWN else 0)
    assert not [area for area in shown if area.count < LEAST_SHOWN]
    assert [area.count for area in shown if area.area] == sorted(
        (area.count for area in shown if area.area), reverse=True
    )


def test_what_is_too_small_joins_its_neighbour() -> None:
    assert derive_age_bands({3: 2, 8: 4, 20: 9, 70: 1}) == (
        AgeBand(0, 11, 6),
        AgeBand(12, 17, 0),
        AgeBand(18, None, 10),
    )
    assert derive_age_bands({40: 4}) == ()


def test_one_small_area_takes_another_with_it_lest_it_be_found_by_subtraction() -> None:
    assert derive_origins({"11": 20, "44": 6, "GBR": 1}) == (
        AreaCount("11", 20),
        AreaCount("", 7),
    )
    assert derive_origins({"11": 3}) == ()


# --- time ----------------------------------------------------------------------------------


def test_the_curve_counts_by_five_minutes_against_the_start() -> None:
    curve = derive_arrival_curve({-100: 1, -12: 2, -11: 1, -1: 4, 0: 2, 55: 1})
    counts = {step.from_min: step.count for step in curve}
    assert curve[0] == ArrivalStep(-60, 1)
    assert (counts[-15], counts[-5], counts[0], counts[25]) == (3, 4, 2, 1)
    assert sum(counts.values()) == 11
    assert derive_arrival_curve({}) == ()
    assert derive_arrival_curve({-3: 1}) == (ArrivalStep(-5, 1),)


@given(st.lists(st.integers(1, 200), min_size=1, max_size=60))
def test_half_of_the_parties_are_not_slower_than_the_median(seconds: list[int]) -> None:
    times = derive_party_times(Counter(seconds), left=2)
    assert 2 * sum(s <= times.median_s for s in seconds) >= len(seconds)
    assert 2 * sum(s < times.median_s for s in seconds) <= len(seconds)
    assert 10 * sum(s <= times.slow_s for s in seconds) >= 9 * len(seconds)
    assert (times.parties, times.left) == (len(seconds), 2)


def test_nobody_has_no_median() -> None:
    assert derive_party_times({}, 3) == PartyTimes(left=3)


# --- devices -------------------------------------------------------------------------------


def note(minutes: int, event: DeviceEvent, station: str = "K1") -> DeviceNote:
    at = NOON + timedelta(minutes=minutes)
    if event is DeviceEvent.STARTED:
        return DeviceNote(at, station, event)
    return DeviceNote(at, station, event, "printer1", "zpl")


DOWN, UP, STARTED = DeviceEvent.DOWN, DeviceEvent.UP, DeviceEvent.STARTED


@pytest.mark.parametrize(
    ("notes", "count", "minutes"),
    [
        ([note(0, DOWN), note(7, UP)], 1, 7),
        ([note(0, DOWN), note(3, DOWN), note(7, UP)], 1, 7),  # from faulty to dead: one fault
        ([note(0, DOWN), note(7, UP), note(10, DOWN), note(12, UP)], 2, 9),
        ([note(50, DOWN)], 1, 10),  # not over yet
        ([note(-30, DOWN), note(7, UP)], 1, 7),  # begun before
        ([note(0, DOWN), note(9, STARTED)], 1, 9),  # the kiosk was closed meanwhile
        ([note(-9, DOWN), note(-2, UP)], 0, 0),
        ([note(70, DOWN)], 0, 0),
        ([note(3, UP)], 0, 0),
    ],
)
def test_a_fault_lasts_until_the_device_works_again(
    notes: list[DeviceNote], count: int, minutes: int
) -> None:
    faults = derive_device_faults(notes, NOON, NOON + timedelta(hours=1))
    expected = (DeviceFaults("K1", "printer1", "zpl", count, minutes),) if count else ()
    assert faults == expected


def test_another_station_s_start_says_nothing_of_this_one_s_devices() -> None:
    notes = [note(0, DOWN), note(5, STARTED, station="K2"), note(20, UP)]
    (fault,) = derive_device_faults(notes, NOON, NOON + timedelta(hours=1))
    assert fault.minutes == 20
