"""Stickers on their way; a printer that waits holds nobody up."""

from dataclasses import replace

from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.flow_rules import FlowRules, Step
from kiosk.domain.tours import Language
from kiosk.domain.visit import StickerState, Visit


def to_stickers(language: Language, visit: Visit) -> Step:
    owed = visit.sticker_owed()
    if not owed:
        return Step(st.Done(language, visit))
    for visitor_id in owed:
        visit = visit.with_sticker(visitor_id, StickerState.QUEUED)
    return Step(st.Printing(language, visit), (fx.ReleaseStickers(owed),))


def printed(state: st.Printing, event: ev.StickerPrinted, _rules: FlowRules) -> Step | None:
    return sticker(state, event.visitor_id, StickerState.PRINTED)


def sticker_waits(state: st.Printing, event: ev.StickerWaits, _rules: FlowRules) -> Step | None:
    return sticker(state, event.visitor_id, StickerState.WAITING)


def sticker(state: st.Printing, visitor_id: str, now: StickerState) -> Step | None:
    visit = state.visit.with_sticker(visitor_id, now)
    if visit == state.visit:
        return None
    if any(m.sticker is StickerState.QUEUED for m in visit.members):
        return Step(replace(state, visit=visit))
    return Step(st.Done(state.language, visit), (fx.Chime(fx.Tone.SUCCESS),))


def sticker_after(state: st.Done, event: ev.StickerPrinted, _rules: FlowRules) -> Step | None:
    """The printer got over its trouble while the visitor still reads the last page."""
    visit = state.visit.with_sticker(event.visitor_id, StickerState.PRINTED)
    return Step(replace(state, visit=visit)) if visit != state.visit else None


def printing_time_up(state: st.Printing, _event: ev.TimeUp, _rules: FlowRules) -> Step:
    visit = state.visit
    for member in visit.members:
        if member.sticker is StickerState.QUEUED:
            visit = visit.with_sticker(member.visitor.visitor_id, StickerState.WAITING)
    return Step(st.Done(state.language, visit))
