"""What KERONG's boards have in common: the frame `02 … 03 SUM`, and finding it in noise.

Source: KERONG CU48 communication protocol V2.1 (2020); the CU48B and the CU16 frame alike. SUM is
the low byte of the sum of all bytes before it. A request never looks like an answer: their
command bytes differ.
"""

from collections.abc import Callable

from hardware.lockers.boards import BadFrame, Heard
from hardware.lockers.frames import FrameFinder

START = 0x02
END = 0x03


def seal(frame: bytes) -> bytes:
    """A frame from its start to its end mark, with the sum behind it."""
    return frame + bytes((sum(frame) & 0xFF,))


def find_frames(measure: Callable[[bytes], int]) -> FrameFinder:
    """A finder of the frames whose length `measure` tells from what follows the start mark."""
    return FrameFinder(lambda head: measure(head) if head[0] == START else 0, _is_sound)


class Hearing:
    """A `Decoder` of `boards.py` for frames that `decode` understands."""

    def __init__(self, measure: Callable[[bytes], int], decode: Callable[[bytes], Heard]) -> None:
        self._finder = find_frames(measure)
        self._decode = decode

    def feed(self, data: bytes) -> list[Heard]:
        return self._tell(self._finder.feed(data))

    def finish(self) -> list[Heard]:
        """What was hidden behind the beginning of a frame that never came whole."""
        return self._tell(self._finder.finish())

    def _tell(self, found: list[bytes | BadFrame]) -> list[Heard]:
        return [item if isinstance(item, BadFrame) else self._decode(item) for item in found]


def _is_sound(frame: bytes) -> bool:
    return frame[-2] == END and frame[-1] == sum(frame[:-1]) & 0xFF
