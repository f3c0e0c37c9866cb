"""Names: are these the same person's, what may a public screen show, what to search by.

A roster and a document seldom write a name alike: characters against pinyin, simplified
against traditional, surname first or last, middle names left out. `match_names` says whether
two sets of spellings belong together. It is lenient towards `near`, because a near miss costs
a glance of the staff, while `different` refuses a visitor.
"""

import re
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from itertools import combinations, pairwise, product

from kiosk.domain import name_spelling
from kiosk.domain.name_spelling import (
    UNKNOWN_CHARACTER,
    Spelling,
    derive_romanised_surnames,
    derive_surname_length,
    is_han,
    is_syllable,
    parse_spelling,
    readings,
)

# Similarity in percent from which two spellings count as a near miss. One letter in six.
_NEAR_PERCENT = 80
# A zone's name field is full at 30 characters (TD1), one of which is lost when its double
# filler becomes one space: a name as long as that may have lost its end.
_CUT_LENGTH = 29
# More extra words than this beside a Chinese name are no middle names.
_MOST_EXTRA_TOKENS = 3
_MOST_TOKENS = 8
_MIDDLE_DOTS = re.compile("[·•・‧．]")


class NameMatch(StrEnum):
    """SAME: the same name. NEAR: a person should look. DIFFERENT: another name."""

    SAME = "same"
    NEAR = "near"
    DIFFERENT = "different"


def prepare() -> None:
    """Load tables and libraries (about 100 ms). Call it on a worker thread at the start."""
    name_spelling.prepare()
    match_names(("ANNA",), ("HANNA",))


_ORDER = (NameMatch.SAME, NameMatch.NEAR, NameMatch.DIFFERENT)


def match_names(roster: tuple[str, ...], document: tuple[str, ...]) -> NameMatch:
    """Whether the roster's and the document's spellings are of one name.

    The best pair of spellings counts, with two exceptions. Where both sides have Chinese
    characters and these differ, an equal Latin spelling makes it NEAR at most: 张伟 and 章伟
    are both ZHANG WEI. And where nothing can be compared (no name on one side, or scripts
    that say nothing about each other) the answer is NEAR.

    Characters against Latin letters: pinyin in either order and any spacing is SAME, with
    Western names before or after it too. Other romanisations (Cantonese in Hong Kong and
    Macao, Wade-Giles in Taiwan) cannot be derived from the characters with certainty: a known
    spelling of the surname makes them NEAR.
    """
    ours = [parse_spelling(name) for name in roster]
    theirs = [parse_spelling(name) for name in document]
    han = [_match_han(a.han, b.han) for a in ours for b in theirs if a.han and b.han]
    other = list(_match_latin_pairs(ours, theirs))
    if not han:
        return _best(other) if other else NameMatch.NEAR
    if _best(han) is NameMatch.DIFFERENT and NameMatch.SAME in other:
        return NameMatch.NEAR
    return _best(han)


def _best(matches: list[NameMatch]) -> NameMatch:
    return min(matches, key=_ORDER.index)


def _match_latin_pairs(ours: list[Spelling], theirs: list[Spelling]) -> Iterator[NameMatch]:
    for a, b in product(ours, theirs):
        for left, right in product(a.latin, b.latin):
            yield _match_tokens(left, right)
        for right in b.latin if a.han else ():
            yield _match_han_latin(a.han, right)
        for left in a.latin if b.han else ():
            yield _match_han_latin(b.han, left)


# --- characters against characters ----------------------------------------------------------


def _match_han(a: str, b: str) -> NameMatch:
    if a == b:
        return NameMatch.NEAR if UNKNOWN_CHARACTER in a else NameMatch.SAME
    if len(a) == len(b):
        sounds = zip(readings(a), readings(b), strict=True)
        if all(
            x == y or UNKNOWN_CHARACTER in (x, y) or set(r) & set(s)
            for (x, y), (r, s) in zip(zip(a, b, strict=True), sounds, strict=True)
        ):
            return NameMatch.NEAR
    from rapidfuzz.distance import OSA

    return (
        NameMatch.NEAR
        if max(len(a), len(b)) >= 3 and OSA.distance(a, b) == 1
        else NameMatch.DIFFERENT
    )


# --- characters against letters -------------------------------------------------------------


def _match_han_latin(han: str, tokens: tuple[str, ...]) -> NameMatch:
    sounds = readings(han)
    surname = derive_surname_length(han)
    orders = (sounds, sounds[surname:] + sounds[:surname])
    most_extra = _MOST_EXTRA_TOKENS if len(tokens) <= _MOST_TOKENS else 0
    for extra in range(min(most_extra, len(tokens) - 1) + 1):
        for kept in combinations(range(len(tokens)), len(tokens) - extra):
            joined = "".join(tokens[i] for i in kept)
            if any(_spells(joined, order) for order in orders):
                left = [t for i, t in enumerate(tokens) if i not in kept]
                # A syllable too many is another given name; EMILY is a second name.
                return NameMatch.NEAR if any(map(is_syllable, left)) else NameMatch.SAME
    from rapidfuzz import fuzz

    joined = "".join(tokens)
    for order in orders:
        likeliest = "".join(r[0] for r in order if r)
        if fuzz.ratio(joined, likeliest) >= _NEAR_PERCENT:
            return NameMatch.NEAR
    known = derive_romanised_surnames(han)
    if known and not known.isdisjoint((*tokens, *map("".join, pairwise(tokens)))):
        return NameMatch.NEAR
    return NameMatch.DIFFERENT


def _spells(letters: str, sounds: tuple[tuple[str, ...], ...]) -> bool:
    """Whether the letters are one reading of each character, in order and without rest."""
    reached = {0}
    for choices in sounds:
        reached = {
            at + len(reading)
            for at in reached
            for reading in choices
            if letters.startswith(reading, at)
        }
    return len(letters) in reached


# --- letters against letters ----------------------------------------------------------------


def _match_tokens(ours: tuple[str, ...], theirs: tuple[str, ...]) -> NameMatch:
    if sorted(ours) == sorted(theirs):
        return NameMatch.SAME
    our_orders, their_orders = _rotations(ours), _rotations(theirs)
    if not our_orders.isdisjoint(their_orders):
        return NameMatch.SAME
    few, many = sorted((ours, theirs), key=len)
    cut = len(" ".join(theirs)) >= _CUT_LENGTH
    if _is_part(few, many, cut=cut) or (len(few) == len(many) and _is_part(many, few, cut=cut)):
        # ZHANG XIN and ZHANG XIN YUE are two people, ANNA and ANNA MARIA ERIKSSON are one.
        return NameMatch.NEAR if all(map(is_syllable, many)) else NameMatch.SAME
    if len(few) == 1 and len(few[0]) >= 3 and few[0] in many:
        return NameMatch.NEAR
    from rapidfuzz import fuzz

    joined = "".join(ours)
    if any(fuzz.ratio(joined, order) >= _NEAR_PERCENT for order in their_orders):
        return NameMatch.NEAR
    # Word by word, so that a middle name left out does not hide a slip in another word.
    alike = sum(len(t) * max(fuzz.ratio(t, other) for other in many) for t in few)
    enough = len(few) >= 2 and alike >= _NEAR_PERCENT * sum(map(len, few))
    return NameMatch.NEAR if enough else NameMatch.DIFFERENT


def _rotations(tokens: tuple[str, ...]) -> frozenset[str]:
    return frozenset("".join(tokens[i:] + tokens[:i]) for i in range(len(tokens)))


def _is_part(few: tuple[str, ...], many: tuple[str, ...], *, cut: bool) -> bool:
    """Whether all of `few` is in `many`, which may have middle names beyond it.

    At least two whole words must agree; what else `few` has may be initials, or the cut-off
    last word of a full name field.
    """
    rest = Counter(many)
    whole = Counter(few) & rest
    if sum(n for token, n in whole.items() if len(token) >= 2) < 2:
        return False
    rest -= whole
    for token in (Counter(few) - whole).elements():
        longer = next((t for t in rest if t.startswith(token)), None)
        if longer is None or (len(token) > 1 and not cut):
            return False
        rest -= Counter((longer,))
    return True


# --- showing and searching ------------------------------------------------------------------


def mask_name(name: str) -> str:
    """A name for a public screen: 张** and A*** E***, the order as given.

    A Chinese name keeps its surname (two characters for 欧阳 and its like) and shows one star
    for each further character; a Latin word keeps its first letter before always three stars,
    so that its length stays hidden.
    """
    return " ".join(_mask_word(word) for word in name.split())


def _mask_word(word: str) -> str:
    if is_han(word[0]):
        return "·".join(_mask_han(part) for part in _MIDDLE_DOTS.split(word) if part)
    initial = next((c for c in word if c.isalnum()), "")
    return f"{initial}***"


def _mask_han(part: str) -> str:
    shown = derive_surname_length(part)
    return part[:shown] + "*" * max(1, len(part) - shown)


def search_keys(name: str) -> tuple[str, ...]:
    """What a name is found by, lower case: characters, pinyin, initials, Latin words.

    For 单欣悦: 单欣悦, shanxinyue, sxy and what other readings of the surname give. For
    Anna Eriksson: anna, eriksson, annaeriksson, erikssonanna, ae.
    """
    spelling = parse_spelling(name)
    keys: list[str] = []
    if spelling.han:
        keys.append(spelling.han)
        sounds = readings(spelling.han)
        if all(sounds):
            given = [r[0] for r in sounds[1:]]
            for surname in sounds[0]:
                keys += ["".join((surname, *given)), "".join(s[0] for s in (surname, *given))]
    for tokens in spelling.latin:
        keys += [*tokens, "".join(tokens), "".join(tokens[1:] + tokens[:1])]
        keys.append("".join(t[0] for t in tokens))
    return tuple(dict.fromkeys(key.lower() for key in keys))
