"""The roll call's page: who is inside, who has been ticked off, missing people first."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.app.report_words import spell_place
from kiosk.app.roll_call import (
    end_roll_call,
    read_roll_call,
    save_roll_call,
    spell_remarks,
    tick,
)
from kiosk.app.staff_services import StaffServices
from kiosk.domain.roll_call import (
    Person,
    RollCall,
    RollTour,
    TickRefusal,
    TickRefused,
    derive_counts,
    order_people,
)
from kiosk.domain.staff import ActionRefused, StaffUser
from kiosk.domain.tours import Language, group_of
from kiosk.sticker.paper import PaperNotWritten
from kiosk.ui.background import Background
from kiosk.ui.saved_paper import SavedPaper, print_paper, spell_not_saved, tell_saved
from kiosk.ui.staff_page import Question, StaffPageViewModel, Why
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.wording import fill, spell_count, spell_time, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1


LONGEST_REMARK = 16


class Listed(StrEnum):
    """Who is listed."""

    ALL = "all"
    MISSING = "missing"
    FOUND = "found"
    MAYBE_GONE = "maybe_gone"


@dataclass(frozen=True, slots=True)
class InsideRow:
    """One person. `sought`: not found, and looked for."""

    key: str
    name: str
    words: str
    found: bool
    sought: bool
    letter: str
    shape: str
    colour: str
    ink: str


@dataclass(frozen=True, slots=True)
class InsideFacts:
    """What the page shows; `staff` names those who ticked, by their id."""

    call: RollCall
    staff: Mapping[str, str] = field(default_factory=dict)


def derive_inside_row(
    person: Person, tour: RollTour, staff: Mapping[str, str], zone: ZoneInfo, language: Language
) -> InsideRow:
    parts = [spell_place(person.place, language)]
    if person.cart:
        parts.append(fill(translate("Inside", "cart %1"), person.cart))
    if remarks := spell_remarks(person, language):
        parts.append(_shorten(remarks))
    if person.found_at_utc is not None:
        at = spell_time(person.found_at_utc, zone)
        by = staff.get(person.found_by, person.found_by)
        parts = [fill(translate("Inside", "found %1 by %2"), at, by)]
    group = group_of(tour.group_letter)
    return InsideRow(
        key=person.key,
        name=person.name or person.party,
        words=" · ".join(parts),
        found=person.is_found,
        sought=person.counts and not person.is_found,
        letter=group.letter,
        shape=group.shape.value,
        colour=group.colour,
        ink=group.ink,
    )


def _shorten(text: str) -> str:
    """As much as a row takes; the whole is on paper."""
    return text if len(text) <= LONGEST_REMARK else text[: LONGEST_REMARK - 1] + "…"


@QmlElement
class InsideViewModel(StaffPageViewModel):
    """Everyone inside now. A touch on a person ticks them off, another takes it back."""

    shownChanged = Signal()

    def __init__(
        self, services: StaffServices, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(services, background, parent)
        self._facts = InsideFacts(RollCall(()))
        self._listed = Listed.ALL
        self._tour = ""
        self._order: dict[str, None] = {}
        self._rows = PagedRows(InsideRow, "key", self)

    # --- what the page asks for ------------------------------------------------------------

    def refresh(self) -> None:
        self.read("inside", self._read, self.show_inside)

    def forget(self) -> None:
        self._listed, self._tour, self._order = Listed.ALL, "", {}
        self._facts = InsideFacts(RollCall(()))
        self._rows.clear()
        self.shownChanged.emit()

    def read_badge(self) -> int:
        services = self.services
        return read_roll_call(services.store, services.zone, services.clock()).counts.inside

    def spell_refusal(self, refused: ActionRefused | Exception) -> str:
        match refused:
            case TickRefused():
                return _spell(refused)
            case PaperNotWritten():
                return spell_not_saved()
            case _:
                return ""

    def _read(self) -> InsideFacts:
        services = self.services
        call = read_roll_call(services.store, services.zone, services.clock())
        staff = {record.user.user_id: record.user.name for record in services.store.users.all()}
        return InsideFacts(call, staff)

    def show_inside(self, facts: InsideFacts) -> None:
        """Show these people."""
        self._facts = facts
        if self._tour not in {tour.tour_id for tour in facts.call.tours}:
            self._tour = ""
        self._fill()

    def _fill(self) -> None:
        """Missing people first, as they were when this list was chosen: no row that somebody is
        about to touch moves away because another was ticked off.
        """
        shown = {
            person.key: (person, tour)
            for tour in self._tours_shown
            for person in tour.people
            if person.key in self._order or self._is_listed(person)
        }
        ordered = [key for key in self._order if key in shown]
        new = order_people(person for key, (person, _) in shown.items() if key not in self._order)
        self._order = dict.fromkeys((*ordered, *(person.key for person in new)))
        self._rows.show(
            tuple(
                derive_inside_row(
                    person, tour, self._facts.staff, self.services.zone, self.language
                )
                for person, tour in (shown[key] for key in self._order)
            )
        )
        self.shownChanged.emit()

    @property
    def _tours_shown(self) -> tuple[RollTour, ...]:
        tours = self._facts.call.tours
        return tuple(tour for tour in tours if not self._tour or tour.tour_id == self._tour)

    def _is_listed(self, person: Person) -> bool:
        match self._listed:
            case Listed.ALL:
                return person.counts
            case Listed.MISSING:
                return person.counts and not person.is_found
            case Listed.FOUND:
                return person.is_found
            case Listed.MAYBE_GONE:
                return not person.counts

    # --- to QML ----------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def people(self) -> QObject:
        """`PagedRows` of `InsideRow`."""
        return self._rows

    @Property(str, notify=shownChanged)
    def listed(self) -> str:
        """A value of `Listed`."""
        return self._listed.value

    @Property(int, notify=shownChanged)
    def inside(self) -> int:
        return self._facts.call.counts.inside

    @Property(int, notify=shownChanged)
    def missing(self) -> int:
        return self._facts.call.counts.missing

    @Property(int, notify=shownChanged)
    def found(self) -> int:
        return self._facts.call.counts.found

    @Property(int, notify=shownChanged)
    def maybeGone(self) -> int:
        return self._facts.call.counts.maybe_gone

    @Property(bool, notify=shownChanged)
    def begun(self) -> bool:
        """Whether somebody has been ticked off: there is a roll call to be ended."""
        return self._facts.call.begun_at_utc is not None

    @Property(str, notify=shownChanged)
    def tourLabel(self) -> str:
        """Which tour is listed, and how many of it are missing or inside."""
        counts = derive_counts(p for tour in self._tours_shown for p in tour.people)
        number = (
            fill(translate("Inside", "%1 of %2 missing"), counts.missing, counts.inside)
            if self.begun
            else spell_count(
                counts.inside,
                translate("Inside", "1 person"),
                translate("Inside", "%1 people"),
            )
        )
        if not self._tour:
            everything = translate("Inside", "All tours")  # lupdate does not look into f-strings
            return f"{everything} · {number}"
        (tour,) = self._tours_shown
        start = spell_time(tour.starts_at_utc, self.services.zone)
        return f"{start} {tour.group_letter} · {number}"

    @Property(bool, constant=True)
    def canPrint(self) -> bool:
        """Whether there is a printer of paper."""
        return self.services.paper is not None

    @Property(bool, notify=shownChanged)
    def manyTours(self) -> bool:
        return len(self._facts.call.tours) > 1

    # --- touches ---------------------------------------------------------------------------

    @Slot(str)
    def showListed(self, listed: str) -> None:
        self._listed, self._order = Listed(listed), {}
        self._fill()

    @Slot()
    def nextTour(self) -> None:
        self._turn(1)

    @Slot()
    def previousTour(self) -> None:
        self._turn(-1)

    def _turn(self, step: int) -> None:
        """All tours, then each by its time, then all again."""
        tours = sorted(self._facts.call.tours, key=lambda tour: tour.starts_at_utc)
        ids = ["", *(tour.tour_id for tour in tours)]
        self._tour, self._order = ids[(ids.index(self._tour) + step) % len(ids)], {}
        self._fill()

    @Slot(str)
    def touch(self, key: str) -> None:
        """Tick this person off, or take it back."""
        person = self._facts.call.person(key)
        if person is None:
            return
        services, found = self.services, not person.is_found

        def work(by: StaffUser) -> Person | TickRefused:
            return tick(services.store, by, key, services.zone, services.clock(), found=found)

        self.act(work, lambda _person: self.refresh())

    @Slot()
    def save(self) -> None:
        """The list as it is now as a file, and on paper where there is a printer for it."""
        services, language = self.services, self.language

        def work(by: StaffUser) -> SavedPaper | TickRefused:
            now = services.clock()
            path = save_roll_call(services.store, by, services.settings, language, now)
            return path if isinstance(path, TickRefused) else print_paper(path, services.paper)

        self.act(work, lambda saved: tell_saved(self, saved))

    @Slot()
    def end(self) -> None:
        """Ask, then close the list."""
        missing = self._facts.call.counts.missing
        text = (
            translate("Inside", "Everyone has been found. The next tick begins a new roll call.")
            if not missing
            else spell_count(
                missing,
                translate("Inside", "1 person has not been found, and is written down as missing."),
                translate(
                    "Inside", "%1 people have not been found, and are written down as missing."
                ),
            )
        )
        self.ask_first(
            Question(
                title=translate("Inside", "End the roll call?"),
                text=text,
                confirm=translate("Inside", "End it"),
                reasons=(
                    Why("drill", translate("Inside", "It was a drill")),
                    Why("false_alarm", translate("Inside", "False alarm")),
                    Why("over", translate("Inside", "The danger is over")),
                    Why("fire_brigade", translate("Inside", "The fire brigade has taken over")),
                ),
                grave=missing > 0,
            ),
            self._end,
        )

    def _end(self, reason: str) -> None:
        services = self.services

        def work(by: StaffUser) -> RollCall | TickRefused:
            return end_roll_call(services.store, by, reason, services.zone, services.clock())

        def tell(_call: RollCall) -> None:
            self.say(translate("Inside", "The roll call is over."))
            self.refresh()

        self.act(work, tell)


def _spell(refused: TickRefused) -> str:
    match refused.why:
        case TickRefusal.NO_RIGHT:
            return translate("Inside", "You may not do that. Ask somebody who may.")
        case TickRefusal.UNKNOWN_PERSON:
            return translate("Inside", "This person is not on the list any more.")
        case TickRefusal.NONE_BEGUN:
            return translate("Inside", "No roll call has begun.")
