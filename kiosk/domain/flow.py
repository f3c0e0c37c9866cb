"""The arrival flow: `advance(state, event) -> Step(state, effects)`.

Read `TABLE` from top to bottom: it lists, page by page, every event that a page answers. An
event that is not listed is ignored, which the caller counts; nothing a visitor, a device or
a slow answer does is ever an error here.

The way is Attract → LookingUp → PartyShown → Documents → Rules → Admitting → CountingPhones →
Locking → Printing → Done → Attract. `RestMissing`, `EnteringNumber`, `Stopped` and
`StaffCalled` are the lay-bys. Whoever is back goes Attract → Fetching → Attract. From every
state `StartedOver`, `StaffReset` and, where a state has a time-out, `TimeUp` lead back to
Attract, the last perhaps by way of another page; who has been admitted on the way still gets
the stickers owed.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.flow_rules import FlowRules, Step, begin
from kiosk.domain.transitions import (
    admission,
    documents,
    fetching,
    finding,
    leaving,
    luggage,
    numbers,
    phones,
    stickers,
)

Handler = Callable[[Any, Any, FlowRules], Step | None]


def advance(state: st.State, event: ev.Event, rules: FlowRules) -> Step:
    """The next state and what to do. Total: any event in any state has an answer.

    A handler that returns None does not list the event after all; then `EVERYWHERE` counts.
    """
    handler = TABLE.get((type(state), type(event)))
    step = handler(state, event, rules) if handler else None
    if step is None and isinstance(state, st.StaffCalled) and isinstance(event, ANSWERS):
        step = _advance_beneath(state, event, rules)
    if step is None and (handler := EVERYWHERE.get(type(event))):
        step = handler(state, event, rules)
    return step if step is not None else Step(state, ignored=True)


def _advance_beneath(state: st.StaffCalled, event: ev.Event, rules: FlowRules) -> Step | None:
    """The machine's answers go to the page that the visitor will return to."""
    if state.resume is None:
        return None
    beneath = advance(state.resume, event, rules)
    if beneath.ignored:
        return None
    if _is_waited_for(event, state, beneath) or isinstance(beneath.state, st.StaffCalled):
        return beneath
    return beneath.out_of_sight(replace(state, resume=beneath.state))


def _is_waited_for(event: ev.Event, state: st.StaffCalled, beneath: Step) -> bool:
    """Whether this is what staff were called about: then the visitor goes on without a touch."""
    match event, state.resume:
        case (
            ev.HoldingStarted(number=number) | ev.DoorLeftEmpty(number=number),
            st.Locking(number=waited_for),
        ):
            return number == waited_for
        case ev.DoorOpened(number=number), st.Locking(number=waited_for):
            return state.why is st.StaffWhy.DOOR_UNSEEN and number == waited_for
        case ev.PartyAnswered(), _:
            return state.why is st.StaffWhy.STORE and beneath.state != state.resume
        case _:
            return False


def derive_timeout_s(state: st.State, rules: FlowRules) -> float | None:
    """How long a state waits for its next event before `TimeUp`; None: for ever.

    Attract waits for ever, unless somebody chose a language and walked away.
    """
    limits = rules.timeouts
    match state:
        case st.Attract():
            return None if state == begin(rules) else limits.entry_s
        case st.EnteringReference() | st.EnteringNumber():
            return limits.entry_s
        case st.LookingUp() | st.Admitting():
            return limits.lookup_s
        case st.PartyShown():
            return limits.party_s
        case st.Documents() | st.RestMissing():
            return limits.documents_s
        case st.Rules():
            return limits.rules_s
        case st.CountingPhones():
            return limits.phones_s
        case st.Locking(phase=phase):
            return {
                st.LockPhase.RESERVING: limits.door_moves_s,
                st.LockPhase.NONE_LOW: limits.lockers_unavailable_s,
                st.LockPhase.OPENING: limits.door_moves_s,
                st.LockPhase.OPEN: limits.door_reminder_s,
                st.LockPhase.LEFT_OPEN: limits.door_left_open_s,
                st.LockPhase.UNSEEN: limits.door_left_open_s,
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
        case st.Fetching(phase=phase):
            return {
                st.FetchPhase.OPENING: limits.door_moves_s,
                st.FetchPhase.OPEN: limits.door_reminder_s,
                st.FetchPhase.LEFT_OPEN: limits.door_left_open_s,
                st.FetchPhase.STUCK: limits.stopped_s,
                st.FetchPhase.TAKEN: limits.done_s,
                st.FetchPhase.REFUSED: limits.stopped_s,
            }[phase]


TABLE: dict[tuple[type[st.State], type[ev.Event]], Handler] = {
    (st.Attract, ev.PassShown): finding.scan,
    (st.Attract, ev.StickerShown): fetching.sticker_first,
    (st.Attract, ev.DocumentShown): finding.document_first,
    (st.Attract, ev.ReferenceWanted): finding.want_reference,
    #
    (st.EnteringReference, ev.ReferenceEntered): finding.reference,
    (st.EnteringReference, ev.PassShown): finding.scan,
    (st.EnteringReference, ev.StickerShown): fetching.sticker_first,
    (st.EnteringReference, ev.DocumentShown): finding.document_first,
    (st.EnteringReference, ev.WentBack): leaving.back_to_attract,
    #
    (st.LookingUp, ev.PartyFound): documents.party_found,
    (st.LookingUp, ev.BookingRefused): finding.booking_refused,
    (st.LookingUp, ev.StoreFailed): leaving.store_failed,
    (st.LookingUp, ev.TimeUp): leaving.store_failed,
    #
    (st.PartyShown, ev.Confirmed): documents.confirm_party,
    (st.PartyShown, ev.DocumentShown): documents.document,
    (st.PartyShown, ev.WentBack): leaving.back_to_attract,
    #
    (st.Documents, ev.DocumentShown): documents.document,
    (st.Documents, ev.NumberWanted): numbers.want_number,
    (st.Documents, ev.LaterToggled): documents.toggle_later,
    (st.Documents, ev.Confirmed): documents.rest_later,
    (st.Documents, ev.WentBack): documents.back_to_party,
    #
    (st.RestMissing, ev.Confirmed): documents.without_the_rest,
    (st.RestMissing, ev.DocumentShown): documents.document,
    (st.RestMissing, ev.WentBack): documents.wait_for_the_rest,
    (st.RestMissing, ev.TimeUp): documents.wait_for_the_rest,
    #
    (st.EnteringNumber, ev.NumberEntered): numbers.number_entered,
    (st.EnteringNumber, ev.NumberRead): numbers.number_read,
    (st.EnteringNumber, ev.DocumentShown): numbers.card_after_all,
    (st.EnteringNumber, ev.WentBack): numbers.back_to_documents,
    #
    (st.Rules, ev.TermsAccepted): admission.accept,
    (st.Rules, ev.TermsDeclined): admission.decline,
    (st.Rules, ev.DocumentShown): documents.late_document,
    (st.Rules, ev.PartyAnswered): admission.answered,
    (st.Rules, ev.WentBack): documents.back_to_documents,
    #
    (st.Admitting, ev.PartyAnswered): admission.answered,
    (st.Admitting, ev.StoreFailed): admission.admission_failed,
    (st.Admitting, ev.TimeUp): admission.admission_failed,
    #
    (st.CountingPhones, ev.PhonesCounted): phones.count_phones,
    (st.CountingPhones, ev.WentBack): phones.counted_right,
    (st.CountingPhones, ev.TimeUp): phones.counted_right,
    (st.CountingPhones, ev.CompartmentReserved): phones.meanwhile(phones.reserved),
    (st.CountingPhones, ev.DoorOpened): phones.meanwhile(phones.opened),
    (st.CountingPhones, ev.DoorUnseen): phones.meanwhile(phones.unseen),
    (st.CountingPhones, ev.DoorJammed): phones.meanwhile(phones.jammed),
    (st.CountingPhones, ev.HoldingStarted): phones.meanwhile(phones.held),
    (st.CountingPhones, ev.DoorLeftEmpty): phones.meanwhile(phones.left_empty),
    (st.CountingPhones, ev.NoCompartmentFree): phones.meanwhile(phones.none_free),
    (st.CountingPhones, ev.BankSilent): phones.meanwhile(phones.bank_silent),
    #
    (st.Locking, ev.CompartmentReserved): phones.reserved,
    (st.Locking, ev.DoorOpened): phones.opened,
    (st.Locking, ev.DoorUnseen): phones.unseen,
    (st.Locking, ev.DoorJammed): phones.jammed,
    (st.Locking, ev.HoldingStarted): phones.held,
    (st.Locking, ev.DoorLeftEmpty): phones.left_empty,
    (st.Locking, ev.NoCompartmentFree): phones.none_free,
    (st.Locking, ev.BankSilent): phones.bank_silent,
    (st.Locking, ev.DoorStaysShut): phones.door_stays_shut,
    (st.Locking, ev.Confirmed): phones.confirm,
    (st.Locking, ev.NoMorePhones): phones.no_more,
    (st.Locking, ev.PhoneAfterAll): phones.phone_after_all,
    (st.Locking, ev.WentBack): phones.count_again,
    (st.Locking, ev.TimeUp): phones.door_time_up,
    #
    (st.Printing, ev.StickerPrinted): stickers.printed,
    (st.Printing, ev.StickerWaits): stickers.sticker_waits,
    (st.Printing, ev.HoldingStarted): phones.held_late,
    (st.Printing, ev.TimeUp): stickers.printing_time_up,
    #
    (st.Done, ev.Confirmed): leaving.clear,
    (st.Done, ev.StickerPrinted): stickers.sticker_after,
    (st.Done, ev.HoldingStarted): phones.held_late,
    (st.Done, ev.LuggageWanted): luggage.want_tag,
    (st.Done, ev.TagPrinted): luggage.tag_printed,
    (st.Done, ev.TagWaits): luggage.tag_waits,
    (st.Done, ev.PassShown): finding.next_scan,
    (st.Done, ev.StickerShown): fetching.next_sticker,
    (st.Done, ev.DocumentShown): finding.next_document,
    #
    (st.Stopped, ev.CaseOpened): leaving.case,
    (st.Stopped, ev.WentBack): finding.correct_reference,
    (st.Stopped, ev.Confirmed): documents.others_continue,
    (st.Stopped, ev.DocumentShown): documents.document_after_stop,
    (st.Stopped, ev.PassShown): finding.scan_after_stop,
    (st.Stopped, ev.StickerShown): fetching.sticker_after_stop,
    (st.Stopped, ev.TimeUp): documents.large_party_continues,
    #
    (st.StaffCalled, ev.CaseOpened): leaving.case,
    (st.StaffCalled, ev.Confirmed): leaving.resume,
    (st.StaffCalled, ev.WentBack): leaving.resume,
    #
    (st.Fetching, ev.PouchSeen): fetching.pouch_seen,
    (st.Fetching, ev.PouchRefused): fetching.pouch_refused,
    (st.Fetching, ev.StoreFailed): leaving.store_failed,
    (st.Fetching, ev.CaseOpened): fetching.case,
    (st.Fetching, ev.DoorStaysShut): fetching.door_stays_shut,
    (st.Fetching, ev.Confirmed): fetching.confirm,
    (st.Fetching, ev.StickerShown): fetching.next_sticker,
    (st.Fetching, ev.PassShown): fetching.next_pass,
    (st.Fetching, ev.TimeUp): fetching.time_up,
}

EVERYWHERE: dict[type[ev.Event], Handler] = {
    ev.LanguageChosen: leaving.choose_language,
    ev.StaffWanted: leaving.call_staff,
    ev.MoreTimeWanted: leaving.stay,
    ev.StartedOver: leaving.clear,
    ev.StaffReset: leaving.clear,
    ev.TimeUp: leaving.clear,
    ev.PartyAnswered: admission.answered_late,
}

# What devices and store report by themselves; a call for staff does not make them unsaid.
ANSWERS = (
    ev.PartyFound,
    ev.BookingRefused,
    ev.PartyAnswered,
    ev.StoreFailed,
    ev.CompartmentReserved,
    ev.NoCompartmentFree,
    ev.DoorOpened,
    ev.DoorUnseen,
    ev.DoorJammed,
    ev.BankSilent,
    ev.HoldingStarted,
    ev.DoorLeftEmpty,
    ev.StickerPrinted,
    ev.StickerWaits,
    ev.TagPrinted,
    ev.TagWaits,
    ev.PouchSeen,
    ev.PouchRefused,
)
