"""A tour's way out and back: the gate, those who did not come, the status."""

import sqlite3
from concurrent.futures import Future

from kiosk.domain.departures import (
    Departed,
    DepartureRefusal,
    DepartureRefused,
    Gate,
    Returned,
    decide_departure,
    decide_return,
)
from kiosk.domain.journal import FactKind, FactValue
from kiosk.domain.manifests import derive_tour_gate
from kiosk.domain.tours import TourStatus
from kiosk.store.engine import Engine, Transaction
from kiosk.store.manifest import read_members


class Departures:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def gate(self, tour_id: str, *, asks_phones: bool) -> Gate:
        """What keeps a tour's cart now; an unknown tour has nobody and keeps nothing.

        `asks_phones`: whether this venue locks phones up.
        """
        with self._engine.read() as connection:
            return _read_gate(connection, self._engine.site, tour_id, asks_phones=asks_phones)

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
                        AND v.removed_at_utc IS NULL
                    ORDER BY n.visitor_id
                    """,
                    (self._engine.site, tour_id),
                )
            )

    def depart(
        self, tour_id: str, by: str, reason: str = "", *, asks_phones: bool
    ) -> "Future[Departed | DepartureRefused]":
        """The tour leaves: its status, and who did not come. `reason` for a gate not clear."""

        def work(tx: Transaction) -> Departed | DepartureRefused:
            status = _read_status(tx, tour_id)
            if status is None:
                return DepartureRefused(DepartureRefusal.TOUR_UNKNOWN)
            gate = _read_gate(tx.connection, tx.site, tour_id, asks_phones=asks_phones)
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
                phones=gate.phones,
                keeps=[keeps.value for keeps in gate.keeps],
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
            answer = decide_return(
                status, _read_gate(tx.connection, tx.site, tour_id, asks_phones=False)
            )
            if isinstance(answer, Returned) and status is not TourStatus.RETURNED:
                _set_status(tx, tour_id, TourStatus.RETURNED, by=by)
            return answer

        return self._engine.write(work)


def _read_status(tx: Transaction, tour_id: str) -> TourStatus | None:
    row = tx.connection.execute(
        "SELECT status FROM tours WHERE site = ? AND tour_id = ?", (tx.site, tour_id)
    ).fetchone()
    return TourStatus(row["status"]) if row else None


def _set_status(tx: Transaction, tour_id: str, status: TourStatus, **facts: FactValue) -> None:
    tx.connection.execute(
        "UPDATE tours SET status = ? WHERE site = ? AND tour_id = ?",
        (status.value, tx.site, tour_id),
    )
    tx.record(FactKind.TOUR_STATUS_SET, tour=tour_id, status=status.value, **facts)


def _read_gate(
    connection: sqlite3.Connection, site: str, tour_id: str, *, asks_phones: bool
) -> Gate:
    return derive_tour_gate(read_members(connection, site, tour_id), asks_phones=asks_phones)
