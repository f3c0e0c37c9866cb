"""A tour's people as a guide sees them: who, where, with whom; found, ordered and counted."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import assert_never

from kiosk.domain.departures import Gate, Passenger, derive_gate
from kiosk.domain.names import search_keys
from kiosk.domain.search import Query, matches_person, parse_query
from kiosk.domain.staff import ActionRefused
from kiosk.domain.tours import BookingStatus, Language
from kiosk.domain.visitors import Visitor, VisitorState, derive_age, is_minor

LONGEST_NOTE = 120


class NotePhrase(StrEnum):
    """What is often noted of a visitor; OTHER has words of its own."""

    WHEELCHAIR = "wheelchair"
    WALKS_SLOWLY = "walks_slowly"
    HARD_OF_HEARING = "hard_of_hearing"
    POOR_SIGHT = "poor_sight"
    ALLERGY = "allergy"
    UNWELL = "unwell"
    NEEDS_INTERPRETER = "needs_interpreter"
    WAITS_OUTSIDE = "waits_outside"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class StaffNote:
    """What staff noted of a visitor; for staff's eyes only. `words` only with OTHER."""

    note_id: str
    phrase: NotePhrase
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class TourMember:
    """One person of a tour, with what has become of them.

    `compartment`: where their pouch is locked up, by door evidence; `open_door`: a door that
    was given to them and not seen to close. `phones`: how many they said they have, None when
    nobody asked. `luggage`: the numbers of their party's tags. `notes_brought`: the roster's.
    """

    visitor: Visitor
    booking_reference: str
    booking_status: BookingStatus
    admitted_at_utc: datetime | None = None
    compartment: int | None = None
    open_door: int | None = None
    phones: int | None = None
    language: Language | None = None
    luggage: tuple[int, ...] = ()
    notes_brought: str = field(default="", repr=False)
    notes: tuple[StaffNote, ...] = ()

    @property
    def state(self) -> VisitorState:
        return self.visitor.state

    @property
    def birth_date(self) -> date | None:
        return self.visitor.birth_date

    @property
    def has_arrived(self) -> bool:
        return self.visitor.state is VisitorState.ADMITTED

    @property
    def is_noted(self) -> bool:
        """Whether there is anything to know of this person."""
        return bool(self.notes or self.notes_brought)


class Standing(StrEnum):
    """How somebody stands before the tour leaves. HERE: in, at a venue that locks no phones up.
    UNLOCKED: in, with a phone that is in no pouch; UNASKED: in, and nobody asked for a phone.
    """

    MISSING = "missing"
    HERE = "here"
    NO_PHONE = "no_phone"
    LOCKED = "locked"
    DOOR_OPEN = "door_open"
    UNLOCKED = "unlocked"
    UNASKED = "unasked"


def derive_standing(member: TourMember, *, asks_phones: bool) -> Standing:
    """How this person stands; a door that is not closed says more than what was said before."""
    if not member.has_arrived:
        return Standing.MISSING
    if member.compartment is not None:
        return Standing.LOCKED
    if member.open_door is not None:
        return Standing.DOOR_OPEN
    match member.phones:
        case None:
            return Standing.UNASKED if asks_phones else Standing.HERE
        case 0:
            return Standing.NO_PHONE
        case _:
            return Standing.UNLOCKED


@dataclass(frozen=True, slots=True)
class Headcount:
    """People counted as they stand there; `here` holds the ids of those who were seen."""

    headcount_id: str
    begun_at_utc: datetime
    here: frozenset[str]
    ended_at_utc: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.ended_at_utc is None


@dataclass(frozen=True, slots=True)
class CountResult:
    """A headcount against the list. `absent`: in, and not seen; `extra`: seen, and not in."""

    seen: int
    expected: int
    absent: tuple[str, ...]
    extra: tuple[str, ...]


def derive_count(members: Iterable[TourMember], here: frozenset[str]) -> CountResult:
    """How a headcount stands; ids that are no longer on the tour count for nothing."""
    people = tuple(members)
    arrived = {member.visitor.visitor_id for member in people if member.has_arrived}
    known = {member.visitor.visitor_id for member in people}
    return CountResult(
        seen=len(here & known),
        expected=len(arrived),
        absent=tuple(
            m.visitor.visitor_id for m in people if m.visitor.visitor_id in arrived - here
        ),
        extra=tuple(m.visitor.visitor_id for m in people if m.visitor.visitor_id in here - arrived),
    )


def derive_tour_gate(members: Iterable[TourMember], *, asks_phones: bool) -> Gate:
    """The gate of the tour with these members."""
    return derive_gate(
        (
            Passenger(
                m.visitor.visitor_id,
                m.visitor.state,
                m.compartment,
                m.open_door,
                m.phones,
            )
            for m in members
        ),
        asks_phones=asks_phones,
    )


def derive_guardian(
    minor: TourMember, members: Iterable[TourMember], on: date
) -> TourMember | None:
    """The adult of the party whom a minor belongs to: one who is in before one who is not.

    None for an adult, and where the party has none.
    """
    if not is_minor(minor.birth_date, on):
        return None
    adults = [
        member
        for member in members
        if member.visitor.booking_id == minor.visitor.booking_id
        and not is_minor(member.birth_date, on)
    ]
    return min(adults, key=lambda member: not member.has_arrived, default=None)


def age_of_minor(member: TourMember, on: date) -> int | None:
    """Full years of a minor on that day; None for an adult."""
    if member.birth_date is None or not is_minor(member.birth_date, on):
        return None
    return derive_age(member.birth_date, on)


# --- which of them, in which order ---------------------------------------------------------


class ManifestOrder(StrEnum):
    PARTY = "party"
    NAME = "name"
    STATE = "state"
    COMPARTMENT = "compartment"
    CART = "cart"


class ManifestFilter(StrEnum):
    """UNLOCKED: those whose phone is not locked up, and those whom nobody asked."""

    ALL = "all"
    MISSING = "missing"
    ARRIVED = "arrived"
    MINORS = "minors"
    UNLOCKED = "unlocked"
    NOTED = "noted"


def decide_shown(
    members: Iterable[TourMember],
    wanted: ManifestFilter,
    order: ManifestOrder,
    gate: Gate,
    on: date,
    *,
    typed: str = "",
    carts: Mapping[str, str] = MappingProxyType({}),
) -> tuple[TourMember, ...]:
    """Those who are wanted and fit what was typed, in this order; `members` come by party."""
    open_phones = {*gate.unlocked, *gate.unasked}

    def is_wanted(member: TourMember) -> bool:
        match wanted:
            case ManifestFilter.ALL:
                return True
            case ManifestFilter.MISSING:
                return not member.has_arrived
            case ManifestFilter.ARRIVED:
                return member.has_arrived
            case ManifestFilter.MINORS:
                return is_minor(member.birth_date, on)
            case ManifestFilter.UNLOCKED:
                return member.visitor.visitor_id in open_phones
            case ManifestFilter.NOTED:
                return member.is_noted
            case never:
                assert_never(never)

    def place(member: TourMember) -> tuple[object, ...]:
        match order:
            case ManifestOrder.PARTY:
                return ()
            case ManifestOrder.NAME:
                return (derive_name_order(member.visitor),)
            case ManifestOrder.STATE:
                return (member.has_arrived, member.compartment is not None)
            case ManifestOrder.COMPARTMENT:
                number = member.compartment or member.open_door
                return (number is None, number or 0)
            case ManifestOrder.CART:
                cart = carts.get(member.visitor.visitor_id, "")
                return (not cart, _natural(cart))
            case never:
                assert_never(never)

    query = parse_query(typed)
    shown = [m for m in members if is_wanted(m) and (not typed.strip() or fits(m, query))]
    return tuple(sorted(shown, key=place))


def derive_name_order(visitor: Visitor) -> str:
    """By pinyin, Chinese and Latin names alike."""
    keys = search_keys(visitor.name) if visitor.name else ()
    latin = next((key for key in keys if key.isascii()), "")
    return latin or visitor.name.casefold()


def _natural(text: str) -> tuple[tuple[bool, int, str], ...]:
    """Cart 2 before cart 10."""
    parts = re.findall(r"\d+|\D+", text)
    return tuple((not p.isdigit(), int(p) if p.isdigit() else 0, p) for p in parts)


def fits(member: TourMember, query: Query) -> bool:
    """Whether what was typed means this person, or the door with their phone."""
    number = member.compartment or member.open_door
    if number is not None and query.compartment == number:
        return True
    visitor = member.visitor
    last4 = visitor.document.last4 if visitor.document is not None else None
    return matches_person(query, visitor.names, last4, member.booking_reference)


# --- notes ---------------------------------------------------------------------------------


class NoteFlaw(StrEnum):
    EMPTY = "empty"
    TOO_LONG = "too_long"


def parse_note(text: str) -> str | NoteFlaw:
    """Typed words as a note: single blanks, 1 to 120 characters, nothing unprintable."""
    words = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    if not words:
        return NoteFlaw.EMPTY
    return words if len(words) <= LONGEST_NOTE else NoteFlaw.TOO_LONG


class ManifestRefusal(StrEnum):
    """Why something on the manifest is not done."""

    NO_RIGHT = "no_right"
    TOUR_UNKNOWN = "tour_unknown"
    VISITOR_UNKNOWN = "visitor_unknown"
    NOTE_UNKNOWN = "note_unknown"
    NOTE_EMPTY = "note_empty"
    NOTE_TOO_LONG = "note_too_long"
    NO_HEADCOUNT = "no_headcount"
    NOT_ADMITTED = "not_admitted"
    PHONE_LOCKED = "phone_locked"


@dataclass(frozen=True, slots=True)
class ManifestRefused(ActionRefused):
    why: ManifestRefusal
