"""Seats in carts: who sits where, what was proposed and what a person has put otherwise."""

import sqlite3
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.domain.journal import FactKind
from kiosk.domain.manifests import NotePhrase
from kiosk.domain.seating import (
    Carts,
    Rider,
    SeatingRefusal,
    SeatingRefused,
    mentions_wheelchair,
    propose_seating,
)
from kiosk.domain.tours import BookingStatus, TourStatus
from kiosk.domain.visitors import Visitor, is_minor
from kiosk.store.engine import Engine, Transaction, decode_time
from kiosk.store.records import PARTY_ORDER, VISITOR_COLUMNS, decode_visitor

# A row of cart_seats counts for the tour that its visitor's booking `b` is on.
_SEAT = (
    "LEFT JOIN cart_seats c ON c.site = v.site AND c.visitor_id = v.visitor_id"
    " AND c.tour_id = b.tour_id"
)


@dataclass(frozen=True, slots=True)
class SeatedPerson:
    """Somebody of a tour as a rider, with who they are."""

    rider: Rider
    visitor: Visitor = field(repr=False)
    reference: str


@dataclass(frozen=True, slots=True)
class Seated:
    """Seats were given: to how many of the tour's people anew, and how many have none."""

    tour_id: str
    seated: int
    unseated: int


class Seats:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def carts(self, tour_id: str) -> Mapping[str, str]:
        """The cart of each of a tour's people who have one, by visitor id."""
        with self._engine.read() as connection:
            rows = connection.execute(
                """
                SELECT c.visitor_id, c.cart FROM cart_seats c
                JOIN visitors v ON v.site = c.site AND v.visitor_id = c.visitor_id
                JOIN bookings b ON b.site = v.site AND b.booking_id = v.booking_id
                WHERE c.site = ? AND c.tour_id = ? AND b.tour_id = c.tour_id
                    AND v.removed_at_utc IS NULL
                """,
                (self._engine.site, tour_id),
            ).fetchall()
        return {row["visitor_id"]: row["cart"] for row in rows}

    def people(self, tour_id: str, zone: ZoneInfo) -> tuple[SeatedPerson, ...]:
        """Everybody who is to ride, as the manifest lists them; those who are in come first."""
        with self._engine.read() as connection:
            return _read_people(connection, self._engine.site, tour_id, zone)

    def propose(
        self, tour_id: str, carts: Carts, zone: ZoneInfo, by: str, *, anew: bool, by_hand: bool
    ) -> "Future[Seated | SeatingRefused]":
        """Seats for those who have none, around those who have.

        `anew`: proposed seats are given up first; `by_hand`: those that a person chose, too.
        """

        def work(tx: Transaction) -> Seated | SeatingRefused:
            if (refused := _check_tour(tx, tour_id)) is not None:
                return refused
            people = [
                replace(p.rider, cart="") if _is_given_up(p.rider, anew, by_hand) else p.rider
                for p in _read_people(tx.connection, tx.site, tour_id, zone)
            ]
            seats = propose_seating(carts, people)
            kept = {r.visitor_id for r in people if r.cart and carts.find(r.cart)}
            for rider in people:
                if rider.visitor_id not in kept:
                    _write(tx, tour_id, rider.visitor_id, seats.get(rider.visitor_id, ""), None)
            unseated = len(people) - len(kept) - len(seats)
            tx.record(
                FactKind.SEATS_PROPOSED,
                tour=tour_id,
                by=by,
                seated=len(seats),
                kept=len(kept),
                unseated=unseated,
            )
            return Seated(tour_id, len(seats), unseated)

        return self._engine.write(work)

    def put(
        self, tour_id: str, visitor_id: str, cart: str, carts: Carts, by: str
    ) -> "Future[Seated | SeatingRefused]":
        """A person puts somebody into a cart with a free seat; `cart` empty: out of any."""

        def work(tx: Transaction) -> Seated | SeatingRefused:
            if (refused := _check_tour(tx, tour_id)) is not None:
                return refused
            seats = _read_seats(tx, tour_id)
            if visitor_id not in seats:
                return SeatingRefused(SeatingRefusal.NOT_ON_TOUR)
            wanted = carts.find(cart)
            if cart and wanted is None:
                return SeatingRefused(SeatingRefusal.CART_UNKNOWN, cart)
            others = sum(seats[other] == cart for other in seats if other != visitor_id)
            if wanted is not None and others >= wanted.seats:
                return SeatingRefused(SeatingRefusal.CART_FULL, cart)
            _move(tx, tour_id, visitor_id, seats[visitor_id], cart, by)
            seats[visitor_id] = cart
            return Seated(tour_id, 1, list(seats.values()).count(""))

        return self._engine.write(work)

    def swap(
        self, tour_id: str, one: str, other: str, by: str
    ) -> "Future[Seated | SeatingRefused]":
        """Two people change places; either may have had none."""

        def work(tx: Transaction) -> Seated | SeatingRefused:
            if (refused := _check_tour(tx, tour_id)) is not None:
                return refused
            seats = _read_seats(tx, tour_id)
            if one not in seats or other not in seats:
                return SeatingRefused(SeatingRefusal.NOT_ON_TOUR)
            if seats[one] != seats[other]:
                _move(tx, tour_id, one, seats[one], seats[other], by)
                _move(tx, tour_id, other, seats[other], seats[one], by)
            return Seated(tour_id, 2, list(seats.values()).count(""))

        return self._engine.write(work)


def _is_given_up(rider: Rider, anew: bool, by_hand: bool) -> bool:
    return anew and (by_hand or not rider.by_hand)


def _check_tour(tx: Transaction, tour_id: str) -> SeatingRefused | None:
    row = tx.connection.execute(
        "SELECT status FROM tours WHERE site = ? AND tour_id = ?", (tx.site, tour_id)
    ).fetchone()
    if row is None:
        return SeatingRefused(SeatingRefusal.TOUR_UNKNOWN)
    if TourStatus(row["status"]) in {TourStatus.CANCELLED, TourStatus.RETURNED}:
        return SeatingRefused(SeatingRefusal.TOUR_OVER)
    return None


def _write(tx: Transaction, tour_id: str, visitor_id: str, cart: str, by: str | None) -> None:
    if not cart:
        tx.connection.execute(
            "DELETE FROM cart_seats WHERE site = ? AND visitor_id = ?", (tx.site, visitor_id)
        )
        return
    tx.connection.execute(
        """
        INSERT INTO cart_seats (site, visitor_id, tour_id, cart, by_user, seated_at_utc)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (site, visitor_id) DO UPDATE SET tour_id = excluded.tour_id,
            cart = excluded.cart, by_user = excluded.by_user,
            seated_at_utc = excluded.seated_at_utc
        """,
        (tx.site, visitor_id, tour_id, cart, by, tx.at),
    )


def _move(tx: Transaction, tour_id: str, visitor_id: str, was: str, cart: str, by: str) -> None:
    _write(tx, tour_id, visitor_id, cart, by)
    tx.record(
        FactKind.VISITOR_SEATED,
        visitor=visitor_id,
        tour=tour_id,
        cart=cart or None,
        was=was or None,
        by=by,
    )


def _read_seats(tx: Transaction, tour_id: str) -> dict[str, str]:
    """The cart of everybody who is to ride, empty for none, by visitor id."""
    rows = tx.connection.execute(
        f"""
        SELECT v.visitor_id, c.cart
        FROM bookings b JOIN visitors v ON v.site = b.site AND v.booking_id = b.booking_id {_SEAT}
        WHERE b.site = ? AND b.tour_id = ? AND v.removed_at_utc IS NULL
            AND (b.status = ? OR v.state = 'admitted')
        """,
        (tx.site, tour_id, BookingStatus.CONFIRMED.value),
    )
    return {row["visitor_id"]: row["cart"] or "" for row in rows}


def _read_people(
    connection: sqlite3.Connection, site: str, tour_id: str, zone: ZoneInfo
) -> tuple[SeatedPerson, ...]:
    rows = connection.execute(
        f"""
        SELECT {VISITOR_COLUMNS}, v.notes, b.reference, t.starts_at_utc, c.cart, c.by_user,
            MAX(v.state = 'admitted') OVER (PARTITION BY b.booking_id) AS party_is_in,
            EXISTS (SELECT 1 FROM visitor_notes n
                    WHERE n.site = v.site AND n.visitor_id = v.visitor_id
                        AND n.removed_at_utc IS NULL AND n.phrase IN (?3, ?4)) AS is_eased
        FROM bookings b
        JOIN tours t ON t.site = b.site AND t.tour_id = b.tour_id
        JOIN visitors v ON v.site = b.site AND v.booking_id = b.booking_id {_SEAT}
        WHERE b.site = ?1 AND b.tour_id = ?2 AND v.removed_at_utc IS NULL
            AND (b.status = ?5 OR v.state = 'admitted')
        ORDER BY party_is_in DESC, b.reference, {PARTY_ORDER}
        """,
        (
            site,
            tour_id,
            NotePhrase.WHEELCHAIR.value,
            NotePhrase.WALKS_SLOWLY.value,
            BookingStatus.CONFIRMED.value,
        ),
    ).fetchall()
    return tuple(_decode_person(row, zone) for row in rows)


def _decode_person(row: sqlite3.Row, zone: ZoneInfo) -> SeatedPerson:
    visitor = decode_visitor(row)
    starts_at: datetime = decode_time(row["starts_at_utc"])
    rider = Rider(
        visitor.visitor_id,
        visitor.booking_id,
        minor=is_minor(visitor.birth_date, starts_at.astimezone(zone).date()),
        needs_ease=bool(row["is_eased"]) or mentions_wheelchair(row["notes"]),
        cart=row["cart"] or "",
        by_hand=row["by_user"] is not None,
    )
    return SeatedPerson(rider, visitor, row["reference"])
