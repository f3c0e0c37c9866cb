"""The luggage counter at the real screen of a real station, with its camera."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication

from kiosk.domain.journal import FactKind
from kiosk.domain.luggage import HandOut, Piece, PieceState, Proof
from kiosk.domain.staff import Role
from kiosk.domain.tours import Language
from kiosk.settings.venue import Venue
from kiosk.sticker.qr import encode_tag_code
from kiosk.store.admissions import AdmitCommand
from kiosk.store.luggage import TagCommand
from kiosk.ui.languages import Languages
from kiosk.ui.view_models.luggage import LuggageViewModel
from tests.pins import make_quick_pins
from tests.ui.lobby import Lobby
from tests.waiting import wait_until

PIN = "2580"
PATIENCE_S = 10


@pytest.fixture(scope="module")
def lobby(
    qapp: QGuiApplication, languages: Languages, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lobby]:
    folder = tmp_path_factory.mktemp("luggage")
    venue = Venue(luggage_places=["A1", "A2"], luggage_photos=True)
    with Lobby(folder, languages, size=(540, 960), venue=venue) as lobby:
        pin = make_quick_pins(lobby.station.keys).hash(PIN)
        lobby.station.store.users.add("Wang", Role.STAFF, pin).result()
        yield lobby


@pytest.fixture
def model(lobby: Lobby) -> LuggageViewModel:
    model = lobby.staff.model("LuggagePage")
    assert isinstance(model, LuggageViewModel)
    return model


def tag(lobby: Lobby, name: str) -> tuple[Piece, str]:
    """A tag for the family, which is in, and the code on it."""
    store = lobby.station.store
    record = store.bookings.find_by_reference(lobby.passes["family"].booking.reference)
    assert record is not None
    people = tuple((person.visitor_id, person.birth_date) for person in record.party)
    booking_id = record.booking.booking_id
    command = AdmitCommand("family", booking_id, people, "1", Language.ENGLISH)
    store.admissions.admit(command, lobby.station.rules.venue).result()
    today = lobby.clock().astimezone(lobby.settings.zone).date()
    wish = TagCommand(name, booking_id, record.party[0].visitor_id, today)
    made = store.luggage.make_tag(wish).result().tag
    assert made is not None
    piece = store.luggage_storage.by_code(made.code)
    assert piece is not None
    return piece, encode_tag_code(made.code)


def open_page(lobby: Lobby) -> None:
    for name in ("helpButton", "staffButton", "person:Wang", *(f"pin:{d}" for d in PIN)):
        lobby.hands.tap(name)
    lobby.hands.tap("pin:enter")
    lobby.hands.tap("tile:LuggagePage")
    wait_until(lambda: lobby.staff.page == "LuggagePage", PATIENCE_S)


def leave(lobby: Lobby) -> None:
    lobby.hands.tap("signOutButton")
    wait_until(lambda: not lobby.staff.shown, PATIENCE_S)


def stored(lobby: Lobby, piece: Piece) -> Piece:
    day = lobby.station.store.luggage_storage.of_day(piece.day)
    return next(p for p in day if p.tag_id == piece.tag_id)


def test_a_tag_before_the_camera_leads_to_its_piece_in_and_out(
    lobby: Lobby, model: LuggageViewModel
) -> None:
    piece, code = tag(lobby, "first")
    store = lobby.station.store

    def act() -> None:
        open_page(lobby)
        lobby.stage.scanner.show(code)
        wait_until(lambda: model.title.split()[-1:] == [str(piece.number)], PATIENCE_S)
        lobby.stage.scanner.show(None)
        lobby.hands.tap("place:A2")
        wait_until(lambda: stored(lobby, piece).place == "A2", PATIENCE_S)
        lobby.hands.tap("photoButton")
        wait_until(lambda: model.photo != "", PATIENCE_S)
        jpeg = store.luggage_storage.photo(piece.tag_id)
        assert jpeg is not None
        assert Image.open(BytesIO(jpeg)).size == (960, 540)
        # The tag was scanned: nothing has to be compared.
        lobby.hands.tap("handOutButton")
        wait_until(lambda: stored(lobby, piece).state is PieceState.HANDED_OUT, PATIENCE_S)
        wait_until(lambda: bool(model.notice), PATIENCE_S)
        assert store.luggage_storage.photo(piece.tag_id) is None
        # … and it was somebody else's.
        lobby.hands.tap("filter:handed_out")
        lobby.hands.tap(f"luggage:{piece.number}")
        lobby.hands.tap("takeBackButton")
        lobby.hands.tap("reason:1")
        lobby.hands.tap("confirmQuestionButton")
        wait_until(lambda: stored(lobby, piece).place == "A2", PATIENCE_S)
        wait_until(lambda: stored(lobby, piece).state is PieceState.STORED, PATIENCE_S)
        leave(lobby)

    lobby.perform(act)
    (given,) = [f.data for f in store.journal.export() if f.kind is FactKind.LUGGAGE_HANDED_OUT]
    wang = next(u.user_id for u in store.users.enabled() if u.name == "Wang")
    assert (given["proof"], given["by"]) == ("tag", wang)
    assert (model.title, model.photo) == ("", "")  # nothing stays when nobody is signed in


def test_without_its_tag_a_piece_is_found_by_name_and_given_out_once(
    lobby: Lobby, model: LuggageViewModel
) -> None:
    piece, _code = tag(lobby, "second")
    store = lobby.station.store
    owner = piece.owners[0]

    def act() -> None:
        open_page(lobby)
        lobby.hands.tap("searchButton")
        for digit in owner.last4:
            lobby.hands.tap(f"key:{digit}")
        lobby.hands.tap("showFoundButton")
        lobby.hands.tap(f"luggage:{piece.number}")
        wait_until(lambda: model.title.split()[-1:] == [str(piece.number)], PATIENCE_S)
        lobby.hands.tap("withoutTagButton")
        for digit in "88AB":
            lobby.hands.tap(f"key:{digit}")
        wait_until(lambda: bool(model.isForeign), PATIENCE_S)
        for _ in "88AB":
            lobby.hands.tap("key:erase")
        for digit in owner.last4:
            lobby.hands.tap(f"key:{digit}")
        wait_until(lambda: bool(model.hasLast4) and not model.isForeign, PATIENCE_S)
        lobby.hands.tap("handOutWithoutTagButton")
        lobby.hands.tap("reason:0")
        lobby.hands.tap("confirmQuestionButton")
        wait_until(lambda: stored(lobby, piece).state is PieceState.HANDED_OUT, PATIENCE_S)
        leave(lobby)

    lobby.perform(act)
    given = [f.data for f in store.journal.export() if f.kind is FactKind.LUGGAGE_HANDED_OUT][-1]
    assert (given["proof"], given["reason"], given["owners"]) == ("document", "tag_lost", True)


def test_a_piece_that_another_station_has_given_out_is_refused_in_words(
    lobby: Lobby, model: LuggageViewModel
) -> None:
    piece, _code = tag(lobby, "third")
    store = lobby.station.store

    def act() -> None:
        open_page(lobby)
        lobby.hands.tap("filter:tagged")
        lobby.hands.tap(f"luggage:{piece.number}")
        wait_until(lambda: bool(model.isHere), PATIENCE_S)
        lobby.hands.tap("handOutButton")
        wait_until(lambda: bool(model.asking), PATIENCE_S)
        store.luggage_storage.hand_out(piece.tag_id, HandOut(Proof.TAG), "other").result()
        lobby.hands.tap("confirmQuestionButton")
        wait_until(lambda: bool(model.trouble), PATIENCE_S)
        leave(lobby)

    lobby.perform(act)
    refused = [f.data for f in store.journal.export() if f.kind is FactKind.ACTION_REFUSED][-1]
    assert (refused["action"], refused["why"]) == ("hand_out_luggage", "handed_out")
