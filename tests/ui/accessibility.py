"""Measures how well every page can be read, hit and heard, and writes it down as a table.

    python -m tests.ui.accessibility FOLDER [--scene NAME]… [--mode NAME]… [--orientation NAME]…
        [--language CODE]…

Writes `accessibility.md`: the worst figures of each mode and orientation, what falls short, then
one line for every page. Each page stands in one language in each mode, in another in the next;
`--language` measures all in these. The tests judge by the same functions.
"""

import argparse
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import combinations, product
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from kiosk.domain.tours import Language
from kiosk.ui.application import open_application
from kiosk.ui.focus import Box, derive_reading_order
from kiosk.ui.languages import Languages
from tests.ui.colours import Ink, find_inks
from tests.ui.desk import Desk, open_desk
from tests.ui.layout import APART, TARGET, find_sheet, is_touchable, size_of, walk
from tests.ui.scenes import Scene
from tests.ui.staff_scenes import StaffScene
from tests.ui.studio import MODES as PICTURED
from tests.ui.studio import SIZES, all_scenes, title_of
from tests.ui.translations import compile_translations

MODES = {**PICTURED, "calm": {"setCalm": True}}
Role = QAccessible.Role
Key = tuple[str, str, str, str]  # mode, orientation, page, language
SMALLEST_TEXT_PX, STAFF_TEXT_PX = 36, 28
BODY, OTHER = 7.0, 4.5
ROUNDING_PX = 0.6
PRESSED = {Role.Button, Role.CheckBox, Role.RadioButton}


@dataclass(frozen=True, slots=True)
class Told:
    """One object as assistive technology finds it."""

    role: QAccessible.Role
    name: str
    place: str  # the object name of the item

    def __str__(self) -> str:
        return f"{self.role.name} {self.place or '?'} “{self.name}”"


@dataclass(frozen=True, slots=True)
class Measure:
    """One page in one mode, orientation and language. Lengths in pixels of the design size."""

    text_px: float
    text: str
    target_px: float
    gap_px: float
    body: Ink | None
    other: Ink | None
    unnamed: tuple[str, ...]
    ambiguous: tuple[str, ...]
    order: tuple[str, ...]


def measure(desk: Desk, root: QQuickItem) -> Measure:
    """The figures of what the window shows now, of the sheet alone where one is open."""
    window = desk.shown.window
    unit = desk.unit
    sizes = list(text_sizes(root, unit))
    boxes = [(name, box) for name, box in targets(root)]
    inks = find_inks(window, root, unit)
    told = list(listen(window))
    text_px, text = min(sizes, default=(math.inf, ""))
    return Measure(
        text_px=text_px,
        text=text,
        target_px=min((min(b.width, b.height) / unit for _, b in boxes), default=math.inf),
        gap_px=min(
            (gap(a, b) / unit for (_, a), (_, b) in combinations(boxes, 2)), default=math.inf
        ),
        body=min((i for i in inks if i.body), key=lambda i: i.ratio, default=None),
        other=min((i for i in inks if not i.body), key=lambda i: i.ratio, default=None),
        unnamed=tuple(str(one) for one in told if one.role in PRESSED and not one.name.strip()),
        ambiguous=tuple(find_ambiguous(told)),
        order=tuple(boxes[place][0] for place in derive_reading_order([b for _, b in boxes])),
    )


def show(
    desk: Desk, scene: Scene | StaffScene, language: Language, options: Mapping[str, object]
) -> QQuickItem:
    """Let the window show this; what of it counts: the sheet alone where one is open."""
    if isinstance(scene, Scene):
        desk.leave_staff()
        return desk.show(scene, language, options)
    desk.show_staff(scene, language, options)
    over = scene.sheet or desk.shown.window.property("asking") is True
    return find_sheet(desk.root) if over else desk.root


def text_sizes(root: QQuickItem, unit: float) -> Iterator[tuple[float, str]]:
    """The size in which every text really stands, but for the letters on drawn things and in the
    marks of tour groups: those are signs, told apart by shape and colour as well.
    """
    for item, ancestors in walk(root):
        drawn = any(
            above.property("gridWidth") is not None or above.property("outlines") is not None
            for above in ancestors
        )
        if item.inherits("QQuickText") and item.property("text") and not drawn:
            yield size_of(item) / unit, str(item.property("text"))


def targets(root: QQuickItem) -> Iterator[tuple[str, Box]]:
    """What can be pressed, by name, with its place in the window."""
    for item, _ in walk(root):
        if is_touchable(item) and item.isEnabled():
            rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
            yield item.objectName(), Box(rect.x(), rect.y(), rect.width(), rect.height())


def gap(one: Box, other: Box) -> float:
    """How far two boxes are apart, straight or aslant."""
    across = max(one.x, other.x) - min(one.right, other.right)
    along = max(one.y, other.y) - min(one.bottom, other.bottom)
    return max(across, along)


def listen(window: object) -> Iterator[Told]:
    """Everything that assistive technology finds and that can be seen and used now."""
    yield from _listen(QAccessible.queryAccessibleInterface(window))  # type: ignore[arg-type]  # the stubs know a QObject only


def _listen(found: QAccessibleInterface | None) -> Iterator[Told]:
    if found is None or not found.isValid():
        return
    state, item = found.state(), found.object()
    if not state.invisible and not state.disabled:
        name = item.objectName() if item is not None else ""
        yield Told(found.role(), found.text(QAccessible.Text.Name), name)
    for number in range(found.childCount()):
        yield from _listen(found.child(number))


def find_ambiguous(told: Iterable[Told]) -> Iterator[str]:
    """Controls that share their name with another."""
    by_name: dict[str, list[Told]] = {}
    for one in told:
        if one.role in PRESSED:
            by_name.setdefault(one.name.casefold().strip(), []).append(one)
    for name, group in by_name.items():
        if name and len(group) > 1:
            yield " and ".join(str(one) for one in group)


def worst(figures: Iterable[Measure]) -> str:
    """The worst figures of several pages, as cells of a table."""
    rows = list(figures)
    body = min((m.body.ratio for m in rows if m.body), default=math.inf)
    other = min((m.other.ratio for m in rows if m.other), default=math.inf)
    return (
        f"{min(m.text_px for m in rows):.1f} | {min(m.target_px for m in rows):.0f} | "
        f"{min(m.gap_px for m in rows):.0f} | {body:.2f} | {other:.2f} | "
        f"{sum(len(m.unnamed) for m in rows)} | {sum(len(m.ambiguous) for m in rows)}"
    )


HEAD = (
    "smallest text px | smallest target px | smallest gap px | lowest body contrast | "
    "lowest other contrast | unnamed | ambiguous"
)
RULE = "|---" * 7


def write_report(folder: Path, found: Mapping[Key, Measure]) -> Path:
    lines = ["# Accessibility, page by page", "", "Lengths in pixels of the design size.", ""]
    lines += [f"| mode | orientation | {HEAD} |", f"|---|---{RULE}|"]
    for mode, orientation in dict.fromkeys(key[:2] for key in found):
        part = [m for key, m in found.items() if key[:2] == (mode, orientation)]
        lines.append(f"| {mode} | {orientation} | {worst(part)} |")
    faults = [
        f"- {page}, {mode}, {orientation}, {language}: {fault}"
        for (mode, orientation, page, language), one in sorted(found.items())
        for fault in judge(one, smallest_text(page))
    ]
    lines += ["", f"{len(found)} measured, {len(faults)} short of the bars.", "", *faults]
    lines += ["", f"| page | mode | orientation | language | {HEAD} | focus order |"]
    lines += [f"|---|---|---|---{RULE}|---|"]
    for (mode, orientation, page, language), one in sorted(found.items(), key=lambda i: i[0][2]):
        order = " → ".join(one.order)
        lines.append(f"| {page} | {mode} | {orientation} | {language} | {worst([one])} | {order} |")
    path = folder / "accessibility.md"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def judge(page: Measure, smallest_px: float) -> Iterator[str]:
    """Sentences about what falls short of look.md; `smallest_px`: of the text."""
    if page.text_px < smallest_px - ROUNDING_PX:
        yield f"“{page.text}” is {page.text_px:.1f} px small"
    if page.target_px < TARGET - ROUNDING_PX:
        yield f"a target is {page.target_px:.0f} px small"
    if page.gap_px < APART - ROUNDING_PX:
        yield f"two targets are {page.gap_px:.0f} px apart"
    if page.body and page.body.ratio < BODY:
        yield f"body text stands out by {page.body}"
    if page.other and page.other.ratio < OTHER:
        yield f"something stands out by {page.other}"
    yield from (f"{one} has no name" for one in page.unnamed)
    yield from (f"{pair} have one name" for pair in page.ambiguous)


def smallest_text(title: str) -> float:
    """Of this page; the staff's are denser."""
    return STAFF_TEXT_PX if title.startswith("staff-") else SMALLEST_TEXT_PX


def survey(
    orientation: str, modes: Sequence[str], spoken: Sequence[Language], begins: Sequence[str]
) -> dict[Key, Measure]:
    """Every page whose title begins so (all: none given), in these modes.

    Without a language given, a page stands in one of them in each mode, and in another in the
    next, so that each page is measured in each language.
    """
    open_application(offscreen=True)
    QAccessible.setActive(True)
    found: dict[Key, Measure] = {}
    with TemporaryDirectory() as scratch:
        desk = open_desk(Languages(compile_translations(Path(scratch))), size=SIZES[orientation])
        asked = [s for s in all_scenes() if not begins or title_of(s).startswith(tuple(begins))]
        # Those in one language come one after the other: to change it takes longer than to look.
        for (turn, mode), (which, language) in product(enumerate(modes), enumerate(Language)):
            for place, scene in enumerate(asked):
                if language in spoken or (not spoken and (place + turn) % len(Language) == which):
                    key = (mode, orientation, title_of(scene), language.value)
                    found[key] = measure(desk, show(desk, scene, language, MODES[mode]))
        desk.leave_staff()
        desk.close()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scene", action="append", default=[])
    parser.add_argument("--mode", action="append", choices=MODES)
    parser.add_argument("--orientation", action="append", choices=SIZES)
    parser.add_argument("--language", action="append", default=[], type=Language)
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    ask = partial(
        survey,
        modes=wanted.mode or tuple(MODES),
        spoken=wanted.language,
        begins=wanted.scene,
    )
    with ProcessPoolExecutor(max_workers=2, mp_context=get_context("spawn")) as pool:
        parts = list(pool.map(ask, wanted.orientation or SIZES))
    path = write_report(wanted.folder, {key: one for part in parts for key, one in part.items()})
    head, *_ = path.read_text(encoding="utf-8").partition("\n| page |")
    print(path, head, sep="\n")  # noqa: T201  # a command's answer


if __name__ == "__main__":
    main()
