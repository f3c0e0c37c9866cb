"""A kiosk without devices: the real window over the real flow, answered step by step."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.app.staff import Off
from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.compartments import Compartment
from kiosk.domain.flow import advance, derive_timeout_s
from kiosk.domain.flow_rules import FlowRules, begin
from kiosk.domain.tours import Language
from kiosk.ui.application import KioskWindow, open_application, open_window
from kiosk.ui.hands import PAUSE_MS, Hands, let_pass
from kiosk.ui.languages import Languages
from kiosk.ui.look import VenueLook
from kiosk.ui.speech import Speech
from kiosk.ui.view_models.arrival import IDLE_S, ArrivalViewModel
from kiosk.ui.view_models.staff import StaffViewModel
from tests.samples import NOW
from tests.ui.cast import LOOK, OFFERING, WALL, tours_today
from tests.ui.layout import find_sheet, walk
from tests.ui.scenes import Scene, in_language
from tests.ui.staff_scenes import QuietDesk, StaffScene
from tests.ui.still_pages import open_still_models

PATIENCE_S = 20.0
QUICK_MS = 40
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


@dataclass
class Desk:
    """The window, its view-model, and the flow behind it."""

    arrival: ArrivalViewModel
    shown: KioskWindow
    hands: Hands
    rules: FlowRules
    state: st.State
    staff: StaffViewModel
    staff_desk: QuietDesk
    folder: TemporaryDirectory[str]
    events: list[ev.Event] = field(default_factory=list)
    effects: list[fx.Effect] = field(default_factory=list)
    calm: bool = True
    stands_on: tuple[object, ...] = ()

    def happen(self, event: ev.Event) -> None:
        """An event reaches the flow, and the window shows what became of it."""
        self.events.append(event)
        step = advance(self.state, event, self.rules)
        self.state = step.state
        self.effects.extend(step.effects)
        self.publish()

    def stand(self, state: st.State) -> None:
        """Begin in the middle of a journey."""
        self.state = state
        self.publish()
        self.settle()

    def show(self, scene: Scene, language: Language, options: Mapping[str, object]) -> QQuickItem:
        """Let the window show this page; what of it counts: the sheet where there is one.

        `options` are setters of ScreenOptions with their values.
        """
        self.shown.window.setProperty("sheet", "")
        self.arrival.options.reset()
        self.state = in_language(scene.state, language)
        self.publish()
        open_application().processEvents()  # whoever's turn is next finds no options
        page = type(scene.state).__name__
        self.until(lambda: (self.arrival.page, self.arrival.language) == (page, language.value))
        for name, value in options.items():
            getattr(self.arrival.options, name)(value)
        self.shown.window.setProperty("sheet", scene.sheet)
        self.settle()
        return find_sheet(self.root) if scene.sheet else self.root

    def show_staff(
        self, scene: StaffScene, language: Language, options: Mapping[str, object] | None = None
    ) -> None:
        """Let staff stand on this page, and whatever is over it."""
        self.shown.window.setProperty("sheet", "")
        wanted = (scene.state, language, dict(options or {}))
        # Where all but the page's subject is the same, it is enough to open it once more.
        if not scene.page or scene.page != self.staff.page or wanted != self.stands_on:
            self.leave_staff()
            self.staff.publish(scene.state)
            self.until(lambda: self.staff.shown)
            for name, value in (options or {}).items():
                getattr(self.arrival.options, name)(value)
            self.staff.chooseLanguage(language.value)
        self.stands_on = wanted
        if scene.person:
            self.staff.signIn.choosePerson(scene.person)
        for _ in range(scene.digits):
            self.staff.signIn.typeDigit("7")
        if scene.page:
            self.staff.openPage(scene.page)
            self.staff.devices.showSection(scene.section)
            scene.fill(self.staff.model(scene.page))
        self.hands.wait_until_still()
        if scene.sheet != "test":
            self.shown.window.setProperty("sheet", scene.sheet)
        self.hands.wait_until_still()
        self.draw()
        self.draw()

    def leave_staff(self) -> None:
        """The screen is the visitors' again."""
        self.stands_on = ()
        self.staff.publish(Off())
        self.until(lambda: not self.staff.shown)

    def publish(self) -> None:
        self.arrival.options.setCalm(self.calm)
        timeout_s = derive_timeout_s(self.state, self.rules)
        deadline = None if timeout_s is None else time.monotonic() + timeout_s
        self.arrival.publish(self.state, deadline)

    def settle(self) -> None:
        """Until the window shows the flow's state and nothing moves any more."""
        wanted = type(self.state).__name__, self.state.language.value
        self.until(lambda: (self.arrival.page, self.arrival.language) == wanted)
        self.hands.wait_until_still()
        self.draw()
        self.draw()  # what the first frame has shown may have changed the layout

    def draw(self, window: QQuickWindow | None = None) -> None:
        """Until a frame has been drawn from now on: rows and columns are laid out for it."""
        window = window or self.shown.window
        drawn: list[bool] = []
        connection = window.frameSwapped.connect(lambda: drawn.append(True))
        window.update()
        self.until(lambda: bool(drawn))
        window.disconnect(connection)

    def until(self, condition: Callable[[], bool]) -> None:
        """Let events pass until the condition holds; fails after some seconds."""
        deadline = time.monotonic() + PATIENCE_S
        while not condition():
            assert time.monotonic() < deadline, "the window did not get there in time"
            let_pass(PAUSE_MS)

    def tap(self, name: str) -> None:
        """Touch the control with this object name and wait for what follows."""
        self.hands.tap(name)
        self.settle()

    def wait_between_touches(self, gap_ms: int) -> None:
        """How long the screen takes a second touch for a double one."""
        theme = self.shown.engine.singletonInstance("Kiosk", "Theme")
        assert theme.setProperty("tapGap", gap_ms)

    def child(self, name: str) -> QQuickItem:
        """The item with this object name that can be seen."""
        return next(item for item, _ in walk(self.root) if item.objectName() == name)

    def middle_of(self, name: str) -> QPoint:
        """Where a finger would touch this control, as soon as a touch counts."""
        self.until(self.hands.can_touch)
        item = self.child(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def press(self, where: QPoint) -> None:
        QTest.mousePress(self.shown.window, LEFT, NO_KEYS, where)

    def release(self, where: QPoint) -> None:
        QTest.mouseRelease(self.shown.window, LEFT, NO_KEYS, where)

    def texts(self) -> list[str]:
        """Everything that can be read now."""
        return [
            item.property("text")
            for item, _ in walk(self.root)
            if item.inherits("QQuickText") and item.property("text")
        ]

    @property
    def unit(self) -> float:
        """Window pixels for one of the design size."""
        width, height = self.shown.window.width(), self.shown.window.height()
        return min(min(width, height) / 1080, max(width, height) / 1920)

    @property
    def gate(self) -> QObject:
        return self.shown.engine.singletonInstance("Kiosk", "TapGate")

    @property
    def root(self) -> QQuickItem:
        return self.shown.window.contentItem()

    def reset(self) -> None:
        """As if the kiosk had just been switched on."""
        self.shown.window.requestActivate()
        self.gate.setProperty("byKeys", False)
        self.shown.window.setProperty("sheet", "")
        self.leave_staff()
        self.staff_desk.asked.clear()
        self.arrival.idle_s = IDLE_S
        self.calm = True
        self.wait_between_touches(QUICK_MS)
        self.arrival.set_alerts(frozenset())
        self.stand(begin(self.rules))
        self.arrival.options.reset()
        self.until(lambda: not self.arrival.readerOut)
        self.events.clear()
        self.effects.clear()

    def close(self) -> None:
        self.shown.close()
        open_application().processEvents()
        self.folder.cleanup()


def open_desk(
    languages: Languages,
    rules: FlowRules = OFFERING,
    size: tuple[int, int] = (1080, 1920),
    look: VenueLook = LOOK,
    wall: tuple[Compartment, ...] = WALL,
    switch_scan_s: float = 0.0,
    speech: Speech | None = None,
    speaks_first: bool = False,
) -> Desk:
    """An attract page in a window of this size."""
    posted: list[Desk] = []
    arrival = ArrivalViewModel(
        lambda event: posted[0].happen(event),
        rules,
        look,
        languages=languages,
        now_utc=lambda: NOW,
    )
    arrival.set_tours(tours_today())
    arrival.set_wall(wall)
    staff_desk = QuietDesk()
    folder = TemporaryDirectory(prefix="kiosk-desk-")
    staff = StaffViewModel(staff_desk, arrival, look, open_still_models(Path(folder.name)))
    shown = open_window(
        arrival,
        size=size,
        staff=staff,
        speech=speech,
        speaks_first=speaks_first,
        switch_scan_s=switch_scan_s,
    )
    hands = Hands(shown.window)
    desk = Desk(arrival, shown, hands, rules, begin(rules), staff, staff_desk, folder)
    posted.append(desk)
    desk.publish()
    desk.settle()
    return desk
