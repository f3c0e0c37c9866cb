"""Who waits for a document: the Futures that `DocumentReader.read_one` hands out."""

import threading
import time
from concurrent.futures import Future
from dataclasses import dataclass

from hardware.errors import HardwareError, NoAnswer
from hardware.interfaces import DocumentText


@dataclass(slots=True)
class _Waiting:
    future: "Future[DocumentText]"
    until: float
    offered: bool = False
    why: str = ""


class AwaitedDocuments:
    """Futures of documents to come. `ask` may be called by any thread, the rest by the driver's.

    Futures are settled outside the lock: what is called by them may ask again at once.
    `advice` is what else to look at when no document came that could be read.
    """

    def __init__(self, advice: str = "") -> None:
        self._advice = advice
        self._lock = threading.Lock()
        self._waiting: list[_Waiting] = []
        self._closed_by: HardwareError | None = None

    def ask(self, timeout_s: float) -> "Future[DocumentText]":
        """The next document. Fails with NoAnswer when none came within `timeout_s`."""
        waiting = _Waiting(Future(), time.monotonic() + timeout_s)
        with self._lock:
            if self._closed_by is None:
                self._waiting.append(waiting)
                return waiting.future
        waiting.future.set_exception(self._closed_by)
        return waiting.future

    @property
    def wanted(self) -> bool:
        """Whether anybody waits."""
        with self._lock:
            return bool(self._waiting)

    def give(self, document: DocumentText) -> None:
        """A document was read: everybody who waits gets it."""
        for waiting in self._take_all():
            if waiting.future.set_running_or_notify_cancel():
                waiting.future.set_result(document)

    def note_unreadable(self, why: str = "") -> None:
        """A document was offered in vain, maybe it is known why; who waits in vain is told so."""
        with self._lock:
            for waiting in self._waiting:
                waiting.offered, waiting.why = True, why

    def expire(self, now: float) -> None:
        """Fail what has waited long enough at `now` (`time.monotonic()`)."""
        with self._lock:
            over = [one for one in self._waiting if now >= one.until]
            self._waiting = [one for one in self._waiting if now < one.until]
        for waiting in over:
            if waiting.future.set_running_or_notify_cancel():
                waiting.future.set_exception(self._explain(waiting))

    def fail(self, error: HardwareError, *, for_good: bool) -> None:
        """No document can come now; with `for_good` every later `ask` fails at once too."""
        if for_good:
            with self._lock:
                self._closed_by = error
        for waiting in self._take_all():
            if waiting.future.set_running_or_notify_cancel():
                waiting.future.set_exception(error)

    def _take_all(self) -> list[_Waiting]:
        with self._lock:
            taken, self._waiting = self._waiting, []
        return taken

    def _explain(self, waiting: _Waiting) -> NoAnswer:
        what = "No document was put on the reader"
        remedy = "Put a document on it and try again"
        if waiting.offered:
            reason = f": {waiting.why}" if waiting.why else ""
            what = f"The document that was offered could not be read{reason}"
            remedy = "Put it on the reader again, flat, with its printed lines as the reader shows"
        advice = f"; if that does not help, {self._advice}" if self._advice else "."
        return NoAnswer(f"{what}.", remedy + advice)
