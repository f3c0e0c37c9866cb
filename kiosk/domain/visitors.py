"""Visitors and parties: who is on a booking, and what has become of each."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kiosk.domain.documents import DocumentKind

ADULT_AGE = 18  # Civil Code of the PRC, art. 17: a person of 18 or over is an adult


class Role(StrEnum):
    BOOKER = "booker"
    GUEST = "guest"
    MEMBER = "member"  # of a group's booking


class VisitorState(StrEnum):
    EXPECTED = "expected"
    ADMITTED = "admitted"


@dataclass(frozen=True, slots=True)
class RosterDocument:
    """A visitor's document as the store keeps it: never the number, only its keyed hash.

    `number_hash` is the short hash of `passes.short_document_hash` for someone whom only a
    pass vouches for; then `last4` is empty.
    """

    kind: DocumentKind | None
    number_hash: bytes = field(repr=False)
    last4: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Visitor:
    """One person on a booking.

    `names` holds every spelling the roster gives, Chinese first. `document` is None where
    the roster has no number (a child without a card).
    """

    visitor_id: str
    booking_id: str
    role: Role
    names: tuple[str, ...] = field(repr=False)
    document: RosterDocument | None = None
    birth_date: date | None = field(default=None, repr=False)
    state: VisitorState = VisitorState.EXPECTED
    blocked: bool = False

    @property
    def name(self) -> str:
        return self.names[0] if self.names else ""


def derive_age(birth_date: date, on: date) -> int:
    """Age in full years on a date; someone born on 29 February ages on 1 March."""
    before_birthday = (on.month, on.day) < (birth_date.month, birth_date.day)
    return on.year - birth_date.year - before_birthday


def is_minor(birth_date: date | None, on: date) -> bool:
    """Whether a person is under 18 on a date; an unknown birth date counts as adult."""
    return birth_date is not None and derive_age(birth_date, on) < ADULT_AGE
