"""From the frame that shows a pass to the party on the screen, through everything between.

pytest tests/bench/test_arrival.py -s -o addopts=--import-mode=importlib
"""

import threading
import time
from datetime import datetime
from pathlib import Path

from hardware.sim.devices import SimCamera
from kiosk.app.pass_keys import PassKeys
from kiosk.app.passes import make_pass
from kiosk.bootstrap import Station
from kiosk.demo.clock import DemoClock
from kiosk.demo.onlooker import Onlooker
from kiosk.demo.preparation import prepare
from kiosk.demo.roster import OPENING_TIME, build_roster
from kiosk.demo.stage import Stage
from kiosk.domain import states as st
from kiosk.domain.events import StartedOver
from kiosk.ui.application import open_application, open_window
from kiosk.ui.remote_hands import RemoteHands
from kiosk.ui.venue import derive_look
from kiosk.ui.view_models.arrival import ArrivalViewModel
from tests.samples import DAY, SHANGHAI
from tests.ui.stall_meter import StallMeter

SCANS = 40
GOAL_S = 0.100


def test_from_the_frame_to_the_party_page(tmp_path: Path) -> None:
    open_application(offscreen=True)
    clock = DemoClock(DAY, OPENING_TIME, SHANGHAI)
    data_dir = tmp_path / "data"
    data_dir.mkdir()
    with Stage(tmp_path / "stickers") as stage:
        camera = stage.scanner
        assert isinstance(camera, SimCamera)
        settings = stage.derive_settings(data_dir)
        with Station(settings, clock=clock, chime=lambda _tone: None) as station:
            texts = _passes(station, data_dir, clock())
            view = ArrivalViewModel(
                station.desk.post, station.rules, derive_look(settings), now_utc=clock
            )
            screen = Onlooker(view)
            window = open_window(view, size=(1080, 1920))
            hands = RemoteHands(window.window)
            shown: list[float] = []
            window.window.frameSwapped.connect(
                lambda: (
                    shown.append(time.monotonic())
                    if view.page == "PartyShown" and window.window.property("laidOut")
                    else None
                )
            )
            meter = StallMeter()
            meter.start()
            station.start(screen)
            times_s: list[float] = []

            def scan_all() -> None:
                screen.wait_for(st.Attract)
                for text in texts:
                    shown.clear()
                    stage.scanner.show(text)
                    screen.wait_for(st.PartyShown)
                    while not shown:
                        time.sleep(0.001)
                    times_s.append(shown[0] - (camera.video.shown_at or 0))
                    stage.scanner.show(None)
                    station.desk.post(StartedOver())
                    screen.wait_for(st.Attract)
                    time.sleep(0.3)
                hands.close_window()

            player = threading.Thread(target=scan_all, daemon=True)
            player.start()
            window.run()
            player.join()
    times_s.sort()
    in_goal = sum(t <= GOAL_S for t in times_s) / len(times_s)
    print(  # noqa: T201 (figures are what a bench is for)
        f"\nframe sent to party page drawn: {times_s[len(times_s) // 2] * 1000:.0f} ms median, "
        f"{times_s[int(len(times_s) * 0.95)] * 1000:.0f} ms in 95 %, "
        f"{times_s[-1] * 1000:.0f} ms at most; {in_goal:.0%} within {GOAL_S * 1000:.0f} ms; "
        f"UI thread held up for {meter.longest_s * 1000:.0f} ms at most"
    )


def _passes(station: Station, data_dir: Path, now: datetime) -> list[str]:
    """Passes of parties that may check in now, none of them shown before."""
    roster = build_roster(DAY, seed=1)
    rules = station.rules.venue
    prepare(roster, station.store, rules, data_dir, now)
    key = PassKeys(data_dir).signing()
    assert key is not None
    texts = []
    for booking in roster.bookings:
        if booking.title or booking.tour.tour_id not in {
            roster.tours[1].tour_id,
            roster.tours[2].tour_id,
        }:
            continue
        record = station.store.bookings.find_by_reference(booking.reference)
        assert record is not None
        texts.append(make_pass(record, station.store, key, zone=rules.zone, now=now).text)
    return texts[:SCANS]
