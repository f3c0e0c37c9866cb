"""What the manifest's page shows: today's tours, one tour's people, its gate and its count."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.app import manifests
from kiosk.app.manifests import TourView
from kiosk.app.staff_services import StaffServices
from kiosk.domain.departures import Gate
from kiosk.domain.manifests import (
    CountResult,
    ManifestFilter,
    ManifestOrder,
    NotePhrase,
    Standing,
    TourMember,
    decide_shown,
    derive_standing,
)
from kiosk.domain.tours import Tour, group_of
from kiosk.domain.visitors import is_minor
from kiosk.ui import manifest_words as words
from kiosk.ui.background import Background
from kiosk.ui.manifest_rows import (
    MemberRow,
    NoteRow,
    TourPickRow,
    derive_counted,
    derive_member_rows,
    derive_note_rows,
    derive_tour_rows,
    spell_counted,
    spell_facts,
    spell_start,
)
from kiosk.ui.staff_page import StaffPageViewModel
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.view_models.rows import Rows

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1


class ManifestMode(StrEnum):
    """What the page shows of a tour; TOURS: which tours there are."""

    LIST = "list"
    SEARCH = "search"
    COUNT = "count"
    PERSON = "person"
    PAPER = "paper"
    TOURS = "tours"


@dataclass(frozen=True, slots=True)
class ManifestShown:
    """What the page shows: the day's tours, and one of them in full where one is chosen."""

    tours: tuple[Tour, ...] = ()
    view: TourView | None = None


@QmlElement
class ManifestBoardViewModel(StaffPageViewModel):
    """One tour's people. Nothing is changed here."""

    manifestChanged = Signal()

    def __init__(
        self, services: StaffServices, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(services, background, parent)
        self._shown = ManifestShown()
        self._tour_id = ""
        self._mode = ManifestMode.LIST
        self._filter = ManifestFilter.ALL
        self._order = ManifestOrder.PARTY
        self._typed = ""
        self._person = ""
        self._tours = PagedRows(TourPickRow, "key", self)
        self._members = PagedRows(MemberRow, "key", self)
        self._notes: Rows[NoteRow] = Rows(NoteRow, "key", self)

    # --- the page --------------------------------------------------------------------------

    def refresh(self) -> None:
        store, settings = self.services.store, self.services.settings
        wanted, now, zone = self._tour_id or self.subject, self.services.clock(), settings.zone

        def work() -> ManifestShown:
            tours = manifests.read_todays_tours(store, now, zone)
            chosen = wanted
            if not chosen and (tour := manifests.choose_tour(tours, now)) is not None:
                chosen = tour.tour_id
            view = manifests.read_tour_view(store, chosen, settings) if chosen else None
            return ManifestShown(tours, view)

        self.read("manifest", work, self.show_manifest)

    def forget(self) -> None:
        self._tour_id = self._typed = self._person = ""
        self._mode, self._filter, self._order = (
            ManifestMode.LIST,
            ManifestFilter.ALL,
            ManifestOrder.PARTY,
        )
        self.show_manifest(ManifestShown())
        self._tours.clear()
        self._members.clear()

    def show_manifest(self, shown: ManifestShown) -> None:
        """Show these tours and this one's people."""
        before, self._shown = self._tour_id, shown
        if shown.view is not None:
            self._tour_id = shown.view.tour.tour_id
        rows = derive_tour_rows(shown.tours, self._tour_id, self.services.zone)
        self._tours.show(rows)
        if self._tour_id != before:
            self._reveal_tour()
        self._list()

    def _list(self) -> None:
        """Find and order the people anew, and say that everything may have changed."""
        view = self._shown.view
        if view is None:
            self._members.clear()
            self._notes.show(())
            self.manifestChanged.emit()
            return
        on = view.tour.local_date(self.services.zone)
        wanted = self._filter if self._mode is ManifestMode.LIST else ManifestFilter.ALL
        found = decide_shown(
            view.members,
            wanted,
            self._order,
            view.gate,
            on,
            typed=self._typed if self._mode is ManifestMode.SEARCH else "",
            carts=view.carts,
        )
        self._members.show(derive_member_rows(view, found, on))
        person = self._member()
        if self._mode is ManifestMode.PERSON and person is None:
            self._mode = ManifestMode.LIST
        self._notes.show(derive_note_rows(person) if person else ())
        self.manifestChanged.emit()

    def _reveal_tour(self) -> None:
        """Show the page with the chosen tour, of those that the strip leafs through."""
        tours = self._shown.tours
        places = [n for n, tour in enumerate(tours) if tour.tour_id == self._tour_id]
        self._tours.reveal(places[0] if places else 0)

    def _member(self) -> TourMember | None:
        view = self._shown.view
        people = view.members if view else ()
        return next((m for m in people if m.visitor.visitor_id == self._person), None)

    @property
    def _asks(self) -> bool:
        return self._shown.view is not None and self._shown.view.asks_phones

    @property
    def _gate(self) -> Gate:
        view = self._shown.view
        return view.gate if view else Gate(0, 0, (), 0, 0, (), (), ())

    @property
    def _tour(self) -> Tour | None:
        return self._shown.view.tour if self._shown.view else None

    @property
    def _count(self) -> CountResult:
        view = self._shown.view
        return derive_counted(view) if view else CountResult(0, 0, (), ())

    # --- to QML: which tour, and what of it ------------------------------------------------

    @Property(PagedRows, constant=True)
    def tours(self) -> PagedRows:
        """Today's tours, as pages of `TourPickRow`."""
        return self._tours

    @Property(PagedRows, constant=True)
    def members(self) -> PagedRows:
        """The people shown, as pages of `MemberRow`."""
        return self._members

    @Property(QObject, constant=True)
    def notes(self) -> QObject:
        """Staff's notes of the person shown, as rows of `NoteRow`."""
        return self._notes

    @Property(str, notify=manifestChanged)
    def mode(self) -> str:
        """A value of `ManifestMode`."""
        return self._mode.value

    @Property(bool, notify=manifestChanged)
    def hasTour(self) -> bool:
        return self._shown.view is not None

    @Property(str, notify=manifestChanged)
    def title(self) -> str:
        """The tour's time and name."""
        return spell_start(self._tour, self.services.zone) if self._tour else ""

    @Property(str, notify=manifestChanged)
    def letter(self) -> str:
        """The tour group's; its shape, colour and ink are the next three."""
        return self._tour.group_letter if self._tour else ""

    @Property(str, notify=manifestChanged)
    def shape(self) -> str:
        return group_of(self._tour.group_letter).shape.value if self._tour else "circle"

    @Property(str, notify=manifestChanged)
    def colour(self) -> str:
        return group_of(self._tour.group_letter).colour if self._tour else "#000000"

    @Property(str, notify=manifestChanged)
    def ink(self) -> str:
        return group_of(self._tour.group_letter).ink if self._tour else "#FFFFFF"

    # --- to QML: figures and the gate ------------------------------------------------------

    @Property(int, notify=manifestChanged)
    def expected(self) -> int:
        return self._gate.expected

    @Property(int, notify=manifestChanged)
    def arrived(self) -> int:
        return self._gate.arrived

    @Property(int, notify=manifestChanged)
    def missing(self) -> int:
        return len(self._gate.missing)

    @Property(int, notify=manifestChanged)
    def phones(self) -> int:
        return self._gate.phones

    @Property(int, notify=manifestChanged)
    def locked(self) -> int:
        return self._gate.locked

    @Property(int, notify=manifestChanged)
    def unlocked(self) -> int:
        """Whose phones are not locked, or who was never asked."""
        return len(self._gate.unlocked) + len(self._gate.unasked)

    @Property(int, notify=manifestChanged)
    def minors(self) -> int:
        view = self._shown.view
        if view is None:
            return 0
        on = view.tour.local_date(self.services.zone)
        return sum(is_minor(member.birth_date, on) for member in view.members)

    @Property(int, notify=manifestChanged)
    def noted(self) -> int:
        view = self._shown.view
        return sum(member.is_noted for member in view.members) if view else 0

    @Property(bool, notify=manifestChanged)
    def clear(self) -> bool:
        """Whether nothing keeps the cart."""
        return self._gate.is_clear

    @Property(str, notify=manifestChanged)
    def status(self) -> str:
        return self._tour.status.value if self._tour else ""

    @Property(str, notify=manifestChanged)
    def gateHead(self) -> str:
        return words.spell_gate_head(self._gate, self._tour.status) if self._tour else ""

    @Property(str, notify=manifestChanged)
    def gateText(self) -> str:
        return words.spell_gate(self._gate, self._tour.status) if self._tour else ""

    @Property(str, notify=manifestChanged)
    def chosenFilter(self) -> str:
        return self._filter.value

    @Property(str, notify=manifestChanged)
    def order(self) -> str:
        """By what the people are ordered, in a word."""
        return words.spell_order(self._order)

    @Property(str, notify=manifestChanged)
    def typed(self) -> str:
        """What has been typed, to be searched for or to be noted."""
        return self._typed

    # --- to QML: one person, and the count -------------------------------------------------

    @Property(str, notify=manifestChanged)
    def personName(self) -> str:
        person = self._member()
        return person.visitor.name if person else ""

    @Property(str, notify=manifestChanged)
    def personStanding(self) -> str:
        person = self._member()
        if person is None:
            return ""
        return words.spell_standing(derive_standing(person, asks_phones=self._asks))

    @Property(list, notify=manifestChanged)
    def personFacts(self) -> list[str]:
        view, person = self._shown.view, self._member()
        if view is None or person is None:
            return []
        zone = self.services.zone
        return list(spell_facts(person, view, view.tour.local_date(zone), zone))

    @Property(bool, notify=manifestChanged)
    def mayHaveNone(self) -> bool:
        """Whether it is open what phones this person has."""
        person = self._member()
        return person is not None and derive_standing(person, asks_phones=self._asks) in {
            Standing.UNASKED,
            Standing.UNLOCKED,
        }

    @Property(list, notify=manifestChanged)
    def phrases(self) -> list[dict[str, object]]:
        """The quick phrases, and which of them are noted of this person."""
        person = self._member()
        noted = {note.phrase for note in person.notes} if person else set()
        return [
            {"key": phrase.value, "words": words.spell_phrase(phrase), "on": phrase in noted}
            for phrase in NotePhrase
            if phrase is not NotePhrase.OTHER
        ]

    @Property(bool, constant=True)
    def canPrint(self) -> bool:
        """Whether there is a printer of paper."""
        return self.services.paper is not None

    @Property(bool, notify=manifestChanged)
    def counting(self) -> bool:
        """Whether a headcount is going on."""
        view = self._shown.view
        return bool(view and view.headcount and view.headcount.is_open)

    @Property(int, notify=manifestChanged)
    def seen(self) -> int:
        return self._count.seen

    @Property(str, notify=manifestChanged)
    def countText(self) -> str:
        """Who is not there, and who is there and not in."""
        view = self._shown.view
        return spell_counted(view) if view else ""
