"""Giving pouches back at a station: opens doors, watches them, and writes what was seen.

All doors of a release are asked for at once; the bank spaces them. What ends a holding is in
`kiosk.domain.releases`; it is written the moment the sensor says so, so that a power cut in
the middle leaves every other pouch held. While the store cannot be written, what was seen is
remembered here and written as soon as it can be. Doors that are open belong to nobody's
release any more: what they do next only shows on the list.

Everything runs on one thread, in the order in which it happened. `watch` tells of each change.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from datetime import date, datetime
from typing import TypeVar, assert_never
from zoneinfo import ZoneInfo

import structlog

from hardware.errors import HardwareError
from hardware.interfaces import DoorChange, DoorState, HealthState, LockerBank, OpenOutcome
from kiosk.app.one_thread import OneThread
from kiosk.app.refusals import record_refusal
from kiosk.app.release_evidence import STORE_AGAIN_S, ReleaseEvidence, SeenOpen
from kiosk.domain.releases import (
    ByCompartments,
    BySticker,
    DoorSight,
    ReleaseGranted,
    ReleaseRefusal,
    ReleaseRefused,
    ReleaseRun,
    ReleaseWish,
    begin_run,
    decide_release,
    decide_self_service,
    is_left_behind,
)
from kiosk.domain.staff import Right, StaffUser
from kiosk.sticker.qr import decode_visit_code
from kiosk.store.engine import new_id
from kiosk.store.releases import LeftPouch
from kiosk.store.store import Store

log = structlog.get_logger(__name__)

T = TypeVar("T")
ReleaseAnswer = ReleaseRun | ReleaseRefused
Listener = Callable[[ReleaseRun], None]

SELF_SERVICE = "self_service"
SEEN_OPEN, FOUND_OPEN = "door_opened", "door_found_open"

LOOK_EVERY_S = 0.05
RUNS_KEPT = 20

_SIGHTS = {
    DoorState.OPEN: DoorSight.OPEN,
    DoorState.CLOSED: DoorSight.CLOSED,
    DoorState.UNKNOWN: DoorSight.UNSEEN,
}


def read_left_behind(
    store: Store, now: datetime, zone: ZoneInfo, *, closing: bool = False
) -> tuple[LeftPouch, ...]:
    """Pouches whose tour is over and that nobody has fetched, longest first.

    `closing`: all that is locked up, whatever has become of the tour. Raises StoreError.
    """
    today = now.astimezone(zone).date()
    left = store.releases.left()
    return tuple(p for p in left if closing or is_left_behind(p.tour, today, zone))


class ReleaseDesk:
    """The releases of one station, from its making to `close`. Call from any thread.

    A method that answers returns at once; the Future raises StoreError when the store cannot
    be asked. Nothing is opened then: without the store there is `Emergency`.
    """

    def __init__(
        self,
        bank: LockerBank,
        store: Store,
        clock: Callable[[], datetime],
        zone: ZoneInfo,
        *,
        self_service: bool = False,
    ) -> None:
        self._bank = bank
        self._store = store
        self._clock = clock
        self._zone = zone
        self._self_service = self_service
        self._runs: dict[str, ReleaseRun] = {}
        self._takers: dict[str, str] = {}
        self._openings: dict[tuple[str, int], Future[OpenOutcome]] = {}
        self._evidence = ReleaseEvidence(store)
        self._listeners: dict[object, Listener] = {}
        self._lock = threading.Lock()
        self._thread = OneThread("releases", patience_s=self._patience_s, while_idle=self._look)
        self._stop_watching = bank.watch(self._door_changed)

    # --- what staff and visitors ask for -----------------------------------------------------

    def begin(
        self, wish: ReleaseWish, by: StaffUser, *, taken_by: str = ""
    ) -> "Future[ReleaseAnswer]":
        """Open what is asked for. `taken_by`: the name of who takes a forgotten pouch.

        A refusal is journaled and opens nothing.
        """

        def decide() -> ReleaseGranted | ReleaseRefused:
            if not by.may(Right.RELEASE):
                return ReleaseRefused(ReleaseRefusal.NO_RIGHT)
            return decide_release(
                wish,
                self._store.releases.facts(wish),
                station=self._store.station,
                today=self._today(),
                zone=self._zone,
            )

        return self._thread.submit(lambda: self._begin(wish, by.user_id, decide, taken_by))

    def begin_by_code(self, text: str, by: StaffUser) -> "Future[ReleaseAnswer]":
        """Open what the sticker with this QR text is for."""
        code = decode_visit_code(text)
        if code is None:
            return self._thread.submit(lambda: self._refuse_code(by.user_id))
        return self.begin(BySticker(code), by)

    def begin_by_visitor(self, visit_code: str) -> "Future[ReleaseAnswer]":
        """A visitor holds a sticker to the kiosk: theirs, once the tour is back, if offered."""
        wish = BySticker(visit_code)

        def decide() -> ReleaseGranted | ReleaseRefused:
            return decide_self_service(
                wish,
                self._store.releases.facts(wish),
                offered=self._self_service,
                station=self._store.station,
                today=self._today(),
                zone=self._zone,
            )

        return self._thread.submit(lambda: self._begin(wish, SELF_SERVICE, decide))

    def try_again(self, run_id: str, number: int, by: StaffUser) -> "Future[ReleaseAnswer]":
        """Ask once more for a door that did not open, or that nobody saw."""
        return self._thread.submit(lambda: self._try_again(run_id, number, by))

    def stop(self, run_id: str) -> "Future[ReleaseRun | None]":
        """Call off what has not been opened yet; None for a run that is long over."""
        return self._thread.submit(lambda: self._stop(run_id))

    def keep(self, run_id: str, number: int, by: StaffUser) -> "Future[ReleaseAnswer]":
        """A person saw that the pouch is still inside: it is held again.

        The Future raises StillLocked when the compartment has been given to somebody.
        """
        return self._thread.submit(lambda: self._keep(run_id, number, by))

    def runs(self) -> tuple[ReleaseRun, ...]:
        """The latest releases as they stand, oldest first."""
        with self._lock:
            return tuple(self._runs.values())

    def find(self, run_id: str) -> ReleaseRun | None:
        """How this release stands; None for one that is long over."""
        with self._lock:
            return self._runs.get(run_id)

    def watch(self, listener: Listener) -> Callable[[], None]:
        """Tell of every change of a run, on this desk's thread; returns what stops it."""
        key = object()
        with self._lock:
            self._listeners[key] = listener

        def stop() -> None:
            with self._lock:
                self._listeners.pop(key, None)

        return stop

    def close(self) -> None:
        """Stop watching; what was seen is written. Openings go on. Safe to call twice."""
        self._stop_watching()
        self._thread.bring(self._evidence.write)
        self._thread.close()

    # --- on this desk's thread ---------------------------------------------------------------

    def _patience_s(self) -> float | None:
        if self._openings:
            return LOOK_EVERY_S
        return STORE_AGAIN_S if self._evidence.waits else None

    def _look(self) -> None:
        """Which doors have got their turn; what could not be written before."""
        for (run_id, number), opening in tuple(self._openings.items()):
            if opening.running():
                self._see(run_id, number, DoorSight.PULSED)
        self._evidence.write_when_due()

    # --- beginning ---------------------------------------------------------------------------

    def _today(self) -> date:
        return self._clock().astimezone(self._zone).date()

    def _begin(
        self,
        wish: ReleaseWish,
        by: str,
        decide: Callable[[], ReleaseGranted | ReleaseRefused],
        taken_by: str = "",
    ) -> ReleaseAnswer:
        answer = decide()
        if isinstance(answer, ReleaseGranted) and self._is_silent():
            answer = ReleaseRefused(ReleaseRefusal.BANK_SILENT)
        if isinstance(answer, ReleaseRefused):
            return self._refuse(answer, by, wish)
        run = begin_run(new_id(), wish, by, answer)
        self._keep_run(run)
        if taken_by:
            self._takers[run.run_id] = taken_by
        for door in run.doors:
            self._ask(run.run_id, door.number)
        # Doors go before papers; who asked is in the journal with each release as well.
        self._note(
            self._store.releases.ask(run.run_id, by, wish, tuple(d.number for d in run.doors))
        )
        return self._runs[run.run_id]

    def _is_silent(self) -> bool:
        return self._bank.health().state is HealthState.DOWN

    def _refuse_code(self, by: str) -> ReleaseRefused:
        return self._refuse(ReleaseRefused(ReleaseRefusal.NOT_A_STICKER), by, None)

    def _refuse(self, refused: ReleaseRefused, by: str, wish: ReleaseWish | None) -> ReleaseRefused:
        record_refusal(
            self._store,
            "release",
            refused.why.value,
            by,
            tour=getattr(wish, "tour_id", None),
            visitor=getattr(wish, "visitor_id", None),
            compartment=refused.number,
            at_station=refused.station or None,
        )
        return refused

    def _keep_run(self, run: ReleaseRun) -> None:
        with self._lock:
            self._runs[run.run_id] = run
            over = [run_id for run_id, known in self._runs.items() if known.is_over]
            for run_id in over[: max(0, len(self._runs) - RUNS_KEPT)]:
                del self._runs[run_id]
                self._takers.pop(run_id, None)

    def _ask(self, run_id: str, number: int) -> None:
        self._see(run_id, number, DoorSight.ASKED)
        try:
            opening = self._bank.open_door(number)
        except KeyError:
            # The store knows a door that no board has any more.
            self._see(run_id, number, DoorSight.LOST)
            return
        self._openings[run_id, number] = opening
        opening.add_done_callback(
            lambda done: self._thread.bring(lambda: self._opening_ended(run_id, number, done))
        )

    def _try_again(self, run_id: str, number: int, by: StaffUser) -> ReleaseAnswer:
        wish = ByCompartments((number,))
        if not by.may(Right.RELEASE):
            return self._refuse(ReleaseRefused(ReleaseRefusal.NO_RIGHT, number), by.user_id, wish)
        run = self._runs.get(run_id)
        door = run.door(number) if run is not None else None
        if run is None or door is None:
            unknown = ReleaseRefused(ReleaseRefusal.COMPARTMENT_UNKNOWN, number)
            return self._refuse(unknown, by.user_id, wish)
        held = self._store.releases.facts(wish).pouches
        if not held:
            nothing = ReleaseRefused(ReleaseRefusal.NOTHING_HELD, number)
            return self._refuse(nothing, by.user_id, wish)
        if set(held[0].visitor_ids) != set(door.visitor_ids):
            other = ReleaseRefused(ReleaseRefusal.SOMEBODY_ELSES, number)
            return self._refuse(other, by.user_id, wish)
        if self._is_silent():
            silent = ReleaseRefused(ReleaseRefusal.BANK_SILENT, number)
            return self._refuse(silent, by.user_id, wish)
        if run.see(number, DoorSight.ASKED) is not run:
            self._ask(run_id, number)
        return self._runs[run_id]

    def _stop(self, run_id: str) -> ReleaseRun | None:
        run = self._runs.get(run_id)
        if run is None:
            return None
        for door in run.doors:
            opening = self._openings.get((run_id, door.number))
            if opening is not None and opening.cancel():
                self._openings.pop((run_id, door.number))
                self._see(run_id, door.number, DoorSight.STOPPED)
        return self._runs[run_id]

    def _keep(self, run_id: str, number: int, by: StaffUser) -> ReleaseAnswer:
        wish = ByCompartments((number,))
        if not by.may(Right.RELEASE):
            return self._refuse(ReleaseRefused(ReleaseRefusal.NO_RIGHT, number), by.user_id, wish)
        run = self._runs.get(run_id)
        door = run.door(number) if run is not None else None
        if run is None or door is None or not door.released:
            nothing = ReleaseRefused(ReleaseRefusal.NOTHING_HELD, number)
            return self._refuse(nothing, by.user_id, wish)
        if not self._evidence.drop(run_id, number):
            self._store.releases.keep(number, door.visitor_ids, by.user_id).result()
        self._see(run_id, number, DoorSight.KEPT)
        return self._runs[run_id]

    # --- what the doors do -------------------------------------------------------------------

    def _door_changed(self, change: DoorChange) -> None:
        self._thread.bring(lambda: self._note_change(change))

    def _note_change(self, change: DoorChange) -> None:
        # The latest wish for a door is what it opened for; an earlier one has no taker to note.
        for run_id in reversed(tuple(self._runs)):
            self._see(run_id, change.number, _SIGHTS[change.state])

    def _opening_ended(self, run_id: str, number: int, done: "Future[OpenOutcome]") -> None:
        if self._openings.get((run_id, number)) is not done:
            return  # called off, and told so; this door may have been asked for again
        del self._openings[run_id, number]
        if done.cancelled():
            self._see(run_id, number, DoorSight.STOPPED)
            return
        error = done.exception()
        if error is not None:
            if isinstance(error, HardwareError):
                log.error("release", compartment=number, what=error.what, remedy=error.remedy)
            else:
                log.error("release", compartment=number, exc_info=error)
            self._see(run_id, number, DoorSight.LOST)
            return
        match done.result():
            case OpenOutcome.OPENED:
                self._see(run_id, number, DoorSight.OPEN)
            case OpenOutcome.ALREADY_OPEN:
                self._see(run_id, number, DoorSight.OPEN, FOUND_OPEN)
            case OpenOutcome.JAMMED:
                self._see(run_id, number, DoorSight.JAMMED)
                self._note(self._store.compartments.jammed(number))
            case never:
                assert_never(never)

    def _see(self, run_id: str, number: int, sight: DoorSight, evidence: str = SEEN_OPEN) -> None:
        before = self._runs.get(run_id)
        after = before.see(number, sight) if before is not None else None
        if before is None or after is None or after is before:
            return
        with self._lock:
            self._runs[run_id] = after
            listeners = tuple(self._listeners.values())
        old, new = before.door(number), after.door(number)
        if old is not None and new is not None and new.released and not old.released:
            taker = self._takers.get(run_id, "")
            self._evidence.add(SeenOpen(run_id, number, new.visitor_ids, evidence, after.by, taker))
            if all(door.released for door in after.doors):
                self._takers.pop(run_id, None)
        for listener in listeners:
            try:
                listener(after)
            except Exception:
                log.exception("whoever watches releases")

    # --- writing -----------------------------------------------------------------------------

    def _note(self, written: "Future[T]") -> None:
        """What is written beside the release itself holds up no door."""

        def look(done: "Future[T]") -> None:
            error = done.exception()
            if error is not None:
                log.error("release not written down", what=str(error))

        written.add_done_callback(look)
