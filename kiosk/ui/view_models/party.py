"""The party: its tour, and each member's row."""

from dataclasses import dataclass
from datetime import date
from typing import assert_never
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain import states as st
from kiosk.domain.decisions import Reason
from kiosk.domain.tours import Tour, group_of
from kiosk.domain.visit import Mark, Member, Visit
from kiosk.domain.visitors import Role, derive_age
from kiosk.ui.refusal_words import derive_short_reason
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.wording import fill, spell_count, spell_name, spell_time, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

DOT = " · "


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One person. `current`: the row to look at; `latest`: the one that was just answered;
    `toggles`: "comes later" can be touched.
    """

    visitor_id: str
    position: int
    name: str
    role: str
    words: str
    mark: str
    current: bool
    latest: bool
    toggles: bool
    compartment: int


def derive_member_rows(state: st.State, visit: Visit) -> tuple[MemberRow, ...]:
    """All rows of a page that shows the party."""
    asks = isinstance(state, st.Documents)
    waiting = visit.marked(Mark.WAITING)
    current = waiting[0].visitor.visitor_id if asks and waiting else ""
    if isinstance(state, st.Stopped):
        current = state.visitor_id or ""
    latest = state.latest if isinstance(state, st.Documents) else None
    return tuple(
        MemberRow(
            visitor_id=member.visitor.visitor_id,
            position=position,
            name=spell_name(member),
            role=_role_words(member.visitor.role),
            words=_mark_words(state, member, visit.on, current == member.visitor.visitor_id),
            mark=member.mark.value,
            current=current == member.visitor.visitor_id,
            latest=member.visitor.visitor_id == latest,
            toggles=asks and member.mark in {Mark.WAITING, Mark.LATER},
            compartment=member.compartment or 0,
        )
        for position, member in enumerate(visit.members, 1)
    )


def _role_words(role: Role) -> str:
    match role:
        case Role.BOOKER:
            return translate("Party", "Booker")
        case Role.GUEST:
            return translate("Party", "Guest")
        case Role.MEMBER:
            return translate("Party", "Group member")
        case never:
            assert_never(never)


def _mark_words(state: st.State, member: Member, on: date, current: bool) -> str:
    match member.mark:
        case Mark.WAITING if isinstance(state, st.Stopped):
            return translate("Party", "Not checked yet")
        case Mark.WAITING:
            return translate("Party", "ID, please") if current else ""
        case Mark.CHECKED if isinstance(state, st.Stopped) and current:
            return derive_short_reason(member, state.reason, None)
        case Mark.CHECKED if isinstance(state, st.Stopped):
            return translate("Party", "Can come along")
        case Mark.CHECKED:
            return translate("Party", "Checked")
        case Mark.LATER:
            return translate("Party", "Comes later")
        case Mark.IN:
            return translate("Party", "Checked in")
        case Mark.REFUSED | Mark.NEEDS_STAFF:
            age = derive_age(member.birth_date, on) if member.birth_date else None
            return derive_short_reason(member, member.reason or Reason.BLOCKED, age)
        case never:
            assert_never(never)


@dataclass(frozen=True, slots=True)
class PartyWords:
    """Everything about a party but its rows."""

    letter: str = ""
    shape: str = ""
    colour: str = "#000000"
    ink: str = "#FFFFFF"
    time: str = ""
    line: str = ""
    size: int = 0
    checked: int = 0
    waiting: int = 0
    notice: str = ""


def derive_party_words(state: st.State, visit: Visit, zone: ZoneInfo) -> PartyWords:
    group = group_of(visit.tour.group_letter)
    return PartyWords(
        letter=group.letter,
        shape=group.shape.value,
        colour=group.colour,
        ink=group.ink,
        time=spell_time(visit.tour.starts_at_utc, zone),
        line=_tour_line(visit.tour, len(visit.members), zone),
        size=len(visit.members),
        checked=len(visit.marked(Mark.CHECKED)),
        waiting=len(visit.marked(Mark.WAITING)),
        notice=_notice(state),
    )


def _tour_line(tour: Tour, size: int, zone: ZoneInfo) -> str:
    start = fill(translate("Party", "%1 tour"), spell_time(tour.starts_at_utc, zone))
    people = spell_count(size, translate("Party", "1 person"), translate("Party", "%1 people"))
    return DOT.join(part for part in (start, people, tour.guide) if part)


def _notice(state: st.State) -> str:
    match state:
        case st.Documents(notice=notice) if notice is not None:
            return translate(
                "Party", "That was not readable. Please lay the document flat, once more."
            )
        case st.EnteringNumber(problem=problem) if problem is not None:
            return _number_words(problem)
        case _:
            return ""


def _number_words(problem: st.NumberProblem) -> str:
    match problem:
        case st.NumberProblem.NO_NUMBER:
            return translate("Party", "This is not a whole number. Please compare it once more.")
        case st.NumberProblem.NOT_ON_BOOKING:
            return translate("Party", "Nobody on this booking has this number.")
        case st.NumberProblem.NEEDS_CARD:
            return translate("Party", "Adults, please put the card on the reader.")
        case never:
            assert_never(never)


@QmlElement
class PartyViewModel(QObject):
    """A party in pages of as many rows as the layout has room for."""

    changed = Signal()

    def __init__(self, zone: ZoneInfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._words = PartyWords()
        self._all: tuple[MemberRow, ...] = ()
        self._rows: Rows[MemberRow] = Rows(MemberRow, "visitor_id", self)
        self._room = 5
        self._page = 0
        self._interest = 0

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The rows of the page shown."""
        return self._rows

    @Property(int, notify=changed)
    def page(self) -> int:
        """From 0."""
        return self._page

    @Property(int, notify=changed)
    def pages(self) -> int:
        return max(1, -(-len(self._all) // self._room))

    @Property(str, notify=changed)
    def letter(self) -> str:
        return self._words.letter

    @Property(str, notify=changed)
    def shape(self) -> str:
        return self._words.shape

    @Property(str, notify=changed)
    def colour(self) -> str:
        return self._words.colour

    @Property(str, notify=changed)
    def ink(self) -> str:
        return self._words.ink

    @Property(str, notify=changed)
    def time(self) -> str:
        return self._words.time

    @Property(str, notify=changed)
    def line(self) -> str:
        """Tour, number of people, guide."""
        return self._words.line

    @Property(int, notify=changed)
    def size(self) -> int:
        return self._words.size

    @Property(int, notify=changed)
    def checked(self) -> int:
        return self._words.checked

    @Property(int, notify=changed)
    def waiting(self) -> int:
        return self._words.waiting

    @Property(str, notify=changed)
    def notice(self) -> str:
        """What was wrong with the last document; empty when nothing was."""
        return self._words.notice

    @Slot(int)
    def setRoom(self, room: int) -> None:
        """How many rows there is room for."""
        if room >= 1 and room != self._room:
            self._room = room
            self._turn_to(self._interest // room)

    @Slot()
    def nextPage(self) -> None:
        self._turn_to(self._page + 1)

    @Slot()
    def previousPage(self) -> None:
        self._turn_to(self._page - 1)

    def show(self, state: st.State, visit: Visit) -> None:
        """Show this party; turns to the page where something has just changed."""
        self._words = derive_party_words(state, visit, self._zone)
        self._all = derive_member_rows(state, visit)
        self._interest = self._row_of_interest(state)
        self._turn_to(self._interest // self._room)

    def clear(self) -> None:
        """Forget everybody."""
        self._words = PartyWords()
        self._all = ()
        self._interest = 0
        self._turn_to(0)

    def _row_of_interest(self, state: st.State) -> int:
        """The row that has just changed, else the one that was of interest before."""
        latest: str | None = None
        if isinstance(state, st.Documents):
            latest = state.latest
        elif isinstance(state, st.Stopped):
            latest = state.visitor_id
        for place, row in enumerate(self._all):
            if row.visitor_id == latest:
                return place
        return min(self._interest, len(self._all) - 1)

    def _turn_to(self, page: int) -> None:
        last = max(0, -(-len(self._all) // self._room) - 1)
        self._page = min(max(page, 0), last)
        first = self._page * self._room
        if not first <= self._interest < first + self._room:
            self._interest = first
        self._rows.show(self._all[first : first + self._room])
        self.changed.emit()
