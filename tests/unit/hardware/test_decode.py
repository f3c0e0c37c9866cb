"""Pictures a lobby camera takes, and files that are named on the command line."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
import qrcode
from PIL import Image

from hardware.scanners.decode import (
    FrameDecoder,
    PictureUnreadable,
    decode_picture,
    read_image_codes,
)
from hardware.scanners.looks import LOOKS, Gray, Reading, read_plain

# As long as a signed pass: 45 modules a side and more.
PASS_TEXT = "HC1:6BF+70790T9WJWG.FKY*4GO0.O1CV2 O5 N2FBBRW1*70HS8WY04AC*WIFN0AHCD8KD97TK0F90KECTHG"
FRAME_W, FRAME_H = 1280, 720

Spoil = Callable[[Gray, np.random.Generator], Gray]


def code_picture(text: str = PASS_TEXT, module_px: int = 8) -> Gray:
    code = qrcode.QRCode(
        error_correction=qrcode.ERROR_CORRECT_M, border=4, box_size=module_px, image_factory=None
    )
    code.add_data(text)
    code.make()
    modules = np.array(code.get_matrix())
    return np.kron(~modules, np.ones((module_px, module_px), bool)).astype(np.uint8) * 255


def frame_with(code: Gray, side_px: float = 230, angle_deg: float = 0, skew: float = 0) -> Gray:
    """A camera's frame: the code somewhere before a soft, gray room."""
    rng = np.random.default_rng(3)
    room = cv2.GaussianBlur(rng.normal(0, 60, (FRAME_H, FRAME_W)), (0, 0), 25) * 8 + 110
    half, angle = side_px / 2, np.deg2rad(angle_deg)
    square = np.array([(-half, -half), (half, -half), (half, half), (-half, half)])
    turn = np.array([(np.cos(angle), np.sin(angle)), (-np.sin(angle), np.cos(angle))])
    corners = square @ turn + (700, 340)
    corners += side_px * skew * np.array([(0.6, 1), (-1, 0.4), (0.5, -0.8), (0, 0.3)])
    height, width = code.shape
    edge = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    placing = cv2.getPerspectiveTransform(edge, corners.astype(np.float32))
    paper = cv2.warpPerspective(code, placing, (FRAME_W, FRAME_H), flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.full_like(code, 255), placing, (FRAME_W, FRAME_H)) / 255
    return soften(room * (1 - mask) + (20 + paper * 0.85) * mask, rng, noise=4)


def soften(picture: np.ndarray, rng: np.random.Generator, noise: float) -> Gray:
    blurred = cv2.GaussianBlur(picture.astype(np.float32), (0, 0), 0.8)
    return (blurred + rng.normal(0, noise, picture.shape)).clip(0, 255).astype(np.uint8)


def shade(gray: Gray, rng: np.random.Generator) -> Gray:
    light = np.linspace(0.02, 1.2, FRAME_W)[None, :] ** 1.5
    return soften(gray * light, rng, 1)


def glare(gray: Gray, rng: np.random.Generator) -> Gray:
    y, x = np.mgrid[0:FRAME_H, 0:FRAME_W]
    return soften(gray + 150 * np.exp(-((x - 720) ** 2 + (y - 320) ** 2) / 1800), rng, 2)


def shake(gray: Gray, rng: np.random.Generator) -> Gray:
    return soften(cv2.blur(gray, (5, 1)), rng, 2)


def bow(gray: Gray, rng: np.random.Generator) -> Gray:
    y, x = np.mgrid[0:FRAME_H, 0:FRAME_W].astype(np.float32)
    across = (x - 700) / 115
    lift = 10 * (1 - across**2).clip(-2, 1)
    return cv2.remap(gray, x + lift * 0.3, y + lift, cv2.INTER_LINEAR).astype(np.uint8)


SPOILT: dict[str, Spoil] = {
    "dark": lambda gray, rng: soften(gray * 0.07, rng, 1),
    "pale": lambda gray, rng: soften(110 + gray * 0.05, rng, 2),
    "shaded": shade,
    "glaring": glare,
    "shaken": shake,
    "out of focus": lambda gray, rng: soften(cv2.GaussianBlur(gray, (0, 0), 1.4), rng, 2),
    "noisy": lambda gray, rng: soften(gray.astype(float), rng, 32),
    "bent": bow,
    "light on dark": lambda gray, rng: 255 - gray,
}


@pytest.mark.parametrize("angle_deg", [0, 33, 45, 90, 180, 271])
def test_reads_a_pass_at_any_angle(angle_deg: float) -> None:
    frame = frame_with(code_picture(), angle_deg=angle_deg, skew=0.03)
    assert decode_picture(frame) == (PASS_TEXT,)


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT.keys())
def test_reads_a_pass_in_a_spoilt_picture(spoil: Spoil) -> None:
    frame = frame_with(code_picture(), angle_deg=12, skew=0.02)
    assert decode_picture(spoil(frame, np.random.default_rng(5))) == (PASS_TEXT,)


@pytest.mark.parametrize(
    ("name", "side_px"),
    [
        ("dark", 230),
        ("pale", 230),
        ("bent", 230),
        ("shaken", 140),
        ("out of focus", 140),
        ("noisy", 140),
    ],
)
def test_prepared_looks_read_what_the_plain_one_does_not(name: str, side_px: float) -> None:
    frame = frame_with(code_picture(), side_px, angle_deg=12, skew=0.02)
    spoilt = SPOILT[name](frame, np.random.default_rng(5))
    assert read_plain(spoilt).texts == ()
    assert decode_picture(spoilt) == (PASS_TEXT,)


def test_reads_every_code_of_a_picture_once() -> None:
    one, two = (code_picture(text, 5) for text in ("KIOSK-A", "KIOSK-B"))
    assert sorted(decode_picture(np.hstack([one, two, one]))) == ["KIOSK-A", "KIOSK-B"]


@pytest.mark.parametrize("size", [(0, 0), (1, 1), (1, 100), (20, 20), (21, 21), (40, 3000)])
def test_a_picture_of_any_size_is_looked_at(size: tuple[int, int]) -> None:
    assert decode_picture(np.full(size, 128, np.uint8)) == ()


def test_sees_no_code_where_there_is_none() -> None:
    rng = np.random.default_rng(11)
    noise = rng.integers(0, 256, (FRAME_H, FRAME_W)).astype(np.uint8)
    blocks = cv2.resize(noise[:60, :100], (800, 480), interpolation=cv2.INTER_NEAREST)
    barcode = np.repeat(np.repeat(noise[:1, :90] // 128 * 255, 6, axis=1), 300, axis=0)
    for picture in (noise, np.asarray(blocks), barcode):
        assert decode_picture(picture.astype(np.uint8)) == ()


def test_frames_without_a_code_get_the_prepared_looks_in_turn() -> None:
    dark = SPOILT["dark"](frame_with(code_picture()), np.random.default_rng(5))
    first = read_plain(dark)
    assert not first.texts
    able = [bool(look(dark, first).texts) for look in LOOKS]
    decoder = FrameDecoder()
    read = [bool(decoder.decode_frame(dark)) for _ in range(2 * len(LOOKS))]
    assert read == able * 2
    assert any(able)


def test_prepared_looks_wake_when_something_changes_and_stay_with_a_code() -> None:
    rng = np.random.default_rng(9)
    room = frame_with(np.full((300, 300), 255, np.uint8))
    dark = SPOILT["dark"]
    decoder = FrameDecoder()
    for _ in range(3 * len(LOOKS)):
        assert decoder.decode_frame(dark(room, rng)) == ()
    code = dark(frame_with(code_picture()), rng)
    assert not read_plain(code).texts
    reads = [decoder.decode_frame(code) for _ in range(3 * len(LOOKS))]
    for at in range(0, len(reads), len(LOOKS)):
        assert (PASS_TEXT,) in reads[at : at + len(LOOKS)]


def test_a_frame_in_colour_is_read() -> None:
    frame = cv2.cvtColor(frame_with(code_picture()), cv2.COLOR_GRAY2BGR)
    assert FrameDecoder().decode_frame(frame) == (PASS_TEXT,)


def test_nothing_is_flattened_where_nothing_was_located() -> None:
    gray = np.full((300, 300), 90, np.uint8)
    assert [look(gray, Reading()).texts for look in LOOKS] == [()] * len(LOOKS)


@pytest.mark.parametrize("name", ["plain.png", "#570 (2).png", "门票 通行证.webp", "läuft.jpg"])
def test_reads_a_file_whatever_its_name(tmp_path: Path, name: str) -> None:
    Image.fromarray(code_picture()).save(tmp_path / name)
    assert read_image_codes(tmp_path / name) == (PASS_TEXT,)


def test_reads_a_code_drawn_on_nothing(tmp_path: Path) -> None:
    code = code_picture()
    drawn = np.dstack([np.zeros((*code.shape, 3), np.uint8), 255 - code])
    Image.fromarray(drawn).save(tmp_path / "clear.png")
    assert read_image_codes(tmp_path / "clear.png") == (PASS_TEXT,)


def test_a_picture_without_a_code_has_none(tmp_path: Path) -> None:
    Image.new("L", (1, 1)).save(tmp_path / "dot.webp")
    assert read_image_codes(tmp_path / "dot.webp") == ()


def whole_picture(path: Path) -> bytes:
    Image.fromarray(code_picture()).save(path, "PNG")
    return path.read_bytes()


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: None, "no file"),
        (lambda path: path.mkdir(), "folder"),
        (lambda path: path.write_bytes(b""), "not a picture"),
        (lambda path: path.write_text("hello"), "not a picture"),
        (lambda path: path.write_bytes(whole_picture(path)[:400]), "not a picture"),
    ],
    ids=["missing", "folder", "empty", "text", "cut off"],
)
def test_a_file_that_is_no_picture_is_named_with_the_reason(
    tmp_path: Path, make: Callable[[Path], object], reason: str
) -> None:
    path = tmp_path / "pass #1.png"
    make(path)
    with pytest.raises(PictureUnreadable, match=reason) as caught:
        read_image_codes(path)
    assert caught.value.path == path
    assert str(path) in caught.value.what
    assert caught.value.remedy


def test_a_picture_too_large_to_open_is_refused(tmp_path: Path) -> None:
    Image.new("1", (20_000, 10_000)).save(tmp_path / "wall.png")
    with pytest.raises(PictureUnreadable, match="too many pixels"):
        read_image_codes(tmp_path / "wall.png")
