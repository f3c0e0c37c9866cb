"""People without a place on the list, and parties checked in by hand, with the rights around it.

The Futures of the store are waited for: call from a thread that may wait a few milliseconds. A
refusal is a value, and journaled. All raise StoreError.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from kiosk.app.blocklist import mark_blocked
from kiosk.app.corrections import BadDocumentNumber
from kiosk.app.identity import present_number
from kiosk.app.refusals import record_refusal
from kiosk.app.roster_rows import derive_name_key
from kiosk.domain.by_hand import ByHandRefusal, ByHandRefused
from kiosk.domain.decisions import PresentedDocument, VenueRules
from kiosk.domain.staff import Right, StaffUser
from kiosk.domain.tours import Language
from kiosk.domain.walk_ins import WalkInRefusal, WalkInRefused
from kiosk.store.by_hand import ByHandCommand, CheckedIn
from kiosk.store.corrections import NewGuest
from kiosk.store.store import Store
from kiosk.store.walk_ins import Seated, WalkedIn, WalkInCommand, WalkInPerson


@dataclass(frozen=True, slots=True)
class Comer:
    """Somebody without a place, as staff typed them or a reader read them.

    With a `document` the rest may stay empty. `number`: of the document, as typed.
    """

    name: str = field(default="", repr=False)
    name_latin: str = field(default="", repr=False)
    number: str = field(default="", repr=False)
    birth_date: date | None = field(default=None, repr=False)
    document: PresentedDocument | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class WalkInWish:
    """These people, together, onto this tour. The same `request_id` again changes nothing."""

    request_id: str
    tour_id: str
    people: tuple[Comer, ...]
    terms_version: str
    language: Language


def admit_walk_in(
    store: Store, wish: WalkInWish, by: StaffUser, rules: VenueRules, today: date
) -> WalkedIn | WalkInRefused:
    """Let people in onto free places and queue their stickers. Raises BadDocumentNumber."""
    answer: WalkedIn | WalkInRefused = WalkInRefused(WalkInRefusal.NO_RIGHT)
    if by.may(Right.CORRECT_ADMISSIONS):
        command = WalkInCommand(
            request_id=wish.request_id,
            tour_id=wish.tour_id,
            people=tuple(_present(store, comer, today) for comer in wish.people),
            by=by.user_id,
            terms_version=wish.terms_version,
            language=wish.language,
        )
        answer = store.walk_ins.admit(command, rules).result()
    if isinstance(answer, WalkedIn):
        store.stickers.release(answer.visitor_ids).result()
        return answer
    return _note_walk_in(store, "walk_in", answer, by, tour=wish.tour_id)


def seat_standby(
    store: Store, booking_id: str, by: StaffUser, rules: VenueRules
) -> Seated | WalkInRefused:
    """Give a booking that waits its places; its people are then checked in like all others."""
    answer: Seated | WalkInRefused = WalkInRefused(WalkInRefusal.NO_RIGHT)
    if by.may(Right.CORRECT_ADMISSIONS):
        answer = store.walk_ins.seat_standby(booking_id, by.user_id, rules).result()
    if isinstance(answer, Seated):
        return answer
    return _note_walk_in(store, "standby", answer, by, booking=booking_id)


def check_in_by_hand(
    store: Store, command: ByHandCommand, by: StaffUser, rules: VenueRules
) -> CheckedIn | ByHandRefused:
    """Check in whoever is here without any device, and queue their stickers.

    A printer that is down prints them later. Whoever `command` names, it is `by` who does it.
    """
    answer: CheckedIn | ByHandRefused = ByHandRefused(ByHandRefusal.NO_RIGHT)
    if by.may(Right.CORRECT_ADMISSIONS):
        answer = store.by_hand.check_in(replace(command, by=by.user_id), rules).result()
    if isinstance(answer, CheckedIn):
        store.stickers.release(answer.admitted).result()
        return answer
    record_refusal(
        store,
        "by_hand",
        answer.why.value,
        by.user_id,
        booking=command.booking_id,
        visitor=answer.visitor_id,
        compartment=answer.compartment,
        rules=answer.reason.value if answer.reason else None,
    )
    return answer


def _present(store: Store, comer: Comer, today: date) -> WalkInPerson:
    document = comer.document
    if document is None and comer.number.strip():
        shown = present_number(comer.number, store.keys, today)
        if not isinstance(shown, PresentedDocument):
            raise BadDocumentNumber("This is no number of a document.")
        document = shown
    if document is not None:
        document = mark_blocked(store, document)
    name, latin = _choose_names(comer)
    return WalkInPerson(
        NewGuest(
            name=name,
            name_latin=latin,
            name_key=derive_name_key(name or latin),
            document_kind=document.kind if document else None,
            number_hash=document.number_hash if document else None,
            last4=document.last4 if document else None,
            birth_date=(document.birth_date if document else None) or comer.birth_date,
        ),
        document,
    )


def _choose_names(comer: Comer) -> tuple[str, str]:
    """What was typed, else what the document says: characters first, then letters."""
    name, latin = " ".join(comer.name.split()), " ".join(comer.name_latin.split())
    if comer.document is not None and not (name or latin):
        read = comer.document.names
        name = read[0] if read else ""
        latin = read[1] if len(read) > 1 else ""
    return name, latin


def _note_walk_in(
    store: Store, action: str, answer: WalkInRefused, by: StaffUser, **about: str
) -> WalkInRefused:
    record_refusal(
        store,
        action,
        answer.why.value,
        by.user_id,
        rules=answer.reason.value if answer.reason else None,
        **about,
    )
    return answer
