"""The journal page: what happened on a day, who did it, and what it was about."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.app.staff_services import StaffServices
from kiosk.domain.journal import JournalRow
from kiosk.domain.tours import day_of
from kiosk.store.journal_pages import MOST_ROWS, JournalPage, JournalQuery
from kiosk.ui.background import Background
from kiosk.ui.fact_words import FactGroup, find_kinds, spell_group, spell_row, spell_who
from kiosk.ui.staff_page import StaffPageViewModel
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.wording import fill, spell_date, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

EVERYBODY = ""


class JournalSection(StrEnum):
    """What the page lists: facts, or what they may be filtered by."""

    FACTS = "facts"
    PEOPLE = "people"
    GROUPS = "groups"


@dataclass(frozen=True, slots=True)
class FactLine:
    """One fact."""

    key: str
    at: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """Something to filter by; `key` empty for no filter. `picked`: it is chosen."""

    key: str
    label: str
    picked: bool


@dataclass(frozen=True, slots=True)
class JournalBoard:
    """What the page shows: facts, and the staff's names by id."""

    page: JournalPage = field(default_factory=JournalPage)
    staff: tuple[tuple[str, str], ...] = ()
    visitor: str = ""


@QmlElement
class JournalViewModel(StaffPageViewModel):
    """What happened. `subject` is a visitor whose facts are wanted, or empty."""

    boardChanged = Signal()

    def __init__(
        self, services: StaffServices, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(services, background, parent)
        self._board = JournalBoard()
        self._section = JournalSection.FACTS
        self._day: date | None = None
        self._by = EVERYBODY
        self._group: FactGroup | None = None
        self._all_visitors = False
        self._facts = PagedRows(FactLine, "key", self)
        self._choices = PagedRows(FilterChoice, "key", self)

    # --- as the base asks for --------------------------------------------------------------

    def refresh(self) -> None:
        self._show()
        query = self._query()
        self.read("journal", lambda: self._read_board(query), self.show_board)

    def forget(self) -> None:
        self._board, self._section = JournalBoard(), JournalSection.FACTS
        self._day, self._by, self._group, self._all_visitors = None, EVERYBODY, None, False
        self._facts.clear()
        self._choices.clear()
        self.boardChanged.emit()

    # --- to QML ----------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def facts(self) -> QObject:
        """`PagedRows` of `FactLine`."""
        return self._facts

    @Property(QObject, constant=True)
    def choices(self) -> QObject:
        """`PagedRows` of `FilterChoice`."""
        return self._choices

    @Property(str, notify=boardChanged)
    def section(self) -> str:
        """A value of `JournalSection`."""
        return self._section.value

    @Property(str, notify=boardChanged)
    def dayText(self) -> str:
        """The day that is shown."""
        today = self.services.today
        day = self._day or today
        if day == today:
            return translate("Journal", "Today")
        return spell_date(day, self.language)

    @Property(bool, notify=boardChanged)
    def isToday(self) -> bool:
        return self._day is None or self._day == self.services.today

    @Property(str, notify=boardChanged)
    def whoText(self) -> str:
        """Whose doings are shown."""
        name = dict(self._board.staff).get(self._by, "")
        return name or translate("Journal", "Everybody")

    @Property(str, notify=boardChanged)
    def groupText(self) -> str:
        """Which kinds of facts are shown."""
        return spell_group(self._group) if self._group else translate("Journal", "Everything")

    @Property(str, notify=boardChanged)
    def visitorText(self) -> str:
        """About whom; empty for all visitors."""
        return self._board.visitor if self._visitor else ""

    @Property(str, notify=boardChanged)
    def moreText(self) -> str:
        """That there is more than is shown; empty where there is not."""
        if len(self._board.page.rows) < MOST_ROWS:
            return ""
        return fill(translate("Journal", "The latest %1; choose less to see more."), MOST_ROWS)

    @Slot(str)
    def showSection(self, section: str) -> None:
        """Facts, or choices; a second time back to the facts."""
        wanted = JournalSection(section)
        self._section = JournalSection.FACTS if wanted is self._section else wanted
        self._show()

    @Slot(str)
    def choose(self, key: str) -> None:
        """One of the choices that are listed."""
        if self._section is JournalSection.PEOPLE:
            self._by = key
        elif self._section is JournalSection.GROUPS:
            self._group = FactGroup(key) if key else None
        self._section = JournalSection.FACTS
        self.refresh()

    @Slot()
    def dayBefore(self) -> None:
        self._day = (self._day or self.services.today) - timedelta(days=1)
        self.refresh()

    @Slot()
    def dayAfter(self) -> None:
        if not self.isToday:
            self._day = (self._day or self.services.today) + timedelta(days=1)
            self.refresh()

    @Slot()
    def showAllVisitors(self) -> None:
        """Of everybody again, and not of one visitor."""
        self._all_visitors = True
        self.refresh()

    # --- showing ---------------------------------------------------------------------------

    @property
    def _visitor(self) -> str:
        return "" if self._all_visitors else self.subject

    def _query(self) -> JournalQuery:
        zone = self.services.zone
        noon = datetime.combine(self._day or self.services.today, time(12), zone)
        begins, ends = day_of(noon, zone)
        kinds = find_kinds(self._group) if self._group else frozenset()
        return JournalQuery(begins, ends, self._by or None, kinds, self._visitor or None)

    def _read_board(self, query: JournalQuery) -> JournalBoard:
        store = self.services.store
        page = store.journal.find(query)
        staff = tuple((r.user.user_id, r.user.name) for r in store.users.all())
        visitor = ""
        if query.visitor_id is not None:
            record = store.bookings.find_by_visitor(query.visitor_id)
            people = record.party if record is not None else ()
            names = [v.name for v in people if v.visitor_id == query.visitor_id]
            visitor = names[0] if names else translate("Journal", "One visitor")
        return JournalBoard(page, staff, visitor)

    def show_board(self, board: JournalBoard) -> None:
        """Show these facts."""
        self._board = board
        self._show()

    def _show(self) -> None:
        self._facts.show(tuple(self._line(row) for row in self._board.page.rows))
        match self._section:
            case JournalSection.PEOPLE:
                everybody = ("", translate("Journal", "Everybody"))
                command = ("command", translate("Journal", "command line"))
                options = (everybody, *self._board.staff, command)
                chosen = self._by
            case JournalSection.GROUPS:
                groups = tuple((group.value, spell_group(group)) for group in FactGroup)
                options = (("", translate("Journal", "Everything")), *groups)
                chosen = self._group.value if self._group else ""
            case JournalSection.FACTS:
                options, chosen = (), ""
        self._choices.show(
            tuple(FilterChoice(key, label, picked=key == chosen) for key, label in options)
        )
        self.boardChanged.emit()

    def _line(self, row: JournalRow) -> FactLine:
        title, words = spell_row(row, self._board.page)
        who = spell_who(row, self._board.page)
        at = row.at_utc.astimezone(self.services.zone).strftime("%H:%M:%S")
        parts = (words, who, row.station)
        return FactLine(row.event_id, at, title, " · ".join(part for part in parts if part))
