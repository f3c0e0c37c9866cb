"""Door alarms between the boards, the refresh and the store."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import cast

import pytest
import structlog

from hardware.errors import HardwareError
from hardware.interfaces import DoorState, LockerBank, OpenOutcome
from hardware.sim.cu48 import Cu48Model
from hardware.sim.pty_link import PtyLink
from hardware.urls import DeviceKind, open_device
from kiosk.app.watched_bank import WatchedBank
from kiosk.domain.alarms import AlarmWhy
from kiosk.domain.journal import Fact, FactKind
from kiosk.store.store import Store
from tests.samples import NOW
from tests.waiting import wait_until

LEFT_OPEN_S = 0.2


@pytest.fixture
def model() -> Cu48Model:
    return Cu48Model(spring_s=0.01)


@pytest.fixture
def line(model: Cu48Model) -> Iterator[PtyLink]:
    with PtyLink(model, "board") as line:
        yield line


@pytest.fixture
def watch(line: PtyLink, empty_store: Store) -> Iterator[Callable[[], WatchedBank]]:
    """Opens the bank and begins to watch it."""
    with ExitStack() as stack:

        def begin() -> WatchedBank:
            url = line.url("cu48", locks=4, spacing_ms=10, timeout_ms=80)
            bank = cast("LockerBank", open_device(url, DeviceKind.LOCKERS))
            watched = WatchedBank(bank, empty_store, lambda: NOW, LEFT_OPEN_S)
            stack.callback(watched.close)
            return watched

        yield begin


@pytest.fixture
def held_up() -> Iterator[tuple[threading.Event, threading.Event]]:
    """Whoever logs an alarm sets the first event, and waits for the second."""
    reached, go_on = threading.Event(), threading.Event()

    def hold(_logger: object, _method: str, event: structlog.typing.EventDict) -> str:
        if event["event"] == "door alarm":
            reached.set()
            go_on.wait(10)
        raise structlog.DropEvent

    structlog.configure(processors=[hold])
    yield reached, go_on
    go_on.set()
    structlog.reset_defaults()


def test_an_alarm_that_is_over_at_once_does_not_stand_in_the_store(
    watch: Callable[[], WatchedBank],
    model: Cu48Model,
    empty_store: Store,
    held_up: tuple[threading.Event, threading.Event],
) -> None:
    reached, go_on = held_up
    watched = watch()
    assert watched.open_door(1).result(5) is OpenOutcome.OPENED

    def look() -> None:
        wait_until(lambda: watched.look() is None and reached.is_set())

    looking = threading.Thread(target=look)
    looking.start()
    assert reached.wait(5)
    model.close_door(0)
    wait_until(lambda: watched.standing_alarms() == ())
    empty_store.journal.record(Fact(FactKind.STATION_STARTED, {})).result(5)
    go_on.set()
    looking.join()
    empty_store.journal.record(Fact(FactKind.STATION_STARTED, {})).result(5)
    assert empty_store.alarms.standing() == ()


def test_a_door_that_is_first_seen_while_it_is_asked_to_open_is_no_alarm(
    watch: Callable[[], WatchedBank], line: PtyLink
) -> None:
    line.faults.silent = True
    watched = watch()
    with pytest.raises(HardwareError):
        watched.open_door(2).result(10)
    line.faults.silent = False
    opening = watched.open_door(2)
    # The board may have to be found again first.
    if opening.exception(10) is not None:
        opening = watched.open_door(2)
    assert opening.result(10) is OpenOutcome.OPENED
    assert watched.standing_alarms() == ()


def test_a_door_that_opens_for_nobody_is_an_alarm_until_it_is_closed(
    watch: Callable[[], WatchedBank], model: Cu48Model, empty_store: Store
) -> None:
    watched = watch()
    wait_until(lambda: watched.read_doors().result(5)[3] is DoorState.CLOSED)
    model.open_door_by_hand(2)
    wait_until(lambda: bool(empty_store.alarms.standing()))
    (alarm,) = watched.standing_alarms()
    assert (alarm.number, alarm.why) == (3, AlarmWhy.OPENED_BY_ITSELF)
    model.close_door(2)
    wait_until(lambda: empty_store.alarms.standing() == ())
    assert watched.standing_alarms() == ()
