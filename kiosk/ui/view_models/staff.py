"""The staff's side of the screen: where they are on it, and how long they may be idle."""

import math
import time
from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.app import staff
from kiosk.domain.decisions import FlawedDocument, PresentedDocument
from kiosk.domain.tours import Language
from kiosk.ui.fonts import family_of
from kiosk.ui.jobs import Errands, Mailbox
from kiosk.ui.look import VenueLook
from kiosk.ui.role_words import spell_role
from kiosk.ui.staff_models import StaffModels
from kiosk.ui.staff_page import StaffPageViewModel
from kiosk.ui.staff_pages import PAGES, StaffTile, derive_tiles, find_page
from kiosk.ui.view_models.arrival import ArrivalViewModel
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.view_models.sign_in import SignInViewModel
from kiosk.ui.view_models.staff_devices import StaffDevicesViewModel
from kiosk.ui.wording import translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 200
URGENT_S = 20
# The first page and what the first visitor needs come first; staff take longer to sign in.
PREPARE_AFTER_MS = 3000
HOME, PEOPLE, PIN = "StaffHome", "StaffPeople", "PinPad"


class StaffDesk(Protocol):
    """What a touch can ask for; `kiosk.app.staff.StaffMode` is one. No call may block."""

    def enter(self) -> None: ...

    def sign_in(self, user_id: str, pin: str) -> None: ...

    def leave(self) -> None: ...

    def touch(self) -> None: ...

    def test(self, key: str) -> None: ...

    def end_test(self) -> None: ...

    def settle_sticker(self, job_id: str, *, came_out: bool) -> None: ...


@QmlElement
class StaffViewModel(QObject):
    """The staff pages. Create it on the UI thread; `publish` may be called from any."""

    changed = Signal()
    pageChanged = Signal()
    languageChanged = Signal()
    countdownChanged = Signal()
    prepared = Signal()

    def __init__(
        self,
        desk: StaffDesk,
        arrival: ArrivalViewModel,
        look: VenueLook,
        models: StaffModels | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._arrival = arrival
        self._languages = arrival.languages
        self._state: staff.StaffState = staff.Off()
        self._language = Language.SIMPLIFIED
        self._page = ""
        self._way: list[tuple[str, str]] = []  # pages and subjects that Back leads through
        self._models = models
        self._sign_in = SignInViewModel(desk.sign_in, self)
        self._sign_in.personChosen.connect(self._ask_pin)
        self._tiles: Rows[StaffTile] = Rows(StaffTile, "name", self)
        self._devices = StaffDevicesViewModel(
            look.zone,
            test=desk.test,
            end_test=desk.end_test,
            settle=lambda job_id, came_out: desk.settle_sticker(job_id, came_out=came_out),
            parent=self,
        )
        self._states: Mailbox[staff.StaffState] = Mailbox(self._show)
        self._errands = Errands()
        if models is not None:
            models.background.when_changed(self._renew)
            models.when_made(self._join_models)
        arrival.languageChanged.connect(self._keep_language)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.setInterval(TICK_MS)
        self._preparing = QTimer(self)
        self._preparing.setSingleShot(True)
        self._preparing.timeout.connect(self._prepare)

    def publish(self, state: staff.StaffState) -> None:
        """Show this state of the staff mode."""
        self._states.put(state)

    def take_code(self, text: str) -> None:
        """A code was read while somebody is signed in. Any thread."""
        self._errands.put(lambda: self._with_model(lambda model: model.take_code(text)))

    def take_document(self, document: PresentedDocument | FlawedDocument) -> None:
        """A document was read while somebody is signed in. Any thread."""
        self._errands.put(lambda: self._with_model(lambda model: model.take_document(document)))

    def prepare_later(self) -> None:
        """Have the pages ready a while from now; whoever opens one earlier waits for it."""
        self._preparing.start(PREPARE_AFTER_MS)

    def close(self) -> None:
        """Finish what the pages are changing; nothing is read any more. Safe to call twice."""
        self._errands.close()
        self._preparing.stop()
        if self._models:
            self._models.close()

    # --- to QML ----------------------------------------------------------------------------

    @Property(StaffDevicesViewModel, constant=True)
    def devices(self) -> StaffDevicesViewModel:
        return self._devices

    @Property(SignInViewModel, constant=True)
    def signIn(self) -> SignInViewModel:
        return self._sign_in

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        """The pages that this person may open, as rows of `StaffTile`."""
        return self._tiles

    @Property(list, constant=True)
    def pageNames(self) -> list[str]:
        """Every page there is, by the name of its QML file."""
        return [PEOPLE, PIN, HOME, *(page.name for page in PAGES)]

    @Slot(str, result=QObject)
    def model(self, name: str) -> StaffPageViewModel | None:
        """What the page of this name shows; None for one that has no model of its own."""
        return self._models.find(name) if self._models else None

    @Property(QObject, notify=pageChanged)
    def pageModel(self) -> StaffPageViewModel | None:
        """The model of the page that is shown."""
        return self.model(self._page)

    @Property(bool, notify=pageChanged)
    def shown(self) -> bool:
        """Whether the screen is the staff's."""
        return bool(self._page)

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """The name of the page's QML file; empty when the screen is the visitors'."""
        return self._page

    @Property(str, notify=changed)
    def title(self) -> str:
        match self._page:
            case "":
                return ""
            case "StaffPeople" | "PinPad":
                return translate("StaffMode", "Staff sign-in")
            case name:
                page = find_page(name)
                return (
                    translate("StaffPages", page.title) if page else translate("StaffMode", "Staff")
                )

    @Property(bool, notify=changed)
    def signedIn(self) -> bool:
        return isinstance(self._state, staff.SignedIn)

    @Property(str, notify=changed)
    def userName(self) -> str:
        """Who works here."""
        return self._state.user.name if isinstance(self._state, staff.SignedIn) else ""

    @Property(str, notify=changed)
    def userRole(self) -> str:
        return spell_role(self._state.user.role) if isinstance(self._state, staff.SignedIn) else ""

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        return self._page not in {"", HOME, PEOPLE}

    @Property(int, notify=countdownChanged)
    def secondsLeft(self) -> int:
        """Seconds to the automatic sign-out; 0 while there are many."""
        if not isinstance(self._state, staff.SignedIn):
            return 0
        left = math.ceil(self._state.deadline_monotonic - time.monotonic())
        return max(1, left) if left <= URGENT_S else 0

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        return self._language.value

    @Property(list, constant=True)
    def offered(self) -> list[dict[str, str]]:
        """The languages to choose from, as on the visitors' side."""
        return list(self._arrival.property("offered"))

    @Property(str, notify=languageChanged)
    def family(self) -> str:
        """The font family that has this language's forms."""
        return family_of(self._language)

    # --- touches ---------------------------------------------------------------------------

    @Slot()
    def enter(self) -> None:
        """The staff want the screen; the visitors' side starts over."""
        self._language = self._arrival.spoken
        self._desk.enter()

    @Slot()
    def leave(self) -> None:
        """Sign out, or back to the visitors."""
        self._desk.leave()

    @Slot()
    def touched(self) -> None:
        """Somebody is there."""
        if self._page:
            self._desk.touch()

    @Slot(str)
    def openPage(self, name: str) -> None:
        """A page that this person may open."""
        self.openPageFor(name, "")

    @Slot(str, str)
    def openPageFor(self, name: str, subject: str) -> None:
        """A page that this person may open, for a tour, a visitor, or what else it is about."""
        page = find_page(name)
        if (
            page is not None
            and isinstance(self._state, staff.SignedIn)
            and self._state.user.may(page.right)
        ):
            self._way.append((name, subject))
            self._enter(name, subject)

    @Slot()
    def goBack(self) -> None:
        if self._page == PIN:
            self._sign_in.choose_nobody()
            self._go(PEOPLE)
        elif self.signedIn:
            del self._way[-1:]
            self._enter(*(self._way[-1] if self._way else (HOME, "")))

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        self._language = Language(language)
        self._keep_language()
        self._fill()
        self._with_model(lambda model: model.respell(self._language))

    # --- showing ---------------------------------------------------------------------------

    def _show(self, state: staff.StaffState) -> None:
        self._state = state
        match state:
            case staff.Off():
                self._forget()
                return
            case staff.SigningIn():
                self._sign_in.show(state)
                page = self._page if self._page in {PEOPLE, PIN} else PEOPLE
            case staff.SignedIn():
                self._sign_in.forget()
                page = HOME if self._page in {"", PEOPLE, PIN} else self._page
                if self._page in {"", PEOPLE, PIN} and self._models:
                    self._models.background.look_on(True)
                    self._models.prepare()
                    self._renew_badges()
        if not self._page:
            self._timer.start()
            self._keep_language()
        self._fill()
        self._go(page)

    def _fill(self) -> None:
        match self._state:
            case staff.SigningIn():
                self._sign_in.respell()
                self._tiles.show(())
            case staff.SignedIn(user=user, board=board, test=test):
                self._devices.show(board, test, user, self._language)
                self._show_tiles()
            case staff.Off():
                pass
        self._say()

    @Slot()
    def _ask_pin(self) -> None:
        self._go(PIN)

    @Slot()
    def _prepare(self) -> None:
        if self._models:
            self._models.prepare()

    def _join_models(self, models: Iterable[StaffPageViewModel]) -> None:
        """The pages' models have been made."""
        for model in models:
            model.show_page = self.openPageFor
            model.badgeChanged.connect(self._show_tiles)
        self._renew_badges()
        self.prepared.emit()

    @Slot()
    def _show_tiles(self) -> None:
        if isinstance(self._state, staff.SignedIn):
            badges = {"DevicesPage": self._devices.waiting}
            if self._models and self._models.are_made:
                badges |= {name: model.waiting for name, model in self._models.all()}
            self._tiles.show(derive_tiles(self._state.user, badges))

    def _with_model(self, use: Callable[[StaffPageViewModel], object]) -> None:
        if (model := self.model(self._page)) is not None and model.is_open:
            use(model)

    def _renew(self) -> None:
        """The store has changed."""
        if isinstance(self._state, staff.SignedIn):
            self._renew_badges()
            self._with_model(lambda model: model.renew())

    def _renew_badges(self) -> None:
        if self._models and self._models.are_made and isinstance(self._state, staff.SignedIn):
            for name, model in self._models.all():
                page = find_page(name)
                if page is not None and page.has_tile and self._state.user.may(page.right):
                    model.renew_badge()

    def _enter(self, name: str, subject: str) -> None:
        """Show a page, for a subject; the same page may be shown for another one."""
        self._with_model(lambda model: model.close())
        model = self.model(name)
        if model is not None and isinstance(self._state, staff.SignedIn):
            model.open(self._state.user, self._language, subject)
        self._go(name)

    def _go(self, page: str) -> None:
        if page != self._page:
            self._page = page
            self.pageChanged.emit()
        self._say()

    def _say(self) -> None:
        self.changed.emit()
        self.countdownChanged.emit()

    def _forget(self) -> None:
        """The screen is the visitors' again, and nothing of the staff's stays."""
        self._timer.stop()
        self._sign_in.forget()
        self._way.clear()
        self._with_model(lambda model: model.close())
        if self._models:
            self._models.background.look_on(False)
        self._tiles.show(())
        self._devices.clear()
        was_shown = bool(self._page)
        self._go("")
        if was_shown:
            self._arrival.reset_options()
            self._languages.use(self._arrival.spoken)
            self.languageChanged.emit()

    @Slot()
    def _keep_language(self) -> None:
        """The visitors' side has its own language, which changes when it starts over."""
        if self._page or not isinstance(self._state, staff.Off):
            self._languages.use(self._language)
            self.languageChanged.emit()

    @Slot()
    def _tick(self) -> None:
        self._sign_in.countdownChanged.emit()
        self._arrival.touched()  # or it would take a visitor's display settings back
        self.countdownChanged.emit()
