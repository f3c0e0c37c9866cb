"""Signing staff in: by a PIN or a badge, with waits after wrong ones, and every try written down.

Names first, then the PIN. At a table with five to twenty people that costs one touch more than
a PIN alone, and it buys three things: wrong PINs make one person wait and not the whole table;
a guess tries one person's PIN and not twenty; and two people may choose the same PIN without
anybody being told that it is in use. A PIN lives from the keypad to its check and nowhere else.
"""

import time
from concurrent.futures import Future
from dataclasses import dataclass

import structlog

from kiosk.app.clock import Clock
from kiosk.app.pins import Pins
from kiosk.app.remembered_staff import RememberedStaff
from kiosk.domain.badges import BadBadge
from kiosk.domain.journal import Fact, FactKind, JournalRow
from kiosk.domain.staff import StaffUser, WrongTries, derive_wait
from kiosk.store.errors import StoreError
from kiosk.store.store import Store

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class WrongPin:
    pass


@dataclass(frozen=True, slots=True)
class MustWait:
    """After wrong PINs; until this `time.monotonic()` no PIN is looked at."""

    until_monotonic: float


@dataclass(frozen=True, slots=True)
class StoreTrouble:
    """The store did not answer."""


@dataclass(frozen=True, slots=True)
class UnknownBadge:
    """A code was held to the scanner that signs nobody in."""


@dataclass(frozen=True, slots=True)
class BadgesWait:
    """After unknown codes; until this `time.monotonic()` no badge is looked at. PINs are."""

    until_monotonic: float


SignInTrouble = WrongPin | MustWait | StoreTrouble | UnknownBadge | BadgesWait


@dataclass(frozen=True, slots=True)
class People:
    """Who may sign in. `badges`: there are badges that do it, besides PINs."""

    users: tuple[StaffUser, ...]
    badges: bool = False
    trouble: StoreTrouble | None = None


class SignIn:
    """Who may sign in at a station, and whether this is them. Used from one thread."""

    def __init__(self, store: Store, pins: Pins, clock: Clock) -> None:
        self._store = store
        self._pins = pins
        self._clock = clock
        self._remembered = RememberedStaff(store, clock)
        self._unknown_code: int | None = None

    def learn(self) -> None:
        """Read who may sign in, for a time in which the store does not answer."""
        try:
            self._remembered.learn()
        except (StoreError, TimeoutError) as error:
            log.error("staff", what=str(error))

    def list_people(self) -> People:
        """Who may sign in now; who last could, when the store does not answer."""
        try:
            self._remembered.learn()
            return People(self._store.users.enabled(), bool(self._store.badges.counts()))
        except (StoreError, TimeoutError) as error:
            log.error("staff", what=str(error))
            remembered = self._remembered
            return People(remembered.people, remembered.has_badges, StoreTrouble())

    def check_pin(self, user_id: str, pin: str) -> StaffUser | WrongPin | MustWait | None:
        """Whose PIN this is, or why it was not taken; None for who may not sign in any more.

        Raises StoreError.
        """
        known = self._remembered.find(user_id)
        if known is None:
            return None
        tries = known.tries
        if self._wait_s(tries):
            why = Fact(FactKind.SIGN_IN_FAILED, {"user": user_id, "why": "must_wait"})
            note_fact(self._store, why)
        elif self._pins.is_right(pin, known.pin_hash):
            self._remembered.note_signed_in(user_id)
            return known.user
        else:
            tries = self._remembered.note_wrong_pin(user_id)
        wait_s = self._wait_s(tries)
        return MustWait(time.monotonic() + wait_s) if wait_s else WrongPin()

    def check_badge(self, code: str) -> StaffUser | UnknownBadge | BadgesWait:
        """Whose badge this is; unknown codes in a row make all badges wait, no PIN."""
        wait_s = self._wait_s(self._remembered.wrong_badges())
        found = None if wait_s else self._find_badge(code)
        if found is not None and found[1]:
            self._remembered.note_badge(found[0].user_id)
            self._unknown_code = None
            return found[0]
        if wait_s:
            why = Fact(FactKind.SIGN_IN_FAILED, {"method": "badge", "why": "must_wait"})
            note_fact(self._store, why)
        elif found is not None:
            data = {"method": "badge", "why": "disabled", "user": found[0].user_id}
            note_fact(self._store, Fact(FactKind.SIGN_IN_FAILED, data))
        elif hash(code) != self._unknown_code:
            # A pass that is left before the camera is read again and again, and is one try.
            self._unknown_code = hash(code)
            wait_s = self._wait_s(self._remembered.note_wrong_badge())
        return BadgesWait(time.monotonic() + wait_s) if wait_s else UnknownBadge()

    def _wait_s(self, tries: WrongTries) -> float:
        return derive_wait(tries, self._clock()).total_seconds()

    def _find_badge(self, code: str) -> tuple[StaffUser, bool] | None:
        try:
            return self._remembered.find_badge(code)
        except BadBadge:
            return None


def note_fact(store: Store, fact: Fact) -> None:
    """Write down what happened; a store that cannot is no reason to keep anybody waiting."""
    try:
        store.journal.record(fact).add_done_callback(_log_failure)
    except StoreError as error:
        log.error("staff", what=error.what, remedy=error.remedy)


def _log_failure(written: "Future[JournalRow]") -> None:
    if (error := written.exception()) is not None:
        log.error("staff: not written down", exc_info=error)
