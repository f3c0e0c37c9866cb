"""What visits include besides the tour: redeemed, taken back, and waited for in queues.

A redemption is decided and written in one transaction, so that of two stations that see the
same sticker at the same time one grants it and the other is told so.
"""

import sqlite3
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from kiosk.domain.entitlements import (
    Declined,
    Declines,
    Entitlement,
    Granted,
    Per,
    QueuedNumber,
    QueueState,
    QueueStep,
    Redemption,
    RedemptionFacts,
    UndoRefusal,
    UndoRefused,
    advance_number,
    decide_redemption,
    decide_undo,
)
from kiosk.domain.journal import FactKind
from kiosk.domain.tours import TourStatus
from kiosk.domain.visitors import VisitorState
from kiosk.store.belongings import find_free_use
from kiosk.store.engine import Engine, Transaction, decode_time, new_id


@dataclass(frozen=True, slots=True)
class RedemptionCommand:
    """A sticker held out; the same `request_id` again gets the first answer again.

    Exactly one of `visit_code` (from a sticker) and `visitor_id` names whose it is.
    """

    request_id: str
    entitlement: Entitlement
    by: str
    visit_code: str = ""
    visitor_id: str = ""


@dataclass(frozen=True, slots=True)
class Redeemed:
    """It was granted and is written. `left`: how many more times."""

    redemption: Redemption
    left: int


@dataclass(frozen=True, slots=True)
class StillToHave:
    """How one entitlement of a visitor stands."""

    entitlement_id: str
    answer: Granted | Declined
    redemptions: tuple[Redemption, ...]


class Entitlements:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def redeem(self, command: RedemptionCommand, zone: ZoneInfo) -> "Future[Redeemed | Declined]":
        """Decide on a sticker and write what was granted. A refusal writes nothing."""

        def work(tx: Transaction) -> Redeemed | Declined:
            earlier = _find(tx.connection, tx.site, "request_id = ?", command.request_id)
            if earlier:
                return Redeemed(earlier[0], _count_left(tx, command.entitlement, earlier[0]))
            person = _find_person(tx, command)
            if person is None:
                return Declined(Declines.UNKNOWN_STICKER)
            today = tx.at_utc.astimezone(zone).date()
            facts = _read_facts(tx.connection, tx.site, command.entitlement, person, zone)
            answer = decide_redemption(command.entitlement, facts, today)
            if isinstance(answer, Declined):
                return answer
            return Redeemed(_write(tx, command, person, today), answer.left)

        return self._engine.write(work)

    def undo(self, redemption_id: str, by: str, reason: str) -> "Future[Redemption | UndoRefused]":
        """Take a redemption back; its number, if any, leaves the queue."""

        def work(tx: Transaction) -> Redemption | UndoRefused:
            found = _find(tx.connection, tx.site, "redemption_id = ?", redemption_id)
            if not found:
                return UndoRefused(UndoRefusal.UNKNOWN)
            if (refused := decide_undo(found[0], reason, tx.at_utc)) is not None:
                return refused
            tx.connection.execute(
                "UPDATE redemptions SET undone_at_utc = ? WHERE site = ? AND redemption_id = ?",
                (tx.at, tx.site, redemption_id),
            )
            tx.record(
                FactKind.REDEMPTION_UNDONE,
                redemption=redemption_id,
                entitlement=found[0].entitlement_id,
                visitor=found[0].visitor_id,
                by=by,
                reason=reason,
            )
            (undone,) = _find(tx.connection, tx.site, "redemption_id = ?", redemption_id)
            return undone

        return self._engine.write(work)

    def step(self, redemption_id: str, step: QueueStep, by: str) -> "Future[QueuedNumber | None]":
        """Take a number one step further; None where the step cannot be taken (any more).

        Who waits again, waits behind everybody else.
        """

        def work(tx: Transaction) -> QueuedNumber | None:
            row = tx.connection.execute(
                f"{_QUEUED} AND redemption_id = ?", (tx.site, redemption_id)
            ).fetchone()
            return _step(tx, row, step, by) if row else None

        return self._engine.write(work)

    def call_next(self, entitlement_id: str, day: date, by: str) -> "Future[QueuedNumber | None]":
        """Call the number that has waited longest; None when none waits."""

        def work(tx: Transaction) -> QueuedNumber | None:
            row = tx.connection.execute(
                f"{_QUEUED} AND day = ? AND entitlement_id = ? AND queue_state = 'waiting'"
                " ORDER BY queued_at_utc, number LIMIT 1",
                (tx.site, day.isoformat(), entitlement_id),
            ).fetchone()
            return _step(tx, row, QueueStep.CALL, by) if row else None

        return self._engine.write(work)

    def queue(self, entitlement_id: str, day: date) -> tuple[QueuedNumber, ...]:
        """A day's numbers of all stations, in the order in which they will be called."""
        with self._engine.read() as connection:
            rows = connection.execute(
                f"{_QUEUED} AND day = ? AND entitlement_id = ? ORDER BY queued_at_utc, number",
                (self._engine.site, day.isoformat(), entitlement_id),
            ).fetchall()
        return tuple(_decode_number(row) for row in rows)

    def of_day(self, day: date) -> tuple[Redemption, ...]:
        """What was redeemed on a day and not taken back, oldest first."""
        with self._engine.read() as connection:
            return _find(
                connection, self._engine.site, "day = ? AND undone_at_utc IS NULL", day.isoformat()
            )

    def of_visitor(
        self, visitor_id: str, offered: tuple[Entitlement, ...], zone: ZoneInfo, today: date
    ) -> tuple[StillToHave, ...]:
        """How each of these stands for a visitor; empty for one whom the store does not know."""
        with self._engine.read() as connection:
            person = _read_person(connection, self._engine.site, "v.visitor_id = ?", visitor_id)
            if person is None:
                return ()
            every = [
                (one, _read_facts(connection, self._engine.site, one, person, zone))
                for one in offered
            ]
        return tuple(
            StillToHave(one.entitlement_id, decide_redemption(one, facts, today), facts.earlier)
            for one, facts in every
        )


# --- people and what they have had ---------------------------------------------------------

_PERSON = """
    SELECT v.visitor_id, v.booking_id, v.state, v.birth_date, t.starts_at_utc,
        t.status AS tour_status, v.entitlements,
        (SELECT GROUP_CONCAT(p.entitlements, ' ') FROM visitors p
         WHERE p.site = v.site AND p.booking_id = v.booking_id AND p.removed_at_utc IS NULL
        ) AS of_booking
    FROM visitors v
    JOIN bookings b ON b.site = v.site AND b.booking_id = v.booking_id
    JOIN tours t ON t.site = b.site AND t.tour_id = b.tour_id
    WHERE v.site = ? AND v.removed_at_utc IS NULL AND
"""


def _find_person(tx: Transaction, command: RedemptionCommand) -> sqlite3.Row | None:
    if command.visit_code:
        return _read_person(tx.connection, tx.site, "v.visit_code = ?", command.visit_code)
    return _read_person(tx.connection, tx.site, "v.visitor_id = ?", command.visitor_id)


def _read_person(
    connection: sqlite3.Connection, site: str, condition: str, value: str
) -> sqlite3.Row | None:
    row: sqlite3.Row | None = connection.execute(f"{_PERSON} {condition}", (site, value)).fetchone()
    return row


def _holder_of(entitlement: Entitlement, visitor_id: str, booking_id: str) -> str:
    return visitor_id if entitlement.per is Per.VISITOR else booking_id


def _read_facts(
    connection: sqlite3.Connection,
    site: str,
    entitlement: Entitlement,
    person: sqlite3.Row,
    zone: ZoneInfo,
) -> RedemptionFacts:
    of_visitor = entitlement.per is Per.VISITOR
    listed = person["entitlements"] if of_visitor else person["of_booking"]
    holder = _holder_of(entitlement, person["visitor_id"], person["booking_id"])
    return RedemptionFacts(
        state=VisitorState(person["state"]),
        tour_date=decode_time(person["starts_at_utc"]).astimezone(zone).date(),
        tour_status=TourStatus(person["tour_status"]),
        birth_date=date.fromisoformat(person["birth_date"]) if person["birth_date"] else None,
        listed=frozenset((listed or "").split()),
        earlier=_read_earlier(connection, site, entitlement.entitlement_id, holder),
    )


def _read_earlier(
    connection: sqlite3.Connection, site: str, entitlement_id: str, holder: str
) -> tuple[Redemption, ...]:
    return _find(
        connection,
        site,
        "entitlement_id = ? AND holder_id = ? AND undone_at_utc IS NULL",
        entitlement_id,
        holder,
    )


def _count_left(tx: Transaction, entitlement: Entitlement, redemption: Redemption) -> int:
    holder = _holder_of(entitlement, redemption.visitor_id, redemption.booking_id)
    had = _read_earlier(tx.connection, tx.site, entitlement.entitlement_id, holder)
    return max(0, entitlement.count - len(had))


# --- writing -------------------------------------------------------------------------------


def _write(
    tx: Transaction, command: RedemptionCommand, person: sqlite3.Row, today: date
) -> Redemption:
    entitlement = command.entitlement
    name, day = entitlement.entitlement_id, today.isoformat()
    holder = _holder_of(entitlement, person["visitor_id"], person["booking_id"])
    number = _next_number(tx, name, day) if entitlement.queue else None
    redemption_id = new_id()
    tx.connection.execute(
        """
        INSERT INTO redemptions (site, redemption_id, entitlement_id, holder_id, use, visitor_id,
            booking_id, station, by, day, at_utc, number, queue_state, queued_at_utc, request_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (
            tx.site,
            redemption_id,
            name,
            holder,
            find_free_use(tx, name, holder),
            person["visitor_id"],
            person["booking_id"],
            tx.station,
            command.by,
            day,
            tx.at,
            number,
            QueueState.WAITING.value if number else None,
            tx.at if number else None,
            command.request_id,
        ),
    )
    tx.record(
        FactKind.ENTITLEMENT_REDEEMED,
        redemption=redemption_id,
        entitlement=name,
        visitor=person["visitor_id"],
        booking=person["booking_id"],
        number=number,
        by=command.by,
    )
    (written,) = _find(tx.connection, tx.site, "redemption_id = ?", redemption_id)
    return written


def _next_number(tx: Transaction, entitlement_id: str, day: str) -> int:
    (last,) = tx.connection.execute(
        "SELECT MAX(number) FROM redemptions"
        " WHERE site = ? AND station = ? AND day = ? AND entitlement_id = ?",
        (tx.site, tx.station, day, entitlement_id),
    ).fetchone()
    return (last or 0) + 1


def _step(tx: Transaction, row: sqlite3.Row, step: QueueStep, by: str) -> QueuedNumber | None:
    """Take this row's number one step further; None where the step cannot be taken."""
    state = advance_number(QueueState(row["queue_state"]), step)
    if state is None:
        return None
    since = tx.at if state is QueueState.WAITING else row["queued_at_utc"]
    tx.connection.execute(
        "UPDATE redemptions SET queue_state = ?, queued_at_utc = ?"
        " WHERE site = ? AND redemption_id = ?",
        (state.value, since, tx.site, row["redemption_id"]),
    )
    tx.record(
        FactKind.QUEUE_STEPPED,
        redemption=row["redemption_id"],
        entitlement=row["entitlement_id"],
        number=row["number"],
        state=state.value,
        by=by,
    )
    return replace(_decode_number(row), state=state, since_utc=decode_time(since))


# --- rows ----------------------------------------------------------------------------------

_QUEUED = """
    SELECT redemption_id, entitlement_id, number, queue_state, visitor_id, queued_at_utc
    FROM redemptions
    WHERE site = ? AND number IS NOT NULL AND undone_at_utc IS NULL
"""


def _decode_number(row: sqlite3.Row) -> QueuedNumber:
    return QueuedNumber(
        redemption_id=row["redemption_id"],
        entitlement_id=row["entitlement_id"],
        number=row["number"],
        state=QueueState(row["queue_state"]),
        visitor_id=row["visitor_id"],
        since_utc=decode_time(row["queued_at_utc"]),
    )


def _find(
    connection: sqlite3.Connection, site: str, condition: str, *values: str
) -> tuple[Redemption, ...]:
    rows = connection.execute(
        "SELECT redemption_id, entitlement_id, visitor_id, booking_id, station, by, at_utc,"
        f" number, undone_at_utc FROM redemptions WHERE site = ? AND {condition}"
        " ORDER BY at_utc, redemption_id",
        (site, *values),
    ).fetchall()
    return tuple(
        Redemption(
            redemption_id=row["redemption_id"],
            entitlement_id=row["entitlement_id"],
            visitor_id=row["visitor_id"],
            booking_id=row["booking_id"],
            station=row["station"],
            by=row["by"],
            at_utc=decode_time(row["at_utc"]),
            number=row["number"],
            undone_at_utc=decode_time(row["undone_at_utc"]) if row["undone_at_utc"] else None,
        )
        for row in rows
    )
