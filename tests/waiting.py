"""Waiting for something to become true, with a deadline and no fixed sleeps."""

import time
from collections.abc import Callable

DEADLINE_S = 15.0


def wait_until(condition: Callable[[], bool], timeout_s: float = DEADLINE_S) -> None:
    """Return as soon as `condition` holds; fail the test when it does not in time."""
    give_up_at = time.monotonic() + timeout_s
    while not condition():
        assert time.monotonic() < give_up_at, "the condition did not come true in time"
        time.sleep(0.002)
