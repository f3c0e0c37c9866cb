"""Finds what is wrong with a page as it stands: cut or overlapping text, targets too small."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem, QQuickWindow

SLACK = 1.5  # pixels lost to rounding
TARGET = 96
APART = 16

# Of the em, in Noto Sans CJK: line and ascender of its hhea table, tallest and lowest letters.
LINE, ASCENT, TALLEST, LOWEST = 1.448, 1.16, 0.88, 0.24
# Values of QQuickText's alignments.
ALIGN_RIGHT, ALIGN_H_CENTER, ALIGN_TOP, ALIGN_BOTTOM, ALIGN_V_CENTER = 2, 4, 32, 64, 128


@dataclass(frozen=True, slots=True)
class Seen:
    """A text or a control with what of it can be seen, in window pixels."""

    item: QQuickItem
    rect: QRectF
    ancestors: tuple[QQuickItem, ...]

    def __str__(self) -> str:
        said = self.item.property("text") or self.item.property("label")
        name = self.item.objectName() or type(self.item).__name__
        box = self.rect
        place = f"{box.x():.0f},{box.y():.0f} {box.width():.0f}x{box.height():.0f}"
        return f"{name} “{said}” at {place}"


def is_touchable(item: QQuickItem) -> bool:
    return item.property("held") is not None and item.property("label") is not None


def walk(
    item: QQuickItem, ancestors: tuple[QQuickItem, ...] = ()
) -> Iterator[tuple[QQuickItem, tuple[QQuickItem, ...]]]:
    """Every item that can be seen, with those around it."""
    if not item.isVisible() or item.opacity() == 0:
        return
    yield item, ancestors
    for child in item.childItems():
        yield from walk(child, (*ancestors, item))


def find_sheet(root: QQuickItem) -> QQuickItem:
    """The sheet that is open under `root`."""
    return next(item for item, _ in walk(root) if item.property("closeLabel") is not None)


def size_of(text: QQuickItem) -> float:
    """The size in which a text is really drawn, in pixels."""
    return _measures(text)[0]


def painted(text: QQuickItem) -> QRectF:
    """Where a text's letters are, in its own coordinates: from the highest ascender to the
    lowest descender, whatever room its lines take.
    """
    pixels, lines, line, horizontal, vertical, padding = _measures(text)
    width, height = text.property("contentWidth"), text.property("contentHeight")
    x = (text.width() - width) * {ALIGN_H_CENTER: 0.5, ALIGN_RIGHT: 1.0}.get(horizontal, 0.0)
    y = (text.height() - height) * {ALIGN_V_CENTER: 0.5, ALIGN_BOTTOM: 1.0}.get(vertical, 0.0)
    first_baseline = y + (padding if vertical == ALIGN_TOP else 0) + ASCENT * pixels
    last_baseline = first_baseline + (lines - 1) * LINE * line * pixels
    top = first_baseline - TALLEST * pixels
    return QRectF(x, top, width, last_baseline + LOWEST * pixels - top)


def _measures(text: QQuickItem) -> tuple[float, int, float, int, int, float]:
    # PySide6 has no converter for QQuickText's enumerations and font information; QML has.
    expression = (
        "[fontInfo.pixelSize, lineCount, lineHeight, effectiveHorizontalAlignment,"
        " verticalAlignment, topPadding]"
    )
    value, undefined = QQmlExpression(
        QQmlEngine.contextForObject(text), text, expression
    ).evaluate()
    assert not undefined
    measures = value.toVariant() if hasattr(value, "toVariant") else value
    return tuple(measures)


def see(window: QQuickWindow, root: QQuickItem) -> tuple[list[Seen], list[Seen]]:
    """The texts and the controls under `root`."""
    texts, controls = [], []
    for item, ancestors in walk(root):
        if item.inherits("QQuickText") and item.property("text"):
            texts.append(Seen(item, item.mapRectToScene(painted(item)), ancestors))
        elif is_touchable(item):
            box = QRectF(0, 0, item.width(), item.height())
            controls.append(Seen(item, item.mapRectToScene(box), ancestors))
    return texts, controls


def find_flaws(window: QQuickWindow, root: QQuickItem, unit: float, *, reach: bool) -> list[str]:
    """Sentences about everything that a visitor could not read or hit."""
    texts, controls = see(window, root)
    return [
        *_text_flaws(window, texts),
        *_overlaps(texts, controls),
        *_control_flaws(window, controls, unit, reach=reach),
    ]


def within(outer: QRectF, inner: QRectF) -> bool:
    """Whether nothing of `inner` stands out, but for rounding."""
    return outer.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(inner)


def _bounds(window: QQuickWindow) -> QRectF:
    return QRectF(0, 0, window.width(), window.height())


def _text_flaws(window: QQuickWindow, texts: list[Seen]) -> Iterator[str]:
    for text in texts:
        if text.item.property("truncated"):
            yield f"cut: {text}"
        if not within(_bounds(window), text.rect):
            yield f"outside the window: {text}"
        parent = text.item.parentItem()
        box = parent.mapRectToScene(QRectF(0, 0, parent.width(), parent.height()))
        if not within(box, text.rect):
            yield f"outside its parent: {text}"
        for around in text.ancestors:
            if is_touchable(around):
                box = around.mapRectToScene(QRectF(0, 0, around.width(), around.height()))
                if not within(box, text.rect):
                    yield f"outside its control: {text}"


def _overlaps(texts: list[Seen], controls: list[Seen]) -> Iterator[str]:
    for one, other in combinations(texts, 2):
        shared = one.rect.intersected(other.rect)
        if shared.width() > SLACK and shared.height() > SLACK * 2:
            yield f"over each other: {one} and {other}"
    for text in texts:
        for control in controls:
            shared = text.rect.intersected(control.rect)
            hit = shared.width() > SLACK and shared.height() > SLACK
            if hit and control.item not in text.ancestors:
                yield f"text over a control: {text} and {control}"


def _control_flaws(
    window: QQuickWindow, controls: list[Seen], unit: float, *, reach: bool
) -> Iterator[str]:
    names = [control.item.objectName() for control in controls]
    for control in controls:
        if control.rect.width() < TARGET * unit - SLACK:
            yield f"too narrow: {control}"
        if control.rect.height() < TARGET * unit - SLACK:
            yield f"too low: {control}"
        if not control.item.objectName() or names.count(control.item.objectName()) > 1:
            yield f"no name of its own: {control}"
        if not control.item.property("label"):
            yield f"nothing to read aloud: {control}"
        if not within(_bounds(window), control.rect):
            yield f"outside the window: {control}"
        if reach and control.rect.top() < window.height() / 2 - SLACK:
            yield f"out of reach: {control}"
    near = (APART * unit - SLACK) / 2
    for one, other in combinations(controls, 2):
        around = one.rect.adjusted(-near, -near, near, near)
        if around.intersects(other.rect.adjusted(-near, -near, near, near)):
            yield f"too close: {one} and {other}"
