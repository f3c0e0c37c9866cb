"""What may stand in the URLs of locker boards and card readers."""

import pytest

from hardware.documents.reader import SdtReader
from hardware.errors import BadDeviceUrl
from hardware.lockers.bank import PolledBank, parse_bank_settings
from hardware.urls import DeviceKind, open_device, parse_device_url


def test_a_bank_has_the_stated_defaults() -> None:
    settings = parse_bank_settings(parse_device_url("cu48:///dev/ttyUSB0"))
    assert (settings.board, settings.locks, settings.first, settings.inverted) == (0, 48, 1, False)
    assert (settings.spacing_s, settings.confirm_s, settings.timeout_s) == (0.3, 1.0, 0.3)
    assert settings.line.baud == 19200


def test_every_option_of_a_bank_is_taken() -> None:
    url = (
        "cu48+tcp://10.0.0.8:4001?board=3&locks=12&first=49&polarity=inverted&spacing_ms=500"
        "&confirm_ms=2000&timeout_ms=150&poll_ms=250&baud=9600"
    )
    settings = parse_bank_settings(parse_device_url(url))
    assert (settings.board, settings.locks, settings.first, settings.inverted) == (3, 12, 49, True)
    assert (settings.spacing_s, settings.confirm_s, settings.timeout_s) == (0.5, 2.0, 0.15)
    assert (settings.poll_s, settings.line.baud) == (0.25, 9600)


@pytest.mark.parametrize(
    ("url", "what", "remedy"),
    [
        ("cu48:///dev/x?board=10", "board=10 is not a whole number from 0 to 9", "board=0"),
        ("cu48:///dev/x?locks=49", "locks=49 is not a whole number from 1 to 48", "locks=48"),
        ("cu48:///dev/x?locks=ten", "locks=ten is not a whole number", "locks=48"),
        ("cu48:///dev/x?polarity=up", "polarity=up is not known", "normal, inverted"),
        ("cu48:///dev/x?lock=1", "no option “lock”", "locks"),
        ("cu48:///dev/x?baud=1", "baud=1 is not a whole number", "baud=19200"),
        ("cu48://ttyUSB0", "the port is missing", "cu48:///dev/ttyUSB0"),
        ("cu48:", "the port is missing", "cu48:///dev/ttyUSB0"),
        ("cu48+tcp://10.0.0.8", "the host or the port is missing", "cu48+tcp://"),
    ],
)
def test_a_wrong_bank_url_is_refused_with_an_example(url: str, what: str, remedy: str) -> None:
    with pytest.raises(BadDeviceUrl) as refusal:
        open_device(url, DeviceKind.LOCKERS)
    assert what in refusal.value.what
    assert remedy in refusal.value.remedy


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("sdt:///dev/x?speed=1", "no option “speed”"),
        ("sdt:///dev/x?poll_ms=1", "poll_ms=1 is not a whole number from 20"),
        ("sdt:///", "the port is missing"),
        ("cu48:///dev/x", "is a lockers device, not a documents device"),
    ],
)
def test_a_wrong_reader_url_is_refused(url: str, what: str) -> None:
    with pytest.raises(BadDeviceUrl, match=what):
        open_device(url, DeviceKind.DOCUMENTS)


def test_a_driver_opens_before_its_device_is_there() -> None:
    bank = open_device("cu48:///dev/no-such-port", DeviceKind.LOCKERS)
    reader = open_device("sdt:///dev/no-such-port", DeviceKind.DOCUMENTS)
    assert isinstance(bank, PolledBank)
    assert isinstance(reader, SdtReader)
    bank.close()
    reader.close()
