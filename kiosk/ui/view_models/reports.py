"""The reports' page: a period, its figures, and what people would rather see than read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from hardware.interfaces import DocumentPrinter
from kiosk.app.area_words import spell_area
from kiosk.app.report_paper import save_report
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
from kiosk.app.reports import make_report
from kiosk.app.staff_services import StaffServices
from kiosk.domain.reports import ArrivalStep, Period, Report, Span, derive_period
from kiosk.domain.staff import ActionRefused, StaffUser
from kiosk.sticker.paper import PaperNotWritten
from kiosk.ui.background import Background
from kiosk.ui.saved_paper import SavedPaper, print_paper, tell_saved
from kiosk.ui.staff_page import StaffPageViewModel
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.view_models.staff_rows import PagedRows
from kiosk.ui.wording import fill, spell_time, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_PERIOD = timedelta(days=366)


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


@QmlElement
class ReportsViewModel(StaffPageViewModel):
    """A report of a period. Reading one takes a second, off the UI thread."""

    shownChanged = Signal()

    def __init__(
        self, services: StaffServices, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(services, background, parent)
        self._span = Span.TODAY
        self._own: Period | None = None
        self._section = ReportSection.FIGURES
        self._report: Report | None = None
        self._figures: Rows[FigureRow] = Rows(FigureRow, "key", self)
        self._steps: Rows[StepRow] = Rows(StepRow, "key", self)
        self._bars = PagedRows(BarRow, "key", self)
        self._lines = PagedRows(TableRow, "key", self)

    # --- what the page asks for ------------------------------------------------------------

    def refresh(self) -> None:
        services, period = self.services, self._period

        def work() -> Report:
            now = services.clock()
            return make_report(services.store, period, zone=services.zone, now=now)

        self.read("report", work, self.show_report)

    def renew(self) -> None:
        """A long period is read again when somebody asks for it, not with every sticker."""
        if self._period.first == self._period.last:
            super().renew()

    def forget(self) -> None:
        self._span, self._own, self._report = Span.TODAY, None, None
        self._section = ReportSection.FIGURES
        self._fill()

    def spell_refusal(self, refused: ActionRefused | Exception) -> str:
        if isinstance(refused, PaperNotWritten):
            return translate("Reports", "The report could not be saved. Is the disk full?")
        return ""

    @property
    def _period(self) -> Period:
        if self._span is Span.CHOSEN and self._own is not None:
            return self._own
        return derive_period(self._span, self.services.today)

    def show_report(self, report: Report) -> None:
        """Show these figures."""
        self._report = report
        self._fill()

    def _fill(self) -> None:
        report = self._report
        self._figures.show(() if report is None else self._derive_figures(report))
        self._steps.show(() if report is None else self._derive_steps(report.arrivals))
        self._bars.show(() if report is None else self._derive_bars(report))
        self._lines.show(() if report is None else self._derive_lines(report))
        self.shownChanged.emit()

    def _derive_figures(self, report: Report) -> tuple[FigureRow, ...]:
        tally, times = report.tally, report.times
        language = self.language

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

    def _derive_steps(self, arrivals: tuple[ArrivalStep, ...]) -> tuple[StepRow, ...]:
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

    def _derive_bars(self, report: Report) -> tuple[BarRow, ...]:
        language = self.language
        match self._section:
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

    def _derive_lines(self, report: Report) -> tuple[TableRow, ...]:
        rows: list[tuple[str, ...]]
        match self._section:
            case ReportSection.DAYS:
                rows = [
                    (
                        day.day.isoformat(),
                        spell_day(day.day, self.language),
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
                        + f"{spell_time(tour.tour.starts_at_utc, self.services.zone)}"
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
        titles = self.columns
        return tuple(
            TableRow(
                key,
                list(cells),
                ", ".join(f"{t} {cell}" for t, cell in zip(titles, cells, strict=True)),
            )
            for key, *cells in rows
        )

    # --- to QML ----------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def figures(self) -> QObject:
        """Rows of `FigureRow`."""
        return self._figures

    @Property(QObject, constant=True)
    def steps(self) -> QObject:
        """Rows of `StepRow`, by time."""
        return self._steps

    @Property(QObject, constant=True)
    def bars(self) -> QObject:
        """`PagedRows` of `BarRow`, of the section shown."""
        return self._bars

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        """`PagedRows` of `TableRow`, of the section shown."""
        return self._lines

    @Property(str, notify=shownChanged)
    def span(self) -> str:
        """A value of `Span`."""
        return self._span.value

    @Property(str, notify=shownChanged)
    def section(self) -> str:
        """A value of `ReportSection`."""
        return self._section.value

    @Property(bool, notify=shownChanged)
    def ready(self) -> bool:
        """Whether the figures are those of the period shown."""
        return self._report is not None and self._report.period == self._period

    @Property(bool, constant=True)
    def canPrint(self) -> bool:
        """Whether there is a printer of paper."""
        return self.services.paper is not None

    @Property(bool, notify=shownChanged)
    def choosing(self) -> bool:
        return self._span is Span.CHOSEN

    @Property(str, notify=shownChanged)
    def periodWords(self) -> str:
        return spell_period(self._period, self.language)

    @Property(str, notify=shownChanged)
    def firstDay(self) -> str:
        return spell_day(self._period.first, self.language)

    @Property(str, notify=shownChanged)
    def lastDay(self) -> str:
        return spell_day(self._period.last, self.language)

    @Property(list, notify=shownChanged)
    def columnTitles(self) -> list[str]:
        """Of the table that is shown; the first one is of words."""
        return self.columns

    @property
    def columns(self) -> list[str]:
        match self._section:
            case ReportSection.DAYS | ReportSection.TOURS:
                words = [Word.DAY, Word.CAME, Word.NO_SHOWS, Word.REFUSALS, Word.MEDIAN]
                if self._section is ReportSection.TOURS:
                    words[0] = Word.TOUR
                else:
                    words.append(Word.POUCHES)
            case ReportSection.FAULTS:
                words = [Word.DEVICE, Word.TIMES, Word.MINUTES]
            case _:
                words = []
        return [spell(word, self.language) for word in words]

    @Property(str, notify=shownChanged)
    def axis(self) -> str:
        return spell(Word.ARRIVALS_AXIS, self.language)

    @Property(str, notify=shownChanged)
    def summary(self) -> str:
        """The chart in one sentence, for whoever cannot see it or has no time to."""
        report = self._report
        if report is None:
            return ""
        match self._section:
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
                    spell(Word.PRIVACY, self.language),
                )
            case ReportSection.ORIGINS:
                return fill(
                    translate("Reports", "Of %1 of %2 people a document says it. %3"),
                    report.origins_known,
                    report.tally.came,
                    spell(Word.PRIVACY, self.language),
                )
            case _:
                return ""

    @Property(bool, notify=shownChanged)
    def empty(self) -> bool:
        """Whether the section has nothing to show."""
        report = self._report
        if report is None:
            return False
        match self._section:
            case ReportSection.FIGURES:
                return False
            case ReportSection.ARRIVALS:
                return not report.arrivals
            case ReportSection.AGES | ReportSection.ORIGINS | ReportSection.REFUSALS:
                return not self._derive_bars(report)
            case ReportSection.DAYS | ReportSection.TOURS | ReportSection.FAULTS:
                return not self._derive_lines(report)

    # --- touches ---------------------------------------------------------------------------

    @Slot(str)
    def chooseSpan(self, span: str) -> None:
        """Another period; one's own begins with what was shown."""
        before = self._period
        self._span = Span(span)
        self._own = before if self._span is Span.CHOSEN else None
        self._ask_again()

    @Slot(str)
    def showSection(self, section: str) -> None:
        self._section = ReportSection(section)
        self._fill()

    @Slot(int)
    def moveFirst(self, days: int) -> None:
        """The first day of one's own period, so many days on; the last is never before it."""
        first = self._within(self._period.first + timedelta(days=days))
        self._choose(first, max(first, self._period.last))

    @Slot(int)
    def moveLast(self, days: int) -> None:
        """The last day of one's own period, so many days on."""
        last = self._within(self._period.last + timedelta(days=days))
        self._choose(min(last, self._period.first), last)

    def _within(self, day: date) -> date:
        """No day that has not come."""
        return min(day, self.services.today)

    def _choose(self, first: date, last: date) -> None:
        self._span = Span.CHOSEN
        self._own = Period(max(first, last - LONGEST_PERIOD), last)
        self._ask_again()

    def _ask_again(self) -> None:
        self.shownChanged.emit()
        self.refresh()

    @Slot()
    def print(self) -> None:
        """The report as shown, on paper."""
        self._save(as_pdf=True, printer=self.services.paper)

    @Slot(bool)
    def save(self, as_pdf: bool) -> None:
        """The report as shown, as a PDF or as files for a spreadsheet."""
        self._save(as_pdf=as_pdf, printer=None)

    def _save(self, *, as_pdf: bool, printer: DocumentPrinter | None) -> None:
        report, settings, language = self._report, self.services.settings, self.language
        if report is None:
            return

        def work(_by: StaffUser) -> SavedPaper:
            path = save_report(report, as_pdf=as_pdf, settings=settings, language=language)
            return print_paper(path, printer)

        self.act(work, lambda saved: tell_saved(self, saved))


def _bars(counts: Sequence[tuple[str, int]]) -> tuple[BarRow, ...]:
    most = max((count for _, count in counts), default=0) or 1
    whole = sum(count for _, count in counts) or 1
    return tuple(
        BarRow(caption, caption, count / most, f"{count} · {round(100 * count / whole)} %")
        for caption, count in counts
    )
