"""The migration of reports and roll calls."""

# What reports read of the journal; journal rows of other kinds are not in its index. A query
# uses the index only if it says the same list.
REPORTED_KINDS = (
    "'AttemptRefused', 'ArrivalEnded', 'DeviceDown', 'DeviceUp', 'HoldingStarted',"
    " 'OverrideGiven', 'StationStarted'"
)

# visitors.area: `kiosk.domain.areas`, NULL where no document has told it. roll_calls: one is
# open where ended_at_utc is NULL. roll_call_people: everyone who was inside when it began, and
# whoever was ticked off since. person: a visitor's id, or `guide:` and a tour's id.
REPORTS: tuple[str, ...] = (
    "ALTER TABLE visitors ADD COLUMN area TEXT",
    f"""
    CREATE INDEX journal_reported ON journal (site, kind, at_utc) WHERE kind IN ({REPORTED_KINDS})
    """,
    """
    CREATE TABLE roll_calls (
        site TEXT NOT NULL,
        roll_call_id TEXT NOT NULL,
        begun_at_utc TEXT NOT NULL,
        begun_by TEXT NOT NULL,
        ended_at_utc TEXT,
        ended_by TEXT,
        PRIMARY KEY (site, roll_call_id),
        CHECK ((ended_at_utc IS NULL) = (ended_by IS NULL))
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE UNIQUE INDEX roll_call_now ON roll_calls (site) WHERE ended_at_utc IS NULL",
    """
    CREATE TABLE roll_call_people (
        site TEXT NOT NULL,
        roll_call_id TEXT NOT NULL,
        person TEXT NOT NULL,
        tour_id TEXT NOT NULL,
        place TEXT NOT NULL,
        found_at_utc TEXT,
        found_by TEXT,
        PRIMARY KEY (site, roll_call_id, person),
        FOREIGN KEY (site, roll_call_id) REFERENCES roll_calls (site, roll_call_id),
        CHECK ((found_at_utc IS NULL) = (found_by IS NULL))
    ) STRICT, WITHOUT ROWID
    """,
    *(
        f"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('{table}', '{index}', '{rows}')"
        for table, index, rows in (
            ("journal", "journal_reported", "200000 200000 30000 2"),
            ("roll_calls", "roll_calls", "100 100 1"),
            ("roll_calls", "roll_call_now", "1 1"),
            ("roll_call_people", "roll_call_people", "20000 20000 200 1"),
        )
    ),
    "ANALYZE sqlite_schema",
)
