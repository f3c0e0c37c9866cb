"""Which frames are worth looking at: those on which something moves, and a few of the others.

An empty lobby is the same picture thirty times a second. Something held to the camera moves:
its frame is looked at, and every frame until it has come to rest. A scene at rest is looked at
ten times a second, so that what comes without moving (a phone that lights up) is answered
within a tenth of a second as well; for codes that are light on dark that costs as much again
and is done every second time.
"""

from enum import Enum
from typing import Protocol

import cv2
import numpy as np

from hardware.scanners.looks import Gray

LOOKS_A_SECOND_AT_REST = 10
# A hand that holds something comes to rest within this time.
RESTLESS_S = 0.5
# The means of 32 x 18 blocks, which a sensor's noise hardly moves.
SCENE_SIZE = (32, 18)
SCENE_CHANGE = 3


def derive_scene(picture: Gray) -> Gray:
    """What two pictures of a scene at rest have in common: the means of their blocks."""
    return np.asarray(cv2.resize(picture, SCENE_SIZE, interpolation=cv2.INTER_AREA), np.uint8)


def has_changed(scene: Gray, before: Gray) -> bool:
    """Whether something moved between two scenes."""
    return bool(np.max(cv2.absdiff(scene, before)) > SCENE_CHANGE)


class Look(Enum):
    """How closely a frame is looked at: NONE, for dark codes only, for light ones as well."""

    NONE = "none"
    DARK = "dark"
    FULL = "full"


class Seen(Protocol):
    """A frame that may be looked at in full or at a glance."""

    @property
    def gray(self) -> Gray: ...

    @property
    def glance(self) -> Gray: ...


class Stillness:
    """Decides for one frame after the other; used by one thread. Times by `time.monotonic()`."""

    def __init__(self) -> None:
        # What is seen at a glance differs a little along sharp edges: each kind has its own.
        self._scenes: dict[bool, Gray] = {}
        self._moved_at = float("-inf")
        self._looked_at = float("-inf")
        self._look = Look.FULL

    def decide_look(self, picture: Seen, seen_at: float) -> Look:
        """How to look for codes in this frame. Raises what unpacking it raises."""
        # Frames come in their own time: the one nearest to the tenth is taken, not the next.
        due = (seen_at - self._looked_at) * LOOKS_A_SECOND_AT_REST > 0.9
        # What is going to be looked at is unpacked once.
        wanted = due or self._is_restless(seen_at)
        scene = derive_scene(picture.gray if wanted else picture.glance)
        if has_changed(scene, self._scenes.setdefault(wanted, scene)):
            self._scenes, self._moved_at = {wanted: scene}, seen_at
        if self._is_restless(seen_at):
            self._look = Look.FULL
        elif due:
            self._look = Look.DARK if self._look is Look.FULL else Look.FULL
        else:
            return Look.NONE
        self._looked_at = seen_at
        return self._look

    def _is_restless(self, seen_at: float) -> bool:
        return seen_at - self._moved_at <= RESTLESS_S
