"""Passes: those that are no longer good, and bookings that a pass alone vouches for."""

from concurrent.futures import Future

from kiosk.domain.journal import FactKind
from kiosk.store.engine import Engine, Transaction
from kiosk.store.records import BookingRecord
from kiosk.store.vouched import write_vouched


class Passes:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def revoke(self, pass_id: str) -> "Future[bool]":
        """Refuse this pass from now on. False when it was revoked already."""

        def work(tx: Transaction) -> bool:
            added = tx.connection.execute(
                "INSERT INTO revoked_passes (site, pass_id, revoked_at_utc) VALUES (?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                (tx.site, pass_id, tx.at),
            )
            if added.rowcount:
                tx.record(FactKind.PASS_REVOKED, **{"pass": pass_id})
            return bool(added.rowcount)

        return self._engine.write(work)

    def revoked(self) -> frozenset[str]:
        """Ids of all revoked passes."""
        with self._engine.read() as connection:
            return frozenset(
                pass_id
                for (pass_id,) in connection.execute(
                    "SELECT pass_id FROM revoked_passes WHERE site = ?", (self._engine.site,)
                )
            )

    def adopt(self, record: BookingRecord, pass_id: str) -> "Future[BookingRecord]":
        """Take in a booking that only this pass speaks of (`derive_vouched_record`).

        Returns it as it is written; an older one of the same reference stays and is returned.
        """
        return self._engine.write(lambda tx: write_vouched(tx, record, pass_id))
