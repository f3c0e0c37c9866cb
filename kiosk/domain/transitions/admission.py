"""The rules are accepted, the store admits."""

from dataclasses import replace

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import (
    Admitted,
    NeedsStaff,
    Reason,
    Refused,
)
from kiosk.domain.flow_rules import FlowRules, Step
from kiosk.domain.states import visit_of
from kiosk.domain.tours import Language
from kiosk.domain.transitions.leaving import refuse, staff
from kiosk.domain.transitions.phones import to_phones
from kiosk.domain.visit import Mark, Member, StickerState, Visit


def accept(state: st.Rules, _event: ev.TermsAccepted, _rules: FlowRules) -> Step:
    return ask_for_checked(state.language, state.visit)


def ask_for_checked(language: Language, visit: Visit) -> Step:
    admit = fx.Admit(
        request_id=_request_id(visit),
        booking_id=visit.booking.booking_id,
        candidates=tuple(
            fx.AdmissionRequest(m.visitor.visitor_id, m.birth_date, m.by_number, m.area)
            for m in visit.marked(Mark.CHECKED)
        ),
        terms_version=visit.terms_version,
        language=language,
    )
    return Step(st.Admitting(language, visit), (admit,))


def _request_id(visit: Visit) -> str:
    return f"{visit.visit_id}/{visit.admissions}"


def decline(state: st.Rules, _event: ev.TermsDeclined, _rules: FlowRules) -> Step:
    """A slip of the finger must not cost the documents that were read already."""
    return refuse(
        state.language, Refused(Reason.TERMS_DECLINED), state.visit, None, may_continue=True
    )


def answered(
    state: st.Admitting | st.Rules, event: ev.PartyAnswered, rules: FlowRules
) -> Step | None:
    """The store has decided. On the rules' page this is the answer that had been given up."""
    if any(state.visit.member(visitor_id) is None for visitor_id, _ in event.decisions):
        return None
    visit = replace(state.visit, admissions=state.visit.admissions + 1)
    refused: tuple[Member, Refused | NeedsStaff] | None = None
    for visitor_id, decision in event.decisions:
        member = visit.member(visitor_id)
        if member is None:
            continue
        if isinstance(decision, Admitted):
            admitted = replace(member, mark=Mark.IN, sticker=StickerState.OWED)
            visit = visit.with_member(admitted)
        else:
            mark = Mark.NEEDS_STAFF if isinstance(decision, NeedsStaff) else Mark.REFUSED
            visit = visit.with_member(replace(member, mark=mark, reason=decision.reason))
            refused = refused or (member, decision)
    if visit.marked(Mark.CHECKED):
        # They joined after the request that is answered now had gone out.
        if isinstance(state, st.Rules):
            return Step(replace(state, visit=visit))
        return ask_for_checked(state.language, visit)
    if not visit.sticker_owed() and refused is not None:
        member, decision = refused
        return refuse(
            state.language,
            decision,
            visit,
            member,
            may_continue=False,
            request_id=_request_id(state.visit),
        )
    step = to_phones(state.language, visit, rules)
    return Step(step.state, (*step.effects, fx.Chime(fx.Tone.SUCCESS)))


def answered_late(state: st.State, event: ev.PartyAnswered, _rules: FlowRules) -> Step | None:
    """The visit that asked is no longer there: who was admitted still gets the sticker."""
    visit = visit_of(state)
    known = {m.visitor.visitor_id for m in visit.members if m.sticker} if visit else set()
    owed = tuple(
        visitor_id
        for visitor_id, decision in event.decisions
        if isinstance(decision, Admitted) and visitor_id not in known
    )
    return Step(state, (fx.ReleaseStickers(owed),)) if owed else None


def admission_failed(state: st.Admitting, _event: ev.Event, _rules: FlowRules) -> Step:
    """The rules page again: its button sends the same request id, which cannot count twice."""
    return staff(state, st.StaffWhy.STORE, resume=st.Rules(state.language, state.visit))
