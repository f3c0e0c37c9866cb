"""The manifest's page: today's tours, one tour's people, its gate, notes and headcounts."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Slot
from PySide6.QtQml import QmlElement

from kiosk.app import corrections, manifests
from kiosk.app.exports import ExportPlace
from kiosk.app.manifests import PaperKind
from kiosk.domain.departures import Departed, DepartureRefused, Returned
from kiosk.domain.manifests import (
    LONGEST_NOTE,
    Headcount,
    ManifestFilter,
    ManifestOrder,
    ManifestRefused,
    NotePhrase,
)
from kiosk.domain.staff import ActionRefused, StaffUser
from kiosk.domain.tours import TourStatus
from kiosk.sticker.paper import PaperNotWritten
from kiosk.ui import manifest_words as words
from kiosk.ui.saved_paper import SavedPaper, choose_place, spell_not_saved, tell_saved
from kiosk.ui.staff_page import Question
from kiosk.ui.view_models.manifest_board import ManifestBoardViewModel, ManifestMode
from kiosk.ui.wording import fill, spell_count, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")

LONGEST_SEARCH = 24


@QmlElement
class ManifestViewModel(ManifestBoardViewModel):
    """One tour's people, as the guide works with them."""

    def spell_refusal(self, refused: ActionRefused | Exception) -> str:
        match refused:
            case ManifestRefused(why=why):
                return words.spell_refused(why)
            case DepartureRefused(why=why):
                return words.spell_departure_refused(why)
            case PaperNotWritten():
                return spell_not_saved()
            case _:
                return ""

    # --- touches ---------------------------------------------------------------------------

    @Slot(str)
    def chooseTour(self, tour_id: str) -> None:
        self._tour_id = tour_id
        self._mode, self._typed, self._person = ManifestMode.LIST, "", ""
        self.refresh()

    @Slot(str)
    def showMode(self, mode: str) -> None:
        """Another view of the same tour; what was typed is gone."""
        self._mode, self._typed = ManifestMode(mode), ""
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
        limit = LONGEST_SEARCH if self._mode is ManifestMode.SEARCH else LONGEST_NOTE
        if len(self._typed) < limit:
            self._typed += character
            self._list()

    @Slot()
    def erase(self) -> None:
        self._typed = self._typed[:-1]
        self._list()

    @Slot(str)
    def choosePerson(self, visitor_id: str) -> None:
        self._person = visitor_id
        self.showMode(ManifestMode.PERSON)

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
            self._remove_note(noted.note_id)

    @Slot()
    def writeNote(self) -> None:
        self._note(NotePhrase.OTHER, self._typed)

    @Slot(str)
    def removeNote(self, note_id: str) -> None:
        """Ask, and take a note of the person shown away."""
        said = next((note.words for note in self._notes.rows if note.key == note_id), "")
        self.ask_first(
            Question(
                translate("Manifest", "Remove this note?"),
                fill(translate("Manifest", "“%1” is not shown to anybody any more."), said),
                translate("Manifest", "Remove it"),
            ),
            lambda _reason: self._remove_note(note_id),
        )

    def _remove_note(self, note_id: str) -> None:
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
        self.showMode(ManifestMode.COUNT)
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
            self.showMode(ManifestMode.LIST)

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
        """Write the manifest into the data folder or onto a stick, as PDF or CSV."""
        services, tour_id, wanted = self.services, self._tour_id, PaperKind(kind)

        def save(place: ExportPlace) -> None:
            self._do(
                lambda by: manifests.save_manifest(
                    services.store, tour_id, wanted, services.settings, by, services.clock(), place
                ),
                lambda path: tell_saved(self, SavedPaper(path)),
            )

        choose_place(self, save, personal=True)

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
