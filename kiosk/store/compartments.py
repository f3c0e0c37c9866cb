"""Compartments and holdings: who may have a pouch behind which door, by door evidence.

A compartment's row says what may be inside (free, reserved, held) and, apart from that, what
is wrong with it. A reservation survives a power cut: a pouch may be behind a door that was
opened for someone, so it is given to nobody else until a door or a person says otherwise.
"""

import sqlite3
from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import replace

from kiosk.domain.compartments import Compartment, CompartmentState, choose_compartment
from kiosk.domain.journal import FactKind, FactValue
from kiosk.domain.upkeep import JAMMED
from kiosk.store.belongings import follow_merges, hand_on_pouches
from kiosk.store.engine import Engine, Transaction, decode_time, new_id
from kiosk.store.errors import UnknownRecord
from kiosk.store.records import CompartmentRecord, decode_compartment_state

NOT_IN_LAYOUT = "not in the layout"


class Compartments:
    """This station's bank. Visitor ids in results are in the order in which they reserved."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def seed(self, layout: Iterable[Compartment]) -> "Future[None]":
        """Make the table fit the bank's layout; states stay.

        Only number, place, size and reach of the given compartments count. One that the layout
        no longer has is kept, and given to nobody.
        """
        doors = tuple(layout)

        def work(tx: Transaction) -> None:
            tx.connection.execute(
                "UPDATE compartments SET in_layout = 0 WHERE site = ? AND station = ?",
                (tx.site, tx.station),
            )
            tx.connection.executemany(
                """
                INSERT INTO compartments
                    (site, station, number, row_from_top, column_from_left, places, low, in_layout)
                VALUES (?, ?, ?, ?, ?, ?, ?, 1)
                ON CONFLICT DO UPDATE SET row_from_top = excluded.row_from_top,
                    column_from_left = excluded.column_from_left, places = excluded.places,
                    low = excluded.low, in_layout = 1
                """,
                [(tx.site, tx.station, d.number, d.row, d.column, d.height, d.low) for d in doors],
            )

        return self._engine.write(work)

    def held_by(self, visitor_ids: tuple[str, ...]) -> dict[str, int]:
        """Which of these visitors' phones are locked, and in which compartment, at any station."""
        marks = ", ".join("?" * len(visitor_ids))
        with self._engine.read() as connection:
            return {
                row["visitor_id"]: row["number"]
                for row in connection.execute(
                    f"""
                    SELECT visitor_id, MIN(number) AS number FROM holdings
                    WHERE site = ? AND visitor_id IN ({marks})
                        AND held_from_utc IS NOT NULL AND ended_at_utc IS NULL
                    GROUP BY visitor_id
                    """,
                    (self._engine.site, *visitor_ids),
                )
            }

    def all(self) -> tuple[CompartmentRecord, ...]:
        """Every compartment, by number."""
        with self._engine.read() as connection:
            return read_all(connection, self._engine.site, self._engine.station)

    def reserve(
        self,
        visitor_ids: tuple[str, ...],
        low: bool = False,
        phones: int = 1,
        unfit: frozenset[int] = frozenset(),
    ) -> "Future[int | None]":
        """Reserve a compartment for so many phones of these visitors; None when none is free.

        None of those in `unfit`: their sensors speak against it. Of a door that is not seen
        nobody could tell whether it opened; at one that stands open somebody may be.
        """

        def work(tx: Transaction) -> int | None:
            records = read_all(tx.connection, tx.site, tx.station)
            wall = (
                replace(record.compartment, state=CompartmentState.OUT_OF_ORDER)
                if record.compartment.number in unfit
                else record.compartment
                for record in records
            )
            chosen = choose_compartment(wall, low=low, phones=phones)
            if chosen is None:
                return None
            number = chosen.number
            set_state(tx, number, CompartmentState.RESERVED)
            tx.connection.executemany(
                "INSERT INTO holdings (site, holding_id, station, number, visitor_id,"
                " reserved_at_utc) VALUES (?, ?, ?, ?, ?, ?)",
                [(tx.site, new_id(), tx.station, number, v, tx.at) for v in visitor_ids],
            )
            tx.record(FactKind.COMPARTMENT_RESERVED, compartment=number, visitors=list(visitor_ids))
            return number

        return self._engine.write(work)

    def opened(self, number: int) -> "Future[None]":
        """The sensor saw this door open. Raises UnknownRecord."""

        def work(tx: Transaction) -> None:
            read_state(tx, number)
            tx.connection.execute(
                """
                UPDATE holdings SET opened_at_utc = ?
                WHERE site = ? AND station = ? AND number = ? AND ended_at_utc IS NULL
                    AND held_from_utc IS NULL
                """,
                (tx.at, tx.site, tx.station, number),
            )
            tx.record(FactKind.COMPARTMENT_OPENED, compartment=number)

        return self._engine.write(work)

    def jammed(self, number: int) -> "Future[tuple[str, ...]]":
        """The door did not open: its reservation is dropped, and nobody gets it any more.

        A held compartment stays held, the pouch is inside. Returns who had reserved it.
        Raises UnknownRecord.
        """

        def work(tx: Transaction) -> tuple[str, ...]:
            state = read_state(tx, number)
            set_fault(tx, number, JAMMED)
            tx.record(FactKind.COMPARTMENT_JAMMED, compartment=number)
            if state is not CompartmentState.RESERVED:
                return ()
            return drop_reserved(tx, number, JAMMED, ending="jammed")

        return self._engine.write(work)

    def drop_reservation(self, number: int, why: str) -> "Future[tuple[str, ...]]":
        """Give a reservation up; `why` is a code, it goes into the journal.

        Returns who had reserved it; empty when nobody had. Raises UnknownRecord.
        """

        def work(tx: Transaction) -> tuple[str, ...]:
            if read_state(tx, number) is not CompartmentState.RESERVED:
                return ()
            return drop_reserved(tx, number, why)

        return self._engine.write(work)

    def start_holding(self, number: int) -> "Future[tuple[str, ...] | None]":
        """The sensor saw the door close: what was reserved and opened is held from now on.

        Returns for whom it was reserved, or None when there was no opened reservation (a door
        closed for another reason). Where two rows have become one since, it is held for the one
        that stayed. Raises UnknownRecord.
        """

        def work(tx: Transaction) -> tuple[str, ...] | None:
            if read_state(tx, number) is not CompartmentState.RESERVED:
                return None
            holders = _read_holders(tx, number)
            if not all(row["opened_at_utc"] for row in holders):
                return None
            tx.connection.execute(
                """
                UPDATE holdings SET held_from_utc = ?
                WHERE site = ? AND station = ? AND number = ? AND ended_at_utc IS NULL
                """,
                (tx.at, tx.site, tx.station, number),
            )
            set_state(tx, number, CompartmentState.HELD)
            visitor_ids = tuple(row["visitor_id"] for row in holders)
            theirs: dict[str, None] = {}
            for visitor_id in visitor_ids:
                (now,) = follow_merges(tx.connection, tx.site, (visitor_id,))
                if now != visitor_id:
                    hand_on_pouches(tx, now, visitor_id)
                theirs[now] = None
            tx.record(FactKind.HOLDING_STARTED, compartment=number, visitors=list(theirs))
            return visitor_ids

        return self._engine.write(work)

    def release(self, number: int, evidence: str) -> "Future[tuple[str, ...]]":
        """The pouch is out; `evidence` is a code that says how that is known.

        Returns whose pouch it was; empty when the compartment was not held. Raises
        UnknownRecord.
        """
        return self._engine.write(lambda tx: release_held(tx, number, evidence))

    def block(self, number: int, reason: str, by: str | None = None) -> "Future[None]":
        """Give it to nobody any more; who has something inside keeps it there.

        `reason` is a code or a few words without a name: it goes into the journal. Raises
        UnknownRecord.
        """

        def work(tx: Transaction) -> None:
            read_state(tx, number)
            set_fault(tx, number, reason)
            tx.record(FactKind.COMPARTMENT_BLOCKED, compartment=number, reason=reason, by=by)

        return self._engine.write(work)

    def unblock(self, number: int, by: str | None = None) -> "Future[None]":
        """Nothing is wrong with it any more; a reservation stays. Raises UnknownRecord."""

        def work(tx: Transaction) -> None:
            read_state(tx, number)
            set_fault(tx, number, None)
            tx.record(FactKind.COMPARTMENT_UNBLOCKED, compartment=number, by=by)

        return self._engine.write(work)


def release_held(
    tx: Transaction, number: int, evidence: str, **facts: FactValue
) -> tuple[str, ...]:
    """End a holding in the transaction that is open; `facts` go into the journal with it.

    Returns whose pouch it was; empty when the compartment was not held. Raises UnknownRecord.
    """
    if read_state(tx, number) is not CompartmentState.HELD:
        return ()
    visitor_ids = end_behind(tx, number, "released")
    tx.record(
        FactKind.HOLDING_RELEASED,
        compartment=number,
        visitors=list(visitor_ids),
        evidence=evidence,
        **facts,
    )
    return visitor_ids


def drop_reserved(
    tx: Transaction, number: int, why: str, *, ending: str = "dropped", by: str | None = None
) -> tuple[str, ...]:
    """End a reservation in the transaction that is open; whose it was."""
    visitor_ids = end_behind(tx, number, ending)
    tx.record(
        FactKind.RESERVATION_DROPPED,
        compartment=number,
        visitors=list(visitor_ids),
        why=why,
        by=by,
    )
    return visitor_ids


def end_behind(tx: Transaction, number: int, ending: str) -> tuple[str, ...]:
    """End what goes on behind a door; whose it was."""
    visitor_ids = tuple(row["visitor_id"] for row in _read_holders(tx, number))
    tx.connection.execute(
        """
        UPDATE holdings SET ended_at_utc = ?, ending = ?
        WHERE site = ? AND station = ? AND number = ? AND ended_at_utc IS NULL
        """,
        (tx.at, ending, tx.site, tx.station, number),
    )
    set_state(tx, number, CompartmentState.FREE)
    return visitor_ids


def read_state(tx: Transaction, number: int) -> CompartmentState:
    """What is inside, whatever is wrong with it."""
    row = tx.connection.execute(
        "SELECT state FROM compartments WHERE site = ? AND station = ? AND number = ?",
        (tx.site, tx.station, number),
    ).fetchone()
    if row is None:
        raise UnknownRecord(
            f"Station {tx.station} has no compartment {number}.",
            "Look the numbers up with: kiosk lockers list",
        )
    return CompartmentState(row["state"])


def set_state(tx: Transaction, number: int, state: CompartmentState) -> None:
    tx.connection.execute(
        "UPDATE compartments SET state = ? WHERE site = ? AND station = ? AND number = ?",
        (state.value, tx.site, tx.station, number),
    )


def set_fault(tx: Transaction, number: int, fault: str | None) -> None:
    tx.connection.execute(
        "UPDATE compartments SET fault = ?, fault_at_utc = ?"
        " WHERE site = ? AND station = ? AND number = ?",
        (fault, tx.at if fault is not None else None, tx.site, tx.station, number),
    )


def _read_holders(tx: Transaction, number: int) -> list[sqlite3.Row]:
    return tx.connection.execute(
        """
        SELECT visitor_id, opened_at_utc FROM holdings
        WHERE site = ? AND station = ? AND number = ? AND ended_at_utc IS NULL
        ORDER BY rowid
        """,
        (tx.site, tx.station, number),
    ).fetchall()


def read_all(
    connection: sqlite3.Connection, site: str, station: str
) -> tuple[CompartmentRecord, ...]:
    holders: dict[int, list[sqlite3.Row]] = {}
    for row in connection.execute(
        """
        SELECT number, visitor_id, reserved_at_utc, opened_at_utc, held_from_utc FROM holdings
        WHERE site = ? AND station = ? AND ended_at_utc IS NULL ORDER BY rowid
        """,
        (site, station),
    ):
        holders.setdefault(row["number"], []).append(row)
    return tuple(
        _decode_record(row, holders.get(row["number"], []))
        for row in connection.execute(
            "SELECT * FROM compartments WHERE site = ? AND station = ? ORDER BY number",
            (site, station),
        )
    )


def _decode_record(row: sqlite3.Row, holders: list[sqlite3.Row]) -> CompartmentRecord:
    first = holders[0] if holders else None
    since = (first["held_from_utc"] or first["reserved_at_utc"]) if first else None
    return CompartmentRecord(
        compartment=Compartment(
            number=row["number"],
            state=decode_compartment_state(row["state"], row["fault"], row["in_layout"]),
            row=row["row_from_top"],
            column=row["column_from_left"],
            low=bool(row["low"]),
            height=row["places"],
        ),
        visitor_ids=tuple(holder["visitor_id"] for holder in holders),
        since_utc=decode_time(since) if since else None,
        opened=bool(first and first["opened_at_utc"]),
        fault_since_utc=decode_time(row["fault_at_utc"]) if row["fault_at_utc"] else None,
        fault=row["fault"] or ("" if row["in_layout"] else NOT_IN_LAYOUT),
    )
