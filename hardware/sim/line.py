"""The line between a simulated device and whoever talks to it, with its faults.

`SimLine` runs one thread: bytes that arrive go to the model, the model's bytes go out when
they are due, damaged as `LineFaults` says. `pty_link` and `tcp_link` give it a real end.
"""

import contextlib
import heapq
import itertools
import os
import selectors
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from random import Random
from types import TracebackType
from typing import Protocol, Self
from urllib.parse import urlencode

from hardware.sim.storm import FaultStorm

BITS_A_BYTE = 10  # 8N1: start bit, eight data bits, stop bit


@dataclass(slots=True)
class LineFaults:
    """Switches of a line, changed at any time from any thread; all off is a good line.

    `silent`: the device's bytes are lost. `garbled`: they are damaged. `noisy`: rubbish comes
    before each of its messages, which arrive whole. `echoing`: what is sent to the device
    comes back first, as from a cheap RS485 adapter. `delay_s`: the device thinks that long.
    `chunk_bytes`: its messages arrive in pieces of that size (0 = whole). `baud`: bytes take
    their time on the wire (0 = none). `storm`: random faults besides, one message at a time.
    """

    silent: bool = False
    garbled: bool = False
    noisy: bool = False
    echoing: bool = False
    delay_s: float = 0.0
    chunk_bytes: int = 0
    baud: int = 0
    storm: FaultStorm | None = None


class SimPort(Protocol):
    """What a line gives to its model."""

    def send(self, data: bytes, delay_s: float = 0.0) -> None:
        """Send bytes after `delay_s`; lost when the line is unplugged by then. Any thread."""
        ...

    def call_later(self, delay_s: float, action: Callable[[], None]) -> None:
        """Run `action` on the line's thread after `delay_s`, plugged in or not. Any thread."""
        ...


class SimModel(Protocol):
    """A device: bytes in, bytes out. Its switches may be used from any thread."""

    def attach(self, port: SimPort) -> None:
        """Called once, before the first byte: where to send late or unasked bytes."""
        ...

    def receive(self, data: bytes) -> bytes:
        """Take bytes in any portions; return what is answered at once. Line's thread only."""
        ...


class Endpoint(Protocol):
    """The device's end of a real line; used by the line's thread only."""

    def plug(self) -> None:
        """Make the device appear."""
        ...

    def unplug(self) -> None:
        """Make the device vanish; safe when it has."""
        ...

    def descriptors(self) -> tuple[int, ...]:
        """What to wait on; none when unplugged."""
        ...

    def take(self, descriptor: int) -> bytes:
        """What has arrived on a descriptor that is ready; may be empty."""
        ...

    def give(self, data: bytes) -> None:
        """Send; bytes that nobody takes are lost, as on a serial line."""
        ...


class SimLine:
    """A simulated device on a line; plugged in from the start, closed by `close` or `with`."""

    def __init__(self, model: SimModel, endpoint: Endpoint, faults: LineFaults | None) -> None:
        self.faults = faults if faults is not None else LineFaults()
        self._model = model
        self._endpoint = endpoint
        self._rng = Random(48)
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._order = itertools.count()
        self._lock = threading.Lock()
        endpoint.plug()
        self._wake_read, self._wake_write = os.pipe()
        os.set_blocking(self._wake_write, False)
        self._stopping = False
        self._plugged = True
        self._plugging = 0
        self._wire_free_at = 0.0  # the device's wire; it hears on another
        self._heard_at = 0.0
        model.attach(self)
        self._thread = threading.Thread(target=self._run, name=type(self).__name__, daemon=True)
        self._thread.start()

    @property
    def plugged(self) -> bool:
        return self._plugged

    def unplug(self) -> None:
        """Pull the cable; the other side sees the line vanish. Returns when it has."""
        self._do_on_thread(self._unplug_now)

    def replug(self) -> None:
        """Put the cable back, at the same address. Returns when it is there."""
        self._do_on_thread(self._replug_now)

    def close(self) -> None:
        """Switch the device off for good; safe to call twice."""
        with self._lock:
            if self._stopping:
                return
            self._stopping = True
            self._wake()
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # --- what the model uses ---------------------------------------------------------------

    def send(self, data: bytes, delay_s: float = 0.0) -> None:
        plugging = self._plugging
        self.call_later(
            delay_s + self.faults.delay_s, lambda: self._utter(self._damage(data), plugging)
        )

    def call_later(self, delay_s: float, action: Callable[[], None]) -> None:
        with self._lock:
            if self._stopping:
                return
            heapq.heappush(self._due, (time.monotonic() + delay_s, next(self._order), action))
            self._wake()

    def _wake(self) -> None:
        with contextlib.suppress(BlockingIOError):  # full: a wake-up is on its way already
            os.write(self._wake_write, b"x")

    # --- the line's thread -----------------------------------------------------------------

    def _run(self) -> None:
        try:
            while not self._stopping:
                self._run_due()
                self._wait()
        finally:
            self._endpoint.unplug()
            with self._lock:
                self._stopping = True
                os.close(self._wake_read)
                os.close(self._wake_write)

    def _run_due(self) -> None:
        while True:
            with self._lock:
                if not self._due or self._due[0][0] > time.monotonic():
                    return
                _, _, action = heapq.heappop(self._due)
            action()

    def _wait(self) -> None:
        with self._lock:
            rest_s = max(0.0, self._due[0][0] - time.monotonic()) if self._due else None
        with selectors.DefaultSelector() as selector:
            selector.register(self._wake_read, selectors.EVENT_READ)
            for descriptor in self._endpoint.descriptors():
                selector.register(descriptor, selectors.EVENT_READ)
            for key, _ in selector.select(rest_s):
                if key.fd == self._wake_read:
                    os.read(self._wake_read, 4096)
                elif data := self._endpoint.take(key.fd):
                    self._arrived(data)

    def _arrived(self, data: bytes) -> None:
        if self.faults.echoing:
            self._put_on_wire(data, self._plugging)
        storm = self.faults.storm
        if storm is None:
            self._hear(data)
            return
        struck = storm.strike_request(data)
        if struck.echoed:
            self._put_on_wire(data, self._plugging)
        for late_s, piece in struck.pieces:
            if late_s:
                self.call_later(late_s, partial(self._hear, piece))
            else:
                self._hear(piece)

    def _hear(self, data: bytes) -> None:
        if self.faults.baud:
            now = time.monotonic()
            byte_s = BITS_A_BYTE / self.faults.baud
            self._heard_at = max(self._heard_at, now) + len(data) * byte_s
            self.call_later(self._heard_at - now, lambda: self._feed(data))
        else:
            self._feed(data)

    def _feed(self, data: bytes) -> None:
        if reply := self._model.receive(data):
            self.send(reply)

    def _damage(self, data: bytes) -> bytes:
        if self.faults.silent or not data:
            return b""
        if self.faults.garbled:
            damaged = bytearray(data)
            for _ in range(self._rng.randint(1, 4)):
                damaged[self._rng.randrange(len(damaged))] ^= self._rng.randint(1, 255)
            if self._rng.random() < 0.3:
                del damaged[self._rng.randrange(len(damaged))]
            return bytes(damaged) if damaged != data else data[1:]
        if self.faults.noisy:
            return self._rng.randbytes(self._rng.randint(1, 20)) + data
        return data

    def _utter(self, data: bytes, plugging: int) -> None:
        """Say it as the storm lets it through."""
        storm = self.faults.storm
        pieces = storm.strike_answer(data).pieces if storm is not None else ((0.0, data),)
        for late_s, piece in pieces:
            if late_s:
                self.call_later(late_s, partial(self._put_on_wire, piece, plugging))
            else:
                self._put_on_wire(piece, plugging)

    def _put_on_wire(self, data: bytes, plugging: int) -> None:
        size = self.faults.chunk_bytes or len(data)
        byte_s = BITS_A_BYTE / self.faults.baud if self.faults.baud else 0.0
        for at in range(0, len(data), max(size, 1)):
            piece = data[at : at + size]
            if byte_s:
                now = time.monotonic()
                self._wire_free_at = max(self._wire_free_at, now) + len(piece) * byte_s
                self.call_later(self._wire_free_at - now, partial(self._give, piece, plugging))
            else:
                self._give(piece, plugging)

    def _give(self, data: bytes, plugging: int) -> None:
        if self._plugged and plugging == self._plugging:
            self._endpoint.give(data)

    def _unplug_now(self) -> None:
        self._plugged = False
        self._plugging += 1
        self._endpoint.unplug()

    def _replug_now(self) -> None:
        if not self._plugged:
            self._endpoint.plug()
            self._plugged = True

    def _do_on_thread(self, action: Callable[[], None]) -> None:
        if threading.current_thread() is self._thread:
            action()
            return
        done = threading.Event()

        def act() -> None:
            action()
            done.set()

        self.call_later(0.0, act)
        while self._thread.is_alive() and not done.wait(0.1):
            pass


def device_url(family: str, where: str, options: dict[str, object]) -> str:
    """A device URL for a simulated device; `where` begins with `//` and ends the address."""
    query = f"?{urlencode(options, safe=',')}" if options else ""
    return f"{family}:{where}{query}"
