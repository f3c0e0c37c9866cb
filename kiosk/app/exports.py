"""What people save at the kiosk: a folder for this account only, where no names stay for ever."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from kiosk.sticker.paper import derive_paper_error

log = structlog.get_logger(__name__)

EXPORTS = "exports"
KEPT = timedelta(days=7)

# Files with names in them, by how they begin; reports have none and stay.
_PERSONAL = ("manifest-", "roll-call-")


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
