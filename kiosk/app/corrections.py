"""What staff set right, with the rights and the journal around it: admissions, departures.

Each function answers with what was done or with a typed refusal, which is journaled. The
Futures of the store are waited for: call from a thread that may wait a few milliseconds. All
raise StoreError.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from kiosk.app.identity import present_number
from kiosk.app.refusals import record_refusal
from kiosk.app.roster_rows import derive_name_key
from kiosk.domain.corrections import CorrectionRefusal, CorrectionRefused
from kiosk.domain.decisions import PresentedDocument, ShownDocument, VenueRules
from kiosk.domain.departures import (
    Departed,
    DepartureRefusal,
    DepartureRefused,
    Returned,
)
from kiosk.domain.staff import Right, StaffUser
from kiosk.store.corrections import NewGuest, Overridden, OverrideCommand, Replaced, Undone
from kiosk.store.records import StickerJob
from kiosk.store.store import Store

Answer = TypeVar("Answer")


def undo_admission(
    store: Store, visitor_id: str, by: StaffUser, reason: str, rules: VenueRules
) -> Undone | CorrectionRefused:
    """Take an admission back within 15 minutes; the sticker opens nothing any more."""
    answer: Undone | CorrectionRefused = CorrectionRefused(CorrectionRefusal.NO_RIGHT)
    if by.may(Right.CORRECT_ADMISSIONS):
        answer = store.corrections.undo(visitor_id, by.user_id, reason.strip(), rules).result()
    return _note(store, "undo_admission", answer, by, visitor_id)


def override_admission(
    store: Store, command: OverrideCommand, by: StaffUser, rules: VenueRules
) -> Overridden | CorrectionRefused:
    """Admit somebody whom the rules keep out, and queue the sticker.

    Both facts are kept: that it was forced, and what the rules said. Whom the blocklist keeps
    out only a supervisor lets in.
    """
    answer: Overridden | CorrectionRefused = CorrectionRefused(CorrectionRefusal.NO_RIGHT)
    if by.may(Right.CORRECT_ADMISSIONS):
        given = replace(command, by=by.user_id, may_admit_blocked=by.may(Right.ADMIT_BLOCKED))
        answer = store.corrections.override(given, rules).result()
    if isinstance(answer, Overridden):
        # A kiosk that runs on this store looks into its queue by itself.
        store.stickers.release((command.visitor_id,)).result()
    return _note(store, "override_admission", answer, by, command.visitor_id)


def reprint_sticker(store: Store, visitor_id: str, by: StaffUser) -> StickerJob | CorrectionRefused:
    """Queue one more sticker for somebody who is in. Raises UnknownRecord for anyone else."""
    answer: StickerJob | CorrectionRefused = CorrectionRefused(CorrectionRefusal.NO_RIGHT)
    if by.may(Right.CORRECT_ADMISSIONS):
        # A kiosk that runs on this store looks into its queue by itself.
        answer = store.stickers.reprint(visitor_id, by.user_id).result()
    return _note(store, "reprint_sticker", answer, by, visitor_id)


@dataclass(frozen=True, slots=True)
class GuestWords:
    """Who comes instead, as staff typed it or a reader read the `document`.

    `number`: of the document, as typed; empty for a child.
    """

    name: str = field(repr=False)
    name_latin: str = field(default="", repr=False)
    number: str = field(default="", repr=False)
    birth_date: date | None = field(default=None, repr=False)
    document: PresentedDocument | None = field(default=None, repr=False)


class BadDocumentNumber(ValueError):
    """What was typed is no document number: its form or its check digit is wrong."""


def replace_guest(
    store: Store,
    visitor_id: str,
    words: GuestWords,
    by: StaffUser,
    *,
    offered: bool,
    today: date,
) -> Replaced | CorrectionRefused:
    """Put somebody else into a guest's seat. `offered`: the venue's setting.

    Raises BadDocumentNumber.
    """
    answer: Replaced | CorrectionRefused = CorrectionRefused(CorrectionRefusal.NO_RIGHT)
    if by.may(Right.CORRECT_ADMISSIONS):
        guest = _present_guest(store, words, today)
        answer = store.corrections.replace_guest(
            visitor_id, guest, by.user_id, offered=offered
        ).result()
    return _note(store, "replace_guest", answer, by, visitor_id)


def depart(
    store: Store, tour_id: str, by: StaffUser, reason: str = "", *, asks_phones: bool
) -> Departed | DepartureRefused:
    """The tour leaves; with a `reason` also when its gate is not clear.

    `asks_phones`: whether this venue locks phones up, so that none may be left unlocked.
    """
    answer: Departed | DepartureRefused = DepartureRefused(DepartureRefusal.NO_RIGHT)
    if by.may(Right.SET_DEPARTURE):
        answer = store.departures.depart(
            tour_id, by.user_id, reason.strip(), asks_phones=asks_phones
        ).result()
    if isinstance(answer, DepartureRefused):
        record_refusal(store, "depart", answer.why.value, by.user_id, tour=tour_id)
    return answer


def come_back(store: Store, tour_id: str, by: StaffUser) -> Returned | DepartureRefused:
    """The tour is back; from now on its people may have their phones."""
    answer: Returned | DepartureRefused = DepartureRefused(DepartureRefusal.NO_RIGHT)
    if by.may(Right.SET_DEPARTURE):
        answer = store.departures.come_back(tour_id, by.user_id).result()
    if isinstance(answer, DepartureRefused):
        record_refusal(store, "return", answer.why.value, by.user_id, tour=tour_id)
    return answer


def _present_guest(store: Store, words: GuestWords, today: date) -> NewGuest:
    name, latin = " ".join(words.name.split()), " ".join(words.name_latin.split())
    shown: ShownDocument | None = words.document
    if shown is None and words.number.strip():
        shown = present_number(words.number, store.keys, today)
    if shown is not None and not isinstance(shown, PresentedDocument):
        raise BadDocumentNumber("This is no number of a document.")
    return NewGuest(
        name=name,
        name_latin=latin,
        name_key=derive_name_key(name or latin),
        document_kind=shown.kind if shown else None,
        number_hash=shown.number_hash if shown else None,
        last4=shown.last4 if shown else None,
        birth_date=words.birth_date or (shown.birth_date if shown else None),
    )


def _note(store: Store, action: str, answer: Answer, by: StaffUser, visitor_id: str) -> Answer:
    if isinstance(answer, CorrectionRefused):
        record_refusal(
            store,
            action,
            answer.why.value,
            by.user_id,
            visitor=visitor_id,
            compartment=answer.compartment,
        )
    return answer
