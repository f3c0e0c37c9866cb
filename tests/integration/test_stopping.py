"""The application stopped from outside, as systemd does it, in a process of its own."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from hardware.scanners.gm65 import Zone
from hardware.sim.gm65 import FACTORY, Gm65Model
from hardware.sim.pty_link import PtyLink
from tests.waiting import wait_until

DEADLINE_S = 30


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_kiosk_that_is_stopped_puts_its_scanner_back_and_ends_well(
    tmp_path: Path, number: signal.Signals
) -> None:
    scanner = Gm65Model()
    config = tmp_path / "kiosk.toml"
    with PtyLink(scanner) as line:
        config.write_text(f'[devices]\nscanners = ["{line.url("gm65")}"]\n', encoding="utf-8")
        arguments = ("--config", str(config), "--data", str(tmp_path / "data"))
        kiosk = subprocess.Popen(
            [sys.executable, "-m", "kiosk", *arguments],
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        )
        try:
            wait_until(lambda: scanner.zones != FACTORY, DEADLINE_S)
            kiosk.send_signal(number)
            _, told = kiosk.communicate(timeout=DEADLINE_S)
        finally:
            kiosk.kill()
    assert kiosk.returncode == 0, told
    assert "Traceback" not in told
    assert {zone: scanner.zone(zone) for zone in Zone} == {
        zone: FACTORY.get(zone, 0) for zone in Zone
    }
