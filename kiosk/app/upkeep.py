"""Looking after compartments at a station: blocking, clearing, and opening empty ones.

An empty compartment that is opened to be cleaned is given to nobody until its door has closed
again. A power cut in between leaves it out of use, until somebody unblocks it.
"""

import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor

import structlog

from hardware.errors import HardwareError
from hardware.interfaces import DoorChange, DoorState, HealthState, LockerBank, OpenOutcome
from kiosk.app.refusals import record_refusal
from kiosk.domain.staff import Right, StaffUser
from kiosk.domain.upkeep import UpkeepRefusal, UpkeepRefused
from kiosk.store.errors import StoreError
from kiosk.store.store import Store

log = structlog.get_logger(__name__)

_READ_WITHIN_S = 5.0
_OPEN_WITHIN_S = 15.0


def block(store: Store, number: int, reason: str, by: StaffUser) -> UpkeepRefused | None:
    """Give this compartment to nobody any more; None once it is done. Raises StoreError.

    A refusal is journaled.
    """
    if not by.may(Right.MANAGE_COMPARTMENTS):
        return _refuse(store, "block", UpkeepRefused(UpkeepRefusal.NO_RIGHT, number), by)
    answer = store.upkeep.block(number, reason, by.user_id).result()
    return _refuse(store, "block", answer, by)


def unblock(
    store: Store, number: int, by: StaffUser, *, looked_inside: bool = False
) -> UpkeepRefused | None:
    """Give this compartment to people again; None once it is done. Raises StoreError.

    One that is reserved is refused, unless somebody has `looked_inside` and whoever it was made
    for has left the table. A refusal is journaled.
    """
    if not by.may(Right.MANAGE_COMPARTMENTS):
        return _refuse(store, "unblock", UpkeepRefused(UpkeepRefusal.NO_RIGHT, number), by)
    answer = store.upkeep.unblock(number, by.user_id).result()
    if answer is not None and answer.why is UpkeepRefusal.RESERVED and looked_inside:
        answer = store.upkeep.clear(number, by.user_id).result()
    if answer is not None and answer.why is UpkeepRefusal.NOT_BLOCKED:
        return answer  # it is as it was wanted
    return _refuse(store, "unblock", answer, by)


def _refuse(
    store: Store, action: str, refused: UpkeepRefused | None, by: StaffUser
) -> UpkeepRefused | None:
    if refused is not None:
        record_refusal(store, action, refused.why.value, by.user_id, compartment=refused.number)
    return refused


class UpkeepDesk:
    """The empty doors that staff open at one station, from its making to `close`. Any thread."""

    def __init__(self, bank: LockerBank, store: Store) -> None:
        self._bank = bank
        self._store = store
        self._cleaning: dict[int, str] = {}
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="upkeep")
        self._closing = threading.Lock()
        self._closed = False
        self._stop_watching = bank.watch(self._door_changed)

    def open_empty(self, number: int, by: StaffUser) -> "Future[OpenOutcome | UpkeepRefused]":
        """Open an empty compartment; returns at once.

        OPENED by its sensor; JAMMED takes it out of use. A refusal is journaled. The Future
        raises StoreError, or HardwareError when its board does not answer.
        """
        return self._worker.submit(self._open, number, by)

    def read_doors(self) -> Mapping[int, DoorState]:
        """How the doors stand, by their sensors; none of them when no board answers. Blocks."""
        try:
            return self._bank.read_doors().result(_READ_WITHIN_S)
        except (HardwareError, TimeoutError):
            return {}

    def watch(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Tell that a door has moved; the result ends that. `listener` must return at once."""
        return self._bank.watch(lambda _change: listener())

    def close(self) -> None:
        """Stop listening; what is being written is finished. Safe to call twice."""
        self._stop_watching()
        with self._closing:
            self._closed = True
        self._worker.shutdown(wait=True)

    # --- on the worker's thread --------------------------------------------------------------

    def _open(self, number: int, by: StaffUser) -> OpenOutcome | UpkeepRefused:
        if (why := self._find_obstacle(number, by)) is not None:
            refused = UpkeepRefused(why, number)
            _refuse(self._store, "open_empty", refused, by)
            return refused
        kept = self._store.upkeep.keep_for_opening(number, by.user_id).result()
        if kept is not None:
            _refuse(self._store, "open_empty", kept, by)
            return kept
        try:
            outcome = self._bank.open_door(number).result(_OPEN_WITHIN_S)
        except HardwareError:
            # It may have opened all the same: it is kept from people until it is seen closed.
            self._cleaning[number] = by.user_id
            raise
        if outcome is OpenOutcome.JAMMED:
            self._store.compartments.jammed(number).result()
        else:
            self._cleaning[number] = by.user_id
            self._store.upkeep.opened(number, by.user_id).result()
        return outcome

    def _find_obstacle(self, number: int, by: StaffUser) -> UpkeepRefusal | None:
        if not by.may(Right.MANAGE_COMPARTMENTS):
            return UpkeepRefusal.NO_RIGHT
        if number not in self._bank.compartments:
            return UpkeepRefusal.UNKNOWN
        if self._bank.health().state is HealthState.DOWN:
            return UpkeepRefusal.BANK_SILENT
        match self._bank.read_doors().result(_READ_WITHIN_S).get(number):
            case DoorState.OPEN:
                return UpkeepRefusal.STANDS_OPEN
            case DoorState.CLOSED:
                return None
            case _:
                return UpkeepRefusal.BANK_SILENT

    def _door_changed(self, change: DoorChange) -> None:
        if change.state is DoorState.CLOSED:
            self._bring(lambda: self._note_closed(change.number))

    def _bring(self, work: Callable[[], None]) -> None:
        with self._closing:
            if not self._closed:
                self._worker.submit(self._guarded, work)

    def _guarded(self, work: Callable[[], None]) -> None:
        try:
            work()
        except StoreError as error:
            log.error("upkeep", what=error.what, remedy=error.remedy)
        except Exception:
            log.exception("upkeep")

    def _note_closed(self, number: int) -> None:
        if (by := self._cleaning.pop(number, None)) is not None:
            self._store.upkeep.end_opening(number, by).result()
