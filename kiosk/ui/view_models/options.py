"""How a visitor wants the screen: larger, stronger, calmer, lower, read aloud."""

from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1


class Contrast(StrEnum):
    """LIGHT: black on white. DARK: white on black."""

    NORMAL = "normal"
    LIGHT = "light"
    DARK = "dark"


@QmlElement
class ScreenOptions(QObject):
    """Set by one visitor, forgotten with them."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._large = self._calm = self._reach = False
        self._contrast = Contrast.NORMAL
        self._can_speak = self._speech = self._speaks_first = False

    def offer_speech(self, can_speak: bool, *, from_start: bool) -> None:
        """Whether pages can be read aloud here, and whether every visitor begins with that."""
        self._can_speak = can_speak
        self._speech = self._speaks_first = can_speak and from_start
        self.changed.emit()

    @Property(bool, notify=changed)
    def large(self) -> bool:
        """Type 30 % larger."""
        return self._large

    @Property(str, notify=changed)
    def contrast(self) -> str:
        """A value of `Contrast`."""
        return self._contrast.value

    @Property(bool, notify=changed)
    def calm(self) -> bool:
        """No motion."""
        return self._calm

    @Property(bool, notify=changed)
    def reach(self) -> bool:
        """Everything that can be touched is in the lower half."""
        return self._reach

    @Property(bool, notify=changed)
    def canSpeak(self) -> bool:
        """Whether there is a service that can read pages aloud."""
        return self._can_speak

    @Property(bool, notify=changed)
    def speech(self) -> bool:
        """Pages are read aloud."""
        return self._speech

    @Property(bool, notify=changed)
    def plain(self) -> bool:
        """Everything is as every visitor finds it."""
        chosen = self._large or self._calm or self._reach or self._speech != self._speaks_first
        return not chosen and self._contrast is Contrast.NORMAL

    @Slot(bool)
    def setLarge(self, large: bool) -> None:
        self._large = large
        self.changed.emit()

    @Slot(str)
    def setContrast(self, contrast: str) -> None:
        self._contrast = Contrast(contrast)
        self.changed.emit()

    @Slot(bool)
    def setCalm(self, calm: bool) -> None:
        self._calm = calm
        self.changed.emit()

    @Slot(bool)
    def setReach(self, reach: bool) -> None:
        self._reach = reach
        self.changed.emit()

    @Slot(bool)
    def setSpeech(self, speech: bool) -> None:
        self._speech = speech and self._can_speak
        self.changed.emit()

    @Slot()
    def reset(self) -> None:
        """As the next visitor should find it."""
        self._large = self._calm = self._reach = False
        self._contrast = Contrast.NORMAL
        self._speech = self._speaks_first
        self.changed.emit()
