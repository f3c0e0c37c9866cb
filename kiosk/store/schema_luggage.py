"""The migration of the luggage: tags, and their place in the print queue."""

# number: what is printed large; counted for each station and day. day: the venue's, as
# YYYY-MM-DD. code: random, in the tag's QR. request_id: the touch that asked for it.
LUGGAGE: tuple[str, ...] = (
    """
    CREATE TABLE luggage_tags (
        site TEXT NOT NULL,
        tag_id TEXT NOT NULL,
        station TEXT NOT NULL,
        day TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        code TEXT NOT NULL,
        booking_id TEXT NOT NULL,
        request_id TEXT NOT NULL,
        made_at_utc TEXT NOT NULL,
        PRIMARY KEY (site, tag_id),
        UNIQUE (site, station, day, number),
        UNIQUE (site, code),
        UNIQUE (site, request_id),
        FOREIGN KEY (site, booking_id) REFERENCES bookings (site, booking_id)
    ) STRICT, WITHOUT ROWID
    """,
    # A job with a tag prints that tag, and not the sticker of its visitor.
    "ALTER TABLE sticker_jobs ADD COLUMN tag_id TEXT",
    *(
        f"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('luggage_tags', '{index}', '{rows}')"
        for index, rows in (
            ("luggage_tags", "50000 50000 1"),
            ("sqlite_autoindex_luggage_tags_2", "50000 50000 20000 100 1"),
            ("sqlite_autoindex_luggage_tags_3", "50000 50000 1"),
            ("sqlite_autoindex_luggage_tags_4", "50000 50000 1"),
        )
    ),
    "ANALYZE sqlite_schema",
)
