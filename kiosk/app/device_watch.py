"""When devices go and come back: said once each time, in the log and in the journal."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

import structlog

from hardware.interfaces import HealthState
from kiosk.app.device_board import DeviceLine, DeviceSort
from kiosk.domain.journal import Fact, FactKind
from kiosk.store.store import Store

log = structlog.get_logger(__name__)

_NOTED = {
    HealthState.DOWN: "It does not answer.",
    HealthState.FAULT: "It reports a fault.",
}


@dataclass(frozen=True, slots=True)
class DeviceChange:
    """A device that works no longer, or works again; what it is now."""

    line: DeviceLine
    works: bool


def derive_device_changes(
    before: Mapping[str, HealthState], lines: Iterable[DeviceLine]
) -> tuple[DeviceChange, ...]:
    """What is worth saying, given what was said of each device before, by key.

    That a device works goes without saying until it has failed; that it begins says nothing.
    """
    changes = []
    for line in lines:
        said = before.get(line.key, HealthState.READY)
        match line.state:
            case HealthState.STARTING:
                continue
            case HealthState.READY | HealthState.FAULT | HealthState.DOWN:
                if line.state is not said:
                    changes.append(DeviceChange(line, line.state is HealthState.READY))
            case never:
                assert_never(never)
    return tuple(changes)


def read_noted_faults(store: Store, now_utc: datetime) -> tuple[DeviceLine, ...]:
    """The devices that do not work, as a kiosk on this store saw them last. Raises StoreError."""
    return tuple(
        DeviceLine(
            key=fault.device,
            sort=DeviceSort(fault.device.rstrip("0123456789")),
            place=fault.family,
            state=HealthState(fault.state),
            detail=_NOTED[HealthState(fault.state)],
            remedy="Ask it with: kiosk doctor",
            answered_s=int((now_utc - fault.since_utc).total_seconds()),
        )
        for fault in store.device_faults.standing()
    )


class DeviceWatch:
    """Says what has changed since `look` was called last. Raises StoreError."""

    def __init__(self, read_lines: Callable[[], Iterable[DeviceLine]], store: Store) -> None:
        self._read_lines = read_lines
        self._store = store
        self._said: dict[str, HealthState] = {}

    def look(self) -> None:
        """Write what has changed; what could not be written is written the next time."""
        for change in derive_device_changes(self._said, self._read_lines()):
            line = change.line
            kind = FactKind.DEVICE_UP if change.works else FactKind.DEVICE_DOWN
            family = line.place.partition(":")[0]
            data = {"device": line.key, "family": family, "state": line.state.value}
            self._store.journal.record(Fact(kind, data)).result()
            self._said[line.key] = line.state
            if change.works:
                log.info("device works again", device=line.key, family=family)
            else:
                log.warning(
                    "device does not work", device=line.key, what=line.detail, remedy=line.remedy
                )
