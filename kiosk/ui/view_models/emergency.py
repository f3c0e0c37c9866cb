"""The page that opens every door at once. It needs the boards, and no store."""

from concurrent.futures import Future
from dataclasses import dataclass, replace

import structlog
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.app.doors import Opening
from kiosk.app.emergency import EmergencyRefusal, EmergencyRefused, EmergencyReport
from kiosk.app.staff_services import StaffServices
from kiosk.app.wall import derive_wall
from kiosk.domain.compartments import Compartment
from kiosk.ui.background import Background
from kiosk.ui.release_rows import Mark, ReleaseDoorTile
from kiosk.ui.staff_page import StaffPageViewModel
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.wording import QT_TRANSLATE_NOOP, fill, spell_series, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

log = structlog.get_logger(__name__)

# What the journal keeps, and what the screen says.
_REASONS = (
    ("fire_alarm", QT_TRANSLATE_NOOP("Emergency", "Fire alarm")),
    ("evacuation", QT_TRANSLATE_NOOP("Emergency", "Evacuation")),
    ("medical", QT_TRANSLATE_NOOP("Emergency", "Somebody needs help")),
    ("other_danger", QT_TRANSLATE_NOOP("Emergency", "Another danger")),
)


@dataclass(frozen=True, slots=True)
class EmergencyShown:
    """What the page shows. `report` once every door has answered."""

    reason: int = -1
    wall: tuple[Compartment, ...] = ()
    openings: tuple[Opening, ...] = ()
    begun: bool = False
    is_over: bool = False


@QmlElement
class EmergencyViewModel(StaffPageViewModel):
    """Opening everything: a reason, and one more touch."""

    doorsChanged = Signal()

    def __init__(
        self, services: StaffServices, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(services, background, parent)
        self._shown = EmergencyShown()
        self._turn = 0  # what an emergency before this one still reports is no news
        self._wall: Rows[ReleaseDoorTile] = Rows(ReleaseDoorTile, "number", self)

    # --- as the base asks for --------------------------------------------------------------

    def refresh(self) -> None:
        emergency = self.services.emergency
        if emergency is not None and not self._shown.wall:
            wall = derive_wall(self.services.settings.devices.lockers, emergency.doors)
            self.show_emergency(replace(self._shown, wall=wall))
        else:
            self.doorsChanged.emit()

    def forget(self) -> None:
        self._turn += 1
        self.show_emergency(EmergencyShown())

    # --- to QML ----------------------------------------------------------------------------

    @Property(list, notify=doorsChanged)
    def reasons(self) -> list[str]:
        return [translate("Emergency", words) for _, words in _REASONS]

    @Property(int, notify=doorsChanged)
    def reason(self) -> int:
        """Which reason is chosen; -1 for none yet."""
        return self._shown.reason

    @Property(int, notify=doorsChanged)
    def doorCount(self) -> int:
        return len(self._shown.wall)

    @Property(int, notify=doorsChanged)
    def openCount(self) -> int:
        return sum(opening.is_open for opening in self._shown.openings)

    @Property(bool, notify=doorsChanged)
    def begun(self) -> bool:
        return self._shown.begun

    @Property(bool, notify=doorsChanged)
    def isOver(self) -> bool:
        """Every door has been tried."""
        return self._shown.is_over

    @Property(bool, notify=doorsChanged)
    def canOpen(self) -> bool:
        under_way = self._shown.begun and not self._shown.is_over
        return self._shown.reason >= 0 and bool(self._shown.wall) and not under_way

    @Property(str, notify=doorsChanged)
    def shut(self) -> str:
        """The doors that stayed shut; empty while there are none."""
        return self._spell_shut()

    def _spell_shut(self) -> str:
        numbers = [str(o.number) for o in self._shown.openings if not o.is_open]
        if not numbers:
            return ""
        return fill(translate("Emergency", "Still shut: %1. Take the key."), spell_series(numbers))

    @Property(QObject, constant=True)
    def wall(self) -> QObject:
        """The doors, as rows of `ReleaseDoorTile`."""
        return self._wall

    @Property(int, notify=doorsChanged)
    def wallColumns(self) -> int:
        return max((door.column for door in self._shown.wall), default=0) + 1

    @Property(int, notify=doorsChanged)
    def wallRows(self) -> int:
        return max((door.row + door.height for door in self._shown.wall), default=1)

    # --- touches ---------------------------------------------------------------------------

    @Slot(int)
    def chooseCause(self, place: int) -> None:
        if 0 <= place < len(_REASONS):
            self.show_emergency(replace(self._shown, reason=place))

    @Slot()
    def openEverything(self) -> None:
        emergency, user = self.services.emergency, self.user
        if emergency is None or user is None or not self.canOpen:
            return
        self._turn += 1
        turn = self._turn
        self.show_emergency(replace(self._shown, begun=True, is_over=False, openings=()))
        code, _ = _REASONS[self._shown.reason]

        def told(opening: Opening) -> None:
            self._background.put(lambda: self._note(turn, opening))

        def ended(done: "Future[EmergencyReport | EmergencyRefused]") -> None:
            self._background.put(lambda: self._end(turn, done))

        emergency.begin(code, user, told).add_done_callback(ended)

    # --- showing ---------------------------------------------------------------------------

    def show_emergency(self, shown: EmergencyShown) -> None:
        self._shown = shown
        outcomes = {opening.number: opening.is_open for opening in shown.openings}
        self._wall.show(
            tuple(
                ReleaseDoorTile(
                    door.number,
                    door.row,
                    door.column,
                    door.height,
                    _mark(outcomes.get(door.number), begun=shown.begun).value,
                )
                for door in shown.wall
            )
        )
        self.doorsChanged.emit()

    def _note(self, turn: int, opening: Opening) -> None:
        if turn == self._turn:
            shown = self._shown
            self.show_emergency(replace(shown, openings=(*shown.openings, opening)))

    def _end(self, turn: int, done: "Future[EmergencyReport | EmergencyRefused]") -> None:
        if turn != self._turn:
            return
        self.show_emergency(replace(self._shown, is_over=True))
        error = done.exception()
        if error is not None:
            log.error("emergency", exc_info=error)
            self.refuse(translate("Emergency", "That did not work. Take the keys."))
            return
        match done.result():
            case EmergencyRefused(why=EmergencyRefusal.NO_RIGHT):
                self.refuse(translate("Emergency", "You may not open everything."))
            case EmergencyRefused():
                self.refuse(translate("Emergency", "Choose a reason first."))
            case EmergencyReport(all_open=True):
                self.say(translate("Emergency", "Every door is open."))
            case EmergencyReport():
                self.refuse(self._spell_shut())


def _mark(is_open: bool | None, *, begun: bool) -> Mark:
    if is_open is None:
        return Mark.WAITING if begun else Mark.HELD
    return Mark.OPEN if is_open else Mark.STUCK
