"""A printer that writes pictures: `file:///var/stickers`.

Each label becomes a PNG file with its resolution in it, named for its job. A file appears
under its name only when it is whole and on disk, and never in place of another, whoever else
writes into the folder. A job that is asked for again with the same picture is there already:
nothing is written; with another picture it is another label, and gets the next free number.
"""

import contextlib
import errno
import io
import itertools
import os
import re
import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

from PIL import Image

from hardware.errors import BadDeviceUrl, DeviceFault, HardwareError
from hardware.interfaces import DeviceHealth, Label, PrinterStatus
from hardware.printers.job_thread import JobThread
from hardware.urls import DeviceKind, DeviceUrl, Family, register
from hardware.worker import HealthBook

# Below this a label of 300 dpi and the folder's own entry may not fit.
LEAST_FREE_BYTES = 1_000_000
LONGEST_NAME = 60
CHECK_S = 60.0

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
        self._worker = JobThread("The label folder", self._look, CHECK_S)
        self._worker.start()

    def print_label(self, label: Label) -> "Future[None]":
        return self._worker.submit(lambda: self._run(lambda: self._write(label)))

    def status(self) -> "Future[PrinterStatus]":
        return self._worker.submit(lambda: self._run(self._check))

    def health(self) -> DeviceHealth:
        return self._book.health

    def close(self) -> None:
        self._worker.close()

    # --- on the worker's thread ------------------------------------------------------------

    def _look(self) -> None:
        with contextlib.suppress(HardwareError):  # noted as health
            self._run(self._check)

    def _run(self, work: Callable[[], T]) -> T:
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
            self._give_name(Path(temporary), label.job, data)
        finally:
            Path(temporary).unlink(missing_ok=True)
        self._sync_folder()

    def _give_name(self, file: Path, job: str, data: bytes) -> None:
        """Name the file for its job, or the next free number after it.

        A link, unlike a renaming, never takes the place of a file that is there.
        """
        stem = re.sub(r"[^\w.-]+", "_", job).strip(".")[:LONGEST_NAME] or "label"
        for number in itertools.count(1):
            path = self._folder / (f"{stem}.png" if number == 1 else f"{stem}-{number}.png")
            try:
                path.hardlink_to(file)
            except FileExistsError:
                with contextlib.suppress(FileNotFoundError):  # taken away this moment
                    if path.read_bytes() == data:
                        return
            else:
                return

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
                f"Run `sudo install -d -o $USER {folder}`, or name another folder.",
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
