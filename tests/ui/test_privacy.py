"""When a page has cleared, nobody's name, number or pass is left: the live objects are searched."""

import gc
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication

from kiosk.bootstrap import Station
from kiosk.demo.clock import DemoClock
from kiosk.demo.onlooker import Onlooker
from kiosk.demo.roster import OPENING_TIME
from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.staff import Role
from kiosk.domain.tours import TourStatus
from kiosk.settings.model import CheckIn, Timeouts
from kiosk.sticker.qr import encode_visit_code
from kiosk.ui.application import open_window
from kiosk.ui.hands import let_pass
from kiosk.ui.languages import Languages
from kiosk.ui.remote_hands import RemoteHands
from kiosk.ui.staff_models import StaffModels
from kiosk.ui.venue import derive_look
from kiosk.ui.view_models.arrival import ArrivalViewModel
from kiosk.ui.view_models.staff import StaffViewModel
from tests.pins import make_quick_pins
from tests.samples import DAY, SHANGHAI
from tests.ui.far_people import FarPeople
from tests.ui.memory_search import find_in_python, find_in_qt
from tests.waiting import wait_until

SHORT = Timeouts(documents_s=5, done_s=5, staff_page_s=600)
ALL_DAY = CheckIn(opens_before_min=600, self_service_release=True)
PIN = "2580"
LET_IN = 3  # the first of the ways end with somebody in


class Kiosk:
    """A whole station whose visitors and devices live in another process."""

    def __init__(self, folder: Path, languages: Languages) -> None:
        self.people = FarPeople(folder, timeouts=SHORT, checkin=ALL_DAY)
        clock = DemoClock(DAY, OPENING_TIME, SHANGHAI)
        settings = self.people.settings
        self.station = Station(settings, clock=clock, chime=lambda _tone: None)
        self.people.hand_out_passes(self.station, clock())
        look = derive_look(settings)
        self.arrival = ArrivalViewModel(
            self.station.desk.post, self.station.rules, look, languages=languages, now_utc=clock
        )
        self.models = StaffModels(self.station.staff_services())
        self.staff = StaffViewModel(self.station.staff, self.arrival, look, self.models)
        self.screen = Onlooker(self.arrival)
        self.shown = open_window(self.arrival, size=(540, 960), staff=self.staff)
        theme = self.shown.engine.singletonInstance("Kiosk", "Theme")
        assert theme.setProperty("tapGap", 40)
        self.hands = RemoteHands(self.shown.window)
        pins = make_quick_pins(self.station.keys)
        self.station.store.users.add("Wang", Role.SUPERVISOR, pins.hash(PIN)).result()
        self.station.start(self.screen, self.staff)
        self.party = self.came = -1

    def perform(self, act: Callable[["Kiosk"], None]) -> None:
        """The next party comes, and does this on a thread of its own; then all has settled."""
        self.came += 1
        self.party = self.came
        if self.came >= LET_IN:  # nobody lets these in: they may come again, in turn
            self.party = LET_IN + (self.came - LET_IN) % (self.people.parties - 1 - LET_IN)
        failures: list[BaseException] = []

        def run() -> None:
            try:
                self.screen.wait_for(st.Attract)
                act(self)
                self.screen.wait_for(st.Attract)
            except BaseException as error:
                failures.append(error)

        player = threading.Thread(target=run, name="people")
        player.start()
        while player.is_alive():
            self._let_pass()
        if failures:
            raise failures[0]
        while not self._is_at_rest():
            self._let_pass()
        QGuiApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()

    def _is_at_rest(self) -> bool:
        still = self.shown.window.property("still") is True
        return still and not self.staff.shown and self.arrival.page == "Attract"

    def _let_pass(self) -> None:
        let_pass(5)

    # --- what people do ----------------------------------------------------------------------

    def show_pass(self) -> None:
        self.people.ask("hold_pass", self.party)
        self.screen.wait_for(st.PartyShown)
        self.people.ask("lower_pass")

    def show_documents(self, *persons: int) -> None:
        for person in persons:
            self.people.ask("put", self.party, person)

    def sign_in(self) -> None:
        for control in ("helpButton", "staffButton", "person:Wang", *(f"pin:{n}" for n in PIN)):
            self.hands.tap(control)
        self.hands.tap("pin:enter")

    def hold_up_sticker(self, visitor_id: str) -> None:
        facts = self.station.store.stickers.facts(visitor_id)
        assert facts is not None
        self.people.ask("hold_up", encode_visit_code(facts.visit_code))
        self.screen.wait_for(st.Fetching)
        self.people.ask("lower_pass")

    def start_over(self) -> None:
        self.hands.tap("startOverButton")

    def close(self) -> None:
        self.staff.close()
        self.shown.close()
        self.station.close()
        self.people.__exit__(None, None, None)


def everything(kiosk: Kiosk) -> st.Done:
    """From the pass to the stickers, with two phones."""
    kiosk.show_pass()
    kiosk.show_documents(0, 1)
    kiosk.hands.tap("acceptButton")
    kiosk.hands.tap("phones:2")
    for locked in range(2):
        door = kiosk.screen.wait_for(
            st.Locking,
            lambda now, locked=locked: now.phase is st.LockPhase.OPEN and now.locked == locked,
        )
        kiosk.people.ask("close_door", door.number)
    done = kiosk.screen.wait_for(st.Done)
    kiosk.hands.tap("finishButton")
    kiosk.screen.wait_for(st.Attract)
    return done


def fetch_their_phones(kiosk: Kiosk) -> None:
    """One holds a sticker to the window too early, the other when the tour is back."""
    visit = everything(kiosk).visit
    early, back = (member.visitor.visitor_id for member in visit.members)
    kiosk.hold_up_sticker(early)
    kiosk.screen.wait_for(st.Fetching, lambda now: now.phase is st.FetchPhase.REFUSED)
    kiosk.hands.tap("finishButton")
    kiosk.screen.wait_for(st.Attract)
    bookings = kiosk.station.store.bookings
    bookings.set_tour_status(visit.tour.tour_id, TourStatus.RETURNED).result()
    kiosk.hold_up_sticker(back)
    door = kiosk.screen.wait_for(st.Fetching, lambda now: now.phase is st.FetchPhase.OPEN)
    kiosk.people.ask("close_door", door.number)
    kiosk.screen.wait_for(st.Fetching, lambda now: now.phase is st.FetchPhase.TAKEN)
    kiosk.screen.wait_for(st.Attract)  # the page clears itself
    bookings.set_tour_status(visit.tour.tour_id, visit.tour.status).result()


def be_served_by_staff(kiosk: Kiosk) -> None:
    """Who look at them on every page that says who somebody is, and sign out."""
    visit = everything(kiosk).visit
    someone = visit.members[0].visitor.visitor_id
    kiosk.sign_in()
    kiosk.hands.tap("tile:FindPage")
    for character in kiosk.people.ask("secrets_of", kiosk.party)[0]:
        kiosk.hands.tap(f"key:{character}")
    kiosk.hands.tap("visitor:" + kiosk.people.ask("name_of", kiosk.party, 0))
    for control in ("section:party", "section:story", "staffBackButton", "staffBackButton"):
        kiosk.hands.tap(control)
    kiosk.hands.tap("tile:ManifestPage")
    for control in (f"tour:{visit.tour.tour_id}", "filter:arrived", f"member:{someone}"):
        kiosk.hands.tap(control)
    for control in ("toListButton", "countTool", "staffBackButton"):
        kiosk.hands.tap(control)
    kiosk.hands.tap("tile:InsidePage")
    for control in (f"person:{someone}", "list:found", "staffBackButton"):
        kiosk.hands.tap(control)
    kiosk.hands.tap("tile:ReleasePage")
    for control in ("section:find", "staffBackButton"):
        kiosk.hands.tap(control)
    for page in ("SeatingPage", "CompartmentsPage", "JournalPage", "WaitingPage"):
        kiosk.hands.tap(f"tile:{page}")
        kiosk.hands.tap("staffBackButton")
    kiosk.hands.tap("signOutButton")


def leave_at_the_party(kiosk: Kiosk) -> None:
    kiosk.show_pass()
    kiosk.start_over()


def leave_at_the_documents(kiosk: Kiosk) -> None:
    kiosk.show_pass()
    kiosk.show_documents(0)
    kiosk.screen.wait_for(st.Documents)
    kiosk.start_over()


def walk_away(kiosk: Kiosk) -> None:
    """Until the page's time is up."""
    kiosk.show_pass()
    kiosk.show_documents(0)
    kiosk.screen.wait_for(st.Documents)
    kiosk.screen.wait_for(st.Attract)


def be_refused(kiosk: Kiosk) -> None:
    """Somebody of another party comes to the reader."""
    kiosk.show_pass()
    kiosk.people.ask("put", kiosk.party + 1, 0)
    kiosk.screen.wait_for(st.Stopped)
    kiosk.start_over()


def come_with_a_document(kiosk: Kiosk) -> None:
    """No pass, the card first."""
    kiosk.people.ask("put", kiosk.party, 0)
    kiosk.screen.wait_for(st.Documents)
    kiosk.start_over()


def call_staff(kiosk: Kiosk) -> None:
    """Who come and set the kiosk back."""
    kiosk.show_pass()
    kiosk.hands.tap("callStaffButton")
    kiosk.screen.wait_for(st.StaffCalled)
    kiosk.station.desk.post(ev.StaffReset())


def type_the_reference(kiosk: Kiosk) -> None:
    kiosk.hands.tap("noCodeButton")
    kiosk.screen.wait_for(st.EnteringReference)
    for character in kiosk.people.ask("secrets_of", kiosk.party)[0]:
        kiosk.hands.tap(f"key:{character}")
    kiosk.hands.tap("searchButton")
    kiosk.screen.wait_for(st.PartyShown)
    kiosk.start_over()


def begin_to_type_the_reference(kiosk: Kiosk) -> None:
    kiosk.hands.tap("noCodeButton")
    kiosk.screen.wait_for(st.EnteringReference)
    for character in kiosk.people.ask("secrets_of", kiosk.party)[0]:
        kiosk.hands.tap(f"key:{character}")
    kiosk.start_over()


WAYS = (
    everything,
    be_served_by_staff,
    fetch_their_phones,
    leave_at_the_party,
    leave_at_the_documents,
    walk_away,
    be_refused,
    come_with_a_document,
    call_staff,
    type_the_reference,
    begin_to_type_the_reference,
)


@pytest.fixture(scope="module")
def kiosk(
    qapp: QGuiApplication, languages: Languages, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Kiosk]:
    kiosk = Kiosk(tmp_path_factory.mktemp("kiosk"), languages)
    yield kiosk
    kiosk.close()


# Who are served or fetch their phones have done everything before; the others end as these do.
SAMPLED = {be_served_by_staff, fetch_their_phones, walk_away, type_the_reference}


@pytest.mark.parametrize(
    "way",
    [
        pytest.param(way, id=way.__name__, marks=() if way in SAMPLED else pytest.mark.long)
        for way in WAYS
    ],
)
def test_nobody_is_left_anywhere(kiosk: Kiosk, way: Callable[[Kiosk], None]) -> None:
    kiosk.perform(way)
    # Threads of the store and the devices may still be about to drop what they have done.
    left: list[str] = []

    def is_clean() -> bool:
        words = kiosk.people.ask("secrets_of", kiosk.party)
        left[:] = find_in_python(words) + find_in_qt(kiosk.shown.window, words)
        pages = [model for _, model in kiosk.models.all()]
        for view_model in (kiosk.arrival, kiosk.staff, *pages):
            left.extend(find_in_qt(view_model, words))
        return not left

    try:
        wait_until(is_clean)
    except AssertionError:
        pytest.fail("\n".join(sorted(set(left))))


def test_the_search_finds_what_is_there(kiosk: Kiosk) -> None:
    word = "".join(("Sea", "rched ", "Person"))
    holder = [("in a tuple", {"and a dict": word + " indeed"})]
    assert find_in_python([word])
    item = QObject(objectName=f"a {word}")
    holder.clear()
    assert find_in_qt(item, [word]) == ["QObject 'a Searched Person': objectName"]


def test_the_search_sees_a_party_that_is_on_the_screen(kiosk: Kiosk) -> None:
    seen: list[str] = []

    def look(kiosk: Kiosk) -> None:
        kiosk.show_pass()
        seen.extend(find_in_python(kiosk.people.ask("secrets_of", kiosk.party)))
        kiosk.start_over()

    kiosk.perform(look)
    assert seen
