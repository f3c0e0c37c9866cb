"""The tables of stored luggage: where it stands, pictures, how it was given out and back."""

# place: empty where the venue names none. gone: given out since. sealed: a JPEG picture,
# encrypted with the site's key; its row goes with the hand-out. last4: of the document that was
# shown for a lost tag.
LUGGAGE_STORAGE: tuple[str, ...] = (
    """
    CREATE TABLE luggage_storage (
        site TEXT NOT NULL,
        tag_id TEXT NOT NULL,
        place TEXT NOT NULL,
        stored_at_utc TEXT NOT NULL,
        by_user TEXT NOT NULL,
        gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1)),
        PRIMARY KEY (site, tag_id),
        FOREIGN KEY (site, tag_id) REFERENCES luggage_tags (site, tag_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX luggage_still_here ON luggage_storage (site) WHERE gone = 0",
    """
    CREATE TABLE luggage_photos (
        site TEXT NOT NULL,
        tag_id TEXT NOT NULL,
        taken_at_utc TEXT NOT NULL,
        by_user TEXT NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (site, tag_id),
        FOREIGN KEY (site, tag_id) REFERENCES luggage_tags (site, tag_id)
    ) STRICT
    """,
    """
    CREATE TABLE luggage_hand_outs (
        site TEXT NOT NULL,
        tag_id TEXT NOT NULL,
        at_utc TEXT NOT NULL,
        by_user TEXT NOT NULL,
        proof TEXT NOT NULL CHECK (proof IN ('tag', 'number', 'document')),
        reason TEXT NOT NULL,
        last4 TEXT NOT NULL,
        PRIMARY KEY (site, tag_id),
        FOREIGN KEY (site, tag_id) REFERENCES luggage_tags (site, tag_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX luggage_tags_by_day ON luggage_tags (site, day)",
    *(
        f"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('{table}', '{index}', '{rows}')"
        for table, index, rows in (
            ("luggage_storage", "luggage_storage", "50000 50000 1"),
            ("luggage_storage", "luggage_still_here", "100 100"),
            ("luggage_photos", "sqlite_autoindex_luggage_photos_1", "200 200 1"),
            ("luggage_hand_outs", "luggage_hand_outs", "50000 50000 1"),
            ("luggage_tags", "luggage_tags_by_day", "50000 50000 100"),
        )
    ),
    "ANALYZE sqlite_schema",
)

# A hand-out that was undone, as it was: who had given it to whom is not forgotten.
LUGGAGE_TAKEN_BACK: tuple[str, ...] = (
    """
    CREATE TABLE luggage_taken_back (
        site TEXT NOT NULL,
        tag_id TEXT NOT NULL,
        handed_out_at_utc TEXT NOT NULL,
        handed_out_by TEXT NOT NULL,
        proof TEXT NOT NULL CHECK (proof IN ('tag', 'number', 'document')),
        hand_out_reason TEXT NOT NULL,
        last4 TEXT NOT NULL,
        at_utc TEXT NOT NULL,
        by_user TEXT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (site, tag_id, at_utc),
        FOREIGN KEY (site, tag_id) REFERENCES luggage_tags (site, tag_id)
    ) STRICT, WITHOUT ROWID
    """,
    "INSERT INTO sqlite_stat1 (tbl, idx, stat)"
    " VALUES ('luggage_taken_back', 'luggage_taken_back', '50 50 1 1')",
    "ANALYZE sqlite_schema",
)
