"""The arrival flow: `advance(state, event) -> Step(state, effects)`.

Read `TABLE` from top to bottom: it lists, page by page, every event that a page answers. An
event that is not listed is ignored, which the caller counts; nothing a visitor, a device or
a slow answer does is ever an error here.

The way is Attract → LookingUp → PartyShown → Documents → Rules → Admitting → CountingPhones →
Locking → Printing → Done → Attract. `Stopped` and `StaffCalled` are the lay-bys. From every
state `StartedOver`, `StaffReset` and, where a state has a time-out, `TimeUp` lead back to
Attract; who has been admitted on the way still gets the stickers owed.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import (
    FIXABLE_BY,
    AdmissionFacts,
    Admitted,
    Candidate,
    FlawedDocument,
    NeedsStaff,
    PresentedDocument,
    Reason,
    Refused,
    ShownDocument,
    VenueRules,
    decide_admission,
    decide_visitor,
    derive_birth_date,
    find_member,
)
from kiosk.domain.tours import Language
from kiosk.domain.visit import Mark, Member, StickerState, Visit

MOST_JAMS = 3  # after so many bad doors in a row the bank, not a door, is the trouble


class CompartmentPer(StrEnum):
    """Whether each phone has its own compartment or the party shares one."""

    PERSON = "person"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds a page waits; a page that waits for the machine has a limit too."""

    entry_s: float = 60
    lookup_s: float = 10
    party_s: float = 60
    documents_s: float = 60
    rules_s: float = 60
    phones_s: float = 45
    door_moves_s: float = 15
    door_reminder_s: float = 25
    door_left_open_s: float = 40
    lockers_unavailable_s: float = 30
    printing_s: float = 20
    done_s: float = 12
    stopped_s: float = 30
    staff_s: float = 120


@dataclass(frozen=True, slots=True)
class FlowRules:
    """The venue's rules and settings that the flow goes by."""

    venue: VenueRules
    language: Language = Language.SIMPLIFIED
    has_lockers: bool = True
    compartment_per: CompartmentPer = CompartmentPer.PERSON
    timeouts: Timeouts = field(default_factory=Timeouts)


@dataclass(frozen=True, slots=True)
class Step:
    """Where an event led, and what the world is asked to do. `ignored`: not in the table."""

    state: st.State
    effects: tuple[fx.Effect, ...] = ()
    ignored: bool = False


Handler = Callable[[Any, Any, FlowRules], Step | None]


def begin(rules: FlowRules) -> st.Attract:
    """The state of a kiosk that has nobody in front of it."""
    return st.Attract(rules.language)


def advance(state: st.State, event: ev.Event, rules: FlowRules) -> Step:
    """The next state and what to do. Total: any event in any state has an answer."""
    handler = TABLE.get((type(state), type(event))) or EVERYWHERE.get(type(event))
    step = handler(state, event, rules) if handler else None
    return step if step is not None else Step(state, ignored=True)


def derive_timeout_s(state: st.State, rules: FlowRules) -> float | None:
    """How long a state waits for its next event before `TimeUp`; None: for ever."""
    limits = rules.timeouts
    match state:
        case st.Attract():
            return None
        case st.EnteringReference():
            return limits.entry_s
        case st.LookingUp() | st.Admitting():
            return limits.lookup_s
        case st.PartyShown():
            return limits.party_s
        case st.Documents():
            return limits.documents_s
        case st.Rules():
            return limits.rules_s
        case st.CountingPhones():
            return limits.phones_s
        case st.Locking(phase=phase):
            return {
                st.LockPhase.RESERVING: limits.door_moves_s,
                st.LockPhase.OPENING: limits.door_moves_s,
                st.LockPhase.OPEN: limits.door_reminder_s,
                st.LockPhase.LEFT_OPEN: limits.door_left_open_s,
                st.LockPhase.UNAVAILABLE: limits.lockers_unavailable_s,
            }[phase]
        case st.Printing():
            return limits.printing_s
        case st.Done():
            return limits.done_s
        case st.Stopped():
            return limits.stopped_s
        case st.StaffCalled():
            return limits.staff_s


def visit_of(state: st.State) -> Visit | None:
    """The visit that a state holds, its own or the one it will resume."""
    if isinstance(state, st.StaffCalled):
        return visit_of(state.resume) if state.resume is not None else None
    if isinstance(state, (st.Attract, st.EnteringReference, st.LookingUp)):
        return None
    return state.visit


# --- everywhere ----------------------------------------------------------------------------


def _clear(state: st.State, _event: ev.Event, rules: FlowRules) -> Step | None:
    if isinstance(state, st.Attract):
        return None
    visit = visit_of(state)
    owed = visit.sticker_owed() if visit else ()
    return Step(begin(rules), (fx.ReleaseStickers(owed),) if owed else ())


def _choose_language(state: st.State, event: ev.LanguageChosen, _rules: FlowRules) -> Step:
    chosen = replace(state, language=event.language)
    if isinstance(chosen, st.StaffCalled) and chosen.resume is not None:
        chosen = replace(chosen, resume=replace(chosen.resume, language=event.language))
    return Step(chosen)


def _call_staff(state: st.State, _event: ev.StaffWanted, _rules: FlowRules) -> Step | None:
    if isinstance(state, st.StaffCalled):
        return None
    return _staff(state, st.StaffWhy.ASKED, resume=state)


def _staff(state: st.State, why: st.StaffWhy, *, resume: st.State | None) -> Step:
    visit = visit_of(state)
    call = fx.CallStaff(
        why,
        visit.booking.booking_id if visit else None,
        state.number if isinstance(state, st.Locking) else None,
    )
    called = st.StaffCalled(state.language, why, resume)
    return Step(called, (call, fx.Chime(fx.Tone.ATTENTION)))


def _stay(state: st.State, _event: ev.Event, _rules: FlowRules) -> Step:
    return Step(state)


def _store_failed(state: st.State, _event: ev.Event, _rules: FlowRules) -> Step:
    return _staff(state, st.StaffWhy.STORE, resume=None)


# --- finding the booking -------------------------------------------------------------------


def _scan(state: st.State, event: ev.PassShown, _rules: FlowRules) -> Step:
    return Step(st.LookingUp(state.language), (fx.FindByPass(event.text),))


def _document_first(state: st.State, event: ev.DocumentShown, _rules: FlowRules) -> Step:
    match event.document:
        case PresentedDocument() as document:
            return Step(st.LookingUp(state.language, document), (fx.FindByDocument(document),))
        case FlawedDocument(reason=reason):
            return _refuse(state.language, Refused(reason), None, None, may_continue=False)


def _want_reference(state: st.State, _event: ev.ReferenceWanted, _rules: FlowRules) -> Step:
    return Step(st.EnteringReference(state.language))


def _reference(state: st.State, event: ev.ReferenceEntered, _rules: FlowRules) -> Step | None:
    if not event.text.strip():
        return None
    return Step(st.LookingUp(state.language), (fx.FindByReference(event.text),))


def _booking_refused(state: st.LookingUp, event: ev.BookingRefused, _rules: FlowRules) -> Step:
    stopped = st.Stopped(
        state.language,
        event.reason,
        FIXABLE_BY[event.reason],
        needs_staff=False,
        facts=event.facts,
    )
    return Step(
        stopped,
        (fx.RecordRefusal(event.reason, needs_staff=False), fx.Chime(fx.Tone.FAILURE)),
    )


def _party_found(state: st.LookingUp, event: ev.PartyFound, rules: FlowRules) -> Step:
    visit = event.visit
    language = state.language
    if not visit.marked(Mark.WAITING):
        return _refuse(language, Refused(Reason.ALREADY_IN), visit, None, may_continue=False)
    if state.shown is not None:
        return _show_document(st.Documents(language, visit), state.shown, rules)
    return Step(st.PartyShown(language, visit), (fx.Chime(fx.Tone.SUCCESS),))


# --- documents -----------------------------------------------------------------------------


def _confirm_party(state: st.PartyShown, _event: ev.Confirmed, _rules: FlowRules) -> Step:
    return Step(st.Documents(state.language, state.visit))


def _document(
    state: st.PartyShown | st.Documents, event: ev.DocumentShown, rules: FlowRules
) -> Step:
    return _show_document(st.Documents(state.language, state.visit), event.document, rules)


def _late_document(state: st.Rules, event: ev.DocumentShown, rules: FlowRules) -> Step | None:
    """Someone who was to come later arrives while the others read the rules."""
    match event.document:
        case PresentedDocument() as document:
            found = find_member(state.visit.party, document)
            member = state.visit.member(found.visitor_id) if found else None
            if member is None or member.mark is Mark.CHECKED:
                return None
            return _show_document(st.Documents(state.language, state.visit), document, rules)
        case FlawedDocument():
            return None


def _show_document(state: st.Documents, document: ShownDocument, rules: FlowRules) -> Step:
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
        )
        after = visit.with_member(checked)
        step = Step(
            st.Documents(state.language, after, latest=checked.visitor.visitor_id),
            (fx.Chime(fx.Tone.SUCCESS),),
        )
        if after.everyone_answered:
            rest = _leave_documents(after, state.language, rules)
            return Step(rest.state, step.effects + rest.effects)
        return step
    assert not isinstance(decision, Admitted)
    if member is not None and member.mark is not Mark.IN:
        mark = Mark.NEEDS_STAFF if isinstance(decision, NeedsStaff) else Mark.REFUSED
        visit = visit.with_member(replace(member, mark=mark, reason=decision.reason))
    return _refuse(state.language, decision, visit, member, may_continue=_others_may(visit))


def _others_may(visit: Visit) -> bool:
    return bool(visit.marked(Mark.WAITING, Mark.CHECKED, Mark.LATER))


def _refuse(
    language: Language,
    decision: Refused | NeedsStaff,
    visit: Visit | None,
    member: Member | None,
    *,
    may_continue: bool,
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
    )
    return Step(stopped, (record, fx.Chime(fx.Tone.FAILURE)))


def _toggle_later(state: st.Documents, event: ev.LaterToggled, rules: FlowRules) -> Step | None:
    member = state.visit.member(event.visitor_id)
    if member is None or member.mark not in {Mark.WAITING, Mark.LATER}:
        return None
    other = Mark.LATER if member.mark is Mark.WAITING else Mark.WAITING
    visit = state.visit.with_member(replace(member, mark=other))
    if visit.everyone_answered and visit.marked(Mark.CHECKED):
        return _leave_documents(visit, state.language, rules)
    return Step(replace(state, visit=visit, latest=event.visitor_id, notice=None))


def _rest_later(state: st.Documents, _event: ev.Confirmed, rules: FlowRules) -> Step | None:
    if not state.visit.marked(Mark.CHECKED):
        return None
    visit = state.visit
    for member in visit.marked(Mark.WAITING):
        visit = visit.with_member(replace(member, mark=Mark.LATER))
    return _leave_documents(visit, state.language, rules)


def _leave_documents(visit: Visit, language: Language, rules: FlowRules) -> Step:
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
            return _refuse(language, decision, back, member, may_continue=may_continue)
    return Step(st.Rules(language, visit))


def _others_continue(state: st.Stopped, _event: ev.Confirmed, rules: FlowRules) -> Step | None:
    visit = state.visit
    if not state.may_continue or visit is None:
        return None
    if visit.marked(Mark.CHECKED) and visit.everyone_answered:
        return _leave_documents(visit, state.language, rules)
    return Step(st.Documents(state.language, visit))


def _document_after_stop(
    state: st.Stopped, event: ev.DocumentShown, rules: FlowRules
) -> Step | None:
    """The next of the family puts a card down without touching "continue" first."""
    if not state.may_continue or state.visit is None:
        return None
    return _show_document(st.Documents(state.language, state.visit), event.document, rules)


# --- rules and admission -------------------------------------------------------------------


def _accept(state: st.Rules, _event: ev.TermsAccepted, _rules: FlowRules) -> Step:
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


def _decline(state: st.Rules, _event: ev.TermsDeclined, _rules: FlowRules) -> Step:
    return _refuse(
        state.language, Refused(Reason.TERMS_DECLINED), state.visit, None, may_continue=False
    )


def _answered(state: st.Admitting, event: ev.PartyAnswered, rules: FlowRules) -> Step:
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
        return _refuse(state.language, decision, visit, member, may_continue=False)
    step = _to_phones(state.language, visit, rules)
    return Step(step.state, (*step.effects, fx.Chime(fx.Tone.SUCCESS)))


def _admission_failed(state: st.Admitting, _event: ev.Event, _rules: FlowRules) -> Step:
    """The rules page again: its button sends the same request id, which cannot count twice."""
    return _staff(state, st.StaffWhy.STORE, resume=st.Rules(state.language, state.visit))


# --- phones --------------------------------------------------------------------------------


def _to_phones(language: Language, visit: Visit, rules: FlowRules) -> Step:
    if not rules.has_lockers:
        return _to_stickers(language, visit)
    return Step(st.CountingPhones(language, visit, most=len(visit.sticker_owed())))


def _count_phones(
    state: st.CountingPhones, event: ev.PhonesCounted, rules: FlowRules
) -> Step | None:
    if not 0 <= event.count <= state.most:
        return None
    if event.count == 0:
        return _to_stickers(state.language, state.visit)
    owners = state.visit.sticker_owed()
    holders: tuple[tuple[str, ...], ...]
    match rules.compartment_per:
        case CompartmentPer.PERSON:
            holders = tuple((owner,) for owner in owners[: event.count])
        case CompartmentPer.PARTY:
            holders = (owners,)
    locking = st.Locking(state.language, state.visit, event.count, holders, st.LockPhase.RESERVING)
    return Step(locking, (fx.LockPhones(holders[0]),))


def _reserved(state: st.Locking, event: ev.CompartmentReserved, _rules: FlowRules) -> Step | None:
    if state.phase is not st.LockPhase.RESERVING:
        return None
    return Step(replace(state, phase=st.LockPhase.OPENING, number=event.number))


def _opened(state: st.Locking, event: ev.DoorOpened, _rules: FlowRules) -> Step | None:
    if state.phase is not st.LockPhase.OPENING or event.number != state.number:
        return None
    return Step(replace(state, phase=st.LockPhase.OPEN), (fx.Chime(fx.Tone.SUCCESS),))


def _jammed(state: st.Locking, event: ev.DoorJammed, _rules: FlowRules) -> Step | None:
    if state.phase is not st.LockPhase.OPENING or event.number != state.number:
        return None
    jams = state.jams + 1
    if jams >= MOST_JAMS:
        return _lockers_unavailable(replace(state, jams=jams), st.LockTrouble.JAMMED)
    again = replace(state, phase=st.LockPhase.RESERVING, number=None, jams=jams)
    return Step(again, (fx.LockPhones(state.holders[state.locked]), fx.Chime(fx.Tone.ATTENTION)))


def _none_free(state: st.Locking, _event: ev.Event, _rules: FlowRules) -> Step | None:
    return _lockers_unavailable(state, st.LockTrouble.NONE_FREE)


def _bank_silent(state: st.Locking, _event: ev.Event, _rules: FlowRules) -> Step | None:
    return _lockers_unavailable(state, st.LockTrouble.SILENT)


def _lockers_unavailable(state: st.Locking, trouble: st.LockTrouble) -> Step | None:
    """The admission stands; staff take the phones that are left."""
    if state.phase is st.LockPhase.UNAVAILABLE:
        return None
    call = fx.CallStaff(
        st.StaffWhy.LOCKERS, state.visit.booking.booking_id, compartment=state.number
    )
    return Step(
        replace(state, phase=st.LockPhase.UNAVAILABLE, trouble=trouble),
        (call, fx.Chime(fx.Tone.ATTENTION)),
    )


def _held(state: st.Locking, event: ev.HoldingStarted, _rules: FlowRules) -> Step | None:
    visit = _with_holding(state.visit, event)
    if event.number != state.number or state.phase is st.LockPhase.UNAVAILABLE:
        return Step(replace(state, visit=visit))
    locked = state.locked + 1
    if locked == len(state.holders):
        step = _to_stickers(state.language, visit)
        return Step(step.state, (*step.effects, fx.Chime(fx.Tone.SUCCESS)))
    following = replace(
        state,
        visit=visit,
        locked=locked,
        phase=st.LockPhase.RESERVING,
        number=None,
        jams=0,
    )
    return Step(following, (fx.LockPhones(state.holders[locked]), fx.Chime(fx.Tone.SUCCESS)))


def _with_holding(visit: Visit, event: ev.HoldingStarted) -> Visit:
    for visitor_id in event.visitor_ids:
        member = visit.member(visitor_id)
        if member is not None:
            visit = visit.with_member(replace(member, compartment=event.number))
    return visit


def _held_meanwhile(
    state: st.StaffCalled, event: ev.HoldingStarted, rules: FlowRules
) -> Step | None:
    """The door closes while staff are on their way: the visitor goes on by themselves."""
    if not isinstance(state.resume, st.Locking):
        return None
    return _held(state.resume, event, rules)


def _door_time_up(state: st.Locking, _event: ev.TimeUp, _rules: FlowRules) -> Step | None:
    match state.phase:
        case st.LockPhase.RESERVING | st.LockPhase.OPENING:
            return _lockers_unavailable(state, st.LockTrouble.SILENT)
        case st.LockPhase.OPEN:
            left_open = replace(state, phase=st.LockPhase.LEFT_OPEN)
            return Step(left_open, (fx.Chime(fx.Tone.ATTENTION),))
        case st.LockPhase.LEFT_OPEN:
            return _staff(state, st.StaffWhy.DOOR_LEFT_OPEN, resume=state)
        case st.LockPhase.UNAVAILABLE:
            return _to_stickers(state.language, state.visit)


def _door_stays_shut(state: st.Locking, _event: ev.DoorStaysShut, _rules: FlowRules) -> Step | None:
    if state.phase not in {st.LockPhase.OPEN, st.LockPhase.LEFT_OPEN}:
        return None
    return _staff(state, st.StaffWhy.DOOR_STAYS_SHUT, resume=state)


def _without_lockers(state: st.Locking, _event: ev.Confirmed, _rules: FlowRules) -> Step | None:
    if state.phase is not st.LockPhase.UNAVAILABLE:
        return None
    return _to_stickers(state.language, state.visit)


# --- stickers ------------------------------------------------------------------------------


def _to_stickers(language: Language, visit: Visit) -> Step:
    owed = visit.sticker_owed()
    if not owed:
        return Step(st.Done(language, visit))
    for visitor_id in owed:
        visit = visit.with_sticker(visitor_id, StickerState.QUEUED)
    return Step(st.Printing(language, visit), (fx.ReleaseStickers(owed),))


def _printed(state: st.Printing, event: ev.StickerPrinted, _rules: FlowRules) -> Step:
    return _sticker(state, event.visitor_id, StickerState.PRINTED)


def _sticker_waits(state: st.Printing, event: ev.StickerWaits, _rules: FlowRules) -> Step:
    return _sticker(state, event.visitor_id, StickerState.WAITING)


def _sticker(state: st.Printing, visitor_id: str, now: StickerState) -> Step:
    visit = state.visit.with_sticker(visitor_id, now)
    if any(m.sticker is StickerState.QUEUED for m in visit.members):
        return Step(replace(state, visit=visit))
    return Step(st.Done(state.language, visit), (fx.Chime(fx.Tone.SUCCESS),))


def _sticker_after(state: st.Done, event: ev.StickerPrinted, _rules: FlowRules) -> Step:
    """The printer got over its trouble while the visitor still reads the last page."""
    visit = state.visit.with_sticker(event.visitor_id, StickerState.PRINTED)
    return Step(replace(state, visit=visit))


def _printing_time_up(state: st.Printing, _event: ev.TimeUp, _rules: FlowRules) -> Step:
    visit = state.visit
    for member in visit.members:
        if member.sticker is StickerState.QUEUED:
            visit = visit.with_sticker(member.visitor.visitor_id, StickerState.WAITING)
    return Step(st.Done(state.language, visit))


# --- lay-bys and ways back -----------------------------------------------------------------


def _case(
    state: st.Stopped | st.StaffCalled, event: ev.CaseOpened, _rules: FlowRules
) -> Step | None:
    return Step(replace(state, case=event.case)) if state.case is None else None


def _resume(state: st.StaffCalled, _event: ev.Event, _rules: FlowRules) -> Step | None:
    return Step(state.resume) if state.resume is not None else None


def _back_to_attract(state: st.State, _event: ev.Event, rules: FlowRules) -> Step:
    return Step(replace(begin(rules), language=state.language))


def _back_to_party(state: st.Documents, _event: ev.WentBack, _rules: FlowRules) -> Step:
    return Step(st.PartyShown(state.language, state.visit))


def _back_to_documents(state: st.Rules, _event: ev.WentBack, _rules: FlowRules) -> Step:
    visit = state.visit
    for member in visit.marked(Mark.LATER):
        visit = visit.with_member(replace(member, mark=Mark.WAITING))
    return Step(st.Documents(state.language, visit))


TABLE: dict[tuple[type[st.State], type[ev.Event]], Handler] = {
    (st.Attract, ev.PassShown): _scan,
    (st.Attract, ev.DocumentShown): _document_first,
    (st.Attract, ev.ReferenceWanted): _want_reference,
    #
    (st.EnteringReference, ev.ReferenceEntered): _reference,
    (st.EnteringReference, ev.PassShown): _scan,
    (st.EnteringReference, ev.DocumentShown): _document_first,
    (st.EnteringReference, ev.WentBack): _back_to_attract,
    #
    (st.LookingUp, ev.PartyFound): _party_found,
    (st.LookingUp, ev.BookingRefused): _booking_refused,
    (st.LookingUp, ev.StoreFailed): _store_failed,
    (st.LookingUp, ev.TimeUp): _store_failed,
    #
    (st.PartyShown, ev.Confirmed): _confirm_party,
    (st.PartyShown, ev.DocumentShown): _document,
    (st.PartyShown, ev.WentBack): _back_to_attract,
    #
    (st.Documents, ev.DocumentShown): _document,
    (st.Documents, ev.LaterToggled): _toggle_later,
    (st.Documents, ev.Confirmed): _rest_later,
    (st.Documents, ev.WentBack): _back_to_party,
    #
    (st.Rules, ev.TermsAccepted): _accept,
    (st.Rules, ev.TermsDeclined): _decline,
    (st.Rules, ev.DocumentShown): _late_document,
    (st.Rules, ev.WentBack): _back_to_documents,
    #
    (st.Admitting, ev.PartyAnswered): _answered,
    (st.Admitting, ev.StoreFailed): _admission_failed,
    (st.Admitting, ev.TimeUp): _admission_failed,
    #
    (st.CountingPhones, ev.PhonesCounted): _count_phones,
    #
    (st.Locking, ev.CompartmentReserved): _reserved,
    (st.Locking, ev.DoorOpened): _opened,
    (st.Locking, ev.DoorJammed): _jammed,
    (st.Locking, ev.HoldingStarted): _held,
    (st.Locking, ev.NoCompartmentFree): _none_free,
    (st.Locking, ev.BankSilent): _bank_silent,
    (st.Locking, ev.StoreFailed): _bank_silent,
    (st.Locking, ev.DoorStaysShut): _door_stays_shut,
    (st.Locking, ev.Confirmed): _without_lockers,
    (st.Locking, ev.TimeUp): _door_time_up,
    #
    (st.Printing, ev.StickerPrinted): _printed,
    (st.Printing, ev.StickerWaits): _sticker_waits,
    (st.Printing, ev.TimeUp): _printing_time_up,
    #
    (st.Done, ev.Confirmed): _clear,
    (st.Done, ev.StickerPrinted): _sticker_after,
    #
    (st.Stopped, ev.CaseOpened): _case,
    (st.Stopped, ev.Confirmed): _others_continue,
    (st.Stopped, ev.DocumentShown): _document_after_stop,
    #
    (st.StaffCalled, ev.CaseOpened): _case,
    (st.StaffCalled, ev.Confirmed): _resume,
    (st.StaffCalled, ev.WentBack): _resume,
    (st.StaffCalled, ev.HoldingStarted): _held_meanwhile,
}

EVERYWHERE: dict[type[ev.Event], Handler] = {
    ev.LanguageChosen: _choose_language,
    ev.StaffWanted: _call_staff,
    ev.MoreTimeWanted: _stay,
    ev.StartedOver: _clear,
    ev.StaffReset: _clear,
    ev.TimeUp: _clear,
}
