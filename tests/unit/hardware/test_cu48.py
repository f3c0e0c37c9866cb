"""The CU48's bytes: golden frames of the manual, and finding frames in noise."""

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from hardware.lockers.cu48 import (
    ALL_LOCKS,
    LOCKS,
    WHOLE_BUS,
    BadFrame,
    Command,
    Decoder,
    Request,
    StatusReply,
    encode_request,
    encode_status_reply,
    encode_status_request,
    encode_unlock,
)

MANUAL_REPLY = bytes.fromhex("02 00 00 65 07 00 00 00 00 C0 03 31")

replies = st.builds(StatusReply, st.integers(0, 9), st.integers(0, (1 << LOCKS) - 1))
requests = st.builds(
    Request, st.integers(0, WHOLE_BUS), st.integers(0, ALL_LOCKS), st.sampled_from(Command)
)
# Bytes that look like the beginning of a frame are the hard noise.
noise = st.one_of(
    st.binary(max_size=30),
    st.lists(st.sampled_from([0x02, 0x00, 0x03, 0x65, 0x50, 0x51, 0x07, 0xFF]), max_size=30).map(
        bytes
    ),
)


def decode(data: bytes) -> list[StatusReply | Request | BadFrame]:
    return Decoder().feed(data)


def sound_frames(data: bytes) -> set[int]:
    """Where a frame with the right ends and the right sum begins, found the plain way."""
    return {
        at
        for length in (6, 12)
        for at in range(len(data) - length + 1)
        if data[at] == 0x02
        and data[at + length - 2] == 0x03
        and data[at + length - 1] == sum(data[at : at + length - 1]) % 256
    }


@pytest.mark.parametrize(
    ("encoded", "manual"),
    [
        (encode_status_request(0), "02 00 00 50 03 55"),
        (encode_status_request(WHOLE_BUS), "02 0A 00 50 03 5F"),
        (encode_unlock(0, 0), "02 00 00 51 03 56"),
        (encode_unlock(0, ALL_LOCKS), "02 00 30 51 03 86"),
        (encode_unlock(WHOLE_BUS, ALL_LOCKS), "02 0A 30 51 03 90"),
    ],
)
def test_requests_are_the_manuals(encoded: bytes, manual: str) -> None:
    assert encoded == bytes.fromhex(manual)


def test_the_manuals_reply_says_which_locks_are_locked() -> None:
    [reply] = decode(MANUAL_REPLY)
    assert isinstance(reply, StatusReply)
    assert reply.board == 0
    assert [lock + 1 for lock in range(LOCKS) if reply.bit(lock)] == [1, 2, 3, 47, 48]
    assert encode_status_reply(reply) == MANUAL_REPLY


@pytest.mark.parametrize("request_", [Request(11, 0, Command.STATUS), Request(0, 49, Command(81))])
def test_what_the_protocol_cannot_name_is_refused(request_: Request) -> None:
    with pytest.raises(ValueError, match="no such board or lock"):
        encode_request(request_)


@given(replies)
def test_a_reply_survives_the_wire(reply: StatusReply) -> None:
    assert decode(encode_status_reply(reply)) == [reply]


@given(requests)
def test_a_request_survives_the_wire(request: Request) -> None:
    assert decode(encode_request(request)) == [request]


@given(st.lists(st.one_of(replies.map(encode_status_reply), requests.map(encode_request))))
def test_one_byte_at_a_time_gives_the_same_frames(frames: list[bytes]) -> None:
    stream = b"".join(frames)
    decoder = Decoder()
    bit_by_bit = [frame for at in range(len(stream)) for frame in decoder.feed(stream[at:][:1])]
    assert bit_by_bit == decode(stream)
    assert len(bit_by_bit) == len(frames)


@settings(max_examples=200)
@given(st.lists(st.tuples(noise, replies), min_size=1, max_size=4), st.integers(1, 20))
@example([(b"\x02", StatusReply(0, 7)), (b"\x02\x00\x00\x65", StatusReply(0, 7))], 1)
def test_replies_are_found_between_noise(
    parts: list[tuple[bytes, StatusReply]], chunk: int
) -> None:
    stream, true_starts = b"", set()
    for rubbish, reply in parts:
        true_starts.add(len(stream) + len(rubbish))
        stream += rubbish + encode_status_reply(reply)
    assume(sound_frames(stream) == true_starts)
    decoder = Decoder()
    found = [
        frame for at in range(0, len(stream), chunk) for frame in decoder.feed(stream[at:][:chunk])
    ]
    assert [frame for frame in found if not isinstance(frame, BadFrame)] == [
        reply for _, reply in parts
    ]


@given(replies, st.integers(0, 11), st.integers(0, 7))
def test_no_single_damaged_bit_passes(reply: StatusReply, at: int, bit: int) -> None:
    # Byte 2 means nothing and is covered by the sum alone, like every other byte.
    damaged = bytearray(encode_status_reply(reply))
    damaged[at] ^= 1 << bit
    assert not [frame for frame in decode(bytes(damaged)) if isinstance(frame, StatusReply)]


@given(st.lists(st.binary(max_size=40)))
def test_no_bytes_whatever_raise_or_get_lost(chunks: list[bytes]) -> None:
    decoder = Decoder()
    seen = 0
    for chunk in chunks:
        for frame in decoder.feed(chunk):
            match frame:
                case BadFrame(data):
                    seen += len(data)
                case StatusReply():
                    seen += 12
                case Request():
                    seen += 6
    assert 0 <= sum(map(len, chunks)) - seen < 12


def test_our_own_request_echoed_is_no_reply_and_no_damage() -> None:
    echoed = encode_status_request(3) + encode_status_reply(StatusReply(3, 5))
    assert decode(echoed) == [Request(3, 0, Command.STATUS), StatusReply(3, 5)]


def test_an_unfinished_frame_is_waited_for() -> None:
    decoder = Decoder()
    assert decoder.feed(MANUAL_REPLY[:11]) == []
    assert [type(frame) for frame in decoder.feed(MANUAL_REPLY[11:])] == [StatusReply]
