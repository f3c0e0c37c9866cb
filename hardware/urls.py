"""Device URLs: `family[+tcp]://where?option=value` names a driver and its line.

Families add themselves with `register`; `open_device` refuses an unknown or malformed URL
with the reason and an example. The modules that register are listed in `FAMILIES`, so that a
driver's libraries are loaded only when a URL asks for that family.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from urllib.parse import parse_qsl, unquote, urlsplit

from hardware.errors import BadDeviceUrl


class DeviceKind(StrEnum):
    LOCKERS = "lockers"
    SCANNER = "scanner"
    DOCUMENTS = "documents"
    PRINTER = "printer"


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

    def option_int(self, name: str, default: int, low: int, high: int) -> int:
        """An integer option within [low, high]. Raises BadDeviceUrl."""
        text = self.options.get(name)
        if text is None:
            return default
        if not text.isdecimal() or not low <= int(text) <= high:
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
        """Raises BadDeviceUrl for an option that the family does not have."""
        for name in self.options:
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
    "cu48": "hardware.lockers.bank",
    "camera": "hardware.scanners.camera",
    "video": "hardware.scanners.camera",
    "lines": "hardware.scanners.serial_scanner",
    "sdt": "hardware.documents.reader",
    "mrz": "hardware.documents.mrz_reader",
    "zpl": "hardware.printers.printer",
    "file": "hardware.printers.file",
}

_registered: dict[str, Family] = {}


def register(family: Family) -> None:
    """Make a family known; called once by the module that drives it."""
    _registered[family.name] = family


def parse_device_url(text: str) -> DeviceUrl:
    """Take a device URL apart. Raises BadDeviceUrl with the reason and an example."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise BadDeviceUrl(f"{text}: {error}.", "Write for example zpl+tcp://10.0.0.9:9100.") from (
            error
        )
    family, _, transport = parts.scheme.partition("+")
    if family not in FAMILIES:
        raise BadDeviceUrl(
            f"{text}: “{family or text}” is not a device family.",
            f"Known families: {', '.join(sorted(FAMILIES))}; "
            "for example cu48:///dev/ttyUSB0?board=0&locks=48.",
        )
    if transport not in {"", "tcp"}:
        raise BadDeviceUrl(
            f"{text}: “+{transport}” is not a way to reach a device.",
            f"Write {family}:///dev/… for a port or {family}+tcp://host:port for the network.",
        )
    if transport and (not parts.hostname or port is None):
        raise BadDeviceUrl(
            f"{text}: the host or the port is missing.", f"Write {family}+tcp://10.0.0.9:9100."
        )
    return DeviceUrl(
        text=text,
        family=family,
        tcp=bool(transport),
        host=parts.hostname or "",
        port=port,
        path=unquote(parts.path),
        options=dict(parse_qsl(parts.query, keep_blank_values=True)),
    )


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
            f"{text}: {url.family} is a {family.kind} device, not a {kind} device.",
            f"For example {family.example} belongs under “{family.kind}”.",
        )
    return family.open(url)
