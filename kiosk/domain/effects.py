"""What the arrival flow asks of the world; every effect is answered by an event or by none."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kiosk.domain.decisions import PresentedDocument, Reason
from kiosk.domain.states import StaffWhy
from kiosk.domain.tours import Language


@dataclass(frozen=True, slots=True)
class FindByPass:
    """Answered by PartyFound, BookingRefused or StoreFailed."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class FindByReference:
    """Answered by PartyFound, BookingRefused or StoreFailed."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class FindByDocument:
    """Answered by PartyFound, BookingRefused or StoreFailed."""

    document: PresentedDocument


@dataclass(frozen=True, slots=True)
class ReadNumber:
    """Tell what document a typed number is of. Answered by NumberRead."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecordRefusal:
    """Journal a refused attempt. Answered by CaseOpened when `wants_case`.

    `request_id` names the admission that refused it, whose own row in the journal is the case.
    """

    reason: Reason
    needs_staff: bool
    booking_id: str | None = None
    visitor_id: str | None = None
    wants_case: bool = True
    request_id: str | None = None


@dataclass(frozen=True, slots=True)
class AdmissionRequest:
    visitor_id: str
    birth_date: date | None = field(repr=False)
    by_number: bool = False
    area: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Admit:
    """Write the admission; the same `request_id` again gets the first answer again.

    Answered by PartyAnswered or StoreFailed.
    """

    request_id: str
    booking_id: str
    candidates: tuple[AdmissionRequest, ...]
    terms_version: str
    language: Language


@dataclass(frozen=True, slots=True)
class LockPhones:
    """Reserve a compartment for these visitors' phones, so many, and open it.

    Answered by CompartmentReserved and then DoorOpened, DoorJammed or BankSilent; or by
    NoCompartmentFree or BankSilent. HoldingStarted follows when the door closes, DoorUnseen
    when nobody can tell any more. With `low` only a low compartment will do, unless the wall
    has none at all.
    """

    visitor_ids: tuple[str, ...]
    low: bool = False
    phones: int = 1


@dataclass(frozen=True, slots=True)
class LeaveEmpty:
    """The visitor says that nothing goes behind this open door; with `empty` false, that
    something does. Answered by DoorLeftEmpty or HoldingStarted when the door closes.
    """

    number: int
    empty: bool = True


@dataclass(frozen=True, slots=True)
class NotePhones:
    """Keep how many phones people have: `owners` one each, those `without` none. No answer."""

    owners: tuple[str, ...]
    without: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReleaseStickers:
    """Print the stickers owed to these visitors. Answered by StickerPrinted or StickerWaits."""

    visitor_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintTag:
    """Number and print a pair of luggage tags; the same `request_id` again prints no other.

    `visitor_id` is someone of the booking who is in. Answered by TagPrinted or TagWaits.
    """

    request_id: str
    booking_id: str
    visitor_id: str


@dataclass(frozen=True, slots=True)
class FetchPouch:
    """Open what is locked up for the visitor whose sticker has this code.

    Answered by PouchRefused, StoreFailed, or PouchSeen as often as anything changes.
    """

    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CallStaff:
    """Tell staff, and journal it. Answered by CaseOpened.

    `page` is the name of the state from which they were called; empty where `why` says enough.
    """

    why: StaffWhy
    booking_id: str | None = None
    compartment: int | None = None
    page: str = ""


class Tone(StrEnum):
    SUCCESS = "success"
    FAILURE = "failure"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class Chime:
    tone: Tone


Effect = (
    FindByPass
    | FindByReference
    | FindByDocument
    | ReadNumber
    | RecordRefusal
    | Admit
    | LeaveEmpty
    | NotePhones
    | LockPhones
    | ReleaseStickers
    | PrintTag
    | FetchPouch
    | CallStaff
    | Chime
)
