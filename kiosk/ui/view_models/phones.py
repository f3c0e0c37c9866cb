"""Phones: how many, which door, how far."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import assert_never

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain import states as st
from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.wording import fill, spell_names, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class DoorRow:
    """One door of the wall, `places` rows tall. `lit` are those in question; a taken one may
    not be told apart from one out of order: both are none of a visitor's business.
    """

    number: int
    row: int
    column: int
    places: int
    taken: bool
    lit: bool


def derive_door_rows(wall: tuple[Compartment, ...], lit: Collection[int]) -> tuple[DoorRow, ...]:
    return tuple(
        DoorRow(
            number=door.number,
            row=door.row,
            column=door.column,
            places=door.height,
            taken=door.state is not CompartmentState.FREE,
            lit=door.number in lit,
        )
        for door in wall
    )


@dataclass(frozen=True, slots=True)
class PhonesWords:
    """What the counting page, the locker page and the page of those who are back say.

    `number` is the door in question; `also` are others of this visitor's that stand open.
    """

    most: int = 0
    least: int = 0
    may_stay_empty: bool = False
    stays_empty: bool = False
    go_on: str = ""
    phase: str = ""
    number: int = 0
    also: tuple[int, ...] = ()
    title: str = ""
    lead: str = ""
    progress: str = ""
    hint: str = ""
    done: int = 0
    total: int = 0


def derive_phones_words(state: st.CountingPhones | st.Locking) -> PhonesWords:
    if isinstance(state, st.CountingPhones):
        return PhonesWords(most=state.most, least=state.least)
    title, lead = _door_words(state)
    return PhonesWords(
        may_stay_empty=state.may_stay_empty,
        stays_empty=state.empty,
        go_on=_go_on(state),
        phase=state.phase.value,
        number=state.number or 0,
        title=title,
        lead=lead,
        progress=_progress(state),
        hint=_hint(state),
        done=state.locked,
        total=0 if state.empty else len(state.holders),
    )


def _go_on(state: st.Locking) -> str:
    match state.phase:
        case st.LockPhase.UNAVAILABLE:
            return translate("Phones", "Continue to the stickers")
        case st.LockPhase.NONE_LOW:
            return translate("Phones", "Open a higher one")
        case _:
            return ""


def _door_words(state: st.Locking) -> tuple[str, str]:
    shared = state.phones_here > 1
    match state.phase:
        case st.LockPhase.RESERVING | st.LockPhase.OPENING if state.jams:
            return (
                translate("Phones", "Another door, please"),
                translate("Phones", "That one is stuck. The next one is opening."),
            )
        case st.LockPhase.RESERVING | st.LockPhase.OPENING:
            return (
                translate("Phones", "One moment"),
                translate("Phones", "A door is about to open."),
            )
        case st.LockPhase.OPEN | st.LockPhase.LEFT_OPEN if state.empty:
            return (
                translate("Phones", "Please close it"),
                translate("Phones", "It stays empty. Push it until it clicks."),
            )
        case st.LockPhase.OPEN if shared:
            return (
                translate("Phones", "This door is open"),
                translate("Phones", "All in the pouch, put it in, close it."),
            )
        case st.LockPhase.OPEN:
            return (
                translate("Phones", "This door is open"),
                translate("Phones", "Phone in the pouch, put it in, close it."),
            )
        case st.LockPhase.LEFT_OPEN:
            return (
                translate("Phones", "Please close it"),
                translate("Phones", "Push until it clicks: only then it is locked."),
            )
        case st.LockPhase.UNSEEN:
            return (
                translate("Phones", "We cannot see this door"),
                translate("Phones", "Push it shut and wait here for our staff."),
            )
        case st.LockPhase.NONE_LOW:
            return (
                translate("Phones", "No low door is free"),
                translate("Phones", "Shall our staff help you, or will a higher one do?"),
            )
        case st.LockPhase.UNAVAILABLE:
            return _unavailable(state)
        case never:
            assert_never(never)


def _unavailable(state: st.Locking) -> tuple[str, str]:
    lead = translate("Phones", "Checked in. Our staff take your phones.")
    if state.trouble is st.LockTrouble.NONE_FREE:
        return translate("Phones", "Every compartment is taken"), lead
    return translate("Phones", "The lockers are out of service"), lead


def _progress(state: st.Locking) -> str:
    if not state.holders:
        return ""
    if state.empty:
        return translate("Phones", "No phone behind this door")
    place = min(state.locked, len(state.holders) - 1)
    if state.phones > len(state.holders) == 1:
        return fill(translate("Phones", "One compartment for %1 phones"), state.phones)
    if state.phones > len(state.holders):
        text = translate("Phones", "Door %1 of %2 · %3 phones")
        return fill(text, place + 1, len(state.holders), state.phones_here)
    spelt = spell_names(state.visit)
    names = [spelt[visitor_id] for visitor_id in state.holders[place] if visitor_id in spelt]
    words = fill(translate("Phones", "Phone %1 of %2"), place + 1, len(state.holders))
    return " · ".join((words, *names))


def _hint(state: st.Locking) -> str:
    if state.phase is st.LockPhase.OPEN and state.stuck is not None:
        # The page about the bad door may have gone within a second: here it can be read.
        text = translate("Phones", "Door %1 stayed shut: please use this one.")
        return fill(text, state.stuck)
    if state.phase is st.LockPhase.LEFT_OPEN:
        return translate("Phones", "If it does not close, please call our staff.")
    if state.phase is st.LockPhase.UNSEEN:
        return translate("Phones", "Our staff make sure the phone is locked.")
    return translate("Phones", "Close the door to go on.")


@QmlElement
class PhonesViewModel(QObject):
    """The counting page, the locker page, the page of those who are back, and the wall map."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = PhonesWords()
        self._compartments: tuple[Compartment, ...] = ()
        self._wall: Rows[DoorRow] = Rows(DoorRow, "number", self)

    @Property(QObject, constant=True)
    def wall(self) -> QObject:
        """The doors, as rows of `DoorRow`."""
        return self._wall

    @Property(int, notify=changed)
    def wallColumns(self) -> int:
        return max((door.column for door in self._compartments), default=0) + 1

    @Property(int, notify=changed)
    def wallRows(self) -> int:
        return max((door.row + door.height for door in self._compartments), default=1)

    @Property(bool, notify=changed)
    def hasWall(self) -> bool:
        return bool(self._compartments)

    @Property(int, notify=changed)
    def most(self) -> int:
        """The largest number of phones that can be chosen."""
        return self._words.most

    @Property(int, notify=changed)
    def least(self) -> int:
        """The smallest number: 1 where a door is on its way already."""
        return self._words.least

    @Property(bool, notify=changed)
    def mayStayEmpty(self) -> bool:
        """Whether nothing need go behind the open door, nor behind another."""
        return self._words.may_stay_empty

    @Property(bool, notify=changed)
    def staysEmpty(self) -> bool:
        """Whether it was said that nothing goes in; it can be unsaid."""
        return self._words.stays_empty

    @Property(str, notify=changed)
    def goOn(self) -> str:
        """The primary button's words; empty where the doors lead on."""
        return self._words.go_on

    @Property(str, notify=changed)
    def phase(self) -> str:
        """A value of `LockPhase` or `FetchPhase`; empty on other pages."""
        return self._words.phase

    @Property(int, notify=changed)
    def number(self) -> int:
        """The door in question; 0 when there is none."""
        return self._words.number

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._words.title

    @Property(str, notify=changed)
    def lead(self) -> str:
        return self._words.lead

    @Property(str, notify=changed)
    def progress(self) -> str:
        """Which phone of how many, and whose."""
        return self._words.progress

    @Property(str, notify=changed)
    def hint(self) -> str:
        return self._words.hint

    @Property(int, notify=changed)
    def done(self) -> int:
        """Compartments locked."""
        return self._words.done

    @Property(int, notify=changed)
    def total(self) -> int:
        """Compartments to lock."""
        return self._words.total

    def show(self, state: st.CountingPhones | st.Locking) -> None:
        self.show_words(derive_phones_words(state))

    def show_words(self, words: PhonesWords) -> None:
        self._words = words
        self._light()

    def show_wall(self, compartments: tuple[Compartment, ...]) -> None:
        self._compartments = compartments
        self._light()

    def clear(self) -> None:
        if self._words != PhonesWords():
            self._words = PhonesWords()
            self._light()

    def _light(self) -> None:
        self._wall.show(
            derive_door_rows(self._compartments, (self._words.number, *self._words.also))
        )
        self.changed.emit()
