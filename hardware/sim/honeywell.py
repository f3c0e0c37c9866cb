"""A simulated Honeywell scanner in manual trigger mode."""

import threading

from hardware.scanners.honeywell import Command
from hardware.sim.line import SimPort

READ_TIMEOUT_S = 30.0


class HoneywellModel:
    """Reads only while its trigger is pressed; a code lets it go, and so does its time-out.

    `tail` ends what it reads, in `encoding`. `presses` counts the triggers it has heard.
    """

    def __init__(
        self,
        tail: bytes = b"\r",
        encoding: str = "utf-8",
        *,
        read_timeout_s: float = READ_TIMEOUT_S,
    ) -> None:
        self.tail = tail
        self.encoding = encoding
        self.presses = 0
        self._read_timeout_s = read_timeout_s
        self._pressed = False
        self._buffer = b""
        self._lock = threading.Lock()
        self._port: SimPort | None = None

    def attach(self, port: SimPort) -> None:
        self._port = port

    @property
    def pressed(self) -> bool:
        return self._pressed

    def lose_power(self) -> None:
        """The trigger is not pressed any more."""
        with self._lock:
            self._pressed = False

    def scan(self, text: str) -> bool:
        """Hold a code to it; whether it reads now."""
        with self._lock:
            pressed, self._pressed = self._pressed, False
        if pressed:
            self.send_bytes(text.encode(self.encoding) + self.tail)
        return pressed

    def send_bytes(self, data: bytes) -> None:
        """Send these bytes as they are."""
        if self._port is not None:
            self._port.send(data)

    def receive(self, data: bytes) -> bytes:
        self._buffer += data
        while (end := self._buffer.find(b"\r")) >= 0:
            command, self._buffer = self._buffer[: end + 1], self._buffer[end + 1 :]
            if command.endswith(Command.TRIGGER.value):
                self._press()
            elif command.endswith(Command.RELEASE.value):
                self.lose_power()
        return b""

    def _press(self) -> None:
        with self._lock:
            self.presses += 1
            self._pressed = True
            turn = self.presses
        if self._port is not None:
            self._port.call_later(self._read_timeout_s, lambda: self._time_out(turn))

    def _time_out(self, turn: int) -> None:
        with self._lock:
            if turn == self.presses:
                self._pressed = False
