"""What is said about meals, rides and the like: granted, refused, called."""

from datetime import datetime
from typing import assert_never
from zoneinfo import ZoneInfo

from kiosk.domain.entitlements import Declined, Declines, QueueState, UndoRefusal
from kiosk.domain.tours import Language
from kiosk.settings.venue import Words
from kiosk.ui.wording import fill, spell_time, translate


def spell_name(words: Words, language: Language) -> str:
    """A venue's own words in a language; in one that the kiosk was not made with, English."""
    match language:
        case Language.SIMPLIFIED:
            return words.zh_hans
        case Language.TRADITIONAL:
            return words.zh_hant_hk
        case _:
            return words.en


def spell_left(left: int) -> str:
    """How many more times it can be had."""
    if left == 0:
        return translate("Entitlements", "That was the last one of this visit.")
    return fill(translate("Entitlements", "%1 more afterwards."), left)


def spell_declined(declined: Declined, zone: ZoneInfo) -> tuple[str, str]:
    """Why it cannot be had, and what helps."""
    match declined.why:
        case Declines.NO_RIGHT:
            return (
                translate("Entitlements", "You may not do this"),
                translate("Entitlements", "Ask a supervisor."),
            )
        case Declines.UNKNOWN_ENTITLEMENT:
            return (
                translate("Entitlements", "This is not offered any more"),
                translate("Entitlements", "Choose what is redeemed here."),
            )
        case Declines.UNKNOWN_STICKER:
            return (
                translate("Entitlements", "No visit has this code"),
                translate(
                    "Entitlements", "Is it a sticker of this venue? Find the visitor by name."
                ),
            )
        case Declines.NOT_ARRIVED:
            return (
                translate("Entitlements", "Not checked in"),
                translate("Entitlements", "This visitor has to check in first."),
            )
        case Declines.OTHER_DAY:
            return (
                translate("Entitlements", "A sticker of another day"),
                translate("Entitlements", "It holds on the day of the visit only."),
            )
        case Declines.TOUR_CANCELLED:
            return (
                translate("Entitlements", "The tour was cancelled"),
                translate("Entitlements", "Ask a supervisor."),
            )
        case Declines.NOT_ENTITLED:
            return (
                translate("Entitlements", "Not part of this visit"),
                translate("Entitlements", "The booking does not include it."),
            )
        case Declines.ALREADY_REDEEMED:
            return translate("Entitlements", "Already redeemed"), _spell_earlier(declined, zone)
        case Declines.UNDER_AGE:
            return (
                translate("Entitlements", "Too young for this"),
                translate("Entitlements", "The minimum age counts on the day of the tour."),
            )
        case Declines.NOT_RETURNED:
            return (
                translate("Entitlements", "The tour is not back yet"),
                translate("Entitlements", "The guide marks it as returned on the tour's page."),
            )
        case never:
            assert_never(never)


def _spell_earlier(declined: Declined, zone: ZoneInfo) -> str:
    earlier = declined.earlier
    if earlier is None:
        return ""
    return fill(
        translate("Entitlements", "At %1, kiosk %2."),
        spell_time(earlier.at_utc, zone),
        earlier.station,
    )


def spell_undo_refusal(why: UndoRefusal) -> str:
    match why:
        case UndoRefusal.NO_RIGHT:
            return translate("Entitlements", "You may not do this. Ask a supervisor.")
        case UndoRefusal.UNKNOWN | UndoRefusal.ALREADY_UNDONE:
            return translate("Entitlements", "This was taken back before.")
        case UndoRefusal.TOO_LATE:
            return translate("Entitlements", "It is more than 15 minutes ago: it stays.")
        case UndoRefusal.NO_REASON:
            return translate("Entitlements", "Choose a reason first.")
        case never:
            assert_never(never)


def spell_queue_state(state: QueueState, since_utc: datetime, zone: ZoneInfo) -> str:
    match state:
        case QueueState.WAITING:
            words = translate("Entitlements", "Waits since %1")
        case QueueState.CALLED:
            words = translate("Entitlements", "Called: did they come?")
        case QueueState.DONE:
            words = translate("Entitlements", "Has been")
        case QueueState.MISSED:
            words = translate("Entitlements", "Did not come")
        case never:
            assert_never(never)
    return fill(words, spell_time(since_utc, zone))
