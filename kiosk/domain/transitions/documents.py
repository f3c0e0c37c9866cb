"""Everyone of the party puts a document on the reader, in any order."""

from dataclasses import replace

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import (
    AdmissionFacts,
    Admitted,
    Candidate,
    FlawedDocument,
    NeedsStaff,
    PresentedDocument,
    Reason,
    Refused,
    ShownDocument,
    decide_admission,
    decide_visitor,
    derive_birth_date,
    find_member,
)
from kiosk.domain.flow_rules import FlowRules, Step
from kiosk.domain.tours import Language
from kiosk.domain.transitions.finding import document_first
from kiosk.domain.transitions.leaving import refuse
from kiosk.domain.transitions.phones import to_phones
from kiosk.domain.visit import Mark, Visit


def party_found(state: st.LookingUp, event: ev.PartyFound, rules: FlowRules) -> Step:
    visit = event.visit
    language = state.language
    if language is rules.language and visit.booking.language is not None:
        # Nobody has chosen a language here: the booking says which one its people read.
        language = visit.booking.language
    if not visit.marked(Mark.WAITING):
        return _back_again(language, visit, rules)
    if state.shown is not None:
        return show_document(st.Documents(language, visit), state.shown, rules)
    return Step(st.PartyShown(language, visit), (fx.Chime(fx.Tone.SUCCESS),))


def _back_again(language: Language, visit: Visit, rules: FlowRules) -> Step:
    """Everyone is in. Who left the table before the phones were locked can do it now."""
    step = refuse(language, Refused(Reason.ALREADY_IN), visit, None, may_continue=False)
    assert isinstance(step.state, st.Stopped)
    offers_phones = rules.has_lockers and bool(visit.phone_owners())
    return replace(step, state=replace(step.state, offers_phones=offers_phones))


def confirm_party(state: st.PartyShown, _event: ev.Confirmed, _rules: FlowRules) -> Step:
    return Step(st.Documents(state.language, state.visit))


def document(
    state: st.PartyShown | st.Documents, event: ev.DocumentShown, rules: FlowRules
) -> Step:
    return show_document(st.Documents(state.language, state.visit), event.document, rules)


def late_document(state: st.Rules, event: ev.DocumentShown, rules: FlowRules) -> Step | None:
    """Someone who was to come later arrives while the others read the rules."""
    match event.document:
        case PresentedDocument() as document:
            found = find_member(state.visit.party, document)
            member = state.visit.member(found.visitor_id) if found else None
            if member is None or member.mark is Mark.CHECKED:
                return None
            return show_document(st.Documents(state.language, state.visit), document, rules)
        case FlawedDocument():
            return None


def show_document(
    state: st.Documents, document: ShownDocument, rules: FlowRules, *, by_number: bool = False
) -> Step:
    visit = state.visit
    found = find_member(visit.party, document) if isinstance(document, PresentedDocument) else None
    member = visit.member(found.visitor_id) if found else None
    if member is not None and member.mark is Mark.CHECKED:
        return Step(replace(state, latest=member.visitor.visitor_id, notice=None))
    decision = decide_visitor(found, document, visit.tour, rules.venue)
    if isinstance(decision, Refused) and decision.reason is Reason.DOCUMENT_UNREADABLE:
        record = fx.RecordRefusal(
            decision.reason,
            needs_staff=False,
            booking_id=visit.booking.booking_id,
            wants_case=False,
        )
        return Step(
            replace(state, latest=None, notice=decision.reason),
            (record, fx.Chime(fx.Tone.FAILURE)),
        )
    if isinstance(decision, Admitted) and member is not None:
        assert isinstance(document, PresentedDocument)
        checked = replace(
            member,
            mark=Mark.CHECKED,
            reason=None,
            birth_date=derive_birth_date(member.visitor, document),
            last4=document.last4,
            by_number=by_number,
        )
        after = visit.with_member(checked)
        step = Step(
            st.Documents(state.language, after, latest=checked.visitor.visitor_id),
            (fx.Chime(fx.Tone.SUCCESS),),
        )
        if after.everyone_answered:
            rest = leave_documents(after, state.language, rules)
            return Step(rest.state, step.effects + rest.effects)
        return step
    assert not isinstance(decision, Admitted)
    if member is not None and member.mark is not Mark.IN:
        mark = Mark.NEEDS_STAFF if isinstance(decision, NeedsStaff) else Mark.REFUSED
        visit = visit.with_member(replace(member, mark=mark, reason=decision.reason))
    return refuse(state.language, decision, visit, member, may_continue=others_may(visit))


def others_may(visit: Visit) -> bool:
    return bool(visit.marked(Mark.WAITING, Mark.CHECKED, Mark.LATER))


def toggle_later(state: st.Documents, event: ev.LaterToggled, rules: FlowRules) -> Step | None:
    member = state.visit.member(event.visitor_id)
    if member is None or member.mark not in {Mark.WAITING, Mark.LATER}:
        return None
    other = Mark.LATER if member.mark is Mark.WAITING else Mark.WAITING
    visit = state.visit.with_member(replace(member, mark=other))
    if visit.everyone_answered and visit.marked(Mark.CHECKED):
        return leave_documents(visit, state.language, rules)
    return Step(replace(state, visit=visit, latest=event.visitor_id, notice=None))


def rest_later(state: st.Documents, _event: ev.Confirmed, rules: FlowRules) -> Step | None:
    if not state.visit.marked(Mark.CHECKED):
        return None
    visit = state.visit
    for member in visit.marked(Mark.WAITING):
        visit = visit.with_member(replace(member, mark=Mark.LATER))
    return leave_documents(visit, state.language, rules)


def leave_documents(visit: Visit, language: Language, rules: FlowRules) -> Step:
    """On to the rules, unless minors stand there without an adult: the store would say no."""
    checked = visit.marked(Mark.CHECKED)
    facts = AdmissionFacts(
        visit.tour,
        visit.party,
        tuple(Candidate(m.visitor, m.birth_date) for m in checked),
        terms_accepted=True,
    )
    decisions = decide_admission(facts, rules.venue)
    for member in checked:
        decision = decisions[member.visitor.visitor_id]
        if isinstance(decision, Refused):
            back = visit
            for later in visit.marked(Mark.LATER):
                back = back.with_member(replace(later, mark=Mark.WAITING))
            may_continue = bool(back.marked(Mark.WAITING))
            return refuse(language, decision, back, member, may_continue=may_continue)
    return Step(st.Rules(language, visit))


def others_continue(state: st.Stopped, _event: ev.Confirmed, rules: FlowRules) -> Step | None:
    visit = state.visit
    if visit is not None and state.offers_phones:
        return to_phones(state.language, visit, rules)
    if not state.may_continue or visit is None:
        return None
    if state.reason is Reason.TERMS_DECLINED:
        return Step(st.Rules(state.language, visit))
    if visit.marked(Mark.CHECKED) and visit.everyone_answered:
        return leave_documents(visit, state.language, rules)
    return Step(st.Documents(state.language, visit))


def document_after_stop(
    state: st.Stopped, event: ev.DocumentShown, rules: FlowRules
) -> Step | None:
    """The next card without a touch: the next of the family, or a fresh beginning."""
    if not state.may_continue or state.visit is None:
        return document_first(state, event, rules)
    return show_document(st.Documents(state.language, state.visit), event.document, rules)


def back_to_party(state: st.Documents, _event: ev.WentBack, _rules: FlowRules) -> Step:
    return Step(st.PartyShown(state.language, state.visit))


def back_to_documents(state: st.Rules, _event: ev.WentBack, _rules: FlowRules) -> Step:
    visit = state.visit
    for member in visit.marked(Mark.LATER):
        visit = visit.with_member(replace(member, mark=Mark.WAITING))
    return Step(st.Documents(state.language, visit))
