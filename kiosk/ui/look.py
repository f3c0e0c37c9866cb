"""What a venue decides about its screens, and the few facts that are not in the flow's state."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from kiosk.domain.tours import Language, Phase, Tour
from kiosk.ui.dimming import DimHours

# Darkest red, green and blue need no check: the default passes the settings' contrast check.
DEFAULT_ACCENT = "#0B6E6E"

Wording = Mapping[Language, str]


def word_in(wording: Wording, language: Language) -> str:
    """The venue's words; English in a language that was added, which settings do not know."""
    return wording.get(language) or wording[Language.ENGLISH]


class Side(StrEnum):
    """Where a device is, seen by a person in front of the screen."""

    LEFT = "left"
    RIGHT = "right"
    ABOVE = "above"
    BELOW = "below"


class RuleIcon(StrEnum):
    """A picture beside a rule of the visit."""

    NO_PHOTOS = "no_photos"
    POUCH = "pouch"
    STAY_SEATED = "stay_seated"
    STAY_TOGETHER = "stay_together"
    NO_SMOKING = "no_smoking"
    NO_TOUCHING = "no_touching"
    SHOES = "shoes"


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One sentence of the rules, in every language; without an icon it is numbered."""

    text: Wording
    icon: RuleIcon | None = None


@dataclass(frozen=True, slots=True)
class RulesText:
    """The rules of the visit, one to eight lines; `version` is what an acceptance records."""

    version: str
    lines: tuple[RuleLine, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Where the arrows point."""

    scanner: Side = Side.BELOW
    reader: Side = Side.RIGHT
    lockers: Side = Side.RIGHT
    printer: Side = Side.BELOW


@dataclass(frozen=True, slots=True)
class VenueLook:
    """The venue's own words and its colour.

    `accent` is `#RRGGBB`, dark enough for white letters (4.5:1; the settings check it).
    `station` is shown small on the help sheet, so that a visitor can say where they stand.
    `logo` is the path of a PNG or SVG file, empty for none.
    """

    zone: ZoneInfo
    name: Wording
    welcome: Wording
    meeting_point: Wording
    rules: RulesText
    accent: str = DEFAULT_ACCENT
    places: Places = Places()
    station: str = ""
    logo: str = ""
    dimming: DimHours | None = None


@dataclass(frozen=True, slots=True)
class TourToday:
    """One of today's tours as the first page shows it; `opens_at_utc` is when check-in opens."""

    tour: Tour
    phase: Phase
    opens_at_utc: datetime


class Outage(StrEnum):
    """What does not work now, so that no page asks for it."""

    SCANNER = "scanner"
    READER = "reader"
    LOCKERS = "lockers"
    PRINTER = "printer"
    STORE = "store"
