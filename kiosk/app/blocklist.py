"""The blocklist with the rights around it. All raise StoreError; refusals are journaled."""

from dataclasses import replace
from datetime import date

import structlog

from kiosk.app.corrections import BadDocumentNumber
from kiosk.app.identity import present_number
from kiosk.app.refusals import record_refusal
from kiosk.domain.blocklist import BlockRefusal, BlockRefused
from kiosk.domain.decisions import PresentedDocument, ShownDocument, VenueRules
from kiosk.domain.staff import Right, StaffUser
from kiosk.store.blocklist import BlockCommand
from kiosk.store.errors import StoreError
from kiosk.store.store import Store

log = structlog.get_logger(__name__)


def mark_blocked(store: Store, document: PresentedDocument) -> PresentedDocument:
    """The document with the blocklist's word on it."""
    return replace(document, blocked=store.blocklist.is_blocked(document.hashes))


def mark_if_blocked(store: Store, shown: ShownDocument) -> ShownDocument:
    """The same for whatever a reader gave; a store that does not answer marks nothing.

    Nobody is admitted without the store, and it asks the blocklist again by the roster's numbers.
    """
    if not isinstance(shown, PresentedDocument):
        return shown
    try:
        return mark_blocked(store, shown)
    except StoreError as error:
        log.error("blocklist", what=error.what, remedy=error.remedy)
        return shown


def block_visitor(
    store: Store,
    visitor_id: str,
    by: StaffUser,
    rules: VenueRules,
    *,
    reason: str,
    until: date | None = None,
) -> str | BlockRefused:
    """Keep whoever this visitor is from coming in again; the entry's id.

    `until`: the last day it holds for, None for no end.
    """
    answer: str | BlockRefused = BlockRefused(BlockRefusal.NO_RIGHT)
    if by.may(Right.BLOCK_VISITORS):
        answer = _block(store, visitor_id, by, rules, reason, until)
    return _note(store, "block_person", answer, by, visitor_id)


def _block(
    store: Store, visitor_id: str, by: StaffUser, rules: VenueRules, reason: str, until: date | None
) -> str | BlockRefused:
    story = store.visits.read(visitor_id, most_rows=0)
    if story is None:
        return BlockRefused(BlockRefusal.VISITOR_UNKNOWN)
    document = story.visitor.document
    # Of somebody who came by a pass alone only a short hash is known, which no reader gives.
    if document is None or not document.last4:
        return BlockRefused(BlockRefusal.NO_DOCUMENT)
    command = BlockCommand(
        number_hash=document.number_hash,
        kind=document.kind,
        last4=document.last4,
        reason=reason.strip(),
        by=by.user_id,
        until=until,
        visitor_id=visitor_id,
    )
    return store.blocklist.add(command, rules).result()


def block_number(
    store: Store,
    number: str,
    by: StaffUser,
    rules: VenueRules,
    *,
    reason: str,
    until: date | None = None,
    today: date,
) -> str | BlockRefused:
    """Block the document with this number. Raises BadDocumentNumber."""
    answer: str | BlockRefused = BlockRefused(BlockRefusal.NO_RIGHT)
    if by.may(Right.BLOCK_VISITORS):
        shown = present_number(number, store.keys, today)
        if not isinstance(shown, PresentedDocument):
            raise BadDocumentNumber("This is no number of a document.")
        command = BlockCommand(
            shown.number_hash, shown.kind, shown.last4, reason.strip(), by.user_id, until
        )
        answer = store.blocklist.add(command, rules).result()
    return _note(store, "block_person", answer, by)


def unblock_visitor(
    store: Store, visitor_id: str, by: StaffUser, reason: str = ""
) -> str | BlockRefused:
    """Let whoever this visitor is come in again."""
    answer: str | BlockRefused = BlockRefused(BlockRefusal.NO_RIGHT)
    if by.may(Right.BLOCK_VISITORS):
        answer = store.blocklist.end_for(visitor_id, by.user_id, reason.strip()).result()
    return _note(store, "unblock_person", answer, by, visitor_id)


def unblock_entry(
    store: Store, entry_id: str, by: StaffUser, reason: str = ""
) -> str | BlockRefused:
    """End one entry of the blocklist."""
    answer: str | BlockRefused = BlockRefused(BlockRefusal.NO_RIGHT)
    if by.may(Right.BLOCK_VISITORS):
        answer = store.blocklist.end(entry_id, by.user_id, reason.strip()).result()
    return _note(store, "unblock_person", answer, by)


def _note(
    store: Store,
    action: str,
    answer: str | BlockRefused,
    by: StaffUser,
    visitor_id: str | None = None,
) -> str | BlockRefused:
    if isinstance(answer, BlockRefused):
        record_refusal(store, action, answer.why.value, by.user_id, visitor=visitor_id)
    return answer
