"""Which lock is pulsed when, and what an opening is said to have come to."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hardware.interfaces import DoorState, OpenOutcome
from hardware.lockers.openings import ATTEMPTS, Openings

OPEN, CLOSED, UNKNOWN = DoorState.OPEN, DoorState.CLOSED, DoorState.UNKNOWN
SPACING_S = 0.3
CONFIRM_S = 1.0
STEP_S = 0.05


@dataclass
class Bench:
    """Doors that obey or not, stepped through time without waiting for it."""

    obeys: Callable[[int], bool] = lambda _number: True
    openings: Openings = field(default_factory=lambda: Openings(SPACING_S, CONFIRM_S))
    states: dict[int, DoorState] = field(default_factory=lambda: dict.fromkeys(range(1, 9), CLOSED))
    now: float = 100.0
    pulses: list[tuple[float, int]] = field(default_factory=list)
    outcomes: dict[int, OpenOutcome | None] = field(default_factory=dict)

    def request(self, number: int) -> int:
        return self.openings.request(number, self.now)

    def step(self) -> None:
        finished = self.openings.judge(self.now, self.states)
        pulse = self.openings.choose_pulse(self.now, self.states)
        for over in finished:
            assert over.ticket not in self.outcomes
            self.outcomes[over.ticket] = over.outcome
        if pulse is not None:
            assert self.states[pulse.number] is CLOSED
            self.pulses.append((self.now, pulse.number))
            self.openings.note_pulse(pulse.ticket, self.now)
            if self.obeys(pulse.number):
                self.states[pulse.number] = OPEN
        self.now += STEP_S

    def run(self, limit_s: float = 60.0) -> None:
        give_up_at = self.now + limit_s
        while self.openings.busy:
            assert self.now < give_up_at, "an opening never came to an end"
            self.step()


def test_a_door_that_obeys_is_opened_by_one_pulse() -> None:
    bench = Bench()
    ticket = bench.request(3)
    bench.run()
    assert bench.outcomes == {ticket: OpenOutcome.OPENED}
    assert [number for _, number in bench.pulses] == [3]


def test_an_open_door_is_not_pulsed() -> None:
    bench = Bench()
    bench.states[3] = OPEN
    ticket = bench.request(3)
    bench.run()
    assert bench.outcomes == {ticket: OpenOutcome.ALREADY_OPEN}
    assert bench.pulses == []


def test_a_door_that_stays_shut_is_pulsed_once_more_and_called_jammed() -> None:
    bench = Bench(obeys=lambda _number: False)
    ticket = bench.request(3)
    bench.run()
    assert bench.outcomes == {ticket: OpenOutcome.JAMMED}
    first, second = (at for at, _ in bench.pulses)
    assert second - first >= CONFIRM_S


def test_a_door_that_opens_late_is_opened_and_not_pulsed_again() -> None:
    bench = Bench(obeys=lambda _number: False)
    ticket = bench.request(3)
    while bench.now < 100.0 + CONFIRM_S - 2 * STEP_S:
        bench.step()
    bench.states[3] = OPEN
    bench.run()
    assert bench.outcomes == {ticket: OpenOutcome.OPENED}
    assert len(bench.pulses) == 1


def test_the_second_pulse_opens_a_sticky_door() -> None:
    bench = Bench()
    bench.obeys = lambda _number: len(bench.pulses) == 2
    ticket = bench.request(3)
    bench.run()
    assert bench.outcomes == {ticket: OpenOutcome.OPENED}
    assert len(bench.pulses) == 2


def test_a_door_whose_sensor_is_unsure_is_never_pulsed() -> None:
    bench = Bench()
    bench.states[3] = UNKNOWN
    ticket = bench.request(3)
    bench.run()
    assert bench.outcomes == {ticket: None}
    assert bench.pulses == []


def test_a_door_seen_moving_once_after_a_long_silence_is_not_called_unsteady() -> None:
    bench = Bench()
    ticket = bench.request(3)
    bench.step()
    assert [number for _, number in bench.pulses] == [3]
    # The board could not be asked for a while; its first answer is the sensor's first word.
    bench.now += 10 * CONFIRM_S
    bench.states[3] = UNKNOWN
    bench.step()
    assert bench.outcomes == {}
    bench.states[3] = OPEN
    bench.run()
    assert bench.outcomes == {ticket: OpenOutcome.OPENED}


def test_the_same_door_asked_for_twice_gets_one_pulse() -> None:
    bench = Bench()
    first, second = bench.request(3), bench.request(3)
    bench.run()
    assert bench.outcomes == {first: OpenOutcome.OPENED, second: OpenOutcome.ALREADY_OPEN}
    assert len(bench.pulses) == 1


def test_a_jammed_door_does_not_keep_the_others_waiting() -> None:
    bench = Bench(obeys=lambda number: number != 1)
    tickets = [bench.request(number) for number in (1, 2, 3)]
    while len(bench.outcomes) < 2:
        bench.step()
    assert bench.outcomes == dict.fromkeys(tickets[1:], OpenOutcome.OPENED)
    assert bench.now - 100.0 < 3 * SPACING_S
    bench.run()
    assert bench.outcomes[tickets[0]] is OpenOutcome.JAMMED


def test_a_forgotten_opening_sends_nothing() -> None:
    bench = Bench()
    bench.openings.forget(bench.request(3))
    bench.run()
    assert bench.pulses == []
    assert bench.outcomes == {}


@settings(max_examples=150)
@given(
    numbers=st.lists(st.integers(1, 8), min_size=1, max_size=12),
    jammed=st.sets(st.integers(1, 8)),
    unsure=st.sets(st.integers(1, 8), max_size=2),
    already=st.sets(st.integers(1, 8), max_size=3),
)
def test_openings_are_spaced_bounded_and_told_by_the_sensor(
    numbers: list[int], jammed: set[int], unsure: set[int], already: set[int]
) -> None:
    bench = Bench(obeys=lambda number: number not in jammed)
    for number in already:
        bench.states[number] = OPEN
    for number in unsure:
        bench.states[number] = UNKNOWN
    tickets = {bench.request(number): number for number in numbers}
    bench.run()
    times = [at for at, _ in bench.pulses]
    assert all(later - at >= SPACING_S - 1e-9 for at, later in itertools.pairwise(times))
    for number in set(numbers):
        asked = numbers.count(number)
        pulsed = [pulse for _, pulse in bench.pulses].count(number)
        assert pulsed <= ATTEMPTS * asked if number in jammed else pulsed <= 1
    assert set(bench.outcomes) == set(tickets)
    for ticket, outcome in bench.outcomes.items():
        assert {
            OpenOutcome.OPENED: OPEN,
            OpenOutcome.ALREADY_OPEN: OPEN,
            OpenOutcome.JAMMED: CLOSED,
            None: UNKNOWN,
        }[outcome] is bench.states[tickets[ticket]]


@pytest.mark.parametrize("spacing_s", [0.0, 2.0])
def test_spacing_is_the_settings(spacing_s: float) -> None:
    bench = Bench(openings=Openings(spacing_s, CONFIRM_S))
    for number in (1, 2):
        bench.request(number)
    bench.run()
    (first, _), (second, _) = bench.pulses
    assert max(spacing_s, STEP_S) <= second - first + 1e-9 <= spacing_s + 2 * STEP_S
