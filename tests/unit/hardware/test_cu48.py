"""The CU48's and the CU48B's bytes: golden frames, and finding frames in noise."""

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from hardware.lockers import cu48, cu48b
from hardware.lockers.boards import BadFrame, Echoed, HookBits
from hardware.lockers.kerong48 import (
    ALL_LOCKS,
    LOCKS,
    WHOLE_BUS,
    Codec,
    Command,
    Request,
    RequestDecoder,
)

ALL_BITS = (1 << LOCKS) - 1

codecs = st.sampled_from([cu48.CODEC, cu48b.CODEC])
requests = st.builds(
    Request, st.integers(0, WHOLE_BUS), st.integers(0, ALL_LOCKS), st.sampled_from(Command)
)
# Bytes that look like the beginning of a frame are the hard noise.
noise = st.one_of(
    st.binary(max_size=30),
    st.lists(
        st.sampled_from([0x02, 0x00, 0x03, 0x65, 0x50, 0x51, 0x75, 0x60, 0x61, 0x07, 0xFF]),
        max_size=30,
    ).map(bytes),
)


@st.composite
def replies(draw: st.DrawFn, codec: Codec = cu48.CODEC) -> HookBits:
    occupied = draw(st.integers(0, ALL_BITS)) if codec.infrared else None
    return HookBits(draw(st.integers(0, 9)), draw(st.integers(0, ALL_BITS)), LOCKS, occupied)


@st.composite
def codecs_and_replies(draw: st.DrawFn) -> tuple[Codec, HookBits]:
    codec = draw(codecs)
    return codec, draw(replies(codec))


def decode(codec: Codec, data: bytes) -> list[HookBits | Request | BadFrame]:
    return RequestDecoder(codec).feed(data)


def sound_frames(codec: Codec, data: bytes) -> set[int]:
    """Where a frame with the right ends and the right sum begins, found the plain way."""
    return {
        at
        for length in (6, codec.reply_length)
        for at in range(len(data) - length + 1)
        if data[at] == 0x02
        and data[at + length - 2] == 0x03
        and data[at + length - 1] == sum(data[at : at + length - 1]) % 256
    }


@pytest.mark.parametrize(
    ("encoded", "golden"),
    [
        (cu48.CODEC.encode_status_request(0), "02 00 00 50 03 55"),
        (cu48.CODEC.encode_status_request(WHOLE_BUS), "02 0A 00 50 03 5F"),
        (cu48.CODEC.encode_unlock(0, 0), "02 00 00 51 03 56"),
        (cu48.CODEC.encode_unlock(0, ALL_LOCKS), "02 00 30 51 03 86"),
        (cu48.CODEC.encode_unlock(WHOLE_BUS, ALL_LOCKS), "02 0A 30 51 03 90"),
        (cu48b.CODEC.encode_status_request(0), "02 00 00 60 03 65"),
        (cu48b.CODEC.encode_unlock(0, 0), "02 00 00 61 03 66"),
    ],
)
def test_requests_are_the_makers(encoded: bytes, golden: str) -> None:
    assert encoded == bytes.fromhex(golden)


def test_the_manuals_reply_says_which_locks_are_locked() -> None:
    golden = bytes.fromhex("02 00 00 65 07 00 00 00 00 C0 03 31")
    [reply] = decode(cu48.CODEC, golden)
    assert isinstance(reply, HookBits)
    assert (reply.board, reply.occupied) == (0, None)
    assert [lock + 1 for lock in range(LOCKS) if reply.bit(lock)] == [1, 2, 3, 47, 48]
    assert cu48.CODEC.encode_status_reply(reply) == golden


def test_the_captured_reply_of_a_cu48b_says_what_is_inside() -> None:
    golden = bytes.fromhex("02 00 00 75 01 00 00 00 00 00 01 00 00 00 00 00 03 7C")
    reply = HookBits(0, 1, LOCKS, occupied=1)
    assert decode(cu48b.CODEC, golden) == [reply]
    assert cu48b.CODEC.encode_status_reply(reply) == golden


@pytest.mark.parametrize(
    "request_", [Request(11, 0, Command.STATUS), Request(0, 49, Command.UNLOCK)]
)
def test_a_request_that_the_protocol_cannot_name_is_refused(request_: Request) -> None:
    with pytest.raises(ValueError, match="no such board or lock"):
        cu48.CODEC.encode_request(request_)


@pytest.mark.parametrize(
    ("codec", "reply"),
    [
        (cu48.CODEC, HookBits(10, 0, LOCKS)),
        (cu48.CODEC, HookBits(0, 1 << 48, LOCKS)),
        (cu48b.CODEC, HookBits(0, 0, LOCKS, occupied=1 << 48)),
        (cu48b.CODEC, HookBits(0, 0, LOCKS)),
    ],
)
def test_a_status_that_the_frame_cannot_hold_is_refused(codec: Codec, reply: HookBits) -> None:
    with pytest.raises(ValueError, match="no such status"):
        codec.encode_status_reply(reply)


@given(codecs_and_replies())
def test_a_reply_survives_the_wire(pair: tuple[Codec, HookBits]) -> None:
    codec, reply = pair
    assert decode(codec, codec.encode_status_reply(reply)) == [reply]


@given(codecs, requests)
def test_a_request_survives_the_wire(codec: Codec, request: Request) -> None:
    assert decode(codec, codec.encode_request(request)) == [request]


@given(st.data(), codecs)
def test_one_byte_at_a_time_gives_the_same_frames(data: st.DataObject, codec: Codec) -> None:
    frame = st.one_of(
        replies(codec).map(codec.encode_status_reply), requests.map(codec.encode_request)
    )
    frames = data.draw(st.lists(frame))
    stream = b"".join(frames)
    decoder = RequestDecoder(codec)
    bit_by_bit = [frame for at in range(len(stream)) for frame in decoder.feed(stream[at:][:1])]
    assert bit_by_bit == decode(codec, stream)
    assert len(bit_by_bit) == len(frames)


@settings(max_examples=200)
@given(st.lists(st.tuples(noise, replies()), min_size=1, max_size=4), st.integers(1, 20))
@example([(b"\x02", HookBits(0, 7, LOCKS)), (b"\x02\x00\x00\x65", HookBits(0, 7, LOCKS))], 1)
def test_replies_are_found_between_noise(parts: list[tuple[bytes, HookBits]], chunk: int) -> None:
    codec = cu48.CODEC
    stream, true_starts = b"", set()
    for rubbish, reply in parts:
        true_starts.add(len(stream) + len(rubbish))
        stream += rubbish + codec.encode_status_reply(reply)
    assume(sound_frames(codec, stream) == true_starts)
    decoder = RequestDecoder(codec)
    found = [
        frame for at in range(0, len(stream), chunk) for frame in decoder.feed(stream[at:][:chunk])
    ]
    assert [frame for frame in found if not isinstance(frame, BadFrame)] == [
        reply for _, reply in parts
    ]


@given(codecs_and_replies(), st.integers(0, 17), st.integers(0, 7))
def test_no_single_damaged_bit_passes(pair: tuple[Codec, HookBits], at: int, bit: int) -> None:
    # Byte 2 means nothing and is covered by the sum alone, like every other byte.
    codec, reply = pair
    damaged = bytearray(codec.encode_status_reply(reply))
    damaged[at % len(damaged)] ^= 1 << bit
    assert not [frame for frame in decode(codec, bytes(damaged)) if isinstance(frame, HookBits)]


@given(codecs, st.lists(st.binary(max_size=40)))
def test_no_bytes_whatever_raise_or_get_lost(codec: Codec, chunks: list[bytes]) -> None:
    decoder = RequestDecoder(codec)
    seen = 0
    for chunk in chunks:
        for frame in decoder.feed(chunk):
            match frame:
                case BadFrame(data):
                    seen += len(data)
                case HookBits():
                    seen += codec.reply_length
                case Request():
                    seen += 6
    assert 0 <= sum(map(len, chunks)) - seen < codec.reply_length


@given(codecs_and_replies())
def test_the_driver_hears_its_echoed_request_apart_from_the_answer(
    pair: tuple[Codec, HookBits],
) -> None:
    codec, reply = pair
    family = cu48 if codec is cu48.CODEC else cu48b
    dialogue = family.open_dialogue(LOCKS)
    asked = dialogue.encode_status_request(reply.board)
    hearing = dialogue.start_hearing(asked)
    answer = codec.encode_status_reply(reply)
    assert hearing.feed(asked + answer[:5]) == [Echoed(asked)]
    assert hearing.feed(answer[5:]) == [reply]
    assert hearing.finish() == []
    assert dialogue.encode_echo_probe() is None
    assert dialogue.encode_setup(reply.board) == ()


def test_an_answer_behind_the_torso_of_another_is_heard_when_the_line_falls_silent() -> None:
    dialogue = cu48.open_dialogue(LOCKS)
    hearing = dialogue.start_hearing(dialogue.encode_status_request(0))
    reply = HookBits(0, 7, LOCKS)
    torso = bytes.fromhex("02 00 00 65 07")
    heard = hearing.feed(torso + cu48.CODEC.encode_status_reply(reply)) + hearing.finish()
    assert reply in heard
