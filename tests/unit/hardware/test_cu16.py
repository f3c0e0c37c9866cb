"""The CU16's and the CU12's bytes: golden frames, and finding frames in noise."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from hardware.lockers.boards import BadFrame, Echoed, HookBits
from hardware.lockers.cu16 import (
    LOCKS,
    MAX_BOARD,
    WHOLE_BUS,
    Command,
    Reply,
    Request,
    RequestDecoder,
    encode_request,
    encode_status_reply,
    open_cu12_dialogue,
    open_cu16_dialogue,
)

bits = st.integers(0, (1 << LOCKS) - 1)
replies = st.builds(HookBits, st.integers(0, MAX_BOARD), bits, st.just(LOCKS), bits)
requests = st.builds(
    Request, st.integers(0, WHOLE_BUS), st.integers(0, LOCKS - 1), st.sampled_from(Command)
)
noise = st.one_of(
    st.binary(max_size=20),
    st.lists(st.sampled_from([0x02, 0x00, 0x03, 0x30, 0x31, 0x35, 0x36, 0xF0]), max_size=20).map(
        bytes
    ),
)


def decode(data: bytes) -> list[HookBits | Request | BadFrame]:
    return RequestDecoder().feed(data)


@pytest.mark.parametrize(
    ("encoded", "golden"),
    [
        (open_cu16_dialogue(16).encode_status_request(0), "02 00 30 03 35"),
        (open_cu16_dialogue(16).encode_unlock(0, 0), "02 00 31 03 36"),
        (encode_request(Request(0, 0, Command.UNLOCK_ALL)), "02 00 33 03 38"),
        (encode_request(Request(WHOLE_BUS, 0, Command.STATUS_OF_ALL_BOARDS)), "02 F0 32 03 27"),
        (
            encode_status_reply(HookBits(0, 0, LOCKS, 0), Reply.STATUS_OF_ALL_BOARDS),
            "02 00 36 00 00 00 00 03 3B",
        ),
        # Board 3, lock 9: the board in the high nibble of the address, the lock in the low one.
        (open_cu12_dialogue(12).encode_unlock(3, 9), "02 39 31 03 6F"),
    ],
)
def test_frames_are_those_of_the_public_drivers(encoded: bytes, golden: str) -> None:
    assert encoded == bytes.fromhex(golden)


@pytest.mark.parametrize("kind", Reply)
@given(reply=replies)
def test_a_reply_survives_the_wire(kind: Reply, reply: HookBits) -> None:
    assert decode(encode_status_reply(reply, kind)) == [reply]


@given(requests)
def test_a_request_survives_the_wire(request: Request) -> None:
    assert decode(encode_request(request)) == [request]


@pytest.mark.parametrize("request_", [(16, 0), (0, 16), (-1, 0)])
def test_a_request_that_the_protocol_cannot_name_is_refused(request_: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no such board or lock"):
        encode_request(Request(*request_, Command.UNLOCK))


@pytest.mark.parametrize("reply", [HookBits(15, 0, LOCKS), HookBits(0, 1 << 16, LOCKS)])
def test_a_status_that_the_frame_cannot_hold_is_refused(reply: HookBits) -> None:
    with pytest.raises(ValueError, match="no such status"):
        encode_status_reply(reply)


@given(
    st.lists(st.tuples(noise, replies.map(encode_status_reply)), min_size=1, max_size=4),
    st.integers(1, 12),
)
def test_replies_are_found_between_noise_in_any_portions(
    parts: list[tuple[bytes, bytes]], chunk: int
) -> None:
    stream = b"".join(rubbish + reply for rubbish, reply in parts)
    starts, at = set(), 0
    for rubbish, reply in parts:
        starts.add(at + len(rubbish))
        at += len(rubbish) + len(reply)
    sound = {
        at
        for length in (5, 9)
        for at in range(len(stream) - length + 1)
        if stream[at] == 0x02
        and stream[at + length - 2] == 0x03
        and stream[at + length - 1] == sum(stream[at : at + length - 1]) % 256
    }
    assume(sound == starts)
    decoder = RequestDecoder()
    found = [
        frame for at in range(0, len(stream), chunk) for frame in decoder.feed(stream[at:][:chunk])
    ]
    expected = [frame for _, reply in parts for frame in decode(reply)]
    assert [frame for frame in found if not isinstance(frame, BadFrame)] == expected


@given(replies, st.integers(0, 8), st.integers(0, 7))
def test_no_single_damaged_bit_tells_of_other_doors(reply: HookBits, at: int, bit: int) -> None:
    damaged = bytearray(encode_status_reply(reply))
    damaged[at] ^= 1 << bit
    assert not [frame for frame in decode(bytes(damaged)) if isinstance(frame, HookBits)]


@given(st.lists(st.binary(max_size=40)))
def test_no_bytes_whatever_raise(chunks: list[bytes]) -> None:
    hearing = open_cu16_dialogue(16).start_hearing(b"")
    for chunk in chunks:
        hearing.feed(chunk)
        hearing.finish()


def test_the_driver_hears_its_echoed_request_apart_from_the_answer() -> None:
    dialogue = open_cu16_dialogue(16)
    asked = dialogue.encode_status_request(2)
    reply = HookBits(2, 0xFFFE, LOCKS, occupied=3)
    hearing = dialogue.start_hearing(asked)
    assert hearing.feed(asked + encode_status_reply(reply)) == [Echoed(asked), reply]
    assert reply.bit(1)
    assert not reply.bit(0)
    assert dialogue.encode_echo_probe() is None


def test_a_cu12_has_twelve_doors() -> None:
    assert open_cu12_dialogue(12).traits.most_locks == 12
    assert open_cu16_dialogue(16).traits.most_locks == 16
