"""A `Link` whose bytes are what a passport reader has typed: no port, but the same driver."""

import threading
import time

from hardware.errors import LinkDown

READ_SIZE = 4096
# Nobody reads while nobody listens: only so much is worth keeping then.
MOST_BYTES = 4096


class TypedLines:
    """Lines put in by one thread are bytes to be read by another; each is ended by CR."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._bytes = bytearray()
        self._interrupted = False

    def put(self, line: str) -> None:
        """A line was typed, of characters that a byte can hold. Any thread."""
        with self._changed:
            self._bytes += line.encode("ascii", errors="replace") + b"\r"
            del self._bytes[:-MOST_BYTES]
            self._changed.notify()

    def write(self, data: bytes) -> None:
        """A keyboard takes no data: it is lost."""

    def read_some(self, deadline: float) -> bytes:
        with self._changed:
            self._changed.wait_for(
                lambda: self._interrupted or self._bytes, max(0.0, deadline - time.monotonic())
            )
            if self._interrupted:
                raise LinkDown("The keyboard was closed by this program.", "Open it again.")
            data = bytes(self._bytes[:READ_SIZE])
            del self._bytes[:READ_SIZE]
            return data

    def interrupt(self) -> None:
        with self._changed:
            self._interrupted = True
            self._changed.notify()

    def close(self) -> None:
        """Nothing to free."""
