"""What the whole application costs while nobody is there, and how it starts.

pytest tests/bench/test_idle.py -s -o addopts=--import-mode=importlib

The kiosk and its simulated devices are processes of their own, so that only the kiosk is
weighed: the processor time of all its threads (Linux, /proc/<pid>/task/*/schedstat, first
figure, in ns), with the window drawn by the processor off-screen and today's tours on it. The
goals: with the camera on under 15 % of one core, with it off under 1 %; the first page within
1.5 s, without the time in which other programs had the processors; at most 300 MB.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.demo.roster import build_roster, write_roster
from kiosk.demo.stage import DEMO_SITE
from kiosk.ui.application import QML
from tests.samples import SHANGHAI

SETTLED_S = 35.0  # what the first visitor would else wait for is loaded; nobody has come for long
WEIGHED_S = 20.0
FIRST_PAGE = "first page shown"
FIRST_PAGE_GOAL_S = 1.5
MEMORY_GOAL_MB = 300
ROOT = QML.parents[2]

STAGE = """
import json, sys
from pathlib import Path
from kiosk.demo.stage import Stage
with Stage(Path(sys.argv[1])) as stage:
    urls = {
        "scanners": [stage.scanner.url],
        "readers": [reader.url for reader in stage.readers],
        "printer": stage.printer.url,
        "banks": [stage.lockers.url],
    }
    print(json.dumps(urls), flush=True)
    sys.stdin.read()
"""


def report(line: str) -> None:
    print(line)  # noqa: T201 (figures are what a bench is for)


@contextmanager
def stage(folder: Path) -> Iterator[dict[str, Any]]:
    """The simulated devices of a station, by their URLs."""
    command = [sys.executable, "-c", STAGE, folder / "stickers"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT) as devices:
        assert devices.stdout is not None
        yield json.loads(devices.stdout.readline())
        devices.communicate("")


def write_config(folder: Path, urls: dict[str, Any], *, camera: bool, devices: bool) -> Path:
    """A configuration with some of the devices, and a data folder with today's roster."""
    data_dir = folder / "data"
    lines = [
        f'site = "{DEMO_SITE}"',
        f"data_dir = {json.dumps(str(data_dir))}",
        "[screen]",
        "fullscreen = false",
        "[devices]",
        f"scanners = {json.dumps(urls['scanners'] if camera else ['keyboard:'])}",
    ]
    if devices:
        lines += [
            f"readers = {json.dumps(urls['readers'])}",
            f"printer = {json.dumps(urls['printer'])}",
            "[devices.lockers]",
            f"banks = {json.dumps(urls['banks'])}",
        ]
    config = folder / "kiosk.toml"
    config.write_text("\n".join(lines), encoding="utf-8")
    roster = folder / "roster.csv"
    write_roster(build_roster(datetime.now(UTC).astimezone(SHANGHAI).date(), seed=1), roster)
    _, trouble = kiosk(config, "roster", "import", str(roster)).communicate()
    assert not trouble
    return config


def kiosk(config: Path, *arguments: str) -> "subprocess.Popen[str]":
    off_screen = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    return subprocess.Popen(
        [sys.executable, "-m", "kiosk", "--config", config, *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | off_screen,
    )


def worked_s(process: int) -> float:
    """The processor time of all threads of a process."""
    tasks = Path(f"/proc/{process}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9


def waited_s(process: int) -> float:
    """For how long its main thread could have run, while other programs had the processors."""
    return int(Path(f"/proc/{process}/schedstat").read_text().split()[1]) / 1e9


def memory_mb(process: int, what: str) -> float:
    """VmRSS (resident now) or VmHWM (at its most), in MB."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    (line,) = (line for line in lines if line.startswith(f"{what}:"))
    return int(line.split()[1]) * 1024 / 1e6


@pytest.mark.parametrize(
    ("camera", "devices", "goal"),
    [
        pytest.param(True, True, 0.15, id="all devices and the camera"),
        pytest.param(False, True, 0.01, id="all devices but the camera"),
        pytest.param(False, False, 0.01, id="no device"),
    ],
)
def test_a_kiosk_that_nobody_stands_before(
    tmp_path: Path, camera: bool, devices: bool, goal: float
) -> None:
    with stage(tmp_path) as urls:
        config = write_config(tmp_path, urls, camera=camera, devices=devices)
        began = time.monotonic()
        running = kiosk(config)
        assert running.stderr is not None
        assert any(FIRST_PAGE in line for line in running.stderr)
        first_page_s = time.monotonic() - began - waited_s(running.pid)
        time.sleep(SETTLED_S)
        before, weighed_from = worked_s(running.pid), time.monotonic()
        time.sleep(WEIGHED_S)
        share = (worked_s(running.pid) - before) / (time.monotonic() - weighed_from)
        resident, most = memory_mb(running.pid, "VmRSS"), memory_mb(running.pid, "VmHWM")
        running.terminate()
        running.communicate()
    report(
        f"\nfirst page after {first_page_s:.2f} s; idle {share:.2%} of one core; "
        f"{resident:.0f} MB, {most:.0f} MB at most"
    )
    assert share < goal
    assert most <= MEMORY_GOAL_MB
    assert first_page_s <= FIRST_PAGE_GOAL_S
