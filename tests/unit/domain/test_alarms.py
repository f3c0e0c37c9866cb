"""Which doors somebody has to look at, from what happens to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.alarms import AlarmWhy, DoorWatch, Sight, derive_alarms

ASKED, ENDED, LOST, OPEN, CLOSED, UNSEEN = list(Sight)[:6]
BY_ITSELF, LEFT_OPEN, OUT_OF_SIGHT = AlarmWhy
LIMIT_S = 120.0


def play(*sights: Sight | float) -> frozenset[AlarmWhy]:
    """What stands after all this; a number lets so many seconds pass."""
    watch, now_s = DoorWatch(), 1000.0
    for sight in sights:
        if isinstance(sight, Sight):
            watch = derive_alarms(watch, sight, now_s, LIMIT_S)
        else:
            now_s += sight
            watch = derive_alarms(watch, Sight.LOOK, now_s, LIMIT_S)
    return watch.alarms


@pytest.mark.parametrize(
    ("sights", "alarms"),
    [
        ((CLOSED, ASKED, OPEN, 119), set()),
        ((CLOSED, ASKED, OPEN, 120), {LEFT_OPEN}),
        ((CLOSED, ASKED, OPEN, 500, CLOSED), set()),
        ((CLOSED, OPEN), {BY_ITSELF}),
        ((CLOSED, OPEN, CLOSED), set()),
        ((CLOSED, OPEN, 120), {BY_ITSELF, LEFT_OPEN}),
        ((CLOSED, ASKED, ENDED, OPEN), {BY_ITSELF}),
        ((CLOSED, ASKED, OPEN, ENDED, CLOSED, OPEN), {BY_ITSELF}),
        # Nobody knows since when a door stands open that nobody has seen closed.
        ((OPEN,), set()),
        ((OPEN, 120), {LEFT_OPEN}),
        # The board falls silent.
        ((CLOSED, UNSEEN, 500), set()),
        ((CLOSED, UNSEEN, OPEN), {BY_ITSELF}),
        ((CLOSED, ASKED, OPEN, UNSEEN), {OUT_OF_SIGHT}),
        ((CLOSED, ASKED, OPEN, UNSEEN, 500), {OUT_OF_SIGHT}),
        ((CLOSED, ASKED, OPEN, UNSEEN, 60, OPEN), set()),
        ((CLOSED, ASKED, OPEN, UNSEEN, 120, OPEN), {LEFT_OPEN}),
        ((CLOSED, ASKED, OPEN, UNSEEN, CLOSED), set()),
        ((CLOSED, OPEN, UNSEEN), {BY_ITSELF, OUT_OF_SIGHT}),
        # An opening that was lost in the silence may have moved the door, once.
        ((CLOSED, ASKED, UNSEEN, LOST, OPEN), set()),
        ((CLOSED, ASKED, UNSEEN, LOST, CLOSED, OPEN), {BY_ITSELF}),
        ((OPEN, ASKED, ENDED, CLOSED, OPEN), {BY_ITSELF}),
        # A door that is first seen, or seen again, while its opening is under way.
        ((ASKED, CLOSED, OPEN), set()),
        ((ASKED, CLOSED, OPEN, ENDED, CLOSED, OPEN), {BY_ITSELF}),
        ((CLOSED, ASKED, UNSEEN, LOST, ASKED, CLOSED, OPEN), set()),
        # Two openings of one door: the second is under way when the first is over.
        ((CLOSED, ASKED, ASKED, ENDED, OPEN), set()),
        ((CLOSED, ASKED, ASKED, ENDED, OPEN, ENDED, CLOSED, OPEN), {BY_ITSELF}),
    ],
)
def test_a_door_is_an_alarm_when_somebody_has_to_look(
    sights: tuple[Sight | float, ...], alarms: set[AlarmWhy]
) -> None:
    assert play(*sights) == alarms


happenings = st.lists(st.one_of(st.sampled_from(Sight), st.floats(0, 300)), max_size=30)


@given(happenings)
def test_a_closed_door_is_no_alarm(before: list[Sight | float]) -> None:
    assert play(*before, CLOSED) == set()


@given(happenings, happenings)
def test_a_door_out_of_sight_raises_nothing_new_and_keeps_what_stands(
    before: list[Sight | float], unheard: list[Sight | float]
) -> None:
    silent = [s for s in unheard if s not in {OPEN, CLOSED}]
    assert play(*before, UNSEEN, *silent) == play(*before, UNSEEN)


@given(happenings)
def test_what_was_asked_for_and_closed_in_time_never_was_an_alarm(
    before: list[Sight | float],
) -> None:
    assert play(*before, CLOSED, ASKED, OPEN, LIMIT_S - 1) == set()
