"""A window in which any scene can be drawn, in any language and mode."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QImage

from kiosk.app.staff import Off
from kiosk.domain.tours import Language
from kiosk.ui.application import open_application, open_window
from kiosk.ui.languages import Languages
from kiosk.ui.pages import page_of
from kiosk.ui.view_models.arrival import ArrivalViewModel
from kiosk.ui.view_models.staff import StaffViewModel
from tests.samples import NOW
from tests.ui.cast import LONG_WALL, LOOK, OFFERING, UNEVEN_WALL, WALL, WORDY, tours_today
from tests.ui.scenes import Scene, in_language, scenes, sheets
from tests.ui.staff_scenes import QuietDesk, StaffScene, staff_scenes
from tests.ui.still_pages import open_still_models

MODES: dict[str, dict[str, object]] = {
    "normal": {},
    "large": {"setLarge": True},
    "light": {"setContrast": "light"},
    "dark": {"setContrast": "dark"},
    "reach": {"setReach": True},
    "large-reach": {"setLarge": True, "setReach": True},
}
SIZES = {"portrait": (1080, 1920), "landscape": (1920, 1080)}

PATIENCE_S = 10.0
TURN_MS = 5
STEADY_FRAMES = 2  # what the first frame has shown may change the layout of the second


def all_scenes() -> Iterator[Scene | StaffScene]:
    """Every page and sheet, the visitors' and the staff's."""
    return chain(scenes(), sheets(), staff_scenes())


def title_of(scene: Scene | StaffScene) -> str:
    """The scene's name, which no other has."""
    return f"staff-{scene.name}" if isinstance(scene, StaffScene) else scene.name


class Studio:
    """Draws scenes; made and used on the UI thread.

    `translations` is the folder with compiled ones. `wordy`: a venue that says as much as it
    may; `uneven`: a wall with gaps and tall doors; `logo`: a PNG or SVG file as the venue's.
    """

    def __init__(
        self, translations: Path, *, wordy: bool = False, uneven: bool = False, logo: str = ""
    ) -> None:
        open_application(offscreen=True)
        look, wall = (WORDY, LONG_WALL) if wordy else (LOOK, WALL)
        look = replace(look, logo=logo)
        self._languages = Languages(translations)
        self._arrival = ArrivalViewModel(
            lambda _event: None,
            OFFERING,
            look,
            languages=self._languages,
            now_utc=lambda: NOW,
            monotonic_s=lambda: 0.0,  # no countdown moves on while a picture is drawn
        )
        self._arrival.set_tours(tours_today())
        self._arrival.set_wall(UNEVEN_WALL if uneven else wall)
        self._folder = TemporaryDirectory(prefix="kiosk-studio-")
        models = open_still_models(Path(self._folder.name))
        self._staff = StaffViewModel(QuietDesk(), self._arrival, look, models)
        self._shown = open_window(self._arrival, staff=self._staff)
        self._frames = 0
        self._shown.window.frameSwapped.connect(self._count_frame)

    def turn(self, orientation: str) -> None:
        """Portrait or landscape: a key of SIZES."""
        self._shown.window.resize(*SIZES[orientation])

    def draw(self, scene: Scene | StaffScene, language: Language, mode: str) -> QImage:
        """The scene in this language and in this mode, a key of MODES."""
        if isinstance(scene, StaffScene):
            return self._draw_staff(scene, language, mode)
        options = self._arrival.options
        state = in_language(scene.state, language)
        options.setCalm(True)
        self._arrival.publish(state, scene.seconds)
        self._wait(lambda: self._shows(page_of(state), language))
        self._set_mode(mode)
        self._open_sheet(scene.sheet)
        picture = self._take()
        self._open_sheet("")
        return picture

    def _draw_staff(self, scene: StaffScene, language: Language, mode: str) -> QImage:
        staff = self._staff
        staff.publish(scene.state)
        self._wait(lambda: bool(staff.shown))
        self._set_mode(mode)
        staff.chooseLanguage(language.value)
        if scene.person:
            staff.signIn.choosePerson(scene.person)
        for _ in range(scene.digits):
            staff.signIn.typeDigit("7")
        if scene.page:
            staff.openPage(scene.page)
            staff.devices.showSection(scene.section)
            scene.fill(staff.model(scene.page))
        if scene.sheet != "test":
            self._open_sheet(scene.sheet)
        picture = self._take()
        self._open_sheet("")
        staff.publish(Off())
        self._wait(lambda: not staff.shown)
        return picture

    def close(self) -> None:
        self._shown.close()
        self._languages.put_away()
        self._folder.cleanup()

    def _shows(self, page: str, language: Language) -> bool:
        return self._arrival.page == page and self._arrival.language == language.value

    def _set_mode(self, mode: str) -> None:
        """The options after the page has come: the first page brings its own."""
        options = self._arrival.options
        options.reset()
        options.setCalm(True)
        for name, value in MODES[mode].items():
            getattr(options, name)(value)

    def _open_sheet(self, sheet: str) -> None:
        self._shown.window.setProperty("sheet", sheet)

    def _take(self) -> QImage:
        """What the window shows when nothing moves any more."""
        self._wait(lambda: self._shown.window.property("still") is True)
        enough = self._frames + STEADY_FRAMES
        while self._frames < enough:
            before = self._frames
            self._shown.window.update()
            self._wait(lambda before=before: self._frames > before)
        return self._shown.picture()

    def _count_frame(self) -> None:
        self._frames += 1

    def _wait(self, condition: Callable[[], bool]) -> None:
        application = open_application()
        give_up_at = time.monotonic() + PATIENCE_S
        while not condition():
            assert time.monotonic() < give_up_at, "the window did not get there in time"
            application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, TURN_MS)
