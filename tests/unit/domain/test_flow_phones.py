"""How many phones, corrected; low compartments, and the honest offer of a higher one."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import Admitted
from kiosk.domain.flow import advance
from kiosk.domain.flow_rules import begin
from kiosk.domain.visitors import Visitor, VisitorState
from tests.samples import FAMILY, FATHER, MOTHER, RULES, TEEN, visitor
from tests.unit.domain.journeys import Journey, admitted, at_party, lock, shown

CHILD = visitor("child", "张小明", born=date(2016, 1, 2))


def at_first_door(count: int = 2, *events: ev.Event) -> Journey:
    journey = admitted(*FAMILY)
    journey(ev.PhonesCounted(count), *events)
    return journey


OPEN = (ev.CompartmentReserved(17), ev.DoorOpened(17))


def test_a_door_that_nothing_goes_behind_holds_nothing_and_is_the_last() -> None:
    journey = at_first_door(3)
    lock(journey, 17, FATHER)
    journey(ev.CompartmentReserved(18), ev.DoorOpened(18), ev.NoMorePhones())
    assert journey.effects[-1] == fx.LeaveEmpty(18)
    assert advance(journey.state, ev.NoMorePhones(), RULES).ignored
    printing = journey(ev.DoorLeftEmpty(18))
    assert isinstance(printing, st.Printing)
    assert [m.compartment for m in printing.visit.members] == [17, None, None]
    assert len(journey.asked(fx.LockPhones)) == 2


def test_an_only_door_may_stay_empty_too_even_when_it_was_left_open_first() -> None:
    journey = at_first_door(1, *OPEN, ev.TimeUp(), ev.NoMorePhones())
    assert isinstance(journey(ev.DoorLeftEmpty(17)), st.Printing)


@pytest.mark.parametrize("events", [(), OPEN[:1]], ids=["asked", "opening"])
def test_a_door_that_is_not_open_cannot_be_left_empty(events: tuple[ev.Event, ...]) -> None:
    assert advance(at_first_door(2, *events).state, ev.NoMorePhones(), RULES).ignored


@pytest.mark.parametrize("event", [ev.PhoneAfterAll(), ev.WentBack()])
def test_a_phone_may_go_in_after_all(event: ev.Event) -> None:
    journey = at_first_door(2, *OPEN, ev.NoMorePhones(), event)
    assert journey.effects[-1] == fx.LeaveEmpty(17, empty=False)
    journey(ev.HoldingStarted(17, (FATHER.visitor_id,)))
    assert isinstance(journey.state, st.Locking)
    assert journey.state.locked == 1


def test_a_phone_that_came_too_late_for_the_empty_door_gets_another() -> None:
    journey = at_first_door(1, *OPEN, ev.NoMorePhones(), ev.PhoneAfterAll(), ev.DoorLeftEmpty(17))
    assert isinstance(journey.state, st.Locking)
    assert len(journey.asked(fx.LockPhones)) == 2
    lock(journey, 18, FATHER)
    assert isinstance(journey.state, st.Printing)


def test_a_door_that_had_closed_before_it_was_said_to_be_empty_counts_as_seen() -> None:
    journey = at_first_door(2, *OPEN, ev.NoMorePhones())
    printing = journey(ev.HoldingStarted(17, (FATHER.visitor_id,)))
    assert isinstance(printing, st.Printing)
    assert len(journey.asked(fx.LockPhones)) == 1


def test_staff_who_were_called_to_an_empty_door_leave_when_it_is_closed() -> None:
    journey = at_first_door(2, *OPEN, ev.NoMorePhones(), ev.StaffWanted())
    assert isinstance(journey(ev.DoorLeftEmpty(17)), st.Printing)


@pytest.mark.parametrize(
    "events", [(), OPEN[:1], OPEN, (*OPEN, ev.TimeUp())], ids=["asked", "opening", "open", "late"]
)
@pytest.mark.parametrize("count", [1, 3])
def test_the_count_is_corrected_at_the_first_door_and_the_door_goes_on(
    events: tuple[ev.Event, ...], count: int
) -> None:
    journey = at_first_door(2, *events)
    before = journey.state
    assert isinstance(before, st.Locking)
    counting = journey(ev.WentBack())
    assert isinstance(counting, st.CountingPhones)
    assert (counting.least, counting.most) == (1, 3)
    after = journey(ev.PhonesCounted(count))
    assert isinstance(after, st.Locking)
    assert (after.phase, after.number, len(after.holders)) == (before.phase, before.number, count)
    assert len(journey.asked(fx.LockPhones)) == 1, "no second door for the same phone"


@pytest.mark.parametrize("event", [ev.WentBack(), ev.TimeUp()])
def test_a_door_is_not_left_alone_while_the_count_is_thought_about(event: ev.Event) -> None:
    journey = at_first_door(2, *OPEN)
    before = journey.state
    assert journey(ev.WentBack(), event) == before


def test_what_the_door_does_meanwhile_is_not_lost() -> None:
    journey = at_first_door()
    journey(ev.WentBack(), *OPEN)
    assert isinstance(journey.state, st.CountingPhones)
    journey(ev.PhonesCounted(1))
    assert isinstance(journey.state, st.Locking)
    assert journey.state.phase is st.LockPhase.OPEN

    journey(ev.WentBack(), ev.HoldingStarted(17, (FATHER.visitor_id,)))
    assert isinstance(journey.state, st.Printing)


@pytest.mark.parametrize(
    ("event", "phase"),
    [
        (ev.DoorJammed(17), None),
        (ev.BankSilent(), st.LockPhase.UNAVAILABLE),
        (ev.NoCompartmentFree(), st.LockPhase.UNAVAILABLE),
    ],
)
def test_only_what_must_be_seen_turns_the_page_meanwhile(
    event: ev.Event, phase: st.LockPhase | None
) -> None:
    journey = at_first_door(2, ev.CompartmentReserved(17), ev.WentBack())
    state = journey(event)
    assert (state.phase if isinstance(state, st.Locking) else None) is phase


def test_no_phones_is_no_answer_beside_an_open_door() -> None:
    journey = at_first_door(2, *OPEN, ev.WentBack())
    assert advance(journey.state, ev.PhonesCounted(0), RULES).ignored


def test_who_starts_over_beside_an_open_door_leaves_it_to_staff_there_too() -> None:
    journey = at_first_door(2, *OPEN, ev.WentBack(), ev.StartedOver())
    assert journey.state == begin(RULES)
    assert journey.asked(fx.CallStaff)[-1].compartment == 17


def test_after_the_first_door_has_been_closed_there_is_no_way_back() -> None:
    journey = at_first_door(2)
    lock(journey, 17, FATHER)
    assert advance(journey.state, ev.WentBack(), RULES).ignored


def test_who_needs_a_low_compartment_asks_for_low_ones_only() -> None:
    journey = admitted(FATHER, MOTHER)
    journey(ev.PhonesCounted(2, low=True))
    lock(journey, 41, FATHER)
    assert [asked.low for asked in journey.asked(fx.LockPhones)] == [True, True]


@pytest.mark.parametrize(("latecomer", "low"), [(CHILD, True), (TEEN, False)])
def test_a_child_that_comes_later_gets_a_low_compartment(latecomer: Visitor, low: bool) -> None:
    party = (replace(FATHER, state=VisitorState.ADMITTED), latecomer)
    journey = at_party(party)
    journey(*shown(latecomer), ev.TermsAccepted())
    journey(ev.PartyAnswered(((latecomer.visitor_id, Admitted()),)), ev.PhonesCounted(1))
    (asked,) = journey.asked(fx.LockPhones)
    assert asked.low is low


def test_where_no_low_compartment_is_free_a_higher_one_is_offered_first() -> None:
    journey = admitted(FATHER)
    offered = journey(ev.PhonesCounted(1, low=True), ev.NoCompartmentFree())
    assert isinstance(offered, st.Locking)
    assert offered.phase is st.LockPhase.NONE_LOW
    assert not journey.asked(fx.CallStaff)
    journey(ev.Confirmed())
    assert [asked.low for asked in journey.asked(fx.LockPhones)] == [True, False]
    lock(journey, 3, FATHER)
    assert isinstance(journey.state, st.Printing)


def test_where_the_higher_ones_are_taken_too_staff_take_the_phones() -> None:
    journey = admitted(FATHER)
    journey(ev.PhonesCounted(1, low=True), ev.NoCompartmentFree(), ev.Confirmed())
    state = journey(ev.NoCompartmentFree())
    assert isinstance(state, st.Locking)
    assert state.trouble is st.LockTrouble.NONE_FREE


def test_who_cannot_answer_the_offer_gets_staff() -> None:
    journey = admitted(FATHER)
    called = journey(ev.PhonesCounted(1, low=True), ev.NoCompartmentFree(), ev.TimeUp())
    assert isinstance(called, st.StaffCalled)
    assert called.why is st.StaffWhy.LOCKERS
    assert isinstance(journey(ev.Confirmed()), st.Locking)


def test_before_anything_has_opened_no_phones_is_an_answer_again() -> None:
    journey = admitted(FATHER)
    journey(ev.PhonesCounted(1, low=True), ev.NoCompartmentFree(), ev.WentBack())
    assert isinstance(journey(ev.PhonesCounted(0)), st.Printing)


def test_the_door_that_stayed_shut_is_known_while_the_next_one_is_open() -> None:
    journey = at_first_door(2, ev.CompartmentReserved(17), ev.DoorJammed(17))
    journey(ev.CompartmentReserved(18), ev.DoorOpened(18))
    assert isinstance(journey.state, st.Locking)
    assert journey.state.stuck == 17
    journey(ev.HoldingStarted(18, (FATHER.visitor_id,)))
    assert isinstance(journey.state, st.Locking)
    assert journey.state.stuck is None


def test_the_gate_is_told_of_every_phone_and_of_none() -> None:
    father, mother, teen = (person.visitor_id for person in FAMILY)
    journey = at_first_door(2)
    assert journey.asked(fx.NotePhones) == [fx.NotePhones((father, mother), (teen,))]
    lock(journey, 17, FATHER)
    journey(ev.CompartmentReserved(18), ev.DoorOpened(18), ev.NoMorePhones(), ev.DoorLeftEmpty(18))
    assert journey.asked(fx.NotePhones)[-1] == fx.NotePhones((), (mother,))

    none = admitted(*FAMILY)
    none(ev.PhonesCounted(0))
    assert none.asked(fx.NotePhones) == [fx.NotePhones((), (father, mother, teen))]
