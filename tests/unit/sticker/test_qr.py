"""QR codes, read back by an independent decoder."""

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.sticker.qr import (
    QUIET_MODULES,
    VISIT_CODE_LONGEST,
    decode_visit_code,
    encode_qr,
    encode_visit_code,
)

ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


@settings(max_examples=60, deadline=None)
@given(st.text(ALPHANUMERIC, min_size=1, max_size=450), st.integers(1, 8))
def test_every_text_is_read_back(text: str, module_px: int) -> None:
    picture = encode_qr(text).picture(module_px)

    (code,) = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    assert code.text == text


def test_modules_are_whole_pixels_inside_four_quiet_ones() -> None:
    symbol = encode_qr("KP1:ABC")
    picture = symbol.picture(5)

    assert picture.width == picture.height == (symbol.side_modules + 2 * QUIET_MODULES) * 5
    assert sum(picture.histogram()[1:255]) == 0
    small = picture.resize((picture.width // 5, picture.height // 5), 0)
    assert small.resize(picture.size, 0).tobytes() == picture.tobytes()
    ink = picture.point(lambda shade: 255 - shade).getbbox()
    assert ink == (20, 20, picture.width - 20, picture.height - 20)


@pytest.mark.parametrize(
    ("length", "level"), [(20, "H"), (29, "Q"), (38, "M")], ids=lambda value: str(value)
)
def test_room_that_is_left_goes_into_correction(length: int, level: str) -> None:
    symbol = encode_qr("A" * length, least_version=2)
    (code,) = zxingcpp.read_barcodes(symbol.picture(4))

    assert symbol.side_modules == 25
    assert code.ec_level == level


@pytest.mark.parametrize("text", ["", "kp1:abc", "客", "A" * 4000])
def test_a_text_that_no_code_holds_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"QR"):
        encode_qr(text)


def test_the_longest_visit_code_keeps_the_stickers_size() -> None:
    text = encode_visit_code("A" * VISIT_CODE_LONGEST)

    assert encode_qr(text, least_version=2).side_modules == 25
    assert decode_visit_code(text) == "A" * VISIT_CODE_LONGEST


@pytest.mark.parametrize("code", ["", "ABC", "abcd1234", "A" * 35, "ABCD\n", "张张张张"])
def test_an_impossible_visit_code_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="visit code"):
        encode_visit_code(code)


@pytest.mark.parametrize("text", ["", "ABCD1234", "KP1:ABCD1234", "SV1:", "SV1:ab"])
def test_a_strange_text_is_no_visit_code(text: str) -> None:
    assert decode_visit_code(text) is None


def test_a_scanned_sticker_gives_its_code() -> None:
    assert decode_visit_code(" SV1:7K3M-PQ9X\r\n") == "7K3M-PQ9X"
