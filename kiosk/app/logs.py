"""The program's log: where it goes, and that nothing personal gets into it.

Lines are events with fields. Fields are plain values; anything else is written as the name of
its type, because the values of the domain hold people. Of an exception only its type, its
place and, where it is a sentence made for people, its sentence are written.

The application logs with structlog, the devices with the standard library; both come out here
in the same form. structlog is imported only when there is a log to write.
"""

import logging
import logging.handlers
import sys
import traceback
from collections.abc import MutableMapping
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from hardware.errors import HardwareError
from kiosk.store.errors import StoreError

if TYPE_CHECKING:
    from kiosk.settings import Settings

LOG_FOLDER = "logs"
LOG_FILE = "kiosk.jsonl"

_ROOTS = ("kiosk", "hardware")
# Values under these names are people's, whoever wrote the line.
_PERSONAL = frozenset(
    {"name", "names", "number", "document", "phone", "birth_date", "last4", "text", "reference"}
)
_LONGEST_TEXT = 500


def open_logs(settings: "Settings", *, to_stderr: bool, debug: bool = False) -> None:
    """Begin to log: to standard error for a person, as JSON lines into the data folder.

    `debug` goes before the set level. A folder that cannot be written costs the file, not the
    station: the rest goes on and says so.
    """
    import structlog

    level = logging.DEBUG if debug else getattr(logging, settings.logging.level.upper())
    handlers: list[logging.Handler] = []
    trouble: OSError | None = None
    if to_stderr:
        handlers.append(logging.StreamHandler(sys.stderr))
        handlers[-1].setFormatter(
            _formatter(structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()))
        )
    if settings.logging.to_file:
        try:
            handlers.append(_file_handler(settings))
        except OSError as error:
            trouble = error
        else:
            handlers[-1].setFormatter(
                _formatter(structlog.processors.JSONRenderer(ensure_ascii=False))
            )
    _attach(handlers, level)
    _route_application(level)
    if trouble is not None:
        structlog.get_logger("kiosk").warning("no log file", why=trouble.strerror)


def discard_logs(*, debug: bool, application: bool = False) -> None:
    """Log nothing, for commands, whose errors are sentences of their own.

    `debug` shows on standard error what would have been logged. `application`: what the
    application logs too, which only a command that runs it needs.
    """
    handlers: list[logging.Handler] = [logging.StreamHandler(sys.stderr)] if debug else []
    _attach(handlers, logging.DEBUG)
    if application:
        import structlog

        for handler in handlers:
            handler.setFormatter(_formatter(structlog.dev.ConsoleRenderer(colors=False)))
        _route_application(logging.DEBUG if debug else logging.CRITICAL)


def _route_application(level: int) -> None:
    """Let what structlog takes go the way of the standard library's log."""
    import structlog

    structlog.configure(
        processors=[*_common_processors(), structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=_choose_logger,
        cache_logger_on_first_use=False,
    )


def close_logs() -> None:
    """Close what was opened, as if nothing had been; safe to call twice."""
    for name in _ROOTS:
        logger = logging.getLogger(name)
        logger.propagate = True
        logger.setLevel(logging.NOTSET)
        for handler in tuple(logger.handlers):
            logger.removeHandler(handler)
            handler.close()


def _attach(handlers: list[logging.Handler], level: int) -> None:
    close_logs()
    for name in _ROOTS:
        logger = logging.getLogger(name)
        logger.setLevel(level)
        logger.propagate = False
        for handler in handlers or (logging.NullHandler(),):
            logger.addHandler(handler)


def _choose_logger(*names: Any) -> logging.Logger:
    module = str(names[0]) if names else ""
    return logging.getLogger(module if module.startswith("kiosk") else "kiosk")


def _common_processors() -> list[Any]:
    import structlog

    return [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        keep_impersonal,
    ]


def _formatter(renderer: Any) -> logging.Formatter:
    import structlog

    formatter = structlog.stdlib.ProcessorFormatter
    return formatter(
        foreign_pre_chain=_common_processors(),
        processors=[formatter.remove_processors_meta, renderer],
    )


def _file_handler(settings: "Settings") -> logging.Handler:
    folder = settings.data_dir / LOG_FOLDER
    # Each for itself: parents that are made on the way are anybody's to read.
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.mkdir(exist_ok=True, mode=0o700)
    return logging.handlers.RotatingFileHandler(
        folder / LOG_FILE,
        maxBytes=settings.logging.file_mb * 1_000_000,
        backupCount=settings.logging.files - 1,
        encoding="utf-8",
    )


# Keys that structlog itself needs until the line is rendered.
_MACHINERY = frozenset({"_record", "_from_structlog"})


def keep_impersonal(
    _logger: Any, _method: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """Of an event, what may be written down; see the module's text."""
    error = _exception_of(event.pop("exc_info", None))
    kept = {key: value if key in _MACHINERY else _plain(key, value) for key, value in event.items()}
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
