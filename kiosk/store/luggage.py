"""Luggage tags: numbered for each station and day, printed through the queue of the stickers."""

import sqlite3
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import date

from kiosk.domain.journal import FactKind
from kiosk.domain.visit import StickerState
from kiosk.store.admissions import generate_visit_code
from kiosk.store.engine import Engine, Transaction, new_id
from kiosk.store.records import StickerJob
from kiosk.store.stickers import NEXT_POSITION, read_jobs


@dataclass(frozen=True, slots=True)
class TagCommand:
    """A request for one pair of tags; the same `request_id` again gets the first answer again.

    `visitor_id` is someone of the booking who has been admitted: the tag shows their tour.
    `day` is the venue's; numbers begin with `first_number`, from 1.
    """

    request_id: str
    booking_id: str
    visitor_id: str
    day: date
    first_number: int = 1


class Luggage:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def make_tag(self, command: TagCommand) -> "Future[StickerJob]":
        """Give the next number of this station's day and queue the tag for printing."""

        def work(tx: Transaction) -> StickerJob:
            if (earlier := _find_job(tx, command.request_id)) is not None:
                return earlier
            number = _next_number(tx, command)
            tag_id, job_id = new_id(), new_id()
            tx.connection.execute(
                """
                INSERT INTO luggage_tags (site, tag_id, station, day, number, code, booking_id,
                    request_id, made_at_utc)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                (
                    tx.site,
                    tag_id,
                    tx.station,
                    command.day.isoformat(),
                    number,
                    generate_visit_code(),
                    command.booking_id,
                    command.request_id,
                    tx.at,
                ),
            )
            tx.connection.execute(
                f"""
                INSERT INTO sticker_jobs (site, job_id, visitor_id, state, reprint, made_at_utc,
                    queue_position, tag_id)
                VALUES (?, ?, ?, ?, 0, ?, {NEXT_POSITION}, ?)
                """,
                (
                    tx.site,
                    job_id,
                    command.visitor_id,
                    StickerState.QUEUED.value,
                    tx.at,
                    tag_id,
                ),
            )
            tx.record(
                FactKind.LUGGAGE_TAG_MADE,
                tag=tag_id,
                number=number,
                job=job_id,
                booking=command.booking_id,
            )
            (job,) = read_jobs(tx.connection, "site = ? AND job_id = ?", (tx.site, job_id))
            return job

        return self._engine.write(work)


def _find_job(tx: Transaction, request_id: str) -> StickerJob | None:
    tag: sqlite3.Row | None = tx.connection.execute(
        "SELECT tag_id FROM luggage_tags WHERE site = ? AND request_id = ?", (tx.site, request_id)
    ).fetchone()
    if tag is None:
        return None
    jobs = read_jobs(
        tx.connection, "site = ? AND tag_id = ? ORDER BY rowid", (tx.site, tag["tag_id"])
    )
    return jobs[0]


def _next_number(tx: Transaction, command: TagCommand) -> int:
    (last,) = tx.connection.execute(
        "SELECT MAX(number) FROM luggage_tags WHERE site = ? AND station = ? AND day = ?",
        (tx.site, tx.station, command.day.isoformat()),
    ).fetchone()
    return max(command.first_number, (last or 0) + 1)
