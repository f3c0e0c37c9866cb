"""The arrival, page by page: what a family, a latecomer, a jammed door and a pause lead to."""

from dataclasses import replace
from typing import TypeVar

import pytest

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import Admitted, FlawedDocument, Reason, Refused
from kiosk.domain.flow import advance, derive_timeout_s
from kiosk.domain.flow_rules import CompartmentPer, FlowRules, Step, begin
from kiosk.domain.tours import Language
from kiosk.domain.transitions.phones import MOST_JAMS
from kiosk.domain.visit import Mark, StickerState
from kiosk.domain.visitors import Visitor, VisitorState
from tests.samples import (
    FAMILY,
    FATHER,
    MOTHER,
    RULES,
    TEEN,
    TODDLER,
    document_of,
    number_hash,
    visit_of_family,
)

T = TypeVar("T")


class Journey:
    """A flow with its history: the state now, and every effect asked for so far."""

    def __init__(self, rules: FlowRules = RULES) -> None:
        self.rules = rules
        self.state: st.State = begin(rules)
        self.effects: list[fx.Effect] = []

    def __call__(self, *events: ev.Event) -> st.State:
        for event in events:
            step = advance(self.state, event, self.rules)
            assert not step.ignored, f"{event} ignored in {self.state}"
            self.state = step.state
            self.effects.extend(step.effects)
        return self.state

    def asked(self, kind: type[T]) -> list[T]:
        return [effect for effect in self.effects if isinstance(effect, kind)]


def shown(*people: Visitor) -> list[ev.DocumentShown]:
    return [ev.DocumentShown(document_of(person)) for person in people]


def at_party(party: tuple[Visitor, ...] = FAMILY, rules: FlowRules = RULES) -> Journey:
    journey = Journey(rules)
    journey(ev.PassShown("KP1:PASS"), ev.PartyFound(visit_of_family(party)))
    return journey


def admitted(*people: Visitor, rules: FlowRules = RULES) -> Journey:
    """Everyone has shown a document, accepted the rules and been admitted."""
    journey = at_party(tuple(people), rules)
    journey(*shown(*people), ev.TermsAccepted())
    journey(ev.PartyAnswered(tuple((person.visitor_id, Admitted()) for person in people)))
    return journey


def lock(journey: Journey, number: int, *people: Visitor) -> None:
    journey(
        ev.CompartmentReserved(number),
        ev.DoorOpened(number),
        ev.HoldingStarted(number, tuple(p.visitor_id for p in people)),
    )


def test_a_family_goes_from_attract_to_done() -> None:
    journey = admitted(*FAMILY)
    assert journey(ev.PhonesCounted(2)) == replace(
        journey.state, phase=st.LockPhase.RESERVING, holders=(("v-father",), ("v-mother",))
    )
    lock(journey, 17, FATHER)
    lock(journey, 18, MOTHER)
    assert isinstance(journey.state, st.Printing)
    assert journey.asked(fx.ReleaseStickers) == [
        fx.ReleaseStickers(("v-father", "v-mother", "v-teen"))
    ]
    journey(*(ev.StickerPrinted(person.visitor_id) for person in FAMILY))
    assert isinstance(journey.state, st.Done)
    assert [m.compartment for m in journey.state.visit.members] == [17, 18, None]
    assert journey(ev.TimeUp()) == begin(RULES)


def test_documents_count_in_any_order_and_the_last_one_turns_the_page() -> None:
    journey = at_party()
    journey(*shown(TEEN, FATHER))
    assert isinstance(journey.state, st.Documents)
    assert journey.state.latest == FATHER.visitor_id
    assert isinstance(journey(*shown(MOTHER)), st.Rules)


def test_the_same_document_twice_changes_nothing() -> None:
    journey = at_party()
    journey(*shown(FATHER))
    before = journey.state
    assert journey(*shown(FATHER)) == before


def test_a_card_on_the_reader_starts_without_a_pass() -> None:
    journey = Journey()
    journey(*shown(FATHER))
    assert journey.asked(fx.FindByDocument) == [fx.FindByDocument(document_of(FATHER))]
    state = journey(ev.PartyFound(visit_of_family()))
    assert isinstance(state, st.Documents)
    assert [m.mark for m in state.visit.members] == [Mark.CHECKED, Mark.WAITING, Mark.WAITING]


def test_a_typed_reference_starts_without_a_pass() -> None:
    journey = Journey()
    journey(ev.ReferenceWanted(), ev.ReferenceEntered("bk26 1121"))
    assert journey.asked(fx.FindByReference) == [fx.FindByReference("bk26 1121")]


def test_who_comes_later_is_left_out_and_comes_in_with_the_same_pass() -> None:
    journey = at_party()
    journey(*shown(FATHER), ev.LaterToggled(TEEN.visitor_id), ev.Confirmed())
    journey(ev.TermsAccepted())
    (admit,) = journey.asked(fx.Admit)
    assert [c.visitor_id for c in admit.candidates] == [FATHER.visitor_id]

    party = (replace(FATHER, state=VisitorState.ADMITTED), MOTHER, TEEN)
    later = at_party(party)
    assert isinstance(later.state, st.PartyShown)
    assert [m.mark for m in later.state.visit.members] == [Mark.IN, Mark.WAITING, Mark.WAITING]


def test_nobody_can_go_on_before_anybody_was_checked() -> None:
    state = at_party()(ev.Confirmed())
    assert advance(state, ev.Confirmed(), RULES).ignored


def test_a_latecomer_who_arrives_while_the_others_read_the_rules_is_taken_along() -> None:
    journey = at_party()
    journey(*shown(FATHER, MOTHER), ev.LaterToggled(TEEN.visitor_id))
    assert isinstance(journey.state, st.Rules)
    journey(*shown(TEEN))
    assert isinstance(journey.state, st.Rules)
    assert len(journey.state.visit.marked(Mark.CHECKED)) == 3


def test_an_unreadable_document_takes_no_page_of_its_own() -> None:
    journey = at_party()
    journey(ev.DocumentShown(FlawedDocument(Reason.DOCUMENT_UNREADABLE)))
    assert isinstance(journey.state, st.Documents)
    assert journey.state.notice is Reason.DOCUMENT_UNREADABLE
    journey(*shown(FATHER))
    assert journey.state.notice is None


def test_a_child_under_age_is_refused_and_the_others_may_go_on() -> None:
    journey = at_party((FATHER, MOTHER, TODDLER))
    journey(*shown(FATHER, MOTHER, TODDLER))
    stopped = journey.state
    assert isinstance(stopped, st.Stopped)
    assert (stopped.reason, stopped.visitor_id, stopped.may_continue) == (
        Reason.UNDER_AGE,
        TODDLER.visitor_id,
        True,
    )
    journey(ev.CaseOpened("K1-0417"))
    assert isinstance(journey.state, st.Stopped)
    assert journey.state.case == "K1-0417"
    assert isinstance(journey(ev.Confirmed()), st.Rules)
    assert len(journey.state.visit.marked(Mark.CHECKED)) == 2


def test_every_refused_attempt_is_recorded_with_whom_it_concerned() -> None:
    journey = at_party((FATHER, TODDLER))
    journey(*shown(TODDLER))
    assert journey.asked(fx.RecordRefusal) == [
        fx.RecordRefusal(Reason.UNDER_AGE, False, "b-1", TODDLER.visitor_id)
    ]


def test_minors_without_an_adult_are_stopped_before_the_rules() -> None:
    journey = at_party()
    journey(*shown(TEEN), ev.Confirmed())
    stopped = journey.state
    assert isinstance(stopped, st.Stopped)
    assert stopped.reason is Reason.NEEDS_ADULT
    assert stopped.may_continue
    journey(*shown(FATHER))
    assert isinstance(journey.state, st.Documents), "the father's card is taken without a touch"


def test_a_near_miss_is_for_staff_and_not_a_refusal() -> None:
    journey = at_party()
    journey(ev.DocumentShown(document_of(MOTHER, names=("Anna Erikson",))))
    assert isinstance(journey.state, st.Stopped)
    assert journey.state.needs_staff


def test_a_pass_whose_people_are_all_in_is_refused_as_used() -> None:
    party = tuple(replace(person, state=VisitorState.ADMITTED) for person in FAMILY)
    state = at_party(party).state
    assert isinstance(state, st.Stopped)
    assert state.reason is Reason.ALREADY_IN


def test_the_next_pass_may_follow_a_refusal_at_once() -> None:
    journey = Journey()
    journey(ev.PassShown("bad"), ev.BookingRefused(Reason.FORGED))
    assert isinstance(journey(ev.PassShown("good")), st.LookingUp)


def test_a_failed_admission_is_asked_again_with_the_same_request_id() -> None:
    journey = at_party()
    journey(*shown(*FAMILY), ev.TermsAccepted(), ev.StoreFailed(), ev.Confirmed())
    assert isinstance(journey.state, st.Rules)
    journey(ev.TermsAccepted())
    first, second = journey.asked(fx.Admit)
    assert first.request_id == second.request_id


@pytest.mark.parametrize("way_out", [ev.StartedOver(), ev.StaffReset()])
def test_an_admission_answered_after_the_visit_was_cleared_still_leads_to_stickers(
    way_out: ev.Event,
) -> None:
    journey = at_party()
    journey(*shown(*FAMILY), ev.TermsAccepted(), way_out)
    journey(ev.PartyAnswered(tuple((person.visitor_id, Admitted()) for person in FAMILY)))
    assert journey.state == begin(RULES)
    assert journey.asked(fx.ReleaseStickers) == [
        fx.ReleaseStickers(("v-father", "v-mother", "v-teen"))
    ]


def test_an_admission_answered_late_takes_the_waiting_family_on() -> None:
    journey = at_party((FATHER, MOTHER))
    journey(*shown(FATHER, MOTHER), ev.TermsAccepted(), ev.TimeUp())
    assert isinstance(journey.state, st.StaffCalled)
    answer = ev.PartyAnswered(((FATHER.visitor_id, Admitted()), (MOTHER.visitor_id, Admitted())))
    assert isinstance(journey(answer), st.CountingPhones)
    assert journey.state.most == 2
    assert advance(journey.state, answer, RULES).ignored, "the repeated request's answer"


def test_who_joins_after_a_slow_admission_is_asked_for_by_a_request_of_their_own() -> None:
    journey = at_party()
    journey(*shown(FATHER, MOTHER), ev.LaterToggled(TEEN.visitor_id))
    journey(ev.TermsAccepted(), ev.TimeUp(), ev.Confirmed(), *shown(TEEN), ev.TermsAccepted())
    first_answer = ((FATHER.visitor_id, Admitted()), (MOTHER.visitor_id, Admitted()))
    assert isinstance(journey(ev.PartyAnswered(first_answer)), st.Admitting)
    first, again, rest = journey.asked(fx.Admit)
    assert first.request_id == again.request_id != rest.request_id
    assert [c.visitor_id for c in rest.candidates] == [TEEN.visitor_id]
    journey(ev.PartyAnswered(((TEEN.visitor_id, Admitted()),)))
    assert isinstance(journey.state, st.CountingPhones)
    assert journey.state.most == 3


def test_the_answer_to_an_earlier_family_does_not_admit_the_one_on_the_screen() -> None:
    journey = at_party((FATHER,))
    journey(*shown(FATHER), ev.TermsAccepted())
    journey(ev.PartyAnswered((("v-earlier", Admitted()),)))
    assert isinstance(journey.state, st.Admitting)
    assert journey.asked(fx.ReleaseStickers) == [fx.ReleaseStickers(("v-earlier",))]
    assert isinstance(
        journey(ev.PartyAnswered(((FATHER.visitor_id, Admitted()),))), st.CountingPhones
    )


def test_declined_rules_end_the_visit_with_a_kind_page() -> None:
    journey = at_party()
    journey(*shown(*FAMILY), ev.TermsDeclined())
    assert isinstance(journey.state, st.Stopped)
    assert journey.state.reason is Reason.TERMS_DECLINED
    assert not journey.asked(fx.Admit)


def test_one_who_was_refused_at_the_last_moment_does_not_hold_up_the_others() -> None:
    journey = at_party((FATHER, MOTHER))
    journey(*shown(FATHER, MOTHER), ev.TermsAccepted())
    journey(
        ev.PartyAnswered(
            (
                (FATHER.visitor_id, Refused(Reason.ALREADY_IN)),
                (MOTHER.visitor_id, Admitted()),
            )
        )
    )
    assert isinstance(journey.state, st.CountingPhones)
    assert journey.state.visit.sticker_owed() == (MOTHER.visitor_id,)
    assert journey.state.most == 1


def test_without_phones_the_stickers_come_next() -> None:
    journey = admitted(FATHER)
    assert isinstance(journey(ev.PhonesCounted(0)), st.Printing)
    assert not journey.asked(fx.LockPhones)


def test_without_lockers_nobody_is_asked_for_phones() -> None:
    journey = admitted(FATHER, rules=replace(RULES, has_lockers=False))
    assert isinstance(journey.state, st.Printing)


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


def test_what_the_machine_answers_during_a_call_for_staff_is_not_lost() -> None:
    journey = admitted(FATHER)
    journey(ev.PhonesCounted(0), ev.StaffWanted(), ev.StickerPrinted(FATHER.visitor_id))
    assert isinstance(journey(ev.Confirmed()), st.Done)


def test_going_back_keeps_what_was_checked() -> None:
    journey = at_party()
    journey(*shown(FATHER), ev.Confirmed(), ev.WentBack())
    assert isinstance(journey.state, st.Documents)
    marks = [m.mark for m in journey.state.visit.members]
    assert marks == [Mark.CHECKED, Mark.WAITING, Mark.WAITING]


def test_the_language_changes_on_every_page_and_is_forgotten_afterwards() -> None:
    journey = at_party()
    assert journey(ev.LanguageChosen(Language.ENGLISH)).language is Language.ENGLISH
    journey(ev.StaffWanted(), ev.LanguageChosen(Language.TRADITIONAL), ev.Confirmed())
    assert journey.state.language is Language.TRADITIONAL
    assert journey(ev.StartedOver()).language is RULES.language


def test_a_stranger_among_the_family_does_not_end_the_familys_visit() -> None:
    journey = at_party()
    stranger = document_of(
        FATHER, number_hash=number_hash("stranger"), names=("王五",), birth_date=None
    )
    journey(*shown(FATHER), ev.DocumentShown(stranger))
    assert isinstance(journey.state, st.Stopped)
    assert journey.state.reason is Reason.NOT_ON_BOOKING
    assert isinstance(journey(ev.Confirmed()), st.Documents)


def test_what_a_page_does_not_list_is_ignored_and_says_so() -> None:
    assert advance(begin(RULES), ev.DoorOpened(3), RULES) == Step(begin(RULES), ignored=True)


def test_only_attract_waits_for_ever() -> None:
    assert derive_timeout_s(begin(RULES), RULES) is None
    assert derive_timeout_s(at_party().state, RULES) == RULES.timeouts.party_s
