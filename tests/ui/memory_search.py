"""Looks for words in everything that lives in this process: Python's objects and Qt's."""

import gc
import sys
from collections.abc import Iterable, Iterator
from itertools import compress, filterfalse, repeat
from types import FrameType
from typing import Any

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickItem

_BYTES = (bytes, bytearray)
_ENCODINGS = ("utf-8", "utf-16-le", "gbk")
_LONGEST_NEST = 4  # values in values in a property
_TOGETHER = 2_000  # containers whose texts are searched as one


def find_in_python(words: Iterable[str]) -> list[str]:
    """Where Python objects, or the local variables of running functions, hold one of the words.

    Every container that the collector knows is looked into, and what it does not know (tuples
    and dicts of plain values) through those that hold them. The answer describes the holders,
    not what they hold.
    """
    needles = _Needles(words)
    gc.unfreeze()  # what was there before the first test may hold something since
    gc.collect()
    found = []
    ours = {id(words), id(needles), id(needles.texts), id(needles.codes), id(found)}
    holders: list[object] = gc.get_objects()
    ours.add(id(holders))
    for begin in range(0, len(holders), _TOGETHER):
        some = holders[begin : begin + _TOGETHER]
        ours.add(id(some))
        if not _may_hold(some, needles):
            continue
        for holder in some:
            if id(holder) not in ours and not isinstance(holder, FrameType):
                parts = _plain_parts(holder)
                found += [_describe(holder, part) for part in parts if needles.match(part)]
    for thread, frame in sys._current_frames().items():
        found += _find_in_frames(thread, frame, needles, ours)
    return found


def _find_in_frames(
    thread: int, frame: FrameType | None, needles: "_Needles", ours: set[int]
) -> Iterator[str]:
    while frame is not None:
        if frame.f_globals.get("__name__") != __name__:
            for name, value in frame.f_locals.items():
                if id(value) not in ours and needles.match(value):
                    place = f"{frame.f_code.co_filename}:{frame.f_lineno}"
                    yield f"local {name} of {frame.f_code.co_qualname} at {place} ({thread})"
        frame = frame.f_back


def find_in_qt(root: QObject, words: Iterable[str]) -> list[str]:
    """Which properties of the objects under `root`, items as well, hold one of the words."""
    needles = _Needles(words)
    found = []
    waiting: list[QObject] = [root]
    known: set[int] = set()
    while waiting:
        thing = waiting.pop()
        (address,) = shiboken6.getCppPointer(thing)[:1]
        if address in known:
            continue
        known.add(address)
        waiting += thing.children()
        if isinstance(thing, QQuickItem):
            waiting += thing.childItems()
        meta = thing.metaObject()
        for place in range(meta.propertyCount()):
            name = meta.property(place).name()
            try:
                value = thing.property(name)
            except RuntimeError:
                continue  # a type of Qt's own that Python does not know: a palette, a list of items
            if isinstance(value, QObject):
                waiting.append(value)
            elif any(needles.match(part) for part in _values(value)):
                found.append(f"{meta.className()} {thing.objectName()!r}: {name}")
    return found


class _Needles:
    def __init__(self, words: Iterable[str]) -> None:
        self.texts = tuple(words)
        self.codes = tuple(
            text.encode(encoding, errors="ignore") for text in self.texts for encoding in _ENCODINGS
        )

    def match(self, value: object) -> bool:
        if isinstance(value, str):
            return any(text in value for text in self.texts)
        if isinstance(value, _BYTES):
            return any(code and code in value for code in self.codes)
        return False


def _may_hold(holders: list[object], needles: "_Needles") -> bool:
    """Whether any of them holds a word: all their texts are put together and searched at once."""
    texts: list[str] = []
    codes: list[bytes | bytearray] = []
    waiting = gc.get_referents(*holders)
    while waiting:
        texts += _all_of(str, waiting)
        codes += _all_of(_BYTES, waiting)
        waiting = gc.get_referents(*filterfalse(gc.is_tracked, _all_of((tuple, dict), waiting)))
    return needles.match("\0".join(texts)) or needles.match(b"\0".join(codes))


def _all_of(kinds: type | tuple[type, ...], parts: list[Any]) -> Iterator[Any]:
    """Those of these types; millions are looked at, and so no line of Python stands between."""
    return compress(parts, map(isinstance, parts, repeat(kinds)))


def _plain_parts(holder: object) -> Iterator[object]:
    """The texts and bytes that a container holds, also in containers the collector ignores."""
    waiting = [*gc.get_referents(holder)]
    while waiting:
        part = waiting.pop()
        if isinstance(part, (str, *_BYTES)):
            yield part
        elif isinstance(part, (tuple, dict)) and not gc.is_tracked(part):
            waiting += gc.get_referents(part)


def _values(value: object, depth: int = 0) -> Iterator[object]:
    if isinstance(value, dict):
        value = [*value.keys(), *value.values()]
    if isinstance(value, (list, tuple)) and depth < _LONGEST_NEST:
        for part in value:
            yield from _values(part, depth + 1)
    else:
        yield value


def _describe(holder: object, part: object) -> str:
    """The holder's type, and who holds it, two steps up."""
    steps = [type(holder).__qualname__]
    now = holder
    for _ in range(3):
        above = [
            one
            for one in gc.get_referrers(now)
            if not isinstance(one, FrameType) and type(one).__name__ not in {"list_iterator"}
        ]
        above = [one for one in above if not (isinstance(one, list) and len(one) > 5000)]
        if not above:
            break
        now = above[0]
        steps.append(type(now).__qualname__)
    return f"{type(part).__name__} of {len(part)} in " + " in ".join(steps)  # type: ignore[arg-type]  # text or bytes
