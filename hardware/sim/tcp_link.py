"""A simulated device behind a real TCP listener on this machine's loopback address."""

import contextlib
import socket

from hardware.sim.line import LineFaults, SimLine, SimModel, device_url

HOST = "127.0.0.1"
READ_SIZE = 65536
GIVE_TIMEOUT_S = 1.0


class TcpLink(SimLine):
    """A device on a TCP port of its own (`port`), the same again after `replug`.

    It serves one peer at a time; a new one takes the place of the old.
    """

    def __init__(self, model: SimModel, port: int = 0, faults: LineFaults | None = None) -> None:
        endpoint = _TcpEndpoint(port)
        super().__init__(model, endpoint, faults)
        self.host = HOST
        self.port = endpoint.port

    def url(self, family: str, **options: object) -> str:
        """The device URL to open this device with."""
        return device_url(f"{family}+tcp", f"//{self.host}:{self.port}", options)


class _TcpEndpoint:
    def __init__(self, port: int) -> None:
        self.port = port
        self._listener: socket.socket | None = None
        self._peer: socket.socket | None = None

    def plug(self) -> None:
        self._listener = socket.create_server((HOST, self.port))
        self.port = self._listener.getsockname()[1]

    def unplug(self) -> None:
        self._drop_peer()
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def descriptors(self) -> tuple[int, ...]:
        return tuple(end.fileno() for end in (self._listener, self._peer) if end is not None)

    def take(self, descriptor: int) -> bytes:
        if self._listener is not None and descriptor == self._listener.fileno():
            self._drop_peer()
            self._peer, _ = self._listener.accept()
            self._peer.settimeout(GIVE_TIMEOUT_S)
            return b""
        if self._peer is None or descriptor != self._peer.fileno():
            return b""
        data = b""
        with contextlib.suppress(OSError):
            data = self._peer.recv(READ_SIZE)
        if not data:
            self._drop_peer()
        return data

    def give(self, data: bytes) -> None:
        if self._peer is not None:
            try:
                self._peer.sendall(data)
            except OSError:
                self._drop_peer()

    def _drop_peer(self) -> None:
        if self._peer is not None:
            self._peer.close()
            self._peer = None
