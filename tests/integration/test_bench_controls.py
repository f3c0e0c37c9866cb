"""What the bench's switches do to the simulated devices of a demonstration."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hardware.interfaces import DeviceHealth, HealthState
from hardware.sim.families import LockerFamily, PrinterFamily, ReaderFamily, ScannerFamily
from kiosk.demo.controls import StageControls
from kiosk.demo.onlooker import Onlooker
from kiosk.demo.stage import FEWEST_DOORS, Cast, Stage
from kiosk.domain import states as st
from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.ui.look import Outage, TourToday
from kiosk.ui.view_models.bench import BenchDevice, BenchSwitch
from tests.waiting import wait_until

CAST = Cast(
    LockerFamily.MODBUS, PrinterFamily.BROTHER, ScannerFamily.SSI, (ReaderFamily.MRZ_LINES,)
)


class BlankScreen:
    def publish(self, state: st.State, deadline_monotonic: float | None) -> None: ...

    def set_tours(self, tours: tuple[TourToday, ...]) -> None: ...

    def set_wall(self, compartments: tuple[Compartment, ...]) -> None: ...

    def set_alerts(self, outages: frozenset[Outage]) -> None: ...


class Bench:
    """The controls of a stage, and how a kiosk would see its lockers."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.screen = Onlooker(BlankScreen())
        self.health: list[DeviceHealth] = []
        self.controls = StageControls(stage, self.screen, {}, lambda: self.health)

    def device(self, title: str) -> BenchDevice:
        return next(d for d in self.controls.list_devices() if d.title.startswith(title))

    def shown(self, title: str, key: str) -> BenchSwitch:
        return next(switch for switch in self.device(title).switches if switch.key == key)

    def switch(self, title: str, key: str, on: bool = True) -> None:
        self.controls.switch(self.device(title).key, key, on)
        if not self.shown(title, key).momentary:
            wait_until(lambda: self.shown(title, key).on is on)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    with Stage(tmp_path / "stickers", CAST) as stage:
        bench = Bench(stage)
        yield bench
        bench.controls.close()


def test_the_stage_has_the_wanted_families_and_a_reader_for_every_document(bench: Bench) -> None:
    titles = [device.title for device in bench.controls.list_devices()]
    assert titles == [
        "Scanner · ssi",
        "Passport reader · mrz-lines",
        "Card reader · sdt",
        "Lockers · modbus",
        "Printer · brother",
    ]
    assert len(bench.stage.lockers.numbers) >= FEWEST_DOORS


def test_every_switch_is_switched_on_and_off(bench: Bench) -> None:
    bench.screen.set_wall((Compartment(3, CompartmentState.FREE, 0, 0),))
    for device in bench.controls.list_devices():
        for switch in device.switches:
            if not switch.momentary:
                bench.switch(device.title, switch.key)
                bench.switch(device.title, switch.key, on=False)
    assert all(
        not switch.on for device in bench.controls.list_devices() for switch in device.switches
    )


def test_doors_jam_are_forced_and_closed(bench: Bench) -> None:
    lockers = bench.stage.lockers
    bench.screen.set_wall((Compartment(3, CompartmentState.FREE, 0, 0),))
    bench.switch("Lockers", "jam-next")
    assert lockers.jammed_doors == {3}
    bench.switch("Lockers", "force")
    bench.switch("Lockers", "force")
    wait_until(lambda: lockers.open_doors == set(lockers.numbers[-2:]))
    assert bench.device("Lockers").detail == "2 doors open"
    bench.switch("Lockers", "close")
    wait_until(lambda: not lockers.open_doors)


def test_what_the_kiosk_sees_is_shown(bench: Bench) -> None:
    url = bench.stage.lockers.url
    assert bench.device("Lockers").state == ""
    bench.health = [DeviceHealth("Lockers", url, HealthState.DOWN, "It is silent.", "Look.")]
    shown = bench.device("Lockers")
    assert (shown.state, shown.detail) == ("down", "It is silent.")
