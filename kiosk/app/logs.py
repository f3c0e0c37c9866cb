"""The program's log: where it goes, and that nothing personal gets into it.

Lines are events with fields. Fields are plain values; anything else is written as the name of
its type, because the values of the domain hold people. Of an exception only its type, its
place and, where it is a sentence made for people, its sentence are written.
"""

import logging
import logging.handlers
import sys
import traceback
from collections.abc import Mapping, MutableMapping
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Any

import structlog

from hardware.errors import HardwareError
from kiosk.settings import Settings
from kiosk.store.errors import StoreError

LOG_FOLDER = "logs"
LOG_FILE = "kiosk.jsonl"

# Values under these names are people's, whoever wrote the line.
_PERSONAL = frozenset(
    {"name", "names", "number", "document", "phone", "birth_date", "last4", "text", "reference"}
)
_LONGEST_TEXT = 500


def open_logs(settings: Settings, *, to_stderr: bool, debug: bool = False) -> None:
    """Begin to log: to standard error for a person, as JSON lines into the data folder.

    `debug` goes before the set level. A folder that cannot be written costs the file, not the
    station: the rest goes on and says so.
    """
    level = logging.DEBUG if debug else getattr(logging, settings.logging.level.upper())
    handlers: list[logging.Handler] = []
    trouble: OSError | None = None
    if to_stderr:
        handlers.append(_stderr_handler())
    if settings.logging.to_file:
        try:
            handlers.append(_file_handler(settings))
        except OSError as error:
            trouble = error
    root = logging.getLogger("kiosk")
    close_logs()
    root.setLevel(level)
    root.propagate = False
    for handler in handlers or (logging.NullHandler(),):
        root.addHandler(handler)
    structlog.configure(
        processors=[
            structlog.stdlib.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            keep_impersonal,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=_LoggerFactory(),
        cache_logger_on_first_use=False,
    )
    if trouble is not None:
        structlog.get_logger("kiosk").warning("no log file", why=trouble.strerror)


def discard_logs() -> None:
    """Log nothing: for commands, whose errors are sentences of their own."""
    close_logs()
    structlog.configure(
        processors=[_drop], logger_factory=_LoggerFactory(), cache_logger_on_first_use=False
    )


def close_logs() -> None:
    """Close what `open_logs` opened; safe to call twice."""
    root = logging.getLogger("kiosk")
    for handler in tuple(root.handlers):
        root.removeHandler(handler)
        handler.close()


class _LoggerFactory:
    def __call__(self, *names: Any) -> logging.Logger:
        module = str(names[0]) if names else ""
        return logging.getLogger(module if module.startswith("kiosk") else "kiosk")


def _drop(_logger: Any, _method: str, _event: MutableMapping[str, Any]) -> Mapping[str, Any]:
    raise structlog.DropEvent


def _stderr_handler() -> logging.Handler:
    handler = logging.StreamHandler(sys.stderr)
    colours = sys.stderr.isatty()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.dev.ConsoleRenderer(colors=colours),
            ]
        )
    )
    return handler


def _file_handler(settings: Settings) -> logging.Handler:
    folder = settings.data_dir / LOG_FOLDER
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    handler = logging.handlers.RotatingFileHandler(
        folder / LOG_FILE,
        maxBytes=settings.logging.file_mb * 1_000_000,
        backupCount=settings.logging.files - 1,
        encoding="utf-8",
    )
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ]
        )
    )
    return handler


def keep_impersonal(
    _logger: Any, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Of an event, what may be written down; see the module's text."""
    error = _exception_of(event.pop("exc_info", None))
    kept = {key: _plain(key, value) for key, value in event.items()}
    event.clear()
    event.update(kept)
    if error is not None:
        event.update(_describe(error))
    return event


def _exception_of(exc_info: object) -> BaseException | None:
    match exc_info:
        case BaseException():
            return exc_info
        case (_, BaseException() as error, _):
            return error
        case None | False:
            return None
        case _:
            return sys.exc_info()[1]


def _plain(key: str, value: object) -> object:
    if key in _PERSONAL:
        return "…"
    match value:
        case Enum():
            return value.value
        case None | bool() | int() | float():
            return value
        case str():
            return value[:_LONGEST_TEXT]
        case Path():
            return str(value)
        case _:
            return type(value).__name__


def _describe(error: BaseException) -> dict[str, object]:
    described: dict[str, object] = {
        "error": type(error).__name__,
        "at": _places(error.__traceback__),
    }
    if isinstance(error, HardwareError | StoreError):
        described["what"] = error.what
    if error.__cause__ is not None:
        described["cause"] = type(error.__cause__).__name__
    return described


def _places(trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)[-6:]
    return " > ".join(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames)
