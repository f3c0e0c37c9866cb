"""What may stand in the URLs of locker boards and card readers."""

import pytest

from hardware.documents.reader import SdtReader
from hardware.errors import BadDeviceUrl
from hardware.lockers.bank import PolledBank
from hardware.lockers.bank_options import (
    BankSettings,
    Place,
    derive_traits,
    parse_bank_settings,
)
from hardware.lockers.families import DIALOGUES
from hardware.urls import DeviceKind, open_device, parse_device_url


def parse(text: str) -> BankSettings:
    url = parse_device_url(text)
    return parse_bank_settings(url, derive_traits(DIALOGUES[url.family]))


def test_a_bank_has_the_stated_defaults() -> None:
    settings = parse("cu48:///dev/ttyUSB0")
    assert (settings.boards, settings.locks, settings.inverted) == ((0,), 48, False)
    assert settings.numbers == tuple(range(1, 49))
    assert (settings.spacing_s, settings.confirm_s, settings.timeout_s) == (0.3, 1.0, 0.3)
    assert settings.line.baud == 19200


def test_every_option_of_a_bank_is_taken() -> None:
    settings = parse(
        "cu48+tcp://10.0.0.8:4001?board=3&locks=12&numbers=49-60&polarity=inverted&spacing_ms=500"
        "&confirm_ms=2000&timeout_ms=150&poll_ms=250&baud=9600"
    )
    assert (settings.boards, settings.locks, settings.inverted) == ((3,), 12, True)
    assert settings.numbers == tuple(range(49, 61))
    assert (settings.spacing_s, settings.confirm_s, settings.timeout_s) == (0.5, 2.0, 0.15)
    assert (settings.poll_s, settings.line.baud) == (0.25, 9600)


def test_painted_numbers_follow_the_locks_of_the_first_board_first() -> None:
    settings = parse("cu16:///dev/ttyUSB0?board=2,0&locks=3&numbers=101-102,7,12-10")
    assert settings.numbers == (101, 102, 7, 12, 11, 10)
    assert settings.numbers_of(2) == (101, 102, 7)
    assert settings.numbers_of(0) == (12, 11, 10)
    assert settings.place_of(7) == Place(2, 2)
    assert settings.place_of(12) == Place(0, 0)


@pytest.mark.parametrize(
    ("url", "what", "remedy"),
    [
        ("cu48:///dev/x?board=10", "board=10 is not a whole number from 0 to 9", "board=0"),
        ("cu48:///dev/x?board=1,x", "board=x is not a whole number from 0 to 9", "board=0,1"),
        ("cu48:///dev/x?board=1,", "board= is not a whole number from 0 to 9", "board=0,1"),
        ("cu48:///dev/x?board=1,2,1", "names board 1 twice", "once"),
        ("cu48:///dev/x?locks=4&numbers=1-3,2", "numbers names door 2 twice", "its own number"),
        (
            "cu48:///dev/x?board=0,1&locks=4&numbers=1-7",
            "numbers names 7 doors, but its boards have 8 locks",
            "locks",
        ),
        ("cu48:///dev/x?numbers=a-b", "numbers=a-b is not a number or a range", "1-48"),
        ("cu48:///dev/x?numbers=1-99999", "numbers=1-99999 is not a number", "101-148"),
        ("cu48:///dev/x?first=1", "no option “first”", "numbers"),
        ("cu16:///dev/x?locks=17", "locks=17 is not a whole number from 1 to 16", "locks=16"),
        ("cu12:///dev/x?locks=13", "locks=13 is not a whole number from 1 to 12", "locks=12"),
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
        ("cu48:///dev/x", "is a locker board, not a document reader"),
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
