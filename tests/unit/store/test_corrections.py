"""Setting right: admissions undone and forced, guests replaced."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.corrections import CorrectionRefusal, CorrectionRefused
from kiosk.domain.decisions import Reason
from kiosk.domain.documents import DocumentKind
from kiosk.domain.journal import FactKind
from kiosk.domain.releases import ByDocument, BySticker
from kiosk.domain.tours import Language
from kiosk.domain.visitors import VisitorState
from kiosk.store.corrections import NewGuest, Overridden, OverrideCommand, Replaced, Undone
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.samples import NOW, VENUE, number_hash
from tests.unit.store.furnished import (
    PATIENCE_S,
    Clock,
    admit,
    admit_all,
    bring_in,
    command,
    ids,
)

GUEST = NewGuest("李雷", "", "李雷", DocumentKind.RESIDENT_ID, number_hash("lilei"), "ilei", None)


def undo(store: Store, visitor_id: str) -> Undone | CorrectionRefused:
    return store.corrections.undo(visitor_id, "u1", "by mistake", VENUE).result(PATIENCE_S)


def override(
    store: Store, visitor_id: str, reason: str = "known", refused: Reason | None = None
) -> Overridden | CorrectionRefused:
    asked = OverrideCommand(visitor_id, "u1", reason, "2026-1", Language.ENGLISH, refused)
    return store.corrections.override(asked, VENUE).result(PATIENCE_S)


def replace_guest(
    store: Store, visitor_id: str, guest: NewGuest = GUEST, *, offered: bool = True
) -> Replaced | CorrectionRefused:
    asked = store.corrections.replace_guest(visitor_id, guest, "u1", offered=offered)
    return asked.result(PATIENCE_S)


def refusal(why: str, compartment: int | None = None) -> CorrectionRefused:
    return CorrectionRefused(CorrectionRefusal(why), compartment)


def states(store: Store, record: BookingRecord) -> list[VisitorState]:
    fresh = store.bookings.find(record.booking.booking_id)
    assert fresh is not None
    return [person.state for person in fresh.party]


def hold(store: Store, *people: str) -> int:
    doors = (Compartment(n, CompartmentState.FREE) for n in (1, 2))
    store.compartments.seed(doors).result(PATIENCE_S)
    number = store.compartments.reserve(people).result(PATIENCE_S)
    assert number is not None
    store.compartments.opened(number).result(PATIENCE_S)
    store.compartments.start_holding(number).result(PATIENCE_S)
    return number


def test_an_admission_is_undone_and_its_sticker_is_void(
    store: Store, family: BookingRecord
) -> None:
    father, mother, teen = admit_all(store, family)
    facts = store.stickers.facts(mother)
    assert facts is not None
    owed = store.stickers.owed_since(NOW)

    done = undo(store, mother)

    assert done == Undone(mother, tuple(j.job_id for j in owed if j.visitor_id == mother))
    assert states(store, family) == [
        VisitorState.ADMITTED,
        VisitorState.EXPECTED,
        VisitorState.ADMITTED,
    ]
    assert [j.visitor_id for j in store.stickers.owed_since(NOW)] == [father, teen]
    assert store.releases.facts(BySticker(facts.visit_code)).voided
    (row,) = store.journal.tail(1)
    assert (row.kind, row.data["visitor"], row.data["by"]) == (
        FactKind.ADMISSION_UNDONE,
        mother,
        "u1",
    )
    # … and they can come in again, with another sticker.
    fresh = store.bookings.find(family.booking.booking_id)
    assert fresh is not None
    admit(store, command("again", fresh.party[1:2], fresh))
    after = store.stickers.facts(mother)
    assert after is not None
    assert after.visit_code != facts.visit_code


@pytest.mark.parametrize(("minutes", "is_undone"), [(0, True), (15, True), (15.02, False)])
def test_an_admission_is_undone_for_fifteen_minutes(
    store: Store, family: BookingRecord, clock: Clock, minutes: float, is_undone: bool
) -> None:
    _, mother, _ = admit_all(store, family)
    clock.now += timedelta(minutes=minutes)
    answer = undo(store, mother)
    assert isinstance(answer, Undone) is is_undone
    if not is_undone:
        assert answer == refusal("too_late")


def test_an_undo_is_refused_while_a_pouch_is_locked_or_a_minor_would_be_alone(
    store: Store, family: BookingRecord
) -> None:
    father, mother, teen = ids(family)
    assert undo(store, father) == refusal("not_admitted")
    assert undo(store, "nobody") == refusal("visitor_unknown")
    admit_all(store, family)
    number = hold(store, mother)
    assert undo(store, mother) == refusal("pouch_locked", number)
    assert isinstance(undo(store, father), Undone)
    store.compartments.release(number, "door_opened").result(PATIENCE_S)
    assert undo(store, mother) == refusal("minor_alone")
    assert isinstance(undo(store, teen), Undone)
    assert isinstance(undo(store, mother), Undone)
    assert set(states(store, family)) == {VisitorState.EXPECTED}
    assert store.journal.verify().intact


def test_an_override_keeps_both_facts(store: Store, family: BookingRecord) -> None:
    _, _, teen = ids(family)
    assert override(store, teen, reason="") == refusal("no_reason")
    done = override(store, teen, refused=Reason.NAME_MISMATCH)
    assert done == Overridden(teen, Reason.NEEDS_ADULT)
    given, admitted = store.journal.tail(2)
    assert given.kind is FactKind.OVERRIDE_GIVEN
    assert {k: given.data[k] for k in ("visitor", "by", "reason", "rules", "refused")} == {
        "visitor": teen,
        "by": "u1",
        "reason": "known",
        "rules": "needs_adult",
        "refused": "name_mismatch",
    }
    assert (admitted.kind, admitted.data["forced"]) == (FactKind.VISITOR_ADMITTED, True)
    assert [job.visitor_id for job in store.stickers.owed_since(NOW)] == [teen]
    assert override(store, teen) == refusal("already_admitted")


def test_whose_document_was_refused_at_the_table_as_blocked_is_no_easier_to_let_in(
    store: Store, family: BookingRecord, clock: Clock
) -> None:
    father = ids(family)[0]
    store.admissions.record_refusal(Reason.BLOCKED, True, family.booking.booking_id, father).result(
        PATIENCE_S
    )

    assert override(store, father) == refusal("blocked")

    clock.now += timedelta(days=1)
    assert override(store, father) == Overridden(father, Reason.WRONG_DAY)


def test_an_override_says_when_nothing_stood_against_it(
    store: Store, family: BookingRecord
) -> None:
    assert override(store, ids(family)[0]) == Overridden(ids(family)[0], None)
    assert store.journal.tail(2)[0].data["rules"] == "admitted"


def test_a_replaced_guest_comes_by_the_new_document_and_the_old_one_is_history(
    store: Store, family: BookingRecord
) -> None:
    father, mother, _ = ids(family)
    assert replace_guest(store, mother, offered=False) == refusal("not_offered")
    assert replace_guest(store, father) == refusal("booker")
    assert replace_guest(store, mother, replace(GUEST, name="")) == refusal("no_name")
    same = replace(GUEST, number_hash=number_hash("father"))
    assert replace_guest(store, mother, same) == refusal("on_booking_already")

    assert isinstance(replace_guest(store, mother), Replaced)

    record = store.bookings.find(family.booking.booking_id)
    assert record is not None
    new = record.party[1]
    assert (new.visitor_id, new.names, new.birth_date) == (mother, ("李雷",), None)
    assert store.releases.facts(ByDocument((number_hash("lilei"),))).found
    assert not store.releases.facts(ByDocument((number_hash("mother"),))).found
    with store._engine.read() as connection:
        (old,) = connection.execute("SELECT * FROM replaced_guests").fetchall()
    assert (old["visitor_id"], old["name"], old["document_hash"], old["by_user"]) == (
        mother,
        "Anna Eriksson",
        number_hash("mother"),
        "u1",
    )
    assert "李雷" not in str(store.journal.tail(1)[0].data)
    admit_all(store, record)
    assert replace_guest(store, mother) == refusal("already_admitted")


def test_a_roster_that_says_the_same_as_before_leaves_the_new_guest(
    store: Store, family: BookingRecord
) -> None:
    assert isinstance(replace_guest(store, ids(family)[1]), Replaced)
    record = bring_in(store)
    assert [person.names[0] for person in record.party] == ["张建国", "李雷", "张欣悦"]
