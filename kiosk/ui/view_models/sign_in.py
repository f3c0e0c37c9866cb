"""Signing in at the kiosk: who there is, the PIN as it is typed, and why it was not taken."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.app import sign_in
from kiosk.app.staff import SigningIn
from kiosk.domain.staff import LONGEST_PIN, SHORTEST_PIN, StaffUser
from kiosk.ui.role_words import spell_role
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.wording import fill, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One of the staff, to be chosen at sign-in."""

    key: str
    name: str
    role: str


@QmlElement
class SignInViewModel(QObject):
    """What the two pages of the sign-in show; `submit` takes a user's id and the typed PIN.

    Made by `StaffViewModel`, which tells it each state. A PIN stays here from the first digit
    to `submit`, and nowhere else.
    """

    changed = Signal()
    countdownChanged = Signal()
    personChosen = Signal()

    def __init__(self, submit: Callable[[str, str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._submit = submit
        self._state: SigningIn | None = None
        self._chosen: StaffUser | None = None
        self._pin = ""
        self._checking = False
        self._people = PagedRows(PersonRow, "key", self)

    def show(self, state: SigningIn) -> None:
        """Somebody is asked who they are."""
        self._state = state
        self._checking = False
        self.respell()

    def respell(self) -> None:
        """The same, in the language that is spoken now."""
        if self._state is not None:
            self._people.show(
                tuple(
                    PersonRow(user.user_id, user.name, spell_role(user.role))
                    for user in self._state.people
                )
            )
        self._say()

    def forget(self) -> None:
        """Nobody is asked any more: drop names and digits."""
        self._state, self._checking = None, False
        self._people.clear()
        self.choose_nobody()

    def choose_nobody(self) -> None:
        """Back to the names."""
        self._chosen, self._pin = None, ""
        self._say()

    # --- to QML ----------------------------------------------------------------------------

    @Property(PagedRows, constant=True)
    def people(self) -> PagedRows:
        """Who may sign in, as pages of `PersonRow`."""
        return self._people

    @Property(str, notify=changed)
    def name(self) -> str:
        """Whose PIN is asked for."""
        return self._chosen.name if self._chosen else ""

    @Property(bool, notify=changed)
    def nobodyYet(self) -> bool:
        """No user has been added: the page says how."""
        return self._state is not None and not (self._state.people or self._state.trouble)

    @Property(bool, notify=changed)
    def takesBadges(self) -> bool:
        """A badge held to the scanner signs its owner in now."""
        return self._state is not None and self._state.badges

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
        """Why the PIN or the badge was not taken; empty while all is well."""
        if self._checking or self._state is None:
            return ""
        if self._wait_s:
            return fill(
                translate("StaffMode", "Too many wrong PINs. Wait %1 s, then try again."),
                self._wait_s,
            )
        match self._state.trouble:
            case sign_in.UnknownBadge():
                return translate(
                    "StaffMode", "This badge is not known here. Choose your name, and use your PIN."
                )
            case sign_in.BadgesWait(until):
                return fill(
                    translate("StaffMode", "Too many unknown badges. Wait %1 s, or use your PIN."),
                    max(1, _seconds_to(until)),
                )
            case sign_in.StoreTrouble():
                return translate(
                    "StaffMode", "The store does not answer. Try again, or call the administrator."
                )
            case sign_in.WrongPin():
                return translate("StaffMode", "That is not this person's PIN.")
            case sign_in.MustWait() | None:
                return ""

    @Slot(str)
    def choosePerson(self, user_id: str) -> None:
        if self._state is not None:
            people = self._state.people
            self._chosen = next((user for user in people if user.user_id == user_id), None)
            self._pin = ""
            self._say()
            if self._chosen is not None:
                self.personChosen.emit()

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
            self._submit(self._chosen.user_id, pin)
            self._say()

    def _say(self) -> None:
        self.changed.emit()
        self.countdownChanged.emit()

    @property
    def _wait_s(self) -> int:
        """Seconds that the chosen person has to wait; 0 for nothing."""
        match self._state:
            case SigningIn(chosen=chosen, trouble=sign_in.MustWait(until)) if (
                self._chosen is not None and chosen == self._chosen.user_id
            ):
                return max(0, _seconds_to(until))
            case _:
                return 0


def _seconds_to(deadline_monotonic: float) -> int:
    return math.ceil(deadline_monotonic - time.monotonic())
