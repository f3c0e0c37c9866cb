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
from kiosk.domain.transitions.leaving import refuse, staff
from kiosk.domain.transitions.phones import to_phones
from kiosk.domain.visit import Mark, Member, StickerState


def accept(state: st.Rules, _event: ev.TermsAccepted, _rules: FlowRules) -> Step:
    visit = state.visit
    admit = fx.Admit(
        request_id=f"{visit.visit_id}/{visit.admissions}",
        booking_id=visit.booking.booking_id,
        candidates=tuple(
            fx.AdmissionRequest(m.visitor.visitor_id, m.birth_date)
            for m in visit.marked(Mark.CHECKED)
        ),
        terms_version=visit.terms_version,
        language=state.language,
    )
    return Step(st.Admitting(state.language, visit), (admit,))


def decline(state: st.Rules, _event: ev.TermsDeclined, _rules: FlowRules) -> Step:
    return refuse(
        state.language, Refused(Reason.TERMS_DECLINED), state.visit, None, may_continue=False
    )


def answered(state: st.Admitting, event: ev.PartyAnswered, rules: FlowRules) -> Step:
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
    if not visit.sticker_owed() and refused is not None:
        member, decision = refused
        return refuse(state.language, decision, visit, member, may_continue=False)
    step = to_phones(state.language, visit, rules)
    return Step(step.state, (*step.effects, fx.Chime(fx.Tone.SUCCESS)))


def admission_failed(state: st.Admitting, _event: ev.Event, _rules: FlowRules) -> Step:
    """The rules page again: its button sends the same request id, which cannot count twice."""
    return staff(state, st.StaffWhy.STORE, resume=st.Rules(state.language, state.visit))
