"""The demonstration's clock leaves those who explore it the time to do so."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kiosk.demo.clock import SLOW_PACE, derive_passed_s
from kiosk.demo.roster import OPENING_TIME_BY_HAND, SLOW_FROM, build_roster
from kiosk.settings.model import CheckIn
from tests.samples import DAY

DAY_S = 86_400.0
TWO_HOURS_S = 7_100.0
ROUNDING_S = 1e-6


def usual_s() -> float:
    opening, slow = (datetime.combine(DAY, at) for at in (OPENING_TIME_BY_HAND, SLOW_FROM))
    return (slow - opening).total_seconds()


@given(st.floats(0, DAY_S), st.floats(0, DAY_S))
def test_time_goes_on_at_its_own_pace_and_then_slowly(elapsed_s: float, usual_s: float) -> None:
    passed_s = derive_passed_s(elapsed_s, usual_s)
    assert elapsed_s * SLOW_PACE - ROUNDING_S <= passed_s <= elapsed_s
    assert passed_s <= derive_passed_s(elapsed_s + 1, usual_s)
    if elapsed_s <= usual_s:
        assert passed_s == elapsed_s


def test_the_family_may_come_for_two_hours_and_the_delegation_from_the_beginning() -> None:
    roster = build_roster(DAY, seed=1)
    checkin = CheckIn()
    opening = datetime.combine(DAY, OPENING_TIME_BY_HAND)
    for key in ("family", "delegation", "school"):
        tour = roster.booking(key).tour
        starts = datetime.combine(tour.date, tour.time)
        assert opening >= starts - timedelta(minutes=checkin.opens_before_min)
        late = opening + timedelta(seconds=derive_passed_s(TWO_HOURS_S, usual_s()))
        assert late < starts - timedelta(minutes=checkin.closes_before_min)
    too_late = roster.booking("late").tour
    assert opening > datetime.combine(too_late.date, too_late.time)
