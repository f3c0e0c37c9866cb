"""Meals and rides at the real screen: a sticker under the scanner, and numbers that are called."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.entitlements import Declined, Declines
from kiosk.domain.journal import FactKind
from kiosk.domain.staff import Role
from kiosk.domain.tours import Language
from kiosk.sticker.qr import encode_visit_code
from kiosk.store.admissions import AdmitCommand
from kiosk.ui.jobs import Errands
from kiosk.ui.languages import Languages
from kiosk.ui.view_models.entitlements import EntitlementsViewModel
from tests.pins import make_quick_pins
from tests.ui.lobby import WITHOUT_CAMERA, Lobby
from tests.ui.staff_scenes_entitlements import OFFERED
from tests.waiting import wait_until

PIN = "2580"


@pytest.fixture
def lobby(qapp: QGuiApplication, languages: Languages, tmp_path: Path) -> Iterator[Lobby]:
    with Lobby(
        tmp_path, languages, size=(540, 960), cast=WITHOUT_CAMERA, entitlements=list(OFFERED)
    ) as lobby:
        pins = make_quick_pins(lobby.station.keys)
        lobby.station.store.users.add("Li", Role.GUIDE, pins.hash(PIN)).result()
        yield lobby


def check_in(lobby: Lobby, party: str) -> list[str]:
    """This party's sticker codes; they checked in earlier."""
    store = lobby.station.store
    record = store.bookings.find_by_reference(lobby.passes[party].booking.reference)
    assert record is not None
    people = tuple((person.visitor_id, person.birth_date) for person in record.party)
    booking_id = record.booking.booking_id
    command = AdmitCommand("r", booking_id, people, "1", Language.ENGLISH)
    store.admissions.admit(command, lobby.station.rules.venue).result()
    facts = [store.stickers.facts(visitor_id) for visitor_id, _ in people]
    return [encode_visit_code(fact.visit_code) for fact in facts if fact and fact.visit_code]


def sign_in(lobby: Lobby) -> None:
    for name in ("helpButton", "staffButton", "person:Li", *(f"pin:{digit}" for digit in PIN)):
        lobby.hands.tap(name)
    lobby.hands.tap("pin:enter")
    lobby.hands.tap("tile:EntitlementsPage")


def test_a_sticker_is_answered_once_with_yes_and_numbers_are_called(lobby: Lobby) -> None:
    model = lobby.staff.model("EntitlementsPage")
    assert isinstance(model, EntitlementsViewModel)
    first, second, third = check_in(lobby, "family")
    scanner = lobby.stage.scanner

    def until(condition: Callable[[], bool]) -> None:
        wait_until(condition, 10)

    def act() -> None:
        sign_in(lobby)
        lobby.hands.tap("offer:ride")
        scanner.show(first)
        until(lambda: model.mood == "good" and model.head == "A1")
        scanner.show(second)
        until(lambda: model.head == "A2" and model.waitingCount == 2)
        lobby.hands.tap("callNextButton")
        until(lambda: model.calledNow == "A1")
        lobby.hands.tap("came:A1")
        until(lambda: model.calledNow == "" and model.waitingCount == 1)
        lobby.hands.tap("offer:meal")
        scanner.show(third)
        until(lambda: model.mood == "good")
        lobby.hands.tap("takeBackButton")
        lobby.hands.tap("reason:0")
        lobby.hands.tap("confirmQuestionButton")
        until(lambda: model.notice != "")

    lobby.perform(act)
    kinds = [row.kind for row in lobby.station.store.journal.export()]
    assert kinds.count(FactKind.ENTITLEMENT_REDEEMED) == 3
    assert kinds.count(FactKind.REDEMPTION_UNDONE) == 1


def test_who_has_lost_the_sticker_redeems_by_name(lobby: Lobby) -> None:
    model = lobby.staff.model("EntitlementsPage")
    assert isinstance(model, EntitlementsViewModel)
    check_in(lobby, "family")
    store = lobby.station.store
    record = store.bookings.find_by_reference(lobby.passes["family"].booking.reference)
    assert record is not None
    person = record.party[0]
    errands = Errands()

    def act() -> None:
        sign_in(lobby)
        errands.put(lambda: lobby.staff.openPageFor("EntitlementsPage", person.visitor_id))
        wait_until(lambda: model.visitor == person.name, 10)
        lobby.hands.tap("own:meal")
        wait_until(lambda: model.mood == "good", 10)

    lobby.perform(act)
    (redemption,) = store.entitlements.of_day(lobby.clock().date())
    assert redemption.visitor_id == person.visitor_id


def test_what_was_had_is_refused_in_words_and_journaled(lobby: Lobby) -> None:
    model = lobby.staff.model("EntitlementsPage")
    assert isinstance(model, EntitlementsViewModel)
    (code, *_) = check_in(lobby, "family")
    store = lobby.station.store

    def act() -> None:
        sign_in(lobby)
        lobby.stage.scanner.show(code)
        wait_until(lambda: model.mood == "good", 10)
        lobby.stage.scanner.show("KIOSK-NONSENSE")
        wait_until(lambda: model.mood == "bad", 10)
        assert model._answer == Declined(Declines.UNKNOWN_STICKER)
        lobby.hands.tap("signOutButton")
        wait_until(lambda: not lobby.staff.shown, 10)

    lobby.perform(act)
    assert model.mood == "idle"
    (refused,) = [row for row in store.journal.export() if row.kind is FactKind.ACTION_REFUSED]
    assert refused.data["why"] == "unknown_sticker"
