"""Devices that are missing, that go and come back, and doors that nobody asked to open."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import structlog

from hardware.errors import BadDeviceUrl
from hardware.interfaces import HealthState
from hardware.sim.cu48 import Cu48Model
from hardware.sim.line_scanner import LineScannerModel
from hardware.sim.pty_link import PtyLink
from kiosk.app.logs import LOG_FILE, LOG_FOLDER, close_logs, open_logs
from kiosk.bootstrap import Station
from kiosk.domain import states as st
from kiosk.domain.alarms import AlarmWhy
from kiosk.domain.compartments import Compartment
from kiosk.domain.journal import FactKind
from kiosk.settings import SettingsError
from kiosk.settings.devices import Devices, Lockers
from kiosk.settings.model import Settings
from kiosk.ui.look import Outage, TourToday
from tests.waiting import wait_until

Start = Callable[[Devices], Station]


class Screen:
    """Takes everything, and remembers what is out of service."""

    def __init__(self) -> None:
        self.outages: frozenset[Outage] = frozenset()
        self.wall: tuple[Compartment, ...] = ()

    def publish(self, state: st.State, deadline_monotonic: float | None) -> None: ...

    def set_tours(self, tours: tuple[TourToday, ...]) -> None: ...

    def set_wall(self, compartments: tuple[Compartment, ...]) -> None:
        self.wall = compartments

    def set_alerts(self, outages: frozenset[Outage]) -> None:
        self.outages = outages


@pytest.fixture
def screen() -> Screen:
    return Screen()


@pytest.fixture
def start(tmp_path: Path, screen: Screen) -> Iterator[Start]:
    """Starts a station on these devices; one at a time."""
    with ExitStack() as stack:

        def begin(devices: Devices) -> Station:
            settings = Settings(data_dir=tmp_path / "data", devices=devices)
            station = stack.enter_context(Station(settings, chime=lambda _tone: None))
            station.start(screen)
            return station

        yield begin


def facts(station: Station, kind: FactKind) -> list[dict[str, object]]:
    return [dict(r.data) for r in station.store.journal.export() if r.kind is kind]


def test_a_station_without_any_of_its_devices_starts_and_says_what_is_off(
    start: Start, screen: Screen, tmp_path: Path
) -> None:
    station = start(
        Devices(
            scanners=["lines:///dev/none-1", "gm65:///dev/none-2"],
            readers=["sdt:///dev/none-3", "mrz:///dev/none-4"],
            printer="zpl:///dev/none-5",
            lockers=Lockers(
                banks=["cu48:///dev/none-6?locks=6&numbers=101-106", "cu16:///dev/none-7"]
            ),
        )
    )
    everything = {Outage.SCANNER, Outage.READER, Outage.LOCKERS, Outage.PRINTER}
    wait_until(lambda: screen.outages == everything)
    # The wall is known by the boards' URLs.
    assert [door.number for door in screen.wall] == [*range(1, 17), *range(101, 107)]
    wait_until(lambda: len(facts(station, FactKind.DEVICE_DOWN)) == 6)
    assert {f["device"] for f in facts(station, FactKind.DEVICE_DOWN)} == {
        "scanner1", "scanner2", "documents1", "documents2", "lockers1", "printer1",
    }  # fmt: skip
    assert all(line.remedy for line in station.devices())


def test_the_log_names_the_functions_that_are_off(
    start: Start, screen: Screen, tmp_path: Path
) -> None:
    open_logs(Settings(data_dir=tmp_path / "data"), to_stderr=False)
    file = tmp_path / "data" / LOG_FOLDER / LOG_FILE
    try:
        with PtyLink(LineScannerModel()) as line:
            line.unplug()
            start(Devices(scanners=[line.url("lines")], readers=["sdt:///dev/none"]))
            wait_until(lambda: '"functions": "reader, scanner"' in file.read_text())
            line.replug()
            wait_until(lambda: '"functions": "reader"' in file.read_text())
    finally:
        close_logs()
        structlog.reset_defaults()


def test_a_wall_that_is_there_in_part_is_no_outage_but_a_device_that_needs_somebody(
    start: Start, screen: Screen
) -> None:
    with PtyLink(Cu48Model()) as left, PtyLink(Cu48Model()) as right:
        banks = [left.url("cu48", locks=4), right.url("cu48", locks=4, numbers="5-8")]
        scanners = ["lines:///dev/none"]
        station = start(Devices(scanners=scanners, lockers=Lockers(banks=banks)))
        right.unplug()
        wait_until(lambda: station.devices()[1].state is HealthState.FAULT)
        assert str(right.path) in station.devices()[1].detail
        wait_until(lambda: Outage.SCANNER in screen.outages)
        assert Outage.LOCKERS not in screen.outages
        left.unplug()
        wait_until(lambda: Outage.LOCKERS in screen.outages)


def test_one_of_two_scanners_unplugged_is_known_and_journaled_once(
    start: Start, screen: Screen
) -> None:
    with PtyLink(LineScannerModel()) as left, PtyLink(LineScannerModel()) as right:
        urls = [left.url("lines"), right.url("lines")]
        station = start(Devices(scanners=urls, readers=[], printer=""))
        wait_until(lambda: station.devices()[1].state is HealthState.READY)
        right.unplug()
        wait_until(lambda: bool(facts(station, FactKind.DEVICE_DOWN)))
        assert station.devices()[1].state is HealthState.DOWN
        assert Outage.SCANNER not in screen.outages
        right.replug()
        wait_until(lambda: bool(facts(station, FactKind.DEVICE_UP)))
        said = {"device": "scanner2", "family": "lines"}
        assert facts(station, FactKind.DEVICE_DOWN) == [{**said, "state": "down"}]
        assert facts(station, FactKind.DEVICE_UP) == [{**said, "state": "ready"}]


def standing(station: Station) -> list[tuple[int, AlarmWhy]]:
    return [(alarm.number, alarm.why) for alarm in station.standing_alarms()]


def test_doors_that_nobody_asked_for_stand_as_alarms_through_a_restart(
    start: Start, screen: Screen
) -> None:
    doors = Cu48Model(spring_s=0.01)
    with PtyLink(doors) as line:
        bank = line.url("cu48", locks=4, spacing_ms=10)
        devices = Devices(scanners=["lines:///dev/none"], lockers=Lockers(banks=[bank]))
        station = start(devices)
        wait_until(lambda: station.devices()[1].state is HealthState.READY)
        assert station.bank is not None
        station.bank.open_door(1).result(10)
        doors.open_door_by_hand(1)
        wait_until(lambda: standing(station) == [(2, AlarmWhy.OPENED_BY_ITSELF)])
        line.faults.silent = True
        wait_until(lambda: (1, AlarmWhy.OUT_OF_SIGHT) in standing(station))
        station.close()

        line.faults.silent = False
        again = start(devices)
        assert (2, AlarmWhy.OPENED_BY_ITSELF) in standing(again)
        wait_until(lambda: standing(again) == [(2, AlarmWhy.OPENED_BY_ITSELF)])
        doors.close_door(1)
        wait_until(lambda: standing(again) == [])
        raised = facts(again, FactKind.DOOR_ALARM_RAISED)
        assert [(f["compartment"], f["why"]) for f in raised] == [
            (2, "opened_by_itself"),
            (1, "out_of_sight"),
            (2, "out_of_sight"),
        ]
        wait_until(lambda: len(facts(again, FactKind.DOOR_ALARM_CLEARED)) == len(raised))
        assert again.store.alarms.standing() == ()


def test_a_door_that_stays_open_is_an_alarm(start: Start, screen: Screen) -> None:
    doors = Cu48Model(spring_s=0.01)
    with PtyLink(doors) as line:
        lockers = Lockers(banks=[line.url("cu48", locks=4)], left_open_s=5)
        station = start(Devices(scanners=["lines:///dev/none"], lockers=lockers))
        assert station.bank is not None
        station.bank.open_door(3).result(10)
        assert standing(station) == []
        wait_until(lambda: standing(station) == [(3, AlarmWhy.LEFT_OPEN)])


@pytest.mark.parametrize(
    ("devices", "error", "sentence"),
    [
        (
            {"scanners": ["lines:///dev/ttyS7"], "readers": ["sdt:///dev/ttyS7"]},
            BadDeviceUrl,
            "mean the same device",
        ),
        (
            {"lockers": {"banks": ["cu48:///dev/ttyS7"], "layout": ["1 2"]}},
            SettingsError,
            "The boards have doors 3 to 48",
        ),
        (
            {"lockers": {"banks": ["cu48:///dev/ttyS7", "cu48:///dev/ttyS8"]}},
            BadDeviceUrl,
            "both have a door 1",
        ),
    ],
)
def test_devices_that_cannot_be_together_are_refused_before_any_is_used(
    start: Start, devices: dict[str, object], error: type[Exception], sentence: str
) -> None:
    with pytest.raises(error, match=sentence):
        start(Devices.model_validate({"scanners": ["lines:///dev/none"], **devices}))
