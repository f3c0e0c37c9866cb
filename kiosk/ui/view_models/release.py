"""The page for giving phones back: by tour, sticker, document, name or door, live."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.app.releases import SELF_SERVICE, ReleaseAnswer, ReleaseDesk, read_left_behind
from kiosk.app.staff_services import StaffServices
from kiosk.domain.decisions import FlawedDocument, PresentedDocument
from kiosk.domain.releases import (
    ByCompartments,
    ByDocument,
    ByTour,
    ByVisitor,
    DoorStage,
    ReleaseDoor,
    ReleaseRefusal,
    ReleaseRefused,
    ReleaseRun,
    ReleaseWish,
)
from kiosk.store.releases import LeftPouch, StillLocked
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
    estimate_release_s,
    find_pouches,
    may_try,
)
from kiosk.ui.release_words import spell_release_refusal
from kiosk.ui.staff_page import Background, Question, StaffPageModel
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.view_models.staff_rows import PagedRows
from kiosk.ui.wording import fill, spell_count, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

PATIENCE_S = 15.0
LONGEST_TYPED = 24
LEFT_BEHIND = "left"


class ReleaseSection(StrEnum):
    """What the page lists. TAKER: whom a forgotten pouch is handed to."""

    TOURS = "tours"
    RUN = "run"
    LEFT = "left"
    FIND = "find"
    TAKER = "taker"


@dataclass(frozen=True, slots=True)
class _NoLockers(Exception):
    """Something was to be opened where there are no lockers."""


@QmlElement
class ReleaseViewModel(StaffPageModel):
    """Giving phones back. `subject` may be a tour, a visitor, or "left" for what stays behind."""

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
        self._taking: LeftPouch | None = None
        self._asked_for = ""
        self._tours = PagedRows(ReleaseTourRow, "key", self)
        self._opened_rows = PagedRows(PouchRow, "key", self)
        self._left = PagedRows(PouchRow, "key", self)
        self._found = PagedRows(PouchRow, "key", self)
        self._wall: Rows[ReleaseDoorTile] = Rows(ReleaseDoorTile, "number", self)
        if services.releases is not None:
            services.releases.watch(lambda run: background.put(lambda: self._note_run(run)))

    # --- as the base asks for --------------------------------------------------------------

    def refresh(self) -> None:
        if self.services.releases is not None:
            for run in self.services.releases.runs():
                if run.by != SELF_SERVICE and not (
                    _is_settled(run) and run.run_id not in self._runs
                ):
                    self._runs[run.run_id] = run
        self._show()
        wanted = tuple(v for run in self._runs.values() for d in run.doors for v in d.visitor_ids)
        self.read("board", lambda: self._read_board(wanted), self.show_board)

    def forget(self) -> None:
        self._section = ReleaseSection.TOURS
        self._board = ReleaseBoard()
        self._runs.clear()
        self._names.clear()
        self._typed, self._every, self._taking, self._asked_for = "", False, None, ""
        for rows in (self._tours, self._opened_rows, self._left, self._found):
            rows.clear()
        self._wall.show(())
        self.boardChanged.emit()

    def take_code(self, text: str) -> bool:
        desk, user = self.services.releases, self.user
        if desk is None or user is None:
            return False
        self.act(lambda: desk.begin_by_code(text, user).result(PATIENCE_S), self._answer)
        return True

    def take_document(self, document: PresentedDocument | FlawedDocument) -> bool:
        if isinstance(document, FlawedDocument):
            self.refuse(translate("Release", "That document could not be read. Put it on again."))
            return False
        self._begin(ByDocument(document.hashes))
        return True

    def read_badge(self) -> int:
        services = self.services
        return len(read_left_behind(services.store, services.clock(), services.zone))

    def spell_refusal(self, error: Exception) -> str:
        if isinstance(error, StillLocked):
            return translate("Release", "That compartment has been given to somebody meanwhile.")
        if isinstance(error, _NoLockers):
            return translate("Release", "This kiosk has no lockers.")
        return ""

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
        return len(self._left_rows(every=False))

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
        return not self.canStop and any(_waits(door) for _, door in self._latest.values())

    @Property(str, notify=boardChanged)
    def typed(self) -> str:
        return self._typed

    @Property(str, notify=boardChanged)
    def taking(self) -> str:
        """Whose pouch is about to be handed over, and behind which door."""
        if self._taking is None:
            return ""
        names = ", ".join(name for name in self._taking.names if name)
        return fill(translate("Release", "Door %1 · %2"), self._taking.pouch.number, names)

    # --- touches ---------------------------------------------------------------------------

    @Slot(str)
    def showSection(self, section: str) -> None:
        self._section = ReleaseSection(section)
        self._typed, self._taking = "", None
        self._show()

    @Slot(str)
    def chooseTour(self, tour_id: str) -> None:
        """Give everything of this tour back, after one question."""
        row = next((r for r in self._tour_rows() if r.key == tour_id), None)
        if row is None:
            self._begin(ByTour(tour_id))
            return
        seconds = estimate_release_s(self.services.settings.devices.lockers.banks, row.count)
        text = spell_count(
            row.count,
            translate("Release", "One door opens."),
            translate("Release", "%1 doors open one after another."),
        )
        time = fill(translate("Release", "It takes about %1 s."), seconds)
        self.ask_first(
            Question(
                row.title,
                f"{text} {time}",
                spell_count(
                    row.count,
                    translate("Release", "Open the door"),
                    translate("Release", "Open %1 doors"),
                ),
            ),
            lambda _reason: self._begin(ByTour(tour_id)),
        )

    @Slot(int)
    def touchDoor(self, number: int) -> None:
        """A door of the wall: try again, or give back what is behind it."""
        known = self._latest.get(number)
        if known is not None and (may_try(known[1]) or known[1].stage is DoorStage.OPEN):
            self.touchOpened(f"{known[0].run_id}/{number}")
            return
        held = self._find_held(self.services.settings.station, number)
        if held is None:
            self._begin(ByCompartments((number,)))
            return
        self._ask_to_open(held)

    @Slot(str)
    def touchOpened(self, key: str) -> None:
        """A door of a release: try again what did not open; else say that it is still inside."""
        desk, user = self.services.releases, self.user
        run_id, _, number = key.rpartition("/")
        run = self._runs.get(run_id)
        door = run.door(int(number)) if run is not None else None
        if desk is None or user is None or door is None:
            return
        if may_try(door):
            self.act(
                lambda: desk.try_again(run_id, door.number, user).result(PATIENCE_S), self._answer
            )
        elif door.released:
            self.ask_first(
                Question(
                    fill(translate("Release", "Door %1: still inside?"), door.number),
                    translate(
                        "Release",
                        "Close the door. The pouch counts as locked up again, and stays on the "
                        "list of what was left behind.",
                    ),
                    translate("Release", "It is still inside"),
                ),
                lambda _reason: self.act(
                    lambda: desk.keep(run_id, door.number, user).result(PATIENCE_S), self._answer
                ),
            )

    @Slot(str)
    def touchFound(self, key: str) -> None:
        if (held := self._find_key(key)) is not None:
            self._ask_to_open(held)

    @Slot(str)
    def touchLeft(self, key: str) -> None:
        """A pouch that was left behind: who takes it?"""
        if (held := self._find_key(key)) is not None:
            self._taking, self._typed = held, ""
            self._section = ReleaseSection.TAKER
            self._show()

    @Slot()
    def giveToOwner(self) -> None:
        self._hand_over("")

    @Slot()
    def giveToTyped(self) -> None:
        """Whoever was typed takes the pouch; the name is kept encrypted."""
        name = " ".join(self._typed.split())
        if name:
            self._hand_over(name)

    @Slot()
    def stopAll(self) -> None:
        """Open no more doors."""
        desk = self.services.releases
        if desk is None:
            return
        under_way = tuple(run.run_id for run in self._runs.values() if not run.is_over)

        def work() -> None:
            for run_id in under_way:
                desk.stop(run_id).result(PATIENCE_S)

        self.act(work)

    @Slot()
    def goOn(self) -> None:
        """Ask once more for every door that was stopped or did not open."""
        desk, user = self.services.releases, self.user
        if desk is None or user is None:
            return
        waiting = tuple(
            (run.run_id, door.number) for run, door in self._latest.values() if _waits(door)
        )

        def work() -> ReleaseAnswer | None:
            answer: ReleaseAnswer | None = None
            for run_id, number in waiting:
                answer = desk.try_again(run_id, number, user).result(PATIENCE_S)
                if isinstance(answer, ReleaseRefused):
                    return answer
            return answer

        self.act(work, lambda answer: self._answer(answer) if answer is not None else None)

    @Slot()
    def toggleEvery(self) -> None:
        self._every = not self._every
        self._show()

    @Slot(str)
    def typeKey(self, character: str) -> None:
        if len(self._typed) < LONGEST_TYPED:
            self._typed += character
            self._show()

    @Slot()
    def eraseKey(self) -> None:
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
            self._open_subject(self.subject)

    def show_runs(self, runs: tuple[ReleaseRun, ...]) -> None:
        """Show these releases and their doors."""
        self._runs = {run.run_id: run for run in runs}
        self._section = ReleaseSection.RUN
        self._show()

    def _read_board(self, visitor_ids: tuple[str, ...]) -> ReleaseBoard:
        store = self.services.store
        return ReleaseBoard(
            store.releases.left(),
            tuple(record.compartment for record in store.compartments.all()),
            store.releases.names_of(visitor_ids),
        )

    def _note_run(self, run: ReleaseRun) -> None:
        """A door of some release moved."""
        if self.is_open and (run.by != SELF_SERVICE or run.run_id in self._runs):
            self._runs[run.run_id] = run
            self._show()

    def _show(self) -> None:
        runs = self._shown_runs
        zone = self.services.zone
        self._tours.show(self._tour_rows())
        self._opened_rows.show(derive_run_rows(runs, self._names))
        self._left.show(self._left_rows(every=self._every))
        if self._section is ReleaseSection.FIND:
            found = find_pouches(self._board.left, self._typed) or (
                () if self._typed else self._board.left
            )
            here = self.services.settings.station
            self._found.show(tuple(derive_pouch_row(item, zone, here=here) for item in found))
        else:
            self._found.clear()
        self._wall.show(derive_wall_tiles(self._board.wall, runs))
        self.boardChanged.emit()

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

    def _find_held(self, station: str, number: int) -> LeftPouch | None:
        return next(
            (p for p in self._board.left if (p.pouch.station, p.pouch.number) == (station, number)),
            None,
        )

    def _find_key(self, key: str) -> LeftPouch | None:
        station, _, number = key.rpartition("/")
        return self._find_held(station, int(number))

    # --- acting ----------------------------------------------------------------------------

    def _open_subject(self, subject: str) -> None:
        if subject == LEFT_BEHIND:
            self.showSection(ReleaseSection.LEFT.value)
            return
        held = next((p for p in self._board.left if subject in p.pouch.visitor_ids), None)
        if held is not None:
            self._ask_to_open(held)
        elif any(row.key == subject for row in self._tour_rows()):
            self.chooseTour(subject)
        else:
            self.refuse(spell_release_refusal(ReleaseRefused(ReleaseRefusal.NOTHING_HELD)))

    def _ask_to_open(self, held: LeftPouch) -> None:
        names = ", ".join(name for name in held.names if name)
        self.ask_first(
            Question(
                fill(translate("Release", "Open door %1?"), held.pouch.number),
                fill(translate("Release", "It holds the pouch of %1."), names),
                translate("Release", "Open the door"),
            ),
            lambda _reason: self._begin(self._wish_for(held)),
        )

    def _wish_for(self, held: LeftPouch) -> ReleaseWish:
        """This pouch behind this door; one at another kiosk is refused with where it is."""
        first = held.pouch.visitor_ids[0]
        if held.pouch.station != self.services.settings.station:
            return ByVisitor(first)
        return ByCompartments((held.pouch.number,), first)

    def _hand_over(self, taken_by: str) -> None:
        if self._taking is not None:
            self._begin(self._wish_for(self._taking), taken_by)

    def _begin(self, wish: ReleaseWish, taken_by: str = "") -> None:
        user = self.user
        if user is None:
            return
        desk = self.services.releases

        def work() -> ReleaseAnswer:
            return _require(desk).begin(wish, user, taken_by=taken_by).result(PATIENCE_S)

        self.act(work, self._answer)

    def _answer(self, answer: ReleaseAnswer) -> None:
        match answer:
            case ReleaseRefused():
                self.refuse(spell_release_refusal(answer))
            case ReleaseRun():
                self._runs[answer.run_id] = answer
                self._section, self._typed, self._taking = ReleaseSection.RUN, "", None
                self._show()
                if answer.elsewhere:
                    other = answer.elsewhere[0]
                    words = translate("Release", "More of theirs is at kiosk %1, behind door %2.")
                    self.say(fill(words, other.station, other.number))


def _waits(door: ReleaseDoor) -> bool:
    return door.stage in {DoorStage.STOPPED, DoorStage.DID_NOT_OPEN}


def _is_settled(run: ReleaseRun) -> bool:
    """Nothing about it needs a person any more."""
    return all(door.stage is DoorStage.TAKEN_AND_CLOSED for door in run.doors)


def _require(desk: ReleaseDesk | None) -> ReleaseDesk:
    if desk is None:
        raise _NoLockers
    return desk
