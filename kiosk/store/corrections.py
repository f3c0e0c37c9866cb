"""What staff set right: admissions undone or forced, guests replaced. Nothing is deleted."""

import sqlite3
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from kiosk.domain.corrections import (
    CorrectionRefusal,
    CorrectionRefused,
    UndoFacts,
    decide_override,
    decide_replacement,
    decide_undo,
    derive_rules_word,
)
from kiosk.domain.decisions import (
    AdmissionFacts,
    BookingFacts,
    Candidate,
    Reason,
    VenueRules,
    decide_admission,
    decide_booking,
)
from kiosk.domain.documents import DocumentKind
from kiosk.domain.journal import FactKind
from kiosk.domain.tours import Language
from kiosk.domain.visitors import Visitor
from kiosk.store.admissions import write_admission
from kiosk.store.belongings import ADMISSION_UNDONE, leave_queues, put_aside
from kiosk.store.bookings import read_booking
from kiosk.store.engine import Engine, Transaction, decode_time, new_id
from kiosk.store.records import BookingRecord
from kiosk.store.visits import read_rows_about


@dataclass(frozen=True, slots=True)
class OverrideCommand:
    """Admit somebody whom the rules keep out.

    `reason` is why, in staff's words without names; `refused` what the person was told at the
    table, None when nobody asked there. `birth_date` is the document's, where one was seen.
    The terms are accepted for them: `terms_version`, in `language`. `may_admit_blocked`: whoever
    gives it may let in whom the blocklist keeps out.
    """

    visitor_id: str
    by: str
    reason: str
    terms_version: str
    language: Language
    refused: Reason | None = None
    birth_date: date | None = field(default=None, repr=False)
    may_admit_blocked: bool = False


@dataclass(frozen=True, slots=True)
class Overridden:
    """Admitted. `rules_said`: what stood against it, None when nothing did."""

    visitor_id: str
    rules_said: Reason | None


@dataclass(frozen=True, slots=True)
class Undone:
    """Expected again. `void_jobs`: stickers that will not be printed any more."""

    visitor_id: str
    void_jobs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewGuest:
    """Who comes instead. `name_key`: as rosters compare names. `number_hash`: keyed."""

    name: str = field(repr=False)
    name_latin: str = field(repr=False)
    name_key: str = field(repr=False)
    document_kind: DocumentKind | None = None
    number_hash: bytes | None = field(default=None, repr=False)
    last4: str | None = field(default=None, repr=False)
    birth_date: date | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Replaced:
    """Somebody else has the seat of `visitor_id` now, under the same id."""

    visitor_id: str
    replacement_id: str


_LATELY = timedelta(hours=24)
_MOST_ROWS = 50
_UNKNOWN = CorrectionRefused(CorrectionRefusal.VISITOR_UNKNOWN)


class Corrections:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def undo(
        self, visitor_id: str, by: str, reason: str, rules: VenueRules
    ) -> "Future[Undone | CorrectionRefused]":
        """Take an admission back within `UNDO_WITHIN`: state, visit code, stickers to come.

        Numbers in queues go too; what has been had stays had.
        """

        def work(tx: Transaction) -> Undone | CorrectionRefused:
            found = find_visitor(tx, visitor_id)
            if found is None:
                return _UNKNOWN
            record, visitor = found
            row = _read_visit(tx, visitor_id)
            facts = UndoFacts(
                visitor,
                record.party,
                _decode(row["admitted_at_utc"]),
                _find_compartment(tx, visitor_id),
                record.tour.local_date(rules.zone),
            )
            if (refused := decide_undo(facts, tx.at_utc)) is not None:
                return refused
            jobs = void_stickers(tx, visitor_id, row["visit_code"])
            tx.connection.execute(
                """
                UPDATE visitors SET state = 'expected', admitted_at_utc = NULL, visit_code = NULL
                WHERE site = ? AND visitor_id = ?
                """,
                (tx.site, visitor_id),
            )
            leave_queues(tx, visitor_id, by, ADMISSION_UNDONE)
            tx.record(
                FactKind.ADMISSION_UNDONE,
                visitor=visitor_id,
                booking=record.booking.booking_id,
                tour=record.tour.tour_id,
                by=by,
                reason=reason or None,
                void_jobs=list(jobs),
            )
            return Undone(visitor_id, jobs)

        return self._engine.write(work)

    def override(
        self, command: OverrideCommand, rules: VenueRules
    ) -> "Future[Overridden | CorrectionRefused]":
        """Admit all the same; that it was forced and what the rules say are both written."""

        def work(tx: Transaction) -> Overridden | CorrectionRefused:
            found = find_visitor(tx, command.visitor_id)
            if found is None:
                return _UNKNOWN
            record, visitor = found
            birth_date = command.birth_date or visitor.birth_date
            about_booking = decide_booking(
                BookingFacts(None, record.booking, record.tour), rules, tx.at_utc
            )
            facts = AdmissionFacts(
                record.tour, record.party, (Candidate(visitor, birth_date),), terms_accepted=True
            )
            about_visitor = decide_admission(facts, rules)[visitor.visitor_id]
            blocked = visitor.blocked or _was_blocked_at_the_table(tx, visitor.visitor_id)
            refused = decide_override(
                about_visitor,
                command.reason,
                blocked=blocked,
                may_admit_blocked=command.may_admit_blocked,
            )
            if refused is not None:
                return refused
            said = derive_rules_word(about_booking, about_visitor)
            write_admission(tx, visitor.visitor_id, birth_date)
            booking_id = record.booking.booking_id
            tx.record(
                FactKind.TERMS_ACCEPTED,
                booking=booking_id,
                version=command.terms_version,
                language=command.language.value,
                by=command.by,
            )
            tx.record(
                FactKind.OVERRIDE_GIVEN,
                visitor=visitor.visitor_id,
                booking=booking_id,
                by=command.by,
                reason=command.reason,
                rules=said.value if said else "admitted",
                refused=command.refused.value if command.refused else None,
                blocked=blocked or None,
            )
            tx.record(
                FactKind.VISITOR_ADMITTED,
                visitor=visitor.visitor_id,
                booking=booking_id,
                tour=record.tour.tour_id,
                forced=True,
                by=command.by,
            )
            return Overridden(visitor.visitor_id, said)

        return self._engine.write(work)

    def replace_guest(
        self, visitor_id: str, guest: NewGuest, by: str, *, offered: bool
    ) -> "Future[Replaced | CorrectionRefused]":
        """Put somebody else into a guest's seat; who had it stays in the history.

        What staff noted of the one before, and what they have had, is not the new one's.

        A roster that still has the old guest unchanged leaves the new one in the seat.
        """

        def work(tx: Transaction) -> Replaced | CorrectionRefused:
            found = find_visitor(tx, visitor_id)
            if found is None:
                return _UNKNOWN
            record, visitor = found
            refused = decide_replacement(
                visitor,
                record.party,
                name=guest.name or guest.name_latin,
                number_hash=guest.number_hash,
                offered=offered,
                compartment=_find_compartment(tx, visitor_id),
            )
            if refused is not None:
                return refused
            replacement_id = new_id()
            _keep_history(tx, visitor_id, replacement_id, by)
            put_aside(tx, visitor_id, replacement_id, by)
            _write_guest(tx, visitor_id, guest)
            tx.record(
                FactKind.GUEST_REPLACED,
                visitor=visitor_id,
                booking=record.booking.booking_id,
                replacement=replacement_id,
                by=by,
            )
            return Replaced(visitor_id, replacement_id)

        return self._engine.write(work)


def find_visitor(tx: Transaction, visitor_id: str) -> tuple[BookingRecord, Visitor] | None:
    """A visitor whom the roster still has, with their booking."""
    row = tx.connection.execute(
        "SELECT booking_id FROM visitors WHERE site = ? AND visitor_id = ?", (tx.site, visitor_id)
    ).fetchone()
    record = read_booking(tx.connection, tx.site, row["booking_id"]) if row else None
    if record is None:
        return None
    visitor = next((v for v in record.party if v.visitor_id == visitor_id), None)
    return (record, visitor) if visitor else None


def _was_blocked_at_the_table(tx: Transaction, visitor_id: str) -> bool:
    """Whether the document they showed lately was on the blocklist.

    A roster that has only a name does not tell, and whoever stands there is the same.
    """
    return any(
        row.kind is FactKind.ATTEMPT_REFUSED
        and row.data.get("reason") == Reason.BLOCKED.value
        and tx.at_utc - row.at_utc < _LATELY
        for row in read_rows_about(tx.connection, tx.site, visitor_id, _MOST_ROWS)
    )


def _read_visit(tx: Transaction, visitor_id: str) -> sqlite3.Row:
    row: sqlite3.Row = tx.connection.execute(
        "SELECT admitted_at_utc, visit_code FROM visitors WHERE site = ? AND visitor_id = ?",
        (tx.site, visitor_id),
    ).fetchone()
    return row


def _find_compartment(tx: Transaction, visitor_id: str) -> int | None:
    """A door that is reserved or holds something for this visitor."""
    (number,) = tx.connection.execute(
        "SELECT MIN(number) FROM holdings WHERE site = ? AND visitor_id = ?"
        " AND ended_at_utc IS NULL",
        (tx.site, visitor_id),
    ).fetchone()
    return None if number is None else int(number)


def void_stickers(tx: Transaction, visitor_id: str, visit_code: str | None) -> tuple[str, ...]:
    """The sticker that is out opens nothing any more; what is to come does not come.

    Luggage tags of the party are printed all the same.
    """
    if visit_code is not None:
        tx.connection.execute(
            "INSERT INTO void_stickers (site, visit_code, visitor_id, voided_at_utc)"
            " VALUES (?, ?, ?, ?)",
            (tx.site, visit_code, visitor_id, tx.at),
        )
    to_come = "site = ? AND visitor_id = ? AND state != 'printed' AND tag_id IS NULL"
    tx.connection.execute(
        f"""
        INSERT INTO void_sticker_jobs (site, job_id, visitor_id, state, made_at_utc, voided_at_utc)
        SELECT site, job_id, visitor_id, state, made_at_utc, ? FROM sticker_jobs WHERE {to_come}
        """,
        (tx.at, tx.site, visitor_id),
    )
    removed = tx.connection.execute(
        f"DELETE FROM sticker_jobs WHERE {to_come} RETURNING job_id", (tx.site, visitor_id)
    ).fetchall()
    return tuple(row["job_id"] for row in removed)


def _keep_history(tx: Transaction, visitor_id: str, replacement_id: str, by: str) -> None:
    tx.connection.execute(
        """
        INSERT INTO replaced_guests (site, replacement_id, visitor_id, name, name_latin,
            document_kind, document_hash, document_last4, birth_date, phone_sealed, notes,
            by_user, at_utc)
        SELECT site, ?, visitor_id, name, name_latin, document_kind, document_hash,
            document_last4, birth_date, phone_sealed, notes, ?, ?
        FROM visitors WHERE site = ? AND visitor_id = ?
        """,
        (replacement_id, by, tx.at, tx.site, visitor_id),
    )


def _write_guest(tx: Transaction, visitor_id: str, guest: NewGuest) -> None:
    """roster_digest stays: it tells that the roster's row is the one that was replaced.

    A block was the old guest's, and so were phone number and notes.
    """
    tx.connection.execute(
        """
        UPDATE visitors SET name = ?, name_latin = ?, name_key = ?, document_kind = ?,
            document_hash = ?, document_last4 = ?, birth_date = ?, phone_sealed = NULL,
            notes = '', blocked = 0, area = NULL
        WHERE site = ? AND visitor_id = ?
        """,
        (
            guest.name,
            guest.name_latin,
            guest.name_key,
            guest.document_kind.value if guest.document_kind else None,
            guest.number_hash,
            guest.last4,
            guest.birth_date.isoformat() if guest.birth_date else None,
            tx.site,
            visitor_id,
        ),
    )


def _decode(text: str | None) -> datetime | None:
    return decode_time(text) if text else None
