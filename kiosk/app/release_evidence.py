"""What the doors of releases were seen to do, on its way into the store.

It is written the moment it is seen. While the store cannot be written it is remembered here,
oldest first, and written as soon as that is possible. Everything on the release desk's thread.
"""

import time
from dataclasses import dataclass, field

import structlog

from kiosk.store.errors import StoreError
from kiosk.store.store import Store

log = structlog.get_logger(__name__)

STORE_AGAIN_S = 1.0


@dataclass(frozen=True, slots=True)
class SeenOpen:
    """A door that was seen open after it was asked for. `evidence` is a code."""

    run_id: str
    number: int
    visitor_ids: tuple[str, ...]
    evidence: str
    by: str
    taken_by: str = field(default="", repr=False)


class ReleaseEvidence:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._unwritten: list[SeenOpen] = []
        self._again_at = 0.0

    @property
    def waits(self) -> bool:
        """Whether something was seen that is not written yet."""
        return bool(self._unwritten)

    def add(self, seen: SeenOpen) -> None:
        self._unwritten.append(seen)
        self.write()

    def drop(self, run_id: str, number: int) -> bool:
        """Forget a sight that the store has not heard of, and need not any more."""
        for seen in self._unwritten:
            if (seen.run_id, seen.number) == (run_id, number):
                self._unwritten.remove(seen)
                return True
        return False

    def write_when_due(self) -> None:
        """Try again what could not be written before, but not without a pause."""
        if self._unwritten and time.monotonic() >= self._again_at:
            self.write()

    def write(self) -> None:
        """Write what was seen, oldest first, as far as the store lets us."""
        while self._unwritten:
            seen = self._unwritten[0]
            try:
                self._store.releases.release(
                    seen.number,
                    seen.visitor_ids,
                    evidence=seen.evidence,
                    by=seen.by,
                    run=seen.run_id,
                    taken_by=seen.taken_by,
                ).result()
            except StoreError as error:
                log.error("release not written", what=error.what, remedy=error.remedy)
                self._again_at = time.monotonic() + STORE_AGAIN_S
                return
            self._unwritten.pop(0)
