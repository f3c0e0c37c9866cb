"""What staff may do with a compartment, by what is behind its door."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kiosk.domain.compartments import CompartmentState
from kiosk.domain.upkeep import (
    CLEANING,
    JAMMED,
    LONGEST_VISIT,
    MOVING,
    CareFacts,
    UpkeepRefusal,
    UpkeepRefused,
    refuse_block,
    refuse_clearing,
    refuse_opening,
    refuse_unblock,
)
from tests.samples import NOW

FREE = CareFacts(7, CompartmentState.FREE)
BLOCKED = CareFacts(7, CompartmentState.OUT_OF_ORDER, fault="hinge")
JAM = CareFacts(7, CompartmentState.OUT_OF_ORDER, fault=JAMMED)
ON_THE_WAY = CareFacts(7, CompartmentState.OUT_OF_ORDER, fault=MOVING)
BEING_CLEANED = CareFacts(7, CompartmentState.OUT_OF_ORDER, fault=CLEANING)
HELD = CareFacts(7, CompartmentState.HELD, NOW)
HELD_BEHIND_A_JAM = CareFacts(7, CompartmentState.HELD, NOW, JAMMED)
AT_THE_TABLE = CareFacts(7, CompartmentState.RESERVED, NOW)
LONG_AGO = CareFacts(7, CompartmentState.RESERVED, NOW - LONGEST_VISIT)
TOMORROW = CareFacts(7, CompartmentState.RESERVED, NOW + timedelta(days=1))

Question = Callable[[CareFacts], UpkeepRefused | None]
QUESTIONS: dict[str, Question] = {
    "block": lambda facts: refuse_block(facts, "hinge"),
    "unblock": refuse_unblock,
    "clear": lambda facts: refuse_clearing(facts, NOW),
    "open": refuse_opening,
}


@pytest.mark.parametrize(
    ("question", "facts", "why"),
    [
        ("block", FREE, None),
        ("block", HELD, None),
        ("block", AT_THE_TABLE, None),
        ("block", ON_THE_WAY, UpkeepRefusal.UNDER_WAY),
        ("block", BEING_CLEANED, UpkeepRefusal.UNDER_WAY),
        ("unblock", BLOCKED, None),
        ("unblock", JAM, None),
        ("unblock", HELD_BEHIND_A_JAM, None),
        ("unblock", ON_THE_WAY, None),
        ("unblock", BEING_CLEANED, None),
        ("unblock", FREE, UpkeepRefusal.NOT_BLOCKED),
        ("unblock", AT_THE_TABLE, UpkeepRefusal.RESERVED),
        ("unblock", LONG_AGO, UpkeepRefusal.RESERVED),
        ("clear", LONG_AGO, None),
        ("clear", TOMORROW, None),
        ("clear", AT_THE_TABLE, UpkeepRefusal.IN_USE),
        ("clear", HELD, UpkeepRefusal.NOT_BLOCKED),
        ("open", FREE, None),
        ("open", BLOCKED, None),
        ("open", JAM, None),
        ("open", HELD, UpkeepRefusal.HOLDS_POUCH),
        ("open", HELD_BEHIND_A_JAM, UpkeepRefusal.HOLDS_POUCH),
        ("open", LONG_AGO, UpkeepRefusal.RESERVED),
        ("open", BEING_CLEANED, UpkeepRefusal.UNDER_WAY),
    ],
)
def test_what_is_behind_a_door_decides_what_staff_may_do(
    question: str, facts: CareFacts, why: UpkeepRefusal | None
) -> None:
    expected = None if why is None else UpkeepRefused(why, 7)
    assert QUESTIONS[question](facts) == expected


def test_nothing_is_blocked_without_a_reason() -> None:
    assert refuse_block(FREE, "  ") == UpkeepRefused(UpkeepRefusal.NO_REASON, 7)
