"""Luggage tags on the last page."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as hs

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.flow import advance
from kiosk.domain.tours import Language
from kiosk.domain.visit import Mark, Visit
from tests.samples import RULES, visit_of_family

WITH_TAGS = replace(RULES, luggage_tags=True)


def party(*marks: Mark) -> Visit:
    visit = visit_of_family()
    members = tuple(
        replace(member, mark=mark) for member, mark in zip(visit.members, marks, strict=True)
    )
    return replace(visit, members=members)


ALL_IN = st.Done(Language.ENGLISH, party(Mark.IN, Mark.IN, Mark.IN))


def test_a_touch_asks_for_one_pair() -> None:
    step = advance(ALL_IN, ev.LuggageWanted(), WITH_TAGS)

    assert step.effects == (fx.PrintTag("visit-1/tag/0", "b-1", "v-father"),)
    assert isinstance(step.state, st.Done)
    assert step.state.tags == (st.TagWish("visit-1/tag/0"),)


def test_a_printed_tag_shows_its_number_and_a_waiting_one_that_it_waits() -> None:
    state: st.State = ALL_IN
    for event in (
        ev.LuggageWanted(),
        ev.LuggageWanted(),
        ev.TagWaits("visit-1/tag/0"),
        ev.TagPrinted("visit-1/tag/1", 48),
    ):
        state = advance(state, event, WITH_TAGS).state

    assert isinstance(state, st.Done)
    assert [(tag.number, tag.waits) for tag in state.tags] == [(None, True), (48, False)]
    mended = advance(state, ev.TagPrinted("visit-1/tag/0", 47), WITH_TAGS)
    assert isinstance(mended.state, st.Done)
    assert [tag.number for tag in mended.state.tags] == [47, 48]
    assert mended.effects == (fx.Chime(fx.Tone.SUCCESS),)


@pytest.mark.parametrize("event", [ev.TagPrinted("another/tag/0", 3), ev.TagWaits("another/tag/0")])
def test_a_tag_of_whoever_was_here_before_says_nothing(event: ev.Event) -> None:
    assert advance(ALL_IN, event, WITH_TAGS).ignored


def test_where_the_venue_stores_no_luggage_nobody_is_asked() -> None:
    assert advance(ALL_IN, ev.LuggageWanted(), RULES).ignored


@given(hs.lists(hs.sampled_from([Mark.IN, Mark.LATER, Mark.REFUSED]), min_size=3, max_size=3))
def test_there_are_no_more_pairs_than_people_who_are_in(marks: list[Mark]) -> None:
    state: st.State = st.Done(Language.ENGLISH, party(*marks))
    printed = []
    for _ in range(9):
        step = advance(state, ev.LuggageWanted(), WITH_TAGS)
        printed += step.effects
        state = step.state

    assert len(printed) == len(set(printed)) == marks.count(Mark.IN)


def test_staff_called_meanwhile_hear_of_the_tag_too() -> None:
    asked = advance(ALL_IN, ev.LuggageWanted(), WITH_TAGS).state
    called = advance(asked, ev.StaffWanted(), WITH_TAGS).state
    told = advance(called, ev.TagPrinted("visit-1/tag/0", 5), WITH_TAGS).state

    assert isinstance(told, st.StaffCalled)
    assert isinstance(told.resume, st.Done)
    assert told.resume.tags[0].number == 5
