"""People without a booking onto free places, or somebody else onto a guest's place."""

from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.app.corrections import BadDocumentNumber, GuestWords, replace_guest
from kiosk.app.staff_services import StaffServices
from kiosk.app.walk_ins import Comer, WalkInWish, admit_walk_in
from kiosk.domain import name_characters
from kiosk.domain.corrections import CorrectionRefused
from kiosk.domain.decisions import FlawedDocument, PresentedDocument
from kiosk.domain.staff import ActionRefused
from kiosk.domain.tours import TourStatus, day_of
from kiosk.domain.walk_ins import WalkInRefused
from kiosk.store.corrections import Replaced
from kiosk.store.engine import new_id
from kiosk.store.walk_ins import WalkedIn
from kiosk.ui.background import Background
from kiosk.ui.staff_page import Question, StaffPageViewModel
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.view_models.visitor import REPLACE
from kiosk.ui.visitor_rows import FoundRow
from kiosk.ui.visitor_words import spell_correction_refusal
from kiosk.ui.walk_in_rows import (
    CharacterRow,
    Draft,
    FreeTour,
    TourChoice,
    derive_character_rows,
    derive_comer_rows,
    derive_tour_choices,
    parse_born,
)
from kiosk.ui.walk_in_words import spell_walk_in_refusal
from kiosk.ui.wording import fill, spell_count, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_TYPED = 40
MOST_TOURS = 4


class WalkInField(StrEnum):
    """What the keys are for."""

    NAME = "name"
    NUMBER = "number"
    BORN = "born"


@QmlElement
class WalkInViewModel(StaffPageViewModel):
    """Walk-ins. `subject` is empty, a tour, or "replace:" and the guest who does not come."""

    draftChanged = Signal()

    def __init__(
        self, services: StaffServices, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(services, background, parent)
        self._tours: tuple[FreeTour, ...] = ()
        self._tour_id = ""
        self._people: tuple[Comer, ...] = ()
        self._draft = Draft()
        self._field = WalkInField.NAME
        self._request_id = ""
        self._choices: Rows[TourChoice] = Rows(TourChoice, "key", self)
        self._rows = PagedRows(FoundRow, "key", self)
        self._characters = PagedRows(CharacterRow, "key", self)

    # --- as the base asks for --------------------------------------------------------------

    def refresh(self) -> None:
        self._show()
        self.read("characters", name_characters.prepare, lambda _ready: self._change())
        if not self.replacing:
            self.read("tours", self._read_tours, self.show_tours)

    def forget(self) -> None:
        self._tours, self._tour_id, self._people = (), "", ()
        self._draft, self._field, self._request_id = Draft(), WalkInField.NAME, ""
        self._choices.show(())
        self._rows.clear()
        self._change()

    def take_document(self, document: PresentedDocument | FlawedDocument) -> bool:
        if isinstance(document, FlawedDocument):
            self.refuse(translate("WalkIn", "That document could not be read. Put it on again."))
            return False
        known = {p.document.number_hash for p in self._people if p.document is not None}
        if document.number_hash in known:
            return True
        comer = Comer(document=document)
        draft, self._draft = self._draft, Draft()
        self._add(comer if document.names else draft.name_comer(comer))
        return True

    def spell_refusal(self, refused: ActionRefused | Exception) -> str:
        match refused:
            case WalkInRefused():
                return spell_walk_in_refusal(refused)
            case CorrectionRefused():
                return spell_correction_refusal(refused)
            case BadDocumentNumber():
                return translate("WalkIn", "This is no number of a document. Look at it again.")
            case _:
                return ""

    # --- to QML ----------------------------------------------------------------------------

    @Property(bool, notify=draftChanged)
    def replacing(self) -> bool:
        """Whether somebody comes in a guest's place, and not onto a free one."""
        return self.subject.startswith(REPLACE)

    @Property(QObject, constant=True)
    def tours(self) -> QObject:
        """Today's tours that still take people, as rows of `TourChoice`."""
        return self._choices

    @Property(PagedRows, constant=True)
    def people(self) -> PagedRows:
        """Who comes along, as pages of `FoundRow`; a touch takes one away."""
        return self._rows

    @Property(PagedRows, constant=True)
    def characters(self) -> PagedRows:
        """What the syllable being typed may stand for, as pages of `CharacterRow`."""
        return self._characters

    @Property(bool, notify=draftChanged)
    def composing(self) -> bool:
        """Whether there are characters to choose from."""
        return not self._characters.is_empty

    @Property(str, notify=draftChanged)
    def field(self) -> str:
        return self._field.value

    @Property(str, notify=draftChanged)
    def typed(self) -> str:
        return getattr(self._draft, self._field.value)  # type: ignore[no-any-return]  # of Draft

    @Property(str, notify=draftChanged)
    def hint(self) -> str:
        """What the keys are for now."""
        match self._field:
            case WalkInField.NAME:
                return translate(
                    "WalkIn", "Name in pinyin or letters, or the document on the reader"
                )
            case WalkInField.NUMBER:
                return translate("WalkIn", "Number of the document")
            case WalkInField.BORN:
                return translate("WalkIn", "Birth date, such as 20150131")

    @Property(bool, notify=draftChanged)
    def canAdd(self) -> bool:
        return bool(self._draft.name) and not bool(self.replacing and self._people)

    @Property(bool, notify=draftChanged)
    def canAdmit(self) -> bool:
        return bool(self._people) and bool(self.replacing or self._tour_id)

    @Property(str, notify=draftChanged)
    def admitLabel(self) -> str:
        if self.replacing:
            return translate("WalkIn", "Give this person the place")
        if not self._people:
            return translate("WalkIn", "Add somebody first")
        return spell_count(
            len(self._people),
            translate("WalkIn", "Let in one person"),
            translate("WalkIn", "Let in %1 people"),
        )

    # --- touches ---------------------------------------------------------------------------

    @Slot(str)
    def chooseTour(self, key: str) -> None:
        self._tour_id = key
        self._show()

    @Slot(str)
    def chooseField(self, name: str) -> None:
        self._field = WalkInField(name)
        self._change()

    @Slot()
    def nextField(self) -> None:
        """The field after this one, where there is no room for a button for each."""
        fields = tuple(WalkInField)
        self._field = fields[(fields.index(self._field) + 1) % len(fields)]
        self._change()

    @Slot(str)
    def typeCharacter(self, character: str) -> None:
        name = self._field.value
        text = (getattr(self._draft, name) + character).lstrip()
        if len(text) <= LONGEST_TYPED:
            self._draft = replace(self._draft, **{name: text})
            self._change()

    @Slot(str)
    def chooseCharacter(self, character: str) -> None:
        """The first syllable that is still in letters is this character."""
        if self.composing:
            name = name_characters.put_character(self._draft.name, character)
            self._draft = replace(self._draft, name=name)
            self._change()

    @Slot()
    def erase(self) -> None:
        name = self._field.value
        self._draft = replace(self._draft, **{name: getattr(self._draft, name)[:-1]})
        self._change()

    @Slot()
    def add(self) -> None:
        """Whoever has been typed comes along too."""
        draft = self._draft
        born = parse_born(draft.born)
        if draft.born and born is None:
            self.refuse(translate("WalkIn", "That is no birth date: year, month, day."))
            return
        if draft.is_mixed:
            self.refuse(translate("WalkIn", "Choose a character for each syllable, or erase it."))
            return
        self._draft, self._field = Draft(), WalkInField.NAME
        self._add(draft.name_comer(Comer(number=draft.number, birth_date=born)))

    @Slot(str)
    def remove(self, key: str) -> None:
        self._people = tuple(p for place, p in enumerate(self._people) if str(place) != key)
        self._show()

    @Slot()
    def admit(self) -> None:
        """Ask, and let them in."""
        if not self.canAdmit:
            return
        if self.replacing:
            self.ask_first(
                Question(
                    translate("WalkIn", "Give the place to somebody else?"),
                    translate("WalkIn", "Who had it before cannot come any more."),
                    translate("WalkIn", "Give this person the place"),
                ),
                lambda _reason: self._replace(),
            )
            return
        self.ask_first(
            Question(
                translate("WalkIn", "Let these people in?"),
                translate(
                    "WalkIn",
                    "They accept the rules on paper. They get a booking of their own, and stickers"
                    " are printed.",
                ),
                str(self.admitLabel),
            ),
            lambda _reason: self._admit(),
        )

    # --- showing ---------------------------------------------------------------------------

    def show_tours(self, tours: tuple[FreeTour, ...]) -> None:
        """Offer these tours; the first with places is chosen where none was."""
        self._tours = tours
        if self._tour_id not in {known.tour.tour_id for known in tours}:
            wanted = (known.tour.tour_id for known in tours if known.free > 0)
            self._tour_id = next(wanted, "")
        self._show()

    def show_people(self, people: tuple[Comer, ...], draft: Draft) -> None:
        """Show who comes along, and who is being typed."""
        self._people, self._draft = people, draft
        self._show()

    def _read_tours(self) -> tuple[FreeTour, ...]:
        services = self.services
        tours = services.store.bookings.tours_between(*day_of(services.clock(), services.zone))
        open_ones = [tour for tour in tours if tour.status is TourStatus.PLANNED]
        now = services.clock()
        coming = [tour for tour in open_ones if tour.starts_at_utc >= now] or open_ones[-1:]
        return tuple(
            FreeTour(tour, services.store.walk_ins.free_places(tour.tour_id))
            for tour in coming[:MOST_TOURS]
        )

    def _add(self, comer: Comer) -> None:
        self._people = (comer,) if self.replacing else (*self._people, comer)
        self._request_id = new_id()
        self._show()

    def _show(self) -> None:
        zone = self.services.zone
        self._choices.show(derive_tour_choices(self._tours, self._tour_id, zone))
        letters = {known.tour.tour_id: known.tour.group_letter for known in self._tours}
        self._rows.show(derive_comer_rows(self._people, letters.get(self._tour_id, "A")))
        self._change()

    def _change(self) -> None:
        """What is typed has changed, and so what it may stand for."""
        self._characters.clear()
        if self._field is WalkInField.NAME:
            self._characters.show(derive_character_rows(self._draft.name))
        self.draftChanged.emit()

    # --- what is done ----------------------------------------------------------------------

    def _admit(self) -> None:
        services = self.services
        wish = WalkInWish(
            request_id=self._request_id,
            tour_id=self._tour_id,
            people=self._people,
            terms_version=services.settings.venue.rules_version,
            language=self.language,
        )

        def done(walked_in: WalkedIn) -> None:
            self._people, self._draft, self._request_id = (), Draft(), ""
            notice = translate("WalkIn", "They are in, on booking %1. Stickers are on their way.")
            self.say(fill(notice, walked_in.reference))
            self.refresh()

        self.act(
            lambda by: admit_walk_in(services.store, wish, by, services.rules, services.today), done
        )

    def _replace(self) -> None:
        services, guest_id = self.services, self.subject.removeprefix(REPLACE)
        if not self._people:
            return
        comer = self._people[0]
        document = comer.document
        names = document.names if document else ()
        words = GuestWords(
            name=comer.name or (names[0] if names else ""),
            name_latin=comer.name_latin,
            number=comer.number,
            birth_date=comer.birth_date or (document.birth_date if document else None),
            document=document,
        )
        offered = services.settings.checkin.guests_may_be_replaced

        def done(replaced: Replaced) -> None:
            self.show_page("VisitorPage", replaced.visitor_id)

        self.act(
            lambda by: replace_guest(
                services.store, guest_id, words, by, offered=offered, today=services.today
            ),
            done,
        )
