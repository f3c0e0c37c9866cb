"""How an 8A board's answers are heard: a length that must be learned, and words unasked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.lockers.board8a import (
    CLOSED,
    OPEN,
    Head,
    Word,
    encode_query_all,
    encode_query_one,
    encode_status_reply,
    encode_unlock,
    encode_word,
)
from hardware.lockers.board8a_dialogue import AGREEING_ANSWERS, TRAITS, Board8aDialogue
from hardware.lockers.boards import Acknowledged, BadFrame, Echoed, Heard, HookBits

ASK_ALL = encode_query_all(1)
UNASKED = encode_word(Word(Head.UNASKED, 1, 3, OPEN))


def status(bits: int, status_bytes: int = 3) -> bytes:
    return encode_status_reply(HookBits(1, bits, 8 * status_bytes))


def exchange(dialogue: Board8aDialogue, answer: bytes, request: bytes = ASK_ALL) -> list[Heard]:
    """Everything that one exchange hears; the line falls silent behind it."""
    decoder = dialogue.start_hearing(request)
    return [*decoder.feed(answer), *decoder.finish()]


def learned(status_bytes: int, locks: int = 8) -> Board8aDialogue:
    """A dialogue that knows how long the answers of board 1 are."""
    dialogue = Board8aDialogue(locks)
    for _ in range(AGREEING_ANSWERS):
        exchange(dialogue, status(5, status_bytes))
    return dialogue


def test_locks_are_channels_from_one() -> None:
    dialogue = Board8aDialogue()
    assert dialogue.encode_unlock(1, 0) == bytes.fromhex("8A 01 01 11 9B")
    assert dialogue.encode_status_request(1) == bytes.fromhex("80 01 00 33 B2")
    assert dialogue.encode_setup(1) == ()


@pytest.mark.parametrize("status_bytes", [1, 2, 3, 7])
def test_an_answer_of_unknown_length_ends_with_silence(status_bytes: int) -> None:
    decoder = Board8aDialogue(8).start_hearing(ASK_ALL)
    assert decoder.feed(status(5, status_bytes)) == []
    assert decoder.finish() == [HookBits(1, 5, 8 * status_bytes)]
    assert decoder.finish() == []


@pytest.mark.parametrize("status_bytes", [1, 2, 3, 7])
def test_an_answer_of_learned_length_is_whole_with_its_last_byte(status_bytes: int) -> None:
    decoder = learned(status_bytes).start_hearing(ASK_ALL)
    answer = status(9, status_bytes)
    assert decoder.feed(answer[:-1]) == []
    assert decoder.feed(answer[-1:]) == [HookBits(1, 9, 8 * status_bytes)]
    assert decoder.finish() == []


def test_each_board_of_a_line_has_its_own_length() -> None:
    dialogue = learned(3)
    other = encode_status_reply(HookBits(2, 5, 8))
    for _ in range(AGREEING_ANSWERS):
        assert exchange(dialogue, other, encode_query_all(2)) == [HookBits(2, 5, 8)]
    assert dialogue.start_hearing(ASK_ALL).feed(status(5)) == [HookBits(1, 5, 24)]
    assert dialogue.start_hearing(encode_query_all(2)).feed(other) == [HookBits(2, 5, 8)]


@pytest.mark.parametrize(
    "status_bytes",
    [
        # The marker and the right XOR stand two bytes early.
        pytest.param("00 33 B2", id="like one status byte"),
        pytest.param("05 33 B7", id="like one status byte that is no question"),
        # Five bytes that look like the answer to a question for one door.
        pytest.param("00 00 81", id="like a word"),
        pytest.param("07 11 97", id="like another word"),
    ],
)
def test_status_bytes_that_look_like_an_end_end_nothing(status_bytes: str) -> None:
    bits = int.from_bytes(bytes.fromhex(status_bytes), "big")
    expected = HookBits(1, bits, 24)
    assert exchange(Board8aDialogue(24), status(bits)) == [expected]
    decoder = learned(3).start_hearing(ASK_ALL)
    answer = status(bits)
    heard = [found for at in range(len(answer)) for found in decoder.feed(answer[at:][:1])]
    assert heard == [expected]


@given(st.integers(0, (1 << 24) - 1), st.integers(1, 7), st.binary(max_size=6))
def test_a_learned_length_finds_every_status_behind_noise(
    bits: int, chunk: int, rubbish: bytes
) -> None:
    dialogue = learned(3)
    stream = bytes(byte & 0x7F for byte in rubbish) + status(bits)
    decoder = dialogue.start_hearing(ASK_ALL)
    heard = [
        found for at in range(0, len(stream), chunk) for found in decoder.feed(stream[at:][:chunk])
    ]
    assert [found for found in heard if not isinstance(found, BadFrame)] == [HookBits(1, bits, 24)]


def test_a_single_shortened_answer_teaches_nothing() -> None:
    dialogue = Board8aDialogue(8)
    exchange(dialogue, status(5))
    # A lost byte of 00 leaves the XOR as it was.
    shortened = bytes.fromhex("80 01 00 05 33 B7")
    exchange(dialogue, shortened)
    for _ in range(AGREEING_ANSWERS):
        assert exchange(dialogue, status(5)) == [HookBits(1, 5, 24)]
    assert exchange(dialogue, shortened) == [BadFrame(shortened)]
    assert dialogue.start_hearing(ASK_ALL).feed(status(5)) == [HookBits(1, 5, 24)]


def test_another_length_is_learned_when_it_comes_again_and_again() -> None:
    dialogue = learned(1)
    answers = [exchange(dialogue, status(5, 3))[-1] for _ in range(AGREEING_ANSWERS)]
    assert [type(answer) for answer in answers[:-1]] == [BadFrame] * (AGREEING_ANSWERS - 1)
    assert answers[-1] == HookBits(1, 5, 24)
    assert dialogue.start_hearing(ASK_ALL).feed(status(6, 3)) == [HookBits(1, 6, 24)]


def test_misses_that_do_not_come_in_a_row_teach_nothing() -> None:
    dialogue = learned(3)
    for _ in range(3 * AGREEING_ANSWERS):
        assert exchange(dialogue, status(5, 1)) == [BadFrame(status(5, 1))]
        assert exchange(dialogue, status(5, 3)) == [HookBits(1, 5, 24)]


def test_a_board_with_fewer_channels_than_wanted_is_believed_once_it_is_certain() -> None:
    dialogue = Board8aDialogue(locks=24)
    for _ in range(AGREEING_ANSWERS - 1):
        assert exchange(dialogue, status(5, 1)) == [BadFrame(status(5, 1))]
    assert exchange(dialogue, status(5, 1)) == [HookBits(1, 5, 8)]


def test_an_answer_that_pauses_is_heard_to_its_end() -> None:
    decoder = Board8aDialogue(24).start_hearing(ASK_ALL)
    decoder.feed(status(5)[:3])
    assert decoder.finish() == [BadFrame(status(5)[:3])]
    decoder.feed(status(5)[3:])
    assert decoder.finish() == [HookBits(1, 5, 24)]


@pytest.mark.parametrize("knows", [False, True])
@pytest.mark.parametrize("place", ["before", "behind"])
def test_a_word_unasked_disturbs_no_answer(knows: bool, place: str) -> None:
    dialogue = learned(3) if knows else Board8aDialogue(24)
    stream = UNASKED + status(5) if place == "before" else status(5) + UNASKED
    heard = exchange(dialogue, stream)
    assert HookBits(1, 5, 24) in heard
    assert Acknowledged(1) in heard
    assert len(heard) == 2


@pytest.mark.parametrize("knows", [False, True])
def test_a_word_unasked_is_no_answer(knows: bool) -> None:
    dialogue = learned(3) if knows else Board8aDialogue(8)
    assert exchange(dialogue, UNASKED) == [Acknowledged(1)]


@pytest.mark.parametrize("value", [OPEN, CLOSED])
def test_the_answer_to_an_unlock_proves_nothing(value: int) -> None:
    answer = encode_word(Word(Head.UNLOCK, 1, 3, value))
    assert exchange(Board8aDialogue(), answer, encode_unlock(1, 3)) == [Acknowledged(1)]


@pytest.mark.parametrize(
    "word",
    [
        UNASKED,
        encode_word(Word(Head.UNLOCK, 1, 4, OPEN)),
        encode_word(Word(Head.QUERY, 1, 3, OPEN)),
    ],
)
def test_only_its_own_answer_ends_an_unlock(word: bytes) -> None:
    assert exchange(Board8aDialogue(), word, encode_unlock(1, 3)) == []


def test_the_probe_can_only_be_echoed() -> None:
    dialogue = Board8aDialogue(8)
    probe = dialogue.encode_echo_probe()
    assert probe == encode_query_one(1, 1)
    assert probe is not None
    assert exchange(dialogue, probe, probe) == [Echoed(probe)]
    for value in (OPEN, CLOSED):
        answer = encode_word(Word(Head.QUERY, 1, 1, value))
        assert exchange(dialogue, answer, probe) == [Acknowledged(1)]


def test_eight_doors_at_zero_are_told_by_the_bytes_of_the_question() -> None:
    # Only the probe tells this from an echo; the driver takes echoes away.
    assert exchange(Board8aDialogue(8), ASK_ALL) == [HookBits(1, 0, 8)]
    assert exchange(learned(1), ASK_ALL) == [HookBits(1, 0, 8)]


def test_the_question_alone_is_an_echo_where_a_board_must_say_more() -> None:
    assert exchange(Board8aDialogue(24), ASK_ALL) == [Echoed(ASK_ALL)]
    assert exchange(learned(3), ASK_ALL) == [Echoed(ASK_ALL)]


@pytest.mark.parametrize("knows", [False, True])
def test_an_echo_that_was_not_taken_away_is_no_answer(knows: bool) -> None:
    dialogue = learned(3) if knows else Board8aDialogue(8)
    heard = exchange(dialogue, ASK_ALL + status(5))
    assert [found for found in heard if isinstance(found, HookBits)] == [HookBits(1, 5, 24)]


@pytest.mark.parametrize("knows", [False, True])
def test_an_echo_before_one_status_byte_is_none_and_does_not_make_it_six(knows: bool) -> None:
    dialogue = learned(1) if knows else Board8aDialogue(8)
    decoder = dialogue.start_hearing(ASK_ALL)
    assert decoder.feed(ASK_ALL) == []
    heard = [*decoder.feed(status(5, 1)), *decoder.finish()]
    assert [found for found in heard if isinstance(found, HookBits)] == [HookBits(1, 5, 8)]


@given(st.lists(st.binary(max_size=20), max_size=6), st.booleans())
def test_no_bytes_whatever_raise(chunks: list[bytes], knows: bool) -> None:
    dialogue = learned(3) if knows else Board8aDialogue(8)
    for request in (ASK_ALL, encode_unlock(1, 3), b"\x00"):
        decoder = dialogue.start_hearing(request)
        for chunk in chunks:
            decoder.feed(chunk)
            decoder.finish()


def test_traits_are_the_boards() -> None:
    assert (TRAITS.baud, TRAITS.spacing_ms, TRAITS.unlock_answer_ms) == (9600, 600, 1500)
