"""Phones into compartments: the store's reservations and the doors' sensors, kept together.

The order of writing is what makes a power cut harmless: a compartment is reserved in the
store before its door is asked to open, and counts as holding a pouch only when the sensor saw
the door close after it was open. What lies between stays reserved and goes to nobody else.
Whoever has no phone for it after all says so while it is open: closed then, it is free again.
A door whose sensor says nothing is given to nobody: a board that fell silent costs only its own.
Nor is one that stands open: somebody may be at it, or a pouch that was released still behind it.
All of it runs on one thread, so that the sensor's reports and the openings' results are
written down in the order in which they came. What the sensors said while nobody listened, or
the store could not be written, is asked for again.
"""

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import assert_never

import structlog

from hardware.errors import HardwareError
from hardware.interfaces import DoorChange, DoorState, LockerBank, OpenOutcome
from kiosk.app.desk import Post
from kiosk.domain import events as ev
from kiosk.domain.compartments import CompartmentState
from kiosk.store.errors import StoreError
from kiosk.store.store import Store

log = structlog.get_logger(__name__)

STORE_AGAIN_S = 1.0
LEFT_EMPTY = "left_empty"


class PouchLockers:
    """The locker bank as the arrival uses it. `on_change` is told when any compartment's
    state may have changed, for the wall map.
    """

    def __init__(
        self, bank: LockerBank, store: Store, post: Post, on_change: Callable[[], None]
    ) -> None:
        self._bank = bank
        self._store = store
        self._post = post
        self._on_change = on_change
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pouch-lockers")
        self._opening: set[int] = set()
        self._left_empty: set[int] = set()
        self._unseen: frozenset[int] = frozenset()
        self._ajar: frozenset[int] = frozenset()
        self._given: int | None = None
        self._again: threading.Timer | None = None
        self._closing = threading.Lock()
        self._closed = False
        self._stop_watching = bank.watch(self._door_changed)
        # A door that was closed while the station was off has changed for nobody to hear.
        self._ask_doors()

    def lock_phones(self, visitor_ids: tuple[str, ...], *, low: bool, phones: int = 1) -> None:
        """Reserve and open a compartment for so many phones; the outcome comes as events."""
        self._submit(self._give, visitor_ids, low, phones)

    def leave_empty(self, number: int, *, empty: bool = True) -> None:
        """What the visitor says of an open door: nothing goes in, or something does after all.

        It counts when the door closes; a power cut before that leaves it held, to be looked at.
        """
        self._submit(self._note_empty, number, empty)

    @property
    def unseen(self) -> frozenset[int]:
        """Doors whose sensors say nothing, as far as this has heard."""
        return self._unseen

    @property
    def ajar(self) -> frozenset[int]:
        """Doors that stand open, as far as this has heard: given to nobody."""
        return self._ajar

    def close(self) -> None:
        """Stop listening; what is being written is finished. Safe to call twice."""
        self._stop_watching()
        with self._closing:
            self._closed = True
        self._worker.shutdown(wait=True)
        if (again := self._again) is not None:
            again.cancel()

    def _submit(self, work: Callable[..., None], *arguments: object) -> None:
        with self._closing:
            if not self._closed:
                self._worker.submit(work, *arguments)

    # --- on the worker's thread ------------------------------------------------------------

    def _give(self, visitor_ids: tuple[str, ...], low: bool, phones: int) -> None:
        number = None
        unseen = self._unseen
        if unseen:
            self._ask_doors()
        try:
            unfit = unseen | self._ajar
            number = self._store.compartments.reserve(visitor_ids, low, phones, unfit).result()
            if number is None:
                self._post(ev.BankSilent() if unseen else ev.NoCompartmentFree())
                return
            self._given = number
            self._left_empty.discard(number)
            self._post(ev.CompartmentReserved(number))
            self._opening.add(number)
            opening = self._bank.open_door(number)
        except Exception as error:
            if number is not None:
                self._opening.discard(number)
            self._give_up(error)
        else:
            opening.add_done_callback(lambda done: self._submit(self._opening_ended, number, done))
        self._show_change()

    def _note_empty(self, number: int, empty: bool) -> None:
        if empty:
            self._left_empty.add(number)
        else:
            self._left_empty.discard(number)

    def _opening_ended(self, number: int, done: "Future[OpenOutcome]") -> None:
        self._opening.discard(number)
        try:
            self._note_outcome(number, done.result())
        except Exception as error:
            # Nobody knows whether the door moved: the reservation stays until its sensor says.
            self._give_up(error)
        self._show_change()

    def _note_outcome(self, number: int, outcome: OpenOutcome) -> None:
        match outcome:
            case OpenOutcome.OPENED | OpenOutcome.ALREADY_OPEN:
                self._store.compartments.opened(number).result()
                self._post(ev.DoorOpened(number))
            case OpenOutcome.JAMMED:
                self._store.compartments.jammed(number).result()
                self._post(ev.DoorJammed(number))
            case never:
                assert_never(never)

    def _give_up(self, error: Exception) -> None:
        """Whoever waits for a door is told at once that this leads nowhere."""
        if isinstance(error, (StoreError, HardwareError)):
            log.error("lockers", what=error.what, remedy=error.remedy)
        else:
            log.error("lockers", exc_info=error)
        self._post(ev.BankSilent())
        if isinstance(error, StoreError):
            self._ask_doors_later()

    def _door_changed(self, change: DoorChange) -> None:
        self._submit(self._note_change, change.number, change.state)

    def _note_change(self, number: int, state: DoorState) -> None:
        self._note_sight({number: state})
        if state is DoorState.OPEN and number in self._opening:
            return  # the opening's own result says so in a moment
        try:
            self._write_change(number, state)
        except StoreError as error:
            if number == self._given:
                self._give_up(error)
            else:
                log.error("lockers", what=error.what, remedy=error.remedy)
                self._ask_doors_later()
        self._show_change()

    def _note_sight(self, doors: Mapping[int, DoorState]) -> None:
        lost = {number for number, state in doors.items() if state is DoorState.UNKNOWN}
        ajar = {number for number, state in doors.items() if state is DoorState.OPEN}
        self._unseen = (self._unseen - doors.keys()) | lost
        self._ajar = (self._ajar - doors.keys()) | ajar

    def _write_change(self, number: int, state: DoorState) -> None:
        compartments = self._store.compartments
        match state:
            case DoorState.OPEN:
                compartments.opened(number).result()
                self._tell_table(ev.DoorOpened(number))
            case DoorState.CLOSED if number in self._left_empty:
                dropped = compartments.drop_reservation(number, LEFT_EMPTY).result()
                self._left_empty.discard(number)
                if dropped:
                    self._post(ev.DoorLeftEmpty(number))
            case DoorState.CLOSED:
                holders = compartments.start_holding(number).result()
                if holders is not None:
                    self._post(ev.HoldingStarted(number, holders))
            case DoorState.UNKNOWN:
                self._tell_table(ev.DoorUnseen(number))
            case never:
                assert_never(never)

    def _tell_table(self, event: ev.DoorOpened | ev.DoorUnseen) -> None:
        """Those at the table wait for no other door than the one they were given last."""
        if event.number == self._given:
            self._post(event)

    def _ask_doors(self) -> None:
        self._bank.read_doors().add_done_callback(lambda done: self._submit(self._catch_up, done))

    def _ask_doors_later(self) -> None:
        def ask() -> None:
            self._again = None
            self._ask_doors()

        if self._again is None:
            self._again = threading.Timer(STORE_AGAIN_S, ask)
            self._again.daemon = True
            self._again.start()

    def _catch_up(self, done: "Future[Mapping[int, DoorState]]") -> None:
        """Bring the reservations to what the doors say now."""
        try:
            doors = done.result()
            self._note_sight(doors)
            for record in self._store.compartments.all():
                number = record.compartment.number
                unheard_of = DoorState.CLOSED if record.opened else DoorState.OPEN
                if (
                    record.compartment.state is CompartmentState.RESERVED
                    and number not in self._opening
                    and doors.get(number) is unheard_of
                ):
                    self._write_change(number, unheard_of)
        except HardwareError:
            # Every door is reported when the board answers again.
            self._unseen = frozenset(self._bank.compartments)
        except StoreError as error:
            log.error("lockers", what=error.what, remedy=error.remedy)
            self._ask_doors_later()
        self._show_change()

    def _show_change(self) -> None:
        try:
            self._on_change()
        except Exception:
            log.exception("wall map")
