"""A tour's manifest: everyone who is expected or in, with what has become of them."""

from kiosk.domain.tours import BookingStatus
from kiosk.store.engine import Engine, decode_time
from kiosk.store.records import (
    PARTY_ORDER,
    VISITOR_COLUMNS,
    ManifestRow,
    decode_visitor,
)


def read_manifest(engine: Engine, tour_id: str) -> tuple[ManifestRow, ...]:
    """Everyone on a confirmed booking of this tour, and whoever is in, by booking reference.

    People on cancelled or unconfirmed bookings hold no seat: they are listed only if they
    have been admitted all the same.
    """
    with engine.read() as connection:
        rows = connection.execute(
            f"""
            SELECT {VISITOR_COLUMNS}, v.admitted_at_utc, b.reference, b.status AS booking_status,
                (SELECT MIN(h.number) FROM holdings h
                 WHERE h.site = v.site AND h.visitor_id = v.visitor_id
                    AND h.held_from_utc IS NOT NULL AND h.ended_at_utc IS NULL) AS compartment
            FROM bookings b JOIN visitors v ON v.site = b.site AND v.booking_id = b.booking_id
            WHERE b.site = ? AND b.tour_id = ? AND v.removed_at_utc IS NULL
                AND (b.status = ? OR v.state = 'admitted')
            ORDER BY b.reference, {PARTY_ORDER}
            """,
            (engine.site, tour_id, BookingStatus.CONFIRMED.value),
        ).fetchall()
    return tuple(
        ManifestRow(
            visitor=decode_visitor(row),
            booking_reference=row["reference"],
            booking_status=BookingStatus(row["booking_status"]),
            admitted_at_utc=decode_time(row["admitted_at_utc"]) if row["admitted_at_utc"] else None,
            compartment=row["compartment"],
        )
        for row in rows
    )
