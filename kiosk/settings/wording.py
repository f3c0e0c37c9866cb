"""What a key must be, in words, taken from the tree's own types and bounds."""

import json
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args, get_origin

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kiosk.settings.model import Settings

# Patterns as a person would say them.
_PATTERNS = MappingProxyType(
    {
        r"^[A-Za-z0-9][A-Za-z0-9-]{0,31}$": "1 to 32 letters, digits and hyphens",
        r"^[A-Za-z0-9][A-Za-z0-9-]{0,15}$": "1 to 16 letters, digits and hyphens",
        r"^[\w.-]{1,32}$": "1 to 32 letters, digits, points and hyphens",
        r"^[a-z][a-z0-9_-]{0,31}$": "a small letter, then small letters, digits, _ and -",
        r"^[A-Z]?$": "one capital letter, or empty",
    }
)


def find_field(location: tuple[int | str, ...]) -> FieldInfo | type[BaseModel] | None:
    """The field, or the table, at a place in the tree; None where there is none."""
    here: FieldInfo | type[BaseModel] = Settings
    for part in location:
        if isinstance(part, int):
            continue
        table = here if isinstance(here, type) else _table_of(here)
        if table is None or part not in table.model_fields:
            return None
        here = table.model_fields[part]
    if isinstance(here, FieldInfo):
        return _table_of(here) or here
    return here


def _table_of(field: FieldInfo) -> type[BaseModel] | None:
    kind = field.annotation
    if get_origin(kind) is list:  # a list of tables
        kind = get_args(kind)[0]
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def derive_expectation(location: tuple[int | str, ...]) -> str:
    """What the value at a place must be, as the end of "it must be …"."""
    field = find_field(location)
    if not isinstance(field, FieldInfo):
        return "a table"
    if isinstance(location[-1], int):
        element = get_args(field.annotation)[0]
        return describe_type(element, ())
    return describe_type(field.annotation, tuple(field.metadata))


def describe_type(annotation: Any, metadata: tuple[object, ...]) -> str:
    """A type and its bounds in words. `metadata` is what Annotated carries."""
    while hasattr(annotation, "__metadata__"):
        metadata = (*annotation.__metadata__, *metadata)
        annotation = annotation.__origin__
    bounds = tuple(_unpack(metadata))
    if annotation is bool:
        return "true or false"
    if annotation is int:
        return "a whole number" + _describe_range(bounds)
    if annotation is float:
        return "a number" + _describe_range(bounds)
    if annotation is Path:
        return "a folder"
    if get_origin(annotation) is list:
        return "a list of " + ("numbers" if "int" in str(annotation) else "texts") + _sized(bounds)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return "one of " + ", ".join(json.dumps(str(value)) for value in annotation)
    for bound in bounds:
        pattern = getattr(bound, "pattern", None)
        if pattern is not None:
            return _PATTERNS[pattern]
        if isinstance(bound, MinLen):
            return "a text that is not empty"
    return "a text"


def _unpack(metadata: tuple[object, ...]) -> list[object]:
    """Bounds, also those inside a `Field(…)` within Annotated."""
    flat: list[object] = []
    for item in metadata:
        flat.extend(item.metadata if isinstance(item, FieldInfo) else (item,))
    return flat


def _describe_range(bounds: tuple[object, ...]) -> str:
    low = next((bound.ge for bound in bounds if isinstance(bound, Ge)), None)
    high = next((bound.le for bound in bounds if isinstance(bound, Le)), None)
    if low is not None and high is not None:
        return f" from {low} to {high}"
    return f", at least {low}" if low is not None else ""


def _sized(bounds: tuple[object, ...]) -> str:
    low = next((bound.min_length for bound in bounds if isinstance(bound, MinLen)), None)
    high = next((bound.max_length for bound in bounds if isinstance(bound, MaxLen)), None)
    return f", {low} to {high} of them" if low is not None and high is not None else ""


def derive_example(location: tuple[int | str, ...]) -> str:
    """A line that would be right: the key with its example or its default."""
    names = tuple(part for part in location if isinstance(part, str))
    field = find_field(names)
    if not isinstance(field, FieldInfo):
        return f"[{'.'.join(names)}]"
    if field.examples:
        value: object = field.examples[0]
    elif any(isinstance(part, int) for part in location[:-1]):
        value = field.get_default()  # a table of a list has no default of its own
    else:
        value = Settings.model_construct()
        for name in names:
            value = getattr(value, name)
    return f"{names[-1]} = {encode_toml_value(value)}"


def encode_toml_value(value: object) -> str:
    """A value as TOML 1.0 writes it. Raises TypeError for a type that no setting has."""
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
        case str() | Path():
            # JSON's escapes are TOML's; only DEL needs one more.
            return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
        case list():
            return f"[{', '.join(encode_toml_value(item) for item in value)}]"
        case dict():
            pairs = (f"{key} = {encode_toml_value(item)}" for key, item in value.items())
            return f"{{ {', '.join(pairs)} }}"
        case _:
            raise TypeError(f"no TOML for {type(value).__name__}")
