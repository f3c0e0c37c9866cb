import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.app.roster import BadRoster, RosterReport, RowError, import_roster
from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.documents import DocumentKind
from kiosk.domain.journal import FactKind
from kiosk.domain.passes import PassClaims, hash_document_number, short_document_hash
from kiosk.domain.tours import BookingStatus, Language, TourStatus
from kiosk.domain.visitors import Role, Visitor, VisitorState
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from kiosk.store.vouched import derive_vouched_record
from tests.samples import VENUE
from tests.unit.app.rosters import CHILD, FAMILY, FATHER, MOTHER, TOUR, Rows, as_csv, bring_in
from tests.unit.store.furnished import KEYS, PATIENCE_S, admit, command, ids, kinds, open_in


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_in(tmp_path / "data") as store:
        yield store


def booking(store: Store, reference: str = "BK-1") -> BookingRecord:
    record = store.bookings.find_by_reference(reference)
    assert record is not None
    return record


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


# --- all or nothing ------------------------------------------------------------------------


def test_one_bad_row_keeps_the_whole_file_out(store: Store, tmp_path: Path) -> None:
    report = bring_in(store, tmp_path, [*FAMILY, {**MOTHER, "name": ""}])

    assert report == RosterReport(errors=(RowError(5, "name", "The visitor's name is missing."),))
    assert store.bookings.find_by_reference("BK-1") is None
    assert kinds(store) == []


def test_bad_rows_are_left_out_on_request_and_nobody_is_lost_by_it(
    store: Store, tmp_path: Path
) -> None:
    bring_in(store, tmp_path, FAMILY)
    spoilt = [FATHER, {**MOTHER, "birth_date": "soon"}, {**CHILD, "notes": "new"}]

    report = bring_in(store, tmp_path, spoilt, skip_bad=True)

    assert (report.visitors, report.updated, report.removed) == (2, 1, 0)
    assert [error.row for error in report.errors] == [3]
    assert [p.name for p in booking(store).party] == ["张建国", "李梅", "张欣悦"]
    assert store.journal.tail(1)[0].data["skipped"] == 1


def test_guests_come_in_although_their_bookers_row_is_bad(store: Store, tmp_path: Path) -> None:
    rows = [{**FATHER, "document_number": "110100199003071094"}, MOTHER, CHILD]
    report = bring_in(store, tmp_path, rows, skip_bad=True)
    assert (report.visitors, [e.row for e in report.errors]) == (2, [2])
    assert [p.name for p in booking(store).party] == ["李梅", "张欣悦"]


def test_a_file_of_bad_rows_alone_imports_nothing(store: Store, tmp_path: Path) -> None:
    report = bring_in(store, tmp_path, [{**FATHER, "name": "", "name_latin": ""}], skip_bad=True)
    assert (report.visitors, len(report.errors)) == (0, 1)
    assert kinds(store) == []


def test_a_dry_run_tells_and_does_nothing(store: Store, tmp_path: Path) -> None:
    bring_in(store, tmp_path, FAMILY)
    before, facts = booking(store), kinds(store)
    new = {**FATHER, "tour_id": "T2", "booking_ref": "BK-2"}

    report = bring_in(store, tmp_path, [FATHER, {**MOTHER, "notes": "x"}, new], dry_run=True)

    assert report == RosterReport(
        tours=2, bookings=2, visitors=3, unchanged=1, updated=1, removed=1
    )
    assert (booking(store), kinds(store)) == (before, facts)
    assert store.bookings.find_by_reference("BK-2") is None


def test_progress_ends_when_everything_is_written(store: Store, tmp_path: Path) -> None:
    rows = [
        {**FATHER, "booking_ref": f"B{n}", "document_number": "", "name": f"N{n}"}
        for n in range(2500)
    ]
    path = tmp_path / "r.csv"
    path.write_text(as_csv(rows))
    told: list[tuple[int, int, bool]] = []

    def progress(done: int, total: int) -> None:
        told.append((done, total, store.bookings.find_by_reference("B2499") is not None))

    import_roster(path, store, site=VENUE.site, zone=VENUE.zone, progress=progress)

    *during, (done, total, written) = told
    assert [d for d, _, _ in during] == [1000, 2000]
    assert (done, written) == (total, True)
    assert not any(there or d >= t for d, t, there in during)


def test_a_roster_for_another_site_is_refused(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("x")
    with pytest.raises(BadRoster, match="for the site SH2, the store belongs to BJ1"):
        import_roster(path, store, site="SH2", zone=VENUE.zone)


# --- what is wrong, row by row -------------------------------------------------------------

OTHER = {**FATHER, "booking_ref": "BK-2", "document_number": "", "name": "王五"}


@pytest.mark.parametrize(
    ("rows", "row", "column", "reason"),
    [
        ([{**FATHER, "tour_id": ""}], 2, "tour_id", "The tour id is missing."),
        (
            [{**FATHER, "tour_date": "01/05/2026"}],
            2,
            "tour_date",
            "“01/05/2026” is no date: write it as 2026-05-01.",
        ),
        (
            [{**FATHER, "tour_date": "2026-02-30"}],
            2,
            "tour_date",
            "“2026-02-30” is no day of the calendar: write it as 2026-05-01.",
        ),
        (
            [{**FATHER, "tour_time": "soon"}],
            2,
            "tour_time",
            "“soon” is no time: write it as 09:30.",
        ),
        (
            [{**FATHER, "tour_time": "24:30"}],
            2,
            "tour_time",
            "“24:30” is no time of day: write it as 09:30.",
        ),
        ([{**FATHER, "tour_date": ""}], 2, "tour_date", "The first row of tour T1 must give this."),
        (
            [{**FATHER, "capacity": "many"}],
            2,
            "capacity",
            "“many” is no number: write the capacity in digits, as in 30.",
        ),
        ([{**FATHER, "capacity": "0"}], 2, "capacity", "A tour has at least one seat."),
        (
            [{**FATHER, "min_age": "600"}],
            2,
            "min_age",
            "A minimum age of 600 is too large: at most 120.",
        ),
        ([{**FATHER, "booking_ref": ""}], 2, "booking_ref", "The booking reference is missing."),
        (
            [{**FATHER, "booking_ref": "--"}],
            2,
            "booking_ref",
            "The booking reference has neither letters nor digits.",
        ),
        (
            [{**FATHER, "booking_status": "maybe"}],
            2,
            "booking_status",
            "“maybe” is no status: write confirmed, unconfirmed or cancelled.",
        ),
        (
            [{**FATHER, "role": "boss"}],
            2,
            "role",
            "“boss” is no role: write booker, guest or member.",
        ),
        (
            [{**FATHER, "document_type": "library card"}],
            2,
            "document_type",
            "“library card” is no kind of document: write resident_id, passport,"
            " hk_macao_travel_permit, taiwan_travel_permit …, or leave it empty.",
        ),
        (
            [{**FATHER, "document_number": "110100199003071094"}],
            2,
            "document_number",
            "The resident ID card number ending in 1094 has a wrong check digit: compare it"
            " with the document.",
        ),
        (
            [{**FATHER, "document_number": "11010019900307109"}],
            2,
            "document_number",
            "The resident ID card number ending in 7109 has 17 characters, which is too few or"
            " too many.",
        ),
        (
            [{**FATHER, "document_number": "1.101E+17"}],
            2,
            "document_number",
            "The spreadsheet has rounded this document number: format the column as text and"
            " enter the number again.",
        ),
        (
            [{**FATHER, "birth_date": "1990-03-08"}],
            2,
            "birth_date",
            "The document number ending in 1093 holds another birth date.",
        ),
        (
            [FATHER, {**CHILD, "birth_date": "x"}],
            3,
            "birth_date",
            "This is no date: write it as 2026-05-01.",
        ),
        (
            [FATHER, {**CHILD, "birth_date": "2026-11-22"}],
            3,
            "birth_date",
            "Nobody on this tour can be born on this day.",
        ),
        (
            [FATHER, {**OTHER, "tour_date": "2026-11-22"}],
            3,
            "tour_date",
            "Tour T1 says “2026-11-22” here and something else in row 2.",
        ),
        (
            [FATHER, {**OTHER, "tour_time": "10:31"}],
            3,
            "tour_time",
            "Tour T1 says “10:31” here and something else in row 2.",
        ),
        (
            [FATHER, {**OTHER, "capacity": "29"}],
            3,
            "capacity",
            "Tour T1 says “29” here and something else in row 2.",
        ),
        (
            [FATHER, {**MOTHER, "booking_status": "cancelled"}],
            3,
            "booking_status",
            "Booking BK-1 says “cancelled” here and something else in row 2.",
        ),
        (
            [FATHER, {**MOTHER, **TOUR, "tour_id": "T2"}],
            3,
            "tour_id",
            "Booking BK-1 says “T2” here and something else in row 2.",
        ),
        (
            [FATHER, MOTHER, {**MOTHER, "name": "李小梅"}],
            4,
            "name",
            "This person is on booking BK-1 already, in row 3.",
        ),
        (
            [FATHER, CHILD, CHILD],
            4,
            "name",
            "This person is on booking BK-1 already, in row 3.",
        ),
        (
            [FATHER, {**MOTHER, "role": "预约人"}],
            3,
            "role",
            "The booker of booking BK-1 is in row 2 already.",
        ),
        (
            [{**FATHER, "role": "guest"}, {**MOTHER, "role": "guest"}],
            2,
            "role",
            "Nobody on booking BK-1 is its booker: mark one person as booker.",
        ),
    ],
)
def test_a_bad_row_is_named_with_line_column_and_reason(
    store: Store, tmp_path: Path, rows: Rows, row: int, column: str, reason: str
) -> None:
    assert bring_in(store, tmp_path, rows).errors == (RowError(row, column, reason),)
    assert kinds(store) == []


def test_all_that_is_wrong_is_told_at_once_in_the_files_own_words(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "r.csv"
    path.write_text(
        "场次编号,日期,时间,预约编号,姓名,证件号码,出生日期\n"
        "T1,昨天,9:30,1,,110100199003071094,明天\n"
        "T1,2026-11-21,9:30,2,张三,,\n"
        "T1,2026-11-21,9:30,3,李四,,,多余\n"
    )
    report = import_roster(path, store, site=VENUE.site, zone=VENUE.zone)
    assert [(e.row, e.column) for e in report.errors] == [
        (2, "日期"),
        (2, "姓名"),
        (2, "证件号码"),
        (2, "出生日期"),
        (4, ""),
    ]
    assert "more cells than the header's 7" in report.errors[-1].reason


# --- any roster ----------------------------------------------------------------------------

PEOPLE = st.lists(
    st.fixed_dictionaries(
        {
            "booking_ref": st.sampled_from(["A", "B", "C"]),
            "name": st.text("张王李赵Ab ,\"'\n", min_size=1, max_size=4).filter(str.strip),
            "birth_date": st.sampled_from(["", "1990-01-01", "2015-06-30"]),
            "notes": st.text(st.characters(exclude_characters="\0"), max_size=5),
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
