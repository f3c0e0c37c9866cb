"""The arrival screen's view-model: shows a `State`, posts `Event`s, nothing else."""

import math
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Property, QCoreApplication, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.compartments import Compartment
from kiosk.domain.flow import derive_timeout_s
from kiosk.domain.flow_rules import FlowRules, begin
from kiosk.domain.tours import Language
from kiosk.domain.transitions.luggage import may_want_tag
from kiosk.domain.transitions.numbers import may_type_number
from kiosk.ui.fetch_words import derive_fetch_words
from kiosk.ui.fonts import family_of
from kiosk.ui.help_words import derive_help
from kiosk.ui.jobs import Mailbox
from kiosk.ui.languages import Languages
from kiosk.ui.look import Outage, TourToday, VenueLook
from kiosk.ui.pages import (
    can_call_staff,
    can_go_back,
    clears_itself,
    derive_step,
    derive_typed,
    is_forward,
    is_next_visitor,
    is_time_nearly_up,
    page_of,
    shows_party,
)
from kiosk.ui.view_models.dimming import DimmingViewModel
from kiosk.ui.view_models.farewell import FarewellViewModel
from kiosk.ui.view_models.options import ScreenOptions
from kiosk.ui.view_models.party import PartyViewModel
from kiosk.ui.view_models.phones import PhonesViewModel
from kiosk.ui.view_models.refusal import StopViewModel
from kiosk.ui.view_models.today import TodayViewModel
from kiosk.ui.view_models.venue import VenueViewModel
from kiosk.ui.view_models.visitor_touches import VisitorTouches

QML_IMPORT_NAME = "KioskModels"
QML_IMPORT_MAJOR_VERSION = 1

TICK_MS = 200
REST_MS = 1000  # on a page that waits for ever there are only the clock and the idle time
IDLE_S = 60.0  # after so long without a touch the first page is again as everyone finds it


@QmlElement
class ArrivalViewModel(VisitorTouches):
    """The arrival journey on screen. Create it on the UI thread after `open_application`.

    `publish` and the `set_…` methods may be called from any thread and return at once; the
    newest value wins. `post` is called on the UI thread and must not block.
    """

    changed = Signal()
    pageChanged = Signal()
    firstPageRenewed = Signal()  # another language: quicker made anew than laid out once more
    languageChanged = Signal()
    clockChanged = Signal()
    countdownChanged = Signal()

    def __init__(
        self,
        post: Callable[[ev.Event], None],
        rules: FlowRules,
        venue: VenueLook,
        *,
        languages: Languages | None = None,
        now_utc: Callable[[], datetime] = lambda: datetime.now(UTC),
        monotonic_s: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(post, lambda: bool(self._options.property("reach")), parent)
        self._rules = rules
        self._look = venue
        self._now_utc = now_utc
        self._monotonic_s = monotonic_s
        self._languages = languages or Languages()
        self._state: st.State = st.Attract(rules.language)
        self._deadline: float | None = None
        self._seconds = 0
        self._clock = ""
        self._forward = True
        self._outages: frozenset[Outage] = frozenset()
        self._touched_at = self._monotonic_s()
        self.idle_s = IDLE_S

        self._options = ScreenOptions(self)
        self._dimming = DimmingViewModel(venue.dimming, self)
        self._venue = VenueViewModel(venue, self._languages, rules.language, self)
        self._today = TodayViewModel(venue.zone, self)
        self._party = PartyViewModel(venue.zone, rules, self)
        self._phones = PhonesViewModel(self)
        self._stop = StopViewModel(venue.zone, self)
        self._farewell = FarewellViewModel(venue, rules, self)

        self._published: st.State = self._state
        self._visitors = self._shown_visitors = 0
        self._states: Mailbox[tuple[st.State, float | None, int]] = Mailbox(self._show_latest)
        self._tours: Mailbox[tuple[TourToday, ...]] = Mailbox(self._today.show)
        self._wall: Mailbox[tuple[Compartment, ...]] = Mailbox(self._phones.show_wall)
        self._alerts: Mailbox[frozenset[Outage]] = Mailbox(self._show_outages)

        self._languages.use(rules.language)
        self._venue.show(self._state, self._outages)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(REST_MS)
        self._tick()

    # --- from the flow ---------------------------------------------------------------------

    def publish(self, state: st.State, deadline_monotonic: float | None) -> None:
        """Show this state; `deadline_monotonic` is when TimeUp comes, by `monotonic_s`.

        Only the latest is shown. Whose turn it is must not get lost with one that is passed over.
        """
        self._visitors += is_next_visitor(self._published, state)
        self._published = state
        self._states.put((state, deadline_monotonic, self._visitors))

    def set_tours(self, tours: tuple[TourToday, ...]) -> None:
        """Today's tours, for the first page."""
        self._tours.put(tours)

    def set_wall(self, compartments: tuple[Compartment, ...]) -> None:
        """The locker wall as it is now."""
        self._wall.put(compartments)

    def set_alerts(self, outages: frozenset[Outage]) -> None:
        """What does not work now."""
        self._alerts.put(outages)

    # --- to the staff's side ---------------------------------------------------------------

    @property
    def languages(self) -> Languages:
        """The translators; there is one set, for only one language can be in use."""
        return self._languages

    @property
    def spoken(self) -> Language:
        """The language of the page shown."""
        return self._state.language

    def rehearse(self) -> None:
        """Lay the first page out in every language, so that the first visitor waits for none.

        Nobody sees it: no frame is drawn meanwhile.
        """
        shown, deadline = self._state, self._deadline
        if isinstance(shown, st.Attract):
            for offered in self._languages.offered:
                self._show(replace(shown, language=offered.language), deadline, rehearsed=True)
            self._show(shown, deadline, rehearsed=True)

    def reset_options(self) -> None:
        """The screen as the next visitor should find it."""
        self._options.reset()

    # --- to QML ----------------------------------------------------------------------------

    @Property(ScreenOptions, constant=True)
    def options(self) -> ScreenOptions:
        return self._options

    @Property(DimmingViewModel, constant=True)
    def dimming(self) -> DimmingViewModel:
        return self._dimming

    @Property(VenueViewModel, constant=True)
    def venue(self) -> VenueViewModel:
        return self._venue

    @Property(TodayViewModel, constant=True)
    def today(self) -> TodayViewModel:
        return self._today

    @Property(PartyViewModel, constant=True)
    def party(self) -> PartyViewModel:
        return self._party

    @Property(PhonesViewModel, constant=True)
    def phones(self) -> PhonesViewModel:
        return self._phones

    @Property(StopViewModel, constant=True)
    def stop(self) -> StopViewModel:
        return self._stop

    @Property(FarewellViewModel, constant=True)
    def farewell(self) -> FarewellViewModel:
        return self._farewell

    @Property(str, notify=pageChanged)
    def page(self) -> str:
        """The page to show: the name of the state's class and of the QML file."""
        return page_of(self._state)

    @Property(bool, notify=pageChanged)
    def forward(self) -> bool:
        """Whether the last change of page was one on the way, not back."""
        return self._forward

    @Property(int, notify=changed)
    def step(self) -> int:
        """1 to `steps`; 0 where the journey has not begun."""
        return derive_step(self._state, self._rules)

    @Property(int, constant=True)
    def steps(self) -> int:
        return 5 if self._rules.has_lockers else 4

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        return can_go_back(self._state)

    @Property(bool, notify=changed)
    def canCallStaff(self) -> bool:
        return can_call_staff(self._state)

    @Property(str, notify=changed)
    def help(self) -> str:
        """What to do on this page."""
        return derive_help(self._state)

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        """The language in use, as a value of `Language`."""
        return self._state.language.value

    @Property(list, constant=True)
    def offered(self) -> list[dict[str, str]]:
        """The languages to choose from: `tag`, `name` by itself and the `face` to write it in."""
        return [
            {"tag": one.language.value, "name": one.name, "face": one.family}
            for one in self._languages.offered
        ]

    @Property(str, notify=languageChanged)
    def family(self) -> str:
        """The font family that has this language's forms."""
        return family_of(self._state.language)

    @Property(str, notify=clockChanged)
    def clock(self) -> str:
        """The venue's time."""
        return self._clock

    @Property(bool, notify=countdownChanged)
    def countsDown(self) -> bool:
        """Whether this page clears itself when nobody touches it."""
        return self._deadline is not None and clears_itself(self._state)

    @Property(int, notify=countdownChanged)
    def secondsLeft(self) -> int:
        return self._seconds

    @Property(bool, notify=countdownChanged)
    def asksStillThere(self) -> bool:
        """Whether the page's time is nearly up, and with it the visit."""
        if self._deadline is None:
            return False
        return is_time_nearly_up(self._state, self._rules, self._seconds)

    @Property(float, notify=countdownChanged)
    def timeLeft(self) -> float:
        """What is left of the page's time, 1 to 0."""
        whole = derive_timeout_s(self._state, self._rules)
        return min(1.0, self._seconds / whole) if whole else 0.0

    @Property(str, notify=changed)
    def typedText(self) -> str:
        """What stands in the keypad's field when its page comes; empty on other pages."""
        return derive_typed(self._state)

    @Property(bool, notify=changed)
    def canTypeNumber(self) -> bool:
        """Whether a child of the party may check in by a number."""
        return isinstance(self._state, st.Documents) and may_type_number(
            self._state.visit, self._rules
        )

    @Property(bool, notify=changed)
    def canStoreLuggage(self) -> bool:
        """Whether one more pair of luggage tags may be asked for."""
        return isinstance(self._state, st.Done) and may_want_tag(self._state, self._rules)

    @Property(bool, notify=changed)
    def readerOut(self) -> bool:
        """No document can be read."""
        return Outage.READER in self._outages

    # --- touches ---------------------------------------------------------------------------

    @Slot()
    def touched(self) -> None:
        """Somebody is there."""
        self._touched_at = self._monotonic_s()
        self.idle_s = IDLE_S
        self._dimming.wake()

    # --- showing ---------------------------------------------------------------------------

    def _show_latest(self, latest: tuple[st.State, float | None, int]) -> None:
        state, deadline, visitors = latest
        is_next = visitors != self._shown_visitors
        self._shown_visitors = visitors
        self._show(state, deadline, is_next=is_next)

    def _show(
        self,
        state: st.State,
        deadline: float | None,
        *,
        is_next: bool = False,
        rehearsed: bool = False,
    ) -> None:
        before, self._state, self._deadline = self._state, state, deadline
        turned = state.language is not before.language
        if not isinstance(state, st.Attract):
            self._dimming.wake()
        if page_of(state) != page_of(before):
            self._forward = is_forward(before, state)
            self.pageChanged.emit()
            self._end_page_before()
        elif isinstance(state, st.Attract) and turned and not rehearsed:
            self.firstPageRenewed.emit()
            self._end_page_before()
        if is_next:
            self._options.reset()
        if turned:
            self._languages.use(state.language)
            self.languageChanged.emit()
            self._today.renew()
        self._venue.show(state, self._outages)
        self._fill_page(state)
        self._forget_others(state)
        self.changed.emit()
        self._timer.start(REST_MS if self._deadline is None else TICK_MS)
        self._seconds = self._derive_seconds()
        self.countdownChanged.emit()

    def _end_page_before(self) -> None:
        """It is gone before anything changes that it showed."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _fill_page(self, state: st.State) -> None:
        match state:
            case (
                st.PartyShown()
                | st.Documents()
                | st.RestMissing()
                | st.EnteringNumber()
                | st.Rules()
            ):
                self._party.show(state, state.visit)
            case st.CountingPhones() | st.Locking():
                self._phones.show(state)
            case st.Printing() | st.Done():
                self._party.show(state, state.visit)
                self._farewell.show(state)
            case st.Stopped():
                self._stop.show(state)
                if state.visit is not None:
                    self._party.show(state, state.visit)
            case st.StaffCalled():
                self._stop.show(state)
            case st.Fetching():
                self._phones.show_words(derive_fetch_words(state))
            case st.Attract() | st.EnteringReference() | st.LookingUp() | st.Admitting():
                pass

    def _forget_others(self, state: st.State) -> None:
        """Nothing of a page that has gone stays in any property."""
        if not shows_party(state):
            self._party.clear()
        if not isinstance(state, (st.CountingPhones, st.Locking, st.Fetching)):
            self._phones.clear()
        if not isinstance(state, (st.Stopped, st.StaffCalled)):
            self._stop.clear()
        if not isinstance(state, (st.Printing, st.Done)):
            self._farewell.clear()

    def _show_outages(self, outages: frozenset[Outage]) -> None:
        self._outages = outages
        self._venue.show(self._state, outages)
        self.changed.emit()

    # --- time ------------------------------------------------------------------------------

    @Slot()
    def _tick(self) -> None:
        now = self._now_utc().astimezone(self._look.zone)
        if isinstance(self._state, st.Attract):
            self._dimming.look(now.time())
        else:
            self._dimming.wake()
        clock = now.strftime("%H:%M")
        if clock != self._clock:
            self._clock = clock
            self.clockChanged.emit()
        seconds = self._derive_seconds()
        if seconds != self._seconds:
            self._seconds = seconds
            self.countdownChanged.emit()
        idle = self._monotonic_s() - self._touched_at > self.idle_s
        if idle and isinstance(self._state, st.Attract):
            self._touched_at = self._monotonic_s()
            self._options.reset()
            if self._state != begin(self._rules):
                self._post(ev.StartedOver())

    def _derive_seconds(self) -> int:
        """What is left of the page's time now."""
        left = 0.0 if self._deadline is None else self._deadline - self._monotonic_s()
        return max(0, math.ceil(left))
