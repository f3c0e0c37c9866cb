"""A tour's way out and back: the gate, those who did not come, the status."""

import sqlite3
from concurrent.futures import Future

from kiosk.domain.departures import (
    Departed,
    DepartureRefusal,
    DepartureRefused,
    Gate,
    Passenger,
    Returned,
    decide_departure,
    decide_return,
    derive_gate,
)
from kiosk.domain.journal import FactKind
from kiosk.domain.tours import BookingStatus, TourStatus
from kiosk.domain.visitors import VisitorState
from kiosk.store.engine import Engine, Transaction
from kiosk.store.records import PARTY_ORDER


class Departures:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def gate(self, tour_id: str) -> Gate:
        """What keeps a tour's cart now; an unknown tour has nobody and keeps nothing."""
        with self._engine.read() as connection:
            return _read_gate(connection, self._engine.site, tour_id)

    def no_shows(self, tour_id: str) -> tuple[str, ...]:
        """Who was expected when the tour left and has not come in since."""
        with self._engine.read() as connection:
            return tuple(
                row["visitor_id"]
                for row in connection.execute(
                    """
                    SELECT n.visitor_id FROM no_shows n
                    JOIN visitors v ON v.site = n.site AND v.visitor_id = n.visitor_id
                    WHERE n.site = ? AND n.tour_id = ? AND v.state != 'admitted'
                    ORDER BY n.visitor_id
                    """,
                    (self._engine.site, tour_id),
                )
            )

    def depart(
        self, tour_id: str, by: str, reason: str = ""
    ) -> "Future[Departed | DepartureRefused]":
        """The tour leaves: its status, and who did not come. `reason` for a gate not clear."""

        def work(tx: Transaction) -> Departed | DepartureRefused:
            status = _read_status(tx, tour_id)
            if status is None:
                return DepartureRefused(DepartureRefusal.TOUR_UNKNOWN)
            gate = _read_gate(tx.connection, tx.site, tour_id)
            answer = decide_departure(status, gate, reason)
            if isinstance(answer, DepartureRefused):
                return answer
            _set_status(
                tx,
                tour_id,
                TourStatus.DEPARTED,
                by=by,
                reason=reason or None,
                expected=gate.expected,
                arrived=gate.arrived,
                locked=gate.locked,
            )
            for visitor_id in answer.no_shows:
                tx.connection.execute(
                    "INSERT INTO no_shows (site, tour_id, visitor_id, at_utc) VALUES (?, ?, ?, ?)",
                    (tx.site, tour_id, visitor_id, tx.at),
                )
                tx.record(FactKind.VISITOR_NO_SHOW, visitor=visitor_id, tour=tour_id)
            return answer

        return self._engine.write(work)

    def come_back(self, tour_id: str, by: str) -> "Future[Returned | DepartureRefused]":
        """The tour is back; its people may have their phones. Told twice, written once."""

        def work(tx: Transaction) -> Returned | DepartureRefused:
            status = _read_status(tx, tour_id)
            if status is None:
                return DepartureRefused(DepartureRefusal.TOUR_UNKNOWN)
            answer = decide_return(status, _read_gate(tx.connection, tx.site, tour_id))
            if isinstance(answer, Returned) and status is not TourStatus.RETURNED:
                _set_status(tx, tour_id, TourStatus.RETURNED, by=by)
            return answer

        return self._engine.write(work)


def _read_status(tx: Transaction, tour_id: str) -> TourStatus | None:
    row = tx.connection.execute(
        "SELECT status FROM tours WHERE site = ? AND tour_id = ?", (tx.site, tour_id)
    ).fetchone()
    return TourStatus(row["status"]) if row else None


def _set_status(
    tx: Transaction, tour_id: str, status: TourStatus, **facts: str | int | None
) -> None:
    tx.connection.execute(
        "UPDATE tours SET status = ? WHERE site = ? AND tour_id = ?",
        (status.value, tx.site, tour_id),
    )
    tx.record(FactKind.TOUR_STATUS_SET, tour=tour_id, status=status.value, **facts)


def _read_gate(connection: sqlite3.Connection, site: str, tour_id: str) -> Gate:
    """Everyone on a confirmed booking, and whoever is in, as the manifest lists them."""
    rows = connection.execute(
        f"""
        SELECT v.visitor_id, v.state,
            (SELECT MIN(h.number) FROM holdings h
             WHERE h.site = v.site AND h.visitor_id = v.visitor_id
                AND h.held_from_utc IS NOT NULL AND h.ended_at_utc IS NULL) AS compartment,
            (SELECT MIN(h.number) FROM holdings h
             WHERE h.site = v.site AND h.visitor_id = v.visitor_id
                AND h.held_from_utc IS NULL AND h.ended_at_utc IS NULL) AS open_door
        FROM bookings b JOIN visitors v ON v.site = b.site AND v.booking_id = b.booking_id
        WHERE b.site = ? AND b.tour_id = ? AND v.removed_at_utc IS NULL
            AND (b.status = ? OR v.state = 'admitted')
        ORDER BY b.reference, {PARTY_ORDER}
        """,
        (site, tour_id, BookingStatus.CONFIRMED.value),
    ).fetchall()
    return derive_gate(
        Passenger(
            row["visitor_id"], VisitorState(row["state"]), row["compartment"], row["open_door"]
        )
        for row in rows
    )
