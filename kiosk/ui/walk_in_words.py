"""What the pages for walk-ins and for checking in by hand say about refusals."""

from kiosk.domain.by_hand import ByHandRefusal, ByHandRefused
from kiosk.domain.walk_ins import WalkInRefusal, WalkInRefused
from kiosk.ui.visitor_words import spell_reason
from kiosk.ui.wording import fill, translate


def spell_walk_in_refusal(refused: WalkInRefused) -> str:
    """Why nobody got a place, and what helps."""
    match refused.why:
        case WalkInRefusal.NO_RIGHT:
            return translate("WalkIn", "You may not do this. Ask a supervisor.")
        case WalkInRefusal.TOUR_UNKNOWN:
            return translate("WalkIn", "Choose a tour.")
        case WalkInRefusal.BOOKING_UNKNOWN:
            return translate("WalkIn", "The list has this booking no more.")
        case WalkInRefusal.NOBODY:
            return translate("WalkIn", "Add somebody first.")
        case WalkInRefusal.NO_NAME:
            return translate("WalkIn", "Somebody has no name yet.")
        case WalkInRefusal.TWICE:
            return translate("WalkIn", "One document is here twice.")
        case WalkInRefusal.ON_A_BOOKING:
            return fill(
                translate("WalkIn", "Already on booking %1 of this tour: check in there."),
                refused.reference,
            )
        case WalkInRefusal.NOT_STANDBY:
            return translate("WalkIn", "This booking does not wait for places.")
        case WalkInRefusal.RULES:
            said = spell_reason(refused.reason) if refused.reason else ""
            return fill(translate("WalkIn", "Nobody was let in: %1."), said)


def spell_by_hand_refusal(refused: ByHandRefused, name: str = "") -> str:
    """Why nobody was checked in; `name` is whom it is about."""
    match refused.why:
        case ByHandRefusal.NO_RIGHT:
            return translate("WalkIn", "You may not do this. Ask a supervisor.")
        case ByHandRefusal.BOOKING_UNKNOWN | ByHandRefusal.NOT_OF_PARTY:
            return translate("WalkIn", "The list has this booking no more.")
        case ByHandRefusal.NOBODY:
            return translate("WalkIn", "Touch everyone who is here first.")
        case ByHandRefusal.LAST4_WRONG:
            return fill(translate("WalkIn", "Those are not the last four of %1."), name)
        case ByHandRefusal.COMPARTMENT_UNKNOWN:
            return fill(translate("WalkIn", "There is no door %1."), refused.compartment)
        case ByHandRefusal.COMPARTMENT_TAKEN:
            return fill(translate("WalkIn", "Door %1 is taken."), refused.compartment)
        case ByHandRefusal.PHONES_OF_ABSENT:
            return translate("WalkIn", "Those phones belong to somebody who is not here.")
        case ByHandRefusal.RULES:
            said = spell_reason(refused.reason) if refused.reason else ""
            return fill(translate("WalkIn", "Nobody was checked in: %1."), said)
