"""A visitor fetches the phone: a sticker held to the kiosk, a door, and on the way.

Thirty people come back at once. So whoever holds up the next sticker is served at once, also
while the door of the one before still stands open: it has given its pouch to somebody who is
standing at it.
"""

from dataclasses import replace

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.flow_rules import FlowRules, Step, begin
from kiosk.domain.releases import BySticker
from kiosk.domain.transitions.leaving import staff


def sticker_first(
    state: st.Attract | st.EnteringReference | st.Stopped, event: ev.StickerShown, _rules: FlowRules
) -> Step:
    fetching = st.Fetching(state.language, event.code, chosen=state.chosen)
    return Step(fetching, (fx.FetchPouch(event.code),))


def sticker_after_stop(state: st.Stopped, event: ev.StickerShown, rules: FlowRules) -> Step | None:
    return None if state.may_continue else sticker_first(state, event, rules)


def next_sticker(
    state: st.Fetching | st.Done, event: ev.StickerShown, rules: FlowRules
) -> Step | None:
    """The next visitor; one who holds up the same sticker twice has been heard the first time."""
    if isinstance(state, st.Fetching) and state.code == event.code:
        return None if state.refused is None else sticker_first(_anew(state), event, rules)
    return sticker_first(begin(rules), event, rules)


def _anew(state: st.Fetching) -> st.Attract:
    return st.Attract(state.language, state.chosen)


def next_pass(state: st.Fetching, event: ev.PassShown, rules: FlowRules) -> Step | None:
    """Somebody else arrives; not while a door is about to open that has to be shown."""
    if state.phase is st.FetchPhase.OPENING:
        return None
    first = begin(rules)
    return Step(st.LookingUp(first.language), (fx.FindByPass(event.text),))


def pouch_refused(state: st.Fetching, event: ev.PouchRefused, _rules: FlowRules) -> Step | None:
    if event.code != state.code or state.run is not None:
        return None
    return Step(replace(state, refused=event.refused), (fx.Chime(fx.Tone.FAILURE),))


def pouch_seen(state: st.Fetching, event: ev.PouchSeen, rules: FlowRules) -> Step | None:
    """A door moved. What an earlier release of the same pouch does is no news here."""
    if event.run.wish != BySticker(state.code) or (
        state.run is not None and event.run.run_id < state.run.run_id
    ):
        return None
    language = state.language
    if event.language is not None and rules.language_from_booking and not state.chosen:
        language = event.language
    seen = replace(state, language=language, run=event.run, refused=None)
    if seen == state:
        return None
    return Step(seen, _derive_effects(state, seen))


def _derive_effects(before: st.Fetching, after: st.Fetching) -> tuple[fx.Effect, ...]:
    if after.phase is before.phase:
        return ()
    match after.phase:
        case st.FetchPhase.OPEN | st.FetchPhase.TAKEN:
            return (fx.Chime(fx.Tone.SUCCESS),)
        case st.FetchPhase.STUCK:
            call = fx.CallStaff(st.StaffWhy.DOOR_STAYS_SHUT, compartment=after.number)
            return (call, fx.Chime(fx.Tone.ATTENTION))
        case _:
            return ()


def case(state: st.Fetching, event: ev.CaseOpened, _rules: FlowRules) -> Step | None:
    if state.case is not None or state.phase is not st.FetchPhase.STUCK:
        return None
    return Step(replace(state, case=event.case))


def door_stays_shut(state: st.Fetching, _event: ev.DoorStaysShut, _rules: FlowRules) -> Step | None:
    if state.phase not in {st.FetchPhase.OPEN, st.FetchPhase.LEFT_OPEN}:
        return None
    return staff(state, st.StaffWhy.DOOR_STAYS_SHUT, resume=state)


def confirm(state: st.Fetching, _event: ev.Confirmed, rules: FlowRules) -> Step | None:
    """Read, and on the way; an open door is not read away."""
    if state.phase in {st.FetchPhase.TAKEN, st.FetchPhase.REFUSED, st.FetchPhase.STUCK}:
        return Step(begin(rules))
    return None


def time_up(state: st.Fetching, _event: ev.TimeUp, rules: FlowRules) -> Step:
    match state.phase:
        case st.FetchPhase.OPENING:
            return staff(state, st.StaffWhy.LOCKERS, resume=None)
        case st.FetchPhase.OPEN:
            return Step(replace(state, reminded=True), (fx.Chime(fx.Tone.ATTENTION),))
        case st.FetchPhase.LEFT_OPEN:
            call = fx.CallStaff(st.StaffWhy.DOOR_LEFT_OPEN, compartment=state.number)
            return Step(begin(rules), (call,))
        case st.FetchPhase.TAKEN | st.FetchPhase.REFUSED | st.FetchPhase.STUCK:
            return Step(begin(rules))
