"""The party: its tour, and each member's row."""

from dataclasses import dataclass
from datetime import date
from typing import assert_never
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain import states as st
from kiosk.domain.decisions import Reason
from kiosk.domain.flow_rules import FlowRules
from kiosk.domain.tours import Tour, group_of
from kiosk.domain.visit import Mark, Member, Visit
from kiosk.domain.visitors import Role, derive_age, is_minor
from kiosk.ui.refusal_words import derive_short_reason
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.wording import (
    fill,
    find_alike,
    spell_count,
    spell_names,
    spell_time,
    translate,
)

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
    """All rows of a page that shows the party.

    Whose name looks like another's is told by the end of the document's number, once it is
    known: nothing else of a person may stand on this screen.
    """
    names = spell_names(visit)
    alike = find_alike(visit)
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
            name=names[member.visitor.visitor_id],
            role=_role_words(member.visitor.role),
            words=_with_last4(
                _mark_words(state, member, visit.on, current == member.visitor.visitor_id),
                member.last4 if member.visitor.visitor_id in alike else "",
            ),
            mark=member.mark.value,
            current=current == member.visitor.visitor_id,
            latest=member.visitor.visitor_id == latest,
            toggles=asks and member.mark in {Mark.WAITING, Mark.LATER},
            compartment=member.compartment or 0,
        )
        for position, member in enumerate(visit.members, 1)
    )


def choose_missing(state: st.State, rows: tuple[MemberRow, ...]) -> tuple[MemberRow, ...]:
    """Of a large party those whom its leader has to look for; who was held back comes first."""
    wanted = {Mark.WAITING.value, Mark.LATER.value}
    if isinstance(state, st.RestMissing):
        return tuple(row for row in rows if row.mark in wanted)
    barred = {Mark.REFUSED.value, Mark.NEEDS_STAFF.value}
    return tuple(row for row in rows if row.mark in barred) + tuple(
        row for row in rows if row.mark in wanted
    )


def _with_last4(words: str, last4: str) -> str:
    if not last4:
        return words
    return DOT.join((words, fill(translate("Party", "ID …%1"), last4)))


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
            if state.reason is Reason.NEEDS_ADULT and is_minor(member.birth_date, on):
                return derive_short_reason(member, state.reason, None)
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
    """Everything about a party but its rows.

    `here` are those who are in or whose document was read, `missing` says how many are not;
    `latest_name` and `latest_words` are of the person who has just been read.
    """

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
    here: int = 0
    missing: str = ""
    latest_name: str = ""
    latest_words: str = ""


def derive_party_words(
    state: st.State, visit: Visit, rows: tuple[MemberRow, ...], zone: ZoneInfo
) -> PartyWords:
    """`rows` are all of the party's."""
    latest = next((row for row in rows if row.latest), None)
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
        here=len(visit.marked(Mark.CHECKED, Mark.IN)),
        missing=_missing(len(visit.on_its_way())),
        latest_name=latest.name if latest else "",
        latest_words=latest.words if latest else "",
    )


def _missing(count: int) -> str:
    if not count:
        return ""
    return spell_count(
        count,
        translate("Party", "1 person is still missing"),
        translate("Party", "%1 people are still missing"),
    )


def _tour_line(tour: Tour, size: int, zone: ZoneInfo) -> str:
    start = fill(translate("Party", "%1 tour"), spell_time(tour.starts_at_utc, zone))
    people = spell_count(size, translate("Party", "1 person"), translate("Party", "%1 people"))
    return DOT.join(part for part in (start, people, tour.guide) if part)


def _notice(state: st.State) -> str:
    match state:
        case st.Documents(notice=notice, misread=misread) if notice is not None:
            return _misread_words(misread)
        case st.EnteringNumber(problem=problem) if problem is not None:
            return _number_words(problem)
        case _:
            return ""


def _misread_words(times: int) -> str:
    """The same advice twice helps nobody."""
    if times <= 1:
        return translate("Party", "We could not read that. Lay it flat and try again.")
    if times == 2:
        return translate(
            "Party", "Still not readable. Turn it over or wipe it clean; passports photo page down."
        )
    return translate(
        "Party", "We cannot read it. Our staff can check it: please touch “Call staff”."
    )


def _number_words(problem: st.NumberProblem) -> str:
    match problem:
        case st.NumberProblem.NO_NUMBER:
            return translate("Party", "This number is not complete. Please compare it once more.")
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
    largeChanged = Signal()  # of its own: pages are built on it, and ask for rows while they are

    def __init__(self, zone: ZoneInfo, rules: FlowRules, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._rules = rules
        self._large = False
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

    @Property(bool, notify=largeChanged)
    def large(self) -> bool:
        """Whether the party walks past the reader, and is counted instead of listed."""
        return self._large

    @Property(int, notify=changed)
    def listed(self) -> int:
        """How many rows there are on all pages together."""
        return len(self._all)

    @Property(int, notify=changed)
    def here(self) -> int:
        return self._words.here

    @Property(str, notify=changed)
    def missing(self) -> str:
        """How many are not here yet; empty when nobody is missing."""
        return self._words.missing

    @Property(str, notify=changed)
    def latestName(self) -> str:
        """The person who has just been read; empty when nobody has."""
        return self._words.latest_name

    @Property(str, notify=changed)
    def latestWords(self) -> str:
        return self._words.latest_words

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
        rows = derive_member_rows(state, visit)
        self._words = derive_party_words(state, visit, rows, self._zone)
        self._set_large(self._rules.is_large(visit))
        counts = isinstance(state, (st.Documents, st.RestMissing)) and self._large
        self._all = choose_missing(state, rows) if counts else rows
        self._interest = self._row_of_interest(state)
        self._turn_to(self._interest // self._room)

    def clear(self) -> None:
        """Forget everybody."""
        if self._words == PartyWords() and not self._all:
            return
        self._words = PartyWords()
        self._set_large(False)
        self._all = ()
        self._interest = 0
        self._turn_to(0)

    def _set_large(self, large: bool) -> None:
        if large is not self._large:
            self._large = large
            self.largeChanged.emit()

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
