"""The example file that a roster begins with."""

import csv
import zipfile
from collections.abc import Iterable
from io import BytesIO, StringIO
from pathlib import Path
from xml.sax.saxutils import escape

from kiosk.app.roster_files import BadRoster
from kiosk.app.roster_words import Column

# Invented people; 110100 is no district's place code, and the passport is ICAO's specimen.
_EXAMPLES: tuple[dict[Column, str], ...] = (
    {
        Column.TOUR_ID: "T-0930",
        Column.TOUR_DATE: "2026-10-01",
        Column.TOUR_TIME: "09:30",
        Column.TOUR_NAME: "总装车间 Final assembly",
        Column.CAPACITY: "30",
        Column.MIN_AGE: "6",
        Column.LANGUAGE: "zh",
        Column.GUIDE: "李雷",
        Column.BOOKING_REF: "BK-1001",
        Column.BOOKING_STATUS: "confirmed",
        Column.ROLE: "booker",
        Column.NAME: "张三",
        Column.NAME_LATIN: "ZHANG San",
        Column.DOCUMENT_TYPE: "resident_id",
        Column.DOCUMENT_NUMBER: "110100199003071093",
        Column.PHONE: "13800000000",
        Column.LANGUAGE_PREF: "zh-Hans",
    },
    {
        Column.TOUR_ID: "T-0930",
        Column.BOOKING_REF: "BK-1001",
        Column.ROLE: "guest",
        Column.NAME: "张小三",
        Column.BIRTH_DATE: "2018-05-20",
        Column.NOTES: "a child without a card",
    },
    {
        Column.TOUR_ID: "T-0930",
        Column.BOOKING_REF: "BK-1002",
        Column.BOOKING_STATUS: "unconfirmed",
        Column.ROLE: "booker",
        Column.NAME_LATIN: "Anna Maria ERIKSSON",
        Column.DOCUMENT_TYPE: "passport",
        Column.DOCUMENT_NUMBER: "L898902C3",
        Column.BIRTH_DATE: "1974-08-12",
        Column.LANGUAGE_PREF: "en",
    },
)


def write_template(path: Path) -> None:
    """Write an example roster as CSV (UTF-8 with a mark, for Excel) or XLSX, by extension.

    An existing file is left alone. Raises BadRoster for another extension, an existing file,
    or a folder that cannot be written.
    """
    rows = [[column.value for column in Column]]
    rows += [[example.get(column, "") for column in Column] for example in _EXAMPLES]
    match path.suffix.lower():
        case ".csv":
            content = _encode_csv(rows)
        case ".xlsx":
            content = _encode_xlsx(rows)
        case suffix:
            raise BadRoster(
                f"A roster template is written as .csv or .xlsx, not as “{suffix}”.",
                "Try: kiosk roster template roster.xlsx",
            )
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError as error:
        raise BadRoster(
            f"The file {path} is there already.", "Give another name, or remove that file first."
        ) from error
    except OSError as error:
        raise BadRoster(
            f"The file {path} cannot be written: {error.strerror}.",
            "Give a file in a folder that exists and that you may write to.",
        ) from error


def _encode_csv(rows: Iterable[Iterable[str]]) -> bytes:
    text = StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8-sig")


# --- XLSX ----------------------------------------------------------------------------------

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

# The smallest workbook that ECMA-376 part 1 allows, with one style: number format 49 is
# text, so that a spreadsheet program does not round what is typed below the examples.
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPES}.styles+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPES}.worksheet+xml"/>'
    "</Types>",
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/>'
    "</Relationships>",
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>'
    '<sheet name="roster" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_LINKS}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_LINKS}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}">'
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>'
    "</cellStyles></styleSheet>",
}


def _encode_xlsx(rows: list[list[str]]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _PARTS.items():
            archive.writestr(name, _DECLARATION + content)
        archive.writestr("xl/worksheets/sheet1.xml", _DECLARATION + _encode_sheet(rows))
    return file.getvalue()


def _encode_sheet(rows: list[list[str]]) -> str:
    cells = "".join(
        f'<row r="{number}">'
        + "".join(
            f'<c s="1" t="inlineStr"><is><t>{escape(text)}</t></is></c>' if text else '<c s="1"/>'
            for text in row
        )
        + "</row>"
        for number, row in enumerate(rows, start=1)
    )
    columns = f'<col min="1" max="{len(Column)}" width="16" style="1" customWidth="1"/>'
    return (
        f'<worksheet xmlns="{_MAIN}"><cols>{columns}</cols>'
        f"<sheetData>{cells}</sheetData></worksheet>"
    )
