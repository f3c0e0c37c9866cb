"""Finding whole frames among bytes that come in any portions and between noise."""

from collections.abc import Callable

from hardware.lockers.boards import BadFrame


class FrameFinder:
    """Takes bytes in any portions, gives whole frames, and finds its feet again after noise.

    `measure(head)` tells from a frame's first bytes how long it is, or at least is, and 0 when
    no frame begins like that; `is_sound` judges a whole one. Bytes that cannot belong to a
    frame come out as `BadFrame`; an unfinished frame waits for its rest. Never raises.
    """

    def __init__(self, measure: Callable[[bytes], int], is_sound: Callable[[bytes], bool]) -> None:
        self._measure = measure
        self._is_sound = is_sound
        self._buffer = b""

    def feed(self, data: bytes) -> list[bytes | BadFrame]:
        """The frames that these bytes complete, in order."""
        self._buffer += data
        found, waiting = self._find(self._buffer)
        self._buffer = self._buffer[waiting:]
        return found

    def finish(self) -> list[bytes | BadFrame]:
        """What was hidden behind the beginning of a frame whose rest never came.

        The beginning itself is kept, in case that the line has only paused.
        """
        for at in range(1, len(self._buffer)):
            found, waiting = self._find(self._buffer[at:])
            if any(not isinstance(frame, BadFrame) for frame in found):
                torso, self._buffer = self._buffer[:at], self._buffer[at + waiting :]
                first = found[0]
                if isinstance(first, BadFrame):
                    return [BadFrame(torso + first.data), *found[1:]]
                return [BadFrame(torso), *found]
        return []

    def _find(self, data: bytes) -> tuple[list[bytes | BadFrame], int]:
        """The frames in `data`, and where one that is not whole yet begins."""
        found: list[bytes | BadFrame] = []
        noise_from = at = 0
        while at < len(data):
            length = self._measure(data[at:])
            if length > len(data) - at:
                break
            if not length or not self._is_sound(data[at : at + length]):
                # Only the first byte is given up: the true frame may begin inside this one.
                at += 1
                continue
            if noise_from < at:
                found.append(BadFrame(data[noise_from:at]))
            found.append(data[at : at + length])
            noise_from = at = at + length
        if noise_from < at:
            found.append(BadFrame(data[noise_from:at]))
        return found, at
