"""The demonstration's time: today's date, beginning shortly after ten in the morning."""

import time
from datetime import UTC, date, datetime
from datetime import time as time_of_day
from zoneinfo import ZoneInfo

SLOW_PACE = 1 / 6


class DemoClock:
    """A clock that reads a chosen moment when it is made and then runs at its usual pace.

    `slow_from` is when it begins to run at `SLOW_PACE`, so that a tour's check-in stays open
    for whoever explores the demonstration at leisure; never where it is None.
    """

    def __init__(
        self,
        day: date,
        opening: time_of_day,
        zone: ZoneInfo,
        *,
        slow_from: time_of_day | None = None,
    ) -> None:
        self._opening_s = datetime.combine(day, opening, zone).timestamp()
        self._usual_s = float("inf")
        if slow_from is not None:
            self._usual_s = datetime.combine(day, slow_from, zone).timestamp() - self._opening_s
        self._made_at = time.monotonic()

    def __call__(self) -> datetime:
        """Now in the demonstration, timezone-aware UTC."""
        passed_s = derive_passed_s(time.monotonic() - self._made_at, self._usual_s)
        return datetime.fromtimestamp(self._opening_s + passed_s, UTC)


def derive_passed_s(elapsed_s: float, usual_s: float) -> float:
    """How much of its own time has passed in a demonstration that began `elapsed_s` ago.

    As much for the first `usual_s` seconds, then `SLOW_PACE` as much.
    """
    late_s = max(0.0, elapsed_s - usual_s)
    return elapsed_s - late_s * (1 - SLOW_PACE)
