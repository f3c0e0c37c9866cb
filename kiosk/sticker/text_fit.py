"""Text into a box: wrap, then shrink, then break words, then shorten, never in a character.

Latin wraps at blanks and after hyphens, Chinese between any two characters but rather after
a middle dot. Of all sizes that fit, the largest wins; at equal size the fewer lines, as even in
length as can be.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import dropwhile

LINE_HEIGHT = 1.2  # em, from one baseline to the next
_ELLIPSIS = "\u2026"
_BREAK_AFTER = frozenset("-·・‧/")
# Not at the start of a line (Requirements for Chinese Text Layout, W3C, 3.1.3).
_NEVER_FIRST = _BREAK_AFTER | frozenset("，。、；：！？）》〉」』】”’…％")
_NEVER_LAST = frozenset("（《〈「『【“‘")
_JOINER = "\u200d"

# Width of a text in pixels at an em of so many pixels.
Measure = Callable[[str, int], float]


@dataclass(frozen=True, slots=True)
class FittedText:
    """Lines as they are to be drawn, and the em in pixels. `shortened`: the end is missing."""

    lines: tuple[str, ...] = field(repr=False)
    size_px: int
    shortened: bool = False


def split_graphemes(text: str) -> tuple[str, ...]:
    """The text in characters as a reader sees them: a base with its marks and selectors.

    The rules of Unicode Annex 29 that names can meet: extending marks and joined sequences
    stay whole.
    """
    clusters: list[str] = []
    for character in text:
        extends = unicodedata.category(character) in {"Mn", "Mc", "Me"} or character == _JOINER
        if clusters and (extends or clusters[-1].endswith(_JOINER)):
            clusters[-1] += character
        else:
            clusters.append(character)
    return tuple(clusters)


def fit_text(
    text: str,
    measure: Measure,
    *,
    width_px: int,
    height_px: int,
    largest_px: int,
    smallest_px: int,
    max_lines: int,
) -> FittedText:
    """Choose size and lines for a text in a box.

    Sizes are ems in pixels, `1 <= smallest_px <= largest_px`; `max_lines` counts from 1. What
    does not fit at `smallest_px` is broken inside its words; what still does not ends in an
    ellipsis.
    """
    pieces = _split_pieces(text)

    def wrapped(size_px: int, within_px: int) -> tuple[str, ...] | None:
        # The lowest line needs its own em only, those above it the whole line height.
        room = 1 + int((height_px - size_px) / (size_px * LINE_HEIGHT)) if size_px else 1
        return _wrap(pieces, measure, size_px, within_px, max(1, min(max_lines, room)))

    low, high = smallest_px, largest_px
    best: tuple[int, tuple[str, ...]] | None = None
    while low <= high:
        middle = (low + high) // 2
        lines = wrapped(middle, width_px)
        if lines is None:
            high = middle - 1
        else:
            best, low = (middle, lines), middle + 1
    if best is not None:
        lines, size_px = best[1], best[0]
        return FittedText(_even_out(lines, size_px, width_px, wrapped), size_px)
    return _shorten(text, measure, smallest_px, width_px, height_px, max_lines)


def _even_out(
    lines: tuple[str, ...],
    size_px: int,
    width_px: int,
    wrapped: Callable[[int, int], tuple[str, ...] | None],
) -> tuple[str, ...]:
    """The same number of lines in the narrowest box that holds them."""
    low, high = 1, width_px
    while len(lines) > 1 and low < high:
        middle = (low + high) // 2
        tried = wrapped(size_px, middle)
        if tried is None or len(tried) > len(lines):
            low = middle + 1
        else:
            lines, high = tried, middle
    return lines


def _split_pieces(text: str) -> tuple[str, ...]:
    """The text cut at every place where a line may end; blanks stay with what they follow."""
    pieces: list[str] = []
    current = ""
    for cluster in split_graphemes(text):
        if current and not cluster.isspace() and _may_break(current[-1], cluster[0]):
            pieces.append(current)
            current = ""
        current += cluster
    return (*pieces, current) if current else tuple(pieces)


def _may_break(before: str, after: str) -> bool:
    if after in _NEVER_FIRST or before in _NEVER_LAST:
        return False
    return before.isspace() or before in _BREAK_AFTER or _is_wide(before) or _is_wide(after)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in {"W", "F"}


def _wrap(
    pieces: tuple[str, ...], measure: Measure, size_px: int, width_px: int, max_lines: int
) -> tuple[str, ...] | None:
    """Lines no wider than the box, or None where that many lines cannot hold the pieces."""
    lines: list[str] = []
    current = ""
    for piece in pieces:
        if measure((current + piece).rstrip(), size_px) <= width_px:
            current += piece
            continue
        if not current or len(lines) + 1 == max_lines:
            return None
        if measure(piece.rstrip(), size_px) > width_px:
            return None
        line, kept = _carry_to_dot(current)
        if kept and measure((kept + piece).rstrip(), size_px) > width_px:
            line, kept = current, ""
        lines.append(line.rstrip())
        current = kept + piece
    lines.append(current.rstrip())
    return tuple(lines)


def _carry_to_dot(line: str) -> tuple[str, str]:
    """A full line of Chinese is cut after its last middle dot, should it have one."""
    dot = max(line.rfind(mark) for mark in "·・‧")
    # By characters, for a blank with a mark on it is none.
    kept = "".join(dropwhile(str.isspace, split_graphemes(line[dot + 1 :])))
    return (line[: dot + 1], kept) if dot > 0 and kept else (line, "")


def _shorten(
    text: str, measure: Measure, size_px: int, width_px: int, height_px: int, max_lines: int
) -> FittedText:
    """All of it with words broken, else as many whole characters as fit and an ellipsis."""
    room = max(1, min(max_lines, 1 + int((height_px - size_px) / (size_px * LINE_HEIGHT))))
    broken = _wrap_anywhere(text, measure, size_px, width_px, room)
    if broken is not None:

        def wrapped(at_px: int, within_px: int) -> tuple[str, ...] | None:
            return _wrap_anywhere(text, measure, at_px, within_px, room)

        return FittedText(_even_out(broken, size_px, width_px, wrapped), size_px)
    clusters = split_graphemes(text)
    lines: tuple[str, ...] = (_ELLIPSIS,)
    low, high = 0, len(clusters) - 1
    while low <= high:
        kept = (low + high) // 2
        start = "".join(clusters[:kept]).rstrip()
        tried = _wrap_anywhere(start + _ELLIPSIS, measure, size_px, width_px, room)
        if tried is None:
            high = kept - 1
        else:
            lines, low = tried, kept + 1
    return FittedText(lines, size_px, shortened=True)


def _wrap_anywhere(
    text: str, measure: Measure, size_px: int, width_px: int, max_lines: int
) -> tuple[str, ...] | None:
    """Wrap where lines may end; a piece wider than a line is cut between characters."""
    lines: list[str] = []
    current = ""
    for piece in _split_pieces(text):
        if current and measure((current + piece).rstrip(), size_px) > width_px:
            lines.append(current.rstrip())
            current = ""
        for cluster in split_graphemes(piece):
            if current and measure((current + cluster).rstrip(), size_px) > width_px:
                lines.append(current.rstrip())
                current = ""
            current += cluster
    lines.append(current.rstrip())
    fits = all(measure(line, size_px) <= width_px for line in lines)
    return tuple(lines) if fits and len(lines) <= max_lines else None
