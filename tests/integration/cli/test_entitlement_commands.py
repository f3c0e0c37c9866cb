"""`kiosk entitlements`, and the roster's column of that name."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.domain.journal import FactKind
from kiosk.domain.tours import Language
from kiosk.sticker.qr import encode_visit_code
from kiosk.store.admissions import AdmitCommand
from kiosk.store.store import Store
from tests.integration.cli.conftest import Kiosk, Result
from tests.samples import SHANGHAI, VENUE

OFFERED = """
[[entitlements]]
id = "meal"
name = { zh_hans = "午餐", zh_hant_hk = "午餐", en = "Canteen meal" }
for_everyone = false

[[entitlements]]
id = "ride"
name = { zh_hans = "试驾", zh_hant_hk = "試駕", en = "Test ride" }
queue = "A"
"""
ROSTER = (
    "tour_id,tour_date,tour_time,booking_ref,name,entitlements\n"
    "T9,{day},{time},BK900,王五,meal; photo\n"
)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "venue.toml"
    path.write_text(OFFERED, encoding="utf-8")
    return path


def test_without_a_setting_nothing_is_offered(kiosk: Kiosk, store: Store) -> None:
    assert kiosk("entitlements", "list", "--json").document == {"entitlements": []}
    refused = kiosk("entitlements", "redeem", "meal", "--visitor", "x")
    assert refused.status == 1
    assert "It offers none." in refused.err


def test_the_roster_names_who_has_what(kiosk: Kiosk, store: Store, tmp_path: Path) -> None:
    roster = tmp_path / "extra.csv"
    roster.write_text(ROSTER.format(day="2031-01-02", time="09:00"), encoding="utf-8")
    assert kiosk("roster", "import", str(roster)).status == 0
    again = kiosk("roster", "import", str(roster), "--json").document
    assert again["unchanged"] == 1
    roster.write_text(roster.read_text().replace("meal; photo", "Meal!"), encoding="utf-8")
    wrong = kiosk("roster", "import", str(roster), "--json").document
    assert [error["column"] for error in wrong["errors"]] == ["entitlements"]


@pytest.fixture
def ning(kiosk: Kiosk, store: Store, tmp_path: Path) -> str:
    """A visitor of today, checked in."""
    roster = tmp_path / "today.csv"
    today = datetime.now(UTC).astimezone(SHANGHAI).date().isoformat()
    roster.write_text(ROSTER.format(day=today, time="12:00"), encoding="utf-8")
    assert kiosk("roster", "import", roster).status == 0
    record = store.bookings.find_by_reference("BK900")
    assert record is not None
    (person,) = record.party
    people = ((person.visitor_id, None),)
    command = AdmitCommand("request-1", record.booking.booking_id, people, "1", Language.ENGLISH)
    store.admissions.admit(command, VENUE).result()
    return person.visitor_id


def test_a_ride_gives_a_number_that_is_called(
    kiosk: Kiosk, ning: str, store: Store, config: Path
) -> None:
    def run(*words: str) -> Result:
        return kiosk("--config", config, "entitlements", *words, "--json")

    facts = store.stickers.facts(ning)
    assert facts is not None
    redeemed = run("redeem", "ride", encode_visit_code(facts.visit_code)).document
    assert (redeemed["number"], redeemed["left"]) == (1, 0)
    twice = run("redeem", "ride", "--visitor", ning)
    assert (twice.status, "redeemed already" in twice.err) == (1, True)
    unknown = run("redeem", "ride", encode_visit_code("NOSUCHCODE"))
    assert (unknown.status, "No visit has this sticker" in unknown.err) == (1, True)
    assert run("redeem", "meal", "--visitor", ning).document["left"] == 0
    (meal, ride) = run("list").document["entitlements"]
    assert (meal["redeemed"], ride["waiting"]) == (1, 1)
    called = run("call", "ride").document
    assert (called["number"], called["state"]) == ("A1", "called")
    assert run("call", "ride").status == 1
    redemption = redeemed["redemption"]
    assert run("undo", redemption, "--reason", "by mistake").document == {"redemption": redemption}
    assert run("queue", "ride").document == {"queue": []}
    refusals = [row for row in store.journal.export() if row.kind is FactKind.ACTION_REFUSED]
    assert [row.data["why"] for row in refusals] == ["already_redeemed", "unknown_sticker"]
