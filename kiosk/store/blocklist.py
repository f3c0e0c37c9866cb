"""Who may not come in, by the keyed hash of a document; nothing is deleted from it.

`records.VISITOR_COLUMNS` asks it for everyone it reads, so that a person who is blocked stays
so on every booking, also on one that a roster brings later.
"""

import sqlite3
from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import MAXYEAR, date, datetime, time, timedelta

from kiosk.domain.blocklist import BlockRefusal, BlockRefused, decide_block
from kiosk.domain.decisions import VenueRules
from kiosk.domain.documents import DocumentKind
from kiosk.domain.journal import FactKind
from kiosk.store.engine import Engine, Transaction, decode_time, encode_time, new_id


@dataclass(frozen=True, slots=True)
class BlockedDocument:
    """An entry. `last4` is all that is known of the number besides its hash.

    `until`: the last day it holds for, at the venue; None for no end. `visitor_id`: on whose
    page it was made, None for a document that was shown.
    """

    entry_id: str
    kind: DocumentKind | None
    last4: str = field(repr=False)
    reason: str
    by: str
    at_utc: datetime
    until: date | None
    visitor_id: str | None


@dataclass(frozen=True, slots=True)
class BlockCommand:
    """Block the document with this hash. `reason`: in staff's words, without names."""

    number_hash: bytes = field(repr=False)
    kind: DocumentKind | None
    last4: str = field(repr=False)
    reason: str
    by: str
    until: date | None = None
    visitor_id: str | None = None


class Blocklist:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def all(self, rules: VenueRules) -> tuple[BlockedDocument, ...]:
        """Every entry that holds now, the newest first."""
        with self._engine.read() as connection:
            rows = connection.execute(
                """
                SELECT * FROM blocklist WHERE site = ? AND ended_at_utc IS NULL
                    AND (until_utc IS NULL OR until_utc > ?) ORDER BY entry_id DESC
                """,
                (self._engine.site, encode_time(self._engine.clock())),
            ).fetchall()
        return tuple(
            BlockedDocument(
                entry_id=row["entry_id"],
                kind=DocumentKind(row["document_kind"]) if row["document_kind"] else None,
                last4=row["document_last4"],
                reason=row["reason"],
                by=row["by_user"],
                at_utc=decode_time(row["at_utc"]),
                until=_decode_until(row["until_utc"], rules),
                visitor_id=row["visitor_id"],
            )
            for row in rows
        )

    def is_blocked(self, hashes: Iterable[bytes]) -> bool:
        """Whether one of these document hashes is blocked now."""
        at = encode_time(self._engine.clock())
        with self._engine.read() as connection:
            return has_blocked(connection, self._engine.site, hashes, at)

    def add(self, command: BlockCommand, rules: VenueRules) -> "Future[str | BlockRefused]":
        """Block; the entry's id."""

        def work(tx: Transaction) -> str | BlockRefused:
            refused = decide_block(
                reason=command.reason,
                is_blocked=bool(_find_entries(tx, command.number_hash)),
                until=command.until,
                today=rules.today(tx.at_utc),
            )
            if refused is not None:
                return refused
            entry_id = new_id()
            tx.connection.execute(
                """
                INSERT INTO blocklist (site, entry_id, document_hash, document_kind,
                    document_last4, visitor_id, reason, by_user, at_utc, until_utc)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                (
                    tx.site,
                    entry_id,
                    command.number_hash,
                    command.kind.value if command.kind else None,
                    command.last4,
                    command.visitor_id,
                    command.reason,
                    command.by,
                    tx.at,
                    _encode_until(command.until, rules),
                ),
            )
            tx.record(
                FactKind.PERSON_BLOCKED,
                entry=entry_id,
                visitor=command.visitor_id,
                reason=command.reason,
                until=command.until.isoformat() if command.until else None,
                by=command.by,
            )
            return entry_id

        return self._engine.write(work)

    def end(self, entry_id: str, by: str, reason: str = "") -> "Future[str | BlockRefused]":
        """Unblock by the entry's id."""

        def work(tx: Transaction) -> str | BlockRefused:
            row = tx.connection.execute(
                """
                SELECT document_hash, visitor_id FROM blocklist
                WHERE site = ? AND entry_id = ? AND ended_at_utc IS NULL
                """,
                (tx.site, entry_id),
            ).fetchone()
            if row is None:
                return BlockRefused(BlockRefusal.NOT_BLOCKED)
            _end(tx, entry_id, row["visitor_id"], by, reason)
            return entry_id

        return self._engine.write(work)

    def end_for(self, visitor_id: str, by: str, reason: str = "") -> "Future[str | BlockRefused]":
        """Unblock whoever this visitor is: every entry of their document, and the roster's mark."""

        def work(tx: Transaction) -> str | BlockRefused:
            row = tx.connection.execute(
                "SELECT document_hash, blocked FROM visitors WHERE site = ? AND visitor_id = ?",
                (tx.site, visitor_id),
            ).fetchone()
            if row is None:
                return BlockRefused(BlockRefusal.VISITOR_UNKNOWN)
            entries = _find_entries(tx, row["document_hash"]) if row["document_hash"] else ()
            if not entries and not row["blocked"]:
                return BlockRefused(BlockRefusal.NOT_BLOCKED)
            tx.connection.execute(
                "UPDATE visitors SET blocked = 0 WHERE site = ? AND visitor_id = ?",
                (tx.site, visitor_id),
            )
            for entry_id in entries:
                _end(tx, entry_id, visitor_id, by, reason)
            if not entries:
                tx.record(
                    FactKind.PERSON_UNBLOCKED, visitor=visitor_id, by=by, reason=reason or None
                )
            return visitor_id

        return self._engine.write(work)


def has_blocked(
    connection: sqlite3.Connection, site: str, hashes: Iterable[bytes], at: str
) -> bool:
    """Whether one of these document hashes is blocked at a moment."""
    known = tuple(hashes)
    marks = ", ".join("?" * len(known))
    row = connection.execute(
        f"""
        SELECT 1 FROM blocklist WHERE site = ? AND document_hash IN ({marks})
            AND ended_at_utc IS NULL AND (until_utc IS NULL OR until_utc > ?)
        """,
        (site, *known, at),
    ).fetchone()
    return row is not None


def _end(tx: Transaction, entry_id: str, visitor_id: str | None, by: str, reason: str) -> None:
    tx.connection.execute(
        "UPDATE blocklist SET ended_by = ?, ended_at_utc = ? WHERE site = ? AND entry_id = ?",
        (by, tx.at, tx.site, entry_id),
    )
    tx.record(
        FactKind.PERSON_UNBLOCKED,
        entry=entry_id,
        visitor=visitor_id,
        by=by,
        reason=reason or None,
    )


def _find_entries(tx: Transaction, number_hash: bytes) -> tuple[str, ...]:
    return tuple(
        row["entry_id"]
        for row in tx.connection.execute(
            """
            SELECT entry_id FROM blocklist
            WHERE site = ? AND document_hash = ? AND ended_at_utc IS NULL
                AND (until_utc IS NULL OR until_utc > ?)
            """,
            (tx.site, number_hash, tx.at),
        )
    )


def _encode_until(until: date | None, rules: VenueRules) -> str | None:
    """The end of a day at the venue. The calendar's last year stands for no end."""
    if until is None or until.year == MAXYEAR:
        return None
    return encode_time(datetime.combine(until + timedelta(days=1), time(), rules.zone))


def _decode_until(text: str | None, rules: VenueRules) -> date | None:
    if text is None:
        return None
    return decode_time(text).astimezone(rules.zone).date() - timedelta(days=1)
