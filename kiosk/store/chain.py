"""Rows of the journal in the database: appending one to its chain, reading them back."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import datetime

from kiosk.domain.journal import (
    FIRST_HASH,
    ChainReport,
    Fact,
    FactKind,
    JournalRow,
    derive_row_hash,
    verify_chain,
)

_COLUMNS = "station, sequence, event_id, at_utc, kind, data, hash"


def append_fact(
    connection: sqlite3.Connection,
    site: str,
    station: str,
    at_utc: datetime,
    event_id: str,
    fact: Fact,
) -> JournalRow:
    """Write a fact behind the station's last one, in the transaction that is open.

    `at_utc` is in UTC. The sequence is taken here, under the write lock: two processes that
    write as the same station continue one chain.
    """
    head = connection.execute(
        "SELECT sequence, hash FROM journal_heads WHERE site = ? AND station = ?", (site, station)
    ).fetchone()
    sequence, previous = (head["sequence"] + 1, head["hash"]) if head else (1, FIRST_HASH)
    row = JournalRow(
        event_id=event_id,
        station=station,
        sequence=sequence,
        at_utc=at_utc,
        kind=fact.kind,
        data=dict(fact.data),
        hash=derive_row_hash(
            previous,
            event_id=event_id,
            station=station,
            sequence=sequence,
            at_utc=at_utc,
            kind=fact.kind,
            data=fact.data,
        ),
    )
    encoded_at = row.at_utc.isoformat(timespec="microseconds")
    connection.execute(
        f"INSERT INTO journal (site, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            site,
            row.station,
            row.sequence,
            row.event_id,
            encoded_at,
            row.kind.value,
            json.dumps(row.data, sort_keys=True, separators=(",", ":"), ensure_ascii=False),
            row.hash,
        ),
    )
    connection.execute(
        """
        INSERT INTO journal_heads (site, station, sequence, hash) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash
        """,
        (site, row.station, row.sequence, row.hash),
    )
    connection.executemany(
        """
        INSERT INTO journal_mentions (site, visitor_id, at_utc, station, sequence)
        VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
        [
            (site, visitor_id, encoded_at, row.station, row.sequence)
            for visitor_id in _find_visitors(fact)
        ],
    )
    return row


def _find_visitors(fact: Fact) -> list[str]:
    """Whom a fact is about."""
    one, many = fact.data.get("visitor"), fact.data.get("visitors")
    return [*([one] if isinstance(one, str) else []), *(many if isinstance(many, list) else [])]


def read_rows(
    connection: sqlite3.Connection, where: str, parameters: tuple[object, ...]
) -> Iterator[JournalRow]:
    """Rows in the order of `where`, which may end in ORDER BY and LIMIT.

    Raises ValueError at a row that cannot have been written by this program.
    """
    for row in connection.execute(f"SELECT {_COLUMNS} FROM journal WHERE {where}", parameters):
        yield _decode_row(row)


def check_chain(connection: sqlite3.Connection, site: str, station: str) -> ChainReport:
    """Check a station's whole chain, its end included."""
    unreadable: list[int] = []

    def rows() -> Iterator[JournalRow]:
        for row in connection.execute(
            f"""
            SELECT {_COLUMNS} FROM journal WHERE site = ? AND station = ? ORDER BY sequence
            """,
            (site, station),
        ):
            try:
                yield _decode_row(row)
            except (ValueError, TypeError):
                unreadable.append(row["sequence"])
                return

    report = verify_chain(rows())
    if unreadable:
        return ChainReport(events=report.events, intact=False, first_bad=unreadable[0])
    if not report.intact:
        return report
    head = connection.execute(
        "SELECT sequence, hash FROM journal_heads WHERE site = ? AND station = ?", (site, station)
    ).fetchone()
    last = connection.execute(
        """
        SELECT sequence, hash FROM journal WHERE site = ? AND station = ?
        ORDER BY sequence DESC LIMIT 1
        """,
        (site, station),
    ).fetchone()
    if (tuple(head) if head else None) != (tuple(last) if last else None):
        return ChainReport(events=report.events, intact=False, first_bad=report.events + 1)
    return report


def _decode_row(row: sqlite3.Row) -> JournalRow:
    return JournalRow(
        event_id=row["event_id"],
        station=row["station"],
        sequence=row["sequence"],
        at_utc=datetime.fromisoformat(row["at_utc"]),
        kind=FactKind(row["kind"]),
        data=json.loads(row["data"]),
        hash=row["hash"],
    )
