"""The arrival after the admission: phones, doors, stickers, the last page, staff, the end."""

from dataclasses import replace

import pytest

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import FlawedDocument, Reason, Refused
from kiosk.domain.flow import advance, derive_timeout_s
from kiosk.domain.flow_rules import CompartmentPer, FlowRules, Step, begin
from kiosk.domain.tours import Language
from kiosk.domain.transitions.phones import MOST_JAMS
from kiosk.domain.visit import StickerState, begin_visit
from kiosk.domain.visitors import VisitorState
from tests.samples import (
    BOOKING,
    DAY,
    FAMILY,
    FATHER,
    MOTHER,
    RULES,
    TOUR,
    document_of,
    visit_of_family,
)
from tests.unit.domain.journeys import Journey, admitted, at_party, lock, shown


def test_without_phones_the_stickers_come_next() -> None:
    journey = admitted(FATHER)
    assert isinstance(journey(ev.PhonesCounted(0)), st.Printing)
    assert not journey.asked(fx.LockPhones)


def test_without_lockers_nobody_is_asked_for_phones() -> None:
    journey = admitted(FATHER, rules=replace(RULES, has_lockers=False))
    assert isinstance(journey.state, st.Printing)


def test_a_party_that_left_before_its_phones_were_locked_comes_back_for_it() -> None:
    back = begin_visit(
        "back",
        BOOKING,
        TOUR,
        DAY,
        tuple(replace(person, state=VisitorState.ADMITTED) for person in FAMILY),
        "1",
        {MOTHER.visitor_id: 4},
    )
    journey = Journey()
    journey(ev.PassShown("KP1:PASS"), ev.PartyFound(back))
    assert isinstance(journey.state, st.Stopped)
    assert journey.state.offers_phones
    assert journey(ev.Confirmed()) == st.CountingPhones(Language.SIMPLIFIED, back, most=2)
    journey(ev.PhonesCounted(1))
    assert journey.asked(fx.LockPhones) == [fx.LockPhones((FATHER.visitor_id,))]
    lock(journey, 5, FATHER)
    assert isinstance(journey.state, st.Done)
    assert not journey.asked(fx.ReleaseStickers)


@pytest.mark.parametrize(
    ("rules", "held"),
    [
        (replace(RULES, has_lockers=False), {}),
        (RULES, {person.visitor_id: n for n, person in enumerate(FAMILY, 1)}),
    ],
)
def test_who_has_no_phone_to_lock_is_not_offered_it(rules: FlowRules, held: dict[str, int]) -> None:
    people = tuple(replace(person, state=VisitorState.ADMITTED) for person in FAMILY)
    journey = Journey(rules)
    journey(
        ev.PassShown("KP1:PASS"),
        ev.PartyFound(begin_visit("back", BOOKING, TOUR, DAY, people, "1", held)),
    )
    assert isinstance(journey.state, st.Stopped)
    assert not journey.state.offers_phones
    assert advance(journey.state, ev.Confirmed(), rules).ignored


def test_a_party_may_share_one_compartment() -> None:
    journey = admitted(*FAMILY, rules=replace(RULES, compartment_per=CompartmentPer.PARTY))
    journey(ev.PhonesCounted(3))
    lock(journey, 5, *FAMILY)
    assert isinstance(journey.state, st.Printing)
    assert {m.compartment for m in journey.state.visit.members} == {5}


def test_a_phone_counts_as_locked_only_when_the_door_was_seen_to_close() -> None:
    journey = admitted(FATHER)
    journey(ev.PhonesCounted(1), ev.CompartmentReserved(17))
    for untrue in (ev.HoldingStarted(16, ()), ev.DoorOpened(16)):
        step = advance(journey.state, untrue, RULES)
        assert isinstance(step.state, st.Locking)
        assert step.state.locked == 0
    assert isinstance(journey(ev.DoorOpened(17)), st.Locking)
    assert isinstance(journey(ev.HoldingStarted(17, (FATHER.visitor_id,))), st.Printing)


def test_a_jammed_door_means_another_compartment() -> None:
    journey = admitted(FATHER)
    journey(ev.PhonesCounted(1), ev.CompartmentReserved(17), ev.DoorJammed(17))
    assert len(journey.asked(fx.LockPhones)) == 2
    lock(journey, 18, FATHER)
    assert isinstance(journey.state, st.Printing)


def test_too_many_bad_doors_are_the_banks_trouble_and_staff_take_the_phones() -> None:
    journey = admitted(FATHER)
    journey(ev.PhonesCounted(1))
    for number in range(MOST_JAMS):
        journey(ev.CompartmentReserved(number), ev.DoorJammed(number))
    assert isinstance(journey.state, st.Locking)
    assert journey.state.phase is st.LockPhase.UNAVAILABLE
    assert isinstance(journey(ev.Confirmed()), st.Printing)


@pytest.mark.parametrize(
    ("event", "trouble"),
    [
        (ev.NoCompartmentFree(), st.LockTrouble.NONE_FREE),
        (ev.BankSilent(), st.LockTrouble.SILENT),
        (ev.TimeUp(), st.LockTrouble.SILENT),
    ],
)
def test_lockers_that_fail_after_admission_undo_nothing(
    event: ev.Event, trouble: st.LockTrouble
) -> None:
    journey = admitted(FATHER)
    journey(ev.PhonesCounted(1), event)
    assert isinstance(journey.state, st.Locking)
    assert journey.state.trouble is trouble
    assert journey.asked(fx.CallStaff)
    journey(ev.TimeUp())
    assert isinstance(journey.state, st.Printing)


@pytest.mark.parametrize("reminded", [False, True])
def test_nobody_is_told_to_close_a_door_that_the_kiosk_cannot_see(reminded: bool) -> None:
    journey = admitted(FATHER)
    journey(ev.PhonesCounted(1), ev.CompartmentReserved(17), ev.DoorOpened(17))
    if reminded:
        journey(ev.TimeUp())
    assert advance(journey.state, ev.DoorUnseen(16), RULES).ignored
    called = journey(ev.DoorUnseen(17))
    assert isinstance(called, st.StaffCalled)
    assert called.why is st.StaffWhy.DOOR_UNSEEN
    assert journey.asked(fx.CallStaff)[-1].compartment == 17
    meanwhile = journey(ev.Confirmed())
    assert isinstance(meanwhile, st.Locking)
    assert meanwhile.phase is st.LockPhase.UNSEEN
    assert journey(ev.TimeUp()) == replace(called, resume=meanwhile)


def test_a_door_that_is_seen_again_goes_on_where_it_was() -> None:
    journey = admitted(FATHER)
    journey(ev.PhonesCounted(1), ev.CompartmentReserved(17), ev.DoorOpened(17), ev.DoorUnseen(17))
    again = journey(ev.DoorOpened(17))
    assert isinstance(again, st.Locking)
    assert again.phase is st.LockPhase.OPEN
    journey(ev.DoorUnseen(17))
    assert isinstance(journey(ev.HoldingStarted(17, (FATHER.visitor_id,))), st.Printing)


def test_a_door_left_open_is_a_reminder_first_and_staff_second() -> None:
    journey = admitted(FATHER)
    journey(ev.PhonesCounted(1), ev.CompartmentReserved(17), ev.DoorOpened(17), ev.TimeUp())
    assert isinstance(journey.state, st.Locking)
    assert journey.state.phase is st.LockPhase.LEFT_OPEN
    assert not journey.asked(fx.CallStaff)
    journey(ev.TimeUp())
    assert isinstance(journey.state, st.StaffCalled)
    assert journey.asked(fx.CallStaff)[0].compartment == 17
    journey(ev.HoldingStarted(17, (FATHER.visitor_id,)))
    assert isinstance(journey.state, st.Printing), "closing the door is enough to go on"


def test_somebody_elses_door_does_not_end_the_wait_for_staff() -> None:
    journey = admitted(FATHER)
    journey(ev.PhonesCounted(1), ev.CompartmentReserved(17), ev.DoorOpened(17))
    called = journey(ev.StaffWanted())
    assert advance(called, ev.HoldingStarted(5, ("v-earlier",)), RULES).ignored


def test_a_phone_that_was_locked_late_is_on_the_last_page() -> None:
    journey = admitted(FATHER)
    journey(ev.PhonesCounted(1), ev.CompartmentReserved(17), ev.BankSilent(), ev.Confirmed())
    journey(ev.HoldingStarted(17, (FATHER.visitor_id,)), ev.StickerPrinted(FATHER.visitor_id))
    assert isinstance(journey.state, st.Done)
    assert journey.state.visit.members[0].compartment == 17
    assert advance(journey.state, ev.HoldingStarted(5, ("v-earlier",)), RULES).ignored


@pytest.mark.parametrize(
    ("way_out", "calls"), [(ev.StartedOver(), 1), (ev.StaffReset(), 0)], ids=["visitor", "staff"]
)
def test_a_visitor_who_walks_away_from_an_open_door_leaves_it_to_staff(
    way_out: ev.Event, calls: int
) -> None:
    journey = admitted(FATHER)
    journey(ev.PhonesCounted(1), ev.CompartmentReserved(17), ev.DoorOpened(17), way_out)
    assert journey.state == begin(RULES)
    assert (
        journey.asked(fx.CallStaff)
        == [fx.CallStaff(st.StaffWhy.DOOR_LEFT_OPEN, "b-1", compartment=17)] * calls
    )


def test_other_peoples_stickers_do_not_keep_the_last_page_on_the_screen() -> None:
    journey = admitted(FATHER)
    journey(ev.PhonesCounted(0))
    assert advance(journey.state, ev.StickerPrinted("v-earlier"), RULES).ignored
    journey(ev.StickerPrinted(FATHER.visitor_id))
    assert advance(journey.state, ev.StickerPrinted("v-earlier"), RULES).ignored


@pytest.mark.parametrize(
    ("event", "asked"),
    [
        (ev.PassShown("KP1:NEXT"), fx.FindByPass("KP1:NEXT")),
        (ev.DocumentShown(document_of(MOTHER)), fx.FindByDocument(document_of(MOTHER))),
    ],
    ids=["pass", "document"],
)
def test_the_next_family_need_not_wait_for_the_last_page_to_go(
    event: ev.Event, asked: fx.Effect
) -> None:
    journey = admitted(FATHER)
    journey(ev.LanguageChosen(Language.ENGLISH), ev.PhonesCounted(0))
    journey(ev.StickerPrinted(FATHER.visitor_id))
    state = journey(event)
    assert isinstance(state, st.LookingUp)
    assert state.language is RULES.language
    assert journey.effects[-1] == asked


def test_a_misread_card_does_not_take_the_last_page_away() -> None:
    journey = admitted(FATHER)
    journey(ev.PhonesCounted(0), ev.StickerPrinted(FATHER.visitor_id))
    misread = ev.DocumentShown(FlawedDocument(Reason.DOCUMENT_UNREADABLE))
    assert advance(journey.state, misread, RULES).ignored


def test_a_printer_that_waits_holds_nobody_up() -> None:
    journey = admitted(FATHER, MOTHER)
    journey(ev.PhonesCounted(0), ev.StickerPrinted(FATHER.visitor_id))
    journey(ev.StickerWaits(MOTHER.visitor_id))
    assert isinstance(journey.state, st.Done)
    journey(ev.StickerPrinted(MOTHER.visitor_id))
    assert isinstance(journey.state, st.Done)
    assert {m.sticker for m in journey.state.visit.members} == {StickerState.PRINTED}


@pytest.mark.parametrize("way_out", [ev.StartedOver(), ev.StaffReset(), ev.TimeUp()])
def test_who_was_admitted_gets_the_stickers_even_when_the_visit_breaks_off(
    way_out: ev.Event,
) -> None:
    journey = admitted(FATHER, MOTHER)
    assert journey(way_out) == begin(RULES)
    assert journey.asked(fx.ReleaseStickers) == [fx.ReleaseStickers(("v-father", "v-mother"))]


def test_a_call_for_staff_leaves_the_page_where_it_was() -> None:
    journey = at_party()
    before = journey(*shown(FATHER))
    called = journey(ev.StaffWanted(), ev.CaseOpened("K1-0001"))
    assert isinstance(called, st.StaffCalled)
    assert called.case == "K1-0001"
    assert journey(ev.Confirmed()) == before


def test_nobody_comes_to_a_call_for_staff_and_the_screen_forgets_the_visit() -> None:
    journey = admitted(FATHER)
    journey(ev.StaffWanted(), ev.TimeUp())
    assert journey.state == begin(RULES)
    assert journey.asked(fx.ReleaseStickers) == [fx.ReleaseStickers((FATHER.visitor_id,))]


def test_what_the_machine_answers_during_a_call_for_staff_is_not_lost() -> None:
    journey = admitted(FATHER)
    journey(ev.PhonesCounted(0), ev.StaffWanted(), ev.StickerPrinted(FATHER.visitor_id))
    assert isinstance(journey(ev.Confirmed()), st.Done)


@pytest.mark.parametrize(
    "late",
    [
        ev.DoorOpened(3),
        ev.HoldingStarted(3, (FATHER.visitor_id,)),
        ev.StickerPrinted(FATHER.visitor_id),
        ev.StickerWaits(FATHER.visitor_id),
        ev.CaseOpened("K1-0001"),
        ev.PartyFound(visit_of_family()),
        ev.PartyAnswered(((FATHER.visitor_id, Refused(Reason.ALREADY_IN)),)),
        ev.StoreFailed(),
        ev.BankSilent(),
    ],
    ids=lambda event: type(event).__name__,
)
def test_what_comes_after_the_end_of_a_visit_shows_nobody_on_the_first_page(
    late: ev.Event,
) -> None:
    assert advance(begin(RULES), late, RULES) == Step(begin(RULES), ignored=True)


def test_only_attract_waits_for_ever() -> None:
    assert derive_timeout_s(begin(RULES), RULES) is None
    assert derive_timeout_s(at_party().state, RULES) == RULES.timeouts.party_s
