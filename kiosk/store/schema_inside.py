"""The migration of who is inside: found by when they were admitted, whatever day their tour is."""

INSIDE: tuple[str, ...] = (
    """
    CREATE INDEX visitors_in ON visitors (site, admitted_at_utc) WHERE state = 'admitted'
    """,
    "INSERT INTO sqlite_stat1 (tbl, idx, stat)"
    " VALUES ('visitors', 'visitors_in', '100000 100000 1')",
    "ANALYZE sqlite_schema",
)
