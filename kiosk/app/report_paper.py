"""A report on paper: figures, charts where people would rather look, and every table."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from kiosk.app.area_words import spell_area
from kiosk.app.csv_files import CsvValue
from kiosk.app.exports import ExportPlace, open_exports
from kiosk.app.report_tables import ReportTable, derive_report_tables, write_report_csv
from kiosk.app.report_words import (
    Word,
    spell,
    spell_band,
    spell_day,
    spell_period,
    spell_reason,
    spell_seconds,
    spell_step,
)
from kiosk.app.roll_call import choose_venue
from kiosk.domain.reports import Report
from kiosk.domain.tours import Language
from kiosk.settings.model import Settings
from kiosk.sticker.charts import BAR_MM, Bar, Step, draw_bars, draw_columns
from kiosk.sticker.design import Align
from kiosk.sticker.table_pages import Block, Column, Figure, Picture, Row, Table, Tone
from kiosk.sticker.tables import write_tables_pdf

if TYPE_CHECKING:
    from fpdf import FPDF

    from kiosk.sticker.paper import PdfPen

_CURVE_MM = 62.0
_MOST_DAYS = 14  # as bars; more are read in the table
_MOST_BARS = 30
_MOST_ROWS = 500  # twenty pages; more are for a spreadsheet
_CHARTED = frozenset({"arrivals", "ages", "origins", "refusals"})


def write_report_pdf(
    report: Report, path: Path, *, zone: ZoneInfo, venue: str, language: Language
) -> None:
    """Write the report. Raises PaperNotWritten."""
    title = f"{spell(Word.REPORT, language)} {spell_period(report.period, language)}"
    write_tables_pdf(
        title,
        tuple(derive_report_blocks(report, zone=zone, venue=venue, language=language)),
        path,
        made_at=report.made_at_utc.astimezone(zone),
        language=language,
    )


def derive_report_blocks(
    report: Report, *, zone: ZoneInfo, venue: str, language: Language
) -> Iterator[Block]:
    """Head and figures with the days, then charts, then the other tables."""
    made = f"{report.made_at_utc.astimezone(zone):%Y-%m-%d %H:%M}"
    foot = f"{spell(Word.MADE, language)} {made}·{spell(Word.PRIVACY, language)}"
    tables = {table.name: table for table in derive_report_tables(report, zone, language)}
    yield Table(
        title=spell(Word.REPORT, language),
        above=venue,
        subtitle=spell_period(report.period, language),
        figures=_derive_figures(report, language),
        columns=_derive_columns(tables["days"]),
        rows=_derive_rows(tables["days"], language),
        foot=foot,
    )
    yield from _derive_charts(report, language, foot)
    for table in tables.values():
        if table.name != "days" and table.name not in _CHARTED and table.rows:
            is_long = len(table.rows) > _MOST_ROWS
            yield Table(
                title=table.title,
                subtitle=spell(Word.IN_FILE, language) if is_long else "",
                columns=_derive_columns(table),
                rows=() if is_long else _derive_rows(table, language),
                foot=foot,
            )


def _derive_figures(report: Report, language: Language) -> tuple[Figure, ...]:
    tally, times = report.tally, report.times

    def figure(word: Word, value: object, tone: Tone = Tone.PLAIN) -> Figure:
        return Figure(str(value), spell(word, language), tone)

    return (
        figure(Word.CAME, tally.came, Tone.GOOD),
        figure(Word.NO_SHOWS, tally.no_shows, Tone.STOP if tally.no_shows else Tone.PLAIN),
        figure(Word.TOURS, tally.tours),
        figure(Word.MINORS, report.minors),
        figure(Word.POUCHES, report.pouches),
        figure(
            Word.TIME_PER_PARTY, spell_seconds(times.median_s, language) if times.parties else "–"
        ),
    )


def _derive_charts(report: Report, language: Language, foot: str) -> Iterator[Picture]:
    if 1 < len(report.days) <= _MOST_DAYS:
        days = tuple(
            Bar(
                spell_day(day.day, language),
                day.tally.came,
                f"{day.tally.came} / {day.tally.expected}",
                second=day.tally.expected,
            )
            for day in report.days
        )
        title = f"{spell(Word.CAME, language)} / {spell(Word.EXPECTED, language)}"
        yield from _bars(title, days, foot)
    if report.arrivals:
        steps = tuple(
            Step(spell_step(s) if s.from_min % 15 == 0 else "", s.count, s.from_min == 0)
            for s in report.arrivals
        )
        draw = partial(_draw_curve, steps, spell(Word.ARRIVALS_AXIS, language))
        yield Picture(spell(Word.ARRIVALS, language), _CURVE_MM, draw, foot)
    for word, bars in (
        (Word.AGES, [(spell_band(b, language), b.count) for b in report.ages]),
        (Word.ORIGINS, [(spell_area(a.area, language), a.count) for a in report.origins]),
        (Word.REFUSALS, [(spell_reason(r.reason, language), r.count) for r in report.refusals]),
    ):
        whole = sum(count for _, count in bars)
        if whole:
            shown = tuple(
                Bar(caption, count, f"{count}·{_percent(count, whole)}") for caption, count in bars
            )
            yield from _bars(spell(word, language), shown, foot)


def _percent(count: int, whole: int) -> str:
    share = 100 * count / whole
    return f"{share:.0f} %" if share >= 1 or not count else "< 1 %"


def _bars(title: str, bars: tuple[Bar, ...], foot: str) -> Iterator[Picture]:
    """A picture is never cut in two: many bars are several."""
    for first in range(0, len(bars), _MOST_BARS):
        some = bars[first : first + _MOST_BARS]
        yield Picture("" if first else title, len(some) * BAR_MM + 2, _drawing(some), foot)


def _drawing(
    bars: tuple[Bar, ...],
) -> "Callable[[FPDF, PdfPen, float, float, float], None]":
    def draw(pdf: "FPDF", pen: "PdfPen", left_mm: float, top_mm: float, width_mm: float) -> None:
        draw_bars(pdf, pen, bars, left_mm, top_mm, width_mm)

    return draw


def _draw_curve(
    steps: tuple[Step, ...],
    axis: str,
    pdf: "FPDF",
    pen: "PdfPen",
    left_mm: float,
    top_mm: float,
    width_mm: float,
) -> None:
    draw_columns(pdf, pen, steps, left_mm, top_mm, width_mm, _CURVE_MM, axis=axis)


def _derive_columns(table: ReportTable) -> tuple[Column, ...]:
    return tuple(
        Column(title, 1.7, Align.LEFT) if place < table.words else Column(title, 1.0, Align.RIGHT)
        for place, title in enumerate(table.columns)
    )


def _derive_rows(table: ReportTable, language: Language) -> tuple[Row, ...]:
    return tuple(Row(tuple(_write(value, language) for value in row)) for row in table.rows)


def _write(value: CsvValue, language: Language) -> str:
    if isinstance(value, date):
        return spell_day(value, language)
    return "" if value is None else str(value)


def save_report(
    report: Report,
    *,
    as_pdf: bool,
    settings: Settings,
    language: Language,
    place: ExportPlace | None = None,
) -> Path:
    """Write the report to a `place`, else into the data folder: a PDF, or a folder of CSV files.

    There is nothing personal in it. Where it is. Raises PaperNotWritten.
    """
    period = report.period
    name = f"report-{period.first:%Y%m%d}-{period.last:%Y%m%d}"
    folder = place.folder if place else open_exports(settings.data_dir)
    if not as_pdf:
        tables = derive_report_tables(report, settings.zone, language)
        write_report_csv(tables, folder / name)
        return folder / name
    path = folder / f"{name}.pdf"
    venue = choose_venue(settings, language)
    write_report_pdf(report, path, zone=settings.zone, venue=venue, language=language)
    return path
