"""Reports: what the store has counted, put together for people."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.reports import (
    DayReport,
    OverrideCount,
    PartyTimes,
    Period,
    ReasonCount,
    Report,
    Tally,
    TourReport,
    derive_age_bands,
    derive_arrival_curve,
    derive_device_faults,
    derive_origins,
    derive_party_times,
    sum_tallies,
)
from kiosk.domain.tours import Tour, TourStatus, day_of
from kiosk.domain.visitors import ADULT_AGE
from kiosk.store.reports import Happened, ReportFacts, TourPeople
from kiosk.store.store import Store

# A tour of which nobody has said that it left: whoever is not here by then does not come.
NO_SHOW_AFTER = timedelta(hours=1)


def make_report(store: Store, period: Period, *, zone: ZoneInfo, now: datetime) -> Report:
    """The report of a period at `now`. Reads for about a second; raises StoreError."""
    return derive_report(store.reports.facts(period, zone), period, zone, now)


def derive_report(facts: ReportFacts, period: Period, zone: ZoneInfo, now: datetime) -> Report:
    """The report that follows from what was counted."""
    refused, forced = _by_tour(facts.refusals), _by_tour(facts.overrides)
    tours = tuple(
        _derive_tour(
            tour, facts, zone, now, refused.get(tour.tour_id, 0), forced.get(tour.tour_id, 0)
        )
        for tour in facts.tours
    )
    by_day: dict[date, list[Tally]] = {}
    for tour in tours:
        by_day.setdefault(tour.day, []).append(tour.tally)
    days = tuple(_derive_day(day, by_day.get(day, []), facts) for day in period.days)
    seconds: dict[int, int] = {}
    for times in facts.times.values():
        for taken, parties in times.seconds.items():
            seconds[taken] = seconds.get(taken, 0) + parties
    begins, _ = day_of(_noon(period.first, zone), zone)
    _, ends = day_of(_noon(period.last, zone), zone)
    return Report(
        period=period,
        made_at_utc=now,
        tally=sum_tallies([day.tally for day in days]),
        pouches=sum(facts.pouches.values()),
        times=derive_party_times(seconds, sum(times.left for times in facts.times.values())),
        days=days,
        tours=tours,
        arrivals=derive_arrival_curve(facts.minutes),
        ages=derive_age_bands(facts.ages),
        ages_known=sum(facts.ages.values()),
        minors=sum(count for age, count in facts.ages.items() if age < ADULT_AGE),
        origins=derive_origins(facts.areas),
        origins_known=sum(facts.areas.values()),
        refusals=_count_reasons(facts.refusals),
        overrides=_count_overrides(facts.overrides),
        faults=derive_device_faults(facts.device_notes, begins, min(ends, now)),
    )


def _noon(day: date, zone: ZoneInfo) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=zone)


def _derive_tour(
    tour: Tour, facts: ReportFacts, zone: ZoneInfo, now: datetime, refusals: int, overrides: int
) -> TourReport:
    people = facts.people.get(tour.tour_id, TourPeople())
    is_off = tour.status is TourStatus.CANCELLED
    expected = people.came if is_off else people.expected
    missing = expected - people.came
    has_begun = (
        tour.status in {TourStatus.DEPARTED, TourStatus.RETURNED}
        or tour.starts_at_utc + NO_SHOW_AFTER <= now
    )
    tally = Tally(
        tours=0 if is_off else 1,
        capacity=0 if is_off else tour.capacity,
        expected=expected,
        came=people.came,
        no_shows=missing if has_begun else 0,
        to_come=0 if has_begun else missing,
        parties=people.parties,
        refusals=refusals,
        overrides=overrides,
    )
    times = facts.tour_times.get(tour.tour_id, PartyTimes())
    return TourReport(tour, tour.local_date(zone), tally, times)


def _derive_day(day: date, tallies: Sequence[Tally], facts: ReportFacts) -> DayReport:
    """People are those of the day's tours, refusals those of that day, whatever the tour."""
    tally = replace(
        sum_tallies(tallies),
        refusals=sum(each.count for each in facts.refusals if each.day == day),
        overrides=sum(each.count for each in facts.overrides if each.day == day),
    )
    found = facts.times.get(day)
    times = derive_party_times(found.seconds, found.left) if found else PartyTimes()
    return DayReport(day, tally, times, facts.pouches.get(day, 0))


def _by_tour(happened: Iterable[Happened]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for each in happened:
        counts[each.tour_id] = counts.get(each.tour_id, 0) + each.count
    return counts


def _count_reasons(refusals: Iterable[Happened]) -> tuple[ReasonCount, ...]:
    counts: dict[str, tuple[int, int]] = {}
    for each in refusals:
        count, for_staff = counts.get(each.code, (0, 0))
        counts[each.code] = (count + each.count, for_staff + each.count * each.for_staff)
    rows = (ReasonCount(code, count, for_staff) for code, (count, for_staff) in counts.items())
    return tuple(sorted(rows, key=lambda row: (-row.count, row.reason)))


def _count_overrides(overrides: Iterable[Happened]) -> tuple[OverrideCount, ...]:
    counts: dict[str, int] = {}
    for each in overrides:
        counts[each.code] = counts.get(each.code, 0) + each.count
    rows = (OverrideCount(code, count) for code, count in counts.items())
    return tuple(sorted(rows, key=lambda row: (-row.count, row.rules)))
