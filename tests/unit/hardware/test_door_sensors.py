"""A door is what two answers in a row say."""

from hypothesis import given
from hypothesis import strategies as st

from hardware.interfaces import DoorChange, DoorState
from hardware.lockers.sensors import DoorSensors

OPEN, CLOSED, UNKNOWN = DoorState.OPEN, DoorState.CLOSED, DoorState.UNKNOWN

readings = st.lists(st.tuples(st.sampled_from([OPEN, CLOSED]), st.sampled_from([OPEN, CLOSED])))


def test_nothing_is_known_before_the_second_answer() -> None:
    sensors = DoorSensors((7,))
    assert sensors.states == {7: UNKNOWN}
    assert sensors.note_reading({7: CLOSED}) == ()
    assert not sensors.settled
    assert sensors.note_reading({7: CLOSED}) == (DoorChange(7, CLOSED),)
    assert sensors.settled
    assert sensors.states == {7: CLOSED}


def test_one_odd_answer_is_not_believed_and_makes_the_door_unsure() -> None:
    sensors = DoorSensors((1, 2))
    for _ in range(2):
        sensors.note_reading({1: CLOSED, 2: CLOSED})
    assert sensors.note_reading({1: OPEN, 2: CLOSED}) == ()
    assert sensors.states == {1: CLOSED, 2: CLOSED}
    assert sensors.sure_states() == {1: UNKNOWN, 2: CLOSED}
    assert not sensors.any_open
    assert sensors.note_reading({1: CLOSED, 2: CLOSED}) == ()
    assert sensors.sure_states() == {1: UNKNOWN, 2: CLOSED}
    assert not sensors.settled
    assert sensors.note_reading({1: CLOSED, 2: CLOSED}) == ()
    assert sensors.sure_states() == {1: CLOSED, 2: CLOSED}
    assert sensors.settled


def test_silence_makes_every_known_door_unknown_once() -> None:
    sensors = DoorSensors((1, 2))
    for _ in range(2):
        sensors.note_reading({1: CLOSED, 2: OPEN})
    assert sensors.note_silence() == (DoorChange(1, UNKNOWN), DoorChange(2, UNKNOWN))
    assert sensors.note_silence() == ()
    assert sensors.note_reading({1: CLOSED, 2: OPEN}) == ()


@given(readings)
def test_every_change_was_said_twice_and_the_changes_add_up(
    doors: list[tuple[DoorState, DoorState]],
) -> None:
    sensors = DoorSensors((1, 2))
    told = {1: UNKNOWN, 2: UNKNOWN}
    previous: dict[int, DoorState] = {}
    for first, second in doors:
        reading = {1: first, 2: second}
        for change in sensors.note_reading(reading):
            assert reading[change.number] is change.state
            assert previous[change.number] is change.state
            assert told[change.number] is not change.state
            told[change.number] = change.state
        previous = reading
        assert sensors.states == told
