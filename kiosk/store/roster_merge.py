"""The SQL of a roster intake: temporary tables, what is known already, writing the rest.

In the temporary tables `change` is NULL for what is new, 1 for what is known and differs, 0
for what is known and the same; ids of what is known are the store's.
"""

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

from kiosk.domain.passes import SHORT_HASH_BYTES, short_document_hash
from kiosk.domain.tours import TourStatus, day_of, next_group_letter
from kiosk.store.engine import decode_time, encode_time

_TEMPORARY = (
    # Room for the index pages that an intake of 100,000 bookings touches.
    "PRAGMA main.cache_size = -32768",
    "PRAGMA temp.cache_size = -8192",
    """
    CREATE TEMP TABLE new_tours (
        tour_id TEXT PRIMARY KEY, name TEXT, starts_at_utc TEXT, capacity INTEGER,
        min_age INTEGER, language TEXT, guide TEXT, change INTEGER
    ) STRICT
    """,
    """
    CREATE TEMP TABLE new_bookings (
        reference_key TEXT PRIMARY KEY, reference TEXT, tour_id TEXT, status TEXT,
        language TEXT, incomplete INTEGER, booking_id TEXT, change INTEGER
    ) STRICT
    """,
    """
    CREATE TEMP TABLE new_visitors (
        row INTEGER PRIMARY KEY, reference_key TEXT, role TEXT, name TEXT, name_latin TEXT,
        name_key TEXT, document_kind TEXT, document_hash BLOB, document_last4 TEXT,
        birth_date TEXT, phone_sealed BLOB, notes TEXT, roster_digest BLOB, visitor_id TEXT,
        change INTEGER, area TEXT, entitlements TEXT
    ) STRICT
    """,
)


def make_tables(connection: sqlite3.Connection) -> None:
    for statement in _TEMPORARY:
        connection.execute(statement)


def settle_roles(connection: sqlite3.Connection) -> None:
    """Who has no role books if nobody else of the booking does, first come; else a guest."""
    connection.execute("CREATE INDEX temp.new_by_booking ON new_visitors (reference_key)")
    connection.execute(
        """
        UPDATE temp.new_visitors SET role = 'booker' WHERE row IN (
            SELECT MIN(row) FILTER (WHERE role = '') FROM temp.new_visitors
            GROUP BY reference_key HAVING SUM(role = 'booker') = 0
        )
        """
    )
    connection.execute("UPDATE temp.new_visitors SET role = 'guest' WHERE role = ''")


def find_flaws(connection: sqlite3.Connection) -> Iterator[tuple[str, int, int, str]]:
    """Flaw, row, first row of the same, booking's reference key; see `roster.DraftFlaw`."""
    yield from connection.execute(
        """
        SELECT 'duplicate', row, first, reference_key FROM (
            SELECT row, reference_key,
                MIN(row) OVER (PARTITION BY reference_key, document_hash) AS first
            FROM temp.new_visitors WHERE document_hash IS NOT NULL
            UNION ALL
            SELECT row, reference_key,
                MIN(row) OVER (PARTITION BY reference_key, name_key, birth_date)
            FROM temp.new_visitors WHERE document_hash IS NULL
        ) WHERE row != first
        """
    )
    yield from connection.execute(
        """
        SELECT 'second_booker', row, first, reference_key FROM (
            SELECT row, reference_key, MIN(row) OVER (PARTITION BY reference_key) AS first
            FROM temp.new_visitors WHERE role = 'booker'
        ) WHERE row != first
        """
    )
    yield from connection.execute(
        """
        SELECT 'no_booker', MIN(row), MIN(row), reference_key FROM temp.new_visitors
        GROUP BY reference_key HAVING SUM(role = 'booker') = 0 AND SUM(role = 'guest') > 0
        """
    )


def leave_out_the_empty(connection: sqlite3.Connection) -> None:
    connection.execute(
        """
        DELETE FROM temp.new_bookings
        WHERE reference_key NOT IN (SELECT reference_key FROM temp.new_visitors)
        """
    )
    connection.execute(
        "DELETE FROM temp.new_tours WHERE tour_id NOT IN (SELECT tour_id FROM temp.new_bookings)"
    )


# --- what is known already -----------------------------------------------------------------


def match(connection: sqlite3.Connection, site: str, pass_hash_key: bytes) -> None:
    """Find out for every new row whether the store knows it, and whether it differs."""
    connection.execute(
        """
        UPDATE temp.new_tours AS n SET change =
            (n.name, n.starts_at_utc, n.capacity, n.min_age, n.language, n.guide) IS NOT
            (t.name, t.starts_at_utc, t.capacity, t.min_age, t.language, t.guide)
        FROM tours t WHERE t.site = ? AND t.tour_id = n.tour_id
        """,
        (site,),
    )
    connection.execute(
        """
        UPDATE temp.new_bookings AS n SET booking_id = b.booking_id, change =
            (n.reference, n.tour_id, n.status, n.language) IS NOT
            (b.reference, b.tour_id, b.status, b.language)
        FROM bookings b WHERE b.site = ? AND b.reference_key = n.reference_key
        """,
        (site,),
    )
    connection.execute(
        """
        UPDATE temp.new_visitors AS n SET visitor_id = v.visitor_id, change = 0
        FROM temp.new_bookings b JOIN visitors v ON v.site = ? AND v.booking_id = b.booking_id
        WHERE b.reference_key = n.reference_key AND b.change IS NOT NULL
            AND v.removed_at_utc IS NULL
            AND v.roster_digest = n.roster_digest AND v.role = n.role
        """,
        (site,),
    )
    # The rest of the known bookings' people, one booking at a time.
    differing = connection.execute(
        """
        SELECT b.booking_id, n.reference_key, n.row, n.document_hash, n.name_key
        FROM temp.new_visitors n JOIN temp.new_bookings b ON b.reference_key = n.reference_key
        WHERE b.change IS NOT NULL AND n.change IS NULL ORDER BY n.reference_key, n.row
        """
    ).fetchall()
    for _, rows in groupby(differing, key=lambda row: row["reference_key"]):
        _match_party(connection, site, list(rows), pass_hash_key)


def _match_party(
    connection: sqlite3.Connection, site: str, rows: list[sqlite3.Row], pass_hash_key: bytes
) -> None:
    """Pair one booking's new rows with its people who have no row yet: by document, then name.

    Those whom an earlier roster left out are found again too; those it had come first. Of
    people who came by a pass alone the store has only the short hash that the pass carries.
    """
    paired = {
        visitor_id
        for (visitor_id,) in connection.execute(
            """
            SELECT visitor_id FROM temp.new_visitors
            WHERE reference_key = ? AND change IS NOT NULL
            """,
            (rows[0]["reference_key"],),
        )
    }
    known = [
        person
        for person in connection.execute(
            """
            SELECT visitor_id, document_hash, name_key FROM visitors
            WHERE site = ? AND booking_id = ? ORDER BY removed_at_utc IS NOT NULL, position
            """,
            (site, rows[0]["booking_id"]),
        )
        if person["visitor_id"] not in paired
    ]

    def is_same_document(row: sqlite3.Row, person: sqlite3.Row) -> bool:
        shown, kept = row["document_hash"], person["document_hash"]
        if shown is not None and kept is not None and len(kept) == SHORT_HASH_BYTES:
            shown = short_document_hash(shown, pass_hash_key)
        return shown is not None and shown == kept

    def is_same_name(row: sqlite3.Row, person: sqlite3.Row) -> bool:
        return bool(row["name_key"] == person["name_key"])

    pairs: list[tuple[str, int]] = []
    for is_same in (is_same_document, is_same_name):
        for row in list(rows):
            person = next((person for person in known if is_same(row, person)), None)
            if person is not None:
                pairs.append((person["visitor_id"], row["row"]))
                known.remove(person)
                rows.remove(row)
    connection.executemany(
        "UPDATE temp.new_visitors SET visitor_id = ?, change = 1 WHERE row = ?", pairs
    )


def count(connection: sqlite3.Connection, site: str) -> tuple[int, ...]:
    """Tours, bookings, visitors, added, updated, unchanged, removed; after `match`."""
    (tours,) = connection.execute("SELECT COUNT(*) FROM temp.new_tours").fetchone()
    (bookings,) = connection.execute("SELECT COUNT(*) FROM temp.new_bookings").fetchone()
    visitors, added, updated = connection.execute(
        """
        SELECT COUNT(*), COALESCE(SUM(n.change IS NULL), 0),
            COALESCE(SUM(n.change IS NOT NULL AND (n.change OR b.change OR t.change)), 0)
        FROM temp.new_visitors n
        JOIN temp.new_bookings b ON b.reference_key = n.reference_key
        JOIN temp.new_tours t ON t.tour_id = b.tour_id
        """
    ).fetchone()
    (removed,) = connection.execute(
        f"SELECT COUNT(*) FROM visitors v WHERE {_MISSING}", (site,)
    ).fetchone()
    return (tours, bookings, visitors, added, updated, visitors - added - updated, removed)


# People of a known, complete booking whom the roster no longer has and who are not in.
_MISSING = """
    v.site = ? AND v.removed_at_utc IS NULL AND v.state != 'admitted'
    AND v.booking_id IN (
        SELECT booking_id FROM temp.new_bookings WHERE change IS NOT NULL AND NOT incomplete)
    AND v.visitor_id NOT IN (
        SELECT visitor_id FROM temp.new_visitors WHERE change IS NOT NULL)
"""


# --- taking over ---------------------------------------------------------------------------


def write(connection: sqlite3.Connection, site: str, at: str, zone: ZoneInfo) -> None:
    """Write what is new or differs; after `match`, in the same transaction."""
    _write_tours(connection, site, zone)
    connection.execute(
        """
        INSERT INTO bookings
            (site, booking_id, reference, reference_key, tour_id, status, language)
        SELECT ?, booking_id, reference, reference_key, tour_id, status, language
        FROM temp.new_bookings WHERE change IS NULL ORDER BY booking_id
        """,
        (site,),
    )
    connection.execute(
        """
        UPDATE bookings AS b SET reference = n.reference, tour_id = n.tour_id,
            status = n.status, language = n.language
        FROM temp.new_bookings n
        WHERE n.change = 1 AND b.site = ? AND b.booking_id = n.booking_id
        """,
        (site,),
    )
    connection.execute(f"UPDATE visitors AS v SET removed_at_utc = ? WHERE {_MISSING}", (at, site))
    connection.execute(
        """
        INSERT INTO visitors
            (site, visitor_id, booking_id, position, role, name, name_latin, name_key,
             document_kind, document_hash, document_last4, birth_date, phone_sealed, notes,
             roster_digest, area, entitlements)
        SELECT ?, n.visitor_id, b.booking_id, n.row, n.role, n.name, n.name_latin, n.name_key,
            n.document_kind, n.document_hash, n.document_last4, n.birth_date, n.phone_sealed,
            n.notes, n.roster_digest, n.area, n.entitlements
        FROM temp.new_visitors n JOIN temp.new_bookings b ON b.reference_key = n.reference_key
        WHERE n.change IS NULL ORDER BY n.row
        """,
        (site,),
    )
    # The birth date by which somebody was admitted is what a person has seen: it stays.
    connection.execute(
        """
        UPDATE visitors AS v SET position = n.row, role = n.role, name = n.name,
            name_latin = n.name_latin, name_key = n.name_key, document_kind = n.document_kind,
            document_hash = n.document_hash, document_last4 = n.document_last4,
            birth_date = CASE v.state WHEN 'admitted'
                THEN COALESCE(v.birth_date, n.birth_date) ELSE n.birth_date END,
            phone_sealed = n.phone_sealed, notes = n.notes, roster_digest = n.roster_digest,
            area = COALESCE(n.area, v.area), entitlements = n.entitlements, removed_at_utc = NULL
        FROM temp.new_visitors n
        WHERE n.change = 1 AND v.site = ? AND v.visitor_id = n.visitor_id
        """,
        (site,),
    )


def _write_tours(connection: sqlite3.Connection, site: str, zone: ZoneInfo) -> None:
    taken: dict[tuple[datetime, datetime], list[str]] = {}
    for tour in connection.execute(
        "SELECT * FROM temp.new_tours WHERE change IS NULL ORDER BY starts_at_utc, tour_id"
    ).fetchall():
        day = day_of(decode_time(tour["starts_at_utc"]), zone)
        if day not in taken:
            taken[day] = _read_letters(connection, site, day)
        letter = next_group_letter(tuple(taken[day]))
        taken[day].append(letter)
        connection.execute(
            """
            INSERT INTO tours (site, tour_id, name, starts_at_utc, capacity, min_age, language,
                guide, group_letter, status)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            (site, *tuple(tour)[:7], letter, TourStatus.PLANNED.value),
        )
    connection.execute(
        """
        UPDATE tours AS t SET name = n.name, starts_at_utc = n.starts_at_utc,
            capacity = n.capacity, min_age = n.min_age, language = n.language, guide = n.guide
        FROM temp.new_tours n WHERE n.change = 1 AND t.site = ? AND t.tour_id = n.tour_id
        """,
        (site,),
    )


def _read_letters(
    connection: sqlite3.Connection, site: str, day: tuple[datetime, datetime]
) -> list[str]:
    """Letters of the tours that the store already has between the two ends of a day."""
    start_utc, end_utc = day
    return [
        letter
        for (letter,) in connection.execute(
            """
            SELECT group_letter FROM tours
            WHERE site = ? AND starts_at_utc >= ? AND starts_at_utc < ?
            """,
            (site, encode_time(start_utc), encode_time(end_utc)),
        )
    ]
