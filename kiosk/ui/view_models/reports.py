"""The reports' page: a period, its figures, and what people would rather see than read."""

from datetime import date, timedelta

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from hardware.interfaces import DocumentPrinter
from kiosk.app.exports import ExportPlace
from kiosk.app.report_paper import save_report
from kiosk.app.report_words import (
    Word,
    spell,
    spell_day,
    spell_period,
)
from kiosk.app.reports import make_report
from kiosk.app.staff_services import StaffServices
from kiosk.domain.reports import Period, Report, Span, derive_period
from kiosk.domain.staff import ActionRefused, StaffUser
from kiosk.sticker.paper import PaperNotWritten
from kiosk.ui.background import Background
from kiosk.ui.report_rows import (
    BarRow,
    FigureRow,
    ReportSection,
    StepRow,
    TableRow,
    derive_bars,
    derive_columns,
    derive_figures,
    derive_lines,
    derive_steps,
    spell_summary,
)
from kiosk.ui.saved_paper import (
    SavedPaper,
    choose_place,
    print_paper,
    spell_not_saved,
    tell_saved,
)
from kiosk.ui.staff_page import StaffPageViewModel
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.view_models.rows import Rows

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_PERIOD = timedelta(days=366)


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
            return spell_not_saved()
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
        report, section, language = self._report, self._section, self.language
        if report is None:
            self._figures.show(())
            self._steps.show(())
            self._bars.show(())
            self._lines.show(())
        else:
            self._figures.show(derive_figures(report, language))
            self._steps.show(derive_steps(report.arrivals))
            self._bars.show(derive_bars(report, section, language))
            self._lines.show(derive_lines(report, section, language, self.services.zone))
        self.shownChanged.emit()

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
        return list(derive_columns(self._section, self.language))

    @Property(str, notify=shownChanged)
    def axis(self) -> str:
        return spell(Word.ARRIVALS_AXIS, self.language)

    @Property(str, notify=shownChanged)
    def summary(self) -> str:
        """The chart in one sentence, for whoever cannot see it or has no time to."""
        report = self._report
        return spell_summary(report, self._section, self.language) if report else ""

    @Property(bool, notify=shownChanged)
    def empty(self) -> bool:
        """Whether the section has nothing to show."""
        if self._report is None or self._section is ReportSection.FIGURES:
            return False
        if self._section is ReportSection.ARRIVALS:
            return not self._report.arrivals
        return self._bars.is_empty and self._lines.is_empty

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
        self._save(None, as_pdf=True, printer=self.services.paper)

    @Slot(bool)
    def save(self, as_pdf: bool) -> None:
        """The report as shown, as a PDF or as files for a spreadsheet."""
        choose_place(
            self, lambda place: self._save(place, as_pdf=as_pdf, printer=None), personal=False
        )

    def _save(
        self, place: ExportPlace | None, *, as_pdf: bool, printer: DocumentPrinter | None
    ) -> None:
        report, settings, language = self._report, self.services.settings, self.language
        if report is None:
            return

        def work(_by: StaffUser) -> SavedPaper:
            path = save_report(
                report, as_pdf=as_pdf, settings=settings, language=language, place=place
            )
            return print_paper(path, printer)

        self.act(work, lambda saved: tell_saved(self, saved))
