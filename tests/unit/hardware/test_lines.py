"""Lines of a code scanner, whatever ends them and however they arrive."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hardware.scanners.lines import MAX_LINE_BYTES, BadFrame, Decoder, LineProblem

TAILS = [b"\r", b"\n", b"\r\n", b"\t"]

texts = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufeff"),
    min_size=1,
    max_size=40,
)


def decode_all(data: bytes, portion: int) -> list[str | BadFrame]:
    decoder = Decoder()
    portions = [data[at : at + portion] for at in range(0, len(data), portion)]
    return [line for part in portions for line in decoder.feed(part)] + decoder.flush()


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("portion", [1, 3, 1000])
def test_every_end_mark_ends_a_line(tail: bytes, portion: int) -> None:
    data = b"HC1:ONE" + tail + "通行证 二".encode() + tail
    assert decode_all(data, portion) == ["HC1:ONE", "通行证 二"]


@settings(max_examples=150)
@given(st.lists(texts, max_size=5), st.sampled_from(TAILS), st.integers(1, 50))
def test_lines_survive_any_portions(lines: list[str], tail: bytes, portion: int) -> None:
    data = b"".join(line.encode() + tail for line in lines)
    assert decode_all(data, portion) == lines


@settings(max_examples=150)
@given(st.lists(st.binary(max_size=60), max_size=8))
def test_noise_never_raises_and_never_sticks(noise: list[bytes]) -> None:
    decoder = Decoder()
    for part in noise:
        decoder.feed(part)
    decoder.feed(b"\r")
    assert not decoder.pending
    assert decoder.feed(b"PASS-1\r") == ["PASS-1"]


def test_without_an_end_mark_silence_ends_the_line() -> None:
    decoder = Decoder()
    assert decoder.feed(b"PASS-") == []
    assert decoder.feed(b"1") == []
    assert decoder.pending
    assert decoder.flush() == ["PASS-1"]
    assert not decoder.pending
    assert decoder.flush() == []


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        ("张三的通行证\r".encode("gbk"), ["张三的通行证"]),
        ("𠮷野家\r".encode("gb18030"), ["𠮷野家"]),
        ("\ufeffPASS\r".encode(), ["PASS"]),
        (b"\x02PA\x1dSS\x03\x7f\r", ["PASS"]),
        (b" 6BF \r", [" 6BF "]),
        (b"\r\n\r\n\t\x00\r", []),
        (b"\xff\xff\xff\r", [BadFrame(LineProblem.NOT_TEXT, 3)]),
    ],
    ids=["GBK", "GB18030", "byte order mark", "controls", "spaces", "empty", "not text"],
)
def test_texts_are_understood_as_scanners_send_them(
    data: bytes, lines: list[str | BadFrame]
) -> None:
    assert decode_all(data, 1) == lines


def test_a_line_without_end_is_counted_not_kept() -> None:
    decoder = Decoder()
    for _ in range(100):
        assert decoder.feed(b"7" * 1000) == []
    assert decoder.feed(b"\r") == [BadFrame(LineProblem.TOO_LONG, 100_000)]
    assert decoder.feed(b"7" * MAX_LINE_BYTES + b"\rPASS\r") == ["7" * MAX_LINE_BYTES, "PASS"]
