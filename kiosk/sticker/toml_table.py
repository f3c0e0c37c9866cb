"""TOML read key by key, with one clear sentence for every mistake in a file."""

import tomllib
from collections.abc import Mapping
from pathlib import Path


class BadStickerDesign(Exception):
    """A design file that cannot be used; `mistakes` has one sentence for each."""

    def __init__(self, path: Path, mistakes: tuple[str, ...]) -> None:
        super().__init__(f"{path.name}: {' '.join(mistakes)}")
        self.path = path
        self.mistakes = mistakes


def read_toml(path: Path) -> "Table":
    """A file of words or measures as a table to take apart. Raises BadStickerDesign."""
    return Table(path, _read(path))


def _read(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BadStickerDesign(
            path,
            (f"The file cannot be read ({reason}). Copy it anew from assets/sticker.",),
        ) from error
    except UnicodeDecodeError as error:
        raise BadStickerDesign(path, ("The file is not UTF-8 text. Save it as UTF-8.",)) from error
    except tomllib.TOMLDecodeError as error:
        raise BadStickerDesign(path, (f"This is not valid TOML: {error}.",)) from error


class Table:
    """One TOML table being read; mistakes collect in the file's own list."""

    def __init__(
        self,
        path: Path,
        values: Mapping[str, object],
        place: str = "",
        mistakes: list[str] | None = None,
    ) -> None:
        self._path = path
        self._values = values
        self._place = place
        self._mistakes = [] if mistakes is None else mistakes
        self._asked: set[str] = set()

    def note(self, mistake: str) -> None:
        self._mistakes.append(mistake)

    def refuse(self) -> None:
        """Raises BadStickerDesign when a mistake was noted."""
        if self._mistakes:
            raise BadStickerDesign(self._path, tuple(self._mistakes))

    def table(self, key: str) -> "Table":
        value = self._take(key)
        inner = f"{self._place}.{key}" if self._place else key
        if not isinstance(value, dict):
            self.note(f"The table [{inner}] is missing.")
            value = {}
            return Table(self._path, value, inner, [])
        return Table(self._path, value, inner, self._mistakes)

    def has(self, key: str) -> bool:
        return key in self._values

    def number(self, key: str, low: float, high: float, *, default: float | None = None) -> float:
        value = self._take(key)
        if value is None and default is not None:
            return default
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            self.note(f"{self._name(key)} must be a number from {low:g} to {high:g}.")
            return low
        if not low <= value <= high:
            self.note(f"{self._name(key)} = {value:g} must be from {low:g} to {high:g}.")
            return low
        return float(value)

    def whole(self, key: str, low: int, high: int, *, default: int | None = None) -> int:
        number = self.number(key, low, high, default=default)
        if number != int(number):
            self.note(f"{self._name(key)} = {number:g} must be a whole number.")
        return int(number)

    def text(self, key: str, *, default: str | None = None) -> str:
        value = self._take(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, str) or (default is None and not value.strip()):
            self.note(f'{self._name(key)} must be a text in quotes, such as "…".')
            return ""
        return value

    def flag(self, key: str) -> bool:
        value = self._take(key)
        if value is not None and not isinstance(value, bool):
            self.note(f"{self._name(key)} must be true or false.")
        return value is True

    def close(self) -> None:
        """Note every key that nobody asked for."""
        for key in self._values:
            if key not in self._asked:
                known = ", ".join(sorted(self._asked))
                self.note(f"{self._name(key)} is not known here; known are {known}.")

    def _take(self, key: str) -> object:
        self._asked.add(key)
        return self._values.get(key)

    def _name(self, key: str) -> str:
        return f"[{self._place}] {key}" if self._place else key
