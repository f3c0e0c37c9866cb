"""The 8A board's bytes: golden frames of devices.md, and finding words and answers in noise."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hardware.lockers.board8a import (
    ALL_CHANNELS,
    ASK,
    CLOSED,
    MAX_BOARD,
    MAX_CHANNELS,
    MAX_STATUS_BYTES,
    OPEN,
    Head,
    Word,
    WordDecoder,
    decode_silence_ended,
    decode_status,
    decode_word,
    encode_query_all,
    encode_query_one,
    encode_status_reply,
    encode_unlock,
    encode_word,
)
from hardware.lockers.boards import BadFrame, HookBits
from hardware.sim.board8a import Board8aModel

boards = st.integers(1, MAX_BOARD)
words = st.builds(
    Word,
    st.sampled_from(Head),
    boards,
    st.integers(0, MAX_CHANNELS),
    st.sampled_from([OPEN, CLOSED, ASK]),
)
replies = st.integers(1, MAX_STATUS_BYTES).flatmap(
    lambda size: st.builds(HookBits, boards, st.integers(0, (1 << 8 * size) - 1), st.just(8 * size))
)
# Bytes that look like the beginning of a word are the hard noise.
noise = st.one_of(
    st.binary(max_size=20),
    st.lists(st.sampled_from([0x80, 0x82, 0x8A, 0x01, 0x11, 0x33, 0x00]), max_size=20).map(bytes),
)


@pytest.mark.parametrize(
    ("encoded", "golden"),
    [
        (encode_unlock(1, 1), "8A 01 01 11 9B"),
        (encode_unlock(1, ALL_CHANNELS), "8A 01 00 11 9A"),
        (encode_query_one(1, 1), "80 01 01 33 B3"),
        (encode_query_all(1), "80 01 00 33 B2"),
        # A board with eight channels, its address switch at 1, all doors open.
        (encode_status_reply(HookBits(1, 0, 24)), "80 01 00 00 00 33 B2"),
        # A board with 24 channels: channel 2, then channel 6 closed.
        (encode_status_reply(HookBits(1, 1 << 1, 24)), "80 01 00 00 02 33 B0"),
        (encode_status_reply(HookBits(1, 1 << 5, 24)), "80 01 00 00 20 33 92"),
        (encode_word(Word(Head.UNLOCK, 1, 1, OPEN)), "8A 01 01 00 8A"),
    ],
)
def test_frames_are_the_makers(encoded: bytes, golden: str) -> None:
    assert encoded == bytes.fromhex(golden)


def test_the_answer_to_a_failed_unlock_is_the_request() -> None:
    assert encode_word(Word(Head.UNLOCK, 1, 1, CLOSED)) == encode_unlock(1, 1)


def test_the_batch_command_that_is_not_used_is_no_word() -> None:
    batch = bytes.fromhex("90 01 02 02 02 93")
    assert WordDecoder().feed(batch) == [BadFrame(batch)]
    doors = Board8aModel(1)
    assert doors.receive(batch) == b""
    assert doors.pulses == ()


def test_one_status_byte_of_zero_is_the_question() -> None:
    assert encode_status_reply(HookBits(1, 0, 8)) == encode_query_all(1)


@given(boards, st.integers(1, MAX_CHANNELS), st.sampled_from([OPEN, CLOSED]))
def test_a_question_for_one_door_is_never_its_answer(board: int, channel: int, value: int) -> None:
    answer = encode_word(Word(Head.QUERY, board, channel, value))
    assert answer != encode_query_one(board, channel)


def test_the_highest_group_of_channels_comes_first() -> None:
    reply = decode_status(bytes.fromhex("80 01 80 00 01 33 33"))
    assert reply is not None
    assert [lock + 1 for lock in range(24) if reply.bit(lock)] == [1, 24]


@pytest.mark.parametrize(
    "word",
    [
        Word(Head.QUERY, 0, 1, ASK),
        Word(Head.QUERY, 32, 1, ASK),
        Word(Head.UNLOCK, 1, 51, CLOSED),
    ],
)
def test_what_the_protocol_cannot_name_is_refused(word: Word) -> None:
    with pytest.raises(ValueError, match="no such board or channel"):
        encode_word(word)


@pytest.mark.parametrize(
    "reply", [HookBits(0, 0, 8), HookBits(1, 0, 12), HookBits(1, 256, 8), HookBits(1, 0, 72)]
)
def test_a_status_that_no_frame_holds_is_refused(reply: HookBits) -> None:
    with pytest.raises(ValueError, match="no such status"):
        encode_status_reply(reply)


@given(words)
def test_a_word_survives_the_wire(word: Word) -> None:
    assert WordDecoder().feed(encode_word(word)) == [word]


@given(replies)
def test_a_status_survives_the_wire(reply: HookBits) -> None:
    assert decode_status(encode_status_reply(reply)) == reply


@given(st.lists(words))
def test_one_byte_at_a_time_gives_the_same_words(said: list[Word]) -> None:
    stream = b"".join(map(encode_word, said))
    decoder = WordDecoder()
    assert [word for at in range(len(stream)) for word in decoder.feed(stream[at:][:1])] == said


@given(st.lists(st.tuples(noise, words), min_size=1, max_size=4), st.integers(1, 20))
def test_words_are_found_between_noise(parts: list[tuple[bytes, Word]], chunk: int) -> None:
    stream, starts = b"", set()
    for rubbish, word in parts:
        starts.add(len(stream) + len(rubbish))
        stream += rubbish + encode_word(word)
    assume({at for at in range(len(stream)) if decode_word(stream[at : at + 5])} == starts)
    decoder = WordDecoder()
    found = [
        word for at in range(0, len(stream), chunk) for word in decoder.feed(stream[at:][:chunk])
    ]
    assert [word for word in found if not isinstance(word, BadFrame)] == [word for _, word in parts]


@given(replies, st.data())
def test_no_single_damaged_bit_passes(reply: HookBits, data: st.DataObject) -> None:
    frame = bytearray(encode_status_reply(reply))
    at = data.draw(st.integers(0, len(frame) - 1))
    frame[at] ^= 1 << data.draw(st.integers(0, 7))
    assert decode_status(bytes(frame)) is None


@given(st.lists(st.binary(max_size=30)))
def test_no_bytes_whatever_raise_or_get_lost(chunks: list[bytes]) -> None:
    decoder = WordDecoder()
    seen = 0
    for chunk in chunks:
        for found in decoder.feed(chunk):
            seen += len(found.data) if isinstance(found, BadFrame) else 5
    assert 0 <= sum(map(len, chunks)) - seen < 5


@given(noise, replies)
def test_an_answer_that_ends_by_silence_is_found_behind_noise(
    rubbish: bytes, reply: HookBits
) -> None:
    frame = encode_status_reply(reply)
    stream = rubbish + frame
    others = [decode_status(stream[at:]) for at in range(len(stream)) if at != len(rubbish)]
    assume(not any(others))
    assert decode_silence_ended(stream, reply.board) == reply


@pytest.mark.parametrize(
    ("heard", "why"),
    [
        ("80 01 05 33 B7 80 01 05 33 B7", "the same answer twice looks like six status bytes"),
        ("80 01 00 33 B2 80 01 05 33 B7", "an echo before the answer does, too"),
        ("80 02 05 33 B4", "another board's"),
        ("80 01 05 33 B7 00", "its end is not where the silence is"),
        ("80 01 33 B2", "no status byte at all"),
        ("80 01 01 02 03 04 05 06 07 08 09 33 B3", "more status bytes than any board has"),
    ],
)
def test_what_could_be_read_in_two_ways_is_not_read(heard: str, why: str) -> None:
    assert decode_silence_ended(bytes.fromhex(heard), 1) is None, why
