"""Frames as they come from a camera: unpacked, turned, cut, and looked at when they deserve it."""

from itertools import pairwise

import cv2
import numpy as np
import pytest

from hardware.scanners.looks import Gray
from hardware.scanners.pictures import FrameDamaged, Picture
from hardware.scanners.sources import WHOLE, Region, View
from hardware.scanners.stillness import Look, Stillness

WIDTH, HEIGHT = 640, 360


def corners_picture() -> Gray:
    """Four quarters of different shades, so that every turn and cut shows."""
    picture = np.zeros((HEIGHT, WIDTH), np.uint8)
    picture[: HEIGHT // 2, : WIDTH // 2] = 40
    picture[: HEIGHT // 2, WIDTH // 2 :] = 90
    picture[HEIGHT // 2 :, : WIDTH // 2] = 150
    picture[HEIGHT // 2 :, WIDTH // 2 :] = 220
    return picture


def pack(picture: cv2.typing.MatLike) -> Gray:
    """As a camera sends it: one row of bytes."""
    done, data = cv2.imencode(".jpg", picture)
    assert done
    return np.asarray(data, np.uint8).reshape(1, -1)


FRAMES = {
    "gray": corners_picture(),
    "colour": cv2.cvtColor(corners_picture(), cv2.COLOR_GRAY2BGR),
    "jpeg": pack(corners_picture()),
}


@pytest.mark.parametrize("kind", FRAMES)
@pytest.mark.parametrize(
    ("rotate_deg", "shades"),
    [
        (0, (40, 90, 150, 220)),
        (90, (150, 40, 220, 90)),
        (180, (220, 150, 90, 40)),
        (270, (90, 220, 40, 150)),
    ],
)
def test_a_frame_is_turned_clockwise(kind: str, rotate_deg: int, shades: tuple[int, ...]) -> None:
    picture = Picture(FRAMES[kind], View(rotate_deg))
    for seen in (picture.gray, picture.glance):
        height, width = seen.shape
        assert (height > width) is (rotate_deg in (90, 270))
        ends = [seen[0, 0], seen[0, -1], seen[-1, 0], seen[-1, -1]]
        assert [int(shade) for shade in ends] == pytest.approx(shades, abs=3)


@pytest.mark.parametrize("kind", FRAMES)
def test_a_region_is_cut_out_of_the_turned_picture(kind: str) -> None:
    picture = Picture(FRAMES[kind], View(90, Region(50, 0, 50, 50)))
    assert picture.gray.shape == (WIDTH // 2, HEIGHT // 2)
    assert np.ptp(picture.gray[20:-20, 20:-20]) <= 4
    assert int(picture.gray[60, 60]) == pytest.approx(40, abs=3)
    assert picture.glance.shape == pytest.approx((WIDTH // 16, HEIGHT // 16), abs=1)


@pytest.mark.parametrize("size", [0, 2, 300])
def test_a_damaged_frame_is_an_error_of_its_own(size: int) -> None:
    jpeg = pack(corners_picture())[:, : 2 + size].copy()
    with pytest.raises(FrameDamaged):
        _ = Picture(jpeg, WHOLE).gray


class Lobby:
    """Thirty frames a second of a scene, and how each was looked at."""

    def __init__(self) -> None:
        self.stillness = Stillness()
        self.now = 100.0
        self.rng = np.random.default_rng(4)

    def watch(self, scene: Gray, seconds: float) -> list[Look]:
        looks = []
        for _ in range(round(seconds * 30)):
            noisy = scene + self.rng.normal(0, 4, scene.shape)
            frame = noisy.clip(0, 255).astype(np.uint8)
            looks.append(self.stillness.decide_look(Picture(frame, WHOLE), self.now))
            self.now += 1 / 30
        return looks


def test_a_scene_at_rest_is_looked_at_ten_times_a_second() -> None:
    lobby = Lobby()
    lobby.watch(corners_picture(), 1)
    looks = lobby.watch(corners_picture(), 3)
    at = [number for number, look in enumerate(looks) if look is not Look.NONE]
    assert 29 <= len(at) <= 31
    assert max(later - earlier for earlier, later in pairwise(at)) <= 3
    assert looks.count(Look.FULL) == pytest.approx(len(at) / 2, abs=1)


def test_what_moves_is_looked_at_at_once_and_until_it_rests() -> None:
    lobby = Lobby()
    lobby.watch(corners_picture(), 2)
    held_up = corners_picture()
    cells = lobby.rng.integers(0, 2, (12, 12)).astype(np.uint8) * 200
    held_up[100:196, 300:396] = np.kron(cells, np.ones((8, 8), np.uint8))
    looks = lobby.watch(held_up, 2)
    assert looks[:15] == [Look.FULL] * 15
    assert Look.NONE in looks[15:20]
    assert lobby.watch(corners_picture(), 0.1)[0] is Look.FULL
