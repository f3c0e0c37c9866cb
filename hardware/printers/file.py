"""A printer that writes pictures: `file:///var/stickers`.

Each label becomes a PNG file with its resolution in it, named for its job. A file appears
under its name only when it is whole and on disk.
"""

import contextlib
import errno
import io
import itertools
import os
import re
import shutil
import tempfile
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from PIL import Image

from hardware.errors import BadDeviceUrl, DeviceFault, LinkDown
from hardware.interfaces import DeviceHealth, Label, PrinterStatus
from hardware.urls import DeviceKind, DeviceUrl, Family, register
from hardware.worker import HealthBook

# Below this a label of 300 dpi and the folder's own entry may not fit.
LEAST_FREE_BYTES = 1_000_000
LONGEST_NAME = 60

T = TypeVar("T")


def encode_png(label: Label) -> bytes:
    """A label as a one-bit PNG with its dpi. Raises ValueError for rows of another size."""
    size = (label.width_px, label.height_px)
    picture = Image.frombytes("1", size, label.rows, "raw", "1;I")
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", dpi=(label.dpi, label.dpi))
    return buffer.getvalue()


class FilePrinter:
    """A `LabelPrinter` whose paper is a folder; makes the folder when it is missing."""

    def __init__(self, url: DeviceUrl) -> None:
        url.refuse_unknown_options(frozenset())
        if url.tcp or url.host or not url.path.strip("/"):
            raise BadDeviceUrl(f"{url.text}: the folder is missing.", "Write file:///var/stickers.")
        self._folder = Path(url.path)
        self._book = HealthBook("Label folder", url.text, misses_allowed=1)
        self._thread: threading.Thread | None = None
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="Label folder")
        self.status()

    def print_label(self, label: Label) -> "Future[None]":
        return self._submit(lambda: self._write(label))

    def status(self) -> "Future[PrinterStatus]":
        return self._submit(self._check)

    def health(self) -> DeviceHealth:
        return self._book.health

    def close(self) -> None:
        # Its own thread may close it, in a Future's callback, and cannot wait for itself.
        self._worker.shutdown(wait=threading.current_thread() is not self._thread)

    def _submit(self, work: Callable[[], T]) -> "Future[T]":
        with contextlib.suppress(RuntimeError):  # shut down, maybe just now
            return self._worker.submit(self._run, work)
        closed: Future[T] = Future()
        closed.set_exception(LinkDown("The label folder was closed.", "Start the program again."))
        return closed

    # --- on the worker's thread ------------------------------------------------------------

    def _run(self, work: Callable[[], T]) -> T:
        self._thread = threading.current_thread()
        try:
            result = work()
        except OSError as error:
            fault = explain_write_failure(self._folder, error)
            self._book.fault(fault.what, fault.remedy)
            raise fault from error
        self._book.mended()
        self._book.answered()
        return result

    def _check(self) -> PrinterStatus:
        # Asking makes nothing: the folder that would be made in is what has to be good.
        folder = next(f for f in (self._folder, *self._folder.parents) if f.exists())
        if not folder.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, "a file is in the way")
        if not os.access(folder, os.W_OK | os.X_OK):
            raise PermissionError(errno.EACCES, "not writable")
        if shutil.disk_usage(folder).free < LEAST_FREE_BYTES:
            raise OSError(errno.ENOSPC, "nearly full")
        return PrinterStatus()

    def _write(self, label: Label) -> None:
        data = encode_png(label)
        self._folder.mkdir(parents=True, exist_ok=True)
        # The temporary name begins with a dot and ends otherwise: whoever takes *.png from
        # the folder never takes half a label.
        file, temporary = tempfile.mkstemp(prefix=".label-", suffix=".part", dir=self._folder)
        try:
            with os.fdopen(file, "wb") as part:
                part.write(data)
                part.flush()
                os.fsync(part.fileno())
            Path(temporary).chmod(0o644)
            Path(temporary).rename(self._free_name(label.job))
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
        self._sync_folder()

    def _free_name(self, job: str) -> Path:
        """The job's file, or the next free number after it: printed twice is two labels."""
        stem = re.sub(r"[^\w.-]+", "_", job).strip(".")[:LONGEST_NAME] or "label"
        names = itertools.chain([stem], (f"{stem}-{number}" for number in itertools.count(2)))
        return next(path for name in names if not (path := self._folder / f"{name}.png").exists())

    def _sync_folder(self) -> None:
        """Make the new name outlive a power cut."""
        folder = os.open(self._folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def explain_write_failure(folder: Path, error: OSError) -> DeviceFault:
    """Why labels cannot be written into a folder, and what a person can do."""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return DeviceFault(
                f"The disk of {folder} is full.", "Delete or move files that are not needed."
            )
        case errno.EACCES | errno.EPERM:
            return DeviceFault(
                f"This user may not write into {folder}.",
                f"Run `sudo chown $USER {folder}`, or name another folder.",
            )
        case errno.EROFS:
            return DeviceFault(f"The disk of {folder} is write-protected.", "Name another folder.")
        case errno.EEXIST | errno.ENOTDIR:
            return DeviceFault(f"{folder} is not a folder.", "Name another folder.")
        case _:
            return DeviceFault(
                f"Labels cannot be written into {folder}: {os.strerror(error.errno or errno.EIO)}.",
                "Check the disk, or name another folder.",
            )


register(Family("file", DeviceKind.PRINTER, "file:///var/stickers", FilePrinter))
