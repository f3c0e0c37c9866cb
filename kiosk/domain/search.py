"""Finding anyone: what people are found by, what staff have typed, and whom to show first.

One box takes everything: a name in characters, pinyin, initials or Latin letters in either
order, the last four of a document, a booking reference, a sticker's code, a compartment, a tour.
What was typed is never taken for one of them alone: 1030 may be all of the last four, a
compartment and a tour.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from kiosk.domain.name_spelling import (
    UNKNOWN_CHARACTER,
    derive_surname_length,
    fold_han,
    is_han,
    parse_spelling,
    readings,
)
from kiosk.domain.names import search_keys
from kiosk.domain.tours import Tour

LONGEST_QUERY = 60
_MOST_WORDS = 6
_HIGHEST_COMPARTMENT = 9999
_SHORTEST_REFERENCE = 3
# What `kiosk.store.admissions` makes: Crockford's base 32, twelve characters.
_VISIT_CODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{12}")
_TRAILING_DIGITS = re.compile(r"[0-9]{3,}$")


class Way(StrEnum):
    """By what somebody was found; the surest first."""

    STICKER = "sticker"
    DOCUMENT = "document"
    COMPARTMENT = "compartment"
    REFERENCE = "reference"
    WORDS = "words"
    TOUR = "tour"


WAYS = tuple(Way)


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed. `words`: each has to begin one of a person's search words.

    `code` is what could be a sticker's, `reference` the beginning of a booking's, without blanks
    and hyphens, `compartment` a door's number; empty and None for what cannot. `plain` is the
    whole text as tours are compared by.
    """

    words: tuple[str, ...] = field(repr=False)
    code: str = field(default="", repr=False)
    reference: str = field(default="", repr=False)
    compartment: int | None = None
    plain: str = field(default="", repr=False)

    @property
    def is_empty(self) -> bool:
        return not self.words and not self.code


def parse_query(text: str) -> Query:
    """What staff have typed; empty when there is nothing in it to look for."""
    plain = " ".join(unicodedata.normalize("NFKC", text[:LONGEST_QUERY]).split())
    words = tuple(dict.fromkeys(_split(plain)))[:_MOST_WORDS]
    code = plain.upper()
    joined = "".join(c for c in code if c.isalnum())
    is_reference = len(joined) >= _SHORTEST_REFERENCE and joined.isascii()
    number = int(plain) if plain.isascii() and plain.isdigit() else 0
    return Query(
        words=words,
        code=code if _VISIT_CODE.fullmatch(code) else "",
        reference=joined if is_reference else "",
        compartment=number if 0 < number <= _HIGHEST_COMPARTMENT else None,
        plain=plain.casefold(),
    )


def _split(plain: str) -> list[str]:
    """Runs of characters, and runs of letters and digits, spelt as search words are."""
    words = []
    for part in plain.split():
        for run in re.findall(r"[^\W_]+", part):
            han = "".join(c for c in run if is_han(c))
            rest = "".join(" " if is_han(c) else c for c in run)
            if folded := fold_han(han).replace(UNKNOWN_CHARACTER, ""):
                words.append(folded)
            words += [word for piece in rest.split() if (word := _spell(piece))]
    return words


def _spell(piece: str) -> str:
    """Letters without their marks; what has digits in it stays as it is."""
    if any(c.isdigit() for c in piece):
        return piece.lower()
    forms = parse_spelling(piece).latin
    return "".join(forms[-1]).lower() if forms else ""


def derive_search_words(
    names: tuple[str, ...], last4: str | None, reference_key: str
) -> tuple[str, ...]:
    """Everything that somebody is found by, lower case; each is found by its beginning too.

    A Chinese name is found by any part of it that reaches its end (欣悦 of 张欣悦), by the
    pinyin of the whole and of the given name, in both orders, and by initials; a Latin one by
    each word, by all of them in either order, and by initials. `reference_key` is the booking's
    (`derive_reference_key`), found by its digits alone too.
    """
    words: list[str] = []
    for name in names:
        words += search_keys(name)
        words += _derive_given_words(parse_spelling(name).han)
    if last4:
        words.append(last4.lower())
    if reference_key:
        words.append(reference_key.lower())
        if digits := _TRAILING_DIGITS.search(reference_key):
            words.append(digits[0])
    return tuple(dict.fromkeys(word for word in map(_bare, words) if word))


def _derive_given_words(han: str) -> list[str]:
    if len(han) < 2:
        return []
    words = [han[place:] for place in range(1, len(han))]
    sounds = readings(han)
    if all(sounds):
        surname = derive_surname_length(han)
        family = "".join(r[0] for r in sounds[:surname]).lower()
        given = "".join(r[0] for r in sounds[surname:]).lower()
        words += [given, given + family]
    return words


def _bare(word: str) -> str:
    return "".join(c for c in word if c.isalnum())


def matches_person(
    query: Query, names: tuple[str, ...], last4: str | None = None, reference: str = ""
) -> bool:
    """Whether what was typed means this person, in a list that is at hand.

    By the words and the booking's reference, as the store finds people among all.
    """
    key = _bare(reference)
    if query.reference and key.upper().startswith(query.reference):
        return True
    known = derive_search_words(names, last4, key)
    return bool(query.words) and all(
        any(word.startswith(typed) for word in known) for typed in query.words
    )


def matches_tour(query: Query, tour: Tour, zone: ZoneInfo) -> bool:
    """Whether what was typed means this tour: its id, the beginning of its name, its time."""
    if not query.plain:
        return False
    start = tour.local_start(zone)
    if query.plain in {f"{start:%H:%M}", f"{start:%H%M}", tour.tour_id.casefold()}:
        return True
    name = unicodedata.normalize("NFKC", tour.name).casefold()
    return len(query.plain) >= 2 and name.startswith(query.plain)


def derive_rank(
    way: Way, starts_at_utc: datetime, today: tuple[datetime, datetime], now_utc: datetime
) -> tuple[bool, int, float]:
    """Sorts who was found: today's tours first, then the surer way, then the nearer tour.

    `today` is the beginning and the end of the venue's day.
    """
    is_today = today[0] <= starts_at_utc < today[1]
    return (not is_today, WAYS.index(way), abs((starts_at_utc - now_utc).total_seconds()))
