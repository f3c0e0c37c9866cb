"""A tour's manifest: everyone who is expected or in, with what has become of them.

Besides reading: staff's notes of a visitor, and headcounts.
"""

import sqlite3
from collections.abc import Iterable
from concurrent.futures import Future
from typing import TypeVar

from kiosk.domain.journal import FactKind
from kiosk.domain.manifests import (
    Headcount,
    ManifestRefusal,
    ManifestRefused,
    NoteFlaw,
    NotePhrase,
    StaffNote,
    TourMember,
    derive_count,
    parse_note,
)
from kiosk.domain.tours import BookingStatus, Language
from kiosk.store.engine import Engine, Transaction, decode_time, new_id
from kiosk.store.records import PARTY_ORDER, VISITOR_COLUMNS, decode_visitor

T = TypeVar("T")

_TOUR_UNKNOWN = ManifestRefused(ManifestRefusal.TOUR_UNKNOWN)
_FLAWS = {
    NoteFlaw.EMPTY: ManifestRefusal.NOTE_EMPTY,
    NoteFlaw.TOO_LONG: ManifestRefusal.NOTE_TOO_LONG,
}
_NO_HEADCOUNT = ManifestRefused(ManifestRefusal.NO_HEADCOUNT)


def read_members(connection: sqlite3.Connection, site: str, tour_id: str) -> tuple[TourMember, ...]:
    """Everyone on a confirmed booking of this tour, and whoever is in, by booking reference.

    People on cancelled or unconfirmed bookings hold no seat: they are listed only if they
    have been admitted all the same.
    """
    rows = connection.execute(
        f"""
        SELECT {VISITOR_COLUMNS}, v.admitted_at_utc, v.notes, b.reference,
            b.status AS booking_status, b.language AS booking_language, p.phones,
            (SELECT MIN(h.number) FROM holdings h
             WHERE h.site = v.site AND h.visitor_id = v.visitor_id
                AND h.held_from_utc IS NOT NULL AND h.ended_at_utc IS NULL) AS compartment,
            (SELECT MIN(h.number) FROM holdings h
             WHERE h.site = v.site AND h.visitor_id = v.visitor_id
                AND h.held_from_utc IS NULL AND h.ended_at_utc IS NULL) AS open_door
        FROM bookings b JOIN visitors v ON v.site = b.site AND v.booking_id = b.booking_id
        LEFT JOIN phone_counts p ON p.site = v.site AND p.visitor_id = v.visitor_id
        WHERE b.site = ? AND b.tour_id = ? AND v.removed_at_utc IS NULL
            AND (b.status = ? OR v.state = 'admitted')
        ORDER BY b.reference, {PARTY_ORDER}
        """,
        (site, tour_id, BookingStatus.CONFIRMED.value),
    ).fetchall()
    if not rows:
        return ()
    notes = _read_notes(connection, site, tour_id)
    luggage = _read_luggage(connection, site, tour_id)
    return tuple(
        TourMember(
            visitor=decode_visitor(row),
            booking_reference=row["reference"],
            booking_status=BookingStatus(row["booking_status"]),
            admitted_at_utc=decode_time(row["admitted_at_utc"]) if row["admitted_at_utc"] else None,
            compartment=row["compartment"],
            open_door=row["open_door"],
            phones=row["phones"],
            language=Language(row["booking_language"]) if row["booking_language"] else None,
            luggage=luggage.get(row["booking_id"], ()),
            notes_brought=row["notes"],
            notes=notes.get(row["visitor_id"], ()),
        )
        for row in rows
    )


def _read_notes(
    connection: sqlite3.Connection, site: str, tour_id: str
) -> dict[str, tuple[StaffNote, ...]]:
    rows = connection.execute(
        """
        SELECT n.visitor_id, n.note_id, n.phrase, n.words
        FROM bookings b JOIN visitors v ON v.site = b.site AND v.booking_id = b.booking_id
        JOIN visitor_notes n ON n.site = v.site AND n.visitor_id = v.visitor_id
        WHERE b.site = ? AND b.tour_id = ? AND n.removed_at_utc IS NULL
        ORDER BY n.note_id
        """,
        (site, tour_id),
    )
    return _grouped(
        (row["visitor_id"], StaffNote(row["note_id"], NotePhrase(row["phrase"]), row["words"]))
        for row in rows
    )


def _read_luggage(
    connection: sqlite3.Connection, site: str, tour_id: str
) -> dict[str, tuple[int, ...]]:
    rows = connection.execute(
        """
        SELECT l.booking_id, l.number
        FROM bookings b JOIN luggage_tags l ON l.site = b.site AND l.booking_id = b.booking_id
        WHERE b.site = ? AND b.tour_id = ? ORDER BY l.number
        """,
        (site, tour_id),
    )
    return _grouped((row["booking_id"], row["number"]) for row in rows)


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


class Manifests:
    """What staff add to a tour's manifest."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def headcount(self, tour_id: str) -> Headcount | None:
        """The tour's last headcount, open or ended; None when nobody has counted."""
        with self._engine.read() as connection:
            row = connection.execute(
                """
                SELECT headcount_id, begun_at_utc, ended_at_utc FROM headcounts
                WHERE site = ? AND tour_id = ? ORDER BY begun_at_utc DESC LIMIT 1
                """,
                (self._engine.site, tour_id),
            ).fetchone()
            if row is None:
                return None
            here = _read_ticks(connection, self._engine.site, row["headcount_id"])
        return Headcount(
            row["headcount_id"],
            decode_time(row["begun_at_utc"]),
            here,
            decode_time(row["ended_at_utc"]) if row["ended_at_utc"] else None,
        )

    def begin_headcount(self, tour_id: str, by: str) -> "Future[str | ManifestRefused]":
        """Begin to count, or go on where somebody is counting already; the headcount's id."""

        def work(tx: Transaction) -> str | ManifestRefused:
            if not _has_tour(tx, tour_id):
                return _TOUR_UNKNOWN
            if (current := _find_open(tx, tour_id)) is not None:
                return current
            headcount_id = new_id()
            tx.connection.execute(
                """
                INSERT INTO headcounts (site, headcount_id, tour_id, begun_by, begun_at_utc)
                VALUES (?, ?, ?, ?, ?)
                """,
                (tx.site, headcount_id, tour_id, by, tx.at),
            )
            tx.record(FactKind.HEADCOUNT_BEGUN, headcount=headcount_id, tour=tour_id, by=by)
            return headcount_id

        return self._engine.write(work)

    def tick(
        self, tour_id: str, visitor_id: str, by: str, *, here: bool
    ) -> "Future[ManifestRefused | None]":
        """Somebody of the tour was seen, or was not after all; None when it is written."""

        def work(tx: Transaction) -> ManifestRefused | None:
            headcount_id = _find_open(tx, tour_id)
            if headcount_id is None:
                return _NO_HEADCOUNT
            if not _is_on_tour(tx, visitor_id, tour_id):
                return ManifestRefused(ManifestRefusal.VISITOR_UNKNOWN)
            if here:
                tx.connection.execute(
                    """
                    INSERT INTO headcount_ticks (site, headcount_id, visitor_id, by_user, at_utc)
                    VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                    """,
                    (tx.site, headcount_id, visitor_id, by, tx.at),
                )
            else:
                tx.connection.execute(
                    "DELETE FROM headcount_ticks"
                    " WHERE site = ? AND headcount_id = ? AND visitor_id = ?",
                    (tx.site, headcount_id, visitor_id),
                )
            return None

        return self._engine.write(work)

    def end_headcount(self, tour_id: str, by: str) -> "Future[Headcount | ManifestRefused]":
        """The count is done: who was seen and who was not goes into the journal."""

        def work(tx: Transaction) -> Headcount | ManifestRefused:
            headcount_id = _find_open(tx, tour_id)
            if headcount_id is None:
                return _NO_HEADCOUNT
            here = _read_ticks(tx.connection, tx.site, headcount_id)
            count = derive_count(read_members(tx.connection, tx.site, tour_id), here)
            (begun,) = tx.connection.execute(
                """
                UPDATE headcounts SET ended_by = ?, ended_at_utc = ?
                WHERE site = ? AND headcount_id = ? RETURNING begun_at_utc
                """,
                (by, tx.at, tx.site, headcount_id),
            ).fetchone()
            tx.record(
                FactKind.HEADCOUNT_TAKEN,
                headcount=headcount_id,
                tour=tour_id,
                by=by,
                seen=count.seen,
                expected=count.expected,
                absent=list(count.absent),
                extra=list(count.extra),
            )
            return Headcount(headcount_id, decode_time(begun), here, tx.at_utc)

        return self._engine.write(work)

    def note(
        self, visitor_id: str, phrase: NotePhrase, words: str, by: str
    ) -> "Future[str | ManifestRefused]":
        """Note something of a visitor, once; the note's id. The journal holds no words of it."""

        def work(tx: Transaction) -> str | ManifestRefused:
            text = parse_note(words) if phrase is NotePhrase.OTHER else ""
            if isinstance(text, NoteFlaw):
                return ManifestRefused(_FLAWS[text])
            if not _is_known(tx, visitor_id):
                return ManifestRefused(ManifestRefusal.VISITOR_UNKNOWN)
            same = tx.connection.execute(
                """
                SELECT note_id FROM visitor_notes WHERE site = ? AND visitor_id = ?
                    AND phrase = ? AND words = ? AND removed_at_utc IS NULL
                """,
                (tx.site, visitor_id, phrase.value, text),
            ).fetchone()
            if same is not None:
                return str(same["note_id"])
            note_id = new_id()
            tx.connection.execute(
                """
                INSERT INTO visitor_notes (site, note_id, visitor_id, phrase, words, by_user,
                    at_utc)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                (tx.site, note_id, visitor_id, phrase.value, text, by, tx.at),
            )
            tx.record(
                FactKind.NOTE_WRITTEN,
                note=note_id,
                visitor=visitor_id,
                phrase=phrase.value,
                by=by,
            )
            return note_id

        return self._engine.write(work)

    def take_back_note(self, note_id: str, by: str) -> "Future[ManifestRefused | None]":
        """The note is no longer shown, and its words are gone; None when it is done."""

        def work(tx: Transaction) -> ManifestRefused | None:
            row = tx.connection.execute(
                """
                UPDATE visitor_notes SET removed_by = ?, removed_at_utc = ?, words = ''
                WHERE site = ? AND note_id = ? AND removed_at_utc IS NULL
                RETURNING visitor_id
                """,
                (by, tx.at, tx.site, note_id),
            ).fetchone()
            if row is None:
                return ManifestRefused(ManifestRefusal.NOTE_UNKNOWN)
            tx.record(FactKind.NOTE_REMOVED, note=note_id, visitor=row["visitor_id"], by=by)
            return None

        return self._engine.write(work)


def _has_tour(tx: Transaction, tour_id: str) -> bool:
    row = tx.connection.execute(
        "SELECT 1 FROM tours WHERE site = ? AND tour_id = ?", (tx.site, tour_id)
    ).fetchone()
    return row is not None


def _find_open(tx: Transaction, tour_id: str) -> str | None:
    row = tx.connection.execute(
        "SELECT headcount_id FROM headcounts"
        " WHERE site = ? AND tour_id = ? AND ended_at_utc IS NULL",
        (tx.site, tour_id),
    ).fetchone()
    return str(row["headcount_id"]) if row else None


def _is_on_tour(tx: Transaction, visitor_id: str, tour_id: str) -> bool:
    row = tx.connection.execute(
        """
        SELECT 1 FROM visitors v JOIN bookings b ON b.site = v.site AND b.booking_id = v.booking_id
        WHERE v.site = ? AND v.visitor_id = ? AND b.tour_id = ? AND v.removed_at_utc IS NULL
        """,
        (tx.site, visitor_id, tour_id),
    ).fetchone()
    return row is not None


def _is_known(tx: Transaction, visitor_id: str) -> bool:
    row = tx.connection.execute(
        "SELECT 1 FROM visitors WHERE site = ? AND visitor_id = ? AND removed_at_utc IS NULL",
        (tx.site, visitor_id),
    ).fetchone()
    return row is not None


def _read_ticks(connection: sqlite3.Connection, site: str, headcount_id: str) -> frozenset[str]:
    return frozenset(
        row["visitor_id"]
        for row in connection.execute(
            "SELECT visitor_id FROM headcount_ticks WHERE site = ? AND headcount_id = ?",
            (site, headcount_id),
        )
    )
