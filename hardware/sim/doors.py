"""Doors with hooks, springs, and people who close them: what every simulated board drives."""

import threading
from collections.abc import Callable

from hardware.sim.line import SimPort

DoorListener = Callable[[int, bool], None]


class SimDoors:
    """The doors of one board, numbered from 0.

    `spring_s` is how long a door takes to spring open after its pulse. `on_door(lock, is_open)`
    is told of every door that moved, on the thread that moved it; simulated people live there.
    What lies in a compartment is told by boards that have infrared sensors.
    """

    def __init__(
        self, count: int, *, spring_s: float = 0.06, on_door: DoorListener | None = None
    ) -> None:
        self.count = count
        self._spring_s = spring_s
        self._on_door = on_door
        self._lock = threading.Lock()
        self._open: set[int] = set()
        self._jammed: set[int] = set()
        self._stuck: dict[int, bool] = {}
        self._bouncing: set[int] = set()
        self._occupied: set[int] = set()
        self._pulses: list[int] = []
        self._port: SimPort | None = None

    # --- what people and faults do ---------------------------------------------------------

    def close_door(self, lock: int) -> None:
        """Push a door shut; its hook catches."""
        self._move(lock, is_open=False)

    def open_door_by_hand(self, lock: int) -> None:
        """Open a door with the emergency key, or by force."""
        self._move(lock, is_open=True)

    def jam(self, lock: int) -> None:
        """The lock of this door no longer moves when it is pulsed."""
        with self._lock:
            self._jammed.add(lock)

    def free(self, lock: int) -> None:
        """The lock of this door works again."""
        with self._lock:
            self._jammed.discard(lock)

    def break_sensor(self, lock: int) -> None:
        """The hook switch of this door says for ever what it says now."""
        with self._lock:
            self._stuck[lock] = lock not in self._open

    def bounce(self, lock: int) -> None:
        """The hook switch of this door says the opposite each time it is read."""
        with self._lock:
            self._bouncing.add(lock)
            self._stuck.setdefault(lock, lock not in self._open)

    def mend_sensor(self, lock: int) -> None:
        """The hook switch of this door tells the truth again."""
        with self._lock:
            self._bouncing.discard(lock)
            self._stuck.pop(lock, None)

    def put_in(self, lock: int) -> None:
        """Lay something into the compartment."""
        with self._lock:
            self._occupied.add(lock)

    def take_out(self, lock: int) -> None:
        """Take it out again."""
        with self._lock:
            self._occupied.discard(lock)

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

    # --- what the board does ---------------------------------------------------------------

    def attach(self, port: SimPort) -> None:
        """The line whose clock the springs run by."""
        self._port = port

    def pulse(self, lock: int) -> None:
        """Give the lock its pulse; the door springs open after `spring_s` unless it is jammed."""
        with self._lock:
            self._pulses.append(lock)
            if lock in self._jammed:
                return
        if self._port is None or not self._spring_s:
            self._move(lock, is_open=True)
        else:
            self._port.call_later(self._spring_s, lambda: self._move(lock, is_open=True))

    def closed_bits(self) -> int:
        """Bit n set where the sensor of door n says closed."""
        with self._lock:
            closed = {
                lock for lock in range(self.count) if self._stuck.get(lock, lock not in self._open)
            }
            for lock in self._bouncing:
                self._stuck[lock] = not self._stuck[lock]
        return sum(1 << lock for lock in closed)

    def occupied_bits(self) -> int:
        """Bit n set where something lies in compartment n."""
        with self._lock:
            return sum(1 << lock for lock in self._occupied)

    def _move(self, lock: int, *, is_open: bool) -> None:
        if not 0 <= lock < self.count:
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
