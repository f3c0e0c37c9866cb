"""From a pass, a reference or a document to the party."""

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.decisions import (
    FIXABLE_BY,
    FlawedDocument,
    PresentedDocument,
    Reason,
    Refused,
)
from kiosk.domain.flow_rules import FlowRules, Step, begin
from kiosk.domain.transitions.leaving import refuse

Finding = st.Attract | st.EnteringReference | st.Stopped


def scan(state: Finding, event: ev.PassShown, _rules: FlowRules) -> Step:
    looking = st.LookingUp(state.language, chosen=state.chosen)
    return Step(looking, (fx.FindByPass(event.text),))


def scan_after_stop(state: st.Stopped, event: ev.PassShown, rules: FlowRules) -> Step | None:
    """A pass held up after a refusal begins anew, unless the others may still go on."""
    return None if state.may_continue else scan(state, event, rules)


def document_first(state: Finding, event: ev.DocumentShown, _rules: FlowRules) -> Step:
    match event.document:
        case PresentedDocument() as document:
            looking = st.LookingUp(state.language, document, chosen=state.chosen)
            return Step(looking, (fx.FindByDocument(document),))
        case FlawedDocument(reason=reason):
            return refuse(state.language, Refused(reason), None, None, may_continue=False)


def next_scan(_state: st.Done, event: ev.PassShown, rules: FlowRules) -> Step:
    """The next family does not wait until the last page of the one before has gone."""
    return scan(begin(rules), event, rules)


def next_document(_state: st.Done, event: ev.DocumentShown, rules: FlowRules) -> Step | None:
    if isinstance(event.document, FlawedDocument):
        return None  # more likely a card of those who are done, taken away too soon
    return document_first(begin(rules), event, rules)


def want_reference(state: st.Attract, _event: ev.ReferenceWanted, _rules: FlowRules) -> Step:
    return Step(st.EnteringReference(state.language, chosen=state.chosen))


def reference(
    state: st.EnteringReference, event: ev.ReferenceEntered, _rules: FlowRules
) -> Step | None:
    if not event.text.strip():
        return None
    looking = st.LookingUp(state.language, typed=event.text, chosen=state.chosen)
    return Step(looking, (fx.FindByReference(event.text),))


def correct_reference(state: st.Stopped, _event: ev.WentBack, _rules: FlowRules) -> Step | None:
    """A slip in a long reference costs one key, not all of them again."""
    if not state.typed:
        return None
    return Step(st.EnteringReference(state.language, state.typed, state.chosen))


def booking_refused(state: st.LookingUp, event: ev.BookingRefused, _rules: FlowRules) -> Step:
    stopped = st.Stopped(
        state.language,
        event.reason,
        FIXABLE_BY[event.reason],
        needs_staff=False,
        facts=event.facts,
        typed=state.typed if event.reason is Reason.UNKNOWN else "",
        chosen=state.chosen,
    )
    return Step(
        stopped,
        (fx.RecordRefusal(event.reason, False, event.booking_id), fx.Chime(fx.Tone.FAILURE)),
    )
