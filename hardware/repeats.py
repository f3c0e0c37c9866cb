"""One code held still is one code: the rule all scanners share."""

QUIET_S = 3.0


class RepeatGuard:
    """Tells a new code from one that is still being held to the scanner.

    A code counts again once it has not been seen for `QUIET_S`. Used by one thread.
    """

    def __init__(self) -> None:
        self._last_seen: dict[str, float] = {}

    def note_seen(self, text: str, seen_at: float) -> bool:
        """Whether this sighting, at a `time.monotonic()` that never runs back, is a new one."""
        gone = [old for old, at in self._last_seen.items() if seen_at - at >= QUIET_S]
        for old in gone:
            del self._last_seen[old]
        new = text not in self._last_seen
        self._last_seen[text] = seen_at
        return new
