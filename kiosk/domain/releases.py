"""Giving pouches back: what may be opened for whom, and how each door of a release stands.

What ends a holding is the sensor: it saw the door open after the door was asked for. Behind an
open door a pouch is in people's hands, and that the door closes again says nothing more: a bank
shows doors, and no bank shows whether a pouch is behind one (the infrared bits of some boards
are no part of `LockerBank`). "Still inside" is therefore what a person says, who has looked;
the holding goes on then. A door that was asked for and never seen open releases nobody.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import assert_never
from zoneinfo import ZoneInfo

from kiosk.domain.staff import ActionRefused
from kiosk.domain.tours import Tour, TourStatus

# --- what is asked for ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ByTour:
    """Everything that a tour's people have locked up."""

    tour_id: str


@dataclass(frozen=True, slots=True)
class BySticker:
    """The pouch of the visitor whose sticker carries this visit code."""

    visit_code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ByVisitor:
    visitor_id: str


@dataclass(frozen=True, slots=True)
class ByDocument:
    """The pouch of whoever carries this document; keyed hashes, the document's own first."""

    hashes: tuple[bytes, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class ByCompartments:
    """These doors; with `visitor_id` only if they hold that visitor's pouch."""

    numbers: tuple[int, ...]
    visitor_id: str | None = None


ReleaseWish = ByTour | BySticker | ByVisitor | ByDocument | ByCompartments


@dataclass(frozen=True, slots=True)
class HeldPouch:
    """What is locked up behind one door, for one person or several of one party.

    `tour_id` is the tour of the first of them. `by_hand`: staff wrote it down, and no sensor saw
    the door.
    """

    number: int
    station: str
    visitor_ids: tuple[str, ...]
    tour_id: str
    since_utc: datetime
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class ReleaseFacts:
    """What the store knows of a wish.

    `found`: there is such a tour, sticker, visitor or document. `voided`: the sticker was good
    once. `tour`: the sticker's or the asked one. `pouches`: all that these people have locked up,
    at any station; for compartments what is behind those doors here. `doors`: this station's.
    """

    found: bool
    tour: Tour | None = None
    voided: bool = False
    pouches: tuple[HeldPouch, ...] = ()
    doors: frozenset[int] = frozenset()


class ReleaseRefusal(StrEnum):
    """Why nothing is opened. Whoever asked can be told in words by this code.

    STICKER_UNKNOWN: no code of ours; another venue's codes are not known here either.
    """

    NO_RIGHT = "no_right"
    NOT_A_STICKER = "not_a_sticker"
    STICKER_UNKNOWN = "sticker_unknown"
    STICKER_VOID = "sticker_void"
    STICKER_OTHER_DAY = "sticker_other_day"
    TOUR_UNKNOWN = "tour_unknown"
    VISITOR_UNKNOWN = "visitor_unknown"
    DOCUMENT_UNKNOWN = "document_unknown"
    COMPARTMENT_UNKNOWN = "compartment_unknown"
    NOTHING_HELD = "nothing_held"
    SOMEBODY_ELSES = "somebody_elses"
    OTHER_STATION = "other_station"
    NOT_OFFERED = "not_offered"
    NOT_RETURNED = "not_returned"
    BANK_SILENT = "bank_silent"


@dataclass(frozen=True, slots=True)
class ReleaseRefused(ActionRefused):
    """`number` is the door that it failed on, `station` where the pouch is; empty for none."""

    why: ReleaseRefusal
    number: int | None = None
    station: str = ""


@dataclass(frozen=True, slots=True)
class ReleaseGranted:
    """`pouches` are here, by number; `elsewhere` are those that other stations hold."""

    pouches: tuple[HeldPouch, ...]
    elsewhere: tuple[HeldPouch, ...] = ()


def decide_release(
    wish: ReleaseWish, facts: ReleaseFacts, *, station: str, today: date, zone: ZoneInfo
) -> ReleaseGranted | ReleaseRefused:
    """What a wish opens at this station. `today` is the venue's."""
    if (flaw := _find_flaw(wish, facts, today, zone)) is not None:
        return flaw
    here = tuple(sorted((p for p in facts.pouches if p.station == station), key=_by_number))
    elsewhere = tuple(p for p in facts.pouches if p.station != station)
    if here:
        return ReleaseGranted(here, elsewhere)
    if elsewhere:
        first = elsewhere[0]
        return ReleaseRefused(ReleaseRefusal.OTHER_STATION, first.number, first.station)
    return ReleaseRefused(ReleaseRefusal.NOTHING_HELD)


def decide_self_service(
    wish: BySticker,
    facts: ReleaseFacts,
    *,
    offered: bool,
    station: str,
    today: date,
    zone: ZoneInfo,
) -> ReleaseGranted | ReleaseRefused:
    """What visitors may open themselves with a sticker: their own, once their tour is back."""
    if not offered:
        return ReleaseRefused(ReleaseRefusal.NOT_OFFERED)
    answer = decide_release(wish, facts, station=station, today=today, zone=zone)
    if isinstance(answer, ReleaseGranted) and not (
        facts.tour is not None and facts.tour.status is TourStatus.RETURNED
    ):
        return ReleaseRefused(ReleaseRefusal.NOT_RETURNED)
    return answer


def _find_flaw(
    wish: ReleaseWish, facts: ReleaseFacts, today: date, zone: ZoneInfo
) -> ReleaseRefused | None:
    match wish:
        case ByTour():
            unknown = ReleaseRefusal.TOUR_UNKNOWN
        case ByVisitor():
            unknown = ReleaseRefusal.VISITOR_UNKNOWN
        case ByDocument():
            unknown = ReleaseRefusal.DOCUMENT_UNKNOWN
        case BySticker():
            if facts.voided:
                return ReleaseRefused(ReleaseRefusal.STICKER_VOID)
            if facts.tour is not None and facts.tour.local_date(zone) != today:
                return ReleaseRefused(ReleaseRefusal.STICKER_OTHER_DAY)
            unknown = ReleaseRefusal.STICKER_UNKNOWN
        case ByCompartments():
            return _find_flaw_of_doors(wish, facts)
        case never:
            assert_never(never)
    return None if facts.found else ReleaseRefused(unknown)


def _find_flaw_of_doors(wish: ByCompartments, facts: ReleaseFacts) -> ReleaseRefused | None:
    """One door that must not be opened keeps all of them shut: a list is typed as a whole."""
    held = {pouch.number: pouch for pouch in facts.pouches}
    for number in wish.numbers:
        if number not in facts.doors:
            return ReleaseRefused(ReleaseRefusal.COMPARTMENT_UNKNOWN, number)
        if number not in held:
            return ReleaseRefused(ReleaseRefusal.NOTHING_HELD, number)
        if wish.visitor_id is not None and wish.visitor_id not in held[number].visitor_ids:
            return ReleaseRefused(ReleaseRefusal.SOMEBODY_ELSES, number)
    return None


def _by_number(pouch: HeldPouch) -> int:
    return pouch.number


# --- how the doors of a release stand ------------------------------------------------------


class DoorStage(StrEnum):
    """How one door of a release stands.

    WAITING for its turn. OPENING: its lock was pulsed. OPEN, and TAKEN_AND_CLOSED: by its
    sensor; the pouch counts as given back from OPEN on. STILL_INSIDE: a person says so, and it
    is held again. DID_NOT_OPEN: try again, or take the key. UNKNOWN: its sensor says nothing.
    STOPPED: nobody wants it opened any more, and it never was.
    """

    WAITING = "waiting"
    OPENING = "opening"
    OPEN = "open"
    TAKEN_AND_CLOSED = "taken_and_closed"
    STILL_INSIDE = "still_inside"
    DID_NOT_OPEN = "did_not_open"
    UNKNOWN = "unknown"
    STOPPED = "stopped"


class DoorSight(StrEnum):
    """What happens to a door of a release.

    ASKED: the bank is asked to open it. PULSED: the bank has begun. OPEN, CLOSED, UNSEEN: what
    its sensor says, or that it says nothing. JAMMED: it stayed closed. LOST: the opening is
    over and nobody knows how it went. KEPT: a person says that the pouch is still inside.
    STOPPED: the opening was called off before it began.
    """

    ASKED = "asked"
    PULSED = "pulsed"
    OPEN = "open"
    CLOSED = "closed"
    UNSEEN = "unseen"
    JAMMED = "jammed"
    LOST = "lost"
    KEPT = "kept"
    STOPPED = "stopped"


UNDER_WAY = frozenset({DoorStage.WAITING, DoorStage.OPENING})
TO_TRY_AGAIN = frozenset(
    {DoorStage.DID_NOT_OPEN, DoorStage.UNKNOWN, DoorStage.STILL_INSIDE, DoorStage.STOPPED}
)


@dataclass(frozen=True, slots=True)
class ReleaseDoor:
    """One door of a release. `tries`: how often it was asked for.

    `released`: it was seen open after it was asked for; this ends the holding.
    """

    number: int
    visitor_ids: tuple[str, ...]
    stage: DoorStage = DoorStage.WAITING
    tries: int = 0
    released: bool = False


def derive_door(door: ReleaseDoor, sight: DoorSight) -> ReleaseDoor:
    """How the door stands after it; what cannot be at this stage changes nothing."""
    match sight:
        case DoorSight.ASKED:
            if door.tries and not (door.stage in TO_TRY_AGAIN and not door.released):
                return door
            return replace(door, stage=DoorStage.WAITING, tries=door.tries + 1)
        case DoorSight.OPEN:
            if not door.tries or door.stage in _INDIFFERENT:
                return door
            return replace(door, stage=DoorStage.OPEN, released=True)
        case DoorSight.CLOSED if door.released:
            return replace(door, stage=DoorStage.TAKEN_AND_CLOSED)
        case DoorSight.UNSEEN if door.stage is DoorStage.OPEN:
            return replace(door, stage=DoorStage.UNKNOWN)
        case DoorSight.KEPT if door.released:
            return replace(door, stage=DoorStage.STILL_INSIDE, released=False)
        case DoorSight.PULSED if door.stage is DoorStage.WAITING:
            return replace(door, stage=DoorStage.OPENING)
        case DoorSight.STOPPED if door.stage is DoorStage.WAITING:
            return replace(door, stage=DoorStage.STOPPED)
        case DoorSight.JAMMED if door.stage in UNDER_WAY:
            return replace(door, stage=DoorStage.DID_NOT_OPEN)
        case DoorSight.LOST if door.stage in UNDER_WAY:
            return replace(door, stage=DoorStage.UNKNOWN)
        case _:
            return door


# Seen open at these stages, a door was opened by somebody else and for another reason.
_INDIFFERENT = frozenset({DoorStage.STOPPED, DoorStage.STILL_INSIDE, DoorStage.TAKEN_AND_CLOSED})


@dataclass(frozen=True, slots=True)
class ReleaseRun:
    """One release, from the touch that asked for it. `by` is who did, as an id.

    `elsewhere`: pouches of the same people that other stations hold.
    """

    run_id: str
    wish: ReleaseWish
    by: str
    doors: tuple[ReleaseDoor, ...]
    elsewhere: tuple[HeldPouch, ...] = ()

    @property
    def is_over(self) -> bool:
        """Nothing is opened any more; doors may still stand open."""
        return not any(door.stage in UNDER_WAY for door in self.doors)

    @property
    def counts(self) -> Mapping[DoorStage, int]:
        """How many doors stand how; stages without a door are left out."""
        return Counter(door.stage for door in self.doors)

    @property
    def released(self) -> int:
        """How many doors have given their pouch back."""
        return sum(door.released for door in self.doors)

    def door(self, number: int) -> ReleaseDoor | None:
        return next((door for door in self.doors if door.number == number), None)

    def see(self, number: int, sight: DoorSight) -> "ReleaseRun":
        """The run after this happened to one of its doors, or to none of them."""
        doors = tuple(
            derive_door(door, sight) if door.number == number else door for door in self.doors
        )
        return self if doors == self.doors else replace(self, doors=doors)


def begin_run(run_id: str, wish: ReleaseWish, by: str, granted: ReleaseGranted) -> ReleaseRun:
    """The run that opens what was granted; nothing has been asked for yet."""
    doors = tuple(ReleaseDoor(pouch.number, pouch.visitor_ids) for pouch in granted.pouches)
    return ReleaseRun(run_id, wish, by, doors, granted.elsewhere)


# --- what stays behind ---------------------------------------------------------------------


def is_left_behind(tour: Tour, today: date, zone: ZoneInfo) -> bool:
    """Whether what a tour's people have locked up should have been fetched by now."""
    over = tour.status in {TourStatus.RETURNED, TourStatus.CANCELLED}
    return over or tour.local_date(zone) < today
