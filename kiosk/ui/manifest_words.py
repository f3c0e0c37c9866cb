"""The manifest in words: how people stand, what keeps a cart, why something was not done."""

import unicodedata
from datetime import date

from kiosk.domain.departures import DepartureRefusal, Gate, Keeps
from kiosk.domain.manifests import (
    ManifestOrder,
    ManifestRefusal,
    NotePhrase,
    StaffNote,
    Standing,
    TourMember,
    age_of_minor,
    derive_guardian,
)
from kiosk.domain.tours import Language, Tour, TourStatus
from kiosk.ui.staff_page import Why
from kiosk.ui.wording import QT_TRANSLATE_NOOP, fill, spell_count, spell_numbers, translate

GUARDIAN_UNITS = 12
NAMED_DOORS = 3

_STANDINGS = {
    Standing.MISSING: QT_TRANSLATE_NOOP("Manifest", "Missing"),
    Standing.HERE: QT_TRANSLATE_NOOP("Manifest", "Here"),
    Standing.NO_PHONE: QT_TRANSLATE_NOOP("Manifest", "No phone"),
    Standing.LOCKED: QT_TRANSLATE_NOOP("Manifest", "Locked"),
    Standing.DOOR_OPEN: QT_TRANSLATE_NOOP("Manifest", "Door open"),
    Standing.UNLOCKED: QT_TRANSLATE_NOOP("Manifest", "Not locked"),
    Standing.UNASKED: QT_TRANSLATE_NOOP("Manifest", "Not asked"),
}
_PHRASES = {
    NotePhrase.WHEELCHAIR: QT_TRANSLATE_NOOP("Manifest", "Wheelchair"),
    NotePhrase.WALKS_SLOWLY: QT_TRANSLATE_NOOP("Manifest", "Walks slowly"),
    NotePhrase.HARD_OF_HEARING: QT_TRANSLATE_NOOP("Manifest", "Hard of hearing"),
    NotePhrase.POOR_SIGHT: QT_TRANSLATE_NOOP("Manifest", "Poor sight"),
    NotePhrase.ALLERGY: QT_TRANSLATE_NOOP("Manifest", "Allergy"),
    NotePhrase.UNWELL: QT_TRANSLATE_NOOP("Manifest", "Unwell"),
    NotePhrase.NEEDS_INTERPRETER: QT_TRANSLATE_NOOP("Manifest", "Needs an interpreter"),
    NotePhrase.WAITS_OUTSIDE: QT_TRANSLATE_NOOP("Manifest", "Waits outside"),
}
_ORDERS = {
    ManifestOrder.PARTY: QT_TRANSLATE_NOOP("Manifest", "Party"),
    ManifestOrder.NAME: QT_TRANSLATE_NOOP("Manifest", "Name"),
    ManifestOrder.STATE: QT_TRANSLATE_NOOP("Manifest", "State"),
    ManifestOrder.COMPARTMENT: QT_TRANSLATE_NOOP("Manifest", "Locker"),
    ManifestOrder.CART: QT_TRANSLATE_NOOP("Manifest", "Cart"),
}
_LANGUAGES = {Language.SIMPLIFIED: "简", Language.TRADITIONAL: "繁", Language.ENGLISH: "EN"}
_TOURS = {
    TourStatus.PLANNED: QT_TRANSLATE_NOOP("Manifest", "To come"),
    TourStatus.DEPARTED: QT_TRANSLATE_NOOP("Manifest", "On tour"),
    TourStatus.RETURNED: QT_TRANSLATE_NOOP("Manifest", "Back"),
    TourStatus.CANCELLED: QT_TRANSLATE_NOOP("Manifest", "Cancelled"),
}
_REASONS = {
    "did_not_come": QT_TRANSLATE_NOOP("Manifest", "Those missing did not come"),
    "follow_later": QT_TRANSLATE_NOOP("Manifest", "They follow with another tour"),
    "phones_kept_by_staff": QT_TRANSLATE_NOOP("Manifest", "Staff keep the phones"),
    "supervisor": QT_TRANSLATE_NOOP("Manifest", "The supervisor has decided so"),
}
_REFUSALS = {
    ManifestRefusal.NO_RIGHT: QT_TRANSLATE_NOOP(
        "Manifest", "That is not allowed. Ask a supervisor."
    ),
    ManifestRefusal.TOUR_UNKNOWN: QT_TRANSLATE_NOOP("Manifest", "This tour is no longer there."),
    ManifestRefusal.VISITOR_UNKNOWN: QT_TRANSLATE_NOOP(
        "Manifest", "This person is no longer on the tour."
    ),
    ManifestRefusal.NOTE_UNKNOWN: QT_TRANSLATE_NOOP("Manifest", "Somebody has removed this note."),
    ManifestRefusal.NOTE_EMPTY: QT_TRANSLATE_NOOP("Manifest", "Type the note first."),
    ManifestRefusal.NOTE_TOO_LONG: QT_TRANSLATE_NOOP("Manifest", "The note is too long."),
    ManifestRefusal.NO_HEADCOUNT: QT_TRANSLATE_NOOP(
        "Manifest", "This count has been ended. Begin a new one."
    ),
    ManifestRefusal.NOT_ADMITTED: QT_TRANSLATE_NOOP("Manifest", "This person is not in yet."),
    ManifestRefusal.PHONE_LOCKED: QT_TRANSLATE_NOOP(
        "Manifest", "This person has a door: give back what is in it first."
    ),
}
_DEPARTURES = {
    DepartureRefusal.NO_RIGHT: QT_TRANSLATE_NOOP(
        "Manifest", "That is not allowed. Ask a supervisor."
    ),
    DepartureRefusal.TOUR_UNKNOWN: QT_TRANSLATE_NOOP("Manifest", "This tour is no longer there."),
    DepartureRefusal.TOUR_CANCELLED: QT_TRANSLATE_NOOP("Manifest", "This tour is cancelled."),
    DepartureRefusal.ALREADY_DEPARTED: QT_TRANSLATE_NOOP(
        "Manifest", "This tour has departed already."
    ),
    DepartureRefusal.NOT_DEPARTED: QT_TRANSLATE_NOOP("Manifest", "This tour has not departed yet."),
    DepartureRefusal.GATE_NOT_CLEAR: QT_TRANSLATE_NOOP(
        "Manifest", "Something keeps the cart now: look again before you send it off."
    ),
}


def clip(text: str, units: int) -> str:
    """As much of a text as has room in the width of so many letters; an ellipsis ends the rest."""
    taken = 0
    for place, character in enumerate(text):
        taken += 2 if unicodedata.east_asian_width(character) in "WFA" else 1
        if taken > units:
            return f"{text[: max(1, place - 1)].rstrip()}…"
    return text


def spell_standing(standing: Standing) -> str:
    return translate("Manifest", _STANDINGS[standing])


def spell_phrase(phrase: NotePhrase) -> str:
    """A quick phrase; empty for OTHER, whose words are its own."""
    return translate("Manifest", _PHRASES[phrase]) if phrase in _PHRASES else ""


def spell_note(note: StaffNote) -> str:
    return spell_phrase(note.phrase) or note.words


def spell_order(order: ManifestOrder) -> str:
    return translate("Manifest", _ORDERS[order])


def spell_status(tour: Tour) -> str:
    return translate("Manifest", _TOURS[tour.status])


def spell_language(language: Language | None) -> str:
    """Two letters at most; empty where nobody has said."""
    return _LANGUAGES.get(language, language.value.upper()) if language else ""


def spell_refused(why: ManifestRefusal) -> str:
    return translate("Manifest", _REFUSALS[why])


def spell_departure_refused(why: DepartureRefusal) -> str:
    return translate("Manifest", _DEPARTURES[why])


def derive_reasons() -> tuple[Why, ...]:
    return tuple(Why(code, translate("Manifest", words)) for code, words in _REASONS.items())


def spell_minor(member: TourMember, members: tuple[TourMember, ...], on: date) -> str:
    """A minor's age and whom they belong to; empty for an adult."""
    age = age_of_minor(member, on)
    if age is None:
        return ""
    guardian = derive_guardian(member, members, on)
    if guardian is None:
        return fill(translate("Manifest", "%1 y, no adult"), age)
    name = clip(guardian.visitor.name, GUARDIAN_UNITS)
    return fill(translate("Manifest", "%1 y, with %2"), age, name)


def spell_gate_head(gate: Gate, status: TourStatus) -> str:
    """The one sentence that a guide needs."""
    match status:
        case TourStatus.CANCELLED:
            return translate("Manifest", "This tour is cancelled")
        case TourStatus.DEPARTED:
            return translate("Manifest", "On tour")
        case TourStatus.RETURNED:
            return translate("Manifest", "The tour is back")
        case TourStatus.PLANNED:
            if gate.is_clear:
                return translate("Manifest", "The cart may leave")
            return translate("Manifest", "The cart waits")


def spell_gate(gate: Gate, status: TourStatus) -> str:
    """What keeps the cart, or how all is well."""
    phones = fill(translate("Manifest", "%1 of %2 phones locked"), gate.locked, gate.phones)
    if status in {TourStatus.DEPARTED, TourStatus.RETURNED}:
        return fill(
            translate("Manifest", "%1 people, %2 phones locked up"), gate.arrived, gate.locked
        )
    if gate.is_clear:
        return phones if gate.phones else translate("Manifest", "Everyone is here")
    spelt = {
        Keeps.MISSING_PEOPLE: spell_count(
            len(gate.missing),
            translate("Manifest", "1 missing"),
            translate("Manifest", "%1 missing"),
        ),
        Keeps.OPEN_DOORS: fill(
            translate("Manifest", "door %1 open"), spell_numbers(gate.open_doors)
        )
        if len(gate.open_doors) <= NAMED_DOORS
        else fill(translate("Manifest", "%1 doors open"), len(gate.open_doors)),
        Keeps.UNLOCKED_PHONES: phones,
        Keeps.UNASKED_PHONES: spell_count(
            len(gate.unasked),
            translate("Manifest", "1 not asked"),
            translate("Manifest", "%1 not asked"),
        ),
    }
    comma = translate("Wording", ", ", "between names in a list")
    return comma.join(spelt[keeps] for keeps in gate.keeps)
