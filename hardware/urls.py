"""Device URLs: `family[+tcp]://where?option=value` names a driver and its line.

Families add themselves with `register`; `open_device` refuses an unknown or malformed URL
with the reason and an example. The modules that register are listed in `FAMILIES`, so that a
driver's libraries are loaded only when a URL asks for that family.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from hardware.errors import BadDeviceUrl

_EXAMPLE = "cu48:///dev/ttyUSB0?board=0&locks=48"
_TCP_EXAMPLE = "zpl+tcp://10.0.0.9:9100 or zpl+tcp://[fe80::1]:9100"
# What urlsplit would drop without a word, and what no port or file is named with.
_IMPOSSIBLE = re.compile(r"^\s|\s$|[\x00-\x1f\x7f]")
_LOGIN = re.compile(r"//[^/?#]*@")
# No option needs more digits, and int() itself refuses some thousands.
_LONGEST_NUMBER = 10


class DeviceKind(StrEnum):
    LOCKERS = "lockers"
    SCANNER = "scanner"
    DOCUMENTS = "documents"
    PRINTER = "printer"

    @property
    def noun(self) -> str:
        """What a sentence calls such a device."""
        return _NOUNS[self]


_NOUNS = {
    DeviceKind.LOCKERS: "locker board",
    DeviceKind.SCANNER: "code scanner",
    DeviceKind.DOCUMENTS: "document reader",
    DeviceKind.PRINTER: "label printer",
}
_KIND_EXAMPLES = {
    DeviceKind.LOCKERS: _EXAMPLE,
    DeviceKind.SCANNER: "camera://0",
    DeviceKind.DOCUMENTS: "sdt:///dev/ttyUSB2",
    DeviceKind.PRINTER: "zpl+tcp://10.0.0.9:9100",
}


@dataclass(frozen=True, slots=True)
class DeviceUrl:
    """A device URL taken apart. `path` is a port or file, `host` and `port` a TCP peer."""

    text: str
    family: str
    tcp: bool
    host: str
    port: int | None
    path: str
    options: Mapping[str, str]

    @property
    def where(self) -> str:
        """What a sentence calls the place: the port or file, or `host:port`."""
        if not self.tcp:
            return self.path
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    def option_int(self, name: str, default: int, low: int, high: int) -> int:
        """An integer option within [low, high]. Raises BadDeviceUrl."""
        text = self.options.get(name)
        if text is None:
            return default
        whole = text.isdecimal() and len(text) <= _LONGEST_NUMBER
        if not whole or not low <= int(text) <= high:
            raise BadDeviceUrl(
                f"{self.text}: {name}={text} is not a whole number from {low} to {high}.",
                f"Write for example {name}={default}.",
            )
        return int(text)

    def option_choice(self, name: str, choices: tuple[str, ...]) -> str:
        """An option that is one of `choices`, the first being the default. Raises BadDeviceUrl."""
        text = self.options.get(name, choices[0])
        if text not in choices:
            raise BadDeviceUrl(
                f"{self.text}: {name}={text} is not known.",
                f"Write {name}= and one of: {', '.join(choices)}.",
            )
        return text

    def refuse_unknown_options(self, known: frozenset[str]) -> None:
        """Raises BadDeviceUrl for an option that the family does not have, or stands twice."""
        names = [name for name, _ in parse_qsl(urlsplit(self.text).query, keep_blank_values=True)]
        for name in names:
            if names.count(name) > 1:
                raise BadDeviceUrl(
                    f"{self.text}: the option “{name}” stands twice.", "Write it once."
                )
            if name not in known:
                raise BadDeviceUrl(
                    f"{self.text}: {self.family} has no option “{name}”.",
                    f"Known options: {', '.join(sorted(known)) or 'none'}.",
                )


@dataclass(frozen=True, slots=True)
class Family:
    """One URL family: what kind of device it opens, how, and an example for people."""

    name: str
    kind: DeviceKind
    example: str
    open: Callable[[DeviceUrl], object]


# Which module registers a family; the module is imported when the family is first named.
FAMILIES: Mapping[str, str] = {
    "board8a": "hardware.lockers.families",
    "cu12": "hardware.lockers.families",
    "cu16": "hardware.lockers.families",
    "cu48": "hardware.lockers.families",
    "cu48b": "hardware.lockers.families",
    "modbus": "hardware.lockers.families",
    "camera": "hardware.scanners.camera",
    "video": "hardware.scanners.camera",
    "keyboard": "hardware.scanners.keyboard",
    "lines": "hardware.scanners.serial_scanner",
    "gm65": "hardware.scanners.serial_scanner",
    "honeywell": "hardware.scanners.serial_scanner",
    "ssi": "hardware.scanners.serial_scanner",
    "sdt": "hardware.documents.reader",
    "mrz": "hardware.documents.mrz_reader",
    "zpl": "hardware.printers.printer",
    "tspl": "hardware.printers.printer",
    "brother": "hardware.printers.printer",
    "cups": "hardware.printers.cups",
    "file": "hardware.printers.file",
}

_registered: dict[str, Family] = {}


def register(family: Family) -> None:
    """Make a family known; called once by the module that drives it."""
    _registered[family.name] = family


def parse_device_url(text: str) -> DeviceUrl:
    """Take a device URL apart. Raises BadDeviceUrl with the reason and an example."""
    shown = without_login(text)
    if _IMPOSSIBLE.search(unquote(text)):
        raise BadDeviceUrl(
            f"{shown!r} has a character that cannot stand in a device URL.",
            f"Write for example {_EXAMPLE}, without spaces or line ends around it.",
        )
    try:
        parts = urlsplit(text)
    except ValueError as error:
        raise BadDeviceUrl(f"{shown}: {error}.", f"Write for example {_TCP_EXAMPLE}.") from error
    family, _, transport = parts.scheme.partition("+")
    if family not in FAMILIES:
        what = f"“{family or shown}” is not a device family" if text else "There is no device URL"
        raise BadDeviceUrl(
            f"{shown}: {what}." if family else f"{what}.",
            f"Known families: {', '.join(sorted(FAMILIES))}; for example {_EXAMPLE}.",
        )
    if transport not in {"", "tcp"}:
        raise BadDeviceUrl(
            f"{shown}: “+{transport}” is not a way to reach a device.",
            f"Write {family}:///dev/… for a port or {family}+tcp://host:port for the network.",
        )
    if "#" in text:
        raise BadDeviceUrl(
            f"{shown}: “#” and what follows belongs to no device URL.",
            "Take it away; where a name or a password has a “#”, write %23.",
        )
    return DeviceUrl(
        text=text,
        family=family,
        tcp=bool(transport),
        host=parts.hostname or "",
        port=_parse_place(parts, shown),
        path=unquote(parts.path),
        options=dict(parse_qsl(parts.query, keep_blank_values=True)),
    )


def _parse_place(parts: SplitResult, shown: str) -> int | None:
    """The port, when host, port and path can be those of a device. Raises BadDeviceUrl."""
    example = f"Write for example {parts.scheme}://10.0.0.9:9100."
    if "@" in parts.netloc:
        raise BadDeviceUrl(f"{shown}: this device takes no login.", example)
    try:
        port = parts.port
        sound = port != 0
    except ValueError:
        port, sound = None, False
    if not sound:
        raise BadDeviceUrl(
            f"{shown}: the port is not a number from 1 to 65535.",
            f"Write for example {_TCP_EXAMPLE}.",
        )
    if "+" not in parts.scheme:
        return port
    if not parts.hostname or port is None:
        raise BadDeviceUrl(f"{shown}: the host or the port is missing.", example)
    if parts.path not in {"", "/"}:
        raise BadDeviceUrl(f"{shown}: “{parts.path}” means nothing after the port.", example)
    try:
        parts.hostname.encode("idna")
    except UnicodeError as error:
        raise BadDeviceUrl(
            f"{shown}: “{parts.hostname}” is no host's name and no address.", example
        ) from error
    return port


def without_login(text: str) -> str:
    """A URL as a sentence may repeat it: without a network camera's user and password."""
    return _LOGIN.sub("//", text)


def open_device(text: str, kind: DeviceKind) -> object:
    """Open the driver that a URL names; it starts unconnected and connects by itself.

    Returns an object with the Protocol of `kind` (LockerBank, CodeScanner, DocumentReader,
    LabelPrinter). Raises BadDeviceUrl: unknown family, wrong option, or another kind of
    device than asked for.
    """
    url = parse_device_url(text)
    import_module(FAMILIES[url.family])
    family = _registered[url.family]
    if family.kind is not kind:
        raise BadDeviceUrl(
            f"{without_login(text)}: {url.family} is a {family.kind.noun}, not a {kind.noun}.",
            f"Write for example {_KIND_EXAMPLES[kind]} here.",
        )
    return family.open(url)
