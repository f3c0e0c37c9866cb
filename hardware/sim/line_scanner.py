"""A simulated code scanner that sends lines, unasked, as a real one does when it sees a code."""

from hardware.sim.line import SimPort


class LineScannerModel:
    """Sends what it is shown, ended by `tail`; `tail` is empty as on a scanner fresh from the box.

    `encoding` is how it writes text: utf-8, or gbk as Chinese scanners do ex works.
    """

    def __init__(self, tail: bytes = b"\r", encoding: str = "utf-8") -> None:
        self.tail = tail
        self.encoding = encoding
        self._port: SimPort | None = None

    def attach(self, port: SimPort) -> None:
        self._port = port

    def receive(self, data: bytes) -> bytes:
        """Takes no commands."""
        del data
        return b""

    def scan(self, text: str) -> None:
        """Hold a code to it; raises UnicodeEncodeError for what its encoding cannot write."""
        self.send_bytes(text.encode(self.encoding) + self.tail)

    def send_bytes(self, data: bytes) -> None:
        """Send these bytes as they are."""
        if self._port is not None:
            self._port.send(data)
