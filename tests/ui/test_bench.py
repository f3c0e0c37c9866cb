"""The bench panel beside a demo kiosk, touched."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtQuick import QQuickWindow

from kiosk.ui.hands import Hands
from kiosk.ui.view_models.bench import (
    BenchCard,
    BenchDevice,
    BenchPass,
    BenchSwitch,
    BenchViewModel,
)
from tests.ui.desk import Desk
from tests.ui.layout import walk


@dataclass
class Bench:
    """Controls that write down what they were asked."""

    asked: list[str] = field(default_factory=list)
    silent: bool = False
    state: str = "ready"

    def list_passes(self) -> tuple[BenchPass, ...]:
        return (BenchPass("family", "Family of three"), BenchPass("forged", "Forged", "refused"))

    def list_cards(self, pass_key: str) -> tuple[BenchCard, ...]:
        return (BenchCard("zhang", "张欣悦"),) if pass_key == "family" else ()

    def hold_pass(self, key: str) -> None:
        self.asked.append(f"hold {key}")

    def put_card(self, key: str) -> None:
        self.asked.append(f"put {key}")

    def close_doors(self) -> None:
        self.asked.append("close")

    def list_devices(self) -> tuple[BenchDevice, ...]:
        force = BenchSwitch("force", "Force a door", momentary=True)
        silent = BenchSwitch("silent", "Silent", self.silent)
        return (
            BenchDevice("0", "Lockers · cu48", self.state, "No doors open", (force, silent)),
            BenchDevice("1", "Printer · zpl", "ready", "", (BenchSwitch("jam", "Stuck"),)),
        )

    def switch(self, device: str, key: str, on: bool, /) -> None:
        self.asked.append(f"{device} {key} {on}")
        if key == "silent":
            self.silent = on

    def play_family(self) -> None:
        self.asked.append("play")


@dataclass
class Panel:
    desk: Desk
    window: QQuickWindow
    controls: Bench
    model: BenchViewModel

    def tap(self, name: str) -> None:
        self.desk.draw(self.window)
        Hands(self.window).tap(name)

    def text_of(self, name: str) -> str:
        items = (item for item, _ in walk(self.window.contentItem()))
        return str(next(item for item in items if item.objectName() == name).property("text"))


@pytest.fixture
def panel(desk: Desk) -> Panel:
    controls = Bench()
    model = BenchViewModel(controls)
    desk.shown.open_bench(model)
    assert desk.shown.bench is not None
    return Panel(desk, desk.shown.bench, controls, model)


def test_the_bench_hands_over_what_is_touched(panel: Panel) -> None:
    for name in (
        "bench:pass:forged",
        "bench:pass:family",
        "bench:card:zhang",
        "bench:closeDoor",
        "bench:0:force",
        "bench:0:force",
        "bench:0:silent",
        "bench:0:silent",
        "bench:1:jam",
        "bench:play",
    ):
        panel.tap(name)
    assert panel.controls.asked == [
        "hold forged",
        "hold family",
        "put zhang",
        "close",
        "0 force True",
        "0 force True",
        "0 silent True",
        "0 silent False",
        "1 jam True",
        "play",
    ]
    panel.window.close()


def test_the_bench_shows_how_the_devices_are(panel: Panel) -> None:
    panel.desk.draw(panel.window)
    assert panel.text_of("bench:state:0") == "ready"
    panel.controls.state = "down"
    panel.desk.until(lambda: panel.text_of("bench:state:0") == "down")
    panel.window.close()
