"""Roster files for tests: rows by column, written as CSV or XLSX."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from kiosk.app.roster import RosterReport, import_roster
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.samples import SHANGHAI, VENUE

Rows = Iterable[Mapping[str, object]]

TOUR = {
    "tour_id": "T1",
    "tour_date": "2026-11-21",
    "tour_time": "10:30",
    "tour_name": "总装车间",
    "capacity": "30",
    "min_age": "6",
    "language": "zh",
    "guide": "李导",
}
# Well-formed invented numbers; 110100 is no district.
FATHER = {
    **TOUR,
    "booking_ref": "BK-1",
    "booking_status": "confirmed",
    "role": "booker",
    "name": "张建国",
    "name_latin": "ZHANG Jianguo",
    "document_type": "resident_id",
    "document_number": "110100199003071093",
    "phone": "13800000000",
    "language_pref": "zh-Hans",
}
MOTHER = {
    "tour_id": "T1",
    "booking_ref": "BK-1",
    "role": "guest",
    "name": "李梅",
    "document_number": "L898902C3",
    "birth_date": "1991-02-03",
}
CHILD = {
    "tour_id": "T1",
    "booking_ref": "BK-1",
    "role": "guest",
    "name": "张欣悦",
    "birth_date": "2013-09-01",
    "notes": "轮椅",
}
FAMILY = (FATHER, MOTHER, CHILD)


def as_csv(rows: Rows) -> str:
    rows = list(rows)
    headers = list(dict.fromkeys(key for row in rows for key in row))
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, headers, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def bring_in(store: Store, folder: Path, rows: Rows, **options: bool) -> RosterReport:
    """Import rows as a UTF-8 CSV file."""
    path = folder / "roster.csv"
    path.write_text(as_csv(rows), encoding="utf-8")
    return import_file(store, path, **options)


def import_file(store: Store, path: Path, **options: bool) -> RosterReport:
    return import_roster(path, store, site=VENUE.site, zone=SHANGHAI, **options)


def booking(store: Store, reference: str = "BK-1") -> BookingRecord:
    """The booking with this reference, which has to be there."""
    record = store.bookings.find_by_reference(reference)
    assert record is not None
    return record
