"""What the driver takes from a status answer, and whose answer some bytes look like."""

import pytest

from hardware.lockers.boards import HookBits
from hardware.lockers.families import DIALOGUES
from hardware.lockers.recognition import recognise_family


def test_an_answer_speaks_of_its_own_locks_only() -> None:
    answer = HookBits(0, 0b101, 3)
    assert [answer.bit(lock) for lock in range(3)] == [True, False, True]
    for lock in (-1, 3):
        with pytest.raises(IndexError):
            answer.bit(lock)


@pytest.mark.parametrize(
    ("family", "answer"),
    [
        ("cu48", "02 00 00 65 07 00 00 00 00 C0 03 31"),
        ("cu48b", "02 00 00 75 01 00 00 00 00 00 01 00 00 00 00 00 03 7C"),
        ("cu16", "02 00 35 FF FF 00 00 03 38"),
        ("board8a", "80 01 11 11 11 33 A3"),
        ("modbus", "01 02 01 00 A1 88"),
    ],
)
def test_each_familys_answer_is_recognised_by_the_others(family: str, answer: str) -> None:
    for expected in DIALOGUES.keys() - {family}:
        recognised = recognise_family(bytes.fromhex(answer), expected, DIALOGUES)
        # A CU12 says the same as a CU16.
        assert recognised == ("cu12" if (family, expected) == ("cu16", "cu16") else family)


@pytest.mark.parametrize("rubbish", [b"", b"hello", bytes(12), bytes.fromhex("02 00 00 65 07 00")])
def test_rubbish_is_recognised_as_nothing(rubbish: bytes) -> None:
    assert recognise_family(rubbish, "cu48", DIALOGUES) is None
