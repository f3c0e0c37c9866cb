"""Checking a whole party in by hand: who is here, how staff know them, where the phones are."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.app.staff_services import StaffServices
from kiosk.app.walk_ins import check_in_by_hand
from kiosk.domain.by_hand import ByHandRefused, Identified, PhonesBehind, Present
from kiosk.domain.decisions import (
    Admitted,
    FlawedDocument,
    PresentedDocument,
    derive_birth_date,
    find_member,
)
from kiosk.domain.staff import ActionRefused
from kiosk.domain.tours import group_of
from kiosk.domain.visitors import Visitor, VisitorState
from kiosk.store.by_hand import ByHandCommand, CheckedIn
from kiosk.store.engine import new_id
from kiosk.store.records import BookingRecord
from kiosk.ui.background import Background
from kiosk.ui.staff_page import Question, StaffPageViewModel
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.visitor_rows import FoundRow, spell_full_name
from kiosk.ui.visitor_words import spell_known_document, spell_reason
from kiosk.ui.walk_in_words import spell_by_hand_refusal
from kiosk.ui.wording import fill, spell_count, translate

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

LAST4_LENGTH = 4
LONGEST_DOOR = 4
# What touches on somebody's row say, one after the other.
_NEXT = {None: Identified.DOCUMENT, Identified.DOCUMENT: Identified.KNOWN}


class ByHandField(StrEnum):
    """What the keys are for."""

    LAST4 = "last4"
    DOOR = "door"


@dataclass(frozen=True, slots=True)
class Shown:
    """Whom somebody at the table has vouched for, and how."""

    present: tuple[Present, ...] = ()

    def find(self, visitor_id: str) -> Present | None:
        return next((p for p in self.present if p.visitor_id == visitor_id), None)

    def put(self, person: Present | None, visitor_id: str) -> "Shown":
        """The same with this person present in this way, or absent."""
        others = tuple(p for p in self.present if p.visitor_id != visitor_id)
        return Shown((*others, person) if person else others)


@QmlElement
class ByHandViewModel(StaffPageViewModel):
    """One party. `subject` is its booking's id."""

    partyChanged = Signal()

    def __init__(
        self, services: StaffServices, background: Background, parent: QObject | None = None
    ) -> None:
        super().__init__(services, background, parent)
        self._record: BookingRecord | None = None
        self._shown = Shown()
        self._field = ByHandField.LAST4
        self._typed = ""
        self._door = ""
        self._request_id = ""
        self._rows = PagedRows(FoundRow, "key", self)

    # --- as the base asks for --------------------------------------------------------------

    def refresh(self) -> None:
        services, booking_id = self.services, self.subject
        self._show()
        self.read("party", lambda: services.store.bookings.find(booking_id), self.show_party)

    def forget(self) -> None:
        self._record, self._shown, self._field = None, Shown(), ByHandField.LAST4
        self._typed, self._door, self._request_id = "", "", ""
        self._rows.clear()
        self.partyChanged.emit()

    def take_document(self, document: PresentedDocument | FlawedDocument) -> bool:
        if self._record is None:
            return False
        if isinstance(document, FlawedDocument):
            self.refuse(translate("ByHand", "That document could not be read. Put it on again."))
            return False
        member = find_member(self._record.party, document)
        if member is None:
            self.refuse(translate("ByHand", "Nobody of this party has this document."))
            return False
        born = derive_birth_date(member, document)
        self._put(member, Present(member.visitor_id, Identified.DOCUMENT, birth_date=born))
        return True

    def spell_refusal(self, refused: ActionRefused | Exception) -> str:
        if not isinstance(refused, ByHandRefused):
            return ""
        member = self._member(refused.visitor_id or "")
        return spell_by_hand_refusal(refused, spell_full_name(member) if member else "")

    # --- to QML ----------------------------------------------------------------------------

    @Property(PagedRows, constant=True)
    def party(self) -> PagedRows:
        """Everyone on the booking, as pages of `FoundRow`."""
        return self._rows

    @Property(int, notify=partyChanged)
    def partyCount(self) -> int:
        return len(self._record.party) if self._record else 0

    @Property(str, notify=partyChanged)
    def field(self) -> str:
        return self._field.value

    @Property(str, notify=partyChanged)
    def typed(self) -> str:
        return self._door if self._field is ByHandField.DOOR else self._typed

    @Property(str, notify=partyChanged)
    def hint(self) -> str:
        if self._field is ByHandField.DOOR:
            return translate("ByHand", "Number of the door; none for no phones")
        return translate("ByHand", "Last four of each document, or touch the names")

    @Property(str, notify=partyChanged)
    def doorLabel(self) -> str:
        """Where the phones are."""
        if self._door:
            return fill(translate("ByHand", "Phones: door %1"), self._door)
        return translate("ByHand", "Phones: none")

    @Property(bool, notify=partyChanged)
    def canCheckIn(self) -> bool:
        return bool(self._shown.present)

    @Property(str, notify=partyChanged)
    def checkInLabel(self) -> str:
        if not self._shown.present:
            return translate("ByHand", "Choose who is here")
        return spell_count(
            len(self._shown.present),
            translate("ByHand", "Check in one person"),
            translate("ByHand", "Check in %1 people"),
        )

    # --- touches ---------------------------------------------------------------------------

    @Slot(str)
    def choose(self, key: str) -> None:
        """Absent, document seen, known, absent again."""
        member = self._member(key)
        if member is None or member.state is VisitorState.ADMITTED:
            return
        before = self._shown.find(key)
        how = _NEXT.get(before.how if before else None)
        self._put(member, Present(key, how) if how else None)

    @Slot(str)
    def chooseField(self, name: str) -> None:
        self._field = ByHandField(name)
        self.partyChanged.emit()

    @Slot(str)
    def typeCharacter(self, character: str) -> None:
        if self._field is ByHandField.DOOR:
            if character.isdigit() and len(self._door) < LONGEST_DOOR:
                self._door += character
        elif character.strip():
            self._typed = (self._typed + character)[-LAST4_LENGTH:]
            if len(self._typed) == LAST4_LENGTH:
                self._match_last4()
        self._change()

    @Slot()
    def erase(self) -> None:
        if self._field is ByHandField.DOOR:
            self._door = self._door[:-1]
        else:
            self._typed = self._typed[:-1]
        self._change()

    @Slot()
    def checkIn(self) -> None:
        """Ask, and check in whoever is here."""
        if not self.canCheckIn:
            return
        text = translate(
            "ByHand",
            "They have accepted the rules on paper. %1. Stickers are printed as soon as the"
            " printer can.",
        )
        self.ask_first(
            Question(
                translate("ByHand", "Check these people in?"),
                fill(text, self.doorLabel),
                str(self.checkInLabel),
            ),
            lambda _reason: self._check_in(),
        )

    # --- showing ---------------------------------------------------------------------------

    def show_party(self, record: BookingRecord | None) -> None:
        """Show this booking's people."""
        self._record = record
        self._show()

    def show_present(self, present: tuple[Present, ...], door: str = "") -> None:
        """Show these people as here, with their phones behind a door."""
        self._shown, self._door = Shown(present), door
        self._show()

    def _member(self, visitor_id: str) -> Visitor | None:
        party = self._record.party if self._record else ()
        return next((person for person in party if person.visitor_id == visitor_id), None)

    def _match_last4(self) -> None:
        """Four characters that are the end of one document tick its owner off."""
        typed, self._typed = self._typed.upper(), ""
        for person in self._record.party if self._record else ():
            known = person.document.last4.upper() if person.document else ""
            if known == typed and self._shown.find(person.visitor_id) is None:
                self._put(person, Present(person.visitor_id, Identified.LAST4, last4=typed))
                return
        self.refuse(fill(translate("ByHand", "Nobody else's document here ends in %1."), typed))

    def _put(self, member: Visitor, person: Present | None) -> None:
        if member.state is VisitorState.ADMITTED:
            return
        self._shown = self._shown.put(person, member.visitor_id)
        self._change()

    def _change(self) -> None:
        """What is asked for has changed: it is another request now."""
        self._request_id = new_id()
        self._show()

    def _show(self) -> None:
        record = self._record
        if record is not None:
            group = group_of(record.tour.group_letter)
            self._rows.show(
                tuple(
                    FoundRow(
                        key=person.visitor_id,
                        name=spell_full_name(person),
                        words=spell_known_document(person),
                        standing=self._spell_standing(person),
                        mark=self._mark(person),
                        letter=group.letter,
                        shape=group.shape.value,
                        colour=group.colour,
                        ink=group.ink,
                    )
                    for person in record.party
                )
            )
        self.partyChanged.emit()

    def _mark(self, person: Visitor) -> str:
        if person.blocked:
            return "blocked"
        here = person.state is VisitorState.ADMITTED or self._shown.find(person.visitor_id)
        return "in" if here else "out"

    def _spell_standing(self, person: Visitor) -> str:
        if person.state is VisitorState.ADMITTED:
            return translate("ByHand", "In already")
        shown = self._shown.find(person.visitor_id)
        if shown is None:
            return (
                translate("ByHand", "Blocked")
                if person.blocked
                else translate("ByHand", "Not here")
            )
        match shown.how:
            case Identified.DOCUMENT:
                return translate("ByHand", "Document seen")
            case Identified.LAST4:
                return translate("ByHand", "Last four agree")
            case Identified.KNOWN:
                return translate("ByHand", "Known to us")

    # --- what is done ----------------------------------------------------------------------

    def _check_in(self) -> None:
        services, user, record, shown = self.services, self.user, self._record, self._shown
        if user is None or record is None:
            return
        people = tuple(person.visitor_id for person in shown.present)
        command = ByHandCommand(
            request_id=self._request_id,
            booking_id=record.booking.booking_id,
            present=shown.present,
            phones=(PhonesBehind(int(self._door), people),) if self._door else (),
            by=user.user_id,
            terms_version=services.settings.venue.rules_version,
            language=record.booking.language or self.language,
        )
        self.act(
            lambda by: check_in_by_hand(services.store, command, by, services.rules), self._tell
        )

    def _tell(self, answer: CheckedIn) -> None:
        self._shown, self._door = Shown(), ""
        self._change()
        refused = [
            f"{spell_full_name(member)}: {spell_reason(said.reason)}"
            for visitor_id, said in answer.answer
            if not isinstance(said, Admitted) and (member := self._member(visitor_id))
        ]
        if refused:
            self.refuse(fill(translate("ByHand", "Not checked in: %1."), "; ".join(refused)))
        else:
            self.say(
                spell_count(
                    len(answer.admitted),
                    translate("ByHand", "One person is in."),
                    translate("ByHand", "%1 people are in."),
                )
            )
        self.refresh()
