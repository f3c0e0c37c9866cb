"""The journal as people read it: the facts of some hours, filtered, with who and about whom."""

import sqlite3
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.journal import FactKind, JournalRow
from kiosk.store.chain import read_rows
from kiosk.store.engine import Engine, encode_time
from kiosk.store.records import decode_names

MOST_ROWS = 500


@dataclass(frozen=True, slots=True)
class JournalQuery:
    """Which facts are wanted: from a moment, up to another and without it.

    `by`: what this person of the staff did, or what was done about them. `visitor_id`: what
    speaks of this visitor. `kinds`: empty for all.
    """

    from_utc: datetime
    until_utc: datetime
    by: str | None = None
    kinds: frozenset[FactKind] = frozenset()
    visitor_id: str | None = None


@dataclass(frozen=True, slots=True)
class JournalPage:
    """The newest facts of a query, newest first, at most `MOST_ROWS`.

    `staff` has the name of every user that they speak of, `visitors` one name for each visitor.
    """

    rows: tuple[JournalRow, ...] = ()
    staff: dict[str, str] = field(default_factory=dict)
    visitors: dict[str, str] = field(default_factory=dict, repr=False)


def read_page(engine: Engine, query: JournalQuery) -> JournalPage:
    """One moment's view of the journal. Raises ValueError at a row that nobody here wrote."""
    site = engine.site
    where = "site = ? AND at_utc >= ? AND at_utc < ?"
    values: list[object] = [site, encode_time(query.from_utc), encode_time(query.until_utc)]
    if query.by is not None:
        where += " AND ? IN (json_extract(data, '$.by'), json_extract(data, '$.user'))"
        values.append(query.by)
    if query.kinds:
        marks = ", ".join("?" * len(query.kinds))
        # The plus keeps SQLite from looking through all days for one kind.
        where += f" AND +kind IN ({marks})"
        values.extend(sorted(kind.value for kind in query.kinds))
    if query.visitor_id is not None:
        where += """
            AND EXISTS (SELECT 1 FROM journal_mentions m WHERE m.site = journal.site
                AND m.visitor_id = ? AND m.at_utc = journal.at_utc
                AND m.station = journal.station AND m.sequence = journal.sequence)"""
        values.append(query.visitor_id)
    where += f" ORDER BY at_utc DESC, rowid DESC LIMIT {MOST_ROWS}"
    with engine.read() as connection:
        rows = tuple(read_rows(connection, where, tuple(values)))
        staff = {
            row["user_id"]: row["name"]
            for row in connection.execute("SELECT user_id, name FROM users WHERE site = ?", (site,))
        }
        visitors = _read_names(connection, site, find_visitors(rows))
    return JournalPage(rows, staff, visitors)


def find_visitors(rows: tuple[JournalRow, ...]) -> tuple[str, ...]:
    """Every visitor that some facts speak of."""
    found: dict[str, None] = {}
    for row in rows:
        one, many = row.data.get("visitor"), row.data.get("visitors")
        if isinstance(one, str):
            found[one] = None
        if isinstance(many, list):
            found.update(dict.fromkeys(many))
    return tuple(found)


def _read_names(
    connection: sqlite3.Connection, site: str, visitor_ids: tuple[str, ...]
) -> dict[str, str]:
    marks = ", ".join("?" * len(visitor_ids))
    return {
        row["visitor_id"]: names[0]
        for row in connection.execute(
            f"SELECT visitor_id, name, name_latin FROM visitors"
            f" WHERE site = ? AND visitor_id IN ({marks})",
            (site, *visitor_ids),
        )
        if (names := decode_names(row))
    }
