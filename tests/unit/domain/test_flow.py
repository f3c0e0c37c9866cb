"""The arrival, page by page, up to the admission: a family, a latecomer, a refusal, a pause."""

from dataclasses import replace

import pytest

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import Admitted, FlawedDocument, Reason, Refused
from kiosk.domain.flow import advance
from kiosk.domain.flow_rules import begin
from kiosk.domain.tours import Language
from kiosk.domain.visit import Mark
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
from tests.unit.domain.journeys import Journey, admitted, at_party, lock, shown


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


def test_only_an_unknown_reference_is_given_back_to_be_corrected() -> None:
    for reason, typed in ((Reason.UNKNOWN, "BK-2609"), (Reason.WRONG_DAY, "")):
        journey = Journey()
        journey(ev.ReferenceWanted(), ev.ReferenceEntered("BK-2609"), ev.BookingRefused(reason))
        assert isinstance(journey.state, st.Stopped)
        assert journey.state.typed == typed
    assert advance(journey.state, ev.WentBack(), RULES).ignored


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


@pytest.mark.parametrize("order", [(FATHER, TEEN), (TEEN, FATHER)], ids=["first", "last"])
def test_a_minor_whose_adult_was_refused_is_stopped_before_the_rules(
    order: tuple[Visitor, ...],
) -> None:
    journey = at_party((replace(FATHER, blocked=True), TEEN))
    for person in order:
        journey(*shown(person))
        if person is FATHER:
            assert isinstance(journey.state, st.Stopped)
            assert journey.state.reason is Reason.BLOCKED
            journey(ev.Confirmed())
    stopped = journey.state
    assert isinstance(stopped, st.Stopped)
    assert (stopped.reason, stopped.visitor_id) == (Reason.NEEDS_ADULT, TEEN.visitor_id)
    assert not stopped.may_continue
    assert not journey.asked(fx.Admit)


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


def test_a_second_pass_while_the_first_is_looked_up_waits_for_its_turn() -> None:
    journey = Journey()
    looking_up = journey(ev.PassShown("KP1:FIRST"))
    assert advance(looking_up, ev.PassShown("KP1:SECOND"), RULES).ignored


def test_a_lookup_that_fails_brings_staff_and_the_late_answer_shows_nobody() -> None:
    journey = Journey()
    called = journey(ev.PassShown("KP1:X"), ev.TimeUp())
    assert called == st.StaffCalled(RULES.language, st.StaffWhy.STORE)
    assert advance(called, ev.PartyFound(visit_of_family()), RULES).ignored
    assert journey(ev.TimeUp()) == begin(RULES)


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
    assert isinstance(journey(ev.PartyAnswered((("v-earlier", Admitted()),))), st.StaffCalled)
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


def test_declined_rules_lead_to_a_kind_page_and_back() -> None:
    journey = at_party()
    journey(*shown(*FAMILY), ev.TermsDeclined())
    assert isinstance(journey.state, st.Stopped)
    assert journey.state.reason is Reason.TERMS_DECLINED
    assert isinstance(journey(ev.Confirmed()), st.Rules), "a slip of the finger costs nothing"
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


@pytest.mark.parametrize(
    ("chosen", "shown_in"),
    [(None, Language.TRADITIONAL), (Language.ENGLISH, Language.ENGLISH)],
)
def test_the_bookings_language_is_taken_unless_somebody_has_chosen_one(
    chosen: Language | None, shown_in: Language
) -> None:
    journey = Journey()
    if chosen is not None:
        journey(ev.LanguageChosen(chosen))
    visit = visit_of_family()
    delegation = replace(visit, booking=replace(visit.booking, language=Language.TRADITIONAL))
    journey(ev.PassShown("KP1:PASS"), ev.PartyFound(delegation))
    assert journey.state.language is shown_in
    journey(ev.StartedOver())
    assert journey.state.language is RULES.language
