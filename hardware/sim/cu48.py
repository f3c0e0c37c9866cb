"""Simulated KERONG boards with 48 locks: the CU48, and what the CU48B has in common with it."""

from hardware.lockers import cu48
from hardware.lockers.boards import HookBits
from hardware.lockers.kerong48 import (
    ALL_LOCKS,
    LOCKS,
    WHOLE_BUS,
    Codec,
    Command,
    Request,
    RequestDecoder,
)
from hardware.sim.doors import DoorListener, SimDoors

ALL_BITS = (1 << LOCKS) - 1


class Kerong48Model(SimDoors):
    """One board with its doors; locks are numbered 0 to 47 as on the wire.

    `inverted` wires the hook switches the other way; the rest is told in `SimDoors`.
    """

    def __init__(
        self,
        codec: Codec,
        board: int = 0,
        *,
        inverted: bool = False,
        spring_s: float = 0.06,
        on_door: DoorListener | None = None,
    ) -> None:
        super().__init__(LOCKS, spring_s=spring_s, on_door=on_door)
        self._codec = codec
        self._board = board
        self._inverted = inverted
        self._decoder = RequestDecoder(codec)

    def receive(self, data: bytes) -> bytes:
        reply = b""
        for frame in self._decoder.feed(data):
            match frame:
                case Request(board=board) if board in (self._board, WHOLE_BUS):
                    reply += self._obey(frame, whole_bus=board == WHOLE_BUS)
                case _:
                    pass  # another board's frame, or noise: a board keeps silent
        return reply

    def _obey(self, request: Request, *, whole_bus: bool) -> bytes:
        match request.command:
            case Command.STATUS:
                return self._status()
            case Command.UNLOCK:
                everything = whole_bus or request.lock == ALL_LOCKS
                for lock in range(LOCKS) if everything else (request.lock,):
                    self.pulse(lock)
                return b""

    def _status(self) -> bytes:
        bits = self.closed_bits() ^ (ALL_BITS if self._inverted else 0)
        occupied = self.occupied_bits() if self._codec.infrared else None
        return self._codec.encode_status_reply(HookBits(self._board, bits, LOCKS, occupied))


class Cu48Model(Kerong48Model):
    """A KERONG CU48 board."""

    def __init__(
        self,
        board: int = 0,
        *,
        inverted: bool = False,
        spring_s: float = 0.06,
        on_door: DoorListener | None = None,
    ) -> None:
        super().__init__(cu48.CODEC, board, inverted=inverted, spring_s=spring_s, on_door=on_door)
