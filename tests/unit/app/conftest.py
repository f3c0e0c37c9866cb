"""An empty store for rosters to go into."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.store.store import Store
from tests.unit.store.furnished import open_in


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_in(tmp_path / "data") as store:
        yield store
