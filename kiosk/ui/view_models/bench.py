"""The bench beside a demo kiosk: passes, cards, and every device with all that can befall it."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.view_models.rows import Rows

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_AGAIN_MS = 400


@dataclass(frozen=True, slots=True)
class BenchPass:
    """A pass to hold to the scanner; `title` says whose, `subtitle` what will happen."""

    key: str
    title: str
    subtitle: str = ""


@dataclass(frozen=True, slots=True)
class BenchCard:
    """A document to put on the reader."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class BenchSwitch:
    """Something to switch on and off at a device, or with `momentary` only to do."""

    key: str
    label: str
    on: bool = False
    momentary: bool = False


@dataclass(frozen=True, slots=True)
class BenchDevice:
    """A device of the stage. `state` is `ready`, `starting`, `fault` or `down`, as it is seen
    by the kiosk; `detail` says what is wrong, or what it holds.
    """

    key: str
    title: str
    state: str
    detail: str
    switches: tuple[BenchSwitch, ...]


class BenchControls(Protocol):
    """What the demo lets a person do to the simulated world. No call may block."""

    def list_passes(self) -> tuple[BenchPass, ...]: ...

    def hold_pass(self, key: str) -> None:
        """Hold this pass to the scanner for a moment."""
        ...

    def list_cards(self, pass_key: str) -> tuple[BenchCard, ...]:
        """The documents of the people on this pass."""
        ...

    def put_card(self, key: str) -> None:
        """Put this document on its reader for a moment."""
        ...

    def close_doors(self) -> None:
        """Push every open door shut."""
        ...

    def list_devices(self) -> tuple[BenchDevice, ...]: ...

    def switch(self, device: str, key: str, on: bool, /) -> None:
        """Switch something at a device; a momentary thing is done when it is switched on."""
        ...

    def play_family(self) -> None:
        """Play the whole visit of the family, touches included."""
        ...


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """A `BenchDevice` as the panel shows it."""

    key: str
    title: str
    standing: str
    detail: str
    switches: list[dict[str, object]]


@QmlElement
class BenchViewModel(QObject):
    """The bench panel's lists and switches; create it on the UI thread."""

    passesChanged = Signal()
    cardsChanged = Signal()

    def __init__(self, controls: BenchControls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controls = controls
        self._passes = controls.list_passes()
        self._chosen = self._passes[0].key if self._passes else ""
        self._devices: Rows[DeviceRow] = Rows(DeviceRow, "key", self)
        self.look()
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_AGAIN_MS)
        self._looking.timeout.connect(self.look)
        self._looking.start()

    @Property(list, notify=passesChanged)
    def passes(self) -> list[dict[str, str]]:
        return [{"key": p.key, "title": p.title, "subtitle": p.subtitle} for p in self._passes]

    @Property(list, notify=cardsChanged)
    def cards(self) -> list[dict[str, str]]:
        if not self._chosen:
            return []
        return [{"key": c.key, "name": c.name} for c in self._controls.list_cards(self._chosen)]

    @Property(str, notify=cardsChanged)
    def chosenPass(self) -> str:
        return self._chosen

    @Property(QObject, constant=True)
    def devices(self) -> Rows[DeviceRow]:
        return self._devices

    @Slot()
    def look(self) -> None:
        """See again how the devices are."""
        self._devices.show(tuple(_derive_row(device) for device in self._controls.list_devices()))

    @Slot(str)
    def holdPass(self, key: str) -> None:
        self._chosen = key
        self.cardsChanged.emit()
        self._controls.hold_pass(key)

    @Slot(str)
    def putCard(self, key: str) -> None:
        self._controls.put_card(key)

    @Slot()
    def closeDoors(self) -> None:
        self._controls.close_doors()

    @Slot(str, str, bool)
    def switchAt(self, device: str, key: str, on: bool) -> None:
        self._controls.switch(device, key, on)
        self.look()

    @Slot()
    def playFamily(self) -> None:
        self._controls.play_family()


def _derive_row(device: BenchDevice) -> DeviceRow:
    switches: list[dict[str, object]] = [
        {"key": s.key, "label": s.label, "on": s.on, "momentary": s.momentary}
        for s in device.switches
    ]
    return DeviceRow(device.key, device.title, device.state, device.detail, switches)
