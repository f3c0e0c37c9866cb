"""What a bank says to a Modbus relay board, and how its answers are heard."""

import pytest

from hardware.lockers.boards import Acknowledged, Declined, Echoed, Heard, HookBits
from hardware.lockers.modbus_dialogue import TRAITS, ModbusDialogue
from hardware.lockers.modbus_relay import (
    Bits,
    ExceptionCode,
    Function,
    Refusal,
    Request,
    encode_bits,
    encode_refusal,
    encode_request,
)


def hear(dialogue: ModbusDialogue, request: bytes, answer: bytes) -> list[Heard]:
    decoder = dialogue.start_hearing(request)
    return [*decoder.feed(answer), *decoder.finish()]


def test_a_lock_is_pulsed_by_the_boards_own_flash_of_half_a_second() -> None:
    assert ModbusDialogue().encode_unlock(1, 0) == encode_request(
        Request(1, Function.WRITE_COIL, 0x0200, 5)
    )
    assert ModbusDialogue(32).encode_unlock(9, 31) == encode_request(
        Request(9, Function.WRITE_COIL, 0x021F, 5)
    )


def test_doors_are_the_inputs() -> None:
    dialogue = ModbusDialogue(8)
    asked = dialogue.encode_status_request(1)
    assert asked == bytes.fromhex("01 02 00 00 00 08 79 CC")
    assert hear(dialogue, asked, bytes.fromhex("01 02 01 00 A1 88")) == [HookBits(1, 0, 8)]


def test_bits_beyond_the_doors_mean_nothing() -> None:
    dialogue = ModbusDialogue(12)
    answer = encode_bits(Bits(1, Function.READ_INPUTS, 0xF801), 16)
    heard = hear(dialogue, dialogue.encode_status_request(1), answer)
    assert heard == [HookBits(1, 0x801, 12)]


@pytest.mark.parametrize(("locks", "modes"), [(4, 4), (8, 8), (32, 8)])
def test_relays_are_made_independent_of_the_inputs(locks: int, modes: int) -> None:
    dialogue = ModbusDialogue(locks)
    setup = dialogue.encode_setup(3)
    assert setup == tuple(
        encode_request(Request(3, Function.WRITE_REGISTER, 0x1000 + relay, 0))
        for relay in range(modes)
    )
    assert hear(dialogue, setup[0], setup[0]) == [Acknowledged(3)]


def test_the_answer_to_a_flash_proves_nothing() -> None:
    dialogue = ModbusDialogue()
    flash = dialogue.encode_unlock(1, 2)
    assert hear(dialogue, flash, flash) == [Acknowledged(1)]


@pytest.mark.parametrize("code", [*ExceptionCode, 0x0B])
def test_an_exception_is_a_refusal_in_words(code: int) -> None:
    dialogue = ModbusDialogue()
    flash = dialogue.encode_unlock(1, 2)
    answer = encode_refusal(Refusal(1, Function.WRITE_COIL, code))
    [heard] = hear(dialogue, flash, answer)
    assert isinstance(heard, Declined)
    assert heard.board == 1
    assert heard.why.startswith("it ")
    assert f"exception {code}" in heard.why


def test_the_probe_can_only_be_echoed() -> None:
    dialogue = ModbusDialogue()
    probe = dialogue.encode_echo_probe()
    assert probe is not None
    assert hear(dialogue, probe, probe) == [Echoed(probe)]
    answer = encode_bits(Bits(1, Function.READ_INPUTS, 1), 1)
    assert hear(dialogue, probe, answer) == [HookBits(1, 1, 1)]


def test_our_own_reading_echoed_is_no_answer() -> None:
    dialogue = ModbusDialogue()
    asked = dialogue.encode_status_request(1)
    answer = encode_bits(Bits(1, Function.READ_INPUTS, 5), 8)
    assert hear(dialogue, asked, asked + answer) == [Echoed(asked), HookBits(1, 5, 8)]


def test_traits_are_the_boards() -> None:
    assert (TRAITS.name, TRAITS.board_option, TRAITS.baud) == ("modbus", "unit", 9600)
    assert (TRAITS.default_board, TRAITS.default_locks, TRAITS.most_locks) == (1, 8, 32)
