"""Phones into compartments: the store's reservations and the doors' sensors, kept together.

The order of writing is what makes a power cut harmless: a compartment is reserved in the
store before its door is asked to open, and counts as holding a pouch only when the sensor saw
the door close after it was open. What lies between stays reserved and goes to nobody else.
All of it runs on one thread, so that the sensor's reports and the openings' results are
written down in the order in which they came.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import assert_never

import structlog

from hardware.errors import HardwareError
from hardware.interfaces import DoorChange, DoorState, LockerBank, OpenOutcome
from kiosk.app.desk import Post
from kiosk.domain import events as ev
from kiosk.store.errors import StoreError
from kiosk.store.store import Store

log = structlog.get_logger(__name__)


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
        self._closed = threading.Event()
        self._stop_watching = bank.watch(self._door_changed)

    def lock_phones(self, visitor_ids: tuple[str, ...], *, low: bool) -> None:
        """Reserve and open a compartment; the outcome comes as events."""
        self._submit(self._reserve_and_open, visitor_ids, low)

    def close(self) -> None:
        """Stop listening; what is being written is finished."""
        self._stop_watching()
        self._closed.set()
        self._worker.shutdown(wait=True)

    def _submit(self, work: Callable[..., None], *arguments: object) -> None:
        if not self._closed.is_set():
            self._worker.submit(self._guarded, work, *arguments)

    def _guarded(self, work: Callable[..., None], *arguments: object) -> None:
        try:
            work(*arguments)
        except StoreError as error:
            log.error("lockers: store", what=error.what, remedy=error.remedy)
            self._post(ev.StoreFailed())
        except Exception:
            log.exception("lockers")

    def _reserve_and_open(self, visitor_ids: tuple[str, ...], low: bool) -> None:
        number = self._store.compartments.reserve(visitor_ids, low).result()
        if number is None:
            self._post(ev.NoCompartmentFree())
            return
        self._on_change()
        self._post(ev.CompartmentReserved(number))
        self._opening.add(number)
        opening = self._bank.open_door(number)
        opening.add_done_callback(lambda done: self._submit(self._open_ended, number, done))

    def _open_ended(self, number: int, done: "Future[OpenOutcome]") -> None:
        self._opening.discard(number)
        try:
            outcome = done.result()
        except HardwareError as error:
            # Nobody knows whether the door moved: the reservation stays until its sensor says.
            log.warning("door not confirmed", compartment=number, what=error.what)
            self._post(ev.BankSilent())
            return
        match outcome:
            case OpenOutcome.OPENED | OpenOutcome.ALREADY_OPEN:
                self._store.compartments.opened(number).result()
                self._post(ev.DoorOpened(number))
            case OpenOutcome.JAMMED:
                self._store.compartments.jammed(number).result()
                self._post(ev.DoorJammed(number))
            case never:
                assert_never(never)
        self._on_change()

    def _door_changed(self, change: DoorChange) -> None:
        self._submit(self._write_change, change)

    def _write_change(self, change: DoorChange) -> None:
        compartments = self._store.compartments
        match change.state:
            case DoorState.OPEN:
                if change.number in self._opening:
                    return  # the opening's own result says so in a moment
                compartments.opened(change.number).result()
            case DoorState.CLOSED:
                holders = compartments.start_holding(change.number).result()
                if holders is not None:
                    self._post(ev.HoldingStarted(change.number, holders))
            case DoorState.UNKNOWN:
                return
            case never:
                assert_never(never)
        self._on_change()
