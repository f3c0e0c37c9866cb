"""Looking after compartments: what staff may do with one, by what is behind its door."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.domain.compartments import CompartmentState
from kiosk.domain.staff import ActionRefused

LONGEST_VISIT = timedelta(minutes=5)
"""Whoever stands at the table has closed a door, or gone, after so long: pages clear themselves."""

MOVING, CLEANING, JAMMED = "moving", "cleaning", "jammed"
"""Faults that this program writes; every other one is a reason that a person gave."""


class UpkeepRefusal(StrEnum):
    """Why nothing is done. IN_USE: somebody at the table may be using this compartment now."""

    NO_RIGHT = "no_right"
    NO_REASON = "no_reason"
    UNKNOWN = "unknown"
    IN_USE = "in_use"
    RESERVED = "reserved"
    HOLDS_POUCH = "holds_pouch"
    UNDER_WAY = "under_way"
    NOT_BLOCKED = "not_blocked"
    BANK_SILENT = "bank_silent"
    STANDS_OPEN = "stands_open"


@dataclass(frozen=True, slots=True)
class UpkeepRefused(ActionRefused):
    """`number` is the compartment that it failed on."""

    why: UpkeepRefusal
    number: int


@dataclass(frozen=True, slots=True)
class CareFacts:
    """What is known of a compartment: what may be inside, since when, and what is wrong."""

    number: int
    state: CompartmentState
    since_utc: datetime | None = None
    fault: str = ""


def refuse_block(facts: CareFacts, reason: str) -> UpkeepRefused | None:
    """Why this compartment cannot be taken out of use now; None when it can.

    What is held stays held: only the next one does not get it. Whoever stands at the table
    would lose the compartment that they were just given.
    """
    if not reason.strip():
        return UpkeepRefused(UpkeepRefusal.NO_REASON, facts.number)
    if facts.fault in {MOVING, CLEANING}:
        return UpkeepRefused(UpkeepRefusal.UNDER_WAY, facts.number)
    return None


def refuse_unblock(facts: CareFacts) -> UpkeepRefused | None:
    """Why this compartment cannot be given to people again; None when it can.

    A reservation says that a pouch may be inside: somebody has to look first, see
    `refuse_clearing`.
    """
    if facts.state is CompartmentState.RESERVED:
        return UpkeepRefused(UpkeepRefusal.RESERVED, facts.number)
    return None if facts.fault else UpkeepRefused(UpkeepRefusal.NOT_BLOCKED, facts.number)


def refuse_clearing(facts: CareFacts, now: datetime) -> UpkeepRefused | None:
    """Why a reservation cannot be ended by somebody who has looked inside; None when it can.

    Not while whoever it was made for may still stand at the table.
    """
    if facts.state is not CompartmentState.RESERVED:
        return UpkeepRefused(UpkeepRefusal.NOT_BLOCKED, facts.number)
    if facts.since_utc is not None and abs(now - facts.since_utc) < LONGEST_VISIT:
        return UpkeepRefused(UpkeepRefusal.IN_USE, facts.number)
    return None


def refuse_opening(facts: CareFacts) -> UpkeepRefused | None:
    """Why an empty compartment cannot be opened, to clean it or look at it; None when it can."""
    match facts.state:
        case CompartmentState.HELD:
            return UpkeepRefused(UpkeepRefusal.HOLDS_POUCH, facts.number)
        case CompartmentState.RESERVED:
            return UpkeepRefused(UpkeepRefusal.RESERVED, facts.number)
        case CompartmentState.FREE | CompartmentState.OUT_OF_ORDER:
            if facts.fault in {MOVING, CLEANING}:
                return UpkeepRefused(UpkeepRefusal.UNDER_WAY, facts.number)
            return None
