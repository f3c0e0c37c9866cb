"""The page of things that wait for a person: a queue, and from each entry the way to its place."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.app.staff_services import StaffServices
from kiosk.app.waiting import SettleRefused, WaitingRoom
from kiosk.domain.staff import ActionRefused, Right, StaffUser
from kiosk.domain.tours import Language
from kiosk.domain.waiting import (
    Errand,
    Spot,
    Urgency,
    Waiting,
    derive_errand,
    derive_key,
    derive_urgency,
    find_case,
)
from kiosk.ui.background import Background
from kiosk.ui.staff_page import StaffPageViewModel
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.waiting_words import spell_waiting
from kiosk.ui.wording import fill, spell_time, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

_PLACES: dict[Spot, tuple[str, Right]] = {
    Spot.VISITOR: ("VisitorPage", Right.FIND_VISITORS),
    Spot.COMPARTMENT: ("CompartmentsPage", Right.MANAGE_COMPARTMENTS),
    Spot.DEVICES: ("DevicesPage", Right.SEE_DEVICES),
    Spot.STICKERS: ("DevicesPage", Right.SEE_DEVICES),
    Spot.RELEASE: ("ReleasePage", Right.RELEASE),
    Spot.LUGGAGE: ("LuggagePage", Right.HAND_OUT_LUGGAGE),
}
LEFT_BEHIND = "left"


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One entry. `goes`: there is a place to go to; `settles`: it ends when somebody says so."""

    key: str
    title: str
    words: str
    since: str
    icon: str
    urgent: bool
    goes: bool
    settles: bool


def derive_place(errand: Errand, user: StaffUser) -> tuple[str, str] | None:
    """Page and subject where it is done; None for a page that this person may not open."""
    if errand.spot not in _PLACES:
        return None
    page, right = _PLACES[errand.spot]
    if not user.may(right):
        return None
    # What was left behind is a list of its own, on which nothing opens by itself.
    return page, LEFT_BEHIND if errand.spot is Spot.RELEASE else errand.subject


def derive_waiting_row(
    waiting: Waiting, user: StaffUser, zone: ZoneInfo, language: Language
) -> WaitingRow:
    words = spell_waiting(waiting, language)
    since = waiting.since_utc
    said = fill(translate("Waiting", "since %1"), spell_time(since, zone)) if since else ""
    return WaitingRow(
        key=derive_key(waiting),
        title=words.what,
        words=words.remedy,
        since=said,
        icon=words.icon,
        urgent=derive_urgency(waiting) is Urgency.AT_ONCE,
        goes=derive_place(derive_errand(waiting), user) is not None,
        settles=find_case(waiting) is not None and user.may(Right.SETTLE_WAITING),
    )


@QmlElement
class WaitingViewModel(StaffPageViewModel):
    """What waits for a person, the most urgent first."""

    queueChanged = Signal()

    def __init__(
        self, services: StaffServices, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(services, background, parent)
        self._room = services.waiting or WaitingRoom(services.store, services.clock, services.zone)
        self._things: tuple[Waiting, ...] = ()
        self._only: Urgency | None = None
        self._rows = PagedRows(WaitingRow, "key", self)

    # --- as the base asks for --------------------------------------------------------------

    def refresh(self) -> None:
        self._show()
        self.read("queue", self._room.read, self.show_queue)

    def forget(self) -> None:
        self._things, self._only = (), None
        self._rows.clear()
        self.queueChanged.emit()

    def read_badge(self) -> int:
        return len(self._room.read())

    def spell_refusal(self, refused: ActionRefused | Exception) -> str:
        if isinstance(refused, SettleRefused):
            return translate("Waiting", "You may not settle this. Ask a colleague.")
        return ""

    # --- to QML ----------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        """`PagedRows` of `WaitingRow`."""
        return self._rows

    @Property(int, notify=queueChanged)
    def atOnce(self) -> int:
        """How many entries somebody has to see to now."""
        return self._count(Urgency.AT_ONCE)

    @Property(int, notify=queueChanged)
    def soon(self) -> int:
        return self._count(Urgency.SOON)

    @Property(int, notify=queueChanged)
    def beforeClosing(self) -> int:
        return self._count(Urgency.BEFORE_CLOSING)

    @Property(int, notify=queueChanged)
    def only(self) -> int:
        """The `Urgency` that is listed; -1 for all."""
        return -1 if self._only is None else int(self._only)

    @Slot(int)
    def showOnly(self, urgency: int) -> None:
        """List only this urgency; a second time all."""
        wanted = Urgency(urgency)
        self._only = None if self._only is wanted else wanted
        self._show()

    @Slot(str)
    def goThere(self, key: str) -> None:
        """To the page where this entry is done."""
        thing = self._find(key)
        place = derive_place(derive_errand(thing), self.user) if thing and self.user else None
        if place is not None:
            self.show_page(*place)

    @Slot(str)
    def settle(self, key: str) -> None:
        """Somebody has seen to it."""
        thing = self._find(key)
        case_id = find_case(thing) if thing is not None else None
        if case_id is not None:
            self.act(lambda by: self._room.settle(case_id, by), lambda _new: self._say_settled())

    # --- showing ---------------------------------------------------------------------------

    def show_queue(self, things: tuple[Waiting, ...]) -> None:
        """Show this queue."""
        self._things = things
        self._show()

    def _show(self) -> None:
        user = self.user
        if user is None:
            return
        self._rows.show(
            tuple(
                derive_waiting_row(thing, user, self.services.zone, self.language)
                for thing in self._things
                if self._only in {None, derive_urgency(thing)}
            )
        )
        self.queueChanged.emit()

    def _say_settled(self) -> None:
        self.say(translate("Waiting", "Settled. It is in the journal under your name."))
        self.refresh()

    def _find(self, key: str) -> Waiting | None:
        return next((thing for thing in self._things if derive_key(thing) == key), None)

    def _count(self, urgency: Urgency) -> int:
        return sum(derive_urgency(thing) is urgency for thing in self._things)
