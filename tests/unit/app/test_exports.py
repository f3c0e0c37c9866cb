"""Lists of names that were saved at the kiosk go after a week; reports without names stay."""

import os
from datetime import timedelta
from pathlib import Path

from kiosk.app.exports import KEPT, drop_old_exports, open_exports
from tests.samples import NOW


def save(folder: Path, name: str, age: timedelta) -> Path:
    path = folder / name
    path.write_text("张三")
    moment = (NOW - age).timestamp()
    os.utime(path, (moment, moment))
    return path


def test_lists_with_names_go_after_a_week(tmp_path: Path) -> None:
    folder = open_exports(tmp_path)
    hour = timedelta(hours=1)
    gone = [
        save(folder, "manifest-T-1030-20261114-101200.pdf", KEPT + hour),
        save(folder, "manifest-T-1030-20261114-101200.csv", KEPT + hour),
        save(folder, "roll-call-20261114-101200.pdf", KEPT + hour),
    ]
    kept = [
        save(folder, "manifest-T-1030-20261121-101200.pdf", KEPT - hour),
        save(folder, "report-20261101-20261114.pdf", KEPT + hour),
        save(folder, "of-somebody-else.txt", KEPT + hour),
    ]
    (folder / "report-20261101-20261114").mkdir()

    assert drop_old_exports(tmp_path, lambda: NOW) == len(gone)

    assert not any(path.exists() for path in gone)
    assert all(path.exists() for path in kept)
    assert folder.stat().st_mode & 0o777 == 0o700


def test_where_nothing_was_saved_nothing_goes(tmp_path: Path) -> None:
    assert drop_old_exports(tmp_path, lambda: NOW) == 0
