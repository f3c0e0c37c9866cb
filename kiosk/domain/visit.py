"""A visit: what the kiosk knows of the party in front of it, until its screen is cleared."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from kiosk.domain.decisions import Reason
from kiosk.domain.tours import Booking, Tour
from kiosk.domain.visitors import Visitor, VisitorState


class Mark(StrEnum):
    """What a member's row on the screen says."""

    WAITING = "waiting"
    CHECKED = "checked"
    LATER = "later"
    REFUSED = "refused"
    NEEDS_STAFF = "needs_staff"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Member:
    """One person of the party in front of the kiosk.

    `birth_date` is the one to go by (the document's, else the roster's). `reason` says why
    for REFUSED and NEEDS_STAFF. `compartment` is set when the phone is locked, by the door's
    sensor; `by_number`: the document's number was typed, no document was seen. `area`: what the
    document tells of where they come from.
    """

    visitor: Visitor
    mark: Mark = Mark.WAITING
    reason: Reason | None = None
    birth_date: date | None = field(default=None, repr=False)
    last4: str = field(default="", repr=False)
    compartment: int | None = None
    by_number: bool = False
    area: str = field(default="", repr=False)
    sticker: "StickerState | None" = None


class StickerState(StrEnum):
    """OWED: admitted, not yet sent to the printer. QUEUED: on its way. PRINTING: handed to the
    printer, or about to be. WAITING: nothing came out, a person is needed first; the job is
    kept. UNSURE: nobody knows whether it came out; only a person may say.
    """

    OWED = "owed"
    QUEUED = "queued"
    PRINTING = "printing"
    WAITING = "waiting"
    UNSURE = "unsure"
    PRINTED = "printed"


@dataclass(frozen=True, slots=True)
class Visit:
    """The party, its tour, and how far it has come.

    `visit_id` names this stay at the kiosk; together with a counter it makes the request ids
    that keep a repeated admission from counting twice. `on` is the tour's date at the venue.
    `wrong_numbers` counts typed document numbers that were nobody's. `language_settled`:
    somebody or something has chosen the language, and only a touch may change it.
    """

    visit_id: str
    booking: Booking
    tour: Tour
    on: date
    members: tuple[Member, ...]
    terms_version: str
    admissions: int = 0
    wrong_numbers: int = 0
    language_settled: bool = False

    def member(self, visitor_id: str) -> Member | None:
        return next((m for m in self.members if m.visitor.visitor_id == visitor_id), None)

    def with_member(self, member: Member) -> "Visit":
        """The visit with this member in the place of the one with the same visitor."""
        visitor_id = member.visitor.visitor_id
        return replace(
            self,
            members=tuple(
                member if m.visitor.visitor_id == visitor_id else m for m in self.members
            ),
        )

    def marked(self, *marks: Mark) -> tuple[Member, ...]:
        return tuple(m for m in self.members if m.mark in marks)

    def with_sticker(self, visitor_id: str, state: StickerState) -> "Visit":
        """The visit with this member's sticker in another state; itself for a stranger."""
        member = self.member(visitor_id)
        return self if member is None else self.with_member(replace(member, sticker=state))

    def sticker_owed(self) -> tuple[str, ...]:
        """Ids of those admitted in this visit whose sticker has not been sent to print."""
        return tuple(m.visitor.visitor_id for m in self.members if m.sticker is StickerState.OWED)

    def phone_owners(self) -> tuple[str, ...]:
        """Ids of those whose phones may be locked now: who was admitted in this visit; or,
        where nobody was, who came back without a phone in any compartment.
        """
        return self.sticker_owed() or tuple(
            m.visitor.visitor_id for m in self.marked(Mark.IN) if m.compartment is None
        )

    def on_its_way(self) -> tuple[Member, ...]:
        """Those of whom nobody has said no, and who are not in yet."""
        return self.marked(Mark.WAITING, Mark.LATER)

    @property
    def party(self) -> tuple[Visitor, ...]:
        return tuple(m.visitor for m in self.members)

    @property
    def everyone_answered(self) -> bool:
        """Nobody is left whose document the kiosk still waits for."""
        return not self.marked(Mark.WAITING)


def begin_visit(
    visit_id: str,
    booking: Booking,
    tour: Tour,
    on: date,
    party: tuple[Visitor, ...],
    terms_version: str,
    compartments: Mapping[str, int] = MappingProxyType({}),
) -> Visit:
    """A visit with every member waiting, or in already; `compartments` holds whose phone is
    locked in which, by visitor id.
    """
    members = tuple(
        Member(
            visitor,
            Mark.IN if visitor.state is VisitorState.ADMITTED else Mark.WAITING,
            birth_date=visitor.birth_date,
            compartment=compartments.get(visitor.visitor_id),
        )
        for visitor in party
    )
    return Visit(visit_id, booking, tour, on, members, terms_version)
