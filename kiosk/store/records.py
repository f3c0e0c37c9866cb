"""What the store hands out, and how rows become the domain's values."""

import sqlite3
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.documents import DocumentKind
from kiosk.domain.tours import Booking, BookingStatus, Language, Tour, TourStatus
from kiosk.domain.visit import StickerState
from kiosk.domain.visitors import (
    Role,
    RosterDocument,
    Visitor,
    VisitorState,
    is_minor,
)
from kiosk.store.engine import decode_time


@dataclass(frozen=True, slots=True)
class BookingRecord:
    """A booking with its tour and its people, the booker first."""

    booking: Booking
    tour: Tour
    party: tuple[Visitor, ...]


@dataclass(frozen=True, slots=True)
class CompartmentRecord:
    """A compartment with whom it is reserved or held for, and since when.

    `opened`: the reserved door has been seen open. `fault`: why it must not be given to
    anyone, empty when nothing is wrong; a reserved or held one may have one too.
    `fault_since_utc`: since when, where that was written down.
    """

    compartment: Compartment
    visitor_ids: tuple[str, ...] = ()
    since_utc: datetime | None = None
    opened: bool = False
    fault: str = ""
    fault_since_utc: datetime | None = None


@dataclass(frozen=True, slots=True)
class LuggageTag:
    """A pair of tags: its number, the random code in its QR, and the touch that asked for it."""

    tag_id: str
    number: int
    code: str = field(repr=False)
    request_id: str


@dataclass(frozen=True, slots=True)
class StickerJob:
    """One sticker to print, or one luggage tag for somebody of the visitor's party.

    `fault` is why it is not out yet, `remedy` what a person can do about it; both empty for
    nothing.
    """

    job_id: str
    visitor_id: str
    state: StickerState
    reprint: bool = False
    fault: str = ""
    remedy: str = ""
    tag: LuggageTag | None = None


@dataclass(frozen=True, slots=True)
class UnprintedSticker:
    """A job that is not out yet, and whose it is."""

    job: StickerJob
    made_at_utc: datetime
    tour_id: str
    names: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Companion:
    """Another person of the same party: a guardian may be looked for among the admitted."""

    names: tuple[str, ...] = field(repr=False)
    birth_date: date | None = field(default=None, repr=False)
    admitted: bool = True


@dataclass(frozen=True, slots=True)
class StickerFacts:
    """What a sticker may say of an admitted visitor; the design leaves out what it must.

    `companions` are the others of the party, the booker first, whether or not they are here.
    `cart` is where this visitor has been seated, empty for nowhere.
    """

    visitor_id: str
    booking_id: str
    names: tuple[str, ...] = field(repr=False)
    role: Role
    tour: Tour
    visit_code: str = field(repr=False)
    birth_date: date | None = field(repr=False)
    compartment: int | None
    companions: tuple[Companion, ...] = field(repr=False)
    cart: str = ""

    def is_minor(self, zone: ZoneInfo) -> bool:
        """Whether the visitor is under 18 on the tour's date at the venue."""
        return is_minor(self.birth_date, self.tour.local_date(zone))

    def guardians(self, zone: ZoneInfo) -> tuple[str, ...]:
        """Names of the party's admitted adults, for a minor; empty for an adult."""
        on = self.tour.local_date(zone)
        if not is_minor(self.birth_date, on):
            return ()
        return tuple(
            person.names[0]
            for person in self.companions
            if person.admitted and person.names and not is_minor(person.birth_date, on)
        )

    def is_paired(self, zone: ZoneInfo) -> bool:
        """Whether a minor and an adult of this party have to be told to belong together.

        Someone yet to come whose birth date nobody knows may turn out to be a minor.
        """
        on = self.tour.local_date(zone)
        if is_minor(self.birth_date, on):
            return bool(self.companions)
        return any(
            is_minor(person.birth_date, on) or (person.birth_date is None and not person.admitted)
            for person in self.companions
        )


@dataclass(frozen=True, slots=True)
class StoreStats:
    """Counts for `kiosk doctor`; `size_bytes` is the file with its write-ahead log."""

    tours: int
    bookings: int
    visitors: int
    admitted: int
    events: int
    size_bytes: int
    last_event_at_utc: datetime | None


TOUR_COLUMNS = """t.tour_id, t.name AS tour_name, t.starts_at_utc, t.capacity, t.min_age,
    t.language AS tour_language, t.guide, t.group_letter, t.status AS tour_status, t.cart"""

BOOKING_COLUMNS = """b.booking_id, b.reference, b.tour_id AS booking_tour_id,
    b.status AS booking_status, b.language AS booking_language"""

VISITOR_COLUMNS = """v.visitor_id, v.booking_id, v.role, v.name, v.name_latin, v.document_kind,
    v.document_hash, v.document_last4, v.birth_date, v.state, (v.blocked OR EXISTS (
        SELECT 1 FROM blocklist l
        WHERE l.site = v.site AND l.document_hash = v.document_hash AND l.ended_at_utc IS NULL
            AND (l.until_utc IS NULL OR l.until_utc > (
                SELECT lt.starts_at_utc FROM bookings lb
                JOIN tours lt ON lt.site = lb.site AND lt.tour_id = lb.tour_id
                WHERE lb.site = v.site AND lb.booking_id = v.booking_id))
    )) AS blocked"""

PARTY_ORDER = "(v.role != 'booker'), v.position, v.visitor_id"


def decode_tour(row: sqlite3.Row) -> Tour:
    """A row with TOUR_COLUMNS."""
    return Tour(
        tour_id=row["tour_id"],
        name=row["tour_name"],
        starts_at_utc=decode_time(row["starts_at_utc"]),
        capacity=row["capacity"],
        min_age=row["min_age"],
        language=row["tour_language"],
        guide=row["guide"],
        group_letter=row["group_letter"],
        status=TourStatus(row["tour_status"]),
        cart=row["cart"],
    )


def decode_booking(row: sqlite3.Row) -> Booking:
    """A row with BOOKING_COLUMNS."""
    language = row["booking_language"]
    return Booking(
        booking_id=row["booking_id"],
        reference=row["reference"],
        tour_id=row["booking_tour_id"],
        status=BookingStatus(row["booking_status"]),
        language=Language(language) if language else None,
    )


def decode_visitor(row: sqlite3.Row) -> Visitor:
    """A row with VISITOR_COLUMNS."""
    kind, number_hash = row["document_kind"], row["document_hash"]
    document = None
    if number_hash is not None:
        document = RosterDocument(
            DocumentKind(kind) if kind else None, number_hash, row["document_last4"]
        )
    return Visitor(
        visitor_id=row["visitor_id"],
        booking_id=row["booking_id"],
        role=Role(row["role"]),
        names=decode_names(row),
        document=document,
        birth_date=decode_date(row["birth_date"]),
        state=VisitorState(row["state"]),
        blocked=bool(row["blocked"]),
    )


def decode_names(row: sqlite3.Row) -> tuple[str, ...]:
    return tuple(name for name in (row["name"], row["name_latin"]) if name)


def decode_date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def decode_compartment_state(occupancy: str, fault: str | None, in_layout: int) -> CompartmentState:
    """What is inside counts first; only an empty compartment is called out of order."""
    state = CompartmentState(occupancy)
    if state is CompartmentState.FREE and (fault is not None or not in_layout):
        return CompartmentState.OUT_OF_ORDER
    return state
