"""Devices that come back under another number, on real ptys with a folder of links like udev's."""

import os
import time
import tty
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hardware.errors import LinkDown
from hardware.interfaces import HealthState
from hardware.link import NAMED_AFTER_S, Link, SerialSettings, open_link
from hardware.ports import PortMemory, PrinterNames, SerialNames
from hardware.printers.usb_link import UsbLink
from hardware.urls import parse_device_url
from hardware.worker import DeviceWorker
from tests.unit.hardware.test_ports import furnish_printer
from tests.waiting import wait_until

LINE = SerialSettings(9600)


class Adapter:
    """A serial adapter: a pty, and its link while it is plugged in and udev knows it."""

    def __init__(self, folder: Path, name: str) -> None:
        self._link = folder / name
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        self.port = os.ttyname(self._slave)

    def appear(self) -> None:
        self._link.unlink(missing_ok=True)
        self._link.symlink_to(self.port)

    def vanish(self) -> None:
        if self._link.is_symlink() and str(self._link.readlink()) == self.port:
            self._link.unlink()
        if self._master >= 0:
            os.close(self._slave)
            os.close(self._master)
            self._master = -1

    def say(self, data: bytes) -> None:
        os.write(self._master, data)


BuildAdapter = Callable[[str], Adapter]


@pytest.fixture
def adapters(tmp_path: Path) -> Iterator[BuildAdapter]:
    built: list[Adapter] = []

    def build(name: str) -> Adapter:
        built.append(Adapter(tmp_path, name))
        return built[-1]

    yield build
    for adapter in built:
        adapter.vanish()


@pytest.fixture
def memory(tmp_path: Path) -> PortMemory:
    return PortMemory(SerialNames(tmp_path))


def open_port(port: str, memory: PortMemory) -> Link:
    return open_link(parse_device_url(f"lines://{port}"), LINE, memory)


def hear(link: Link) -> bytes:
    return link.read_some(time.monotonic() + 5.0)


def test_a_device_that_moved_is_found_by_its_name(
    adapters: BuildAdapter, memory: PortMemory
) -> None:
    before, after = adapters("usb-FTDI-A"), adapters("usb-FTDI-A")
    before.appear()
    open_port(before.port, memory).close()
    before.vanish()
    with pytest.raises(LinkDown, match=f"There is no device on port {before.port}"):
        open_port(before.port, memory)
    after.appear()
    link = open_port(before.port, memory)
    after.say(b"here")
    assert hear(link) == b"here"
    link.close()


def test_two_devices_that_changed_places_are_both_found(
    adapters: BuildAdapter, memory: PortMemory, tmp_path: Path
) -> None:
    first, second = adapters("usb-A"), adapters("usb-B")
    first.appear()
    second.appear()
    for adapter in (first, second):
        open_port(adapter.port, memory).close()
    for name, port in (("usb-A", second.port), ("usb-B", first.port)):
        (tmp_path / name).unlink()
        (tmp_path / name).symlink_to(port)
    link = open_port(first.port, memory)
    second.say(b"A speaks")
    assert hear(link) == b"A speaks"
    link.close()


def test_a_stranger_on_the_old_number_is_not_spoken_to(
    adapters: BuildAdapter, memory: PortMemory, tmp_path: Path
) -> None:
    ours, stranger = adapters("usb-OURS"), adapters("usb-STRANGER")
    ours.appear()
    open_port(ours.port, memory).close()
    (tmp_path / "usb-OURS").unlink()
    (tmp_path / "usb-STRANGER").symlink_to(ours.port)
    with pytest.raises(LinkDown) as refusal:
        open_port(ours.port, memory)
    assert refusal.value.what == f"On port {ours.port} there is usb-STRANGER now, not usb-OURS."
    assert f"write {tmp_path}/usb-STRANGER as the port in the URL" in refusal.value.remedy
    # udev is a moment later than the kernel: the port is there, its name is not yet.
    (tmp_path / "usb-STRANGER").unlink()
    with pytest.raises(LinkDown, match="there is another device now"):
        open_port(ours.port, memory)
    stranger.vanish()
    ours.appear()
    open_port(ours.port, memory).close()


def test_adapters_that_share_one_name_stay_on_their_numbers(
    adapters: BuildAdapter, memory: PortMemory
) -> None:
    twins = [adapters("usb-CH340"), adapters("usb-CH340")]
    for leading in (0, 1, 0, 1):
        twins[leading].appear()  # the link leads to the one that came last
        for twin in twins:
            link = open_port(twin.port, memory)
            twin.say(b"mine")
            assert hear(link) == b"mine"
            link.close()


def test_a_device_named_after_it_was_opened_is_known_all_the_same(
    adapters: BuildAdapter, memory: PortMemory
) -> None:
    before, after = adapters("usb-LATE"), adapters("usb-LATE")
    link = open_port(before.port, memory)
    opened_at = time.monotonic()
    before.appear()
    wait_until(lambda: time.monotonic() > opened_at + NAMED_AFTER_S)
    before.say(b"x")
    assert hear(link) == b"x"
    link.close()
    before.vanish()
    after.appear()
    link = open_port(before.port, memory)
    after.say(b"here")
    assert hear(link) == b"here"
    link.close()


def test_a_driver_follows_its_device_within_three_seconds(
    adapters: BuildAdapter, memory: PortMemory
) -> None:
    before, after = adapters("usb-SCANNER"), adapters("usb-SCANNER")
    before.appear()
    url = parse_device_url(f"lines://{before.port}")
    heard = bytearray()

    def listen(link: Link) -> float:
        heard.extend(link.read_some(time.monotonic() + 0.05))
        return 0.0

    worker = DeviceWorker(
        "Code scanner",
        url.text,
        lambda: open_link(url, LINE, memory),
        tick=listen,
        ready_on_connect=True,
    )
    worker.start()
    wait_until(lambda: worker.health().state is HealthState.READY)
    before.vanish()
    wait_until(lambda: worker.health().state is HealthState.DOWN)
    after.appear()
    back_at = time.monotonic()
    wait_until(lambda: worker.health().state is HealthState.READY, timeout_s=3.0)
    after.say(b"back")
    wait_until(lambda: bytes(heard) == b"back", timeout_s=1.0)
    assert time.monotonic() - back_at < 3.0
    worker.close()


def test_a_link_that_a_person_chose_is_followed_and_not_remembered(
    adapters: BuildAdapter, memory: PortMemory, tmp_path: Path
) -> None:
    before, after = adapters("usb-A"), adapters("usb-B")
    before.appear()
    link = open_port(str(tmp_path / "usb-A"), memory)
    before.say(b"by name")
    assert hear(link) == b"by name"
    link.close()
    (tmp_path / "usb-A").unlink()
    (tmp_path / "usb-A").symlink_to(after.port)
    link = open_port(str(tmp_path / "usb-A"), memory)
    after.say(b"by name")
    assert hear(link) == b"by name"
    link.close()


# --- USB printers --------------------------------------------------------------------------


@pytest.fixture
def devices() -> Iterator[Path]:
    """A folder below /dev for device files that stand for printers: FIFOs carry bytes too."""
    folder = Path("/dev/shm") / f"kiosk-test-{os.getpid()}"
    folder.mkdir()
    yield folder
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()


def test_a_printer_that_comes_back_as_another_number_is_found(
    tmp_path: Path, devices: Path
) -> None:
    memory = PortMemory(PrinterNames(tmp_path, devices))
    furnish_printer(tmp_path, "lp0", "D2J1")
    os.mkfifo(devices / "lp0")
    UsbLink(str(devices / "lp0"), memory).close()
    (tmp_path / "lp0").rename(tmp_path / "lp1")
    (devices / "lp0").rename(devices / "lp1")
    link = UsbLink(str(devices / "lp0"), memory)
    link.write(b"label")
    assert hear(link) == b"label"
    link.close()


def test_another_printer_on_the_old_number_gets_no_labels(tmp_path: Path, devices: Path) -> None:
    memory = PortMemory(PrinterNames(tmp_path, devices))
    furnish_printer(tmp_path, "lp0", "D2J1")
    os.mkfifo(devices / "lp0")
    UsbLink(str(devices / "lp0"), memory).close()
    (tmp_path / "devices" / "usb-lp0" / "serial").write_text("OTHER\n")
    with pytest.raises(LinkDown) as refusal:
        UsbLink(str(devices / "lp0"), memory)
    assert "there is 0a5f:0166:OTHER now, not 0a5f:0166:D2J1" in refusal.value.what
    assert f"correct the path in the URL, for example {devices}/lp0" in refusal.value.remedy


def test_a_printer_that_is_ready_and_says_nothing_costs_no_time() -> None:
    # /dev/null is always ready to be read and never gives a byte, as some printers.
    link = UsbLink("/dev/null", PortMemory(PrinterNames()))
    began, used = time.monotonic(), time.thread_time()
    assert link.read_some(began + 0.5) == b""
    assert time.monotonic() - began >= 0.5
    assert time.thread_time() - used < 0.1
    link.close()
