"""Seeing that the store has changed, whichever thread or process changed it."""

import threading
from collections.abc import Callable
from pathlib import Path

import structlog

from kiosk.store.connection import open_connection
from kiosk.store.errors import StoreError, translated

log = structlog.get_logger(__name__)

LOOK_EVERY_S = 0.03


class StoreWatch:
    """Calls `changed`, on a thread of its own, after every commit to this file.

    SQLite counts for each connection what others have committed (PRAGMA data_version), so one
    connection that never writes sees the kiosk's own writer and every command alike. Several
    commits within a few hundredths of a second are one change. `look_on` says whether anybody
    wants to know now: nothing is read while nobody does, and one change is told when somebody
    does again.
    """

    def __init__(self, path: Path, changed: Callable[[], None]) -> None:
        self._path = path
        self._changed = changed
        self._wanted = threading.Event()
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="store-watch", daemon=True)
        self._thread.start()

    def look_on(self, wanted: bool) -> None:
        """Begin or cease to look. Any thread."""
        (self._wanted.set if wanted else self._wanted.clear)()

    def close(self) -> None:
        """Stop; safe to call twice."""
        self._closing.set()
        self._wanted.set()
        self._thread.join()

    def _run(self) -> None:
        while self._wanted.wait() and not self._closing.is_set():
            try:
                self._watch()
            except StoreError as error:
                log.error("store watch", what=error.what, remedy=error.remedy)
                self._closing.wait(1)

    def _watch(self) -> None:
        """Look until nobody wants to know any more."""
        with translated(self._path):
            connection = open_connection(self._path)
            try:
                seen = None
                while self._wanted.is_set() and not self._closing.is_set():
                    (version,) = connection.execute("PRAGMA data_version").fetchone()
                    if version != seen:
                        seen = version
                        self._changed()
                    self._closing.wait(LOOK_EVERY_S)
            finally:
                connection.close()
