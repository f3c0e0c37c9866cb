"""Luggage as staff store it and give it out: the rights, the camera, the journal around it.

The Futures of store and camera are waited for: call from a thread that may wait. All raise
StoreError.
"""

from datetime import date, datetime
from typing import TypeVar

from hardware.errors import HardwareError
from hardware.interfaces import PictureTaker
from kiosk.app.refusals import record_refusal
from kiosk.domain.decisions import PresentedDocument
from kiosk.domain.luggage import HandOut, LuggageRefusal, LuggageRefused, Piece
from kiosk.domain.staff import Right, StaffUser
from kiosk.settings.model import Settings
from kiosk.sticker.qr import decode_tag_code, decode_visit_code
from kiosk.store.store import Store

PHOTO_SIDE_PX = 960
PHOTO_WITHIN_S = 3.0

Done = TypeVar("Done")


def read_luggage(store: Store, settings: Settings, now_utc: datetime) -> tuple[Piece, ...]:
    """Today's tags whatever became of them, and older luggage that still stands here."""
    return store.luggage_storage.of_day(_day(settings, now_utc))


def find_by_code(store: Store, text: str) -> tuple[Piece, ...]:
    """The piece with a scanned tag, or the luggage of the party with a scanned sticker."""
    if (code := decode_tag_code(text)) is not None:
        piece = store.luggage_storage.by_code(code)
        return (piece,) if piece else ()
    if (code := decode_visit_code(text)) is not None:
        bookings = store.luggage_storage.bookings_of_sticker(code)
        return store.luggage_storage.of_bookings(bookings)
    return ()


def find_by_document(store: Store, document: PresentedDocument) -> tuple[Piece, ...]:
    """The luggage of the party of whoever has this document."""
    bookings = store.luggage_storage.bookings_of_document(document.hashes)
    return store.luggage_storage.of_bookings(bookings)


def store_luggage(
    store: Store, settings: Settings, tag_id: str, place: str, by: StaffUser
) -> Piece | LuggageRefused:
    """A piece is put to one of the venue's places, or to another one than before."""
    answer: Piece | LuggageRefused = LuggageRefused(LuggageRefusal.NO_RIGHT)
    if by.may(Right.HAND_OUT_LUGGAGE):
        places = tuple(settings.venue.luggage_places)
        answer = store.luggage_storage.store(tag_id, place, places, by.user_id).result()
    return _note(store, "store_luggage", answer, by, tag_id)


def photograph_luggage(
    store: Store, settings: Settings, camera: PictureTaker | None, tag_id: str, by: StaffUser
) -> Piece | LuggageRefused:
    """Keep a picture of what stands before the camera, encrypted, until the hand-out."""
    answer: Piece | LuggageRefused
    if not by.may(Right.HAND_OUT_LUGGAGE):
        answer = LuggageRefused(LuggageRefusal.NO_RIGHT)
    elif camera is None or not settings.venue.luggage_photos:
        answer = LuggageRefused(LuggageRefusal.NOT_OFFERED)
    else:
        try:
            jpeg = camera.take_picture(PHOTO_SIDE_PX).result(PHOTO_WITHIN_S)
        except (HardwareError, TimeoutError):
            answer = LuggageRefused(LuggageRefusal.CAMERA_SILENT)
        else:
            answer = store.luggage_storage.keep_photo(tag_id, jpeg, by.user_id).result()
    return _note(store, "photograph_luggage", answer, by, tag_id)


def hand_out_luggage(
    store: Store, tag_id: str, how: HandOut, by: StaffUser
) -> Piece | LuggageRefused:
    """Give a piece to who came for it; a second time it is refused."""
    answer: Piece | LuggageRefused = LuggageRefused(LuggageRefusal.NO_RIGHT)
    if by.may(Right.HAND_OUT_LUGGAGE):
        answer = store.luggage_storage.hand_out(tag_id, how, by.user_id).result()
    return _note(store, "hand_out_luggage", answer, by, tag_id)


def take_back_luggage(
    store: Store, tag_id: str, reason: str, by: StaffUser
) -> Piece | LuggageRefused:
    """Undo a hand-out within 15 minutes: the piece is here again."""
    answer: Piece | LuggageRefused = LuggageRefused(LuggageRefusal.NO_RIGHT)
    if by.may(Right.HAND_OUT_LUGGAGE):
        answer = store.luggage_storage.take_back(tag_id, reason.strip(), by.user_id).result()
    return _note(store, "take_back_luggage", answer, by, tag_id)


def _day(settings: Settings, now_utc: datetime) -> date:
    return now_utc.astimezone(settings.zone).date()


def _note(
    store: Store, action: str, answer: Done | LuggageRefused, by: StaffUser, tag_id: str
) -> Done | LuggageRefused:
    if isinstance(answer, LuggageRefused):
        record_refusal(store, action, answer.why.value, by.user_id, tag=tag_id)
    return answer
