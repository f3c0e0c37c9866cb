"""The staff: who may sign in at this site, and the wrong PINs seen at this station."""

import sqlite3
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.journal import FactKind
from kiosk.domain.staff import (
    NO_WRONG_TRIES,
    Role,
    StaffUser,
    WrongTries,
    derive_tile_key,
)
from kiosk.store.engine import Engine, Transaction, decode_time, new_id
from kiosk.store.errors import StoreError, UnknownRecord


class UserExists(StoreError):
    """An enabled user has this name, or one that looks the same."""


@dataclass(frozen=True, slots=True)
class UserRecord:
    """One of the staff; `disabled_at_utc` None for who may sign in."""

    user: StaffUser
    made_at_utc: datetime
    disabled_at_utc: datetime | None


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a sign-in is checked against."""

    user: StaffUser
    pin_hash: str = field(repr=False)
    tries: WrongTries = NO_WRONG_TRIES


class Users:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def all(self) -> tuple[UserRecord, ...]:
        """Everyone who ever was of the staff, in the order in which they were added."""
        with self._engine.read() as connection:
            return tuple(
                UserRecord(
                    _decode_user(row),
                    decode_time(row["made_at_utc"]),
                    decode_time(row["disabled_at_utc"]) if row["disabled_at_utc"] else None,
                )
                for row in connection.execute(
                    "SELECT * FROM users WHERE site = ? ORDER BY user_id", (self._engine.site,)
                )
            )

    def enabled(self) -> tuple[StaffUser, ...]:
        """Who may sign in, in the order in which they were added."""
        return tuple(record.user for record in self.all() if record.disabled_at_utc is None)

    def credentials(self, user_id: str) -> Credentials | None:
        """What this person's PIN is checked against; None for who may not sign in."""
        site, station = self._engine.site, self._engine.station
        with self._engine.read() as connection:
            row = connection.execute(
                """
                SELECT u.*, w.count, w.last_at_utc FROM users u
                LEFT JOIN wrong_pins w
                    ON w.site = u.site AND w.station = ? AND w.user_id = u.user_id
                WHERE u.site = ? AND u.user_id = ? AND u.disabled_at_utc IS NULL
                """,
                (station, site, user_id),
            ).fetchone()
        if row is None:
            return None
        tries = NO_WRONG_TRIES
        if row["count"] is not None:
            tries = WrongTries(row["count"], decode_time(row["last_at_utc"]))
        return Credentials(_decode_user(row), row["pin_hash"], tries)

    def add(self, name: str, role: Role, pin_hash: str) -> "Future[StaffUser]":
        """Somebody new, who may sign in from now on. Raises UserExists."""

        def work(tx: Transaction) -> StaffUser:
            user = StaffUser(new_id(), name, role)
            if _find_enabled(tx, name) is not None:
                raise UserExists(
                    f"There is a user “{name}” already.",
                    "Choose another name, or disable that user first: kiosk users disable NAME",
                )
            tx.connection.execute(
                """
                INSERT INTO users (site, user_id, name, name_key, role, pin_hash, made_at_utc)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                (
                    tx.site,
                    user.user_id,
                    name,
                    derive_tile_key(name),
                    role.value,
                    pin_hash,
                    tx.at,
                ),
            )
            tx.record(FactKind.USER_ADDED, user=user.user_id, role=role.value)
            return user

        return self._engine.write(work)

    def disable(self, name: str) -> "Future[StaffUser]":
        """This person may sign in no more. Raises UnknownRecord."""

        def work(tx: Transaction) -> StaffUser:
            user = find_enabled(tx, name)
            tx.connection.execute(
                "UPDATE users SET disabled_at_utc = ? WHERE site = ? AND user_id = ?",
                (tx.at, tx.site, user.user_id),
            )
            tx.record(FactKind.USER_DISABLED, user=user.user_id)
            return user

        return self._engine.write(work)

    def note_wrong_pin(self, user_id: str) -> "Future[WrongTries]":
        """One more wrong PIN for this person at this station; how many in a row there are."""

        def work(tx: Transaction) -> WrongTries:
            (count,) = tx.connection.execute(
                """
                INSERT INTO wrong_pins (site, station, user_id, count, last_at_utc)
                VALUES (?, ?, ?, 1, ?)
                ON CONFLICT DO UPDATE SET count = count + 1, last_at_utc = excluded.last_at_utc
                RETURNING count
                """,
                (tx.site, tx.station, user_id, tx.at),
            ).fetchone()
            tx.record(FactKind.SIGN_IN_FAILED, user=user_id, why="wrong_pin", count=count)
            return WrongTries(count, tx.at_utc)

        return self._engine.write(work)

    def note_signed_in(self, user_id: str) -> "Future[None]":
        """The right PIN: earlier wrong ones count no more."""

        def work(tx: Transaction) -> None:
            tx.connection.execute(
                "DELETE FROM wrong_pins WHERE site = ? AND station = ? AND user_id = ?",
                (tx.site, tx.station, user_id),
            )
            tx.record(FactKind.SIGNED_IN, user=user_id, method="pin")

        return self._engine.write(work)


def find_enabled(tx: Transaction, name: str) -> StaffUser:
    """Who has this name and may sign in, in the transaction that is open. Raises UnknownRecord."""
    user = _find_enabled(tx, name)
    if user is None:
        raise UnknownRecord(
            f"There is no user “{name}” who could sign in.", "See who there is: kiosk users list"
        )
    return user


def _find_enabled(tx: Transaction, name: str) -> StaffUser | None:
    row = tx.connection.execute(
        "SELECT * FROM users WHERE site = ? AND name_key = ? AND disabled_at_utc IS NULL",
        (tx.site, derive_tile_key(name)),
    ).fetchone()
    return _decode_user(row) if row else None


def _decode_user(row: sqlite3.Row) -> StaffUser:
    return StaffUser(row["user_id"], row["name"], Role(row["role"]))
