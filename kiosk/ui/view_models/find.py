"""The page that finds anyone while staff are typing, or by what they scan or put on a reader."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.app.doubles import merge_either
from kiosk.app.inquiry import Inquiry
from kiosk.app.search import NOTHING, find_by_code, find_by_document, find_by_text
from kiosk.app.staff_services import StaffServices
from kiosk.domain.decisions import FlawedDocument, PresentedDocument
from kiosk.domain.doubles import MergeRefused
from kiosk.domain.staff import ActionRefused, Right
from kiosk.store.merges import Merged
from kiosk.store.search import SearchAnswer
from kiosk.ui.background import Background
from kiosk.ui.staff_page import Question, StaffPageViewModel
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.visitor_rows import FoundRow, Moment, derive_found_rows
from kiosk.ui.visitor_words import spell_merge_refusal
from kiosk.ui.wording import fill, spell_count, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_TYPED = 40
MERGE = "merge:"


@QmlElement
class FindViewModel(StaffPageViewModel):
    """Finding people. `subject` is empty, or "merge:" and whose double is looked for."""

    foundChanged = Signal()

    def __init__(
        self, services: StaffServices, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(services, background, parent)
        self._typed = ""
        self._answer = NOTHING
        self._folded = False
        self._rows = PagedRows(FoundRow, "key", self)

    # --- as the base asks for --------------------------------------------------------------

    def refresh(self) -> None:
        if self._typed:
            self._search()
        else:
            self._show()

    def forget(self) -> None:
        self._typed, self._answer, self._folded = "", NOTHING, False
        self._rows.clear()
        self.foundChanged.emit()

    def take_code(self, text: str) -> bool:
        services, user = self.services, self.user
        if user is None:
            return False

        def find() -> SearchAnswer:
            inquiry = Inquiry(
                services.store,
                services.keys,
                services.rules,
                services.settings.data_dir,
                adopting=False,
            )
            return find_by_code(
                services.store, inquiry, text, user, services.rules, services.clock()
            )

        self._look_for(find, translate("Find", "That code is nobody's here."))
        return True

    def take_document(self, document: PresentedDocument | FlawedDocument) -> bool:
        services, user = self.services, self.user
        if user is None:
            return False
        if isinstance(document, FlawedDocument):
            self.refuse(translate("Find", "That document could not be read. Put it on again."))
            return False
        self._look_for(
            lambda: find_by_document(
                services.store, document, user, services.rules, services.clock()
            ),
            translate("Find", "Nobody on the list has this document."),
        )
        return True

    def spell_refusal(self, refused: ActionRefused | Exception) -> str:
        return spell_merge_refusal(refused) if isinstance(refused, MergeRefused) else ""

    # --- to QML ----------------------------------------------------------------------------

    @Property(str, notify=foundChanged)
    def typed(self) -> str:
        return self._typed

    @Property(PagedRows, constant=True)
    def found(self) -> PagedRows:
        """Who was found, as pages of `FoundRow`."""
        return self._rows

    @Property(bool, notify=foundChanged)
    def folded(self) -> bool:
        """Where keys and rows have no room together: whether the rows are shown."""
        return self._folded

    @Property(bool, notify=foundChanged)
    def picking(self) -> bool:
        """Whether a touch chooses somebody's double, and does not open their page."""
        return self.subject.startswith(MERGE)

    @Property(bool, notify=foundChanged)
    def canAdmit(self) -> bool:
        return self.user is not None and self.user.may(Right.CORRECT_ADMISSIONS)

    @Property(str, notify=foundChanged)
    def hint(self) -> str:
        """What can be typed, scanned or put on a reader here."""
        if self.picking:
            return translate("Find", "Find the other entry of this person")
        return translate("Find", "Name, last four, booking, door, tour")

    @Property(str, notify=foundChanged)
    def standing(self) -> str:
        """How many were found, or what to do."""
        if not self._typed and not self._answer.found:
            return translate("Find", "Or scan a sticker or pass, or put a document on the reader.")
        if self._answer.unready:
            return fill(
                translate("Find", "The list is being read in: %1 people cannot be found yet."),
                self._answer.unready,
            )
        if not self._answer.found:
            return translate("Find", "Nobody. Try a part of the name, or its pinyin.")
        if self._answer.more:
            return fill(
                translate("Find", "The first %1; type more to see fewer."),
                len(self._answer.found),
            )
        return spell_count(
            len(self._answer.found),
            translate("Find", "One person"),
            translate("Find", "%1 people"),
        )

    # --- touches ---------------------------------------------------------------------------

    @Slot(str)
    def typeCharacter(self, character: str) -> None:
        if len(self._typed) < LONGEST_TYPED:
            self._typed = (self._typed + character).lstrip()
            self._search()

    @Slot()
    def erase(self) -> None:
        self._typed = self._typed[:-1]
        self._search()

    @Slot(bool)
    def fold(self, folded: bool) -> None:
        self._folded = folded
        self.foundChanged.emit()

    @Slot()
    def walkIn(self) -> None:
        """Somebody has no booking."""
        self.show_page("WalkInPage", "")

    @Slot(str)
    def choose(self, key: str) -> None:
        if not self.picking:
            self.show_page("VisitorPage", key)
            return
        first = self.subject.removeprefix(MERGE)
        self.ask_first(
            Question(
                translate("Find", "Make these two one?"),
                translate(
                    "Find",
                    "One entry goes. Phones locked up for it belong to the other one then; its"
                    " sticker opens nothing any more.",
                ),
                translate("Find", "They are the same person"),
                grave=True,
            ),
            lambda _reason: self._merge(first, key),
        )

    # --- showing ---------------------------------------------------------------------------

    def show_found(self, answer: SearchAnswer, typed: str = "") -> None:
        """Show these people, found by these words."""
        self._typed, self._answer = typed or self._typed, answer
        self._show()

    def _search(self) -> None:
        services, user, typed = self.services, self.user, self._typed
        if user is None:
            return
        if not typed:
            self._answer = NOTHING
        self._show()
        self.read(
            "search",
            lambda: find_by_text(services.store, typed, user, services.rules, services.clock()),
            self.show_found,
        )

    def _look_for(self, find: Callable[[], SearchAnswer], nobody: str) -> None:
        """Whoever alone is found comes up at once."""
        self._typed = ""

        def show(answer: SearchAnswer) -> None:
            self.show_found(answer)
            if len(answer.found) == 1:
                self.choose(answer.found[0].visitor.visitor_id)
            elif not answer.found:
                self.refuse(nobody)

        self.read("search", find, show)

    def _show(self) -> None:
        services = self.services
        moment = Moment(services.zone, services.clock(), self.language)
        self._rows.show(derive_found_rows(self._answer.found, moment))
        self.foundChanged.emit()

    def _merge(self, first: str, other: str) -> None:
        services = self.services

        def done(merged: Merged) -> None:
            self.show_page("VisitorPage", merged.kept_id)

        self.act(lambda by: merge_either(services.store, first, other, by, services.rules), done)
