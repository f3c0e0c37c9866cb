import re
import tempfile
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.decisions import Admitted, Reason, Refused
from kiosk.domain.journal import FactKind
from kiosk.domain.states import StaffWhy
from kiosk.domain.tours import BookingStatus, TourStatus
from kiosk.domain.visitors import VisitorState
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.samples import BOOKING, FAMILY, FATHER, MOTHER, NOW, SHANGHAI, TEEN, TODDLER, VENUE
from tests.unit.store.furnished import (
    PATIENCE_S,
    Clock,
    Opener,
    admit,
    admit_all,
    bring_in,
    command,
    ids,
    kinds,
    open_in,
)


def again(store: Store, record: BookingRecord) -> BookingRecord:
    fresh = store.bookings.find(record.booking.booking_id)
    assert fresh is not None
    return fresh


def test_a_family_is_admitted_with_codes_stickers_and_facts(
    store: Store, family: BookingRecord
) -> None:
    assert admit(store, command("r1", family.party, family)) == [Admitted()] * 3

    assert {person.state for person in again(store, family).party} == {VisitorState.ADMITTED}
    facts = [store.stickers.facts(visitor_id) for visitor_id in ids(family)]
    codes = {fact.visit_code for fact in facts if fact}
    assert len(codes) == 3
    assert all(re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{12}", code) for code in codes)
    assert [job.visitor_id for job in store.stickers.owed_since(NOW)] == list(ids(family))
    assert kinds(store) == [
        FactKind.ROSTER_IMPORTED,
        FactKind.TERMS_ACCEPTED,
        *[FactKind.VISITOR_ADMITTED] * 3,
    ]
    assert [row.admitted_at_utc for row in store.manifest("T-1030")] == [NOW] * 3


def test_a_repeated_request_gets_the_first_answer_and_changes_nothing(
    store: Store, family: BookingRecord, open_here: Opener
) -> None:
    alone = command("r1", family.party[2:], family)
    assert admit(store, alone) == [Refused(Reason.NEEDS_ADULT)]
    admit(store, command("r2", family.party[:1], family))
    facts = kinds(store)

    assert admit(open_here(), alone) == [Refused(Reason.NEEDS_ADULT)]
    assert kinds(store) == facts


def test_who_is_in_already_is_refused_in_a_new_request(store: Store, family: BookingRecord) -> None:
    admit(store, command("r1", family.party[:1], family))

    assert admit(store, command("r2", family.party[:2], family)) == [
        Refused(Reason.ALREADY_IN),
        Admitted(),
    ]


def test_a_minor_comes_in_after_an_adult_of_the_party(store: Store, family: BookingRecord) -> None:
    admit(store, command("r1", family.party[:1], family))

    assert admit(store, command("r2", family.party[2:], family)) == [Admitted()]


def test_a_birth_date_shown_at_the_table_counts_from_then_on(store: Store) -> None:
    """The roster did not know that the second is a minor: no guardian for anyone."""
    record = bring_in(store, (FATHER, replace(MOTHER, birth_date=None), TEEN))
    father, second, teen = record.party
    minor = replace(second, birth_date=date(2012, 1, 1))

    admit(store, command("r1", (father, minor, teen), record))

    assert again(store, record).party[1].birth_date == date(2012, 1, 1)
    guardians = {}
    for person in record.party:
        facts = store.stickers.facts(person.visitor_id)
        assert facts is not None
        guardians[person.name] = facts.guardians(SHANGHAI)
    assert guardians == {"张建国": (), "Anna Eriksson": ("张建国",), "张欣悦": ("张建国",)}


def test_the_birth_date_of_the_document_goes_before_the_rosters(
    store: Store, family: BookingRecord
) -> None:
    shown = replace(family.party[0], birth_date=date(1991, 5, 17))

    admit(store, command("r1", (shown, family.party[1]), family))

    assert [person.birth_date for person in again(store, family).party[:2]] == [
        date(1991, 5, 17),
        MOTHER.birth_date,
    ]


def test_terms_that_are_declined_admit_nobody(store: Store, family: BookingRecord) -> None:
    request = replace(command("r1", family.party, family), terms_accepted=False)

    assert admit(store, request) == [Refused(Reason.TERMS_DECLINED)] * 3
    assert FactKind.TERMS_DECLINED in kinds(store)
    assert FactKind.VISITOR_ADMITTED not in kinds(store)


@pytest.mark.parametrize("status", [TourStatus.DEPARTED, TourStatus.CANCELLED])
def test_what_people_did_to_the_tour_meanwhile_counts(
    store: Store, family: BookingRecord, status: TourStatus
) -> None:
    store.bookings.set_tour_status("T-1030", status).result(PATIENCE_S)
    reason = {
        TourStatus.DEPARTED: Reason.DEPARTED,
        TourStatus.CANCELLED: Reason.TOUR_CANCELLED,
    }[status]

    assert admit(store, command("r1", family.party, family)) == [Refused(reason)] * 3


def test_a_booking_cancelled_by_a_roster_meanwhile_is_refused(
    store: Store, family: BookingRecord
) -> None:
    bring_in(store, booking=replace(BOOKING, status=BookingStatus.CANCELLED))

    assert admit(store, command("r1", family.party, family)) == [Refused(Reason.CANCELLED)] * 3


def test_check_in_that_closed_while_they_stood_there_does_not_stop_them(
    tmp_path: Path,
) -> None:
    clock = Clock()
    with open_in(tmp_path, clock=clock) as store:
        family = bring_in(store)
        clock.now = NOW + timedelta(minutes=19)

        assert admit(store, command("r1", family.party, family)) == [Admitted()] * 3


def test_strangers_and_unknown_bookings_are_refused(store: Store, family: BookingRecord) -> None:
    stranger = replace(TODDLER, visitor_id="nobody")
    assert admit(store, command("r1", (stranger,), family)) == [Refused(Reason.NOT_ON_BOOKING)]

    gone = replace(command("r2", family.party, family), booking_id="no-booking")
    assert admit(store, gone) == [Refused(Reason.UNKNOWN)] * 3


def test_refusals_and_calls_get_a_case_number_from_the_journal(
    store: Store, family: BookingRecord
) -> None:
    refused = store.admissions.record_refusal(
        Reason.NAME_MISMATCH, True, family.booking.booking_id, ids(family)[0]
    ).result(PATIENCE_S)
    called = store.admissions.call_staff(StaffWhy.DOOR_LEFT_OPEN, None, 7).result(PATIENCE_S)

    assert (refused, called) == ("K1-0002", "K1-0003")
    attempt, call = store.journal.tail(2)
    assert attempt.data == {
        "reason": "name_mismatch",
        "needs_staff": True,
        "booking": family.booking.booking_id,
        "visitor": ids(family)[0],
    }
    assert call.data == {"why": "door_left_open", "compartment": 7}


def test_a_refusal_by_an_admission_is_in_the_journal_once(
    store: Store, family: BookingRecord
) -> None:
    booking = family.booking.booking_id
    admit_all(store, family)
    admit(store, command("again", family.party[:2], family))
    events = store.stats().events

    cases = [
        store.admissions.record_refusal(
            Reason.ALREADY_IN, False, booking, visitor_id, "again"
        ).result(PATIENCE_S)
        for visitor_id in ids(family)
    ]

    rows = [row for row in store.journal.export() if row.kind is FactKind.ATTEMPT_REFUSED]
    assert [row.data["visitor"] for row in rows] == list(ids(family))
    assert cases == [f"K1-{row.sequence:04d}" for row in rows]
    assert store.stats().events == events + 1  # the third was not in that request


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 5), st.sets(st.integers(0, 3), min_size=1)), max_size=8))
def test_nobody_is_ever_admitted_twice(requests: list[tuple[int, set[int]]]) -> None:
    """Whatever is asked in whatever order, and whichever request is repeated."""
    with tempfile.TemporaryDirectory() as folder, open_in(Path(folder)) as store:
        record = bring_in(store, (*FAMILY, TODDLER))
        answers: dict[int, list[object]] = {}
        for number, members in requests:
            people = [record.party[i] for i in sorted(members)]
            if number in answers:
                repeated = store.admissions.admit(
                    command(f"r{number}", people, record), VENUE
                ).result(PATIENCE_S)
                assert [decision for _, decision in repeated] == answers[number]
            else:
                answers[number] = list(admit(store, command(f"r{number}", people, record)))
        admitted = [row.data["visitor"] for row in store.journal.export() if "tour" in row.data]
        states = {p.visitor_id: p.state for p in again(store, record).party}
        assert len(admitted) == len(set(admitted))
        assert set(admitted) == {i for i, s in states.items() if s is VisitorState.ADMITTED}
        assert {job.visitor_id for job in store.stickers.owed_since(NOW)} == set(admitted)
        assert record.party[3].visitor_id not in admitted  # the five-year-old
        assert store.journal.verify().intact
