"""A guide's tour at the real screen: who is there, the gate, a headcount, notes, and paper."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.domain.compartments import CompartmentState
from kiosk.domain.journal import FactKind
from kiosk.domain.staff import Role
from kiosk.domain.tours import Language, TourStatus
from kiosk.store.admissions import AdmitCommand
from kiosk.store.records import BookingRecord
from kiosk.ui.languages import Languages
from kiosk.ui.view_models.manifest import ManifestViewModel
from tests.pins import make_quick_pins
from tests.ui.lobby import WITHOUT_CAMERA, Lobby
from tests.waiting import wait_until

PIN = "2580"
PATIENCE_S = 10


@pytest.fixture
def lobby(qapp: QGuiApplication, languages: Languages, tmp_path: Path) -> Iterator[Lobby]:
    with Lobby(tmp_path, languages, size=(540, 960), cast=WITHOUT_CAMERA) as lobby:
        pins = make_quick_pins(lobby.station.keys)
        lobby.station.store.users.add("Li", Role.GUIDE, pins.hash(PIN)).result()
        yield lobby


@pytest.fixture
def family(lobby: Lobby) -> BookingRecord:
    reference = lobby.other_parties(least=3)[0].booking.reference
    record = lobby.station.store.bookings.find_by_reference(reference)
    assert record is not None
    return record


@pytest.fixture
def model(lobby: Lobby) -> ManifestViewModel:
    found = lobby.staff.model("ManifestPage")
    assert isinstance(found, ManifestViewModel)
    return found


def until(condition: Callable[[], object]) -> None:
    wait_until(lambda: bool(condition()), PATIENCE_S)


def admit(lobby: Lobby, record: BookingRecord) -> tuple[str, ...]:
    """The party checks in, as at another window of the same store."""
    people = tuple((person.visitor_id, person.birth_date) for person in record.party)
    command = AdmitCommand("r", record.booking.booking_id, people, "1", Language.ENGLISH)
    lobby.station.store.admissions.admit(command, lobby.station.rules.venue).result()
    return tuple(visitor_id for visitor_id, _ in people)


def sign_in(lobby: Lobby) -> None:
    for name in ("helpButton", "staffButton", "person:Li", *(f"pin:{digit}" for digit in PIN)):
        lobby.hands.tap(name)
    lobby.hands.tap("pin:enter")
    lobby.hands.tap("tile:ManifestPage")


def facts(lobby: Lobby, kind: FactKind) -> list[dict[str, object]]:
    return [dict(r.data) for r in lobby.station.store.journal.export() if r.kind is kind]


def test_a_guide_sees_people_come_and_sends_the_tour_off(
    lobby: Lobby, family: BookingRecord, model: ManifestViewModel
) -> None:
    store, tour_id = lobby.station.store, family.tour.tour_id
    lockers = store.compartments

    def act() -> None:
        sign_in(lobby)
        lobby.hands.tap(f"tour:{tour_id}")
        until(
            lambda: model.title.startswith(f"{family.tour.local_start(lobby.settings.zone):%H:%M}")
        )
        # Somebody checks in, and the page follows by itself.
        before, open_before = model.arrived, model.unlocked
        father, *others = admit(lobby, family)
        until(lambda: model.arrived == before + len(family.party))
        assert (model.clear, model.unlocked) == (False, open_before + len(family.party))
        free = next(r for r in lockers.all() if r.compartment.state is CompartmentState.FREE)
        store.phone_counts.note((father,), tuple(others)).result()
        assert lockers.reserve((father,)).result() == free.compartment.number
        lockers.opened(free.compartment.number).result()
        until(lambda: str(free.compartment.number) in model.gateText)
        lockers.start_holding(free.compartment.number).result()
        until(lambda: (model.locked, model.unlocked) == (1, open_before))
        # The people who are missing keep the cart; it leaves with a reason, and is back.
        lobby.hands.tap("filter:arrived")
        until(lambda: model.members.size == model.arrived)
        lobby.hands.tap("sendOffButton")
        assert not model.canConfirm
        lobby.hands.tap("reason:0")
        lobby.hands.tap("confirmQuestionButton")
        until(lambda: model.status == "departed")
        lobby.hands.tap("comeBackButton")
        lobby.hands.tap("confirmQuestionButton")
        until(lambda: model.status == "returned")

    lobby.perform(act)
    tour = store.bookings.tour(tour_id)
    assert tour is not None
    assert tour.status is TourStatus.RETURNED
    left, back = facts(lobby, FactKind.TOUR_STATUS_SET)[-2:]
    (user,) = store.users.enabled()
    assert (left["reason"], left["keeps"], left["by"]) == (
        "did_not_come",
        ["missing_people", "unasked_phones"],
        user.user_id,
    )
    assert back["by"] == user.user_id
    assert len(facts(lobby, FactKind.VISITOR_NO_SHOW)) == left["expected"] - left["arrived"]  # type: ignore[operator]  # counts


def test_a_guide_finds_notes_and_counts_people(
    lobby: Lobby, family: BookingRecord, model: ManifestViewModel, tmp_path: Path
) -> None:
    father, mother, *_ = admit(lobby, family)
    person = family.party[0]
    assert person.document is not None

    stick = tmp_path / "KINGSTON"

    def act() -> None:
        sign_in(lobby)
        lobby.hands.tap(f"tour:{family.tour.tour_id}")
        until(lambda: model.arrived >= len(family.party))
        # Found by the last four of the document, asked for a phone, and noted of.
        lobby.hands.tap("searchTool")
        for character in person.document.last4 if person.document else "":
            lobby.hands.tap(f"key:{character}")
        lobby.hands.tap(f"member:{father}")
        lobby.hands.tap("noPhoneButton")
        until(lambda: not model.mayHaveNone)
        lobby.hands.tap("phrase:wheelchair")
        until(lambda: model.noted == 1)
        lobby.hands.tap("typeNoteButton")
        for character in "VIP":
            lobby.hands.tap(f"key:{character}")
        lobby.hands.tap("keepNoteButton")
        until(lambda: model.notes.rowCount() == 2)
        lobby.hands.tap("phrase:wheelchair")
        until(lambda: model.notes.rowCount() == 1)
        lobby.hands.tap("toListButton")
        # A headcount: all but one stand there.
        lobby.hands.tap("filter:arrived")
        lobby.hands.tap("countTool")
        until(lambda: model.counting)
        for visitor in family.party:
            if visitor.visitor_id != mother:
                model_seen = model.seen
                while not any(r.key == visitor.visitor_id for r in model.members.rows.rows):
                    lobby.hands.tap("nextPageButton")
                lobby.hands.tap(f"member:{visitor.visitor_id}")
                until(lambda seen=model_seen: model.seen == seen + 1)
        lobby.hands.tap("endCountButton")
        until(lambda: model.mode == "list" and not model.counting)
        lobby.hands.tap("paperTool")
        for kind in ("Pdf", "Csv"):
            lobby.hands.tap(f"save{kind}Button")
            until(lambda kind=kind: f".{kind.lower()}" in model.notice)
        stick.mkdir()
        lobby.settings.devices.export_folders.append(str(stick))
        lobby.hands.tap("saveCsvButton")
        lobby.hands.tap("reason:1")
        lobby.hands.tap("confirmQuestionButton")
        until(lambda: "KINGSTON" in model.notice)
        lobby.hands.tap("signOutButton")
        until(lambda: not lobby.staff.shown)

    lobby.perform(act)
    assert (model.hasTour, model.members.size, model.personName) == (False, 0, "")
    (counted,) = facts(lobby, FactKind.HEADCOUNT_TAKEN)
    assert counted["seen"] == len(family.party) - 1
    assert mother in str(counted["absent"])
    assert father not in str(counted["absent"])
    saved = sorted((tmp_path / "data" / "exports").iterdir(), key=lambda path: path.suffix)
    assert [path.suffix for path in saved] == [".csv", ".pdf"]
    assert {path.stat().st_mode & 0o777 for path in saved} == {0o600}
    assert "VIP" in saved[0].read_text(encoding="utf-8-sig")
    assert [path.suffix for path in stick.iterdir()] == [".csv"]
    assert [(f["format"], f["place"]) for f in facts(lobby, FactKind.MANIFEST_SAVED)] == [
        ("pdf", "kiosk"),
        ("csv", "kiosk"),
        ("csv", "outside"),
    ]


def test_a_tour_that_somebody_else_has_sent_off_is_refused_in_words(
    lobby: Lobby, family: BookingRecord, model: ManifestViewModel
) -> None:
    store, tour_id = lobby.station.store, family.tour.tour_id

    def act() -> None:
        sign_in(lobby)
        lobby.hands.tap(f"tour:{tour_id}")
        until(lambda: model.status == "planned")
        lobby.hands.tap("sendOffButton")
        lobby.hands.tap("reason:1")
        store.departures.depart(tour_id, "u-other", "first", asks_phones=False).result()
        lobby.hands.tap("confirmQuestionButton")
        until(lambda: model.trouble)

    lobby.perform(act)
    (refused,) = facts(lobby, FactKind.ACTION_REFUSED)
    assert (refused["action"], refused["why"]) == ("depart", "already_departed")
    assert facts(lobby, FactKind.TOUR_STATUS_SET)[-1]["by"] == "u-other"
