"""The station's clock."""

from datetime import UTC, datetime


def read_utc() -> datetime:
    """Now, timezone-aware UTC."""
    return datetime.now(UTC)
