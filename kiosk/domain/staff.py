"""Staff at a kiosk: roles, what each may do, PINs, and how long wrong PINs make one wait."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise


class Role(StrEnum):
    """What a person is at this venue, least first; each may do all that those before it may."""

    GUIDE = "guide"
    STAFF = "staff"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """What a page or a control of the staff pages needs."""

    SEE_DEVICES = "see_devices"
    TEST_DEVICES = "test_devices"
    SETTLE_STICKERS = "settle_stickers"
    RELEASE = "release"
    OPEN_EVERYTHING = "open_everything"
    MOVE_HOLDINGS = "move_holdings"
    SET_DEPARTURE = "set_departure"
    CORRECT_ADMISSIONS = "correct_admissions"
    ADMIT_BLOCKED = "admit_blocked"
    SEE_MANIFEST = "see_manifest"
    SEAT_VISITORS = "seat_visitors"
    ROLL_CALL = "roll_call"
    REDEEM = "redeem"
    FIND_VISITORS = "find_visitors"
    MANAGE_COMPARTMENTS = "manage_compartments"
    HAND_OUT_LUGGAGE = "hand_out_luggage"
    SEE_WAITING = "see_waiting"
    SETTLE_WAITING = "settle_waiting"
    SEE_REPORTS = "see_reports"
    SEE_JOURNAL = "see_journal"
    BLOCK_VISITORS = "block_visitors"


LEAST_ROLE: Mapping[Right, Role] = {
    Right.SEE_DEVICES: Role.GUIDE,
    Right.TEST_DEVICES: Role.STAFF,
    Right.SETTLE_STICKERS: Role.STAFF,
    Right.RELEASE: Role.STAFF,
    # In an emergency nobody looks for a colleague first.
    Right.OPEN_EVERYTHING: Role.GUIDE,
    Right.MOVE_HOLDINGS: Role.STAFF,
    Right.SET_DEPARTURE: Role.GUIDE,
    Right.CORRECT_ADMISSIONS: Role.STAFF,
    Right.ADMIT_BLOCKED: Role.SUPERVISOR,
    Right.SEE_MANIFEST: Role.GUIDE,
    Right.SEAT_VISITORS: Role.GUIDE,
    Right.ROLL_CALL: Role.GUIDE,
    Right.REDEEM: Role.GUIDE,
    Right.FIND_VISITORS: Role.STAFF,
    Right.MANAGE_COMPARTMENTS: Role.STAFF,
    Right.HAND_OUT_LUGGAGE: Role.STAFF,
    Right.SEE_WAITING: Role.GUIDE,
    Right.SETTLE_WAITING: Role.STAFF,
    Right.SEE_REPORTS: Role.SUPERVISOR,
    Right.SEE_JOURNAL: Role.SUPERVISOR,
    Right.BLOCK_VISITORS: Role.SUPERVISOR,
}
"""The table of rights: from which role on each is held."""

_RANKS = {role: rank for rank, role in enumerate(Role)}


def may(role: Role, right: Right) -> bool:
    """Whether a role holds a right."""
    return _RANKS[role] >= _RANKS[LEAST_ROLE[right]]


class ActionRefused:
    """What somebody of the staff wanted and may not have, or cannot; a subclass says why."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class StaffUser:
    """One person of the staff. `name` is what their tile says; the PIN is kept elsewhere."""

    user_id: str
    name: str
    role: Role

    def may(self, right: Right) -> bool:
        return may(self.role, right)


# --- names and PINs ------------------------------------------------------------------------

LONGEST_NAME = 24
SHORTEST_PIN, LONGEST_PIN = 4, 8


class NameFlaw(StrEnum):
    EMPTY = "empty"
    TOO_LONG = "too_long"
    UNPRINTABLE = "unprintable"


class PinFlaw(StrEnum):
    NOT_DIGITS = "not_digits"
    LENGTH = "length"
    TOO_PLAIN = "too_plain"


class BadName(ValueError):
    """A name that no tile can show."""

    def __init__(self, flaw: NameFlaw) -> None:
        super().__init__(flaw.value)
        self.flaw = flaw


class BadPin(ValueError):
    """Digits that are no PIN; the digits themselves stay out of the error."""

    def __init__(self, flaw: PinFlaw) -> None:
        super().__init__(flaw.value)
        self.flaw = flaw


def parse_staff_name(text: str) -> str:
    """A name for a tile: 1 to 24 characters, single blanks. Raises BadName."""
    name = " ".join(unicodedata.normalize("NFC", text).split())
    if not name:
        raise BadName(NameFlaw.EMPTY)
    if len(name) > LONGEST_NAME:
        raise BadName(NameFlaw.TOO_LONG)
    if not name.isprintable():
        raise BadName(NameFlaw.UNPRINTABLE)
    return name


def derive_tile_key(name: str) -> str:
    """Names with the same key would look the same on two tiles."""
    return unicodedata.normalize("NFKC", name).casefold()


def parse_pin(text: str) -> str:
    """A PIN to be set: 4 to 8 digits, neither one digit repeated nor a run such as 1234.

    Raises BadPin.
    """
    if not (text.isascii() and text.isdigit()):
        raise BadPin(PinFlaw.NOT_DIGITS)
    if not SHORTEST_PIN <= len(text) <= LONGEST_PIN:
        raise BadPin(PinFlaw.LENGTH)
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(text)}
    if len(steps) == 1 and steps <= {0, 1, 9}:
        raise BadPin(PinFlaw.TOO_PLAIN)
    return text


# --- throttling ----------------------------------------------------------------------------

FREE_TRIES = 5
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class WrongTries:
    """Wrong PINs in a row for one person at one station, and when the last one was."""

    count: int = 0
    last_at_utc: datetime | None = None


NO_WRONG_TRIES = WrongTries()


def derive_wait(tries: WrongTries, now: datetime) -> timedelta:
    """How long this person's next try must wait; zero when it need not.

    The fifth wrong PIN costs 30 seconds, each further one twice as long, 15 minutes at most.
    A wrong PIN of a time that has not come says that the clock was set back: how long ago it
    was nobody knows, and nobody waits until that time has come again. The next wrong one does.
    """
    if tries.count < FREE_TRIES or tries.last_at_utc is None:
        return timedelta(0)
    if tries.last_at_utc > now:
        return timedelta(0)
    doublings = min(tries.count - FREE_TRIES, 10)
    whole = min(FIRST_WAIT * (1 << doublings), LONGEST_WAIT)
    return max(timedelta(0), tries.last_at_utc + whole - now)
