"""A roster of 100,000 bookings and 250,000 visitors: taking it in, and finding people in it.

pytest tests/bench/bench_store.py -s -o addopts=--import-mode=importlib
"""

import csv
import json
import statistics
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import run

import pytest

from kiosk.app.roster import write_template
from kiosk.app.roster_words import Column
from kiosk.domain.document_numbers import derive_number_check
from kiosk.domain.passes import hash_document_number
from kiosk.store.store import Store
from tests.unit.store.furnished import KEYS, PATIENCE_S, admit, command, open_in

BOOKINGS = 100_000
VISITORS = 250_000

# In a process of its own, so that its memory is its own.
_IMPORT = """
import json, pathlib, resource, sys, time
from kiosk.app.roster import import_roster
from tests.samples import SHANGHAI, VENUE
from tests.unit.store.furnished import open_in

told = 0
def progress(done, total):
    global told
    told += 1

with open_in(pathlib.Path(sys.argv[1])) as store:
    begun = time.perf_counter()
    report = import_roster(
        pathlib.Path(sys.argv[2]), store, site=VENUE.site, zone=SHANGHAI, progress=progress
    )
    seconds = time.perf_counter() - begun
print(json.dumps({
    "seconds": seconds,
    "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    "told": told,
    "errors": [error.reason for error in report.errors[:3]],
    "counts": [report.tours, report.bookings, report.visitors, report.unchanged, report.updated],
}))
"""


def say(text: str) -> None:
    print(text)  # noqa: T201 (figures are what a bench is for)


def document_number(person: int) -> str:
    seventeen = (
        f"110100{1950 + person % 60}{1 + person % 12:02}{1 + person % 28:02}{person % 1000:03}"
    )
    return seventeen + derive_number_check(seventeen)


def roster_rows() -> Iterator[list[str]]:
    person = 0
    for booking in range(BOOKINGS):
        tour = booking // 12
        for place in range(2 + booking % 2):
            person += 1
            yield [
                f"T{tour:05}",
                f"2026-{1 + tour % 12:02}-{1 + tour % 28:02}",
                f"{9 + tour % 8:02}:30",
                "总装车间",
                "30",
                "6",
                "zh",
                "李雷",
                f"BK-{booking:06}",
                "confirmed",
                "guest" if place else "booker",
                f"张三{person}",
                f"ZHANG SAN {person}",
                "resident_id",
                document_number(person),
                "",
                f"138{person:08}",
                "zh-Hans",
                "" if person % 50 else "轮椅",
            ]


def write_csv(path: Path) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(column.value for column in Column)
        writer.writerows(roster_rows())


def write_xlsx(path: Path) -> None:
    """A workbook with shared strings, as Excel writes it."""
    write_template(path)
    with zipfile.ZipFile(path) as template:
        parts = {name: template.read(name) for name in template.namelist()}
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>",
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'.encode(),
    )
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    )
    del parts["xl/worksheets/sheet1.xml"]
    namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    strings: dict[str, int] = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f"<worksheet {namespace}><sheetData>".encode())
            for number, row in enumerate([list(Column), *roster_rows()], start=1):
                cells = "".join(
                    f'<c r="{chr(65 + place)}{number}" t="s">'
                    f"<v>{strings.setdefault(str(text), len(strings))}</v></c>"
                    for place, text in enumerate(row)
                    if text
                )
                sheet.write(f'<row r="{number}" spans="1:19">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        with archive.open("xl/sharedStrings.xml", "w") as shared:
            shared.write(f"<sst {namespace}>".encode())
            for text in strings:
                shared.write(f"<si><t>{text}</t></si>".encode())
            shared.write(b"</sst>")


def import_apart(folder: Path, path: Path) -> dict[str, object]:
    done = run(
        [sys.executable, "-c", _IMPORT, folder, path], capture_output=True, text=True, check=True
    )
    result: dict[str, object] = json.loads(done.stdout)
    say(f"\n{path.name}: {result['seconds']:.1f} s, {result['megabytes']:.0f} MB")
    return result


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("large")


@pytest.fixture(scope="module")
def full(folder: Path) -> Iterator[Store]:
    """The store after the import of the CSV file."""
    path = folder / "roster.csv"
    write_csv(path)
    result = import_apart(folder / "data", path)
    assert result["errors"] == []
    assert result["counts"] == [8334, BOOKINGS, VISITORS, 0, 0]
    assert result["told"] > 200
    assert result["seconds"] < 30
    assert result["megabytes"] < 400
    with open_in(folder / "data") as store:
        yield store


def in_ms(name: str, work: Callable[[int], object]) -> None:
    times = []
    for n in range(500):
        begun = time.perf_counter()
        work(n * 197 % BOOKINGS)
        times.append((time.perf_counter() - begun) * 1000)
    median, late = statistics.median(times), sorted(times)[int(len(times) * 0.95)]
    say(f"{name}: median {median:.2f} ms, 95 % within {late:.2f} ms, worst {max(times):.2f} ms")
    assert late < 2


def test_a_csv_of_this_size_is_taken_in(full: Store) -> None:
    stats = full.stats()
    say(f"\nstore {stats.size_bytes / 1e6:.0f} MB, {stats.events} events")
    assert stats.visitors == VISITORS


def test_people_are_found_within_two_milliseconds(full: Store) -> None:
    hashes = [hash_document_number(document_number(n * 5), KEYS.document_key) for n in range(500)]

    def by_reference(n: int) -> None:
        record = full.bookings.find_by_reference(f"bk {n:06}")
        assert record is not None
        assert len(record.party) == 2 + n % 2

    def by_document(n: int) -> None:
        assert full.bookings.find_by_document(hashes[n % 500])

    record = full.bookings.find_by_reference("BK-000007")
    assert record is not None
    in_ms("by reference", by_reference)
    in_ms("by document", by_document)
    in_ms("by visitor", lambda _: full.bookings.find_by_visitor(record.party[0].visitor_id))
    in_ms("by id", lambda _: full.bookings.find(record.booking.booking_id))
    in_ms("a tour's manifest", lambda n: full.manifest(f"T{n // 12:05}"))


def test_writes_are_quick_enough_for_the_table(full: Store) -> None:
    def admission(n: int) -> None:
        record = full.bookings.find_by_reference(f"BK-{n:06}")
        assert record is not None
        admit(full, command(f"r{n}", record.party, record))

    times = []
    for n in range(100):
        begun = time.perf_counter()
        admission(n)
        times.append((time.perf_counter() - begun) * 1000)
    say(f"\nan admission: median {statistics.median(times):.1f} ms, worst {max(times):.1f} ms")
    full.passes.revoke("bench").result(PATIENCE_S)


def test_the_same_file_again(full: Store, folder: Path) -> None:
    result = import_apart(folder / "data", folder / "roster.csv")
    assert result["counts"] == [8334, BOOKINGS, VISITORS, VISITORS, 0]
    assert result["seconds"] < 30
    assert result["megabytes"] < 400


def test_a_workbook_of_this_size_is_taken_in(folder: Path) -> None:
    path = folder / "roster.xlsx"
    write_xlsx(path)
    result = import_apart(folder / "from-workbook", path)
    assert result["errors"] == []
    assert result["counts"] == [8334, BOOKINGS, VISITORS, 0, 0]
    assert result["seconds"] < 30
    assert result["megabytes"] < 400
