"""Which page belongs to a state, and what can be done on every page."""

from typing import assert_never

from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import Reason
from kiosk.domain.flow import TABLE, derive_timeout_s
from kiosk.domain.flow_rules import FlowRules
from kiosk.domain.transitions.phones import may_count_again

ASK_AT_S, ASK_AT_SHARE = 10, 1 / 3  # seconds left, but not more than this share of them all

_ORDER: tuple[type[st.State], ...] = (
    st.Attract,
    st.EnteringReference,
    st.LookingUp,
    st.PartyShown,
    st.Documents,
    st.RestMissing,
    st.EnteringNumber,
    st.Rules,
    st.Admitting,
    st.CountingPhones,
    st.Locking,
    st.Printing,
    st.Done,
    st.Stopped,
    st.StaffCalled,
    st.Fetching,
)


def page_of(state: st.State) -> str:
    """The page's name: that of the state's class."""
    return type(state).__name__


def is_forward(before: st.State, after: st.State) -> bool:
    """Whether a change of page is one on the way; the lay-bys lie ahead of everything."""
    return _ORDER.index(type(after)) >= _ORDER.index(type(before))


def is_next_visitor(before: st.State, after: st.State) -> bool:
    """Whether it is somebody else's turn: the screen was cleared, or the next one did not wait."""
    match before, after:
        case st.Attract(), _:
            return False
        case (_, st.Attract()) | (st.Done(), st.Fetching()):
            return True
        case ((st.Done() | st.Fetching()), st.LookingUp()):
            return True
        case st.Fetching(code=earlier), st.Fetching(code=later):
            return earlier != later
        case _:
            return False


def can_go_back(state: st.State) -> bool:
    """Whether the flow has a way back from here."""
    if isinstance(state, st.StaffCalled):
        return state.resume is not None
    if isinstance(state, st.Stopped):
        return bool(state.typed)
    if isinstance(state, st.CountingPhones):
        return state.begun is not None
    if isinstance(state, st.Locking):
        return state.empty or may_count_again(state)
    return (type(state), ev.WentBack) in TABLE


def can_call_staff(state: st.State) -> bool:
    """Whether the foot of the page offers it: a refusal has a larger button of its own."""
    if isinstance(state, st.Fetching):
        return state.phase is not st.FetchPhase.REFUSED
    return not isinstance(state, (st.Stopped, st.StaffCalled))


def clears_itself(state: st.State) -> bool:
    """Whether a page's time is the visitor's: on the others the machine is at work, or a
    reminder follows that takes nothing away.
    """
    match state:
        case st.Attract() | st.LookingUp() | st.Admitting() | st.Printing():
            return False
        case st.Locking(phase=phase):
            return phase in {st.LockPhase.UNAVAILABLE, st.LockPhase.NONE_LOW}
        case st.Fetching(phase=phase):
            return phase in {st.FetchPhase.TAKEN, st.FetchPhase.REFUSED, st.FetchPhase.STUCK}
        case _:
            return True


def asks_still_there(state: st.State, rules: FlowRules) -> bool:
    """Whether a visit is lost when this page's time is up, so that it asks first."""
    match state:
        case st.Stopped(visit=visit) if visit is not None and state.may_continue:
            return not rules.is_large(visit)
        case st.CountingPhones(begun=begun):
            return begun is None
        case st.Locking() | st.RestMissing() | st.Done() | st.Fetching():
            return False
        case _:
            return clears_itself(state)


def is_time_nearly_up(state: st.State, rules: FlowRules, left_s: int) -> bool:
    """Whether to ask if anybody is still there: a visit is lost in so many seconds."""
    whole_s = derive_timeout_s(state, rules)
    if not whole_s or not asks_still_there(state, rules):
        return False
    return 0 < left_s <= min(ASK_AT_S, whole_s * ASK_AT_SHARE)


def shows_party(state: st.State) -> bool:
    """Whether the people of the visit are on the page."""
    match state:
        case (
            st.PartyShown()
            | st.Documents()
            | st.RestMissing()
            | st.EnteringNumber()
            | st.Rules()
            | st.Printing()
            | st.Done()
        ):
            return True
        case st.Stopped(visit=visit):
            return visit is not None
        case _:
            return False


def derive_typed(state: st.State) -> str:
    """What stands in the keypad's field when its page comes; empty on other pages."""
    match state:
        case st.EnteringReference(typed=typed) | st.EnteringNumber(typed=typed):
            return typed
        case _:
            return ""


def derive_step(state: st.State, rules: FlowRules) -> int:
    """How far along: party, documents, rules, phones (if there are lockers), stickers."""
    match state:
        case st.Attract() | st.EnteringReference() | st.Fetching():
            return 0
        case st.LookingUp() | st.PartyShown():
            return 1
        case st.Documents() | st.RestMissing() | st.EnteringNumber():
            return 2
        case st.Rules() | st.Admitting():
            return 3
        case st.CountingPhones() | st.Locking():
            return 4
        case st.Printing() | st.Done():
            return 5 if rules.has_lockers else 4
        case st.Stopped():
            if state.reason is Reason.TERMS_DECLINED:
                return 3
            return 1 if state.visit is None else 2
        case st.StaffCalled():
            return derive_step(state.resume, rules) if state.resume is not None else 0
        case never:
            assert_never(never)
