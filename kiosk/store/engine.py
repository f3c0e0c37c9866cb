"""What every repository works with: whose store it is, reading it, and writing it."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from uuid_utils import uuid7

from kiosk.domain.journal import Fact, FactKind, FactValue, JournalRow
from kiosk.store.chain import append_fact
from kiosk.store.connection import Readers, Writer

T = TypeVar("T")


def new_id() -> str:
    """A globally unique id that sorts by the time it was made (UUIDv7, RFC 9562)."""
    return str(uuid7())


def encode_time(at: datetime) -> str:
    """A point in time as the store keeps it; `at` must know its offset from UTC."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def decode_time(text: str) -> datetime:
    return datetime.fromisoformat(text)


@dataclass(frozen=True, slots=True)
class Transaction:
    """One write in progress: everything in it is kept, or nothing.

    `at_utc` is the time of all that happens in it, `at` the same as text.
    """

    connection: sqlite3.Connection
    site: str
    station: str
    at_utc: datetime

    @property
    def at(self) -> str:
        return encode_time(self.at_utc)

    def record(self, kind: FactKind, **data: FactValue) -> JournalRow:
        """Add a fact to this station's journal."""
        fact = Fact(kind, {name: value for name, value in data.items() if value is not None})
        return append_fact(self.connection, self.site, self.station, self.at_utc, new_id(), fact)


@dataclass(frozen=True, slots=True)
class Engine:
    """The open file, as one station of one site sees it."""

    path: Path
    site: str
    station: str
    clock: Callable[[], datetime]
    writer: Writer
    readers: Readers

    def read(self) -> AbstractContextManager[sqlite3.Connection]:
        """A connection on which everything read comes from one moment; any thread."""
        return self.readers.snapshot()

    def write(
        self,
        work: Callable[[Transaction], T],
        connection: sqlite3.Connection | None = None,
    ) -> "Future[T]":
        """Run `work` in one transaction on the writer's thread."""

        def transact(on: sqlite3.Connection) -> T:
            return work(Transaction(on, self.site, self.station, self.clock().astimezone(UTC)))

        return self.writer.submit(transact, connection)
