"""The journal in words: what each kind of fact says, and what is to be said of one of them."""

from enum import StrEnum

from kiosk.domain.decisions import Reason
from kiosk.domain.journal import FactKind, JournalRow
from kiosk.store.journal_pages import JournalPage
from kiosk.ui.compartment_words import spell_fault
from kiosk.ui.visitor_words import spell_reason
from kiosk.ui.wording import QT_TRANSLATE_NOOP, fill, spell_list, translate

MOST_NAMES = 3


class FactGroup(StrEnum):
    """Kinds of facts that are looked for together. ELSE: whatever is in no other group."""

    VISITORS = "visitors"
    DOORS = "doors"
    PAPER = "paper"
    STAFF = "staff"
    ELSE = "else"


TITLES: dict[FactKind, str] = {
    FactKind.STATION_STARTED: QT_TRANSLATE_NOOP("Journal", "The kiosk was started"),
    FactKind.ROSTER_IMPORTED: QT_TRANSLATE_NOOP("Journal", "A roster was read in"),
    FactKind.PASSES_ISSUED: QT_TRANSLATE_NOOP("Journal", "Passes were made"),
    FactKind.PASS_REVOKED: QT_TRANSLATE_NOOP("Journal", "A pass was revoked"),
    FactKind.BOOKING_VOUCHED: QT_TRANSLATE_NOOP("Journal", "A booking came by its pass alone"),
    FactKind.TERMS_ACCEPTED: QT_TRANSLATE_NOOP("Journal", "Rules accepted"),
    FactKind.TERMS_DECLINED: QT_TRANSLATE_NOOP("Journal", "Rules not accepted"),
    FactKind.VISITOR_ADMITTED: QT_TRANSLATE_NOOP("Journal", "Admitted"),
    FactKind.ATTEMPT_REFUSED: QT_TRANSLATE_NOOP("Journal", "Not admitted"),
    FactKind.OVERRIDE_GIVEN: QT_TRANSLATE_NOOP("Journal", "Admitted against the rules"),
    FactKind.ADMISSION_UNDONE: QT_TRANSLATE_NOOP("Journal", "Admission undone"),
    FactKind.COMPARTMENT_RESERVED: QT_TRANSLATE_NOOP("Journal", "Door given"),
    FactKind.COMPARTMENT_OPENED: QT_TRANSLATE_NOOP("Journal", "Door opened"),
    FactKind.COMPARTMENT_JAMMED: QT_TRANSLATE_NOOP("Journal", "Door did not open"),
    FactKind.COMPARTMENT_BLOCKED: QT_TRANSLATE_NOOP("Journal", "Door taken out of use"),
    FactKind.COMPARTMENT_UNBLOCKED: QT_TRANSLATE_NOOP("Journal", "Door in use again"),
    FactKind.RESERVATION_DROPPED: QT_TRANSLATE_NOOP("Journal", "Door not used after all"),
    FactKind.HOLDING_STARTED: QT_TRANSLATE_NOOP("Journal", "Phones locked up"),
    FactKind.HOLDING_RELEASED: QT_TRANSLATE_NOOP("Journal", "Phones given back"),
    FactKind.HOLDING_KEPT: QT_TRANSLATE_NOOP("Journal", "Phones still inside"),
    FactKind.HOLDING_MOVED: QT_TRANSLATE_NOOP("Journal", "Phones moved to another door"),
    FactKind.POUCH_HANDED_OVER: QT_TRANSLATE_NOOP("Journal", "Forgotten pouch handed over"),
    FactKind.RELEASE_ASKED: QT_TRANSLATE_NOOP("Journal", "Phones asked back"),
    FactKind.EMERGENCY_OPENED: QT_TRANSLATE_NOOP("Journal", "Everything opened"),
    FactKind.STICKER_QUEUED: QT_TRANSLATE_NOOP("Journal", "Sticker to be printed"),
    FactKind.STICKER_PRINTED: QT_TRANSLATE_NOOP("Journal", "Sticker printed"),
    FactKind.STICKER_UNSURE: QT_TRANSLATE_NOOP("Journal", "Sticker may not have come out"),
    FactKind.STICKER_SETTLED: QT_TRANSLATE_NOOP("Journal", "Somebody looked for a sticker"),
    FactKind.LUGGAGE_TAG_MADE: QT_TRANSLATE_NOOP("Journal", "Luggage tag made"),
    FactKind.LUGGAGE_TAG_PRINTED: QT_TRANSLATE_NOOP("Journal", "Luggage tag printed"),
    FactKind.LUGGAGE_STORED: QT_TRANSLATE_NOOP("Journal", "Luggage put away"),
    FactKind.LUGGAGE_PHOTOGRAPHED: QT_TRANSLATE_NOOP("Journal", "Luggage photographed"),
    FactKind.LUGGAGE_HANDED_OUT: QT_TRANSLATE_NOOP("Journal", "Luggage handed out"),
    FactKind.LUGGAGE_TAKEN_BACK: QT_TRANSLATE_NOOP("Journal", "Luggage taken back"),
    FactKind.DOOR_ALARM_RAISED: QT_TRANSLATE_NOOP("Journal", "Door stands wrong"),
    FactKind.DOOR_ALARM_CLEARED: QT_TRANSLATE_NOOP("Journal", "Door is right again"),
    FactKind.DEVICE_DOWN: QT_TRANSLATE_NOOP("Journal", "Device does not work"),
    FactKind.DEVICE_UP: QT_TRANSLATE_NOOP("Journal", "Device works again"),
    FactKind.STAFF_CALLED: QT_TRANSLATE_NOOP("Journal", "Staff called"),
    FactKind.CASE_SETTLED: QT_TRANSLATE_NOOP("Journal", "Somebody saw to a case"),
    FactKind.TOUR_STATUS_SET: QT_TRANSLATE_NOOP("Journal", "Tour marked"),
    FactKind.VISITOR_NO_SHOW: QT_TRANSLATE_NOOP("Journal", "Did not come"),
    FactKind.GUEST_REPLACED: QT_TRANSLATE_NOOP("Journal", "Place given to somebody else"),
    FactKind.SEATS_PROPOSED: QT_TRANSLATE_NOOP("Journal", "Seats in the carts proposed"),
    FactKind.VISITOR_SEATED: QT_TRANSLATE_NOOP("Journal", "Seat in a cart chosen"),
    FactKind.PHONES_COUNTED: QT_TRANSLATE_NOOP("Journal", "Phones counted"),
    FactKind.HEADCOUNT_BEGUN: QT_TRANSLATE_NOOP("Journal", "Headcount begun"),
    FactKind.HEADCOUNT_TAKEN: QT_TRANSLATE_NOOP("Journal", "Headcount taken"),
    FactKind.NOTE_WRITTEN: QT_TRANSLATE_NOOP("Journal", "Note written"),
    FactKind.NOTE_REMOVED: QT_TRANSLATE_NOOP("Journal", "Note removed"),
    FactKind.MANIFEST_SAVED: QT_TRANSLATE_NOOP("Journal", "List of a tour printed or saved"),
    FactKind.WALK_IN_ADDED: QT_TRANSLATE_NOOP("Journal", "Came without a booking"),
    FactKind.STANDBY_SEATED: QT_TRANSLATE_NOOP("Journal", "Got a free place"),
    FactKind.VISITORS_MERGED: QT_TRANSLATE_NOOP("Journal", "Two entries made one"),
    FactKind.PERSON_BLOCKED: QT_TRANSLATE_NOOP("Journal", "Person blocked"),
    FactKind.PERSON_UNBLOCKED: QT_TRANSLATE_NOOP("Journal", "Person not blocked any more"),
    FactKind.ENTITLEMENT_REDEEMED: QT_TRANSLATE_NOOP("Journal", "Meal, ride or other redeemed"),
    FactKind.REDEMPTION_UNDONE: QT_TRANSLATE_NOOP("Journal", "Redemption undone"),
    FactKind.QUEUE_STEPPED: QT_TRANSLATE_NOOP("Journal", "Number of a queue called or done"),
    FactKind.ACTION_REFUSED: QT_TRANSLATE_NOOP("Journal", "Asked for and not done"),
    FactKind.USER_ADDED: QT_TRANSLATE_NOOP("Journal", "Person of the staff added"),
    FactKind.USER_DISABLED: QT_TRANSLATE_NOOP("Journal", "Person of the staff disabled"),
    FactKind.BADGE_GIVEN: QT_TRANSLATE_NOOP("Journal", "Badge given"),
    FactKind.BADGES_ENDED: QT_TRANSLATE_NOOP("Journal", "Badges ended"),
    FactKind.SIGNED_IN: QT_TRANSLATE_NOOP("Journal", "Signed in"),
    FactKind.SIGN_IN_FAILED: QT_TRANSLATE_NOOP("Journal", "Sign-in failed"),
    FactKind.SIGNED_OUT: QT_TRANSLATE_NOOP("Journal", "Signed out"),
    FactKind.DEVICE_TESTED: QT_TRANSLATE_NOOP("Journal", "Device tried"),
    FactKind.ARRIVAL_ENDED: QT_TRANSLATE_NOOP("Journal", "Check-in ended"),
    FactKind.ROLL_CALL_BEGUN: QT_TRANSLATE_NOOP("Journal", "Roll call begun"),
    FactKind.PERSON_FOUND: QT_TRANSLATE_NOOP("Journal", "Found at the assembly point"),
    FactKind.PERSON_NOT_FOUND: QT_TRANSLATE_NOOP("Journal", "Not at the assembly point after all"),
    FactKind.ROLL_CALL_ENDED: QT_TRANSLATE_NOOP("Journal", "Roll call ended"),
    FactKind.ROLL_CALL_SAVED: QT_TRANSLATE_NOOP("Journal", "Roll call printed or saved"),
}
"""What a fact of each kind is called."""

_GROUPS: dict[FactGroup, str] = {
    FactGroup.VISITORS: QT_TRANSLATE_NOOP("Journal", "Visitors"),
    FactGroup.DOORS: QT_TRANSLATE_NOOP("Journal", "Doors and phones"),
    FactGroup.PAPER: QT_TRANSLATE_NOOP("Journal", "Stickers and luggage"),
    FactGroup.STAFF: QT_TRANSLATE_NOOP("Journal", "Staff"),
    FactGroup.ELSE: QT_TRANSLATE_NOOP("Journal", "Everything else"),
}
_STARTS: dict[FactGroup, tuple[str, ...]] = {
    FactGroup.VISITORS: (
        "Terms",
        "Visitor",
        "Attempt",
        "Override",
        "Admission",
        "Guest",
        "WalkIn",
        "Standby",
        "Person",
        "Entitlement",
        "Redemption",
        "Phones",
        "Arrival",
    ),
    FactGroup.DOORS: (
        "Compartment",
        "Reservation",
        "Holding",
        "Pouch",
        "Release",
        "Emergency",
        "Door",
    ),
    FactGroup.PAPER: ("Sticker", "Luggage"),
    FactGroup.STAFF: ("User", "Badge", "Sign", "Action", "Staff", "Case"),
}

# Codes that the journal keeps and that are none of the rules'.
_CODES: dict[str, str] = {
    "asked": QT_TRANSLATE_NOOP("Journal", "at the visitors' wish"),
    "badge": QT_TRANSLATE_NOOP("Journal", "with a badge"),
    "pin": QT_TRANSLATE_NOOP("Journal", "with a PIN"),
    "wished": QT_TRANSLATE_NOOP("Journal", "by themselves"),
    "idle": QT_TRANSLATE_NOOP("Journal", "nobody touched the screen"),
    "disabled": QT_TRANSLATE_NOOP("Journal", "is disabled"),
    "closed": QT_TRANSLATE_NOOP("Journal", "the kiosk was closed"),
    "wrong_pin": QT_TRANSLATE_NOOP("Journal", "wrong PIN"),
    "unknown_badge": QT_TRANSLATE_NOOP("Journal", "unknown badge"),
    "must_wait": QT_TRANSLATE_NOOP("Journal", "had to wait"),
    "no_right": QT_TRANSLATE_NOOP("Journal", "without the right to it"),
    "not_allowed": QT_TRANSLATE_NOOP("Journal", "without the right to it"),
    "opened_by_itself": QT_TRANSLATE_NOOP("Journal", "opened without being asked"),
    "left_open": QT_TRANSLATE_NOOP("Journal", "stands open"),
    "out_of_sight": QT_TRANSLATE_NOOP("Journal", "cannot be seen"),
    "door_left_open": QT_TRANSLATE_NOOP("Journal", "a door was left open"),
    "door_stays_shut": QT_TRANSLATE_NOOP("Journal", "a door stays shut"),
    "door_unseen": QT_TRANSLATE_NOOP("Journal", "a door cannot be seen"),
    "lockers": QT_TRANSLATE_NOOP("Journal", "no door for the phones"),
    "looked_inside": QT_TRANSLATE_NOOP("Journal", "somebody looked inside"),
    "block": QT_TRANSLATE_NOOP("Journal", "take a door out of use"),
    "unblock": QT_TRANSLATE_NOOP("Journal", "use a door again"),
    "open_empty": QT_TRANSLATE_NOOP("Journal", "open an empty door"),
    "move": QT_TRANSLATE_NOOP("Journal", "move a pouch"),
    "release": QT_TRANSLATE_NOOP("Journal", "give phones back"),
    "settle_sticker": QT_TRANSLATE_NOOP("Journal", "settle a sticker"),
    "settle_case": QT_TRANSLATE_NOOP("Journal", "settle a case"),
    "planned": QT_TRANSLATE_NOOP("Journal", "planned"),
    "departed": QT_TRANSLATE_NOOP("Journal", "has left"),
    "returned": QT_TRANSLATE_NOOP("Journal", "is back"),
    "cancelled": QT_TRANSLATE_NOOP("Journal", "cancelled"),
}
_SAID = ("rules", "reason", "why", "method", "status", "device", "action")


def spell_kind(kind: FactKind) -> str:
    """What a fact of this kind is called."""
    return translate("Journal", TITLES[kind])


def spell_group(group: FactGroup) -> str:
    return translate("Journal", _GROUPS[group])


def find_kinds(group: FactGroup) -> frozenset[FactKind]:
    """The kinds of a group; every kind is in one."""
    if group is not FactGroup.ELSE:
        return frozenset(k for k in FactKind if k.value.startswith(_STARTS[group]))
    others = (find_kinds(other) for other in _STARTS)
    return frozenset(FactKind).difference(*others)


def spell_row(row: JournalRow, page: JournalPage) -> tuple[str, str]:
    """What happened, and to whom, where and why; the second may be empty."""
    data = row.data
    details = [spell_list(_names(row, page)) if _names(row, page) else ""]
    if data.get("by") and isinstance(user := data.get("user"), str):
        details.append(page.staff.get(user, user))  # who it was done to
    if (door := data.get("compartment")) is not None:
        details.append(fill(translate("Journal", "door %1"), door))
    if (other := data.get("to")) is not None:
        details.append(fill(translate("Journal", "to door %1"), other))
    if isinstance(tour := data.get("tour"), str):
        details.append(tour)
    if isinstance(number := data.get("number"), str | int):
        details.append(str(number))
    details.extend(spell_code(data.get(name)) for name in _SAID)
    return spell_kind(row.kind), " · ".join(dict.fromkeys(d for d in details if d))


def spell_who(row: JournalRow, page: JournalPage) -> str:
    """Who did it, as far as somebody did: a name, or the command line; else the station."""
    who = row.data.get("by") or row.data.get("user")
    if who == "command":
        return translate("Journal", "command line")
    if isinstance(who, str):
        return page.staff.get(who, who)
    return ""


def spell_code(value: object) -> str:
    """A code of the journal in words; what a person has typed as it is."""
    if not isinstance(value, str) or value == "admitted":
        return ""
    if value in _CODES:
        return translate("Journal", _CODES[value])
    try:
        return spell_reason(Reason(value))
    except ValueError:
        return spell_fault(value).replace("_", " ")


def _names(row: JournalRow, page: JournalPage) -> tuple[str, ...]:
    one, many = row.data.get("visitor"), row.data.get("visitors")
    ids = [*([one] if isinstance(one, str) else []), *(many if isinstance(many, list) else [])]
    names = [page.visitors[visitor_id] for visitor_id in ids if visitor_id in page.visitors]
    return tuple(names[:MOST_NAMES])
