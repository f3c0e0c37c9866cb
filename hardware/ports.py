"""Which device is behind a port: names that last, and ports that two devices cannot share.

The kernel numbers ports as devices come: what was `/dev/ttyUSB0` may come back as
`/dev/ttyUSB1`, and something else may sit on the old number. udev keeps a link in
`/dev/serial/by-id` named after maker, model and serial number (systemd's
`60-serial.rules`); for USB printers there is no such folder, but sysfs tells the same
(`/sys/class/usbmisc/lp0/device`, Linux `Documentation/ABI/testing/sysfs-bus-usb`).
"""

import grp
import os
import stat
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from hardware.errors import BadDeviceUrl, LinkDown
from hardware.urls import FAMILIES, DeviceUrl, parse_device_url, without_login

DEVICES = "/dev/"
BY_ID = Path("/dev/serial/by-id")
BY_PATH = Path("/dev/serial/by-path")
PRINTERS = Path("/dev/usb")
PRINTERS_SYSFS = Path("/sys/class/usbmisc")

_STREAMS = ("http://", "https://", "rtsp://")


class PortNames(Protocol):
    """How the system knows the devices on ports of one kind, whatever number they have."""

    def identify(self, port: str) -> str | None:
        """The lasting name of the device on this port; None when it has none."""
        ...

    def locate(self, name: str) -> str | None:
        """The port of the device with that name; None while it is not plugged in."""
        ...

    def advise(self, name: str | None) -> str:
        """What to write in a URL that shall mean the device of that name from now on."""
        ...


class SerialNames:
    """Serial ports, known by the links in `folder`."""

    def __init__(self, folder: Path = BY_ID) -> None:
        self._folder = folder

    def identify(self, port: str) -> str | None:
        link = find_stable_name(port, (self._folder,))
        return None if link is None else link.name

    def locate(self, name: str) -> str | None:
        link = self._folder / name
        return os.path.realpath(link) if link.exists() else None

    def advise(self, name: str | None) -> str:
        if name is None:
            return f"write its name from {self._folder} as the port in the URL"
        return f"write {self._folder / name} as the port in the URL"


class PrinterNames:
    """USB printers, known by maker, model and serial number; without one they have no name."""

    def __init__(self, sysfs: Path = PRINTERS_SYSFS, devices: Path = PRINTERS) -> None:
        self._sysfs = sysfs
        self._devices = devices

    def identify(self, port: str) -> str | None:
        # The device of the class is the USB interface; the USB device is what it belongs to.
        device = (self._sysfs / Path(port).name / "device").resolve().parent
        try:
            parts = [(device / part).read_text() for part in ("idVendor", "idProduct", "serial")]
        except OSError:
            return None
        return ":".join(part.strip() for part in parts) if parts[-1].strip() else None

    def locate(self, name: str) -> str | None:
        ports = (str(self._devices / folder.name) for folder in sorted(self._sysfs.glob("lp*")))
        return next((port for port in ports if self.identify(port) == name), None)

    def advise(self, name: str | None) -> str:
        port = None if name is None else self.locate(name)
        return f"correct the path in the URL, for example {port or self._devices / 'lp0'}"


class PortMemory:
    """Which device each configured port had when it was first opened. Used by any thread.

    Only ports are remembered that are called by their number: a link in `/dev` was chosen by
    a person and lasts.
    """

    def __init__(self, names: PortNames) -> None:
        self._names = names
        self._lock = threading.Lock()
        self._known: dict[str, str | None] = {}

    def locate(self, port: str) -> str:
        """The port to open now for the device that `port` meant at first.

        Raises LinkDown when that device is not there and another one sits on its number.
        """
        with self._lock:
            known = dict(self._known)
        name = known.get(port)
        if name is None:
            return port
        now = self._names.locate(name)
        # Adapters without a serial number share one name, which then tells nothing.
        shared = now != port and now in known and known[now] in {None, name}
        if now is not None and not shared:
            return now
        if Path(port).exists() and not (shared and self._names.identify(port) in {None, name}):
            raise self._explain_stranger(port, name)
        return port

    def note(self, port: str, opened: str) -> bool:
        """`opened` was opened for the configured `port`; whether its device is known by name."""
        if not port.startswith(DEVICES) or Path(port).is_symlink():
            return True
        name = self._names.identify(opened)
        with self._lock:
            twins = [other for other, theirs in self._known.items() if theirs == name]
            if name is not None and set(twins) - {port}:
                self._known |= dict.fromkeys([port, *twins])
            elif self._known.get(port) is None:
                self._known[port] = name
        return name is not None

    def _explain_stranger(self, port: str, name: str) -> LinkDown:
        stranger = self._names.identify(port)
        return LinkDown(
            f"On port {port} there is {stranger or 'another device'} now, not {name}.",
            f"Plug {name} in again; if it was exchanged for good, "
            f"{self._names.advise(stranger)} and start the program again.",
        )


SERIAL_PORTS = PortMemory(SerialNames())
USB_PRINTERS = PortMemory(PrinterNames())


def find_stable_name(port: Path | str, folders: Sequence[Path] = (BY_ID, BY_PATH)) -> Path | None:
    """The link that names the device on this port for good; None when there is none.

    The first folder that has one wins: by its serial number a device is known on every
    socket, by its path only on this one. A port that is such a link gives itself.
    """
    if Path(port).parent in folders and Path(port).is_symlink():
        return Path(port)
    target = os.path.realpath(port)
    for folder in folders:
        for link in sorted(folder.iterdir()) if folder.is_dir() else []:
            if link.is_symlink() and os.path.realpath(link) == target:
                return link
    return None


# --- rights --------------------------------------------------------------------------------


def advise_rights(port: str, usual_group: str) -> str:
    """What helps a user who may not open this port: the group that may, where there is one."""
    group = usual_group
    try:
        status = Path(port).stat()
        group = grp.getgrgid(status.st_gid).gr_name
    except (OSError, KeyError):
        pass  # unplugged meanwhile, or a group without a name: the usual one is the best guess
    else:
        needed = stat.S_IRGRP | stat.S_IWGRP
        if status.st_gid == 0 or status.st_mode & needed != needed:
            return (
                f'No group may use it: write a udev rule with GROUP="{usual_group}", '
                f'MODE="0660" for it, then run `sudo usermod -aG {usual_group} $USER`, plug it '
                "in again and log in again."
            )
    return f"Run `sudo usermod -aG {group} $USER` and log in again."


# --- two devices on one port ---------------------------------------------------------------


def refuse_shared_ports(urls: Sequence[str]) -> None:
    """Raises BadDeviceUrl when two of a station's device URLs mean the same port.

    The same port is the same device file (links followed), the same host and port, the same
    camera, or the keyboard for two devices of one kind. Folders, clips and print queues can
    be shared. Raises BadDeviceUrl for a URL that is none.
    """
    taken: dict[str, DeviceUrl] = {}
    for text in urls:
        url = parse_device_url(text)
        place = _derive_place(url)
        if place is not None and taken.setdefault(place, url) is not url:
            raise _explain_sharing(taken[place], url)


def _derive_place(url: DeviceUrl) -> str | None:
    """What only one device can have; None for what can be shared."""
    match url.family:
        case "file" | "cups":
            return None
        case "keyboard":
            return "keyboard"
        case "mrz" if url.options.get("framing") == "keyboard":
            return "keyboard of documents"
        case "video":
            return without_login(url.path) if url.path.startswith(_STREAMS) else None
        case "camera" if url.host:
            return os.path.realpath(f"/dev/video{url.host.lstrip('0') or '0'}")
        case _ if url.tcp:
            return url.where
        case _:
            return os.path.realpath(url.path) if url.path.strip("/") else None


def _explain_sharing(first: DeviceUrl, second: DeviceUrl) -> BadDeviceUrl:
    if first.text == second.text:
        return BadDeviceUrl(f"{without_login(first.text)} stands twice.", "Write it once.")
    both = f"{without_login(first.text)} and {without_login(second.text)}"
    modules = {FAMILIES[url.family] for url in (first, second)}
    if first.family == second.family and modules.pop().startswith("hardware.lockers"):
        option = "unit" if first.family == "modbus" else "board"
        return BadDeviceUrl(
            f"{both} are on one line.",
            f"Write several boards on one line into one URL, for example {option}=1,2.",
        )
    if "keyboard" in {first.family, *first.options.values()}:
        return BadDeviceUrl(f"{both} mean the same keyboard.", "Write it once.")
    return BadDeviceUrl(
        f"{both} mean the same device.",
        "Give each its own port; `ls -l /dev/serial/by-id` shows which device has which.",
    )
