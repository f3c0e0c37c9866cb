"""How many of the public QR photographs are read, and what each look costs.

pytest tests/bench/test_qr_pictures.py -s -o addopts=--import-mode=importlib

Each picture of the folders `qrcode-*` has its text beside it; `falsepositives-*` show no code.
"""

import os
import statistics
import time
from pathlib import Path

import numpy as np
import pytest

from hardware.scanners.decode import read_image_codes
from hardware.scanners.looks import LOOKS, Gray, Reading, read_plain

BESIDE_THE_CHECKOUT = Path(__file__).parents[3] / "shared/data/qr"


def report(figures: str) -> None:
    print(f"\n{figures}", end="")  # noqa: T201 (figures are what a bench is for)


def _look_plain(gray: Gray, _first: Reading) -> Reading:
    return read_plain(gray)


@pytest.fixture(scope="module")
def pictures() -> Path:
    folder = Path(os.environ.get("KIOSK_QR_PICTURES", BESIDE_THE_CHECKOUT))
    if not folder.is_dir():
        pytest.skip("set KIOSK_QR_PICTURES to the folder of QR photographs")
    return folder


def test_reads_the_photographs(pictures: Path) -> None:
    expected = {
        picture: picture.with_suffix(".txt").read_bytes().decode()
        for picture in sorted(pictures.glob("qrcode-*/*"))
        if picture.suffix != ".txt"
    }
    unread, times_ms = [], []
    for picture, text in expected.items():
        started = time.perf_counter()
        codes = read_image_codes(picture)
        times_ms.append((time.perf_counter() - started) * 1000)
        if codes != (text,):
            unread.append(f"{picture.parent.name}/{picture.name}")
    report(
        f"read {len(expected) - len(unread)} of {len(expected)}, not {', '.join(unread)}; "
        f"{statistics.median(times_ms):.1f} ms median, {max(times_ms):.1f} ms at most"
    )
    assert len(unread) <= len(expected) - 48


def test_sees_no_code_in_pictures_without_one(pictures: Path) -> None:
    without = sorted(pictures.glob("falsepositives-*/*"))
    assert len(without) == 21
    assert {picture.name: read_image_codes(picture) for picture in without} == {
        picture.name: () for picture in without
    }


def test_every_look_at_a_frame_is_bounded() -> None:
    """1280x720, nothing in it but noise on blocks: the worst for every look."""
    rng = np.random.default_rng(2)
    blocks = np.kron(rng.integers(0, 200, (90, 160)), np.ones((8, 8), int))
    frame = (blocks + rng.integers(0, 40, blocks.shape)).astype(np.uint8)
    first = read_plain(frame)
    for look in (_look_plain, *LOOKS):
        times_ms = []
        for _ in range(20):
            started = time.perf_counter()
            look(frame, first)
            times_ms.append((time.perf_counter() - started) * 1000)
        report(f"{look.__name__:28} {statistics.median(times_ms):6.1f} ms median")
        assert statistics.median(times_ms) < 120
