"""Devices as commands use them: opened by URL, asked, closed."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar, cast

from kiosk.cli.errors import WrongUse

if TYPE_CHECKING:
    from hardware.interfaces import CodeScanner, DocumentReader, LabelPrinter, LockerBank
    from hardware.urls import DeviceKind

# Longer than any driver needs to find out that its device does not answer.
ANSWER_WITHIN_S = 20.0

T = TypeVar("T")


def answer_of(future: "Future[T]", within_s: float = ANSWER_WITHIN_S) -> T:
    """The answer of a device. Raises HardwareError."""
    from hardware.errors import NoAnswer

    try:
        return future.result(within_s)
    except TimeoutError as error:
        raise NoAnswer(
            f"The device has not answered for {within_s:.0f} s.",
            "Check its power and cable, then try again.",
        ) from error


def choose_url(given: str | None, configured: str, option: str, setting: str) -> str:
    """The URL to use: the one given, else the configured one. Raises WrongUse for neither."""
    url = given or configured
    if not url:
        raise WrongUse(
            "No such device is configured.", f"Name one with {option} URL, or set {setting}."
        )
    return url


@contextmanager
def opened_banks(urls: Sequence[str]) -> "Iterator[LockerBank]":
    """The lockers of all these lines as one bank, closed after the block. Raises BadDeviceUrl."""
    from hardware.lockers.joined import open_banks

    bank = open_banks(urls)
    try:
        yield bank
    finally:
        bank.close()


@contextmanager
def opened_reader(url: str) -> "Iterator[DocumentReader]":
    """A document reader, closed after the block. Raises BadDeviceUrl."""
    from hardware.urls import DeviceKind

    reader = cast("DocumentReader", _open(url, DeviceKind.DOCUMENTS))
    try:
        yield reader
    finally:
        reader.close()


@contextmanager
def opened_scanner(url: str) -> "Iterator[CodeScanner]":
    """A code scanner, closed after the block. Raises BadDeviceUrl."""
    from hardware.urls import DeviceKind

    scanner = cast("CodeScanner", _open(url, DeviceKind.SCANNER))
    try:
        yield scanner
    finally:
        scanner.close()


@contextmanager
def opened_printer(url: str) -> "Iterator[LabelPrinter]":
    """A label printer, closed after the block. Raises BadDeviceUrl."""
    from hardware.urls import DeviceKind

    printer = cast("LabelPrinter", _open(url, DeviceKind.PRINTER))
    try:
        yield printer
    finally:
        printer.close()


def _open(url: str, kind: "DeviceKind") -> object:
    from hardware.urls import open_device

    return open_device(url, kind)
