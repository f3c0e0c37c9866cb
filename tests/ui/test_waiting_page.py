"""What waits, the lockers and the journal, at the real screen of a real station."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app.waiting import SettleRefused
from kiosk.domain.compartments import CompartmentState
from kiosk.domain.decisions import Admitted
from kiosk.domain.journal import FactKind
from kiosk.domain.staff import Role
from kiosk.domain.states import StaffWhy
from kiosk.domain.tours import Language
from kiosk.store.admissions import AdmitCommand
from kiosk.ui.fact_words import TITLES, FactGroup, find_kinds
from kiosk.ui.languages import Languages
from kiosk.ui.staff_pages import derive_tiles
from kiosk.ui.view_models.compartments import CompartmentsViewModel
from kiosk.ui.view_models.journal import JournalViewModel
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.view_models.release import ReleaseViewModel
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.view_models.visitor import VisitorViewModel
from kiosk.ui.view_models.waiting import WaitingRow, WaitingViewModel
from tests.pins import make_quick_pins
from tests.ui.lobby import WITHOUT_CAMERA, Lobby
from tests.waiting import wait_until

PIN = "2580"
BADGE = "BADGE-000417"
PATIENCE_S = 10


@pytest.fixture(scope="module")
def lobby(
    qapp: QGuiApplication, languages: Languages, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lobby]:
    folder = tmp_path_factory.mktemp("waiting")
    with Lobby(folder, languages, size=(540, 960), cast=WITHOUT_CAMERA) as lobby:
        store, pins = lobby.station.store, make_quick_pins(lobby.station.keys)
        for name, role in (("Li", Role.GUIDE), ("Wang", Role.SUPERVISOR)):
            store.users.add(name, role, pins.hash(PIN)).result()
        store.badges.give("Wang", BADGE, "command").result()
        yield lobby


def enter(lobby: Lobby) -> None:
    lobby.hands.tap("helpButton")
    lobby.hands.tap("staffButton")
    wait_until(lambda: lobby.staff.page == "StaffPeople", PATIENCE_S)


def open_page(lobby: Lobby, user: str, page: str) -> None:
    """One tap from the PIN."""
    enter(lobby)
    for name in (f"person:{user}", *(f"pin:{digit}" for digit in PIN), "pin:enter"):
        lobby.hands.tap(name)
    lobby.hands.tap(f"tile:{page}")


def leave(lobby: Lobby) -> None:
    lobby.hands.tap("signOutButton")
    wait_until(lambda: not lobby.staff.shown, PATIENCE_S)


def queue(lobby: Lobby) -> tuple[WaitingRow, ...]:
    model = lobby.staff.model("WaitingPage")
    assert isinstance(model, WaitingViewModel)
    rows = model.rows
    assert isinstance(rows, PagedRows)
    return rows._all


def wall(lobby: Lobby) -> CompartmentsViewModel:
    model = lobby.staff.model("CompartmentsPage")
    assert isinstance(model, CompartmentsViewModel)
    return model


def facts(lobby: Lobby, kind: FactKind) -> list[dict[str, object]]:
    return [dict(r.data) for r in lobby.station.store.journal.export() if r.kind is kind]


def user_id(lobby: Lobby, name: str) -> str:
    return next(u.user_id for u in lobby.station.store.users.enabled() if u.name == name)


def state_of(lobby: Lobby, number: int) -> tuple[CompartmentState, str]:
    records = {r.compartment.number: r for r in lobby.station.store.compartments.all()}
    return records[number].compartment.state, records[number].fault


def holder_of(lobby: Lobby, number: int) -> str:
    """Whose pouch is behind this door; empty for nobody's."""
    pouches = (left.pouch for left in lobby.station.store.releases.left())
    return next((p.visitor_ids[0] for p in pouches if p.number == number), "")


def hold(lobby: Lobby, party: str) -> int:
    """The pouch of the first of this party is locked up."""
    store = lobby.station.store
    record = store.bookings.find_by_reference(lobby.passes[party].booking.reference)
    assert record is not None
    people = tuple((person.visitor_id, person.birth_date) for person in record.party)
    command = AdmitCommand(party, record.booking.booking_id, people, "1", Language.ENGLISH)
    answer = store.admissions.admit(command, lobby.station.rules.venue).result()
    visitor = next(visitor_id for visitor_id, decision in answer if decision == Admitted())
    number = store.compartments.reserve((visitor,)).result()
    assert number is not None
    store.compartments.opened(number).result()
    store.compartments.start_holding(number).result()
    return number


def test_a_visitors_call_is_listed_with_its_place_and_settled_under_a_name(lobby: Lobby) -> None:
    def act() -> None:
        lobby.hands.tap("callStaffButton")
        wait_until(lambda: bool(facts(lobby, FactKind.STAFF_CALLED)), PATIENCE_S)
        lobby.hands.tap("startOverButton")
        wait_until(lambda: lobby.arrival.page == "Attract", PATIENCE_S)
        open_page(lobby, "Wang", "WaitingPage")
        wait_until(lambda: any(r.icon == "bell" for r in queue(lobby)), PATIENCE_S)
        row = next(row for row in queue(lobby) if row.icon == "bell")
        assert (row.urgent, row.settles) == (True, True)
        lobby.hands.tap(f"settle:{row.key}")
        wait_until(lambda: row.key not in {r.key for r in queue(lobby)}, PATIENCE_S)
        leave(lobby)

    lobby.perform(act)
    (settled,) = facts(lobby, FactKind.CASE_SETTLED)
    assert (settled["by"], settled["sort"]) == (user_id(lobby, "Wang"), "call")
    (called,) = facts(lobby, FactKind.STAFF_CALLED)
    assert (called["why"], called["page"]) == ("asked", "Attract")


def test_a_badge_signs_in_at_the_sign_in_page(lobby: Lobby) -> None:
    def act() -> None:
        enter(lobby)
        lobby.stage.scanner.show(BADGE)
        wait_until(lambda: lobby.staff.page == "StaffHome", PATIENCE_S)
        lobby.stage.scanner.show(None)
        assert lobby.staff.userName == "Wang"
        leave(lobby)

    lobby.perform(act)
    assert facts(lobby, FactKind.SIGNED_IN)[-1] == {
        "user": user_id(lobby, "Wang"),
        "method": "badge",
    }


def test_a_compartment_is_taken_out_of_use_with_a_reason_and_used_again(lobby: Lobby) -> None:
    def act() -> None:
        open_page(lobby, "Wang", "CompartmentsPage")
        wait_until(lambda: wall(lobby).freeCount > 0, PATIENCE_S)
        for name in ("door:20", "do:block", "reason:1", "confirmQuestionButton"):
            lobby.hands.tap(name)
        wait_until(lambda: state_of(lobby, 20)[1] == "lock_broken", PATIENCE_S)
        wait_until(lambda: wall(lobby).brokenCount == 1 and not wall(lobby).asking, PATIENCE_S)
        for name in ("do:unblock", "confirmQuestionButton"):
            lobby.hands.tap(name)
        wait_until(lambda: state_of(lobby, 20) == (CompartmentState.FREE, ""), PATIENCE_S)
        leave(lobby)

    lobby.perform(act)
    (blocked,) = facts(lobby, FactKind.COMPARTMENT_BLOCKED)
    wang = user_id(lobby, "Wang")
    assert blocked == {"compartment": 20, "reason": "lock_broken", "by": wang}
    assert facts(lobby, FactKind.COMPARTMENT_UNBLOCKED) == [{"compartment": 20, "by": wang}]


def test_an_empty_door_is_opened_to_clean_and_a_pouch_is_moved(lobby: Lobby) -> None:
    number = hold(lobby, "family")
    doors = lobby.stage.lockers

    def act() -> None:
        open_page(lobby, "Wang", "CompartmentsPage")
        wait_until(lambda: wall(lobby).heldCount == 1, PATIENCE_S)
        for name in ("door:20", "do:open", "confirmQuestionButton"):
            lobby.hands.tap(name)
        wait_until(lambda: doors.open_doors == {20}, PATIENCE_S)
        wait_until(lambda: wall(lobby).openCount == 1, PATIENCE_S)
        assert state_of(lobby, 20) == (CompartmentState.OUT_OF_ORDER, "cleaning")
        doors.close_door(20)
        wait_until(lambda: state_of(lobby, 20) == (CompartmentState.FREE, ""), PATIENCE_S)

        for name in (f"door:{number}", "do:move", "confirmQuestionButton"):
            lobby.hands.tap(name)
        wait_until(lambda: number in doors.open_doors and wall(lobby).moving, PATIENCE_S)
        (new,) = doors.open_doors - {number}
        doors.close_door(new)
        wait_until(lambda: state_of(lobby, new)[0] is CompartmentState.HELD, PATIENCE_S)
        wait_until(lambda: wall(lobby).chosen == new and not wall(lobby).moving, PATIENCE_S)
        doors.close_door(number)
        leave(lobby)

    lobby.perform(act)
    (moved,) = facts(lobby, FactKind.HOLDING_MOVED)
    assert (moved["compartment"], moved["by"]) == (number, user_id(lobby, "Wang"))


def test_a_pouch_is_followed_on_its_owners_page_from_door_to_door_and_given_back_from_the_wall(
    lobby: Lobby,
) -> None:
    number = hold(lobby, "couple")
    doors = lobby.stage.lockers
    visitor_id = holder_of(lobby, number)
    story = lobby.station.store.visits.read(visitor_id)
    assert story is not None
    owner = story.visitor.name

    def steps() -> list[str]:
        model = lobby.staff.model("VisitorPage")
        assert isinstance(model, VisitorViewModel)
        rows = model.moveSteps
        assert isinstance(rows, Rows)
        return [row.mark for row in rows.rows]

    def act() -> None:
        open_page(lobby, "Wang", "FindPage")
        keys = [f"key:{digit}" for digit in str(number)]
        for name in (*keys, f"visitor:{owner}", "action:move", "confirmQuestionButton"):
            lobby.hands.tap(name)
        wait_until(lambda: number in doors.open_doors, PATIENCE_S)
        wait_until(lambda: steps() == ["done", "done", "now"], PATIENCE_S)
        (new,) = doors.open_doors - {number}
        doors.close_door(new)
        wait_until(lambda: holder_of(lobby, new) == visitor_id and not steps(), PATIENCE_S)
        doors.close_door(number)
        lobby.hands.tap("staffBackButton")
        lobby.hands.tap("staffBackButton")
        lobby.hands.tap("tile:CompartmentsPage")
        wait_until(lambda: wall(lobby).heldCount > 0, PATIENCE_S)
        for name in (f"door:{new}", "do:release"):
            lobby.hands.tap(name)
        release = lobby.staff.model("ReleasePage")
        assert isinstance(release, ReleaseViewModel)
        wait_until(lambda: release.asking and owner in release.questionText, PATIENCE_S)
        lobby.hands.tap("closeSheetButton")
        leave(lobby)

    lobby.perform(act)


def test_everything_staff_did_is_found_in_the_journal_by_who_and_kind(lobby: Lobby) -> None:
    model = lobby.staff.model("JournalPage")
    assert isinstance(model, JournalViewModel)
    listed = model.facts
    assert isinstance(listed, PagedRows)

    def act() -> None:
        open_page(lobby, "Wang", "JournalPage")
        wait_until(lambda: listed.size > 0, PATIENCE_S)
        everything = listed.size
        lobby.hands.tap("filter:groups")
        lobby.hands.tap("choice:staff")
        wait_until(lambda: 0 < listed.size < everything, PATIENCE_S)
        assert len(listed._all[0].at) == len("10:12:00")
        lobby.hands.tap("filter:people")
        lobby.hands.tap(f"choice:{user_id(lobby, 'Li')}")
        wait_until(lambda: listed.size == 1, PATIENCE_S)  # that Li was added
        lobby.hands.tap("filter:people")
        lobby.hands.tap(f"choice:{user_id(lobby, 'Wang')}")
        wait_until(lambda: listed.size > 1, PATIENCE_S)
        assert all("Wang" in line.words for line in listed._all)
        leave(lobby)
        wait_until(lambda: listed.size == 0, PATIENCE_S)

    lobby.perform(act)


def test_a_guide_sees_what_waits_and_settles_nothing_of_it(lobby: Lobby) -> None:
    store = lobby.station.store
    li = next(user for user in store.users.enabled() if user.name == "Li")
    names = {tile.name for tile in derive_tiles(li, {})}
    assert "WaitingPage" in names
    assert names.isdisjoint({"CompartmentsPage", "JournalPage"})
    store.admissions.call_staff(StaffWhy.ASKED).result()
    room = lobby.station.staff_services().waiting
    assert room is not None
    (case,) = store.cases.open_since(lobby.clock().replace(hour=0))
    with pytest.raises(SettleRefused):
        room.settle(case.case_id, li)
    refused = facts(lobby, FactKind.ACTION_REFUSED)[-1]
    assert (refused["action"], refused["why"], refused["by"]) == (
        "settle_case",
        "no_right",
        li.user_id,
    )


def test_every_kind_of_fact_has_words_and_one_group() -> None:
    assert set(TITLES) == set(FactKind)
    grouped = [kind for group in FactGroup for kind in find_kinds(group)]
    assert sorted(grouped) == sorted(FactKind)
