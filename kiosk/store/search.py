"""Finding anyone among all visitors while staff are typing, and the words they are found by.

Words are made by `catch_up`, in small transactions, from what the triggers have noted. A search
takes in what little is left, and says how much it had to leave out.
"""

import sqlite3
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from kiosk.domain.search import Query, Way, derive_rank, derive_search_words, matches_tour
from kiosk.domain.tours import BookingStatus, Tour, day_of
from kiosk.domain.visitors import Visitor
from kiosk.store.engine import Engine, Transaction, decode_time, encode_time
from kiosk.store.records import (
    TOUR_COLUMNS,
    VISITOR_COLUMNS,
    decode_names,
    decode_tour,
    decode_visitor,
)

MOST_FOUND = 40
BATCH = 250  # people in one transaction: some 25 ms
# So many people are compared before the day's are preferred, and of the day so many are read.
_MOST_COMPARED = 400
_MOST_OF_A_DAY = 8000


@dataclass(frozen=True, slots=True)
class FoundVisitor:
    """Somebody who was found, and by what. `compartment`: where something of theirs is held.

    `void_sticker`: the sticker that was shown is theirs, and good no more.
    """

    visitor: Visitor
    tour: Tour
    booking_reference: str
    booking_status: BookingStatus
    way: Way
    compartment: int | None = None
    station: str = ""
    void_sticker: bool = False


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The best first. `more`: there are others. `unready`: people not to be found yet."""

    found: tuple[FoundVisitor, ...] = ()
    more: bool = False
    unready: int = 0


@dataclass(frozen=True, slots=True)
class SearchKey:
    """What is looked for: words that were typed, or a document's keyed hashes."""

    query: Query
    hashes: tuple[bytes, ...] = field(default=(), repr=False)


class Search:
    """Reads block for less than 50 ms at 250,000 visitors; any thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def unready(self) -> int:
        """How many people's words are out of date."""
        with self._engine.read() as connection:
            (count,) = connection.execute("SELECT COUNT(*) FROM search_pending").fetchone()
        return int(count)

    def catch_up(self) -> "Future[int]":
        """Make the words of some hundred people; how many it were, 0 when nothing is left."""
        return self._engine.write(_catch_up)

    def keep_up(self) -> None:
        """One step of `catch_up` where there is something to do: call it now and then."""
        if self.unready():
            self.catch_up().result()

    def find(self, key: SearchKey, now_utc: datetime, zone: ZoneInfo) -> SearchAnswer:
        """Everyone who fits, today's tours first. Raises StoreError."""
        unready = self.unready()
        if 0 < unready <= BATCH:
            self.catch_up().result()
            unready = 0
        with self._engine.read() as connection:
            finding = _Finding(connection, self._engine.site, key, now_utc, zone)
            return SearchAnswer(*finding.run(), unready)


class _Finding:
    """One search, on one moment of the store."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        site: str,
        key: SearchKey,
        now_utc: datetime,
        zone: ZoneInfo,
    ) -> None:
        self._connection = connection
        self._site = site
        self._query = key.query
        self._hashes = key.hashes
        self._now = now_utc
        self._zone = zone
        self._today = day_of(now_utc, zone)
        self._ways: dict[str, Way] = {}
        self._void: set[str] = set()

    def run(self) -> tuple[tuple[FoundVisitor, ...], bool]:
        self._note(Way.DOCUMENT, self._by_document())
        if not self._query.is_empty:
            self._note(Way.STICKER, self._by_code())
            self._note(Way.COMPARTMENT, self._by_compartment())
            by_reference = self._by_reference()
            self._note(Way.REFERENCE, by_reference)
            # The beginning of a great many references: words would only say the same again.
            if len(by_reference) <= MOST_FOUND:
                self._note(Way.WORDS, self._by_words())
            self._note(Way.TOUR, self._by_tour())
        ranked = sorted(self._read_starts(), key=self._rank)
        found = [self._read(visitor_id) for visitor_id, _ in ranked[:MOST_FOUND]]
        return tuple(found), len(ranked) > MOST_FOUND

    def _note(self, way: Way, visitor_ids: list[str]) -> None:
        for visitor_id in visitor_ids:
            self._ways.setdefault(visitor_id, way)

    def _rank(self, entry: tuple[str, datetime]) -> tuple[tuple[bool, int, float], str]:
        visitor_id, starts_at_utc = entry
        way = self._ways[visitor_id]
        return derive_rank(way, starts_at_utc, self._today, self._now), visitor_id

    # --- whom it may mean ------------------------------------------------------------------

    def _ids(self, query: str, *values: object) -> list[str]:
        return [row[0] for row in self._connection.execute(query, (self._site, *values))]

    def _by_document(self) -> list[str]:
        return [
            visitor_id
            for number_hash in self._hashes
            for visitor_id in self._ids(
                "SELECT visitor_id FROM visitors WHERE site = ? AND document_hash = ?", number_hash
            )
        ]

    def _by_code(self) -> list[str]:
        if not self._query.code:
            return []
        code = self._query.code
        void = self._ids(
            "SELECT visitor_id FROM void_stickers WHERE site = ? AND visit_code = ?", code
        )
        self._void.update(void)
        good = "SELECT visitor_id FROM visitors WHERE site = ? AND visit_code = ?"
        return [*self._ids(good, code), *void]

    def _by_compartment(self) -> list[str]:
        if self._query.compartment is None:
            return []
        # Every holding that goes on, at any station: a few hundred rows by the index of them.
        return self._ids(
            """
            SELECT h.visitor_id FROM compartments c
            JOIN holdings h ON h.site = c.site AND h.station = c.station AND h.number = c.number
                AND h.ended_at_utc IS NULL
            WHERE c.site = ? AND c.number = ?
            """,
            self._query.compartment,
        )

    def _by_reference(self) -> list[str]:
        begins = self._query.reference
        if not begins:
            return []
        return self._ids(
            f"""
            SELECT v.visitor_id FROM (
                SELECT site, booking_id FROM bookings
                WHERE site = ? AND reference_key >= ? AND reference_key < ?
                LIMIT {MOST_FOUND + 1}
            ) b JOIN visitors v ON v.site = b.site AND v.booking_id = b.booking_id
            """,
            begins,
            begins + "\uffff",
        )

    def _by_words(self) -> list[str]:
        if not self._query.words:
            return []
        match = " AND ".join(f'"{word}" *' for word in self._query.words)
        rows = self._connection.execute(
            """
            SELECT w.visitor_id FROM (
                SELECT rowid AS word_id FROM search_index WHERE search_index MATCH ?
                ORDER BY rowid DESC LIMIT ?
            ) i CROSS JOIN search_words w ON w.word_id = i.word_id WHERE w.site = ?
            """,
            (match, _MOST_COMPARED, self._site),
        )
        found = [row[0] for row in rows]
        # So many that they cannot all be compared: then the day's own first.
        return found if len(found) < _MOST_COMPARED else [*self._by_words_today(), *found]

    def _by_words_today(self) -> list[str]:
        begins = " AND ".join("w.words LIKE ?" for _ in self._query.words)
        start, end = self._today
        return self._ids(
            f"""
            SELECT p.visitor_id FROM (
                SELECT v.visitor_id FROM tours t
                JOIN bookings b ON b.site = t.site AND b.tour_id = t.tour_id
                JOIN visitors v ON v.site = b.site AND v.booking_id = b.booking_id
                WHERE t.site = ? AND t.starts_at_utc >= ? AND t.starts_at_utc < ?
                    AND v.removed_at_utc IS NULL LIMIT {_MOST_OF_A_DAY}
            ) p
            CROSS JOIN search_words w ON w.site = ? AND w.visitor_id = p.visitor_id
            WHERE {begins} LIMIT {MOST_FOUND + 1}
            """,
            encode_time(start),
            encode_time(end),
            self._site,
            *(f"% {word}%" for word in self._query.words),
        )

    def _by_tour(self) -> list[str]:
        start, end = self._today
        tours = [
            decode_tour(row)
            for row in self._connection.execute(
                f"""
                SELECT {TOUR_COLUMNS} FROM tours t
                WHERE t.site = ? AND t.starts_at_utc >= ? AND t.starts_at_utc < ?
                """,
                (self._site, encode_time(start), encode_time(end)),
            )
        ]
        return [
            visitor_id
            for tour in tours
            if matches_tour(self._query, tour, self._zone)
            for visitor_id in self._ids(
                """
                SELECT v.visitor_id FROM bookings b
                JOIN visitors v ON v.site = b.site AND v.booking_id = b.booking_id
                WHERE b.site = ? AND b.tour_id = ?
                """,
                tour.tour_id,
            )
        ]

    # --- what is known of them -------------------------------------------------------------

    def _read_starts(self) -> list[tuple[str, datetime]]:
        """Everyone noted whom the roster still has, with the start of their tour."""
        marks = ", ".join("?" * len(self._ways))
        return [
            (row["visitor_id"], decode_time(row["starts_at_utc"]))
            for row in self._connection.execute(
                f"""
                SELECT v.visitor_id, t.starts_at_utc FROM visitors v
                JOIN bookings b ON b.site = v.site AND b.booking_id = v.booking_id
                JOIN tours t ON t.site = b.site AND t.tour_id = b.tour_id
                WHERE v.site = ? AND v.visitor_id IN ({marks}) AND v.removed_at_utc IS NULL
                """,
                (self._site, *self._ways),
            )
        ]

    def _read(self, visitor_id: str) -> FoundVisitor:
        row = self._connection.execute(
            f"""
            SELECT {VISITOR_COLUMNS}, {TOUR_COLUMNS}, b.reference, b.status AS booking_status
            FROM visitors v
            JOIN bookings b ON b.site = v.site AND b.booking_id = v.booking_id
            JOIN tours t ON t.site = b.site AND t.tour_id = b.tour_id
            WHERE v.site = ? AND v.visitor_id = ?
            """,
            (self._site, visitor_id),
        ).fetchone()
        held = self._connection.execute(
            """
            SELECT number, station FROM holdings
            WHERE site = ? AND visitor_id = ? AND ended_at_utc IS NULL ORDER BY number LIMIT 1
            """,
            (self._site, visitor_id),
        ).fetchone()
        return FoundVisitor(
            visitor=decode_visitor(row),
            tour=decode_tour(row),
            booking_reference=row["reference"],
            booking_status=BookingStatus(row["booking_status"]),
            way=self._ways[visitor_id],
            compartment=held["number"] if held else None,
            station=held["station"] if held else "",
            void_sticker=visitor_id in self._void,
        )


# --- words ---------------------------------------------------------------------------------


def _catch_up(tx: Transaction) -> int:
    rows = tx.connection.execute(
        """
        SELECT p.site, p.visitor_id, v.name, v.name_latin, v.document_last4, b.reference_key
        FROM (SELECT site, visitor_id FROM search_pending LIMIT ?) p
        LEFT JOIN visitors v ON v.site = p.site AND v.visitor_id = p.visitor_id
        LEFT JOIN bookings b ON b.site = v.site AND b.booking_id = v.booking_id
        """,
        (BATCH,),
    ).fetchall()
    for row in rows:
        _drop_words(tx.connection, row["site"], row["visitor_id"])
        if row["name"] is not None:
            _write_words(tx.connection, row)
    tx.connection.executemany(
        "DELETE FROM search_pending WHERE site = ? AND visitor_id = ?",
        [(row["site"], row["visitor_id"]) for row in rows],
    )
    return len(rows)


def _drop_words(connection: sqlite3.Connection, site: str, visitor_id: str) -> None:
    """The index wants to be told which words go (https://www.sqlite.org/fts5.html, 6.3)."""
    gone = connection.execute(
        "DELETE FROM search_words WHERE site = ? AND visitor_id = ? RETURNING word_id, words",
        (site, visitor_id),
    ).fetchall()
    for row in gone:
        connection.execute(
            "INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', ?, ?)",
            (row["word_id"], row["words"]),
        )


def _write_words(connection: sqlite3.Connection, row: sqlite3.Row) -> None:
    words = derive_search_words(
        decode_names(row), row["document_last4"], row["reference_key"] or ""
    )
    text = f" {' '.join(words)} "
    (word_id,) = connection.execute(
        "INSERT INTO search_words (site, visitor_id, words) VALUES (?, ?, ?) RETURNING word_id",
        (row["site"], row["visitor_id"], text),
    ).fetchone()
    connection.execute("INSERT INTO search_index (rowid, words) VALUES (?, ?)", (word_id, text))
