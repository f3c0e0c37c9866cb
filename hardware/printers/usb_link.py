"""Bytes over a USB printer's device file, `/dev/usb/lp0`.

The kernel's usblp device is no serial port: it has no line settings, and pyserial cannot open
it. Source: Linux `drivers/usb/class/usblp.c`: one user at a time (EBUSY), writes that wait
while the printer takes nothing, ENODEV once it is gone.
"""

import errno
import os
import select
import time

from hardware.errors import LinkDown
from hardware.ports import USB_PRINTERS, PortMemory, advise_rights

WRITE_TIMEOUT_S = 5.0
READ_SIZE = 4096
NOTHING_YET_S = 0.02

_CHECK_CABLE = "Check the cable and the power of the printer; it is used again when it comes back."


class UsbLink:
    """A `Link` on a printer's device file. Raises LinkDown when it cannot be opened.

    A printer that came back under another number is found there by what `memory` knows of it.
    """

    def __init__(self, path: str, memory: PortMemory = USB_PRINTERS) -> None:
        self._path = memory.locate(path)
        try:
            self._file = os.open(self._path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY)
        except OSError as error:
            raise _explain_open_failure(self._path, error) from error
        memory.note(path, self._path)
        self._wake_read, self._wake_write = os.pipe()
        self._closed = False

    def write(self, data: bytes) -> None:
        rest = memoryview(data)
        deadline = time.monotonic() + WRITE_TIMEOUT_S
        while rest:
            if not self._wait(select.POLLOUT, deadline):
                raise LinkDown(f"The printer on {self._path} does not take data.", _CHECK_CABLE)
            try:
                rest = rest[os.write(self._file, rest) :]
            except BlockingIOError:
                continue
            except OSError as error:
                raise self._gone() from error

    def read_some(self, deadline: float) -> bytes:
        while True:
            ready = self._wait(select.POLLIN, deadline)
            try:
                data = os.read(self._file, READ_SIZE) if ready else b""
            except BlockingIOError:
                data = b""
            except OSError as error:
                raise self._gone() from error
            if data or time.monotonic() >= deadline:
                return data
            # usblp has no end of file: ready without a byte is an empty answer of the printer,
            # and some give one whenever they are asked.
            self._wait(0, min(deadline, time.monotonic() + NOTHING_YET_S))

    def interrupt(self) -> None:
        os.write(self._wake_write, b"x")

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            for end in (self._file, self._wake_read, self._wake_write):
                os.close(end)

    def _wait(self, event: int, deadline: float) -> bool:
        """Wait until the printer is ready for `event` (0: none); False when it was not by then."""
        poll = select.poll()
        poll.register(self._file, event)
        poll.register(self._wake_read, select.POLLIN)
        rest_s = max(0.0, deadline - time.monotonic())
        found = dict(poll.poll(rest_s * 1000))
        if self._wake_read in found:
            raise LinkDown(
                f"The line to {self._path} was closed by this program.", "Open it again."
            )
        seen = found.get(self._file, 0)
        if seen & (select.POLLERR | select.POLLHUP | select.POLLNVAL):
            raise self._gone()
        return bool(seen)

    def _gone(self) -> LinkDown:
        return LinkDown(f"The printer on {self._path} was unplugged or lost power.", _CHECK_CABLE)


def _explain_open_failure(path: str, error: OSError) -> LinkDown:
    match error.errno:
        case errno.ENOENT | errno.ENODEV | errno.ENXIO | errno.EIO:
            return LinkDown(
                f"There is no printer on {path}.",
                "Plug it in and switch it on, or correct its URL; `ls /dev/usb` lists printers.",
            )
        case errno.EACCES | errno.EPERM:
            return LinkDown(
                f"This user may not use the printer on {path}.",
                advise_rights(path, "lp"),
            )
        case errno.EBUSY:
            return LinkDown(
                f"The printer on {path} is in use by another program.",
                f"Stop that program, perhaps CUPS; `fuser {path}` tells which one it is.",
            )
        case _:
            return LinkDown(
                f"{path} is not a printer.",
                "Correct the path in its URL, for example /dev/usb/lp0.",
            )
