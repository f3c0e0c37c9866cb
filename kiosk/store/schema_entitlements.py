"""The migration of the entitlements: what the roster grants, what was redeemed, who waits."""

from kiosk.domain.entitlements import QueueState

_STATES = ", ".join(f"'{state.value}'" for state in QueueState)

# holder_id: the visitor's or the booking's id, by whose the entitlement is. use: 1 for the first
# time, 2 for the second. day: the venue's, as YYYY-MM-DD, of the queue's numbers, which are
# counted for each station. request_id: the scan or the touch that asked for it.
ENTITLEMENTS: tuple[str, ...] = (
    "ALTER TABLE visitors ADD COLUMN entitlements TEXT NOT NULL DEFAULT ''",
    f"""
    CREATE TABLE redemptions (
        site TEXT NOT NULL,
        redemption_id TEXT NOT NULL,
        entitlement_id TEXT NOT NULL,
        holder_id TEXT NOT NULL,
        use INTEGER NOT NULL CHECK (use > 0),
        visitor_id TEXT NOT NULL,
        booking_id TEXT NOT NULL,
        station TEXT NOT NULL,
        by TEXT NOT NULL,
        day TEXT NOT NULL,
        at_utc TEXT NOT NULL,
        number INTEGER CHECK (number > 0),
        queue_state TEXT CHECK (queue_state IN ({_STATES})),
        queued_at_utc TEXT,
        undone_at_utc TEXT,
        request_id TEXT NOT NULL,
        PRIMARY KEY (site, redemption_id),
        UNIQUE (site, request_id),
        UNIQUE (site, station, day, entitlement_id, number),
        FOREIGN KEY (site, visitor_id) REFERENCES visitors (site, visitor_id),
        FOREIGN KEY (site, booking_id) REFERENCES bookings (site, booking_id),
        CHECK ((number IS NULL) = (queue_state IS NULL))
    ) STRICT, WITHOUT ROWID
    """,
    # Whatever two stations or two programs do at once, one use is had once.
    """
    CREATE UNIQUE INDEX redemptions_once ON redemptions (site, entitlement_id, holder_id, use)
    WHERE undone_at_utc IS NULL
    """,
    "CREATE INDEX redemptions_by_day ON redemptions (site, day, entitlement_id)",
    "CREATE INDEX redemptions_by_visitor ON redemptions (site, visitor_id)",
)

# The tables above were made without them, and every look at a redemption read all of a site's.
REDEMPTIONS_TOLD: tuple[str, ...] = (
    *(
        f"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('redemptions', '{index}', '{rows}')"
        for index, rows in (
            ("redemptions", "200000 200000 1"),
            ("sqlite_autoindex_redemptions_2", "200000 200000 1"),
            ("sqlite_autoindex_redemptions_3", "200000 200000 100000 500 200 1"),
            ("redemptions_once", "200000 200000 50000 2 1"),
            ("redemptions_by_day", "200000 200000 500 200"),
            ("redemptions_by_visitor", "200000 200000 2"),
        )
    ),
    "ANALYZE sqlite_schema",
)
