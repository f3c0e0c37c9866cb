"""A child without a card: the number of its document is typed instead.

A number proves less than a card, so it counts for children only, an adult of the party still
has to come along, and wrong numbers end with staff: nobody finds one out by trying.
"""

from dataclasses import replace

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import (
    FlawedDocument,
    PresentedDocument,
    Reason,
    Refused,
    derive_birth_date,
    find_member,
)
from kiosk.domain.flow_rules import FlowRules, Step
from kiosk.domain.transitions.documents import others_may, show_document
from kiosk.domain.transitions.leaving import refuse
from kiosk.domain.visit import Mark, Member, Visit
from kiosk.domain.visitors import derive_age

MOST_WRONG_NUMBERS = 3


def may_type_number(visit: Visit, rules: FlowRules) -> bool:
    """Whether somebody whose document is still waited for may be a child."""
    return any(
        member.birth_date is None or _is_child(member, None, visit, rules)
        for member in visit.marked(Mark.WAITING)
    )


def want_number(state: st.Documents, _event: ev.NumberWanted, rules: FlowRules) -> Step | None:
    if not rules.number_below_age or not may_type_number(state.visit, rules):
        return None
    return Step(st.EnteringNumber(state.language, state.visit))


def number_entered(
    state: st.EnteringNumber, event: ev.NumberEntered, _rules: FlowRules
) -> Step | None:
    if not event.text.strip():
        return None
    return Step(replace(state, typed=event.text, problem=None), (fx.ReadNumber(event.text),))


def number_read(state: st.EnteringNumber, event: ev.NumberRead, rules: FlowRules) -> Step:
    match event.document:
        case FlawedDocument():
            return _once_more(state, st.NumberProblem.NO_NUMBER, Reason.DOCUMENT_INVALID)
        case PresentedDocument() as document:
            found = find_member(state.visit.party, document)
            member = state.visit.member(found.visitor_id) if found else None
            if member is None:
                return _once_more(state, st.NumberProblem.NOT_ON_BOOKING, Reason.NOT_ON_BOOKING)
            if not _is_child(member, document, state.visit, rules):
                return Step(replace(state, problem=st.NumberProblem.NEEDS_CARD))
            documents = st.Documents(state.language, state.visit)
            return show_document(documents, document, rules, by_number=True)


def back_to_documents(state: st.EnteringNumber, _event: ev.WentBack, _rules: FlowRules) -> Step:
    return Step(st.Documents(state.language, state.visit))


def card_after_all(state: st.EnteringNumber, event: ev.DocumentShown, rules: FlowRules) -> Step:
    return show_document(st.Documents(state.language, state.visit), event.document, rules)


def _once_more(state: st.EnteringNumber, problem: st.NumberProblem, reason: Reason) -> Step:
    visit = replace(state.visit, wrong_numbers=state.visit.wrong_numbers + 1)
    if visit.wrong_numbers >= MOST_WRONG_NUMBERS:
        return refuse(state.language, Refused(reason), visit, None, may_continue=others_may(visit))
    record = fx.RecordRefusal(reason, False, visit.booking.booking_id, wants_case=False)
    return Step(replace(state, visit=visit, problem=problem), (record, fx.Chime(fx.Tone.FAILURE)))


def _is_child(
    member: Member, document: PresentedDocument | None, visit: Visit, rules: FlowRules
) -> bool:
    born = derive_birth_date(member.visitor, document)
    return born is not None and derive_age(born, visit.on) < rules.number_below_age
