"""Rows for a spreadsheet: read back as they were, and never run."""

import csv
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.csv_files import encode_csv, write_csv


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_spreadsheet_opens_it_as_utf8_with_values_it_can_count(tmp_path: Path) -> None:
    at = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)
    write_csv(
        tmp_path / "r.csv", ("日期", "n"), [(date(2026, 11, 21), -3), (at, None), (True, 0.5)]
    )
    content = (tmp_path / "r.csv").read_bytes()

    assert content.startswith(b"\xef\xbb\xbf")
    assert rows_of(content) == [
        ["日期", "n"],
        ["2026-11-21", "-3"],
        ["2026-11-21T02:30:00+00:00", ""],
        ["1", "0.5"],
    ]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "＝1+1", " =1", "\u3000=1", "\u00a0=1", "\r\n=1"],
)
def test_a_spreadsheet_never_runs_a_text(text: str) -> None:
    assert rows_of(encode_csv((text,), [(text,)])) == [[f"'{text}"], [f"'{text}"]]


@given(st.lists(st.lists(st.text(max_size=12), min_size=2, max_size=2), max_size=5))
def test_every_text_comes_back(rows: list[list[str]]) -> None:
    rows = [row for row in rows if all(text.isprintable() for text in row)]
    back = rows_of(encode_csv(("a", "b"), rows))[1:]

    assert [[t.removeprefix("'") for t in row] for row in back] == [
        [t.removeprefix("'") for t in row] for row in rows
    ]


def test_only_this_account_may_read_a_private_file(tmp_path: Path) -> None:
    write_csv(tmp_path / "r.csv", ("a",), [], private=True)

    assert (tmp_path / "r.csv").stat().st_mode & 0o777 == 0o600
