"""Badges of the staff: cards and tags whose code signs their owner in."""

import unicodedata
from enum import StrEnum

SHORTEST_BADGE, LONGEST_BADGE = 6, 128


class BadgeFlaw(StrEnum):
    LENGTH = "length"
    UNPRINTABLE = "unprintable"


class BadBadge(ValueError):
    """A code that no badge may carry; the code itself stays out of the error."""

    def __init__(self, flaw: BadgeFlaw) -> None:
        super().__init__(flaw.value)
        self.flaw = flaw


def parse_badge(text: str) -> str:
    """A badge's code as every scanner gives it: without blanks around it, in Unicode's NFC.

    6 to 128 printable characters. Raises BadBadge.
    """
    code = unicodedata.normalize("NFC", text).strip()
    if not code.isprintable():
        raise BadBadge(BadgeFlaw.UNPRINTABLE)
    if not SHORTEST_BADGE <= len(code) <= LONGEST_BADGE:
        raise BadBadge(BadgeFlaw.LENGTH)
    return code
