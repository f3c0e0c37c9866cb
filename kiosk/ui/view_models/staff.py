"""The staff's side of the screen: who signs in, where they are, and how long they may be idle."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.app import staff
from kiosk.domain.decisions import FlawedDocument, PresentedDocument
from kiosk.domain.staff import LONGEST_PIN, SHORTEST_PIN, Role, StaffUser
from kiosk.domain.tours import Language
from kiosk.ui.fonts import family_of
from kiosk.ui.jobs import Errands, Mailbox
from kiosk.ui.look import VenueLook
from kiosk.ui.staff_page import StaffPageViewModel
from kiosk.ui.staff_pages import PAGES, StaffModels, StaffTile, derive_tiles, find_page
from kiosk.ui.view_models.arrival import ArrivalViewModel
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.view_models.staff_devices import StaffDevicesViewModel
from kiosk.ui.view_models.staff_rows import PagedRows
from kiosk.ui.wording import QT_TRANSLATE_NOOP, fill, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 200
URGENT_S = 20
HOME, PEOPLE, PIN = "StaffHome", "StaffPeople", "PinPad"

_ROLES = {
    Role.GUIDE: QT_TRANSLATE_NOOP("StaffMode", "Guide"),
    Role.STAFF: QT_TRANSLATE_NOOP("StaffMode", "Staff"),
    Role.SUPERVISOR: QT_TRANSLATE_NOOP("StaffMode", "Supervisor"),
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("StaffMode", "Administrator"),
}


class StaffDesk(Protocol):
    """What a touch can ask for; `kiosk.app.staff.StaffMode` is one. No call may block."""

    def enter(self) -> None: ...

    def sign_in(self, user_id: str, pin: str) -> None: ...

    def leave(self) -> None: ...

    def touch(self) -> None: ...

    def test(self, key: str) -> None: ...

    def end_test(self) -> None: ...

    def settle_sticker(self, job_id: str, *, came_out: bool) -> None: ...


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One of the staff, to be chosen at sign-in."""

    key: str
    name: str
    role: str


@QmlElement
class StaffViewModel(QObject):
    """The staff pages. Create it on the UI thread; `publish` may be called from any."""

    changed = Signal()
    pageChanged = Signal()
    languageChanged = Signal()
    countdownChanged = Signal()

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
        self._chosen: StaffUser | None = None
        self._pin = ""
        self._checking = False
        self._people = PagedRows(PersonRow, "key", self)
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
            for _, model in models.all():
                model.show_page = self.openPageFor
                model.badgeChanged.connect(self._show_tiles)
        arrival.languageChanged.connect(self._keep_language)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.setInterval(TICK_MS)

    def publish(self, state: staff.StaffState) -> None:
        """Show this state of the staff mode."""
        self._states.put(state)

    def take_code(self, text: str) -> None:
        """A code was read while somebody is signed in. Any thread."""
        self._errands.put(lambda: self._with_model(lambda model: model.take_code(text)))

    def take_document(self, document: PresentedDocument | FlawedDocument) -> None:
        """A document was read while somebody is signed in. Any thread."""
        self._errands.put(lambda: self._with_model(lambda model: model.take_document(document)))

    def close(self) -> None:
        """Finish what the pages are changing; nothing is read any more. Safe to call twice."""
        self._errands.close()
        if self._models:
            self._models.close()

    # --- to QML ----------------------------------------------------------------------------

    @Property(StaffDevicesViewModel, constant=True)
    def devices(self) -> StaffDevicesViewModel:
        return self._devices

    @Property(PagedRows, constant=True)
    def people(self) -> PagedRows:
        """Who may sign in, as pages of `PersonRow`."""
        return self._people

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
        """Who works here, or whose PIN is asked for."""
        if isinstance(self._state, staff.SignedIn):
            return self._state.user.name
        return self._chosen.name if self._chosen else ""

    @Property(str, notify=changed)
    def userRole(self) -> str:
        if isinstance(self._state, staff.SignedIn):
            return translate("StaffMode", _ROLES[self._state.user.role])
        return ""

    @Property(bool, notify=changed)
    def nobodyYet(self) -> bool:
        """No user has been added: the page says how."""
        return isinstance(self._state, staff.SigningIn) and not (
            self._state.people or self._state.trouble
        )

    @Property(bool, notify=changed)
    def takesBadges(self) -> bool:
        """A badge held to the scanner signs its owner in now."""
        return isinstance(self._state, staff.SigningIn) and self._state.badges

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        return self._page not in {"", HOME, PEOPLE}

    @Property(int, notify=changed)
    def digits(self) -> int:
        """How many digits of the PIN have been typed."""
        return len(self._pin)

    @Property(bool, notify=countdownChanged)
    def canSubmit(self) -> bool:
        return len(self._pin) >= SHORTEST_PIN and not self._checking and not self._wait_s

    @Property(bool, notify=countdownChanged)
    def mustWait(self) -> bool:
        return bool(self._wait_s)

    @Property(str, notify=countdownChanged)
    def trouble(self) -> str:
        """Why the PIN was not taken; empty while all is well."""
        if self._checking or not isinstance(self._state, staff.SigningIn):
            return ""
        if self._wait_s:
            return fill(
                translate("StaffMode", "Too many wrong PINs. Wait %1 s, then try again."),
                self._wait_s,
            )
        match self._state.trouble:
            case staff.UnknownBadge():
                return translate(
                    "StaffMode", "This badge is not known here. Choose your name, and use your PIN."
                )
            case staff.BadgesWait(until):
                left = max(1, math.ceil(until - time.monotonic()))
                return fill(
                    translate("StaffMode", "Too many unknown badges. Wait %1 s, or use your PIN."),
                    left,
                )
            case _:
                pass
        if isinstance(self._state.trouble, staff.StoreTrouble):
            return translate(
                "StaffMode", "The store does not answer. Try again, or call the administrator."
            )
        wrong = isinstance(self._state.trouble, staff.WrongPin)
        return translate("StaffMode", "That is not this person's PIN.") if wrong else ""

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
    def choosePerson(self, user_id: str) -> None:
        if isinstance(self._state, staff.SigningIn):
            people = self._state.people
            self._chosen = next((user for user in people if user.user_id == user_id), None)
            self._pin = ""
            self._go(PIN if self._chosen else PEOPLE)

    @Slot(str)
    def typeDigit(self, digit: str) -> None:
        if len(self._pin) < LONGEST_PIN and not self._checking and not self._wait_s:
            self._pin += digit
            self._say()

    @Slot()
    def eraseDigit(self) -> None:
        self._pin = self._pin[:-1]
        self._say()

    @Slot()
    def submit(self) -> None:
        if self.canSubmit and self._chosen is not None:
            pin, self._pin, self._checking = self._pin, "", True
            self._desk.sign_in(self._chosen.user_id, pin)
            self._say()

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
            self._pin, self._chosen = "", None
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

    @property
    def _wait_s(self) -> int:
        """Seconds that the chosen person has to wait; 0 for nothing."""
        match self._state:
            case staff.SigningIn(chosen=chosen, trouble=staff.MustWait(until)) if (
                self._chosen is not None and chosen == self._chosen.user_id
            ):
                return max(0, math.ceil(until - time.monotonic()))
            case _:
                return 0

    def _show(self, state: staff.StaffState) -> None:
        self._state = state
        self._checking = False
        match state:
            case staff.Off():
                self._forget()
                return
            case staff.SigningIn():
                page = self._page if self._page in {PEOPLE, PIN} else PEOPLE
            case staff.SignedIn():
                self._chosen, self._pin = None, ""
                page = HOME if self._page in {"", PEOPLE, PIN} else self._page
                if self._page in {"", PEOPLE, PIN} and self._models:
                    self._models.background.look_on(True)
                    self._renew_badges()
        if not self._page:
            self._timer.start()
            self._keep_language()
        self._fill()
        self._go(page)

    def _fill(self) -> None:
        match self._state:
            case staff.SigningIn(people=people):
                self._people.show(
                    tuple(
                        PersonRow(
                            user.user_id, user.name, translate("StaffMode", _ROLES[user.role])
                        )
                        for user in people
                    )
                )
                self._tiles.show(())
            case staff.SignedIn(user=user, board=board, test=test):
                self._people.clear()
                self._devices.show(board, test, user, self._language)
                self._show_tiles()
            case staff.Off():
                pass
        self._say()

    @Slot()
    def _show_tiles(self) -> None:
        if isinstance(self._state, staff.SignedIn):
            badges = {"DevicesPage": self._devices.waiting}
            if self._models:
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
        if self._models and isinstance(self._state, staff.SignedIn):
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
        self._chosen, self._pin, self._checking = None, "", False
        self._way.clear()
        self._with_model(lambda model: model.close())
        if self._models:
            self._models.background.look_on(False)
        self._people.clear()
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

    def _tick(self) -> None:
        self._arrival.touched()  # or it would take a visitor's display settings back
        self.countdownChanged.emit()
