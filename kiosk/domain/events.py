"""What can happen to the arrival flow: touches, devices, the store's answers, time."""

from dataclasses import dataclass, field

from kiosk.domain.decisions import Decision, Reason, ShownDocument
from kiosk.domain.releases import ReleaseRefused, ReleaseRun
from kiosk.domain.states import StoppedFacts
from kiosk.domain.tours import Language
from kiosk.domain.visit import Visit

# --- touches -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LanguageChosen:
    language: Language


@dataclass(frozen=True, slots=True)
class ReferenceWanted:
    """No pass: the keypad, please."""


@dataclass(frozen=True, slots=True)
class ReferenceEntered:
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class NumberWanted:
    """A child has no card: the keypad for the number of its document, please."""


@dataclass(frozen=True, slots=True)
class NumberEntered:
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The primary button of a page that has only one thing to confirm."""


@dataclass(frozen=True, slots=True)
class LaterToggled:
    """This member comes later, or is here after all."""

    visitor_id: str


@dataclass(frozen=True, slots=True)
class TermsAccepted:
    pass


@dataclass(frozen=True, slots=True)
class TermsDeclined:
    pass


@dataclass(frozen=True, slots=True)
class PhonesCounted:
    """So many; two phones of one person share a pouch and are one. `low`: who counts them
    needs a compartment that can be reached from a wheelchair.
    """

    count: int
    low: bool = False


@dataclass(frozen=True, slots=True)
class NoMorePhones:
    """Nothing goes behind the open door, nor behind another."""


@dataclass(frozen=True, slots=True)
class PhoneAfterAll:
    """The door that was to stay empty does get a phone."""


@dataclass(frozen=True, slots=True)
class DoorStaysShut:
    """The visitor says that the door did not open, whatever the sensor says."""


@dataclass(frozen=True, slots=True)
class LuggageWanted:
    """One more suitcase: a pair of tags, please."""


@dataclass(frozen=True, slots=True)
class WentBack:
    pass


@dataclass(frozen=True, slots=True)
class StartedOver:
    pass


@dataclass(frozen=True, slots=True)
class StaffWanted:
    pass


@dataclass(frozen=True, slots=True)
class MoreTimeWanted:
    pass


@dataclass(frozen=True, slots=True)
class StaffReset:
    """Staff clear the screen."""


# --- devices -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PassShown:
    """A code was held to the camera or scanner."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class StickerShown:
    """A visitor's own sticker was held to the camera or scanner; its visit code."""

    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DocumentShown:
    document: ShownDocument


# --- answers -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PartyFound:
    visit: Visit


@dataclass(frozen=True, slots=True)
class BookingRefused:
    """The booking may not check in; what is known of it, where it is known."""

    reason: Reason
    facts: StoppedFacts | None = None
    booking_id: str | None = None


@dataclass(frozen=True, slots=True)
class NumberRead:
    """The document that a typed number is of, its number hashed; or that it is none."""

    document: ShownDocument


@dataclass(frozen=True, slots=True)
class CaseOpened:
    """A refused attempt or a call has been written down under this case number."""

    case: str


@dataclass(frozen=True, slots=True)
class PartyAnswered:
    """What the store decided for each candidate of an admission, by visitor id."""

    decisions: tuple[tuple[str, Decision], ...]


@dataclass(frozen=True, slots=True)
class StoreFailed:
    """The store could not write or read; nothing was done."""


@dataclass(frozen=True, slots=True)
class CompartmentReserved:
    number: int


@dataclass(frozen=True, slots=True)
class NoCompartmentFree:
    """None, or no low one where that was asked for."""


@dataclass(frozen=True, slots=True)
class DoorOpened:
    """The sensor saw the door open, or sees it open again."""

    number: int


@dataclass(frozen=True, slots=True)
class DoorUnseen:
    """The board fell silent: nobody knows any more whether this door is open."""

    number: int


@dataclass(frozen=True, slots=True)
class DoorJammed:
    """The pulse was sent and the sensor still says closed; the compartment is out of order."""

    number: int


@dataclass(frozen=True, slots=True)
class BankSilent:
    """The lockers are of no use now: the board does not answer, so that nothing is known of
    any door, or what it said could not be written down.
    """


@dataclass(frozen=True, slots=True)
class HoldingStarted:
    """The sensor saw the door close on a reservation, and it is written down."""

    number: int
    visitor_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoorLeftEmpty:
    """The sensor saw the door close that was to stay empty: the compartment is free again."""

    number: int


@dataclass(frozen=True, slots=True)
class StickerPrinted:
    visitor_id: str


@dataclass(frozen=True, slots=True)
class StickerWaits:
    """The printer needs a person first; the job is kept."""

    visitor_id: str


@dataclass(frozen=True, slots=True)
class TagPrinted:
    """The luggage tag of this request is out, under this number."""

    request_id: str
    number: int


@dataclass(frozen=True, slots=True)
class TagWaits:
    """The printer needs a person first, or the tag could not be made."""

    request_id: str


@dataclass(frozen=True, slots=True)
class PouchRefused:
    """Nothing is opened for the sticker with this code."""

    code: str = field(repr=False)
    refused: ReleaseRefused


@dataclass(frozen=True, slots=True)
class PouchSeen:
    """How the release stands that a visitor began by showing a sticker.

    `language` is the one that they checked in with, where that is known.
    """

    run: ReleaseRun
    language: Language | None = None


@dataclass(frozen=True, slots=True)
class TimeUp:
    """The state's time has passed without an event that counts."""


Event = (
    LanguageChosen
    | ReferenceWanted
    | ReferenceEntered
    | NumberWanted
    | NumberEntered
    | Confirmed
    | LaterToggled
    | TermsAccepted
    | TermsDeclined
    | PhonesCounted
    | NoMorePhones
    | PhoneAfterAll
    | DoorStaysShut
    | LuggageWanted
    | WentBack
    | StartedOver
    | StaffWanted
    | MoreTimeWanted
    | StaffReset
    | PassShown
    | StickerShown
    | DocumentShown
    | PartyFound
    | BookingRefused
    | NumberRead
    | CaseOpened
    | PartyAnswered
    | StoreFailed
    | CompartmentReserved
    | NoCompartmentFree
    | DoorOpened
    | DoorUnseen
    | DoorJammed
    | BankSilent
    | HoldingStarted
    | DoorLeftEmpty
    | StickerPrinted
    | StickerWaits
    | TagPrinted
    | TagWaits
    | PouchRefused
    | PouchSeen
    | TimeUp
)
