"""Walk-ins and standbys: onto places that are free, decided and written in one transaction."""

import secrets
import sqlite3
from concurrent.futures import Future
from dataclasses import dataclass, field

from kiosk.domain.decisions import PresentedDocument, VenueRules, derive_birth_date
from kiosk.domain.journal import FactKind
from kiosk.domain.tours import Booking, BookingStatus, Language, Tour
from kiosk.domain.visitors import Role, RosterDocument, Visitor
from kiosk.domain.walk_ins import (
    WalkIn,
    WalkInRefusal,
    WalkInRefused,
    decide_standby,
    decide_walk_in,
    derive_free_places,
)
from kiosk.store.admissions import AdmitCommand, admit_within
from kiosk.store.blocklist import has_blocked
from kiosk.store.bookings import derive_reference_key, read_booking, read_tour
from kiosk.store.corrections import NewGuest
from kiosk.store.engine import Engine, Transaction, new_id

_REFERENCE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_REFERENCE_LENGTH = 6


@dataclass(frozen=True, slots=True)
class WalkInPerson:
    """One person who wants to come along; no document for a child or somebody staff know."""

    guest: NewGuest = field(repr=False)
    document: PresentedDocument | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class WalkInCommand:
    """These people, together, onto a tour; the first is the booker. See `AdmitCommand`."""

    request_id: str
    tour_id: str
    people: tuple[WalkInPerson, ...]
    by: str
    terms_version: str
    language: Language


@dataclass(frozen=True, slots=True)
class WalkedIn:
    """They are in. `reference` is their booking's."""

    booking_id: str
    reference: str
    visitor_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seated:
    """The standby's booking is confirmed: its people are checked in like all others."""

    booking_id: str


class WalkIns:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def free_places(self, tour_id: str) -> int:
        """How many places of a tour are nobody's; 0 for an unknown tour."""
        with self._engine.read() as connection:
            tour = read_tour(connection, self._engine.site, tour_id)
            return _count_free(connection, self._engine.site, tour) if tour else 0

    def admit(
        self, command: WalkInCommand, rules: VenueRules
    ) -> "Future[WalkedIn | WalkInRefused]":
        """A booking of their own, and everybody in; or nobody, and nothing written."""

        def work(tx: Transaction) -> WalkedIn | WalkInRefused:
            if (earlier := _find_earlier(tx, command.request_id)) is not None:
                return earlier
            tour = read_tour(tx.connection, tx.site, command.tour_id)
            if tour is None:
                return WalkInRefused(WalkInRefusal.TOUR_UNKNOWN)
            booking_id = new_id()
            people = tuple(
                _derive_walk_in(tx, person, booking_id, place)
                for place, person in enumerate(command.people)
            )
            if (refused := _find_on_list(tx, tour, people)) is not None:
                return refused
            free = _count_free(tx.connection, tx.site, tour)
            refused = decide_walk_in(tour, people, free, rules, tx.at_utc)
            if refused is not None:
                return refused
            return _write(tx, command, booking_id, tour, people, rules)

        return self._engine.write(work)

    def seat_standby(
        self, booking_id: str, by: str, rules: VenueRules
    ) -> "Future[Seated | WalkInRefused]":
        """Give a booking that waits the places it needs."""

        def work(tx: Transaction) -> Seated | WalkInRefused:
            record = read_booking(tx.connection, tx.site, booking_id)
            if record is None:
                return WalkInRefused(WalkInRefusal.BOOKING_UNKNOWN)
            free = _count_free(tx.connection, tx.site, record.tour)
            size = len(record.party)
            refused = decide_standby(record.booking, record.tour, size, free, rules, tx.at_utc)
            if refused is not None:
                return refused
            tx.connection.execute(
                "UPDATE bookings SET status = ? WHERE site = ? AND booking_id = ?",
                (BookingStatus.CONFIRMED.value, tx.site, booking_id),
            )
            tx.record(
                FactKind.STANDBY_SEATED,
                booking=booking_id,
                tour=record.tour.tour_id,
                visitors=[person.visitor_id for person in record.party],
                by=by,
            )
            return Seated(booking_id)

        return self._engine.write(work)


def _count_free(connection: sqlite3.Connection, site: str, tour: Tour) -> int:
    row = connection.execute(
        """
        SELECT COALESCE(SUM(b.status = 'confirmed'), 0) AS confirmed,
            COALESCE(SUM(b.status != 'confirmed' AND v.state = 'admitted'), 0) AS besides
        FROM bookings b JOIN visitors v ON v.site = b.site AND v.booking_id = b.booking_id
        WHERE b.site = ? AND b.tour_id = ? AND v.removed_at_utc IS NULL
        """,
        (site, tour.tour_id),
    ).fetchone()
    return derive_free_places(tour.capacity, row["confirmed"], row["besides"])


def _derive_walk_in(tx: Transaction, person: WalkInPerson, booking_id: str, place: int) -> WalkIn:
    """With the blocklist's word of this moment: somebody may have been added to it just now."""
    guest = person.guest
    document = None
    if guest.number_hash is not None:
        document = RosterDocument(guest.document_kind, guest.number_hash, guest.last4 or "")
    visitor = Visitor(
        visitor_id=new_id(),
        booking_id=booking_id,
        role=Role.GUEST if place else Role.BOOKER,
        names=tuple(name for name in (guest.name, guest.name_latin) if name),
        document=document,
        birth_date=guest.birth_date,
        blocked=has_blocked(tx.connection, tx.site, _list_hashes(document, person.document), tx.at),
    )
    return WalkIn(visitor, person.document)


def _list_hashes(
    known: RosterDocument | None, shown: PresentedDocument | None
) -> tuple[bytes, ...]:
    """Every hash by which the store may know this person."""
    if shown is not None:
        return shown.hashes
    return (known.number_hash,) if known is not None else ()


def _find_on_list(tx: Transaction, tour: Tour, people: tuple[WalkIn, ...]) -> WalkInRefused | None:
    """Who has a place on this tour already would take another one."""
    for place, person in enumerate(people):
        hashes = _list_hashes(person.visitor.document, person.document)
        marks = ", ".join("?" * len(hashes))
        row = tx.connection.execute(
            f"""
            SELECT b.reference FROM visitors v
            JOIN bookings b ON b.site = v.site AND b.booking_id = v.booking_id
            WHERE v.site = ? AND v.document_hash IN ({marks}) AND v.removed_at_utc IS NULL
                AND b.tour_id = ? AND (b.status != 'cancelled' OR v.state = 'admitted')
            """,
            (tx.site, *hashes, tour.tour_id),
        ).fetchone()
        if row is not None:
            return WalkInRefused(
                WalkInRefusal.ON_A_BOOKING, place=place, reference=row["reference"]
            )
    return None


def _write(
    tx: Transaction,
    command: WalkInCommand,
    booking_id: str,
    tour: Tour,
    people: tuple[WalkIn, ...],
    rules: VenueRules,
) -> WalkedIn:
    booking = Booking(
        booking_id, _make_reference(), tour.tour_id, BookingStatus.CONFIRMED, command.language
    )
    _insert(tx, booking, people, command.people)
    visitor_ids = tuple(person.visitor.visitor_id for person in people)
    tx.record(
        FactKind.WALK_IN_ADDED,
        booking=booking_id,
        tour=tour.tour_id,
        visitors=list(visitor_ids),
        by=command.by,
    )
    admit_within(
        tx,
        AdmitCommand(
            request_id=command.request_id,
            booking_id=booking_id,
            candidates=tuple(
                (p.visitor.visitor_id, derive_birth_date(p.visitor, p.document)) for p in people
            ),
            terms_version=command.terms_version,
            language=command.language,
            areas={p.visitor.visitor_id: p.document.area for p in people if p.document},
            by=command.by,
        ),
        rules,
    )
    return WalkedIn(booking_id, booking.reference, visitor_ids)


def _insert(
    tx: Transaction, booking: Booking, people: tuple[WalkIn, ...], told: tuple[WalkInPerson, ...]
) -> None:
    tx.connection.execute(
        """
        INSERT INTO bookings (site, booking_id, reference, reference_key, tour_id, status,
            language)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        (
            tx.site,
            booking.booking_id,
            booking.reference,
            derive_reference_key(booking.reference),
            booking.tour_id,
            booking.status.value,
            booking.language.value if booking.language else None,
        ),
    )
    tx.connection.executemany(
        """
        INSERT INTO visitors (site, visitor_id, booking_id, position, role, name, name_latin,
            name_key, document_kind, document_hash, document_last4, birth_date, notes,
            roster_digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', X'')
        """,
        [
            (
                tx.site,
                person.visitor.visitor_id,
                booking.booking_id,
                place,
                person.visitor.role.value,
                words.guest.name,
                words.guest.name_latin,
                words.guest.name_key,
                words.guest.document_kind.value if words.guest.document_kind else None,
                words.guest.number_hash,
                words.guest.last4,
                words.guest.birth_date.isoformat() if words.guest.birth_date else None,
            )
            for place, (person, words) in enumerate(zip(people, told, strict=True))
        ],
    )


def _make_reference() -> str:
    """729 million of them: two alike on one site are refused by the table's own index."""
    return "W-" + "".join(secrets.choice(_REFERENCE_ALPHABET) for _ in range(_REFERENCE_LENGTH))


def _find_earlier(tx: Transaction, request_id: str) -> WalkedIn | None:
    """The same request again: what it did the first time."""
    row = tx.connection.execute(
        """
        SELECT b.booking_id, b.reference FROM requests r
        JOIN bookings b ON b.site = r.site AND b.booking_id = r.booking_id
        WHERE r.site = ? AND r.request_id = ?
        """,
        (tx.site, request_id),
    ).fetchone()
    if row is None:
        return None
    record = read_booking(tx.connection, tx.site, row["booking_id"])
    people = tuple(person.visitor_id for person in record.party) if record else ()
    return WalkedIn(row["booking_id"], row["reference"], people)
