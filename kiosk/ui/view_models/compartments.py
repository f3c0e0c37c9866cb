"""The compartments page: the wall as it stands, and what staff do with one compartment."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from hardware.interfaces import OpenOutcome
from kiosk.app.staff_services import StaffServices
from kiosk.app.upkeep import block, unblock
from kiosk.domain.compartments import CompartmentState
from kiosk.domain.moves import Move, MoveRefused, MoveStage
from kiosk.domain.staff import ActionRefused
from kiosk.domain.upkeep import CLEANING, MOVING, UpkeepRefused
from kiosk.store.records import CompartmentRecord
from kiosk.ui.background import Background
from kiosk.ui.compartment_rows import (
    OPEN,
    CompartmentAction,
    CompartmentBoard,
    CompartmentTile,
    Holder,
    derive_actions,
    derive_sight,
    spell_compartment,
)
from kiosk.ui.compartment_words import (
    list_block_reasons,
    spell_move,
    spell_opening,
    spell_state,
    spell_upkeep_refusal,
)
from kiosk.ui.staff_page import Question, StaffPageViewModel
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.visitor_words import spell_move_refusal
from kiosk.ui.wording import fill, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

PATIENCE_S = 30.0


@QmlElement
class CompartmentsViewModel(StaffPageViewModel):
    """The wall. `subject` is the number of the compartment to begin with, or empty."""

    boardChanged = Signal()

    def __init__(
        self, services: StaffServices, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(services, background, parent)
        self._board = CompartmentBoard()
        self._number = 0
        self._only = ""
        self._move: Move | None = None
        self._wall: Rows[CompartmentTile] = Rows(CompartmentTile, "number", self)
        self._tiles = PagedRows(CompartmentTile, "number", self)
        self._actions: Rows[CompartmentAction] = Rows(CompartmentAction, "key", self)
        if services.upkeep is not None:
            services.upkeep.watch(lambda: background.put(self.renew))
        if services.moves is not None:
            services.moves.watch(lambda move: background.put(lambda: self._note_move(move)))

    # --- as the base asks for --------------------------------------------------------------

    def refresh(self) -> None:
        if not self._board.records and self.subject.isdigit():
            self._number = int(self.subject)
        self._show()
        self.read("board", self._read_board, self.show_board)

    def forget(self) -> None:
        self._board, self._number, self._only, self._move = CompartmentBoard(), 0, "", None
        self._wall.show(())
        self._tiles.clear()
        self._actions.show(())
        self.boardChanged.emit()

    def spell_refusal(self, refused: ActionRefused | Exception) -> str:
        match refused:
            case UpkeepRefused():
                return spell_upkeep_refusal(refused)
            case MoveRefused():
                return spell_move_refusal(refused)
            case _:
                return ""

    # --- to QML ----------------------------------------------------------------------------

    @Property(QObject, constant=True)
    def wall(self) -> QObject:
        """Rows of `CompartmentTile`."""
        return self._wall

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        """`PagedRows` of `CompartmentTile`, for a wall too large to be touched."""
        return self._tiles

    @Property(QObject, constant=True)
    def actions(self) -> QObject:
        """Rows of `CompartmentAction`, for the chosen one."""
        return self._actions

    @Property(int, notify=boardChanged)
    def wallColumns(self) -> int:
        return max((r.compartment.column + 1 for r in self._board.records), default=1)

    @Property(int, notify=boardChanged)
    def wallRows(self) -> int:
        return max(
            (r.compartment.row + r.compartment.height for r in self._board.records), default=1
        )

    @Property(int, notify=boardChanged)
    def freeCount(self) -> int:
        return self._count(CompartmentState.FREE.value)

    @Property(int, notify=boardChanged)
    def heldCount(self) -> int:
        return self._count(CompartmentState.HELD.value)

    @Property(int, notify=boardChanged)
    def brokenCount(self) -> int:
        return self._count(CompartmentState.OUT_OF_ORDER.value)

    @Property(int, notify=boardChanged)
    def openCount(self) -> int:
        return self._count(OPEN)

    @Property(str, notify=boardChanged)
    def only(self) -> str:
        """The state that stands out; empty for none."""
        return self._only

    @Property(int, notify=boardChanged)
    def chosen(self) -> int:
        """The compartment that is shown; 0 for none."""
        return self._number if self._record is not None else 0

    @Property(str, notify=boardChanged)
    def chosenTitle(self) -> str:
        record = self._record
        if record is None:
            return ""
        title = fill(translate("Compartments", "Door %1"), self._number)
        return f"{title} · {spell_state(record.compartment.state)}"

    @Property(str, notify=boardChanged)
    def chosenText(self) -> str:
        """Everything about it, a line each."""
        record = self._record
        if record is None:
            return ""
        return "\n".join(spell_compartment(record, self._board, self.services.zone))

    @Property(bool, notify=boardChanged)
    def moving(self) -> bool:
        """A pouch is on its way from one door to another."""
        return self._move is not None

    @Property(str, notify=boardChanged)
    def moveText(self) -> str:
        return spell_move(self._move) if self._move is not None else ""

    @Slot(str)
    def showOnly(self, state: str) -> None:
        """Let the doors of one state stand out; a second time all."""
        self._only = "" if self._only == state else state
        self._show()

    @Slot(int)
    def choose(self, number: int) -> None:
        self._number = number
        self._show()

    @Slot(str)
    def perform(self, key: str) -> None:
        """Do one of the `actions`; what cannot be taken back lightly is asked about first."""
        number = self._number
        match key:
            case "release":
                holder = self._board.holders.get(number)
                self.show_page("ReleasePage", holder.visitor_id if holder is not None else "")
            case "block":
                self._ask_block(number)
            case "unblock":
                self._ask_unblock(number)
            case "free":
                self._ask_free(number)
            case "open":
                self._ask_open(number)
            case "move":
                self._ask_move(number)
            case _:
                pass

    @Slot()
    def cancelMove(self) -> None:
        """Nothing is carried."""
        desk, move = self.services.moves, self._move
        if desk is not None and move is not None:
            self.act(lambda _by: desk.cancel(move.move_id).result(PATIENCE_S))

    # --- what is asked first ---------------------------------------------------------------

    def _ask_block(self, number: int) -> None:
        text = translate(
            "Compartments", "Nobody gets it from now on. What is inside stays theirs whose it is."
        )
        title = fill(translate("Compartments", "Take door %1 out of use?"), number)
        confirm = translate("Compartments", "Take out of use")
        self.ask_first(
            Question(title, text, confirm, list_block_reasons()),
            lambda reason: self._block(number, reason),
        )

    def _ask_unblock(self, number: int) -> None:
        title = fill(translate("Compartments", "Use door %1 again?"), number)
        text = translate(
            "Compartments", "Visitors get it from now on. Look that it opens, and is empty."
        )
        confirm = translate("Compartments", "Use it again")
        question = Question(title, text, confirm)
        self.ask_first(question, lambda _why: self._unblock(number, looked_inside=False))

    def _ask_free(self, number: int) -> None:
        title = fill(translate("Compartments", "Free door %1?"), number)
        text = translate(
            "Compartments", "Have you looked inside? If a pouch is there, it would be lost."
        )
        confirm = translate("Compartments", "It is empty: free it")
        question = Question(title, text, confirm, grave=True)
        self.ask_first(question, lambda _why: self._unblock(number, looked_inside=True))

    def _ask_open(self, number: int) -> None:
        title = fill(translate("Compartments", "Open door %1?"), number)
        text = translate(
            "Compartments", "It is empty. Nobody gets it until its door is closed again."
        )
        question = Question(title, text, translate("Compartments", "Open the door"))
        self.ask_first(question, lambda _why: self._open(number))

    def _ask_move(self, number: int) -> None:
        title = fill(translate("Compartments", "Move the pouch of door %1?"), number)
        text = translate(
            "Compartments", "An empty door opens, then this one. Carry the pouch over, and close."
        )
        question = Question(title, text, translate("Compartments", "Open both doors"))
        self.ask_first(question, lambda _why: self._begin_move(number))

    # --- doing -----------------------------------------------------------------------------

    def _block(self, number: int, reason: str) -> None:
        store = self.services.store
        said = fill(translate("Compartments", "Door %1 is out of use."), number)
        self.act(lambda by: block(store, number, reason, by), lambda _none: self.say(said))

    def _unblock(self, number: int, *, looked_inside: bool) -> None:
        store = self.services.store
        said = fill(translate("Compartments", "Door %1 is given to visitors again."), number)
        self.act(
            lambda by: unblock(store, number, by, looked_inside=looked_inside),
            lambda _none: self.say(said),
        )

    def _open(self, number: int) -> None:
        desk = self.services.upkeep
        if desk is None:
            return

        def show(outcome: OpenOutcome) -> None:
            tell = self.refuse if outcome is OpenOutcome.JAMMED else self.say
            tell(spell_opening(outcome, number))

        self.act(lambda by: desk.open_empty(number, by).result(PATIENCE_S), show)

    def _begin_move(self, number: int) -> None:
        if (desk := self.services.moves) is not None:
            self.act(lambda by: desk.begin(number, by).result(PATIENCE_S))

    def _note_move(self, move: Move) -> None:
        if not self.is_open:
            return
        self._move = None if move.is_over else move
        match move.stage:
            case MoveStage.MOVED:
                self._number = move.new
                self.say(spell_move(move))
            case MoveStage.FAILED:
                self.refuse(spell_move(move))
            case _:
                pass
        self.refresh()

    # --- showing ---------------------------------------------------------------------------

    def _read_board(self) -> CompartmentBoard:
        store, upkeep = self.services.store, self.services.upkeep
        holders = {
            left.pouch.number: Holder(left.pouch.visitor_ids[0], left.tour, left.names)
            for left in store.releases.left()
            if left.pouch.station == store.station
        }
        doors = upkeep.read_doors() if upkeep is not None else {}
        opens = upkeep is not None
        return CompartmentBoard(store.compartments.all(), doors, holders, opens)

    def show_board(self, board: CompartmentBoard, move: Move | None = None) -> None:
        """Show this wall."""
        self._board = board
        self._move = move or self._move
        self._show()

    def _show(self) -> None:
        user, record = self.user, self._record
        tiles = tuple(self._tile(record) for record in self._board.records)
        self._wall.show(tiles)
        self._tiles.show(tiles)
        if user is None or record is None or self._move is not None:
            self._actions.show(())
        else:
            is_kept = record.fault in {MOVING, CLEANING}
            opens = self._board.opens and not is_kept
            self._actions.show(derive_actions(record, user, opens=opens))
        self.boardChanged.emit()

    def _tile(self, record: CompartmentRecord) -> CompartmentTile:
        place = record.compartment
        sight = derive_sight(record, self._board.doors)
        door = fill(translate("Compartments", "Door %1"), place.number)
        state = translate("Compartments", "open") if sight == OPEN else spell_state(place.state)
        return CompartmentTile(
            number=place.number,
            row=place.row,
            column=place.column,
            places=place.height,
            sight=sight,
            low=place.low,
            said=f"{door}, {state}",
            chosen=place.number == self._number,
            faint=bool(self._only) and sight != self._only,
        )

    @property
    def _record(self) -> CompartmentRecord | None:
        return next((r for r in self._board.records if r.compartment.number == self._number), None)

    def _count(self, sight: str) -> int:
        return sum(derive_sight(r, self._board.doors) == sight for r in self._board.records)
