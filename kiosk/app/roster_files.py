"""Roster files as tables of cells: CSV in the encodings that offices write, and XLSX.

A file may be read in several ways (encodings of a CSV file, sheets of a workbook); the caller
takes the first in which it recognises a header.
"""

import codecs
import csv
import hashlib
import re
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import IO
from xml.etree import ElementTree

from python_calamine import CalamineError, CalamineWorkbook, XmlError, ZipError

Cell = str | int | float | bool | date | time | datetime | timedelta
Row = tuple[int, list[Cell]]
"""The row's number as a spreadsheet program shows it, and its cells from column A."""

_CHUNK_BYTES = 1 << 20
# In this order: GB 18030 and Big5 decode much that is not theirs.
_ENCODINGS = ("utf-8", "gb18030", "big5hkscs")
_DELIMITERS = ",;\t"

_ZIP_MAGIC = b"PK\x03\x04"
_OLE_MAGIC = bytes.fromhex("D0CF11E0A1B11AE1")  # old .xls, and .xlsx with a password

# python-calamine holds a whole sheet: 434 MB for 250,000 rows of 19 columns. Sheets are
# therefore cut between rows and read piece by piece. Smaller pieces take longer: each of them
# reads the workbook's list of texts again.
_PIECE_BYTES = 6 * _CHUNK_BYTES
_ROW_START = re.compile(rb"<((?:[\w.-]+:)?)row[ >]")
_NEEDED_PARTS = frozenset(
    {"[content_types].xml", ".rels", "workbook.xml", "workbook.xml.rels", "styles.xml"}
    | {"sharedstrings.xml"}
)


class BadRoster(Exception):
    """The file as a whole is no roster; `remedy` says what to do."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Table:
    """One way to read the file. `rows` begins anew at every call; `total` is an estimate."""

    rows: Callable[[], Iterator[Row]]
    total: int


def open_tables(path: Path) -> tuple[Table, ...]:
    """All ways to read the file, the likeliest first; at least one.

    Raises BadRoster when it is missing, empty, or neither CSV nor XLSX.
    """
    try:
        with path.open("rb") as file:
            magic = file.read(8)
        if not magic:
            raise BadRoster(f"The file {path} is empty.", _HOW_TO_START)
        if magic.startswith(_ZIP_MAGIC):
            return _open_workbook(path)
        if magic == _OLE_MAGIC:
            raise BadRoster(
                f"The file {path} is an old Excel file or is protected by a password.",
                "Save it as .xlsx or as CSV UTF-8, without a password.",
            )
        return _open_text(path)
    except OSError as error:
        raise BadRoster(
            f"The file {path} cannot be read: {error.strerror}.", "Check its name and rights."
        ) from error


_HOW_TO_START = "Begin with an example file: kiosk roster template FILE"


def derive_sha256(path: Path) -> str:
    """The file's hash, in hexadecimal, to name it in the journal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


# --- CSV -----------------------------------------------------------------------------------


def _open_text(path: Path) -> tuple[Table, ...]:
    with path.open("rb") as file:
        is_utf16 = file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    fitting = [
        (encoding, lines)
        for encoding in (("utf-16",) if is_utf16 else _ENCODINGS)
        if (lines := _count_lines(path, encoding)) is not None
    ]
    if not fitting:
        raise BadRoster(
            f"The file {path} is neither CSV nor XLSX.",
            "Save the roster as .xlsx, or as CSV in UTF-8.",
        )
    return tuple(_text_table(path, encoding, lines) for encoding, lines in fitting)


def _text_table(path: Path, encoding: str, lines: int) -> Table:
    return Table(lambda: _read_text(path, encoding), lines)


def _count_lines(path: Path, encoding: str) -> int | None:
    """How many lines the file has in this encoding; None when it is in another."""
    decoder = codecs.getincrementaldecoder(encoding)()
    lines = 0
    with path.open("rb") as file:
        try:
            while chunk := file.read(_CHUNK_BYTES):
                text = decoder.decode(chunk)
                if "\0" in text:
                    return None
                lines += text.count("\n")
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return None
    return lines + 1


def _read_text(path: Path, encoding: str) -> Iterator[Row]:
    encoding = "utf-8-sig" if encoding == "utf-8" else encoding
    with path.open(encoding=encoding, newline="") as file:
        first = file.readline()
        file.seek(0)
        delimiter = max(_DELIMITERS, key=first.count)
        number = 0
        try:
            for number, cells in enumerate(csv.reader(file, delimiter=delimiter), start=1):
                yield number, list[Cell](cells)
        except csv.Error as error:
            raise BadRoster(
                f"The file {path} is no CSV after row {number}: {error}.",
                "Look for a quotation mark that is not closed, or save it as CSV again.",
            ) from error


# --- XLSX ----------------------------------------------------------------------------------


def _open_workbook(path: Path) -> tuple[Table, ...]:
    try:
        with zipfile.ZipFile(path) as archive:
            sheets = _find_sheets(archive)
            tables = tuple(_sheet_table(path, *sheet, archive) for sheet in sheets)
    except _SPOILT as error:
        raise _spoilt(path) from error
    if not tables:
        raise _spoilt(path)
    return tables


def _sheet_table(path: Path, index: int, part: str, archive: zipfile.ZipFile) -> Table:
    with archive.open(part) as stream:
        total = sum(
            chunk.count(b"</row>") + chunk.count(b":row>")
            for chunk in iter(lambda: stream.read(_CHUNK_BYTES), b"")
        )
    return Table(lambda: _read_sheet(path, index, part), total)


_SPOILT = (zipfile.BadZipFile, KeyError, ElementTree.ParseError, NotImplementedError)


def _spoilt(path: Path) -> BadRoster:
    return BadRoster(
        f"The file {path} is no Excel workbook, or it is damaged.",
        "Open it in a spreadsheet program and save it as .xlsx again.",
    )


def _find_sheets(archive: zipfile.ZipFile) -> list[tuple[int, str]]:
    """Index and part name of every visible sheet (ECMA-376 part 1, 18.2.19 and 9.2)."""
    targets: dict[str, str] = {}
    for relation in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels")):
        target = relation.get("Target", "")
        targets[relation.get("Id", "")] = (
            target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        )
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    found: list[tuple[int, str]] = []
    sheets = [element for element in book.iter() if _local(element.tag) == "sheet"]
    for index, sheet in enumerate(sheets):
        relation_id = next((v for k, v in sheet.items() if k != "id" and _local(k) == "id"), "")
        part = targets.get(relation_id, "")
        if sheet.get("state", "visible") == "visible" and part in archive.namelist():
            found.append((index, part))
    return found


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _read_sheet(path: Path, index: int, part: str) -> Iterator[Row]:
    try:
        with zipfile.ZipFile(path) as archive:
            base = _copy_needed(archive)
            with archive.open(part) as stream:
                pieces = _cut_sheet(stream)

                def read_next() -> list[Row] | None:
                    piece = next(pieces, None)
                    return None if piece is None else _read_piece(base, index, part, piece)

                # One piece ahead: python-calamine lets other threads run while it reads.
                with ThreadPoolExecutor(1, thread_name_prefix="roster sheet") as ahead:
                    waiting = ahead.submit(read_next)
                    while (rows := waiting.result()) is not None:
                        waiting = ahead.submit(read_next)
                        yield from rows
    except (*_SPOILT, CalamineError, XmlError, ZipError) as error:
        raise _spoilt(path) from error


def _copy_needed(archive: zipfile.ZipFile) -> bytes:
    """The workbook without its sheets, pictures and macros, as an archive of its own."""
    base = BytesIO()
    with zipfile.ZipFile(base, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as copy:
        for name in archive.namelist():
            if name.rpartition("/")[2].lower() in _NEEDED_PARTS:
                copy.writestr(name, archive.read(name))
    return base.getvalue()


def _cut_sheet(stream: IO[bytes]) -> Iterator[tuple[bytes | memoryview, ...]]:
    """The sheet's XML as several whole sheets, each with some of the rows, each in parts.

    `<` stands for markup everywhere in XML but in comments and CDATA, which no writer of
    sheets uses: a row begins wherever `<row` does.
    """
    buffer = stream.read(_PIECE_BYTES)
    first = _ROW_START.search(buffer)
    if first is None:
        yield buffer, stream.read()
        return
    prefix = first[1]
    head, buffer = buffer[: first.start()], buffer[first.start() :]
    tail = b"</%bsheetData></%bworksheet>" % (prefix, prefix)
    while chunk := stream.read(_PIECE_BYTES):
        cut = max(chunk.rfind(b"<%brow%b" % (prefix, end)) for end in (b" ", b">"))
        if cut >= 0:
            yield head, buffer, memoryview(chunk)[:cut], tail
            buffer = chunk[cut:]
        else:
            buffer += chunk
    yield head, buffer


def _read_piece(
    base: bytes, index: int, part: str, piece: tuple[bytes | memoryview, ...]
) -> list[Row]:
    archive = BytesIO()
    archive.write(base)
    with (
        zipfile.ZipFile(archive, "a", zipfile.ZIP_STORED) as copy,
        copy.open(part, "w") as sheet_xml,
    ):
        for xml in piece:
            sheet_xml.write(xml)
    archive.seek(0)
    with CalamineWorkbook.from_filelike(archive) as workbook:
        sheet = workbook.get_sheet_by_index(index)
        if sheet.start is None:
            return []
        top, left = sheet.start
        rows = sheet.to_python(skip_empty_area=True)
    margin: list[Cell] = [""] * left
    return [
        (number, margin + cells if left else cells)
        for number, cells in enumerate(rows, start=top + 1)
    ]
