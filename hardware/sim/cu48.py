"""A simulated KERONG CU48 locker board: doors with hooks, springs, and people who close them."""

import threading
from collections.abc import Callable

from hardware.lockers import cu48
from hardware.sim.line import SimPort

DoorListener = Callable[[int, bool], None]


class Cu48Model:
    """One board with its doors; locks are numbered 0 to 47 as on the wire.

    `spring_s` is how long a door takes to spring open after its pulse. `inverted` wires the
    hook switches the other way. `on_door(lock, is_open)` is told of every door that moved, on
    the thread that moved it; simulated people live there.
    """

    def __init__(
        self,
        board: int = 0,
        *,
        inverted: bool = False,
        spring_s: float = 0.06,
        on_door: DoorListener | None = None,
    ) -> None:
        self._board = board
        self._inverted = inverted
        self._spring_s = spring_s
        self._on_door = on_door
        self._lock = threading.Lock()
        self._open: set[int] = set()
        self._jammed: set[int] = set()
        self._pulses: list[int] = []
        self._decoder = cu48.Decoder()
        self._port: SimPort | None = None

    # --- what people and faults do to the doors --------------------------------------------

    def close_door(self, lock: int) -> None:
        """Push a door shut; its hook catches."""
        self._move(lock, is_open=False)

    def open_door_by_hand(self, lock: int) -> None:
        """Open a door with the emergency key."""
        self._move(lock, is_open=True)

    def jam(self, lock: int) -> None:
        """The lock of this door no longer moves when it is pulsed."""
        with self._lock:
            self._jammed.add(lock)

    def free(self, lock: int) -> None:
        """The lock of this door works again."""
        with self._lock:
            self._jammed.discard(lock)

    def is_open(self, lock: int) -> bool:
        with self._lock:
            return lock in self._open

    def listen(self, on_door: DoorListener) -> None:
        """Tell `on_door` from now on, in place of any other."""
        with self._lock:
            self._on_door = on_door

    @property
    def open_doors(self) -> frozenset[int]:
        with self._lock:
            return frozenset(self._open)

    @property
    def pulses(self) -> tuple[int, ...]:
        """Every lock that was pulsed, in order, whether its door moved or not."""
        with self._lock:
            return tuple(self._pulses)

    # --- what the line does ----------------------------------------------------------------

    def attach(self, port: SimPort) -> None:
        self._port = port

    def receive(self, data: bytes) -> bytes:
        reply = b""
        for frame in self._decoder.feed(data):
            match frame:
                case cu48.Request(board=self._board | cu48.WHOLE_BUS as board):
                    reply += self._obey(frame, whole_bus=board == cu48.WHOLE_BUS)
                case _:
                    pass  # another board's frame, or noise: a board keeps silent
        return reply

    def _obey(self, request: cu48.Request, *, whole_bus: bool) -> bytes:
        match request.command:
            case cu48.Command.STATUS:
                return self._status()
            case cu48.Command.UNLOCK:
                everything = whole_bus or request.lock == cu48.ALL_LOCKS
                for lock in range(cu48.LOCKS) if everything else (request.lock,):
                    self._pulse(lock)
                return b""

    def _status(self) -> bytes:
        with self._lock:
            bits = sum(
                1 << lock
                for lock in range(cu48.LOCKS)
                if (lock not in self._open) is not self._inverted
            )
        return cu48.encode_status_reply(cu48.StatusReply(self._board, bits))

    def _pulse(self, lock: int) -> None:
        with self._lock:
            self._pulses.append(lock)
            if lock in self._jammed:
                return
        if self._port is None or not self._spring_s:
            self._move(lock, is_open=True)
        else:
            self._port.call_later(self._spring_s, lambda: self._move(lock, is_open=True))

    def _move(self, lock: int, *, is_open: bool) -> None:
        if not 0 <= lock < cu48.LOCKS:
            raise ValueError(f"a board has no lock {lock}")
        with self._lock:
            if is_open is (lock in self._open):
                return
            if is_open:
                self._open.add(lock)
            else:
                self._open.discard(lock)
            on_door = self._on_door
        if on_door is not None:
            on_door(lock, is_open)
