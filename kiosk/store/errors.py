"""What can go wrong with the store, as types a caller can act on.

Every error says what happened in one sentence (`str(error)`) and what a person can do about
it (`remedy`). `sqlite3` errors are translated where they leave the store, see
`derive_store_error`; nothing outside `kiosk.store` ever meets one.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class StoreError(Exception):
    """The store could not do what was asked; nothing was half done."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


class NewerSchema(StoreError):
    """The file was written by a later version of this program."""


class NotAStore(StoreError):
    """The file is no database, or it is damaged."""


class StoreBusy(StoreError):
    """Another process has been writing for longer than we wait. Retryable."""


class DiskFull(StoreError):
    """There is no room for the change (disk, quota or file size limit)."""


class DiskFailed(StoreError):
    """The disk did not read or write."""


class NoRights(StoreError):
    """The operating system does not let us read or write the file or its folder."""


class StoreClosed(StoreError):
    """The store has been closed; nothing can be asked of it any more."""


class UnknownRecord(StoreError):
    """Something was asked about an id or a number that the store does not have."""


class StoreMisused(StoreError):
    """A mistake in this program: the database refused a statement or a value."""


class KeyProblem(StoreError):
    """The site key cannot be used: missing, unsafe, malformed, or another site's."""


def derive_store_error(error: sqlite3.Error, path: Path) -> StoreError:
    """The error for people that stands behind an error of SQLite about the file at `path`.

    By primary and extended result codes, https://www.sqlite.org/rescode.html.
    """
    name = getattr(error, "sqlite_errorname", "")
    match name.split("_")[1] if "_" in name else "":
        case "FULL":
            return _disk_full(path)
        case "IOERR" if name.startswith("SQLITE_IOERR_WRITE"):
            # A quota or a file size limit; only ENOSPC itself is called SQLITE_FULL.
            return _disk_full(path)
        case "IOERR":
            return DiskFailed(
                f"The disk failed on the store {path} ({name}).",
                "Check the disk and its cable, then start the kiosk again.",
            )
        case "BUSY" | "LOCKED" | "PROTOCOL":
            return StoreBusy(
                f"The store {path} is being written by another program.",
                "Wait until that program (an import, a backup) is done and try again.",
            )
        case "NOTADB":
            return NotAStore(
                f"The file {path} is not a kiosk store.",
                "Move it away, or name another data folder with --data.",
            )
        case "CORRUPT":
            return NotAStore(
                f"The store {path} is damaged.",
                "Keep the file, restore the latest backup and call the administrator.",
            )
        case "READONLY" | "CANTOPEN" | "PERM" | "AUTH":
            return no_rights(path)
        case _:
            return StoreMisused(
                f"The store {path} refused a statement: {error}.",
                "This is a fault of the program; report it with this sentence.",
            )


def no_rights(path: Path) -> NoRights:
    return NoRights(
        f"The store {path} cannot be opened for writing.",
        "Give the user who runs the kiosk read and write access to this file and its folder.",
    )


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite raises inside the block into a `StoreError`."""
    try:
        yield
    except sqlite3.Error as error:
        raise derive_store_error(error, path) from error


def _disk_full(path: Path) -> DiskFull:
    return DiskFull(
        f"There is no room left to write the store {path}.",
        "Free space on this disk (or raise the quota), then try again; nothing was lost.",
    )
