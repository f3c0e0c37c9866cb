"""Two devices on one port are refused; a port's lasting name is found."""

from pathlib import Path

import pytest

from hardware.errors import BadDeviceUrl
from hardware.ports import (
    PrinterNames,
    SerialNames,
    advise_rights,
    find_stable_name,
    refuse_shared_ports,
)


@pytest.mark.parametrize(
    ("urls", "what", "remedy"),
    [
        (
            ["cu48:///dev/ttyUSB0?board=0", "cu48:///dev/ttyUSB0?board=1"],
            "cu48:///dev/ttyUSB0?board=0 and cu48:///dev/ttyUSB0?board=1 are on one line.",
            "board=1,2",
        ),
        (
            ["cu48+tcp://Board:4001", "sdt:///dev/a", "cu48+tcp://board:4001?locks=24"],
            "are on one line",
            "into one URL",
        ),
        (["sdt:///dev/ttyUSB0", "zpl:///dev/ttyUSB0"], "mean the same device", "own port"),
        (["lines+tcp://10.0.0.9:9100", "zpl+tcp://10.0.0.9:9100"], "same device", "own port"),
        (["camera://0", "camera:///dev/video0"], "same device", "own port"),
        (["camera://00", "camera://0?width=640"], "same device", "own port"),
        (["keyboard:", "keyboard:?gap_ms=60"], "mean the same keyboard", "Write it once."),
        (["mrz:?framing=keyboard"] * 2, "stands twice", "Write it once."),
        (["sdt:///dev/ttyUSB0"] * 2, "sdt:///dev/ttyUSB0 stands twice.", "Write it once."),
        (["modbus:///dev/a?unit=1", "modbus:///dev/a?unit=2"], "on one line", "unit=1,2"),
    ],
)
def test_two_devices_on_one_port_are_refused(urls: list[str], what: str, remedy: str) -> None:
    with pytest.raises(BadDeviceUrl) as refusal:
        refuse_shared_ports(urls)
    assert what in refusal.value.what
    assert remedy in refusal.value.remedy


def test_a_refusal_shows_no_login() -> None:
    with pytest.raises(BadDeviceUrl) as refusal:
        refuse_shared_ports(
            ["video:http://guide:secret@10.0.0.7/a.mjpg", "video:http://other:pw@10.0.0.7/a.mjpg"]
        )
    assert "video:http://10.0.0.7/a.mjpg and video:http://10.0.0.7/a.mjpg" in refusal.value.what
    assert "secret" not in str(refusal.value)


def test_one_port_under_two_names_is_one_port(tmp_path: Path) -> None:
    port, link = tmp_path / "ttyUSB0", tmp_path / "usb-FTDI-if00"
    port.touch()
    link.symlink_to(port)
    with pytest.raises(BadDeviceUrl, match="same device"):
        refuse_shared_ports([f"sdt://{port}", f"lines://{link}"])


def test_a_whole_station_shares_nothing() -> None:
    refuse_shared_ports(
        [
            "cu48:///dev/ttyUSB0?board=0",
            "cu48:///dev/ttyUSB1?board=0",
            "cu48+tcp://10.0.0.8:4001",
            "cu48+tcp://10.0.0.8:4002",
            "camera://0",
            "camera://2",
            "keyboard:",
            "mrz:?framing=keyboard",
            "video:///clip.mp4",
            "video:///clip.mp4",
            "file:///var/stickers",
            "file:///var/stickers",
        ]
    )
    refuse_shared_ports([])


def test_the_lasting_name_of_a_port_is_its_link(tmp_path: Path) -> None:
    by_id, by_path = tmp_path / "by-id", tmp_path / "by-path"
    ports = [tmp_path / name for name in ("ttyUSB0", "ttyUSB1", "ttyS0")]
    for folder in (by_id, by_path):
        folder.mkdir()
    for port in ports:
        port.touch()
    (by_id / "usb-FTDI_A1-if00").symlink_to("../ttyUSB0")
    (by_path / "pci-1").symlink_to("../ttyUSB0")
    (by_path / "pci-2").symlink_to("../ttyUSB1")
    folders = (by_id, by_path)
    assert find_stable_name(ports[0], folders) == by_id / "usb-FTDI_A1-if00"
    assert find_stable_name(ports[1], folders) == by_path / "pci-2"
    assert find_stable_name(by_path / "pci-1", folders) == by_path / "pci-1"
    assert find_stable_name(str(ports[2]), folders) is None
    assert find_stable_name(ports[0], (tmp_path / "no-such-folder",)) is None


def test_a_serial_device_is_found_by_its_name(tmp_path: Path) -> None:
    names = SerialNames(tmp_path)
    port = tmp_path / "ttyUSB3"
    port.touch()
    (tmp_path / "usb-CH340").symlink_to(port)
    assert names.identify(str(port)) == "usb-CH340"
    assert names.locate("usb-CH340") == str(port)
    port.unlink()
    assert names.locate("usb-CH340") is None


def furnish_printer(sysfs: Path, number: str, serial: str | None) -> None:
    """A USB printer as sysfs shows it: the class entry links to an interface of the device."""
    device = sysfs / "devices" / f"usb-{number}"
    interface = device / "1-1:1.0"
    interface.mkdir(parents=True)
    (device / "idVendor").write_text("0a5f\n")
    (device / "idProduct").write_text("0166\n")
    if serial is not None:
        (device / "serial").write_text(f"{serial}\n")
    (sysfs / number).mkdir()
    (sysfs / number / "device").symlink_to(interface)


def test_a_usb_printer_is_known_by_its_serial_number(tmp_path: Path) -> None:
    furnish_printer(tmp_path, "lp0", "D2J1")
    furnish_printer(tmp_path, "lp1", None)
    names = PrinterNames(tmp_path, Path("/dev/usb"))
    assert names.identify("/dev/usb/lp0") == "0a5f:0166:D2J1"
    assert names.identify("/dev/usb/lp1") is None
    assert names.identify("/dev/usb/lp7") is None
    assert names.locate("0a5f:0166:D2J1") == "/dev/usb/lp0"
    assert names.locate("0a5f:0166:OTHER") is None
    assert "/dev/usb/lp0" in names.advise("0a5f:0166:D2J1")


def test_a_port_that_no_group_may_use_needs_a_rule(tmp_path: Path) -> None:
    port = tmp_path / "ttyUSB0"
    port.touch(mode=0o600)
    assert 'udev rule with GROUP="dialout"' in advise_rights(str(port), "dialout")
    assert "usermod -aG lp $USER" in advise_rights(str(tmp_path / "gone"), "lp")
