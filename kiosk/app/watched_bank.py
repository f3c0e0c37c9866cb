"""The station's locker bank, with an eye on its doors.

Everybody opens doors through it, so that it knows which openings this station asked for. What
is wrong with a door is in the journal and in the store, and stands there until a sensor says
that it is over, through restarts too.
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime

import structlog

from hardware.interfaces import DeviceHealth, DoorChange, DoorState, LockerBank, OpenOutcome
from kiosk.domain.alarms import AlarmWhy, DoorWatch, Sight, derive_alarms
from kiosk.store.alarms import StandingAlarm
from kiosk.store.errors import StoreError
from kiosk.store.store import Store

log = structlog.get_logger(__name__)

_SIGHTS: Mapping[DoorState, Sight] = {
    DoorState.OPEN: Sight.OPEN,
    DoorState.CLOSED: Sight.CLOSED,
    DoorState.UNKNOWN: Sight.UNSEEN,
}


@dataclass(frozen=True, slots=True)
class _Change:
    number: int
    raised: frozenset[AlarmWhy]
    cleared: frozenset[AlarmWhy]


class WatchedBank:
    """A `LockerBank` that raises door alarms. It does not own the bank that it watches.

    A door that is open for `left_open_s` is left open; `look` has to be called now and then
    for that. Call `stop_watching` before the store is closed. Raises StoreError.
    """

    def __init__(
        self,
        bank: LockerBank,
        store: Store,
        clock: Callable[[], datetime],
        left_open_s: float,
    ) -> None:
        self._bank = bank
        self._store = store
        self._clock = clock
        self._left_open_s = left_open_s
        self._lock = threading.Lock()
        self._unwritten: deque[_Change] = deque()
        self._standing: dict[tuple[int, AlarmWhy], StandingAlarm] = {}
        self._doors = self._remember()
        self._stop_watching = bank.watch(self._door_changed)
        self._ask_doors()

    @property
    def compartments(self) -> tuple[int, ...]:
        return self._bank.compartments

    def health(self) -> DeviceHealth:
        return self._bank.health()

    def read_doors(self) -> "Future[Mapping[int, DoorState]]":
        return self._bank.read_doors()

    def watch(self, listener: Callable[[DoorChange], None]) -> Callable[[], None]:
        return self._bank.watch(listener)

    def close(self) -> None:
        self.stop_watching()
        self._bank.close()

    def open_door(self, number: int) -> "Future[OpenOutcome]":
        if number not in self._bank.compartments:
            raise KeyError(number)
        self._note(number, Sight.ASKED)
        opening = self._bank.open_door(number)
        opening.add_done_callback(lambda done: self._opening_ended(number, done))
        return opening

    def standing_alarms(self) -> tuple[StandingAlarm, ...]:
        """What somebody has to look at now, by number. Any thread; never blocks for long."""
        with self._lock:
            alarms = tuple(self._standing.values())
        return tuple(sorted(alarms, key=lambda alarm: (alarm.number, alarm.why)))

    def look(self) -> None:
        """Time has passed: find doors that are left open, write what could not be written."""
        for number in self._bank.compartments:
            self._note(number, Sight.LOOK)
        with self._lock:
            late = [self._still_true(change) for change in self._unwritten]
            self._unwritten.clear()
            written = [self._submit(change) for change in late]
        for change, future in zip(late, written, strict=True):
            self._await(change, future)

    def _still_true(self, change: _Change) -> _Change:
        standing = frozenset(why for number, why in self._standing if number == change.number)
        return _Change(change.number, change.raised & standing, change.cleared - standing)

    def stop_watching(self) -> None:
        """Nothing more is raised or cleared; safe to call twice."""
        self._stop_watching()

    # --- what happens to doors; on the driver's thread ---------------------------------------

    def _remember(self) -> dict[int, DoorWatch]:
        """What stood when the station stopped stands until its door is seen."""
        now_s = time.monotonic()
        doors = dict.fromkeys(self._bank.compartments, DoorWatch())
        for alarm in self._store.alarms.standing():
            if alarm.number not in doors:
                gone = _Change(alarm.number, frozenset(), frozenset({alarm.why}))
                self._await(gone, self._submit(gone))
                continue
            self._standing[alarm.number, alarm.why] = alarm
            alarms = doors[alarm.number].alarms | {alarm.why}
            doors[alarm.number] = DoorWatch(open_since_s=now_s, alarms=alarms)
        return doors

    def _ask_doors(self) -> None:
        """The board may have said how its doors are before anybody listened."""

        def note(done: "Future[Mapping[int, DoorState]]") -> None:
            if done.cancelled() or done.exception() is not None:
                return  # every door is reported when the board answers again
            for number, state in done.result().items():
                if state is not DoorState.UNKNOWN:
                    self._note(number, _SIGHTS[state])

        self._bank.read_doors().add_done_callback(note)

    def _door_changed(self, change: DoorChange) -> None:
        self._note(change.number, _SIGHTS[change.state])

    def _opening_ended(self, number: int, done: "Future[OpenOutcome]") -> None:
        lost = not done.cancelled() and done.exception() is not None
        self._note(number, Sight.LOST if lost else Sight.ENDED)

    def _note(self, number: int, sight: Sight) -> None:
        with self._lock:
            before = self._doors[number]
            after = derive_alarms(before, sight, time.monotonic(), self._left_open_s)
            self._doors[number] = after
            change = _Change(number, after.alarms - before.alarms, before.alarms - after.alarms)
            for why in change.raised:
                self._standing[number, why] = StandingAlarm(number, why, self._clock())
            for why in change.cleared:
                self._standing.pop((number, why), None)
            if not (change.raised or change.cleared):
                return
            # Doors are noted on several threads; the store hears of it in the same order.
            written = self._submit(change)
        for why in sorted(change.raised):
            log.warning("door alarm", compartment=number, why=why.value)
        self._await(change, written)

    def _submit(self, change: _Change) -> "Future[None]":
        try:
            return self._store.alarms.change(change.number, change.raised, change.cleared)
        except StoreError as error:
            failed: Future[None] = Future()
            failed.set_exception(error)
            return failed

    def _await(self, change: _Change, written: "Future[None]") -> None:
        """Apart from `_submit`: what is done at once calls back at once, and takes the lock."""
        written.add_done_callback(lambda done: self._keep(change, done.exception()))

    def _keep(self, change: _Change, error: BaseException | None) -> None:
        if error is None:
            return
        log.error("door alarm not written", compartment=change.number, what=str(error))
        with self._lock:
            self._unwritten.append(change)
