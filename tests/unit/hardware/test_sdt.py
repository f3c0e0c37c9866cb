"""The ID card reader's bytes: golden frames, the long reply in pieces, noise."""

import itertools

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from hardware.documents.sdt import (
    PHOTO_BYTES,
    TEXT_BYTES,
    Answer,
    BadFrame,
    Command,
    Decoder,
    Reply,
    Request,
    encode_card_reply,
    encode_reply,
    encode_request,
)

PREAMBLE = "AA AA AA 96 69 "
TEXT = bytes(range(256))
PHOTO = bytes([0x5A]) * PHOTO_BYTES
CARD = encode_card_reply(TEXT, PHOTO)

replies = st.one_of(
    st.sampled_from([CARD, encode_card_reply(TEXT, PHOTO, b"finger" * 100)]),
    st.builds(encode_reply, st.integers(0, 255), st.binary(max_size=12)),
)
noise = st.one_of(
    st.binary(max_size=30),
    st.lists(st.sampled_from([0xAA, 0x96, 0x69, 0x00, 0x04, 0x05, 0x90]), max_size=30).map(bytes),
)


def decode(data: bytes) -> list[Reply | Request | BadFrame]:
    return Decoder().feed(data)


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (Command.SAM_STATUS, "00 03 11 FF ED"),
        (Command.FIND, "00 03 20 01 22"),
        (Command.SELECT, "00 03 20 02 21"),
        (Command.READ, "00 03 30 01 32"),
        (Command.READ_WITH_FINGERPRINT, "00 03 30 10 23"),
    ],
)
def test_requests_are_the_manuals(command: Command, expected: str) -> None:
    assert encode_request(command) == bytes.fromhex(PREAMBLE + expected)
    assert decode(encode_request(command)) == [Request(command)]


@pytest.mark.parametrize(
    ("bytes_", "answer"),
    [
        ("00 04 00 00 90 94", Answer.OK),
        ("00 08 00 00 9F 00 00 00 00 97", Answer.FOUND),
        ("00 04 00 00 80 84", Answer.NO_CARD),
        ("00 0C 00 00 90 00 00 00 00 00 00 00 00 9C", Answer.OK),
        ("00 04 00 00 81 85", Answer.SELECT_FAILED),
        ("00 04 00 00 41 45", Answer.READ_FAILED),
    ],
)
def test_replies_are_the_manuals(bytes_: str, answer: Answer) -> None:
    data = bytes.fromhex(PREAMBLE + bytes_)
    [reply] = decode(data)
    assert isinstance(reply, Reply)
    assert reply.answer is answer
    payload = bytes.fromhex(bytes_)[5:-1]
    assert encode_reply(reply.code, payload) == data


@pytest.mark.parametrize(
    ("code", "answer"),
    [
        (0x10, Answer.BAD_CHECKSUM),
        (0x11, Answer.BAD_LENGTH),
        (0x21, Answer.BAD_COMMAND),
        (0x31, Answer.NOT_AUTHENTICATED),
        (0x32, Answer.NOT_AUTHENTICATED),
        (0x33, Answer.NOT_VERIFIED),
        (0x40, Answer.WRONG_CARD_TYPE),
        (0x60, Answer.SELF_TEST_FAILED),
        (0x66, Answer.SAM_UNAUTHORISED),
        (0x91, Answer.ITEM_EMPTY),
        (0x77, Answer.UNKNOWN),
    ],
)
def test_every_status_has_a_name(code: int, answer: Answer) -> None:
    assert decode(encode_reply(code)) == [Reply(answer, code)]


def test_every_status_has_words() -> None:
    words = {Reply(answer, 0).words for answer in Answer}
    assert len(words) == len(Answer)


def test_a_read_card_is_1295_bytes_with_the_manuals_head() -> None:
    assert len(CARD) == 1295
    assert CARD.startswith(bytes.fromhex(PREAMBLE + "05 08 00 00 90 01 00 04 00"))
    assert decode(CARD) == [Reply(Answer.OK, 0x90, TEXT)]


def test_a_card_with_a_fingerprint_gives_the_same_text() -> None:
    for fingerprint in (b"", b"x" * 512, b"x" * 1024):
        assert decode(encode_card_reply(TEXT, PHOTO, fingerprint)) == [Reply(Answer.OK, 0x90, TEXT)]


def test_nothing_of_the_photo_and_nothing_personal_in_repr_is_kept() -> None:
    text = "张伟110105194912310021".encode("utf-16-le").ljust(TEXT_BYTES, b"\x20")
    decoder = Decoder()
    [reply] = decoder.feed(encode_card_reply(text, PHOTO))
    assert isinstance(reply, Reply)
    assert len(reply.text) == TEXT_BYTES
    assert repr(reply) == "Reply(answer=<Answer.OK: 'ok'>, code=144)"
    assert decoder.feed(b"") == []


@given(st.lists(replies, min_size=1, max_size=4), st.data())
def test_pieces_of_any_size_give_the_same_frames(frames: list[bytes], data: st.DataObject) -> None:
    stream = b"".join(frames)
    whole = decode(stream)
    cuts = data.draw(st.sets(st.integers(0, len(stream)), max_size=20))
    edges = [0, *sorted(cuts), len(stream)]
    decoder = Decoder()
    found = [
        frame
        for start, end in itertools.pairwise(edges)
        for frame in decoder.feed(stream[start:end])
    ]
    assert found == whole
    assert len(whole) == len(frames)


def test_one_byte_at_a_time_gives_the_card() -> None:
    decoder = Decoder()
    found = [frame for at in range(len(CARD)) for frame in decoder.feed(CARD[at : at + 1])]
    assert found == [Reply(Answer.OK, 0x90, TEXT)]


@settings(max_examples=150)
@given(st.lists(st.tuples(noise, replies), min_size=1, max_size=4))
@example([(bytes.fromhex("AA"), CARD)])
@example([(bytes.fromhex("AA AA AA 96 69 09"), CARD)])
@example([(bytes.fromhex("AA AA AA 96 69 05 08"), encode_reply(0x80))])
def test_replies_are_found_between_noise(parts: list[tuple[bytes, bytes]]) -> None:
    whole = b"".join(rubbish + frame for rubbish, frame in parts)
    # Rubbish that holds a whole valid frame is a frame; the checksum cannot tell.
    assume(sum(not isinstance(f, BadFrame) for rubbish, _ in parts for f in decode(rubbish)) == 0)
    decoder = Decoder()
    found = decoder.feed(whole) + decoder.give_up()
    expected = [reply for _, frame in parts for reply in decode(frame)]
    assert [reply for reply in found if not isinstance(reply, BadFrame)] == expected


def test_a_false_start_hides_a_reply_only_until_the_pause() -> None:
    decoder = Decoder()
    false_start = bytes.fromhex(PREAMBLE + "05 08")
    assert decoder.feed(false_start + encode_reply(0x80)) == []
    assert decoder.give_up() == [BadFrame(7), Reply(Answer.NO_CARD, 0x80)]


@given(st.integers(5, len(CARD) - 1), st.integers(0, 7))
def test_no_single_damaged_bit_passes(at: int, bit: int) -> None:
    damaged = bytearray(CARD)
    damaged[at] ^= 1 << bit
    decoder = Decoder()
    found = decoder.feed(bytes(damaged)) + decoder.give_up()
    assert not [frame for frame in found if isinstance(frame, Reply)]


@given(st.lists(noise))
def test_no_bytes_whatever_raise(chunks: list[bytes]) -> None:
    decoder = Decoder()
    for chunk in chunks:
        decoder.feed(chunk)
    decoder.give_up()
    assert decoder.feed(encode_reply(0x80)) == [Reply(Answer.NO_CARD, 0x80)]


def test_parts_of_the_wrong_size_are_refused() -> None:
    with pytest.raises(ValueError, match="photo 3 bytes"):
        encode_card_reply(TEXT, b"abc")
