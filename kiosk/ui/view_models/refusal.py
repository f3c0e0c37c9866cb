"""The page of a refusal, and the page after a call for staff."""

from dataclasses import dataclass
from typing import assert_never
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain import states as st
from kiosk.domain.decisions import FixableBy, Reason
from kiosk.ui.refusal_words import GOING_ON, derive_refusal_words, derive_who
from kiosk.ui.wording import fill, spell_count, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class StopWords:
    """Words of a lay-by. `fixer` is a `FixableBy`; `go_on` is empty where nothing goes on."""

    title: str = ""
    lines: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    who: str = ""
    fixer: str = ""
    case: str = ""
    go_on: str = ""
    correct: str = ""
    leave: str = ""
    has_party: bool = False


def derive_stop_words(state: st.Stopped, zone: ZoneInfo) -> StopWords:
    words = derive_refusal_words(state, zone)
    return StopWords(
        title=words.title,
        lines=words.lines,
        spoken=words.spoken,
        who=derive_who(state),
        fixer=state.fixable_by.value,
        case=state.case or "",
        go_on=_go_on(state),
        correct=translate("Refusal", "Correct the reference") if state.typed else "",
        leave=_leave(state),
        has_party=state.visit is not None and state.reason is not Reason.TERMS_DECLINED,
    )


def _go_on(state: st.Stopped) -> str:
    if state.offers_phones:
        return translate("Refusal", "Lock phones now")
    if not state.may_continue or state.visit is None:
        return ""
    if state.reason is Reason.TERMS_DECLINED:
        return translate("Refusal", "Back to the rules")
    if state.reason is Reason.NEEDS_ADULT:
        return translate("Refusal", "Check an adult in")
    if state.visitor_id is None:
        return translate("Refusal", "Go on with the documents")
    others = sum(
        member.visitor.visitor_id != state.visitor_id for member in state.visit.marked(*GOING_ON)
    )
    if others == 0:
        return translate("Refusal", "Go on with the documents")
    return spell_count(
        others,
        translate("Refusal", "Go on with the other person"),
        translate("Refusal", "Go on with the other %1"),
    )


def _leave(state: st.Stopped) -> str:
    """What the button says that ends a page which the visitor can do something about."""
    if state.may_continue or state.fixable_by is not FixableBy.VISITOR:
        return ""
    if state.reason in {Reason.UNREADABLE, Reason.DOCUMENT_UNREADABLE}:
        return translate("Refusal", "Try again")
    return translate("Refusal", "All right")


def derive_call_words(state: st.StaffCalled) -> StopWords:
    title, *lines = _call_texts(state)
    return StopWords(
        title=title,
        lines=tuple(lines),
        spoken=(title, *lines),
        case=state.case or "",
        go_on=translate("Staff", "Go on meanwhile") if state.resume is not None else "",
    )


def _call_texts(state: st.StaffCalled) -> tuple[str, ...]:
    number = state.resume.number if isinstance(state.resume, st.Locking) else None
    match state.why:
        case st.StaffWhy.ASKED:
            return (
                translate("Staff", "Please call our staff"),
                translate("Staff", "Please stay here. This screen tells them what to do."),
            )
        case st.StaffWhy.DOOR_LEFT_OPEN:
            return (
                translate("Staff", "Please call our staff"),
                fill(translate("Staff", "Please stay near door %1: it is still open."), number),
                translate("Staff", "Close the door to go on."),
            )
        case st.StaffWhy.DOOR_STAYS_SHUT:
            return (
                translate("Staff", "Please call our staff"),
                fill(translate("Staff", "We are sorry that door %1 did not open."), number),
                translate("Staff", "Our staff will open it for you."),
            )
        case st.StaffWhy.DOOR_UNSEEN:
            return (
                translate("Staff", "Please call our staff"),
                fill(
                    translate("Staff", "Is door %1 shut? We cannot see it."),
                    number,
                ),
                translate("Staff", "Please push it shut and stay near."),
            )
        case st.StaffWhy.LOCKERS:
            return (
                translate("Staff", "Please call our staff"),
                translate("Staff", "Our staff will take care of your phones."),
            )
        case st.StaffWhy.STORE:
            return (
                translate("Staff", "Please wait for our staff"),
                translate("Staff", "The fault is ours, not yours."),
                translate("Staff", "Your booking is safe; it counts once."),
            )
        case never:
            assert_never(never)


@QmlElement
class StopViewModel(QObject):
    """Title, sentences, case number, and what the primary button says."""

    changed = Signal()

    def __init__(self, zone: ZoneInfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._words = StopWords()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._words.title

    @Property(list, notify=changed)
    def lines(self) -> list[str]:
        return list(self._words.lines)

    @Property(list, notify=changed)
    def spoken(self) -> list[str]:
        """Title and sentences as they may be said aloud: without names."""
        return list(self._words.spoken)

    @Property(str, notify=changed)
    def who(self) -> str:
        """Who can do something about it."""
        return self._words.who

    @Property(str, notify=changed)
    def fixer(self) -> str:
        """A value of `FixableBy`; empty after a call for staff."""
        return self._words.fixer

    @Property(str, notify=changed)
    def caseNumber(self) -> str:
        """Empty until it has been written down."""
        return self._words.case

    @Property(str, notify=changed)
    def goOn(self) -> str:
        """The primary button's words; empty where there is nothing to go on with."""
        return self._words.go_on

    @Property(str, notify=changed)
    def correct(self) -> str:
        """Words of the button that leads back to what was typed; empty where nothing was."""
        return self._words.correct

    @Property(str, notify=changed)
    def leave(self) -> str:
        """Words of the button that ends the page; empty where staff have to help."""
        return self._words.leave

    @Property(bool, notify=changed)
    def hasParty(self) -> bool:
        return self._words.has_party

    def show(self, state: st.Stopped | st.StaffCalled) -> None:
        if isinstance(state, st.Stopped):
            self._words = derive_stop_words(state, self._zone)
        else:
            self._words = derive_call_words(state)
        self.changed.emit()

    def clear(self) -> None:
        if self._words != StopWords():
            self._words = StopWords()
            self.changed.emit()
