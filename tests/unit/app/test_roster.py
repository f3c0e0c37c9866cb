"""Rosters taken in: the first time, again, and any at all."""

import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.app.roster import RosterReport, RowError, import_roster
from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.documents import DocumentKind
from kiosk.domain.journal import FactKind
from kiosk.domain.passes import PassClaims, hash_document_number, short_document_hash
from kiosk.domain.tours import BookingStatus, Language, TourStatus
from kiosk.domain.visitors import Role, Visitor, VisitorState
from kiosk.store.store import Store
from kiosk.store.vouched import derive_vouched_record
from tests.samples import VENUE
from tests.unit.app.rosters import (
    CHILD,
    FAMILY,
    FATHER,
    MOTHER,
    TOUR,
    booking,
    bring_in,
)
from tests.unit.store.furnished import KEYS, PATIENCE_S, admit, command, ids, open_in


def person(store: Store, name: str) -> Visitor:
    return next(p for p in booking(store).party if p.name == name)


# --- first import --------------------------------------------------------------------------


def test_a_family_is_taken_in_as_its_rows_say(store: Store, tmp_path: Path) -> None:
    assert bring_in(store, tmp_path, FAMILY) == RosterReport(tours=1, bookings=1, visitors=3)

    record = booking(store, "bk1")
    assert record.booking.status is BookingStatus.CONFIRMED
    assert record.booking.language is Language.SIMPLIFIED
    tour = record.tour
    assert (tour.name, tour.capacity, tour.min_age) == ("总装车间", 30, 6)
    assert (tour.language, tour.guide, tour.group_letter) == ("zh", "李导", "A")
    assert tour.starts_at_utc == datetime(2026, 11, 21, 2, 30, tzinfo=UTC)
    father, mother, child = record.party
    assert father.names == ("张建国", "ZHANG Jianguo")
    assert [p.role for p in record.party] == [Role.BOOKER, Role.GUEST, Role.GUEST]
    assert father.birth_date == date(1990, 3, 7)  # from the number
    assert father.document.kind is DocumentKind.RESIDENT_ID
    assert father.document.last4 == "1093"
    assert mother.document.kind is DocumentKind.PASSPORT
    assert (child.document, child.birth_date) == (None, date(2013, 9, 1))
    number_hash = hash_document_number("110100199003071093", KEYS.document_key)
    assert store.bookings.find_by_document(number_hash) == (record,)
    (row,) = store.journal.tail(5)
    assert row.kind is FactKind.ROSTER_IMPORTED
    assert {k: row.data[k] for k in ("tours", "bookings", "visitors", "added")} == {
        "tours": 1,
        "bookings": 1,
        "visitors": 3,
        "added": 3,
    }
    assert len(row.data["file_sha256"]) == 64


def test_neither_document_nor_phone_numbers_reach_the_disk(store: Store, tmp_path: Path) -> None:
    bring_in(store, tmp_path, FAMILY)
    store.close()
    content = b"".join(file.read_bytes() for file in (tmp_path / "data").iterdir())

    for number in ("110100199003071093", "L898902C3", "13800000000"):
        assert number.encode() not in content
        assert number.encode("utf-16-le") not in content
    assert "张建国".encode() in content


def test_extra_columns_are_kept_with_the_notes(store: Store, tmp_path: Path) -> None:
    bring_in(store, tmp_path, [FATHER, {**CHILD, "餐食": "素食", "Bus": "3"}])

    with store._engine.read() as connection:
        notes = [row[0] for row in connection.execute("SELECT notes FROM visitors ORDER BY rowid")]
    assert notes == ["", "轮椅\n餐食: 素食\nBus: 3"]


def test_phones_are_sealed_with_the_sites_key(store: Store, tmp_path: Path) -> None:
    bring_in(store, tmp_path, [FATHER])

    with store._engine.read() as connection:
        (sealed,) = connection.execute("SELECT phone_sealed FROM visitors").fetchone()
    assert KEYS.open_phone(sealed) == "13800000000"


def test_a_group_of_members_needs_no_booker(store: Store, tmp_path: Path) -> None:
    members = [{**FATHER, "role": "member"}, {**MOTHER, "role": "成员"}]
    assert bring_in(store, tmp_path, members).errors == ()
    assert {p.role for p in booking(store).party} == {Role.MEMBER}


@pytest.mark.parametrize(
    ("roles", "settled"),
    [
        (("", "", ""), (Role.BOOKER, Role.GUEST, Role.GUEST)),
        (("", "booker", ""), (Role.GUEST, Role.BOOKER, Role.GUEST)),
        (("", "guest", "guest"), (Role.BOOKER, Role.GUEST, Role.GUEST)),
    ],
)
def test_who_has_no_role_books_or_comes_along(
    store: Store, tmp_path: Path, roles: tuple[str, ...], settled: tuple[Role, ...]
) -> None:
    rows = [{**row, "role": role} for row, role in zip(FAMILY, roles, strict=True)]
    assert bring_in(store, tmp_path, rows).errors == ()
    found = {p.name: p.role for p in booking(store).party}
    assert tuple(found[row["name"]] for row in FAMILY) == settled


def test_tours_of_a_day_get_different_letters_which_they_keep(store: Store, tmp_path: Path) -> None:
    def tour(name: str, day: str, clock: str) -> dict[str, object]:
        return {
            **FATHER,
            "tour_id": name,
            "tour_date": day,
            "tour_time": clock,
            "tour_name": name,
            "booking_ref": name,
        }

    late, early = tour("late", "2026-11-21", "16:00"), tour("early", "2026-11-21", "00:30")
    bring_in(store, tmp_path, [late, early, tour("morrow", "2026-11-22", "00:10")])
    letters = {r: booking(store, r).tour.group_letter for r in ("early", "late", "morrow")}
    assert letters == {"early": "A", "late": "B", "morrow": "A"}

    bring_in(store, tmp_path, [tour("first", "2026-11-21", "00:10"), late, early])
    letters = {r: booking(store, r).tour.group_letter for r in ("first", "early", "late")}
    assert letters == {"first": "C", "early": "A", "late": "B"}


def test_times_are_the_venues(tmp_path: Path) -> None:
    with open_in(tmp_path / "data") as store:
        path = tmp_path / "r.csv"
        path.write_text(
            "tour_id,tour_date,tour_time,booking_ref,name\nS,2026-07-01,09:30,1,A\n"
            "W,2026-12-01,09:30,2,B\nX,2026-03-29,02:30,3,C\n"
        )
        berlin = ZoneInfo("Europe/Berlin")
        report = import_roster(path, store, site=VENUE.site, zone=berlin, skip_bad=True)

        assert booking(store, "1").tour.starts_at_utc == datetime(2026, 7, 1, 7, 30, tzinfo=UTC)
        assert booking(store, "2").tour.starts_at_utc == datetime(2026, 12, 1, 8, 30, tzinfo=UTC)
        assert report.errors == (
            RowError(
                4,
                "tour_time",
                "There is no 02:30 on 2026-03-29 at the venue: the clocks go forward.",
            ),
        )


# --- second import -------------------------------------------------------------------------


def test_the_same_file_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    bring_in(store, tmp_path, FAMILY)
    before = booking(store)

    report = bring_in(store, tmp_path, FAMILY)

    assert report == RosterReport(tours=1, bookings=1, visitors=3, unchanged=3)
    assert booking(store) == before


def test_a_second_import_keeps_what_happened_at_the_table(store: Store, tmp_path: Path) -> None:
    bring_in(store, tmp_path, FAMILY)
    before = booking(store)
    father, _, child = before.party
    admit(store, command("r1", (father, child), before))
    store.compartments.seed([Compartment(1, CompartmentState.FREE)]).result(PATIENCE_S)
    store.compartments.reserve((father.visitor_id,)).result(PATIENCE_S)
    store.compartments.opened(1).result(PATIENCE_S)
    store.compartments.start_holding(1).result(PATIENCE_S)
    store.bookings.set_tour_status("T1", TourStatus.DEPARTED).result(PATIENCE_S)
    facts = store.stickers.facts(father.visitor_id)

    report = bring_in(
        store,
        tmp_path,
        [
            {**FATHER, "guide": "王导", "name_latin": "Zhang Jian Guo", "tour_time": "10:45"},
            MOTHER,
            {**CHILD, "birth_date": "2013-09-02"},
        ],
    )

    assert (report.updated, report.unchanged) == (3, 0)
    after = booking(store)
    assert ids(after) == ids(before)
    assert [p.state for p in after.party] == [
        VisitorState.ADMITTED,
        VisitorState.EXPECTED,
        VisitorState.ADMITTED,
    ]
    assert after.party[0].names == ("张建国", "Zhang Jian Guo")
    assert (after.tour.guide, after.tour.status) == ("王导", TourStatus.DEPARTED)
    assert after.tour.starts_at_utc == datetime(2026, 11, 21, 2, 45, tzinfo=UTC)
    # By this birth date somebody was admitted.
    assert after.party[2].birth_date == date(2013, 9, 1)
    again = store.stickers.facts(father.visitor_id)
    assert (again.visit_code, again.compartment) == (facts.visit_code, 1)
    assert len(store.stickers.owed_since(datetime(2026, 1, 1, tzinfo=UTC))) == 2


@pytest.mark.parametrize(
    "change",
    [
        {"name": "李玫"},  # a name mended: known by the document
        {"document_number": "L898902C4"},  # a number mended: known by the name
        {"document_number": ""},
        {"birth_date": "1991-02-04"},
        {"notes": "late"},
        {"role": "member"},
    ],
)
def test_a_mended_row_is_the_same_person(
    store: Store, tmp_path: Path, change: dict[str, str]
) -> None:
    bring_in(store, tmp_path, FAMILY)
    before = person(store, "李梅")

    report = bring_in(store, tmp_path, [FATHER, {**MOTHER, **change}, CHILD])

    assert (report.updated, report.unchanged, report.removed) == (1, 2, 0)
    assert person(store, change.get("name", "李梅")).visitor_id == before.visitor_id


def test_whom_the_booking_no_longer_has_goes_unless_they_are_in(
    store: Store, tmp_path: Path
) -> None:
    bring_in(store, tmp_path, FAMILY)
    before = booking(store)
    mother, child = before.party[1:]
    admit(store, command("r1", before.party[1:2], before))

    assert bring_in(store, tmp_path, [FATHER]).removed == 1

    assert [p.name for p in booking(store).party] == ["张建国", "李梅"]
    assert [row.visitor.name for row in store.manifest("T1")] == ["张建国", "李梅"]
    assert store.bookings.find_by_visitor(child.visitor_id) is not None

    report = bring_in(store, tmp_path, FAMILY)
    assert (report.updated, report.unchanged, report.removed) == (1, 2, 0)
    assert ids(booking(store)) == ids(before)
    assert person(store, "李梅").visitor_id == mother.visitor_id


def test_bookings_that_a_file_does_not_mention_stay(store: Store, tmp_path: Path) -> None:
    bring_in(store, tmp_path, FAMILY)
    before = booking(store)

    report = bring_in(store, tmp_path, [{**FATHER, "tour_id": "T2", "booking_ref": "BK-2"}])

    assert (report.visitors, report.removed) == (1, 0)
    assert booking(store) == before


def test_a_cancelled_booking_is_an_update(store: Store, tmp_path: Path) -> None:
    bring_in(store, tmp_path, FAMILY)
    report = bring_in(store, tmp_path, [{**FATHER, "booking_status": "已取消"}, MOTHER, CHILD])
    assert (report.updated, report.unchanged) == (3, 0)
    assert booking(store).booking.status is BookingStatus.CANCELLED


def test_a_roster_takes_over_people_who_came_by_a_pass_alone(store: Store, tmp_path: Path) -> None:
    number_hash = hash_document_number(str(FATHER["document_number"]), KEYS.document_key)
    start = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)
    claims = PassClaims(
        pass_id="00" * 16,
        site=VENUE.site,
        booking_ref="BK-1",
        tour_id="T1",
        tour_starts_at=start,
        issued_at=start,
        expires_at=start,
        party_size=1,
        document_hashes=(short_document_hash(number_hash, KEYS.pass_hash_key),),
    )
    vouched = derive_vouched_record(claims, None, (), 6)
    store.passes.adopt(vouched, claims.pass_id).result(PATIENCE_S)
    admit(store, command("r1", vouched.party, vouched))

    report = bring_in(store, tmp_path, FAMILY)

    assert (report.updated, report.removed) == (1, 0)
    father, *others = booking(store).party
    assert father.visitor_id == vouched.party[0].visitor_id
    assert (father.name, father.state) == ("张建国", VisitorState.ADMITTED)
    assert father.document.number_hash == number_hash
    assert [p.state for p in others] == [VisitorState.EXPECTED] * 2


# --- any roster ----------------------------------------------------------------------------

PEOPLE = st.lists(
    st.fixed_dictionaries(
        {
            "booking_ref": st.sampled_from(["A", "B", "C"]),
            "name": st.text("张王李赵Ab ,\"'\n", min_size=1, max_size=4).filter(str.strip),
            "birth_date": st.sampled_from(["", "1990-01-01", "2015-06-30"]),
            "notes": st.text(
                st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=5
            ),
        }
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(PEOPLE, st.booleans())
def test_any_roster_is_idempotent_and_counts_add_up(
    people: list[dict[str, str]], skip_bad: bool
) -> None:
    rows = [{**TOUR, **row} for row in people]
    with tempfile.TemporaryDirectory() as folder, open_in(Path(folder) / "data") as store:
        planned = bring_in(store, Path(folder), rows, skip_bad=skip_bad, dry_run=True)
        first = bring_in(store, Path(folder), rows, skip_bad=skip_bad)
        assert planned == first
        assert first.visitors == store.stats().visitors
        if first.visitors:
            assert first.visitors + len({e.row for e in first.errors}) == len(rows)
            second = bring_in(store, Path(folder), rows, skip_bad=skip_bad)
            assert (second.unchanged, second.removed) == (first.visitors, 0)
        else:
            assert first.errors
