"""Luggage tags on the last page: a pair a touch, no more than the party has people."""

from dataclasses import replace

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.flow_rules import FlowRules, Step
from kiosk.domain.visit import Mark


def may_want_tag(state: st.Done, rules: FlowRules) -> bool:
    """Whether one more pair may be asked for."""
    return rules.luggage_tags and len(state.tags) < len(state.visit.marked(Mark.IN))


def want_tag(state: st.Done, _event: ev.LuggageWanted, rules: FlowRules) -> Step | None:
    if not may_want_tag(state, rules):
        return None
    visit = state.visit
    # Two stays of one party at the kiosk ask under names of their own.
    request_id = f"{visit.visit_id}/tag/{len(state.tags)}"
    bearer = visit.marked(Mark.IN)[0].visitor.visitor_id
    wished = replace(state, tags=(*state.tags, st.TagWish(request_id)))
    return Step(wished, (fx.PrintTag(request_id, visit.booking.booking_id, bearer),))


def tag_printed(state: st.Done, event: ev.TagPrinted, _rules: FlowRules) -> Step | None:
    step = _with_tag(state, st.TagWish(event.request_id, event.number))
    return replace(step, effects=(fx.Chime(fx.Tone.SUCCESS),)) if step is not None else None


def tag_waits(state: st.Done, event: ev.TagWaits, _rules: FlowRules) -> Step | None:
    return _with_tag(state, st.TagWish(event.request_id, waits=True))


def _with_tag(state: st.Done, now: st.TagWish) -> Step | None:
    tags = tuple(now if tag.request_id == now.request_id else tag for tag in state.tags)
    return Step(replace(state, tags=tags)) if tags != state.tags else None
