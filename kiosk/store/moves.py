"""Moving a pouch: the new compartment is kept from everybody until the doors have spoken.

The holding stays where it was until it is moved in one transaction. A power cut in between
leaves the pouch held behind the old door and the new one out of order with the fault `moving`,
given to nobody until a person has looked and unblocked it.
"""

from concurrent.futures import Future
from dataclasses import dataclass, replace

from kiosk.domain.compartments import CompartmentState, choose_compartment
from kiosk.domain.journal import FactKind
from kiosk.domain.moves import MoveRefusal, MoveRefused
from kiosk.domain.upkeep import MOVING
from kiosk.store.belongings import follow_merges
from kiosk.store.compartments import end_behind, read_all, read_state, set_fault, set_state
from kiosk.store.engine import Engine, Transaction, new_id


@dataclass(frozen=True, slots=True)
class PlannedMove:
    """Whose pouch goes where; `new` is kept for it from now on."""

    visitor_ids: tuple[str, ...]
    new: int


class Moves:
    """Of this station's compartments."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def plan(
        self, old: int, *, low: bool, unseen: frozenset[int]
    ) -> "Future[PlannedMove | MoveRefused]":
        """Choose a free compartment for what is behind `old`, and keep it for that.

        None of those in `unseen`: their sensors say nothing.
        """

        def work(tx: Transaction) -> PlannedMove | MoveRefused:
            records = {
                r.compartment.number: r for r in read_all(tx.connection, tx.site, tx.station)
            }
            held = records.get(old)
            if held is None or held.compartment.state is not CompartmentState.HELD:
                return MoveRefused(MoveRefusal.NOTHING_HELD)
            wall = (
                replace(r.compartment, state=CompartmentState.OUT_OF_ORDER)
                if number in unseen
                else r.compartment
                for number, r in records.items()
            )
            chosen = choose_compartment(wall, low=low)
            if chosen is None:
                return MoveRefused(MoveRefusal.NO_COMPARTMENT_FREE)
            set_fault(tx, chosen.number, MOVING)
            tx.record(FactKind.COMPARTMENT_BLOCKED, compartment=chosen.number, reason=MOVING)
            return PlannedMove(held.visitor_ids, chosen.number)

        return self._engine.write(work)

    def finish(self, old: int, new: int, visitor_ids: tuple[str, ...], by: str) -> "Future[bool]":
        """By the sensors the pouch is behind the new door now.

        False when the old one holds nothing of theirs any more, or the new one was given away.
        """

        def work(tx: Transaction) -> bool:
            held = {r.compartment.number: r for r in read_all(tx.connection, tx.site, tx.station)}
            # Two rows may have become one since the move began.
            theirs = follow_merges(tx.connection, tx.site, visitor_ids)
            is_theirs = set(held[old].visitor_ids) == set(theirs)
            if not is_theirs or read_state(tx, old) is not CompartmentState.HELD:
                return False
            if held[new].fault != MOVING or read_state(tx, new) is not CompartmentState.FREE:
                return False
            end_behind(tx, old, "released")
            tx.connection.executemany(
                "INSERT INTO holdings (site, holding_id, station, number, visitor_id,"
                " reserved_at_utc, opened_at_utc, held_from_utc) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (tx.site, new_id(), tx.station, new, visitor, tx.at, tx.at, tx.at)
                    for visitor in theirs
                ],
            )
            set_state(tx, new, CompartmentState.HELD)
            _free(tx, new)
            tx.record(
                FactKind.HOLDING_MOVED,
                compartment=old,
                to=new,
                visitors=list(theirs),
                by=by,
            )
            return True

        return self._engine.write(work)

    def give_up(self, new: int) -> "Future[None]":
        """Nothing was moved: the new compartment may be given to anybody again."""

        def work(tx: Transaction) -> None:
            records = {
                r.compartment.number: r for r in read_all(tx.connection, tx.site, tx.station)
            }
            if records[new].fault == MOVING:
                _free(tx, new)

        return self._engine.write(work)


def _free(tx: Transaction, number: int) -> None:
    set_fault(tx, number, None)
    tx.record(FactKind.COMPARTMENT_UNBLOCKED, compartment=number)
