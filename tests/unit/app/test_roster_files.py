import io
import random
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime, time
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.app.roster import BadRoster, RosterReport, write_template
from kiosk.app.roster_files import open_tables
from kiosk.domain.tours import BookingStatus, Language
from kiosk.store.store import Store
from tests.unit.app.rosters import FAMILY, as_csv, import_file
from tests.unit.store.furnished import open_in

CHINESE_ROWS = (
    "场次编号,日期,时间,预约编号,角色,姓名,证件类型,证件号码,出生日期,预约状态,语言偏好\n"
    "T1,2026年11月21日,上午10点30分,BK-1,预约人,张建国,身份证,110100199003071093,,已确认,繁體中文\n"
    "T1,,,BK-1,同行人,李梅,护照,L898902C3,1991/2/3,,\n"
)
TRADITIONAL_ROWS = (
    "場次編號,日期,時間,預約編號,角色,姓名,證件類型,證件號碼,出生日期,預約狀態,語言偏好\n"
    "T1,2026年11月21日,上午10時30分,BK-1,預約人,張建國,身份證,110100199003071093,,已確認,粵語\n"
    "T1,,,BK-1,同行人,李梅,護照,L898902C3,1991/2/3,,\n"
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_in(tmp_path / "data") as store:
        yield store


def write(folder: Path, content: str | bytes, name: str = "roster.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


# --- CSV -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE_ROWS, "utf-8"),
        (CHINESE_ROWS, "utf-8-sig"),
        (CHINESE_ROWS, "gb18030"),
        (CHINESE_ROWS, "gbk"),
        (CHINESE_ROWS, "utf-16"),
        (TRADITIONAL_ROWS, "utf-8"),
        (TRADITIONAL_ROWS, "gb18030"),
        (TRADITIONAL_ROWS, "big5hkscs"),
        (CHINESE_ROWS.replace(",", ";"), "utf-8"),
        (CHINESE_ROWS.replace(",", "\t"), "utf-16"),
        (CHINESE_ROWS.replace("\n", "\r\n"), "gb18030"),
        ("厂区参观名单,,,,,,,,,,\n\n" + CHINESE_ROWS, "utf-8"),
    ],
)
def test_a_csv_is_read_as_offices_write_it(
    store: Store, tmp_path: Path, text: str, encoding: str
) -> None:
    report = import_file(store, write(tmp_path, text.encode(encoding)))

    assert report == RosterReport(tours=1, bookings=1, visitors=2)
    record = store.bookings.find_by_reference("BK-1")
    assert record.party[0].name in {"张建国", "張建國"}
    assert record.tour.starts_at_utc == datetime(2026, 11, 21, 2, 30, tzinfo=UTC)
    assert record.booking.status is BookingStatus.CONFIRMED
    assert record.booking.language is Language.TRADITIONAL


def test_headers_may_come_in_any_order_case_and_spelling(store: Store, tmp_path: Path) -> None:
    text = (
        "Name*,BOOKING REF.,Tour Time,tour-date,Tour_ID,Document No (as printed)\n"
        '"Eriksson, Anna",BK-1,10:30,2026-11-21,T1,L898902C3\n'
    )
    assert import_file(store, write(tmp_path, text)).errors == ()
    (anna,) = store.bookings.find_by_reference("BK-1").party
    assert (anna.name, anna.document.last4) == ("Eriksson, Anna", "02C3")


def test_rows_count_as_a_spreadsheet_counts_them(store: Store, tmp_path: Path) -> None:
    text = (
        "tour_id,tour_date,tour_time,booking_ref,name,notes\n"
        'T1,2026-11-21,10:30,1,A,"two\nlines"\n'
        "\n"
        "T1,,,2,,\n"
    )
    (error,) = import_file(store, write(tmp_path, text)).errors
    assert (error.row, error.column) == (4, "name")


@pytest.mark.parametrize(
    ("content", "name", "what"),
    [
        (b"", "r.csv", "is empty"),
        (b"\n\n\n", "r.csv", "no row of headers"),
        (b"a,b,c\n1,2,3\n", "r.csv", "no row of headers"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", "r.csv", "neither CSV nor XLSX"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00\xff", "r.pdf", "neither CSV nor XLSX"),
        (b"tour_id,tour_date,name\n", "r.csv", "row 1 of .* lack tour_time, booking_ref"),
        (
            b"tour_id,tour_date,tour_time,booking_ref\nT,1,2,3\n",
            "r.csv",
            "lack name",
        ),
        (
            b"tour_id,tour_date,tour_time,booking_ref,name,Full Name\n",
            "r.csv",
            "“name” and “Full Name” of .* both mean name",
        ),
        (b"tour_id,tour_date,tour_time,booking_ref,name\n", "r.csv", "no rows below"),
        (b"PK\x03\x04 not a zip at all", "r.xlsx", "no Excel workbook, or it is damaged"),
        (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(512), "r.xls", "old Excel file"),
        (b'tour_id,tour_date,tour_time,booking_ref,name\n"' + b"x" * 200_000, "r.csv", "no CSV"),
    ],
)
def test_a_file_that_is_no_roster_is_refused_with_a_remedy(
    store: Store, tmp_path: Path, content: bytes, name: str, what: str
) -> None:
    with pytest.raises(BadRoster, match=what) as caught:
        import_file(store, write(tmp_path, content, name))
    assert str(tmp_path / name) in caught.value.what
    assert caught.value.remedy.endswith((".", "FILE"))


@pytest.mark.parametrize("name", ["missing.csv", "."])
def test_a_file_that_cannot_be_read_is_named(store: Store, tmp_path: Path, name: str) -> None:
    with pytest.raises(BadRoster, match="cannot be read"):
        import_file(store, tmp_path / name)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", as_csv(FAMILY).encode()]))
def test_no_file_at_all_brings_the_import_down(content: bytes, before: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder, open_in(Path(folder) / "data") as store:
        visitors = 0
        with suppress(BadRoster):
            visitors = import_file(store, write(Path(folder), before + content)).visitors
        assert visitors == store.stats().visitors


# --- XLSX ----------------------------------------------------------------------------------


def as_xlsx(path: Path, rows: list[list[object]], *, top: int = 1, left: int = 1) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    for row, cells in enumerate(rows, start=top):
        for column, value in enumerate(cells, start=left):
            cell = sheet.cell(row, column, value)
            if isinstance(value, date | time):
                assert cell.is_date
    book.save(path)
    return path


HEADERS = ["tour_id", "tour_date", "tour_time", "booking_ref", "name", "document_number", "phone"]

AT_THE_VENUE = datetime.combine(date(2026, 11, 21), time(10, 30))  # a workbook knows no zones


@pytest.mark.parametrize(
    ("day", "clock"),
    [
        (date(2026, 11, 21), time(10, 30)),
        (AT_THE_VENUE, AT_THE_VENUE),
        (AT_THE_VENUE, None),
        ("2026-11-21", "10:30"),
        ("2026/11/21", 0.4375),
        (46347, 0.4375),
    ],
)
def test_cells_of_a_workbook_mean_what_they_show(
    store: Store, tmp_path: Path, day: object, clock: object
) -> None:
    row = ["T1", day, clock, 1001, "张建国", "110100199003071093", 13800000000]
    report = import_file(store, as_xlsx(tmp_path / "r.xlsx", [HEADERS, row]))

    assert report.errors == ()
    record = store.bookings.find_by_reference("1001")
    assert record.booking.reference == "1001"
    assert record.tour.starts_at_utc == datetime(2026, 11, 21, 2, 30, tzinfo=UTC)
    with store._engine.read() as connection:
        (sealed,) = connection.execute("SELECT phone_sealed FROM visitors").fetchone()
    assert store.keys.open_phone(sealed) == "13800000000"


def test_a_number_that_excel_has_rounded_is_refused(store: Store, tmp_path: Path) -> None:
    row = ["T1", "2026-11-21", "10:30", "1", "张建国", 110100199003071093, None]
    (error,) = import_file(store, as_xlsx(tmp_path / "r.xlsx", [HEADERS, row])).errors
    assert (error.row, error.column) == (2, "document_number")
    assert "has rounded this document number" in error.reason


def test_a_table_may_begin_anywhere_on_the_second_sheet(store: Store, tmp_path: Path) -> None:
    row = ["T1", "2026-11-21", "10:30", "1", "", None, None]
    path = as_xlsx(tmp_path / "r.xlsx", [["名单"], HEADERS, row], top=3, left=4)
    book = openpyxl.load_workbook(path)
    book.create_sheet("说明", 0)["A1"] = "请填写第二页"
    book.create_sheet("hidden", 0)["A1"] = "tour_id"
    book.worksheets[0].sheet_state = "hidden"
    book.save(path)

    (error,) = import_file(store, path).errors
    assert (error.row, error.column) == (5, "name")


def raw_workbook(path: Path, sheet: str, shared: str | None = None) -> Path:
    """A workbook with this sheet's XML in it, as one program or another may write it."""
    write_template(path)
    with zipfile.ZipFile(path) as template:
        parts = {name: template.read(name) for name in template.namelist()}
    parts["xl/worksheets/sheet1.xml"] = sheet.encode()
    if shared is not None:
        parts["xl/sharedStrings.xml"] = shared.encode()
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
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@pytest.mark.parametrize("prefix", ["", "x:"])
@pytest.mark.parametrize("is_shared", [False, True])
def test_a_sheet_of_several_pieces_loses_no_row(
    tmp_path: Path, prefix: str, is_shared: bool
) -> None:
    """Twelve megabytes of XML, read in pieces of four, with every row of its own length."""
    count, chance = 40_000, random.Random(1)
    texts = ["x" * chance.randrange(400) for _ in range(count)]
    rows = io.StringIO()
    p = prefix
    for number, text in enumerate(texts, start=1):
        value = (
            f'<{p}c r="A{number}" t="s"><{p}v>{number - 1}</{p}v></{p}c>'
            if is_shared
            else f'<{p}c r="A{number}" t="inlineStr"><{p}is><{p}t>{text}</{p}t></{p}is></{p}c>'
        )
        rows.write(f'<{p}row r="{number}" spans="1:2">{value}')
        rows.write(f'<{p}c r="B{number}"><{p}v>{number}</{p}v></{p}c></{p}row>')
    namespace = f'xmlns{":x" if p else ""}="{_MAIN}"'
    sheet = (
        f'<{p}worksheet {namespace}><{p}dimension ref="A1:B{count}"/><{p}sheetData>'
        f'{rows.getvalue()}</{p}sheetData><{p}rowBreaks count="1"/></{p}worksheet>'
    )
    shared = None
    if is_shared:
        shared = f'<sst xmlns="{_MAIN}">{"".join(f"<si><t>{t}</t></si>" for t in texts)}</sst>'
    (table,) = open_tables(raw_workbook(tmp_path / "r.xlsx", sheet, shared))

    read = list(table.rows())

    assert table.total == count
    assert [number for number, _ in read] == list(range(1, count + 1))
    assert [cells[0] for _, cells in read] == texts
    assert [cells[1] for _, cells in read] == list(range(1, count + 1))


# --- the template --------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["template.csv", "template.xlsx", "TEMPLATE.XLSX"])
def test_the_template_can_be_imported_as_it_is(store: Store, tmp_path: Path, name: str) -> None:
    write_template(tmp_path / name)

    report = import_file(store, tmp_path / name)

    assert report == RosterReport(tours=1, bookings=2, visitors=3)


def test_the_workbook_template_is_all_text_and_opens_in_another_program(tmp_path: Path) -> None:
    write_template(tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    assert sheet["A1"].value == "tour_id"
    assert sheet["O2"].value == "110100199003071093"
    assert sheet["O2"].number_format == "@"
    assert sheet.column_dimensions["A"].number_format == "@"


def test_a_template_never_overwrites_and_says_what_it_can_write(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("mine")
    for name, what in (
        ("t.csv", "is there already"),
        ("t.ods", "written as .csv or .xlsx, not as “.ods”"),
        ("missing/t.csv", "cannot be written"),
    ):
        with pytest.raises(BadRoster, match=what):
            write_template(tmp_path / name)
    assert (tmp_path / "t.csv").read_text() == "mine"
