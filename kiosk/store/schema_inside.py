"""Migrations of lookups: who was admitted when, whatever day their tour is; whose doubles."""

INSIDE: tuple[str, ...] = (
    """
    CREATE INDEX visitors_in ON visitors (site, admitted_at_utc) WHERE state = 'admitted'
    """,
    "INSERT INTO sqlite_stat1 (tbl, idx, stat)"
    " VALUES ('visitors', 'visitors_in', '100000 100000 1')",
    "ANALYZE sqlite_schema",
)

MERGED_INTO: tuple[str, ...] = (
    "CREATE INDEX merged_into ON merged_visitors (site, kept_id)",
    "INSERT INTO sqlite_stat1 (tbl, idx, stat)"
    " VALUES ('merged_visitors', 'merged_into', '100 100 1')",
)
