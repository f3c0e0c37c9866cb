"""Cases: calls and refusals that stay open until a person has seen to them."""

from datetime import timedelta

import pytest

from kiosk.domain.decisions import Reason
from kiosk.domain.journal import FactKind
from kiosk.domain.states import StaffWhy
from kiosk.store.cases import CaseSort
from kiosk.store.errors import UnknownRecord
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.samples import NOW
from tests.unit.store.furnished import Clock, Opener, admit, command, ids, kinds

EARLIER = NOW - timedelta(hours=1)


def call(store: Store, booking_id: str | None = None, why: StaffWhy = StaffWhy.ASKED) -> str:
    return store.admissions.call_staff(why, booking_id, page="Documents").result()


def refuse(store: Store, record: BookingRecord, who: int, *, needs_staff: bool = True) -> str:
    return store.admissions.record_refusal(
        Reason.NAME_MISMATCH, needs_staff, record.booking.booking_id, ids(record)[who]
    ).result()


def test_a_call_is_open_with_its_number_station_and_page_until_somebody_has_seen_to_it(
    store: Store, family: BookingRecord
) -> None:
    number = call(store, family.booking.booking_id)
    (case,) = store.cases.open_since(EARLIER)
    assert (case.number, case.station, case.sort) == (number, "K1", CaseSort.CALL)
    assert (case.why, case.page, case.opened_at_utc) == ("asked", "Documents", NOW)
    assert case.names == ("张建国",)
    assert "张" not in repr(case)

    assert store.cases.settle(case.case_id, "u-wang").result() is True
    assert store.cases.open_since(EARLIER) == ()
    assert store.cases.settle(case.case_id, "u-li").result() is False
    (row,) = [r for r in store.journal.export() if r.kind is FactKind.CASE_SETTLED]
    assert row.data == {
        "case": case.case_id,
        "number": number,
        "sort": "call",
        "at_station": "K1",
        "by": "u-wang",
    }


def test_only_what_staff_have_to_decide_is_a_case(store: Store, family: BookingRecord) -> None:
    refuse(store, family, 0, needs_staff=False)
    assert store.cases.open_since(EARLIER) == ()
    number = refuse(store, family, 1)
    (case,) = store.cases.open_since(EARLIER)
    assert (case.number, case.sort, case.visitor_id) == (number, CaseSort.REFUSAL, ids(family)[1])
    assert (case.why, case.names) == ("name_mismatch", ("Anna Eriksson",))


def test_the_same_once_more_takes_the_place_of_what_was_open(
    store: Store, family: BookingRecord
) -> None:
    refuse(store, family, 0)
    refuse(store, family, 1)
    again = refuse(store, family, 0)
    call(store)
    last_call = call(store)
    numbers = [case.number for case in store.cases.open_since(EARLIER)]
    assert len(numbers) == 3
    assert again in numbers
    assert last_call in numbers
    assert FactKind.CASE_SETTLED not in kinds(store)


def test_who_has_been_admitted_meanwhile_needs_nobody_any_more(
    store: Store, family: BookingRecord
) -> None:
    refuse(store, family, 0)
    admit(store, command("r", family.party[:1], family))
    assert store.cases.open_since(EARLIER) == ()


def test_cases_of_yesterday_are_not_open_today_and_those_of_other_stations_are(
    open_here: Opener,
) -> None:
    clock = Clock()
    one, other = open_here("K1", clock=clock), open_here("K2", clock=clock)
    call(one)
    clock.now = NOW + timedelta(days=1)
    number = call(other)
    (case,) = one.cases.open_since(clock.now)
    assert (case.number, case.station) == (number, "K2")


def test_a_case_that_nobody_knows_is_said_to_be_unknown(store: Store) -> None:
    with pytest.raises(UnknownRecord):
        store.cases.settle("nothing", "u-wang").result()
