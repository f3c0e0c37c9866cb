"""Tours, bookings and the groups that tours go out in."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import cast
from zoneinfo import ZoneInfo

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # RFC 5646, 2.1, as far as locales go


class Language(StrEnum):
    """Languages of the screens; the values are BCP 47 tags.

    The three are those that come with the kiosk, complete in everything, and iterating yields
    them alone. A venue may add others to its screens: `Language("ja")` is one such, the same
    object each time.
    """

    SIMPLIFIED = "zh-Hans"
    TRADITIONAL = "zh-Hant-HK"
    ENGLISH = "en"

    @classmethod
    def _missing_(cls, value: object) -> "Language | None":
        """A member for any other well-formed tag, made as `enum.Flag` makes its combinations."""
        if not isinstance(value, str) or not _TAG.fullmatch(value):
            return None
        member = str.__new__(cls, value)
        member._name_ = value
        member._value_ = value
        return cast("Language", cls._value2member_map_.setdefault(value, member))


def derive_language(tag: str) -> Language:
    """The language whose characters and words suit a tour held in a language as rosters write
    it: zh, en-GB, zh_HK, 英语, 粤语.
    """
    parts = tag.strip().lower().replace("_", "-").split("-")
    if parts[0] in {"en", "english", "英文", "英语", "英語"}:
        return Language.ENGLISH
    if not {"hant", "hk", "mo", "tw", "yue", "粤语", "粵語", "广东话", "廣東話"}.isdisjoint(parts):
        return Language.TRADITIONAL
    return Language.SIMPLIFIED


class TourStatus(StrEnum):
    PLANNED = "planned"
    DEPARTED = "departed"
    RETURNED = "returned"
    CANCELLED = "cancelled"


class BookingStatus(StrEnum):
    """UNCONFIRMED: the confirmation call was not answered; the seat is not theirs yet."""

    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    CANCELLED = "cancelled"


def day_of(moment: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Beginning and end, in UTC, of the venue's day that a moment lies in."""
    midnight = datetime.combine(moment.astimezone(zone).date(), time(), zone)
    return midnight.astimezone(UTC), (midnight + timedelta(days=1)).astimezone(UTC)


class GroupShape(StrEnum):
    SQUARE = "square"
    CIRCLE = "circle"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    HEXAGON = "hexagon"
    STAR = "star"
    PENTAGON = "pentagon"
    SHIELD = "shield"


@dataclass(frozen=True, slots=True)
class Group:
    """How a tour's people find each other: a letter in a shape, in a colour.

    `colour` is the surface, `ink` the letter on it, both `#RRGGBB`; the contrast of each
    pair is at least 4.5:1.
    """

    letter: str
    shape: GroupShape
    colour: str
    ink: str


# Colours after Okabe & Ito, "Color Universal Design" (2008), darkened where white ink
# would otherwise fall under 4.5:1.
GROUPS: tuple[Group, ...] = (
    Group("A", GroupShape.SQUARE, "#B94E00", "#FFFFFF"),
    Group("B", GroupShape.CIRCLE, "#0072B2", "#FFFFFF"),
    Group("C", GroupShape.DIAMOND, "#007A58", "#FFFFFF"),
    Group("D", GroupShape.TRIANGLE, "#A3487F", "#FFFFFF"),
    Group("E", GroupShape.HEXAGON, "#E69F00", "#15181D"),
    Group("F", GroupShape.STAR, "#56B4E9", "#15181D"),
    Group("G", GroupShape.PENTAGON, "#F0E442", "#15181D"),
    Group("H", GroupShape.SHIELD, "#15181D", "#FFFFFF"),
)


def group_of(letter: str) -> Group:
    """The group with this letter. Raises KeyError for a letter that is none of `GROUPS`."""
    for group in GROUPS:
        if group.letter == letter:
            return group
    raise KeyError(letter)


def next_group_letter(taken: tuple[str, ...]) -> str:
    """The letter for one more tour of a day: the first that is free, else the least used."""
    return min(GROUPS, key=lambda group: (taken.count(group.letter), group.letter)).letter


@dataclass(frozen=True, slots=True)
class Tour:
    """One departure.

    `starts_at_utc` is timezone-aware UTC; the venue's date and time come from it with the
    venue's zone. `min_age` in full years on the tour's date. `cart` is empty until seats
    are given.
    """

    tour_id: str
    name: str
    starts_at_utc: datetime
    capacity: int
    min_age: int
    language: str
    guide: str
    group_letter: str
    status: TourStatus = TourStatus.PLANNED
    cart: str = ""

    def local_start(self, zone: ZoneInfo) -> datetime:
        return self.starts_at_utc.astimezone(zone)

    def local_date(self, zone: ZoneInfo) -> date:
        return self.local_start(zone).date()


@dataclass(frozen=True, slots=True)
class Booking:
    """One winner's or one group's entry for a tour."""

    booking_id: str
    reference: str
    tour_id: str
    status: BookingStatus
    language: Language | None = None


class Phase(StrEnum):
    """Where a tour is in its day, seen from the check-in table."""

    NOT_YET = "not_yet"
    OPEN = "open"
    CLOSED = "closed"
    DEPARTED = "departed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class CheckInWindow:
    """When check-in is open, relative to the start: from `opens_before` to `closes_before`."""

    opens_before: timedelta = timedelta(minutes=60)
    closes_before: timedelta = timedelta(minutes=0)

    def opens_at(self, tour: Tour) -> datetime:
        return tour.starts_at_utc - self.opens_before

    def closes_at(self, tour: Tour) -> datetime:
        return tour.starts_at_utc - self.closes_before


def derive_phase(tour: Tour, window: CheckInWindow, now_utc: datetime) -> Phase:
    """The tour's phase at `now_utc`; what people set (cancelled, departed) goes before time."""
    if tour.status is TourStatus.CANCELLED:
        return Phase.CANCELLED
    if tour.status in {TourStatus.DEPARTED, TourStatus.RETURNED}:
        return Phase.DEPARTED
    if now_utc < window.opens_at(tour):
        return Phase.NOT_YET
    if now_utc > window.closes_at(tour):
        return Phase.CLOSED
    return Phase.OPEN
