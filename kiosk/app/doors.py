"""Locker doors by hand: what they are like, and opening them outside the arrival.

What is said of a door comes from its sensor alone. What is opened by hand is written into the
journal, with whose phones were inside; whether these are taken is another question, and a
held compartment stays held until somebody has answered it.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass

from hardware.errors import HardwareError, NoAnswer
from hardware.interfaces import DoorState, LockerBank, OpenOutcome
from kiosk.domain.compartments import CompartmentState
from kiosk.domain.journal import Fact, FactKind, FactValue
from kiosk.store.records import CompartmentRecord
from kiosk.store.store import Store

# For each door asked to open: its place in the queue, its pulse, its sensor.
_PER_DOOR_S = 3.0
_AT_LEAST_S = 10.0


@dataclass(frozen=True, slots=True)
class DoorReport:
    """A door and what the store knows of it; `record` None when it knows nothing."""

    number: int
    door: DoorState
    record: CompartmentRecord | None = None

    @property
    def state(self) -> str:
        return self.record.compartment.state.value if self.record else "unknown"

    @property
    def holders(self) -> tuple[str, ...]:
        """Visitor ids of those whose phones are inside, by door evidence."""
        held = self.record is not None and (self.record.compartment.state is CompartmentState.HELD)
        return self.record.visitor_ids if held and self.record else ()


@dataclass(frozen=True, slots=True)
class Opening:
    """How opening a door by hand ended; `error` when its sensor could not be asked."""

    number: int
    outcome: OpenOutcome | None
    holders: tuple[str, ...] = ()
    error: HardwareError | None = None

    @property
    def is_open(self) -> bool:
        return self.outcome in {OpenOutcome.OPENED, OpenOutcome.ALREADY_OPEN}


def read_records(store: Store | None) -> Mapping[int, CompartmentRecord]:
    """What the store knows of each compartment, by number."""
    if store is None:
        return {}
    return {record.compartment.number: record for record in store.compartments.all()}


def report_doors(
    doors: Mapping[int, DoorState], records: Mapping[int, CompartmentRecord]
) -> tuple[DoorReport, ...]:
    """The doors of a bank and of the store, by number."""
    return tuple(
        DoorReport(number, doors.get(number, DoorState.UNKNOWN), records.get(number))
        for number in sorted({*doors, *records})
    )


def find_held_by_tour(store: Store, tour_id: str) -> tuple[int, ...]:
    """Compartments with phones of this tour's people, in ascending order."""
    numbers = {row.compartment for row in store.manifest(tour_id) if row.compartment is not None}
    return tuple(sorted(numbers))


def open_by_hand(
    bank: LockerBank,
    store: Store | None,
    numbers: tuple[int, ...],
    why: str,
    on_answer: Callable[[Opening], None],
) -> tuple[Opening, ...]:
    """Open these doors, spaced by the bank; each answer is by its sensor.

    Doors go before papers: all are asked to open at once, and only then is written down which
    of them did. `why` goes into the journal. Raises KeyError for a number that the bank does
    not have (nothing is opened then), and StoreError when writing failed.
    """
    records = read_records(store)
    reports = {report.number: report for report in report_doors({}, records)}
    unknown = [number for number in numbers if number not in bank.compartments]
    if unknown:
        raise KeyError(unknown[0])
    asked = [(number, bank.open_door(number)) for number in numbers]
    patience_s = derive_patience_s(len(asked))
    openings = []
    for number, future in asked:
        holders = reports[number].holders if number in reports else ()
        openings.append(await_opening(number, future, holders, patience_s))
        on_answer(openings[-1])
    if store is not None:
        facts = [
            _fact(opening, why) for opening in openings if opening.outcome is OpenOutcome.OPENED
        ]
        for written in [store.journal.record(fact) for fact in facts]:
            written.result()
    return tuple(openings)


def derive_patience_s(doors: int) -> float:
    """How long so many doors that were asked for together may take, in seconds."""
    return _AT_LEAST_S + _PER_DOOR_S * doors


def await_opening(
    number: int, future: "Future[OpenOutcome]", holders: tuple[str, ...], patience_s: float
) -> Opening:
    """How the opening of a door ends; blocks for `patience_s` at most."""
    try:
        return Opening(number, future.result(patience_s), holders)
    except HardwareError as error:
        return Opening(number, None, holders, error)
    except TimeoutError:
        silence = NoAnswer(
            f"Door {number} has not answered for {patience_s:.0f} s.",
            "Look at the door, and at the board's power and cable.",
        )
        return Opening(number, None, holders, silence)


def _fact(opening: Opening, why: str) -> Fact:
    data: dict[str, FactValue] = {"compartment": opening.number, "by": "command", "why": why}
    if opening.holders:
        data["visitors"] = list(opening.holders)
    return Fact(FactKind.COMPARTMENT_OPENED, data)
