"""What stands out from what it stands on: contrast of the colours that are really drawn."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.ui.layout import is_touchable, painted

BODY_SIZE = 64  # larger letters are titles and numbers
SIGN = re.compile(
    r"[A-H!]|\d+"
)  # a letter, a mark or a number alone: read at a glance, not as text


@dataclass(frozen=True, slots=True)
class Ink:
    """A text or a sign as it is drawn, and how well it stands out."""

    said: str
    ratio: float
    body: bool

    def __str__(self) -> str:
        return f"“{self.said}” {self.ratio:.2f}:1"


def linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2)."""
    red, green, blue = (linear(c) for c in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def mix(over: QColor, under: QColor, opacity: float) -> QColor:
    """What is seen of a colour laid over another."""
    share = over.alphaF() * opacity
    return QColor.fromRgbF(
        under.redF() + (over.redF() - under.redF()) * share,
        under.greenF() + (over.greenF() - under.greenF()) * share,
        under.blueF() + (over.blueF() - under.blueF()) * share,
    )


def find_inks(window: QQuickWindow, root: QQuickItem, unit: float) -> list[Ink]:
    """Every text and every sign under `root`, each against what was painted below it.

    What cannot be used now is faint on purpose and is left out (WCAG 2.2, 1.4.3); so are the
    letters inside a drawing of a thing.
    """
    surfaces = [(QRectF(0, 0, window.width(), window.height()), window.color())]
    return [ink for ink, _ in _paint(window.contentItem(), root, surfaces, unit, 1.0, False, False)]


def _paint(
    item: QQuickItem,
    root: QQuickItem,
    surfaces: list[tuple[QRectF, QColor]],
    unit: float,
    opacity: float,
    within: bool,
    control: bool,
) -> Iterator[tuple[Ink, QQuickItem]]:
    opacity *= item.opacity()
    if not item.isVisible() or opacity == 0:
        return
    within = within or item is root
    control = control or is_touchable(item)
    box = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    if item.inherits("QQuickRectangle"):
        surfaces.append((box, mix(item.property("color"), _under(surfaces, box), opacity)))
    elif item.property("outlines") is not None:  # a group's shape is drawn, not a rectangle
        surfaces.append((box, QColor(item.property("colour"))))
    usable = within and item.isEnabled()
    if usable and item.inherits("QQuickText") and item.property("text"):
        where = item.mapRectToScene(painted(item))
        size = item.property("font").pixelSize() / unit
        said = str(item.property("text"))
        body = size <= BODY_SIZE and not control and not SIGN.fullmatch(said)
        yield _ink(item, "color", where, surfaces, said, body), item
    if usable and item.property("paths") is not None and item.property("name"):
        yield _ink(item, "colour", box, surfaces, f"sign {item.property('name')}", False), item
    if item.property("gridWidth") is not None:
        return  # a drawing of a thing
    for child in sorted(item.childItems(), key=lambda each: each.z()):
        yield from _paint(child, root, surfaces, unit, opacity, within, control)


def _ink(
    item: QQuickItem,
    colour: str,
    where: QRectF,
    surfaces: list[tuple[QRectF, QColor]],
    said: str,
    body: bool,
) -> Ink:
    return Ink(said, contrast(QColor(item.property(colour)), _under(surfaces, where)), body)


def _under(surfaces: list[tuple[QRectF, QColor]], box: QRectF) -> QColor:
    middle = box.center()
    window = surfaces[0][1]  # also of what lies outside of it
    return next((colour for rect, colour in reversed(surfaces) if rect.contains(middle)), window)
