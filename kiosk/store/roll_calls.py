"""Roll calls: who is inside by what the store knows, and who has been ticked off."""

import sqlite3
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from kiosk.domain.journal import FactKind
from kiosk.domain.roll_call import (
    GUIDE_PREFIX,
    Person,
    Place,
    RollCall,
    RollTour,
    TickRefusal,
    TickRefused,
    decide_place,
    order_people,
    order_tours,
)
from kiosk.domain.tours import Tour, TourStatus
from kiosk.domain.visitors import is_minor
from kiosk.store.engine import Engine, Transaction, decode_time, encode_time, new_id
from kiosk.store.records import PARTY_ORDER, TOUR_COLUMNS, decode_date, decode_names, decode_tour


@dataclass(frozen=True, slots=True)
class Inside:
    """Whom a roll call looks for: people of tours that start in between.

    And those who were admitted since `begins_utc`, whatever day their tour is.
    """

    begins_utc: datetime
    ends_utc: datetime
    zone: ZoneInfo


class RollCalls:
    """One roll call at a time, for all stations of this file. It begins with the first tick."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def now(self, inside: Inside) -> RollCall:
        """Everyone inside, and what has been ticked off since the roll call began."""
        with self._engine.read() as connection:
            return _read(connection, self._engine.site, inside, self._engine.clock())

    def version(self) -> int:
        """Another number after everything that can change the list: all of it is journaled."""
        with self._engine.read() as connection:
            (version,) = connection.execute("SELECT MAX(rowid) FROM journal").fetchone()
        return version or 0

    def tick(
        self, person: str, by: str, inside: Inside, *, found: bool = True
    ) -> "Future[Person | TickRefused]":
        """Somebody stands at the assembly point, or was ticked off by mistake.

        Who was inside when the roll call began stays on its list. Told twice, written once.
        """

        def work(tx: Transaction) -> Person | TickRefused:
            call = _read(tx.connection, tx.site, inside, tx.at_utc)
            someone = call.person(person)
            if someone is None:
                return TickRefused(TickRefusal.UNKNOWN_PERSON)
            if someone.is_found is found:
                return someone
            roll_call_id = _find_open(tx.connection, tx.site) or _begin(tx, call, by)
            at, ticked_by = (tx.at, by) if found else (None, None)
            tx.connection.execute(
                """
                INSERT INTO roll_call_people (site, roll_call_id, person, tour_id, place,
                    found_at_utc, found_by)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET found_at_utc = excluded.found_at_utc,
                    found_by = excluded.found_by
                """,
                (tx.site, roll_call_id, person, someone.tour_id, someone.place, at, ticked_by),
            )
            tx.record(
                FactKind.PERSON_FOUND if found else FactKind.PERSON_NOT_FOUND,
                roll_call=roll_call_id,
                visitor=None if someone.is_guide else person,
                guide_of=someone.tour_id if someone.is_guide else None,
                by=by,
            )
            return replace(
                someone,
                found_at_utc=tx.at_utc if found else None,
                found_by=by if found else "",
            )

        return self._engine.write(work)

    def end(self, by: str, reason: str, inside: Inside) -> "Future[RollCall | TickRefused]":
        """The roll call is over; who was not found is written down. The next tick begins anew."""

        def work(tx: Transaction) -> RollCall | TickRefused:
            roll_call_id = _find_open(tx.connection, tx.site)
            if roll_call_id is None:
                return TickRefused(TickRefusal.NONE_BEGUN)
            call = _read(tx.connection, tx.site, inside, tx.at_utc)
            tx.connection.execute(
                "UPDATE roll_calls SET ended_at_utc = ?, ended_by = ?"
                " WHERE site = ? AND roll_call_id = ?",
                (tx.at, by, tx.site, roll_call_id),
            )
            tx.record(
                FactKind.ROLL_CALL_ENDED,
                roll_call=roll_call_id,
                found=call.counts.found,
                missing=[p.key for p in call.people if p.counts and not p.is_found],
                by=by,
                reason=reason or None,
            )
            return call

        return self._engine.write(work)

    def record_saved(self, by: str, people: int) -> "Future[None]":
        """Journal that a list with so many names has left the kiosk on paper or as a file."""

        def work(tx: Transaction) -> None:
            tx.record(FactKind.ROLL_CALL_SAVED, people=people, by=by)

        return self._engine.write(work)


def _find_open(connection: sqlite3.Connection, site: str) -> str | None:
    row = connection.execute(
        "SELECT roll_call_id FROM roll_calls WHERE site = ? AND ended_at_utc IS NULL", (site,)
    ).fetchone()
    return row["roll_call_id"] if row else None


def _begin(tx: Transaction, call: RollCall, by: str) -> str:
    """Write down everyone who is inside: whoever goes home meanwhile stays on the list."""
    roll_call_id = new_id()
    tx.connection.execute(
        "INSERT INTO roll_calls (site, roll_call_id, begun_at_utc, begun_by) VALUES (?, ?, ?, ?)",
        (tx.site, roll_call_id, tx.at, by),
    )
    sought = [person for person in call.people if person.counts]
    tx.connection.executemany(
        "INSERT INTO roll_call_people (site, roll_call_id, person, tour_id, place)"
        " VALUES (?, ?, ?, ?, ?)",
        [(tx.site, roll_call_id, p.key, p.tour_id, p.place) for p in sought],
    )
    tx.record(FactKind.ROLL_CALL_BEGUN, roll_call=roll_call_id, people=len(sought), by=by)
    return roll_call_id


# --- reading -------------------------------------------------------------------------------


# Whoever has had a meal or a ride a while ago may still be about.
_LATELY = timedelta(minutes=90)

# Whom it is about: the day's tours, who was let in today for another day's, and who was inside
# when the open roll call began, although their admission was undone since.
_INSIDE = """
    SELECT v.visitor_id FROM tours t
    CROSS JOIN bookings b ON b.site = t.site AND b.tour_id = t.tour_id
    CROSS JOIN visitors v ON v.site = b.site AND v.booking_id = b.booking_id
    WHERE t.site = ?1 AND t.starts_at_utc >= ?2 AND t.starts_at_utc < ?3 AND v.state = 'admitted'
    UNION
    SELECT visitor_id FROM visitors
    WHERE site = ?1 AND state = 'admitted' AND admitted_at_utc >= ?2
    UNION
    SELECT person FROM roll_call_people WHERE site = ?1 AND roll_call_id = ?5
"""


def _read(connection: sqlite3.Connection, site: str, inside: Inside, now: datetime) -> RollCall:
    roll_call_id = _find_open(connection, site) or ""
    begun, written = _read_open(connection, site)
    rows = connection.execute(
        f"""
        SELECT {TOUR_COLUMNS}, v.visitor_id, v.name, v.name_latin, v.birth_date, v.notes,
            b.reference, c.cart AS seat,
            (SELECT MIN(h.number) FROM holdings h
             WHERE h.site = v.site AND h.visitor_id = v.visitor_id
                AND h.held_from_utc IS NOT NULL AND h.ended_at_utc IS NULL) AS compartment,
            EXISTS (SELECT 1 FROM luggage_tags g
                JOIN luggage_storage s ON s.site = g.site AND s.tag_id = g.tag_id AND s.gone = 0
                WHERE g.site = v.site AND g.booking_id = v.booking_id) AS has_luggage,
            EXISTS (SELECT 1 FROM redemptions r
                WHERE r.site = v.site AND r.visitor_id = v.visitor_id
                    AND r.undone_at_utc IS NULL
                    AND (r.at_utc >= ?4 OR r.queue_state IN ('waiting', 'called'))) AS is_about
        FROM ({_INSIDE}) i
        CROSS JOIN visitors v ON v.site = ?1 AND v.visitor_id = i.visitor_id
        CROSS JOIN bookings b ON b.site = v.site AND b.booking_id = v.booking_id
        CROSS JOIN tours t ON t.site = b.site AND t.tour_id = b.tour_id
        LEFT JOIN cart_seats c ON c.site = v.site AND c.visitor_id = v.visitor_id
            AND c.tour_id = b.tour_id
        WHERE v.removed_at_utc IS NULL
        ORDER BY t.starts_at_utc, t.tour_id, b.reference, {PARTY_ORDER}
        """,
        (
            site,
            encode_time(inside.begins_utc),
            encode_time(inside.ends_utc),
            encode_time(now - _LATELY),
            roll_call_id,
        ),
    ).fetchall()
    tours = []
    for _, group in groupby(rows, key=lambda row: row["tour_id"]):
        of_tour = list(group)
        tour = decode_tour(of_tour[0])
        people = [_decode_person(row, tour, inside, now) for row in of_tour]
        guide = _derive_guide(tour, now)
        # With the people until they are back; whoever is on the list by then stays on it.
        is_out = tour.status is not TourStatus.RETURNED and _is_of_now(tour, inside)
        if guide.name and (is_out or guide.key in written):
            people.append(guide)
        people = [_with_tick(person, written) for person in people]
        tours.append(_gather(tour, people))
    return RollCall(order_tours(tours), begun)


def _gather(tour: Tour, people: list[Person]) -> RollTour:
    return RollTour(
        tour_id=tour.tour_id,
        name=tour.name,
        starts_at_utc=tour.starts_at_utc,
        group_letter=tour.group_letter,
        guide=tour.guide,
        status=tour.status,
        people=order_people(people),
    )


def _is_of_now(tour: Tour, inside: Inside) -> bool:
    return inside.begins_utc <= tour.starts_at_utc < inside.ends_utc


def _decode_person(row: sqlite3.Row, tour: Tour, inside: Inside, now: datetime) -> Person:
    compartment = row["compartment"]
    left_something = compartment is not None or bool(row["has_luggage"] or row["is_about"])
    place = decide_place(tour.status, tour.starts_at_utc, now, left_something=left_something)
    return Person(
        key=row["visitor_id"],
        name=next(iter(decode_names(row)), ""),
        tour_id=tour.tour_id,
        # What has become of a tour of another day says nothing of somebody let in today.
        place=place if _is_of_now(tour, inside) else Place.UNCLEAR,
        party=row["reference"],
        cart=row["seat"] or tour.cart,
        compartment=compartment,
        is_minor=is_minor(decode_date(row["birth_date"]), tour.local_date(inside.zone)),
        notes=row["notes"],
    )


def _derive_guide(tour: Tour, now: datetime) -> Person:
    return Person(
        key=f"{GUIDE_PREFIX}{tour.tour_id}",
        name=tour.guide,
        tour_id=tour.tour_id,
        place=decide_place(tour.status, tour.starts_at_utc, now, left_something=False),
        cart=tour.cart,
    )


@dataclass(frozen=True, slots=True)
class _Written:
    place: Place
    found_at_utc: datetime | None
    found_by: str


def _with_tick(person: Person, written: dict[str, _Written]) -> Person:
    known = written.get(person.key)
    if known is None:
        return person
    gone = person.place is Place.MAYBE_GONE
    return replace(
        person,
        place=known.place if gone else person.place,
        found_at_utc=known.found_at_utc,
        found_by=known.found_by,
    )


def _read_open(
    connection: sqlite3.Connection, site: str
) -> tuple[datetime | None, dict[str, _Written]]:
    """When the open roll call began, and what it has written of whom."""
    row = connection.execute(
        "SELECT roll_call_id, begun_at_utc FROM roll_calls WHERE site = ? AND ended_at_utc IS NULL",
        (site,),
    ).fetchone()
    if row is None:
        return None, {}
    people = connection.execute(
        "SELECT person, place, found_at_utc, found_by FROM roll_call_people"
        " WHERE site = ? AND roll_call_id = ?",
        (site, row["roll_call_id"]),
    )
    return decode_time(row["begun_at_utc"]), {
        each["person"]: _Written(
            place=Place(each["place"]),
            found_at_utc=decode_time(each["found_at_utc"]) if each["found_at_utc"] else None,
            found_by=each["found_by"] or "",
        )
        for each in people
    }
