"""The focus by keys, for QML: it knows the controls, `kiosk.ui.focus` where to go."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.focus import Box, Way, decide_next, derive_reading_order

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FocusOrder(QObject):
    """Boxes come as one list of numbers: x, y, width, height of every control in turn."""

    @Slot("QVariantList", int, str, result=int)
    def after(self, numbers: Sequence[float], current: int, way: str) -> int:
        """The place of the control that comes next; `way` is a value of `Way`."""
        return decide_next(_boxes(numbers), current, Way(way))

    @Slot("QVariantList", result="QVariantList")
    def sort(self, numbers: Sequence[float]) -> list[int]:
        """The places of all controls in reading order."""
        return derive_reading_order(_boxes(numbers))


def _boxes(numbers: Sequence[float]) -> list[Box]:
    return [Box(*numbers[start : start + 4]) for start in range(0, len(numbers), 4)]
