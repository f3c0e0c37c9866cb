"""The station's clock."""

from collections.abc import Callable
from datetime import UTC, datetime

# Now, timezone-aware UTC.
Clock = Callable[[], datetime]


def read_utc() -> datetime:
    """Now, timezone-aware UTC."""
    return datetime.now(UTC)
