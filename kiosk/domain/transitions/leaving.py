"""Ways that every page has: clearing, languages, calling staff, refusing."""

from dataclasses import replace

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import (
    NeedsStaff,
    Refused,
)
from kiosk.domain.flow_rules import FlowRules, Step, begin
from kiosk.domain.states import visit_of
from kiosk.domain.tours import Language
from kiosk.domain.visit import Member, Visit


def clear(state: st.State, event: ev.Event, rules: FlowRules) -> Step | None:
    if state == begin(rules):
        return None
    visit = visit_of(state)
    effects: list[fx.Effect] = []
    if visit is not None and (owed := visit.sticker_owed()):
        effects.append(fx.ReleaseStickers(owed))
    locking = state.begun if isinstance(state, st.CountingPhones) else state
    walks_away = isinstance(event, ev.StartedOver)
    if walks_away and isinstance(locking, st.Locking) and locking.door_is_open:
        booking_id = locking.visit.booking.booking_id
        effects.append(
            fx.CallStaff(st.StaffWhy.DOOR_LEFT_OPEN, booking_id, compartment=locking.number)
        )
    return Step(begin(rules), tuple(effects))


def back_to_attract(
    state: st.EnteringReference | st.PartyShown, _event: ev.Event, rules: FlowRules
) -> Step:
    chosen = isinstance(state, st.EnteringReference) and state.chosen
    return Step(replace(begin(rules), language=state.language, chosen=chosen))


def choose_language(state: st.State, event: ev.LanguageChosen, _rules: FlowRules) -> Step:
    return Step(_in_language(state, event.language))


def _in_language(state: st.State, language: Language) -> st.State:
    """The same page in another language, which from now on stays as it was chosen."""
    match state:
        case st.Attract() | st.EnteringReference() | st.LookingUp():
            return replace(state, language=language, chosen=True)
        case st.Fetching():
            return replace(state, language=language, chosen=True)
        case st.StaffCalled(resume=resume):
            beneath = _in_language(resume, language) if resume is not None else None
            return replace(state, language=language, resume=beneath)
        case st.Stopped(visit=visit):
            settled = replace(visit, language_settled=True) if visit is not None else None
            return replace(state, language=language, chosen=True, visit=settled)
        case _:
            settled = replace(state.visit, language_settled=True)
            return replace(state, language=language, visit=settled)


def stay(state: st.State, _event: ev.Event, _rules: FlowRules) -> Step:
    return Step(state)


def refuse(
    language: Language,
    decision: Refused | NeedsStaff,
    visit: Visit | None,
    member: Member | None,
    *,
    may_continue: bool,
    request_id: str | None = None,
) -> Step:
    needs_staff = isinstance(decision, NeedsStaff)
    visitor_id = member.visitor.visitor_id if member else None
    stopped = st.Stopped(
        language,
        decision.reason,
        decision.fixable_by,
        needs_staff,
        visit,
        visitor_id,
        may_continue=may_continue,
    )
    record = fx.RecordRefusal(
        decision.reason,
        needs_staff,
        visit.booking.booking_id if visit else None,
        visitor_id,
        request_id=request_id,
    )
    return Step(stopped, (record, fx.Chime(fx.Tone.FAILURE)))


def staff(state: st.State, why: st.StaffWhy, *, resume: st.State | None) -> Step:
    visit = visit_of(state)
    locking = state.begun if isinstance(state, st.CountingPhones) else state
    call = fx.CallStaff(
        why,
        visit.booking.booking_id if visit else None,
        locking.number if isinstance(locking, (st.Locking, st.Fetching)) else None,
        page=type(state).__name__,
    )
    called = st.StaffCalled(state.language, why, resume)
    return Step(called, (call, fx.Chime(fx.Tone.ATTENTION)))


def call_staff(state: st.State, _event: ev.StaffWanted, _rules: FlowRules) -> Step | None:
    if isinstance(state, st.StaffCalled):
        return None
    return staff(state, st.StaffWhy.ASKED, resume=state)


def case(
    state: st.Stopped | st.StaffCalled, event: ev.CaseOpened, _rules: FlowRules
) -> Step | None:
    return Step(replace(state, case=event.case)) if state.case is None else None


def resume(state: st.StaffCalled, _event: ev.Event, _rules: FlowRules) -> Step | None:
    return Step(state.resume) if state.resume is not None else None


def store_failed(state: st.State, _event: ev.Event, _rules: FlowRules) -> Step:
    return staff(state, st.StaffWhy.STORE, resume=None)
