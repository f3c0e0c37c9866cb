"""The database file: opening it safely, one writer thread, readers on their own connections."""

import fcntl
import os
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, LifoQueue
from typing import TypeVar

from kiosk.store.errors import (
    NewerSchema,
    NoRights,
    NotAStore,
    StoreClosed,
    no_rights,
    translated,
)
from kiosk.store.schema import MIGRATION_SET, MIGRATIONS

STORE_FILE = "kiosk.db"

# Longer than an import's own transaction takes, shorter than the page that waits for us.
BUSY_TIMEOUT_S = 8.0

_WAL_KEPT_BYTES = 16 * 1024 * 1024
_CACHE_KIB = 8 * 1024

T = TypeVar("T")


def open_connection(path: Path) -> sqlite3.Connection:
    """A connection with the store's settings, outside any transaction.

    Raises `sqlite3.Error`; the caller translates.
    """
    connection = sqlite3.connect(
        path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
    )
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute(f"PRAGMA journal_size_limit = {_WAL_KEPT_BYTES}")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    except BaseException:
        connection.close()
        raise
    return connection


def prepare_file(path: Path) -> sqlite3.Connection:
    """Make the file or bring its schema up to date; the connection that will write it.

    Of several processes that start at once one does the work and the others wait. Raises
    NewerSchema, NotAStore, NoRights and other StoreErrors.
    """
    with _folder_locked(path.parent), translated(path):
        if not path.exists():
            _make_private_file(path)
        connection = open_connection(path)
        try:
            # First of all: a file that is not ours is left as it was.
            is_behind = _is_migration_pending(connection, path)
            _switch_to_wal(connection, path)
            if is_behind:
                # Imported here because sqlite-utils costs 0.1 s, and most starts need none.
                from kiosk.store.migrate import apply_migrations

                apply_migrations(connection)
        except BaseException:
            connection.close()
            raise
    return connection


def _switch_to_wal(connection: sqlite3.Connection, path: Path) -> None:
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        raise NotAStore(
            f"The store {path} cannot be kept on this file system.",
            "Use a data folder on a local disk (--data).",
        )


def _is_migration_pending(connection: sqlite3.Connection, path: Path) -> bool:
    known = {name for name, _ in MIGRATIONS}
    tables = {
        name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type='table'")
    }
    if "_sqlite_migrations" not in tables:
        if tables:
            raise NotAStore(
                f"The database {path} is not a kiosk store.",
                "Move it away, or name another data folder with --data.",
            )
        return True
    applied = {
        name
        for (name,) in connection.execute(
            "SELECT name FROM _sqlite_migrations WHERE migration_set = ?", (MIGRATION_SET,)
        )
    }
    if newer := sorted(applied - known):
        raise NewerSchema(
            f"The store {path} was written by a newer version of this program ({newer[-1]}).",
            "Install that version again, or use another data folder (--data).",
        )
    return applied != known


@contextmanager
def _folder_locked(folder: Path) -> Iterator[None]:
    """Hold an advisory lock on the data folder itself: no extra file, freed by any death."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise _folder_error(folder, error) from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _folder_error(folder: Path, error: OSError) -> NoRights:
    return NoRights(
        f"The data folder {folder} cannot be used: {error.strerror}.",
        "Give the user who runs the kiosk access to it, or name another one with --data.",
    )


def _make_private_file(path: Path) -> None:
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        raise no_rights(path) from error


class Writer:
    """The one thread that writes; each piece of work is one transaction."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self._path = path
        self._connection = connection
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="store-writer")

    def submit(
        self,
        work: Callable[[sqlite3.Connection], T],
        connection: sqlite3.Connection | None = None,
    ) -> "Future[T]":
        """Run `work` inside BEGIN IMMEDIATE … COMMIT; the Future is done after the commit.

        The Future raises a StoreError, or what `work` raised; then nothing was written.
        `connection` replaces the writer's own where the work has temporary tables on one.
        Raises StoreClosed at once when the store has been closed.
        """
        try:
            return self._thread.submit(self._transact, work, connection or self._connection)
        except RuntimeError as error:
            raise closed(self._path) from error

    def _transact(
        self, work: Callable[[sqlite3.Connection], T], connection: sqlite3.Connection
    ) -> T:
        with translated(self._path):
            connection.execute("BEGIN IMMEDIATE")
            try:
                result = work(connection)
                connection.execute("COMMIT")
            except BaseException:
                # After a full disk SQLite has rolled back by itself.
                if connection.in_transaction:
                    with suppress(sqlite3.Error):
                        connection.execute("ROLLBACK")
                raise
            return result

    def close(self) -> None:
        """Finish what was submitted, then close the file; safe to call twice."""
        self._thread.shutdown(wait=True)
        self._connection.close()


class Readers:
    """Connections for reading: one for each reader at a time, kept for the next."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._idle: LifoQueue[sqlite3.Connection] = LifoQueue()
        self._closed = False

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """A connection on which everything read comes from one moment; any thread."""
        with translated(self._path):
            connection = self._take()
            try:
                connection.execute("BEGIN")
                yield connection
            finally:
                if connection.in_transaction:
                    connection.execute("COMMIT")
                self._give_back(connection)

    def _take(self) -> sqlite3.Connection:
        if self._closed:
            raise closed(self._path)
        try:
            return self._idle.get_nowait()
        except Empty:
            connection = open_connection(self._path)
            connection.execute("PRAGMA query_only = ON")
            return connection

    def _give_back(self, connection: sqlite3.Connection) -> None:
        self._idle.put(connection)
        if self._closed:
            self.close()

    def close(self) -> None:
        """Close every idle connection, and each busy one when it comes back."""
        self._closed = True
        while True:
            try:
                self._idle.get_nowait().close()
            except Empty:
                return


def closed(path: Path) -> StoreClosed:
    return StoreClosed(f"The store {path} is closed.", "Start the kiosk again.")
