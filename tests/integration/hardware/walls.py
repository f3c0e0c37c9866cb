"""A wall of lockers: simulated boards on a real line, and their driver."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hardware.interfaces import DoorChange, DoorState, HealthState, OpenOutcome
from hardware.lockers.bank import PolledBank
from hardware.sim.board8a import Board8aModel
from hardware.sim.bus import SimBus
from hardware.sim.cu48 import Cu48Model
from hardware.sim.modbus_relay import ModbusRelayModel
from hardware.sim.pty_link import PtyLink
from hardware.sim.tcp_link import TcpLink
from hardware.urls import DeviceKind, open_device
from tests.waiting import wait_until

# A board answers in milliseconds; short waits keep the broken cases quick.
QUICK: Mapping[str, object] = {"timeout_ms": 150, "confirm_ms": 300, "spacing_ms": 50}


BoardModel = Cu48Model | Board8aModel | ModbusRelayModel


@dataclass
class Wall:
    """Simulated boards, their driver, and everything the driver said about the doors."""

    models: Sequence[BoardModel]
    bus: SimBus
    line: PtyLink | TcpLink
    bank: PolledBank
    changes: list[DoorChange] = field(default_factory=list)
    moves: list[tuple[float, int, bool]] = field(default_factory=list)

    @property
    def model(self) -> BoardModel:
        """The only board, or the first."""
        return self.models[0]

    def note_move(self, lock: int, is_open: bool) -> None:
        self.moves.append((time.monotonic(), lock, is_open))

    def heard(self, number: int, state: DoorState) -> bool:
        return DoorChange(number, state) in tuple(self.changes)

    def wait_state(self, state: HealthState, timeout_s: float = 5.0) -> None:
        wait_until(lambda: self.bank.health().state is state, timeout_s)

    def doors(self) -> Mapping[int, DoorState]:
        return self.bank.read_doors().result(5)

    def open(self, number: int) -> OpenOutcome:
        return self.bank.open_door(number).result(5)

    def close(self) -> None:
        self.bank.close()
        self.line.close()


def build_cu48_wall(models: Sequence[Cu48Model], *, tcp: bool = False, **options: object) -> Wall:
    """CU48 boards on one line; `options` go into the URL."""
    return build_family_wall("cu48", models, tcp=tcp, **{**QUICK, **options})


def build_family_wall(
    family: str, models: Sequence[BoardModel], *, tcp: bool = False, **options: object
) -> Wall:
    """Boards of a family on one line, with the family's own times. Only the first is noted."""
    bus = SimBus(models)
    line = TcpLink(bus) if tcp else PtyLink(bus)
    bank = open_device(line.url(family, **options), DeviceKind.LOCKERS)
    assert isinstance(bank, PolledBank)
    wall = Wall(models, bus, line, bank)
    models[0].listen(wall.note_move)
    bank.watch(wall.changes.append)
    return wall
