"""Several lines of boards on one station, used as one bank."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field

import pytest

from hardware.errors import BadDeviceUrl, HardwareError, LinkDown
from hardware.interfaces import DoorChange, DoorState, HealthState, LockerBank, OpenOutcome
from hardware.lockers.joined import open_banks
from hardware.sim.cu16 import Cu16Model
from hardware.sim.cu48 import Cu48Model
from hardware.sim.pty_link import PtyLink
from hardware.sim.tcp_link import TcpLink
from tests.waiting import wait_until

OPEN, CLOSED, UNKNOWN = DoorState.OPEN, DoorState.CLOSED, DoorState.UNKNOWN
QUICK = {"confirm_ms": 300, "spacing_ms": 50, "timeout_ms": 80, "poll_ms": 50}


@dataclass
class TwoLines:
    """Doors 1 to 4 on a serial line, doors 101 to 116 behind a serial server."""

    low: Cu48Model
    high: Cu16Model
    serial: PtyLink
    server: TcpLink
    bank: LockerBank
    changes: list[DoorChange] = field(default_factory=list)


@pytest.fixture
def lines() -> Iterator[TwoLines]:
    low, high = Cu48Model(spring_s=0.02), Cu16Model(spring_s=0.02)
    with ExitStack() as stack:
        serial = stack.enter_context(PtyLink(low))
        server = stack.enter_context(TcpLink(high))
        urls = [
            serial.url("cu48", locks=4, **QUICK),
            server.url("cu16", numbers="101-116", **QUICK),
        ]
        bank = open_banks(urls)
        stack.callback(bank.close)
        joined = TwoLines(low, high, serial, server, bank)
        bank.watch(joined.changes.append)
        yield joined


def wait_state(bank: LockerBank, state: HealthState) -> None:
    wait_until(lambda: bank.health().state is state)


def test_all_doors_are_one_bank(lines: TwoLines) -> None:
    assert lines.bank.compartments == (*range(1, 5), *range(101, 117))
    assert lines.bank.open_door(2).result(5) is OpenOutcome.OPENED
    assert lines.bank.open_door(116).result(5) is OpenOutcome.OPENED
    doors = lines.bank.read_doors().result(5)
    assert tuple(doors) == lines.bank.compartments
    assert {number for number, state in doors.items() if state is OPEN} == {2, 116}
    lines.high.close_door(15)
    wait_until(lambda: DoorChange(116, CLOSED) in lines.changes)
    wait_state(lines.bank, HealthState.READY)
    with pytest.raises(KeyError):
        lines.bank.open_door(5)


def test_a_line_that_fails_makes_only_its_own_doors_unknown(lines: TwoLines) -> None:
    lines.bank.read_doors().result(5)
    lines.serial.unplug()
    # The other line answers: somebody has to look, but the bank is not down.
    wait_state(lines.bank, HealthState.FAULT)
    health = lines.bank.health()
    assert str(lines.serial.path) in health.detail
    assert health.remedy
    doors = lines.bank.read_doors().result(5)
    assert {doors[number] for number in range(1, 5)} == {UNKNOWN}
    assert {doors[number] for number in range(101, 117)} == {CLOSED}
    with pytest.raises(LinkDown):
        lines.bank.open_door(1).result(5)
    assert lines.bank.open_door(101).result(5) is OpenOutcome.OPENED
    lines.serial.replug()
    wait_state(lines.bank, HealthState.READY)


def test_only_when_no_line_answers_reading_fails(lines: TwoLines) -> None:
    lines.serial.unplug()
    lines.server.unplug()
    wait_state(lines.bank, HealthState.DOWN)
    with pytest.raises(HardwareError):
        lines.bank.read_doors().result(10)


def test_a_door_that_moves_while_another_line_is_awaited_is_read_as_it_is_then() -> None:
    low, high = Cu48Model(spring_s=0.02), Cu16Model(spring_s=0.02)
    with PtyLink(low) as serial, TcpLink(high) as server, ExitStack() as stack:
        slow = QUICK | {"timeout_ms": 1000}
        bank = open_banks(
            [serial.url("cu48", locks=4, **QUICK), server.url("cu16", numbers="101-116", **slow)]
        )
        stack.callback(bank.close)
        changes: list[DoorChange] = []
        bank.watch(changes.append)
        bank.read_doors().result(5)
        server.faults.silent = True
        reading = bank.read_doors()
        # In the meantime the first line has been asked and has answered.
        bank.read_doors()
        before = bank.health().exchanges
        wait_until(lambda: bank.health().exchanges > before + 4)
        low.open_door_by_hand(0)
        wait_until(lambda: DoorChange(1, OPEN) in changes)
        assert not reading.done()
        assert reading.result(10)[1] is OPEN


def test_who_stops_watching_hears_of_no_line(lines: TwoLines) -> None:
    heard: list[DoorChange] = []
    stop = lines.bank.watch(heard.append)
    lines.bank.read_doors().result(5)
    stop()
    heard.clear()
    assert lines.bank.open_door(101).result(5) is OpenOutcome.OPENED
    assert DoorChange(101, OPEN) in lines.changes
    assert heard == []


@pytest.mark.parametrize(
    ("urls", "says"),
    [
        (
            ["cu48:///dev/x1?locks=8", "cu16:///dev/x2?locks=4&numbers=8-11"],
            "both have a door 8",
        ),
        (["cu48:///dev/x1?board=0", "cu48:///dev/x1?board=1&numbers=101-148"], "are on one line"),
        (["cu48:///dev/x1", "zpl:///dev/x2"], "is a label printer"),
        (["cu48:///dev/x1?locks=0"], "locks=0"),
    ],
)
def test_banks_that_contradict_each_other_are_refused(urls: list[str], says: str) -> None:
    with pytest.raises(BadDeviceUrl, match=says):
        open_banks(urls)


def test_one_line_is_opened_as_it_is() -> None:
    bank = open_banks(["cu12:///dev/no-such-port"])
    assert bank.compartments == tuple(range(1, 13))
    bank.close()
