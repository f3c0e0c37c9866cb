"""The simulated locker board and card reader answer the manuals' bytes with the manuals' bytes."""

import pytest

from hardware.interfaces import CardLayout, IdCard
from hardware.sim.bus import SimBus
from hardware.sim.cu16 import Cu16Model
from hardware.sim.cu48 import Cu48Model
from hardware.sim.cu48b import Cu48bModel
from hardware.sim.sdt import SdtModel

PREAMBLE = bytes.fromhex("AA AA AA 96 69")
FIND = PREAMBLE + bytes.fromhex("00 03 20 01 22")
SELECT = PREAMBLE + bytes.fromhex("00 03 20 02 21")
READ = PREAMBLE + bytes.fromhex("00 03 30 01 32")
NONE = PREAMBLE + bytes.fromhex("00 04 00 00 80 84")
FOUND = PREAMBLE + bytes.fromhex("00 08 00 00 9F 00 00 00 00 97")

STATUS = bytes.fromhex("02 00 00 50 03 55")
ALL_LOCKED = bytes.fromhex("02 00 00 65 FF FF FF FF FF FF 03 64")
CARD = IdCard(CardLayout.RESIDENT, "张伟", "11010519491231002X", "19491231", "20200101", "长期")


def test_a_board_with_every_door_shut_says_so() -> None:
    assert Cu48Model().receive(STATUS) == ALL_LOCKED
    assert Cu48Model(inverted=True).receive(STATUS) == bytes.fromhex(
        "02 00 00 65 00 00 00 00 00 00 03 6A"
    )


def test_an_unlock_is_not_answered_and_opens_the_door() -> None:
    board = Cu48Model()
    assert board.receive(bytes.fromhex("02 00 00 51 03 56")) == b""
    assert board.open_doors == {0}
    assert board.receive(STATUS) == bytes.fromhex("02 00 00 65 FE FF FF FF FF FF 03 63")
    board.close_door(0)
    assert board.receive(STATUS) == ALL_LOCKED


@pytest.mark.parametrize("everything", ["02 00 30 51 03 86", "02 0A 30 51 03 90"])
def test_everything_opens_but_what_is_jammed(everything: str) -> None:
    board = Cu48Model()
    board.jam(5)
    board.receive(bytes.fromhex(everything))
    assert board.open_doors == frozenset(range(48)) - {5}


def test_a_board_keeps_silent_about_noise_and_other_boards() -> None:
    board = Cu48Model(board=2)
    assert board.receive(b"\x02\x00rubbish" + STATUS) == b""
    assert board.receive(bytes.fromhex("02 0A 00 50 03 5F"))[:2] == b"\x02\x02"


def test_people_are_told_of_every_door_that_moves() -> None:
    moves: list[tuple[int, bool]] = []
    board = Cu48Model(on_door=lambda lock, is_open: moves.append((lock, is_open)))
    board.open_door_by_hand(3)
    board.open_door_by_hand(3)
    board.close_door(3)
    assert moves == [(3, True), (3, False)]
    with pytest.raises(ValueError, match="no lock 48"):
        board.close_door(48)


def test_a_card_is_found_selected_and_read_once() -> None:
    reader = SdtModel()
    assert reader.receive(FIND) == NONE
    reader.put(CARD)
    assert reader.receive(FIND) == FOUND
    assert reader.receive(SELECT) == PREAMBLE + bytes.fromhex("00 0C 00 00 90" + "00" * 8 + "9C")
    reply = reader.receive(READ)
    assert len(reply) == 1295
    assert reply[5:14] == bytes.fromhex("05 08 00 00 90 01 00 04 00")
    assert reply[14:18].decode("utf-16-le") == "张伟"
    assert reader.has_read
    assert reader.receive(FIND) == NONE
    reader.take_away()
    reader.put(CARD)
    assert reader.receive(FIND) == FOUND


@pytest.mark.parametrize(
    ("layout", "mark"),
    [
        (CardLayout.RESIDENT, " "),
        (CardLayout.RESIDENCE_PERMIT, "J"),
        (CardLayout.FOREIGNER_2017, "I"),
        (CardLayout.FOREIGNER_2023, "Y"),
    ],
)
def test_a_card_of_every_layout_is_read_with_and_without_its_fingerprint(
    layout: CardLayout, mark: str
) -> None:
    reader = SdtModel()
    reader.put(IdCard(layout, "张伟", "911124198108030", "19810803", "20231201", "20331201"))
    reader.receive(SELECT)
    plain = reader.receive(READ)
    with_fingerprint = reader.receive(PREAMBLE + bytes.fromhex("00 03 30 10 23"))
    assert plain[5:14] == bytes.fromhex("05 08 00 00 90 01 00 04 00")
    assert with_fingerprint[5:16] == bytes.fromhex("05 0A 00 00 90 01 00 04 00 00 00")
    assert plain[14:270] == with_fingerprint[16:272]
    assert plain[14 + 248 : 14 + 250].decode("utf-16-le") == mark


def test_without_a_card_nothing_is_selected_or_read() -> None:
    reader = SdtModel()
    assert reader.receive(SELECT) == PREAMBLE + bytes.fromhex("00 04 00 00 81 85")
    assert reader.receive(READ) == PREAMBLE + bytes.fromhex("00 04 00 00 41 45")
    assert not reader.occupied


def test_an_unknown_command_is_refused() -> None:
    unknown = PREAMBLE + bytes.fromhex("00 03 99 01 9B")
    assert SdtModel().receive(unknown) == PREAMBLE + bytes.fromhex("00 04 00 00 21 25")


# --- the other locker boards -----------------------------------------------------------------


def test_a_cu48b_tells_also_what_lies_inside() -> None:
    board = Cu48bModel()
    board.put_in(0)
    for lock in range(1, 48):
        board.open_door_by_hand(lock)
    status = bytes.fromhex("02 00 00 60 03 65")
    golden = bytes.fromhex("02 00 00 75 01 00 00 00 00 00 01 00 00 00 00 00 03 7C")
    assert board.receive(status) == golden
    board.take_out(0)
    assert board.receive(status)[10] == 0
    assert board.receive(bytes.fromhex("02 00 00 61 03 66")) == b""
    assert board.is_open(0)


def test_a_cu16_answers_its_unlock_or_not() -> None:
    unlock, status = bytes.fromhex("02 00 31 03 36"), bytes.fromhex("02 00 30 03 35")
    quiet, talking = Cu16Model(), Cu16Model(answers_unlock=True)
    assert quiet.receive(unlock) == b""
    assert talking.receive(unlock) == talking.receive(status) == quiet.receive(status)
    assert quiet.open_doors == talking.open_doors == {0}
    quiet.receive(bytes.fromhex("02 00 33 03 38"))
    assert quiet.open_doors == frozenset(range(16))
    assert quiet.receive(bytes.fromhex("02 F0 32 03 27")) == bytes.fromhex(
        "02 00 36 00 00 00 00 03 3B"
    )


def test_a_cu12_has_no_locks_beyond_its_twelve() -> None:
    board = Cu16Model(locks=12)
    board.receive(bytes.fromhex("02 0C 31 03 42"))
    board.receive(bytes.fromhex("02 00 33 03 38"))
    assert board.open_doors == frozenset(range(12))
    assert board.receive(bytes.fromhex("02 00 30 03 35"))[3:5] == bytes.fromhex("00 F0")


def test_a_broken_or_bouncing_sensor_does_not_tell_of_its_door() -> None:
    board = Cu48Model()
    board.break_sensor(0)
    board.bounce(1)
    board.open_door_by_hand(0)
    said = [board.receive(STATUS)[4] & 0b11 for _ in range(3)]
    assert said == [0b11, 0b01, 0b11]
    board.mend_sensor(0)
    board.mend_sensor(1)
    assert board.receive(STATUS)[4] & 0b11 == 0b10


def test_boards_on_one_line_answer_in_turn_and_fail_alone() -> None:
    bus = SimBus([Cu48Model(0), Cu48Model(1)])
    everyone = bytes.fromhex("02 0A 00 50 03 5F")
    assert bus.receive(everyone)[1::12] == b"\x00\x01"
    bus.silent = frozenset({0})
    assert bus.receive(everyone)[:2] == b"\x02\x01"
    bus.garbled = frozenset({1})
    assert bus.receive(everyone)[:1] != b"\x02"
