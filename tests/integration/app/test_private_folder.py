"""Whatever makes the data folder, nobody else can look into it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.app.logs import close_logs, open_logs
from kiosk.app.one_station import OneStation
from kiosk.app.pass_keys import PassKeys
from kiosk.settings import Settings
from kiosk.store.keys import open_site_keys
from tests.samples import NOW


def begin_to_log(data_dir: Path) -> None:
    open_logs(Settings(data_dir=data_dir), to_stderr=False)
    close_logs()


@pytest.mark.parametrize(
    "make",
    [
        begin_to_log,
        lambda data_dir: OneStation(data_dir).close(),
        lambda data_dir: PassKeys(data_dir).generate(NOW),
        lambda data_dir: open_site_keys(data_dir, {}),
    ],
    ids=["logs", "the station's lock", "pass keys", "site key"],
)
def test_a_new_data_folder_is_its_owners_alone(
    make: Callable[[Path], object], tmp_path: Path
) -> None:
    data_dir = tmp_path / "var" / "kiosk"
    make(data_dir)
    assert data_dir.stat().st_mode & 0o077 == 0
    assert all(file.stat().st_mode & 0o077 == 0 for file in data_dir.iterdir() if file.is_dir())
