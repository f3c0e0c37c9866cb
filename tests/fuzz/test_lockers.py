"""Locker boards in a storm: no wrong word about a door, no exception, and the driver recovers.

What is true is the history of the simulated doors. A door reported open was open since it was
reported last, or since its opening was asked for; a door that was read was so between question
and answer. Checks of eight bits let a damaged answer through once in a thousand; that two in a
row agree about one door is what the driver relies on, and what is looked for here.
"""

import bisect
import logging
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar, cast

import pytest

from hardware.errors import HardwareError
from hardware.interfaces import DoorChange, DoorState, HealthState, LockerBank, OpenOutcome
from hardware.sim.catalogue import start_lockers
from hardware.sim.devices import SimLockers
from hardware.sim.families import LockerFamily
from hardware.sim.storm import FaultStorm
from hardware.urls import DeviceKind, open_device
from tests.fuzz.faults import CountFaults, RecordProperty
from tests.waiting import wait_until

T = TypeVar("T")

FAULTS_IN_SUITE = 25
# Fiercer, and hardly any opening would live long enough for its door to be judged.
SHARE = 0.25
ANSWER_S = 30.0
# A simulated door tells of its move just after it has moved.
SKEW_S = 0.02
QUICK: dict[str, object] = {"timeout_ms": 25, "confirm_ms": 150, "spacing_ms": 10, "poll_ms": 20}
TRUE_OF = {DoorState.OPEN: True, DoorState.CLOSED: False}


class History:
    """When each door was open and when it was shut."""

    def __init__(self, numbers: range) -> None:
        self._lock = threading.Lock()
        self._moves: dict[int, list[tuple[float, bool]]] = {n: [(0.0, False)] for n in numbers}

    def note(self, number: int, is_open: bool) -> None:
        with self._lock:
            self._moves[number].append((time.monotonic(), is_open))

    def was(self, number: int, is_open: bool, since: float, until: float) -> bool:
        """Whether the door was so at any time from `since` to `until`."""
        with self._lock:
            moves = list(self._moves[number])
        first = bisect.bisect_right([at for at, _ in moves], since - SKEW_S) - 1
        return any(so is is_open for at, so in moves[max(first, 0) :] if at <= until + SKEW_S)


@dataclass
class Wall:
    """A bank in a storm, and everything wrong that its driver said."""

    sim: SimLockers
    bank: LockerBank
    history: History
    began: float = field(default_factory=time.monotonic)
    wrong: list[str] = field(default_factory=list)
    said: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    reported_at: dict[int, float] = field(default_factory=dict)

    def judge(self, what: str, number: int, is_open: bool, since: float) -> None:
        now = time.monotonic()
        self.said += 1
        if not self.history.was(number, is_open, since, now):
            self.wrong.append(f"{what} of door {number} after {now - self.began:.1f} s")

    def hear(self, change: DoorChange) -> None:
        since = self.reported_at.get(change.number, self.began)
        self.reported_at[change.number] = time.monotonic()
        if change.state in TRUE_OF:
            self.judge(f"report “{change.state}”", change.number, TRUE_OF[change.state], since)

    def open(self, number: int) -> None:
        asked = time.monotonic()
        outcome = self._settle(self.bank.open_door(number))
        self.outcomes[outcome or "refused"] += 1
        match outcome:
            case OpenOutcome.OPENED | OpenOutcome.ALREADY_OPEN:
                self.judge(outcome, number, True, asked)
            case OpenOutcome.JAMMED:
                self.judge(outcome, number, False, asked)
            case None:
                pass  # the board could not be asked, and nothing was said of the door

    def read(self) -> None:
        asked = time.monotonic()
        doors = self._settle(self.bank.read_doors())
        for number, state in (doors or {}).items():
            if state in TRUE_OF:
                self.judge(f"reading “{state}”", number, TRUE_OF[state], asked)

    def _settle(self, future: "Future[T]") -> T | None:
        try:
            return future.result(ANSWER_S)
        except HardwareError:
            return None


@pytest.fixture(params=LockerFamily)
def wall(request: pytest.FixtureRequest) -> Iterator[Wall]:
    sim = start_lockers(request.param, spring_s=0.01, **QUICK)
    history = History(sim.numbers)
    sim.listen(history.note)
    bank = cast("LockerBank", open_device(sim.url, DeviceKind.LOCKERS))
    wall = Wall(sim, bank, history)
    bank.watch(wall.hear)
    yield wall
    bank.close()
    sim.close()


def live(wall: Wall, storm: FaultStorm, chance: Random) -> None:
    """People open, shut and look at doors until the storm is over."""
    numbers = wall.sim.numbers[:-1][:8]  # the last one is for afterwards
    while not storm.over:
        number = chance.choice(numbers)
        match chance.randrange(5):
            case 0 | 1:
                wall.open(number)
            case 2:
                wall.read()
            case 3:
                wall.sim.close_door(number)
            case 4:
                (wall.sim.jam if chance.random() < 0.3 else wall.sim.free)(number)


@pytest.mark.timeout(0)
def test_nothing_wrong_is_said_of_a_door_in_a_storm(
    wall: Wall,
    count_faults: CountFaults,
    seed: int,
    caplog: pytest.LogCaptureFixture,
    record_property: RecordProperty,
) -> None:
    wait_until(lambda: wall.bank.health().state is HealthState.READY)
    storm = FaultStorm(
        seed, count_faults(FAULTS_IN_SUITE), share=SHARE, most_delay_s=0.05, both_ways=True
    )
    wall.sim.line.faults.storm = storm
    live(wall, storm, Random(seed))
    wall.sim.line.faults.storm = None
    record_property("said", f"{wall.said} words, {dict(wall.outcomes)}, {storm.struck}")

    wait_until(lambda: wall.bank.health().state is HealthState.READY)
    for number in wall.sim.jammed_doors:
        wall.sim.free(number)
    last = wall.sim.numbers[-1]
    # A damaged request may ask for another door, and a board that sums it up right opens that.
    wall.sim.close_door(last)
    wait_until(lambda: wall.bank.read_doors().result(ANSWER_S)[last] is DoorState.CLOSED)
    assert wall.bank.open_door(last).result(ANSWER_S) is OpenOutcome.OPENED
    doors = wall.bank.read_doors().result(ANSWER_S)
    assert {number for number, state in doors.items() if state is DoorState.OPEN} == (
        wall.sim.open_doors
    )
    assert wall.wrong == [], f"{len(wall.wrong)} of {wall.said}"
    assert wall.outcomes[OpenOutcome.OPENED], wall.outcomes
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR] == []
