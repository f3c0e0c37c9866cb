"""Bookings that a pass alone vouches for: no roster here has ever named them.

A pass says when the tour starts, how many people may come, and for most of them the short
hash of a document. That is enough to admit them by their documents, and all that is known:
they have no names here. A roster that names the booking later takes over.
"""

import sqlite3

from kiosk.domain.journal import FactKind
from kiosk.domain.passes import PassClaims
from kiosk.domain.tours import Booking, BookingStatus, Tour, next_group_letter
from kiosk.domain.visitors import Role, RosterDocument, Visitor
from kiosk.store.bookings import derive_reference_key, read_booking
from kiosk.store.engine import Transaction, encode_time, new_id
from kiosk.store.records import BookingRecord


def derive_vouched_record(
    claims: PassClaims, tour: Tour | None, taken_letters: tuple[str, ...], min_age: int
) -> BookingRecord:
    """The booking, tour and party that a good pass speaks of, with fresh ids.

    `tour` is the store's, None where it is unseen too: then it takes the next group letter
    beside `taken_letters`, and `min_age` counts.
    """
    if tour is None:
        tour = Tour(
            tour_id=claims.tour_id,
            name=claims.tour_id,
            starts_at_utc=claims.tour_starts_at,
            capacity=claims.party_size,
            min_age=min_age,
            language="",
            guide="",
            group_letter=next_group_letter(taken_letters),
        )
    booking = Booking(new_id(), claims.booking_ref, tour.tour_id, BookingStatus.CONFIRMED)
    hashes = claims.document_hashes[: claims.party_size]
    first = Role.MEMBER if claims.is_group else Role.BOOKER
    rest = Role.MEMBER if claims.is_group else Role.GUEST
    party = tuple(
        Visitor(
            visitor_id=new_id(),
            booking_id=booking.booking_id,
            role=rest if place else first,
            names=(),
            document=RosterDocument(None, hashes[place], "") if place < len(hashes) else None,
        )
        for place in range(claims.party_size)
    )
    return BookingRecord(booking, tour, party)


def write_vouched(tx: Transaction, record: BookingRecord, pass_id: str) -> BookingRecord:
    """Write the booking unless one with its reference is there; the one that is there then."""
    key = derive_reference_key(record.booking.reference)
    there = tx.connection.execute(
        "SELECT booking_id FROM bookings WHERE site = ? AND reference_key = ?", (tx.site, key)
    ).fetchone()
    if there is None:
        _insert(tx.connection, tx.site, record, key)
        tx.record(
            FactKind.BOOKING_VOUCHED,
            **{"pass": pass_id},
            booking=record.booking.booking_id,
            tour=record.tour.tour_id,
            visitors=[visitor.visitor_id for visitor in record.party],
        )
    booking_id = there["booking_id"] if there else record.booking.booking_id
    written = read_booking(tx.connection, tx.site, booking_id)
    assert written is not None
    return written


def _insert(connection: sqlite3.Connection, site: str, record: BookingRecord, key: str) -> None:
    tour, booking = record.tour, record.booking
    connection.execute(
        """
        INSERT INTO tours (site, tour_id, name, starts_at_utc, capacity, min_age, language,
            guide, group_letter, status)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
        (
            site,
            tour.tour_id,
            tour.name,
            encode_time(tour.starts_at_utc),
            tour.capacity,
            tour.min_age,
            tour.language,
            tour.guide,
            tour.group_letter,
            tour.status.value,
        ),
    )
    connection.execute(
        """
        INSERT INTO bookings (site, booking_id, reference, reference_key, tour_id, status)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        (site, booking.booking_id, booking.reference, key, tour.tour_id, booking.status.value),
    )
    connection.executemany(
        """
        INSERT INTO visitors (site, visitor_id, booking_id, position, role, name, name_latin,
            name_key, document_hash, document_last4, notes, roster_digest)
        VALUES (?, ?, ?, ?, ?, '', '', '', ?, ?, '', X'')
        """,
        [
            (
                site,
                visitor.visitor_id,
                visitor.booking_id,
                place,
                visitor.role.value,
                visitor.document.number_hash if visitor.document else None,
                visitor.document.last4 if visitor.document else None,
            )
            for place, visitor in enumerate(record.party)
        ],
    )
