"""Badges: whose code it is, by a keyed hash alone; and the unknown codes seen at a station."""

import hmac
from concurrent.futures import Future
from datetime import datetime

from kiosk.domain.badges import parse_badge
from kiosk.domain.journal import FactKind
from kiosk.domain.staff import NO_WRONG_TRIES, Role, StaffUser, WrongTries
from kiosk.store.engine import Engine, Transaction, decode_time, new_id
from kiosk.store.errors import StoreError
from kiosk.store.keys import SiteKeys
from kiosk.store.users import find_enabled


class BadgeTaken(StoreError):
    """This badge signs somebody else in already."""


class Badges:
    """Of this site; unknown codes are counted for this station."""

    def __init__(self, engine: Engine, keys: SiteKeys) -> None:
        self._engine = engine
        self._keys = keys

    def give(self, name: str, code: str, by: str) -> "Future[StaffUser]":
        """From now on this code signs this person in; codes that did so before do too.

        `by` is the id of who gave it. Raises BadBadge; the Future UnknownRecord for somebody who
        may not sign in, and BadgeTaken.
        """
        code_hash = self.derive_hash(code)

        def work(tx: Transaction) -> StaffUser:
            user = find_enabled(tx, name)
            owner = _find_owner(tx, code_hash)
            if owner is not None and owner.user_id == user.user_id:
                return user
            if owner is not None:
                raise BadgeTaken(
                    f"This badge signs “{owner.name}” in already.",
                    "Take another badge, or end that person's: kiosk users badge NAME --end",
                )
            badge_id = new_id()
            # A disabled person's badge may go to somebody else.
            tx.connection.execute(
                "UPDATE badges SET ended_at_utc = ?"
                " WHERE site = ? AND code_hash = ? AND ended_at_utc IS NULL",
                (tx.at, tx.site, code_hash),
            )
            tx.connection.execute(
                "INSERT INTO badges (site, badge_id, user_id, code_hash, made_at_utc)"
                " VALUES (?, ?, ?, ?, ?)",
                (tx.site, badge_id, user.user_id, code_hash, tx.at),
            )
            tx.record(FactKind.BADGE_GIVEN, user=user.user_id, badge=badge_id, by=by)
            return user

        return self._engine.write(work)

    def end(self, name: str, by: str) -> "Future[int]":
        """None of this person's badges signs them in any more; how many there were.

        Raises UnknownRecord.
        """

        def work(tx: Transaction) -> int:
            user = find_enabled(tx, name)
            count = tx.connection.execute(
                "UPDATE badges SET ended_at_utc = ?"
                " WHERE site = ? AND user_id = ? AND ended_at_utc IS NULL",
                (tx.at, tx.site, user.user_id),
            ).rowcount
            if count:
                tx.record(FactKind.BADGES_ENDED, user=user.user_id, count=count, by=by)
            return count

        return self._engine.write(work)

    def counts(self) -> dict[str, int]:
        """How many badges sign each person in, by user id."""
        with self._engine.read() as connection:
            return {
                row["user_id"]: row["count"]
                for row in connection.execute(
                    "SELECT user_id, COUNT(*) AS count FROM badges"
                    " WHERE site = ? AND ended_at_utc IS NULL GROUP BY user_id",
                    (self._engine.site,),
                )
            }

    def derive_hash(self, code: str) -> bytes:
        """What the store keeps of a badge's code. Raises BadBadge."""
        return hmac.digest(self._keys.badge_key, parse_badge(code).encode(), "sha256")

    def owners(self) -> dict[bytes, StaffUser]:
        """Whom each badge signs in, by the code's hash; nobody who has been disabled."""
        with self._engine.read() as connection:
            return {
                row["code_hash"]: StaffUser(row["user_id"], row["name"], Role(row["role"]))
                for row in connection.execute(
                    """
                    SELECT b.code_hash, u.user_id, u.name, u.role FROM badges b
                    JOIN users u ON u.site = b.site AND u.user_id = b.user_id
                    WHERE b.site = ? AND b.ended_at_utc IS NULL AND u.disabled_at_utc IS NULL
                    """,
                    (self._engine.site,),
                )
            }

    def find(self, code: str) -> tuple[StaffUser, bool] | None:
        """Whose badge this is, and whether that person may sign in; None for an unknown code.

        Raises BadBadge.
        """
        code_hash = self.derive_hash(code)
        with self._engine.read() as connection:
            row = connection.execute(
                """
                SELECT u.user_id, u.name, u.role, u.disabled_at_utc FROM badges b
                JOIN users u ON u.site = b.site AND u.user_id = b.user_id
                WHERE b.site = ? AND b.code_hash = ? AND b.ended_at_utc IS NULL
                """,
                (self._engine.site, code_hash),
            ).fetchone()
        if row is None:
            return None
        user = StaffUser(row["user_id"], row["name"], Role(row["role"]))
        return user, row["disabled_at_utc"] is None

    def wrong(self) -> WrongTries:
        """Unknown codes in a row at this station."""
        with self._engine.read() as connection:
            row = connection.execute(
                "SELECT count, last_at_utc FROM wrong_badges WHERE site = ? AND station = ?",
                (self._engine.site, self._engine.station),
            ).fetchone()
        if row is None:
            return NO_WRONG_TRIES
        last: datetime = decode_time(row["last_at_utc"])
        return WrongTries(row["count"], last)

    def note_wrong(self) -> "Future[WrongTries]":
        """One more unknown code at this station; how many in a row there are."""

        def work(tx: Transaction) -> WrongTries:
            (count,) = tx.connection.execute(
                """
                INSERT INTO wrong_badges (site, station, count, last_at_utc) VALUES (?, ?, 1, ?)
                ON CONFLICT DO UPDATE SET count = count + 1, last_at_utc = excluded.last_at_utc
                RETURNING count
                """,
                (tx.site, tx.station, tx.at),
            ).fetchone()
            tx.record(FactKind.SIGN_IN_FAILED, method="badge", why="unknown_badge", count=count)
            return WrongTries(count, tx.at_utc)

        return self._engine.write(work)

    def note_signed_in(self, user_id: str) -> "Future[None]":
        """A known badge: unknown codes before it count no more."""

        def work(tx: Transaction) -> None:
            tx.connection.execute(
                "DELETE FROM wrong_badges WHERE site = ? AND station = ?", (tx.site, tx.station)
            )
            tx.record(FactKind.SIGNED_IN, user=user_id, method="badge")

        return self._engine.write(work)


def _find_owner(tx: Transaction, code_hash: bytes) -> StaffUser | None:
    """Whom this badge signs in; nobody who has been disabled."""
    row = tx.connection.execute(
        """
        SELECT u.user_id, u.name, u.role FROM badges b
        JOIN users u ON u.site = b.site AND u.user_id = b.user_id
        WHERE b.site = ? AND b.code_hash = ? AND b.ended_at_utc IS NULL
            AND u.disabled_at_utc IS NULL
        """,
        (tx.site, code_hash),
    ).fetchone()
    return StaffUser(row["user_id"], row["name"], Role(row["role"])) if row else None
