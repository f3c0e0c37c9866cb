"""A simulated device that types: the keys of its codes, with the gaps between them.

A real one is a USB keyboard, whose bytes only the kernel sees; so this model gives the key
strokes that arrive at a window. Who owns the window sends them there.
"""

from collections.abc import Iterator

from hardware.interfaces import Stroke

_ENTER = "\r"


class KeyboardModel:
    """Types with `gap_s` between keys and ends every line with `tail`.

    Capitals come with Shift before them, as from a real keyboard. `stutter_s` is an extra
    pause in the middle of a line, `caps_lock` turns letters round, `tail` may be empty.
    """

    def __init__(self, gap_s: float = 0.008, tail: str = _ENTER) -> None:
        self.gap_s = gap_s
        self.tail = tail
        self.stutter_s = 0.0
        self.caps_lock = False

    def type_line(self, text: str, at: float = 0.0) -> Iterator[Stroke]:
        """The keys that go down for `text` and its end, the first one at `at` seconds."""
        for number, character in enumerate(text + self.tail):
            typed = character.swapcase() if self.caps_lock else character
            if character.isupper():
                yield Stroke("", at, modifier=True)
                at += self.gap_s
            yield Stroke(typed, at)
            at += self.gap_s
            if number == len(text) // 2:
                at += self.stutter_s
