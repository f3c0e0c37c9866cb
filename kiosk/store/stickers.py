"""Sticker jobs: owed at admission, queued when released, printed once, surviving restarts."""

import sqlite3
from concurrent.futures import Future
from datetime import datetime

from kiosk.domain.journal import FactKind
from kiosk.domain.visit import StickerState
from kiosk.domain.visitors import Role
from kiosk.store.engine import Engine, Transaction, encode_time, new_id
from kiosk.store.errors import UnknownRecord
from kiosk.store.records import (
    PARTY_ORDER,
    TOUR_COLUMNS,
    Companion,
    StickerFacts,
    StickerJob,
    decode_date,
    decode_names,
    decode_tour,
)

_OPEN = "state != 'printed'"  # verbatim the condition of an index, which makes it usable
_NEXT_POSITION = "(SELECT COALESCE(MAX(queue_position), 0) + 1 FROM sticker_jobs)"


class Stickers:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def owed_since(self, since_utc: datetime) -> tuple[StickerJob, ...]:
        """Jobs made at or after a moment and never released: a kiosk stopped in between."""
        with self._engine.read() as connection:
            return _jobs(
                connection,
                f"site = ? AND {_OPEN} AND state = 'owed' AND made_at_utc >= ? ORDER BY rowid",
                (self._engine.site, encode_time(since_utc)),
            )

    def release(self, visitor_ids: tuple[str, ...]) -> "Future[tuple[StickerJob, ...]]":
        """Queue what is owed to these visitors, in this order; the jobs queued now."""

        def work(tx: Transaction) -> tuple[StickerJob, ...]:
            queued: list[StickerJob] = []
            for visitor_id in visitor_ids:
                for job in _jobs(
                    tx.connection,
                    "site = ? AND visitor_id = ? AND state = 'owed' ORDER BY rowid",
                    (tx.site, visitor_id),
                ):
                    tx.connection.execute(
                        f"""
                        UPDATE sticker_jobs SET state = ?, queue_position = {_NEXT_POSITION}
                        WHERE site = ? AND job_id = ?
                        """,
                        (StickerState.QUEUED.value, tx.site, job.job_id),
                    )
                    queued.append(_queued(tx, job.job_id, visitor_id, reprint=False))
            return tuple(queued)

        return self._engine.write(work)

    def reprint(self, visitor_id: str) -> "Future[StickerJob]":
        """Queue one more sticker for an admitted visitor. Raises UnknownRecord for others."""

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
                VALUES (?, ?, ?, ?, 1, ?, {_NEXT_POSITION})
                """,
                (tx.site, job_id, visitor_id, StickerState.QUEUED.value, tx.at),
            )
            return _queued(tx, job_id, visitor_id, reprint=True)

        return self._engine.write(work)

    def pending(self) -> tuple[StickerJob, ...]:
        """What is to be printed, in the order in which it was queued."""
        with self._engine.read() as connection:
            return _jobs(
                connection,
                f"site = ? AND {_OPEN} AND state IN ('queued', 'waiting') ORDER BY queue_position",
                (self._engine.site,),
            )

    def printed(self, job_id: str) -> "Future[bool]":
        """The sticker is out. False when that was known already, which changes nothing.

        Raises UnknownRecord.
        """

        def work(tx: Transaction) -> bool:
            job = _read_job(tx, job_id)
            if job.state is StickerState.PRINTED:
                return False
            tx.connection.execute(
                """
                UPDATE sticker_jobs SET state = ?, printed_at_utc = ?, fault = ''
                WHERE site = ? AND job_id = ?
                """,
                (StickerState.PRINTED.value, tx.at, tx.site, job_id),
            )
            tx.record(FactKind.STICKER_PRINTED, job=job_id, visitor=job.visitor_id)
            return True

        return self._engine.write(work)

    def fault(self, job_id: str, why: str) -> "Future[None]":
        """The printer needs a person first: the job waits, in its place in the queue.

        A job that has been printed meanwhile stays printed. Raises UnknownRecord.
        """

        def work(tx: Transaction) -> None:
            if _read_job(tx, job_id).state is StickerState.PRINTED:
                return
            tx.connection.execute(
                "UPDATE sticker_jobs SET state = ?, fault = ? WHERE site = ? AND job_id = ?",
                (StickerState.WAITING.value, why, tx.site, job_id),
            )

        return self._engine.write(work)

    def facts(self, visitor_id: str) -> StickerFacts | None:
        """What this admitted visitor's sticker may say; None for anyone else."""
        site = self._engine.site
        with self._engine.read() as connection:
            row = connection.execute(
                f"""
                SELECT v.visitor_id, v.booking_id, v.role, v.name, v.name_latin, v.birth_date,
                    v.visit_code, {TOUR_COLUMNS},
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
                SELECT v.name, v.name_latin, v.birth_date FROM visitors v
                WHERE v.site = ? AND v.booking_id = ? AND v.visitor_id != ?
                    AND v.state = 'admitted' ORDER BY {PARTY_ORDER}
                """,
                (site, row["booking_id"], visitor_id),
            ).fetchall()
        return StickerFacts(
            visitor_id=visitor_id,
            names=decode_names(row),
            role=Role(row["role"]),
            tour=decode_tour(row),
            visit_code=row["visit_code"],
            birth_date=decode_date(row["birth_date"]),
            compartment=row["compartment"],
            companions=tuple(
                Companion(decode_names(other), decode_date(other["birth_date"]))
                for other in companions
            ),
        )


def _queued(tx: Transaction, job_id: str, visitor_id: str, *, reprint: bool) -> StickerJob:
    tx.record(FactKind.STICKER_QUEUED, job=job_id, visitor=visitor_id, reprint=reprint)
    return StickerJob(job_id, visitor_id, StickerState.QUEUED, reprint)


def _read_job(tx: Transaction, job_id: str) -> StickerJob:
    jobs = _jobs(tx.connection, "site = ? AND job_id = ?", (tx.site, job_id))
    if not jobs:
        raise UnknownRecord(
            f"There is no sticker job {job_id} in the store.",
            "Print the sticker again from the visitor's entry.",
        )
    return jobs[0]


def _jobs(
    connection: sqlite3.Connection, where: str, parameters: tuple[object, ...]
) -> tuple[StickerJob, ...]:
    return tuple(
        StickerJob(
            job_id=row["job_id"],
            visitor_id=row["visitor_id"],
            state=StickerState(row["state"]),
            reprint=bool(row["reprint"]),
            fault=row["fault"],
        )
        for row in connection.execute(f"SELECT * FROM sticker_jobs WHERE {where}", parameters)
    )
