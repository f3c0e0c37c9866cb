"""The demonstration's time: today's date, beginning shortly after ten in the morning."""

import time
from datetime import UTC, date, datetime
from datetime import time as time_of_day
from zoneinfo import ZoneInfo


class DemoClock:
    """A clock that reads a chosen moment when it is made and then runs at its usual pace."""

    def __init__(self, day: date, opening: time_of_day, zone: ZoneInfo) -> None:
        self._opening_utc = datetime.combine(day, opening, zone).astimezone(UTC)
        self._made_at = time.monotonic()

    def __call__(self) -> datetime:
        """Now in the demonstration, timezone-aware UTC."""
        elapsed_s = time.monotonic() - self._made_at
        return datetime.fromtimestamp(self._opening_utc.timestamp() + elapsed_s, UTC)
