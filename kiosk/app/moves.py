"""Moving a pouch to another compartment, by what both doors show.

The new door is opened first: only when it has been seen open is the old one asked for, so that
a door that does not move changes nothing. The pouch counts as moved when the old door was seen
open and the new one has closed after it; until then it is held where it was.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial

import structlog

from hardware.errors import HardwareError
from hardware.interfaces import DoorChange, DoorState, HealthState, LockerBank, OpenOutcome
from kiosk.app.refusals import record_refusal
from kiosk.domain.moves import Move, MoveRefusal, MoveRefused, MoveSight, MoveStage
from kiosk.domain.staff import Right, StaffUser
from kiosk.store.engine import new_id
from kiosk.store.errors import StoreError
from kiosk.store.store import Store

log = structlog.get_logger(__name__)

MoveAnswer = Move | MoveRefused
Listener = Callable[[Move], None]

_READ_WITHIN_S = 5.0


class MoveDesk:
    """The moves of one station, from its making to `close`. Call from any thread.

    What answers returns at once. Each Future raises StoreError, or HardwareError when no board
    answers.
    """

    def __init__(self, bank: LockerBank, store: Store) -> None:
        self._bank = bank
        self._store = store
        self._listeners: dict[object, Listener] = {}
        self._moves: dict[str, Move] = {}
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="moves")
        self._closing = threading.Lock()
        self._closed = False
        self._stop_watching = bank.watch(
            lambda change: self._bring(lambda: self._note_change(change))
        )

    def begin(self, old: int, by: StaffUser, *, low: bool = False) -> "Future[MoveAnswer]":
        """Find a free compartment for what is behind door `old`, and open both.

        `low`: one that can be reached from a wheelchair. A refusal is journaled.
        """
        return self._worker.submit(self._begin, old, by, low)

    def cancel(self, move_id: str) -> "Future[Move | None]":
        """Nothing is carried: the pouch stays where it was. None for an unknown move."""
        return self._worker.submit(self._cancel, move_id)

    def watch(self, listener: Listener) -> Callable[[], None]:
        """Tell of every move as it stands now, on this desk's thread; the result ends that."""
        key = object()
        self._listeners[key] = listener

        def stop() -> None:
            self._listeners.pop(key, None)

        return stop

    def close(self) -> None:
        """Give up what is not moved; what is being written is finished. Safe to call twice."""
        self._stop_watching()
        with self._closing:
            closed, self._closed = self._closed, True
            if not closed:
                self._worker.submit(self._give_up_all)
        self._worker.shutdown(wait=True)

    def _bring(self, work: Callable[[], None]) -> None:
        with self._closing:
            if not self._closed:
                self._worker.submit(self._guarded, work)

    # --- on the worker's thread --------------------------------------------------------------

    def _guarded(self, work: Callable[[], object]) -> None:
        try:
            work()
        except StoreError as error:
            log.error("move", what=error.what, remedy=error.remedy)
        except Exception:
            log.exception("move")

    def _begin(self, old: int, by: StaffUser, low: bool) -> MoveAnswer:
        if not by.may(Right.MOVE_HOLDINGS):
            return self._refuse(MoveRefused(MoveRefusal.NO_RIGHT), old, by)
        if self._bank.health().state is HealthState.DOWN:
            return self._refuse(MoveRefused(MoveRefusal.BANK_SILENT), old, by)
        doors = self._bank.read_doors().result(_READ_WITHIN_S)
        # A door that stands open already may have somebody's things behind it.
        unfit = {n for n, state in doors.items() if state is not DoorState.CLOSED}
        planned = self._store.moves.plan(old, low=low, unseen=frozenset(unfit)).result()
        if isinstance(planned, MoveRefused):
            return self._refuse(planned, old, by)
        move = Move(new_id(), planned.visitor_ids, old, planned.new, by.user_id)
        self._moves[move.move_id] = move
        self._open(move.move_id, move.new)
        return self._moves[move.move_id]

    def _refuse(self, refused: MoveRefused, old: int, by: StaffUser) -> MoveRefused:
        record_refusal(self._store, "move", refused.why.value, by.user_id, compartment=old)
        return refused

    def _open(self, move_id: str, number: int) -> None:
        self._bank.open_door(number).add_done_callback(
            lambda done: self._bring(lambda: self._opening_ended(move_id, number, done))
        )

    def _opening_ended(self, move_id: str, number: int, done: "Future[OpenOutcome]") -> None:
        try:
            outcome = done.result()
        except HardwareError as error:
            log.error("move", compartment=number, what=error.what, remedy=error.remedy)
            self._see(move_id, number, MoveSight.FAILED)
            return
        if outcome is OpenOutcome.JAMMED:
            self._store.compartments.jammed(number).result()
            self._see(move_id, number, MoveSight.FAILED)
        else:
            self._see(move_id, number, MoveSight.OPEN)

    def _note_change(self, change: DoorChange) -> None:
        if change.state is DoorState.UNKNOWN:
            return  # what it does next is seen when its sensor is back
        sight = MoveSight.OPEN if change.state is DoorState.OPEN else MoveSight.CLOSED
        for move_id in tuple(self._moves):
            self._see(move_id, change.number, sight)

    def _see(self, move_id: str, number: int, sight: MoveSight) -> None:
        before = self._moves.get(move_id)
        after = before.see(number, sight) if before is not None else None
        if before is None or after is None or after == before:
            return
        if after.stage is MoveStage.MOVED:
            after = self._finish(before, after)
        self._moves[move_id] = after
        if after.new_opened and not before.new_opened and not after.is_over:
            self._open(move_id, after.old)
        if after.is_over:
            del self._moves[move_id]
        if after.stage is MoveStage.FAILED:
            self._store.moves.give_up(after.new).result()
        self._tell(after)

    def _finish(self, before: Move, after: Move) -> Move:
        """Written, or the holding has changed meanwhile and nothing is moved."""
        written = self._store.moves.finish(
            after.old, after.new, after.visitor_ids, after.by
        ).result()
        return after if written else before.see(after.new, MoveSight.FAILED)

    def _cancel(self, move_id: str) -> Move | None:
        move = self._moves.get(move_id)
        if move is not None:
            self._see(move_id, move.new, MoveSight.FAILED)
            return move.see(move.new, MoveSight.FAILED)
        return None

    def _give_up_all(self) -> None:
        for move_id in tuple(self._moves):
            self._guarded(partial(self._cancel, move_id))

    def _tell(self, move: Move) -> None:
        for listener in tuple(self._listeners.values()):
            try:
                listener(move)
            except Exception:
                log.exception("whoever watches moves")
