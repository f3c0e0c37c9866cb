"""A configuration with every setting, its default and what it means, made from the tree."""

import textwrap
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kiosk.settings.model import Settings
from kiosk.settings.wording import describe_type, encode_toml_value

WIDTH = 98

_HEAD = """\
Configuration of the visitor check-in kiosk. Every setting is here with its default; what you
do not need to change you may delete. An environment variable goes before this file:
KIOSK_STATION=K2, KIOSK_CHECKIN__OPENS_BEFORE_MIN=90, KIOSK_DEVICES__LOCKERS__BANKS=cu48:///dev/…"""


def derive_config_text() -> str:
    """The commented TOML of all defaults; reading it back gives the defaults."""
    lines = [*_comment(_HEAD), ""]
    lines += _table("", Settings, Settings.model_construct())
    return "\n".join(lines).rstrip() + "\n"


def write_config(path: Path) -> None:
    """Write `derive_config_text` into a file and the folders above it. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(derive_config_text(), encoding="utf-8")


def _table(name: str, model: type[BaseModel], values: BaseModel) -> Iterator[str]:
    keys = [key for key in model.model_fields if not isinstance(getattr(values, key), BaseModel)]
    fields = [(key, model.model_fields[key], getattr(values, key)) for key in keys]
    short = [_one_line(*entry) for entry in fields]
    if all(len(line) <= WIDTH for line in short):
        yield from short
    else:
        for number, entry in enumerate(fields):
            yield from ("",) if number else ()
            yield from _paragraph(*entry)
    for key, field in model.model_fields.items():
        if key in keys:
            continue
        value = getattr(values, key)
        full = f"{name}.{key}".lstrip(".")
        yield ""
        yield from _comment(field.description or type(value).__doc__ or "")
        yield f"[{full}]"
        yield from _table(full, type(value), value)


def _one_line(key: str, field: FieldInfo, value: object) -> str:
    return f"{key} = {encode_toml_value(value)}  # {_about(field, value)}"


def _paragraph(key: str, field: FieldInfo, value: object) -> Iterator[str]:
    yield from _comment(_about(field, value))
    line = f"{key} = {encode_toml_value(value)}"
    if isinstance(value, Path):
        # The default differs from user to user: the file should not pin this one's.
        yield f"# {line}"
    elif table := _listed_table(field):
        # An empty list in the file would forbid the tables that somebody adds below it.
        yield f"# {line}"
        yield f"# [[{key}]]"
        example = table.model_validate(field.examples[0][0] if field.examples else {})
        for name, inner in example.model_dump(mode="json").items():
            yield f"# {name} = {encode_toml_value(inner)}"
    elif isinstance(value, list) and len(line) > WIDTH:
        yield f"{key} = ["
        yield from (f"    {encode_toml_value(item)}," for item in value)
        yield "]"
    else:
        yield line


def _listed_table(field: FieldInfo) -> type[BaseModel] | None:
    """What kind of table a setting is a list of; None where it is something else."""
    if get_origin(field.annotation) is not list:
        return None
    (kind,) = get_args(field.annotation)
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def _about(field: FieldInfo, value: object) -> str:
    """The description, and the choices or the range where there are any."""
    text = " ".join((field.description or "").split())
    if isinstance(value, bool) or not isinstance(value, int | StrEnum):
        return text
    form = describe_type(field.annotation, tuple(field.metadata))
    return f"{text} ({form.removeprefix('a whole number ').removeprefix('one of ')})"


def _comment(text: str) -> list[str]:
    joined = " ".join(text.split())
    return [f"# {line}" for line in textwrap.wrap(joined, WIDTH, break_long_words=False)]
