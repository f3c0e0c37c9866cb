"""The rows of the reports' page, made from a report's figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from kiosk.app.area_words import spell_area
from kiosk.app.report_words import (
    Word,
    spell,
    spell_band,
    spell_day,
    spell_reason,
    spell_seconds,
    spell_step,
)
from kiosk.domain.reports import ArrivalStep, Report
from kiosk.domain.tours import Language
from kiosk.ui.wording import fill, spell_time, translate


class ReportSection(StrEnum):
    """What of the report is shown."""

    FIGURES = "figures"
    ARRIVALS = "arrivals"
    AGES = "ages"
    ORIGINS = "origins"
    REFUSALS = "refusals"
    DAYS = "days"
    TOURS = "tours"
    FAULTS = "faults"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A count to be read from two metres. `mood`: good, attention or empty."""

    key: str
    value: str
    caption: str
    mood: str = ""


@dataclass(frozen=True, slots=True)
class BarRow:
    """One bar, as a share of the longest. `value` is what it says at its end."""

    key: str
    caption: str
    share: float
    value: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """A column of the curve, as a share of the tallest; `caption` empty under most."""

    key: str
    caption: str
    share: float
    value: str
    start: bool


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line of a table; the first cell is words."""

    key: str
    cells: list[str]
    said: str


def derive_figures(report: Report, language: Language) -> tuple[FigureRow, ...]:
    """The counts, for the figures' section."""
    tally, times = report.tally, report.times

    def row(word: Word, value: object, mood: str = "") -> FigureRow:
        return FigureRow(word.value, str(value), spell(word, language), mood)

    seconds = spell_seconds(times.median_s, language) if times.parties else "–"
    return (
        row(Word.CAME, tally.came, "good"),
        row(Word.EXPECTED, tally.expected),
        row(Word.NO_SHOWS, tally.no_shows, "attention" if tally.no_shows else ""),
        row(Word.TOURS, tally.tours),
        row(Word.MINORS, report.minors),
        row(Word.POUCHES, report.pouches),
        row(Word.TIME_PER_PARTY, seconds),
        row(Word.REFUSALS, tally.refusals),
        row(Word.OVERRIDES, tally.overrides),
    )


def derive_steps(arrivals: tuple[ArrivalStep, ...]) -> tuple[StepRow, ...]:
    """The curve's columns, by time."""
    most = max((step.count for step in arrivals), default=0) or 1
    return tuple(
        StepRow(
            key=str(step.from_min),
            caption=spell_step(step) if step.from_min % 15 == 0 else "",
            share=step.count / most,
            value=str(step.count) if step.count == most else "",
            start=step.from_min == 0,
        )
        for step in arrivals
    )


def derive_bars(report: Report, section: ReportSection, language: Language) -> tuple[BarRow, ...]:
    """The section's bars; none where it has none."""
    match section:
        case ReportSection.AGES:
            return _bars([(spell_band(b, language), b.count) for b in report.ages])
        case ReportSection.ORIGINS:
            return _bars([(spell_area(a.area, language), a.count) for a in report.origins])
        case ReportSection.REFUSALS:
            refused = [(spell_reason(r.reason, language), r.count) for r in report.refusals]
            forced = [
                (
                    f"{spell(Word.OVERRIDES, language)} · {spell_reason(o.rules, language)}",
                    o.count,
                )
                for o in report.overrides
            ]
            return _bars([*refused, *forced])
        case _:
            return ()


def derive_lines(
    report: Report, section: ReportSection, language: Language, zone: ZoneInfo
) -> tuple[TableRow, ...]:
    """The lines of the section's table; none where it has none."""
    rows: list[tuple[str, ...]]
    match section:
        case ReportSection.DAYS:
            rows = [
                (
                    day.day.isoformat(),
                    spell_day(day.day, language),
                    f"{day.tally.came} / {day.tally.expected}",
                    str(day.tally.no_shows),
                    str(day.tally.refusals),
                    str(day.times.median_s) if day.times.parties else "–",
                    str(day.pouches),
                )
                for day in reversed(report.days)
            ]
        case ReportSection.TOURS:
            alone = report.period.first == report.period.last
            rows = [
                (
                    tour.tour.tour_id,
                    ("" if alone else f"{tour.day:%d.%m.} ")
                    + f"{spell_time(tour.tour.starts_at_utc, zone)}"
                    f" {tour.tour.group_letter} {tour.tour.name}",
                    f"{tour.tally.came} / {tour.tally.expected}",
                    str(tour.tally.no_shows),
                    str(tour.tally.refusals),
                    str(tour.times.median_s) if tour.times.parties else "–",
                )
                for tour in reversed(report.tours)
            ]
        case ReportSection.FAULTS:
            rows = [
                (
                    f"{fault.station} {fault.device}",
                    f"{fault.station} · {fault.device} {fault.family}".strip(),
                    str(fault.count),
                    str(fault.minutes),
                )
                for fault in report.faults
            ]
        case _:
            return ()
    titles = derive_columns(section, language)
    return tuple(
        TableRow(
            key,
            list(cells),
            ", ".join(f"{t} {cell}" for t, cell in zip(titles, cells, strict=True)),
        )
        for key, *cells in rows
    )


def derive_columns(section: ReportSection, language: Language) -> tuple[str, ...]:
    """The titles of the section's table; none where it has no table."""
    match section:
        case ReportSection.DAYS | ReportSection.TOURS:
            words = [Word.DAY, Word.CAME, Word.NO_SHOWS, Word.REFUSALS, Word.MEDIAN]
            if section is ReportSection.TOURS:
                words[0] = Word.TOUR
            else:
                words.append(Word.POUCHES)
        case ReportSection.FAULTS:
            words = [Word.DEVICE, Word.TIMES, Word.MINUTES]
        case _:
            words = []
    return tuple(spell(word, language) for word in words)


def spell_summary(report: Report, section: ReportSection, language: Language) -> str:
    """The section's chart in one sentence; empty where it needs none."""
    match section:
        case ReportSection.ARRIVALS if report.arrivals:
            most = max(report.arrivals, key=lambda step: step.count)
            early = sum(step.count for step in report.arrivals if step.from_min < 0)
            whole = sum(step.count for step in report.arrivals)
            return fill(
                translate(
                    "Reports",
                    "Most people come in the five minutes from %1; %2 % are here at the start.",
                ),
                spell_step(most),
                round(100 * early / whole),
            )
        case ReportSection.AGES:
            return fill(
                translate("Reports", "%1 of %2 people have a known age. %3"),
                report.ages_known,
                report.tally.came,
                spell(Word.PRIVACY, language),
            )
        case ReportSection.ORIGINS:
            return fill(
                translate("Reports", "Of %1 of %2 people a document says it. %3"),
                report.origins_known,
                report.tally.came,
                spell(Word.PRIVACY, language),
            )
        case _:
            return ""


def _bars(counts: Sequence[tuple[str, int]]) -> tuple[BarRow, ...]:
    most = max((count for _, count in counts), default=0) or 1
    whole = sum(count for _, count in counts) or 1
    return tuple(
        BarRow(caption, caption, count / most, f"{count} · {round(100 * count / whole)} %")
        for caption, count in counts
    )
