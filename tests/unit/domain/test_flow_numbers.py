"""A child without a card: the number of its document, typed."""

from dataclasses import replace

import pytest

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import FlawedDocument, Reason
from kiosk.domain.flow import advance
from kiosk.domain.transitions.numbers import MOST_WRONG_NUMBERS
from kiosk.domain.visit import Mark
from kiosk.domain.visitors import Visitor
from tests.samples import FATHER, MOTHER, RULES, TEEN, TODDLER, document_of
from tests.unit.domain.journeys import Journey, at_party, shown


def typed(person: Visitor) -> ev.NumberRead:
    """What a typed number tells: no name."""
    return ev.NumberRead(replace(document_of(person), names=()))


def at_keypad(*checked: Visitor) -> Journey:
    journey = at_party((FATHER, MOTHER, TEEN))
    journey(ev.Confirmed(), *shown(*checked), ev.NumberWanted(), ev.NumberEntered("1101"))
    return journey


def test_a_child_checks_in_by_number_beside_an_adult() -> None:
    journey = at_keypad(FATHER, MOTHER)
    assert journey.asked(fx.ReadNumber) == [fx.ReadNumber("1101")]
    rules_page = journey(typed(TEEN))
    assert isinstance(rules_page, st.Rules)
    journey(ev.TermsAccepted())
    (admit,) = journey.asked(fx.Admit)
    assert {c.visitor_id: c.by_number for c in admit.candidates} == {
        FATHER.visitor_id: False,
        MOTHER.visitor_id: False,
        TEEN.visitor_id: True,
    }


def test_a_number_alone_brings_no_child_in() -> None:
    journey = at_keypad()
    journey(typed(TEEN), ev.LaterToggled(FATHER.visitor_id), ev.LaterToggled(MOTHER.visitor_id))
    assert isinstance(journey.state, st.Stopped)
    assert journey.state.reason is Reason.NEEDS_ADULT


def test_an_adult_needs_the_card() -> None:
    state = at_keypad()(typed(MOTHER))
    assert isinstance(state, st.EnteringNumber)
    assert state.problem is st.NumberProblem.NEEDS_CARD
    assert not state.visit.marked(Mark.CHECKED)


@pytest.mark.parametrize(
    ("read", "problem", "reason"),
    [
        (
            ev.NumberRead(FlawedDocument(Reason.DOCUMENT_INVALID)),
            st.NumberProblem.NO_NUMBER,
            Reason.DOCUMENT_INVALID,
        ),
        (typed(TODDLER), st.NumberProblem.NOT_ON_BOOKING, Reason.NOT_ON_BOOKING),
    ],
)
def test_a_wrong_number_may_be_corrected_and_ends_with_staff_when_it_stays_wrong(
    read: ev.NumberRead, problem: st.NumberProblem, reason: Reason
) -> None:
    journey = at_keypad()
    for _ in range(MOST_WRONG_NUMBERS - 1):
        state = journey(read)
        assert isinstance(state, st.EnteringNumber)
        assert (state.problem, state.typed) == (problem, "1101")
        journey(ev.WentBack(), ev.NumberWanted(), ev.NumberEntered("1101"))
    stopped = journey(read)
    assert isinstance(stopped, st.Stopped)
    assert (stopped.reason, stopped.may_continue) == (reason, True)
    assert [r.reason for r in journey.asked(fx.RecordRefusal)] == [reason] * MOST_WRONG_NUMBERS


def test_a_card_found_after_all_counts() -> None:
    journey = at_keypad()
    assert isinstance(journey(*shown(TEEN)), st.Documents)
    assert isinstance(journey.state, st.Documents)
    (checked,) = journey.state.visit.marked(Mark.CHECKED)
    assert not checked.by_number


@pytest.mark.parametrize(
    ("party", "below"), [((FATHER, MOTHER), 16), ((FATHER, TEEN), 0), ((FATHER, TEEN), 10)]
)
def test_without_a_child_young_enough_no_number_is_asked_for(
    party: tuple[Visitor, ...], below: int
) -> None:
    rules = replace(RULES, number_below_age=below)
    state = at_party(party, rules)(ev.Confirmed())
    assert advance(state, ev.NumberWanted(), rules).ignored
