"""The bench beside a demo kiosk: hands passes and cards to the simulated devices."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class BenchPass:
    """A pass to hold to the camera; `title` says whose, `subtitle` what will happen."""

    key: str
    title: str
    subtitle: str = ""


@dataclass(frozen=True, slots=True)
class BenchCard:
    """A document to put on the reader."""

    key: str
    name: str


class BenchControls(Protocol):
    """What the demo lets a person do to the simulated world. No call may block."""

    def list_passes(self) -> tuple[BenchPass, ...]: ...

    def hold_pass(self, key: str) -> None:
        """Hold this pass to the camera for a moment."""
        ...

    def list_cards(self, pass_key: str) -> tuple[BenchCard, ...]:
        """The documents of the people on this pass."""
        ...

    def put_card(self, key: str) -> None:
        """Put this document on the reader for a moment."""
        ...

    def close_door(self) -> None:
        """Push the open door shut."""
        ...

    def jam_next_door(self, jammed: bool, /) -> None: ...

    def empty_printer(self, empty: bool, /) -> None: ...

    def silence_lockers(self, silent: bool, /) -> None: ...

    def unplug_reader(self, unplugged: bool, /) -> None: ...

    def play_family(self) -> None:
        """Play the whole visit of the family, touches included."""
        ...


@QmlElement
class BenchViewModel(QObject):
    """The bench panel's lists and switches; create it on the UI thread."""

    passesChanged = Signal()
    cardsChanged = Signal()
    switchesChanged = Signal()

    def __init__(self, controls: BenchControls, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controls = controls
        self._passes = controls.list_passes()
        self._chosen = self._passes[0].key if self._passes else ""
        self._jammed = self._paper_out = self._silent = self._unplugged = False

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

    @Property(bool, notify=switchesChanged)
    def doorJammed(self) -> bool:
        return self._jammed

    @Property(bool, notify=switchesChanged)
    def paperOut(self) -> bool:
        return self._paper_out

    @Property(bool, notify=switchesChanged)
    def lockersSilent(self) -> bool:
        return self._silent

    @Property(bool, notify=switchesChanged)
    def readerUnplugged(self) -> bool:
        return self._unplugged

    @Slot()
    def refresh(self) -> None:
        """Ask the demo for its lists again."""
        self._passes = self._controls.list_passes()
        if self._chosen not in {p.key for p in self._passes}:
            self._chosen = self._passes[0].key if self._passes else ""
        self.passesChanged.emit()
        self.cardsChanged.emit()

    @Slot(str)
    def holdPass(self, key: str) -> None:
        self._chosen = key
        self.cardsChanged.emit()
        self._controls.hold_pass(key)

    @Slot(str)
    def putCard(self, key: str) -> None:
        self._controls.put_card(key)

    @Slot()
    def closeDoor(self) -> None:
        self._controls.close_door()

    @Slot(bool)
    def jamNextDoor(self, jammed: bool) -> None:
        self._jammed = jammed
        self.switchesChanged.emit()
        self._controls.jam_next_door(jammed)

    @Slot(bool)
    def emptyPrinter(self, empty: bool) -> None:
        self._paper_out = empty
        self.switchesChanged.emit()
        self._controls.empty_printer(empty)

    @Slot(bool)
    def silenceLockers(self, silent: bool) -> None:
        self._silent = silent
        self.switchesChanged.emit()
        self._controls.silence_lockers(silent)

    @Slot(bool)
    def unplugReader(self, unplugged: bool) -> None:
        self._unplugged = unplugged
        self.switchesChanged.emit()
        self._controls.unplug_reader(unplugged)

    @Slot()
    def playFamily(self) -> None:
        self._controls.play_family()
