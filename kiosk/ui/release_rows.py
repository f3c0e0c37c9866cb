"""The rows and the wall of the page for giving phones back, from what is locked up and opened."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from math import ceil
from typing import assert_never
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.releases import (
    TO_TRY_AGAIN,
    DoorStage,
    ReleaseDoor,
    ReleaseRun,
    is_left_behind,
)
from kiosk.domain.search import matches_person, parse_query
from kiosk.domain.tours import Tour, TourStatus
from kiosk.store.releases import LeftPouch
from kiosk.ui.release_words import spell_stage
from kiosk.ui.wording import fill, spell_count, spell_series, spell_time, translate

# A board's own spacing where its URL names none is 300 or 600 ms (`hardware.lockers`).
_USUAL_SPACING_S = 0.5


class Mark(StrEnum):
    """How a door of the wall, or a row, is drawn."""

    FREE = "free"
    HELD = "held"
    OUT = "out"
    WAITING = "waiting"
    OPENING = "opening"
    OPEN = "open"
    TAKEN = "taken"
    INSIDE = "inside"
    STUCK = "stuck"


class Offer(StrEnum):
    """What a touch on a door of a release does; a row or a door that offers none asks first.

    OPEN_AGAIN: its pouch counts as held, so it asks before it opens the door.
    """

    NONE = ""
    TRY_AGAIN = "try_again"
    OPEN_AGAIN = "open_again"
    STILL_INSIDE = "still_inside"


_MARKS = {
    DoorStage.WAITING: Mark.WAITING,
    DoorStage.OPENING: Mark.OPENING,
    DoorStage.OPEN: Mark.OPEN,
    DoorStage.TAKEN_AND_CLOSED: Mark.TAKEN,
    DoorStage.STILL_INSIDE: Mark.INSIDE,
    DoorStage.DID_NOT_OPEN: Mark.STUCK,
    DoorStage.UNKNOWN: Mark.STUCK,
    DoorStage.STOPPED: Mark.WAITING,
}
_STATES = {
    CompartmentState.FREE: Mark.FREE,
    CompartmentState.RESERVED: Mark.OUT,
    CompartmentState.HELD: Mark.HELD,
    CompartmentState.OUT_OF_ORDER: Mark.OUT,
}
_NEEDS_A_PERSON = frozenset({DoorStage.DID_NOT_OPEN, DoorStage.UNKNOWN, DoorStage.STILL_INSIDE})
_ALIVE = frozenset({TourStatus.DEPARTED, TourStatus.RETURNED})


@dataclass(frozen=True, slots=True)
class ReleaseBoard:
    """What the store knows, from one moment: all that is locked up, the wall, more names."""

    left: tuple[LeftPouch, ...] = ()
    wall: tuple[Compartment, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class ReleaseTourRow:
    """A tour whose people have something locked up. `count`: how many doors."""

    key: str
    title: str
    words: str
    count: int
    letter: str


@dataclass(frozen=True, slots=True)
class PouchRow:
    """One pouch: its door, whose it is, and how it stands; `act`: whether a touch does anything.

    `offer` is a value of `Offer`: what the words of the row let one expect of a touch.
    """

    key: str
    number: int
    title: str
    words: str
    mark: str
    act: bool
    offer: str = Offer.NONE.value


@dataclass(frozen=True, slots=True)
class ReleaseDoorTile:
    """One door of the wall, `places` rows tall. `mark` is a value of `Mark`, `offer` of `Offer`."""

    number: int
    row: int
    column: int
    places: int
    mark: str
    offer: str = Offer.NONE.value


def derive_tour_rows(
    left: Iterable[LeftPouch], today: date, zone: ZoneInfo
) -> tuple[ReleaseTourRow, ...]:
    """Tours with something locked up: those of today, the ones that are back or out first."""
    counts: dict[str, int] = {}
    tours: dict[str, Tour] = {}
    for item in left:
        tours[item.tour.tour_id] = item.tour
        counts[item.tour.tour_id] = counts.get(item.tour.tour_id, 0) + 1
    listed = sorted(
        (tour for tour in tours.values() if tour.local_date(zone) == today),
        key=lambda t: (
            t.status is not TourStatus.RETURNED,
            t.status not in _ALIVE,
            t.starts_at_utc,
        ),
    )
    return tuple(
        ReleaseTourRow(
            tour.tour_id,
            f"{spell_time(tour.starts_at_utc, zone)} · {tour.name}",
            _tour_words(tour, counts[tour.tour_id]),
            counts[tour.tour_id],
            tour.group_letter,
        )
        for tour in listed
    )


def _tour_words(tour: Tour, count: int) -> str:
    doors = spell_count(count, translate("Release", "1 door"), translate("Release", "%1 doors"))
    return f"{doors} · {_spell_status(tour.status)}"


def _spell_status(status: TourStatus) -> str:
    match status:
        case TourStatus.RETURNED:
            return translate("Release", "is back")
        case TourStatus.DEPARTED:
            return translate("Release", "on its way")
        case TourStatus.CANCELLED:
            return translate("Release", "cancelled")
        case TourStatus.PLANNED:
            return translate("Release", "not yet departed")
        case _:
            assert_never(status)


def derive_run_rows(
    runs: Sequence[ReleaseRun],
    names: Mapping[str, str],
    before: Sequence[int] = (),
    *,
    still: bool = False,
) -> tuple[PouchRow, ...]:
    """Every door of these releases, the newest of each door, what needs a person first.

    `before` are the doors as they are listed now: what only opens and closes stays where it is,
    for somebody may be about to touch it. `still`: somebody does, and no row moves at all.
    """
    latest = derive_latest(runs)
    listed = {number: place for place, number in enumerate(before)}
    ordered = sorted(latest.values(), key=lambda item: _derive_place(item[1], listed, still=still))
    return tuple(
        PouchRow(
            key=f"{run.run_id}/{door.number}",
            number=door.number,
            title=_people(door.visitor_ids, names),
            words=spell_stage(door.stage),
            mark=_MARKS[door.stage].value,
            act=derive_offer(door) is not Offer.NONE,
            offer=derive_offer(door).value,
        )
        for run, door in ordered
    )


def _derive_place(
    door: ReleaseDoor, listed: Mapping[int, int], *, still: bool
) -> tuple[int, int, int]:
    """What needs a person first; else as it is listed, and what is new and done last."""
    place = listed.get(door.number)
    if still and place is not None:
        return 0, place, door.number
    if door.stage in _NEEDS_A_PERSON:
        return 0, len(listed) if place is None else place, door.number
    if place is not None:
        return 1, place, door.number
    return (3 if door.stage is DoorStage.TAKEN_AND_CLOSED else 2), 0, door.number


def derive_latest(runs: Sequence[ReleaseRun]) -> dict[int, tuple[ReleaseRun, ReleaseDoor]]:
    """By number: each door as its latest release sees it."""
    return {door.number: (run, door) for run in runs for door in run.doors}


def may_try(door: ReleaseDoor) -> bool:
    """Whether this door may be asked for again."""
    return door.stage in TO_TRY_AGAIN and not door.released


def derive_offer(door: ReleaseDoor) -> Offer:
    """What a touch on this door does."""
    if may_try(door):
        inside = door.stage is DoorStage.STILL_INSIDE
        return Offer.OPEN_AGAIN if inside else Offer.TRY_AGAIN
    return Offer.STILL_INSIDE if door.released else Offer.NONE


def derive_left_rows(
    left: Iterable[LeftPouch], today: date, zone: ZoneInfo, *, here: str, every: bool
) -> tuple[PouchRow, ...]:
    """What nobody has fetched; with `every` all that is locked up."""
    return tuple(
        derive_pouch_row(item, zone, here=here)
        for item in left
        if every or is_left_behind(item.tour, today, zone)
    )


def derive_pouch_row(item: LeftPouch, zone: ZoneInfo, *, here: str) -> PouchRow:
    """A pouch that is locked up; one at another kiosk says where."""
    pouch = item.pouch
    since = pouch.since_utc.astimezone(zone).strftime("%m-%d %H:%M")
    words = fill(translate("Release", "%1 · since %2"), item.tour.name, since)
    if pouch.by_hand:
        unseen = translate("Release", "written down by hand")
        words = f"{words} · {unseen}"
    if pouch.station != here:
        kiosk = fill(translate("Release", "kiosk %1"), pouch.station)
        words = f"{kiosk} · {words}"
    return PouchRow(
        key=f"{pouch.station}/{pouch.number}",
        number=pouch.number,
        title=spell_series(name for name in item.names if name) or translate("Release", "No name"),
        words=words,
        mark=(Mark.HELD if pouch.station == here else Mark.OUT).value,
        act=True,
    )


def find_pouches(left: Iterable[LeftPouch], typed: str) -> tuple[LeftPouch, ...]:
    """Those of whoever this means, or whose door it is."""
    query = parse_query(typed)
    return tuple(
        item
        for item in left
        if query.compartment == item.pouch.number
        or any(matches_person(query, (name,)) for name in item.names)
    )


def derive_wall_tiles(
    wall: Iterable[Compartment], runs: Sequence[ReleaseRun]
) -> tuple[ReleaseDoorTile, ...]:
    latest = derive_latest(runs)
    return tuple(
        ReleaseDoorTile(
            number=place.number,
            row=place.row,
            column=place.column,
            places=place.height,
            mark=_door_mark(place, latest),
            offer=_door_offer(place, latest),
        )
        for place in wall
    )


def _door_mark(place: Compartment, latest: Mapping[int, tuple[ReleaseRun, ReleaseDoor]]) -> str:
    known = latest.get(place.number)
    return (_MARKS[known[1].stage] if known is not None else _STATES[place.state]).value


def _door_offer(place: Compartment, latest: Mapping[int, tuple[ReleaseRun, ReleaseDoor]]) -> str:
    """Of a door that has closed again the wall offers nothing: it may be somebody else's by now."""
    known = latest.get(place.number)
    if known is None or known[1].stage is DoorStage.TAKEN_AND_CLOSED:
        return Offer.NONE.value
    return derive_offer(known[1]).value


def estimate_release_s(banks: Iterable[str], doors: int) -> int:
    """About how long so many doors take, in seconds: one after another on each line of boards."""
    spacings = [_read_spacing_s(url) for url in banks] or [_USUAL_SPACING_S]
    return max(1, ceil(doors * max(spacings) / len(spacings)))


def _read_spacing_s(url: str) -> float:
    values = parse_qs(urlsplit(url).query).get("spacing_ms", [])
    return int(values[0]) / 1000 if values and values[0].isdigit() else _USUAL_SPACING_S


def _people(visitor_ids: Sequence[str], names: Mapping[str, str]) -> str:
    known = [names[visitor_id] for visitor_id in visitor_ids if names.get(visitor_id)]
    return spell_series(known) or translate("Release", "No name")
