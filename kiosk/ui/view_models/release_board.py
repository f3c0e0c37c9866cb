"""What the page for giving phones back lists: the wall, tours, doors asked for, what stays."""

import time
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.app.releases import SELF_SERVICE, read_left_behind
from kiosk.app.staff_services import StaffServices
from kiosk.domain.releases import DoorStage, ReleaseDoor, ReleaseRun, is_left_behind
from kiosk.store.releases import LeftPouch
from kiosk.ui.background import Background
from kiosk.ui.release_rows import (
    PouchRow,
    ReleaseBoard,
    ReleaseDoorTile,
    ReleaseTourRow,
    derive_latest,
    derive_left_rows,
    derive_pouch_row,
    derive_run_rows,
    derive_tour_rows,
    derive_wall_tiles,
    find_pouches,
)
from kiosk.ui.staff_page import StaffPageViewModel
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.wording import fill, spell_series, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_TYPED = 24
# What is done sinks to the end of the list now and then, for a row that moves takes no touch.
SORT_EVERY_S = 3.0
STILL_FOR_S = 1.0


class ReleaseSection(StrEnum):
    """What the page lists. TAKER: whom a forgotten pouch is handed to."""

    TOURS = "tours"
    RUN = "run"
    LEFT = "left"
    FIND = "find"
    TAKER = "taker"


@QmlElement
class ReleaseBoardViewModel(StaffPageViewModel):
    """What is locked up, and what is being given back. Nothing is opened here."""

    boardChanged = Signal()

    def __init__(
        self, services: StaffServices, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(services, background, parent)
        self._section = ReleaseSection.TOURS
        self._board = ReleaseBoard()
        self._runs: dict[str, ReleaseRun] = {}
        self._names: dict[str, str] = {}
        self._typed = ""
        self._every = False
        self._folded = False
        self._left_count = 0
        self._taking: LeftPouch | None = None
        self._asked_for = ""
        self._listed: tuple[int, ...] = ()
        self._sorted_at_s = self._pressed_at_s = float("-inf")
        self._tours = PagedRows(ReleaseTourRow, "key", self)
        self._opened_rows = PagedRows(PouchRow, "key", self)
        self._left = PagedRows(PouchRow, "key", self)
        self._found = PagedRows(PouchRow, "key", self)
        self._wall: Rows[ReleaseDoorTile] = Rows(ReleaseDoorTile, "number", self)
        if services.releases is not None:
            services.releases.watch(lambda run: background.put(lambda: self._note_run(run.run_id)))

    # --- as the base asks for --------------------------------------------------------------

    def refresh(self) -> None:
        if self.services.releases is not None:
            for run in self.services.releases.runs():
                if run.by != SELF_SERVICE and not (
                    _is_settled(run) and run.run_id not in self._runs
                ):
                    self._runs[run.run_id] = run
        wanted = tuple(v for run in self._runs.values() for d in run.doors for v in d.visitor_ids)
        self.read("board", lambda: self._read_board(wanted), self.show_board)

    def forget(self) -> None:
        self._section = ReleaseSection.TOURS
        self._board = ReleaseBoard()
        self._runs.clear()
        self._names.clear()
        self._left_count = 0
        self._typed, self._every, self._taking, self._asked_for = "", False, None, ""
        self._folded, self._listed = False, ()
        for rows in (self._tours, self._opened_rows, self._left, self._found):
            rows.clear()
        self._wall.show(())
        self.boardChanged.emit()

    def read_badge(self) -> int:
        services = self.services
        return len(read_left_behind(services.store, services.clock(), services.zone))

    def open_subject(self, subject: str) -> None:
        """The page was opened for this, and what the store knows has come."""
        raise NotImplementedError

    # --- to QML ----------------------------------------------------------------------------

    @Property(str, notify=boardChanged)
    def section(self) -> str:
        """A value of `ReleaseSection`."""
        return self._section.value

    @Property(QObject, constant=True)
    def tours(self) -> QObject:
        """`PagedRows` of `ReleaseTourRow`."""
        return self._tours

    @Property(QObject, constant=True)
    def opened(self) -> QObject:
        """`PagedRows` of `PouchRow`: the doors that were asked for."""
        return self._opened_rows

    @Property(QObject, constant=True)
    def left(self) -> QObject:
        """`PagedRows` of `PouchRow`: what nobody has fetched."""
        return self._left

    @Property(QObject, constant=True)
    def found(self) -> QObject:
        """`PagedRows` of `PouchRow`: what the search found."""
        return self._found

    @Property(QObject, constant=True)
    def wall(self) -> QObject:
        """The doors, as rows of `ReleaseDoorTile`."""
        return self._wall

    @Property(int, notify=boardChanged)
    def wallColumns(self) -> int:
        return max((door.column for door in self._board.wall), default=0) + 1

    @Property(int, notify=boardChanged)
    def wallRows(self) -> int:
        return max((door.row + door.height for door in self._board.wall), default=1)

    @Property(int, notify=boardChanged)
    def heldCount(self) -> int:
        """Doors behind which something is locked up."""
        return len(self._board.left)

    @Property(int, notify=boardChanged)
    def openedCount(self) -> int:
        """Doors of the releases shown that have given their pouch back."""
        return sum(door.released for _, door in self._latest.values())

    @Property(int, notify=boardChanged)
    def askedCount(self) -> int:
        return len(self._latest)

    @Property(int, notify=boardChanged)
    def stuckCount(self) -> int:
        """Doors that somebody has to see to."""
        return sum(
            door.stage in {DoorStage.DID_NOT_OPEN, DoorStage.UNKNOWN}
            for _, door in self._latest.values()
        )

    @Property(int, notify=boardChanged)
    def leftCount(self) -> int:
        """Pouches that nobody has fetched."""
        return self._left_count

    @Property(bool, notify=boardChanged)
    def every(self) -> bool:
        """Whether all that is locked up is listed, and not only what was left behind."""
        return self._every

    @Property(bool, notify=boardChanged)
    def canStop(self) -> bool:
        return any(not run.is_over for run in self._runs.values())

    @Property(bool, notify=boardChanged)
    def canGoOn(self) -> bool:
        """Whether doors wait that were stopped, or did not open."""
        return not self.canStop and any(may_go_on(door) for _, door in self._latest.values())

    @Property(str, notify=boardChanged)
    def typed(self) -> str:
        return self._typed

    @Property(bool, notify=boardChanged)
    def folded(self) -> bool:
        """Where keys and rows have no room together: whether the rows are shown."""
        return self._folded

    @Property(str, notify=boardChanged)
    def taking(self) -> str:
        """Whose pouch is about to be handed over, and behind which door."""
        if self._taking is None:
            return ""
        names = spell_series(name for name in self._taking.names if name)
        return fill(translate("Release", "Door %1 · %2"), self._taking.pouch.number, names)

    # --- leafing and typing ----------------------------------------------------------------

    @Slot(str)
    def showSection(self, section: str) -> None:
        self._section = ReleaseSection(section)
        self._typed, self._taking, self._folded = "", None, False
        self._listed, self._sorted_at_s = (), time.monotonic()
        self._show()

    @Slot()
    def holdStill(self) -> None:
        """A finger is on a row: no row moves now."""
        self._pressed_at_s = time.monotonic()

    @Slot()
    def toggleEvery(self) -> None:
        self._every = not self._every
        self._show()

    @Slot(bool)
    def fold(self, folded: bool) -> None:
        self._folded = folded
        self.boardChanged.emit()

    @Slot(str)
    def typeCharacter(self, character: str) -> None:
        if len(self._typed) < LONGEST_TYPED:
            self._typed += character
            self._show()

    @Slot()
    def erase(self) -> None:
        self._typed = self._typed[:-1]
        self._show()

    # --- showing ---------------------------------------------------------------------------

    def show_board(self, board: ReleaseBoard) -> None:
        """Show what the store knows."""
        self._board = board
        self._names.update(board.names)
        for item in board.left:
            self._names.update(zip(item.pouch.visitor_ids, item.names, strict=True))
        self._show()
        if self.subject and self.subject != self._asked_for:
            self._asked_for = self.subject
            self.open_subject(self.subject)

    def show_runs(self, runs: tuple[ReleaseRun, ...]) -> None:
        """Show these releases and their doors."""
        self._runs = {run.run_id: run for run in runs}
        self._list_doors()

    def _list_doors(self) -> None:
        """Turn to the doors that were asked for, in their first order."""
        self.showSection(ReleaseSection.RUN.value)

    def _read_board(self, visitor_ids: tuple[str, ...]) -> ReleaseBoard:
        store = self.services.store
        return ReleaseBoard(
            store.releases.left(),
            tuple(record.compartment for record in store.compartments.all()),
            store.releases.names_of(visitor_ids),
        )

    def _note_run(self, run_id: str) -> None:
        """A door of some release moved: show how that stands by now."""
        desk = self.services.releases
        run = desk.find(run_id) if desk is not None else None
        if run is None or not self.is_open or run is self._runs.get(run_id):
            return
        if run.by != SELF_SERVICE or run_id in self._runs:
            self._runs[run_id] = run
            self._show_doors()

    def _show_doors(self) -> None:
        """What a moving door changes: three times for each of thirty, while their lock waits."""
        runs = self._shown_runs
        now_s = time.monotonic()
        still = now_s - self._pressed_at_s < STILL_FOR_S
        if now_s - self._sorted_at_s >= SORT_EVERY_S and not still:
            self._listed, self._sorted_at_s = (), now_s
        rows = derive_run_rows(runs, self._names, self._listed, still=still)
        self._listed = tuple(row.number for row in rows)
        self._opened_rows.show(rows)
        self._wall.show(derive_wall_tiles(self._board.wall, runs))
        self.boardChanged.emit()

    def _show(self) -> None:
        services, zone = self.services, self.services.zone
        self._left_count = sum(
            is_left_behind(item.tour, services.today, zone) for item in self._board.left
        )
        self._tours.show(self._tour_rows())
        self._left.show(self._left_rows(every=self._every))
        if self._section is ReleaseSection.FIND:
            found = find_pouches(self._board.left, self._typed) or (
                () if self._typed else self._board.left
            )
            here = self.services.settings.station
            self._found.show(tuple(derive_pouch_row(item, zone, here=here) for item in found))
        else:
            self._found.clear()
        self._show_doors()

    @property
    def _shown_runs(self) -> tuple[ReleaseRun, ...]:
        return tuple(self._runs[run_id] for run_id in sorted(self._runs))

    @property
    def _latest(self) -> dict[int, tuple[ReleaseRun, ReleaseDoor]]:
        return derive_latest(self._shown_runs)

    def _tour_rows(self) -> tuple[ReleaseTourRow, ...]:
        return derive_tour_rows(self._board.left, self.services.today, self.services.zone)

    def _left_rows(self, *, every: bool) -> tuple[PouchRow, ...]:
        services = self.services
        return derive_left_rows(
            self._board.left,
            services.today,
            services.zone,
            here=services.settings.station,
            every=every,
        )

    def _names_of(self, door: ReleaseDoor) -> tuple[str, ...]:
        return tuple(self._names.get(visitor_id, "") for visitor_id in door.visitor_ids)

    def _find_held(self, station: str, number: int) -> LeftPouch | None:
        return next(
            (p for p in self._board.left if (p.pouch.station, p.pouch.number) == (station, number)),
            None,
        )

    def _find_key(self, key: str) -> LeftPouch | None:
        station, _, number = key.rpartition("/")
        return self._find_held(station, int(number))


def may_go_on(door: ReleaseDoor) -> bool:
    """Whether "go on" asks for this door once more."""
    return door.stage in {DoorStage.STOPPED, DoorStage.DID_NOT_OPEN}


def _is_settled(run: ReleaseRun) -> bool:
    """Nothing about it needs a person any more."""
    return all(door.stage is DoorStage.TAKEN_AND_CLOSED for door in run.doors)
