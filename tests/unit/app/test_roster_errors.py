"""Rosters with mistakes: all or nothing, and each bad row named."""

from pathlib import Path

import pytest

from kiosk.app.roster import BadRoster, RosterReport, RowError, import_roster
from kiosk.store.store import Store
from tests.samples import VENUE
from tests.unit.app.rosters import (
    CHILD,
    FAMILY,
    FATHER,
    MOTHER,
    TOUR,
    Rows,
    as_csv,
    booking,
    bring_in,
)
from tests.unit.store.furnished import kinds

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
