"""One code held still is one code: the rule all scanners share."""

import secrets
from hashlib import blake2b

QUIET_S = 3.0


class RepeatGuard:
    """Tells a new code from one that is still being held to the scanner.

    A code counts again once it has not been seen for `QUIET_S`. It is remembered by a hash that
    only this object can make: what it said is nowhere to be found. Used by one thread.
    """

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)
        self._last_seen: dict[bytes, float] = {}

    def note_seen(self, text: str, seen_at: float) -> bool:
        """Whether this sighting, at a `time.monotonic()` that never runs back, is a new one."""
        gone = [old for old, at in self._last_seen.items() if seen_at - at >= QUIET_S]
        for old in gone:
            del self._last_seen[old]
        code = blake2b(text.encode(errors="surrogatepass"), key=self._key).digest()
        new = code not in self._last_seen
        self._last_seen[code] = seen_at
        return new
