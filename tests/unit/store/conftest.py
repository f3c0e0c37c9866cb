from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.unit.store.furnished import Clock, Opener, bring_in, open_in


@pytest.fixture
def open_here(tmp_path: Path) -> Iterator[Opener]:
    """Opens the test's own store, as often as it is asked; all are closed at the end."""
    with ExitStack() as stack:

        def opener(station: str = "K1", **changes: object) -> Store:
            return stack.enter_context(open_in(tmp_path, station=station, **changes))

        yield opener


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(open_here: Opener, clock: Clock) -> Store:
    return open_here(clock=clock)


@pytest.fixture
def family(store: Store) -> BookingRecord:
    """Father, mother and teenager of `tests.samples` on one booking of a tour."""
    return bring_in(store)
