"""Devices that have fallen silent cost the screen nothing."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from hardware.interfaces import HealthState
from hardware.sim.devices import Trouble
from kiosk.bootstrap import Station
from kiosk.demo.clock import DemoClock
from kiosk.demo.roster import OPENING_TIME
from kiosk.demo.stage import Stage
from kiosk.ui.application import open_window
from kiosk.ui.hands import Hands, let_pass
from kiosk.ui.languages import Languages
from kiosk.ui.venue import derive_look
from kiosk.ui.view_models.arrival import ArrivalViewModel
from tests.samples import DAY, SHANGHAI
from tests.ui.stall_meter import StallMeter
from tests.waiting import DEADLINE_S, wait_until

LONGEST_STALL_S = 0.050


@pytest.mark.long
def test_the_screen_goes_on_while_every_device_falls_silent(
    qapp: QGuiApplication, languages: Languages, tmp_path: Path
) -> None:
    data_dir = tmp_path / "data"
    data_dir.mkdir()
    clock = DemoClock(DAY, OPENING_TIME, SHANGHAI)
    with Stage(tmp_path / "stickers") as stage:
        settings = stage.derive_settings(data_dir)
        with Station(settings, clock=clock, chime=lambda _tone: None) as station:
            view = ArrivalViewModel(
                station.desk.post,
                station.rules,
                derive_look(settings),
                languages=languages,
                now_utc=clock,
            )
            shown = open_window(view, size=(1080, 1920))
            station.start(view)
            hands = Hands(shown.window)
            hands.wait_until_still()
            asked = [station.equipment.readers[0], station.bank]
            wait_until(lambda: all(d and d.health().state is HealthState.READY for d in asked))
            meter = StallMeter()
            meter.start()
            for device in stage.devices:
                if Trouble.SILENT in device.troubles:
                    device.suffer(Trouble.SILENT)
            down = False
            give_up_beats = int(DEADLINE_S / 0.005)
            while not down and meter.beats < give_up_beats:
                let_pass(5)
                down = all(d and d.health().state is HealthState.DOWN for d in asked)
            hands.tap("language:en")
            longest_s = meter.stop()
            shown.close()
    assert down
    assert longest_s < LONGEST_STALL_S
