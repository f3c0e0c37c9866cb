"""Sticker jobs: owed at admission, queued when released, printed once, surviving restarts.

A job is `printing` before its label is handed to the printer. Whoever stops in between does
not know what became of it: the job is `unsure` from then on, and a person settles it.
"""

import sqlite3
from concurrent.futures import Future
from datetime import datetime

from kiosk.domain.journal import FactKind
from kiosk.domain.visit import StickerState
from kiosk.domain.visitors import Role, VisitorState
from kiosk.store.engine import Engine, Transaction, decode_time, encode_time, new_id
from kiosk.store.errors import UnknownRecord
from kiosk.store.records import (
    PARTY_ORDER,
    TOUR_COLUMNS,
    Companion,
    LuggageTag,
    StickerFacts,
    StickerJob,
    UnprintedSticker,
    decode_date,
    decode_names,
    decode_tour,
)

_OPEN = "state != 'printed'"  # verbatim the condition of an index, which makes it usable
_TO_PRINT = frozenset({StickerState.QUEUED, StickerState.PRINTING, StickerState.WAITING})
NEXT_POSITION = "(SELECT COALESCE(MAX(queue_position), 0) + 1 FROM sticker_jobs)"


class Stickers:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def owed_since(self, since_utc: datetime) -> tuple[StickerJob, ...]:
        """Jobs made at or after a moment and never released: a kiosk stopped in between."""
        with self._engine.read() as connection:
            return read_jobs(
                connection,
                f"site = ? AND {_OPEN} AND state = 'owed' AND made_at_utc >= ? ORDER BY rowid",
                (self._engine.site, encode_time(since_utc)),
            )

    def release(self, visitor_ids: tuple[str, ...]) -> "Future[tuple[StickerJob, ...]]":
        """Queue what is owed to these visitors, in this order; the jobs queued now."""

        def work(tx: Transaction) -> tuple[StickerJob, ...]:
            queued: list[StickerJob] = []
            for visitor_id in visitor_ids:
                for job in read_jobs(
                    tx.connection,
                    "site = ? AND visitor_id = ? AND state = 'owed' ORDER BY rowid",
                    (tx.site, visitor_id),
                ):
                    _enqueue(tx, job.job_id)
                    queued.append(_queued(tx, job.job_id, visitor_id, reprint=False))
            return tuple(queued)

        return self._engine.write(work)

    def reprint(self, visitor_id: str, by: str | None = None) -> "Future[StickerJob]":
        """Queue one more sticker for an admitted visitor; `by` is the id of who wants it.

        Raises UnknownRecord for others.
        """

        def work(tx: Transaction) -> StickerJob:
            admitted = tx.connection.execute(
                "SELECT 1 FROM visitors WHERE site = ? AND visitor_id = ? AND state = 'admitted'",
                (tx.site, visitor_id),
            ).fetchone()
            if admitted is None:
                raise UnknownRecord(
                    f"Nobody with the id {visitor_id} has been admitted.",
                    "Look the person up in the tour's manifest.",
                )
            job_id = new_id()
            tx.connection.execute(
                f"""
                INSERT INTO sticker_jobs
                    (site, job_id, visitor_id, state, reprint, made_at_utc, queue_position)
                VALUES (?, ?, ?, ?, 1, ?, {NEXT_POSITION})
                """,
                (tx.site, job_id, visitor_id, StickerState.QUEUED.value, tx.at),
            )
            return _queued(tx, job_id, visitor_id, reprint=True, by=by)

        return self._engine.write(work)

    def pending(self) -> tuple[StickerJob, ...]:
        """What the printer is to put out, in the order in which it was queued."""
        with self._engine.read() as connection:
            return read_jobs(
                connection,
                f"site = ? AND {_OPEN} AND state IN ('queued', 'printing', 'waiting')"
                " ORDER BY queue_position",
                (self._engine.site,),
            )

    def unprinted(self) -> tuple[UnprintedSticker, ...]:
        """Every job that is not out, whatever holds it up, with whose it is; oldest first."""
        with self._engine.read() as connection:
            rows = connection.execute(
                f"""
                SELECT j.*, {_tag_columns("j")}, v.name, v.name_latin, b.tour_id
                FROM sticker_jobs j
                JOIN visitors v ON v.site = j.site AND v.visitor_id = j.visitor_id
                JOIN bookings b ON b.site = v.site AND b.booking_id = v.booking_id
                WHERE j.site = ? AND j.{_OPEN}
                    AND j.state IN ('owed', 'queued', 'printing', 'waiting', 'unsure')
                ORDER BY j.rowid
                """,
                (self._engine.site,),
            ).fetchall()
        return tuple(
            UnprintedSticker(
                job=_decode_job(row),
                made_at_utc=decode_time(row["made_at_utc"]),
                tour_id=row["tour_id"],
                names=decode_names(row),
            )
            for row in rows
        )

    def printing(self, job_id: str) -> "Future[bool]":
        """Its label is about to be handed to the printer. False when it is not to be printed.

        Raises UnknownRecord.
        """

        def work(tx: Transaction) -> bool:
            if _read_job(tx, job_id).state not in _TO_PRINT:
                return False
            _set_state(tx, job_id, StickerState.PRINTING)
            return True

        return self._engine.write(work)

    def printed(self, job_id: str) -> "Future[bool]":
        """The sticker is out. False when that was known already, which changes nothing.

        Raises UnknownRecord.
        """

        def work(tx: Transaction) -> bool:
            job = _read_job(tx, job_id)
            if job.state is StickerState.PRINTED:
                return False
            _note_printed(tx, job_id)
            if job.tag is not None:
                tx.record(FactKind.LUGGAGE_TAG_PRINTED, job=job_id, tag=job.tag.tag_id)
            else:
                tx.record(FactKind.STICKER_PRINTED, job=job_id, visitor=job.visitor_id)
            return True

        return self._engine.write(work)

    def fault(
        self, job_id: str, what: str, remedy: str, *, handed_over: bool = False
    ) -> "Future[None]":
        """Somebody has to look first: the job keeps its place in the queue.

        It waits, for nothing came out; one that was `handed_over` is still being printed, for
        all that is known. A job that is not to be printed stays as it is. Raises UnknownRecord.
        """

        def work(tx: Transaction) -> None:
            state = _read_job(tx, job_id).state
            if state in _TO_PRINT:
                after = state if handed_over else StickerState.WAITING
                _set_state(tx, job_id, after, what, remedy)

        return self._engine.write(work)

    def unsure(self, job_id: str, what: str, remedy: str) -> "Future[None]":
        """Nobody knows whether it came out: it waits for a person. Raises UnknownRecord."""

        def work(tx: Transaction) -> None:
            job = _read_job(tx, job_id)
            if job.state in _TO_PRINT:
                _note_unsure(tx, job, what, remedy)

        return self._engine.write(work)

    def doubt_interrupted(self, what: str, remedy: str) -> "Future[tuple[StickerJob, ...]]":
        """At a start: what an earlier run was printing when it ended is unsure now."""

        def work(tx: Transaction) -> tuple[StickerJob, ...]:
            jobs = read_jobs(
                tx.connection,
                f"site = ? AND {_OPEN} AND state = 'printing' ORDER BY queue_position",
                (tx.site,),
            )
            for job in jobs:
                _note_unsure(tx, job, what, remedy)
            return jobs

        return self._engine.write(work)

    def settle(self, job_id: str, *, came_out: bool, by: str) -> "Future[StickerJob]":
        """A person has looked: the sticker is there, or it is to be printed (again).

        `by` says who, as an id or a code; it goes into the journal. The job as it is now; one
        that is printed stays so. Raises UnknownRecord.
        """

        def work(tx: Transaction) -> StickerJob:
            job = _read_job(tx, job_id)
            if job.state is StickerState.PRINTED:
                return job
            tx.record(
                FactKind.STICKER_SETTLED,
                job=job_id,
                visitor=job.visitor_id,
                came_out=came_out,
                by=by,
            )
            if came_out:
                _note_printed(tx, job_id)
            else:
                _enqueue(tx, job_id)
            return _read_job(tx, job_id)

        return self._engine.write(work)

    def facts(self, visitor_id: str) -> StickerFacts | None:
        """What this admitted visitor's sticker may say; None for anyone else."""
        site = self._engine.site
        with self._engine.read() as connection:
            row = connection.execute(
                f"""
                SELECT v.visitor_id, v.booking_id, v.role, v.name, v.name_latin, v.birth_date,
                    v.visit_code, {TOUR_COLUMNS},
                    (SELECT s.cart FROM cart_seats s
                     WHERE s.site = v.site AND s.visitor_id = v.visitor_id
                        AND s.tour_id = b.tour_id) AS seat,
                    (SELECT MIN(h.number) FROM holdings h
                     WHERE h.site = v.site AND h.visitor_id = v.visitor_id
                        AND h.held_from_utc IS NOT NULL AND h.ended_at_utc IS NULL) AS compartment
                FROM visitors v
                JOIN bookings b ON b.site = v.site AND b.booking_id = v.booking_id
                JOIN tours t ON t.site = b.site AND t.tour_id = b.tour_id
                WHERE v.site = ? AND v.visitor_id = ? AND v.state = 'admitted'
                """,
                (site, visitor_id),
            ).fetchone()
            if row is None:
                return None
            companions = connection.execute(
                f"""
                SELECT v.name, v.name_latin, v.birth_date, v.state FROM visitors v
                WHERE v.site = ? AND v.booking_id = ? AND v.visitor_id != ?
                    AND v.removed_at_utc IS NULL ORDER BY {PARTY_ORDER}
                """,
                (site, row["booking_id"], visitor_id),
            ).fetchall()
        return StickerFacts(
            visitor_id=visitor_id,
            booking_id=row["booking_id"],
            names=decode_names(row),
            role=Role(row["role"]),
            tour=decode_tour(row),
            visit_code=row["visit_code"],
            birth_date=decode_date(row["birth_date"]),
            compartment=row["compartment"],
            companions=tuple(
                Companion(
                    decode_names(other),
                    decode_date(other["birth_date"]),
                    admitted=other["state"] == VisitorState.ADMITTED,
                )
                for other in companions
            ),
            cart=row["seat"] or "",
        )


def _queued(
    tx: Transaction, job_id: str, visitor_id: str, *, reprint: bool, by: str | None = None
) -> StickerJob:
    tx.record(FactKind.STICKER_QUEUED, job=job_id, visitor=visitor_id, reprint=reprint, by=by)
    return StickerJob(job_id, visitor_id, StickerState.QUEUED, reprint)


def _enqueue(tx: Transaction, job_id: str) -> None:
    """To the end of the queue, with a clean slate."""
    tx.connection.execute(
        f"""
        UPDATE sticker_jobs SET state = ?, fault = '', remedy = '',
            queue_position = {NEXT_POSITION}
        WHERE site = ? AND job_id = ?
        """,
        (StickerState.QUEUED.value, tx.site, job_id),
    )


def _note_printed(tx: Transaction, job_id: str) -> None:
    tx.connection.execute(
        "UPDATE sticker_jobs SET printed_at_utc = ? WHERE site = ? AND job_id = ?",
        (tx.at, tx.site, job_id),
    )
    _set_state(tx, job_id, StickerState.PRINTED)


def _note_unsure(tx: Transaction, job: StickerJob, what: str, remedy: str) -> None:
    _set_state(tx, job.job_id, StickerState.UNSURE, what, remedy)
    tx.record(FactKind.STICKER_UNSURE, job=job.job_id, visitor=job.visitor_id)


def _set_state(
    tx: Transaction, job_id: str, state: StickerState, what: str = "", remedy: str = ""
) -> None:
    tx.connection.execute(
        "UPDATE sticker_jobs SET state = ?, fault = ?, remedy = ? WHERE site = ? AND job_id = ?",
        (state.value, what, remedy, tx.site, job_id),
    )


def _read_job(tx: Transaction, job_id: str) -> StickerJob:
    jobs = read_jobs(tx.connection, "site = ? AND job_id = ?", (tx.site, job_id))
    if not jobs:
        raise UnknownRecord(
            f"There is no sticker job {job_id} in the store.",
            "Look the jobs up with: kiosk printer queue",
        )
    return jobs[0]


def read_jobs(
    connection: sqlite3.Connection, where: str, parameters: tuple[object, ...]
) -> tuple[StickerJob, ...]:
    """The jobs for which an SQL condition holds, in the order that it may name."""
    rows = connection.execute(
        f"SELECT *, {_tag_columns('sticker_jobs')} FROM sticker_jobs WHERE {where}", parameters
    )
    return tuple(_decode_job(row) for row in rows)


def _tag_columns(jobs: str) -> str:
    """What is known of the tag of each job; `jobs` is what the statement calls the table."""
    return ", ".join(
        f"(SELECT {column} FROM luggage_tags t WHERE t.site = {jobs}.site"
        f" AND t.tag_id = {jobs}.tag_id) AS tag_{column}"
        for column in ("number", "code", "request_id")
    )


def _decode_job(row: sqlite3.Row) -> StickerJob:
    return StickerJob(
        job_id=row["job_id"],
        visitor_id=row["visitor_id"],
        state=StickerState(row["state"]),
        reprint=bool(row["reprint"]),
        fault=row["fault"],
        remedy=row["remedy"],
        tag=_decode_tag(row),
    )


def _decode_tag(row: sqlite3.Row) -> LuggageTag | None:
    if row["tag_id"] is None:
        return None
    return LuggageTag(
        tag_id=row["tag_id"],
        number=row["tag_number"],
        code=row["tag_code"],
        request_id=row["tag_request_id"],
    )
