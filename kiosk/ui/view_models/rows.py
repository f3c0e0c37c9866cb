"""A list model of frozen dataclasses: each field is a role, spelt in camel case."""

from dataclasses import fields
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

Row = TypeVar("Row")

_FIRST_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_TOP = QModelIndex()


class Rows(QAbstractListModel, Generic[Row]):
    """Rows of one dataclass. Showing new rows touches only those that differ.

    `key` names the field that tells rows apart: as long as the keys stay the same and in the
    same order, delegates stay too, and a row can turn green before the eyes.
    """

    def __init__(self, row: type[Row], key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        names = [field.name for field in fields(row)]  # type: ignore[arg-type]  # a dataclass
        self._key = key
        self._names = dict(enumerate(names, _FIRST_ROLE))
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def show(self, rows: tuple[Row, ...]) -> None:
        """Replace what is listed."""
        before, key = self._rows, self._key
        if [getattr(r, key) for r in before] != [getattr(r, key) for r in rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        self._rows = rows
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                index = self.index(number)
                self.dataChanged.emit(index, index)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _FIRST_ROLE) -> Any:
        if not index.isValid() or role not in self._names:
            return None
        return getattr(self._rows[index.row()], self._names[role])

    def roleNames(self) -> dict[int, QByteArray]:
        return {role: QByteArray(_camel(name).encode()) for role, name in self._names.items()}


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.title() for word in rest)
