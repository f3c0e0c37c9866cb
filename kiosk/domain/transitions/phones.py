"""Phones into compartments: only the door's sensor counts."""

from dataclasses import replace

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.flow_rules import CompartmentPer, FlowRules, Step
from kiosk.domain.tours import Language
from kiosk.domain.transitions.leaving import staff
from kiosk.domain.transitions.stickers import to_stickers
from kiosk.domain.visit import Visit

MOST_JAMS = 3  # after so many bad doors in a row the bank, not a door, is the trouble


def to_phones(language: Language, visit: Visit, rules: FlowRules) -> Step:
    if not rules.has_lockers:
        return to_stickers(language, visit)
    return Step(st.CountingPhones(language, visit, most=len(visit.phone_owners())))


def count_phones(
    state: st.CountingPhones, event: ev.PhonesCounted, rules: FlowRules
) -> Step | None:
    if not 0 <= event.count <= state.most:
        return None
    if event.count == 0:
        return to_stickers(state.language, state.visit)
    owners = state.visit.phone_owners()
    holders: tuple[tuple[str, ...], ...]
    match rules.compartment_per:
        case CompartmentPer.PERSON:
            holders = tuple((owner,) for owner in owners[: event.count])
        case CompartmentPer.PARTY:
            holders = (owners,)
    locking = st.Locking(state.language, state.visit, event.count, holders, st.LockPhase.RESERVING)
    return Step(locking, (_lock_next(locking),))


def reserved(state: st.Locking, event: ev.CompartmentReserved, _rules: FlowRules) -> Step | None:
    if state.phase is not st.LockPhase.RESERVING:
        return None
    return Step(replace(state, phase=st.LockPhase.OPENING, number=event.number))


def opened(state: st.Locking, event: ev.DoorOpened, _rules: FlowRules) -> Step | None:
    waiting = state.phase in {st.LockPhase.OPENING, st.LockPhase.UNSEEN}
    if not waiting or event.number != state.number:
        return None
    return Step(replace(state, phase=st.LockPhase.OPEN), (fx.Chime(fx.Tone.SUCCESS),))


def unseen(state: st.Locking, event: ev.DoorUnseen, _rules: FlowRules) -> Step | None:
    """The page must not go on asking for what the kiosk could not notice."""
    if event.number != state.number:
        return None
    if state.phase not in {st.LockPhase.OPEN, st.LockPhase.LEFT_OPEN}:
        return None
    blind = replace(state, phase=st.LockPhase.UNSEEN)
    return staff(blind, st.StaffWhy.DOOR_UNSEEN, resume=blind)


def jammed(state: st.Locking, event: ev.DoorJammed, _rules: FlowRules) -> Step | None:
    if state.phase is not st.LockPhase.OPENING or event.number != state.number:
        return None
    jams = state.jams + 1
    if jams >= MOST_JAMS:
        return lockers_unavailable(replace(state, jams=jams), st.LockTrouble.JAMMED)
    again = replace(state, phase=st.LockPhase.RESERVING, number=None, jams=jams)
    return Step(again, (_lock_next(again), fx.Chime(fx.Tone.ATTENTION)))


def none_free(state: st.Locking, _event: ev.Event, _rules: FlowRules) -> Step | None:
    return lockers_unavailable(state, st.LockTrouble.NONE_FREE)


def bank_silent(state: st.Locking, _event: ev.Event, _rules: FlowRules) -> Step | None:
    return lockers_unavailable(state, st.LockTrouble.SILENT)


def lockers_unavailable(state: st.Locking, trouble: st.LockTrouble) -> Step | None:
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


def held(state: st.Locking, event: ev.HoldingStarted, _rules: FlowRules) -> Step | None:
    visit = with_holding(state.visit, event)
    if visit == state.visit:
        return None
    if event.number != state.number or state.phase is st.LockPhase.UNAVAILABLE:
        return Step(replace(state, visit=visit))
    locked = state.locked + 1
    if locked == len(state.holders):
        step = to_stickers(state.language, visit)
        return Step(step.state, (*step.effects, fx.Chime(fx.Tone.SUCCESS)))
    following = replace(
        state,
        visit=visit,
        locked=locked,
        phase=st.LockPhase.RESERVING,
        number=None,
        jams=0,
    )
    return Step(following, (_lock_next(following), fx.Chime(fx.Tone.SUCCESS)))


def _lock_next(state: st.Locking) -> fx.LockPhones:
    """One compartment holds one phone, or all of them."""
    phones = state.phones if len(state.holders) == 1 else 1
    return fx.LockPhones(state.holders[state.locked], phones=phones)


def held_late(
    state: st.Printing | st.Done, event: ev.HoldingStarted, _rules: FlowRules
) -> Step | None:
    """A door that had been given up was used and closed after all."""
    visit = with_holding(state.visit, event)
    return Step(replace(state, visit=visit)) if visit != state.visit else None


def with_holding(visit: Visit, event: ev.HoldingStarted) -> Visit:
    for visitor_id in event.visitor_ids:
        member = visit.member(visitor_id)
        if member is not None:
            visit = visit.with_member(replace(member, compartment=event.number))
    return visit


def door_time_up(state: st.Locking, _event: ev.TimeUp, _rules: FlowRules) -> Step | None:
    match state.phase:
        case st.LockPhase.RESERVING | st.LockPhase.OPENING:
            return lockers_unavailable(state, st.LockTrouble.SILENT)
        case st.LockPhase.OPEN:
            left_open = replace(state, phase=st.LockPhase.LEFT_OPEN)
            return Step(left_open, (fx.Chime(fx.Tone.ATTENTION),))
        case st.LockPhase.LEFT_OPEN:
            return staff(state, st.StaffWhy.DOOR_LEFT_OPEN, resume=state)
        case st.LockPhase.UNSEEN:
            return staff(state, st.StaffWhy.DOOR_UNSEEN, resume=state)
        case st.LockPhase.UNAVAILABLE:
            return to_stickers(state.language, state.visit)


def door_stays_shut(state: st.Locking, _event: ev.DoorStaysShut, _rules: FlowRules) -> Step | None:
    if state.phase not in {st.LockPhase.OPEN, st.LockPhase.LEFT_OPEN}:
        return None
    return staff(state, st.StaffWhy.DOOR_STAYS_SHUT, resume=state)


def without_lockers(state: st.Locking, _event: ev.Confirmed, _rules: FlowRules) -> Step | None:
    if state.phase is not st.LockPhase.UNAVAILABLE:
        return None
    return to_stickers(state.language, state.visit)
