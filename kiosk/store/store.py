"""The store: one SQLite file that holds everything a station knows.

Reading blocks, from any thread, and sees one moment. Writing returns a Future that is done
once the change is on the disk: one writer thread, one transaction for each write, the journal
row in the same transaction as what it tells of. The kiosk and a command may have the same
store open at once.
"""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.domain.manifests import TourMember
from kiosk.store.admissions import Admissions
from kiosk.store.alarms import Alarms
from kiosk.store.badges import Badges
from kiosk.store.blocklist import Blocklist
from kiosk.store.bookings import Bookings
from kiosk.store.by_hand import ByHand
from kiosk.store.cases import Cases
from kiosk.store.compartments import Compartments
from kiosk.store.connection import STORE_FILE, Readers, Writer, prepare_file
from kiosk.store.corrections import Corrections
from kiosk.store.departures import Departures
from kiosk.store.device_faults import DeviceFaults
from kiosk.store.engine import Engine, decode_time
from kiosk.store.entitlements import Entitlements
from kiosk.store.errors import KeyProblem
from kiosk.store.journal import Journal
from kiosk.store.keys import KEY_FILE, KEY_VARIABLE, SiteKeys
from kiosk.store.luggage import Luggage
from kiosk.store.luggage_storage import LuggageStorage
from kiosk.store.manifest import Manifests, read_members
from kiosk.store.merges import Merges
from kiosk.store.moves import Moves
from kiosk.store.passes import Passes
from kiosk.store.phone_counts import PhoneCounts
from kiosk.store.records import StoreStats
from kiosk.store.releases import Releases
from kiosk.store.reports import Reports
from kiosk.store.roll_calls import RollCalls
from kiosk.store.roster import Roster
from kiosk.store.search import Search
from kiosk.store.seating import Seats
from kiosk.store.stickers import Stickers
from kiosk.store.upkeep import Upkeep
from kiosk.store.users import Users
from kiosk.store.visits import Visits
from kiosk.store.walk_ins import WalkIns


def _utc_now() -> datetime:
    return datetime.now(UTC)


def open_store(
    data_dir: Path,
    *,
    site: str,
    station: str,
    keys: SiteKeys,
    clock: Callable[[], datetime] = _utc_now,
) -> "Store":
    """Open the store in `data_dir`, making folder and file where they are missing.

    `station` names the chain that this process writes in the journal. `clock` gives aware
    times. Raises NewerSchema, NotAStore, NoRights, DiskFull, StoreBusy, or KeyProblem when
    the store was made with another site key.
    """
    path = data_dir / STORE_FILE
    writer = Writer(path, prepare_file(path))
    store = Store(Engine(path, site, station, clock, writer, Readers(path)), keys)
    try:
        writer.submit(lambda connection: _check_key(connection, keys, path)).result()
    except BaseException:
        store.close()
        raise
    return store


def _check_key(connection: sqlite3.Connection, keys: SiteKeys, path: Path) -> None:
    """A new store remembers which key made it; any other key is refused from then on."""
    connection.execute(
        "INSERT INTO meta (key, value) VALUES ('key_check', ?) ON CONFLICT DO NOTHING",
        (keys.check_value,),
    )
    (value,) = connection.execute("SELECT value FROM meta WHERE key = 'key_check'").fetchone()
    if value != keys.check_value:
        raise KeyProblem(
            f"The store {path} was made with another site key.",
            f"Bring back the {KEY_FILE} (or {KEY_VARIABLE}) that this store was made with.",
        )


class Store:
    """An open store, a repository for each part of it. Close it, or use it in `with`."""

    def __init__(self, engine: Engine, keys: SiteKeys) -> None:
        self._engine = engine
        self.keys = keys
        self.bookings = Bookings(engine)
        self.admissions = Admissions(engine)
        self.compartments = Compartments(engine)
        self.upkeep = Upkeep(engine)
        self.releases = Releases(engine, keys)
        self.departures = Departures(engine)
        self.manifests = Manifests(engine)
        self.phone_counts = PhoneCounts(engine)
        self.moves = Moves(engine)
        self.corrections = Corrections(engine)
        self.alarms = Alarms(engine)
        self.cases = Cases(engine)
        self.device_faults = DeviceFaults(engine)
        self.stickers = Stickers(engine)
        self.entitlements = Entitlements(engine)
        self.luggage = Luggage(engine)
        self.luggage_storage = LuggageStorage(engine, keys)
        self.seating = Seats(engine)
        self.passes = Passes(engine)
        self.journal = Journal(engine)
        self.roster = Roster(engine, keys)
        self.reports = Reports(engine)
        self.roll_calls = RollCalls(engine)
        self.users = Users(engine)
        self.search = Search(engine)
        self.visits = Visits(engine)
        self.blocklist = Blocklist(engine)
        self.merges = Merges(engine)
        self.walk_ins = WalkIns(engine)
        self.by_hand = ByHand(engine)
        self.badges = Badges(engine, keys)

    def __repr__(self) -> str:
        return f"Store({str(self._engine.path)!r}, {self.site!r}, {self.station!r})"

    @property
    def path(self) -> Path:
        return self._engine.path

    @property
    def site(self) -> str:
        return self._engine.site

    @property
    def station(self) -> str:
        return self._engine.station

    def manifest(self, tour_id: str) -> tuple[TourMember, ...]:
        """Everyone expected on a tour or in; empty for an unknown tour."""
        with self._engine.read() as connection:
            return read_members(connection, self.site, tour_id)

    def stats(self) -> StoreStats:
        """Counts and sizes; takes a few milliseconds for each 100,000 rows."""
        with self._engine.read() as connection:
            row = connection.execute(
                """
                SELECT
                    (SELECT COUNT(*) FROM tours WHERE site = ?1) AS tours,
                    (SELECT COUNT(*) FROM bookings WHERE site = ?1) AS bookings,
                    (SELECT COUNT(*) FROM visitors
                     WHERE site = ?1 AND removed_at_utc IS NULL) AS visitors,
                    (SELECT COUNT(*) FROM visitors
                     WHERE site = ?1 AND state = 'admitted') AS admitted,
                    (SELECT COUNT(*) FROM journal WHERE site = ?1) AS events,
                    (SELECT at_utc FROM journal WHERE site = ?1
                     ORDER BY rowid DESC LIMIT 1) AS last
                """,
                (self.site,),
            ).fetchone()
        files = (self.path, self.path.with_name(f"{self.path.name}-wal"))
        return StoreStats(
            tours=row["tours"],
            bookings=row["bookings"],
            visitors=row["visitors"],
            admitted=row["admitted"],
            events=row["events"],
            size_bytes=sum(file.stat().st_size for file in files if file.exists()),
            last_event_at_utc=decode_time(row["last"]) if row["last"] else None,
        )

    def find_damage(self) -> tuple[str, ...]:
        """What SQLite's quick check finds wrong with the file; empty for a sound one.

        Reads the whole file: about a second for each 100,000 bookings.
        """
        with self._engine.read() as connection:
            found = tuple(row[0] for row in connection.execute("PRAGMA quick_check(5)"))
        return () if found == ("ok",) else found

    def close(self) -> None:
        """Finish what was submitted and close the file; safe to call twice."""
        self._engine.writer.close()
        self._engine.readers.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
