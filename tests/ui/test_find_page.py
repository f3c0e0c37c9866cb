"""Finding anyone and setting things right at the real screen of a real station."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from hardware.sim.devices import Trouble
from kiosk.app.blocklist import block_visitor
from kiosk.bootstrap import Station
from kiosk.demo.clock import DemoClock
from kiosk.demo.onlooker import Onlooker
from kiosk.demo.roster import OPENING_TIME
from kiosk.demo.stage import Stage
from kiosk.domain.journal import FactKind
from kiosk.domain.staff import Role
from kiosk.domain.tours import Booking, BookingStatus
from kiosk.domain.visit import StickerState
from kiosk.domain.visitors import Visitor, VisitorState
from kiosk.settings.model import Timeouts
from kiosk.sticker.qr import encode_visit_code
from kiosk.store.records import BookingRecord
from kiosk.ui.application import open_window
from kiosk.ui.hands import Hands
from kiosk.ui.languages import Languages
from kiosk.ui.staff_models import StaffModels
from kiosk.ui.venue import derive_look
from kiosk.ui.view_models.arrival import ArrivalViewModel
from kiosk.ui.view_models.find import FindViewModel
from kiosk.ui.view_models.staff import StaffViewModel
from tests.pins import make_quick_pins
from tests.samples import DAY, FATHER, SHANGHAI, TOUR, visitor
from tests.ui.test_staff import CAST, OTHER_PIN, PIN, Clock, Kiosk
from tests.unit.store.furnished import admit, bring_in, command

Party = BookingRecord


@pytest.fixture(scope="module")
def kiosk(
    qapp: QGuiApplication, languages: Languages, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Kiosk]:
    """One station for all tests here; each brings its own people."""
    folder = tmp_path_factory.mktemp("find")
    clock = Clock(DemoClock(DAY, OPENING_TIME, SHANGHAI))
    data_dir = folder / "data"
    data_dir.mkdir()
    with ExitStack() as stack:
        stage = stack.enter_context(Stage(folder / "stickers", CAST))
        settings = stage.derive_settings(data_dir, timeouts=Timeouts(staff_page_s=600))
        station = stack.enter_context(Station(settings, clock=clock, chime=lambda _tone: None))
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
        for name, role, pin in (
            ("Wang", Role.SUPERVISOR, PIN),
            ("Chen", Role.STAFF, OTHER_PIN),
            ("Li", Role.GUIDE, OTHER_PIN),
        ):
            station.store.users.add(name, role, pins.hash(pin)).result()
        screen = Onlooker(view)
        station.start(screen, staff)
        hands.wait_until_still()
        yield Kiosk(stage, station, clock, staff, view, screen, shown, hands, {})


@pytest.fixture(autouse=True)
def _from_the_first_page(kiosk: Kiosk) -> Iterator[None]:
    kiosk.clock.ahead = timedelta()
    yield
    kiosk.staff.leave()
    kiosk.until(lambda: not kiosk.staff.shown)
    kiosk.hands.wait_until_still()


def bring(kiosk: Kiosk, reference: str, *people: Visitor, **changes: object) -> Party:
    status = BookingStatus(str(changes.get("status", "confirmed")))
    booking = Booking("", reference, TOUR.tour_id, status)
    return bring_in(kiosk.station.store, people, booking, TOUR)


def state_of(kiosk: Kiosk, visitor_id: str) -> VisitorState:
    story = kiosk.station.store.visits.read(visitor_id)
    assert story is not None
    return story.visitor.state


def sticker_states(kiosk: Kiosk, visitor_id: str) -> list[StickerState]:
    story = kiosk.station.store.visits.read(visitor_id)
    return [sticker.state for sticker in story.stickers] if story else []


def find(kiosk: Kiosk, text: str) -> None:
    """Sign in, and type on the glass."""
    kiosk.sign_in()
    kiosk.hands.tap("tile:FindPage")
    kiosk.until(lambda: kiosk.staff.page == "FindPage")
    for key in text:
        kiosk.hands.tap(f"key:{key}" if key != " " else "key:blank")


def open_visitor(kiosk: Kiosk, text: str, name: str) -> None:
    find(kiosk, text)
    kiosk.hands.tap(f"visitor:{name}")
    kiosk.until(lambda: kiosk.staff.page == "VisitorPage")


def confirm(kiosk: Kiosk, reason: int | None = None) -> None:
    kiosk.until(lambda: page(kiosk).property("asking"))
    if reason is not None:
        kiosk.hands.tap(f"reason:{reason}")
    kiosk.hands.tap("confirmQuestionButton")


def page(kiosk: Kiosk) -> QObject:
    model = kiosk.staff.property("pageModel")
    assert isinstance(model, QObject)
    return model


def said(kiosk: Kiosk) -> str:
    return str(page(kiosk).property("notice") or page(kiosk).property("trouble"))


def test_somebody_is_found_while_typing_admitted_undone_and_found_in_the_journal(
    kiosk: Kiosk,
) -> None:
    party = bring(kiosk, "BK1", visitor("s1", "单欣悦"))
    visitor_id = party.party[0].visitor_id
    open_visitor(kiosk, "SHANX", "单欣悦")

    kiosk.hands.tap("action:override")
    confirm(kiosk, reason=0)
    kiosk.until(lambda: state_of(kiosk, visitor_id) is VisitorState.ADMITTED)
    kiosk.until(lambda: sticker_states(kiosk, visitor_id) == [StickerState.PRINTED])
    kiosk.hands.tap("action:undo")
    confirm(kiosk, reason=1)
    kiosk.until(lambda: state_of(kiosk, visitor_id) is VisitorState.EXPECTED)

    assert [fact["reason"] for fact in kiosk.facts(FactKind.OVERRIDE_GIVEN)] == ["known"]
    (undone,) = kiosk.facts(FactKind.ADMISSION_UNDONE)
    wang = next(u for u in kiosk.station.store.users.enabled() if u.name == "Wang")
    assert (undone["by"], undone["reason"]) == (wang.user_id, "does not come along")
    kiosk.hands.tap("section:story")
    kiosk.reads("撤销入场")


def test_an_undo_after_15_minutes_is_refused_in_words_and_journaled(kiosk: Kiosk) -> None:
    party = bring(kiosk, "BK2", visitor("s2", "区志远"))
    visitor_id = party.party[0].visitor_id
    admit(kiosk.station.store, command("late", party.party, party))
    open_visitor(kiosk, "OU", "区志远")
    kiosk.hands.tap("action:undo")
    kiosk.until(lambda: page(kiosk).property("asking"))

    kiosk.clock.ahead = timedelta(minutes=16)
    confirm(kiosk, reason=0)
    kiosk.until(lambda: "15" in said(kiosk))

    assert state_of(kiosk, visitor_id) is VisitorState.ADMITTED
    refused = kiosk.facts(FactKind.ACTION_REFUSED)[-1]
    assert (refused["action"], refused["why"], refused["visitor"]) == (
        "undo_admission",
        "too_late",
        visitor_id,
    )


def test_a_sticker_opens_its_wearers_page_who_is_blocked_and_unblocked(kiosk: Kiosk) -> None:
    party = bring(kiosk, "BK3", visitor("s3", "乐嘉"))
    visitor_id = party.party[0].visitor_id
    admit(kiosk.station.store, command("worn", party.party, party))
    facts = kiosk.station.store.stickers.facts(visitor_id)
    assert facts is not None
    kiosk.sign_in()
    kiosk.hands.tap("tile:FindPage")
    kiosk.stage.scanner.show(encode_visit_code(facts.visit_code))
    kiosk.until(lambda: kiosk.staff.page == "VisitorPage")
    kiosk.reads("乐嘉")

    rules = kiosk.station.rules.venue
    kiosk.hands.tap("action:block")
    confirm(kiosk, reason=1)
    confirm(kiosk, reason=2)
    kiosk.until(lambda: kiosk.station.store.blocklist.all(rules))
    (entry,) = kiosk.station.store.blocklist.all(rules)
    assert (entry.reason, entry.until) == ("damaged something", DAY + timedelta(days=7))
    kiosk.hands.tap("action:unblock")
    confirm(kiosk)
    kiosk.until(lambda: not kiosk.station.store.blocklist.all(rules))
    kiosk.hands.tap("action:reprint")
    kiosk.until(lambda: len(sticker_states(kiosk, visitor_id)) == 2)


def test_staff_are_told_that_a_supervisor_lets_in_whom_the_blocklist_keeps_out(
    kiosk: Kiosk,
) -> None:
    party = bring(kiosk, "BK9", visitor("s9", "查良镛"))
    visitor_id, store = party.party[0].visitor_id, kiosk.station.store
    wang = next(u for u in store.users.enabled() if u.name == "Wang")
    rules = kiosk.station.rules.venue
    assert isinstance(block_visitor(store, visitor_id, wang, rules, reason="x"), str)
    kiosk.sign_in("Chen", OTHER_PIN)
    kiosk.hands.tap("tile:FindPage")
    for key in "ZHALI":
        kiosk.hands.tap(f"key:{key}")
    kiosk.hands.tap("visitor:查良镛")
    kiosk.until(lambda: kiosk.staff.page == "VisitorPage")

    kiosk.hands.tap("action:override")
    kiosk.until(lambda: "主管" in said(kiosk))

    assert not page(kiosk).property("asking")
    assert state_of(kiosk, visitor_id) is VisitorState.EXPECTED
    refused = kiosk.facts(FactKind.ACTION_REFUSED)[-1]
    assert (refused["action"], refused["why"]) == ("override_admission", "blocked")


def test_a_party_is_checked_in_by_hand_while_printer_and_lockers_are_down(kiosk: Kiosk) -> None:
    child = visitor("s5", "缪小雨", born=date(2015, 1, 1), numbered=False)
    party = bring(kiosk, "BK4", visitor("4217", "缪建国"), child)
    father, teen = (person.visitor_id for person in party.party)
    kiosk.stage.empty_printer(True)
    kiosk.stage.lockers.suffer(Trouble.SILENT)
    try:
        open_visitor(kiosk, "MIAO J", "缪建国")
        kiosk.hands.tap("action:byHand")
        kiosk.until(lambda: kiosk.staff.page == "ByHandPage")
        for key in "4217":
            kiosk.hands.tap(f"key:{key}")
        kiosk.hands.tap("visitor:缪小雨")
        kiosk.hands.tap("visitor:缪小雨")
        kiosk.hands.tap("field:door")
        kiosk.hands.tap("key:5")
        kiosk.hands.tap("checkInButton")
        confirm(kiosk)
        kiosk.until(lambda: state_of(kiosk, teen) is VisitorState.ADMITTED)
    finally:
        kiosk.stage.lockers.suffer(Trouble.SILENT, on=False)
        kiosk.stage.empty_printer(False)

    store = kiosk.station.store
    assert store.compartments.held_by((father, teen)) == {father: 5, teen: 5}
    identified = {
        f["visitor"]: f["identified"]
        for f in kiosk.facts(FactKind.VISITOR_ADMITTED)
        if "identified" in f
    }
    assert identified == {father: "last4", teen: "known"}


def test_a_walk_in_gets_a_free_place_and_a_full_refusal_changes_nothing(kiosk: Kiosk) -> None:
    bring(kiosk, "BK5", visitor("s6", "薄熙"))
    before = kiosk.station.store.walk_ins.free_places(TOUR.tour_id)
    find(kiosk, "")
    kiosk.hands.tap("walkInButton")
    kiosk.until(lambda: kiosk.staff.page == "WalkInPage")
    for key in "LI":
        kiosk.hands.tap(f"key:{key}")
    kiosk.hands.tap("field:born")
    for key in "20220131":
        kiosk.hands.tap(f"key:{key}")
    kiosk.hands.tap("addButton")
    kiosk.hands.tap("admitButton")
    confirm(kiosk)
    kiosk.reads("未到参观年龄")
    assert kiosk.station.store.walk_ins.free_places(TOUR.tour_id) == before
    assert kiosk.facts(FactKind.ACTION_REFUSED)[-1]["rules"] == "under_age"

    kiosk.hands.tap("visitor:LI")
    for key in "LILEI":
        kiosk.hands.tap(f"key:{key}")
    kiosk.hands.tap("character:李")
    kiosk.hands.tap("addButton")
    assert "拼音" in said(kiosk)  # one syllable has no character yet
    kiosk.hands.tap("character:雷")
    kiosk.hands.tap("addButton")
    kiosk.hands.tap("admitButton")
    confirm(kiosk)
    kiosk.until(lambda: kiosk.facts(FactKind.WALK_IN_ADDED))
    visitor_id = str(kiosk.facts(FactKind.VISITOR_ADMITTED)[-1]["visitor"])
    story = kiosk.station.store.visits.read(visitor_id)
    assert story is not None
    assert story.visitor.names == ("李雷",)
    assert kiosk.station.store.walk_ins.free_places(TOUR.tour_id) == before - 1


def test_a_double_is_merged_and_a_guide_cannot_look_for_anyone(kiosk: Kiosk) -> None:
    twin = visitor("s7", "翟明", numbered=False, born=FATHER.birth_date)
    one = bring(kiosk, "BK6", visitor("s7", "翟明"))
    other = bring(kiosk, "BK7", twin)
    open_visitor(kiosk, "BK6", "翟明")
    kiosk.hands.tap("action:merge")
    kiosk.until(lambda: kiosk.staff.page == "FindPage")
    for key in "BK7":
        kiosk.hands.tap(f"key:{key}")
    model = kiosk.staff.model("FindPage")
    assert isinstance(model, FindViewModel)
    kiosk.until(lambda: [r.key for r in model._rows._all] == [other.party[0].visitor_id])
    kiosk.hands.tap("visitor:翟明")
    confirm(kiosk)
    kiosk.until(lambda: kiosk.facts(FactKind.VISITORS_MERGED))
    assert kiosk.station.store.visits.read(one.party[0].visitor_id) is not None
    assert kiosk.station.store.visits.read(other.party[0].visitor_id) is None

    kiosk.hands.tap("signOutButton")
    kiosk.until(lambda: not kiosk.staff.shown)
    kiosk.sign_in("Li", OTHER_PIN)
    assert kiosk.hands.find("tile:FindPage") is None
    kiosk.staff.openPage("FindPage")
    assert kiosk.staff.page == "StaffHome"
