"""A CUPS of its own for a test: real scheduler, real backends, nothing of the machine's."""

import getpass
import grp
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from hardware.sim.line import SimPort
from hardware.sim.tcp_link import TcpLink
from tests.waiting import wait_until

PROGRAMS = ("cupsd", "lp", "lpstat", "lpadmin", "cancel", "cupsdisable", "cupsenable")
SYSTEM_FOLDERS = ("/usr/sbin", "/sbin")
_SEARCHED = os.pathsep.join((os.environ["PATH"], *SYSTEM_FOLDERS))

_FILES = """\
ServerRoot {folder}
StateDir {folder}/state
RequestRoot {folder}/spool
CacheDir {folder}/cache
TempDir {folder}/temp
AccessLog {folder}/access.log
ErrorLog {folder}/error.log
PageLog {folder}/page.log
SystemGroup {group}
"""
_RULES = """\
Listen {folder}/sock
Browsing No
WebInterface No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""


def missing_program() -> str | None:
    """The first program of CUPS that is not on this machine; None when all are."""
    return next((name for name in PROGRAMS if shutil.which(name, path=_SEARCHED) is None), None)


class Catcher:
    """A network printer that keeps what it gets."""

    def __init__(self) -> None:
        self.caught = b""

    def attach(self, port: SimPort) -> None:
        del port

    def receive(self, data: bytes) -> bytes:
        self.caught += data
        return b""

    @property
    def labels(self) -> int:
        """How many PDF files came to their end."""
        return self.caught.count(b"%%EOF")


@contextmanager
def open_queue(name: str) -> Iterator[tuple[str, Catcher]]:
    """A queue of a scheduler of its own: CUPS_SERVER's value, and the printer behind it.

    Skips the test where CUPS is missing or cannot be started.
    """
    if (missing := missing_program()) is not None:
        pytest.skip(f"CUPS is not on this machine: no {missing}")
    catcher = Catcher()
    with PrivateCups() as cups, TcpLink(catcher) as link:
        if not cups.runs:
            pytest.skip("a CUPS of one's own cannot be started by this user")
        cups.add_queue(name, f"socket://{link.host}:{link.port}")
        yield cups.address, catcher


class PrivateCups:
    """A scheduler from `with` to its end; `address` is what CUPS_SERVER must be set to."""

    def __init__(self) -> None:
        # A socket's path is short: no room for pytest's own folders.
        self._folder = Path(tempfile.mkdtemp(prefix="cups-"))
        self._folder.chmod(0o755)
        self.address = str(self._folder / "sock")
        group = grp.getgrgid(os.getgid()).gr_name
        for name in ("state", "spool", "cache", "temp"):
            (self._folder / name).mkdir(mode=0o777)
        files, rules = self._folder / "cups-files.conf", self._folder / "cupsd.conf"
        files.write_text(_FILES.format(folder=self._folder, group=group))
        rules.write_text(_RULES.format(folder=self._folder))
        cupsd = shutil.which("cupsd", path=_SEARCHED)
        assert cupsd is not None
        self._process = subprocess.Popen([cupsd, "-f", "-c", str(rules), "-s", str(files)])
        wait_until(lambda: self._answers() or self._process.poll() is not None)

    @property
    def runs(self) -> bool:
        return self._process.poll() is None

    def run(self, *command: str) -> str:
        """A command of CUPS, on this scheduler."""
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            check=True,
            timeout=30,
            env={
                **os.environ,
                "PATH": _SEARCHED,
                "LC_ALL": "C",
                "CUPS_SERVER": self.address,
                "CUPS_USER": getpass.getuser(),
            },
        )
        return done.stdout

    def add_queue(self, name: str, device: str) -> None:
        """A queue that hands on what it gets as it is."""
        self.run("lpadmin", "-p", name, "-E", "-v", device)

    def _answers(self) -> bool:
        return "is running" in self.run("lpstat", "-r")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.terminate()
        self._process.wait(30)
        shutil.rmtree(self._folder, ignore_errors=True)
