"""Giving phones back at the real screen of a real station, whose boards speak their bytes."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from hardware.sim.devices import Trouble
from kiosk.app.emergency import EMERGENCY_FILE
from kiosk.bootstrap import Station
from kiosk.demo.clock import DemoClock
from kiosk.demo.onlooker import Onlooker
from kiosk.demo.roster import OPENING_TIME
from kiosk.demo.stage import Stage
from kiosk.domain.journal import FactKind
from kiosk.domain.releases import DoorStage, ReleaseRun
from kiosk.domain.staff import Role
from kiosk.domain.tours import TourStatus
from kiosk.settings.model import Timeouts
from kiosk.sticker.qr import encode_visit_code
from kiosk.ui.application import open_window
from kiosk.ui.hands import Hands
from kiosk.ui.languages import Languages
from kiosk.ui.staff_models import StaffModels
from kiosk.ui.venue import derive_look
from kiosk.ui.view_models.arrival import ArrivalViewModel
from kiosk.ui.view_models.emergency import EmergencyViewModel
from kiosk.ui.view_models.release import ReleaseViewModel
from kiosk.ui.view_models.staff import StaffViewModel
from tests.integration.app.locked_tour import TOUR, bring_tour, hold
from tests.pins import make_quick_pins
from tests.samples import DAY, SHANGHAI
from tests.ui.layout import walk
from tests.ui.test_staff import CAST, OTHER_PIN, PIN, Clock, Kiosk

PEOPLE = 4


@dataclass(repr=False)
class Lockers(Kiosk):
    """A kiosk with a tour of four whose phones are behind doors 1 to 4."""

    people: tuple[str, ...] = ()

    @property
    def page(self) -> ReleaseViewModel:
        model = self.staff.model("ReleasePage")
        assert isinstance(model, ReleaseViewModel)
        return model

    @property
    def emergency(self) -> EmergencyViewModel:
        model = self.staff.model("EmergencyPage")
        assert isinstance(model, EmergencyViewModel)
        return model

    def open_page(self, name: str = "ReleasePage", user: str = "Wang", pin: str = PIN) -> None:
        self.sign_in(user, pin)
        self.hands.tap(f"tile:{name}")
        self.until(lambda: self.staff.page == name)

    def held(self) -> set[int]:
        return {item.pouch.number for item in self.station.store.releases.left()}

    def names(self) -> list[str]:
        """Of everything that can be seen now."""
        return [item.objectName() for item, _ in walk(self.shown.window.contentItem())]

    def stages(self) -> dict[int, DoorStage]:
        assert self.station.releases is not None
        return {d.number: d.stage for run in self.station.releases.runs() for d in run.doors}

    def open_doors(self) -> set[int]:
        return set(self.stage.lockers.open_doors)

    def code_of(self, visitor_id: str) -> str:
        facts = self.station.store.stickers.facts(visitor_id)
        assert facts is not None
        return encode_visit_code(facts.visit_code)


@pytest.fixture
def kiosk(qapp: QGuiApplication, languages: Languages, tmp_path: Path) -> Iterator[Lockers]:
    clock = Clock(DemoClock(DAY, OPENING_TIME, SHANGHAI))
    data_dir = tmp_path / "data"
    data_dir.mkdir()
    with ExitStack() as stack:
        stage = stack.enter_context(Stage(tmp_path / "stickers", CAST))
        settings = stage.derive_settings(
            data_dir,
            timeouts=Timeouts(staff_page_s=600, done_s=5),
            checkin={"self_service_release": True},
        )
        lockers = settings.devices.lockers
        url = stage.lockers.url + ("&" if "?" in stage.lockers.url else "?") + "spacing_ms=20"
        quick = lockers.model_copy(update={"banks": [url]})
        devices = settings.devices.model_copy(update={"lockers": quick})
        settings = settings.model_copy(update={"devices": devices})
        station = stack.enter_context(Station(settings, clock=clock, chime=lambda _tone: None))
        people = bring_tour(station.store, tmp_path, PEOPLE)
        for person in people:
            hold(station.store, person)
        look = derive_look(settings)
        view = ArrivalViewModel(
            station.desk.post, station.rules, look, languages=languages, now_utc=clock
        )
        staff = StaffViewModel(station.staff, view, look, StaffModels(station.staff_services()))
        stack.callback(staff.close)
        shown = open_window(view, size=(540, 960), staff=staff)
        stack.callback(shown.close)
        theme = shown.engine.singletonInstance("Kiosk", "Theme")
        assert theme.setProperty("tapGap", 40)
        hands = Hands(shown.window)
        pins = make_quick_pins(station.keys)
        for name, role, pin in (("Wang", Role.STAFF, PIN), ("Li", Role.GUIDE, OTHER_PIN)):
            station.store.users.add(name, role, pins.hash(pin)).result()
        station.start(Onlooker(view), staff)
        hands.wait_until_still()
        screen = Onlooker(view)
        yield Lockers(stage, station, clock, staff, view, screen, shown, hands, {}, people)


def test_a_tour_is_given_back_with_two_touches_and_one_forgotten_pouch_is_found(
    kiosk: Lockers,
) -> None:
    kiosk.station.store.bookings.set_tour_status(TOUR, TourStatus.RETURNED).result()
    kiosk.open_page()
    kiosk.hands.tap(f"tour:{TOUR}")
    kiosk.until(lambda: kiosk.page.asking)
    assert kiosk.held() == {1, 2, 3, 4}
    kiosk.hands.tap("confirmQuestionButton")
    kiosk.until(lambda: kiosk.open_doors() == {1, 2, 3, 4})
    kiosk.until(lambda: kiosk.page.openedCount == 4)
    for number in (1, 2, 3):
        kiosk.stage.lockers.close_door(number)
    kiosk.until(
        lambda: set(kiosk.stages().values()) == {DoorStage.OPEN, DoorStage.TAKEN_AND_CLOSED}
    )
    kiosk.hands.tap("pouch:4")
    kiosk.until(lambda: kiosk.page.asking)
    kiosk.hands.tap("confirmQuestionButton")
    kiosk.until(lambda: kiosk.stages()[4] is DoorStage.STILL_INSIDE)
    kiosk.stage.lockers.close_door(4)
    kiosk.until(lambda: kiosk.page.leftCount == 1)

    kiosk.hands.tap("section:left")
    kiosk.until(lambda: kiosk.names().count("everyButton") == 1)
    kiosk.until(lambda: kiosk.names().count("pouch:4") == 1)  # that of the list before is gone
    kiosk.hands.tap("pouch:4")
    kiosk.until(lambda: kiosk.page.section == "taker")
    for key in ("W", "A", "N", "G"):
        kiosk.hands.tap(f"key:{key}")
    kiosk.hands.tap("otherTakesButton")
    kiosk.until(lambda: kiosk.held() == set())
    (taken,) = kiosk.station.store.releases.handovers(kiosk.people[3])
    assert taken.taken_by == "WANG"
    assert len(kiosk.facts(FactKind.POUCH_HANDED_OVER)) == 1
    assert len(kiosk.facts(FactKind.HOLDING_KEPT)) == 1


def test_an_answer_that_comes_late_moves_nothing_under_the_finger(kiosk: Lockers) -> None:
    """The desk is slow to answer; meanwhile the pouch is on the list of what was left behind."""
    kiosk.station.store.bookings.set_tour_status(TOUR, TourStatus.RETURNED).result()
    kiosk.open_page()
    kiosk.hands.tap("section:find")
    kiosk.hands.tap("key:4")
    kiosk.hands.tap("pouch:4")
    kiosk.hands.tap("confirmQuestionButton")
    kiosk.until(lambda: kiosk.page.section == "run" and kiosk.page.openedCount == 1)
    desk = kiosk.station.releases
    assert desk is not None
    answering = Event()

    def hold_up(run: ReleaseRun) -> None:
        if run.doors[0].stage is DoorStage.STILL_INSIDE:
            answering.wait(10)

    desk.watch(hold_up)
    kiosk.hands.tap("pouch:4")
    kiosk.hands.tap("confirmQuestionButton")
    kiosk.stage.lockers.close_door(4)
    kiosk.until(lambda: kiosk.page.leftCount == 4)
    kiosk.hands.tap("section:left")
    answering.set()
    kiosk.until(lambda: not kiosk.page.property("busy"))
    kiosk.hands.tap("pouch:4")
    kiosk.until(lambda: kiosk.page.section == "taker")
    assert kiosk.held() == {1, 2, 3, 4}

    kiosk.hands.tap("section:run")
    kiosk.hands.tap("pouch:4")
    kiosk.until(lambda: kiosk.page.asking)
    kiosk.hands.tap("closeSheetButton")
    assert kiosk.stages() == {4: DoorStage.STILL_INSIDE}
    assert kiosk.held() == {1, 2, 3, 4}


def test_a_touch_does_what_the_door_offered_when_it_began(kiosk: Lockers) -> None:
    kiosk.stage.lockers.jam(2)
    kiosk.open_page()
    kiosk.hands.tap(f"tour:{TOUR}")
    kiosk.hands.tap("confirmQuestionButton")
    kiosk.until(lambda: kiosk.page.stuckCount == 1 and kiosk.page.openedCount == 3)
    kiosk.until(lambda: kiosk.hands.find("pouch:2"))
    row = kiosk.hands.find("pouch:2")
    assert row is not None
    where = row.mapToScene(QPointF(row.width() / 2, row.height() / 2)).toPoint()
    QTest.mousePress(kiosk.shown.window, Qt.MouseButton.LeftButton, pos=where)
    kiosk.stage.lockers.open_by_hand(2)
    kiosk.until(lambda: kiosk.page.openedCount == 4)
    still_there = kiosk.hands.find("pouch:2")
    assert still_there is not None
    assert still_there.mapToScene(QPointF(0, 0)) == row.mapToScene(QPointF(0, 0))
    QTest.mouseRelease(kiosk.shown.window, Qt.MouseButton.LeftButton, pos=where)
    assert not kiosk.page.asking  # "still inside?" was not what the row offered
    kiosk.hands.tap("pouch:2")
    kiosk.until(lambda: kiosk.page.asking)


def test_a_door_that_jams_says_so_and_is_tried_again(kiosk: Lockers) -> None:
    kiosk.stage.lockers.jam(2)
    kiosk.open_page()
    kiosk.hands.tap("section:find")
    kiosk.hands.tap("key:2")
    kiosk.hands.tap("pouch:2")
    kiosk.hands.tap("confirmQuestionButton")
    kiosk.until(lambda: kiosk.page.stuckCount == 1)
    assert kiosk.held() == {1, 2, 3, 4}
    kiosk.stage.lockers.free(2)
    kiosk.hands.tap("pouch:2")
    kiosk.until(lambda: kiosk.held() == {1, 3, 4})
    assert kiosk.page.stuckCount == 0


def test_what_must_not_be_opened_is_refused_in_words_and_journaled(kiosk: Lockers) -> None:
    kiosk.open_page()
    kiosk.stage.scanner.show("SV1:NOBODY1234")
    kiosk.until(lambda: kiosk.page.property("trouble"))
    kiosk.hands.tap("staffSaid")
    kiosk.hands.tap("door:9")
    kiosk.until(lambda: kiosk.page.property("trouble"))
    kiosk.hands.tap("staffSaid")
    kiosk.stage.lockers.suffer(Trouble.UNPLUGGED)
    kiosk.until(lambda: kiosk.station.bank.health().state.value == "down")
    kiosk.hands.tap("door:1")
    kiosk.hands.tap("confirmQuestionButton")
    kiosk.until(lambda: kiosk.page.property("trouble"))
    why = [fact["why"] for fact in kiosk.facts(FactKind.ACTION_REFUSED)]
    assert why == ["sticker_unknown", "nothing_held", "bank_silent"]
    assert kiosk.held() == {1, 2, 3, 4}


def test_a_guide_may_open_everything_but_gives_no_phones_back(kiosk: Lockers) -> None:
    kiosk.open_page("EmergencyPage", "Li", OTHER_PIN)
    assert kiosk.hands.find("tile:ReleasePage") is None
    kiosk.hands.tap("cause:0")
    kiosk.hands.tap("openEverythingButton")
    doors = set(kiosk.station.bank.compartments)
    kiosk.until(lambda: kiosk.open_doors() == doors, 60_000)
    kiosk.until(lambda: kiosk.emergency.isOver)
    kiosk.until(lambda: kiosk.facts(FactKind.EMERGENCY_OPENED))
    (fact,) = kiosk.facts(FactKind.EMERGENCY_OPENED)
    assert fact["reason"] == "fire_alarm"
    assert kiosk.held() == {1, 2, 3, 4}


def test_everything_opens_while_the_store_does_not_answer(kiosk: Lockers) -> None:
    kiosk.enter()  # who may sign in has been read once
    kiosk.hands.tap("signOutButton")
    kiosk.until(lambda: not kiosk.staff.shown)
    kiosk.station.store.close()
    kiosk.open_page("EmergencyPage", "Li", OTHER_PIN)
    kiosk.hands.tap("cause:1")
    kiosk.hands.tap("openEverythingButton")
    kiosk.until(lambda: kiosk.open_doors() == set(kiosk.station.bank.compartments), 60_000)
    kiosk.until(lambda: kiosk.emergency.isOver)
    kiosk.until(lambda: kiosk.emergency.property("notice"))
    noted = (kiosk.station.settings.data_dir / EMERGENCY_FILE).read_text(encoding="utf-8")
    assert "evacuation" in noted


def test_whoever_is_back_opens_their_own_door_with_the_sticker(kiosk: Lockers) -> None:
    kiosk.stage.scanner.show(kiosk.code_of(kiosk.people[1]))
    kiosk.until(lambda: kiosk.view.page == "Fetching" and kiosk.view.phones.phase == "refused")
    kiosk.stage.scanner.show(None)
    kiosk.hands.tap("finishButton")
    kiosk.until(lambda: kiosk.view.page == "Attract")
    kiosk.station.store.bookings.set_tour_status(TOUR, TourStatus.RETURNED).result()
    kiosk.stage.scanner.show(kiosk.code_of(kiosk.people[2]))
    kiosk.until(lambda: kiosk.open_doors() == {3})
    kiosk.until(lambda: kiosk.view.phones.phase == "open")
    assert kiosk.view.phones.number == 3
    kiosk.stage.lockers.close_door(3)
    kiosk.until(lambda: kiosk.view.phones.phase == "taken")
    kiosk.until(lambda: kiosk.view.page == "Attract")  # the page clears itself
    assert kiosk.held() == {1, 2, 4}
    assert kiosk.view.phones.number == 0
