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
from kiosk.domain.document_language import derive_document_language
from kiosk.domain.flow_rules import FlowRules, Step
from kiosk.domain.tours import Language
from kiosk.domain.transitions.finding import document_first
from kiosk.domain.transitions.leaving import refuse
from kiosk.domain.transitions.phones import to_phones
from kiosk.domain.visit import Mark, Visit
from kiosk.domain.visitors import Role


def party_found(state: st.LookingUp, event: ev.PartyFound, rules: FlowRules) -> Step:
    language, visit = state.language, replace(event.visit, language_settled=state.chosen)
    if not state.chosen and rules.language_from_booking and visit.booking.language is not None:
        language, visit = visit.booking.language, replace(visit, language_settled=True)
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
    state: st.PartyShown | st.Documents | st.RestMissing, event: ev.DocumentShown, rules: FlowRules
) -> Step:
    if isinstance(state, st.Documents):
        return show_document(state, event.document, rules)
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
            replace(state, latest=None, notice=decision.reason, misread=state.misread + 1),
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
            area=document.area,
        )
        language, after = _settle_language(
            state.language, visit.with_member(checked), document, rules
        )
        step = Step(
            st.Documents(language, after, latest=checked.visitor.visitor_id),
            (fx.Chime(fx.Tone.SUCCESS),),
        )
        if after.everyone_answered:
            rest = leave_documents(after, language, rules)
            return Step(rest.state, step.effects + rest.effects)
        return step
    assert not isinstance(decision, Admitted)
    if member is not None and member.mark is not Mark.IN:
        mark = Mark.NEEDS_STAFF if isinstance(decision, NeedsStaff) else Mark.REFUSED
        visit = visit.with_member(replace(member, mark=mark, reason=decision.reason))
    step = refuse(state.language, decision, visit, member, may_continue=others_may(visit))
    assert isinstance(step.state, st.Stopped)
    may_replace = isinstance(decision, Refused) and _staff_may_replace(decision, visit, rules)
    return replace(step, state=replace(step.state, may_replace=may_replace))


def _settle_language(
    language: Language, visit: Visit, document: PresentedDocument, rules: FlowRules
) -> tuple[Language, Visit]:
    """The first document of a party says what it reads, where nobody and nothing else has."""
    if visit.language_settled or not rules.language_from_document:
        return language, visit
    read = derive_document_language(document)
    return (language, visit) if read is None else (read, replace(visit, language_settled=True))


def _staff_may_replace(decision: Refused, visit: Visit, rules: FlowRules) -> bool:
    """Whether the venue lets staff put a stranger in the place of a guest who is not here."""
    return (
        decision.reason is Reason.NOT_ON_BOOKING
        and rules.guests_may_be_replaced
        and any(m.visitor.role is not Role.BOOKER for m in visit.on_its_way())
    )


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


def rest_later(state: st.Documents, event: ev.Confirmed, rules: FlowRules) -> Step | None:
    """Of a large party nobody sees at a glance how many are missing: it is asked once."""
    if not state.visit.marked(Mark.CHECKED):
        return None
    if rules.is_large(state.visit):
        return Step(st.RestMissing(state.language, state.visit))
    return without_the_rest(state, event, rules)


def without_the_rest(
    state: st.Documents | st.RestMissing, _event: ev.Confirmed, rules: FlowRules
) -> Step:
    visit = state.visit
    for member in visit.marked(Mark.WAITING):
        visit = visit.with_member(replace(member, mark=Mark.LATER))
    return leave_documents(visit, state.language, rules)


def wait_for_the_rest(state: st.RestMissing, _event: ev.Event, _rules: FlowRules) -> Step:
    return Step(st.Documents(state.language, state.visit))


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


def large_party_continues(state: st.Stopped, _event: ev.TimeUp, rules: FlowRules) -> Step | None:
    """Nobody of a delegation stands here to touch the screen for the one who was stopped; what
    the others have shown must not be lost for it.
    """
    if state.visit is None or not rules.is_large(state.visit):
        return None
    return others_continue(state, ev.Confirmed(), rules) if state.may_continue else None


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
