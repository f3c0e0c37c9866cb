"""The manifest in spreadsheet and on paper."""

import csv
import re
from dataclasses import replace
from datetime import datetime
from io import StringIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.tours import Language
from kiosk.sticker.manifest import (
    CSV_COLUMNS,
    LineState,
    Manifest,
    ManifestLine,
    encode_manifest_csv,
    write_manifest_csv,
)
from kiosk.sticker.manifest_pdf import write_manifest_pdf
from kiosk.sticker.paper import PaperNotWritten

ZONE = ZoneInfo("Asia/Shanghai")
FAMILY = (
    ManifestLine(1, "张欣悦", "XM-0007", arrived=True, compartment="17"),
    ManifestLine(2, "李小宝", "XM-0007", arrived=True, age=6, guardian="张欣悦"),
    ManifestLine(3, "𠮷田㐱", "XM-0007", arrived=False),
)


def manifest(*lines: ManifestLine, letter: str = "B") -> Manifest:
    return Manifest(
        tour_name="总装车间参观",
        starts_at_local=datetime(2026, 11, 21, 10, 30, tzinfo=ZONE),
        group_letter=letter,
        made_at_local=datetime(2026, 11, 21, 10, 12, tzinfo=ZONE),
        lines=lines,
        guide="陈晓",
        cart="2",
        venue="北京工厂",
    )


def picture_of(path: Path) -> bytes:
    document = pypdfium2.PdfDocument(path)
    picture = document[0].render(scale=2).to_pil().tobytes()
    document.close()
    return bytes(picture)


def test_a_tour_from_hong_kong_has_the_forms_of_its_characters(tmp_path: Path) -> None:
    ours = replace(manifest(*FAMILY), tour_name="總裝車間參觀 返直")
    theirs = replace(ours, language=Language.TRADITIONAL)
    for name, tour in (
        ("cn", ours),
        ("hk", theirs),
        ("en", replace(ours, language=Language.ENGLISH)),
    ):
        write_manifest_pdf(tour, tmp_path / name)

    assert picture_of(tmp_path / "cn") != picture_of(tmp_path / "hk")
    assert picture_of(tmp_path / "cn") == picture_of(tmp_path / "en")
    assert "總裝車間參觀 返直" in pdf_pages(tmp_path / "hk")[0]
    assert b"NotoSansCJKHK" in (tmp_path / "hk").read_bytes()
    assert b"NotoSansCJKHK" not in (tmp_path / "cn").read_bytes()


def crowd(count: int) -> tuple[ManifestLine, ...]:
    return tuple(
        ManifestLine(number, f"游客{number}", f"XM-{number // 3:04d}", arrived=number % 4 > 0)
        for number in range(1, count + 1)
    )


def pdf_pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return texts


def csv_rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_counts_tell_who_is_where() -> None:
    tour = manifest(*FAMILY)

    assert (tour.expected, tour.arrived, tour.phones_locked, tour.missing) == (3, 2, 1, 1)
    assert [line.state for line in FAMILY] == [
        LineState.LOCKED,
        LineState.HERE,
        LineState.MISSING,
    ]


def test_a_spreadsheet_opens_it_as_utf8(tmp_path: Path) -> None:
    write_manifest_csv(manifest(*FAMILY), tmp_path / "m.csv")
    content = (tmp_path / "m.csv").read_bytes()

    assert content.startswith(b"\xef\xbb\xbf")
    assert csv_rows(content) == [
        list(CSV_COLUMNS),
        ["1", "张欣悦", "XM-0007", "", "", "17", "locked"],
        ["2", "李小宝", "XM-0007", "6", "张欣悦", "", "here"],
        ["3", "𠮷田㐱", "XM-0007", "", "", "", "missing"],
    ]


@pytest.mark.parametrize(
    "name", ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "＝1+1", " =1", "\u3000=1", "\r\n=1"]
)
def test_a_spreadsheet_never_runs_a_name(name: str) -> None:
    line = ManifestLine(1, name, name, arrived=True, compartment=name, guardian=name)
    row = csv_rows(encode_manifest_csv(manifest(line)))[1]

    assert [row[column] for column in (1, 2, 4, 5)] == [f"'{name}"] * 4


@given(st.lists(st.text(max_size=12), max_size=5))
def test_every_name_comes_back_out_of_the_spreadsheet(names: list[str]) -> None:
    names = [name for name in names if name.isprintable()]
    lines = [ManifestLine(n, name, "R", arrived=False) for n, name in enumerate(names)]
    rows = csv_rows(encode_manifest_csv(manifest(*lines)))[1:]

    assert [row[1].removeprefix("'") for row in rows] == [n.removeprefix("'") for n in names]


def test_the_paper_says_all_of_it_in_text_that_can_be_copied(tmp_path: Path) -> None:
    write_manifest_pdf(manifest(*FAMILY), tmp_path / "m.pdf")
    (page,) = pdf_pages(tmp_path / "m.pdf")

    for words in ("总装车间参观", "2026-11-21 10:30", "陈晓", "张欣悦", "𠮷田㐱", "6 岁", "1 / 1"):
        assert words in page
    assert page.count("Missing") == 2
    assert (tmp_path / "m.pdf").stat().st_size < 60_000


@pytest.mark.parametrize(("people", "pages"), [(0, 1), (30, 1), (31, 2), (67, 3), (150, 5)])
def test_long_manifests_go_on_over_pages(tmp_path: Path, people: int, pages: int) -> None:
    write_manifest_pdf(manifest(*crowd(people)), tmp_path / "m.pdf")
    texts = pdf_pages(tmp_path / "m.pdf")

    assert len(texts) == pages
    for number, text in enumerate(texts, start=1):
        assert f"{number} / {pages}" in text
    listed = [int(number) for text in texts for number in re.findall(r"游客(\d+)", text)]
    assert listed == list(range(1, people + 1))


@pytest.mark.parametrize("letter", "ABCDEFGH")
def test_every_group_has_its_emblem(tmp_path: Path, letter: str) -> None:
    write_manifest_pdf(manifest(letter=letter), tmp_path / "m.pdf")
    (text,) = pdf_pages(tmp_path / "m.pdf")

    assert text.startswith(letter)


def test_endless_names_stay_in_their_columns(tmp_path: Path) -> None:
    line = ManifestLine(1, "x" * 300, "R" * 99, arrived=True, compartment="C" * 50, age=3)
    write_manifest_pdf(manifest(line), tmp_path / "m.pdf")
    (text,) = pdf_pages(tmp_path / "m.pdf")

    assert "…" in text


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PaperNotWritten, match="does not exist"):
        write_manifest_pdf(manifest(), tmp_path / "no" / "m.pdf")


def test_a_manifest_line_keeps_names_out_of_logs() -> None:
    assert "李小宝" not in repr(manifest(*FAMILY))
    assert "张欣悦" not in repr(manifest(*FAMILY))
