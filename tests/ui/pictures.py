"""Draws some pages in every language, side by side, to be looked at while they are made.

    python -m tests.ui.pictures FOLDER [--scene NAME]… [--mode NAME]… [--orientation NAME]…
        [--wordy] [--uneven] [--logo FILE] [--full]

Writes a contact sheet for each page: the three languages side by side. `--full` writes every
picture in full size as well. All pages at once: `python -m tests.ui.picture_book`.
"""

import argparse
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.domain.tours import Language
from tests.ui.studio import MODES, SIZES, Studio, all_scenes, title_of
from tests.ui.translations import compile_translations


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.ui.pictures",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--scene", action="append", help="those whose names begin like this")
    parser.add_argument("--mode", action="append", choices=MODES)
    parser.add_argument("--orientation", action="append", choices=SIZES)
    parser.add_argument("--logo", default="", help="a PNG or SVG file as the venue's")
    parser.add_argument("--wordy", action="store_true", help="a venue of many words")
    parser.add_argument("--uneven", action="store_true", help="a wall of gaps and tall doors")
    parser.add_argument("--full", action="store_true")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        studio = Studio(
            compile_translations(Path(scratch)),
            wordy=wanted.wordy,
            uneven=wanted.uneven,
            logo=wanted.logo,
        )
        for orientation in wanted.orientation or SIZES:
            studio.turn(orientation)
            for scene in all_scenes():
                title = title_of(scene)
                if wanted.scene and not title.startswith(tuple(wanted.scene)):
                    continue
                for mode in wanted.mode or MODES:
                    images = {language: studio.draw(scene, language, mode) for language in Language}
                    name = f"{title}.{orientation}.{mode}"
                    if wanted.full:
                        for language, image in images.items():
                            image.save(str(wanted.folder / f"{name}.{language.value}.png"))
                    write_sheet(list(images.values()), wanted.folder / f"{name}.png")
        studio.close()


def write_sheet(images: list[QImage], path: Path) -> None:
    """The pictures side by side at half their size."""
    small = [
        image.scaledToWidth(image.width() // 2, Qt.TransformationMode.SmoothTransformation)
        for image in images
    ]
    gap = 12
    tall = small[0].height() > small[0].width()
    width = sum(i.width() + gap for i in small) if tall else small[0].width() * 2 + gap
    height = small[0].height() if tall else small[0].height() * 2 + gap
    sheet = QImage(width, height, QImage.Format.Format_RGB32)
    sheet.fill(QColor("#888888"))
    painter = QPainter(sheet)
    for index, image in enumerate(small):
        column, row = (index, 0) if tall else (index % 2, index // 2)
        painter.drawImage(column * (image.width() + gap), row * (image.height() + gap), image)
    painter.end()
    sheet.save(str(path))


if __name__ == "__main__":
    main()
