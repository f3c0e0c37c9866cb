"""The sticker queue's worker: prints what the store says is owed, one job after another.

A job is in the store before it is sent and leaves the queue only when the printer has taken
it. A printer that needs a person holds up its queue and nothing else; a label that cannot be
made, or may be out already, holds up nobody. While the store cannot be written, what is out
is remembered here, so that it does not come out again.
"""

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
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
STORE_AGAIN_S = 1.0
STILL_AT_THE_TABLE = timedelta(minutes=30)

Draw = Callable[[StickerJob, StickerFacts], Label]


@dataclass(frozen=True, slots=True)
class _Stuck:
    """Why the printer does not take the first job of the queue."""

    what: str
    remedy: str


class StickerQueue:
    """Prints in the background from `start` to `close`.

    `draw` makes the label of a job; it runs on this worker's thread. After `patience_s` a
    printer that says nothing is called stuck.
    """

    def __init__(
        self,
        printer: LabelPrinter,
        store: Store,
        post: Post,
        draw: Draw,
        clock: Callable[[], datetime],
        *,
        patience_s: float = PRINT_TIMEOUT_S,
    ) -> None:
        self._printer = printer
        self._store = store
        self._post = post
        self._draw = draw
        self._clock = clock
        self._patience_s = patience_s
        self._wake = threading.Event()
        self._closing = threading.Event()
        self._unreleased: deque[tuple[str, ...]] = deque()
        self._asked: dict[str, Future[None]] = {}
        self._out: set[str] = set()
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
        """These visitors' stickers may be printed now; returns at once.

        A store that cannot write this down is asked again until it can.
        """
        self._store.stickers.release(visitor_ids).add_done_callback(
            lambda done: self._note_release(visitor_ids, done.exception())
        )

    def close(self) -> None:
        """Stop after the job in hand; what is left stays in the store."""
        self._closing.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()

    def _note_release(self, visitor_ids: tuple[str, ...], error: BaseException | None) -> None:
        if error is not None:
            log.error("stickers not released", exc_info=error)
            self._unreleased.append(visitor_ids)
            for visitor_id in visitor_ids:
                self._post(ev.StickerWaits(visitor_id))
        self._wake.set()

    def _run(self) -> None:
        while not self._closing.is_set():
            self._wake.wait(self._work())
            self._wake.clear()

    def _work(self) -> float | None:
        """Print until the queue is empty; after how many seconds to look again, if at all."""
        try:
            while self._unreleased:
                self._store.stickers.release(self._unreleased[0]).result()
                self._unreleased.popleft()
            return LOOK_AGAIN_S if self._print_pending() else None
        except StoreError as error:
            log.error("stickers: store", what=error.what, remedy=error.remedy)
        except Exception:
            log.exception("stickers")
        return STORE_AGAIN_S

    def _print_pending(self) -> bool:
        """Print what is queued; whether the printer stopped taking jobs. Raises StoreError."""
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
        return False

    def _print(self, job: StickerJob) -> _Stuck | None:
        if job.job_id not in self._out:
            facts = self._store.stickers.facts(job.visitor_id)
            if facts is None:
                return None
            try:
                self._put_out(job, facts)
            except OutcomeUnknown as error:
                # The label may be out already: whether to print it again is for a person to say.
                self._leave_to_staff(job, _Stuck(error.what, error.remedy))
                return None
            except HardwareError as error:
                return _Stuck(error.what, error.remedy)
            except TimeoutError:
                return _Stuck("The printer did not answer in time.", "Look at the printer.")
            except Exception:
                log.exception("sticker", job=job.job_id)
                self._leave_to_staff(
                    job, _Stuck("This sticker could not be made.", "Write one by hand.")
                )
                return None
            self._out.add(job.job_id)
        self._store.stickers.printed(job.job_id).result()
        self._out.discard(job.job_id)
        self._told.discard(job.job_id)
        self._post(ev.StickerPrinted(job.visitor_id))
        return None

    def _put_out(self, job: StickerJob, facts: StickerFacts) -> None:
        """Print the label, or go on waiting for it where it was asked for before."""
        asked = self._asked.pop(job.job_id, None)
        if asked is None:
            asked = self._printer.print_label(self._draw(job, facts))
        try:
            asked.result(self._patience_s)
        except TimeoutError:
            self._asked[job.job_id] = asked
            raise

    def _leave_to_staff(self, job: StickerJob, why: _Stuck) -> None:
        self._for_staff.add(job.job_id)
        self._tell_waiting((job,), why)

    def _tell_waiting(self, jobs: tuple[StickerJob, ...], stuck: _Stuck) -> None:
        for job in jobs:
            if job.job_id not in self._told:
                self._told.add(job.job_id)
                self._store.stickers.fault(job.job_id, stuck.what)
                self._post(ev.StickerWaits(job.visitor_id))
                log.warning("sticker waits", job=job.job_id, what=stuck.what, remedy=stuck.remedy)
