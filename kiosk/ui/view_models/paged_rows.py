"""Rows in pages of as many as there is room for; nothing on a kiosk is scrolled."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.ui.view_models.rows import Rows

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class PagedRows(QObject):
    """All rows of one dataclass, of which a page shows some. Make it on the UI thread."""

    changed = Signal()

    def __init__(self, row: type[Any], key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Any, ...] = ()
        self._rows: Rows[Any] = Rows(row, key, self)
        self._room = 1
        self._page = 0

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """The rows of the page shown."""
        return self._rows

    @Property(int, notify=changed)
    def size(self) -> int:
        """How many rows there are on all pages."""
        return len(self._all)

    @property
    def is_empty(self) -> bool:
        return not self._all

    @Property(int, notify=changed)
    def page(self) -> int:
        """Counted from 0."""
        return self._page

    @Property(int, notify=changed)
    def pages(self) -> int:
        return max(1, -(-len(self._all) // self._room))

    @Slot(int)
    def setRoom(self, room: int) -> None:
        """How many rows a page holds; the first row shown stays in sight."""
        first = self._page * self._room
        self._room = max(1, room)
        self._turn(first // self._room)

    @Slot()
    def nextPage(self) -> None:
        self._turn(self._page + 1)

    @Slot()
    def previousPage(self) -> None:
        self._turn(self._page - 1)

    def show(self, rows: tuple[Any, ...]) -> None:
        """Replace all rows; the page stays as far as there is one."""
        self._all = rows
        self._turn(self._page)

    def reveal(self, place: int) -> None:
        """Turn to the page with this row, counted from 0 over all pages."""
        self._turn(place // self._room)

    def clear(self) -> None:
        self._all = ()
        self._turn(0)

    def _turn(self, page: int) -> None:
        last = max(1, -(-len(self._all) // self._room)) - 1
        self._page = min(max(0, page), last)
        first = self._page * self._room
        self._rows.show(self._all[first : first + self._room])
        self.changed.emit()
