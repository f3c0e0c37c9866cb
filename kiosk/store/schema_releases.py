"""The tables of releases and of what is set right afterwards."""

# handovers: who took a pouch that was forgotten; taken_by_sealed: encrypted. by_user: an id.
# void_stickers: codes of stickers that are out, and good no more. void_sticker_jobs: what was
# to be printed of them. no_shows: who was expected when the tour left. emergencies: openings
# of everything that the journal has taken in. replaced_guests: who held a seat before.
RELEASES: tuple[str, ...] = (
    """
    CREATE TABLE handovers (
        site TEXT NOT NULL,
        holding_id TEXT NOT NULL,
        taken_by_sealed BLOB NOT NULL,
        by_user TEXT NOT NULL,
        at_utc TEXT NOT NULL,
        PRIMARY KEY (site, holding_id),
        FOREIGN KEY (site, holding_id) REFERENCES holdings (site, holding_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE void_stickers (
        site TEXT NOT NULL,
        visit_code TEXT NOT NULL,
        visitor_id TEXT NOT NULL,
        voided_at_utc TEXT NOT NULL,
        PRIMARY KEY (site, visit_code),
        FOREIGN KEY (site, visitor_id) REFERENCES visitors (site, visitor_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE void_sticker_jobs (
        site TEXT NOT NULL,
        job_id TEXT NOT NULL,
        visitor_id TEXT NOT NULL,
        state TEXT NOT NULL,
        made_at_utc TEXT NOT NULL,
        voided_at_utc TEXT NOT NULL,
        PRIMARY KEY (site, job_id),
        FOREIGN KEY (site, visitor_id) REFERENCES visitors (site, visitor_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE no_shows (
        site TEXT NOT NULL,
        tour_id TEXT NOT NULL,
        visitor_id TEXT NOT NULL,
        at_utc TEXT NOT NULL,
        PRIMARY KEY (site, tour_id, visitor_id),
        FOREIGN KEY (site, tour_id) REFERENCES tours (site, tour_id),
        FOREIGN KEY (site, visitor_id) REFERENCES visitors (site, visitor_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE emergencies (
        site TEXT NOT NULL,
        emergency_id TEXT NOT NULL,
        PRIMARY KEY (site, emergency_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE replaced_guests (
        site TEXT NOT NULL,
        replacement_id TEXT NOT NULL,
        visitor_id TEXT NOT NULL,
        name TEXT NOT NULL,
        name_latin TEXT NOT NULL,
        document_kind TEXT,
        document_hash BLOB,
        document_last4 TEXT,
        birth_date TEXT,
        phone_sealed BLOB,
        notes TEXT NOT NULL,
        by_user TEXT NOT NULL,
        at_utc TEXT NOT NULL,
        PRIMARY KEY (site, replacement_id),
        FOREIGN KEY (site, visitor_id) REFERENCES visitors (site, visitor_id)
    ) STRICT, WITHOUT ROWID
    """,
    *(
        f"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('{table}', '{table}', '{rows}')"
        for table, rows in (
            ("handovers", "1000 1000 1"),
            ("void_stickers", "1000 1000 1"),
            ("void_sticker_jobs", "1000 1000 1"),
            ("no_shows", "20000 20000 3 1"),
            ("emergencies", "10 10 1"),
            ("replaced_guests", "1000 1000 1"),
        )
    ),
    "ANALYZE sqlite_schema",
)
