"""One visitor's page: everything about the visit, and what staff can set right."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import assert_never

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.app.blocklist import block_visitor, unblock_visitor
from kiosk.app.corrections import override_admission, reprint_sticker, undo_admission
from kiosk.app.staff_services import StaffServices
from kiosk.app.walk_ins import seat_standby
from kiosk.domain.blocklist import BlockRefused
from kiosk.domain.corrections import CorrectionRefused
from kiosk.domain.moves import Move, MoveRefused, MoveStage
from kiosk.domain.staff import ActionRefused, Right, StaffUser
from kiosk.domain.tours import group_of
from kiosk.domain.walk_ins import WalkInRefused
from kiosk.store.corrections import OverrideCommand
from kiosk.store.visits import VisitStory
from kiosk.ui.background import Background
from kiosk.ui.compartment_words import MoveStep, derive_move_steps, spell_move
from kiosk.ui.staff_page import StaffPageViewModel
from kiosk.ui.view_models.find import MERGE
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.visitor_questions import (
    NO_END,
    pose_block,
    pose_block_time,
    pose_move,
    pose_override,
    pose_unblock,
    pose_undo,
)
from kiosk.ui.visitor_rows import (
    ActionRow,
    FactRow,
    FoundRow,
    Moment,
    StoryRow,
    derive_actions,
    derive_fact_rows,
    derive_mark,
    derive_party_rows,
    derive_story_rows,
    spell_full_name,
)
from kiosk.ui.visitor_words import (
    spell_block_refusal,
    spell_correction_refusal,
    spell_move_refusal,
    spell_tour,
    spell_visitor_state,
)
from kiosk.ui.walk_in_words import spell_walk_in_refusal
from kiosk.ui.wording import translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

PATIENCE_S = 15.0
REPLACE = "replace:"


class VisitorSection(StrEnum):
    """What is listed. ACTIONS is a section of its own where hands reach little of the screen."""

    ACTIONS = "actions"
    PARTY = "party"
    STORY = "story"


@QmlElement
class VisitorViewModel(StaffPageViewModel):
    """One visitor. `subject` is their id."""

    storyChanged = Signal()

    def __init__(
        self, services: StaffServices, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(services, background, parent)
        self._story: VisitStory | None = None
        self._gone = False
        self._section = VisitorSection.ACTIONS
        self._facts: Rows[FactRow] = Rows(FactRow, "key", self)
        self._actions: Rows[ActionRow] = Rows(ActionRow, "key", self)
        self._party = PagedRows(FoundRow, "key", self)
        self._lines = PagedRows(StoryRow, "key", self)
        self._move: Move | None = None
        self._steps: Rows[MoveStep] = Rows(MoveStep, "key", self)
        if services.moves is not None:
            services.moves.watch(lambda move: background.put(lambda: self._note_move(move)))

    # --- as the base asks for --------------------------------------------------------------

    def refresh(self) -> None:
        services, visitor_id = self.services, self.subject
        self._show()
        self.read("story", lambda: services.store.visits.read(visitor_id), self.show_story)

    def forget(self) -> None:
        self._story, self._gone, self._section = None, False, VisitorSection.ACTIONS
        self._move = None
        self._steps.show(())
        self._facts.show(())
        self._actions.show(())
        self._party.clear()
        self._lines.clear()
        self.storyChanged.emit()

    def spell_refusal(self, refused: ActionRefused | Exception) -> str:
        match refused:
            case CorrectionRefused():
                return spell_correction_refusal(refused)
            case WalkInRefused():
                return spell_walk_in_refusal(refused)
            case MoveRefused():
                return spell_move_refusal(refused)
            case BlockRefused():
                return spell_block_refusal(refused)
            case _:
                return ""

    # --- to QML ----------------------------------------------------------------------------

    @Property(bool, notify=storyChanged)
    def known(self) -> bool:
        return self._story is not None

    @Property(str, notify=storyChanged)
    def name(self) -> str:
        if self._story is not None:
            return spell_full_name(self._story.visitor)
        return translate("Visitor", "The list has this person no more.") if self._gone else ""

    @Property(str, notify=storyChanged)
    def standing(self) -> str:
        """In, not here yet, blocked …, and the door."""
        if self._story is None:
            return ""
        story = self._story
        door = next((held.number for held in story.held), None)
        return spell_visitor_state(story.visitor, story.booking.status, door)

    @Property(str, notify=storyChanged)
    def mark(self) -> str:
        story = self._story
        return derive_mark(story.visitor, story.booking.status) if story else ""

    @Property(str, notify=storyChanged)
    def tour(self) -> str:
        if self._story is None:
            return ""
        moment = self._moment()
        return spell_tour(self._story.tour, moment.zone, moment.now, moment.language)

    @Property(dict, notify=storyChanged)
    def group(self) -> dict[str, str]:
        """The tour's letter, shape and colours; empty while nobody is shown."""
        if self._story is None:
            return {}
        group = group_of(self._story.tour.group_letter)
        return {
            "letter": group.letter,
            "shape": group.shape.value,
            "colour": group.colour,
            "ink": group.ink,
        }

    @Property(QObject, constant=True)
    def facts(self) -> QObject:
        return self._facts

    @Property(QObject, constant=True)
    def actions(self) -> QObject:
        return self._actions

    @Property(int, notify=storyChanged)
    def actionCount(self) -> int:
        return len(self._actions.rows)

    @Property(PagedRows, constant=True)
    def party(self) -> PagedRows:
        return self._party

    @Property(PagedRows, constant=True)
    def lines(self) -> PagedRows:
        """The journal's rows about this visitor."""
        return self._lines

    @Property(int, notify=storyChanged)
    def partyCount(self) -> int:
        return len(self._story.party) if self._story else 0

    @Property(int, notify=storyChanged)
    def lineCount(self) -> int:
        return len(self._story.rows) if self._story else 0

    @Property(bool, notify=storyChanged)
    def moving(self) -> bool:
        """Their pouch is on its way from one door to another."""
        return self._move is not None

    @Property(str, notify=storyChanged)
    def moveText(self) -> str:
        """What is to be done next with the pouch that is being moved."""
        return spell_move(self._move) if self._move is not None else ""

    @Property(QObject, constant=True)
    def moveSteps(self) -> QObject:
        """Rows of `MoveStep`, as both doors have shown them."""
        return self._steps

    @Property(str, notify=storyChanged)
    def section(self) -> str:
        return self._section.value

    # --- touches ---------------------------------------------------------------------------

    @Slot(str)
    def showSection(self, section: str) -> None:
        self._section = VisitorSection(section)
        self.storyChanged.emit()

    @Slot(str)
    def choosePerson(self, key: str) -> None:
        """Another one of the party."""
        if key != self.subject:
            self.show_page("VisitorPage", key)

    @Slot(str)
    def perform(self, key: str) -> None:
        """Do what this button says; the grave things ask first."""
        if self._story is None or self.user is None:
            return
        deeds: dict[str, Callable[[], None]] = {
            "release": lambda: self.show_page("ReleasePage", self.subject),
            "byHand": lambda: self.show_page("ByHandPage", self._booking_id()),
            "merge": lambda: self.show_page("FindPage", MERGE + self.subject),
            "replace": lambda: self.show_page("WalkInPage", REPLACE + self.subject),
            "reprint": self._reprint,
            "standby": self._seat,
            "move": self._ask_move,
            "override": self._ask_override,
            "undo": lambda: self.ask_first(pose_undo(), self._undo),
            "block": self._ask_block,
            "unblock": lambda: self.ask_first(pose_unblock(), self._unblock),
        }
        deeds[key]()

    @Slot()
    def cancelMove(self) -> None:
        """Nothing is carried."""
        desk, move = self.services.moves, self._move
        if desk is not None and move is not None:
            self.act(lambda _by: desk.cancel(move.move_id).result(PATIENCE_S))

    # --- showing ---------------------------------------------------------------------------

    def show_move(self, move: Move | None) -> None:
        """Show how the moving of their pouch stands; None: nothing is moved."""
        self._move = move
        self._steps.show(derive_move_steps(move) if move is not None else ())
        self.storyChanged.emit()

    def show_story(self, story: VisitStory | None) -> None:
        """Show this visitor; None where the roster has them no more."""
        self._story, self._gone = story, story is None
        self._show()

    def _show(self) -> None:
        story, user, services = self._story, self.user, self.services
        if story is not None and user is not None:
            moment = self._moment()
            self._facts.show(derive_fact_rows(story, moment))
            self._party.show(derive_party_rows(story, moment))
            self._lines.show(derive_story_rows(story, moment))
            self._actions.show(
                derive_actions(
                    story,
                    user,
                    moment.now,
                    offers_replacement=services.settings.checkin.guests_may_be_replaced,
                    lockers=services.moves is not None,
                )
            )
        self.storyChanged.emit()

    def _moment(self) -> Moment:
        return Moment(self.services.zone, self.services.clock(), self.language)

    def _booking_id(self) -> str:
        return self._story.booking.booking_id if self._story else ""

    # --- what is done ----------------------------------------------------------------------

    def _do(self, work: Callable[[StaffUser], object | ActionRefused], notice: str) -> None:
        """Change something; `notice` says that it is done."""

        def done(_answer: object) -> None:
            self.say(notice)
            self.refresh()

        self.act(work, done)

    def _ask_override(self) -> None:
        """Whoever may not pass over the blocklist is told so before any question."""
        blocked = self._story is not None and self._story.visitor.blocked
        if blocked and self.user is not None and not self.user.may(Right.ADMIT_BLOCKED):
            self._override("")
        else:
            self.ask_first(pose_override(blocked=blocked), self._override)

    def _override(self, reason: str) -> None:
        services, user, story = self.services, self.user, self._story
        if user is None or story is None:
            return
        command = OverrideCommand(
            visitor_id=self.subject,
            by=user.user_id,
            reason=reason,
            terms_version=services.settings.venue.rules_version,
            language=story.booking.language or self.language,
        )
        self._do(
            lambda by: override_admission(services.store, command, by, services.rules),
            translate("Visitor", "Admitted. The sticker is on its way."),
        )

    def _undo(self, reason: str) -> None:
        services, visitor_id = self.services, self.subject
        self._do(
            lambda by: undo_admission(services.store, visitor_id, by, reason, services.rules),
            translate("Visitor", "Undone. Take the sticker back."),
        )

    def _reprint(self) -> None:
        services, visitor_id = self.services, self.subject
        self._do(
            lambda by: reprint_sticker(services.store, visitor_id, by),
            translate("Visitor", "One more sticker is on its way."),
        )

    def _seat(self) -> None:
        services, booking_id = self.services, self._booking_id()
        self._do(
            lambda by: seat_standby(services.store, booking_id, by, services.rules),
            translate("Visitor", "The booking has its places now. Check its people in."),
        )

    def _ask_move(self) -> None:
        door = next((held.number for held in self._story.held), 0) if self._story else 0
        self.ask_first(pose_move(door), lambda _reason: self._begin_move(door))

    def _begin_move(self, door: int) -> None:
        """The desk tells of every door: `_note_move` shows it."""
        if (desk := self.services.moves) is not None:
            self.act(lambda by: desk.begin(door, by).result(PATIENCE_S), self._show_begun)

    def _show_begun(self, move: Move) -> None:
        if self._move is None:
            self._note_move(move)

    def _note_move(self, move: Move) -> None:
        if not self.is_open or self.subject not in move.visitor_ids:
            return
        match move.stage:
            case MoveStage.MOVED:
                self.say(spell_move(move))
            case MoveStage.FAILED:
                self.refuse(spell_move(move))
            case MoveStage.OPENING | MoveStage.UNDER_WAY:
                self._section = VisitorSection.ACTIONS
            case never:
                assert_never(never)
        self.show_move(None if move.is_over else move)
        self.refresh()

    def _ask_block(self) -> None:
        """First for how long, then why."""
        today, language = self.services.today, self.language

        def ask_reason(code: str) -> None:
            last = None if code == NO_END else date.fromisoformat(code)
            self.ask_first(pose_block(last, language), lambda reason: self._block(reason, last))

        self.ask_first(pose_block_time(today, language), ask_reason)

    def _block(self, reason: str, last: date | None) -> None:
        services, visitor_id = self.services, self.subject
        self._do(
            lambda by: block_visitor(
                services.store, visitor_id, by, services.rules, reason=reason, until=last
            ),
            translate("Visitor", "Blocked."),
        )

    def _unblock(self, reason: str) -> None:
        services, visitor_id = self.services, self.subject
        self._do(
            lambda by: unblock_visitor(services.store, visitor_id, by, reason),
            translate("Visitor", "Not blocked any more."),
        )
