"""The tables, as a list of migrations that is only ever added to.

Conventions. Every table that stations or sites will be joined on carries `site`. Ids are
UUIDv7 as text, except tour ids, which are the roster's own. Times are UTC as ISO 8601 text
with six decimals and `+00:00`, so that they sort as text; dates are `YYYY-MM-DD`. Codes are
the values of the domain's enums.
"""

from kiosk.domain.compartments import CompartmentState
from kiosk.domain.tours import BookingStatus, TourStatus
from kiosk.domain.visitors import Role, VisitorState
from kiosk.store.schema_calls import CALLS
from kiosk.store.schema_devices import DEVICES
from kiosk.store.schema_entitlements import ENTITLEMENTS, REDEMPTIONS_TOLD
from kiosk.store.schema_inside import INSIDE, MERGED_INTO
from kiosk.store.schema_luggage import LUGGAGE
from kiosk.store.schema_luggage_storage import LUGGAGE_STORAGE, LUGGAGE_TAKEN_BACK
from kiosk.store.schema_manifest import MANIFEST
from kiosk.store.schema_releases import RELEASES
from kiosk.store.schema_reports import REPORTS
from kiosk.store.schema_search import SEARCH
from kiosk.store.schema_seating import SEATING
from kiosk.store.schema_staff import STAFF

MIGRATION_SET = "kiosk"


def _one_of(values: tuple[str, ...]) -> str:
    return ", ".join(f"'{value}'" for value in values)


# A migration that has been applied somewhere stays as it was, whatever an enum gains.
_FIRST_STICKER_STATES = ("owed", "queued", "waiting", "printed")
_OCCUPIED = (CompartmentState.FREE, CompartmentState.RESERVED, CompartmentState.HELD)

_FIRST: tuple[str, ...] = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID",
    # --- what the roster brings ------------------------------------------------------------
    f"""
    CREATE TABLE tours (
        site TEXT NOT NULL,
        tour_id TEXT NOT NULL,
        name TEXT NOT NULL,
        starts_at_utc TEXT NOT NULL,
        capacity INTEGER NOT NULL CHECK (capacity >= 0),
        min_age INTEGER NOT NULL CHECK (min_age >= 0),
        language TEXT NOT NULL,
        guide TEXT NOT NULL,
        group_letter TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ({_one_of(tuple(TourStatus))})),
        cart TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (site, tour_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX tours_by_start ON tours (site, starts_at_utc)",
    # reference_key: the reference without case, spaces and hyphens.
    f"""
    CREATE TABLE bookings (
        site TEXT NOT NULL,
        booking_id TEXT NOT NULL,
        reference TEXT NOT NULL,
        reference_key TEXT NOT NULL,
        tour_id TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ({_one_of(tuple(BookingStatus))})),
        language TEXT,
        PRIMARY KEY (site, booking_id),
        UNIQUE (site, reference_key),
        FOREIGN KEY (site, tour_id) REFERENCES tours (site, tour_id)
    ) STRICT
    """,
    "CREATE INDEX bookings_by_tour ON bookings (site, tour_id)",
    # name_key: the name as rosters are compared by. document_hash: keyed. phone_sealed:
    # encrypted. roster_digest: keyed digest of the roster row this came from, to tell an
    # unchanged row. removed_at_utc: the roster no longer has this person, who was not
    # admitted; the row stays for the journal's sake.
    f"""
    CREATE TABLE visitors (
        site TEXT NOT NULL,
        visitor_id TEXT NOT NULL,
        booking_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        role TEXT NOT NULL CHECK (role IN ({_one_of(tuple(Role))})),
        name TEXT NOT NULL,
        name_latin TEXT NOT NULL,
        name_key TEXT NOT NULL,
        document_kind TEXT,
        document_hash BLOB,
        document_last4 TEXT,
        birth_date TEXT,
        phone_sealed BLOB,
        notes TEXT NOT NULL,
        roster_digest BLOB NOT NULL,
        state TEXT NOT NULL DEFAULT 'expected'
            CHECK (state IN ({_one_of(tuple(VisitorState))})),
        blocked INTEGER NOT NULL DEFAULT 0 CHECK (blocked IN (0, 1)),
        admitted_at_utc TEXT,
        visit_code TEXT,
        removed_at_utc TEXT,
        PRIMARY KEY (site, visitor_id),
        FOREIGN KEY (site, booking_id) REFERENCES bookings (site, booking_id),
        CHECK ((document_hash IS NULL) = (document_last4 IS NULL)),
        CHECK ((state = 'admitted') = (admitted_at_utc IS NOT NULL))
    ) STRICT
    """,
    "CREATE INDEX visitors_by_booking ON visitors (site, booking_id)",
    """
    CREATE INDEX visitors_by_document ON visitors (site, document_hash)
    WHERE document_hash IS NOT NULL
    """,
    """
    CREATE UNIQUE INDEX visitors_by_visit_code ON visitors (site, visit_code)
    WHERE visit_code IS NOT NULL
    """,
    # --- what happens at the table ---------------------------------------------------------
    """
    CREATE TABLE requests (
        site TEXT NOT NULL,
        request_id TEXT NOT NULL,
        booking_id TEXT NOT NULL,
        answer TEXT NOT NULL,
        at_utc TEXT NOT NULL,
        PRIMARY KEY (site, request_id)
    ) STRICT, WITHOUT ROWID
    """,
    # state: what may be inside; fault: why it must not be given, whatever is inside.
    f"""
    CREATE TABLE compartments (
        site TEXT NOT NULL,
        station TEXT NOT NULL,
        number INTEGER NOT NULL,
        row_from_top INTEGER NOT NULL,
        column_from_left INTEGER NOT NULL,
        low INTEGER NOT NULL CHECK (low IN (0, 1)),
        in_layout INTEGER NOT NULL CHECK (in_layout IN (0, 1)),
        state TEXT NOT NULL DEFAULT 'free' CHECK (state IN ({_one_of(_OCCUPIED)})),
        fault TEXT,
        PRIMARY KEY (site, station, number)
    ) STRICT, WITHOUT ROWID
    """,
    # One row for each person a compartment was reserved for; kept as history.
    """
    CREATE TABLE holdings (
        site TEXT NOT NULL,
        holding_id TEXT NOT NULL,
        station TEXT NOT NULL,
        number INTEGER NOT NULL,
        visitor_id TEXT NOT NULL,
        reserved_at_utc TEXT NOT NULL,
        opened_at_utc TEXT,
        held_from_utc TEXT,
        ended_at_utc TEXT,
        ending TEXT CHECK (ending IN ('released', 'dropped', 'jammed')),
        PRIMARY KEY (site, holding_id),
        FOREIGN KEY (site, visitor_id) REFERENCES visitors (site, visitor_id),
        FOREIGN KEY (site, station, number) REFERENCES compartments (site, station, number),
        CHECK ((ended_at_utc IS NULL) = (ending IS NULL))
    ) STRICT
    """,
    """
    CREATE UNIQUE INDEX holdings_now ON holdings (site, station, number, visitor_id)
    WHERE ended_at_utc IS NULL
    """,
    "CREATE INDEX holdings_by_visitor ON holdings (site, visitor_id)",
    f"""
    CREATE TABLE sticker_jobs (
        site TEXT NOT NULL,
        job_id TEXT NOT NULL,
        visitor_id TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ({_one_of(_FIRST_STICKER_STATES)})),
        reprint INTEGER NOT NULL CHECK (reprint IN (0, 1)),
        made_at_utc TEXT NOT NULL,
        queue_position INTEGER,
        printed_at_utc TEXT,
        fault TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (site, job_id),
        FOREIGN KEY (site, visitor_id) REFERENCES visitors (site, visitor_id)
    ) STRICT
    """,
    "CREATE INDEX sticker_jobs_by_visitor ON sticker_jobs (site, visitor_id)",
    "CREATE INDEX sticker_jobs_by_position ON sticker_jobs (queue_position)",
    "CREATE INDEX sticker_jobs_open ON sticker_jobs (site, state) WHERE state != 'printed'",
    """
    CREATE TABLE revoked_passes (
        site TEXT NOT NULL,
        pass_id TEXT NOT NULL,
        revoked_at_utc TEXT NOT NULL,
        PRIMARY KEY (site, pass_id)
    ) STRICT, WITHOUT ROWID
    """,
    # --- the journal -----------------------------------------------------------------------
    """
    CREATE TABLE journal (
        site TEXT NOT NULL,
        station TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        event_id TEXT NOT NULL UNIQUE,
        at_utc TEXT NOT NULL,
        kind TEXT NOT NULL,
        data TEXT NOT NULL,
        hash BLOB NOT NULL,
        PRIMARY KEY (site, station, sequence)
    ) STRICT
    """,
    # Where each chain ends, so that rows cut off its end are missed.
    """
    CREATE TABLE journal_heads (
        site TEXT NOT NULL,
        station TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        hash BLOB NOT NULL,
        PRIMARY KEY (site, station)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TRIGGER journal_never_changes BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER journal_never_shrinks BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER journal_heads_never_go BEFORE DELETE ON journal_heads
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
    """
    CREATE TRIGGER journal_heads_only_advance BEFORE UPDATE ON journal_heads
    WHEN NEW.sequence != OLD.sequence + 1
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
    """,
)

# How many rows share the first columns of each index (https://www.sqlite.org/fileformat2.html,
# 2.6.2), told beforehand and never measured: one site is everything, whatever the file's
# size, and without this SQLite takes `site = ?` for the best index there is.
_STATISTICS: tuple[tuple[str, str, str], ...] = (
    ("tours", "tours", "10000 10000 1"),
    ("tours", "tours_by_start", "10000 10000 1"),
    ("bookings", "sqlite_autoindex_bookings_1", "100000 100000 1"),
    ("bookings", "sqlite_autoindex_bookings_2", "100000 100000 1"),
    ("bookings", "bookings_by_tour", "100000 100000 12"),
    ("visitors", "sqlite_autoindex_visitors_1", "250000 250000 1"),
    ("visitors", "visitors_by_booking", "250000 250000 3"),
    ("visitors", "visitors_by_document", "200000 200000 2"),
    ("visitors", "visitors_by_visit_code", "100000 100000 1"),
    ("requests", "requests", "100000 100000 1"),
    ("compartments", "compartments", "100 100 50 1"),
    ("holdings", "sqlite_autoindex_holdings_1", "200000 200000 1"),
    ("holdings", "holdings_now", "100 100 50 2 1"),
    ("holdings", "holdings_by_visitor", "200000 200000 2"),
    ("sticker_jobs", "sqlite_autoindex_sticker_jobs_1", "200000 200000 1"),
    ("sticker_jobs", "sticker_jobs_by_visitor", "200000 200000 2"),
    ("sticker_jobs", "sticker_jobs_by_position", "200000 1"),
    ("sticker_jobs", "sticker_jobs_open", "100 100 30"),
    ("revoked_passes", "revoked_passes", "1000 1000 1"),
    ("journal", "sqlite_autoindex_journal_1", "1000000 1"),
    ("journal", "sqlite_autoindex_journal_2", "1000000 1000000 500000 1"),
    ("journal_heads", "journal_heads", "4 4 1"),
)

_TELL_STATISTICS = (
    "ANALYZE",
    *(
        f"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('{table}', '{index}', '{rows}')"
        for table, index, rows in _STATISTICS
    ),
    "ANALYZE sqlite_schema",
)

MIGRATIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("0001_first", (*_FIRST, *_TELL_STATISTICS)),
    ("0002_devices", DEVICES),
    ("0003_staff", STAFF),
    ("0004_luggage", LUGGAGE),
    ("0005_releases", RELEASES),
    ("0006_manifest", MANIFEST),
    ("0007_seating", SEATING),
    ("0008_luggage_storage", LUGGAGE_STORAGE),
    ("0010_search_and_exceptions", SEARCH),
    ("0011_badges_and_calls", CALLS),
    ("0012_reports", REPORTS),
    ("0013_entitlements", ENTITLEMENTS),
    ("0014_inside", INSIDE),
    ("0015_lookups", (*MERGED_INTO, *REDEMPTIONS_TOLD)),
    ("0016_luggage_taken_back", LUGGAGE_TAKEN_BACK),
)
"""Name and statements of every migration, oldest first."""
