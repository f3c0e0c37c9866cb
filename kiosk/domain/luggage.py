"""Luggage behind the counter: where it stands, whose it is, and giving it out once.

A tag is a piece of luggage. Whoever has the other half of the tag, or its number, gets the piece;
who has lost it is found by name, document or sticker, and staff write down why and by which
document they gave it out. What went to the wrong person is taken back like any other slip.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from kiosk.domain.corrections import UNDO_WITHIN
from kiosk.domain.search import Query, matches_person, parse_query
from kiosk.domain.staff import ActionRefused

PHOTOS_KEPT = timedelta(days=7)
LARGEST_PHOTO_BYTES = 400_000
_LAST4 = re.compile(r"[0-9A-Z]{4}")


class PieceState(StrEnum):
    """TAGGED: the tag is made, and nobody has said that the piece was taken in. STORED: it stands
    here.
    """

    TAGGED = "tagged"
    STORED = "stored"
    HANDED_OUT = "handed_out"


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody of the party that the tag was made for."""

    visitor_id: str
    names: tuple[str, ...] = field(repr=False)
    last4: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of luggage, by its tag. Numbers begin anew each day at each station.

    `place` is where it stands, empty where nobody said. `owners`: the party, the booker first.
    """

    tag_id: str
    number: int
    station: str
    day: date
    state: PieceState
    reference: str
    tour_id: str
    owners: tuple[Owner, ...] = field(default=(), repr=False)
    place: str = ""
    since_utc: datetime | None = None
    has_photo: bool = False
    booking_id: str = ""


class Proof(StrEnum):
    """By what somebody gets a piece.

    TAG: its other half was scanned. NUMBER: staff have seen the number on it. DOCUMENT: the tag
    is lost; a reason and the last four of a document are written down.
    """

    TAG = "tag"
    NUMBER = "number"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class HandOut:
    """How a piece was given out. `reason` is a code or a few words without a name."""

    proof: Proof
    reason: str = ""
    last4: str = field(default="", repr=False)


class LuggageRefusal(StrEnum):
    """Why nothing is stored or given out."""

    NO_RIGHT = "no_right"
    TAG_UNKNOWN = "tag_unknown"
    HANDED_OUT = "handed_out"
    PLACE_UNKNOWN = "place_unknown"
    NO_REASON = "no_reason"
    NO_DOCUMENT = "no_document"
    NOT_HANDED_OUT = "not_handed_out"
    TOO_LATE = "too_late"
    PHOTO_TOO_LARGE = "photo_too_large"
    NOT_OFFERED = "not_offered"
    CAMERA_SILENT = "camera_silent"


@dataclass(frozen=True, slots=True)
class LuggageRefused(ActionRefused):
    """`at_utc`: when the piece was given out, for HANDED_OUT and TOO_LATE."""

    why: LuggageRefusal
    at_utc: datetime | None = None


def decide_storing(
    piece: Piece | None, place: str, places: tuple[str, ...]
) -> LuggageRefused | None:
    """Why this piece is not put there; None when it is. `places`: the venue's, if it names any."""
    if piece is None:
        return LuggageRefused(LuggageRefusal.TAG_UNKNOWN)
    if piece.state is PieceState.HANDED_OUT:
        return LuggageRefused(LuggageRefusal.HANDED_OUT, piece.since_utc)
    if place not in (places or ("",)):
        return LuggageRefused(LuggageRefusal.PLACE_UNKNOWN)
    return None


def decide_hand_out(piece: Piece | None, how: HandOut) -> LuggageRefused | None:
    """Why this piece is not given out; None when it is. Nothing is given out twice."""
    if piece is None:
        return LuggageRefused(LuggageRefusal.TAG_UNKNOWN)
    if piece.state is PieceState.HANDED_OUT:
        return LuggageRefused(LuggageRefusal.HANDED_OUT, piece.since_utc)
    if how.proof is Proof.DOCUMENT:
        if not how.reason:
            return LuggageRefused(LuggageRefusal.NO_REASON)
        if not how.last4:
            return LuggageRefused(LuggageRefusal.NO_DOCUMENT)
    return None


def decide_taking_back(
    piece: Piece | None, reason: str, now_utc: datetime
) -> LuggageRefused | None:
    """Why a hand-out is not undone; None when it is: within 15 minutes, with a reason."""
    if piece is None:
        return LuggageRefused(LuggageRefusal.TAG_UNKNOWN)
    if piece.state is not PieceState.HANDED_OUT or piece.since_utc is None:
        return LuggageRefused(LuggageRefusal.NOT_HANDED_OUT)
    if now_utc - piece.since_utc > UNDO_WITHIN:
        return LuggageRefused(LuggageRefusal.TOO_LATE, piece.since_utc)
    if not reason:
        return LuggageRefused(LuggageRefusal.NO_REASON)
    return None


def parse_last4(text: str) -> str:
    """The last four of a document as they are kept, from as they are typed; empty for none."""
    plain = unicodedata.normalize("NFKC", text).strip().upper()
    return plain if _LAST4.fullmatch(plain) else ""


def is_owners(piece: Piece, last4: str) -> bool:
    """Whether somebody of the party has a document that ends so."""
    return any(owner.last4 and owner.last4.upper() == last4 for owner in piece.owners)


def find_pieces(pieces: Iterable[Piece], typed: str) -> tuple[Piece, ...]:
    """The pieces that this may mean: a number, a name of the party as people are searched for,
    the last four of a document, a booking's reference, a place. All of them for nothing typed.

    A piece with that very number comes first.
    """
    query, plain = parse_query(typed), typed.strip()
    found = tuple(pieces)
    if not plain:
        return found
    by_number = {piece.tag_id for piece in found if plain == str(piece.number)}
    fitting = [p for p in found if p.tag_id in by_number or _fits(p, query, plain)]
    return tuple(sorted(fitting, key=lambda piece: piece.tag_id not in by_number))


def _fits(piece: Piece, query: Query, plain: str) -> bool:
    if piece.place and piece.place.casefold() == plain.casefold():
        return True
    return any(
        matches_person(query, owner.names, owner.last4, piece.reference) for owner in piece.owners
    )
