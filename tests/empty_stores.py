"""Stores that nobody has written into yet."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.store.connection import STORE_FILE, prepare_file


@cache
def _empty_file() -> bytes:
    with TemporaryDirectory(prefix="kiosk-empty-") as folder:
        path = Path(folder) / STORE_FILE
        prepare_file(path).close()
        return path.read_bytes()


def lay_empty_store(folder: Path) -> None:
    """Put an empty store of today's schema where there is none.

    To make one takes longer than what most tests do with it.
    """
    path = folder / STORE_FILE
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.touch(mode=0o600)
        path.write_bytes(_empty_file())
