"""The sticker queue's worker: prints what the store says is owed, one job after another.

A job is in the store before it is sent and leaves the queue only when the printer has taken
it. A printer that needs a person holds up its queue and nothing else.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from hardware.errors import HardwareError, OutcomeUnknown
from hardware.interfaces import Label, LabelPrinter
from kiosk.app.desk import Post
from kiosk.domain import events as ev
from kiosk.store.errors import StoreError
from kiosk.store.records import StickerFacts, StickerJob
from kiosk.store.store import Store

log = structlog.get_logger(__name__)

PRINT_TIMEOUT_S = 20.0
LOOK_AGAIN_S = 0.5
STILL_AT_THE_TABLE = timedelta(minutes=30)

Draw = Callable[[StickerJob, StickerFacts], Label]


@dataclass(frozen=True, slots=True)
class _Stuck:
    """Why the printer does not take the first job of the queue."""

    what: str
    remedy: str


class StickerQueue:
    """Prints in the background from `start` to `close`.

    `draw` makes the label of a job; it runs on this worker's thread.
    """

    def __init__(
        self,
        printer: LabelPrinter,
        store: Store,
        post: Post,
        draw: Draw,
        clock: Callable[[], datetime],
    ) -> None:
        self._printer = printer
        self._store = store
        self._post = post
        self._draw = draw
        self._clock = clock
        self._wake = threading.Event()
        self._closing = threading.Event()
        self._told: set[str] = set()
        self._for_staff: set[str] = set()
        self._thread = threading.Thread(target=self._run, name="stickers", daemon=True)

    def start(self) -> None:
        """Print what an earlier run still owes, then whatever comes.

        A job that was neither released nor printed belongs to a visit that a power cut broke
        off; its people may still stand at the table.
        """
        owed = self._store.stickers.owed_since(self._clock() - STILL_AT_THE_TABLE)
        if owed:
            self.release(tuple(job.visitor_id for job in owed))
        self._thread.start()

    def release(self, visitor_ids: tuple[str, ...]) -> None:
        """These visitors' stickers may be printed now; returns at once."""
        self._store.stickers.release(visitor_ids).add_done_callback(lambda _: self._wake.set())

    def close(self) -> None:
        """Stop after the job in hand; what is left stays in the store."""
        self._closing.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while not self._closing.is_set():
            stuck = self._print_pending()
            self._wake.wait(LOOK_AGAIN_S if stuck else None)
            self._wake.clear()

    def _print_pending(self) -> bool:
        """Print until the queue is empty (False) or the printer stops taking jobs (True)."""
        try:
            pending = self._store.stickers.pending()
            for place, job in enumerate(pending):
                if self._closing.is_set():
                    return False
                if job.job_id in self._for_staff:
                    continue
                stuck = self._print(job)
                if stuck is not None:
                    self._tell_waiting(pending[place:], stuck)
                    return True
        except StoreError as error:
            log.error("stickers: store", what=error.what, remedy=error.remedy)
            return True
        except Exception:
            log.exception("stickers")
            return True
        return False

    def _print(self, job: StickerJob) -> _Stuck | None:
        facts = self._store.stickers.facts(job.visitor_id)
        if facts is None:
            return None
        try:
            self._printer.print_label(self._draw(job, facts)).result(PRINT_TIMEOUT_S)
        except OutcomeUnknown as error:
            # The label may be out already: whether to print it again is for a person to say.
            self._for_staff.add(job.job_id)
            self._tell_waiting((job,), _Stuck(error.what, error.remedy))
            return None
        except HardwareError as error:
            return _Stuck(error.what, error.remedy)
        except TimeoutError:
            return _Stuck("The printer did not answer in time.", "Look at the printer.")
        self._store.stickers.printed(job.job_id).result()
        self._told.discard(job.job_id)
        self._post(ev.StickerPrinted(job.visitor_id))
        return None

    def _tell_waiting(self, jobs: tuple[StickerJob, ...], stuck: _Stuck) -> None:
        for job in jobs:
            if job.job_id not in self._told:
                self._told.add(job.job_id)
                self._store.stickers.fault(job.job_id, stuck.what)
                self._post(ev.StickerWaits(job.visitor_id))
                log.warning("sticker waits", job=job.job_id, what=stuck.what)
