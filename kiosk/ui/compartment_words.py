"""What the compartments page says: states, faults, refusals, and how a move stands."""

from dataclasses import dataclass
from typing import assert_never

from hardware.interfaces import OpenOutcome
from kiosk.domain.compartments import CompartmentState
from kiosk.domain.moves import Move, MoveStage
from kiosk.domain.upkeep import CLEANING, JAMMED, MOVING, UpkeepRefusal, UpkeepRefused
from kiosk.ui.staff_page import Why
from kiosk.ui.wording import QT_TRANSLATE_NOOP, fill, translate

_STATES = {
    CompartmentState.FREE: QT_TRANSLATE_NOOP("Compartments", "free"),
    CompartmentState.RESERVED: QT_TRANSLATE_NOOP("Compartments", "given, not closed yet"),
    CompartmentState.HELD: QT_TRANSLATE_NOOP("Compartments", "holds a pouch"),
    CompartmentState.OUT_OF_ORDER: QT_TRANSLATE_NOOP("Compartments", "out of order"),
}
_FAULTS = {
    JAMMED: QT_TRANSLATE_NOOP("Compartments", "did not open"),
    MOVING: QT_TRANSLATE_NOOP("Compartments", "kept for a pouch that is being moved"),
    CLEANING: QT_TRANSLATE_NOOP("Compartments", "opened by staff: free once it is closed"),
    "by_hand": QT_TRANSLATE_NOOP("Compartments", "taken out of use by command"),
}
# The reasons that the page offers, by the code that the journal keeps.
_REASONS = {
    "door_broken": QT_TRANSLATE_NOOP("Compartments", "The door or its hinge is broken"),
    "lock_broken": QT_TRANSLATE_NOOP("Compartments", "The lock does not hold"),
    "dirty": QT_TRANSLATE_NOOP("Compartments", "It is dirty or wet"),
    "something_inside": QT_TRANSLATE_NOOP("Compartments", "Something was left inside"),
    "kept_free": QT_TRANSLATE_NOOP("Compartments", "It is kept free for somebody"),
}


@dataclass(frozen=True, slots=True)
class MoveStep:
    """One of the three things that happen while a pouch is moved.

    `mark`: "done", "now" for what is waited for, or "ahead".
    """

    key: str
    words: str
    mark: str


def derive_move_steps(move: Move) -> tuple[MoveStep, ...]:
    """The new door opens, the old one opens, the new one closes."""
    facts = (move.new_opened, move.old_opened, move.stage is MoveStage.MOVED)
    words = (
        fill(translate("Compartments", "Door %1 opens"), move.new),
        fill(translate("Compartments", "Door %1 opens, take the pouch out"), move.old),
        fill(translate("Compartments", "Put it into door %1, and close that"), move.new),
    )
    now = next((place for place, is_done in enumerate(facts) if not is_done), len(facts))
    return tuple(
        MoveStep(str(place), said, "done" if is_done else "now" if place == now else "ahead")
        for place, (is_done, said) in enumerate(zip(facts, words, strict=True))
    )


def spell_state(state: CompartmentState) -> str:
    return translate("Compartments", _STATES[state])


def spell_fault(fault: str) -> str:
    """Why a compartment is out of order; what a person has typed stays as it is."""
    known = _FAULTS.get(fault) or _REASONS.get(fault)
    return translate("Compartments", known) if known else fault


def list_block_reasons() -> tuple[Why, ...]:
    """Why a compartment may be taken out of use."""
    return tuple(Why(code, translate("Compartments", words)) for code, words in _REASONS.items())


def spell_upkeep_refusal(refused: UpkeepRefused) -> str:
    """Why nothing was done, and what helps."""
    match refused.why:
        case UpkeepRefusal.NO_RIGHT:
            return translate("Compartments", "You may not do this. Ask a colleague.")
        case UpkeepRefusal.NO_REASON:
            return translate("Compartments", "Choose a reason first. Nothing was changed.")
        case UpkeepRefusal.UNKNOWN:
            return fill(translate("Compartments", "There is no door %1 here."), refused.number)
        case UpkeepRefusal.IN_USE:
            return translate(
                "Compartments", "Somebody may be using it now. Wait five minutes, and look again."
            )
        case UpkeepRefusal.RESERVED:
            return translate("Compartments", "It was given to somebody. Look inside, then free it.")
        case UpkeepRefusal.HOLDS_POUCH:
            return translate(
                "Compartments", "Somebody's pouch is inside. Give it back, or move it."
            )
        case UpkeepRefusal.UNDER_WAY:
            return translate("Compartments", "It is open or being moved to. Finish that first.")
        case UpkeepRefusal.NOT_BLOCKED:
            return translate("Compartments", "It is in use already. Nothing was changed.")
        case UpkeepRefusal.BANK_SILENT:
            return translate(
                "Compartments", "The board does not answer. Check its power, or use the key."
            )
        case UpkeepRefusal.STANDS_OPEN:
            return translate("Compartments", "It stands open already.")
        case never:
            assert_never(never)


def spell_opening(outcome: OpenOutcome, number: int) -> str:
    """What became of an empty door that was asked to open."""
    match outcome:
        case OpenOutcome.OPENED | OpenOutcome.ALREADY_OPEN:
            return fill(
                translate("Compartments", "Door %1 is open. Nobody gets it until you close it."),
                number,
            )
        case OpenOutcome.JAMMED:
            return fill(
                translate("Compartments", "Door %1 did not open, and is out of order now."), number
            )
        case never:
            assert_never(never)


def spell_move(move: Move) -> str:
    """What is to be done next with a pouch that is being moved."""
    match move.stage:
        case MoveStage.OPENING:
            return fill(translate("Compartments", "Door %1 is opening…"), move.new)
        case MoveStage.UNDER_WAY if not move.old_opened:
            return fill(translate("Compartments", "Door %1 is opening…"), move.old)
        case MoveStage.UNDER_WAY:
            return fill(
                translate(
                    "Compartments",
                    "Take the pouch from door %1, put it into door %2, and close door %2.",
                ),
                move.old,
                move.new,
            )
        case MoveStage.MOVED:
            return fill(
                translate("Compartments", "The pouch of door %1 is behind door %2 now."),
                move.old,
                move.new,
            )
        case MoveStage.FAILED:
            return fill(
                translate("Compartments", "Nothing was moved: it counts as behind door %1."),
                move.old,
            )
        case never:
            assert_never(never)
