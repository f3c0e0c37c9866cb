"""Has the flow's effects done: each goes to the part that can do it, and answers as events.

Nothing here blocks the desk: reading runs on a thread of its own, writing on the store's,
doors and printing on theirs.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime
from typing import TypeVar, assert_never

import structlog

from kiosk.app.blocklist import mark_if_blocked
from kiosk.app.desk import Post
from kiosk.app.identity import present_number
from kiosk.app.inquiry import Answer, Found, Inquiry, TurnedAway
from kiosk.app.lockers import PouchLockers
from kiosk.app.pass_keys import PassKeyProblem
from kiosk.app.stickers import StickerQueue
from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain.decisions import VenueRules
from kiosk.domain.states import StoppedFacts
from kiosk.domain.visit import begin_visit
from kiosk.store.admissions import AdmitCommand
from kiosk.store.engine import new_id
from kiosk.store.errors import StoreError
from kiosk.store.keys import SiteKeys
from kiosk.store.luggage import TagCommand
from kiosk.store.store import Store

log = structlog.get_logger(__name__)

T = TypeVar("T")


class ArrivalWork:
    """Does what the arrival flow asks for.

    `lockers` is None where the venue has none; `fetch` begins a visitor's own release; `chime`
    plays a tone and returns at once.
    `first_tag` is the day's first number on this station's luggage tags.
    """

    def __init__(
        self,
        *,
        store: Store,
        inquiry: Inquiry,
        site_keys: SiteKeys,
        rules: VenueRules,
        terms_version: str,
        lockers: PouchLockers | None,
        stickers: StickerQueue,
        fetch: Callable[[str], None],
        chime: Callable[[fx.Tone], None],
        post: Post,
        clock: Callable[[], datetime],
        first_tag: int = 1,
    ) -> None:
        self._store = store
        self._inquiry = inquiry
        self._site_keys = site_keys
        self._rules = rules
        self._terms_version = terms_version
        self._lockers = lockers
        self._stickers = stickers
        self._fetch = fetch
        self._chime = chime
        self._post = post
        self._clock = clock
        self._first_tag = first_tag
        self._questions = 0
        self._reading = ThreadPoolExecutor(max_workers=1, thread_name_prefix="arrival-reads")

    def perform(self, effect: fx.Effect) -> None:
        """Begin what the effect asks for; its answer comes through `post`."""
        match effect:
            case fx.FindByPass(text=text):
                self._ask(self._inquiry.by_pass, text)
            case fx.FindByReference(text=text):
                self._ask(self._inquiry.by_reference, text)
            case fx.FindByDocument(document=document):
                self._ask(self._inquiry.by_document, document)
            case fx.ReadNumber(text=text):
                today = self._rules.today(self._clock())
                shown = present_number(text, self._site_keys, today)
                self._post(ev.NumberRead(mark_if_blocked(self._store, shown)))
            case fx.RecordRefusal():
                self._record(effect)
            case fx.Admit():
                self._admit(effect)
            case fx.LockPhones(visitor_ids=visitor_ids, low=low, phones=phones):
                if self._lockers is None:
                    self._post(ev.NoCompartmentFree())
                else:
                    self._lockers.lock_phones(visitor_ids, low=low, phones=phones)
            case fx.LeaveEmpty(number=number, empty=empty):
                if self._lockers is not None:
                    self._lockers.leave_empty(number, empty=empty)
            case fx.NotePhones(owners=owners, without=without):
                self._then(self._store.phone_counts.note(owners, without), lambda _none: None)
            case fx.ReleaseStickers(visitor_ids=visitor_ids):
                self._stickers.release(visitor_ids)
            case fx.PrintTag():
                self._print_tag(effect)
            case fx.FetchPouch(code=code):
                self._fetch(code)
            case fx.CallStaff(why=why, booking_id=booking_id, compartment=number, page=page):
                call = self._store.admissions.call_staff(why, booking_id, number, page)
                self._then(call, lambda case: self._post(ev.CaseOpened(case)))
            case fx.Chime(tone=tone):
                self._chime(tone)
            case never:
                assert_never(never)

    def close(self) -> None:
        """Let the reading in hand finish."""
        self._reading.shutdown(wait=True)

    def _ask(self, find: Callable[[T, datetime], Answer], key: T) -> None:
        """Only the latest question is answered: whoever asked before has started over."""
        self._questions += 1
        question = self._questions

        def if_latest(answer: Callable[[], None]) -> None:
            if question == self._questions:
                answer()

        self._then(
            self._reading.submit(find, key, self._clock()),
            lambda answer: if_latest(lambda: self._answer(answer)),
            on_failure=lambda: if_latest(lambda: self._post(ev.StoreFailed())),
        )

    def _answer(self, answer: Answer) -> None:
        match answer:
            case Found(booking=booking, tour=tour, party=party):
                on = tour.local_date(self._rules.zone)
                held = self._store.compartments.held_by(tuple(v.visitor_id for v in party))
                visit = begin_visit(new_id(), booking, tour, on, party, self._terms_version, held)
                self._post(ev.PartyFound(visit))
            case TurnedAway(reason=reason, booking=booking, tour=tour):
                facts = None
                if tour is not None:
                    window = self._rules.window
                    facts = StoppedFacts(tour, window.opens_at(tour), window.closes_at(tour))
                booking_id = booking.booking_id if booking else None
                self._post(ev.BookingRefused(reason, facts, booking_id))
            case never:
                assert_never(never)

    def _record(self, effect: fx.RecordRefusal) -> None:
        written = self._store.admissions.record_refusal(
            effect.reason,
            effect.needs_staff,
            effect.booking_id,
            effect.visitor_id,
            effect.request_id,
        )
        if effect.wants_case:
            self._then(written, lambda case: self._post(ev.CaseOpened(case)))

    def _admit(self, effect: fx.Admit) -> None:
        command = AdmitCommand(
            request_id=effect.request_id,
            booking_id=effect.booking_id,
            candidates=tuple((c.visitor_id, c.birth_date) for c in effect.candidates),
            terms_version=effect.terms_version,
            language=effect.language,
            by_number=frozenset(c.visitor_id for c in effect.candidates if c.by_number),
            areas={c.visitor_id: c.area for c in effect.candidates if c.area},
        )
        answered = self._store.admissions.admit(command, self._rules)
        self._then(
            answered,
            lambda decisions: self._post(ev.PartyAnswered(decisions)),
            on_failure=lambda: self._post(ev.StoreFailed()),
        )

    def _print_tag(self, effect: fx.PrintTag) -> None:
        self._stickers.print_tag(
            TagCommand(
                request_id=effect.request_id,
                booking_id=effect.booking_id,
                visitor_id=effect.visitor_id,
                day=self._rules.today(self._clock()),
                first_number=self._first_tag,
            )
        )

    def _then(
        self,
        future: "Future[T]",
        on_done: Callable[[T], None],
        on_failure: Callable[[], None] | None = None,
    ) -> None:
        def done(finished: "Future[T]") -> None:
            try:
                on_done(finished.result())
            except (StoreError, PassKeyProblem) as error:
                log.error("arrival", what=error.what, remedy=error.remedy)
                if on_failure:
                    on_failure()
            except Exception:
                log.exception("arrival")
                if on_failure:
                    on_failure()

        future.add_done_callback(done)
