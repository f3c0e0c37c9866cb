"""Prepared looks at a picture whose code the plain look could not read.

Each look answers one way in which a lobby spoils a picture: uneven light, a dim or glaring
phone, shake, a code too small or too noisy, a sheet that is bent. Order and parameters were
chosen by measuring (see `tests/bench`): on frames of 1280x720 each look costs 1 to 20 ms.
"""

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt
import zxingcpp

Gray = npt.NDArray[np.uint8]
Corners = npt.NDArray[np.float32]

# QR codes only: every further symbology would be one more chance to see a code where none is.
FORMATS = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])

# OpenCV's filters refuse pictures that are smaller than their kernels, and no code has fewer
# than 21 modules a side.
SMALLEST_SIDE_PX = 21
# A picture with more pixels gains nothing from being enlarged, and would take too long.
LARGEST_ENLARGED_PX = 1280 * 960

FLAT_SIDE_PX = 240
FLAT_MARGIN_PX = 30
# Half a module of a code of 29 modules: the reader samples modules at their centres and
# tolerates less than that.
BOW = 0.035


@dataclass(frozen=True, slots=True)
class Reading:
    """What one look at a picture gave: the texts read, and where an unreadable code is."""

    texts: tuple[str, ...] = ()
    located: tuple[Corners, ...] = ()


def read_plain(gray: Gray, *, light_codes: bool = True) -> Reading:
    """The first look: zxing-cpp with its own local thresholds, any rotation, also inverted.

    Codes found but not decoded are located at no extra cost. Without `light_codes`, those that
    are light on dark, it takes half the time.
    """
    return _read(gray, zxingcpp.Binarizer.LocalAverage, locate=True, invert=light_codes)


def _read(
    gray: Gray, binarizer: zxingcpp.Binarizer, *, locate: bool = False, invert: bool = False
) -> Reading:
    codes = zxingcpp.read_barcodes(
        gray,
        formats=FORMATS,
        text_mode=zxingcpp.TextMode.Plain,
        binarizer=binarizer,
        # Where the plain look has tried light on dark, no other does.
        try_invert=invert,
        return_errors=locate,
    )
    texts = dict.fromkeys(code.text for code in codes if code.valid and code.text)
    located = [_corners(code.position) for code in codes if not code.valid]
    located.sort(key=cv2.contourArea, reverse=True)
    return Reading(tuple(texts), tuple(located))


def _corners(position: zxingcpp.Position) -> Corners:
    ends = (
        position.top_left,
        position.top_right,
        position.bottom_right,
        position.bottom_left,
    )
    return np.array([(end.x, end.y) for end in ends], np.float32)


# --- the looks -----------------------------------------------------------------------------

Look = Callable[[Gray, Reading], Reading]


def _look_with_one_threshold(gray: Gray, _first: Reading) -> Reading:
    """One threshold for the whole picture: creased cloth, codes on a dark ground."""
    return _read(gray, zxingcpp.Binarizer.GlobalHistogram)


def _look_sharpened(gray: Gray, _first: Reading) -> Reading:
    """Out of focus or shaken."""
    return _read(_sharpen(gray, sigma_px=2, amount=4), zxingcpp.Binarizer.GlobalHistogram)


def _look_with_local_threshold(gray: Gray, _first: Reading) -> Reading:
    """A shadow or a glare across the code, and noise."""
    smooth = cv2.GaussianBlur(gray, (0, 0), 1)
    binary = cv2.adaptiveThreshold(
        smooth, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, blockSize=15, C=2
    )
    return _read(_as_gray(binary), zxingcpp.Binarizer.GlobalHistogram)


def _look_equalised(gray: Gray, _first: Reading) -> Reading:
    """Dark, or of low contrast."""
    equaliser = cv2.createCLAHE(clipLimit=8, tileGridSize=(16, 16))
    return _read(_as_gray(equaliser.apply(gray)), zxingcpp.Binarizer.LocalAverage)


def _look_flattened(gray: Gray, first: Reading) -> Reading:
    """A bent sheet: the code was located, its modules are not where a flat one has them.

    The located square is straightened and then bowed by half a module along its sides, first
    in one way at a time, then in two; 33 small readings at most, none when nothing was
    located.
    """
    for corners in first.located[:1]:
        flat = _straighten(gray, corners)
        for bend in BENDS:
            reading = _read_upright(_bend(flat, bend))
            if reading.texts:
                return reading
    return Reading()


def _look_rescaled(gray: Gray, _first: Reading) -> Reading:
    """Small in the frame; or, in a large picture, noisy at full size."""
    if gray.size <= LARGEST_ENLARGED_PX:
        twice = cv2.resize(gray, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
        prepared = _sharpen(_as_gray(twice), sigma_px=4, amount=3)
    else:
        prepared = _as_gray(cv2.resize(gray, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA))
    return _read(prepared, zxingcpp.Binarizer.LocalAverage)


# From the cheapest to the dearest.
LOOKS: Sequence[Look] = (
    _look_with_one_threshold,
    _look_sharpened,
    _look_with_local_threshold,
    _look_equalised,
    _look_flattened,
    _look_rescaled,
)


def _sharpen(gray: Gray, sigma_px: float, amount: float) -> Gray:
    blurred = cv2.GaussianBlur(gray, (0, 0), sigma_px)
    return _as_gray(cv2.addWeighted(gray, 1 + amount, blurred, -amount, 0))


def _as_gray(picture: npt.NDArray[np.generic] | cv2.typing.MatLike) -> Gray:
    """OpenCV's stubs name no element type; what comes from 8-bit pictures is 8-bit."""
    return np.asarray(picture, np.uint8)


# --- flattening ----------------------------------------------------------------------------

_SIDE_PX = FLAT_SIDE_PX + 2 * FLAT_MARGIN_PX
_axis = np.linspace(-_SIDE_PX / FLAT_SIDE_PX, _SIDE_PX / FLAT_SIDE_PX, _SIDE_PX, dtype=np.float32)
# Position of every pixel in the code's own square, -1 to 1 from edge to edge.
_across, _down = np.meshgrid(_axis, _axis)
# The corners of the code stay where they are under either bow.
_bow_across = 1 - _across**2
_bow_down = 1 - _down**2

Bend = tuple[int, int, int, int]
_ways = (0, 1, -1)
_all_bends: list[Bend] = list(itertools.product(_ways, _ways, _ways, _ways))
BENDS: Sequence[Bend] = tuple(
    bend for ways in range(3) for bend in _all_bends if sum(map(abs, bend)) == ways
)


def _straighten(gray: Gray, corners: Corners) -> Gray:
    low, high = FLAT_MARGIN_PX, FLAT_MARGIN_PX + FLAT_SIDE_PX
    square = np.array([(low, low), (high, low), (high, high), (low, high)], np.float32)
    return _as_gray(
        cv2.warpPerspective(
            gray,
            cv2.getPerspectiveTransform(corners, square),
            (_SIDE_PX, _SIDE_PX),
            flags=cv2.INTER_CUBIC,
            borderMode=cv2.BORDER_REPLICATE,
        )
    )


def _bend(flat: Gray, bend: Bend) -> Gray:
    if not any(bend):
        return flat
    shift_x = BOW * (bend[0] * _bow_across + bend[1] * _bow_down)
    shift_y = BOW * (bend[2] * _bow_across + bend[3] * _bow_down)
    half = FLAT_SIDE_PX / 2
    from_x = ((_across + shift_x + 1) * half + FLAT_MARGIN_PX).astype(np.float32)
    from_y = ((_down + shift_y + 1) * half + FLAT_MARGIN_PX).astype(np.float32)
    return _as_gray(
        cv2.remap(flat, from_x, from_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    )


def _read_upright(gray: Gray) -> Reading:
    codes = zxingcpp.read_barcodes(
        gray,
        formats=FORMATS,
        text_mode=zxingcpp.TextMode.Plain,
        try_rotate=False,
        try_downscale=False,
        try_invert=False,
    )
    return Reading(tuple(dict.fromkeys(code.text for code in codes if code.text)))
