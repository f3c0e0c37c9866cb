"""What may stand in a device URL of any family, and the sentence for what may not."""

import pytest

from hardware.errors import BadDeviceUrl
from hardware.urls import DeviceKind, open_device, parse_device_url

WITH_LOGIN = "http://staff:secret@10.0.0.7"


@pytest.mark.parametrize(
    ("url", "what", "remedy"),
    [
        ("", "no device URL", "cu48:///dev/ttyUSB0"),
        ("cu48", "“cu48” is not a device family", "Known families"),
        ("cu48+udp://10.0.0.8:4001", "“+udp” is not a way", "cu48+tcp://host:port"),
        ("cu48:///dev/x#locks=3", "“#”", "%23"),
        ("cu48:///dev/x\n?board=1", "cannot stand in a device URL", "cu48:///dev/ttyUSB0"),
        (" cu48:///dev/x", "cannot stand in a device URL", "cu48:///dev/ttyUSB0"),
        ("cu48:///dev/tty%00", "cannot stand in a device URL", "cu48:///dev/ttyUSB0"),
        ("zpl+tcp://10.0.0.9", "the host or the port is missing", "zpl+tcp://10.0.0.9:9100"),
        ("zpl+tcp://:9100", "the host or the port is missing", "zpl+tcp://10.0.0.9:9100"),
        ("zpl+tcp://10.0.0.9:0", "1 to 65535", "zpl+tcp://10.0.0.9:9100"),
        ("zpl+tcp://10.0.0.9:70000", "1 to 65535", "zpl+tcp://10.0.0.9:9100"),
        ("zpl+tcp://10.0.0.9:raw", "1 to 65535", "zpl+tcp://10.0.0.9:9100"),
        ("zpl+tcp://fe80::1:9100", "1 to 65535", "[fe80::1]"),
        ("zpl+tcp://[fe80::1", "Invalid IPv6", "[fe80::1]"),
        ("zpl+tcp://10.0.0..9:9100", "“10.0.0..9” is no host", "zpl+tcp://10.0.0.9:9100"),
        ("zpl+tcp://10.0.0.9:9100/lp0", "“/lp0”", "zpl+tcp://10.0.0.9:9100"),
        ("zpl+tcp://staff:secret@10.0.0.9:9100", "login", "zpl+tcp://10.0.0.9:9100"),
    ],
)
def test_a_url_that_no_device_has_is_refused(url: str, what: str, remedy: str) -> None:
    with pytest.raises(BadDeviceUrl) as refusal:
        parse_device_url(url)
    assert what in refusal.value.what
    assert remedy in refusal.value.remedy


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("cu48://dev/ttyUSB0", DeviceKind.LOCKERS),
        ("cu48://10.0.0.8:4001", DeviceKind.LOCKERS),
        ("sdt://dev/ttyUSB2", DeviceKind.DOCUMENTS),
        ("mrz://10.0.0.8:4001", DeviceKind.DOCUMENTS),
        ("lines://dev/ttyACM1", DeviceKind.SCANNER),
        ("zpl://10.0.0.9:9100", DeviceKind.PRINTER),
        ("camera+tcp://0:99", DeviceKind.SCANNER),
        ("camera://0:99", DeviceKind.SCANNER),
        ("video+tcp://10.0.0.7:99", DeviceKind.SCANNER),
        ("file+tcp://10.0.0.9:9100", DeviceKind.PRINTER),
        ("cu48:///dev/x?board=" + "9" * 5000, DeviceKind.LOCKERS),
        ("cu48:///dev/x?board=0&board=1", DeviceKind.LOCKERS),
    ],
)
def test_a_url_that_its_family_cannot_use_is_refused_at_load(url: str, kind: DeviceKind) -> None:
    with pytest.raises(BadDeviceUrl) as refusal:
        open_device(url, kind)
    assert refusal.value.remedy


@pytest.mark.parametrize(
    ("url", "host", "port", "path"),
    [
        ("zpl+tcp://[fe80::1]:9100", "fe80::1", 9100, ""),
        ("zpl+tcp://drucker-3.local:9100/", "drucker-3.local", 9100, "/"),
        ("ZPL+TCP://10.0.0.9:9100", "10.0.0.9", 9100, ""),
        ("lines:///dev/serial/by-id/usb%20scanner", "", None, "/dev/serial/by-id/usb scanner"),
        ("lines:/dev/ttyACM1", "", None, "/dev/ttyACM1"),
    ],
)
def test_a_url_is_taken_apart(url: str, host: str, port: int | None, path: str) -> None:
    parsed = parse_device_url(url)
    assert (parsed.host, parsed.port, parsed.path) == (host, port, path)


@pytest.mark.parametrize(
    "url", [f"video:{WITH_LOGIN}/a#b", f"vidoe:{WITH_LOGIN}/a", "zpl+tcp://staff:secret@printer"]
)
def test_a_login_in_a_wrong_url_is_not_repeated(url: str) -> None:
    with pytest.raises(BadDeviceUrl) as refusal:
        parse_device_url(url)
    assert "secret" not in refusal.value.what + refusal.value.remedy


def test_a_camera_named_as_a_printer_does_not_tell_its_login() -> None:
    with pytest.raises(BadDeviceUrl, match="not a label printer") as refusal:
        open_device(f"video:{WITH_LOGIN}/a", DeviceKind.PRINTER)
    assert "secret" not in refusal.value.what
