"""Rows of the pages that find people and show one: frozen values, ready to be shown."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from kiosk.domain.corrections import UNDO_WITHIN
from kiosk.domain.journal import JournalRow
from kiosk.domain.staff import Right, StaffUser
from kiosk.domain.tours import BookingStatus, Language, group_of
from kiosk.domain.visitors import Role, Visitor, VisitorState, derive_age, is_minor
from kiosk.store.search import FoundVisitor
from kiosk.store.visits import VisitStory
from kiosk.ui.fact_words import spell_code, spell_kind
from kiosk.ui.visitor_words import (
    spell_door,
    spell_identified,
    spell_known_document,
    spell_start,
    spell_sticker,
    spell_visitor_state,
)
from kiosk.ui.wording import fill, spell_date, spell_time, translate


@dataclass(frozen=True, slots=True)
class FoundRow:
    """Somebody who was found. `mark` is in, out, waiting or blocked."""

    key: str
    name: str = field(repr=False)
    words: str
    standing: str
    mark: str
    letter: str
    shape: str
    colour: str
    ink: str


@dataclass(frozen=True, slots=True)
class FactRow:
    """One thing that is known."""

    key: str
    label: str
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One thing that can be done, as a button."""

    key: str
    label: str
    icon: str = ""


@dataclass(frozen=True, slots=True)
class StoryRow:
    """One row of the journal."""

    key: str
    at: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Moment:
    """What words about times depend on."""

    zone: ZoneInfo
    now: datetime
    language: Language


def derive_mark(visitor: Visitor, booking: BookingStatus) -> str:
    """Which badge somebody gets."""
    if visitor.blocked:
        return "blocked"
    if visitor.state is VisitorState.ADMITTED:
        return "in"
    return "out" if booking is BookingStatus.CONFIRMED else "waiting"


def derive_found_rows(found: tuple[FoundVisitor, ...], moment: Moment) -> tuple[FoundRow, ...]:
    return tuple(_derive_found_row(person, moment) for person in found)


def _derive_found_row(person: FoundVisitor, moment: Moment) -> FoundRow:
    visitor, tour = person.visitor, person.tour
    group = group_of(tour.group_letter)
    words = [spell_start(tour, moment.zone, moment.now, moment.language), person.booking_reference]
    if visitor.document is not None and visitor.document.last4:
        words.append(f"…{visitor.document.last4}")
    standing = spell_visitor_state(visitor, person.booking_status, person.compartment)
    if person.void_sticker:
        standing = translate("Visitor", "The sticker is void")
    return FoundRow(
        key=visitor.visitor_id,
        name=spell_full_name(visitor),
        words=" · ".join(words),
        standing=standing,
        mark=derive_mark(visitor, person.booking_status),
        letter=group.letter,
        shape=group.shape.value,
        colour=group.colour,
        ink=group.ink,
    )


def spell_full_name(visitor: Visitor) -> str:
    """Every spelling; staff see names in full."""
    return " ".join(visitor.names) or translate("Visitor", "Name not known")


def derive_party_rows(story: VisitStory, moment: Moment) -> tuple[FoundRow, ...]:
    """Everyone on the booking, the one on the page too."""
    group = group_of(story.tour.group_letter)
    return tuple(
        FoundRow(
            key=person.visitor_id,
            name=spell_full_name(person),
            words=_spell_role(person, derive_minor_words(person, moment, story)),
            standing=spell_visitor_state(person, story.booking.status, None),
            mark=derive_mark(person, story.booking.status),
            letter=group.letter,
            shape=group.shape.value,
            colour=group.colour,
            ink=group.ink,
        )
        for person in story.party
    )


def _spell_role(person: Visitor, minor: str) -> str:
    role = {
        Role.BOOKER: translate("Visitor", "Booked"),
        Role.GUEST: translate("Visitor", "Guest"),
        Role.MEMBER: translate("Visitor", "Member of a group"),
    }[person.role]
    return f"{role} · {minor}" if minor else role


def derive_minor_words(person: Visitor, moment: Moment, story: VisitStory) -> str:
    """The age of a minor; empty for an adult."""
    on = story.tour.local_date(moment.zone)
    if person.birth_date is None or not is_minor(person.birth_date, on):
        return ""
    return fill(translate("Visitor", "%1 years old"), derive_age(person.birth_date, on))


def derive_fact_rows(story: VisitStory, moment: Moment) -> tuple[FactRow, ...]:
    """What is known, most wanted first; what there is nothing of is left out."""
    visitor = story.visitor
    held = " · ".join(
        fill(
            translate("Visitor", "door %1 at %2 since %3"),
            there.number,
            there.station,
            spell_time(there.since_utc, moment.zone),
        )
        for there in story.held
    )
    stickers = " · ".join(spell_sticker(sticker.state) for sticker in story.stickers)
    tags = ", ".join(str(number) for number in story.tags)
    rows = (
        ("phones", translate("Visitor", "Phones"), held),
        ("booking", translate("Visitor", "Booking"), story.booking.reference),
        ("document", translate("Visitor", "Document"), spell_known_document(visitor)),
        ("age", translate("Visitor", "Age"), derive_minor_words(visitor, moment, story)),
        ("sticker", translate("Visitor", "Sticker"), stickers),
        ("luggage", translate("Visitor", "Luggage tags"), tags),
        ("notes", translate("Visitor", "Notes"), story.notes),
        ("block", translate("Visitor", "Blocked because"), _spell_block(story, moment)),
    )
    return tuple(FactRow(key, label, value) for key, label, value in rows if value)


def _spell_block(story: VisitStory, moment: Moment) -> str:
    """Why, and the last day of it where there is one."""
    if story.blocked_until_utc is None:
        return story.block_reason
    last = (story.blocked_until_utc.astimezone(moment.zone) - timedelta(seconds=1)).date()
    until = fill(translate("Visitor", "until %1"), spell_date(last, moment.language))
    return f"{story.block_reason} · {until}"


def derive_story_rows(story: VisitStory, moment: Moment) -> tuple[StoryRow, ...]:
    """The journal, newest first."""
    return tuple(
        StoryRow(
            row.event_id,
            spell_time(row.at_utc, moment.zone),
            spell_kind(row.kind),
            _spell_details(row),
        )
        for row in story.rows
    )


def _spell_details(row: JournalRow) -> str:
    """Door, reason and how staff knew the person, as far as there are any."""
    data = row.data
    details = [spell_door(data.get("compartment")), spell_identified(data.get("identified"))]
    details += [spell_code(data.get(name)) for name in ("rules", "reason", "why")]
    return " · ".join(dict.fromkeys(detail for detail in details if detail))


def derive_actions(
    story: VisitStory, user: StaffUser, now: datetime, *, offers_replacement: bool, lockers: bool
) -> tuple[ActionRow, ...]:
    """What can be done for this visitor now, most wanted first; only what this person may do."""
    visitor, corrects = story.visitor, user.may(Right.CORRECT_ADMISSIONS)
    is_in = visitor.state is VisitorState.ADMITTED
    is_expected = not is_in and story.booking.status is BookingStatus.CONFIRMED
    locked = any(there.locked for there in story.held)
    young = story.admitted_at_utc is not None and now - story.admitted_at_utc <= UNDO_WITHIN
    actions = (
        (locked and lockers and user.may(Right.RELEASE), "release", "phone"),
        (locked and lockers and user.may(Right.MOVE_HOLDINGS), "move", "lock"),
        (is_expected and corrects, "byHand", "hand"),
        (
            not is_in and story.booking.status is BookingStatus.UNCONFIRMED and corrects,
            "standby",
            "people",
        ),
        (not is_in and corrects, "override", "attention"),
        (is_in and corrects, "reprint", "sticker"),
        (is_in and corrects and young, "undo", "restart"),
        (
            offers_replacement and not is_in and visitor.role is not Role.BOOKER and corrects,
            "replace",
            "staff",
        ),
        (corrects, "merge", "people"),
        (user.may(Right.BLOCK_VISITORS) and not visitor.blocked, "block", "cross"),
        (user.may(Right.BLOCK_VISITORS) and visitor.blocked, "unblock", "tick"),
    )
    return tuple(ActionRow(key, spell_action(key), icon) for wanted, key, icon in actions if wanted)


def spell_action(key: str) -> str:
    """What a button says."""
    return {
        "release": translate("Visitor", "Give the phones back"),
        "move": translate("Visitor", "Move to another door"),
        "byHand": translate("Visitor", "Check in by hand"),
        "standby": translate("Visitor", "Give a free place"),
        "override": translate("Visitor", "Admit all the same"),
        "reprint": translate("Visitor", "Print the sticker again"),
        "undo": translate("Visitor", "Undo the admission"),
        "replace": translate("Visitor", "Somebody else comes"),
        "merge": translate("Visitor", "Same person twice"),
        "block": translate("Visitor", "Block"),
        "unblock": translate("Visitor", "Unblock"),
    }[key]
