"""A simulated device behind a real pseudo-terminal, found at a path that stays the same."""

import os
import tempfile
import tty
from pathlib import Path

from hardware.sim.line import LineFaults, SimLine, SimModel, device_url

READ_SIZE = 4096


class PtyLink(SimLine):
    """A device on a pty; `path` is the port to open, a link that is renewed on `replug`.

    `name` is how the port is called in its private temporary folder.
    """

    def __init__(
        self, model: SimModel, name: str = "port", faults: LineFaults | None = None
    ) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="kiosk-sim-")
        self.path = Path(self._folder.name) / name
        super().__init__(model, _PtyEndpoint(self.path), faults)

    def url(self, family: str, **options: object) -> str:
        """The device URL to open this device with."""
        return device_url(family, f"//{self.path}", options)

    def close(self) -> None:
        super().close()
        self._folder.cleanup()


class _PtyEndpoint:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._master = self._slave = -1

    def plug(self) -> None:
        # The slave stays open here, or the master would report an error whenever no driver
        # has the port open.
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        os.set_blocking(self._master, False)
        self._path.symlink_to(os.ttyname(self._slave))

    def unplug(self) -> None:
        if self._master >= 0:
            self._path.unlink()
            os.close(self._slave)
            os.close(self._master)
            self._master = self._slave = -1

    def descriptors(self) -> tuple[int, ...]:
        return (self._master,) if self._master >= 0 else ()

    def take(self, descriptor: int) -> bytes:
        try:
            return os.read(descriptor, READ_SIZE)
        except BlockingIOError:
            return b""

    def give(self, data: bytes) -> None:
        try:
            os.write(self._master, data)
        except BlockingIOError:
            return  # nobody reads: a serial line has no memory beyond its buffer
