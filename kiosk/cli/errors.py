"""The one place where errors become a sentence on standard error and an exit status."""

import errno
import os
import sys
import traceback
from collections.abc import Callable
from enum import IntEnum

import typer


class Status(IntEnum):
    """Exit statuses. INTERRUPTED is what shells use for a program ended by Ctrl-C."""

    DONE = 0
    REFUSED = 1
    WRONG_USE = 2
    FAILED = 3
    INTERRUPTED = 130


class Refusal(Exception):
    """The data say no, or there is nothing to be found: exit status 1."""

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


class UnknownTour(Refusal):
    def __init__(self, tour_id: str) -> None:
        super().__init__(
            f"There is no tour {tour_id} in the store.",
            "Check the tour id, or import the roster that has it.",
        )


class WrongUse(Exception):
    """The command was called in a way that makes no sense: exit status 2."""

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


class Failure(Exception):
    """Something outside this program is missing or broken: exit status 3."""

    def __init__(self, what: str, remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


# The disk is at fault, not the name that was given.
_DISK_TROUBLE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS})


def run_guarded(action: Callable[[], int], *, debug: bool) -> int:
    """Run `action`; whatever it raises becomes a sentence and a status, never a traceback.

    `debug` shows the traceback as well.
    """
    try:
        status = action()
        sys.stdout.flush()
    except KeyboardInterrupt:
        return Status.INTERRUPTED
    except (BrokenPipeError, SystemExit):
        # Typer turns a broken pipe into SystemExit. The reader has seen enough: no error.
        _silence_stdout()
        return Status.DONE
    except Exception as error:
        if debug:
            traceback.print_exc()
        sentences, failed = describe_error(error)
        for sentence in sentences:
            print(sentence, file=sys.stderr)  # noqa: T201 - this is where errors are printed
        return failed
    return status


def _silence_stdout() -> None:
    """What is still buffered has nowhere to go; without this the interpreter complains."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def describe_error(error: Exception) -> tuple[tuple[str, ...], Status]:
    """The sentences for a person, usually one, and the exit status.

    Every error type of our own packages is made for people; any other is a fault of ours.
    """
    from kiosk.settings import SettingsError
    from kiosk.sticker.paper import PaperNotWritten

    if isinstance(error, SettingsError):
        return error.mistakes, Status.WRONG_USE
    if isinstance(error, PaperNotWritten) and isinstance(error.__cause__, OSError):
        return (_join(str(error), error.remedy),), _status_of_os_error(error.__cause__)
    if type(error).__module__.split(".")[0] in {"kiosk", "hardware"}:
        what = getattr(error, "what", str(error))
        return (_join(what, getattr(error, "remedy", "")),), _status_of(error)
    if isinstance(error, typer.TyperException):
        return (_usage_sentence(error),), Status.WRONG_USE
    if isinstance(error, typer.Abort):
        return ("Stopped; nothing more was done.",), Status.REFUSED
    if isinstance(error, OSError):
        return (_os_sentence(error),), _status_of_os_error(error)
    what = f"Something unexpected happened ({type(error).__name__})."
    return (f"{what} Run the command again with --debug and report it.",), Status.FAILED


def _status_of(error: Exception) -> Status:
    """Exit status of an error of ours: a device or service failed, unless it says otherwise."""
    from hardware.errors import BadDeviceUrl
    from kiosk.app.pass_keys import PassKeyProblem
    from kiosk.domain.passes import BadKey
    from kiosk.sticker.toml_table import BadStickerDesign
    from kiosk.store.errors import KeyProblem, UnknownRecord
    from kiosk.store.users import UserExists

    match error:
        case Refusal() | UnknownRecord() | UserExists():
            return Status.REFUSED
        case WrongUse() | BadDeviceUrl() | KeyProblem() | PassKeyProblem() | BadKey():
            return Status.WRONG_USE
        case BadStickerDesign():
            return Status.WRONG_USE
        case _:
            return Status.FAILED


def _join(what: str, remedy: str) -> str:
    return f"{what} {remedy}".strip()


def _usage_sentence(error: typer.TyperException) -> str:
    text = " ".join(error.format_message().split())
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "kiosk"
    end = "" if text.endswith("?") else "."
    return f"{text.rstrip('.')}{end} See: {command} --help"


def _os_sentence(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename is not None else ""
    reason = error.strerror or type(error).__name__
    what = f"{where}{reason[:1].lower()}{reason[1:]}."
    if error.errno in _DISK_TROUBLE:
        return f"{what} Free or mend this disk, then try again."
    match error.errno:
        case errno.ENOENT:
            return f"{what} Check the name and the folder."
        case errno.EACCES | errno.EPERM:
            return f"{what} Name a place that this user may use."
        case _:
            return f"{what} Name another file or folder."


def _status_of_os_error(error: OSError) -> Status:
    return Status.FAILED if error.errno in _DISK_TROUBLE else Status.WRONG_USE
