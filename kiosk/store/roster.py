"""Roster intake: rows are gathered aside, then compared and taken over in one transaction.

A `RosterDraft` gathers in temporary tables of its own connection: the store itself is not
locked while a file is being read, and a draft that is given up has touched nothing. What is
known already is told by booking reference and, in it, by document or name; ids and
everything that happened at the table stay.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from concurrent.futures import wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from hashlib import blake2b
from zoneinfo import ZoneInfo

from kiosk.domain.journal import FactKind
from kiosk.domain.tours import BookingStatus, Language
from kiosk.domain.visitors import Role, RosterDocument
from kiosk.store import roster_merge
from kiosk.store.connection import open_connection
from kiosk.store.engine import Engine, Transaction, encode_time, new_id
from kiosk.store.errors import translated
from kiosk.store.keys import SiteKeys


@dataclass(frozen=True, slots=True)
class RosterTour:
    """A tour as the roster gives it; `starts_at_utc` is aware."""

    tour_id: str
    name: str
    starts_at_utc: datetime
    capacity: int
    min_age: int
    language: str
    guide: str


@dataclass(frozen=True, slots=True)
class RosterBooking:
    """A booking as the roster gives it.

    `reference_key` is `bookings.derive_reference_key(reference)`. `incomplete`: rows of it
    were left out, so that its missing people are not taken for gone.
    """

    reference_key: str
    reference: str
    tour_id: str
    status: BookingStatus
    language: Language | None
    incomplete: bool = False


@dataclass(frozen=True, slots=True)
class RosterVisitor:
    """A person as the roster gives them. `row` is unique in the draft and keeps the order.

    `role` None: the booking's booker if nobody else is, else a guest. `area`: see
    `kiosk.domain.areas`; empty when unknown. `entitlements`: those that the row names.
    """

    row: int
    reference_key: str
    role: Role | None
    name: str = field(repr=False)
    name_latin: str = field(repr=False)
    name_key: str = field(repr=False)
    document: RosterDocument | None
    birth_date: date | None = field(repr=False)
    phone: str = field(repr=False)
    notes: str = field(repr=False)
    area: str = field(default="", repr=False)
    entitlements: frozenset[str] = frozenset()


class DraftFlaw(StrEnum):
    """What is wrong between rows.

    DUPLICATE: the same person twice on a booking. SECOND_BOOKER. NO_BOOKER: a booking with
    guests and nobody who booked; a group of members alone needs none.
    """

    DUPLICATE = "duplicate"
    SECOND_BOOKER = "second_booker"
    NO_BOOKER = "no_booker"


@dataclass(frozen=True, slots=True)
class FoundFlaw:
    """A flaw in `row`; `first_row` is the first of the same person, booker or booking."""

    flaw: DraftFlaw
    row: int
    first_row: int
    reference_key: str


@dataclass(frozen=True, slots=True)
class RosterCounts:
    """What an intake does. `added`, `updated` and `unchanged` sum up to `visitors`.

    `updated`: the visitor, the booking or the tour has changed. `removed`: visitors that
    their booking no longer has.
    """

    tours: int
    bookings: int
    visitors: int
    added: int
    updated: int
    unchanged: int
    removed: int


class Roster:
    def __init__(self, engine: Engine, keys: SiteKeys) -> None:
        self._engine = engine
        self._keys = keys

    @contextmanager
    def draft(self) -> Iterator["RosterDraft"]:
        """Gather a roster; gone at the end of the block unless it was taken over."""
        with translated(self._engine.path):
            connection = open_connection(self._engine.path)
            try:
                roster_merge.make_tables(connection)
                yield RosterDraft(self._engine, self._keys, connection)
            finally:
                connection.close()


class RosterDraft:
    """A roster in the making. Methods block and belong to one thread."""

    def __init__(self, engine: Engine, keys: SiteKeys, connection: sqlite3.Connection) -> None:
        self._engine = engine
        self._keys = keys
        self._connection = connection

    def add_visitors(self, visitors: Iterable[RosterVisitor]) -> None:
        with self._staging():
            self._connection.executemany(
                f"INSERT INTO temp.new_visitors VALUES ({', '.join('?' * 17)})",
                map(self._encode_visitor, visitors),
            )

    def _encode_visitor(self, visitor: RosterVisitor) -> tuple[object, ...]:
        document = visitor.document
        kind = document.kind.value if document and document.kind else None
        birth_date = visitor.birth_date.isoformat() if visitor.birth_date else None
        entitlements = " ".join(sorted(visitor.entitlements))
        facts = (
            visitor.name,
            visitor.name_latin,
            kind or "",
            document.number_hash.hex() if document else "",
            birth_date or "",
            visitor.phone,
            visitor.notes,
            *((entitlements,) if entitlements else ()),  # older digests stay what they are
        )
        digest = blake2b("\0".join(facts).encode(), digest_size=16, key=self._keys.document_key)
        return (
            visitor.row,
            visitor.reference_key,
            visitor.role.value if visitor.role else "",
            visitor.name,
            visitor.name_latin,
            visitor.name_key,
            kind,
            document.number_hash if document else None,
            document.last4 if document else None,
            birth_date,
            self._keys.seal_phone(visitor.phone) if visitor.phone else None,
            visitor.notes,
            digest.digest(),
            new_id(),
            None,
            visitor.area or None,
            entitlements,
        )

    def settle_roles(self) -> None:
        """Give everyone a role who has none; once, when all visitors are there."""
        with self._staging():
            roster_merge.settle_roles(self._connection)

    def find_flaws(self) -> tuple[FoundFlaw, ...]:
        """What does not fit together between rows; after `settle_roles`."""
        with translated(self._engine.path):
            return tuple(
                FoundFlaw(DraftFlaw(name), row, first_row, reference_key)
                for name, row, first_row, reference_key in roster_merge.find_flaws(self._connection)
            )

    def discard_rows(self, rows: Iterable[int]) -> None:
        with self._staging():
            self._connection.executemany(
                "DELETE FROM temp.new_visitors WHERE row = ?", ((row,) for row in rows)
            )

    def discard_bookings(self, reference_keys: Iterable[str]) -> None:
        with self._staging():
            self._connection.executemany(
                "DELETE FROM temp.new_visitors WHERE reference_key = ?",
                ((key,) for key in reference_keys),
            )

    def complete(self, tours: Iterable[RosterTour], bookings: Iterable[RosterBooking]) -> None:
        """Add the tours and bookings; those without a visitor in the draft are left out."""
        with self._staging():
            self._connection.executemany(
                f"INSERT INTO temp.new_tours VALUES ({', '.join('?' * 8)})",
                (
                    (
                        tour.tour_id,
                        tour.name,
                        encode_time(tour.starts_at_utc),
                        tour.capacity,
                        tour.min_age,
                        tour.language,
                        tour.guide,
                        None,
                    )
                    for tour in tours
                ),
            )
            self._connection.executemany(
                f"INSERT INTO temp.new_bookings VALUES ({', '.join('?' * 8)})",
                (
                    (
                        booking.reference_key,
                        booking.reference,
                        booking.tour_id,
                        booking.status.value,
                        booking.language.value if booking.language else None,
                        booking.incomplete,
                        new_id(),
                        None,
                    )
                    for booking in bookings
                ),
            )
            roster_merge.leave_out_the_empty(self._connection)

    def preview(self) -> RosterCounts:
        """What `take_over` would do now; nothing is written."""
        with translated(self._engine.path):
            self._connection.execute("BEGIN")
            try:
                return self._count(self._connection)
            finally:
                self._connection.execute("ROLLBACK")

    def take_over(self, zone: ZoneInfo, file_sha256: str, skipped: int) -> RosterCounts:
        """Write the roster into the store, all of it, in one transaction.

        New tours get their group's letter by their date in `zone`. The journal gets one fact
        with the counts. Raises a StoreError, and then nothing was written.
        """

        def work(tx: Transaction) -> RosterCounts:
            counts = self._count(tx.connection)
            roster_merge.write(tx.connection, tx.site, tx.at, zone)
            tx.record(
                FactKind.ROSTER_IMPORTED,
                tours=counts.tours,
                bookings=counts.bookings,
                visitors=counts.visitors,
                added=counts.added,
                updated=counts.updated,
                unchanged=counts.unchanged,
                removed=counts.removed,
                skipped=skipped,
                file_sha256=file_sha256,
            )
            return counts

        written = self._engine.write(work, self._connection)
        try:
            return written.result()
        finally:
            # Ctrl-C: the connection is about to be closed under the writer's hands.
            if not written.done():
                self._connection.interrupt()
                wait((written,))

    def _count(self, connection: sqlite3.Connection) -> RosterCounts:
        site = self._engine.site
        roster_merge.match(connection, site, self._keys.pass_hash_key)
        return RosterCounts(*roster_merge.count(connection, site))

    @contextmanager
    def _staging(self) -> Iterator[None]:
        """A transaction that writes to the temporary tables alone."""
        with translated(self._engine.path):
            self._connection.execute("BEGIN")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
