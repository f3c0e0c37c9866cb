"""Documents to a printer of paper, through CUPS: `cups://queue`.

CUPS takes a PDF file and answers at once; what the printer does with it afterwards is CUPS' to
tell. `lp` is run without a shell, in the C locale, and is given `TIMEOUT_S`.
"""

import os
import subprocess
from pathlib import Path

from hardware.errors import BadDeviceUrl, DeviceFault, LinkDown, NoAnswer
from hardware.urls import parse_device_url

TIMEOUT_S = 10.0


class CupsDocuments:
    """A `DocumentPrinter` behind a CUPS queue. Raises BadDeviceUrl for what is no queue."""

    def __init__(self, text: str) -> None:
        url = parse_device_url(text)
        url.refuse_unknown_options(frozenset())
        if url.family != "cups" or url.tcp or not url.host or url.port or url.path.strip("/"):
            raise BadDeviceUrl(
                f"{text}: this is no queue of CUPS.",
                "Write for example cups://office-printer; `lpstat -e` lists the queues.",
            )
        # Where a URL has a host it is lower case; a queue's name may not be.
        self._queue = text.partition("://")[2].partition("?")[0].rstrip("/")

    @property
    def queue(self) -> str:
        return self._queue

    def print_document(self, path: Path, title: str) -> None:
        """Give CUPS a PDF file. Raises LinkDown without CUPS, NoAnswer, DeviceFault."""
        command = ["lp", "-d", self._queue, "-t", title, "-o", "fit-to-page", "--", str(path)]
        try:
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                errors="replace",
                timeout=TIMEOUT_S,
                env={**os.environ, "LC_ALL": "C"},
                check=False,
            )
        except OSError as error:
            raise LinkDown(
                f"The command lp cannot be run ({os.strerror(error.errno or 0)}).",
                "Install it with `sudo apt-get install cups-client`.",
            ) from error
        except subprocess.TimeoutExpired as error:
            raise NoAnswer("CUPS does not answer.", "Run `sudo systemctl restart cups`.") from error
        if done.returncode > 0:
            reason = done.stderr.strip().removeprefix("lp: ").removeprefix("Error - ")
            raise DeviceFault(
                f"CUPS does not take a document for {self._queue}: "
                f"{reason or 'it gives no reason'}",
                f"Run `cupsaccept {self._queue}`, and `lpstat -t` to see what is wrong.",
            )
