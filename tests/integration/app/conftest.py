"""A store with one family in it, and the keys of its site."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.app.roster import import_roster
from kiosk.domain.tours import Language
from kiosk.store.admissions import AdmitCommand
from kiosk.store.keys import SiteKeys
from kiosk.store.store import Store, open_store
from tests.empty_stores import lay_empty_store
from tests.samples import NOW, SHANGHAI, VENUE

SITE = "BJ1"
ROSTER = """\
tour_id,tour_date,tour_time,tour_name,capacity,min_age,language,guide,booking_ref,\
booking_status,role,name,name_latin,document_type,document_number,birth_date
T-1030,2026-11-21,10:30,工厂之旅,30,6,zh,李导,BK100,confirmed,booker,张建国,,resident_id,\
11010519491231002X,
T-1030,2026-11-21,10:30,工厂之旅,30,6,zh,李导,BK100,confirmed,guest,张欣悦,,,,2013-09-01
T-1030,2026-11-21,10:30,工厂之旅,30,6,zh,李导,BK101,confirmed,booker,,ANNA ERIKSSON,passport,\
L898902C3,1974-08-12
T-2230,2026-11-22,10:30,工厂之旅,30,6,zh,李导,BK200,confirmed,booker,,ANNA ERIKSSON,passport,\
L898902C3,1974-08-12
"""


def make_keys(seed: int = 1) -> SiteKeys:
    return SiteKeys.derive(bytes([seed]) * 32)


@pytest.fixture
def site_keys() -> SiteKeys:
    return make_keys()


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def empty_store(data_dir: Path, site_keys: SiteKeys) -> Iterator[Store]:
    lay_empty_store(data_dir)
    with open_store(data_dir, site=SITE, station="K1", keys=site_keys, clock=lambda: NOW) as store:
        yield store


@pytest.fixture
def store(empty_store: Store, tmp_path: Path) -> Store:
    file = tmp_path / "roster.csv"
    file.write_text(ROSTER, encoding="utf-8")
    report = import_roster(file, empty_store, site=SITE, zone=SHANGHAI)
    assert report.errors == ()
    return empty_store


@pytest.fixture
def family(store: Store) -> tuple[str, ...]:
    """Father and daughter, admitted; their stickers are owed."""
    record = store.bookings.find_by_reference("BK100")
    assert record is not None
    command = AdmitCommand(
        request_id="visit/0",
        booking_id=record.booking.booking_id,
        candidates=tuple((v.visitor_id, v.birth_date) for v in record.party),
        terms_version="1",
        language=Language.SIMPLIFIED,
    )
    store.admissions.admit(command, VENUE).result()
    return tuple(visitor.visitor_id for visitor in record.party)


def at(text: str) -> datetime:
    """A time at the venue, as UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).astimezone(UTC)
