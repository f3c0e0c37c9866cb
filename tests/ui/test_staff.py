"""Staff at the real screen of a real station, whose devices speak their bytes."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from hardware.interfaces import PrinterFault
from hardware.sim.devices import Trouble
from hardware.sim.families import ScannerFamily
from kiosk.bootstrap import Station
from kiosk.demo.clock import DemoClock
from kiosk.demo.onlooker import Onlooker
from kiosk.demo.preparation import DemoPass, prepare
from kiosk.demo.roster import OPENING_TIME, build_roster
from kiosk.demo.stage import Cast, Stage
from kiosk.domain import states as st
from kiosk.domain.compartments import CompartmentState
from kiosk.domain.journal import FactKind
from kiosk.domain.staff import Role
from kiosk.settings.model import Timeouts
from kiosk.ui.application import KioskWindow, open_window
from kiosk.ui.hands import Hands, let_pass
from kiosk.ui.languages import Languages
from kiosk.ui.staff_models import StaffModels
from kiosk.ui.venue import derive_look
from kiosk.ui.view_models.arrival import ArrivalViewModel
from kiosk.ui.view_models.paged_rows import PagedRows
from kiosk.ui.view_models.rows import Rows
from kiosk.ui.view_models.staff import StaffViewModel
from tests.pins import make_quick_pins
from tests.samples import DAY, SHANGHAI
from tests.ui.layout import walk

# A camera would look about all the time.
CAST = Cast(scanner=ScannerFamily.GM65)
PATIENCE_MS = 15_000
STEP_MS = 5
PIN, OTHER_PIN = "2580", "1470"


@dataclass
class Clock:
    """The venue's clock, which a test may put forward."""

    base: Callable[[], datetime]
    ahead: timedelta = field(default_factory=timedelta)

    def __call__(self) -> datetime:
        return self.base() + self.ahead


@dataclass(repr=False)
class Kiosk:
    """A station with its window, and the people before and behind the table."""

    stage: Stage
    station: Station
    clock: Clock
    staff: StaffViewModel
    view: ArrivalViewModel
    screen: Onlooker
    shown: KioskWindow
    hands: Hands
    passes: dict[str, DemoPass]

    def until(self, condition: Callable[[], object], patience_ms: int = PATIENCE_MS) -> None:
        for _ in range(patience_ms // STEP_MS):
            if condition():
                return
            let_pass(STEP_MS)
        raise AssertionError(f"the screen did not get there; it says {self.texts()}")

    def texts(self) -> list[str]:
        """Everything that can be read now."""
        root = self.shown.window.contentItem()
        return [
            item.property("text")
            for item, _ in walk(root)
            if item.inherits("QQuickText") and item.property("text")
        ]

    def reads(self, words: str) -> None:
        """Wait until this can be read."""
        self.until(lambda: any(words in text for text in self.texts()))

    def enter(self) -> None:
        """From the first page to the staff's sign-in."""
        self.hands.tap("helpButton")
        self.hands.tap("staffButton")
        self.until(lambda: self.staff.page == "StaffPeople")

    def try_pin(self, name: str, pin: str) -> None:
        if self.staff.page != "PinPad":
            self.hands.tap(f"person:{name}")
        for digit in pin:
            self.hands.tap(f"pin:{digit}")
        self.hands.tap("pin:enter")

    def sign_in(self, name: str = "Wang", pin: str = PIN) -> None:
        self.enter()
        self.try_pin(name, pin)
        self.until(lambda: self.staff.page == "StaffHome")

    def open_devices(self) -> None:
        self.sign_in()
        self.hands.tap("tile:DevicesPage")
        self.until(lambda: self.staff.page == "DevicesPage")
        self.until(lambda: self.staff.devices.troubleCount == 0 and self.mark("lockers1"))
        self.until(lambda: {row.mark for row in self.rows()} == {"ready"})

    def rows(self) -> tuple[object, ...]:
        listed = self.staff.devices.devices
        assert isinstance(listed, PagedRows)
        return listed._all

    def mark(self, key: str) -> str:
        return next((row.mark for row in self.rows() if row.key == key), "")

    def test(self, key: str) -> None:
        self.hands.tap(f"test:{key}")
        self.until(lambda: self.staff.devices.testing)

    def facts(self, kind: FactKind) -> list[dict[str, object]]:
        return [dict(r.data) for r in self.station.store.journal.export() if r.kind is kind]

    def results(self) -> list[object]:
        return [fact["result"] for fact in self.facts(FactKind.DEVICE_TESTED)]


@pytest.fixture
def timeouts() -> Timeouts:
    return Timeouts(staff_page_s=600)


@pytest.fixture
def kiosk(
    qapp: QGuiApplication, languages: Languages, tmp_path: Path, timeouts: Timeouts
) -> Iterator[Kiosk]:
    clock = Clock(DemoClock(DAY, OPENING_TIME, SHANGHAI))
    data_dir = tmp_path / "data"
    data_dir.mkdir()
    with ExitStack() as stack:
        stage = stack.enter_context(Stage(tmp_path / "stickers", CAST))
        settings = stage.derive_settings(data_dir, timeouts=timeouts)
        station = stack.enter_context(Station(settings, clock=clock, chime=lambda _tone: None))
        rules = station.rules
        roster = build_roster(DAY, seed=1)
        passes = prepare(roster, station.store, rules.venue, data_dir, clock())
        look = derive_look(settings)
        view = ArrivalViewModel(station.desk.post, rules, look, languages=languages, now_utc=clock)
        models = StaffModels(station.staff_services())
        staff = StaffViewModel(station.staff, view, look, models)
        shown = open_window(view, size=(540, 960), staff=staff)
        stack.callback(shown.close)
        theme = shown.engine.singletonInstance("Kiosk", "Theme")
        assert theme.setProperty("tapGap", 40)
        hands = Hands(shown.window)
        screen = Onlooker(view)
        pins = make_quick_pins(station.keys)
        for name, role, pin in (
            ("Wang", Role.SUPERVISOR, PIN),
            ("Li", Role.GUIDE, OTHER_PIN),
        ):
            station.store.users.add(name, role, pins.hash(pin)).result()
        station.start(screen, staff)
        hands.wait_until_still()
        yield Kiosk(stage, station, clock, staff, view, screen, shown, hands, passes)


def user_id(kiosk: Kiosk, name: str) -> str:
    return next(u.user_id for u in kiosk.station.store.users.enabled() if u.name == name)


def test_whoever_has_the_pin_gets_in_and_everything_is_journaled_with_who(kiosk: Kiosk) -> None:
    kiosk.sign_in()
    assert (kiosk.staff.userName, kiosk.staff.signedIn) == ("Wang", True)
    kiosk.hands.tap("signOutButton")
    kiosk.until(lambda: not kiosk.staff.shown)
    wang = user_id(kiosk, "Wang")
    assert kiosk.facts(FactKind.SIGNED_IN) == [{"user": wang, "method": "pin"}]
    kiosk.until(lambda: kiosk.facts(FactKind.SIGNED_OUT) == [{"by": wang, "why": "wished"}])
    assert PIN not in repr([dict(r.data) for r in kiosk.station.store.journal.export()])


def test_the_fifth_wrong_pin_makes_that_person_wait_and_nobody_else(kiosk: Kiosk) -> None:
    kiosk.enter()
    for count in range(1, 6):
        kiosk.try_pin("Wang", "9999")
        kiosk.until(lambda n=count: len(kiosk.facts(FactKind.SIGN_IN_FAILED)) == n)
        kiosk.until(lambda: kiosk.staff.signIn.trouble)
    kiosk.until(lambda: kiosk.staff.signIn.mustWait)
    kiosk.hands.tap("pin:2")
    assert kiosk.staff.signIn.digits == 0

    kiosk.hands.tap("staffBackButton")
    kiosk.try_pin("Li", OTHER_PIN)
    kiosk.until(lambda: kiosk.staff.page == "StaffHome")
    kiosk.hands.tap("signOutButton")
    kiosk.until(lambda: not kiosk.staff.shown)

    kiosk.enter()
    kiosk.try_pin("Wang", PIN)
    kiosk.until(lambda: kiosk.staff.signIn.mustWait)
    kiosk.until(lambda: kiosk.facts(FactKind.SIGN_IN_FAILED)[-1]["why"] == "must_wait")
    kiosk.hands.tap("signOutButton")
    kiosk.until(lambda: not kiosk.staff.shown)
    kiosk.clock.ahead = timedelta(seconds=31)
    kiosk.sign_in()


def test_a_guide_sees_the_devices_and_cannot_try_them(kiosk: Kiosk) -> None:
    kiosk.sign_in("Li", OTHER_PIN)
    kiosk.hands.tap("tile:DevicesPage")
    kiosk.until(lambda: len(kiosk.rows()) == 5)
    kiosk.hands.wait_until_still()
    assert kiosk.hands.find("test:lockers1") is None
    kiosk.station.staff.test("lockers1")  # whatever a screen may do
    kiosk.until(lambda: kiosk.results() == ["not_allowed"])
    assert not kiosk.stage.lockers.open_doors


def test_a_door_is_opened_and_its_sensor_says_that_it_was_closed(kiosk: Kiosk) -> None:
    kiosk.open_devices()
    kiosk.test("lockers1")
    kiosk.until(lambda: kiosk.stage.lockers.open_doors == {1})
    kiosk.until(lambda: "1" in kiosk.staff.devices.testHead and not kiosk.staff.devices.testIsOver)
    kiosk.until(lambda: kiosk.staff.devices.testText)
    kiosk.stage.lockers.close_door(1)
    kiosk.until(lambda: kiosk.staff.devices.testMood == "good")
    kiosk.hands.tap("closeSheetButton")
    kiosk.until(lambda: not kiosk.staff.devices.testing)
    wang = user_id(kiosk, "Wang")
    kiosk.until(lambda: kiosk.results() == ["DoorOpening", "DoorClosed"])
    for fact in kiosk.facts(FactKind.DEVICE_TESTED):
        assert (fact["by"], fact["device"], fact["compartment"]) == (wang, "lockers1", 1)
    assert not kiosk.facts(FactKind.DOOR_ALARM_RAISED)


def test_a_door_that_jams_is_taken_out_of_order(kiosk: Kiosk) -> None:
    kiosk.open_devices()
    kiosk.stage.lockers.jam(1)
    kiosk.test("lockers1")
    kiosk.until(lambda: kiosk.staff.devices.testMood == "bad")
    states = {
        r.compartment.number: r.compartment.state for r in kiosk.station.store.compartments.all()
    }
    assert states[1] is CompartmentState.OUT_OF_ORDER
    kiosk.hands.tap("tryAgainButton")
    kiosk.until(lambda: kiosk.stage.lockers.open_doors == {2})


def test_a_code_is_told_by_its_kind_and_starts_no_visit(kiosk: Kiosk) -> None:
    kiosk.open_devices()
    kiosk.test("scanner1")
    text = kiosk.passes["family"].text
    kiosk.stage.scanner.show(text)
    kiosk.until(lambda: kiosk.staff.devices.testMood == "good")
    assert str(len(text)) in kiosk.staff.devices.testText
    assert text not in " ".join(kiosk.texts())
    kiosk.until(lambda: kiosk.results() == ["CodeRead"])
    kiosk.stage.scanner.show(None)
    kiosk.screen.wait_for(st.Attract)


def test_a_card_is_told_by_its_kind_and_last_four(kiosk: Kiosk) -> None:
    kiosk.open_devices()
    person = kiosk.passes["family"].booking.people[0]
    kiosk.test("documents1")
    kiosk.stage.put(person.document())
    kiosk.until(lambda: kiosk.staff.devices.testMood == "good")
    assert person.number[-4:] in kiosk.staff.devices.testText
    assert person.name not in " ".join(kiosk.texts())
    assert person.number not in " ".join(kiosk.texts())
    kiosk.screen.wait_for(st.Attract)


def test_a_test_sticker_comes_out_or_the_printer_says_why_not(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk.open_devices()
    kiosk.test("printer1")
    kiosk.until(lambda: kiosk.staff.devices.testMood == "good")
    kiosk.until(lambda: len(list((tmp_path / "stickers").glob("*.png"))) == 1)
    kiosk.hands.tap("closeSheetButton")
    kiosk.stage.printer.fail(PrinterFault.PAPER_OUT)
    kiosk.test("printer1")
    kiosk.until(lambda: kiosk.staff.devices.testMood == "bad")
    kiosk.until(lambda: kiosk.results() == ["TrialPrinted", "TrialFailed"])


def test_a_reader_that_is_unplugged_is_seen_and_not_tried_until_it_is_back(kiosk: Kiosk) -> None:
    kiosk.open_devices()
    reader = kiosk.stage.readers[0]
    reader.suffer(Trouble.UNPLUGGED)
    kiosk.until(lambda: kiosk.mark("documents1") == "down")
    assert kiosk.staff.devices.troubleCount == 1
    kiosk.test("documents1")
    kiosk.until(lambda: kiosk.staff.devices.testMood == "bad")
    kiosk.until(lambda: kiosk.results() == ["NotAnswering"])
    kiosk.hands.tap("closeSheetButton")
    reader.suffer(Trouble.UNPLUGGED, on=False)
    kiosk.until(lambda: kiosk.mark("documents1") == "ready")


def test_a_visit_that_goes_on_is_asked_about_first(kiosk: Kiosk) -> None:
    kiosk.stage.scanner.show(kiosk.passes["family"].text)
    kiosk.until(lambda: kiosk.view.page == "PartyShown")
    kiosk.hands.tap("helpButton")
    kiosk.hands.tap("staffButton")
    kiosk.hands.tap("closeSheetButton")
    assert kiosk.view.page == "PartyShown"
    kiosk.hands.tap("helpButton")
    kiosk.hands.tap("staffButton")
    kiosk.hands.tap("confirmStaffButton")
    kiosk.until(lambda: kiosk.staff.page == "StaffPeople")
    kiosk.screen.wait_for(st.Attract)


def test_who_is_disabled_meanwhile_is_signed_out(kiosk: Kiosk) -> None:
    kiosk.sign_in()
    kiosk.station.store.users.disable("Wang").result()
    kiosk.until(lambda: not kiosk.staff.shown)
    kiosk.until(lambda: [f["why"] for f in kiosk.facts(FactKind.SIGNED_OUT)] == ["disabled"])


def test_a_venue_without_any_user_says_how_to_add_one(kiosk: Kiosk) -> None:
    for name in ("Wang", "Li"):
        kiosk.station.store.users.disable(name).result()
    kiosk.enter()
    kiosk.until(lambda: kiosk.staff.signIn.nobodyYet)
    kiosk.reads("kiosk users add")


def test_a_store_that_cannot_be_read_is_said_and_holds_nobody(kiosk: Kiosk) -> None:
    kiosk.station.store.close()
    kiosk.enter()
    kiosk.until(lambda: kiosk.staff.signIn.trouble)
    assert not kiosk.staff.signIn.nobodyYet
    kiosk.hands.tap("signOutButton")
    kiosk.until(lambda: not kiosk.staff.shown and not kiosk.station.staff.is_on)


def test_a_store_that_fails_while_somebody_works_hides_no_device(kiosk: Kiosk) -> None:
    kiosk.open_devices()
    kiosk.station.store.close()
    kiosk.stage.readers[0].suffer(Trouble.UNPLUGGED)
    kiosk.until(lambda: kiosk.mark("documents1") == "down")
    kiosk.hands.tap("signOutButton")
    kiosk.until(lambda: not kiosk.staff.shown)


@pytest.mark.parametrize("timeouts", [Timeouts(staff_page_s=5)])
def test_whoever_walks_away_is_signed_out_and_nothing_stays(kiosk: Kiosk) -> None:
    kiosk.open_devices()
    kiosk.hands.tap("staffDisplayButton")
    kiosk.hands.tap("option:large")
    kiosk.hands.tap("closeSheetButton")
    kiosk.test("scanner1")
    kiosk.until(lambda: kiosk.staff.secondsLeft > 0)
    kiosk.until(lambda: not kiosk.staff.shown)
    kiosk.until(lambda: [f["why"] for f in kiosk.facts(FactKind.SIGNED_OUT)] == ["idle"])
    assert not left_over(kiosk.staff) | left_over(kiosk.staff.devices)
    assert not kiosk.station.staff.is_on
    kiosk.stage.scanner.show(kiosk.passes["family"].text)  # the kiosk is the visitors' again
    kiosk.screen.wait_for(st.PartyShown)


def left_over(model: QObject) -> set[str]:
    """Properties that still say something, apart from what a page always says."""
    always = {"objectName", "language", "family", "section", "offered", "pageNames"}
    found = set()
    meta = model.metaObject()
    for number in range(meta.propertyOffset(), meta.propertyCount()):
        name = meta.property(number).name()
        value = getattr(model, name)
        if isinstance(value, Rows):
            value = value.rows
        elif isinstance(value, PagedRows):
            value = value._all
        elif isinstance(value, QObject):
            continue
        if value and name not in always:
            found.add(name)
    return found
