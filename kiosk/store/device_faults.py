"""Which devices of this station do not work, as its kiosk has written into the journal."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.journal import FactKind
from kiosk.store.engine import Engine, decode_time
from kiosk.store.schema_reports import REPORTED_KINDS

_CHANGES = f"'{FactKind.DEVICE_DOWN.value}', '{FactKind.DEVICE_UP.value}'"


@dataclass(frozen=True, slots=True)
class NotedFault:
    """A device that did not work when it was last looked at. `state`: down or fault."""

    device: str
    family: str
    state: str
    since_utc: datetime


class DeviceFaults:
    """Of this station."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def standing(self) -> tuple[NotedFault, ...]:
        """What has failed since the kiosk was started last and has not come back, by device."""
        site, station = self._engine.site, self._engine.station
        with self._engine.read() as connection:
            started = connection.execute(
                f"""
                SELECT at_utc FROM journal
                WHERE site = ? AND kind IN ({REPORTED_KINDS}) AND kind = ? AND station = ?
                ORDER BY at_utc DESC LIMIT 1
                """,
                (site, FactKind.STATION_STARTED.value, station),
            ).fetchone()
            rows = connection.execute(
                f"""
                SELECT kind, at_utc, data ->> 'device' AS device, data ->> 'family' AS family,
                    data ->> 'state' AS state
                FROM journal
                WHERE site = ? AND kind IN ({REPORTED_KINDS}) AND kind IN ({_CHANGES})
                    AND at_utc >= ? AND station = ?
                ORDER BY sequence
                """,
                (site, started["at_utc"] if started else "", station),
            ).fetchall()
        last = {row["device"]: row for row in rows}
        return tuple(
            NotedFault(device, row["family"], row["state"], decode_time(row["at_utc"]))
            for device, row in sorted(last.items())
            if row["kind"] == FactKind.DEVICE_DOWN.value
        )
