"""What reports count: all of it is added up within SQLite, which holds up no other thread.

People are found by their tours' days, what happened by the moment at which it did.
"""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.journal import FactKind
from kiosk.domain.reports import DeviceEvent, DeviceNote, PartyTimes, Period
from kiosk.domain.tours import BookingStatus, Tour
from kiosk.store.engine import Engine, decode_time, encode_time
from kiosk.store.records import TOUR_COLUMNS, decode_tour
from kiosk.store.schema_reports import REPORTED_KINDS

# A device that fails is noticed by somebody within days; no older row says how it is now.
_FAULTS_SINCE = timedelta(days=7)

_DEVICE_EVENTS = {
    FactKind.DEVICE_DOWN.value: DeviceEvent.DOWN,
    FactKind.DEVICE_UP.value: DeviceEvent.UP,
    FactKind.STATION_STARTED.value: DeviceEvent.STARTED,
}


@dataclass(frozen=True, slots=True)
class TourPeople:
    """`expected`: on confirmed bookings, or in; `came`: were admitted; `parties` of those."""

    expected: int = 0
    came: int = 0
    parties: int = 0


@dataclass(frozen=True, slots=True)
class Happened:
    """How often something happened; `tour_id` empty where it concerned no known booking."""

    day: date
    tour_id: str
    code: str
    for_staff: bool
    count: int


@dataclass(frozen=True, slots=True)
class DayTimes:
    """Parties of one day by how long they took, in seconds; `left` went away before the end."""

    seconds: Mapping[int, int]
    left: int


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """Everything counted of a period, from one moment.

    `ages` counts by years on the tour's date, `areas` by area, `minutes` by whole minutes after
    the tour's start; only those who came, and of whom it is known.
    """

    tours: tuple[Tour, ...]
    people: Mapping[str, TourPeople]
    ages: Mapping[int, int]
    areas: Mapping[str, int]
    minutes: Mapping[int, int]
    refusals: tuple[Happened, ...]
    overrides: tuple[Happened, ...]
    times: Mapping[date, DayTimes]
    tour_times: Mapping[str, PartyTimes]
    pouches: Mapping[date, int]
    device_notes: tuple[DeviceNote, ...]


class Reports:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def facts(self, period: Period, zone: ZoneInfo) -> ReportFacts:
        """What the store knows of these days at the venue; about a second for a full month."""
        site = self._engine.site
        days = [(day.isoformat(), *_bounds(day, zone)) for day in period.days]
        days_json = json.dumps(days)
        begins, ends = days[0][1], days[-1][2]
        with self._engine.read() as connection:
            tours = _read_tours(connection, site, begins, ends)
            people, ages, areas, minutes = _read_people(connection, site, tours, zone)
            times, tour_times = _read_times(connection, site, days_json)
            return ReportFacts(
                tours=tours,
                people=people,
                ages=ages,
                areas=areas,
                minutes=minutes,
                refusals=_read_refusals(connection, site, days_json),
                overrides=_read_overrides(connection, site, days_json),
                times=times,
                tour_times=tour_times,
                pouches=_read_pouches(connection, site, days_json),
                device_notes=_read_device_notes(connection, site, begins, ends),
            )


def _bounds(day: date, zone: ZoneInfo) -> tuple[str, str]:
    """Beginning and end of a venue's day, as the store writes times."""
    begins = datetime(day.year, day.month, day.day, tzinfo=zone)
    after = day + timedelta(days=1)
    ends = datetime(after.year, after.month, after.day, tzinfo=zone)
    return encode_time(begins), encode_time(ends)


def _read_tours(
    connection: sqlite3.Connection, site: str, begins: str, ends: str
) -> tuple[Tour, ...]:
    return tuple(
        decode_tour(row)
        for row in connection.execute(
            f"""
            SELECT {TOUR_COLUMNS} FROM tours t
            WHERE t.site = ? AND t.starts_at_utc >= ? AND t.starts_at_utc < ?
            ORDER BY t.starts_at_utc, t.tour_id
            """,
            (site, begins, ends),
        )
    )


# span: the period's tours, with their date as a number (20261121) and their start in seconds.
# A date of birth as such a number, taken from it, is an age in ten thousandths of a year; who
# was born on 29 February ages on 1 March. Minutes are counted from far enough below zero for
# the division to round down.
_PEOPLE = """
WITH span AS MATERIALIZED (
    SELECT value ->> 0 AS tour_id, value ->> 1 AS day, value ->> 2 AS start_s FROM json_each(?1)
), people AS MATERIALIZED (
    SELECT span.tour_id, b.rowid AS booking, v.state = 'admitted' AS came, v.area,
        (span.day - CAST(REPLACE(v.birth_date, '-', '') AS INTEGER)) / 10000 AS age,
        (unixepoch(v.admitted_at_utc) - span.start_s + 6000000) / 60 - 100000 AS minute
    FROM span
    CROSS JOIN bookings b ON b.site = ?2 AND b.tour_id = span.tour_id
    CROSS JOIN visitors v ON v.site = ?2 AND v.booking_id = b.booking_id
    WHERE v.removed_at_utc IS NULL AND (b.status = ?3 OR v.state = 'admitted')
)
SELECT 'tour' AS about, tour_id AS value, SUM(people) AS people, SUM(came) AS came,
    SUM(came > 0) AS parties
FROM (SELECT tour_id, booking, COUNT(*) AS people, SUM(came) AS came FROM people
    GROUP BY tour_id, booking) GROUP BY tour_id
UNION ALL
SELECT 'age', age, COUNT(*), 0, 0 FROM people WHERE came AND age IS NOT NULL GROUP BY age
UNION ALL
SELECT 'area', area, COUNT(*), 0, 0 FROM people WHERE came AND area IS NOT NULL GROUP BY area
UNION ALL
SELECT 'minute', minute, COUNT(*), 0, 0 FROM people WHERE came GROUP BY minute
"""


def _read_people(
    connection: sqlite3.Connection, site: str, tours: tuple[Tour, ...], zone: ZoneInfo
) -> tuple[dict[str, TourPeople], dict[int, int], dict[str, int], dict[int, int]]:
    span = [
        (
            tour.tour_id,
            int(tour.local_date(zone).strftime("%Y%m%d")),
            int(tour.starts_at_utc.timestamp()),
        )
        for tour in tours
    ]
    people: dict[str, TourPeople] = {}
    counts: dict[str, dict[object, int]] = {"age": {}, "area": {}, "minute": {}}
    for row in connection.execute(_PEOPLE, (json.dumps(span), site, BookingStatus.CONFIRMED.value)):
        if row["about"] == "tour":
            people[row["value"]] = TourPeople(row["people"], row["came"], row["parties"])
        else:
            counts[row["about"]][row["value"]] = row["people"]
    ages = {int(str(age)): n for age, n in counts["age"].items()}
    areas = {str(area): n for area, n in counts["area"].items()}
    minutes = {int(str(minute)): n for minute, n in counts["minute"].items()}
    return people, ages, areas, minutes


# --- the journal ---------------------------------------------------------------------------


def _facts_of(kind: FactKind) -> str:
    """Rows of one kind with the day on which they were written; ?1 the days, ?2 the site."""
    return f"""
        FROM (SELECT value ->> 0 AS day, value ->> 1 AS begins, value ->> 2 AS ends
            FROM json_each(?1)) d
        CROSS JOIN journal j ON j.site = ?2 AND j.kind = '{kind.value}'
            AND j.kind IN ({REPORTED_KINDS}) AND j.at_utc >= d.begins AND j.at_utc < d.ends
    """


def _read_refusals(connection: sqlite3.Connection, site: str, days: str) -> tuple[Happened, ...]:
    return _read_happened(
        connection,
        f"""
        SELECT d.day, b.tour_id, j.data ->> 'reason' AS code,
            COALESCE(j.data ->> 'needs_staff', 0) AS for_staff, COUNT(*) AS count
        {_facts_of(FactKind.ATTEMPT_REFUSED)}
        LEFT JOIN bookings b ON b.site = ?2 AND b.booking_id = j.data ->> 'booking'
        GROUP BY 1, 2, 3, 4
        """,
        (days, site),
    )


def _read_overrides(connection: sqlite3.Connection, site: str, days: str) -> tuple[Happened, ...]:
    return _read_happened(
        connection,
        f"""
        SELECT d.day, b.tour_id, j.data ->> 'rules' AS code, 1 AS for_staff, COUNT(*) AS count
        {_facts_of(FactKind.OVERRIDE_GIVEN)}
        LEFT JOIN bookings b ON b.site = ?2 AND b.booking_id = j.data ->> 'booking'
        GROUP BY 1, 2, 3
        """,
        (days, site),
    )


def _read_happened(
    connection: sqlite3.Connection, statement: str, parameters: tuple[str, ...]
) -> tuple[Happened, ...]:
    return tuple(
        Happened(
            day=date.fromisoformat(row["day"]),
            tour_id=row["tour_id"] or "",
            code=row["code"] or "",
            for_staff=bool(row["for_staff"]),
            count=row["count"],
        )
        for row in connection.execute(statement, parameters)
    )


# A tour's row at the place of its median, and at that of its slowest tenth.
_TIMES = f"""
WITH ended AS MATERIALIZED (
    SELECT d.day, j.data ->> 'tour' AS tour_id, j.data ->> 'seconds' AS seconds,
        j.data ->> 'done' AS done
    {_facts_of(FactKind.ARRIVAL_ENDED)}
)
SELECT 'day' AS about, day AS value, done, seconds, COUNT(*) AS parties, 0 AS place FROM ended
GROUP BY day, done, seconds
UNION ALL
SELECT 'tour', tour_id, 1, seconds, parties, place FROM (
    SELECT tour_id, seconds, COUNT(*) OVER (PARTITION BY tour_id) AS parties,
        ROW_NUMBER() OVER (PARTITION BY tour_id ORDER BY seconds) AS place
    FROM ended WHERE done)
WHERE place = (parties + 1) / 2 OR place = (9 * parties + 9) / 10
UNION ALL
SELECT 'tour', tour_id, 0, 0, COUNT(*), 0 FROM ended WHERE NOT done GROUP BY tour_id
"""


def _read_times(
    connection: sqlite3.Connection, site: str, days: str
) -> tuple[dict[date, DayTimes], dict[str, PartyTimes]]:
    seconds: dict[date, dict[int, int]] = {}
    left: dict[date, int] = {}
    tours: dict[str, tuple[int, list[int], int]] = {}
    for row in connection.execute(_TIMES, (days, site)):
        if row["about"] == "day":
            day = date.fromisoformat(row["value"])
            if row["done"]:
                seconds.setdefault(day, {})[row["seconds"]] = row["parties"]
            else:
                left[day] = left.get(day, 0) + row["parties"]
            continue
        parties, places, gone = tours.get(row["value"], (0, [], 0))
        if row["done"]:
            tours[row["value"]] = (row["parties"], sorted([*places, row["seconds"]]), gone)
        else:
            tours[row["value"]] = (parties, places, row["parties"])
    return (
        {day: DayTimes(seconds.get(day, {}), left.get(day, 0)) for day in {*seconds, *left}},
        {
            tour_id: PartyTimes(parties, places[0], places[-1], gone)
            if places
            else PartyTimes(left=gone)
            for tour_id, (parties, places, gone) in tours.items()
        },
    )


def _read_pouches(connection: sqlite3.Connection, site: str, days: str) -> dict[date, int]:
    return {
        date.fromisoformat(row["day"]): row["count"]
        for row in connection.execute(
            f"SELECT d.day, COUNT(*) AS count {_facts_of(FactKind.HOLDING_STARTED)} GROUP BY d.day",
            (days, site),
        )
    }


def _read_device_notes(
    connection: sqlite3.Connection, site: str, begins: str, ends: str
) -> tuple[DeviceNote, ...]:
    kinds = ", ".join(f"'{kind}'" for kind in _DEVICE_EVENTS)
    rows = connection.execute(
        f"""
        SELECT station, at_utc, kind, data ->> 'device' AS device, data ->> 'family' AS family
        FROM journal
        WHERE site = ? AND kind IN ({REPORTED_KINDS}) AND kind IN ({kinds})
            AND at_utc >= ? AND at_utc < ?
        ORDER BY at_utc, rowid
        """,
        (site, encode_time(decode_time(begins) - _FAULTS_SINCE), ends),
    )
    return tuple(
        DeviceNote(
            at_utc=decode_time(row["at_utc"]),
            station=row["station"],
            event=_DEVICE_EVENTS[row["kind"]],
            device=row["device"] or "",
            family=row["family"] or "",
        )
        for row in rows
    )
