"""`kiosk lockers calibrate`: a person opens one door, and the sensors' polarity is known."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hardware.sim.cu48 import Cu48Model
from hardware.sim.pty_link import PtyLink
from tests.integration.cli.conftest import Kiosk

FAST = {"locks": 8, "poll_ms": 20, "timeout_ms": 200}


@pytest.fixture(params=["normal", "inverted"])
def polarity(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def board(polarity: str) -> Cu48Model:
    return Cu48Model(inverted=polarity == "inverted")


@pytest.fixture
def line(board: Cu48Model) -> Iterator[PtyLink]:
    with PtyLink(board, "board") as line:
        yield line


def run_with_staff(
    board: Cu48Model, locks: tuple[int, ...], folder: Path, *arguments: str
) -> tuple[int, str, str]:
    """Run the command in a process of its own; staff open these doors when they are told to."""
    environment = {name: text for name, text in os.environ.items() if not name.startswith("KIOSK_")}
    command = [sys.executable, "-m", "kiosk", "--data", str(folder), "lockers", "calibrate"]
    with subprocess.Popen(
        [*command, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=environment | {"XDG_CONFIG_HOME": str(folder)},
    ) as process:
        assert process.stderr is not None
        for said in process.stderr:
            if "open one door" in said:
                break
        for lock in locks:
            board.open_door_by_hand(lock)
        out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def test_one_door_tells_polarity_number_and_url(
    board: Cu48Model, line: PtyLink, polarity: str, tmp_path: Path
) -> None:
    url = line.url("cu48", numbers="101-108", polarity="inverted", **FAST)
    status, out, _ = run_with_staff(board, (2,), tmp_path, "--bank", url, "--json")
    assert status == 0
    document = json.loads(out)
    assert (document["polarity"], document["door"]) == (polarity, 103)
    assert document["url"].count("polarity=") == 1
    assert f"polarity={polarity}" in document["url"]
    assert "numbers=101-108" in document["url"]
    assert board.pulses == ()


def test_what_is_found_out_is_said_in_words(
    board: Cu48Model, line: PtyLink, polarity: str, tmp_path: Path
) -> None:
    board.open_door_by_hand(7)
    status, out, err = run_with_staff(board, (0,), tmp_path, "--bank", line.url("cu48", **FAST))
    assert status == 0
    assert f"This is door 1; its sensor is wired {polarity}." in out
    assert f"&polarity={polarity}\n" in out
    assert "Not like the others: 8." in err


@pytest.mark.parametrize("polarity", ["normal"])
def test_two_doors_tell_nothing(board: Cu48Model, line: PtyLink, tmp_path: Path) -> None:
    url = line.url("cu48", **FAST)
    status, out, err = run_with_staff(board, (0, 4), tmp_path, "--bank", url, "--json")
    assert (status, out) == (1, "")
    assert "More than one sensor changed: doors 1 and 5." in err


@pytest.mark.parametrize("polarity", ["normal"])
def test_a_door_that_nobody_opens_tells_nothing(kiosk: Kiosk, line: PtyLink) -> None:
    result = kiosk("lockers", "calibrate", "--bank", line.url("cu48", **FAST), "--wait", "1")
    assert result.status == 1
    assert "No sensor changed in 1 s. Open one door" in result.err


@pytest.mark.parametrize("polarity", ["normal"])
def test_a_silent_board_cannot_be_calibrated(kiosk: Kiosk, line: PtyLink) -> None:
    line.faults.silent = True
    result = kiosk("lockers", "calibrate", "--bank", line.url("cu48", **FAST), "--json")
    assert (result.status, result.out) == (3, "")
    assert "does not answer" in result.err


@pytest.mark.parametrize("polarity", ["normal"])
def test_a_sensor_that_bounces_is_named(kiosk: Kiosk, board: Cu48Model, line: PtyLink) -> None:
    board.bounce(4)
    result = kiosk("lockers", "calibrate", "--bank", line.url("cu48", **FAST))
    assert result.status == 3
    assert "sensors give no steady answer: 5." in result.err


def test_of_several_lines_one_must_be_named(kiosk: Kiosk, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text(
        '[devices.lockers]\nbanks = ["cu48:///dev/x1", "cu16:///dev/x2?numbers=101-116"]\n',
        encoding="utf-8",
    )
    result = kiosk("--config", config, "lockers", "calibrate")
    assert result.status == 2
    assert "--bank 'cu48:///dev/x1'" in result.err
