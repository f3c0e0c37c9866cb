"""What hangs on a visitor's row besides the person: passed on, or put aside, with its facts.

Where two rows become one, all of it goes to the row that stays, so that nothing is had twice and
nobody is looked for who was found. Where somebody else gets a guest's seat, none of it is theirs.
"""

import sqlite3

from kiosk.domain.journal import FactKind
from kiosk.store.engine import Transaction

ADMISSION_UNDONE = "admission_undone"
GUEST_REPLACED = "guest_replaced"


def follow_merges(
    connection: sqlite3.Connection, site: str, visitor_ids: tuple[str, ...]
) -> tuple[str, ...]:
    """These people under the ids that they have now, each once, in their order."""
    found: dict[str, None] = {}
    for visitor_id in visitor_ids:
        known = {visitor_id}
        while (
            row := connection.execute(
                "SELECT kept_id FROM merged_visitors WHERE site = ? AND dropped_id = ?",
                (site, visitor_id),
            ).fetchone()
        ) is not None and row["kept_id"] not in known:
            visitor_id = row["kept_id"]
            known.add(visitor_id)
        found[visitor_id] = None
    return tuple(found)


def hand_on_pouches(tx: Transaction, keep_id: str, drop_id: str) -> tuple[int, ...]:
    """What is locked up for the dropped row is the kept one's; the doors that are.

    What both have behind one door stays the kept one's alone. A door that is only reserved
    stays as it is: whoever stands before it is known under the old id until it has closed.
    """
    tx.connection.execute(
        """
        UPDATE holdings SET ended_at_utc = ?, ending = 'dropped'
        WHERE site = ? AND visitor_id = ? AND ended_at_utc IS NULL
            AND held_from_utc IS NOT NULL AND EXISTS (
                SELECT 1 FROM holdings h WHERE h.site = holdings.site
                    AND h.station = holdings.station AND h.number = holdings.number
                    AND h.visitor_id = ? AND h.ended_at_utc IS NULL)
        """,
        (tx.at, tx.site, drop_id, keep_id),
    )
    moved = tx.connection.execute(
        """
        UPDATE holdings SET visitor_id = ? WHERE site = ? AND visitor_id = ?
            AND ended_at_utc IS NULL AND held_from_utc IS NOT NULL RETURNING number
        """,
        (keep_id, tx.site, drop_id),
    ).fetchall()
    return tuple(sorted(row["number"] for row in moved))


def pass_on(tx: Transaction, keep_id: str, drop_id: str) -> tuple[str, ...]:
    """Everything of the dropped row is the kept one's; the redemptions that are."""
    redemptions = _pass_on_redemptions(tx, keep_id, drop_id)
    both = (tx.site, keep_id, drop_id)
    for statement in _PASS_ON:
        tx.connection.execute(statement, both)
    return redemptions


# ?1 the site, ?2 the kept one, ?3 the dropped one. What is over (headcounts, roll calls) stays
# as it was written.
_PASS_ON = (
    """
    UPDATE visitor_notes AS n SET visitor_id = ?2
    WHERE n.site = ?1 AND n.visitor_id = ?3 AND n.removed_at_utc IS NULL AND NOT EXISTS (
        SELECT 1 FROM visitor_notes k WHERE k.site = ?1 AND k.visitor_id = ?2
            AND k.phrase = n.phrase AND k.words = n.words AND k.removed_at_utc IS NULL)
    """,
    """
    INSERT INTO phone_counts (site, visitor_id, phones, by_user, at_utc)
    SELECT site, ?2, phones, by_user, at_utc FROM phone_counts WHERE site = ?1 AND visitor_id = ?3
    ON CONFLICT DO UPDATE SET phones = MAX(phones, excluded.phones)
    """,
    """
    INSERT INTO cart_seats (site, visitor_id, tour_id, cart, by_user, seated_at_utc)
    SELECT c.site, ?2, c.tour_id, c.cart, c.by_user, c.seated_at_utc
    FROM cart_seats c
    JOIN visitors v ON v.site = c.site AND v.visitor_id = ?2
    JOIN bookings b ON b.site = v.site AND b.booking_id = v.booking_id AND b.tour_id = c.tour_id
    WHERE c.site = ?1 AND c.visitor_id = ?3
    ON CONFLICT DO UPDATE SET tour_id = excluded.tour_id, cart = excluded.cart,
        by_user = excluded.by_user, seated_at_utc = excluded.seated_at_utc
    WHERE tour_id != excluded.tour_id
    """,
    "DELETE FROM cart_seats WHERE site = ?1 AND visitor_id = ?3 AND visitor_id != ?2",
    """
    INSERT INTO headcount_ticks (site, headcount_id, visitor_id, by_user, at_utc)
    SELECT t.site, t.headcount_id, ?2, t.by_user, t.at_utc FROM headcounts h
    JOIN headcount_ticks t ON t.site = h.site AND t.headcount_id = h.headcount_id
    WHERE h.site = ?1 AND h.ended_at_utc IS NULL AND t.visitor_id = ?3
    ON CONFLICT DO NOTHING
    """,
    """
    DELETE FROM headcount_ticks WHERE site = ?1 AND visitor_id = ?3 AND visitor_id != ?2
        AND headcount_id IN (
            SELECT headcount_id FROM headcounts WHERE site = ?1 AND ended_at_utc IS NULL)
    """,
    """
    INSERT INTO roll_call_people (site, roll_call_id, person, tour_id, place, found_at_utc,
        found_by)
    SELECT p.site, p.roll_call_id, ?2, p.tour_id, p.place, p.found_at_utc, p.found_by
    FROM roll_calls r
    JOIN roll_call_people p ON p.site = r.site AND p.roll_call_id = r.roll_call_id
    WHERE r.site = ?1 AND r.ended_at_utc IS NULL AND p.person = ?3
    ON CONFLICT DO UPDATE SET found_at_utc = COALESCE(found_at_utc, excluded.found_at_utc),
        found_by = COALESCE(found_by, excluded.found_by)
    """,
    """
    DELETE FROM roll_call_people WHERE site = ?1 AND person = ?3 AND person != ?2
        AND roll_call_id IN (
            SELECT roll_call_id FROM roll_calls WHERE site = ?1 AND ended_at_utc IS NULL)
    """,
    """
    UPDATE cases SET visitor_id = ?2
    WHERE site = ?1 AND visitor_id = ?3 AND settled_at_utc IS NULL
    """,
)


def _pass_on_redemptions(tx: Transaction, keep_id: str, drop_id: str) -> tuple[str, ...]:
    """What both have had counts as had twice: there is nothing more to have."""
    passed_on = []
    for row in tx.connection.execute(
        "SELECT redemption_id, entitlement_id, holder_id, use, undone_at_utc FROM redemptions"
        " WHERE site = ? AND visitor_id = ? ORDER BY at_utc, redemption_id",
        (tx.site, drop_id),
    ).fetchall():
        holder, use = row["holder_id"], row["use"]
        # What is the booking's stays the booking's.
        if holder == drop_id:
            holder = keep_id
            if row["undone_at_utc"] is None:
                use = find_free_use(tx, row["entitlement_id"], keep_id)
        tx.connection.execute(
            "UPDATE redemptions SET visitor_id = ?, holder_id = ?, use = ?"
            " WHERE site = ? AND redemption_id = ?",
            (keep_id, holder, use, tx.site, row["redemption_id"]),
        )
        passed_on.append(row["redemption_id"])
    return tuple(passed_on)


def find_free_use(tx: Transaction, entitlement_id: str, holder: str) -> int:
    """What was taken back leaves its place to the next."""
    taken = {
        use
        for (use,) in tx.connection.execute(
            "SELECT use FROM redemptions WHERE site = ? AND entitlement_id = ? AND holder_id = ?"
            " AND undone_at_utc IS NULL",
            (tx.site, entitlement_id, holder),
        )
    }
    return next(use for use in range(1, len(taken) + 2) if use not in taken)


def leave_queues(tx: Transaction, visitor_id: str, by: str, why: str) -> None:
    """Nobody is called who is not here: what was waited for is taken back. `why` is a code."""
    for row in tx.connection.execute(
        """
        UPDATE redemptions SET undone_at_utc = ?
        WHERE site = ? AND visitor_id = ? AND undone_at_utc IS NULL AND queue_state != 'done'
        RETURNING redemption_id, entitlement_id
        """,
        (tx.at, tx.site, visitor_id),
    ).fetchall():
        tx.record(
            FactKind.REDEMPTION_UNDONE,
            redemption=row["redemption_id"],
            entitlement=row["entitlement_id"],
            visitor=visitor_id,
            by=by,
            reason=why,
        )


def put_aside(tx: Transaction, visitor_id: str, replacement_id: str, by: str) -> None:
    """Somebody else has this seat from now on, and begins anew.

    What the one before has had is kept under the replacement's id.
    """
    leave_queues(tx, visitor_id, by, GUEST_REPLACED)
    tx.connection.execute(
        "UPDATE redemptions SET holder_id = ?"
        " WHERE site = ? AND visitor_id = ? AND holder_id = visitor_id",
        (replacement_id, tx.site, visitor_id),
    )
    for row in tx.connection.execute(
        """
        UPDATE visitor_notes SET removed_by = ?, removed_at_utc = ?, words = ''
        WHERE site = ? AND visitor_id = ? AND removed_at_utc IS NULL RETURNING note_id
        """,
        (by, tx.at, tx.site, visitor_id),
    ).fetchall():
        tx.record(FactKind.NOTE_REMOVED, note=row["note_id"], visitor=visitor_id, by=by)
    for row in tx.connection.execute(
        """
        UPDATE cases SET settled_at_utc = ?, settled_by = ?
        WHERE site = ? AND visitor_id = ? AND settled_at_utc IS NULL
        RETURNING case_id, number, sort, station
        """,
        (tx.at, by, tx.site, visitor_id),
    ).fetchall():
        tx.record(
            FactKind.CASE_SETTLED,
            case=row["case_id"],
            number=row["number"],
            sort=row["sort"],
            at_station=row["station"],
            by=by,
        )
    for statement in (
        "DELETE FROM phone_counts WHERE site = ? AND visitor_id = ?",
        "DELETE FROM headcount_ticks WHERE site = ? AND visitor_id = ? AND headcount_id IN"
        " (SELECT headcount_id FROM headcounts WHERE ended_at_utc IS NULL)",
    ):
        tx.connection.execute(statement, (tx.site, visitor_id))
