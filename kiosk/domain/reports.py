"""What a venue may know of many visits: counts in which no single person can be seen.

A group of fewer than `LEAST_SHOWN` people is never shown alone: areas are added up as "other
areas", an age band goes together with the one beside it. So all groups add up to the whole, and
nothing can be found out by taking one from the other.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from kiosk.domain.tours import Tour

LEAST_SHOWN = 5
AGE_BANDS = (0, 6, 12, 18, 30, 45, 60)
"""The youngest of each band; minors end at 18 (Civil Code of the PRC, art. 17)."""
ARRIVAL_STEP = 5
ARRIVAL_FROM, ARRIVAL_TO = -60, 30
"""Minutes against the tour's start; who comes earlier or later is in the first or last step."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days of the venue, both included."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a period ends on the day it begins, or later")

    @property
    def days(self) -> tuple[date, ...]:
        count = (self.last - self.first).days + 1
        return tuple(self.first + timedelta(days=n) for n in range(count))


class Span(StrEnum):
    """Periods that people ask for. CHOSEN: two days of their own."""

    TODAY = "today"
    YESTERDAY = "yesterday"
    WEEK = "week"
    MONTH = "month"
    CHOSEN = "chosen"


def derive_period(span: Span, today: date) -> Period:
    """The days of a span, up to today: this week from its Monday, this month from its first."""
    match span:
        case Span.YESTERDAY:
            return Period(today - timedelta(days=1), today - timedelta(days=1))
        case Span.WEEK:
            return Period(today - timedelta(days=today.weekday()), today)
        case Span.MONTH:
            return Period(today.replace(day=1), today)
        case Span.TODAY | Span.CHOSEN:
            return Period(today, today)


# --- groups of people ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AgeBand:
    """So many people from `youngest` to `oldest` years, None for no upper end."""

    youngest: int
    oldest: int | None
    count: int


def derive_age_bands(ages: Mapping[int, int]) -> tuple[AgeBand, ...]:
    """Bands with the people of each; `ages` counts people by their age in years.

    Bands of fewer than `LEAST_SHOWN` go together with the next one; fewer people than that in
    all make no bands. The counts add up to all people.
    """
    counts = [0] * len(AGE_BANDS)
    for age, count in ages.items():
        place = max(n for n, youngest in enumerate(AGE_BANDS) if youngest <= max(0, age))
        counts[place] += count
    if sum(counts) < LEAST_SHOWN:
        return ()
    bands: list[AgeBand] = []
    first, gathered = 0, 0
    for place, count in enumerate(counts):
        gathered += count
        if gathered == 0 or gathered >= LEAST_SHOWN:
            bands.append(_band(first, place, gathered))
            first, gathered = place + 1, 0
    if gathered:  # the last few join those before them, over whoever is not there at all
        while bands[-1].count == 0:
            bands.pop()
        before = bands.pop()
        start = AGE_BANDS.index(before.youngest)
        bands.append(_band(start, len(counts) - 1, before.count + gathered))
    return tuple(bands)


def _band(first: int, last: int, count: int) -> AgeBand:
    oldest = AGE_BANDS[last + 1] - 1 if last + 1 < len(AGE_BANDS) else None
    return AgeBand(AGE_BANDS[first], oldest, count)


@dataclass(frozen=True, slots=True)
class AreaCount:
    """So many people of an area of `kiosk.domain.areas`; `area` empty: of other areas."""

    area: str
    count: int


def derive_origins(areas: Mapping[str, int]) -> tuple[AreaCount, ...]:
    """Areas with their people, the most first; areas of too few are added up, last.

    What is added up is at least `LEAST_SHOWN` people as well; if even all are fewer, there is
    nothing to show.
    """
    ordered = sorted(
        ((area, n) for area, n in areas.items() if area and n > 0), key=lambda x: (-x[1], x[0])
    )
    others = 0
    while ordered and (ordered[-1][1] < LEAST_SHOWN or 0 < others < LEAST_SHOWN):
        others += ordered.pop()[1]
    shown = [AreaCount(area, count) for area, count in ordered]
    if others >= LEAST_SHOWN:
        shown.append(AreaCount("", others))
    return tuple(shown)


# --- time ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ArrivalStep:
    """So many people came `from_min` minutes against their tour's start, or up to a step later."""

    from_min: int
    count: int


def derive_arrival_curve(minutes: Mapping[int, int]) -> tuple[ArrivalStep, ...]:
    """The curve, without empty ends; `minutes` counts people by whole minutes after the start.

    Minus is before the start.
    """
    counts = dict.fromkeys(range(ARRIVAL_FROM, ARRIVAL_TO, ARRIVAL_STEP), 0)
    for minute, count in minutes.items():
        within = min(max(minute, ARRIVAL_FROM), ARRIVAL_TO - 1)
        counts[math.floor(within / ARRIVAL_STEP) * ARRIVAL_STEP] += count
    taken = [step for step, count in counts.items() if count]
    if not taken:
        return ()
    return tuple(
        ArrivalStep(step, count) for step, count in counts.items() if taken[0] <= step <= taken[-1]
    )


@dataclass(frozen=True, slots=True)
class PartyTimes:
    """Seconds from the first scan to the last page. `left`: parties that went away before it."""

    parties: int = 0
    median_s: int = 0
    slow_s: int = 0  # nine of ten are quicker
    left: int = 0


def derive_party_times(seconds: Mapping[int, int], left: int) -> PartyTimes:
    """`seconds` counts parties by how long they took."""
    parties = sum(seconds.values())
    if not parties:
        return PartyTimes(left=left)
    return PartyTimes(parties, _quantile(seconds, 0.5), _quantile(seconds, 0.9), left)


def _quantile(counts: Mapping[int, int], share: float) -> int:
    """The least value that at least this share of all is not above."""
    wanted = math.ceil(sum(counts.values()) * share)
    passed = 0
    for value in sorted(counts):
        passed += counts[value]
        if passed >= wanted:
            return value
    raise ValueError("nothing was counted")


# --- devices -------------------------------------------------------------------------------


class DeviceEvent(StrEnum):
    DOWN = "down"
    UP = "up"
    STARTED = "started"  # the station: what was down before was not seen any more


@dataclass(frozen=True, slots=True)
class DeviceNote:
    """A row of the journal on a device. `device` and `family` are empty for STARTED."""

    at_utc: datetime
    station: str
    event: DeviceEvent
    device: str = ""
    family: str = ""


@dataclass(frozen=True, slots=True)
class DeviceFaults:
    """How often a device failed, and for how many whole minutes together."""

    station: str
    device: str
    family: str
    count: int
    minutes: int


def derive_device_faults(
    notes: Iterable[DeviceNote], begins_utc: datetime, ends_utc: datetime
) -> tuple[DeviceFaults, ...]:
    """The faults between two moments, of `notes` in the order of time.

    A fault that had begun before counts from `begins_utc` on, one that is not over up to
    `ends_utc`; notes later than that are nothing yet. The worst device comes first.
    """
    since: dict[tuple[str, str], datetime] = {}
    families: dict[tuple[str, str], str] = {}
    counts: dict[tuple[str, str], int] = {}
    lasted: dict[tuple[str, str], timedelta] = {}

    def end(key: tuple[str, str], at: datetime) -> None:
        began = since.pop(key, None)
        if began is None or at <= begins_utc:
            return
        counts[key] = counts.get(key, 0) + 1
        lasted[key] = lasted.get(key, timedelta()) + max(timedelta(), at - max(began, begins_utc))

    for note in notes:
        if note.at_utc > ends_utc:
            break
        key = (note.station, note.device)
        match note.event:
            case DeviceEvent.DOWN:
                since.setdefault(key, note.at_utc)
                families[key] = note.family
            case DeviceEvent.UP:
                end(key, note.at_utc)
            case DeviceEvent.STARTED:
                for other in [k for k in since if k[0] == note.station]:
                    end(other, note.at_utc)
    for key in list(since):
        end(key, ends_utc)
    faults = (
        DeviceFaults(
            station,
            device,
            families[station, device],
            n,
            int(lasted[station, device].total_seconds() // 60),
        )
        for (station, device), n in counts.items()
    )
    return tuple(sorted(faults, key=lambda f: (-f.minutes, -f.count, f.station, f.device)))


# --- the whole -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Tally:
    """What is counted for a tour, a day or a whole period.

    `expected`: seats that were somebody's. `no_shows`: of tours that have begun. `to_come`: of
    tours that have not. `parties`: bookings of which somebody came.
    """

    tours: int = 0
    capacity: int = 0
    expected: int = 0
    came: int = 0
    no_shows: int = 0
    to_come: int = 0
    parties: int = 0
    refusals: int = 0
    overrides: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(getattr(self, name) + getattr(other, name) for name in Tally.__slots__))


@dataclass(frozen=True, slots=True)
class TourReport:
    tour: Tour
    day: date
    tally: Tally
    times: PartyTimes


@dataclass(frozen=True, slots=True)
class DayReport:
    """`pouches`: how many compartments were locked that day."""

    day: date
    tally: Tally
    times: PartyTimes
    pouches: int


@dataclass(frozen=True, slots=True)
class ReasonCount:
    """Refused attempts for a reason of `kiosk.domain.decisions.Reason`.

    `for_staff`: how many of them a person had to decide.
    """

    reason: str
    count: int
    for_staff: int


@dataclass(frozen=True, slots=True)
class OverrideCount:
    """Admissions that were forced against what the rules said; `rules` a reason's code."""

    rules: str
    count: int


@dataclass(frozen=True, slots=True)
class Report:
    """A period in counts. `ages_known`, `origins_known`: of how many who came that is known."""

    period: Period
    made_at_utc: datetime
    tally: Tally
    pouches: int
    times: PartyTimes
    days: tuple[DayReport, ...]
    tours: tuple[TourReport, ...]
    arrivals: tuple[ArrivalStep, ...]
    ages: tuple[AgeBand, ...]
    ages_known: int
    minors: int
    origins: tuple[AreaCount, ...]
    origins_known: int
    refusals: tuple[ReasonCount, ...]
    overrides: tuple[OverrideCount, ...]
    faults: tuple[DeviceFaults, ...]


def sum_tallies(tallies: Sequence[Tally]) -> Tally:
    return sum(tallies, Tally())
