"""Opens the window: application, fonts, translators, QML engine."""

import gc
import os
import re
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.names import mask_name
from kiosk.ui.fonts import load_fonts
from kiosk.ui.garbage import UiThreadGarbage
from kiosk.ui.incubation import PageIncubation
from kiosk.ui.prompts import Prompts
from kiosk.ui.speech import Speech
from kiosk.ui.view_models.arrival import ArrivalViewModel
from kiosk.ui.view_models.bench import BenchViewModel
from kiosk.ui.view_models.focus_order import FocusOrder
from kiosk.ui.view_models.staff import StaffViewModel

X_SOCKETS = Path("/tmp/.X11-unix")
QML = Path(__file__).with_name("qml")


class ScreenFailed(Exception):
    """The screens cannot be shown; says why and what helps."""


def has_display() -> bool:
    """Whether there is a screen to open a window on.

    A local X server that is named and not there counts as none: Qt would end the process.
    """
    if sys.platform != "linux" or os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    return (X_SOCKETS / f"X{local[1]}").exists() if local else bool(display)


def open_application(*, offscreen: bool = False) -> QGuiApplication:
    """The one QGuiApplication; made here if there is none yet.

    Must be called on the main thread, before any view-model is made. With `offscreen` the
    windows exist in memory only and are drawn by the processor.
    """
    existing = QGuiApplication.instance()
    if isinstance(existing, QGuiApplication):
        return existing
    if offscreen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ["QT_QUICK_BACKEND"] = "software"
    gc.disable()  # see kiosk.ui.garbage
    application = QGuiApplication(sys.argv[:1])
    application.setApplicationName("kiosk")
    return application


class KioskWindow:
    """An open kiosk window, and the bench beside it where there is one."""

    def __init__(
        self,
        engine: QQmlApplicationEngine,
        window: QQuickWindow,
        made_here: list[object],
        prompts: Prompts,
        staff: StaffViewModel | None = None,
    ) -> None:
        self.engine = engine
        self.window = window
        self.bench: QQuickWindow | None = None
        # QML does not keep what Python has made.
        self._made_here = made_here
        self._prompts = prompts
        self._staff = staff

    def open_bench(self, bench: BenchViewModel) -> None:
        """Show the bench panel beside the kiosk. Raises ScreenFailed."""
        self._made_here.append(bench)
        self.engine.setInitialProperties({"bench": bench})
        self.engine.loadFromModule("Kiosk", "BenchPanel")
        panel = self.engine.rootObjects()[-1]
        if not isinstance(panel, QQuickWindow) or panel is self.window:
            raise ScreenFailed("The bench panel cannot be loaded. Run: sh assets/install.sh")
        self.bench = panel
        panel.setPosition(self.window.x() + self.window.width(), self.window.y())
        panel.show()

    def run(self) -> int:
        """Run the event loop until the kiosk's window is closed; the exit status."""
        application = open_application()
        self.window.closing.connect(application.quit)
        garbage = UiThreadGarbage(self.is_still)
        status = application.exec()
        self.close()
        garbage.close()
        return status

    def when_shown(self, tell: Callable[[], None]) -> None:
        """Call `tell` once, when the first page has been drawn."""
        told = False

        def look() -> None:
            nonlocal told
            # Frames that were drawn before the connection ended are still told afterwards.
            if not told and self.window.property("laidOut"):
                told = True
                self.window.frameSwapped.disconnect(connection)
                tell()

        # Queued: a frame is still being drawn when its signal comes.
        connection = self.window.frameSwapped.connect(look, Qt.ConnectionType.QueuedConnection)

    def is_still(self) -> bool:
        """Whether no page is being made or moves in."""
        return self.window.property("still") is True

    def picture(self) -> QImage:
        """What the window shows now."""
        return self.window.grabWindow()

    def close(self) -> None:
        """Close the windows and drop the pages."""
        self._prompts.close()
        if self._staff is not None:
            self._staff.close()
        if self.bench is not None:
            self.bench.close()
        self.window.close()
        shiboken6.delete(self.engine)


def open_window(
    arrival: ArrivalViewModel,
    *,
    size: tuple[int, int] = (1080, 1920),
    fullscreen: bool = False,
    bench: BenchViewModel | None = None,
    staff: StaffViewModel | None = None,
    speech: Speech | None = None,
    speaks_first: bool = False,
    switch_scan_s: float = 0.0,
) -> KioskWindow:
    """Show the kiosk, and the bench panel in a second window if there is a `bench`.

    Without `staff` the kiosk has no way to the staff pages.
    `size` in pixels, any; portrait or landscape layout follows from it. `speech` reads
    pages aloud, with `speaks_first` to everybody, else to who asks for it; None for never.
    `switch_scan_s` is for a single switch: the focus goes on by itself after so many seconds,
    0 for never. Raises ScreenFailed, MissingFont.
    """
    open_application()
    load_fonts()
    engine = QQmlApplicationEngine()
    engine.addImportPath(str(QML))
    incubation = PageIncubation(engine)
    engine.setIncubationController(incubation)
    arrival.languageChanged.connect(engine.retranslate)
    focus_order = FocusOrder()
    properties: dict[str, object] = {
        "arrival": arrival,
        "focusOrder": focus_order,
        "scanTime": round(switch_scan_s * 1000),
    }
    if staff is not None:
        staff.languageChanged.connect(engine.retranslate)
        properties["staff"] = staff
    engine.setInitialProperties(properties)
    engine.loadFromModule("Kiosk", "Main")
    windows = engine.rootObjects()
    if not windows or not isinstance(windows[0], QQuickWindow):
        raise ScreenFailed("The screens cannot be loaded. Run: sh assets/install.sh")
    window = windows[0]
    window.resize(*size)
    if fullscreen:
        window.setCursor(Qt.CursorShape.BlankCursor)
        window.showFullScreen()
    else:
        window.show()
    made_here: list[object] = [incubation, arrival, focus_order, *([staff] if staff else [])]
    prompts = Prompts(window, arrival, speech or Speech(None), from_start=speaks_first)
    shown = KioskWindow(engine, window, made_here, prompts, staff)
    shown.when_shown(arrival.rehearse)
    shown.when_shown(_learn_surnames)
    if staff is not None:
        shown.when_shown(staff.prepare_later)
    if bench is not None:
        shown.open_bench(bench)
    return shown


def _learn_surnames() -> None:
    """The first Chinese name loads the table of surnames, too long a work for the UI thread."""
    threading.Thread(target=mask_name, args=("张三",), daemon=True).start()
