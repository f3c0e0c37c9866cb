"""A report in tables, files and on paper."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.app.report_paper import derive_report_blocks, save_report, write_report_pdf
from kiosk.app.report_tables import derive_report_tables, write_report_csv
from kiosk.app.report_words import (
    Word,
    spell,
    spell_day,
    spell_place,
    spell_reason,
    spell_seconds,
    spell_step,
)
from kiosk.domain.decisions import Reason
from kiosk.domain.reports import AreaCount, ArrivalStep
from kiosk.domain.roll_call import Place
from kiosk.domain.tours import Language
from kiosk.settings.model import Settings
from kiosk.sticker.table_pages import Picture, Table, plan_pages
from tests.samples import DAY, SHANGHAI
from tests.ui.staff_scenes_reports import NOTHING, WEEK


@pytest.mark.parametrize("language", Language)
def test_every_word_is_there_in_each_language(language: Language) -> None:
    said = [
        *(spell(word, language) for word in Word),
        *(spell_place(place, language) for place in Place),
        *(spell_reason(reason.value, language) for reason in Reason),
    ]
    assert all(said)
    assert not {reason.value for reason in Reason} & set(said)


def test_numbers_and_days_are_in_the_language_s_order() -> None:
    assert spell_day(DAY, Language.ENGLISH) == "21 Nov 2026"
    assert spell_day(DAY, Language.TRADITIONAL) == "2026年11月21日"
    assert spell_seconds(65, Language.ENGLISH) == "1 min 5 s"
    assert [spell_step(ArrivalStep(n, 1)) for n in (-15, 0, 5)] == ["−15", "0", "+5"]
    assert spell_reason("of_tomorrow", Language.ENGLISH) == "of_tomorrow"


def test_csv_files_hold_numbers_and_every_table(tmp_path: Path) -> None:
    tables = derive_report_tables(WEEK, SHANGHAI, Language.ENGLISH)
    paths = write_report_csv(tables, tmp_path / "report")
    assert {path.stem for path in paths} == {
        "days",
        "tours",
        "arrivals",
        "ages",
        "origins",
        "refusals",
        "overrides",
        "faults",
    }
    with (tmp_path / "report" / "days.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["Day"] for row in rows][:2] == ["2026-11-16", "2026-11-17"]
    assert sum(int(row["Came"]) for row in rows) == WEEK.tally.came


@pytest.mark.parametrize("language", Language)
def test_paper_has_charts_and_tables(tmp_path: Path, language: Language) -> None:
    blocks = tuple(derive_report_blocks(WEEK, zone=SHANGHAI, venue="工厂", language=language))
    assert sum(isinstance(block, Picture) for block in blocks) == 5
    assert sum(isinstance(block, Table) for block in blocks) == 4
    path = tmp_path / "report.pdf"
    write_report_pdf(WEEK, path, zone=SHANGHAI, venue="工厂", language=language)
    assert path.read_bytes().startswith(b"%PDF")


def test_a_hundred_areas_fit_their_pages_and_an_empty_report_has_one(tmp_path: Path) -> None:
    many = replace(WEEK, origins=tuple(AreaCount(f"A{n:02}", 200 - n) for n in range(100)))
    blocks = tuple(derive_report_blocks(many, zone=SHANGHAI, venue="", language=Language.ENGLISH))
    bars = [b for b in blocks if isinstance(b, Picture)]
    assert max(block.height_mm for block in bars) < 250
    assert len(plan_pages(blocks)) > 4
    path = tmp_path / "empty.pdf"
    write_report_pdf(NOTHING, path, zone=SHANGHAI, venue="", language=Language.ENGLISH)
    assert path.exists()


def test_a_report_is_saved_into_the_data_folder(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    pdf = save_report(WEEK, as_pdf=True, settings=settings, language=Language.ENGLISH)
    folder = save_report(WEEK, as_pdf=False, settings=settings, language=Language.ENGLISH)
    assert pdf == tmp_path / "exports" / "report-20261116-20261121.pdf"
    assert (folder / "ages.csv").exists()
