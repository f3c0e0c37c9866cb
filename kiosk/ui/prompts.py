"""Says what a page asks: to assistive technology, and aloud where a visitor wants it."""

from collections.abc import Callable
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.domain.tours import Language
from kiosk.ui.speech import Speech, derive_spoken
from kiosk.ui.view_models.arrival import ArrivalViewModel
from kiosk.ui.view_models.options import ScreenOptions
from kiosk.ui.view_models.refusal import StopViewModel

# The headings that say what a page is about, by their object names; a sheet's goes first.
_TITLES = ("sheetTitle", "pageTitle", "prompt")


class Prompts(QObject):
    """Speaks each page's title and what to do on it, what has just gone wrong, and the control
    that keys have gone to.

    What is said stops when the page changes, and nothing is said on the staff's pages. A sheet
    (help, language, a question) is a page here. Where `speech` works, visitors may ask for it;
    with `from_start` everybody is spoken to. `close` before the window is taken down. Used
    on the UI thread.
    """

    def __init__(
        self,
        window: QQuickWindow,
        arrival: ArrivalViewModel,
        speech: Speech,
        *,
        from_start: bool = False,
    ) -> None:
        super().__init__()
        self._window = window
        self._arrival = arrival
        self._options = cast("ScreenOptions", arrival.options)
        self._options.offer_speech(speech.works, from_start=from_start)
        self._stop = cast("StopViewModel", arrival.stop)
        self._speech = speech
        self._page_due = False
        self._told: list[str] = []
        self._focus = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell)
        self._spoke = self._wanted
        self._closers: list[Callable[[], object]] = []
        for signal, slot in (
            (arrival.pageChanged, self._page_changed),
            (arrival.languageChanged, self._page_stands),
            (arrival.changed, self._content_changed),
            (self._options.changed, self._options_changed),
            (window.stillChanged, self._page_stands),  # type: ignore[attr-defined]  # of Main.qml
            (window.focusWordsChanged, self._soon.start),  # type: ignore[attr-defined]  # of Main.qml
        ):
            self._closers.append(partial(signal.disconnect, signal.connect(slot)))

    def close(self) -> None:
        """Silence; nothing is said any more. Safe to call twice."""
        self._soon.stop()
        while self._closers:
            self._closers.pop()()
        self._speech.hush()

    @property
    def _wanted(self) -> bool:
        return bool(self._options.property("speech"))

    @Slot()
    def _page_changed(self) -> None:
        self._speech.hush()

    @Slot()
    def _page_stands(self) -> None:
        if self._window.property("still") is not False:
            self._page_due = True
            self._soon.start(0)
        else:
            self._speech.hush()

    @Slot()
    def _content_changed(self) -> None:
        """A page may take new words without being another."""
        if self._wanted or QAccessible.isActive():
            self._soon.start(0)

    @Slot()
    def _options_changed(self) -> None:
        if self._wanted == self._spoke:
            return
        self._spoke = self._wanted
        if self._spoke:
            self._page_stands()
        else:
            self._speech.hush()

    @Slot()
    def _tell(self) -> None:
        page_due, self._page_due = self._page_due, False
        heard = self._wanted or QAccessible.isActive()
        if not heard or self._window.property("staffed") is True:
            self._told = []
            return
        language = Language(self._arrival.property("language"))
        texts = self._page_texts()
        page = derive_spoken(texts, language) if page_due or texts != self._told else ""
        self._told = texts  # until the next page: nobody's name outlasts its own
        focus_before, self._focus = self._focus, str(self._window.property("focusWords"))
        focus = derive_spoken([self._focus], language)
        if page and QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self._window, page)
            QAccessible.updateAccessibility(event)
        if self._wanted and (page or (focus and self._focus != focus_before)):
            self._speech.say(page + focus, language)

    def _page_texts(self) -> list[str]:
        sheet = str(self._window.property("sheet"))
        root = self._window.contentItem()
        titles = [text for name in _TITLES if (text := _read(root, name))]
        if sheet not in {"", "help"}:
            return titles[:1]
        wrong = _read(root, "notice")
        # A refusal's own sentences tell better than any help what happens next.
        why = cast("list[str]", self._stop.property("spoken")) if sheet != "help" else []
        told = why or [*titles[:1], str(self._arrival.property("help"))]
        return [*([wrong] if wrong else []), *told]


def _read(item: QQuickItem, name: str) -> str:
    """The text of the first item of this name that can be seen; empty if there is none."""
    if not item.isVisible():
        return ""
    if item.objectName() == name:
        return str(item.property("text"))
    return next((text for child in item.childItems() if (text := _read(child, name))), "")
