"""One visitor's whole story: who they are, what has become of them, what the journal says."""

import sqlite3
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.journal import JournalRow
from kiosk.domain.tours import Booking, Tour
from kiosk.domain.visit import StickerState
from kiosk.domain.visitors import Visitor
from kiosk.store.bookings import read_booking
from kiosk.store.chain import read_rows
from kiosk.store.engine import Engine, decode_time


@dataclass(frozen=True, slots=True)
class HeldThere:
    """A door with something of theirs. `locked`: seen closed on it, or by a person's word."""

    number: int
    station: str
    since_utc: datetime
    locked: bool


@dataclass(frozen=True, slots=True)
class StickerStory:
    """One of their stickers. `fault`: why it is not out yet; empty for nothing."""

    job_id: str
    state: StickerState
    reprint: bool
    made_at_utc: datetime
    fault: str = ""


@dataclass(frozen=True, slots=True)
class VisitStory:
    """Everything about one visit. `party` is everyone on the booking, the visitor too.

    `tags` are the numbers of the party's luggage. `block_reason` is why the blocklist has them,
    empty where it does not or only the roster says so, and `blocked_until_utc` when that ends,
    None for never. `rows` is the journal, newest first.
    """

    visitor: Visitor
    booking: Booking
    tour: Tour
    party: tuple[Visitor, ...]
    admitted_at_utc: datetime | None = None
    held: tuple[HeldThere, ...] = ()
    stickers: tuple[StickerStory, ...] = ()
    tags: tuple[int, ...] = ()
    notes: str = field(default="", repr=False)
    block_reason: str = ""
    blocked_until_utc: datetime | None = None
    rows: tuple[JournalRow, ...] = ()


class Visits:
    """Reads block for a few milliseconds."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def read(self, visitor_id: str, *, most_rows: int = 50) -> VisitStory | None:
        """The story of a visitor whom the roster still has; None for anyone else."""
        with self._engine.read() as connection:
            return _read(connection, self._engine.site, visitor_id, most_rows)


def _read(
    connection: sqlite3.Connection, site: str, visitor_id: str, most_rows: int
) -> VisitStory | None:
    row = connection.execute(
        """
        SELECT booking_id, admitted_at_utc, notes, document_hash FROM visitors
        WHERE site = ? AND visitor_id = ? AND removed_at_utc IS NULL
        """,
        (site, visitor_id),
    ).fetchone()
    record = read_booking(connection, site, row["booking_id"]) if row else None
    if row is None or record is None:
        return None
    visitor = next(v for v in record.party if v.visitor_id == visitor_id)
    at_utc = row["admitted_at_utc"]
    block = _read_block(connection, site, row["document_hash"]) if visitor.blocked else None
    until = block["until_utc"] if block else None
    return VisitStory(
        visitor=visitor,
        booking=record.booking,
        tour=record.tour,
        party=record.party,
        admitted_at_utc=decode_time(at_utc) if at_utc else None,
        held=_read_held(connection, site, visitor_id),
        stickers=_read_stickers(connection, site, visitor_id),
        tags=tuple(
            tag["number"]
            for tag in connection.execute(
                "SELECT number FROM luggage_tags WHERE site = ? AND booking_id = ? ORDER BY number",
                (site, row["booking_id"]),
            )
        ),
        notes=row["notes"],
        block_reason=block["reason"] if block else "",
        blocked_until_utc=decode_time(until) if until else None,
        rows=read_rows_about(connection, site, visitor_id, most_rows),
    )


def _read_held(connection: sqlite3.Connection, site: str, visitor_id: str) -> tuple[HeldThere, ...]:
    return tuple(
        HeldThere(
            number=row["number"],
            station=row["station"],
            since_utc=decode_time(row["held_from_utc"] or row["reserved_at_utc"]),
            locked=row["held_from_utc"] is not None,
        )
        for row in connection.execute(
            """
            SELECT number, station, reserved_at_utc, held_from_utc FROM holdings
            WHERE site = ? AND visitor_id = ? AND ended_at_utc IS NULL ORDER BY number
            """,
            (site, visitor_id),
        )
    )


def _read_stickers(
    connection: sqlite3.Connection, site: str, visitor_id: str
) -> tuple[StickerStory, ...]:
    return tuple(
        StickerStory(
            job_id=row["job_id"],
            state=StickerState(row["state"]),
            reprint=bool(row["reprint"]),
            made_at_utc=decode_time(row["made_at_utc"]),
            fault=row["fault"],
        )
        for row in connection.execute(
            """
            SELECT job_id, state, reprint, made_at_utc, fault FROM sticker_jobs
            WHERE site = ? AND visitor_id = ? AND tag_id IS NULL ORDER BY made_at_utc, rowid
            """,
            (site, visitor_id),
        )
    )


def _read_block(
    connection: sqlite3.Connection, site: str, number_hash: bytes | None
) -> sqlite3.Row | None:
    row: sqlite3.Row | None = connection.execute(
        """
        SELECT reason, until_utc FROM blocklist WHERE site = ? AND document_hash = ?
            AND ended_at_utc IS NULL ORDER BY entry_id DESC
        """,
        (site, number_hash),
    ).fetchone()
    return row


def read_rows_about(
    connection: sqlite3.Connection, site: str, visitor_id: str, most_rows: int
) -> tuple[JournalRow, ...]:
    """The journal's rows that mention a visitor, newest first."""
    mentions = connection.execute(
        """
        SELECT station, sequence FROM journal_mentions WHERE site = ? AND visitor_id = ?
        ORDER BY at_utc DESC, station DESC, sequence DESC LIMIT ?
        """,
        (site, visitor_id, most_rows),
    ).fetchall()
    return tuple(
        row
        for mention in mentions
        for row in read_rows(
            connection,
            "site = ? AND station = ? AND sequence = ?",
            (site, mention["station"], mention["sequence"]),
        )
    )
