"""Luggage behind the counter: stored, found again, given out once."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pytest
from PIL import Image

from kiosk.app.luggage import (
    find_by_code,
    hand_out_luggage,
    read_luggage,
    store_luggage,
    take_back_luggage,
)
from kiosk.domain.journal import FactKind
from kiosk.domain.luggage import (
    PHOTOS_KEPT,
    HandOut,
    LuggageRefusal,
    LuggageRefused,
    Piece,
    PieceState,
    Proof,
    find_pieces,
    is_owners,
    parse_last4,
)
from kiosk.domain.staff import Role, StaffUser
from kiosk.settings.model import Settings
from kiosk.settings.venue import Venue
from kiosk.sticker.qr import encode_tag_code, encode_visit_code
from kiosk.store.luggage import TagCommand
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.samples import DAY, NOW
from tests.unit.store.furnished import Clock, Opener, admit_all, bring_in, ids, kinds

STAFF = StaffUser("staff", "王", Role.STAFF)
GUIDE = StaffUser("guide", "李", Role.GUIDE)
VENUE = Settings(venue=Venue(luggage_places=["A1", "A2"]))
BY_TAG = HandOut(Proof.TAG)
MISSING_TAG = HandOut(Proof.DOCUMENT, "tag_lost", "0000")


def tag(store: Store, family: BookingRecord, name: str = "a") -> Piece:
    admit_all(store, family)
    command = TagCommand(name, family.booking.booking_id, ids(family)[0], DAY)
    job = store.luggage.make_tag(command).result()
    assert job.tag is not None
    piece = store.luggage_storage.by_code(job.tag.code)
    assert piece is not None
    return piece


def put(store: Store, piece: Piece, place: str = "A1", by: StaffUser = STAFF) -> object:
    return store_luggage(store, VENUE, piece.tag_id, place, by)


def take_back(
    store: Store, piece: Piece, reason: str = "wrong_piece", by: StaffUser = STAFF
) -> object:
    return take_back_luggage(store, piece.tag_id, reason, by)


def test_a_piece_is_stored_moved_and_given_out_once(store: Store, family: BookingRecord) -> None:
    piece = tag(store, family)
    assert piece.state is PieceState.TAGGED
    assert store.luggage_storage.still_here() == 0
    put(store, piece)
    moved = put(store, piece, "A2")
    assert isinstance(moved, Piece)
    assert (moved.state, moved.place) == (PieceState.STORED, "A2")
    assert store.luggage_storage.still_here() == 1

    gone = hand_out_luggage(store, piece.tag_id, BY_TAG, STAFF)
    assert isinstance(gone, Piece)
    assert gone.state is PieceState.HANDED_OUT
    assert store.luggage_storage.still_here() == 0
    again = hand_out_luggage(store, piece.tag_id, BY_TAG, STAFF)
    assert again == LuggageRefused(LuggageRefusal.HANDED_OUT, NOW)
    assert kinds(store)[-4:] == [
        FactKind.LUGGAGE_STORED,
        FactKind.LUGGAGE_STORED,
        FactKind.LUGGAGE_HANDED_OUT,
        FactKind.ACTION_REFUSED,
    ]


def test_a_wrong_hand_out_is_taken_back_for_fifteen_minutes(open_here: Opener) -> None:
    clock = Clock()
    store = open_here(clock=clock)
    piece = tag(store, bring_in(store))
    put(store, piece, "A2")
    assert take_back(store, piece) == LuggageRefused(LuggageRefusal.NOT_HANDED_OUT)
    assert take_back(store, replace(piece, tag_id="?")) == LuggageRefused(
        LuggageRefusal.TAG_UNKNOWN
    )
    for minutes in (0, 15):
        hand_out_luggage(store, piece.tag_id, MISSING_TAG, STAFF)
        clock.now += timedelta(minutes=minutes)
        assert take_back(store, piece, reason=" ") == LuggageRefused(LuggageRefusal.NO_REASON)
        assert take_back(store, piece, by=GUIDE) == LuggageRefused(LuggageRefusal.NO_RIGHT)
        back = take_back(store, piece)
        assert isinstance(back, Piece)
        assert (back.state, back.place) == (PieceState.STORED, "A2")
        row = store.journal.tail(1)[0]
        assert (row.kind, row.data["reason"], row.data["by"]) == (
            FactKind.LUGGAGE_TAKEN_BACK,
            "wrong_piece",
            "staff",
        )
    with store._engine.read() as connection:
        kept = connection.execute("SELECT * FROM luggage_taken_back").fetchall()
    # Who had it wrongly is still known.
    assert [(row["last4"], row["hand_out_reason"]) for row in kept] == [("0000", "tag_lost")] * 2

    hand_out_luggage(store, piece.tag_id, BY_TAG, STAFF)
    given_at = clock.now
    clock.now += timedelta(minutes=15, seconds=1)
    assert take_back(store, piece) == LuggageRefused(LuggageRefusal.TOO_LATE, given_at)
    assert store.luggage_storage.still_here() == 0


def test_what_is_not_allowed_is_refused_and_changes_nothing(
    store: Store, family: BookingRecord
) -> None:
    piece = tag(store, family)
    assert put(store, piece, "Z9") == LuggageRefused(LuggageRefusal.PLACE_UNKNOWN)
    assert put(store, piece, "A1", GUIDE) == LuggageRefused(LuggageRefusal.NO_RIGHT)
    assert hand_out_luggage(store, piece.tag_id, BY_TAG, GUIDE) == LuggageRefused(
        LuggageRefusal.NO_RIGHT
    )
    assert hand_out_luggage(store, "no-tag", BY_TAG, STAFF) == LuggageRefused(
        LuggageRefusal.TAG_UNKNOWN
    )
    for how, why in (
        (replace(MISSING_TAG, reason=""), LuggageRefusal.NO_REASON),
        (replace(MISSING_TAG, last4=""), LuggageRefusal.NO_DOCUMENT),
    ):
        assert hand_out_luggage(store, piece.tag_id, how, STAFF) == LuggageRefused(why)
    assert store.luggage_storage.of_day(DAY)[0].state is PieceState.TAGGED
    assert kinds(store)[-6:] == [FactKind.ACTION_REFUSED] * 6


def test_for_a_lost_tag_the_document_is_noted_and_not_in_the_journal(
    store: Store, family: BookingRecord
) -> None:
    piece = tag(store, family)
    assert is_owners(piece, piece.owners[0].last4.upper())
    how = HandOut(Proof.DOCUMENT, "tag_lost", "9ZX8")
    assert isinstance(hand_out_luggage(store, piece.tag_id, how, STAFF), Piece)
    row = list(store.journal.export())[-1]
    assert row.kind is FactKind.LUGGAGE_HANDED_OUT
    assert (row.data["proof"], row.data["reason"], row.data["owners"]) == (
        "document",
        "tag_lost",
        False,
    )
    assert "9ZX8" not in str(row.data)
    assert "9ZX8" not in repr(how)


def test_a_piece_is_found_by_tag_sticker_number_and_words(
    store: Store, family: BookingRecord
) -> None:
    piece = tag(store, family)
    other = tag(store, family, "b")
    put(store, other, "A2")
    code = next(j.tag.code for j in store.stickers.pending() if j.tag and j.tag.number == 1)
    assert [p.tag_id for p in find_by_code(store, encode_tag_code(code))] == [piece.tag_id]
    facts = store.stickers.facts(ids(family)[0])
    assert facts is not None
    of_party = find_by_code(store, encode_visit_code(facts.visit_code))
    assert {p.tag_id for p in of_party} == {piece.tag_id, other.tag_id}
    assert find_by_code(store, "https://example.com") == ()
    assert store.luggage_storage.by_number(2, DAY, "K1") == store.luggage_storage.of_day(DAY)[0]
    assert store.luggage_storage.by_number(9, DAY, "K1") is None
    pieces = read_luggage(store, VENUE, NOW)
    for typed in ("张建国", "zhangjianguo", "zjg", piece.owners[0].last4, "BK2611210417"):
        assert len(find_pieces(pieces, typed)) == 2, typed
    assert find_pieces(pieces, "2")[0].number == 2
    assert [p.number for p in find_pieces(pieces, "a2")] == [2]
    assert find_pieces(pieces, "nobody") == ()
    assert find_pieces(pieces, "") == pieces


def test_luggage_of_another_day_is_listed_as_long_as_it_stands_here(
    open_here: Opener,
) -> None:
    clock = Clock()
    store = open_here(clock=clock)
    family = bring_in(store)
    left, never = tag(store, family, "a"), tag(store, family, "b")
    put(store, left)
    clock.now = NOW + timedelta(days=2)
    assert [p.tag_id for p in read_luggage(store, VENUE, clock.now)] == [left.tag_id]
    assert (store.luggage_storage.left_over(DAY), store.luggage_storage.still_here()) == (0, 1)
    assert store.luggage_storage.left_over(DAY + timedelta(days=2)) == 1
    hand_out_luggage(store, left.tag_id, BY_TAG, STAFF)
    assert read_luggage(store, VENUE, clock.now) == ()
    assert {p.tag_id for p in store.luggage_storage.of_day(DAY)} == {left.tag_id, never.tag_id}


def jpeg() -> bytes:
    target = BytesIO()
    Image.new("RGB", (64, 48), "red").save(target, "JPEG")
    return target.getvalue()


def test_a_picture_is_kept_encrypted_and_goes_with_the_piece(
    store: Store, family: BookingRecord
) -> None:
    piece = tag(store, family)
    kept = store.luggage_storage.keep_photo(piece.tag_id, jpeg(), "staff").result()
    assert isinstance(kept, Piece)
    assert kept.has_photo
    assert store.luggage_storage.photo(piece.tag_id) == jpeg()
    raw = store.path.read_bytes() + store.path.with_name(store.path.name + "-wal").read_bytes()
    assert b"JFIF" not in raw
    hand_out_luggage(store, piece.tag_id, BY_TAG, STAFF)
    assert store.luggage_storage.photo(piece.tag_id) is None
    assert store.luggage_storage.keep_photo(piece.tag_id, jpeg(), "staff").result() == (
        LuggageRefused(LuggageRefusal.HANDED_OUT, NOW)
    )


def test_a_picture_goes_in_time_though_nobody_fetches_the_piece(open_here: Opener) -> None:
    clock = Clock()
    store = open_here(clock=clock)
    piece = tag(store, bring_in(store))
    store.luggage_storage.keep_photo(piece.tag_id, jpeg(), "staff").result()
    clock.now = NOW + PHOTOS_KEPT
    assert store.luggage_storage.drop_old_photos().result() == 0
    clock.now += timedelta(seconds=1)
    assert store.luggage_storage.drop_old_photos().result() == 1
    assert store.luggage_storage.photo(piece.tag_id) is None


def test_a_picture_that_is_too_large_is_not_kept(store: Store, family: BookingRecord) -> None:
    piece = tag(store, family)
    answer = store.luggage_storage.keep_photo(piece.tag_id, bytes(400_001), "staff").result()
    assert answer == LuggageRefused(LuggageRefusal.PHOTO_TOO_LARGE)


@pytest.mark.parametrize(
    ("typed", "kept"), [(" 12ab ", "12AB"), ("１２３x", "123X"), ("123", ""), ("12345", "")]
)
def test_the_last_four_are_kept_as_documents_have_them(typed: str, kept: str) -> None:
    assert parse_last4(typed) == kept
