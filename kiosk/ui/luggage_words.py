"""Luggage in words: its rows, how a piece stands, why something was not done."""

from dataclasses import dataclass, field
from datetime import date

from kiosk.domain.luggage import LuggageRefusal, LuggageRefused, Piece, PieceState
from kiosk.domain.tours import Language
from kiosk.ui.staff_page import Why
from kiosk.ui.visitor_rows import Moment
from kiosk.ui.wording import QT_TRANSLATE_NOOP, fill, spell_date, spell_list, spell_time, translate

_MOST_OWNERS, _LONGEST_NAME = 2, 22
_ICONS = {
    PieceState.STORED: "luggage",
    PieceState.TAGGED: "clock",
    PieceState.HANDED_OUT: "tick",
}
_REASONS = (
    ("tag_lost", QT_TRANSLATE_NOOP("Luggage", "The tag is lost")),
    ("tag_unreadable", QT_TRANSLATE_NOOP("Luggage", "The tag cannot be read")),
    ("fetched_by_other", QT_TRANSLATE_NOOP("Luggage", "Somebody else fetches it")),
)
_SLIPS = (
    ("wrong_piece", QT_TRANSLATE_NOOP("Luggage", "It was the wrong luggage")),
    ("wrong_person", QT_TRANSLATE_NOOP("Luggage", "It was the wrong person")),
    ("by_mistake", QT_TRANSLATE_NOOP("Luggage", "Touched by mistake")),
)


@dataclass(frozen=True, slots=True)
class LuggageRow:
    """One piece in the list; `key` is its tag's id."""

    key: str
    number: str
    owners: str = field(repr=False)
    words: str
    place: str
    icon: str
    old: bool


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place where luggage stands; `chosen`: this piece does."""

    key: str
    chosen: bool


def derive_row(piece: Piece, moment: Moment) -> LuggageRow:
    return LuggageRow(
        key=piece.tag_id,
        number=str(piece.number),
        owners=spell_owners(piece),
        words=spell_standing(piece, moment),
        place=piece.place if piece.state is PieceState.STORED else "",
        icon=_ICONS[piece.state],
        old=piece.state is PieceState.STORED and piece.day < _today(moment),
    )


def _today(moment: Moment) -> date:
    return moment.now.astimezone(moment.zone).date()


def spell_owners(piece: Piece) -> str:
    """Who the tag was made for, in full; the booking where nobody has a name."""
    names = [_shorten(owner.names[0]) for owner in piece.owners if owner.names]
    if not names:
        return fill(translate("Luggage", "Booking %1"), piece.reference)
    room = _MOST_OWNERS if sum(map(len, names[:_MOST_OWNERS])) <= _LONGEST_NAME else 1
    if len(names) > room:
        first = translate("Wording", ", ", "between names in a list").join(names[:room])
        return fill(translate("Luggage", "%1 and %2 more"), first, len(names) - room)
    return spell_list(names)


def _shorten(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def spell_standing(piece: Piece, moment: Moment) -> str:
    """How a piece stands, and since when."""
    since = ""
    if piece.since_utc is not None:
        since = spell_time(piece.since_utc, moment.zone)
        day = piece.since_utc.astimezone(moment.zone).date()
        if day != _today(moment):
            since = f"{spell_date(day, moment.language)} {since}"
    match piece.state:
        case PieceState.TAGGED:
            return fill(translate("Luggage", "Tag made %1, not taken in yet"), since)
        case PieceState.STORED:
            return fill(translate("Luggage", "Taken in %1"), since)
        case PieceState.HANDED_OUT:
            return fill(translate("Luggage", "Given out %1"), since)


def spell_station(piece: Piece, day: date, language: Language) -> str:
    """Where and when the tag was made, where that has to be told apart."""
    words = [piece.station, fill(translate("Luggage", "Booking %1"), piece.reference)]
    if piece.day != day:
        words.insert(1, spell_date(piece.day, language))
    return " · ".join(words)


def derive_taking_back_reasons() -> tuple[Why, ...]:
    """Why a hand-out is undone."""
    return tuple(Why(code, translate("Luggage", words)) for code, words in _SLIPS)


def derive_reasons() -> tuple[Why, ...]:
    """Why a piece is given out without its tag."""
    return tuple(Why(code, translate("Luggage", words)) for code, words in _REASONS)


def spell_refusal(refused: LuggageRefused, moment: Moment) -> str:
    match refused.why:
        case LuggageRefusal.NO_RIGHT:
            return translate("Luggage", "You may not give out luggage.")
        case LuggageRefusal.TAG_UNKNOWN:
            return translate("Luggage", "There is no such luggage tag.")
        case LuggageRefusal.HANDED_OUT:
            at = spell_time(refused.at_utc, moment.zone) if refused.at_utc else ""
            return fill(
                translate("Luggage", "This luggage was given out already: %1. Call a supervisor."),
                at,
            )
        case LuggageRefusal.PLACE_UNKNOWN:
            return translate("Luggage", "There is no such place any more. Choose another one.")
        case LuggageRefusal.NO_REASON:
            return translate("Luggage", "Choose a reason.")
        case LuggageRefusal.NO_DOCUMENT:
            return translate("Luggage", "Without the tag a document is needed.")
        case LuggageRefusal.NOT_HANDED_OUT:
            return translate("Luggage", "This luggage is here: nothing to take back.")
        case LuggageRefusal.TOO_LATE:
            return translate(
                "Luggage", "Luggage can be taken back for 15 minutes. Nothing was changed."
            )
        case LuggageRefusal.PHOTO_TOO_LARGE | LuggageRefusal.CAMERA_SILENT:
            return translate("Luggage", "The camera gave no picture. Store the luggage without.")
        case LuggageRefusal.NOT_OFFERED:
            return translate("Luggage", "Pictures of luggage are not set up here.")
