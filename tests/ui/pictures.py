"""Draws every page in every language and mode, to be looked at.

    python -m tests.ui.pictures FOLDER [--scene NAME]… [--mode NAME]… [--orientation NAME]…
        [--uneven] [--logo FILE] [--full]

Writes a contact sheet for each page: the three languages side by side. `--full` writes every
picture in full size as well.
"""

import argparse
import time
from dataclasses import replace
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.app.staff import Off
from kiosk.domain.tours import Language
from kiosk.ui.application import KioskWindow, open_application, open_window
from kiosk.ui.languages import Languages
from kiosk.ui.view_models.arrival import ArrivalViewModel
from kiosk.ui.view_models.options import ScreenOptions
from kiosk.ui.view_models.staff import StaffViewModel
from tests.samples import NOW
from tests.ui.scenes import (
    LONG_WALL,
    LOOK,
    OFFERING,
    UNEVEN_WALL,
    WALL,
    WORDY,
    Scene,
    in_language,
    scenes,
    sheets,
    tours_today,
)
from tests.ui.staff_scenes import QuietDesk, StaffScene, staff_scenes
from tests.ui.translations import compile_translations

MODES = {
    "normal": {},
    "large": {"setLarge": True},
    "light": {"setContrast": "light"},
    "dark": {"setContrast": "dark"},
    "reach": {"setReach": True},
    "large-reach": {"setLarge": True, "setReach": True},
}
SIZES = {"portrait": (1080, 1920), "landscape": (1920, 1080)}


def settle(seconds: float = 0.0) -> None:
    application = open_application()
    until = time.monotonic() + seconds
    while True:
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if time.monotonic() >= until:
            return


def draw(scene: Scene, arrival: ArrivalViewModel, shown: KioskWindow, mode: str) -> list[QImage]:
    images = []
    for language in Language:
        deadline = None if scene.seconds is None else time.monotonic() + scene.seconds
        arrival.options.reset()
        arrival.options.setCalm(True)
        arrival.publish(in_language(scene.state, language), deadline)
        settle()
        arrival.options.setCalm(True)
        for name, value in MODES[mode].items():
            getattr(arrival.options, name)(value)
        settle(0.05)
        if scene.sheet:
            shown.window.setProperty("sheet", scene.sheet)
            settle(0.05)
        images.append(shown.picture())
        shown.window.setProperty("sheet", "")
    return images


def draw_staff(
    scene: StaffScene, staff: StaffViewModel, shown: KioskWindow, options: ScreenOptions, mode: str
) -> list[QImage]:
    images = []
    for language in Language:
        staff.publish(scene.state)
        settle(0.05)
        options.setCalm(True)
        for name, value in MODES[mode].items():
            getattr(options, name)(value)
        staff.chooseLanguage(language.value)
        if scene.person:
            staff.choosePerson(scene.person)
        for _ in range(scene.digits):
            staff.typeDigit("7")
        if scene.page:
            staff.openPage(scene.page)
            staff.devices.showSection(scene.section)
        if scene.sheet != "test":
            shown.window.setProperty("sheet", scene.sheet)
        settle(0.1)
        images.append(shown.picture())
        shown.window.setProperty("sheet", "")
        staff.publish(Off())
        settle(0.05)
    return images


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scene", action="append")
    parser.add_argument("--mode", action="append", choices=MODES)
    parser.add_argument("--orientation", action="append", choices=SIZES)
    parser.add_argument("--logo", help="a PNG or SVG file as the venue's")
    parser.add_argument("--wordy", action="store_true", help="a venue of many words")
    parser.add_argument("--uneven", action="store_true", help="a wall of gaps and tall doors")
    parser.add_argument("--full", action="store_true")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    open_application(offscreen=True)
    languages = Languages(compile_translations(wanted.folder))
    look, wall = (WORDY, LONG_WALL) if wanted.wordy else (LOOK, WALL)
    if wanted.logo:
        look = replace(look, logo=wanted.logo)
    if wanted.uneven:
        wall = UNEVEN_WALL
    arrival = ArrivalViewModel(print, OFFERING, look, languages=languages, now_utc=lambda: NOW)
    arrival.set_tours(tours_today())
    arrival.set_wall(wall)
    staff = StaffViewModel(QuietDesk(), arrival, look)
    shown = open_window(arrival, staff=staff)
    for orientation in wanted.orientation or SIZES:
        shown.window.resize(*SIZES[orientation])
        settle(0.1)
        for scene in chain(scenes(), sheets(), staff_scenes()):
            staffed = isinstance(scene, StaffScene)
            title = f"staff-{scene.name}" if staffed else scene.name
            if wanted.scene and not any(title.startswith(name) for name in wanted.scene):
                continue
            for mode in wanted.mode or MODES:
                if staffed:
                    images = draw_staff(scene, staff, shown, arrival.options, mode)
                else:
                    images = draw(scene, arrival, shown, mode)
                name = f"{title}.{orientation}.{mode}"
                if wanted.full:
                    for language, image in zip(Language, images, strict=True):
                        image.save(str(wanted.folder / f"{name}.{language.value}.png"))
                write_sheet(images, wanted.folder / f"{name}.png")
    shown.close()


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
