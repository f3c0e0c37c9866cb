"""The command line in this process, on a data folder of its own."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.app.logs import close_logs
from kiosk.cli.root import run
from kiosk.store.keys import open_site_keys
from kiosk.store.store import Store, open_store
from tests.samples import SHANGHAI

TOMORROW = datetime.now(UTC).astimezone(SHANGHAI).date() + timedelta(days=1)
OPEN = f"{TOMORROW}T10:00"  # check-in for the tour of 10:30 is open

FATHER_NUMBER = "11010519491231002X"
MOTHER_NUMBER = "L898902C3"
STRANGER_NUMBER = "110101199003070433"

ROSTER = """\
tour_id,tour_date,tour_time,tour_name,capacity,min_age,language,guide,booking_ref,\
booking_status,role,name,name_latin,document_type,document_number,birth_date,phone,\
language_pref,notes
T1,{day},10:30,工厂之旅,30,6,zh,李导,BK100,confirmed,booker,张建国,,resident_id,{father},,,zh-Hans,
T1,{day},10:30,工厂之旅,30,6,zh,李导,BK100,confirmed,guest,张欣悦,,,,{teen},,,
T1,{day},10:30,工厂之旅,30,6,zh,李导,BK101,confirmed,booker,,ANNA ERIKSSON,passport,{mother},\
1974-08-12,,en,
T1,{day},10:30,工厂之旅,30,6,zh,李导,BK102,cancelled,booker,李四,,,,1980-01-01,,,
"""


@dataclass(frozen=True)
class Result:
    status: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """Standard output as the one JSON document that it must be."""
        value = json.loads(self.out)
        assert isinstance(value, dict)
        return value


Kiosk = Callable[..., Result]


@pytest.fixture
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in tuple(os.environ):
        if name.startswith("KIOSK_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def kiosk(
    clean_environment: None, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> Iterator[Kiosk]:
    """Runs `kiosk --data DATA …` and returns what it printed."""

    def call(*arguments: object) -> Result:
        capsys.readouterr()
        status = run(["--data", str(data_dir), *map(str, arguments)])
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        return Result(status, printed.out, printed.err)

    yield call
    close_logs()


@pytest.fixture
def roster_file(tmp_path: Path) -> Path:
    path = tmp_path / "roster.csv"
    teen = date(TOMORROW.year - 13, 1, 1)
    text = ROSTER.format(day=TOMORROW, father=FATHER_NUMBER, mother=MOTHER_NUMBER, teen=teen)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def imported(kiosk: Kiosk, roster_file: Path) -> Kiosk:
    """The command line on a store with the roster in it."""
    assert kiosk("roster", "import", roster_file).status == 0
    return kiosk


@pytest.fixture
def store(imported: Kiosk, data_dir: Path) -> Iterator[Store]:
    """The same store, opened beside the commands as a running kiosk would have it."""
    keys = open_site_keys(data_dir, {})
    with open_store(data_dir, site="factory", station="K1", keys=keys) as opened:
        yield opened
