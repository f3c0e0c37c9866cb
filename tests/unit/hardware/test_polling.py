"""Which board is asked when: fair, aimed at pulses, and rare where nobody answers."""

import pytest

from hardware.lockers.polling import (
    BACKOFF_MAX_S,
    EXCHANGE_GUESS_S,
    MISSES_ALLOWED,
    Ask,
    Polling,
    Rest,
)

TIMEOUT_S = 0.3


def make_silent(polling: Polling, board: int, now: float) -> None:
    for _ in range(MISSES_ALLOWED):
        polling.note_miss(board, now)


def settled(*boards: int, took_s: float = 0.01, next_at: float) -> Polling:
    """Boards that answer, next asked at `next_at`."""
    polling = Polling(boards, TIMEOUT_S)
    for board in boards:
        for _ in range(30):
            polling.note_answer(board, took_s)
        polling.plan(board, next_at)
    return polling


def test_every_board_is_asked_at_first_in_turn_and_then_there_is_rest() -> None:
    polling = Polling((0, 1), TIMEOUT_S)
    for board in (0, 1):
        assert polling.decide(100.0) == Ask(board, TIMEOUT_S)
        polling.note_answer(board, 0.01)
        polling.plan(board, 100.2 + board)
    assert polling.decide(100.0) == Rest(100.2)
    polling.hurry(1)
    assert polling.decide(100.0) == Ask(1, TIMEOUT_S)


def test_the_answer_before_a_pulse_is_asked_for_just_in_time() -> None:
    polling = settled(0, took_s=0.01, next_at=200.0)
    rest = polling.decide(100.0, pulse=(0, 100.3))
    assert isinstance(rest, Rest)
    assert 0.01 < 100.3 - rest.until < 0.02
    assert polling.decide(rest.until, pulse=(0, 100.3)) == Ask(0, TIMEOUT_S, hold_until=100.3)


def test_no_other_question_makes_a_pulse_late() -> None:
    polling = settled(0, 1, took_s=0.02, next_at=100.0)
    assert polling.decide(100.0, pulse=(0, 100.2)) == Ask(0, TIMEOUT_S)
    polling.plan(0, 100.25)
    assert polling.decide(100.0, pulse=(0, 100.2)) == Ask(1, TIMEOUT_S)
    rest = polling.decide(100.16, pulse=(0, 100.2))
    assert isinstance(rest, Rest)
    assert polling.decide(rest.until, pulse=(0, 100.2)) == Ask(0, TIMEOUT_S, hold_until=100.2)


def test_one_slow_answer_moves_the_aim_for_a_while() -> None:
    polling = settled(0, took_s=0.01, next_at=200.0)
    polling.note_answer(0, 0.1)
    polling.plan(0, 200.0)
    assert isinstance(polling.decide(100.2, pulse=(0, 100.3)), Ask)
    for _ in range(30):
        polling.note_answer(0, 0.01)
    polling.plan(0, 200.0)
    assert isinstance(polling.decide(100.2, pulse=(0, 100.3)), Rest)


def test_a_board_is_silent_after_three_misses_and_asked_more_and_more_rarely() -> None:
    polling = settled(0, 1, next_at=1000.0)
    now = 100.0
    for _ in range(MISSES_ALLOWED):
        assert polling.silent == frozenset()
        polling.note_miss(1, now)
    assert polling.silent == {1}
    assert not polling.all_silent
    gaps = []
    for _ in range(6):
        rest = polling.decide(now)
        assert isinstance(rest, Rest)
        gaps.append(rest.until - now)
        now = rest.until
        assert polling.decide(now) == Ask(1, TIMEOUT_S)
        polling.note_miss(1, now)
    assert gaps == sorted(gaps)
    assert gaps[0] < 0.3
    assert gaps[-1] == pytest.approx(BACKOFF_MAX_S)
    polling.note_answer(1, 0.01)
    assert polling.silent == frozenset()


def test_a_silent_board_is_asked_only_where_it_keeps_no_pulse_waiting() -> None:
    polling = settled(0, 1, next_at=1000.0)
    make_silent(polling, 1, 90.0)
    asked = polling.decide(100.0, pulse=(0, 100.2))
    assert isinstance(asked, Ask)
    assert asked.board == 1
    assert asked.timeout_s < 0.2
    assert isinstance(polling.decide(100.15, pulse=(0, 100.2)), Rest)


def test_a_silent_board_comes_after_the_others_but_not_for_ever() -> None:
    polling = settled(0, 1, next_at=100.0)
    make_silent(polling, 1, 99.5)  # so that it is to be asked again at 99.7
    assert polling.decide(100.0) == Ask(0, TIMEOUT_S)
    polling.plan(0, 100.4)
    assert polling.decide(100.4) == Ask(1, TIMEOUT_S)


def test_a_pulse_on_a_silent_board_is_not_aimed_at() -> None:
    polling = settled(0, 1, next_at=1000.0)
    make_silent(polling, 1, 100.0)
    assert polling.decide(100.1, pulse=(1, 100.1)) == Rest(100.2)


def test_a_line_is_hopeless_when_all_are_silent_and_each_was_asked() -> None:
    polling = Polling((0, 1), TIMEOUT_S)
    make_silent(polling, 0, 100.0)
    assert not polling.is_hopeless(100.0)
    make_silent(polling, 1, 100.0)
    assert polling.all_silent
    assert polling.is_hopeless(100.0)
    polling.hurry_all()
    assert not polling.is_hopeless(100.0)


def test_the_first_aim_is_a_careful_guess() -> None:
    polling = Polling((0,), TIMEOUT_S)
    polling.plan(0, 200.0)
    rest = polling.decide(100.0, pulse=(0, 100.3))
    assert isinstance(rest, Rest)
    assert 100.3 - rest.until > EXCHANGE_GUESS_S
