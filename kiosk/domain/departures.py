"""May the cart leave? What still keeps it, and what follows when it leaves all the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.staff import ActionRefused
from kiosk.domain.tours import TourStatus
from kiosk.domain.visitors import VisitorState


@dataclass(frozen=True, slots=True)
class Passenger:
    """One person of a tour, as the gate sees them.

    `compartment`: where their pouch is locked up, by door evidence; a party may share one.
    `open_door`: a door that was given to them and has not been seen to close; their phone is on
    its way into it. `phones`: how many they have said they have, None when nobody asked.
    """

    visitor_id: str
    state: VisitorState
    compartment: int | None = None
    open_door: int | None = None
    phones: int | None = None


class Keeps(StrEnum):
    """What keeps a cart."""

    MISSING_PEOPLE = "missing_people"
    OPEN_DOORS = "open_doors"
    UNLOCKED_PHONES = "unlocked_phones"
    UNASKED_PHONES = "unasked_phones"


@dataclass(frozen=True, slots=True)
class Gate:
    """A tour's gate. `expected` people, of whom `arrived` are in and `missing` are not.

    `phones`: how many the arrived have, as far as anybody knows, of which `locked` are locked
    up. `unlocked`: who said they have one, and it is not. `unasked`: the arrived who have no
    pouch and whom nobody asked for a phone, such as people let in by hand; empty where the
    venue does not ask. Who said "none" keeps no cart, and is in neither. `open_doors`: doors
    given to the tour's people and not seen to close.
    """

    expected: int
    arrived: int
    missing: tuple[str, ...]
    phones: int
    locked: int
    unlocked: tuple[str, ...]
    unasked: tuple[str, ...]
    open_doors: tuple[int, ...]

    @property
    def keeps(self) -> tuple[Keeps, ...]:
        """What keeps the cart; empty when it may leave."""
        reasons = (
            (Keeps.MISSING_PEOPLE, bool(self.missing)),
            (Keeps.OPEN_DOORS, bool(self.open_doors)),
            (Keeps.UNLOCKED_PHONES, bool(self.unlocked)),
            (Keeps.UNASKED_PHONES, bool(self.unasked)),
        )
        return tuple(keeps for keeps, is_so in reasons if is_so)

    @property
    def is_clear(self) -> bool:
        return not self.keeps


def derive_gate(passengers: Iterable[Passenger], *, asks_phones: bool) -> Gate:
    """The gate of a tour with these people, in their order.

    `asks_phones`: whether the venue locks phones up at all. A door given to somebody means a
    phone, whatever was said before; of a party that shares a compartment those count who said
    that they have one.
    """
    people = tuple(passengers)
    arrived = tuple(p for p in people if p.state is VisitorState.ADMITTED)
    owners = tuple(p for p in arrived if _has_phone(p))
    return Gate(
        expected=len(people),
        arrived=len(arrived),
        missing=tuple(p.visitor_id for p in people if p.state is not VisitorState.ADMITTED),
        phones=len(owners),
        locked=sum(p.compartment is not None for p in owners),
        unlocked=tuple(p.visitor_id for p in owners if p.compartment is None),
        unasked=tuple(
            p.visitor_id
            for p in arrived
            if asks_phones and p.phones is None and p.compartment is None and p.open_door is None
        ),
        open_doors=tuple(sorted({p.open_door for p in people if p.open_door is not None})),
    )


def _has_phone(person: Passenger) -> bool:
    if person.phones is None:
        return person.compartment is not None or person.open_door is not None
    return person.phones > 0


class DepartureRefusal(StrEnum):
    """Why a tour's status is not set."""

    NO_RIGHT = "no_right"
    TOUR_UNKNOWN = "tour_unknown"
    TOUR_CANCELLED = "tour_cancelled"
    ALREADY_DEPARTED = "already_departed"
    NOT_DEPARTED = "not_departed"
    GATE_NOT_CLEAR = "gate_not_clear"


@dataclass(frozen=True, slots=True)
class DepartureRefused(ActionRefused):
    """`gate` tells what keeps the cart, where that is the reason."""

    why: DepartureRefusal
    gate: Gate | None = None


@dataclass(frozen=True, slots=True)
class Departed:
    """The tour has left. `no_shows` are those who were expected and not in."""

    gate: Gate
    no_shows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Returned:
    """The tour is back. `still_held`: how many of its people have a pouch locked up."""

    still_held: int


def decide_departure(status: TourStatus, gate: Gate, reason: str) -> Departed | DepartureRefused:
    """Whether the tour leaves now; a gate that is not clear needs a `reason`."""
    match status:
        case TourStatus.CANCELLED:
            return DepartureRefused(DepartureRefusal.TOUR_CANCELLED)
        case TourStatus.DEPARTED | TourStatus.RETURNED:
            return DepartureRefused(DepartureRefusal.ALREADY_DEPARTED)
        case TourStatus.PLANNED:
            if not gate.is_clear and not reason:
                return DepartureRefused(DepartureRefusal.GATE_NOT_CLEAR, gate)
            return Departed(gate, gate.missing)


def decide_return(status: TourStatus, gate: Gate) -> Returned | DepartureRefused:
    """Whether a tour can be back: only one that has left. Being back twice changes nothing."""
    match status:
        case TourStatus.CANCELLED:
            return DepartureRefused(DepartureRefusal.TOUR_CANCELLED)
        case TourStatus.PLANNED:
            return DepartureRefused(DepartureRefusal.NOT_DEPARTED)
        case TourStatus.DEPARTED | TourStatus.RETURNED:
            return Returned(gate.locked)
