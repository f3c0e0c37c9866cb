"""A simulated KERONG CU16 or CU12 locker board."""

from hardware.lockers import cu16
from hardware.lockers.boards import HookBits
from hardware.sim.doors import DoorListener, SimDoors

ALL_BITS = (1 << cu16.LOCKS) - 1


class Cu16Model(SimDoors):
    """One board with its doors; locks are numbered from 0 as on the wire.

    `locks` is 16 or, of a CU12, 12; where no lock is wired the hook bits say closed.
    `answers_unlock`: a status frame follows each unlock, as with some of these boards.
    """

    def __init__(
        self,
        board: int = 0,
        *,
        locks: int = cu16.LOCKS,
        inverted: bool = False,
        answers_unlock: bool = False,
        spring_s: float = 0.06,
        on_door: DoorListener | None = None,
    ) -> None:
        super().__init__(locks, spring_s=spring_s, on_door=on_door)
        self.answers_unlock = answers_unlock
        self._board = board
        self._inverted = inverted
        self._unwired = ALL_BITS ^ ((1 << locks) - 1)
        self._decoder = cu16.RequestDecoder()

    def receive(self, data: bytes) -> bytes:
        reply = b""
        for frame in self._decoder.feed(data):
            match frame:
                case cu16.Request(board=board) if board in (self._board, cu16.WHOLE_BUS):
                    reply += self._obey(frame)
                case _:
                    pass  # another board's frame, or noise: a board keeps silent
        return reply

    def _obey(self, request: cu16.Request) -> bytes:
        match request.command:
            case cu16.Command.STATUS:
                return self._status(cu16.Reply.STATUS)
            case cu16.Command.STATUS_OF_ALL_BOARDS:
                return self._status(cu16.Reply.STATUS_OF_ALL_BOARDS)
            case cu16.Command.UNLOCK:
                if request.lock < self.count:
                    self.pulse(request.lock)
            case cu16.Command.UNLOCK_ALL:
                for lock in range(self.count):
                    self.pulse(lock)
        return self._status(cu16.Reply.STATUS) if self.answers_unlock else b""

    def _status(self, kind: cu16.Reply) -> bytes:
        bits = (self.closed_bits() | self._unwired) ^ (ALL_BITS if self._inverted else 0)
        answer = HookBits(self._board, bits, cu16.LOCKS, self.occupied_bits())
        return cu16.encode_status_reply(answer, kind)
