"""Lists of names that were saved at the kiosk go after a week; reports without names stay."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.app.exports import (
    KEPT,
    Destination,
    ExportPlace,
    drop_old_exports,
    list_places,
    open_exports,
)
from kiosk.settings import Settings
from kiosk.settings.devices import Devices
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


def test_a_folder_of_the_settings_is_offered_while_it_can_be_written(tmp_path: Path) -> None:
    stick = tmp_path / "KINGSTON"
    settings = Settings(
        data_dir=tmp_path / "data",
        devices=Devices(export_folders=[str(stick), str(tmp_path / "never")]),
    )
    kiosk = ExportPlace(tmp_path / "data" / "exports")
    assert list_places(settings, ()) == (kiosk,)

    stick.mkdir()
    offered = list_places(settings, (tmp_path, tmp_path / "no-media"))

    # What is only a folder in the place for sticks is none: nothing is mounted there.
    assert offered == (kiosk, ExportPlace(stick, "KINGSTON"))
    assert [place.destination for place in offered] == [Destination.KIOSK, Destination.OUTSIDE]


@pytest.mark.skipif(not Path("/dev/shm").is_mount(), reason="nothing is mounted there")
def test_what_is_mounted_is_found_by_itself(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "data")
    offered = list_places(settings, (Path("/dev"),))
    assert ExportPlace(Path("/dev/shm"), "shm") in offered
    assert all(place.folder != Path("/dev/fd") for place in offered)  # a link
