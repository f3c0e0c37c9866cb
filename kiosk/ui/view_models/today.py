"""Today's tours on the first page."""

from dataclasses import dataclass
from typing import assert_never
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.tours import Phase, group_of
from kiosk.ui.look import TourToday
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.wording import fill, spell_time, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class TourRow:
    """One tour's chip. `open`: its people can check in now; `past`: nobody can any more."""

    tour_id: str
    letter: str
    shape: str
    colour: str
    ink: str
    time: str
    words: str
    open: bool
    past: bool


def choose_tours(tours: tuple[TourToday, ...], room: int) -> tuple[TourToday, ...]:
    """The tours that matter most now, in the order of their start.

    Those to come go first; what room is left goes to the latest of those that are over.
    """
    ordered = sorted(tours, key=lambda t: t.tour.starts_at_utc)
    coming = [t for t in ordered if t.phase in {Phase.OPEN, Phase.NOT_YET}]
    over = [t for t in ordered if t not in coming]
    spare = max(0, room - len(coming))
    chosen = [*over[len(over) - min(spare, len(over)) :], *coming[:room]]
    return tuple(sorted(chosen, key=lambda t: t.tour.starts_at_utc))


def derive_tour_row(shown: TourToday, zone: ZoneInfo) -> TourRow:
    group = group_of(shown.tour.group_letter)
    return TourRow(
        tour_id=shown.tour.tour_id,
        letter=group.letter,
        shape=group.shape.value,
        colour=group.colour,
        ink=group.ink,
        time=spell_time(shown.tour.starts_at_utc, zone),
        words=_phase_words(shown, zone),
        open=shown.phase is Phase.OPEN,
        past=shown.phase in {Phase.CLOSED, Phase.DEPARTED, Phase.CANCELLED},
    )


def _phase_words(shown: TourToday, zone: ZoneInfo) -> str:
    match shown.phase:
        case Phase.OPEN:
            return translate("Today", "Check-in now")
        case Phase.NOT_YET:
            opens = spell_time(shown.opens_at_utc, zone)
            return fill(translate("Today", "Opens %1"), opens)
        case Phase.CLOSED:
            return translate("Today", "Closed")
        case Phase.DEPARTED:
            return translate("Today", "Departed")
        case Phase.CANCELLED:
            return translate("Today", "Cancelled")
        case never:
            assert_never(never)


@QmlElement
class TodayViewModel(QObject):
    """The chips; the page says how many it has room for."""

    changed = Signal()

    def __init__(self, zone: ZoneInfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._tours: tuple[TourToday, ...] = ()
        self._room = 3
        self._rows: Rows[TourRow] = Rows(TourRow, "tour_id", self)

    @Property(QObject, constant=True)
    def tours(self) -> QObject:
        return self._rows

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._rows.rows)

    @Slot(int)
    def setRoom(self, room: int) -> None:
        """How many chips there is room for."""
        if room != self._room:
            self._room = room
            self.renew()

    def show(self, tours: tuple[TourToday, ...]) -> None:
        self._tours = tours
        self.renew()

    def renew(self) -> None:
        """Say it again, in the language in use."""
        chosen = choose_tours(self._tours, self._room)
        self._rows.show(tuple(derive_tour_row(tour, self._zone) for tour in chosen))
        self.changed.emit()
