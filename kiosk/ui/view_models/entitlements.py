"""The page where stickers are redeemed for meals and rides, and numbers are called."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.app.entitlements import EntitlementDesk, Holder, derive_entitlements
from kiosk.app.staff_services import StaffServices
from kiosk.domain.effects import Tone
from kiosk.domain.entitlements import (
    Declined,
    Granted,
    QueuedNumber,
    QueueState,
    QueueStep,
    Redemption,
    UndoRefused,
    spell_number,
)
from kiosk.domain.staff import ActionRefused, StaffUser
from kiosk.settings.entitlements import EntitlementSetting
from kiosk.store.entitlements import Redeemed, StillToHave
from kiosk.ui.background import Background
from kiosk.ui.entitlement_words import (
    spell_declined,
    spell_left,
    spell_name,
    spell_queue_state,
    spell_undo_refusal,
)
from kiosk.ui.staff_page import Question, StaffPageViewModel, Why
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.wording import fill, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

_IN_QUEUE = (QueueState.CALLED, QueueState.WAITING, QueueState.MISSED)


@dataclass(frozen=True, slots=True)
class OfferChip:
    """One entitlement to choose; `count`: redeemed today."""

    key: str
    title: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A number of the queue; `mark` is a value of `QueueState`."""

    key: str
    number: str
    words: str
    mark: str


@dataclass(frozen=True, slots=True)
class OwnRow:
    """One entitlement of the visitor whom the page was opened for; `can`: it may be had now."""

    key: str
    title: str
    words: str
    can: bool


@dataclass(frozen=True, slots=True)
class EntitlementBoard:
    """What the store says: today's redemptions, the chosen queue, the visitor's own."""

    redeemed: tuple[Redemption, ...] = ()
    queue: tuple[QueuedNumber, ...] = ()
    visitor: str = ""
    own: tuple[StillToHave, ...] = ()


@QmlElement
class EntitlementsViewModel(StaffPageViewModel):
    """Redeeming by sticker. `subject`: a visitor who has none, or has lost it."""

    boardChanged = Signal()
    answerChanged = Signal()

    def __init__(
        self, services: StaffServices, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(services, background, parent)
        self._settings: tuple[EntitlementSetting, ...] = tuple(services.settings.entitlements)
        self._desk = EntitlementDesk(
            services.store, derive_entitlements(self._settings), services.zone
        )
        # What is redeemed here stays chosen from one user to the next: a counter has one trade.
        self._redeems = self._settings[0].id if self._settings else ""
        self._board = EntitlementBoard()
        self._answer: Redeemed | Declined | None = None
        self._answered = ""
        self._offers: Rows[OfferChip] = Rows(OfferChip, "key", self)
        self._numbers = PagedRows(NumberRow, "key", self)
        self._own = PagedRows(OwnRow, "key", self)

    # --- as the base asks for --------------------------------------------------------------

    def refresh(self) -> None:
        self._show()
        self.read("board", self._read_board, self.show_board)

    def forget(self) -> None:
        self._board, self._answer, self._answered = EntitlementBoard(), None, ""
        self._own.clear()
        self._numbers.clear()
        self.boardChanged.emit()
        self.answerChanged.emit()

    def take_code(self, text: str) -> bool:
        if not self._redeems:
            return False
        self._redeem(self._redeems, Holder(sticker=text))
        return True

    def spell_refusal(self, refused: ActionRefused | Exception) -> str:
        return spell_undo_refusal(refused.why) if isinstance(refused, UndoRefused) else ""

    # --- to QML ----------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def offers(self) -> QObject:
        """Rows of `OfferChip`."""
        return self._offers

    @Property(bool, constant=True)
    def offersAny(self) -> bool:
        return bool(self._settings)

    @Property(QObject, constant=True)
    def numbers(self) -> QObject:
        """`PagedRows` of `NumberRow`: called, waiting, missed."""
        return self._numbers

    @Property(QObject, constant=True)
    def own(self) -> QObject:
        """`PagedRows` of `OwnRow`, for the visitor whom the page was opened for."""
        return self._own

    @Property(str, notify=boardChanged)
    def visitor(self) -> str:
        """Who that visitor is; empty where nobody was chosen."""
        return self._board.visitor

    @Property(bool, notify=boardChanged)
    def hasQueue(self) -> bool:
        """Whether what is chosen gives numbers."""
        return bool(self._setting(self._redeems) and self._queue_letter)

    @Property(int, notify=boardChanged)
    def waitingCount(self) -> int:
        return sum(number.state is QueueState.WAITING for number in self._board.queue)

    @Property(str, notify=boardChanged)
    def calledNow(self) -> str:
        """The number that was called last and has not come yet."""
        called = [n for n in self._board.queue if n.state is QueueState.CALLED]
        return f"{self._queue_letter}{called[-1].number}" if called else ""

    @Property(str, notify=answerChanged)
    def mood(self) -> str:
        """idle, good or bad: how the last sticker was answered."""
        if self._answer is None:
            return "idle"
        return "good" if isinstance(self._answer, Redeemed) else "bad"

    @Property(str, notify=answerChanged)
    def head(self) -> str:
        """The answer in the largest words."""
        match self._answer:
            case None:
                return fill(translate("Entitlements", "%1: hold the sticker here"), self._title)
            case Redeemed(redemption=redemption) if redemption.number is not None:
                return self._spell_place(redemption)
            case Redeemed():
                return fill(translate("Entitlements", "Yes: %1"), self._name_of(self._answered))
            case Declined() as declined:
                return spell_declined(declined, self.services.zone)[0]

    @Property(str, notify=answerChanged)
    def text(self) -> str:
        match self._answer:
            case None:
                return ""
            case Redeemed(redemption=redemption) if redemption.number is not None:
                return fill(
                    translate("Entitlements", "%1: this number is called."),
                    self._name_of(self._answered),
                )
            case Redeemed(left=left):
                return spell_left(left)
            case Declined() as declined:
                return spell_declined(declined, self.services.zone)[1]

    @Property(bool, notify=answerChanged)
    def isNumber(self) -> bool:
        """Whether the head is a number to be read from afar."""
        return isinstance(self._answer, Redeemed) and self._answer.redemption.number is not None

    @Property(bool, notify=answerChanged)
    def canTakeBack(self) -> bool:
        return isinstance(self._answer, Redeemed)

    # --- touches ---------------------------------------------------------------------------

    @Slot(str)
    def choose(self, entitlement_id: str) -> None:
        """What is redeemed here from now on."""
        if self._setting(entitlement_id) is not None:
            self._redeems, self._answer = entitlement_id, None
            self.answerChanged.emit()
            self.refresh()

    @Slot(str)
    def redeemOwn(self, entitlement_id: str) -> None:
        """For the visitor whom the page was opened for."""
        if self.subject:
            self._redeem(entitlement_id, Holder(visitor_id=self.subject))

    @Slot()
    def callNext(self) -> None:
        chosen = self._redeems
        self.act(
            lambda by: self._desk.call_next(chosen, by, self.services.clock()), self._show_called
        )

    @Slot(str)
    def came(self, redemption_id: str) -> None:
        self._step(redemption_id, QueueStep.DONE)

    @Slot(str)
    def missed(self, redemption_id: str) -> None:
        self._step(redemption_id, QueueStep.MISS)

    @Slot(str)
    def waitsAgain(self, redemption_id: str) -> None:
        self._step(redemption_id, QueueStep.BACK)

    @Slot()
    def takeBack(self) -> None:
        """The last redemption was a mistake."""
        if not isinstance(self._answer, Redeemed):
            return
        redemption_id = self._answer.redemption.redemption_id
        self.ask_first(
            Question(
                translate("Entitlements", "Take it back?"),
                translate("Entitlements", "It can be had again then, and its number is void."),
                translate("Entitlements", "Take it back"),
                (
                    Why("mistake", translate("Entitlements", "Redeemed by mistake")),
                    Why("not_wanted", translate("Entitlements", "Not wanted after all")),
                    Why("not_given", translate("Entitlements", "It could not be given")),
                ),
            ),
            lambda reason: self._undo(redemption_id, reason),
        )

    def show_board(self, board: EntitlementBoard) -> None:
        """Show what the store says."""
        self._board = board
        self._show()

    def show_answer(self, entitlement_id: str, answer: Redeemed | Declined) -> None:
        """Answer a sticker, in sight and sound."""
        self._answer, self._answered = answer, entitlement_id
        self.services.chime(Tone.SUCCESS if isinstance(answer, Redeemed) else Tone.FAILURE)
        self.answerChanged.emit()

    # --- within ----------------------------------------------------------------------------

    def _setting(self, entitlement_id: str) -> EntitlementSetting | None:
        return next((one for one in self._settings if one.id == entitlement_id), None)

    def _name_of(self, entitlement_id: str) -> str:
        setting = self._setting(entitlement_id)
        return spell_name(setting.name, self.language) if setting else entitlement_id

    @property
    def _title(self) -> str:
        return self._name_of(self._redeems)

    @property
    def _queue_letter(self) -> str:
        setting = self._setting(self._redeems)
        return setting.queue if setting else ""

    def _spell_place(self, redemption: Redemption) -> str:
        entitlement = self._desk.find(redemption.entitlement_id)
        return spell_number(entitlement, redemption.number or 0) if entitlement else ""

    def _read_board(self) -> EntitlementBoard:
        store, now = self.services.store, self.services.clock()
        facts = store.stickers.facts(self.subject) if self.subject else None
        own: tuple[StillToHave, ...] = ()
        if facts is not None:
            own = store.entitlements.of_visitor(
                self.subject, self._desk.offered, self.services.zone, self.services.today
            )
        return EntitlementBoard(
            redeemed=store.entitlements.of_day(self.services.today),
            queue=self._desk.queue(self._redeems, now) if self._queue_letter else (),
            visitor=facts.names[0] if facts and facts.names else "",
            own=own,
        )

    def _redeem(self, entitlement_id: str, holder: Holder) -> None:
        def work(by: StaffUser) -> tuple[str, Redeemed | Declined]:
            return entitlement_id, self._desk.redeem(entitlement_id, holder, by)

        self.act(work, lambda answer: self.show_answer(*answer))

    def _undo(self, redemption_id: str, reason: str) -> None:
        self.act(lambda by: self._desk.undo(redemption_id, reason, by), self._show_undone)

    def _step(self, redemption_id: str, step: QueueStep) -> None:
        self.act(lambda by: self._desk.step(redemption_id, step, by))

    def _show_undone(self, _redemption: Redemption) -> None:
        self._answer = None
        self.answerChanged.emit()
        self.say(translate("Entitlements", "Taken back."))

    def _show_called(self, called: QueuedNumber | None) -> None:
        if called is None:
            self.refuse(translate("Entitlements", "Nobody waits."))

    def _show(self) -> None:
        had = [redemption.entitlement_id for redemption in self._board.redeemed]
        self._offers.show(
            tuple(
                OfferChip(
                    one.id,
                    spell_name(one.name, self.language),
                    had.count(one.id),
                    one.id == self._redeems,
                )
                for one in self._settings
            )
        )
        self._numbers.show(
            tuple(
                NumberRow(
                    number.redemption_id,
                    f"{self._queue_letter}{number.number}",
                    spell_queue_state(number.state, number.since_utc, self.services.zone),
                    number.state.value,
                )
                for state in _IN_QUEUE
                for number in self._board.queue
                if number.state is state
            )
        )
        self._own.show(tuple(map(self._derive_own, self._board.own)))
        self.boardChanged.emit()
        self.answerChanged.emit()

    def _derive_own(self, still: StillToHave) -> OwnRow:
        title = self._name_of(still.entitlement_id)
        match still.answer:
            case Granted():
                words = translate("Entitlements", "Can be had now")
            case Declined() as declined:
                words = " · ".join(filter(None, spell_declined(declined, self.services.zone)))
        return OwnRow(still.entitlement_id, title, words, isinstance(still.answer, Granted))
