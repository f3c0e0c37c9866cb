"""Who may not come in, whatever they have booked: by the keyed hash of a document's number."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.domain.staff import ActionRefused


class BlockRefusal(StrEnum):
    """Why nobody is blocked, or unblocked. NO_DOCUMENT: nothing to know this person by."""

    NO_RIGHT = "no_right"
    NO_REASON = "no_reason"
    VISITOR_UNKNOWN = "visitor_unknown"
    NO_DOCUMENT = "no_document"
    BLOCKED_ALREADY = "blocked_already"
    NOT_BLOCKED = "not_blocked"
    UNTIL_PAST = "until_past"


@dataclass(frozen=True, slots=True)
class BlockRefused(ActionRefused):
    why: BlockRefusal


def decide_block(
    *, reason: str, is_blocked: bool, until: date | None, today: date
) -> BlockRefused | None:
    """Why a document cannot be blocked; None when it can.

    `until` is the last day it holds for, None for no end; both days are the venue's.
    """
    if not reason:
        return BlockRefused(BlockRefusal.NO_REASON)
    if is_blocked:
        return BlockRefused(BlockRefusal.BLOCKED_ALREADY)
    if until is not None and until < today:
        return BlockRefused(BlockRefusal.UNTIL_PAST)
    return None
