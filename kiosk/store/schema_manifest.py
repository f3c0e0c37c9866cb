"""The migration of the manifest: phones as people counted them, staff's notes, headcounts."""

# phone_counts: how many phones each visitor said they have, the last time it was asked;
# by_user: of the staff who wrote it down, NULL for the visitors themselves. visitor_notes:
# phrase is a code, words only with "other"; a note that was taken back keeps its row, without
# its words. headcounts: ended_at_utc NULL while somebody counts.
MANIFEST: tuple[str, ...] = (
    """
    CREATE TABLE phone_counts (
        site TEXT NOT NULL,
        visitor_id TEXT NOT NULL,
        phones INTEGER NOT NULL CHECK (phones >= 0),
        by_user TEXT,
        at_utc TEXT NOT NULL,
        PRIMARY KEY (site, visitor_id),
        FOREIGN KEY (site, visitor_id) REFERENCES visitors (site, visitor_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE visitor_notes (
        site TEXT NOT NULL,
        note_id TEXT NOT NULL,
        visitor_id TEXT NOT NULL,
        phrase TEXT NOT NULL,
        words TEXT NOT NULL,
        by_user TEXT NOT NULL,
        at_utc TEXT NOT NULL,
        removed_by TEXT,
        removed_at_utc TEXT,
        PRIMARY KEY (site, note_id),
        FOREIGN KEY (site, visitor_id) REFERENCES visitors (site, visitor_id),
        CHECK ((removed_by IS NULL) = (removed_at_utc IS NULL))
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE INDEX visitor_notes_by_visitor ON visitor_notes (site, visitor_id)
    WHERE removed_at_utc IS NULL
    """,
    """
    CREATE TABLE headcounts (
        site TEXT NOT NULL,
        headcount_id TEXT NOT NULL,
        tour_id TEXT NOT NULL,
        begun_by TEXT NOT NULL,
        begun_at_utc TEXT NOT NULL,
        ended_by TEXT,
        ended_at_utc TEXT,
        PRIMARY KEY (site, headcount_id),
        FOREIGN KEY (site, tour_id) REFERENCES tours (site, tour_id),
        CHECK ((ended_by IS NULL) = (ended_at_utc IS NULL))
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX headcounts_by_tour ON headcounts (site, tour_id, begun_at_utc)",
    """
    CREATE UNIQUE INDEX headcounts_open ON headcounts (site, tour_id)
    WHERE ended_at_utc IS NULL
    """,
    """
    CREATE TABLE headcount_ticks (
        site TEXT NOT NULL,
        headcount_id TEXT NOT NULL,
        visitor_id TEXT NOT NULL,
        by_user TEXT NOT NULL,
        at_utc TEXT NOT NULL,
        PRIMARY KEY (site, headcount_id, visitor_id),
        FOREIGN KEY (site, headcount_id) REFERENCES headcounts (site, headcount_id),
        FOREIGN KEY (site, visitor_id) REFERENCES visitors (site, visitor_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX luggage_tags_of_party ON luggage_tags (site, booking_id)",
    *(
        f"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('{table}', '{index}', '{rows}')"
        for table, index, rows in (
            ("phone_counts", "phone_counts", "200000 200000 1"),
            ("visitor_notes", "visitor_notes", "5000 5000 1"),
            ("visitor_notes", "visitor_notes_by_visitor", "5000 5000 2"),
            ("headcounts", "headcounts", "10000 10000 1"),
            ("headcounts", "headcounts_by_tour", "10000 10000 2 1"),
            ("headcounts", "headcounts_open", "10 10 1"),
            ("luggage_tags", "luggage_tags_of_party", "50000 50000 2"),
            ("headcount_ticks", "headcount_ticks", "250000 250000 30 1"),
        )
    ),
    "ANALYZE sqlite_schema",
)
