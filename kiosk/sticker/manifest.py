"""A tour's manifest as paper and spreadsheets have it: the values, in their order."""

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.manifests import Standing
from kiosk.domain.tours import Language


@dataclass(frozen=True, slots=True)
class ManifestLine:
    """One person. `age` and `guardian` are given for a minor only.

    `compartment` is where the phone is locked, by door evidence; empty when it is nowhere.
    `luggage`: the party's tag numbers; `notes`: for the guide, in words.
    """

    number: int
    name: str = field(repr=False)
    reference: str
    standing: Standing
    compartment: str = ""
    age: int | None = field(default=None, repr=False)
    guardian: str = field(default="", repr=False)
    language: str = ""
    luggage: str = ""
    cart: str = ""
    notes: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Manifest:
    """A tour and its people, in the order in which they are listed.

    `starts_at_local` and `made_at_local` are on the venue's clock; what is not yet known
    (`guide`, `cart`) is empty. `phones` is how many there are, `phones_locked` how many of them
    are locked up. `language` picks the regional forms of the characters.
    """

    tour_name: str
    starts_at_local: datetime
    group_letter: str
    made_at_local: datetime
    lines: tuple[ManifestLine, ...]
    phones: int = 0
    phones_locked: int = 0
    guide: str = ""
    cart: str = ""
    venue: str = ""
    language: Language = Language.SIMPLIFIED

    @property
    def expected(self) -> int:
        return len(self.lines)

    @property
    def missing(self) -> int:
        return sum(line.standing is Standing.MISSING for line in self.lines)

    @property
    def arrived(self) -> int:
        return self.expected - self.missing
