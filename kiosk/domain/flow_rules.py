"""What the arrival flow goes by, and what it answers."""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.domain import effects as fx
from kiosk.domain import states as st
from kiosk.domain.decisions import VenueRules
from kiosk.domain.tours import Language
from kiosk.domain.visit import Visit


class CompartmentPer(StrEnum):
    """Whether each phone has its own compartment or the party shares one."""

    PERSON = "person"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds a page waits; a page that waits for the machine has a limit too."""

    entry_s: float = 60
    lookup_s: float = 10
    party_s: float = 60
    documents_s: float = 60
    rules_s: float = 60
    phones_s: float = 45
    door_moves_s: float = 15
    door_reminder_s: float = 25
    door_left_open_s: float = 40
    lockers_unavailable_s: float = 30
    printing_s: float = 20
    done_s: float = 12
    stopped_s: float = 30
    staff_s: float = 120


@dataclass(frozen=True, slots=True)
class FlowRules:
    """The venue's rules and settings that the flow goes by.

    Children under `number_below_age` may check in by the number of a document alone; 0: nobody.
    A party of more than `large_above` people walks past the reader instead of touching the
    screen, and so many of its phones, counted by its leader, share a compartment. A party
    whose phones are all those of children under `low_below_age` gets low compartments.
    """

    venue: VenueRules
    language: Language = Language.SIMPLIFIED
    has_lockers: bool = True
    compartment_per: CompartmentPer = CompartmentPer.PERSON
    number_below_age: int = 16
    low_below_age: int = 12
    large_above: int = 8
    large_phones_together: int = 4
    guests_may_be_replaced: bool = False
    language_from_booking: bool = True
    language_from_document: bool = True
    luggage_tags: bool = False
    timeouts: Timeouts = field(default_factory=Timeouts)

    def is_large(self, visit: Visit) -> bool:
        """Whether this party is more than a screen shows and a family does."""
        return len(visit.members) > self.large_above


@dataclass(frozen=True, slots=True)
class Step:
    """Where an event led, and what the world is asked to do. `ignored`: not in the table."""

    state: st.State
    effects: tuple[fx.Effect, ...] = ()
    ignored: bool = False

    def out_of_sight(self, shown: st.State) -> "Step":
        """The same under a page that stays as it is: nothing sounds that nobody sees."""
        silent = tuple(effect for effect in self.effects if not isinstance(effect, fx.Chime))
        return Step(shown, silent)


def begin(rules: FlowRules) -> st.Attract:
    """The state of a kiosk that has nobody in front of it."""
    return st.Attract(rules.language)
