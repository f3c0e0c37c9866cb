"""How many phones each visitor says they have: what the departure gate counts locks against."""

from collections.abc import Sequence
from concurrent.futures import Future

from kiosk.domain.journal import FactKind
from kiosk.domain.manifests import ManifestRefusal, ManifestRefused
from kiosk.domain.visitors import VisitorState
from kiosk.store.engine import Engine, Transaction


class PhoneCounts:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def note(self, owners: Sequence[str], without: Sequence[str]) -> "Future[None]":
        """What a party told the kiosk: `owners` have a phone each, those `without` none."""

        def work(tx: Transaction) -> None:
            for visitor_id in owners:
                _write(tx, visitor_id, 1, None)
            for visitor_id in without:
                _write(tx, visitor_id, 0, None)
            tx.record(FactKind.PHONES_COUNTED, visitors=list(owners), without=list(without))

        return self._engine.write(work)

    def settle(self, visitor_id: str, phones: int, by: str) -> "Future[ManifestRefused | None]":
        """Staff have asked somebody who is in: they have so many phones.

        None when it is written. Nobody whose pouch is locked up has none.
        """

        def work(tx: Transaction) -> ManifestRefused | None:
            row = tx.connection.execute(
                """
                SELECT v.state, EXISTS (
                    SELECT 1 FROM holdings h WHERE h.site = v.site
                        AND h.visitor_id = v.visitor_id AND h.ended_at_utc IS NULL) AS is_held
                FROM visitors v WHERE v.site = ? AND v.visitor_id = ?
                """,
                (tx.site, visitor_id),
            ).fetchone()
            if row is None:
                return ManifestRefused(ManifestRefusal.VISITOR_UNKNOWN)
            if row["state"] != VisitorState.ADMITTED.value:
                return ManifestRefused(ManifestRefusal.NOT_ADMITTED)
            if row["is_held"] and not phones:
                return ManifestRefused(ManifestRefusal.PHONE_LOCKED)
            _write(tx, visitor_id, phones, by)
            tx.record(
                FactKind.PHONES_COUNTED,
                visitors=[visitor_id] if phones else [],
                without=[] if phones else [visitor_id],
                by=by,
            )
            return None

        return self._engine.write(work)


def _write(tx: Transaction, visitor_id: str, phones: int, by: str | None) -> None:
    tx.connection.execute(
        """
        INSERT INTO phone_counts (site, visitor_id, phones, by_user, at_utc)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (site, visitor_id) DO UPDATE SET
            phones = excluded.phones, by_user = excluded.by_user, at_utc = excluded.at_utc
        """,
        (tx.site, visitor_id, phones, by, tx.at),
    )
