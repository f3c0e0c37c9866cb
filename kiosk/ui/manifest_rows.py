"""The rows of the manifest's page, made from what the store says of a tour."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from zoneinfo import ZoneInfo

from kiosk.app.manifests import TourView
from kiosk.domain.manifests import (
    CountResult,
    Standing,
    TourMember,
    age_of_minor,
    derive_count,
    derive_standing,
)
from kiosk.domain.tours import Tour, TourStatus, group_of
from kiosk.domain.visitors import is_minor
from kiosk.ui.manifest_words import (
    clip,
    spell_language,
    spell_minor,
    spell_note,
    spell_standing,
    spell_status,
)
from kiosk.ui.wording import fill, spell_count, spell_series, spell_time, translate

NAME_UNITS, LINE_UNITS, BROUGHT_UNITS = 22, 25, 100

ICONS: Mapping[Standing, str] = {
    Standing.MISSING: "cross",
    Standing.HERE: "tick",
    Standing.NO_PHONE: "tick",
    Standing.LOCKED: "lock",
    Standing.DOOR_OPEN: "attention",
    Standing.UNLOCKED: "phone",
    Standing.UNASKED: "phone",
}


@dataclass(frozen=True, slots=True)
class TourPickRow:
    """One of today's tours, to be chosen."""

    key: str
    letter: str
    shape: str
    colour: str
    ink: str
    time: str
    words: str
    chosen: bool
    past: bool


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One person. `mood`: good, bad, or neither; `number` of the compartment, large.

    `said` is the whole of it, to be read aloud; the other words have room on a tile.

    `odd` tells parties apart; `colour` is the tour group's. `counted`: seen in the headcount
    that is going on.
    """

    key: str
    name: str = field(repr=False)
    said: str = field(repr=False)
    standing: str = field(repr=False)
    words: str = field(repr=False)
    icon: str
    mood: str
    number: str
    colour: str
    odd: bool
    minor: bool
    noted: bool
    counted: bool


def derive_tour_rows(
    tours: tuple[Tour, ...], chosen: str, zone: ZoneInfo
) -> tuple[TourPickRow, ...]:
    return tuple(
        TourPickRow(
            key=tour.tour_id,
            letter=group.letter,
            shape=group.shape.value,
            colour=group.colour,
            ink=group.ink,
            time=spell_time(tour.starts_at_utc, zone),
            words=spell_status(tour),
            chosen=tour.tour_id == chosen,
            past=tour.status in {TourStatus.RETURNED, TourStatus.CANCELLED},
        )
        for tour in tours
        if (group := group_of(tour.group_letter))
    )


def derive_member_rows(
    view: TourView, shown: tuple[TourMember, ...], on: date
) -> tuple[MemberRow, ...]:
    """The rows of `shown`, in their order."""
    parties = {
        booking_id: place
        for place, booking_id in enumerate(
            dict.fromkeys(member.visitor.booking_id for member in view.members)
        )
    }
    here = view.headcount.here if view.headcount and view.headcount.is_open else frozenset()
    colour = group_of(view.tour.group_letter).colour
    rows = []
    for member in shown:
        standing = derive_standing(member, asks_phones=view.asks_phones)
        number = member.compartment or member.open_door
        name, how = member.visitor.name, spell_standing(standing)
        minor = spell_minor(member, view.members, on)
        details = spell_details(member, view)
        rows.append(
            MemberRow(
                key=member.visitor.visitor_id,
                name=clip(name, NAME_UNITS if number is None else NAME_UNITS - 5),
                said=", ".join(part for part in (name, how, minor, details) if part),
                standing=clip(_spell_line(how, minor, standing, member, on), LINE_UNITS),
                words=clip(details, LINE_UNITS),
                icon=ICONS[standing],
                mood=derive_mood(standing),
                number="" if number is None else str(number),
                colour=colour,
                odd=parties[member.visitor.booking_id] % 2 == 1,
                minor=is_minor(member.birth_date, on),
                noted=member.is_noted,
                counted=member.visitor.visitor_id in here,
            )
        )
    return tuple(rows)


def _spell_line(how: str, minor: str, standing: Standing, member: TourMember, on: date) -> str:
    """A minor's adult where all is well, as the picture says; else what is not, and the age."""
    age = age_of_minor(member, on)
    if age is None:
        return how
    if derive_mood(standing) == "good":
        return minor
    years = fill(translate("Manifest", "%1 y"), age)
    return f"{how} · {years}"


def derive_mood(standing: Standing) -> str:
    match standing:
        case Standing.HERE | Standing.NO_PHONE | Standing.LOCKED:
            return "good"
        case Standing.MISSING:
            return ""
        case Standing.DOOR_OPEN | Standing.UNLOCKED | Standing.UNASKED:
            return "bad"


def spell_details(member: TourMember, view: TourView) -> str:
    """What a row says in small print: party, cart, luggage, language."""
    cart = view.carts.get(member.visitor.visitor_id, "")
    parts = (
        f"#{member.booking_reference[-4:]}",
        fill(translate("Manifest", "Cart %1"), cart) if cart else "",
        fill(translate("Manifest", "Bag %1"), " ".join(map(str, member.luggage)))
        if member.luggage
        else "",
        spell_language(member.language),
    )
    return " · ".join(part for part in parts if part)


def spell_facts(member: TourMember, view: TourView, on: date, zone: ZoneInfo) -> tuple[str, ...]:
    """Everything that a guide may know of this person, a line each."""
    papers = [fill(translate("Manifest", "Booking %1"), member.booking_reference)]
    if member.visitor.document is not None and member.visitor.document.last4:
        papers.append(fill(translate("Manifest", "Document … %1"), member.visitor.document.last4))
    if member.admitted_at_utc is not None:
        since = spell_time(member.admitted_at_utc, zone)
        papers.append(fill(translate("Manifest", "In since %1"), since))
    minor = spell_minor(member, view.members, on)
    lines = [
        " · ".join(part for part in (minor, spell_details(member, view)) if part),
        " · ".join(papers),
    ]
    if member.visitor.visitor_id in view.no_shows:
        lines.append(translate("Manifest", "Written down as not come"))
    if member.notes_brought:
        brought = clip(member.notes_brought, BROUGHT_UNITS)
        lines.append(fill(translate("Manifest", "From the roster: %1"), brought))
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note of staff's, that can be removed."""

    key: str
    words: str = field(repr=False)


def derive_note_rows(member: TourMember) -> tuple[NoteRow, ...]:
    return tuple(NoteRow(note.note_id, spell_note(note)) for note in member.notes)


def spell_start(tour: Tour, zone: ZoneInfo) -> str:
    start: datetime = tour.local_start(zone)
    return f"{start:%H:%M} {tour.name}".strip()


def derive_counted(view: TourView) -> CountResult:
    """What the tour's last headcount says; nothing for none."""
    if view.headcount is None:
        return CountResult(0, 0, (), ())
    return derive_count(view.members, view.headcount.here)


def spell_counted(view: TourView) -> str:
    """Who is not there, and who is there and not in; empty for no headcount."""
    if view.headcount is None:
        return ""
    count = derive_counted(view)
    if not count.absent and not count.extra:
        return translate("Manifest", "All who are in were seen")
    names = {m.visitor.visitor_id: m.visitor.name for m in view.members}
    parts = []
    if count.absent:
        shown = spell_series(clip(names[key], 14) for key in count.absent[:3])
        more = "…" if len(count.absent) > 3 else ""
        parts.append(fill(translate("Manifest", "Not seen: %1"), f"{shown}{more}"))
    if count.extra:
        parts.append(
            spell_count(
                len(count.extra),
                translate("Manifest", "1 seen who is not checked in"),
                translate("Manifest", "%1 seen who are not checked in"),
            )
        )
    return "; ".join(parts)
