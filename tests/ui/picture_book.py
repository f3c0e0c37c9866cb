"""The picture book: every page in every language, mode and orientation, with an index page.

    python -m tests.ui.picture_book FOLDER [--quick | --best] [--full]

Open FOLDER/index.html in a browser: it filters by page, mode, language and orientation, and
needs nothing from elsewhere. The pictures have half the design size, with --full all of it.
--quick draws every page upright in the three languages, in the normal mode only; --best the
six small pictures of the README and nothing else.
"""

import argparse
import json
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import asdict, dataclass
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt

from kiosk.domain.tours import Language
from tests.ui.staff_scenes import StaffScene
from tests.ui.studio import MODES, SIZES, Studio, all_scenes, title_of
from tests.ui.translations import compile_translations

SCENES_AT_ONCE = 12
TEMPLATE = Path(__file__).with_name("picture_book.html")

# The README's: what a visitor sees from the pass to the way out.
BEST = (
    ("attract", Language.SIMPLIFIED),
    ("documents", Language.ENGLISH),
    ("locking-open", Language.TRADITIONAL),
    ("stop-under_age", Language.ENGLISH),
    ("staff-manifest-waits", Language.SIMPLIFIED),
    ("staff-release-run", Language.ENGLISH),
)
BEST_WIDTH_PX = 360
BEST_COLOURS = 64

# Of the process that draws; a window lives as long as its process.
_studios: list[Studio] = []


@dataclass(frozen=True, slots=True)
class Sheet:
    """Some scenes to draw in one mode and orientation, by their places among all."""

    scenes: tuple[int, ...]
    mode: str
    orientation: str


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of the book. `page` names the scene, `part` who it is for."""

    file: str
    page: str
    part: str
    mode: str
    orientation: str
    language: str


def plan_sheets(scenes: int, *, quick: bool) -> Iterator[Sheet]:
    """All there is to draw, in portions that one process draws at a time."""
    for orientation in ["portrait"] if quick else SIZES:
        for mode in ["normal"] if quick else MODES:
            for first in range(0, scenes, SCENES_AT_ONCE):
                places = tuple(range(first, min(first + SCENES_AT_ONCE, scenes)))
                yield Sheet(places, mode, orientation)


def open_studio(translations: Path) -> None:
    """Make this process one that draws."""
    _studios.append(Studio(translations))


def draw_sheet(sheet: Sheet, folder: Path, *, full: bool) -> list[Picture]:
    """Draw the scenes in every language and save the pictures."""
    (studio,) = _studios
    studio.turn(sheet.orientation)
    scenes = list(all_scenes())
    pictures = []
    for place in sheet.scenes:
        scene = scenes[place]
        for language in Language:
            image = studio.draw(scene, language, sheet.mode)
            if not full:
                smooth = Qt.TransformationMode.SmoothTransformation
                image = image.scaledToWidth(image.width() // 2, smooth)
            title = title_of(scene)
            name = f"{title}.{sheet.orientation}.{sheet.mode}.{language.value}.png"
            image.save(str(folder / name))
            part = "staff" if isinstance(scene, StaffScene) else "visitors"
            pictures.append(
                Picture(name, title, part, sheet.mode, sheet.orientation, language.value)
            )
    return pictures


def write_index(pictures: list[Picture], folder: Path) -> Path:
    """The page that shows them all, in the order of the journey."""
    order = {title_of(scene): place for place, scene in enumerate(all_scenes())}
    modes, languages = list(MODES), [language.value for language in Language]
    pictures = sorted(
        pictures,
        key=lambda p: (
            order[p.page],
            modes.index(p.mode),
            list(SIZES).index(p.orientation),
            languages.index(p.language),
        ),
    )
    data = json.dumps([asdict(picture) for picture in pictures], ensure_ascii=False)
    page = TEMPLATE.read_text(encoding="utf-8").replace(
        "[/*PICTURES*/]", data.replace("</", "<\\/")
    )
    index = folder / "index.html"
    index.write_text(page, encoding="utf-8")
    return index


def draw_book(folder: Path, *, quick: bool, full: bool, processes: int) -> list[Picture]:
    """Draw everything, on several processors, and write the index page."""
    folder.mkdir(parents=True, exist_ok=True)
    sheets = list(plan_sheets(len(list(all_scenes())), quick=quick))
    pictures: list[Picture] = []
    with tempfile.TemporaryDirectory() as scratch:
        translations = compile_translations(Path(scratch))
        with ProcessPoolExecutor(
            processes, multiprocessing.get_context("spawn"), open_studio, (translations,)
        ) as pool:
            drawn = [pool.submit(draw_sheet, sheet, folder, full=full) for sheet in sheets]
            for count, done in enumerate(as_completed(drawn), start=1):
                pictures += done.result()
                if sys.stderr.isatty():
                    print(f"\r{count} of {len(sheets)} sheets", end="", file=sys.stderr)  # noqa: T201 (a command)
    write_index(pictures, folder)
    return pictures


def draw_best(folder: Path) -> list[Path]:
    """The six pictures of the README, small in every respect."""
    folder.mkdir(parents=True, exist_ok=True)
    scenes = {title_of(scene): scene for scene in all_scenes()}
    files = []
    with tempfile.TemporaryDirectory() as scratch:
        studio = Studio(compile_translations(Path(scratch)))
        studio.turn("portrait")
        for title, language in BEST:
            file = folder / f"{title}.png"
            studio.draw(scenes[title], language, "normal").save(str(file))
            with Image.open(file) as drawn:
                height = round(drawn.height * BEST_WIDTH_PX / drawn.width)
                small = drawn.convert("RGB").resize((BEST_WIDTH_PX, height), Image.Resampling.BOX)
            small.quantize(BEST_COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
            files.append(file)
        studio.close()
    return files


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.ui.picture_book",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    portion = parser.add_mutually_exclusive_group()
    portion.add_argument("--quick", action="store_true", help="one mode, upright")
    portion.add_argument("--best", action="store_true", help="the six pictures of the README")
    parser.add_argument("--full", action="store_true", help="pictures of the design size")
    parser.add_argument(
        "--processes", type=int, default=os.cpu_count() or 1, metavar="N", help="that draw at once"
    )
    wanted = parser.parse_args()
    if wanted.best:
        draw_best(wanted.folder)
        return
    began = time.monotonic()
    pictures = draw_book(
        wanted.folder, quick=wanted.quick, full=wanted.full, processes=wanted.processes
    )
    seconds = time.monotonic() - began
    print(f"{len(pictures)} pictures in {seconds:.0f} s: {wanted.folder / 'index.html'}")  # noqa: T201 (a command)


if __name__ == "__main__":
    main()
