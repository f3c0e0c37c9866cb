"""The rows of the page for walk-ins: tours with free places, and who comes along."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from kiosk.app.walk_ins import Comer
from kiosk.domain.name_characters import count_characters, find_syllable, list_characters
from kiosk.domain.name_spelling import is_han
from kiosk.domain.tours import Tour, group_of
from kiosk.ui.visitor_rows import FoundRow
from kiosk.ui.wording import fill, spell_time, translate


@dataclass(frozen=True, slots=True)
class FreeTour:
    """One of today's tours, and how many of its places are nobody's."""

    tour: Tour
    free: int


@dataclass(frozen=True, slots=True)
class TourChoice:
    """A tour as a button."""

    key: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class CharacterRow:
    """A character that the syllable being typed may stand for."""

    key: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Who is being typed. `born` as eight digits."""

    name: str = field(default="", repr=False)
    number: str = field(default="", repr=False)
    born: str = field(default="", repr=False)

    @property
    def is_empty(self) -> bool:
        return not (self.name or self.number or self.born)

    @property
    def is_mixed(self) -> bool:
        """Whether the name is in characters, and letters are left that none was chosen for."""
        name = self.name.strip()
        return any(map(is_han, name)) and count_characters(name) < len(name)

    def name_comer(self, comer: Comer) -> Comer:
        """Somebody with the name that was typed, in characters or in letters."""
        name = self.name.strip()
        if any(map(is_han, name)):
            return replace(comer, name=name)
        return replace(comer, name_latin=name)


def derive_tour_choices(
    tours: tuple[FreeTour, ...], chosen: str, zone: ZoneInfo
) -> tuple[TourChoice, ...]:
    return tuple(
        TourChoice(
            known.tour.tour_id,
            fill(
                translate("WalkIn", "%1 · %2 free"),
                spell_time(known.tour.starts_at_utc, zone),
                known.free,
            ),
            known.tour.tour_id == chosen,
        )
        for known in tours
    )


def derive_comer_rows(people: tuple[Comer, ...], letter: str) -> tuple[FoundRow, ...]:
    """Who comes along, with the mark of their tour's group; a key is the place from 0."""
    group = group_of(letter)
    return tuple(
        FoundRow(
            key=str(place),
            name=_spell_comer(comer),
            words=_spell_details(comer),
            standing=translate("WalkIn", "take away"),
            mark="remove",
            letter=group.letter,
            shape=group.shape.value,
            colour=group.colour,
            ink=group.ink,
        )
        for place, comer in enumerate(people)
    )


def derive_character_rows(name: str) -> tuple[CharacterRow, ...]:
    """What the letters at the end of a name may stand for next; nothing for none."""
    syllable = find_syllable(name[count_characters(name) :])
    return tuple(CharacterRow(character) for character in list_characters(syllable))


def parse_born(text: str) -> date | None:
    """A birth date typed as eight digits; None for anything else."""
    try:
        return datetime.strptime(text.strip(), "%Y%m%d").date()  # noqa: DTZ007 - a date has none
    except ValueError:
        return None


def _spell_comer(comer: Comer) -> str:
    names = comer.document.names if comer.document else ()
    typed = comer.name or comer.name_latin
    return typed or " ".join(names) or translate("WalkIn", "Name not known")


def _spell_details(comer: Comer) -> str:
    if comer.document is not None:
        return f"…{comer.document.last4}"
    if comer.number:
        return f"…{comer.number.strip()[-4:].upper()}"
    born = comer.birth_date
    return born.isoformat() if born else translate("WalkIn", "No document")
