"""The journal as the rest of the program sees it: read it, check it, add to it."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import Future

from kiosk.domain.journal import ChainReport, Fact, JournalRow
from kiosk.store.chain import check_chain, read_rows
from kiosk.store.engine import Engine, Transaction
from kiosk.store.errors import NotAStore
from kiosk.store.journal_pages import JournalPage, JournalQuery, read_page

_BATCH = 1000


class Journal:
    """Facts in the order in which they were written. Nothing is ever changed or removed."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def record(self, fact: Fact) -> "Future[JournalRow]":
        """Write a fact that changes no table (a station's start, passes issued …)."""

        def work(tx: Transaction) -> JournalRow:
            return tx.record(fact.kind, **fact.data)

        return self._engine.write(work)

    def tail(self, count: int) -> tuple[JournalRow, ...]:
        """The last `count` rows of all stations in this file, oldest first."""
        with self._engine.read() as connection:
            rows = self._rows(
                connection, "site = ? ORDER BY rowid DESC LIMIT ?", (self._engine.site, count)
            )
        return tuple(reversed(rows))

    def find(self, query: JournalQuery) -> JournalPage:
        """What a query asks for, as people read it. Raises NotAStore for a foreign row."""
        try:
            return read_page(self._engine, query)
        except ValueError as error:
            raise self._foreign_row() from error

    def export(self) -> Iterator[JournalRow]:
        """Every row, oldest first; rows written meanwhile are included.

        Raises NotAStore at a row that this program cannot have written.
        """
        last = 0
        while True:
            with self._engine.read() as connection:
                rows = self._rows(
                    connection,
                    "site = ? AND rowid > ? ORDER BY rowid LIMIT ?",
                    (self._engine.site, last, _BATCH),
                )
                if not rows:
                    return
                (last,) = connection.execute(
                    "SELECT rowid FROM journal WHERE event_id = ?", (rows[-1].event_id,)
                ).fetchone()
            yield from rows

    def verify(self) -> ChainReport:
        """Check the chain of every station in this file; the first flaw found is reported.

        Also finds rows that were cut off at the end, by the head kept beside the rows.
        """
        with self._engine.read() as connection:
            stations = [
                station
                for (station,) in connection.execute(
                    """
                    SELECT station FROM journal WHERE site = ?1
                    UNION SELECT station FROM journal_heads WHERE site = ?1 ORDER BY station
                    """,
                    (self._engine.site,),
                )
            ]
            reports = [check_chain(connection, self._engine.site, s) for s in stations]
        events = sum(report.events for report in reports)
        for report in reports:
            if not report.intact:
                return ChainReport(events=events, intact=False, first_bad=report.first_bad)
        return ChainReport(events=events, intact=True)

    def _rows(
        self, connection: sqlite3.Connection, where: str, parameters: tuple[object, ...]
    ) -> tuple[JournalRow, ...]:
        try:
            return tuple(read_rows(connection, where, parameters))
        except ValueError as error:
            raise self._foreign_row() from error

    def _foreign_row(self) -> NotAStore:
        return NotAStore(
            f"The journal in {self._engine.path} holds a row that was not written by this program.",
            "Run kiosk journal verify; it names the row.",
        )
