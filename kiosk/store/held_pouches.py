"""What is locked up now, read for whoever gives it back: by tour, sticker, document or door."""

import sqlite3
from dataclasses import dataclass, field, replace

from kiosk.domain.releases import HeldPouch, ReleaseFacts
from kiosk.store.engine import decode_time
from kiosk.store.records import TOUR_COLUMNS, decode_names, decode_tour


@dataclass(frozen=True, slots=True)
class Held:
    """Everything that is locked up, with each person's tour and name."""

    pouches: tuple[HeldPouch, ...]
    tours: dict[str, str]
    names: dict[str, str] = field(repr=False)

    def of(self, visitor_ids: set[str]) -> tuple[HeldPouch, ...]:
        return tuple(p for p in self.pouches if visitor_ids.intersection(p.visitor_ids))


def read_held(connection: sqlite3.Connection, site: str) -> Held:
    """No more rows than there are doors, by the index of what goes on now."""
    pouches: dict[tuple[str, int], HeldPouch] = {}
    tours: dict[str, str] = {}
    names: dict[str, str] = {}
    for row in connection.execute(
        """
        SELECT h.station, h.number, h.visitor_id, h.held_from_utc,
            h.opened_at_utc IS NULL AS by_hand, b.tour_id, v.name, v.name_latin
        FROM holdings h
        JOIN visitors v ON v.site = h.site AND v.visitor_id = h.visitor_id
        JOIN bookings b ON b.site = v.site AND b.booking_id = v.booking_id
        WHERE h.site = ? AND h.ended_at_utc IS NULL AND h.held_from_utc IS NOT NULL
        ORDER BY h.rowid
        """,
        (site,),
    ):
        visitor_id = row["visitor_id"]
        tours[visitor_id] = row["tour_id"]
        names[visitor_id] = next(iter(decode_names(row)), "")
        key = (row["station"], row["number"])
        if (known := pouches.get(key)) is not None:
            pouches[key] = replace(known, visitor_ids=(*known.visitor_ids, visitor_id))
            continue
        pouches[key] = HeldPouch(
            row["number"],
            row["station"],
            (visitor_id,),
            row["tour_id"],
            decode_time(row["held_from_utc"]),
            by_hand=bool(row["by_hand"]),
        )
    return Held(tuple(pouches.values()), tours, names)


def read_sticker(
    connection: sqlite3.Connection, site: str, visit_code: str, held: Held
) -> ReleaseFacts:
    row = connection.execute(
        f"""
        SELECT v.visitor_id, {TOUR_COLUMNS} FROM visitors v
        JOIN bookings b ON b.site = v.site AND b.booking_id = v.booking_id
        JOIN tours t ON t.site = b.site AND t.tour_id = b.tour_id
        WHERE v.site = ? AND v.visit_code = ?
        """,
        (site, visit_code),
    ).fetchone()
    if row is not None:
        return ReleaseFacts(True, decode_tour(row), pouches=held.of({row["visitor_id"]}))
    void = connection.execute(
        "SELECT 1 FROM void_stickers WHERE site = ? AND visit_code = ?", (site, visit_code)
    ).fetchone()
    return ReleaseFacts(found=False, voided=void is not None)


def is_visitor(connection: sqlite3.Connection, site: str, visitor_id: str) -> bool:
    row = connection.execute(
        "SELECT 1 FROM visitors WHERE site = ? AND visitor_id = ?", (site, visitor_id)
    ).fetchone()
    return row is not None


def find_by_document(
    connection: sqlite3.Connection, site: str, hashes: tuple[bytes, ...]
) -> set[str]:
    return {
        row["visitor_id"]
        for number_hash in hashes
        for row in connection.execute(
            """
            SELECT visitor_id FROM visitors
            WHERE site = ? AND document_hash = ? AND removed_at_utc IS NULL
            """,
            (site, number_hash),
        )
    }


def read_doors(connection: sqlite3.Connection, site: str, station: str) -> frozenset[int]:
    return frozenset(
        row["number"]
        for row in connection.execute(
            "SELECT number FROM compartments WHERE site = ? AND station = ?", (site, station)
        )
    )
