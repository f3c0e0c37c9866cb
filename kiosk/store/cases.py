"""Cases: what staff were called for, or have to decide, each under the number on the screen.

A case is written with the journal's row that tells of it, and is open until a person has
settled it. The same once more takes the place of what was open before: whoever stands at the
table reads out the number that is on the screen now.
"""

import sqlite3
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk.domain.journal import FactKind, JournalRow
from kiosk.store.engine import Engine, Transaction, decode_time, encode_time
from kiosk.store.errors import UnknownRecord
from kiosk.store.records import decode_names

AGAIN = "again"
"""Who settled a case: nobody, it came up once more under another number."""


class CaseSort(StrEnum):
    """CALL: somebody wants staff. REFUSAL: the rules leave it to staff whether someone gets in."""

    CALL = "call"
    REFUSAL = "refusal"


@dataclass(frozen=True, slots=True)
class OpenCase:
    """A case that nobody has settled.

    `why` is a StaffWhy for a call and a Reason for a refusal; `page` where the visitors stood,
    empty when that is not known. `names` are those of the visitor, or of whoever booked.
    """

    case_id: str
    number: str
    station: str
    sort: CaseSort
    why: str
    page: str
    opened_at_utc: datetime
    booking_id: str | None = None
    visitor_id: str | None = None
    compartment: int | None = None
    names: tuple[str, ...] = field(default=(), repr=False)


def derive_case_number(row: JournalRow) -> str:
    """What a person reads out to staff: the station, and four digits of the sequence."""
    return f"{row.station}-{row.sequence % 10000:04d}"


def open_case(
    tx: Transaction,
    row: JournalRow,
    sort: CaseSort,
    why: str,
    *,
    page: str = "",
    booking_id: str | None = None,
    visitor_id: str | None = None,
    compartment: int | None = None,
) -> str:
    """Write the case that `row` tells of, in the transaction that is open; its number."""
    number = derive_case_number(row)
    about = (booking_id, visitor_id, compartment)
    if sort is CaseSort.CALL or booking_id or visitor_id:
        tx.connection.execute(
            """
            UPDATE cases SET settled_at_utc = ?, settled_by = ?
            WHERE site = ? AND station = ? AND settled_at_utc IS NULL AND sort = ? AND why = ?
                AND booking_id IS ? AND visitor_id IS ? AND compartment IS ?
            """,
            (tx.at, AGAIN, tx.site, tx.station, sort.value, why, *about),
        )
    tx.connection.execute(
        """
        INSERT INTO cases (site, case_id, station, number, sort, why, page, booking_id,
            visitor_id, compartment, opened_at_utc)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (tx.site, row.event_id, tx.station, number, sort.value, why, page, *about, tx.at),
    )
    return number


class Cases:
    """Of all stations of this file."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def open_since(self, since_utc: datetime) -> tuple[OpenCase, ...]:
        """What came up at or after a moment and nobody has settled, oldest first.

        A refusal of somebody who has been admitted meanwhile is settled by that.
        """
        with self._engine.read() as connection:
            rows = connection.execute(
                """
                SELECT c.*, v.name, v.name_latin, v.state FROM cases c
                LEFT JOIN visitors v ON v.site = c.site AND v.visitor_id = COALESCE(
                    c.visitor_id,
                    (SELECT b.visitor_id FROM visitors b
                     WHERE b.site = c.site AND b.booking_id = c.booking_id
                        AND b.removed_at_utc IS NULL
                     ORDER BY (b.role != 'booker'), b.position LIMIT 1))
                WHERE c.site = ? AND c.settled_at_utc IS NULL AND c.opened_at_utc >= ?
                    AND NOT (c.sort = 'refusal' AND c.visitor_id IS NOT NULL
                        AND COALESCE(v.state = 'admitted', 0))
                ORDER BY c.opened_at_utc, c.case_id
                """,
                (self._engine.site, encode_time(since_utc)),
            ).fetchall()
        return tuple(_decode_case(row) for row in rows)

    def settle(self, case_id: str, by: str) -> "Future[bool]":
        """A person has seen to it; `by` is their id. False when that was known already.

        Raises UnknownRecord.
        """

        def work(tx: Transaction) -> bool:
            row = tx.connection.execute(
                "SELECT number, sort, station, settled_at_utc FROM cases"
                " WHERE site = ? AND case_id = ?",
                (tx.site, case_id),
            ).fetchone()
            if row is None:
                raise UnknownRecord(
                    f"There is no case {case_id} in the store.", "See what waits: kiosk waiting"
                )
            if row["settled_at_utc"] is not None:
                return False
            tx.connection.execute(
                "UPDATE cases SET settled_at_utc = ?, settled_by = ?"
                " WHERE site = ? AND case_id = ?",
                (tx.at, by, tx.site, case_id),
            )
            tx.record(
                FactKind.CASE_SETTLED,
                case=case_id,
                number=row["number"],
                sort=row["sort"],
                at_station=row["station"],
                by=by,
            )
            return True

        return self._engine.write(work)


def _decode_case(row: sqlite3.Row) -> OpenCase:
    return OpenCase(
        case_id=row["case_id"],
        number=row["number"],
        station=row["station"],
        sort=CaseSort(row["sort"]),
        why=row["why"],
        page=row["page"],
        opened_at_utc=decode_time(row["opened_at_utc"]),
        booking_id=row["booking_id"],
        visitor_id=row["visitor_id"],
        compartment=row["compartment"],
        names=decode_names(row) if row["name"] is not None else (),
    )
