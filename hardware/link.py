"""Bytes over a serial port or a TCP connection, with a monotonic deadline.

The only module that knows pyserial. Whatever goes wrong with a line (no such port, no rights,
refused, unplugged) becomes a `LinkDown` whose remedy says what a person can do.
"""

import errno
import socket
import termios
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

import serial

from hardware.errors import BadDeviceUrl, LinkDown
from hardware.ports import SERIAL_PORTS, PortMemory, advise_rights
from hardware.urls import DeviceUrl

CONNECT_TIMEOUT_S = 2.0
# Besides the time that the bytes themselves take on a serial line.
WRITE_TIMEOUT_S = 2.0
READ_SIZE = 4096
# udev names a device a moment after it has appeared, which may be after it was opened.
NAMED_AFTER_S = 1.0
BITS_A_BYTE = 10  # 8N1: start bit, eight data bits, stop bit

# A peer that lost its power says nothing, and who only listens would wait for ever.
KEEPALIVE_AFTER_S = 5
KEEPALIVE_EVERY_S = 2
KEEPALIVE_TIMES = 3

_CHECK_CABLE = "Check the cable and the power of the device; it is used again when it comes back."


@dataclass(frozen=True, slots=True)
class SerialSettings:
    """How a serial line talks: 8 data bits, no parity, 1 stop bit, `baud` bits a second."""

    baud: int

    def wire_time_s(self, size: int) -> float:
        """How long `size` bytes take on the line."""
        return size * BITS_A_BYTE / self.baud


def parse_serial_settings(url: DeviceUrl, baud: int) -> SerialSettings:
    """The line settings of a device URL: its option `baud`, else the family's `baud`.

    Called when a driver is made. Raises BadDeviceUrl when the URL can never be opened.
    """
    if not url.tcp and (url.host or not url.path.strip("/")):
        raise BadDeviceUrl(
            f"{url.text}: the port is missing.",
            f"Write for example {url.family}:///dev/ttyUSB0 (three slashes), or "
            f"{url.family}+tcp://10.0.0.8:4001 for the network.",
        )
    return SerialSettings(url.option_int("baud", baud, 300, 4_000_000))


class Link(Protocol):
    """An open line to a device, owned by one thread; `interrupt` alone may come from another."""

    def write(self, data: bytes) -> None:
        """Send all of `data`. Raises LinkDown."""
        ...

    def read_some(self, deadline: float) -> bytes:
        """What has arrived, waiting for the first byte until `deadline` (`time.monotonic()`).

        Empty when nothing came; a deadline in the past only collects what is there already.
        Raises LinkDown.
        """
        ...

    def interrupt(self) -> None:
        """Make a read that waits in another thread, and every later one, raise LinkDown."""
        ...

    def close(self) -> None:
        """Free the line; safe to call twice."""
        ...


def open_link(url: DeviceUrl, settings: SerialSettings, memory: PortMemory = SERIAL_PORTS) -> Link:
    """Open the line that a device URL names: a TCP connection for `+tcp`, else a serial port.

    A device that came back on another port is found there by what `memory` knows of it.
    Raises LinkDown with the reason and the remedy when the line cannot be opened now.
    """
    if url.tcp and url.port is not None:
        return _TcpLink(url.host, url.port, url.where)
    port = memory.locate(url.path)
    return _SerialLink(port, settings, lambda: memory.note(url.path, port))


def drain(link: Link, quiet_s: float = 0.0, limit_s: float = 1.0) -> int:
    """Discard what has arrived until the line was quiet for `quiet_s`; returns the byte count.

    A request sent after this cannot be answered by an older reply. Gives up after `limit_s`.
    Raises LinkDown.
    """
    discarded = 0
    give_up_at = time.monotonic() + limit_s
    while data := link.read_some(time.monotonic() + quiet_s):
        discarded += len(data)
        if time.monotonic() >= give_up_at:
            break
    return discarded


def read_until(link: Link, deadline: float) -> Iterator[bytes]:
    """What arrives before `deadline` (`time.monotonic()`), in portions, until a pause reaches it.

    Ends also on a line that never rests, unlike a loop of `read_some`. Raises LinkDown.
    """
    while data := link.read_some(deadline):
        yield data
        if time.monotonic() >= deadline:
            return


class _SerialLink:
    def __init__(self, path: str, settings: SerialSettings, note: Callable[[], bool]) -> None:
        self._path = path
        self._note = note
        self._settings = settings
        self._interrupted = False
        try:
            self._port = serial.Serial(
                path, settings.baud, timeout=0, write_timeout=WRITE_TIMEOUT_S, exclusive=True
            )
        except (OSError, ValueError, termios.error) as error:
            raise _explain_open_failure(path, settings.baud, error) from error
        self._note_again_at = None if note() else time.monotonic() + NAMED_AFTER_S

    def write(self, data: bytes) -> None:
        try:
            limit_s = WRITE_TIMEOUT_S + self._settings.wire_time_s(len(data))
            if self._port.write_timeout != limit_s:  # setting it configures the port anew
                self._port.write_timeout = limit_s
            self._port.write(data)
        except serial.SerialTimeoutException as error:
            raise LinkDown(f"Port {self._path} does not take data.", _CHECK_CABLE) from error
        except OSError as error:
            raise self._gone() from error

    def read_some(self, deadline: float) -> bytes:
        if self._interrupted:
            raise _closed(self._path)
        try:
            self._port.timeout = max(0.0, deadline - time.monotonic())
            data: bytes = self._port.read(1)
            if data and (waiting := self._port.in_waiting):
                data += self._port.read(min(waiting, READ_SIZE))
        except OSError as error:
            raise self._gone() from error
        if self._interrupted:
            raise _closed(self._path)
        if data and self._note_again_at is not None and time.monotonic() >= self._note_again_at:
            self._note_again_at = None
            self._note()
        return data

    def interrupt(self) -> None:
        self._interrupted = True
        self._port.cancel_read()

    def close(self) -> None:
        self._port.close()

    def _gone(self) -> LinkDown:
        return LinkDown(f"The device on {self._path} was unplugged or lost power.", _CHECK_CABLE)


class _TcpLink:
    def __init__(self, host: str, port: int, where: str) -> None:
        self._where = where
        self._interrupted = False
        try:
            self._socket = socket.create_connection((host, port), CONNECT_TIMEOUT_S)
        except OSError as error:
            raise _explain_connect_failure(self._where, error) from error
        # Requests are small and answered at once: do not let them wait for more to send.
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, KEEPALIVE_AFTER_S)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, KEEPALIVE_EVERY_S)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPCNT, KEEPALIVE_TIMES)

    def write(self, data: bytes) -> None:
        try:
            self._socket.settimeout(WRITE_TIMEOUT_S)
            self._socket.sendall(data)
        except TimeoutError as error:
            raise LinkDown(f"{self._where} does not take data.", _CHECK_CABLE) from error
        except OSError as error:
            raise self._gone() from error

    def read_some(self, deadline: float) -> bytes:
        if self._interrupted:
            raise _closed(self._where)
        try:
            self._socket.settimeout(max(0.0, deadline - time.monotonic()))
            data = self._socket.recv(READ_SIZE)
        except (TimeoutError, BlockingIOError):
            return b""
        except OSError as error:
            raise self._gone() from error
        if self._interrupted:
            raise _closed(self._where)
        if not data:
            raise self._gone()
        return data

    def interrupt(self) -> None:
        self._interrupted = True
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError as error:
            if error.errno not in {errno.ENOTCONN, errno.EBADF}:
                raise

    def close(self) -> None:
        self._socket.close()

    def _gone(self) -> LinkDown:
        return LinkDown(f"{self._where} closed the connection.", _CHECK_CABLE)


def _closed(where: str) -> LinkDown:
    return LinkDown(f"The line to {where} was closed by this program.", "Open it again.")


def _explain_open_failure(path: str, baud: int, error: Exception) -> LinkDown:
    code = _error_number(error)
    if code in {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO}:
        return LinkDown(
            f"There is no device on port {path}.",
            "Plug it in, or correct the port in its URL; `ls /dev/serial/by-id` lists the ports.",
        )
    if code in {errno.EACCES, errno.EPERM}:
        return LinkDown(
            f"This user may not open port {path}.",
            advise_rights(path, "dialout"),
        )
    if code in {errno.EBUSY, errno.EAGAIN}:
        return LinkDown(
            f"Port {path} is in use by another program.",
            f"Stop that program; `fuser {path}` tells which one it is.",
        )
    if isinstance(error, ValueError):
        return LinkDown(
            f"Port {path} cannot run at {baud} baud.", "Remove the option baud from its URL."
        )
    return LinkDown(
        f"{path} is not a serial port.", "Correct the port in the URL, for example /dev/ttyUSB0."
    )


def _error_number(error: BaseException | None) -> int | None:
    """The system's number behind an error of pyserial, which does not always pass it on."""
    if isinstance(error, termios.error):
        return int(error.args[0])
    if isinstance(error, OSError) and error.errno is None:
        return _error_number(error.__context__)
    return error.errno if isinstance(error, OSError) else None


def _explain_connect_failure(where: str, error: OSError) -> LinkDown:
    if isinstance(error, ConnectionRefusedError):
        return LinkDown(
            f"{where} refuses the connection.",
            "Check the port number, and that the device is switched on and not in use elsewhere.",
        )
    if isinstance(error, socket.gaierror):
        return LinkDown(
            f"The name in {where} is not known on this network.",
            "Write the device's IP address, or correct the name.",
        )
    return LinkDown(
        f"{where} cannot be reached.",
        "Check the device's power, its network cable, and that its address is in this network.",
    )
