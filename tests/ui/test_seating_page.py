"""Cart seats at the real screen of a real station, with a tour's people."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app.seating import Proposal, propose_seats
from kiosk.domain.journal import FactKind
from kiosk.domain.staff import Role
from kiosk.ui.languages import Languages
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.view_models.seating import SeatingViewModel
from tests.pins import make_quick_pins
from tests.ui.lobby import WITHOUT_CAMERA, Lobby
from tests.waiting import wait_until

PIN = "2580"
PATIENCE_S = 10


@pytest.fixture(scope="module")
def lobby(
    qapp: QGuiApplication, languages: Languages, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lobby]:
    folder = tmp_path_factory.mktemp("seating")
    with Lobby(folder, languages, size=(540, 960), cast=WITHOUT_CAMERA) as lobby:
        pin = make_quick_pins(lobby.station.keys).hash(PIN)
        lobby.station.store.users.add("Li", Role.GUIDE, pin).result()
        yield lobby


@pytest.fixture
def model(lobby: Lobby) -> SeatingViewModel:
    model = lobby.staff.model("SeatingPage")
    assert isinstance(model, SeatingViewModel)
    return model


def open_page(lobby: Lobby) -> None:
    """Two taps from the PIN: the tile, then whatever is to be done."""
    for name in ("helpButton", "staffButton", "person:Li", *(f"pin:{d}" for d in PIN)):
        lobby.hands.tap(name)
    lobby.hands.tap("pin:enter")
    lobby.hands.tap("tile:SeatingPage")
    wait_until(lambda: lobby.staff.page == "SeatingPage", PATIENCE_S)


def leave(lobby: Lobby) -> None:
    lobby.hands.tap("signOutButton")
    wait_until(lambda: not lobby.staff.shown, PATIENCE_S)


def shown(model: SeatingViewModel) -> dict[str, list[str]]:
    """Who sits in which cart on the page shown, by id."""
    assert isinstance(model.bands, PagedRows)
    rows = model.bands.rows
    assert isinstance(rows, Rows)
    carts: dict[str, list[str]] = {}
    for band in rows.rows:
        people = [str(seat["key"]) for seat in band.seats if seat["key"]]
        carts[band.cart] = carts.get(band.cart, []) + people
    return carts


def tour_of(model: SeatingViewModel) -> str:
    tour = model._shown.tour
    assert tour is not None
    return tour.tour_id


def test_a_guide_seats_a_tour_and_moves_somebody_to_another_cart(
    lobby: Lobby, model: SeatingViewModel
) -> None:
    store = lobby.station.store

    def act() -> None:
        open_page(lobby)
        wait_until(lambda: model.unseatedCount > 0, PATIENCE_S)
        lobby.hands.tap("seatRestButton")
        wait_until(lambda: model.unseatedCount == 0 and model.seatedCount > 0, PATIENCE_S)
        tour = tour_of(model)
        assert not model.worried
        wait_until(lambda: {"1", "2"} <= set(shown(model)), PATIENCE_S)
        carts = shown(model)
        one, other = carts["1"][0], carts["2"][0]
        lobby.hands.tap(f"seat:{one}")
        wait_until(lambda: model.chosen == one, PATIENCE_S)
        lobby.hands.tap(f"seat:{other}")
        wait_until(
            lambda: (
                (store.seating.carts(tour)[one], store.seating.carts(tour)[other]) == ("2", "1")
            ),
            PATIENCE_S,
        )
        wait_until(lambda: one in shown(model)["2"], PATIENCE_S)
        # Out of the cart, and the rest is seated around the others.
        lobby.hands.tap(f"seat:{one}")
        lobby.hands.tap("takeOutButton")
        wait_until(lambda: model.unseatedCount == 1, PATIENCE_S)
        lobby.hands.tap("seatRestButton")
        wait_until(lambda: model.unseatedCount == 0, PATIENCE_S)
        assert store.seating.carts(tour)[other] == "1"
        leave(lobby)

    lobby.perform(act)
    facts = list(store.journal.export())
    li = next(u.user_id for u in store.users.enabled() if u.name == "Li")
    moved = [f.data for f in facts if f.kind is FactKind.VISITOR_SEATED]
    assert len(moved) == 3
    assert {f["by"] for f in moved} == {li}
    assert sum(f.kind is FactKind.SEATS_PROPOSED for f in facts) == 2
    assert shown(model) == {}  # nothing stays when nobody is signed in


def test_proposing_again_asks_first_and_the_page_follows_the_store(
    lobby: Lobby, model: SeatingViewModel
) -> None:
    station = lobby.station
    guide = next(u for u in station.store.users.enabled() if u.name == "Li")

    def act() -> None:
        open_page(lobby)
        wait_until(lambda: model.hasTour, PATIENCE_S)
        tour = tour_of(model)
        propose_seats(station.store, lobby.settings, tour, guide, Proposal.EVERYBODY)
        wait_until(lambda: model.unseatedCount == 0, PATIENCE_S)
        before = station.store.seating.carts(tour)
        child = next(
            p for p in station.store.seating.people(tour, model.services.zone) if p.rider.minor
        )
        other = next(name for name in ("1", "2") if name != child.rider.cart)
        # Another station's guide puts a child away from its family: this page warns by itself.
        swapped = next(i for i, cart in before.items() if cart == other)
        station.store.seating.swap(tour, child.rider.visitor_id, swapped, "other").result()
        wait_until(lambda: model.worried, PATIENCE_S)
        assert child.visitor.name in model.words
        lobby.hands.tap("proposeAgainButton")
        wait_until(lambda: bool(model.asking), PATIENCE_S)
        assert model.worried
        lobby.hands.tap("reason:1")
        lobby.hands.tap("confirmQuestionButton")
        wait_until(lambda: not model.worried, PATIENCE_S)
        assert station.store.seating.carts(tour) == before
        leave(lobby)

    lobby.perform(act)
