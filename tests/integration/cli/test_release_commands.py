"""`kiosk release`, `tours`, `admissions` and the emergency, on a simulated board."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hardware.sim.cu48 import Cu48Model
from hardware.sim.line import LineFaults
from hardware.sim.pty_link import PtyLink
from kiosk.app.emergency import EMERGENCY_FILE
from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.tours import Language
from kiosk.domain.visitors import VisitorState
from kiosk.sticker.qr import encode_visit_code
from kiosk.store.admissions import AdmitCommand
from kiosk.store.connection import STORE_FILE
from kiosk.store.keys import open_site_keys
from kiosk.store.store import Store
from tests.integration.cli.conftest import MOTHER_NUMBER, STRANGER_NUMBER, Kiosk
from tests.samples import VENUE

FAST = {"locks": 8, "spacing_ms": 20, "poll_ms": 20, "confirm_ms": 300, "timeout_ms": 200}


@pytest.fixture
def board() -> Cu48Model:
    return Cu48Model(spring_s=0.01)


@pytest.fixture
def faults() -> LineFaults:
    return LineFaults()


@pytest.fixture
def bank(board: Cu48Model, faults: LineFaults) -> Iterator[str]:
    with PtyLink(board, "board", faults) as line:
        yield line.url("cu48", **FAST)


@pytest.fixture
def father(store: Store) -> str:
    """The father and the teenager are in; their phones are in compartment 5."""
    record = store.bookings.find_by_reference("BK100")
    assert record is not None
    ids = tuple(person.visitor_id for person in record.party)
    people = tuple((person.visitor_id, person.birth_date) for person in record.party)
    command = AdmitCommand("request-1", record.booking.booking_id, people, "1", Language.SIMPLIFIED)
    store.admissions.admit(command, VENUE).result()
    free = CompartmentState.FREE
    store.compartments.seed([Compartment(number, free) for number in range(5, 9)]).result()
    assert store.compartments.reserve(ids).result() == 5
    store.compartments.opened(5).result()
    store.compartments.start_holding(5).result()
    return ids[0]


def kinds(store: Store) -> list[str]:
    return [row.kind.value for row in store.journal.export()]


def state_of(store: Store, visitor_id: str) -> VisitorState:
    record = store.bookings.find_by_visitor(visitor_id)
    assert record is not None
    return next(v.state for v in record.party if v.visitor_id == visitor_id)


@pytest.mark.parametrize("way", ["tour", "sticker", "visitor", "compartment"])
def test_a_pouch_is_given_back_in_each_way(
    imported: Kiosk, bank: str, store: Store, father: str, board: Cu48Model, way: str
) -> None:
    facts = store.stickers.facts(father)
    assert facts is not None
    words = {
        "tour": ("--tour", "T1"),
        "sticker": ("--sticker", facts.visit_code),
        "visitor": ("--visitor", father),
        "compartment": ("--compartment", 5),
    }
    if way == "sticker":
        # The sticker is of tomorrow: people who come tomorrow have it then.
        refused = imported("release", *words[way], "--bank", bank)
        assert (refused.status, board.pulses) == (1, ())
        assert "another day" in refused.err
        coded = imported("release", "--sticker", encode_visit_code(facts.visit_code))
        assert coded.status == 2  # no bank is configured
        return
    result = imported("release", *words[way], "--bank", bank, "--json")
    assert result.status == 0, result.err
    (door,) = result.document["compartments"]
    assert (door["number"], door["state"], door["released"]) == (5, "open", True)
    assert door["visitors"][0] == father
    assert result.document["released"] == 1
    assert board.open_doors == {4}
    assert "HoldingReleased" in kinds(store)
    again = imported("release", *words[way], "--bank", bank)
    assert (again.status, again.err.count("\n")) == (1, 1)


def test_what_is_not_theirs_stays_shut(
    imported: Kiosk, bank: str, store: Store, father: str, board: Cu48Model
) -> None:
    for words, says in (
        (("--compartment", 5, "--visitor", "nobody"), "somebody else's"),
        (("--compartment", 6), "holds nothing"),
        (("--compartment", 99), "no compartment 99"),
        (("--tour", "T9"), "no such tour"),
        (("--visitor", "nobody"), "no visitor"),
        (("--sticker", "AAAAAAAAAAAA"), "no sticker of this venue"),
    ):
        result = imported("release", *words, "--bank", bank)
        assert result.status == 1
        assert says in result.err
    assert board.pulses == ()
    assert kinds(store).count("ActionRefused") == 6
    assert imported("release", "--bank", bank).status == 2
    assert imported("release", "--tour", "T1", "--visitor", "x", "--bank", bank).status == 2


def test_a_door_that_does_not_open_is_status_3_and_stays_held(
    imported: Kiosk, bank: str, store: Store, father: str, board: Cu48Model
) -> None:
    board.jam(4)
    result = imported("release", "--tour", "T1", "--bank", bank, "--json")
    assert result.status == 3
    assert result.document["compartments"][0]["state"] == "did_not_open"
    assert "HoldingReleased" not in kinds(store)
    assert store.compartments.held_by((father,)) == {father: 5}


def test_a_silent_board_is_status_3_and_changes_nothing(
    imported: Kiosk, bank: str, store: Store, father: str, faults: LineFaults
) -> None:
    faults.silent = True
    result = imported("release", "--tour", "T1", "--bank", bank, "--json")
    assert result.status == 3
    assert "does not answer" in result.err
    assert store.compartments.held_by((father,)) == {father: 5}


def test_what_stays_behind_is_listed_and_handed_over(
    imported: Kiosk, bank: str, store: Store, father: str
) -> None:
    assert imported("release", "--left-behind", "--json").document == {"left_behind": []}
    everything = imported("release", "--left-behind", "--all", "--json").document["left_behind"]
    assert [(p["number"], p["tour"], p["names"][0]) for p in everything] == [(5, "T1", "张建国")]
    assert imported("tours", "depart", "T1").status == 1
    departed = imported("tours", "depart", "T1", "--reason", "late train", "--json")
    assert departed.status == 0
    assert departed.document["arrived"] == 2
    assert len(departed.document["no_shows"]) == 1
    back = imported("tours", "return", "T1", "--json").document
    assert (back["status"], back["still_held"]) == ("returned", 2)
    assert len(imported("release", "--left-behind", "--json").document["left_behind"]) == 1
    given = imported("release", "--visitor", father, "--taken-by", "王五", "--bank", bank)
    assert given.status == 0, given.err
    assert imported("release", "--left-behind").out == "Nothing was left behind.\n"
    assert store.releases.handovers(father)[0].taken_by == "王五"


def test_the_gate_of_a_tour(imported: Kiosk, store: Store, father: str) -> None:
    result = imported("tours", "gate", "T1", "--json")
    assert result.status == 1
    assert result.document["keeps"] == ["missing_people"]
    assert (result.document["expected"], result.document["locked"]) == (3, 2)
    assert imported("tours", "gate", "T9").status == 1
    assert imported("tours", "return", "T1").status == 1


def test_an_admission_is_undone_and_forced(
    imported: Kiosk, bank: str, store: Store, father: str
) -> None:
    locked = imported("admissions", "undo", father)
    assert locked.status == 1
    assert "compartment 5" in locked.err
    assert imported("release", "--visitor", father, "--bank", bank).status == 0
    alone = imported("admissions", "undo", father)
    assert "minor" in alone.err
    record = store.bookings.find_by_visitor(father)
    assert record is not None
    teen = record.party[1].visitor_id
    undone = imported("admissions", "undo", teen, "--reason", "wrong one", "--json")
    assert undone.status == 0, undone.err
    assert undone.document["state"] == "expected"
    assert len(undone.document["void_stickers"]) == 1
    assert state_of(store, teen) is VisitorState.EXPECTED
    assert imported("admissions", "undo", teen).status == 1
    forced = imported("admissions", "override", teen, "--reason", "grandmother", "--json")
    assert forced.document == {"visitor": teen, "state": "admitted", "rules": "wrong_day"}
    assert state_of(store, teen) is VisitorState.ADMITTED
    assert [job.visitor_id for job in store.stickers.pending()] == [teen]
    assert imported("admissions", "override", teen, "--reason", "x").status == 1
    assert "OverrideGiven" in kinds(store)


def test_a_guest_is_replaced_where_the_venue_allows_it(
    imported: Kiosk, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = store.bookings.find_by_reference("BK100")
    assert record is not None
    booker, teen = (person.visitor_id for person in record.party)
    new = ("--name", "李雷", "--document", STRANGER_NUMBER)
    assert "does not replace" in imported("admissions", "replace", teen, *new).err
    monkeypatch.setenv("KIOSK_CHECKIN__GUESTS_MAY_BE_REPLACED", "true")
    assert "booker" in imported("admissions", "replace", booker, *new).err
    assert imported("admissions", "replace", teen, "--name", "x", "--document", "1").status == 2
    assert imported("admissions", "replace", teen, *new).status == 0
    after = store.bookings.find_by_reference("BK100")
    assert after is not None
    assert after.party[1].names == ("李雷",)
    assert after.party[1].document is not None
    assert after.party[1].document.last4 == STRANGER_NUMBER[-4:]
    assert MOTHER_NUMBER not in str([dict(row.data) for row in store.journal.export()])


def test_an_emergency_needs_no_store_and_is_journaled_when_there_is_one(
    imported: Kiosk, bank: str, board: Cu48Model, data_dir: Path
) -> None:
    broken = data_dir / STORE_FILE
    saved = broken.read_bytes()
    for name in (STORE_FILE, f"{STORE_FILE}-wal", f"{STORE_FILE}-shm"):
        (data_dir / name).unlink(missing_ok=True)
    broken.write_text("no database at all" * 500)
    result = imported("lockers", "open", "--all", "--reason", "fire", "--bank", bank)
    assert result.status == 0
    assert board.open_doors == set(range(8))
    assert "noted beside it" in result.err
    assert (data_dir / EMERGENCY_FILE).stat().st_size > 0
    broken.write_bytes(saved)
    assert open_site_keys(data_dir, {}) is not None

    again = imported("lockers", "open", "--all", "--reason", "drill", "--bank", bank)
    assert again.status == 0
    events = imported("journal", "tail", "-n", "50", "--json").document["events"]
    noted = [e["data"] for e in events if e["kind"] == "EmergencyOpened"]
    assert [(n["reason"], n["opened"], n["by"]) for n in noted] == [
        ("fire", 8, "command"),
        ("drill", 8, "command"),
    ]
    assert (data_dir / EMERGENCY_FILE).stat().st_size == 0
