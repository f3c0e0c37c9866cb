"""What the page for giving phones back says: stages of doors, refusals, questions."""

from typing import assert_never

from kiosk.domain.releases import DoorStage, ReleaseRefusal, ReleaseRefused
from kiosk.ui.wording import fill, translate


def spell_stage(stage: DoorStage) -> str:
    """How a door of a release stands, and what a touch on its row does."""
    match stage:
        case DoorStage.WAITING:
            return translate("Release", "waits for its turn")
        case DoorStage.OPENING:
            return translate("Release", "is opening")
        case DoorStage.OPEN:
            return translate("Release", "open: take it out")
        case DoorStage.TAKEN_AND_CLOSED:
            return translate("Release", "closed again")
        case DoorStage.STILL_INSIDE:
            return translate("Release", "still inside · open again")
        case DoorStage.DID_NOT_OPEN:
            return translate("Release", "shut · try again, or key")
        case DoorStage.UNKNOWN:
            return translate("Release", "not seen · look, retry")
        case DoorStage.STOPPED:
            return translate("Release", "stopped · open")
        case never:
            assert_never(never)


def spell_release_refusal(refused: ReleaseRefused) -> str:
    """Why nothing was opened, and what helps."""
    match refused.why:
        case ReleaseRefusal.NO_RIGHT:
            return translate("Release", "You may not give phones back. Ask a colleague.")
        case ReleaseRefusal.NOT_A_STICKER:
            return translate("Release", "That is no sticker. Nothing was opened.")
        case ReleaseRefusal.STICKER_UNKNOWN:
            return translate(
                "Release", "That is no sticker of this venue. Find the person by name."
            )
        case ReleaseRefusal.STICKER_VOID:
            return translate(
                "Release", "That sticker is void: the admission was undone. Search by name."
            )
        case ReleaseRefusal.STICKER_OTHER_DAY:
            return translate("Release", "That sticker is of another day. See what was left behind.")
        case ReleaseRefusal.TOUR_UNKNOWN:
            return translate("Release", "There is no such tour. Nothing was opened.")
        case ReleaseRefusal.VISITOR_UNKNOWN:
            return translate("Release", "Nobody knows this visitor. Nothing was opened.")
        case ReleaseRefusal.DOCUMENT_UNKNOWN:
            return translate("Release", "Nobody here has this document. Nothing was opened.")
        case ReleaseRefusal.COMPARTMENT_UNKNOWN:
            return fill(translate("Release", "There is no door %1 here."), refused.number or "")
        case ReleaseRefusal.NOTHING_HELD if refused.number is None:
            return translate("Release", "Nothing of theirs is locked up. Nothing was opened.")
        case ReleaseRefusal.NOTHING_HELD:
            return fill(
                translate("Release", "Nothing is locked up behind door %1. It stays shut."),
                refused.number,
            )
        case ReleaseRefusal.SOMEBODY_ELSES:
            return fill(
                translate("Release", "Behind door %1 is somebody else's pouch. It stays shut."),
                refused.number or "",
            )
        case ReleaseRefusal.OTHER_STATION:
            return fill(
                translate("Release", "The pouch is at kiosk %1, behind door %2. Open it there."),
                refused.station,
                refused.number or "",
            )
        case ReleaseRefusal.BANK_SILENT:
            return translate(
                "Release",
                "The lockers do not answer, nothing was opened. Check their power and cable, or "
                "take the key.",
            )
        case ReleaseRefusal.NOT_OFFERED | ReleaseRefusal.NOT_RETURNED:
            return translate("Release", "The tour is not back. Nothing was opened.")
        case never:
            assert_never(never)
