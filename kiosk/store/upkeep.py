"""Compartments that staff take out of use, give back, clear and open, each by who did it."""

from concurrent.futures import Future

from kiosk.domain.journal import FactKind
from kiosk.domain.upkeep import (
    CLEANING,
    CareFacts,
    UpkeepRefusal,
    UpkeepRefused,
    refuse_block,
    refuse_clearing,
    refuse_opening,
    refuse_unblock,
)
from kiosk.store.compartments import NOT_IN_LAYOUT, drop_reserved, read_all, set_fault
from kiosk.store.engine import Engine, Transaction

LOOKED_INSIDE = "looked_inside"


class Upkeep:
    """Of this station's compartments. Each answer is None once it is done."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def block(self, number: int, reason: str, by: str) -> "Future[UpkeepRefused | None]":
        """Give it to nobody any more; who has something inside keeps it there.

        `reason` is a code or a few words without a name: it goes into the journal.
        """

        def work(tx: Transaction) -> UpkeepRefused | None:
            facts = _read_facts(tx, number)
            if isinstance(facts, UpkeepRefused):
                return facts
            if (refused := refuse_block(facts, reason)) is None:
                set_fault(tx, number, reason)
                tx.record(FactKind.COMPARTMENT_BLOCKED, compartment=number, reason=reason, by=by)
            return refused

        return self._engine.write(work)

    def unblock(self, number: int, by: str) -> "Future[UpkeepRefused | None]":
        """Nothing is wrong with it any more."""

        def work(tx: Transaction) -> UpkeepRefused | None:
            facts = _read_facts(tx, number)
            if isinstance(facts, UpkeepRefused):
                return facts
            if (refused := refuse_unblock(facts)) is None:
                set_fault(tx, number, None)
                tx.record(FactKind.COMPARTMENT_UNBLOCKED, compartment=number, by=by)
            return refused

        return self._engine.write(work)

    def clear(self, number: int, by: str) -> "Future[UpkeepRefused | None]":
        """Somebody has looked inside a reserved one, and it is empty: it is free again."""

        def work(tx: Transaction) -> UpkeepRefused | None:
            facts = _read_facts(tx, number)
            if isinstance(facts, UpkeepRefused):
                return facts
            if (refused := refuse_clearing(facts, tx.at_utc)) is None:
                drop_reserved(tx, number, LOOKED_INSIDE, by=by)
                set_fault(tx, number, None)
            return refused

        return self._engine.write(work)

    def keep_for_opening(self, number: int, by: str) -> "Future[UpkeepRefused | None]":
        """An empty one is about to be opened: nobody is given it until `end_opening`."""

        def work(tx: Transaction) -> UpkeepRefused | None:
            facts = _read_facts(tx, number)
            if isinstance(facts, UpkeepRefused):
                return facts
            refused = refuse_opening(facts)
            if refused is None and not facts.fault:
                set_fault(tx, number, CLEANING)
                tx.record(FactKind.COMPARTMENT_BLOCKED, compartment=number, reason=CLEANING, by=by)
            return refused

        return self._engine.write(work)

    def opened(self, number: int, by: str) -> "Future[None]":
        """The sensor saw the empty compartment open."""

        def work(tx: Transaction) -> None:
            tx.record(FactKind.COMPARTMENT_OPENED, compartment=number, by=by, why=CLEANING)

        return self._engine.write(work)

    def end_opening(self, number: int, by: str) -> "Future[None]":
        """It is closed again, or was never opened: people may have it. Others stay blocked."""

        def work(tx: Transaction) -> None:
            facts = _read_facts(tx, number)
            if isinstance(facts, CareFacts) and facts.fault == CLEANING:
                set_fault(tx, number, None)
                tx.record(FactKind.COMPARTMENT_UNBLOCKED, compartment=number, by=by)

        return self._engine.write(work)


def _read_facts(tx: Transaction, number: int) -> CareFacts | UpkeepRefused:
    for record in read_all(tx.connection, tx.site, tx.station):
        if record.compartment.number == number:
            if record.fault == NOT_IN_LAYOUT:
                break
            state = record.compartment.state
            return CareFacts(number, state, record.since_utc, record.fault)
    return UpkeepRefused(UpkeepRefusal.UNKNOWN, number)
