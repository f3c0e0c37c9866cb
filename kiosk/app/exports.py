"""What people save: into a folder for this account only, where no names stay, or onto a stick."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

import structlog

from kiosk.settings import Settings
from kiosk.sticker.paper import derive_paper_error

log = structlog.get_logger(__name__)

EXPORTS = "exports"
KEPT = timedelta(days=7)

# Files with names in them, by how they begin; reports have none and stay.
_PERSONAL = ("manifest-", "roll-call-")

MEDIA = (Path("/media"), Path("/run/media"))
"""Where systems mount USB sticks: directly in it, or below a folder for each account."""


class Destination(StrEnum):
    """Where a list of names went, as the journal has it. FILE: where a command was told to."""

    KIOSK = "kiosk"
    OUTSIDE = "outside"
    PRINTER = "printer"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class ExportPlace:
    """A folder that files can be saved into. `name`: empty for the kiosk's own."""

    folder: Path
    name: str = ""

    @property
    def destination(self) -> Destination:
        return Destination.OUTSIDE if self.name else Destination.KIOSK


def list_places(settings: Settings, media: tuple[Path, ...] = MEDIA) -> tuple[ExportPlace, ...]:
    """The kiosk's own folder first, then what is plugged in and can be written now.

    Raises PaperNotWritten.
    """
    configured = (Path(text) for text in settings.devices.export_folders)
    found = (*configured, *(stick for root in media for stick in _list_mounts(root)))
    outside = (folder for folder in dict.fromkeys(found) if _is_writable(folder))
    return (
        ExportPlace(open_exports(settings.data_dir)),
        *(ExportPlace(folder, folder.name or str(folder)) for folder in outside),
    )


def _list_mounts(root: Path) -> Iterator[Path]:
    try:
        for folder in sorted(root.iterdir()):
            if os.path.ismount(folder):  # unlike Path.is_mount, no link
                yield folder
            elif folder.is_dir():
                yield from (below for below in sorted(folder.iterdir()) if os.path.ismount(below))
    except OSError as error:  # no such folder, or another account's
        log.debug("no media", folder=str(root), what=error.strerror)


def _is_writable(folder: Path) -> bool:
    return folder.is_dir() and os.access(folder, os.W_OK | os.X_OK)


def open_exports(data_dir: Path) -> Path:
    """The folder, made where it is missing. Raises PaperNotWritten."""
    folder = data_dir / EXPORTS
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise derive_paper_error(folder, error) from error
    return folder


def drop_old_exports(data_dir: Path, clock: Callable[[], datetime]) -> int:
    """Delete lists with names that were saved longer than `KEPT` ago; how many.

    One that cannot be deleted is logged and tried again at the next call.
    """
    kept_since = (clock() - KEPT).timestamp()
    dropped = 0
    for path in (data_dir / EXPORTS).glob("*"):
        try:
            is_old = path.name.startswith(_PERSONAL) and path.stat().st_mtime < kept_since
            if is_old and path.is_file():
                path.unlink()
                dropped += 1
        except OSError as error:
            log.error("old list not deleted", file=path.name, what=error.strerror)
    return dropped
