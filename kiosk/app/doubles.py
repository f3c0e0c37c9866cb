"""Making one of two rows that are one person, with the right and the journal around it."""

from kiosk.app.refusals import record_refusal
from kiosk.domain.decisions import VenueRules
from kiosk.domain.doubles import MergeRefusal, MergeRefused, choose_kept
from kiosk.domain.staff import Right, StaffUser
from kiosk.store.merges import Merged
from kiosk.store.store import Store


def merge_double(
    store: Store, keep_id: str, drop_id: str, by: StaffUser, rules: VenueRules
) -> Merged | MergeRefused:
    """Let the second row go into the first. Raises StoreError."""
    answer: Merged | MergeRefused = MergeRefused(MergeRefusal.NO_RIGHT)
    if by.may(Right.CORRECT_ADMISSIONS):
        answer = store.merges.merge(keep_id, drop_id, by.user_id, rules).result()
    if isinstance(answer, MergeRefused):
        record_refusal(store, "merge", answer.why.value, by.user_id, visitors=[keep_id, drop_id])
    return answer


def merge_either(
    store: Store, one_id: str, other_id: str, by: StaffUser, rules: VenueRules
) -> Merged | MergeRefused:
    """The same for somebody who does not care which row stays: the weightier does."""
    one, other = (store.visits.read(v, most_rows=0) for v in (one_id, other_id))
    if one is None or other is None:
        return merge_double(store, one_id, other_id, by, rules)
    kept, dropped = choose_kept(one.visitor, other.visitor)
    return merge_double(store, kept.visitor_id, dropped.visitor_id, by, rules)
