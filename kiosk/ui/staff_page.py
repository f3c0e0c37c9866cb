"""What every page of the staff's has: what it works with, work off the UI thread, and answers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import structlog
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QQmlEngine

from hardware.errors import HardwareError
from kiosk.app.staff_services import StaffServices
from kiosk.domain.decisions import FlawedDocument, PresentedDocument
from kiosk.domain.staff import ActionRefused, StaffUser
from kiosk.domain.tours import Language
from kiosk.store.errors import StoreError
from kiosk.ui.background import Background
from kiosk.ui.device_words import spell_trouble
from kiosk.ui.wording import translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

log = structlog.get_logger(__name__)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Why:
    """A reason that can be chosen: what the journal keeps, and what the screen says."""

    code: str
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """Asked once before something that cannot be taken back lightly.

    `text` says what will happen, `confirm` is the button that does it. With `reasons`, one has
    to be chosen first. `grave` is for what one would regret most.
    """

    title: str
    text: str
    confirm: str
    reasons: tuple[Why, ...] = ()
    grave: bool = False


@QmlElement
class StaffPageViewModel(QObject):
    """One page of the staff's, made once and used by whoever signs in.

    A subclass overrides `refresh` and `forget`, and `take_code`, `take_document`, `read_badge`
    and `spell_refusal` where it has use for them. Everything here happens on the UI thread but
    the `work` given to `read` and `act`, and `read_badge`. A subclass's properties notify by
    signals of its own: PySide6 6.11 makes of an inherited one a meta-object that Qt crashes on.
    """

    standingChanged = Signal()
    questionChanged = Signal()
    badgeChanged = Signal()

    def __init__(
        self, services: StaffServices, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        # A slot hands it to QML, whose collector would destroy what has no parent.
        QQmlEngine.setObjectOwnership(self, QQmlEngine.ObjectOwnership.CppOwnership)
        self.services = services
        self.user: StaffUser | None = None
        self.language = Language.SIMPLIFIED
        self.subject = ""
        self._background = background
        self._times_opened = 0  # how often; what was asked before belongs to nobody now
        self._is_open = False
        self._newest: dict[str, int] = {}
        self._under_way = 0
        self._trouble = ""
        self._notice = ""
        self._badge = 0
        self._question: Question | None = None
        self._question_then: Callable[[str], None] = lambda _reason: None
        self._question_reason = -1
        self.show_page: Callable[[str, str], None] = lambda _name, _subject: None

    # --- for subclasses to override --------------------------------------------------------

    def refresh(self) -> None:
        """The page comes up, its language has changed, or the store has."""

    def forget(self) -> None:
        """Nobody looks any more: drop everything that was shown."""

    def take_code(self, text: str) -> bool:  # noqa: ARG002  # subclasses read it
        """A code was read while the page is up. Whether it was of use."""
        return False

    def take_document(
        self,
        document: PresentedDocument | FlawedDocument,  # noqa: ARG002  # subclasses read it
    ) -> bool:
        """A document was read while the page is up. Whether it was of use."""
        return False

    def read_badge(self) -> int:
        """How much waits on this page; runs off the UI thread, may raise StoreError."""
        return 0

    def spell_refusal(
        self,
        refused: ActionRefused | Exception,  # noqa: ARG002  # subclasses read it
    ) -> str:
        """Words for why this page's actions were not done; empty for what it does not know."""
        return ""

    # --- for subclasses to call ------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        return self._is_open

    @property
    def is_asking(self) -> bool:
        """Whether a question of `ask_first` is open."""
        return self._question is not None

    @property
    def waiting(self) -> int:
        """How much waits for a person on this page, as last counted."""
        return self._badge

    def read(self, name: str, work: Callable[[], T], show: Callable[[T], None]) -> None:
        """Run `work` off the UI thread, then `show` what it gave on it.

        Of several with one name only the newest is shown, and none after the page was left.
        """
        turn = self._newest[name] = self._newest.get(name, 0) + 1
        opened = self._times_opened

        def is_wanted() -> bool:
            return self._is_open and opened == self._times_opened and self._newest.get(name) == turn

        def deliver(result: T) -> None:
            if is_wanted():
                show(result)

        def run() -> None:
            if is_wanted():
                self._perform(work, deliver, lambda words: self._fail(words, is_wanted))

        self._background.read(run)

    def act(
        self,
        work: Callable[[StaffUser], T | ActionRefused],
        show: Callable[[T], None] | None = None,
    ) -> None:
        """Run a change by whoever is signed in off the UI thread, after those before it.

        It is never dropped. A refusal is said in words, and nothing is shown then.
        """
        user = self.user
        if user is None:
            return
        opened = self._times_opened
        self._under_way += 1
        self._trouble = self._notice = ""
        self.standingChanged.emit()

        def end() -> None:
            self._under_way -= 1
            self.standingChanged.emit()

        def is_wanted() -> bool:
            return self._is_open and opened == self._times_opened

        def deliver(answer: T | ActionRefused) -> None:
            end()
            if not is_wanted():
                return
            if isinstance(answer, ActionRefused):
                self.refuse(self.spell_refusal(answer))
            elif show is not None:
                show(answer)

        def fail(words: str) -> None:
            end()
            self._fail(words, is_wanted)

        self._background.change(lambda: self._perform(lambda: work(user), deliver, fail))

    def say(self, notice: str) -> None:
        """Tell what was done."""
        self._notice, self._trouble = notice, ""
        self.standingChanged.emit()

    def refuse(self, trouble: str) -> None:
        """Tell why something was not done, and what helps."""
        self._trouble, self._notice = trouble, ""
        self.standingChanged.emit()

    def ask_first(self, question: Question, then: Callable[[str], None]) -> None:
        """Ask before something destructive; `then` gets the chosen reason's code, or ""."""
        self._question, self._question_then, self._question_reason = question, then, -1
        self.questionChanged.emit()

    # --- for the staff's side --------------------------------------------------------------

    def open(self, user: StaffUser, language: Language, subject: str = "") -> None:
        """The page comes up for this person; `subject` is what it was opened for."""
        self._drop()
        self._times_opened += 1
        self._is_open = True
        self.user, self.language, self.subject = user, language, subject
        self.refresh()

    def respell(self, language: Language) -> None:
        """The page's language has changed."""
        self.language = language
        if self._is_open:
            self._notice = self._trouble = ""
            self.standingChanged.emit()
            self.dismissQuestion()
            self.refresh()

    def renew(self) -> None:
        """The store has changed."""
        if self._is_open:
            self.refresh()

    def close(self) -> None:
        """The page was left, or nobody is signed in any more."""
        if self._is_open:
            self._is_open = False
            self._times_opened += 1
            self._drop()
            self.user, self.subject = None, ""

    def renew_badge(self) -> None:
        """Count again what waits here."""
        if type(self).read_badge is StaffPageViewModel.read_badge:
            return

        def run() -> None:
            self._perform(self.read_badge, self._set_badge, lambda _words: None)

        self._background.read(run)

    # --- to QML ----------------------------------------------------------------------------

    @Property(str, notify=standingChanged)
    def trouble(self) -> str:
        """Why the last thing asked for was not done; empty while all is well."""
        return self._trouble

    @Property(str, notify=standingChanged)
    def notice(self) -> str:
        """What was done last."""
        return self._notice

    @Property(bool, notify=standingChanged)
    def busy(self) -> bool:
        """Whether something asked for is not done yet."""
        return self._under_way > 0

    @Property(int, notify=badgeChanged)
    def badge(self) -> int:
        """How much waits for a person on this page."""
        return self._badge

    @Property(bool, notify=questionChanged)
    def asking(self) -> bool:
        return self._question is not None

    @Property(str, notify=questionChanged)
    def questionTitle(self) -> str:
        return self._question.title if self._question else ""

    @Property(str, notify=questionChanged)
    def questionText(self) -> str:
        """What will happen."""
        return self._question.text if self._question else ""

    @Property(str, notify=questionChanged)
    def questionConfirm(self) -> str:
        return self._question.confirm if self._question else ""

    @Property(bool, notify=questionChanged)
    def questionGrave(self) -> bool:
        return self._question is not None and self._question.grave

    @Property(list, notify=questionChanged)
    def questionReasons(self) -> list[str]:
        """Reasons to choose one of; empty where none is asked for."""
        return [reason.words for reason in self._question.reasons] if self._question else []

    @Property(int, notify=questionChanged)
    def questionReason(self) -> int:
        """Which reason is chosen; -1 for none yet."""
        return self._question_reason

    @Property(bool, notify=questionChanged)
    def canConfirm(self) -> bool:
        return self._question is not None and (
            self._question_reason >= 0 or not self._question.reasons
        )

    @Slot(int)
    def chooseReason(self, place: int) -> None:
        if self._question and 0 <= place < len(self._question.reasons):
            self._question_reason = place
            self.questionChanged.emit()

    @Slot()
    def confirmQuestion(self) -> None:
        if self._question is not None and self.canConfirm:
            reasons, chosen, then = (
                self._question.reasons,
                self._question_reason,
                self._question_then,
            )
            self.dismissQuestion()
            then(reasons[chosen].code if reasons else "")

    @Slot()
    def dismissQuestion(self) -> None:
        if self._question is not None:
            self._question, self._question_then, self._question_reason = (
                None,
                lambda _reason: None,
                -1,
            )
            self.questionChanged.emit()

    @Slot()
    def dismissWords(self) -> None:
        """Whoever stands there has read what was said."""
        self._notice = self._trouble = ""
        self.standingChanged.emit()

    # --- within ----------------------------------------------------------------------------

    def _perform(
        self,
        work: Callable[[], T],
        deliver: Callable[[T], None],
        fail: Callable[[str], None],
    ) -> None:
        """Off the UI thread: do the work, send the result or words about it to the UI."""
        try:
            result = work()
        except Exception as error:
            reason = error  # the name goes with the clause
            self._background.put(lambda: fail(self._spell(reason)))
            return
        self._background.put(lambda: deliver(result))

    def _spell(self, error: Exception) -> str:
        if words := self.spell_refusal(error):
            return words
        if isinstance(error, StoreError):
            log.error("staff page", what=error.what, remedy=error.remedy)
            return translate(
                "StaffMode", "The store does not answer. Try again, or call the administrator."
            )
        if isinstance(error, HardwareError):
            general = translate("StaffPage", "A device does not answer: see the devices page.")
            return spell_trouble(error.what, error.remedy, general, self.language)
        log.error("staff page", exc_info=error)
        return translate("StaffPage", "That did not work. Try again, or call the administrator.")

    def _fail(self, words: str, is_wanted: Callable[[], bool]) -> None:
        if is_wanted():
            self.refuse(words)

    def _set_badge(self, badge: int) -> None:
        if badge != self._badge:
            self._badge = badge
            self.badgeChanged.emit()

    def _drop(self) -> None:
        self._newest.clear()
        self._notice = self._trouble = ""
        self.standingChanged.emit()
        self.dismissQuestion()
        self.forget()
