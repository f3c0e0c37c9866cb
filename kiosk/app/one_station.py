"""One kiosk at a time on one data folder."""

import fcntl
from pathlib import Path

LOCK_FILE = "station.lock"


class StationRuns(Exception):
    """A kiosk runs on this data folder already; `remedy` says what to do."""

    def __init__(self, data_dir: Path) -> None:
        self.what = f"A kiosk runs already with the data folder {data_dir}."
        self.remedy = "Use that one, or close it first; another station needs its own --data."
        super().__init__(self.what)


class OneStation:
    """Held from making to `close`; the system lets go of it when the process ends, however.

    Raises StationRuns when another process, or another station of this one, holds it.
    """

    def __init__(self, data_dir: Path) -> None:
        data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._file = (data_dir / LOCK_FILE).open("w")
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._file.close()
            raise StationRuns(data_dir) from error

    def close(self) -> None:
        """Let the next one start; safe to call twice."""
        self._file.close()
