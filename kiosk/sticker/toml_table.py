"""TOML read key by key, with one clear sentence for every mistake in a file."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

_HEADER = re.compile(r"\s*\[([^\[\]]+)\]")
_KEY = re.compile(r"\s*([\w-]+)\s*=")


class BadStickerDesign(Exception):
    """A design file that cannot be used; `mistakes` has one sentence for each."""

    def __init__(self, path: Path, mistakes: tuple[str, ...]) -> None:
        super().__init__(f"{path.name}: {' '.join(mistakes)}")
        self.path = path
        self.mistakes = mistakes


def read_toml(path: Path) -> "Table":
    """A file of words or measures as a table to take apart. Raises BadStickerDesign."""
    try:
        text = path.read_text(encoding="utf-8")
        return Table(_File(path, text), tomllib.loads(text))
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


@dataclass(slots=True)
class _File:
    """A file being read, and what is wrong with it so far."""

    path: Path
    text: str
    mistakes: list[str] = field(default_factory=list)

    def find_line(self, place: str, key: str) -> int | None:
        """Where a key of a table stands, or else where the table begins; lines count from 1."""
        table, begun = "", None
        for number, line in enumerate(self.text.splitlines(), start=1):
            if header := _HEADER.match(line):
                table = header[1].strip()
                begun = number if table == place else begun
            elif table == place and (found := _KEY.match(line)) and found[1] == key:
                return number
        return begun


class Table:
    """One TOML table being read; mistakes collect in the file's own list."""

    def __init__(self, file: _File, values: Mapping[str, object], place: str = "") -> None:
        self._file = file
        self._values = values
        self._place = place
        self._asked: set[str] = set()

    def note(self, mistake: str, key: str = "", *, table: str = "") -> None:
        """Remember a mistake and the line of the key, or of the table, that it is about."""
        line = self._file.find_line(table or self._place, key)
        self._file.mistakes.append(f"Line {line}: {mistake}" if line else mistake)

    def refuse(self) -> None:
        """Raises BadStickerDesign when a mistake was noted."""
        if self._file.mistakes:
            raise BadStickerDesign(self._file.path, tuple(self._file.mistakes))

    def table(self, key: str) -> "Table":
        value = self._take(key)
        inner = f"{self._place}.{key}" if self._place else key
        if not isinstance(value, dict):
            self._file.mistakes.append(f"The table [{inner}] is missing.")
            # That one sentence is enough about it.
            return Table(_File(self._file.path, ""), {}, inner)
        return Table(self._file, value, inner)

    def has(self, key: str) -> bool:
        return key in self._values

    def number(self, key: str, low: float, high: float, *, default: float | None = None) -> float:
        value = self._take(key)
        if value is None and default is not None:
            return default
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            self.note(f"{self._name(key)} must be a number from {low:g} to {high:g}.", key)
            return low
        if not low <= value <= high:
            self.note(f"{self._name(key)} = {value:g} must be from {low:g} to {high:g}.", key)
            return low
        return float(value)

    def whole(self, key: str, low: int, high: int, *, default: int | None = None) -> int:
        number = self.number(key, low, high, default=default)
        if number != int(number):
            self.note(f"{self._name(key)} = {number:g} must be a whole number.", key)
        return int(number)

    def text(self, key: str, *, default: str | None = None) -> str:
        value = self._take(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, str) or (default is None and not value.strip()):
            self.note(f'{self._name(key)} must be a text in quotes, such as "…".', key)
            return ""
        return value

    def flag(self, key: str) -> bool:
        value = self._take(key)
        if value is not None and not isinstance(value, bool):
            self.note(f"{self._name(key)} must be true or false.", key)
        return value is True

    def close(self) -> None:
        """Note every key that nobody asked for."""
        for key in self._values:
            if key not in self._asked:
                known = ", ".join(sorted(self._asked))
                self.note(f"{self._name(key)} is not known here; known are {known}.", key)

    def _take(self, key: str) -> object:
        self._asked.add(key)
        return self._values.get(key)

    def _name(self, key: str) -> str:
        return f"[{self._place}] {key}" if self._place else key
