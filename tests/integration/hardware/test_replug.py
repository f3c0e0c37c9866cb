"""Every family at once: back within 3 s of being plugged in again, and silent without harm."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

import pytest

from hardware.interfaces import (
    CodeScanner,
    Device,
    HealthState,
    LockerBank,
    OpenOutcome,
    ScannedCode,
)
from hardware.sim.catalogue import start_device
from hardware.sim.devices import SimDevice, SimLockers, SimScanner, Trouble
from hardware.sim.families import LockerFamily, PrinterFamily, ReaderFamily, ScannerFamily
from hardware.urls import DeviceKind, open_device
from tests.waiting import wait_until

BACK_S = 3.0
# After so many failed attempts a driver tries as seldom as it ever will.
ATTEMPTS_IN_VAIN = 5
FAMILIES = (*LockerFamily, *ScannerFamily, *ReaderFamily, *PrinterFamily)
# A printer is asked so seldom at rest that its fall would go unnoticed for long.
OPTIONS = {DeviceKind.PRINTER: "poll_ms=200"}


@dataclass
class Pair:
    """A simulated device and its driver."""

    name: str
    sim: SimDevice
    driver: Device

    def state(self) -> HealthState:
        return self.driver.health().state


@pytest.fixture(scope="module")
def pairs() -> Iterator[dict[str, Pair]]:
    opened: dict[str, Pair] = {}
    for family in FAMILIES:
        sim = start_device(family)
        options = OPTIONS.get(sim.kind, "")
        url = f"{sim.url}{'&' if '?' in sim.url else '?'}{options}" if options else sim.url
        opened[family] = Pair(family, sim, cast("Device", open_device(url, sim.kind)))
    yield opened
    for pair in opened.values():
        pair.driver.close()
        pair.sim.close()


def are(pairs: dict[str, Pair], state: HealthState) -> bool:
    return all(pair.state() is state for pair in pairs.values())


def those_not(pairs: dict[str, Pair], state: HealthState) -> list[str]:
    return [name for name, pair in pairs.items() if pair.state() is not state]


@pytest.fixture
def ready(pairs: dict[str, Pair]) -> dict[str, Pair]:
    wait_until(lambda: are(pairs, HealthState.READY))
    return pairs


@pytest.mark.parametrize("minutes_away", [False, True], ids=["a moment", "a long time"])
def test_every_family_is_back_within_three_seconds(
    ready: dict[str, Pair], minutes_away: bool
) -> None:
    errors = {name: pair.driver.health().errors for name, pair in ready.items()}
    for pair in ready.values():
        pair.sim.suffer(Trouble.UNPLUGGED)
    wait_until(lambda: are(ready, HealthState.DOWN))
    told = {name: pair.driver.health() for name, pair in ready.items()}
    assert [name for name, one in told.items() if not one.detail or not one.remedy] == []
    if minutes_away:
        wait_until(
            lambda: all(
                pair.driver.health().errors >= errors[name] + ATTEMPTS_IN_VAIN
                for name, pair in ready.items()
            ),
            timeout_s=30,
        )
    back_s: dict[str, float] = {}
    for pair in ready.values():
        pair.sim.suffer(Trouble.UNPLUGGED, on=False)
    replugged_at = time.monotonic()
    while len(back_s) < len(ready) and time.monotonic() - replugged_at < 2 * BACK_S:
        for name, pair in ready.items():
            if name not in back_s and pair.state() is HealthState.READY:
                back_s[name] = time.monotonic() - replugged_at
        time.sleep(0.005)
    assert those_not(ready, HealthState.READY) == []
    assert {name: took for name, took in back_s.items() if took > BACK_S} == {}


def test_silent_devices_cost_the_others_nothing(ready: dict[str, Pair]) -> None:
    """One bank and one scanner go on among devices that have all fallen silent."""
    bank, scanner = ready[LockerFamily.CU48], ready[ScannerFamily.LINES]
    silent = [pair for pair in ready.values() if pair not in (bank, scanner)]
    for pair in silent:
        pair.sim.suffer(Trouble.SILENT)
    asked = {name: pair for name, pair in ready.items() if isinstance(pair.sim, SimLockers)} | {
        name: ready[name] for name in PrinterFamily
    }
    asked.pop(LockerFamily.CU48)
    wait_until(lambda: are(asked, HealthState.DOWN))
    codes: list[ScannedCode] = []
    cast("CodeScanner", scanner.driver).start(codes.append)
    assert isinstance(bank.sim, SimLockers)
    assert isinstance(scanner.sim, SimScanner)
    slowest_s = 0.0
    for number in range(1, 6):
        began = time.monotonic()
        opened = cast("LockerBank", bank.driver).open_door(number)
        scanner.sim.show(f"CODE {number}")
        wait_until(lambda number=number: len(codes) == number)
        assert opened.result(5) is OpenOutcome.OPENED
        slowest_s = max(slowest_s, time.monotonic() - began)
    for pair in silent:
        pair.sim.suffer(Trouble.SILENT, on=False)
    assert slowest_s < 1.0
    assert bank.state() is scanner.state() is HealthState.READY
