"""Walls of lockers for the tests of their driver."""

from collections.abc import Callable, Iterator

import pytest

from hardware.sim.cu48 import Cu48Model
from tests.integration.hardware.walls import Wall, build_cu48_wall

BuildWall = Callable[..., Wall]


@pytest.fixture
def build_wall() -> Iterator[BuildWall]:
    """Builds a wall of these CU48 boards (one if none is given); closed after the test."""
    walls: list[Wall] = []

    def build(*models: Cu48Model, **options: object) -> Wall:
        tcp = bool(options.pop("tcp", False))
        chosen = models or (Cu48Model(spring_s=0.02),)
        walls.append(build_cu48_wall(chosen, tcp=tcp, **options))
        return walls[-1]

    yield build
    for wall in walls:
        wall.close()
