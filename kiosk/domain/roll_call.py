"""Who is inside now, where each is, and who has been ticked off at the assembly point."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from kiosk.domain.staff import ActionRefused
from kiosk.domain.tours import TourStatus

GUIDE_PREFIX = "guide:"


class Place(StrEnum):
    """Where somebody should be, in the order in which a search asks for it.

    UNCLEAR: the start has passed and nobody has noted whether the tour has left, or the tour is
    one of another day. BACK: the tour has returned, and something of theirs is still in our hands,
    or they wait for something, or had it a while ago. MAYBE_GONE: it has returned and
    nothing is; doors have no count of who goes home.
    """

    ON_TOUR = "on_tour"
    UNCLEAR = "unclear"
    LOBBY = "lobby"
    BACK = "back"
    MAYBE_GONE = "maybe_gone"


def decide_place(
    status: TourStatus, starts_at_utc: datetime, now_utc: datetime, *, left_something: bool
) -> Place:
    """Where an admitted visitor should be.

    `left_something`: a pouch or a suitcase is still here, or something else says that they are.

    In doubt nearer to danger: nobody is taken for gone while something says otherwise.
    """
    match status:
        case TourStatus.DEPARTED:
            return Place.ON_TOUR
        case TourStatus.RETURNED:
            return Place.BACK if left_something else Place.MAYBE_GONE
        case TourStatus.PLANNED | TourStatus.CANCELLED:
            return Place.LOBBY if now_utc < starts_at_utc else Place.UNCLEAR
        case never:
            assert_never(never)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is, or was when the roll call began, inside.

    `key` is the visitor's id, or for a guide `guide:` and the tour's. `party` is the booking's
    reference. `notes` are the roster's: they may say who needs a hand. `found_by` is the id of
    who ticked them off.
    """

    key: str
    name: str = field(repr=False)
    tour_id: str
    place: Place
    party: str = ""
    cart: str = ""
    compartment: int | None = None
    is_minor: bool = False
    notes: str = field(default="", repr=False)
    found_at_utc: datetime | None = None
    found_by: str = ""

    @property
    def is_guide(self) -> bool:
        return self.key.startswith(GUIDE_PREFIX)

    @property
    def is_found(self) -> bool:
        return self.found_at_utc is not None

    @property
    def counts(self) -> bool:
        """Whether somebody looks for them: who may have gone home counts once they are found."""
        return self.place is not Place.MAYBE_GONE or self.is_found


@dataclass(frozen=True, slots=True)
class RollTour:
    """A tour with somebody inside. `starts_at_utc` is aware."""

    tour_id: str
    name: str
    starts_at_utc: datetime
    group_letter: str
    guide: str
    status: TourStatus
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class RollCounts:
    """`inside` are those that are looked for: `missing` of them are not found yet, guides too."""

    inside: int
    found: int
    missing: int
    guides: int
    minors: int
    maybe_gone: int


@dataclass(frozen=True, slots=True)
class RollCall:
    """Everyone inside, by tour; `begun_at_utc` None while nobody has been ticked off."""

    tours: tuple[RollTour, ...]
    begun_at_utc: datetime | None = None

    @property
    def people(self) -> tuple[Person, ...]:
        return tuple(person for tour in self.tours for person in tour.people)

    @property
    def counts(self) -> RollCounts:
        return derive_counts(self.people)

    def person(self, key: str) -> Person | None:
        return next((person for person in self.people if person.key == key), None)


def derive_counts(people: Iterable[Person]) -> RollCounts:
    everyone = tuple(people)
    sought = [person for person in everyone if person.counts]
    found = sum(person.is_found for person in sought)
    return RollCounts(
        inside=len(sought),
        found=found,
        missing=len(sought) - found,
        guides=sum(person.is_guide for person in sought),
        minors=sum(person.is_minor for person in sought),
        maybe_gone=len(everyone) - len(sought),
    )


_PLACES = {place: rank for rank, place in enumerate(Place)}


def order_people(people: Iterable[Person]) -> tuple[Person, ...]:
    """Missing first; then by how far from the door, the guide first, parties together."""
    return tuple(
        sorted(
            people,
            key=lambda p: (
                p.is_found,
                _PLACES[p.place],
                not p.is_guide,
                p.cart,
                p.party,
                p.is_minor,
                p.key,
            ),
        )
    )


def order_tours(tours: Iterable[RollTour]) -> tuple[RollTour, ...]:
    """Tours with somebody missing first, the earliest first among equals."""
    return tuple(
        sorted(
            tours,
            key=lambda t: (not derive_counts(t.people).missing, t.starts_at_utc, t.tour_id),
        )
    )


class TickRefusal(StrEnum):
    NO_RIGHT = "no_right"
    UNKNOWN_PERSON = "unknown_person"
    NONE_BEGUN = "none_begun"


@dataclass(frozen=True, slots=True)
class TickRefused(ActionRefused):
    why: TickRefusal
