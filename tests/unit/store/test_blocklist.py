"""The blocklist: who may not come in, on whatever booking, and until when."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kiosk.domain.blocklist import BlockRefusal, BlockRefused
from kiosk.domain.decisions import (
    Reason,
    Refused,
    decide_visitor,
)
from kiosk.domain.documents import DocumentKind
from kiosk.domain.journal import FactKind
from kiosk.domain.tours import Booking, BookingStatus
from kiosk.store.blocklist import BlockCommand
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.samples import FATHER, NOW, TOUR, VENUE, document_of, number_hash, visitor
from tests.unit.store.furnished import (
    PATIENCE_S,
    Clock,
    admit,
    again,
    bring_in,
    command,
    ids,
    kinds,
)

DAY = timedelta(days=1)


def block(
    store: Store, key: str = "father", reason: str = "broke a robot", until: date | None = None
) -> str | BlockRefused:
    asked = BlockCommand(
        number_hash(key), DocumentKind.RESIDENT_ID, "1234", reason, "u1", until=until
    )
    return store.blocklist.add(asked, VENUE).result(PATIENCE_S)


def test_a_blocked_document_keeps_its_owner_out_of_every_booking(
    store: Store, family: BookingRecord
) -> None:
    entry = block(store)
    later = replace(TOUR, tour_id="T-2", starts_at_utc=TOUR.starts_at_utc + DAY)
    other = bring_in(store, (FATHER,), Booking("", "BK2", "T-2", BookingStatus.CONFIRMED), later)

    assert isinstance(entry, str)
    assert [person.blocked for person in again(store, family).party] == [True, False, False]
    assert [person.blocked for person in other.party] == [True]
    assert admit(store, command("r1", family.party[:1], family)) == [Refused(Reason.BLOCKED)]
    assert [e.last4 for e in store.blocklist.all(VENUE)] == ["1234"]

    assert store.blocklist.end(entry, "u2").result(PATIENCE_S) == entry
    assert not any(person.blocked for person in again(store, family).party)
    assert store.blocklist.all(VENUE) == ()
    assert kinds(store)[-1] is FactKind.PERSON_UNBLOCKED


def test_a_block_ends_with_its_last_day(store: Store, clock: Clock) -> None:
    today = VENUE.today(clock())
    tomorrow = replace(TOUR, tour_id="T-2", starts_at_utc=TOUR.starts_at_utc + DAY)
    record = bring_in(store)
    other = bring_in(store, (FATHER,), Booking("", "BK2", "T-2", BookingStatus.CONFIRMED), tomorrow)

    block(store, until=today)

    assert again(store, record).party[0].blocked
    assert not again(store, other).party[0].blocked
    (entry,) = store.blocklist.all(VENUE)
    assert entry.until == today
    assert store.blocklist.is_blocked((number_hash("father"),))
    clock.now = NOW + DAY
    assert not store.blocklist.is_blocked((number_hash("father"),))
    assert store.blocklist.all(VENUE) == ()


def test_a_document_on_the_list_is_refused_where_the_roster_has_no_number() -> None:
    child = visitor("teen", "张欣悦", numbered=False)
    shown = replace(document_of(visitor("teen", "张欣悦")), blocked=True)

    assert decide_visitor(child, shown, TOUR, VENUE) == Refused(Reason.BLOCKED)


@pytest.mark.parametrize(
    ("reason", "until", "why"),
    [("", None, "no_reason"), ("x", date(2026, 11, 20), "until_past")],
)
def test_a_block_that_says_nothing_is_refused(
    store: Store, reason: str, until: date | None, why: str
) -> None:
    assert block(store, reason=reason, until=until) == BlockRefused(BlockRefusal(why))
    assert store.blocklist.all(VENUE) == ()


def test_nobody_is_blocked_twice_or_unblocked_without(store: Store, family: BookingRecord) -> None:
    father = ids(family)[0]
    unblock = store.blocklist.end_for(father, "u1").result(PATIENCE_S)
    block(store)

    assert unblock == BlockRefused(BlockRefusal.NOT_BLOCKED)
    assert block(store) == BlockRefused(BlockRefusal.BLOCKED_ALREADY)
    assert store.blocklist.end_for(father, "u1").result(PATIENCE_S) == father
    assert store.blocklist.end_for("x", "u1").result(PATIENCE_S) == BlockRefused(
        BlockRefusal.VISITOR_UNKNOWN
    )
