"""Reading the settings: file and environment in, one tree or a sentence a mistake out."""

import os
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from platformdirs import user_config_path
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kiosk.settings.model import Settings
from kiosk.settings.section import Section
from kiosk.settings.wording import derive_example, derive_expectation, find_field

CONFIG_VARIABLE = "KIOSK_CONFIG"
SYSTEM_CONFIG = Path("/etc/kiosk/kiosk.toml")


class SettingsError(Exception):
    """The settings cannot be used; `mistakes` holds one sentence each, with its remedy."""

    def __init__(self, mistakes: tuple[str, ...]) -> None:
        super().__init__("\n".join(mistakes))
        self.mistakes = mistakes


def user_config_file() -> Path:
    """Where a user's own configuration lies."""
    return user_config_path("kiosk") / "kiosk.toml"


def find_config(config: Path | None) -> Path | None:
    """The file to read: the one named, else `$KIOSK_CONFIG`, the system's, the user's.

    None when none of them exists; a file that is named is returned whether or not it exists.
    """
    if config is not None:
        return config
    if named := os.environ.get(CONFIG_VARIABLE):
        return Path(named)
    return next((path for path in (SYSTEM_CONFIG, user_config_file()) if path.is_file()), None)


def load_settings(config: Path | None = None, data_dir: Path | None = None) -> Settings:
    """The settings from the file (see `find_config`), the environment and the defaults.

    An environment variable goes before the file, `data_dir` before both. Raises SettingsError
    for a file that cannot be read and for every key that is unknown or out of its bounds.
    """
    path = find_config(config)
    content = {} if path is None else _read_toml(path)
    unknown = _find_unknown_variables()
    try:
        settings = Settings(**content)
    except ValidationError as error:
        sentences = (_describe(mistake, path) for mistake in error.errors())
        # A union or an alias can name one mistake twice.
        raise SettingsError(tuple(dict.fromkeys((*unknown, *sentences)))) from error
    if unknown:
        raise SettingsError(unknown)
    if data_dir is not None:
        settings = settings.model_copy(update={"data_dir": data_dir.expanduser()})
    settings._source = path
    return settings


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError as error:
        remedy = f"Check the name, or write one with: kiosk init {path}"
        raise SettingsError((f"There is no configuration file {path}. {remedy}",)) from error
    except UnicodeDecodeError as error:
        raise SettingsError((f"{path} is not UTF-8 text. Save it as UTF-8.",)) from error
    except tomllib.TOMLDecodeError as error:
        what = f"{path} is not valid TOML: {_lower_first(str(error))}."
        raise SettingsError((f'{what} Lines look like this: station = "K1"',)) from error
    except OSError as error:
        what = f"{path} cannot be read: {_lower_first(error.strerror or str(error))}."
        raise SettingsError((f"{what} Name a file that this user may read.",)) from error


def _find_unknown_variables() -> tuple[str, ...]:
    """A sentence for each nested variable whose section does not exist: surely a slip."""
    sections = {
        name for name, field in Settings.model_fields.items() if _is_section(field.annotation)
    }
    sentences = []
    for variable in sorted(os.environ):
        if not variable.upper().startswith("KIOSK_") or "__" not in variable:
            continue
        section = variable[len("KIOSK_") :].split("__")[0].lower()
        if section not in sections:
            known = ", ".join(f"KIOSK_{name.upper()}__…" for name in sorted(sections))
            sentences.append(
                f"Environment variable {variable}: there is no section “{section}”. "
                f"Known are {known}."
            )
    return tuple(sentences)


def _is_section(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Section)


def _describe(mistake: ErrorDetails, path: Path | None) -> str:
    """One sentence: where, which key, what is wrong, what would be right."""
    location = tuple(mistake["loc"])
    where = _where(location, path)
    key = _spell(location)
    match mistake["type"]:
        case "extra_forbidden":
            return f"{where}: there is no setting “{key}”. {_suggest(location)}"
        case "missing":
            return f"{where}: “{key}” is missing. Add it, or leave out its whole table."
        case _:
            pass
    remedy = f"Write for example {derive_example(location)}"
    if mistake["type"] != "value_error":
        expected = derive_expectation(location)
        return f"{where}: “{key}” is {_show(mistake['input'])}; it must be {expected}. {remedy}"
    reason = mistake["msg"].removeprefix("Value error, ")
    if isinstance(mistake["input"], dict):
        return f"{where}: “{key}”: {reason}."
    if isinstance(mistake["input"], list):
        return f"{where}: “{key}”: {reason}. {remedy}"
    return f"{where}: “{key}” is {_show(mistake['input'])}: {reason}. {remedy}"


def _where(location: tuple[int | str, ...], path: Path | None) -> str:
    names = [str(part) for part in location if isinstance(part, str)]
    for depth in range(len(names), 0, -1):
        variable = "KIOSK_" + "__".join(names[:depth]).upper()
        for name in os.environ:
            if name.upper() == variable:
                return f"Environment variable {name}"
    return str(path) if path is not None else "Settings"


def _spell(location: tuple[int | str, ...]) -> str:
    return "".join(
        f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in location
    ).lstrip(".")


def _suggest(location: tuple[int | str, ...]) -> str:
    table = find_field(location[:-1])
    fields: Mapping[str, object] = (
        table.model_fields
        if isinstance(table, type) and issubclass(table, BaseModel)
        else Settings.model_fields
    )
    close = get_close_matches(str(location[-1]), fields, n=1)
    if close:
        return f"Did you mean “{_spell((*location[:-1], close[0]))}”?"
    return f"Known here are {', '.join(fields)}."


def _show(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case dict():
            return "a table"
        case list():
            return "a list"
        case str() if not value:
            return "empty"
        case str():
            return f"“{value[:60]}”"
        case _:
            return str(value)[:60]


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:].rstrip(".")
