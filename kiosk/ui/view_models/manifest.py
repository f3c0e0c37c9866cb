"""The manifest's page: today's tours, one tour's people, its gate, notes and headcounts."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.app import corrections, manifests
from kiosk.app.manifests import PaperKind, TourView
from kiosk.app.staff_services import StaffServices
from kiosk.domain.departures import Departed, DepartureRefused, Gate, Returned
from kiosk.domain.manifests import (
    LONGEST_NOTE,
    CountResult,
    Headcount,
    ManifestFilter,
    ManifestOrder,
    ManifestRefused,
    NotePhrase,
    Standing,
    TourMember,
    decide_shown,
    derive_count,
    derive_standing,
)
from kiosk.domain.staff import ActionRefused, StaffUser
from kiosk.domain.tours import Tour, TourStatus, group_of
from kiosk.domain.visitors import is_minor
from kiosk.sticker.paper import PaperNotWritten
from kiosk.ui import manifest_words as words
from kiosk.ui.background import Background
from kiosk.ui.staff_page import Question, StaffPageViewModel
from kiosk.ui.view_models.manifest_rows import (
    MemberRow,
    NoteRow,
    TourPickRow,
    derive_member_rows,
    derive_note_rows,
    derive_tour_rows,
    spell_facts,
    spell_start,
)
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.view_models.staff_rows import PagedRows
from kiosk.ui.wording import fill, spell_count, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")

LONGEST_SEARCH = 24
LIST, SEARCH, COUNT, PERSON, PAPER, TOURS = "list", "search", "count", "person", "paper", "tours"


@dataclass(frozen=True, slots=True)
class ManifestShown:
    """What the page shows: the day's tours, and one of them in full where one is chosen."""

    tours: tuple[Tour, ...] = ()
    view: TourView | None = None


@QmlElement
class ManifestViewModel(StaffPageViewModel):
    """One tour's people, as the guide works with them."""

    manifestChanged = Signal()

    def __init__(
        self, services: StaffServices, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(services, background, parent)
        self._shown = ManifestShown()
        self._tour_id = ""
        self._mode = LIST
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
        self._mode, self._filter, self._order = LIST, ManifestFilter.ALL, ManifestOrder.PARTY
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

    def spell_refusal(self, refused: ActionRefused | Exception) -> str:
        match refused:
            case ManifestRefused(why=why):
                return words.spell_refused(why)
            case DepartureRefused(why=why):
                return words.spell_departure_refused(why)
            case PaperNotWritten():
                return translate(
                    "Manifest",
                    "The file could not be written. Look whether the disk is full.",
                )
            case _:
                return ""

    def _list(self) -> None:
        """Find and order the people anew, and say that everything may have changed."""
        view = self._shown.view
        if view is None:
            self._members.clear()
            self._notes.show(())
            self.manifestChanged.emit()
            return
        on = view.tour.local_date(self.services.zone)
        wanted = self._filter if self._mode == LIST else ManifestFilter.ALL
        found = decide_shown(
            view.members,
            wanted,
            self._order,
            view.gate,
            on,
            typed=self._typed if self._mode == SEARCH else "",
            carts=view.carts,
        )
        self._members.show(derive_member_rows(view, found, on))
        person = self._member()
        if self._mode == PERSON and person is None:
            self._mode = LIST
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
        if view is None or view.headcount is None:
            return CountResult(0, 0, (), ())
        return derive_count(view.members, view.headcount.here)

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
        """What the page shows: list, search, count, person, paper or tours."""
        return self._mode

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
    def personKey(self) -> str:
        return self._person

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
        count, view = self._count, self._shown.view
        if view is None or view.headcount is None:
            return ""
        names = {m.visitor.visitor_id: m.visitor.name for m in view.members}
        if not count.absent and not count.extra:
            return translate("Manifest", "All who are in were seen")
        parts = []
        if count.absent:
            shown = ", ".join(words.clip(names[key], 14) for key in count.absent[:3])
            more = "…" if len(count.absent) > 3 else ""
            parts.append(fill(translate("Manifest", "Not seen: %1"), f"{shown}{more}"))
        if count.extra:
            parts.append(
                spell_count(
                    len(count.extra),
                    translate("Manifest", "1 seen who is not checked in"),
                    translate("Manifest", "%1 seen who are not checked in"),
                )
            )
        return "; ".join(parts)

    # --- touches ---------------------------------------------------------------------------

    @Slot(str)
    def chooseTour(self, tour_id: str) -> None:
        self._tour_id = tour_id
        self._mode, self._typed, self._person = LIST, "", ""
        self.refresh()

    @Slot(str)
    def showMode(self, mode: str) -> None:
        """Another view of the same tour; what was typed is gone."""
        self._mode, self._typed = mode, ""
        self._list()

    @Slot(str)
    def chooseFilter(self, name: str) -> None:
        wanted = ManifestFilter(name)
        self._filter = ManifestFilter.ALL if wanted is self._filter else wanted
        self._list()

    @Slot()
    def nextOrder(self) -> None:
        orders = list(ManifestOrder)
        self._order = orders[(orders.index(self._order) + 1) % len(orders)]
        self._list()

    @Slot(str)
    def typeCharacter(self, character: str) -> None:
        limit = LONGEST_SEARCH if self._mode == SEARCH else LONGEST_NOTE
        if len(self._typed) < limit:
            self._typed += character
            self._list()

    @Slot()
    def eraseCharacter(self) -> None:
        self._typed = self._typed[:-1]
        self._list()

    @Slot(str)
    def choosePerson(self, visitor_id: str) -> None:
        self._person = visitor_id
        self.showMode(PERSON)

    @Slot()
    def openSeats(self) -> None:
        self.show_page("SeatingPage", self._tour_id)

    # --- touches that change something -----------------------------------------------------

    @Slot(str)
    def togglePhrase(self, key: str) -> None:
        """Note a quick phrase of the person shown, or take it back."""
        person, phrase = self._member(), NotePhrase(key)
        if person is None:
            return
        noted = next((note for note in person.notes if note.phrase is phrase), None)
        if noted is None:
            self._note(phrase, "")
        else:
            self.removeNote(noted.note_id)

    @Slot()
    def writeNote(self) -> None:
        self._note(NotePhrase.OTHER, self._typed)

    @Slot(str)
    def removeNote(self, note_id: str) -> None:
        store = self.services.store
        self._do(lambda by: manifests.take_back_note(store, note_id, by))

    @Slot()
    def hasNoPhone(self) -> None:
        """The person shown was asked, and has none to lock up."""
        store, visitor_id = self.services.store, self._person
        self._do(lambda by: manifests.settle_phones(store, visitor_id, 0, by))

    @Slot()
    def beginCount(self) -> None:
        store, tour_id = self.services.store, self._tour_id
        self.showMode(COUNT)
        self._do(lambda by: manifests.begin_headcount(store, tour_id, by))

    @Slot(str)
    def tick(self, visitor_id: str) -> None:
        """Somebody stands there, or does not after all."""
        view, store = self._shown.view, self.services.store
        if view is None or view.headcount is None:
            return
        here = visitor_id not in view.headcount.here
        tour_id = view.tour.tour_id
        self._do(lambda by: manifests.tick_visitor(store, tour_id, visitor_id, by, here=here))

    @Slot()
    def endCount(self) -> None:
        store, tour_id = self.services.store, self._tour_id

        def tell(count: Headcount) -> None:
            self.say(fill(translate("Manifest", "Counted: %1"), len(count.here)))
            self.showMode(LIST)

        self._do(lambda by: manifests.end_headcount(store, tour_id, by), tell)

    @Slot()
    def sendOff(self) -> None:
        """Ask, and let the tour leave; with a reason where something keeps it."""
        tour, gate = self._tour, self._gate
        if tour is None:
            return
        text = words.spell_gate(gate, tour.status)
        if gate.missing:
            no_shows = spell_count(
                len(gate.missing),
                translate("Manifest", "1 person will be written down as not come."),
                translate("Manifest", "%1 people will be written down as not come."),
            )
            text = f"{text}. {no_shows}"
        self.ask_first(
            Question(
                fill(translate("Manifest", "Send off %1?"), self.title),
                text,
                translate("Manifest", "Send it off")
                if gate.is_clear
                else translate("Manifest", "Send it off all the same"),
                () if gate.is_clear else words.derive_reasons(),
                grave=not gate.is_clear,
            ),
            lambda reason: self._depart(tour.tour_id, reason),
        )

    @Slot()
    def comeBack(self) -> None:
        """Ask, and let the tour be back."""
        tour = self._tour
        if tour is None or tour.status is not TourStatus.DEPARTED:
            return
        text = spell_count(
            self._gate.locked,
            translate("Manifest", "1 phone is still locked up."),
            translate("Manifest", "%1 phones are still locked up."),
        )
        if self.services.settings.checkin.self_service_release:
            more = translate("Manifest", "People can then open their doors with their stickers.")
            text = f"{text} {more}"
        self.ask_first(
            Question(
                fill(translate("Manifest", "Is %1 back?"), self.title),
                text,
                translate("Manifest", "The tour is back"),
            ),
            lambda _reason: self._return(tour.tour_id),
        )

    @Slot(str)
    def savePaper(self, kind: str) -> None:
        """Write the manifest into the data folder, as PDF or CSV."""
        services, tour_id = self.services, self._tour_id

        def tell(path: Path) -> None:
            self.say(fill(translate("Manifest", "Saved on the kiosk: %1"), path))

        self._do(
            lambda by: manifests.save_manifest(
                services.store, tour_id, PaperKind(kind), services.settings, by, services.clock()
            ),
            tell,
        )

    @Slot()
    def printPaper(self) -> None:
        services, tour_id, printer = self.services, self._tour_id, self.services.paper
        if printer is None:
            return

        def tell(queue: str) -> None:
            self.say(fill(translate("Manifest", "Handed to the printer %1"), queue))

        self._do(
            lambda by: manifests.print_manifest(
                services.store, tour_id, printer, services.settings, by, services.clock()
            ),
            tell,
        )

    def _depart(self, tour_id: str, reason: str) -> None:
        store, asks = self.services.store, self._asks

        def tell(departed: Departed) -> None:
            gate = departed.gate
            said = translate("Manifest", "Departed with %1 of %2 people")
            self.say(fill(said, gate.arrived, gate.expected))

        self._do(lambda by: corrections.depart(store, tour_id, by, reason, asks_phones=asks), tell)

    def _return(self, tour_id: str) -> None:
        store = self.services.store

        def tell(_returned: Returned) -> None:
            self.say(translate("Manifest", "The tour is back"))

        self._do(lambda by: corrections.come_back(store, tour_id, by), tell)

    def _note(self, phrase: NotePhrase, typed: str) -> None:
        store, visitor_id = self.services.store, self._person

        def tell(_note: object) -> None:
            if phrase is NotePhrase.OTHER:
                self._typed = ""
                self.manifestChanged.emit()

        self._do(lambda by: manifests.note_visitor(store, visitor_id, phrase, typed, by), tell)

    def _do(
        self,
        work: Callable[[StaffUser], T | ActionRefused],
        show: Callable[[T], None] | None = None,
    ) -> None:
        """A change that the list follows at once."""

        def tell(done: T) -> None:
            if show is not None:
                show(done)
            self.refresh()

        self.act(work, tell)
