"""Tours, bookings and parties: looking them up, and a tour's way through its day."""

import re
import sqlite3
import unicodedata
from collections.abc import Iterable
from concurrent.futures import Future
from datetime import datetime

from kiosk.domain.journal import FactKind
from kiosk.domain.tours import Tour, TourStatus
from kiosk.domain.visitors import Visitor
from kiosk.store.engine import Engine, Transaction, encode_time
from kiosk.store.errors import UnknownRecord
from kiosk.store.records import (
    BOOKING_COLUMNS,
    PARTY_ORDER,
    TOUR_COLUMNS,
    VISITOR_COLUMNS,
    BookingRecord,
    decode_booking,
    decode_tour,
    decode_visitor,
)

_BESIDE_THE_POINT = re.compile(r"[\W_]+")


def derive_reference_key(reference: str) -> str:
    """A booking reference as it is compared: no case, width, space or punctuation."""
    return _BESIDE_THE_POINT.sub("", unicodedata.normalize("NFKC", reference).upper())


def read_booking(
    connection: sqlite3.Connection, site: str, booking_id: str
) -> BookingRecord | None:
    """A booking with tour and party, on a connection whose transaction is the caller's."""
    row = connection.execute(
        f"""
        SELECT {BOOKING_COLUMNS}, {TOUR_COLUMNS} FROM bookings b
        JOIN tours t ON t.site = b.site AND t.tour_id = b.tour_id
        WHERE b.site = ? AND b.booking_id = ?
        """,
        (site, booking_id),
    ).fetchone()
    if row is None:
        return None
    return BookingRecord(
        decode_booking(row), decode_tour(row), read_party(connection, site, booking_id)
    )


def read_party(connection: sqlite3.Connection, site: str, booking_id: str) -> tuple[Visitor, ...]:
    """Everyone on a booking whom the roster still has, the booker first."""
    return tuple(
        decode_visitor(row)
        for row in connection.execute(
            f"""
            SELECT {VISITOR_COLUMNS} FROM visitors v
            WHERE v.site = ? AND v.booking_id = ? AND v.removed_at_utc IS NULL
            ORDER BY {PARTY_ORDER}
            """,
            (site, booking_id),
        )
    )


class Bookings:
    """Reads block for well under 2 ms each at 100,000 bookings."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def find(self, booking_id: str) -> BookingRecord | None:
        with self._engine.read() as connection:
            return read_booking(connection, self._engine.site, booking_id)

    def find_by_reference(self, reference: str) -> BookingRecord | None:
        """The booking with this reference, however it was typed."""
        return self._first(
            "SELECT booking_id FROM bookings WHERE site = ? AND reference_key = ?",
            derive_reference_key(reference),
        )

    def find_by_visitor(self, visitor_id: str) -> BookingRecord | None:
        return self._first(
            "SELECT booking_id FROM visitors WHERE site = ? AND visitor_id = ?", visitor_id
        )

    def find_by_document(self, number_hash: bytes) -> tuple[BookingRecord, ...]:
        """All bookings with a person of this document number, in no particular order."""
        with self._engine.read() as connection:
            return self._records(
                connection,
                # The plus keeps DISTINCT from choosing the index by booking, a scan of them all.
                connection.execute(
                    """
                    SELECT DISTINCT +booking_id FROM visitors
                    WHERE site = ? AND document_hash = ? AND removed_at_utc IS NULL
                    """,
                    (self._engine.site, number_hash),
                ).fetchall(),
            )

    def of_tour(self, tour_id: str) -> tuple[BookingRecord, ...]:
        """All bookings of a tour, by reference."""
        with self._engine.read() as connection:
            return self._records(
                connection,
                connection.execute(
                    "SELECT booking_id FROM bookings WHERE site = ? AND tour_id = ?"
                    " ORDER BY reference",
                    (self._engine.site, tour_id),
                ).fetchall(),
            )

    def tour(self, tour_id: str) -> Tour | None:
        with self._engine.read() as connection:
            return read_tour(connection, self._engine.site, tour_id)

    def tours_between(self, start_utc: datetime, end_utc: datetime) -> tuple[Tour, ...]:
        """Tours that start at or after `start_utc` and before `end_utc`, earliest first."""
        with self._engine.read() as connection:
            return tuple(
                decode_tour(row)
                for row in connection.execute(
                    f"""
                    SELECT {TOUR_COLUMNS} FROM tours t
                    WHERE t.site = ? AND t.starts_at_utc >= ? AND t.starts_at_utc < ?
                    ORDER BY t.starts_at_utc, t.tour_id
                    """,
                    (self._engine.site, encode_time(start_utc), encode_time(end_utc)),
                )
            )

    def set_tour_status(self, tour_id: str, status: TourStatus) -> "Future[None]":
        """Note that a tour left, came back, or was cancelled. Raises UnknownRecord."""

        def work(tx: Transaction) -> None:
            changed = tx.connection.execute(
                "UPDATE tours SET status = ? WHERE site = ? AND tour_id = ?",
                (status.value, tx.site, tour_id),
            )
            if not changed.rowcount:
                raise UnknownRecord(
                    f"There is no tour {tour_id} in the store.",
                    "Check the tour id, or import the roster that has it.",
                )
            tx.record(FactKind.TOUR_STATUS_SET, tour=tour_id, status=status.value)

        return self._engine.write(work)

    def _first(self, query: str, value: str) -> BookingRecord | None:
        with self._engine.read() as connection:
            row = connection.execute(query, (self._engine.site, value)).fetchone()
            return read_booking(connection, self._engine.site, row[0]) if row else None

    def _records(
        self, connection: sqlite3.Connection, ids: Iterable[sqlite3.Row]
    ) -> tuple[BookingRecord, ...]:
        found = (read_booking(connection, self._engine.site, row[0]) for row in ids)
        return tuple(record for record in found if record is not None)


def read_tour(connection: sqlite3.Connection, site: str, tour_id: str) -> Tour | None:
    """A tour, inside a transaction or a reading of several things; None for one not known."""
    row = connection.execute(
        f"SELECT {TOUR_COLUMNS} FROM tours t WHERE t.site = ? AND t.tour_id = ?", (site, tour_id)
    ).fetchone()
    return decode_tour(row) if row else None
