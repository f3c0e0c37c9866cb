"""`kiosk sim` in a process of its own, used by commands as a real device would be."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.cli.conftest import Kiosk
from tests.waiting import wait_until

DEADLINE_S = 30
SIM = (sys.executable, "-m", "kiosk", "sim")


@pytest.fixture
def sim(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config")}
    process = subprocess.Popen(
        [*SIM, "--stickers", str(tmp_path / "labels")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    yield process
    process.kill()
    process.communicate(timeout=DEADLINE_S)


def read_urls(process: "subprocess.Popen[str]", count: int) -> dict[str, str]:
    """The printed device URLs by family."""
    assert process.stdout is not None
    urls = [process.stdout.readline().split()[1] for _ in range(count)]
    return {url.split(":")[0].removesuffix("+tcp"): url for url in urls}


def say(process: "subprocess.Popen[str]", line: str) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{line}\n")
    process.stdin.flush()


def test_simulated_devices_are_used_by_url_and_played_by_words(
    sim: "subprocess.Popen[str]", kiosk: Kiosk
) -> None:
    urls = read_urls(sim, 5)
    assert set(urls) == {"cu48", "sdt", "mrz", "lines", "zpl"}

    def door_7() -> str:
        document = kiosk("lockers", "list", "--bank", urls["cu48"], "--json").document
        return str({c["number"]: c["door"] for c in document["compartments"]}[7])

    assert kiosk("lockers", "open", 7, "--bank", urls["cu48"]).status == 0
    assert door_7() == "open"
    say(sim, "close 7")
    wait_until(lambda: door_7() == "closed", DEADLINE_S)

    say(sim, "card 11010519491231002X 张建国")
    result = kiosk("documents", "read", "--reader", urls["sdt"], "--json")
    assert result.document["name"] == "张建国"

    say(sim, "paper out")

    def out_of_paper() -> bool:
        status = kiosk("printer", "status", "--printer", urls["zpl"], "--json")
        return "paper_out" in status.document["faults"]

    wait_until(out_of_paper, DEADLINE_S)
    port = Path(urls["cu48"].removeprefix("cu48://").split("?")[0])
    assert port.exists()
    say(sim, "stop")
    assert sim.wait(DEADLINE_S) == 0
    assert not port.parent.exists()


def test_unknown_words_are_answered(sim: "subprocess.Popen[str]") -> None:
    read_urls(sim, 5)
    for line in ("dance", "close", "close x", "card 5"):
        say(sim, line)
    say(sim, "stop")
    assert sim.wait(DEADLINE_S) == 0
    assert sim.stderr is not None
    answers = sim.stderr.read().splitlines()
    assert len(answers) == 4
    assert all("help lists the words" in answer for answer in answers[:3])
    assert "18 characters" in answers[3]


def test_a_line_of_several_boards_can_be_wired_the_other_way(kiosk: Kiosk, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*SIM, "--lockers", "cu12", "--boards", "2", "--inverted"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path)},
    )
    try:
        url = read_urls(process, 1)["cu12"]
        assert url.endswith("?board=0,1")
        for polarity, says in (("normal", "open"), ("inverted", "closed")):
            bank = f"{url}&polarity={polarity}"
            doors = kiosk("lockers", "list", "--bank", bank, "--json").document["compartments"]
            assert [door["door"] for door in doors] == [says] * 24
    finally:
        process.kill()
        process.communicate(timeout=DEADLINE_S)


def test_it_offers_several_of_a_kind_over_tcp(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*SIM, "--lockers", "cu48", "--lockers", "cu16", "--scanner", "gm65", "--tcp", "--json"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "XDG_CONFIG_HOME": str(tmp_path)},
    )
    try:
        assert process.stdout is not None
        text = ""
        while not text.endswith("\n}\n"):
            text += process.stdout.readline()
        devices = json.loads(text)["devices"]
        assert [(device["kind"], device["family"]) for device in devices] == [
            ("lockers", "cu48"),
            ("lockers", "cu16"),
            ("scanner", "gm65"),
        ]
        assert all("+tcp://127.0.0.1:" in device["url"] for device in devices)
        process.send_signal(signal.SIGTERM)
        assert process.wait(DEADLINE_S) == 0
    finally:
        process.kill()
        process.communicate(timeout=DEADLINE_S)
