"""Doors that nobody asked to open, that nobody closes, or that nobody can see any more.

`derive_alarms(watch, sight, now_s, left_open_s)` goes from what is known of one door and what
happens to it to what is known then; what was raised and what was cleared is the difference
between the two, so nothing is raised twice while it stands. An opening that this station asked
for is no alarm until the door stays open.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import assert_never


class AlarmWhy(StrEnum):
    """Why somebody has to look at a door. Several may stand at once.

    OPENED_BY_ITSELF: it was closed, and then open, and this station had not asked for it: a
    key, force, or a board that went mad. LEFT_OPEN: open for too long. OUT_OF_SIGHT: the
    board fell silent while the door was open.
    """

    OPENED_BY_ITSELF = "opened_by_itself"
    LEFT_OPEN = "left_open"
    OUT_OF_SIGHT = "out_of_sight"


class Sight(StrEnum):
    """What happens to a door, as this station learns of it.

    ASKED: this station asks for its opening. ENDED: that opening is over, and the sensor has
    said what the door did. LOST: it is over, and nobody knows whether the door moved. OPEN,
    CLOSED, UNSEEN: what the sensor says, or that it says nothing. LOOK: time has passed.
    """

    ASKED = "asked"
    ENDED = "ended"
    LOST = "lost"
    OPEN = "open"
    CLOSED = "closed"
    UNSEEN = "unseen"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class DoorWatch:
    """What is known of one door.

    `openings`: how many are under way. `closed`: it was closed when it was last seen, and no
    opening was lost since.
    `open_since_s`: since when it is open, as far as anybody knows, None for a closed one.
    `seen`: its sensor is heard now.
    """

    openings: int = 0
    closed: bool = False
    open_since_s: float | None = None
    seen: bool = False
    alarms: frozenset[AlarmWhy] = frozenset()


def derive_alarms(watch: DoorWatch, sight: Sight, now_s: float, left_open_s: float) -> DoorWatch:
    """What is known after it. `now_s` is of a clock that runs evenly, in seconds."""
    match sight:
        case Sight.ASKED:
            return replace(watch, openings=watch.openings + 1)
        case Sight.ENDED:
            return replace(watch, openings=max(0, watch.openings - 1))
        case Sight.LOST:
            return replace(watch, openings=max(0, watch.openings - 1), closed=False)
        case Sight.CLOSED:
            # An opening that is under way has not moved the door yet.
            return DoorWatch(openings=watch.openings, closed=True, seen=True)
        case Sight.OPEN:
            return _see_open(watch, now_s, left_open_s)
        case Sight.UNSEEN:
            alarms = watch.alarms
            if watch.open_since_s is not None:
                alarms |= {AlarmWhy.OUT_OF_SIGHT}
            return replace(watch, seen=False, alarms=alarms)
        case Sight.LOOK:
            return _look(watch, now_s, left_open_s)
        case never:
            assert_never(never)


def _see_open(watch: DoorWatch, now_s: float, left_open_s: float) -> DoorWatch:
    alarms = watch.alarms - {AlarmWhy.OUT_OF_SIGHT}
    if watch.closed and not watch.openings:
        alarms |= {AlarmWhy.OPENED_BY_ITSELF}
    since_s = now_s if watch.open_since_s is None else watch.open_since_s
    seen = DoorWatch(watch.openings, open_since_s=since_s, seen=True, alarms=alarms)
    return _look(seen, now_s, left_open_s)


def _look(watch: DoorWatch, now_s: float, left_open_s: float) -> DoorWatch:
    if not watch.seen or watch.open_since_s is None or now_s - watch.open_since_s < left_open_s:
        return watch
    return replace(watch, alarms=watch.alarms | {AlarmWhy.LEFT_OPEN})
