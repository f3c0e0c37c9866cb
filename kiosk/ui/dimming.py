"""When the first page is dimmed: the hours in which nobody is expected."""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True)
class DimHours:
    """From `begin` up to `end` by the venue's clock, across midnight where `end` comes first.

    `share` is how much of the light is taken, 0 to 1.
    """

    begin: time
    end: time
    share: float

    def __contains__(self, now: time) -> bool:
        if self.begin <= self.end:
            return self.begin <= now < self.end
        return now >= self.begin or now < self.end
