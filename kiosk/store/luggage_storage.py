"""Stored luggage: what stands here, where, whose it is, and that it is given out once."""

import sqlite3
from collections.abc import Iterable
from concurrent.futures import Future
from datetime import date

from kiosk.domain.journal import FactKind
from kiosk.domain.luggage import (
    LARGEST_PHOTO_BYTES,
    PHOTOS_KEPT,
    HandOut,
    LuggageRefusal,
    LuggageRefused,
    Owner,
    Piece,
    PieceState,
    decide_hand_out,
    decide_storing,
    decide_taking_back,
    is_owners,
)
from kiosk.store.engine import Engine, Transaction, decode_time, encode_time
from kiosk.store.keys import SiteKeys
from kiosk.store.records import PARTY_ORDER, decode_names

_PIECES = """
    SELECT g.tag_id, g.number, g.station, g.day, g.booking_id, g.made_at_utc, b.reference,
        b.tour_id, s.place, s.stored_at_utc, h.at_utc AS handed_out_at_utc,
        EXISTS (SELECT 1 FROM luggage_photos p
                WHERE p.site = g.site AND p.tag_id = g.tag_id) AS has_photo
    FROM luggage_tags g
    JOIN bookings b ON b.site = g.site AND b.booking_id = g.booking_id
    LEFT JOIN luggage_storage s ON s.site = g.site AND s.tag_id = g.tag_id
    LEFT JOIN luggage_hand_outs h ON h.site = g.site AND h.tag_id = g.tag_id
"""


class LuggageStorage:
    """The luggage of the whole site, whichever station made its tags."""

    def __init__(self, engine: Engine, keys: SiteKeys) -> None:
        self._engine = engine
        self._keys = keys

    def of_day(self, day: date) -> tuple[Piece, ...]:
        """A day's tags whatever became of them, and older luggage that still stands here."""
        site = self._engine.site
        with self._engine.read() as connection:
            return _read_pieces(
                connection,
                site,
                "g.site = ?1 AND g.tag_id IN (SELECT tag_id FROM luggage_tags"
                " WHERE site = ?1 AND day = ?2"
                " UNION SELECT tag_id FROM luggage_storage WHERE site = ?1 AND gone = 0)",
                (site, day.isoformat()),
            )

    def still_here(self) -> int:
        """How many pieces were taken in and not given out."""
        with self._engine.read() as connection:
            (count,) = connection.execute(
                "SELECT COUNT(*) FROM luggage_storage WHERE site = ? AND gone = 0",
                (self._engine.site,),
            ).fetchone()
        return int(count)

    def left_over(self, day: date) -> int:
        """How many pieces of earlier days stand here still."""
        with self._engine.read() as connection:
            (count,) = connection.execute(
                "SELECT COUNT(*) FROM luggage_storage s"
                " JOIN luggage_tags g ON g.site = s.site AND g.tag_id = s.tag_id"
                " WHERE s.site = ? AND s.gone = 0 AND g.day < ?",
                (self._engine.site, day.isoformat()),
            ).fetchone()
        return int(count)

    def by_code(self, code: str) -> Piece | None:
        """The piece whose tag carries this code."""
        return self._first("g.site = ? AND g.code = ?", code)

    def by_number(self, number: int, day: date, station: str) -> Piece | None:
        """The piece with this number of a day; of several stations' this one's first."""
        return self._first(
            "g.site = ? AND g.number = ? AND g.day = ? ORDER BY g.station != ?, g.station",
            number,
            day.isoformat(),
            station,
        )

    def of_bookings(self, booking_ids: Iterable[str]) -> tuple[Piece, ...]:
        """All luggage of these parties, the newest first."""
        site, wanted = self._engine.site, tuple(booking_ids)
        marks = ", ".join("?" * len(wanted))
        with self._engine.read() as connection:
            return _read_pieces(
                connection, site, f"g.site = ? AND g.booking_id IN ({marks})", (site, *wanted)
            )

    def bookings_of_sticker(self, visit_code: str) -> tuple[str, ...]:
        """The bookings of whoever wears this sticker, also that of a double of theirs."""
        return self._bookings("v.visit_code = ?", (visit_code,))

    def bookings_of_document(self, hashes: tuple[bytes, ...]) -> tuple[str, ...]:
        """The bookings of whoever has one of these documents."""
        marks = ", ".join("?" * len(hashes))
        return self._bookings(f"v.document_hash IN ({marks})", hashes)

    def _bookings(self, where: str, values: tuple[object, ...]) -> tuple[str, ...]:
        with self._engine.read() as connection:
            rows = connection.execute(
                f"""
                WITH theirs AS MATERIALIZED (
                    SELECT v.visitor_id, v.booking_id FROM visitors v WHERE v.site = ?1 AND {where}
                )
                SELECT booking_id FROM theirs
                UNION
                SELECT d.booking_id FROM merged_visitors m
                JOIN visitors d ON d.site = m.site AND d.visitor_id = m.dropped_id
                WHERE m.site = ?1 AND m.kept_id IN (SELECT visitor_id FROM theirs)
                """,
                (self._engine.site, *values),
            ).fetchall()
        return tuple(row["booking_id"] for row in rows)

    def photo(self, tag_id: str) -> bytes | None:
        """The picture of a piece, JPEG; None where there is none. Raises KeyProblem."""
        with self._engine.read() as connection:
            row = connection.execute(
                "SELECT sealed FROM luggage_photos WHERE site = ? AND tag_id = ?",
                (self._engine.site, tag_id),
            ).fetchone()
        return self._keys.open_picture(row["sealed"]) if row is not None else None

    def store(
        self, tag_id: str, place: str, places: tuple[str, ...], by: str
    ) -> "Future[Piece | LuggageRefused]":
        """A piece is put to a place, or to another one. `places`: those of the venue."""

        def work(tx: Transaction) -> Piece | LuggageRefused:
            piece = _find(tx, tag_id)
            if (refused := decide_storing(piece, place, places)) is not None:
                return refused
            tx.connection.execute(
                """
                INSERT INTO luggage_storage (site, tag_id, place, stored_at_utc, by_user)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (site, tag_id) DO UPDATE SET place = excluded.place,
                    stored_at_utc = excluded.stored_at_utc, by_user = excluded.by_user
                """,
                (tx.site, tag_id, place, tx.at, by),
            )
            tx.record(FactKind.LUGGAGE_STORED, tag=tag_id, place=place or None, by=by)
            return _get(tx, tag_id)

        return self._engine.write(work)

    def keep_photo(self, tag_id: str, jpeg: bytes, by: str) -> "Future[Piece | LuggageRefused]":
        """A picture of a piece, encrypted, in the place of an earlier one.

        Pictures that have been kept for `PHOTOS_KEPT` go at the same time.
        """

        def work(tx: Transaction) -> Piece | LuggageRefused:
            piece = _find(tx, tag_id)
            if piece is None:
                return LuggageRefused(LuggageRefusal.TAG_UNKNOWN)
            if piece.state is PieceState.HANDED_OUT:
                return LuggageRefused(LuggageRefusal.HANDED_OUT, piece.since_utc)
            if len(jpeg) > LARGEST_PHOTO_BYTES:
                return LuggageRefused(LuggageRefusal.PHOTO_TOO_LARGE)
            _drop_old_photos(tx)
            tx.connection.execute(
                """
                INSERT INTO luggage_photos (site, tag_id, taken_at_utc, by_user, sealed)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (site, tag_id) DO UPDATE SET taken_at_utc = excluded.taken_at_utc,
                    by_user = excluded.by_user, sealed = excluded.sealed
                """,
                (tx.site, tag_id, tx.at, by, self._keys.seal_picture(jpeg)),
            )
            tx.record(FactKind.LUGGAGE_PHOTOGRAPHED, tag=tag_id, by=by)
            return _get(tx, tag_id)

        return self._engine.write(work)

    def drop_old_photos(self) -> "Future[int]":
        """Delete pictures that have been kept long enough; how many."""
        return self._engine.write(_drop_old_photos)

    def hand_out(self, tag_id: str, how: HandOut, by: str) -> "Future[Piece | LuggageRefused]":
        """Give a piece out, once; its picture goes. The last four stay out of the journal."""

        def work(tx: Transaction) -> Piece | LuggageRefused:
            piece = _find(tx, tag_id)
            refused = decide_hand_out(piece, how)
            if piece is None or refused is not None:
                return refused or LuggageRefused(LuggageRefusal.TAG_UNKNOWN)
            tx.connection.execute(
                """
                INSERT INTO luggage_hand_outs (site, tag_id, at_utc, by_user, proof, reason, last4)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                (tx.site, tag_id, tx.at, by, how.proof.value, how.reason, how.last4),
            )
            tx.connection.execute(
                "UPDATE luggage_storage SET gone = 1 WHERE site = ? AND tag_id = ?",
                (tx.site, tag_id),
            )
            tx.connection.execute(
                "DELETE FROM luggage_photos WHERE site = ? AND tag_id = ?", (tx.site, tag_id)
            )
            tx.record(
                FactKind.LUGGAGE_HANDED_OUT,
                tag=tag_id,
                booking=piece.booking_id,
                proof=how.proof.value,
                reason=how.reason or None,
                owners=is_owners(piece, how.last4) if how.last4 else None,
                by=by,
            )
            return _get(tx, tag_id)

        return self._engine.write(work)

    def take_back(self, tag_id: str, reason: str, by: str) -> "Future[Piece | LuggageRefused]":
        """Undo a hand-out within `UNDO_WITHIN`; the piece stands again where it stood before.

        How it was given out is kept. Its picture is gone.
        """

        def work(tx: Transaction) -> Piece | LuggageRefused:
            piece = _find(tx, tag_id)
            refused = decide_taking_back(piece, reason, tx.at_utc)
            if piece is None or refused is not None:
                return refused or LuggageRefused(LuggageRefusal.TAG_UNKNOWN)
            tx.connection.execute(
                """
                INSERT INTO luggage_taken_back (site, tag_id, handed_out_at_utc, handed_out_by,
                    proof, hand_out_reason, last4, at_utc, by_user, reason)
                SELECT site, tag_id, at_utc, by_user, proof, reason, last4, ?, ?, ?
                FROM luggage_hand_outs WHERE site = ? AND tag_id = ?
                """,
                (tx.at, by, reason, tx.site, tag_id),
            )
            tx.connection.execute(
                "DELETE FROM luggage_hand_outs WHERE site = ? AND tag_id = ?", (tx.site, tag_id)
            )
            tx.connection.execute(
                "UPDATE luggage_storage SET gone = 0 WHERE site = ? AND tag_id = ?",
                (tx.site, tag_id),
            )
            tx.record(
                FactKind.LUGGAGE_TAKEN_BACK,
                tag=tag_id,
                booking=piece.booking_id,
                reason=reason,
                by=by,
            )
            return _get(tx, tag_id)

        return self._engine.write(work)

    def _first(self, where: str, *values: object) -> Piece | None:
        site = self._engine.site
        with self._engine.read() as connection:
            order = "" if "ORDER BY" in where else " ORDER BY g.tag_id"
            found = _read_pieces(connection, site, where + order, (site, *values), ordered=True)
        return found[0] if found else None


def _find(tx: Transaction, tag_id: str) -> Piece | None:
    found = _read_pieces(tx.connection, tx.site, "g.site = ? AND g.tag_id = ?", (tx.site, tag_id))
    return found[0] if found else None


def _get(tx: Transaction, tag_id: str) -> Piece:
    piece = _find(tx, tag_id)
    assert piece is not None
    return piece


def _drop_old_photos(tx: Transaction) -> int:
    kept_since = encode_time(tx.at_utc - PHOTOS_KEPT)
    return tx.connection.execute(
        "DELETE FROM luggage_photos WHERE site = ? AND taken_at_utc < ?", (tx.site, kept_since)
    ).rowcount


def _read_pieces(
    connection: sqlite3.Connection,
    site: str,
    where: str,
    values: tuple[object, ...],
    *,
    ordered: bool = False,
) -> tuple[Piece, ...]:
    """Pieces for which a condition holds, the newest day first; `ordered`: as it says itself."""
    order = "" if ordered else " ORDER BY g.day DESC, g.number DESC, g.station"
    rows = connection.execute(f"{_PIECES} WHERE {where}{order}", values).fetchall()
    owners: dict[str, tuple[Owner, ...]] = {}
    for row in rows:
        if row["booking_id"] not in owners:
            owners[row["booking_id"]] = _read_owners(connection, site, row["booking_id"])
    return tuple(_decode_piece(row, owners[row["booking_id"]]) for row in rows)


def _read_owners(connection: sqlite3.Connection, site: str, booking_id: str) -> tuple[Owner, ...]:
    rows = connection.execute(
        f"""
        SELECT v.visitor_id, v.name, v.name_latin, v.document_last4 FROM visitors v
        WHERE v.site = ? AND v.booking_id = ? AND v.removed_at_utc IS NULL ORDER BY {PARTY_ORDER}
        """,
        (site, booking_id),
    )
    return tuple(
        Owner(row["visitor_id"], decode_names(row), row["document_last4"] or "") for row in rows
    )


def _decode_piece(row: sqlite3.Row, owners: tuple[Owner, ...]) -> Piece:
    handed_out, stored = row["handed_out_at_utc"], row["stored_at_utc"]
    state = PieceState.STORED if stored else PieceState.TAGGED
    return Piece(
        tag_id=row["tag_id"],
        number=row["number"],
        station=row["station"],
        day=date.fromisoformat(row["day"]),
        state=PieceState.HANDED_OUT if handed_out else state,
        reference=row["reference"],
        tour_id=row["tour_id"],
        owners=owners,
        place=row["place"] or "",
        since_utc=decode_time(handed_out or stored or row["made_at_utc"]),
        has_photo=bool(row["has_photo"]),
        booking_id=row["booking_id"],
    )
