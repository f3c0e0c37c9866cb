"""Door alarms that stand, with the facts of their coming and going."""

from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.alarms import AlarmWhy
from kiosk.domain.journal import FactKind
from kiosk.store.engine import Engine, Transaction, decode_time


@dataclass(frozen=True, slots=True)
class StandingAlarm:
    """A door that somebody has to look at, and since when."""

    number: int
    why: AlarmWhy
    since_utc: datetime


class Alarms:
    """This station's doors."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def standing(self) -> tuple[StandingAlarm, ...]:
        """What has been raised and not cleared, by number."""
        with self._engine.read() as connection:
            rows = connection.execute(
                "SELECT number, why, since_utc FROM door_alarms"
                " WHERE site = ? AND station = ? ORDER BY number, why",
                (self._engine.site, self._engine.station),
            ).fetchall()
        return tuple(
            StandingAlarm(row["number"], AlarmWhy(row["why"]), decode_time(row["since_utc"]))
            for row in rows
        )

    def change(
        self, number: int, raised: frozenset[AlarmWhy], cleared: frozenset[AlarmWhy]
    ) -> "Future[None]":
        """Alarms of one door that came and went. What is so already is not written again."""

        def work(tx: Transaction) -> None:
            for why in sorted(raised):
                written = tx.connection.execute(
                    "INSERT INTO door_alarms (site, station, number, why, since_utc)"
                    " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    (tx.site, tx.station, number, why.value, tx.at),
                )
                if written.rowcount:
                    tx.record(FactKind.DOOR_ALARM_RAISED, compartment=number, why=why.value)
            for why in sorted(cleared):
                written = tx.connection.execute(
                    "DELETE FROM door_alarms"
                    " WHERE site = ? AND station = ? AND number = ? AND why = ?",
                    (tx.site, tx.station, number, why.value),
                )
                if written.rowcount:
                    tx.record(FactKind.DOOR_ALARM_CLEARED, compartment=number, why=why.value)

        return self._engine.write(work)
