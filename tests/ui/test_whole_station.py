"""Everything together: the window, the flow, the store, and devices that speak their bytes."""

import json
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtGui import QGuiApplication

from kiosk.bootstrap import Station
from kiosk.demo.clock import DemoClock
from kiosk.demo.onlooker import Onlooker
from kiosk.demo.preparation import prepare
from kiosk.demo.roster import OPENING_TIME, build_roster
from kiosk.demo.stage import Stage
from kiosk.demo.visits import Visits
from kiosk.domain import states as st
from kiosk.ui.application import open_window
from kiosk.ui.hands import Hands, let_pass
from kiosk.ui.languages import Languages
from kiosk.ui.remote_hands import RemoteHands
from kiosk.ui.venue import derive_look
from kiosk.ui.view_models.arrival import ArrivalViewModel
from tests.samples import DAY, SHANGHAI

# Every situation of an arrival that has a page of its own.
SITUATIONS = {
    *("document_first", "reference", "group_pass", "partial_arrival", "latecomer"),
    *("child_without_card", "not_on_booking", "swapped_guest", "too_early", "too_late"),
    *("wrong_day", "tour_cancelled", "under_age", "minor_without_adult", "phone_free"),
    *("two_phones", "no_compartment", "no_low_compartment", "printer_fault", "locker_fault"),
    *("door_jammed", "staff_called", "already_in", "unconfirmed", "forged"),
}


def test_a_family_checks_in_through_the_window(
    qapp: QGuiApplication, languages: Languages, tmp_path: Path
) -> None:
    clock = DemoClock(DAY, OPENING_TIME, SHANGHAI)
    data_dir = tmp_path / "data"
    data_dir.mkdir()
    with Stage(tmp_path / "stickers") as stage:
        settings = stage.derive_settings(data_dir)
        with Station(settings, clock=clock, chime=lambda _tone: None) as station:
            rules = station.rules
            passes = prepare(
                build_roster(DAY, seed=1), station.store, rules.venue, data_dir, clock()
            )
            view = ArrivalViewModel(
                station.desk.post, rules, derive_look(settings), languages=languages, now_utc=clock
            )
            screen = Onlooker(view)
            shown = open_window(view, size=(540, 960))
            visits = Visits(stage, screen, RemoteHands(shown.window), passes, album=None)
            failures: list[BaseException] = []

            def play() -> None:
                try:
                    screen.wait_for(st.Attract)
                    visits.family()
                    visits.five_year_old()
                except BaseException as error:
                    failures.append(error)

            station.start(screen)
            Hands(shown.window).wait_until_still()
            player = threading.Thread(target=play)
            player.start()
            while player.is_alive():
                let_pass(5)
            admitted = station.store.stats().admitted
            shown.close()
    if failures:
        raise failures[0]
    assert admitted == 6  # the three, the two parents, and one who was in before


# To look at what the camera sees costs as much as all the rest: the family above has one.
@pytest.mark.timeout(400)
@pytest.mark.parametrize("scanner", ["gm65", pytest.param("camera", marks=pytest.mark.long)])
def test_the_demo_plays_itself_and_its_stickers_and_journal_hold(
    tmp_path: Path, scanner: str
) -> None:
    out = tmp_path / "demo"
    kiosk = [sys.executable, "-m", "kiosk"]
    small = ["--size", "540x960", "--scanner", scanner]
    played = subprocess.run(
        [*kiosk, "demo", "--headless", *small, "--out", str(out), "--json"],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert played.returncode == 0, played.stderr
    summary = json.loads(played.stdout)
    assert summary == json.loads((out / "summary.json").read_text(encoding="utf-8"))

    codes = {refused["code"] for refused in summary["refused"]}
    assert codes >= {"under_age", "already_in", "forged", "wrong_day", "not_on_booking"}
    assert set(summary["situations"]) >= SITUATIONS
    assert summary["admitted"] == 53  # twenty-eight of them with the delegation
    assert summary["holdings"] == 8
    stickers = sorted((out / "stickers").glob("*.png"))
    assert len(stickers) == summary["stickers"] == 52
    visit_codes = set()
    for sticker in stickers:
        (code,) = zxingcpp.read_barcodes(Image.open(sticker).convert("L"))
        visit_codes.add(code.text)
    assert len(visit_codes) == len(stickers)
    assert len(list((out / "screens").glob("*.png"))) >= 15

    def look_into(*command: str) -> dict[str, Any]:
        """What a command says of the store that the demonstration leaves."""
        looked = subprocess.run(
            [*kiosk, "--config", str(out / "station" / "kiosk.toml"), "--json", *command],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert looked.returncode == 0, looked.stderr
        found: dict[str, Any] = json.loads(looked.stdout)
        return found

    assert look_into("journal", "verify")["intact"] is True
    assert len(look_into("entitlements", "list")["entitlements"]) == 2
    assert any(piece["place"] for piece in look_into("luggage", "list")["luggage"])
