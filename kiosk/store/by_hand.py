"""A party checked in by hand: admissions and phones in one transaction, without any device."""

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date

from kiosk.domain.by_hand import (
    ByHandFacts,
    ByHandRefusal,
    ByHandRefused,
    PhonesBehind,
    Present,
    decide_by_hand,
)
from kiosk.domain.compartments import CompartmentState
from kiosk.domain.decisions import Admitted, VenueRules
from kiosk.domain.journal import FactKind
from kiosk.domain.tours import Language
from kiosk.store.admissions import AdmitCommand, Answer, admit_within
from kiosk.store.bookings import read_booking
from kiosk.store.compartments import read_all, set_state
from kiosk.store.engine import Engine, Transaction, new_id

EVIDENCE = "by_hand"


@dataclass(frozen=True, slots=True)
class ByHandCommand:
    """Who is here, and where their phones are. The terms were accepted on paper.

    The same `request_id` again changes nothing and gets the first answer.
    """

    request_id: str
    booking_id: str
    present: tuple[Present, ...]
    phones: tuple[PhonesBehind, ...]
    by: str
    terms_version: str
    language: Language


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """The decision for each person; `locked` are the doors that hold their phones now."""

    answer: Answer
    locked: tuple[int, ...] = ()

    @property
    def admitted(self) -> tuple[str, ...]:
        return tuple(visitor_id for visitor_id, said in self.answer if isinstance(said, Admitted))


class ByHand:
    """Of this station's compartments."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def check_in(
        self, command: ByHandCommand, rules: VenueRules
    ) -> "Future[CheckedIn | ByHandRefused]":
        """Admit whom the rules admit, and note their phones where staff put them."""

        def work(tx: Transaction) -> CheckedIn | ByHandRefused:
            if _is_repeated(tx, command.request_id):
                return CheckedIn(admit_within(tx, _derive_request(command, {}), rules))
            record = read_booking(tx.connection, tx.site, command.booking_id)
            if record is None:
                return ByHandRefused(ByHandRefusal.BOOKING_UNKNOWN)
            doors = {
                r.compartment.number: r.compartment.state
                for r in read_all(tx.connection, tx.site, tx.station)
            }
            facts = ByHandFacts(record.booking, record.tour, record.party, doors)
            refused = decide_by_hand(facts, command.present, command.phones, rules, tx.at_utc)
            if refused is not None:
                return refused
            known = {person.visitor_id: person.birth_date for person in record.party}
            done = CheckedIn(admit_within(tx, _derive_request(command, known), rules))
            locked = [b.number for b in command.phones if _lock(tx, b, done.admitted, command.by)]
            return CheckedIn(done.answer, tuple(locked))

        return self._engine.write(work)


def _derive_request(command: ByHandCommand, known: Mapping[str, date | None]) -> AdmitCommand:
    """`known`: the roster's birth dates, for those whose document says none."""
    return AdmitCommand(
        request_id=command.request_id,
        booking_id=command.booking_id,
        candidates=tuple(
            (p.visitor_id, p.birth_date or known.get(p.visitor_id)) for p in command.present
        ),
        terms_version=command.terms_version,
        language=command.language,
        by=command.by,
        identified={p.visitor_id: p.how.value for p in command.present},
    )


def _is_repeated(tx: Transaction, request_id: str) -> bool:
    row = tx.connection.execute(
        "SELECT 1 FROM requests WHERE site = ? AND request_id = ?", (tx.site, request_id)
    ).fetchone()
    return row is not None


def _lock(tx: Transaction, behind: PhonesBehind, admitted: tuple[str, ...], by: str) -> bool:
    """A door that nobody's sensor vouches for; a person does."""
    visitor_ids = [v for v in behind.visitor_ids if v in admitted]
    if not visitor_ids:
        return False
    set_state(tx, behind.number, CompartmentState.HELD)
    tx.connection.executemany(
        """
        INSERT INTO holdings (site, holding_id, station, number, visitor_id, reserved_at_utc,
            held_from_utc)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [(tx.site, new_id(), tx.station, behind.number, v, tx.at, tx.at) for v in visitor_ids],
    )
    tx.record(
        FactKind.HOLDING_STARTED,
        compartment=behind.number,
        visitors=visitor_ids,
        evidence=EVIDENCE,
        by=by,
    )
    return True
