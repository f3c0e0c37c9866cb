"""Finding anyone, by what is typed, scanned or laid on a reader; and one visitor's whole story.

Everything here may wait for the store some ten milliseconds: not for the UI thread.
"""

from collections.abc import Callable
from datetime import datetime

import structlog

from kiosk.app.inquiry import Inquiry
from kiosk.app.pass_keys import PassKeyProblem
from kiosk.domain.decisions import PresentedDocument, VenueRules
from kiosk.domain.search import Query, parse_query
from kiosk.domain.staff import Right, StaffUser
from kiosk.sticker.qr import decode_visit_code
from kiosk.store.search import SearchAnswer, SearchKey
from kiosk.store.store import Store

log = structlog.get_logger(__name__)

NOTHING = SearchAnswer()


def find_by_text(
    store: Store, text: str, by: StaffUser, rules: VenueRules, now_utc: datetime
) -> SearchAnswer:
    """Everyone whom these words may mean. Nobody for who may not look. Raises StoreError."""
    query = parse_query(text)
    if query.is_empty or not by.may(Right.FIND_VISITORS):
        return NOTHING
    return store.search.find(SearchKey(query), now_utc, rules.zone)


def find_by_code(
    store: Store, inquiry: Inquiry, text: str, by: StaffUser, rules: VenueRules, now_utc: datetime
) -> SearchAnswer:
    """Whose sticker or pass this scanned text is; what is neither is looked for as words.

    `inquiry` adopts nothing. Raises StoreError.
    """
    if not by.may(Right.FIND_VISITORS):
        return NOTHING
    if (code := decode_visit_code(text)) is not None:
        return store.search.find(SearchKey(Query((), code=code)), now_utc, rules.zone)
    reference = _read_reference(inquiry, text, now_utc)
    return find_by_text(store, reference or text, by, rules, now_utc)


def _read_reference(inquiry: Inquiry, text: str, now_utc: datetime) -> str:
    """The booking of a pass, also of one that lets nobody in; empty for what is no good pass."""
    try:
        booking = inquiry.by_pass(text, now_utc).booking
    except PassKeyProblem as error:
        log.warning("search by pass", what=error.what, remedy=error.remedy)
        return ""
    return booking.reference if booking else ""


def find_by_document(
    store: Store,
    document: PresentedDocument,
    by: StaffUser,
    rules: VenueRules,
    now_utc: datetime,
) -> SearchAnswer:
    """Every visit of the person with this document. Raises StoreError."""
    if not by.may(Right.FIND_VISITORS):
        return NOTHING
    return store.search.find(SearchKey(Query(()), document.hashes), now_utc, rules.zone)


def catch_up(store: Store, tell: Callable[[int, int], None] = lambda _done, _total: None) -> int:
    """Make everybody findable, some hundred people at a time; how many it were.

    `tell` gets how many are done, of how many. Raises StoreError.
    """
    total = store.search.unready()
    done = 0
    while step := store.search.catch_up().result():
        done += step
        tell(done, max(total, done))
    return done
