"""The states of the arrival flow: one for each page that a visitor can be on.

`Attract` holds nothing but a language, and no other state survives the way back to it: that
is how the screen forgets people.
"""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk.domain.decisions import FixableBy, PresentedDocument, Reason
from kiosk.domain.releases import DoorStage, ReleaseRefused, ReleaseRun
from kiosk.domain.tours import Language, Tour
from kiosk.domain.visit import Visit


@dataclass(frozen=True, slots=True)
class Attract:
    """Waiting for a pass, a document or a touch. `chosen`: the language was, by a touch."""

    language: Language
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class EnteringReference:
    """The keypad for a booking reference; `typed` is what stood there before, to be corrected."""

    language: Language
    typed: str = field(default="", repr=False)
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class LookingUp:
    """The store is asked; `shown` is the document that began it, `typed` the reference."""

    language: Language
    shown: PresentedDocument | None = None
    typed: str = field(default="", repr=False)
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class PartyShown:
    """The booking and its people."""

    language: Language
    visit: Visit


@dataclass(frozen=True, slots=True)
class Documents:
    """Everyone puts a document on the reader.

    `latest` is the visitor whose row changed last, `notice` what was wrong with the last
    document where that takes no page of its own, `misread` for how many in a row.
    """

    language: Language
    visit: Visit
    latest: str | None = None
    notice: Reason | None = None
    misread: int = 0


@dataclass(frozen=True, slots=True)
class RestMissing:
    """A large party is about to go on without some: so many, is that right?"""

    language: Language
    visit: Visit


class NumberProblem(StrEnum):
    """What is wrong with a typed number. NEEDS_CARD: it is an adult's."""

    NO_NUMBER = "no_number"
    NOT_ON_BOOKING = "not_on_booking"
    NEEDS_CARD = "needs_card"


@dataclass(frozen=True, slots=True)
class EnteringNumber:
    """The keypad for the number of a child's document; `problem` is the last one's."""

    language: Language
    visit: Visit
    typed: str = field(default="", repr=False)
    problem: NumberProblem | None = None


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of the visit, to be accepted."""

    language: Language
    visit: Visit


@dataclass(frozen=True, slots=True)
class Admitting:
    """The admission is being written; only the store's answer counts."""

    language: Language
    visit: Visit


@dataclass(frozen=True, slots=True)
class CountingPhones:
    """How many phones, from 0 to `most`.

    `begun` is what was going on when the number was to be corrected: its door may be open, or
    about to open, and then there is at least the one phone that it is for.
    """

    language: Language
    visit: Visit
    most: int
    begun: "Locking | None" = None

    @property
    def least(self) -> int:
        return 1 if self.begun is not None and self.begun.phase is not LockPhase.NONE_LOW else 0


class LockPhase(StrEnum):
    """RESERVING and OPENING are the machine's turn, OPEN and LEFT_OPEN the visitor's. UNSEEN:
    the door was open, and the kiosk can no longer tell. NONE_LOW: a low compartment is needed,
    none is free, and nothing has been opened.
    """

    RESERVING = "reserving"
    NONE_LOW = "none_low"
    OPENING = "opening"
    OPEN = "open"
    LEFT_OPEN = "left_open"
    UNSEEN = "unseen"
    UNAVAILABLE = "unavailable"


class LockTrouble(StrEnum):
    NONE_FREE = "none_free"
    SILENT = "silent"
    JAMMED = "jammed"


@dataclass(frozen=True, slots=True)
class Locking:
    """Phones go into compartments, one door after another.

    `holders` are the visitor ids for each compartment to come and gone, in order; `locked`
    how many are locked by door evidence. `number` is the compartment now in question, `stuck`
    the one before it whose door did not open. `low`: only low compartments will do. `empty`:
    nothing goes behind this door, nor behind another; when it is closed the phones are done.
    """

    language: Language
    visit: Visit
    phones: int
    holders: tuple[tuple[str, ...], ...]
    phase: LockPhase
    locked: int = 0
    number: int | None = None
    jams: int = 0
    trouble: LockTrouble | None = None
    stuck: int | None = None
    low: bool = False
    empty: bool = False

    @property
    def may_stay_empty(self) -> bool:
        """Whether the visitor can say that nothing goes behind the door in question."""
        return self.phase in {LockPhase.OPEN, LockPhase.LEFT_OPEN} and not self.empty

    @property
    def phones_here(self) -> int:
        """How many phones go behind the door in question."""
        if len(self.holders) == 1:
            return self.phones
        return len(self.holders[min(self.locked, len(self.holders) - 1)])

    @property
    def door_is_open(self) -> bool:
        """Whether a door stands open for this visit, is about to, or may."""
        return self.phase in {
            LockPhase.OPENING,
            LockPhase.OPEN,
            LockPhase.LEFT_OPEN,
            LockPhase.UNSEEN,
        }


@dataclass(frozen=True, slots=True)
class Printing:
    """Stickers are on their way."""

    language: Language
    visit: Visit


@dataclass(frozen=True, slots=True)
class TagWish:
    """A pair of luggage tags that was asked for; `number` is known when it is out."""

    request_id: str
    number: int | None = None
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """Where to go, and when; and the luggage tags asked for here."""

    language: Language
    visit: Visit
    tags: tuple[TagWish, ...] = ()


@dataclass(frozen=True, slots=True)
class StoppedFacts:
    """What a refusal page may say of the booking: its tour, and when check-in is open."""

    tour: Tour
    opens_at_utc: datetime
    closes_at_utc: datetime


@dataclass(frozen=True, slots=True)
class Stopped:
    """A refusal, or a case for staff, in words and with a case number.

    `visitor_id` is set where it concerns one person, `may_continue` where the others may go
    on, `facts` where the booking is known and the page can name its tour, `typed` where it
    began with a reference that nobody knows: perhaps a slip. `offers_phones`: everyone is in,
    and somebody's phones are in no compartment. `may_replace`: staff may put somebody else in
    a guest's place. `chosen` as on the first page.
    """

    language: Language
    reason: Reason
    fixable_by: FixableBy
    needs_staff: bool
    visit: Visit | None = None
    visitor_id: str | None = None
    facts: StoppedFacts | None = None
    case: str | None = None
    may_continue: bool = False
    typed: str = field(default="", repr=False)
    offers_phones: bool = False
    may_replace: bool = False
    chosen: bool = False


class FetchPhase(StrEnum):
    """How far a visitor is who fetches a phone. OPENING is the machine's turn, OPEN and LEFT_OPEN
    the visitor's. STUCK: a door did not open, or nobody can tell.
    """

    OPENING = "opening"
    OPEN = "open"
    LEFT_OPEN = "left_open"
    STUCK = "stuck"
    TAKEN = "taken"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Fetching:
    """A visitor is back and gets the pouch by holding the sticker to the kiosk.

    `run` is there once doors are asked for, `refused` where nothing is opened. `reminded`: the
    open door has been pointed out once. `case` is the number of the call for staff about a door
    that did not open. `chosen` as on the first page.
    """

    language: Language
    code: str = field(repr=False)
    run: ReleaseRun | None = None
    refused: ReleaseRefused | None = None
    reminded: bool = False
    case: str | None = None
    chosen: bool = False

    @property
    def phase(self) -> FetchPhase:
        if self.refused is not None:
            return FetchPhase.REFUSED
        stages = {door.stage for door in self.run.doors} if self.run is not None else set()
        if DoorStage.OPEN in stages:
            return FetchPhase.LEFT_OPEN if self.reminded else FetchPhase.OPEN
        if stages & {DoorStage.DID_NOT_OPEN, DoorStage.UNKNOWN, DoorStage.STOPPED}:
            return FetchPhase.STUCK
        # Behind one that staff say still holds its pouch, the visitor has left with the others.
        if stages and stages <= {DoorStage.TAKEN_AND_CLOSED, DoorStage.STILL_INSIDE}:
            return FetchPhase.TAKEN
        return FetchPhase.OPENING

    @property
    def number(self) -> int | None:
        """The door that this page is about; None while none is known."""
        if self.run is None:
            return self.refused.number if self.refused is not None else None
        order = (DoorStage.OPEN, DoorStage.DID_NOT_OPEN, DoorStage.UNKNOWN, DoorStage.STOPPED)
        for stage in order:
            for door in self.run.doors:
                if door.stage is stage:
                    return door.number
        return self.run.doors[0].number if self.run.doors else None


class StaffWhy(StrEnum):
    ASKED = "asked"
    DOOR_LEFT_OPEN = "door_left_open"
    DOOR_STAYS_SHUT = "door_stays_shut"
    DOOR_UNSEEN = "door_unseen"
    LOCKERS = "lockers"
    STORE = "store"


@dataclass(frozen=True, slots=True)
class StaffCalled:
    """Somebody is coming. `resume` is where the visitor may go on meanwhile."""

    language: Language
    why: StaffWhy
    resume: "State | None" = None
    case: str | None = None


State = (
    Attract
    | EnteringReference
    | LookingUp
    | PartyShown
    | Documents
    | RestMissing
    | EnteringNumber
    | Rules
    | Admitting
    | CountingPhones
    | Locking
    | Printing
    | Done
    | Stopped
    | StaffCalled
    | Fetching
)


def visit_of(state: State) -> Visit | None:
    """The visit that a state holds, its own or the one it will resume."""
    if isinstance(state, StaffCalled):
        return visit_of(state.resume) if state.resume is not None else None
    if isinstance(state, (Attract, EnteringReference, LookingUp, Fetching)):
        return None
    return state.visit
