"""Exceptions with rights and journal: a role without the right changes nothing."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.blocklist import block_number, block_visitor, mark_if_blocked, unblock_visitor
from kiosk.app.corrections import (
    BadDocumentNumber,
    override_admission,
    reprint_sticker,
    undo_admission,
)
from kiosk.app.doubles import merge_double, merge_either
from kiosk.app.identity import present_number
from kiosk.app.search import find_by_text
from kiosk.app.walk_ins import Comer, WalkInWish, admit_walk_in, check_in_by_hand, seat_standby
from kiosk.domain.blocklist import BlockRefusal, BlockRefused
from kiosk.domain.by_hand import Identified, Present
from kiosk.domain.corrections import CorrectionRefusal, CorrectionRefused
from kiosk.domain.decisions import FlawedDocument, PresentedDocument, Reason
from kiosk.domain.journal import FactKind
from kiosk.domain.staff import Role, StaffUser
from kiosk.domain.tours import Booking, BookingStatus, Language
from kiosk.store.by_hand import ByHandCommand, CheckedIn
from kiosk.store.corrections import Overridden, OverrideCommand
from kiosk.store.merges import Merged
from kiosk.store.records import BookingRecord, StickerJob
from kiosk.store.store import Store
from kiosk.store.walk_ins import WalkedIn
from tests.samples import DAY, FATHER, NOW, TOUR, VENUE
from tests.unit.store.furnished import KEYS, bring_in, ids, open_in

GUIDE = StaffUser("u-guide", "Li", Role.GUIDE)
STAFF = StaffUser("u-staff", "Chen", Role.STAFF)
SUPERVISOR = StaffUser("u-super", "Wang", Role.SUPERVISOR)
NUMBER = "110101199003070433"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_in(tmp_path) as store:
        yield store


@pytest.fixture
def family(store: Store) -> BookingRecord:
    return bring_in(store)


def wish(*people: Comer) -> WalkInWish:
    return WalkInWish("w1", TOUR.tour_id, people, "2026-1", Language.ENGLISH)


def by_hand(record: BookingRecord, user: StaffUser) -> ByHandCommand:
    present = tuple(Present(visitor_id, Identified.KNOWN) for visitor_id in ids(record))
    return ByHandCommand(
        "h1", record.booking.booking_id, present, (), user.user_id, "2026-1", Language.ENGLISH
    )


ACTIONS: dict[str, Callable[[Store, BookingRecord, StaffUser], object]] = {
    "undo_admission": lambda s, r, u: undo_admission(s, ids(r)[0], u, "", VENUE),
    "override_admission": lambda s, r, u: override_admission(
        s, OverrideCommand(ids(r)[0], u.user_id, "known", "1", Language.ENGLISH), u, VENUE
    ),
    "walk_in": lambda s, _, u: admit_walk_in(s, wish(Comer("李雷")), u, VENUE, DAY),
    "standby": lambda s, r, u: seat_standby(s, r.booking.booking_id, u, VENUE),
    "by_hand": lambda s, r, u: check_in_by_hand(s, by_hand(r, u), u, VENUE),
    "merge": lambda s, r, u: merge_double(s, ids(r)[0], ids(r)[1], u, VENUE),
    "block_person": lambda s, r, u: block_visitor(s, ids(r)[0], u, VENUE, reason="x"),
    "unblock_person": lambda s, r, u: unblock_visitor(s, ids(r)[0], u),
    "reprint_sticker": lambda s, r, u: reprint_sticker(s, ids(r)[0], u),
}


@pytest.mark.parametrize("action", ACTIONS)
def test_a_role_without_the_right_changes_nothing_and_is_journaled(
    store: Store, family: BookingRecord, action: str
) -> None:
    before = store.bookings.find(family.booking.booking_id)

    answer = ACTIONS[action](store, family, GUIDE)

    assert getattr(answer, "why", "").value == "no_right"
    assert store.bookings.find(family.booking.booking_id) == before
    (row,) = [row for row in store.journal.export() if row.kind is FactKind.ACTION_REFUSED]
    assert (row.data["action"], row.data["why"], row.data["by"]) == (action, "no_right", "u-guide")


def test_a_reprint_says_who_wanted_it(store: Store, family: BookingRecord) -> None:
    command = replace(by_hand(family, STAFF), by="somebody else")
    assert isinstance(check_in_by_hand(store, command, STAFF, VENUE), CheckedIn)
    assert isinstance(reprint_sticker(store, ids(family)[0], STAFF), StickerJob)

    rows = list(store.journal.export())
    assert (rows[-1].kind, rows[-1].data["by"]) == (FactKind.STICKER_QUEUED, "u-staff")
    # Whoever a command names, it is the one who gives it.
    assert {row.data["by"] for row in rows if row.kind is FactKind.VISITOR_ADMITTED} == {"u-staff"}


def test_staff_may_not_block_and_guides_find_nobody(store: Store, family: BookingRecord) -> None:
    refused = block_visitor(store, ids(family)[0], STAFF, VENUE, reason="x")

    assert refused == BlockRefused(BlockRefusal.NO_RIGHT)
    assert find_by_text(store, "zhang", GUIDE, VENUE, NOW).found == ()
    assert find_by_text(store, "zhang", STAFF, VENUE, NOW).found


def test_an_override_without_a_reason_is_refused(store: Store, family: BookingRecord) -> None:
    command = OverrideCommand(ids(family)[0], "u-staff", "", "1", Language.ENGLISH)

    answer = override_admission(store, command, STAFF, VENUE)

    assert getattr(answer, "why", "").value == "no_reason"


def test_only_a_supervisor_admits_whom_the_blocklist_keeps_out(
    store: Store, family: BookingRecord
) -> None:
    father = ids(family)[0]
    assert isinstance(block_visitor(store, father, SUPERVISOR, VENUE, reason="x"), str)
    command = OverrideCommand(father, "", "known", "1", Language.ENGLISH, may_admit_blocked=True)

    refused = override_admission(store, command, STAFF, VENUE)

    # Whatever a command claims, it is the right of whoever gives it that counts.
    assert refused == CorrectionRefused(CorrectionRefusal.BLOCKED)
    (row,) = store.journal.tail(1)
    assert (row.kind, row.data["why"], row.data["by"]) == (
        FactKind.ACTION_REFUSED,
        "blocked",
        "u-staff",
    )
    done = override_admission(store, command, SUPERVISOR, VENUE)
    assert done == Overridden(father, Reason.BLOCKED)
    given = [row for row in store.journal.export() if row.kind is FactKind.OVERRIDE_GIVEN]
    assert [(row.data["by"], row.data["blocked"]) for row in given] == [("u-super", True)]


def test_a_document_on_the_blocklist_is_known_wherever_it_is_shown(store: Store) -> None:
    shown = present_number(NUMBER, KEYS, DAY)
    assert isinstance(shown, PresentedDocument)
    assert mark_if_blocked(store, shown) == shown

    entry = block_number(store, NUMBER, SUPERVISOR, VENUE, reason="x", today=DAY)

    assert isinstance(entry, str)
    assert mark_if_blocked(store, shown) == replace(shown, blocked=True)
    refused = admit_walk_in(store, wish(Comer("李雷", number=NUMBER)), STAFF, VENUE, DAY)
    assert getattr(refused, "why", "").value == "tour_unknown"
    bring_in(store)
    refused = admit_walk_in(store, wish(Comer("李雷", number=NUMBER)), STAFF, VENUE, DAY)
    assert getattr(refused, "reason", "").value == "blocked"
    with pytest.raises(BadDocumentNumber):
        block_number(store, "12", SUPERVISOR, VENUE, reason="x", today=DAY)
    flawed = present_number("12", KEYS, DAY)
    assert isinstance(flawed, FlawedDocument)
    assert mark_if_blocked(store, flawed) == flawed


def test_a_walk_in_is_known_by_the_document_alone_and_their_stickers_are_queued(
    store: Store, family: BookingRecord
) -> None:
    shown = present_number(NUMBER, KEYS, DAY)
    assert isinstance(shown, PresentedDocument)
    document = replace(shown, names=("李雷", "LI LEI"))

    done = admit_walk_in(store, wish(Comer(document=document)), STAFF, VENUE, DAY)

    assert isinstance(done, WalkedIn)
    story = store.visits.read(done.visitor_ids[0])
    assert story is not None
    assert story.visitor.names == ("李雷", "LI LEI")
    assert [job.visitor_id for job in store.stickers.pending()] == list(done.visitor_ids)


def test_the_weightier_of_two_rows_stays(store: Store, family: BookingRecord) -> None:
    double = Booking("", "BK2", TOUR.tour_id, BookingStatus.CONFIRMED)
    other = bring_in(store, (replace(FATHER, document=None),), double)

    done = merge_either(store, ids(other)[0], ids(family)[0], STAFF, VENUE)

    assert isinstance(done, Merged)
    assert (done.kept_id, done.dropped_id) == (ids(family)[0], ids(other)[0])
