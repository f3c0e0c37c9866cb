"""The display is the next visitor's own, however soon they come."""

import pytest

from kiosk.domain import states as st
from kiosk.domain.tours import Language
from kiosk.ui.pages import is_next_visitor
from tests.ui.cast import DELEGATION, FAMILY
from tests.ui.desk import Desk

ZH = Language.SIMPLIFIED
FETCHING = st.Fetching(ZH, "code-1")
AFTER: dict[str, tuple[st.State, ...]] = {
    "the first page was up too shortly to be seen": (st.Attract(ZH), st.LookingUp(ZH)),
    "a pass is held up before the last page has gone": (st.LookingUp(ZH),),
    "somebody fetches a phone before the last page has gone": (FETCHING,),
    "nobody comes": (st.Attract(ZH),),
}


def choose(desk: Desk) -> None:
    desk.arrival.options.setReach(True)
    desk.arrival.options.setLarge(True)


def chosen(desk: Desk) -> bool:
    return bool(desk.arrival.options.reach or desk.arrival.options.large)


@pytest.mark.parametrize("states", AFTER.values(), ids=AFTER)
def test_the_next_visitor_finds_the_display_as_it_was(
    desk: Desk, states: tuple[st.State, ...]
) -> None:
    desk.stand(st.Done(ZH, FAMILY))
    choose(desk)
    for state in states:
        desk.state = state
        desk.arrival.publish(state, None)
    desk.settle()
    assert not chosen(desk)


def test_a_visitor_keeps_what_was_chosen_to_the_last_page(desk: Desk) -> None:
    desk.stand(st.Attract(ZH))
    choose(desk)
    for state in (
        st.Attract(Language.ENGLISH),
        st.LookingUp(ZH),
        st.PartyShown(ZH, FAMILY),
        st.Rules(ZH, FAMILY),
        st.StaffCalled(ZH, st.StaffWhy.ASKED, st.Rules(ZH, FAMILY)),
        st.Done(ZH, FAMILY),
    ):
        desk.stand(state)
        assert chosen(desk)


@pytest.mark.parametrize(
    ("before", "after", "is_next"),
    [
        (FETCHING, st.Fetching(ZH, "code-2"), True),
        (FETCHING, st.Fetching(ZH, "code-1", reminded=True), False),
        (FETCHING, st.LookingUp(ZH), True),
        (st.PartyShown(ZH, DELEGATION), st.Attract(ZH), True),
        (st.StaffCalled(ZH, st.StaffWhy.ASKED, None), st.Done(ZH, FAMILY), False),
        (st.EnteringReference(ZH), st.LookingUp(ZH), False),
    ],
)
def test_whose_turn_it_is(before: st.State, after: st.State, is_next: bool) -> None:
    assert is_next_visitor(before, after) is is_next
