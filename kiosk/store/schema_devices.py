"""The migration of the devices: sizes of doors, a print queue that knows its doubts, alarms."""

_STICKER_STATES = "'owed', 'queued', 'printing', 'waiting', 'unsure', 'printed'"

# SQLite cannot change the CHECK of a table: it is copied, in the order of its rows.
# state: `printing` is written before the label is handed over, `unsure` is for a person.
_PRINT_QUEUE: tuple[str, ...] = (
    f"""
    CREATE TABLE sticker_jobs_now (
        site TEXT NOT NULL,
        job_id TEXT NOT NULL,
        visitor_id TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ({_STICKER_STATES})),
        reprint INTEGER NOT NULL CHECK (reprint IN (0, 1)),
        made_at_utc TEXT NOT NULL,
        queue_position INTEGER,
        printed_at_utc TEXT,
        fault TEXT NOT NULL DEFAULT '',
        remedy TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (site, job_id),
        FOREIGN KEY (site, visitor_id) REFERENCES visitors (site, visitor_id)
    ) STRICT
    """,
    """
    INSERT INTO sticker_jobs_now (site, job_id, visitor_id, state, reprint, made_at_utc,
        queue_position, printed_at_utc, fault)
    SELECT site, job_id, visitor_id, state, reprint, made_at_utc,
        queue_position, printed_at_utc, fault FROM sticker_jobs ORDER BY rowid
    """,
    "DROP TABLE sticker_jobs",
    "ALTER TABLE sticker_jobs_now RENAME TO sticker_jobs",
    "CREATE INDEX sticker_jobs_by_visitor ON sticker_jobs (site, visitor_id)",
    "CREATE INDEX sticker_jobs_by_position ON sticker_jobs (queue_position)",
    "CREATE INDEX sticker_jobs_open ON sticker_jobs (site, state) WHERE state != 'printed'",
)

# places: how many places of its column a door takes.
_DOORS: tuple[str, ...] = (
    "ALTER TABLE compartments ADD COLUMN places INTEGER NOT NULL DEFAULT 1 CHECK (places >= 1)",
    """
    CREATE TABLE door_alarms (
        site TEXT NOT NULL,
        station TEXT NOT NULL,
        number INTEGER NOT NULL,
        why TEXT NOT NULL,
        since_utc TEXT NOT NULL,
        PRIMARY KEY (site, station, number, why)
    ) STRICT, WITHOUT ROWID
    """,
)

# See the first migration's statistics; a table that is dropped takes its own with it.
_STATISTICS: tuple[tuple[str, str, str], ...] = (
    ("sticker_jobs", "sqlite_autoindex_sticker_jobs_1", "200000 200000 1"),
    ("sticker_jobs", "sticker_jobs_by_visitor", "200000 200000 2"),
    ("sticker_jobs", "sticker_jobs_by_position", "200000 1"),
    ("sticker_jobs", "sticker_jobs_open", "100 100 30"),
    ("door_alarms", "door_alarms", "10 10 5 2 1"),
)

DEVICES: tuple[str, ...] = (
    *_PRINT_QUEUE,
    *_DOORS,
    "DELETE FROM sqlite_stat1 WHERE tbl IN ('sticker_jobs', 'sticker_jobs_now', 'door_alarms')",
    *(
        f"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('{table}', '{index}', '{rows}')"
        for table, index, rows in _STATISTICS
    ),
    "ANALYZE sqlite_schema",
)
