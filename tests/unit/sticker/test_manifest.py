"""The manifest on paper."""

import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pypdfium2
import pytest

from kiosk.domain.manifests import Standing
from kiosk.domain.tours import Language
from kiosk.sticker.manifest import Manifest, ManifestLine
from kiosk.sticker.manifest_pdf import write_manifest_pdf
from kiosk.sticker.paper import PaperNotWritten

ZONE = ZoneInfo("Asia/Shanghai")
FAMILY = (
    ManifestLine(1, "张欣悦", "XM-0007", Standing.LOCKED, compartment="17", cart="2"),
    ManifestLine(2, "李小宝", "XM-0007", Standing.NO_PHONE, age=6, guardian="张欣悦"),
    ManifestLine(3, "𠮷田㐱", "XM-0007", Standing.MISSING, luggage="7 8", notes="轮椅 Wheelchair"),
)


def manifest(*lines: ManifestLine, letter: str = "B") -> Manifest:
    return Manifest(
        tour_name="总装车间参观",
        starts_at_local=datetime(2026, 11, 21, 10, 30, tzinfo=ZONE),
        group_letter=letter,
        made_at_local=datetime(2026, 11, 21, 10, 12, tzinfo=ZONE),
        lines=lines,
        phones=1,
        phones_locked=1,
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
        ManifestLine(
            number,
            f"游客{number}",
            f"XM-{number // 3:04d}",
            Standing.LOCKED if number % 4 else Standing.MISSING,
        )
        for number in range(1, count + 1)
    )


def pdf_pages(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return texts


def test_counts_tell_who_is_where() -> None:
    tour = manifest(*FAMILY)

    assert (tour.expected, tour.arrived, tour.missing) == (3, 2, 1)


def test_the_paper_says_all_of_it_in_text_that_can_be_copied(tmp_path: Path) -> None:
    write_manifest_pdf(manifest(*FAMILY), tmp_path / "m.pdf")
    (page,) = pdf_pages(tmp_path / "m.pdf")

    for words in (
        "总装车间参观",
        "2026-11-21 10:30",
        "陈晓",
        "张欣悦",
        "𠮷田㐱",
        "6 岁",
        "1 / 1",
        "7 8",
    ):
        assert words in page
    assert page.count("Missing") == 2
    assert page.count("𠮷田㐱") == 2  # once in the list, once with the note
    assert "轮椅 Wheelchair" in page
    assert (tmp_path / "m.pdf").stat().st_size < 60_000


def test_a_tour_of_nobody_to_note_has_no_table_of_notes(tmp_path: Path) -> None:
    write_manifest_pdf(manifest(*FAMILY[:2]), tmp_path / "m.pdf")

    assert "Notes" not in pdf_pages(tmp_path / "m.pdf")[0]


def test_every_standing_has_words_of_its_own(tmp_path: Path) -> None:
    lines = (ManifestLine(n, "张", f"R-{n}", standing) for n, standing in enumerate(Standing))
    write_manifest_pdf(manifest(*lines), tmp_path / "m.pdf")

    rows = pdf_pages(tmp_path / "m.pdf")[0].partition("状态 State")[2].partition("打印")[0]
    words = re.findall(r"R-\d[\s\S]*?([A-Z][a-z]+[a-z ]*)", rows)
    assert len(set(words)) == len(words) == len(Standing)


@pytest.mark.parametrize(("people", "pages"), [(0, 1), (32, 1), (33, 2), (67, 2), (150, 5)])
def test_long_manifests_go_on_over_pages(tmp_path: Path, people: int, pages: int) -> None:
    write_manifest_pdf(manifest(*crowd(people)), tmp_path / "m.pdf")
    texts = pdf_pages(tmp_path / "m.pdf")

    assert len(texts) == pages
    for number, text in enumerate(texts, start=1):
        assert f"{number} / {pages}" in text
    listed = [int(number) for text in texts for number in re.findall(r"游客(\d+)", text)]
    assert listed == list(range(1, people + 1))


@pytest.mark.parametrize(
    "letter", ["A", *(pytest.param(one, marks=pytest.mark.long) for one in "BCDEFG"), "H"]
)
def test_every_group_has_its_emblem(tmp_path: Path, letter: str) -> None:
    write_manifest_pdf(manifest(letter=letter), tmp_path / "m.pdf")
    (text,) = pdf_pages(tmp_path / "m.pdf")

    assert text.startswith(letter)


def test_endless_names_stay_in_their_columns(tmp_path: Path) -> None:
    line = ManifestLine(1, "x" * 300, "R" * 99, Standing.LOCKED, compartment="C" * 50, age=3)
    write_manifest_pdf(manifest(line), tmp_path / "m.pdf")
    (text,) = pdf_pages(tmp_path / "m.pdf")

    assert "…" in text


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PaperNotWritten, match="does not exist"):
        write_manifest_pdf(manifest(), tmp_path / "no" / "m.pdf")


def test_a_manifest_line_keeps_names_out_of_logs() -> None:
    assert "李小宝" not in repr(manifest(*FAMILY))
    assert "张欣悦" not in repr(manifest(*FAMILY))
