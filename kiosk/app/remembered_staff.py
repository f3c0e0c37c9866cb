"""The staff as the store last told, for a kiosk whose store does not answer.

Opening everything in an emergency must not wait for a disk, and nobody does it without signing
in. So the hashes of PINs and badges stay in memory (they themselves never do), and while the
store cannot be read or written, wrong tries are counted here and what would have been journaled
is kept. It is written as soon as the store takes it, with the time when it happened.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

import structlog

from kiosk.domain.journal import Fact, FactKind
from kiosk.domain.staff import NO_WRONG_TRIES, StaffUser, WrongTries
from kiosk.store.engine import encode_time
from kiosk.store.errors import StoreError
from kiosk.store.store import Store
from kiosk.store.users import Credentials

log = structlog.get_logger(__name__)

Written = TypeVar("Written")

# Longer than a write takes; a store that is held up longer is as good as none for who waits.
PATIENCE_S = 2.0


class RememberedStaff:
    """Who may sign in at a station, whatever the store does. Used from one thread."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._known: dict[str, Credentials] = {}
        self._badges: dict[bytes, StaffUser] = {}
        self._wrong_badges = NO_WRONG_TRIES
        self._owed: list[Fact] = []

    @property
    def people(self) -> tuple[StaffUser, ...]:
        """Those who could sign in when the store last answered."""
        return tuple(known.user for known in self._known.values())

    @property
    def has_badges(self) -> bool:
        """Whether a badge signed somebody in when the store last answered."""
        return bool(self._badges)

    def learn(self) -> None:
        """Read who may sign in, and write what is owed. Raises StoreError."""
        users = self._store.users
        found = [users.credentials(user.user_id) for user in users.enabled()]
        self._known = {known.user.user_id: known for known in found if known is not None}
        self._badges = self._store.badges.owners()
        while self._owed:
            self._store.journal.record(self._owed[0]).result(PATIENCE_S)
            self._owed.pop(0)

    def find(self, user_id: str) -> Credentials | None:
        """What this person's PIN is checked against; None for who may not sign in."""
        try:
            known = self._store.users.credentials(user_id)
        except StoreError as error:
            log.error("sign-in without the store", what=error.what, remedy=error.remedy)
            return self._known.get(user_id)
        if known is None:
            self._known.pop(user_id, None)
            return None
        here = self._known.get(user_id)
        # Tries that the store could not count still count.
        if here is not None and here.tries.count > known.tries.count:
            known = replace(known, tries=here.tries)
        self._known[user_id] = known
        return known

    def note_signed_in(self, user_id: str) -> None:
        """The right PIN: earlier wrong ones count no more."""
        if user_id in self._known:
            self._known[user_id] = replace(self._known[user_id], tries=NO_WRONG_TRIES)
        fact = self._fact(FactKind.SIGNED_IN, user=user_id, method="pin")
        self._write(lambda: self._store.users.note_signed_in(user_id), fact)

    def note_wrong_pin(self, user_id: str) -> WrongTries:
        """One more wrong PIN; how many in a row there are."""
        before = self._known[user_id].tries if user_id in self._known else NO_WRONG_TRIES
        fact = self._fact(FactKind.SIGN_IN_FAILED, user=user_id, why="wrong_pin")
        counted = self._write(lambda: self._store.users.note_wrong_pin(user_id), fact)
        tries = counted or WrongTries(before.count + 1, self._clock())
        if user_id in self._known:
            self._known[user_id] = replace(self._known[user_id], tries=tries)
        return tries

    # --- badges ----------------------------------------------------------------------------

    def find_badge(self, code: str) -> tuple[StaffUser, bool] | None:
        """Whose badge this is, and whether that person may sign in. Raises BadBadge."""
        badges = self._store.badges
        try:
            return badges.find(code)
        except StoreError as error:
            log.error("sign-in without the store", what=error.what, remedy=error.remedy)
        user = self._badges.get(badges.derive_hash(code))
        return (user, True) if user is not None else None

    def wrong_badges(self) -> WrongTries:
        """Unknown codes in a row; those that the store could not count still count."""
        try:
            counted = self._store.badges.wrong()
        except StoreError as error:
            log.error("sign-in without the store", what=error.what, remedy=error.remedy)
            return self._wrong_badges
        if counted.count >= self._wrong_badges.count:
            self._wrong_badges = counted
        return self._wrong_badges

    def note_badge(self, user_id: str) -> None:
        """A known badge: unknown codes before it count no more."""
        self._wrong_badges = NO_WRONG_TRIES
        fact = self._fact(FactKind.SIGNED_IN, user=user_id, method="badge")
        self._write(lambda: self._store.badges.note_signed_in(user_id), fact)

    def note_wrong_badge(self) -> WrongTries:
        """One more unknown code; how many in a row there are."""
        fact = self._fact(FactKind.SIGN_IN_FAILED, method="badge", why="unknown_badge")
        counted = self._write(self._store.badges.note_wrong, fact)
        self._wrong_badges = counted or WrongTries(self._wrong_badges.count + 1, self._clock())
        return self._wrong_badges

    # --- writing ---------------------------------------------------------------------------

    def _fact(self, kind: FactKind, **data: str) -> Fact:
        return Fact(kind, {**data, "at": encode_time(self._clock())})

    def _write(self, note: "Callable[[], Future[Written]]", otherwise: Fact) -> Written | None:
        """What the store says; None while it says nothing, and `otherwise` is owed if it fails."""
        try:
            return note().result(PATIENCE_S)
        except TimeoutError:
            log.error("sign-in", what="The store is held up; it is written when it can be.")
        except StoreError as error:
            log.error("sign-in not written", what=error.what, remedy=error.remedy)
            self._owed.append(otherwise)
        return None
