"""The tables of what staff are called for, of their badges, and since when a door is blocked."""

# cases: calls and refusals that a person has to settle. case_id: the journal's row. number: what
# the visitors' screen shows. settled_by: a user's id, or a code where no person did it.
# badges: code_hash is keyed; one that was taken back keeps its row. wrong_badges: codes in a row
# that nobody has.
CALLS: tuple[str, ...] = (
    """
    CREATE TABLE cases (
        site TEXT NOT NULL,
        case_id TEXT NOT NULL,
        station TEXT NOT NULL,
        number TEXT NOT NULL,
        sort TEXT NOT NULL CHECK (sort IN ('call', 'refusal')),
        why TEXT NOT NULL,
        page TEXT NOT NULL,
        booking_id TEXT,
        visitor_id TEXT,
        compartment INTEGER,
        opened_at_utc TEXT NOT NULL,
        settled_at_utc TEXT,
        settled_by TEXT,
        PRIMARY KEY (site, case_id),
        CHECK ((settled_at_utc IS NULL) = (settled_by IS NULL))
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE INDEX cases_open ON cases (site, opened_at_utc)
    WHERE settled_at_utc IS NULL
    """,
    """
    CREATE TABLE badges (
        site TEXT NOT NULL,
        badge_id TEXT NOT NULL,
        user_id TEXT NOT NULL,
        code_hash BLOB NOT NULL,
        made_at_utc TEXT NOT NULL,
        ended_at_utc TEXT,
        PRIMARY KEY (site, badge_id),
        FOREIGN KEY (site, user_id) REFERENCES users (site, user_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE UNIQUE INDEX badges_by_code ON badges (site, code_hash)
    WHERE ended_at_utc IS NULL
    """,
    """
    CREATE TABLE wrong_badges (
        site TEXT NOT NULL,
        station TEXT NOT NULL,
        count INTEGER NOT NULL CHECK (count > 0),
        last_at_utc TEXT NOT NULL,
        PRIMARY KEY (site, station)
    ) STRICT, WITHOUT ROWID
    """,
    "ALTER TABLE compartments ADD COLUMN fault_at_utc TEXT",
    "CREATE INDEX journal_by_time ON journal (site, at_utc)",
    *(
        f"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('{table}', '{index}', '{rows}')"
        for table, index, rows in (
            ("cases", "cases", "20000 20000 1"),
            ("cases", "cases_open", "200 200 1"),
            ("badges", "badges", "100 100 1"),
            ("badges", "badges_by_code", "100 100 1"),
            ("wrong_badges", "wrong_badges", "4 4 1"),
            ("journal", "journal_by_time", "1000000 1000000 2"),
        )
    ),
    "ANALYZE sqlite_schema",
)
