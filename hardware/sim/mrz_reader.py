"""A simulated passport reader: it sends the zone of what it is shown, unasked, as a real one."""

from collections.abc import Sequence

from hardware.documents.mrz_lines import Framing, encode_zone
from hardware.sim.line import SimPort

_ILLEGIBLE = "*"
_EVERY = 7


class MrzReaderModel:
    """Sends zones framed by `framing`, their lines ended by `line_end` (CR, LF or CRLF).

    `garbled` makes it read badly: every seventh character of a zone is one that no zone has.
    """

    def __init__(self, framing: Framing = Framing.DESKO, line_end: bytes = b"\r") -> None:
        self.framing = framing
        self.line_end = line_end
        self.garbled = False
        self._port: SimPort | None = None

    def attach(self, port: SimPort) -> None:
        self._port = port

    def receive(self, data: bytes) -> bytes:
        """Takes no commands."""
        del data
        return b""

    def present(self, lines: Sequence[str]) -> None:
        """Hold a document's zone to it, top line first. Raises UnicodeEncodeError for non-ASCII."""
        if self.garbled:
            lines = [_garble(line) for line in lines]
        self.send_bytes(encode_zone(lines, self.framing, self.line_end))

    def send_bytes(self, data: bytes) -> None:
        """Send these bytes as they are."""
        if self._port is not None:
            self._port.send(data)


def _garble(line: str) -> str:
    return "".join(
        _ILLEGIBLE if at % _EVERY == _EVERY - 1 else character for at, character in enumerate(line)
    )
