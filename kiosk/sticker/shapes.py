"""Outlines of the group shapes, and how large a letter stands in each.

Coordinates are in a unit box: x from 0 at the left to 1 at the right, y from 0 at the top to
1 at the bottom. Every outline touches at least two opposite sides of the box, so that shapes
drawn at one side length look of one size.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import cos, pi, sin

from kiosk.domain.tours import GroupShape

Point = tuple[float, float]

_ARC_STEPS = 48


@dataclass(frozen=True, slots=True)
class LetterPlace:
    """Where the letter stands: cap height, and the height of its middle, in the unit box."""

    cap_height: float
    middle_y: float


LETTER_PLACES: Mapping[GroupShape, LetterPlace] = {
    GroupShape.SQUARE: LetterPlace(0.68, 0.5),
    GroupShape.CIRCLE: LetterPlace(0.60, 0.5),
    GroupShape.DIAMOND: LetterPlace(0.50, 0.5),
    GroupShape.TRIANGLE: LetterPlace(0.45, 0.685),
    GroupShape.HEXAGON: LetterPlace(0.60, 0.5),
    GroupShape.STAR: LetterPlace(0.46, 0.56),
    GroupShape.PENTAGON: LetterPlace(0.54, 0.55),
    GroupShape.SHIELD: LetterPlace(0.60, 0.45),
}


@cache
def outline(shape: GroupShape) -> tuple[Point, ...]:
    """The shape as a closed polygon, clockwise on paper; the circle as one of many corners."""
    match shape:
        case GroupShape.SQUARE:
            return ((0.03, 0.03), (0.97, 0.03), (0.97, 0.97), (0.03, 0.97))
        case GroupShape.CIRCLE:
            return tuple(
                (0.5 + 0.5 * sin(step * pi / 90), 0.5 - 0.5 * cos(step * pi / 90))
                for step in range(180)
            )
        case GroupShape.DIAMOND:
            return ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5))
        case GroupShape.TRIANGLE:
            return ((0.5, 0.03), (1.0, 0.97), (0.0, 0.97))
        case GroupShape.HEXAGON:
            return _filled_box(_regular(6, 1.0, first_angle=pi / 2))
        case GroupShape.STAR:
            return _filled_box(_regular(10, 0.56, first_angle=0.0))
        case GroupShape.PENTAGON:
            return _filled_box(_regular(5, 1.0, first_angle=0.0))
        case GroupShape.SHIELD:
            return _shield()


def _regular(corners: int, inner_radius: float, first_angle: float) -> list[Point]:
    """Corners on a circle, every second one drawn in to `inner_radius`; angle 0 is up."""
    points = []
    for corner in range(corners):
        radius = 1.0 if corner % 2 == 0 else inner_radius
        angle = first_angle + corner * 2 * pi / corners
        points.append((radius * sin(angle), -radius * cos(angle)))
    return points


def _filled_box(points: list[Point]) -> tuple[Point, ...]:
    """The same figure, scaled evenly and centred so that it fills the unit box."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    side = max(max(xs) - min(xs), max(ys) - min(ys))
    middle_x, middle_y = (max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2
    return tuple((0.5 + (x - middle_x) / side, 0.5 + (y - middle_y) / side) for x, y in points)


def _shield() -> tuple[Point, ...]:
    """Straight shoulders, then two arcs that meet in a point below."""
    shoulder, right, left = 0.45, 0.96, 0.04
    arc = [
        (0.5 + (right - 0.5) * cos(t) ** 0.8, shoulder + (1.0 - shoulder) * sin(t) ** 1.15)
        for t in (step * pi / 2 / _ARC_STEPS for step in range(1, _ARC_STEPS))
    ]
    mirrored = [(1.0 - x, y) for x, y in reversed(arc)]
    return (
        (left, 0.02),
        (right, 0.02),
        (right, shoulder),
        *arc,
        (0.5, 1.0),
        *mirrored,
        (left, shoulder),
    )
