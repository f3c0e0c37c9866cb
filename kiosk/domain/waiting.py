"""The queue of things that wait for a person: what, where, since when, and where it is done."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import assert_never

from kiosk.domain.alarms import AlarmWhy
from kiosk.domain.decisions import Reason
from kiosk.domain.states import StaffWhy

PRINTS_WITHIN = timedelta(minutes=2)
"""A sticker that is merely queued comes out by itself within this, or somebody has to look."""


class Urgency(IntEnum):
    """AT_ONCE: somebody stands there, or a pouch may be gone. SOON: the next visitors will meet
    it. BEFORE_CLOSING: nobody waits, and it must not be forgotten.
    """

    AT_ONCE = 0
    SOON = 1
    BEFORE_CLOSING = 2


class Spot(StrEnum):
    """Where something is done. HERE: in the queue itself, by saying that it was seen to."""

    HERE = "here"
    VISITOR = "visitor"
    COMPARTMENT = "compartment"
    DEVICES = "devices"
    STICKERS = "stickers"
    RELEASE = "release"
    LUGGAGE = "luggage"


@dataclass(frozen=True, slots=True)
class StationCall:
    """Somebody at a station called staff, or its page did. `number` is on their screen.

    `page` is the name of the state they stood in, empty where that is not known.
    """

    case_id: str
    number: str
    station: str
    why: StaffWhy
    since_utc: datetime
    page: str = ""
    compartment: int | None = None
    names: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class UndecidedVisitor:
    """The rules leave it to staff whether this person gets in. `number` is on their screen."""

    case_id: str
    number: str
    station: str
    reason: Reason
    since_utc: datetime
    visitor_id: str | None = None
    names: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class DoorWrong:
    """A door that stands as it should not; `held`: a pouch is, or was, behind it."""

    number: int
    why: AlarmWhy
    since_utc: datetime
    held: bool = False


@dataclass(frozen=True, slots=True)
class DoorStuck:
    """A door that did not open; `held`: somebody's pouch is behind it."""

    number: int
    since_utc: datetime | None
    held: bool = False
    names: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class DoorUnsettled:
    """A compartment that was given to somebody, and nobody knows whether they used it."""

    number: int
    since_utc: datetime


@dataclass(frozen=True, slots=True)
class StickersStuck:
    """Stickers and luggage tags that do not come out; why, as far as the printer says."""

    count: int
    since_utc: datetime
    fault: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class StickersUnsure:
    """Stickers of which a person has to say whether they came out."""

    count: int
    since_utc: datetime


@dataclass(frozen=True, slots=True)
class DeviceOut:
    """A device that does not work. `sort` is what it is for, as `DeviceSort` has it."""

    key: str
    sort: str
    fault: str
    remedy: str
    since_utc: datetime | None = None


@dataclass(frozen=True, slots=True)
class PouchLeft:
    """A pouch that nobody has fetched, though its tour is over."""

    number: int
    station: str
    visitor_ids: tuple[str, ...]
    tour_id: str
    since_utc: datetime
    names: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class BagLeft:
    """Luggage that nobody has fetched, though its tour is over. `place` is where it lies."""

    tag_id: str
    number: int
    tour_id: str
    since_utc: datetime
    place: str = ""


Waiting = (
    StationCall
    | UndecidedVisitor
    | DoorWrong
    | DoorStuck
    | DoorUnsettled
    | StickersStuck
    | StickersUnsure
    | DeviceOut
    | PouchLeft
    | BagLeft
)


@dataclass(frozen=True, slots=True)
class Errand:
    """Where somebody has to go: the spot, and what it is about there."""

    spot: Spot
    subject: str = ""


def derive_urgency(waiting: Waiting) -> Urgency:
    match waiting:
        case StationCall() | UndecidedVisitor():
            return Urgency.AT_ONCE
        case DoorWrong(why=AlarmWhy.OPENED_BY_ITSELF):
            return Urgency.AT_ONCE
        case DoorWrong(held=held) | DoorStuck(held=held) if held:
            return Urgency.AT_ONCE
        case DoorWrong() | StickersStuck() | StickersUnsure() | DeviceOut():
            return Urgency.SOON
        case DoorStuck() | DoorUnsettled() | PouchLeft() | BagLeft():
            return Urgency.BEFORE_CLOSING
        case never:
            assert_never(never)


def derive_errand(waiting: Waiting) -> Errand:
    """Where it is done; the subject is a visitor's id, a door's number or a tag's id."""
    match waiting:
        case UndecidedVisitor(visitor_id=visitor_id) if visitor_id is not None:
            return Errand(Spot.VISITOR, visitor_id)
        case StationCall(compartment=number) if number is not None:
            return Errand(Spot.COMPARTMENT, str(number))
        case StationCall() | UndecidedVisitor():
            return Errand(Spot.HERE)
        case DoorWrong(number=number) | DoorStuck(number=number) | DoorUnsettled(number=number):
            return Errand(Spot.COMPARTMENT, str(number))
        case StickersStuck() | StickersUnsure():
            return Errand(Spot.STICKERS)
        case DeviceOut(key=key):
            return Errand(Spot.DEVICES, key)
        case PouchLeft(visitor_ids=visitor_ids):
            return Errand(Spot.RELEASE, visitor_ids[0] if visitor_ids else "")
        case BagLeft(tag_id=tag_id):
            return Errand(Spot.LUGGAGE, tag_id)
        case never:
            assert_never(never)


def derive_key(waiting: Waiting) -> str:
    """Tells one entry from all others of its moment, and stays the same while it waits."""
    match waiting:
        case StationCall(case_id=case_id) | UndecidedVisitor(case_id=case_id):
            return f"case:{case_id}"
        case DoorWrong(number=number, why=why):
            return f"door:{number}:{why.value}"
        case DoorStuck(number=number):
            return f"stuck:{number}"
        case DoorUnsettled(number=number):
            return f"unsettled:{number}"
        case StickersStuck():
            return "stickers:stuck"
        case StickersUnsure():
            return "stickers:unsure"
        case DeviceOut(key=key):
            return f"device:{key}"
        case PouchLeft(station=station, number=number):
            return f"pouch:{station}:{number}"
        case BagLeft(tag_id=tag_id):
            return f"bag:{tag_id}"
        case never:
            assert_never(never)


def find_case(waiting: Waiting) -> str | None:
    """The case that a person can call seen to; None for what ends by itself once it is done."""
    match waiting:
        case StationCall(case_id=case_id) | UndecidedVisitor(case_id=case_id):
            return case_id
        case _:
            return None


def sort_waiting(things: list[Waiting], now: datetime) -> tuple[Waiting, ...]:
    """The queue: the most urgent first, and of these what has waited longest."""
    return tuple(
        sorted(things, key=lambda w: (derive_urgency(w), w.since_utc or now, derive_key(w)))
    )
