"""`kiosk report` and `kiosk rollcall` on a store with people in it."""

import csv
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.app.roll_call import RollCallKeeper
from kiosk.cli.errors import Status
from kiosk.domain.decisions import VenueRules
from kiosk.domain.tours import Language
from kiosk.store.admissions import AdmitCommand
from kiosk.store.connection import STORE_FILE
from kiosk.store.keys import open_site_keys
from kiosk.store.store import Store, open_store
from tests.integration.cli.conftest import FATHER_NUMBER, MOTHER_NUMBER, ROSTER, Kiosk
from tests.samples import SHANGHAI

TODAY = datetime.now(UTC).astimezone(SHANGHAI).date()


@pytest.fixture
def here(kiosk: Kiosk, data_dir: Path, tmp_path: Path) -> Kiosk:
    """The command line, with one booking of two people in today."""
    path = tmp_path / "today.csv"
    people = {"father": FATHER_NUMBER, "mother": MOTHER_NUMBER, "teen": "2015-01-01"}
    path.write_text(ROSTER.format(day=TODAY, **people), encoding="utf-8")
    assert kiosk("roster", "import", path).status == Status.DONE
    with open_here(data_dir) as store:
        record = store.bookings.find_by_reference("BK100")
        assert record is not None
        candidates = tuple((person.visitor_id, person.birth_date) for person in record.party)
        command = AdmitCommand("r", record.booking.booking_id, candidates, "1", Language.ENGLISH)
        store.admissions.admit(command, VenueRules("factory", SHANGHAI)).result()
        keeper = RollCallKeeper(
            store, data_dir, SHANGHAI, Language.SIMPLIFIED, lambda: datetime.now(UTC)
        )
        assert keeper.keep()
    return kiosk


def open_here(data_dir: Path) -> Store:
    keys = open_site_keys(data_dir, {})
    return open_store(data_dir, site="factory", station="K1", keys=keys)


def test_rollcall_names_everyone_inside(here: Kiosk, tmp_path: Path) -> None:
    told = here("rollcall", "--json").document
    assert told["counts"] == {
        "inside": 3,
        "found": 0,
        "missing": 3,
        "guides": 1,
        "minors": 1,
        "maybe_gone": 0,
    }
    (tour,) = told["tours"]
    assert [person["name"] for person in tour["people"]] == ["李导", "张建国", "张欣悦"]
    assert "张建国" in here("rollcall").out
    pdf = tmp_path / "list.pdf"
    assert here("rollcall", "--pdf", pdf).status == Status.DONE
    assert pdf.read_bytes().startswith(b"%PDF")


def test_a_broken_store_still_gives_the_list_that_was_kept(here: Kiosk, data_dir: Path) -> None:
    for path in data_dir.glob(f"{STORE_FILE}*"):
        path.write_bytes(b"not a database" * 500)
    told = here("rollcall")
    assert told.status == Status.FAILED
    assert "张建国" in told.out
    assert "kept it last" in told.err
    assert "张建国" in here("rollcall", "--json").document["text"]


def test_rollcall_without_a_store_says_so(kiosk: Kiosk) -> None:
    assert kiosk("rollcall").status == Status.REFUSED


def test_report_counts_the_day_and_writes_files(here: Kiosk, tmp_path: Path) -> None:
    folder, pdf = tmp_path / "tables", tmp_path / "report.pdf"
    told = here("report", "--csv", folder, "--pdf", pdf, "--language", "en", "--json").document
    assert (told["from"], told["to"]) == (str(TODAY), str(TODAY))
    assert (told["totals"]["expected"], told["totals"]["came"]) == (3, 2)
    assert told["totals"]["minors"] == 1
    assert (told["ages"], told["origins"]) == ([], [])  # too few people to be shown
    assert [tour["tour"] for tour in told["tours"]] == ["T1"]
    assert pdf.read_bytes().startswith(b"%PDF")
    with (folder / "tours.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["Tour"], row["Came"]) == ("工厂之旅", "2")
    assert "2 of 3 people came" in here("report").out


def test_report_of_other_days_has_nothing_of_today(here: Kiosk) -> None:
    before = TODAY - timedelta(days=3)
    told = here("report", "--from", before, "--to", before + timedelta(days=2), "--json").document
    assert told["totals"]["expected"] == 0
    assert len(told["days"]) == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--from", "yesterday"), "is no day"),
        (("--from", "2026-11-21", "--to", "2026-11-20"), "is before"),
        (("--language", "fr"), "is no language"),
    ],
)
def test_what_makes_no_sense_is_said(here: Kiosk, arguments: tuple[str, ...], said: str) -> None:
    told = here("report", *arguments)
    assert told.status == Status.WRONG_USE
    assert said in told.err
