"""A whole station on simulated devices, without its window: bytes, SQLite, and people."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from hardware.sim.devices import Trouble
from kiosk.app.one_station import StationRuns
from kiosk.bootstrap import Station
from kiosk.demo.clock import DemoClock
from kiosk.demo.onlooker import Onlooker
from kiosk.demo.preparation import DemoPass, prepare
from kiosk.demo.roster import OPENING_TIME, DemoRoster, build_roster
from kiosk.demo.stage import Stage
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.decisions import Reason
from kiosk.domain.journal import FactKind
from kiosk.domain.visit import Mark, StickerState
from kiosk.settings.model import Settings, Timeouts
from kiosk.ui.look import Outage, TourToday
from tests.samples import DAY, SHANGHAI
from tests.waiting import wait_until


class BlankScreen:
    """A screen that nobody looks at; an `Onlooker` in front of it does."""

    def __init__(self) -> None:
        self.tours: tuple[TourToday, ...] = ()
        self.outages: frozenset[Outage] = frozenset()

    def publish(self, state: st.State, deadline_monotonic: float | None) -> None: ...

    def set_tours(self, tours: tuple[TourToday, ...]) -> None:
        self.tours = tours

    def set_wall(self, compartments: tuple[Compartment, ...]) -> None: ...

    def set_alerts(self, outages: frozenset[Outage]) -> None:
        self.outages = outages


class Table:
    """A station that runs, and the hands of the people in front of it."""

    def __init__(self, stage: Stage, settings: Settings, roster: DemoRoster) -> None:
        self.stage = stage
        self.settings = settings
        self.roster = roster
        self.passes: dict[str, DemoPass] = {}
        self.start()

    def start(self) -> None:
        self.station = Station(
            self.settings, clock=DemoClock(DAY, OPENING_TIME, SHANGHAI), chime=lambda _tone: None
        )
        if not self.passes:
            now = DemoClock(DAY, OPENING_TIME, SHANGHAI)()
            rules = self.station.rules.venue
            self.passes = prepare(
                self.roster, self.station.store, rules, self.settings.data_dir, now
            )
        self.blank = BlankScreen()
        self.screen = Onlooker(self.blank)
        self.station.start(self.screen)
        self.screen.wait_for(st.Attract)

    def stop(self) -> None:
        self.station.close()

    def post(self, *events: ev.Event) -> None:
        for event in events:
            self.station.desk.post(event)

    def arrive(self, key: str) -> st.PartyShown:
        self.stage.scanner.show(self.passes[key].text)
        return self.screen.wait_for(st.PartyShown)

    def show_documents(self, key: str) -> None:
        for count, person in enumerate(self.passes[key].booking.people, start=1):
            self.stage.put(person.document())
            self.screen.wait_until(
                lambda state, n=count: (
                    isinstance(state, (st.Documents, st.Rules))
                    and len(state.visit.marked(Mark.CHECKED)) == n
                )
            )

    def admit(self, key: str) -> st.CountingPhones:
        self.arrive(key)
        self.show_documents(key)
        self.screen.wait_for(st.Rules)
        self.post(ev.TermsAccepted())
        return self.screen.wait_for(st.CountingPhones)

    def open_door(self) -> int:
        state = self.screen.wait_for(st.Locking, lambda s: s.phase is st.LockPhase.OPEN)
        assert state.number is not None
        return state.number

    def facts(self, kind: FactKind) -> list[dict[str, object]]:
        return [dict(r.data) for r in self.station.store.journal.export() if r.kind is kind]

    def compartment(self, number: int) -> CompartmentState:
        records = self.station.store.compartments.all()
        return next(r.compartment.state for r in records if r.compartment.number == number)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with Stage(tmp_path / "stickers") as stage:
        yield stage


@pytest.fixture
def table(stage: Stage, tmp_path: Path) -> Iterator[Table]:
    data_dir = tmp_path / "data"
    data_dir.mkdir()
    settings = stage.derive_settings(
        data_dir, timeouts=Timeouts(door_reminder_s=5, door_left_open_s=5, printing_s=5)
    )
    table = Table(stage, settings, build_roster(DAY, seed=1))
    yield table
    table.stop()


def test_a_family_checks_in_and_its_stickers_lead_back_to_its_visits(
    table: Table, tmp_path: Path
) -> None:
    table.admit("family")
    table.post(ev.PhonesCounted(2))
    first = table.open_door()
    table.stage.lockers.close_door(first)
    second = table.screen.wait_for(
        st.Locking, lambda s: s.locked == 1 and s.phase is st.LockPhase.OPEN
    )
    assert second.number is not None
    table.stage.lockers.close_door(second.number)
    done = table.screen.wait_for(st.Done)

    assert [m.compartment for m in done.visit.members] == [first, second.number, None]
    assert {m.sticker for m in done.visit.members} == {StickerState.PRINTED}
    assert table.compartment(first) is CompartmentState.HELD
    report = table.station.store.journal.verify()
    assert report.intact
    codes = set()
    for picture in sorted((tmp_path / "stickers").glob("*.png")):
        (code,) = zxingcpp.read_barcodes(Image.open(picture).convert("L"))
        codes.add(code.text)
    assert len(codes) == 3
    admitted = [visitor.visitor_id for visitor in done.visit.party]
    facts = [table.station.store.stickers.facts(visitor_id) for visitor_id in admitted]
    assert all(any(f.visit_code in code for code in codes) for f in facts if f is not None)


def test_a_passport_is_read_beside_the_cards(table: Table) -> None:
    table.admit("couple")
    assert len(table.facts(FactKind.VISITOR_ADMITTED)) == 3  # one was in before we opened


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("used", Reason.ALREADY_IN),
        ("forged", Reason.FORGED),
        ("tomorrow", Reason.WRONG_DAY),
        ("unconfirmed", Reason.UNCONFIRMED),
        ("early", Reason.TOO_EARLY),
        ("late", Reason.TOO_LATE),
    ],
)
def test_a_pass_that_is_no_good_is_refused_with_a_case_number(
    table: Table, key: str, reason: Reason
) -> None:
    table.stage.scanner.show(table.passes[key].text)
    stopped = table.screen.wait_for(st.Stopped, lambda s: s.case is not None)
    assert stopped.reason is reason
    (fact,) = table.facts(FactKind.ATTEMPT_REFUSED)
    assert fact["reason"] == reason.value


def test_a_five_year_old_is_refused_and_the_parents_go_on(table: Table) -> None:
    table.arrive("five")
    father, mother, child = table.passes["five"].booking.people
    for person in (father, mother):
        table.stage.put(person.document())
        table.screen.wait_until(
            lambda s, p=person: (
                isinstance(s, st.Documents)
                and any(
                    m.mark is Mark.CHECKED and p.name in m.visitor.names for m in s.visit.members
                )
            )
        )
    table.stage.put(child.document())
    stopped = table.screen.wait_for(st.Stopped)
    assert (stopped.reason, stopped.may_continue) == (Reason.UNDER_AGE, True)
    table.post(ev.Confirmed())
    table.screen.wait_for(st.Rules)


def test_a_jammed_door_leads_to_another_compartment_and_is_out_of_order(table: Table) -> None:
    table.admit("family")
    table.stage.lockers.jam(1)
    table.post(ev.PhonesCounted(1))
    assert table.open_door() == 2
    assert table.compartment(1) is CompartmentState.OUT_OF_ORDER
    table.stage.lockers.close_door(2)
    table.screen.wait_for(st.Done)
    assert [f["compartment"] for f in table.facts(FactKind.HOLDING_STARTED)] == [2]


def test_a_silent_locker_board_undoes_no_admission(table: Table) -> None:
    table.admit("family")
    table.stage.lockers.suffer(Trouble.SILENT)
    table.post(ev.PhonesCounted(1))
    state = table.screen.wait_for(st.Locking, lambda s: s.phase is st.LockPhase.UNAVAILABLE)
    assert state.trouble is st.LockTrouble.SILENT
    assert not table.facts(FactKind.HOLDING_STARTED)
    table.post(ev.Confirmed())
    done = table.screen.wait_for(st.Done)
    assert {m.sticker for m in done.visit.members} == {StickerState.PRINTED}


def test_an_empty_printer_holds_nobody_up_and_prints_later(table: Table, tmp_path: Path) -> None:
    table.stage.empty_printer(True)
    table.admit("family")
    table.post(ev.PhonesCounted(0))
    done = table.screen.wait_for(st.Done)
    assert {m.sticker for m in done.visit.members} == {StickerState.WAITING}
    assert len(table.facts(FactKind.VISITOR_ADMITTED)) == 4
    table.stage.empty_printer(False)
    wait_until(lambda: len(list((tmp_path / "stickers").glob("*.png"))) == 3)
    wait_until(lambda: not table.station.store.stickers.pending())


def test_a_door_left_open_brings_a_reminder_and_then_staff(table: Table) -> None:
    table.admit("family")
    table.post(ev.PhonesCounted(1))
    number = table.open_door()
    table.screen.wait_for(st.Locking, lambda s: s.phase is st.LockPhase.LEFT_OPEN)
    table.screen.wait_for(st.StaffCalled, lambda s: s.case is not None)
    (call,) = table.facts(FactKind.STAFF_CALLED)
    assert call["compartment"] == number
    table.stage.lockers.close_door(number)
    table.screen.wait_for(st.Done)


def test_a_station_that_stops_with_a_door_open_finishes_the_holding_when_it_is_back(
    table: Table,
) -> None:
    table.admit("family")
    table.post(ev.PhonesCounted(1))
    number = table.open_door()
    table.stop()
    assert table.stage.lockers.open_doors == {number}
    table.start()
    assert table.compartment(number) is CompartmentState.RESERVED
    table.stage.lockers.close_door(number)
    wait_until(lambda: table.compartment(number) is CompartmentState.HELD)
    assert table.station.store.journal.verify().intact


def test_whoever_was_admitted_before_a_stop_still_gets_the_stickers(
    table: Table, tmp_path: Path
) -> None:
    table.admit("family")
    table.stop()
    assert not list((tmp_path / "stickers").glob("*.png"))
    table.start()
    wait_until(lambda: len(list((tmp_path / "stickers").glob("*.png"))) == 3)


def test_a_reader_that_is_unplugged_is_shown_as_out_and_comes_back(table: Table) -> None:
    for reader in table.stage.readers:
        reader.suffer(Trouble.UNPLUGGED)
    wait_until(lambda: Outage.READER in table.blank.outages)
    table.stage.readers[0].suffer(Trouble.UNPLUGGED, on=False)
    wait_until(lambda: Outage.READER not in table.blank.outages)
    table.arrive("family")
    table.show_documents("family")


def test_a_store_that_cannot_be_read_sends_people_to_staff(table: Table) -> None:
    wait_until(lambda: bool(table.blank.tours))
    assert Outage.STORE not in table.blank.outages
    table.station.store.close()
    wait_until(lambda: Outage.STORE in table.blank.outages)
    table.stage.scanner.show(table.passes["family"].text)
    state = table.screen.wait_for(st.StaffCalled)
    assert state.why is st.StaffWhy.STORE


def test_a_door_that_was_closed_during_a_stop_holds_its_phones(table: Table) -> None:
    table.admit("family")
    table.post(ev.PhonesCounted(1))
    number = table.open_door()
    table.stop()
    table.stage.lockers.close_door(number)
    table.start()
    wait_until(lambda: table.compartment(number) is CompartmentState.HELD)


def test_todays_tours_are_shown_and_tomorrows_are_not(table: Table) -> None:
    wait_until(lambda: len(table.blank.tours) == 5)
    assert [shown.tour.group_letter for shown in table.blank.tours] == list("ABCDE")


def test_nothing_personal_reaches_the_journal(table: Table) -> None:
    table.admit("family")
    table.post(ev.PhonesCounted(0))
    table.screen.wait_for(st.Done)
    text = repr([(r.kind, dict(r.data)) for r in table.station.store.journal.export()])
    for person in table.passes["family"].booking.people:
        assert person.name not in text
        assert person.number not in text
        assert person.number[-4:] not in text


def test_a_second_kiosk_on_the_same_data_folder_is_refused_in_words(table: Table) -> None:
    with pytest.raises(StationRuns, match="runs already"):
        Station(table.settings, chime=lambda _tone: None)
    table.stop()
    table.start()


def test_every_start_is_in_the_journal(table: Table) -> None:
    table.stop()
    table.start()
    wait_until(lambda: len(table.facts(FactKind.STATION_STARTED)) == 2)
