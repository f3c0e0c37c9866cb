"""What a visit includes: who may have it when, and how numbers of a queue go on."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.corrections import UNDO_WITHIN
from kiosk.domain.entitlements import (
    After,
    Declined,
    Declines,
    Entitlement,
    Granted,
    QueueState,
    QueueStep,
    Redemption,
    RedemptionFacts,
    UndoRefusal,
    UndoRefused,
    advance_number,
    decide_redemption,
    decide_undo,
    spell_number,
)
from kiosk.domain.tours import TourStatus
from kiosk.domain.visitors import VisitorState
from tests.samples import DAY, NOW

MEAL = Entitlement("meal")
RIDE = Entitlement("ride", after=After.RETURNED, min_age=18, queue="A")
HAD = Redemption("r1", "meal", "v1", "b1", "K2", "u1", NOW)
HERE = RedemptionFacts(
    state=VisitorState.ADMITTED,
    tour_date=DAY,
    tour_status=TourStatus.RETURNED,
    birth_date=date(1990, 5, 17),
    listed=frozenset(),
)


@pytest.mark.parametrize(
    ("entitlement", "changes", "why"),
    [
        (MEAL, {"state": VisitorState.EXPECTED}, Declines.NOT_ARRIVED),
        (MEAL, {"tour_date": DAY - timedelta(days=1)}, Declines.OTHER_DAY),
        (MEAL, {"tour_status": TourStatus.CANCELLED}, Declines.TOUR_CANCELLED),
        (replace(MEAL, for_everyone=False), {"listed": frozenset({"ride"})}, Declines.NOT_ENTITLED),
        (MEAL, {"earlier": (HAD,)}, Declines.ALREADY_REDEEMED),
        (RIDE, {"birth_date": date(2008, 11, 22)}, Declines.UNDER_AGE),
        (RIDE, {"tour_status": TourStatus.DEPARTED}, Declines.NOT_RETURNED),
    ],
)
def test_each_reason_keeps_it_back(
    entitlement: Entitlement, changes: dict[str, object], why: Declines
) -> None:
    facts = replace(HERE, **changes)  # type: ignore[arg-type]  # fields by name, in tests
    earlier = HAD if why is Declines.ALREADY_REDEEMED else None
    assert decide_redemption(entitlement, facts, DAY) == Declined(why, earlier)


def test_whoever_turns_eighteen_on_the_day_of_the_tour_may_ride() -> None:
    assert decide_redemption(RIDE, replace(HERE, birth_date=date(2008, 11, 21)), DAY) == Granted(0)
    assert decide_redemption(RIDE, replace(HERE, birth_date=None), DAY) == Granted(0)


def test_only_the_roster_gives_what_is_not_for_everyone() -> None:
    special = replace(MEAL, for_everyone=False)
    assert decide_redemption(special, replace(HERE, listed=frozenset({"meal"})), DAY) == Granted(0)


@given(st.integers(1, 9), st.integers(0, 12))
def test_it_is_had_as_often_as_it_is_given_and_never_more(count: int, had: int) -> None:
    facts = replace(HERE, earlier=(HAD,) * had)
    answer = decide_redemption(replace(MEAL, count=count), facts, DAY)
    assert answer == (
        Granted(count - had - 1) if had < count else Declined(Declines.ALREADY_REDEEMED, HAD)
    )


def test_a_number_that_was_missed_may_come_back() -> None:
    state: QueueState | None = QueueState.WAITING
    for step, after in (
        (QueueStep.CALL, QueueState.CALLED),
        (QueueStep.MISS, QueueState.MISSED),
        (QueueStep.BACK, QueueState.WAITING),
        (QueueStep.CALL, QueueState.CALLED),
        (QueueStep.DONE, QueueState.DONE),
    ):
        assert state is not None
        state = advance_number(state, step)
        assert state is after


@given(st.sampled_from(QueueState), st.sampled_from(QueueStep))
def test_nobody_rides_who_was_not_called(state: QueueState, step: QueueStep) -> None:
    after = advance_number(state, step)
    assert after is not QueueState.DONE or state is QueueState.CALLED
    assert after is not QueueState.MISSED or state is QueueState.CALLED


def test_a_number_has_the_letter_of_its_queue() -> None:
    assert spell_number(RIDE, 17) == "A17"


@pytest.mark.parametrize(
    ("redemption", "reason", "later", "refused"),
    [
        (HAD, "by mistake", timedelta(minutes=15), None),
        (HAD, "by mistake", UNDO_WITHIN + timedelta(seconds=1), UndoRefusal.TOO_LATE),
        (HAD, "", timedelta(0), UndoRefusal.NO_REASON),
        (replace(HAD, undone_at_utc=NOW), "again", timedelta(0), UndoRefusal.ALREADY_UNDONE),
    ],
)
def test_it_is_taken_back_within_a_quarter_of_an_hour_and_with_a_reason(
    redemption: Redemption, reason: str, later: timedelta, refused: UndoRefusal | None
) -> None:
    expected = UndoRefused(refused) if refused else None
    assert decide_undo(redemption, reason, NOW + later) == expected
