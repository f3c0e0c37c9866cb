"""A report as tables: for the screen, for paper, for spreadsheets and for other programs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from kiosk.app.area_words import spell_area
from kiosk.app.csv_files import CsvValue, write_csv
from kiosk.app.report_words import (
    Word,
    spell,
    spell_band,
    spell_reason,
)
from kiosk.domain.reports import PartyTimes, Report, Tally
from kiosk.domain.tours import Language


@dataclass(frozen=True, slots=True)
class ReportTable:
    """`name` is a file's; the first `words` columns are words, the rest are numbers."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[CsvValue, ...], ...]
    words: int = 1


_TALLY = (
    Word.EXPECTED,
    Word.CAME,
    Word.NO_SHOWS,
    Word.TO_COME,
    Word.PARTIES,
    Word.REFUSALS,
    Word.OVERRIDES,
)


def _tally_cells(tally: Tally, times: PartyTimes) -> tuple[CsvValue, ...]:
    return (
        tally.expected,
        tally.came,
        tally.no_shows,
        tally.to_come,
        tally.parties,
        tally.refusals,
        tally.overrides,
        times.median_s if times.parties else None,
    )


def derive_report_tables(
    report: Report, zone: ZoneInfo, language: Language
) -> tuple[ReportTable, ...]:
    """Every table of a report, empty ones too; numbers stay numbers."""

    def titles(*words: Word) -> tuple[str, ...]:
        return tuple(spell(word, language) for word in words)

    return (
        ReportTable(
            "days",
            spell(Word.BY_DAY, language),
            titles(Word.DAY, Word.TOURS, *_TALLY, Word.MEDIAN, Word.POUCHES),
            tuple(
                (day.day, day.tally.tours, *_tally_cells(day.tally, day.times), day.pouches)
                for day in report.days
            ),
        ),
        ReportTable(
            "tours",
            spell(Word.BY_TOUR, language),
            titles(Word.DAY, Word.START, Word.TOUR, Word.CAPACITY, *_TALLY, Word.MEDIAN),
            tuple(
                (
                    tour.day,
                    f"{tour.tour.local_start(zone):%H:%M}",
                    tour.tour.name or tour.tour.tour_id,
                    tour.tally.capacity,
                    *_tally_cells(tour.tally, tour.times),
                )
                for tour in report.tours
            ),
            words=3,
        ),
        ReportTable(
            "arrivals",
            spell(Word.ARRIVALS, language),
            titles(Word.FROM_MINUTE, Word.PEOPLE),
            tuple((step.from_min, step.count) for step in report.arrivals),
            words=0,
        ),
        ReportTable(
            "ages",
            spell(Word.AGES, language),
            titles(Word.AGE, Word.PEOPLE),
            tuple((spell_band(band, language), band.count) for band in report.ages),
        ),
        ReportTable(
            "origins",
            spell(Word.ORIGINS, language),
            titles(Word.AREA, Word.PEOPLE),
            tuple((spell_area(area.area, language), area.count) for area in report.origins),
        ),
        ReportTable(
            "refusals",
            spell(Word.REFUSALS, language),
            titles(Word.REASON, Word.ATTEMPTS, Word.FOR_STAFF),
            tuple(
                (spell_reason(row.reason, language), row.count, row.for_staff)
                for row in report.refusals
            ),
        ),
        ReportTable(
            "overrides",
            spell(Word.OVERRIDES, language),
            titles(Word.REASON, Word.TIMES),
            tuple((spell_reason(row.rules, language), row.count) for row in report.overrides),
        ),
        ReportTable(
            "faults",
            spell(Word.FAULTS, language),
            titles(Word.STATION, Word.DEVICE, Word.TIMES, Word.MINUTES),
            tuple(
                (row.station, f"{row.device} {row.family}".strip(), row.count, row.minutes)
                for row in report.faults
            ),
            words=2,
        ),
    )


def write_report_csv(tables: Sequence[ReportTable], folder: Path) -> tuple[Path, ...]:
    """One file for each table into `folder`, made where it is missing. Raises PaperNotWritten."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for table in tables:
        path = folder / f"{table.name}.csv"
        write_csv(path, table.columns, table.rows)
        written.append(path)
    return tuple(written)
