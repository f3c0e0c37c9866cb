"""The entitlements in the settings: what a visit includes besides the tour."""

from enum import StrEnum

from pydantic import Field

from kiosk.settings.section import Section, Whole
from kiosk.settings.venue import Words


class EntitledPer(StrEnum):
    VISITOR = "visitor"
    BOOKING = "booking"


class EntitledAfter(StrEnum):
    ARRIVED = "arrived"
    RETURNED = "returned"


class EntitlementSetting(Section):
    """One thing that a visit includes, such as a meal or a test ride."""

    id: str = Field(pattern=r"^[a-z][a-z0-9_-]{0,31}$", examples=["meal"])
    """Its short name, as rosters and commands use it."""
    name: Words
    """What it is called on the screens."""
    per: EntitledPer = EntitledPer.VISITOR
    """Whether each visitor has it, or a booking shares it."""
    count: Whole = Field(default=1, ge=1, le=99)
    """How often it can be had."""
    after: EntitledAfter = EntitledAfter.ARRIVED
    """From when on: once the visitor has arrived, or once the tour is back."""
    min_age: Whole = Field(default=0, ge=0, le=99)
    """The age on the tour's date from which it can be had; 0: any."""
    queue: str = Field(default="", pattern=r"^[A-Z]?$", examples=["A"])
    """A letter: redeeming gives a number of this queue, which is called; empty: had at once."""
    for_everyone: bool = True
    """Everyone has it; false: only those whose roster row names it in its column
    "entitlements"."""
