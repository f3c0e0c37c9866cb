"""Driver of a CUPS queue: `cups://queue`, for whatever printer CUPS has a driver for.

Options: `media`, the paper's name for this queue (a custom size, that of the label);
`timeout_ms` for each command (10000); `print_ms`, how long a job may take (60000); `poll_ms`
between looks at the queue at rest (10000).

The label goes out as a PDF file of its true size with `lp`, and is followed with `lpstat`. A
queue that is stopped, or whose printer reports a fault, gets no job; a job that a fault stops
is cancelled, so that it is not printed later. What CUPS calls done is what its driver has
given to the printer, with some drivers no more than that. The commands are those of Debian's
cups-client; they are run without a shell, in the C locale.
"""

import contextlib
import errno
import io
import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TypeVar

from PIL import Image

from hardware.errors import (
    BadDeviceUrl,
    DeviceFault,
    GarbledAnswer,
    HardwareError,
    LinkDown,
    NoAnswer,
    OutcomeUnknown,
)
from hardware.interfaces import DeviceHealth, Label, PrinterFault, PrinterStatus
from hardware.printers.dialogue import count_row_bytes
from hardware.printers.faults import explain_fault
from hardware.printers.job_thread import JobThread
from hardware.printers.lpstat import (
    JobEnd,
    QueueState,
    has_job,
    parse_job_end,
    parse_queue,
    parse_request,
)
from hardware.urls import DeviceKind, DeviceUrl, Family, register
from hardware.worker import HealthBook

# A look costs 10 ms; a job that prints for less than this is not seen to print.
FOLLOW_POLL_S = 0.05
TIMES_TO_WAIT = 2
MM_PER_INCH = 25.4
T = TypeVar("T")

_LOOK = "Look whether the label came out; if not, print it again."


def encode_pdf(label: Label) -> bytes:
    """A label as one page of its true size. Raises ValueError for rows of another size."""
    count_row_bytes(label)
    size = (label.width_px, label.height_px)
    picture = Image.frombytes("1", size, label.rows, "raw", "1;I")
    buffer = io.BytesIO()
    picture.save(buffer, "PDF", resolution=label.dpi, title=label.job, producer="kiosk")
    return buffer.getvalue()


@dataclass(slots=True)
class _Sent:
    """A job that CUPS has: its name there, and what it was seen to do."""

    name: str
    seen_printing: bool = False
    seen_waiting: int = 0

    @property
    def begun(self) -> bool:
        """Whether it may have been begun.

        What was never seen to wait may have been, at once; what was seen to wait but once,
        between two looks.
        """
        return self.seen_printing or self.seen_waiting < TIMES_TO_WAIT

    refusal: DeviceFault | None = None


class CupsPrinter:
    """A `LabelPrinter` behind a CUPS queue."""

    def __init__(self, url: DeviceUrl) -> None:
        url.refuse_unknown_options(frozenset({"media", "poll_ms", "print_ms", "timeout_ms"}))
        if url.tcp or not url.host or url.port is not None or url.path.strip("/"):
            raise BadDeviceUrl(
                f"{url.text}: the queue is missing.",
                "Write for example cups://label-printer; `lpstat -e` lists the queues.",
            )
        # Where a URL has a host it is lower case; a queue's name may not be.
        self._queue = url.text.partition("://")[2].partition("?")[0].rstrip("/")
        self._media = url.options.get("media", "")
        self._timeout_s = url.option_int("timeout_ms", 10_000, 100, 600_000) / 1000
        self._print_s = url.option_int("print_ms", 60_000, 100, 3_600_000) / 1000
        self._sent: dict[str, _Sent] = {}
        self._lock = threading.Lock()
        self._closed = False
        self._running: subprocess.Popen[str] | None = None
        self._book = HealthBook("Label printer", url.text, misses_allowed=1)
        poll_s = url.option_int("poll_ms", 10_000, 100, 600_000) / 1000
        self._worker = JobThread("The printer's queue", self._look, poll_s)
        self._worker.start()

    def print_label(self, label: Label) -> "Future[None]":
        data = encode_pdf(label)
        return self._worker.submit(lambda: self._run(lambda: self._print(label, data)))

    def status(self) -> "Future[PrinterStatus]":
        return self._worker.submit(lambda: self._run(self._tell))

    def health(self) -> DeviceHealth:
        return self._book.health

    def close(self) -> None:
        with self._lock:
            self._closed = True
            if self._running is not None:
                self._running.kill()
        self._worker.close()

    # --- on the worker's thread ------------------------------------------------------------

    def _look(self) -> None:
        with contextlib.suppress(HardwareError):  # noted as health
            self._run(self._tell)

    def _run(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except LinkDown as error:
            self._book.down(error)
            raise
        except (NoAnswer, GarbledAnswer) as error:
            self._book.missed(error)
            raise

    def _tell(self) -> PrinterStatus:
        state = self._ask_queue()
        return PrinterStatus(state.faults, waiting=int(bool(state.printing)))

    def _print(self, label: Label, data: bytes) -> None:
        sent = self._sent.get(label.job)
        if sent is None:
            state = self._ask_queue()
            if state.faults:
                raise _explain(state)
            sent = self._sent[label.job] = _Sent(self._hand_over(label, data))
        self._follow(label.job, sent)

    def _hand_over(self, label: Label, data: bytes) -> str:
        """Give the label to CUPS; its name there. Nothing was given when it is a DeviceFault."""
        width_mm, height_mm = (
            px / label.dpi * MM_PER_INCH for px in (label.width_px, label.height_px)
        )
        media = self._media or f"Custom.{width_mm:.2f}x{height_mm:.2f}mm"
        options = ["-o", f"media={media}", "-o", "print-scaling=none"]
        with self._drafted(data) as path:
            command = ["lp", "-d", self._queue, "-t", label.job, *options, "--", path]
            try:
                done = self._call(command)
            except NoAnswer as error:
                raise self._unsaid(label.job) from error
        name = parse_request(done.stdout)
        if done.returncode > 0:
            reason = done.stderr.strip().removeprefix("lp: ").removeprefix("Error - ")
            raise DeviceFault(
                f"CUPS does not take a label for {self._queue}: {reason or 'it gives no reason'}",
                f"Run `cupsaccept {self._queue}`, and `lpstat -t` to see what is wrong.",
            )
        if name is None:
            raise self._unsaid(label.job)
        return name

    @contextlib.contextmanager
    def _drafted(self, data: bytes) -> Iterator[str]:
        """A file with the label, for this user alone, while `lp` reads it."""
        with contextlib.ExitStack() as stack:
            try:
                file = stack.enter_context(
                    tempfile.NamedTemporaryFile(prefix="kiosk-label-", suffix=".pdf")
                )
                file.write(data)
                file.flush()
            except OSError as error:
                raise DeviceFault(
                    f"No label can be written into {tempfile.gettempdir()}: "
                    f"{os.strerror(error.errno or errno.EIO)}.",
                    "Free space on its disk, or let TMPDIR name another folder.",
                ) from error
            yield file.name

    def _follow(self, job: str, sent: _Sent) -> None:
        """Look until CUPS is done with the job; a fault cancels it."""
        give_up_at = time.monotonic() + self._print_s
        while True:
            waiting = self._list_jobs("not-completed")
            if not has_job(waiting, sent.name):
                break
            state = self._ask_queue()
            sent.seen_printing |= state.printing == sent.name
            sent.seen_waiting += state.printing != sent.name and not state.faults
            if sent.refusal is None and (state.faults or time.monotonic() >= give_up_at):
                sent.refusal = _explain(state) if state.faults else self._stuck(state)
                give_up_at = time.monotonic() + self._timeout_s
                self._call(["cancel", sent.name])
            elif time.monotonic() >= give_up_at:
                del self._sent[job]
                raise OutcomeUnknown(f"CUPS does not give back label {job}.", _LOOK)
            if self._closed:
                raise self._was_closed()
            time.sleep(FOLLOW_POLL_S)
        end = parse_job_end(self._list_jobs("completed", "-l"), sent.name)
        del self._sent[job]
        self._judge(job, sent, end)

    def _judge(self, job: str, sent: _Sent, end: JobEnd) -> None:
        """Raise unless the job was printed."""
        if sent.refusal is None:
            # Only what waits can be cancelled by somebody before it was begun.
            if end is JobEnd.DONE or (end is JobEnd.UNSAID and sent.begun):
                return
            if end is JobEnd.UNSAID:
                raise OutcomeUnknown(f"CUPS does not say what became of label {job}.", _LOOK)
            what, remedy = f"Somebody cancelled label {job} in CUPS.", "Print it again."
            if not sent.begun:
                raise DeviceFault(what, remedy)
            raise OutcomeUnknown(what, _LOOK)
        if end is JobEnd.DONE:
            return
        if not sent.begun:
            raise sent.refusal
        raise OutcomeUnknown(
            f"The printer stopped at label {job}: {sent.refusal.what}",
            f"{sent.refusal.remedy} {_LOOK}",
        )

    def _ask_queue(self) -> QueueState:
        done = self._call(["lpstat", "-l", "-p", self._queue])
        state = parse_queue(done.stdout, self._queue)
        if state is None:
            raise self._explain_missing()
        if state.faults:
            fault = _explain(state)
            self._book.fault(fault.what, fault.remedy)
        else:
            self._book.mended()
        self._book.answered()
        return state

    def _explain_missing(self) -> LinkDown:
        if "is running" not in self._call(["lpstat", "-r"]).stdout:
            return LinkDown("CUPS is not running.", "Run `sudo systemctl start cups`.")
        return LinkDown(
            f"CUPS has no queue “{self._queue}”.",
            "Correct the printer's URL; `lpstat -e` lists the queues.",
        )

    def _list_jobs(self, which: str, *more: str) -> str:
        return self._call(["lpstat", *more, "-W", which, "-o", self._queue]).stdout

    def _call(self, command: list[str]) -> "subprocess.CompletedProcess[str]":
        """Run a command of CUPS. Raises LinkDown without it, NoAnswer after `timeout_s`."""
        try:
            with self._lock:
                if self._closed:
                    raise self._was_closed()
                self._running = process = subprocess.Popen(
                    command,
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.PIPE,
                    text=True,
                    errors="replace",
                    env={**os.environ, "LC_ALL": "C"},
                )
        except OSError as error:
            raise LinkDown(
                f"The command {command[0]} cannot be run ({os.strerror(error.errno or 0)}).",
                "Install it with `sudo apt-get install cups-client`.",
            ) from error
        with process:
            try:
                out, err = process.communicate(timeout=self._timeout_s)
            except subprocess.TimeoutExpired as error:
                process.kill()
                raise NoAnswer(
                    "CUPS does not answer.", "Run `sudo systemctl restart cups`."
                ) from error
            finally:
                with self._lock:
                    self._running = None
        if self._closed:
            raise self._was_closed()
        return subprocess.CompletedProcess(command, process.returncode, out, err)

    def _was_closed(self) -> LinkDown:
        return LinkDown("The printer's queue was closed.", "Start the program again.")

    def _unsaid(self, job: str) -> OutcomeUnknown:
        return OutcomeUnknown(f"CUPS did not say whether it took label {job}.", _LOOK)

    def _stuck(self, state: QueueState) -> DeviceFault:
        return DeviceFault(
            f"The label waits in CUPS' queue {self._queue}: {state.note or 'nobody says why.'}",
            "Look at the printer, its cable, and what `lpstat -t` says.",
        )


def _explain(state: QueueState) -> DeviceFault:
    """A queue's first fault in words."""
    if not state.enabled and state.faults[0] is PrinterFault.PAUSED:
        reason = state.note if state.note not in {"", "Paused", "reason unknown"} else ""
        return DeviceFault(
            f"The printer's queue is stopped{f': {reason}' if reason else '.'}",
            "Look at the printer, then run `cupsenable` with the queue's name.",
        )
    return explain_fault(state.faults[0])


register(Family("cups", DeviceKind.PRINTER, "cups://label-printer", CupsPrinter))
