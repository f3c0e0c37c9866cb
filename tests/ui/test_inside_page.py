"""Roll call and reports at the real screen of a real station, with people in the house."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app.exports import EXPORTS
from kiosk.app.roll_call import ROLL_CALL_FILE, derive_inside
from kiosk.domain.decisions import Admitted
from kiosk.domain.journal import FactKind
from kiosk.domain.staff import Role
from kiosk.domain.tours import Language
from kiosk.store.admissions import AdmitCommand
from kiosk.ui.languages import Languages
from kiosk.ui.staff_pages import derive_tiles
from kiosk.ui.view_models.inside import InsideViewModel
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.view_models.reports import ReportsViewModel
from kiosk.ui.view_models.rows import Rows
from tests.pins import make_quick_pins
from tests.ui.lobby import WITHOUT_CAMERA, Lobby
from tests.waiting import wait_until

PIN = "2580"
PATIENCE_S = 10


@pytest.fixture(scope="module")
def lobby(
    qapp: QGuiApplication, languages: Languages, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Lobby]:
    folder = tmp_path_factory.mktemp("inside")
    with Lobby(folder, languages, size=(540, 960), cast=WITHOUT_CAMERA) as lobby:
        pins = make_quick_pins(lobby.station.keys)
        for name, role in (("Li", Role.GUIDE), ("Wang", Role.SUPERVISOR)):
            lobby.station.store.users.add(name, role, pins.hash(PIN)).result()
        yield lobby


def data_dir(lobby: Lobby) -> Path:
    return lobby.settings.data_dir


def check_in(lobby: Lobby, party: str) -> tuple[str, ...]:
    """Those of this party who are in, by id; they checked in earlier."""
    store = lobby.station.store
    record = store.bookings.find_by_reference(lobby.passes[party].booking.reference)
    assert record is not None
    people = tuple((person.visitor_id, person.birth_date) for person in record.party)
    command = AdmitCommand(party, record.booking.booking_id, people, "1", Language.ENGLISH)
    answer = store.admissions.admit(command, lobby.station.rules.venue).result()
    return tuple(visitor_id for visitor_id, decision in answer if decision == Admitted())


def open_page(lobby: Lobby, user: str, page: str) -> None:
    """Two taps from the PIN: the tile, then whatever is to be done."""
    for name in ("helpButton", "staffButton", f"person:{user}", *(f"pin:{d}" for d in PIN)):
        lobby.hands.tap(name)
    lobby.hands.tap("pin:enter")
    lobby.hands.tap(f"tile:{page}")


def leave(lobby: Lobby) -> None:
    lobby.hands.tap("signOutButton")
    wait_until(lambda: not lobby.staff.shown, PATIENCE_S)


def shown(model: InsideViewModel) -> dict[str, bool]:
    """The rows of the page shown, in their order: key, and whether ticked."""
    paged = model.people
    assert isinstance(paged, PagedRows)
    rows = paged.rows
    assert isinstance(rows, Rows)
    return {row.key: row.found for row in rows.rows}


def user_id(lobby: Lobby, name: str) -> str:
    return next(u.user_id for u in lobby.station.store.users.enabled() if u.name == name)


def test_people_are_ticked_off_and_the_end_names_who_is_missing(lobby: Lobby) -> None:
    model = lobby.staff.model("InsidePage")
    assert isinstance(model, InsideViewModel)
    first, second, *_ = check_in(lobby, "family")
    station = lobby.station
    everyone = station.store.stats().admitted + 1  # and the guide
    kept = data_dir(lobby) / ROLL_CALL_FILE

    def act() -> None:
        wait_until(lambda: kept.exists() and "[ ]" in kept.read_text(), PATIENCE_S)
        assert stat.S_IMODE(kept.stat().st_mode) == 0o600
        open_page(lobby, "Li", "InsidePage")
        wait_until(lambda: model.inside == model.missing == everyone, PATIENCE_S)
        places = list(shown(model))
        lobby.hands.tap(f"person:{first}")
        wait_until(lambda: shown(model)[first], PATIENCE_S)
        assert list(shown(model)) == places  # nothing moved under the finger
        assert (model.found, model.missing) == (1, everyone - 1)
        # Somebody ticks at another kiosk on the same store.
        inside = derive_inside(lobby.clock(), station.rules.venue.zone)
        station.store.roll_calls.tick(second, "other", inside).result()
        wait_until(lambda: shown(model)[second], PATIENCE_S)
        wait_until(lambda: kept.read_text().count("[x ") == 2, PATIENCE_S)
        lobby.hands.tap(f"person:{second}")
        wait_until(lambda: model.found == 1, PATIENCE_S)
        lobby.hands.tap("list:missing")
        wait_until(lambda: first not in shown(model), PATIENCE_S)
        lobby.hands.tap("endRollCallButton")
        lobby.hands.tap("reason:0")
        lobby.hands.tap("confirmQuestionButton")
        wait_until(lambda: not model.begun, PATIENCE_S)
        leave(lobby)

    lobby.perform(act)
    facts = list(station.store.journal.export())
    li = user_id(lobby, "Li")
    found = [dict(f.data) for f in facts if f.kind is FactKind.PERSON_FOUND]
    assert [(f["visitor"], f["by"]) for f in found] == [(first, li), (second, "other")]
    (taken_back,) = [f.data for f in facts if f.kind is FactKind.PERSON_NOT_FOUND]
    assert (taken_back["visitor"], taken_back["by"]) == (second, li)
    (ended,) = [f.data for f in facts if f.kind is FactKind.ROLL_CALL_ENDED]
    assert (ended["found"], ended["reason"], ended["by"]) == (1, "drill", li)
    assert second in str(ended["missing"])
    assert shown(model) == {}  # nothing stays when nobody is signed in


def test_the_list_is_saved_two_touches_from_the_pin(lobby: Lobby) -> None:
    model = lobby.staff.model("InsidePage")
    assert isinstance(model, InsideViewModel)
    check_in(lobby, "family")

    def act() -> None:
        open_page(lobby, "Li", "InsidePage")
        lobby.hands.tap("saveRollCallButton")
        wait_until(lambda: ".pdf" in model.notice, PATIENCE_S)
        leave(lobby)

    lobby.perform(act)
    (saved,) = (data_dir(lobby) / EXPORTS).glob("roll-call-*.pdf")
    assert saved.read_bytes().startswith(b"%PDF")
    assert stat.S_IMODE(saved.stat().st_mode) == 0o600
    kinds = [row.kind for row in lobby.station.store.journal.export()]
    assert kinds.count(FactKind.ROLL_CALL_SAVED) == 1


def test_a_supervisor_sees_the_day_and_saves_it(lobby: Lobby) -> None:
    model = lobby.staff.model("ReportsPage")
    assert isinstance(model, ReportsViewModel)
    check_in(lobby, "family")
    came = lobby.station.store.stats().admitted

    def act() -> None:
        open_page(lobby, "Wang", "ReportsPage")
        figures = model.figures
        assert isinstance(figures, Rows)
        wait_until(lambda: model.ready, PATIENCE_S)
        values = {row.key: row.value for row in figures.rows}
        assert int(values["came"]) == came
        lobby.hands.tap("section:arrivals")
        wait_until(lambda: model.summary != "", PATIENCE_S)
        lobby.hands.tap("section:tours")
        lines = model.lines
        assert isinstance(lines, PagedRows)
        wait_until(lambda: lines.size > 0, PATIENCE_S)
        lobby.hands.tap("savePdfButton")
        wait_until(lambda: ".pdf" in model.notice, PATIENCE_S)
        lobby.hands.tap("saveCsvButton")
        wait_until(lambda: model.notice != "" and ".pdf" not in model.notice, PATIENCE_S)
        lobby.hands.tap("span:yesterday")
        wait_until(lambda: model.ready and lines.size == 0, PATIENCE_S)
        lobby.hands.tap("span:chosen")
        lobby.hands.tap("lastDayOn")
        wait_until(lambda: model.ready and lines.size > 0, PATIENCE_S)
        leave(lobby)

    lobby.perform(act)
    exports = data_dir(lobby) / EXPORTS
    assert len(list(exports.glob("report-*.pdf"))) == 1
    assert {path.stem for path in exports.glob("report-*/*.csv")} >= {"days", "tours", "origins"}
    assert not model.ready


def test_reports_are_not_for_guides(lobby: Lobby) -> None:
    users = {user.name: user for user in lobby.station.store.users.enabled()}
    names = {name: {t.name for t in derive_tiles(user, {})} for name, user in users.items()}
    assert "InsidePage" in names["Li"]
    assert "ReportsPage" not in names["Li"]
    assert {"InsidePage", "ReportsPage"} <= names["Wang"]
