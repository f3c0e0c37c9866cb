"""Phones into compartments: only the door's sensor counts."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.flow_rules import CompartmentPer, FlowRules, Step
from kiosk.domain.tours import Language
from kiosk.domain.transitions.leaving import staff
from kiosk.domain.transitions.stickers import to_stickers
from kiosk.domain.visit import Visit
from kiosk.domain.visitors import derive_age

WhileLocking = Callable[[st.Locking, Any, FlowRules], Step | None]
WhileCounting = Callable[[st.CountingPhones, Any, FlowRules], Step | None]

MOST_JAMS = 3  # after so many bad doors in a row the bank, not a door, is the trouble


def to_phones(language: Language, visit: Visit, rules: FlowRules) -> Step:
    if not rules.has_lockers:
        return to_stickers(language, visit)
    return Step(st.CountingPhones(language, visit, most=len(visit.phone_owners())))


def count_phones(
    state: st.CountingPhones, event: ev.PhonesCounted, rules: FlowRules
) -> Step | None:
    if not state.least <= event.count <= state.most:
        return None
    owners = state.visit.phone_owners()
    counted = fx.NotePhones(owners[: event.count], owners[event.count :])
    if event.count == 0:
        step = to_stickers(state.language, state.visit)
        return Step(step.state, (counted, *step.effects))
    holders = _derive_holders(state.visit, event.count, rules)
    if state.begun is not None:
        resumed = replace(_resumed(state, state.begun), phones=event.count, holders=holders)
        return Step(resumed, (counted,))
    locking = st.Locking(
        state.language,
        state.visit,
        event.count,
        holders,
        st.LockPhase.RESERVING,
        low=event.low or _are_children(state.visit, holders, rules),
    )
    return Step(locking, (counted, _lock_next(locking)))


def _derive_holders(visit: Visit, count: int, rules: FlowRules) -> tuple[tuple[str, ...], ...]:
    """Whose phones go together: the first ones to have one are those who came first."""
    owners = visit.phone_owners()
    if rules.is_large(visit):
        with_phones = owners[:count]
        together = rules.large_phones_together
        return tuple(with_phones[first : first + together] for first in range(0, count, together))
    match rules.compartment_per:
        case CompartmentPer.PERSON:
            return tuple((owner,) for owner in owners[:count])
        case CompartmentPer.PARTY:
            return (owners,)


def _are_children(visit: Visit, holders: tuple[tuple[str, ...], ...], rules: FlowRules) -> bool:
    """Whether nobody among these reaches a high door."""
    born = [
        member.birth_date
        for together in holders
        for visitor_id in together
        if (member := visit.member(visitor_id)) is not None
    ]
    return all(day is not None and derive_age(day, visit.on) < rules.low_below_age for day in born)


def may_count_again(state: st.Locking) -> bool:
    """Whether the number can still be corrected: only the first door has been asked for."""
    beyond = {st.LockPhase.UNSEEN, st.LockPhase.UNAVAILABLE}
    return state.locked == 0 and not state.empty and state.phase not in beyond


def count_again(state: st.Locking, event: ev.WentBack, rules: FlowRules) -> Step | None:
    if state.empty:
        return phone_after_all(state, event, rules)
    if not may_count_again(state):
        return None
    most = len(state.visit.phone_owners())
    return Step(st.CountingPhones(state.language, state.visit, most, begun=state))


def counted_right(state: st.CountingPhones, _event: ev.Event, _rules: FlowRules) -> Step | None:
    """The number stands as it was; a door that may be open is not left alone."""
    return Step(_resumed(state, state.begun)) if state.begun is not None else None


def _resumed(state: st.CountingPhones, begun: st.Locking) -> st.Locking:
    return replace(begun, language=state.language, visit=state.visit)


def meanwhile(handler: WhileLocking) -> WhileCounting:
    """What doors report while the number is corrected: the page turns only to what has to be
    seen, and where the door was closed.
    """

    def happen(state: st.CountingPhones, event: Any, rules: FlowRules) -> Step | None:
        if state.begun is None:
            return None
        step = handler(_resumed(state, state.begun), event, rules)
        if step is None or not isinstance(step.state, st.Locking):
            return step
        if step.state.locked > 0 or not may_count_again(step.state):
            return step
        return step.out_of_sight(replace(state, begun=step.state))

    return happen


def no_more(state: st.Locking, _event: ev.NoMorePhones, _rules: FlowRules) -> Step | None:
    """Fewer phones than were counted: the open door stays empty, and what follows falls away."""
    if not state.may_stay_empty or state.number is None:
        return None
    return Step(replace(state, empty=True), (fx.LeaveEmpty(state.number),))


def phone_after_all(state: st.Locking, _event: ev.Event, _rules: FlowRules) -> Step | None:
    if not state.empty or state.number is None:
        return None
    return Step(replace(state, empty=False), (fx.LeaveEmpty(state.number, empty=False),))


def left_empty(state: st.Locking, event: ev.DoorLeftEmpty, _rules: FlowRules) -> Step | None:
    """The door is closed and holds nothing. A phone that was to go in after all was too late
    for it, and gets another.
    """
    if event.number != state.number or state.phase is st.LockPhase.UNAVAILABLE:
        return None
    if state.empty:
        without = tuple(v for together in state.holders[state.locked :] for v in together)
        step = _with_chime(to_stickers(state.language, state.visit))
        return Step(step.state, (fx.NotePhones((), without), *step.effects))
    again = replace(state, phase=st.LockPhase.RESERVING, number=None)
    return Step(again, (_lock_next(again),))


def _with_chime(step: Step) -> Step:
    return Step(step.state, (*step.effects, fx.Chime(fx.Tone.SUCCESS)))


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
    again = replace(state, phase=st.LockPhase.RESERVING, number=None, jams=jams, stuck=event.number)
    return Step(again, (_lock_next(again), fx.Chime(fx.Tone.ATTENTION)))


def none_free(state: st.Locking, _event: ev.Event, _rules: FlowRules) -> Step | None:
    if state.low and state.phase is st.LockPhase.RESERVING:
        offered = replace(state, phase=st.LockPhase.NONE_LOW)
        return Step(offered, (fx.Chime(fx.Tone.ATTENTION),))
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
    if locked == len(state.holders) or state.empty:
        return _with_chime(to_stickers(state.language, visit))
    following = replace(
        state,
        visit=visit,
        locked=locked,
        phase=st.LockPhase.RESERVING,
        number=None,
        jams=0,
        stuck=None,
    )
    return Step(following, (_lock_next(following), fx.Chime(fx.Tone.SUCCESS)))


def _lock_next(state: st.Locking) -> fx.LockPhones:
    return fx.LockPhones(state.holders[state.locked], state.low, state.phones_here)


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
        case st.LockPhase.NONE_LOW:
            return staff(state, st.StaffWhy.LOCKERS, resume=state)
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


def confirm(state: st.Locking, _event: ev.Confirmed, _rules: FlowRules) -> Step | None:
    match state.phase:
        case st.LockPhase.UNAVAILABLE:
            return to_stickers(state.language, state.visit)
        case st.LockPhase.NONE_LOW:
            higher = replace(state, phase=st.LockPhase.RESERVING, low=False)
            return Step(higher, (_lock_next(higher),))
        case _:
            return None
