"""What the pages about one visitor say: states, documents, reasons, what happened, refusals."""

from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.domain.blocklist import BlockRefusal, BlockRefused
from kiosk.domain.corrections import CorrectionRefusal, CorrectionRefused
from kiosk.domain.decisions import Reason
from kiosk.domain.doubles import MergeRefusal, MergeRefused
from kiosk.domain.moves import MoveRefusal, MoveRefused
from kiosk.domain.tours import BookingStatus, Language, Tour
from kiosk.domain.visit import StickerState
from kiosk.domain.visitors import Visitor, VisitorState
from kiosk.ui.standing_words import spell_document
from kiosk.ui.wording import QT_TRANSLATE_NOOP, fill, spell_date, spell_time, translate

_REASONS: dict[Reason, str] = {
    Reason.UNREADABLE: QT_TRANSLATE_NOOP("Visitor", "the code could not be read"),
    Reason.UNKNOWN: QT_TRANSLATE_NOOP("Visitor", "the booking is not known"),
    Reason.FORGED: QT_TRANSLATE_NOOP("Visitor", "the pass is not ours"),
    Reason.PASS_EXPIRED: QT_TRANSLATE_NOOP("Visitor", "the pass has expired"),
    Reason.REVOKED: QT_TRANSLATE_NOOP("Visitor", "the pass was replaced"),
    Reason.WRONG_SITE: QT_TRANSLATE_NOOP("Visitor", "the pass is for another venue"),
    Reason.CANCELLED: QT_TRANSLATE_NOOP("Visitor", "the booking is cancelled"),
    Reason.TOUR_CANCELLED: QT_TRANSLATE_NOOP("Visitor", "the tour is cancelled"),
    Reason.UNCONFIRMED: QT_TRANSLATE_NOOP("Visitor", "the booking is not confirmed"),
    Reason.WRONG_DAY: QT_TRANSLATE_NOOP("Visitor", "the tour is on another day"),
    Reason.TOO_EARLY: QT_TRANSLATE_NOOP("Visitor", "check-in is not open yet"),
    Reason.TOO_LATE: QT_TRANSLATE_NOOP("Visitor", "check-in is closed"),
    Reason.DEPARTED: QT_TRANSLATE_NOOP("Visitor", "the tour has left"),
    Reason.DOCUMENT_UNREADABLE: QT_TRANSLATE_NOOP("Visitor", "the document could not be read"),
    Reason.DOCUMENT_INVALID: QT_TRANSLATE_NOOP("Visitor", "the document's number is wrong"),
    Reason.DOCUMENT_EXPIRED: QT_TRANSLATE_NOOP("Visitor", "the document has expired"),
    Reason.NOT_ON_BOOKING: QT_TRANSLATE_NOOP("Visitor", "not on this booking"),
    Reason.NAME_MISMATCH: QT_TRANSLATE_NOOP("Visitor", "the names differ"),
    Reason.BLOCKED: QT_TRANSLATE_NOOP("Visitor", "blocked"),
    Reason.UNDER_AGE: QT_TRANSLATE_NOOP("Visitor", "too young for this tour"),
    Reason.NEEDS_ADULT: QT_TRANSLATE_NOOP("Visitor", "a minor without an adult of the party"),
    Reason.ALREADY_IN: QT_TRANSLATE_NOOP("Visitor", "in already"),
    Reason.TERMS_DECLINED: QT_TRANSLATE_NOOP("Visitor", "the rules were not accepted"),
    Reason.TOUR_FULL: QT_TRANSLATE_NOOP("Visitor", "the tour is full"),
}

_IDENTIFIED = {
    "document": QT_TRANSLATE_NOOP("Visitor", "document seen"),
    "last4": QT_TRANSLATE_NOOP("Visitor", "last four compared"),
    "known": QT_TRANSLATE_NOOP("Visitor", "known to staff"),
}

_STICKERS = {
    StickerState.OWED: QT_TRANSLATE_NOOP("Visitor", "not printed yet"),
    StickerState.QUEUED: QT_TRANSLATE_NOOP("Visitor", "on its way"),
    StickerState.PRINTING: QT_TRANSLATE_NOOP("Visitor", "being printed"),
    StickerState.WAITING: QT_TRANSLATE_NOOP("Visitor", "waits for the printer"),
    StickerState.UNSURE: QT_TRANSLATE_NOOP("Visitor", "unsure whether it came"),
    StickerState.PRINTED: QT_TRANSLATE_NOOP("Visitor", "printed"),
}


def spell_reason(reason: Reason) -> str:
    """Why the rules stand against somebody, in a few words for staff."""
    return translate("Visitor", _REASONS[reason])


def spell_sticker(state: StickerState) -> str:
    return translate("Visitor", _STICKERS[state])


def spell_visitor_state(visitor: Visitor, booking: BookingStatus, compartment: int | None) -> str:
    """Where somebody stands: blocked goes before everything, then in, then the booking."""
    if visitor.blocked:
        return translate("Visitor", "Blocked")
    if visitor.state is VisitorState.ADMITTED:
        if compartment is not None:
            return fill(translate("Visitor", "In · door %1"), compartment)
        return translate("Visitor", "In")
    match booking:
        case BookingStatus.CANCELLED:
            return translate("Visitor", "Booking cancelled")
        case BookingStatus.UNCONFIRMED:
            return translate("Visitor", "Waits for a place")
        case BookingStatus.CONFIRMED:
            return translate("Visitor", "Not here yet")


def spell_start(tour: Tour, zone: ZoneInfo, now: datetime, language: Language) -> str:
    """The tour's start, with its date when it is not today's."""
    start = spell_time(tour.starts_at_utc, zone)
    if tour.local_date(zone) != now.astimezone(zone).date():
        start = f"{spell_date(tour.local_date(zone), language)} {start}"
    return start


def spell_tour(tour: Tour, zone: ZoneInfo, now: datetime, language: Language) -> str:
    """The tour's start and its name."""
    return f"{spell_start(tour, zone, now, language)} · {tour.name}"


def spell_known_document(visitor: Visitor) -> str:
    """Kind and last four: all of a number that is shown."""
    document = visitor.document
    if document is None:
        return translate("Visitor", "No document known")
    kind = spell_document(document.kind) if document.kind else translate("Visitor", "Document")
    return f"{kind} …{document.last4}" if document.last4 else kind


def spell_identified(code: object) -> str:
    """How staff knew who somebody was; empty for what is no such code."""
    if not isinstance(code, str) or code not in _IDENTIFIED:
        return ""
    return translate("Visitor", _IDENTIFIED[code])


def spell_door(number: object) -> str:
    return fill(translate("Visitor", "door %1"), number) if isinstance(number, int) else ""


def spell_correction_refusal(refused: CorrectionRefused) -> str:
    """Why nothing was set right, and what helps."""
    match refused.why:
        case CorrectionRefusal.NO_RIGHT:
            return translate("Visitor", "You may not do this. Ask a supervisor.")
        case CorrectionRefusal.NO_REASON:
            return translate("Visitor", "That needs a reason. Nothing was changed.")
        case CorrectionRefusal.BLOCKED:
            return translate("Visitor", "Blocked: only a supervisor may let this person in.")
        case CorrectionRefusal.VISITOR_UNKNOWN:
            return translate("Visitor", "The list has this person no more. Search again.")
        case CorrectionRefusal.NOT_ADMITTED:
            return translate("Visitor", "This person is not in. Nothing was changed.")
        case CorrectionRefusal.ALREADY_ADMITTED:
            return translate("Visitor", "This person is in already. Nothing was changed.")
        case CorrectionRefusal.TOO_LATE:
            return translate(
                "Visitor", "Admissions can be undone for 15 minutes. Nothing was changed."
            )
        case CorrectionRefusal.POUCH_LOCKED:
            return fill(
                translate("Visitor", "The phones are behind door %1. Give them back first."),
                refused.compartment,
            )
        case CorrectionRefusal.MINOR_ALONE:
            return translate(
                "Visitor", "A minor would be in without an adult. Undo the minor first."
            )
        case CorrectionRefusal.NOT_OFFERED:
            return translate("Visitor", "This venue does not replace guests.")
        case CorrectionRefusal.BOOKER:
            return translate("Visitor", "The place is the booker's own. Nothing was changed.")
        case CorrectionRefusal.NO_NAME:
            return translate("Visitor", "Type a name, or put the document on the reader.")
        case CorrectionRefusal.ON_BOOKING_ALREADY:
            return translate("Visitor", "This document is on the booking already.")


def spell_block_refusal(refused: BlockRefused) -> str:
    match refused.why:
        case BlockRefusal.NO_RIGHT:
            return translate("Visitor", "Only a supervisor may block people.")
        case BlockRefusal.NO_REASON:
            return translate("Visitor", "That needs a reason. Nothing was changed.")
        case BlockRefusal.VISITOR_UNKNOWN:
            return translate("Visitor", "The list has this person no more. Search again.")
        case BlockRefusal.NO_DOCUMENT:
            return translate("Visitor", "No document of this person is known to block them by.")
        case BlockRefusal.BLOCKED_ALREADY:
            return translate("Visitor", "This person is blocked already.")
        case BlockRefusal.NOT_BLOCKED:
            return translate("Visitor", "This person is not blocked.")
        case BlockRefusal.UNTIL_PAST:
            return translate("Visitor", "That day is over already. Nothing was changed.")


def spell_merge_refusal(refused: MergeRefused) -> str:
    match refused.why:
        case MergeRefusal.NO_RIGHT:
            return translate("Visitor", "You may not do this. Ask a supervisor.")
        case MergeRefusal.VISITOR_UNKNOWN:
            return translate("Visitor", "The list has this person no more. Search again.")
        case MergeRefusal.SAME_ROW:
            return translate("Visitor", "That is the same entry. Choose the other one.")
        case MergeRefusal.DIFFERENT_DOCUMENTS:
            return translate("Visitor", "They have different documents: two people.")
        case MergeRefusal.KEEP_THE_OTHER:
            return translate("Visitor", "Only the other one is in. Begin with that one.")
        case MergeRefusal.TWO_VISITS:
            return translate("Visitor", "Both are in, on different tours: two visits.")
        case MergeRefusal.MINOR_ALONE:
            return translate(
                "Visitor", "A minor would be in without an adult. Undo the minor first."
            )


def spell_move_refusal(refused: MoveRefused) -> str:
    match refused.why:
        case MoveRefusal.NO_RIGHT:
            return translate("Visitor", "You may not do this. Ask a supervisor.")
        case MoveRefusal.NOTHING_HELD:
            return translate("Visitor", "Nothing is locked up there any more.")
        case MoveRefusal.NO_COMPARTMENT_FREE:
            return translate("Visitor", "No other compartment is free.")
        case MoveRefusal.BANK_SILENT:
            return translate("Visitor", "The lockers do not answer: see the devices page.")
