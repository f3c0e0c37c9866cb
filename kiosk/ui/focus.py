"""Where the focus goes: a few keys (arrows and OK) must reach every control of a page.

Pure geometry over boxes in window pixels; which controls there are, the caller knows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """What a key asks for. NEXT and PREVIOUS follow the reading order."""

    NEXT = "next"
    PREVIOUS = "previous"
    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Box:
    """Where a control is, in window pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2


def derive_reading_order(boxes: Sequence[Box]) -> list[int]:
    """The places of all boxes in `boxes`, line by line from the top, each line from the left.

    A box belongs to a line when it stands beside the line's highest box with more than half of
    the lower of their two heights.
    """
    lines: list[list[int]] = []
    for place in sorted(range(len(boxes)), key=lambda p: (boxes[p].y, boxes[p].x)):
        box = boxes[place]
        first = boxes[lines[-1][0]] if lines else None
        if first is not None and _shared(first, box) > min(first.height, box.height) / 2:
            lines[-1].append(place)
        else:
            lines.append([place])
    return [place for line in lines for place in sorted(line, key=lambda p: boxes[p].x)]


def decide_next(boxes: Sequence[Box], current: int, way: Way) -> int:
    """The place of the box that the focus goes to from `current`; `current` where none lies there.

    NEXT and PREVIOUS go round, so that either alone reaches everything. UP and DOWN take the
    nearest box, the straightest among equally near ones, and stop at the edge.
    """
    match way:
        case Way.NEXT | Way.PREVIOUS:
            order = derive_reading_order(boxes)
            step = 1 if way is Way.NEXT else -1
            return order[(order.index(current) + step) % len(order)]
        case Way.UP | Way.DOWN:
            return _nearest(boxes, current, down=way is Way.DOWN)


def _nearest(boxes: Sequence[Box], current: int, *, down: bool) -> int:
    here = boxes[current]

    def cost(place: int) -> tuple[float, float]:
        box = boxes[place]
        along = box.y - here.bottom if down else here.y - box.bottom
        aside = max(0.0, box.x - here.right, here.x - box.right)
        return max(0.0, along) + 2 * aside, abs(box.middle[0] - here.middle[0])

    ahead = [
        place
        for place, box in enumerate(boxes)
        if (box.middle[1] > here.bottom if down else box.middle[1] < here.y)
    ]
    return min(ahead, key=cost, default=current)


def _shared(one: Box, other: Box) -> float:
    """The height that two boxes have beside each other."""
    return min(one.bottom, other.bottom) - max(one.y, other.y)
