"""Admissions and refusals: the decision and what it changes, in one transaction."""

import json
import secrets
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import date
from typing import assert_never

from kiosk.domain.decisions import (
    AdmissionFacts,
    Admitted,
    Candidate,
    Decision,
    NeedsStaff,
    Reason,
    Refused,
    VenueRules,
    decide_admission,
    decide_standing,
)
from kiosk.domain.journal import FactKind, JournalRow
from kiosk.domain.states import StaffWhy
from kiosk.domain.tours import Language
from kiosk.domain.visit import StickerState
from kiosk.store.bookings import read_booking
from kiosk.store.cases import CaseSort, derive_case_number, open_case
from kiosk.store.chain import read_rows
from kiosk.store.engine import Engine, Transaction, new_id
from kiosk.store.records import BookingRecord

# Base 32 of Douglas Crockford: no I, L, O, U, so that a code can be read aloud.
_CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LENGTH = 12  # 60 bits

Answer = tuple[tuple[str, Decision], ...]
"""The decision for each candidate, by visitor id, in the order of the request."""


@dataclass(frozen=True, slots=True)
class AdmitCommand:
    """A request to admit people of one booking, with the birth date to go by for each.

    The same `request_id` again gets the first answer again. `by_number` holds the visitor ids of
    children whose document was not seen, only its number typed; `areas` what documents tell of
    where visitors come from, by id. `by`: the user who checks in by hand, and `identified` how
    they knew each visitor, by id; empty at the visitors' own hands.
    """

    request_id: str
    booking_id: str
    candidates: tuple[tuple[str, date | None], ...] = field(repr=False)
    terms_version: str
    language: Language
    terms_accepted: bool = True
    by_number: frozenset[str] = frozenset()
    areas: Mapping[str, str] = field(default_factory=dict, repr=False)
    by: str = ""
    identified: Mapping[str, str] = field(default_factory=dict)


class Admissions:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def admit(self, command: AdmitCommand, rules: VenueRules) -> "Future[Answer]":
        """Decide on what the store says now, and write what follows from it.

        Admitted: the visitor's state, a random visit code, a sticker owed. Everything is in
        the journal, refusals too.
        """
        return self._engine.write(lambda tx: admit_within(tx, command, rules))

    def record_refusal(
        self,
        reason: Reason,
        needs_staff: bool,
        booking_id: str | None = None,
        visitor_id: str | None = None,
        request_id: str | None = None,
    ) -> "Future[str]":
        """Journal a refused attempt; the case number that staff find it by.

        What the admission `request_id` has refused is in the journal already: that row is the
        case, and nothing is written.
        """

        def work(tx: Transaction) -> str:
            row = _find_refusal(tx, request_id, visitor_id) if request_id else None
            if row is not None:
                return derive_case_number(row)
            return derive_case_number(
                _record_refusal(tx, reason, needs_staff, booking_id, visitor_id)
            )

        return self._engine.write(work)

    def call_staff(
        self,
        why: StaffWhy,
        booking_id: str | None = None,
        compartment: int | None = None,
        page: str = "",
    ) -> "Future[str]":
        """Journal that staff were called, and keep the call until somebody has seen to it.

        `page` is the name of the state in which the visitors were. The case number that staff
        find it by.
        """

        def work(tx: Transaction) -> str:
            row = tx.record(
                FactKind.STAFF_CALLED,
                why=why.value,
                booking=booking_id,
                compartment=compartment,
                page=page or None,
            )
            return open_case(
                tx,
                row,
                CaseSort.CALL,
                why.value,
                page=page,
                booking_id=booking_id,
                compartment=compartment,
            )

        return self._engine.write(work)


def admit_within(tx: Transaction, command: AdmitCommand, rules: VenueRules) -> Answer:
    """Decide and write in the transaction that is open; see `Admissions.admit`."""
    if (earlier := _read_answer(tx, command.request_id)) is not None:
        return earlier
    record = read_booking(tx.connection, tx.site, command.booking_id)
    answer = _decide(record, command, rules)
    _write(tx, record, command, answer)
    tx.connection.execute(
        "INSERT INTO requests (site, request_id, booking_id, answer, at_utc)"
        " VALUES (?, ?, ?, ?, ?)",
        (tx.site, command.request_id, command.booking_id, _encode_answer(answer), tx.at),
    )
    return answer


# An answer is asked for its case number at once; so many rows come in between at most.
_LATELY = 500


def _find_refusal(tx: Transaction, request_id: str, visitor_id: str | None) -> JournalRow | None:
    """What an admission has written down of this visitor, not long ago."""
    rows = read_rows(
        tx.connection,
        "site = ? AND station = ? ORDER BY sequence DESC LIMIT ?",
        (tx.site, tx.station, _LATELY),
    )
    return next(
        (
            row
            for row in rows
            if row.kind is FactKind.ATTEMPT_REFUSED
            and row.data.get("request") == request_id
            and row.data.get("visitor") == visitor_id
        ),
        None,
    )


def _record_refusal(
    tx: Transaction,
    reason: Reason,
    needs_staff: bool,
    booking_id: str | None,
    visitor_id: str | None,
    request_id: str | None = None,
) -> JournalRow:
    """Journal it; what staff have to decide is a case from now on."""
    row = tx.record(
        FactKind.ATTEMPT_REFUSED,
        reason=reason.value,
        needs_staff=needs_staff,
        booking=booking_id,
        visitor=visitor_id,
        request=request_id,
    )
    if needs_staff:
        open_case(
            tx,
            row,
            CaseSort.REFUSAL,
            reason.value,
            booking_id=booking_id,
            visitor_id=visitor_id,
        )
    return row


def _decide(record: BookingRecord | None, command: AdmitCommand, rules: VenueRules) -> Answer:
    ids = tuple(visitor_id for visitor_id, _ in command.candidates)
    if record is None:
        return tuple((visitor_id, Refused(Reason.UNKNOWN)) for visitor_id in ids)
    # What people have set since the party was shown its page counts. That check-in has closed
    # by the clock meanwhile is not held against those who stand at the table.
    standing = decide_standing(record.booking, record.tour)
    if isinstance(standing, Refused):
        return tuple((visitor_id, standing) for visitor_id in ids)
    party = {visitor.visitor_id: visitor for visitor in record.party}
    known = tuple(
        Candidate(party[visitor_id], birth_date)
        for visitor_id, birth_date in command.candidates
        if visitor_id in party
    )
    facts = AdmissionFacts(record.tour, record.party, known, command.terms_accepted)
    decisions = decide_admission(facts, rules)
    gone = Refused(Reason.NOT_ON_BOOKING)
    return tuple((visitor_id, decisions.get(visitor_id, gone)) for visitor_id in ids)


def _write(
    tx: Transaction, record: BookingRecord | None, command: AdmitCommand, answer: Answer
) -> None:
    birth_dates = dict(command.candidates)
    if record is not None and answer:
        tx.record(
            FactKind.TERMS_ACCEPTED if command.terms_accepted else FactKind.TERMS_DECLINED,
            booking=command.booking_id,
            version=command.terms_version,
            language=command.language.value,
            by=command.by or None,
        )
    for visitor_id, decision in answer:
        match decision:
            case Admitted():
                area = command.areas.get(visitor_id, "")
                write_admission(tx, visitor_id, birth_dates[visitor_id], area)
                tx.record(
                    FactKind.VISITOR_ADMITTED,
                    visitor=visitor_id,
                    booking=command.booking_id,
                    tour=record.tour.tour_id if record else None,
                    request=command.request_id,
                    by_number=visitor_id in command.by_number,
                    by=command.by or None,
                    identified=command.identified.get(visitor_id),
                )
            case Refused(reason) | NeedsStaff(reason):
                needs_staff = isinstance(decision, NeedsStaff)
                about = (command.booking_id, visitor_id, command.request_id)
                _record_refusal(tx, reason, needs_staff, *about)
            case never:
                assert_never(never)


def write_admission(
    tx: Transaction, visitor_id: str, birth_date: date | None, area: str = ""
) -> None:
    """Let somebody in, in the transaction that is open, and owe them a sticker.

    The birth date that was shown is kept: later decisions on the party go by it. `area` is one
    of `kiosk.domain.areas`, empty when the document told none.
    """
    tx.connection.execute(
        """
        UPDATE visitors SET state = 'admitted', admitted_at_utc = ?, visit_code = ?,
            birth_date = COALESCE(?, birth_date), area = COALESCE(?, area)
        WHERE site = ? AND visitor_id = ?
        """,
        (
            tx.at,
            generate_visit_code(),
            birth_date.isoformat() if birth_date else None,
            area or None,
            tx.site,
            visitor_id,
        ),
    )
    tx.connection.execute(
        "INSERT INTO sticker_jobs (site, job_id, visitor_id, state, reprint, made_at_utc)"
        " VALUES (?, ?, ?, ?, 0, ?)",
        (tx.site, new_id(), visitor_id, StickerState.OWED.value, tx.at),
    )


def generate_visit_code() -> str:
    """A random code that tells nothing and that nobody can guess."""
    return "".join(secrets.choice(_CODE_ALPHABET) for _ in range(_CODE_LENGTH))


# --- answers as they are kept --------------------------------------------------------------


def _encode_answer(answer: Answer) -> str:
    def encode(decision: Decision) -> list[str]:
        match decision:
            case Admitted():
                return ["admitted"]
            case Refused(reason):
                return ["refused", reason.value]
            case NeedsStaff(reason):
                return ["needs_staff", reason.value]
            case never:
                assert_never(never)

    return json.dumps([[visitor_id, *encode(decision)] for visitor_id, decision in answer])


def _decode_answer(text: str) -> Answer:
    def decode(parts: list[str]) -> Decision:
        match parts:
            case ["refused", reason]:
                return Refused(Reason(reason))
            case ["needs_staff", reason]:
                return NeedsStaff(Reason(reason))
            case _:
                return Admitted()

    return tuple((visitor_id, decode(parts)) for visitor_id, *parts in json.loads(text))


def _read_answer(tx: Transaction, request_id: str) -> Answer | None:
    row = tx.connection.execute(
        "SELECT answer FROM requests WHERE site = ? AND request_id = ?", (tx.site, request_id)
    ).fetchone()
    return _decode_answer(row["answer"]) if row else None
