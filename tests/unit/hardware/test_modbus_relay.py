"""The Modbus relay's bytes: golden frames of devices.md, and finding frames in noise."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from hardware.lockers.boards import BadFrame
from hardware.lockers.modbus_relay import (
    MAX_FLASH_STEPS,
    MAX_RELAYS,
    MAX_UNIT,
    Bits,
    Function,
    Refusal,
    ReplyDecoder,
    Request,
    RequestDecoder,
    decode_request,
    derive_bytes,
    derive_crc,
    encode_bits,
    encode_flash,
    encode_read_coils,
    encode_read_inputs,
    encode_refusal,
    encode_request,
)

READ_8_INPUTS = Request(1, Function.READ_INPUTS, 0, 8)
FLASH = Request(1, Function.WRITE_COIL, 0x0200, 7)

words = st.integers(0, 0xFFFF)
requests = st.builds(Request, st.integers(1, MAX_UNIT), st.sampled_from(Function), words, words)
readings = st.builds(
    Request,
    st.integers(1, MAX_UNIT),
    st.sampled_from([Function.READ_COILS, Function.READ_INPUTS]),
    st.just(0),
    st.integers(1, MAX_RELAYS),
)
# Bytes that look like the beginning of a frame are the hard noise.
noise = st.one_of(
    st.binary(max_size=12), st.lists(st.sampled_from([1, 2, 4, 5, 0x82, 0, 8])).map(bytes)
)


def answer_to(reading: Request, bits: int) -> tuple[bytes, Bits]:
    reply = Bits(reading.unit, reading.function, bits & (1 << reading.value) - 1)
    return encode_bits(reply, reading.value), reply


@pytest.mark.parametrize(
    ("encoded", "golden"),
    [
        (encode_flash(1, 0, 700), "01 05 02 00 00 07 8D B0"),
        (encode_read_coils(1, 8), "01 01 00 00 00 08 3D CC"),
        (encode_read_inputs(1, 8), "01 02 00 00 00 08 79 CC"),
        (encode_bits(Bits(1, Function.READ_INPUTS, 0), 8), "01 02 01 00 A1 88"),
        (encode_refusal(Refusal(1, Function.WRITE_COIL, 3)), "01 85 03 02 91"),
    ],
)
def test_frames_are_waveshares(encoded: bytes, golden: str) -> None:
    assert encoded == bytes.fromhex(golden)


def test_the_crc_is_the_catalogues() -> None:
    # CRC-16/MODBUS in the catalogue of parametrised CRC algorithms: check value of 123456789.
    assert derive_crc(b"123456789") == 0x4B37


@pytest.mark.parametrize(
    "make",
    [
        lambda: encode_request(Request(0, Function.READ_INPUTS, 0, 8)),
        lambda: encode_request(Request(1, 0x85, 0, 8)),
        lambda: encode_request(Request(1, Function.READ_INPUTS, 0, 0x10000)),
        lambda: encode_flash(1, MAX_RELAYS, 500),
        lambda: encode_flash(1, 0, 450),
        lambda: encode_flash(1, 0, 0),
        lambda: encode_flash(1, 0, (MAX_FLASH_STEPS + 1) * 100),
        lambda: encode_bits(Bits(1, Function.READ_INPUTS, 256), 8),
        lambda: decode_request(bytes.fromhex("01 05 02 00 00 07 8D B1")),
    ],
)
def test_what_the_protocol_cannot_say_is_refused(make: object) -> None:
    assert callable(make)
    with pytest.raises(ValueError, match=r"no such|more than|no request"):
        make()


@given(requests)
def test_a_request_survives_the_wire(request: Request) -> None:
    assert RequestDecoder().feed(encode_request(request)) == [request]
    assert decode_request(encode_request(request)) == request


@given(readings, words)
def test_the_bits_of_an_answer_survive_the_wire(reading: Request, bits: int) -> None:
    frame, reply = answer_to(reading, bits)
    assert ReplyDecoder(reading).feed(frame) == [reply]


@given(requests, st.integers(0, 255))
def test_an_exception_survives_the_wire(request: Request, code: int) -> None:
    assume(request.function not in {1, 2} or 1 <= request.value <= MAX_RELAYS)
    refusal = Refusal(request.unit, request.function, code)
    assert ReplyDecoder(request).feed(encode_refusal(refusal)) == [refusal]


@given(readings)
def test_a_reading_is_never_taken_for_its_answer(reading: Request) -> None:
    assert ReplyDecoder(reading).feed(encode_request(reading)) == [reading]


def test_a_write_is_answered_by_its_own_bytes() -> None:
    frame = encode_request(FLASH)
    assert ReplyDecoder(FLASH).feed(frame + frame) == [FLASH, FLASH]


@given(readings, words, noise, st.integers(1, 12))
@example(READ_8_INPUTS, 5, b"\x01\x02", 1)
@example(READ_8_INPUTS, 5, b"\x01\x02\x01", 3)
def test_an_answer_is_found_behind_noise(
    reading: Request, bits: int, rubbish: bytes, chunk: int
) -> None:
    frame, reply = answer_to(reading, bits)
    stream = rubbish + frame
    lengths = {5, len(frame), 8}
    assume(
        not any(
            at + length <= len(stream)
            and at != len(rubbish)
            and derive_crc(stream[at : at + length]) == 0
            for at in range(len(stream))
            for length in lengths
        )
    )
    decoder = ReplyDecoder(reading)
    found = [
        frame for at in range(0, len(stream), chunk) for frame in decoder.feed(stream[at:][:chunk])
    ]
    found += decoder.finish()
    assert [frame for frame in found if not isinstance(frame, BadFrame)] == [reply]


def test_a_short_answer_hidden_behind_a_long_beginning_is_found_in_the_silence() -> None:
    reading = Request(1, Function.READ_INPUTS, 0, 32)
    refusal = Refusal(1, Function.READ_INPUTS, 2)
    decoder = ReplyDecoder(reading)
    beginning = bytes.fromhex("01 02 04")
    assert decoder.feed(beginning + encode_refusal(refusal)) == []
    assert decoder.finish() == [BadFrame(beginning), refusal]
    assert decoder.finish() == []


def test_an_answer_that_pauses_is_heard_to_its_end() -> None:
    frame, reply = answer_to(READ_8_INPUTS, 0x81)
    decoder = ReplyDecoder(READ_8_INPUTS)
    assert decoder.feed(frame[:4]) == decoder.finish() == []
    assert decoder.feed(frame[4:]) == [reply]


@given(readings, words, st.data())
def test_no_single_damaged_bit_passes(reading: Request, bits: int, data: st.DataObject) -> None:
    frame = bytearray(answer_to(reading, bits)[0])
    at = data.draw(st.integers(0, len(frame) - 1))
    frame[at] ^= 1 << data.draw(st.integers(0, 7))
    decoder = ReplyDecoder(reading)
    found = [*decoder.feed(bytes(frame)), *decoder.finish()]
    assert not [heard for heard in found if not isinstance(heard, BadFrame)]


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(encode_bits(Bits(2, Function.READ_INPUTS, 5), 8), id="another unit"),
        pytest.param(encode_bits(Bits(1, Function.READ_COILS, 5), 8), id="another function"),
        pytest.param(encode_bits(Bits(1, Function.READ_INPUTS, 5), 16), id="more bytes"),
    ],
)
def test_an_answer_to_something_else_is_none(answer: bytes) -> None:
    decoder = ReplyDecoder(READ_8_INPUTS)
    found = [*decoder.feed(answer), *decoder.finish()]
    assert not [heard for heard in found if not isinstance(heard, BadFrame)]


@given(st.lists(st.binary(max_size=20), max_size=6), st.one_of(readings, st.just(FLASH)))
def test_no_bytes_whatever_raise(chunks: list[bytes], asked: Request) -> None:
    decoder, hearing = ReplyDecoder(asked), RequestDecoder()
    for chunk in chunks:
        hearing.feed(chunk)
        decoder.feed(chunk)
        decoder.finish()


@pytest.mark.parametrize(("bits", "data_bytes"), [(1, 1), (8, 1), (9, 2), (32, 4)])
def test_bits_are_packed_into_bytes(bits: int, data_bytes: int) -> None:
    assert derive_bytes(bits) == data_bytes
