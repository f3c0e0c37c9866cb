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

    `key` names the field that tells rows apart: a row whose key stays, in the same order among
    those that stay, keeps its delegate, and can turn green before the eyes.
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
        was, now = self._keys(self._rows), self._keys(rows)
        if was != now:
            kept = set(was) & set(now)
            stay = [key for key in was if key in kept]
            if not kept or len(stay) != len(kept) or stay != [key for key in now if key in kept]:
                self.beginResetModel()
                self._rows = rows
                self.endResetModel()
                return
            self._remove_others(kept)
            self._insert_others(rows, kept)
        before, self._rows = self._rows, rows
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                index = self.index(number)
                self.dataChanged.emit(index, index)

    def _keys(self, rows: tuple[Row, ...]) -> list[Any]:
        return [getattr(row, self._key) for row in rows]

    def _remove_others(self, kept: set[Any]) -> None:
        for first, end in reversed(_runs([key in kept for key in self._keys(self._rows)])):
            self.beginRemoveRows(_TOP, first, end - 1)
            self._rows = self._rows[:first] + self._rows[end:]
            self.endRemoveRows()

    def _insert_others(self, rows: tuple[Row, ...], kept: set[Any]) -> None:
        for first, end in _runs([key in kept for key in self._keys(rows)]):
            self.beginInsertRows(_TOP, first, end - 1)
            self._rows = self._rows[:first] + rows[first:end] + self._rows[first:]
            self.endInsertRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _FIRST_ROLE) -> Any:
        if not index.isValid() or role not in self._names:
            return None
        return getattr(self._rows[index.row()], self._names[role])

    def roleNames(self) -> dict[int, QByteArray]:
        return {role: QByteArray(_camel(name).encode()) for role, name in self._names.items()}


def _runs(stays: list[bool]) -> list[tuple[int, int]]:
    """Where those that do not stay lie together: from the first to before the end."""
    runs: list[tuple[int, int]] = []
    for number, stay in enumerate(stays):
        if stay:
            continue
        if runs and runs[-1][1] == number:
            runs[-1] = runs[-1][0], number + 1
        else:
            runs.append((number, number + 1))
    return runs


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.title() for word in rest)
