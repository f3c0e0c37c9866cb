"""The sticker queue's worker: prints what the store says is owed, one job after another,
stickers and luggage tags alike.

Each label comes out once. That it is being printed is on disk before it is handed to the
printer; a job that was in hand when the kiosk stopped, or of which the printer cannot say what
became of it, is unsure and left to a person. A printer that needs somebody holds up its queue
and nothing else; a label that cannot be made, or may be out already, holds up nobody. While
the store cannot be written, what is out is remembered here, so that it does not come out again.
"""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from hardware.errors import DeviceFault, HardwareError, OutcomeUnknown
from hardware.interfaces import Label, LabelPrinter
from kiosk.app.desk import Post
from kiosk.domain import events as ev
from kiosk.domain.names import mask_name
from kiosk.domain.visit import StickerState
from kiosk.store.errors import StoreError
from kiosk.store.luggage import TagCommand
from kiosk.store.records import StickerFacts, StickerJob
from kiosk.store.store import Store

log = structlog.get_logger(__name__)

PRINT_TIMEOUT_S = 20.0
LOOK_AGAIN_S = 0.5
STORE_AGAIN_S = 1.0
# A command beside the kiosk may have put something into the queue.
LOOK_ANYWAY_S = 3.0
STILL_AT_THE_TABLE = timedelta(minutes=30)

Draw = Callable[[StickerJob, StickerFacts], Label]


@dataclass(frozen=True, slots=True)
class QueuedSticker:
    """A sticker that is not out yet, as staff see it; `fault` and `remedy` empty for nothing.

    `masked_name` is fit for a public screen. `tag` is the number of a luggage tag, None for a
    sticker.
    """

    job_id: str
    visitor_id: str
    masked_name: str
    tour_id: str
    state: StickerState
    reprint: bool
    fault: str
    remedy: str
    made_at_utc: datetime
    tag: int | None = None


def read_queue(store: Store) -> tuple[QueuedSticker, ...]:
    """Every sticker that is not out, oldest first, whatever holds it up."""
    return tuple(
        QueuedSticker(
            job_id=unprinted.job.job_id,
            visitor_id=unprinted.job.visitor_id,
            masked_name=mask_name(unprinted.names[0]) if unprinted.names else "",
            tour_id=unprinted.tour_id,
            state=unprinted.job.state,
            reprint=unprinted.job.reprint,
            fault=unprinted.job.fault,
            remedy=unprinted.job.remedy,
            made_at_utc=unprinted.made_at_utc,
            tag=unprinted.job.tag.number if unprinted.job.tag else None,
        )
        for unprinted in store.stickers.unprinted()
    )


@dataclass(frozen=True, slots=True)
class _Stuck:
    """Why a job does not come out. `handed_over`: the printer has its label, or may have."""

    what: str
    remedy: str
    handed_over: bool = False


_NOTHING = _Stuck("", "")
_TIMED_OUT = _Stuck("The printer did not answer in time.", "Look at the printer.")
_DRIVER_FAILED = _Stuck(
    "The printer's driver failed at this sticker.",
    "Look whether the sticker came out; if not, print it again.",
)
_INTERRUPTED = _Stuck(
    "The kiosk stopped while this sticker was being printed.",
    "Look whether the sticker came out; if not, print it again.",
)


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
        self._unsure: dict[str, _Stuck] = {}
        self._told: dict[str, _Stuck] = {}
        self._for_staff: set[str] = set()
        self._thread = threading.Thread(target=self._run, name="stickers", daemon=True)

    def start(self) -> None:
        """Print what an earlier run still owes, then whatever comes.

        A job that was neither released nor printed belongs to a visit that a power cut broke
        off; its people may still stand at the table. One that was being printed is unsure.
        """
        why = _INTERRUPTED
        for job in self._store.stickers.doubt_interrupted(why.what, why.remedy).result():
            log.warning("sticker unsure", job=job.job_id, what=why.what, remedy=why.remedy)
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

    def print_tag(self, command: TagCommand) -> None:
        """Give a luggage tag its number and print it; returns at once."""

        def made(done: "Future[StickerJob]") -> None:
            if (error := done.exception()) is not None:
                log.error("luggage tag not made", exc_info=error)
                self._post(ev.TagWaits(command.request_id))
            self._wake.set()

        self._store.luggage.make_tag(command).add_done_callback(made)

    def queue(self) -> tuple[QueuedSticker, ...]:
        """Every sticker that is not out, oldest first."""
        return read_queue(self._store)

    def settle(self, job_id: str, *, came_out: bool, by: str) -> "Future[StickerJob]":
        """A person has looked: it is out, or it is to be printed (again). See the store."""
        settled = self._store.stickers.settle(job_id, came_out=came_out, by=by)
        settled.add_done_callback(lambda _done: self._wake.set())
        return settled

    def reprint(self, visitor_id: str) -> "Future[StickerJob]":
        """One more sticker for someone admitted. Raises UnknownRecord for others."""
        queued = self._store.stickers.reprint(visitor_id)
        queued.add_done_callback(lambda _done: self._wake.set())
        return queued

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

    def _work(self) -> float:
        """Print until the queue is empty; after how many seconds to look again."""
        try:
            while self._unreleased:
                self._store.stickers.release(self._unreleased[0]).result()
                self._unreleased.popleft()
            return LOOK_AGAIN_S if self._print_pending() else LOOK_ANYWAY_S
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
            if job.state is StickerState.QUEUED:
                self._forget(job.job_id)
            if job.job_id in self._for_staff:
                continue
            stuck = self._print(job)
            if stuck is not None:
                self._tell_waiting((job,), stuck)
                # The printer has no more than one of them.
                behind = [j for j in pending[place + 1 :] if j.job_id not in self._for_staff]
                self._tell_waiting(behind, _Stuck(stuck.what, stuck.remedy))
                return True
        return False

    def _forget(self, job_id: str) -> None:
        """It is new in the queue, or a person has put it there again."""
        self._for_staff.discard(job_id)
        self._told.pop(job_id, None)
        self._out.discard(job_id)
        self._unsure.pop(job_id, None)

    def _print(self, job: StickerJob) -> _Stuck | None:
        if job.job_id not in self._out and job.job_id not in self._unsure:
            facts = self._store.stickers.facts(job.visitor_id)
            if facts is None:
                return None
            try:
                stuck = self._hand_over(job, facts)
            except OutcomeUnknown as error:
                self._unsure[job.job_id] = _Stuck(error.what, error.remedy)
            except DeviceFault as error:
                return _Stuck(error.what, error.remedy)
            except HardwareError as error:
                return _Stuck(error.what, error.remedy, handed_over=True)
            else:
                if stuck is not None:
                    return stuck
        if job.job_id in self._unsure:
            self._leave_to_staff(job, self._unsure[job.job_id])
        elif job.job_id in self._out:
            self._note_printed(job)
        return None

    def _hand_over(self, job: StickerJob, facts: StickerFacts) -> _Stuck | None:
        """Print the label, or go on waiting for it where it was asked for before.

        A job that is `printing` was handed over in this run, and the driver knows it by its
        name. Raises HardwareError of the printing itself, and StoreError.
        """
        asked = self._asked.pop(job.job_id, None)
        if asked is None:
            label = self._make(job, facts)
            if label is None:
                return None
            if job.state is not StickerState.PRINTING:
                # What is never handed over can never be in doubt.
                if (stuck := self._look_at_printer()) is not None:
                    return stuck
                if not self._store.stickers.printing(job.job_id).result():
                    return None
                if job.job_id in self._told:
                    self._told[job.job_id] = _NOTHING
            asked = self._submit(label)
        try:
            asked.result(self._patience_s)
        except TimeoutError:
            self._asked[job.job_id] = asked
            return replace(_TIMED_OUT, handed_over=True)
        except HardwareError:
            raise
        except Exception as error:
            log.exception("the printer's driver", job=job.job_id)
            raise OutcomeUnknown(_DRIVER_FAILED.what, _DRIVER_FAILED.remedy) from error
        self._out.add(job.job_id)
        return None

    def _submit(self, label: Label) -> "Future[None]":
        try:
            return self._printer.print_label(label)
        except Exception as error:
            failed: Future[None] = Future()
            failed.set_exception(error)
            return failed

    def _make(self, job: StickerJob, facts: StickerFacts) -> Label | None:
        try:
            return self._draw(job, facts)
        except Exception:
            log.exception("sticker", job=job.job_id)
            self._for_staff.add(job.job_id)
            why = _Stuck("This sticker could not be made.", "Write one by hand.")
            self._tell_waiting((job,), why)
            return None

    def _look_at_printer(self) -> _Stuck | None:
        """Why it would not print now; None when it would."""
        try:
            status = self._printer.status().result(self._patience_s)
        except TimeoutError:
            return _TIMED_OUT
        except HardwareError as error:
            return _Stuck(error.what, error.remedy)
        if status.ready:
            return None
        health = self._printer.health()
        words = ", ".join(fault.value.replace("_", " ") for fault in status.faults)
        return _Stuck(
            health.detail or f"The printer reports: {words}.",
            health.remedy or "Look at the printer.",
        )

    def _note_printed(self, job: StickerJob) -> None:
        self._store.stickers.printed(job.job_id).result()
        self._forget(job.job_id)
        if job.tag is None:
            self._post(ev.StickerPrinted(job.visitor_id))
        else:
            self._post(ev.TagPrinted(job.tag.request_id, job.tag.number))

    def _leave_to_staff(self, job: StickerJob, why: _Stuck) -> None:
        """The label may be out already: whether to print it again is for a person to say."""
        self._store.stickers.unsure(job.job_id, why.what, why.remedy).result()
        self._forget(job.job_id)
        self._post_waits(job)
        log.warning("sticker unsure", job=job.job_id, what=why.what, remedy=why.remedy)

    def _post_waits(self, job: StickerJob) -> None:
        if job.tag is None:
            self._post(ev.StickerWaits(job.visitor_id))
        else:
            self._post(ev.TagWaits(job.tag.request_id))

    def _tell_waiting(self, jobs: Iterable[StickerJob], stuck: _Stuck) -> None:
        """Say it once for each job, and keep in the store what was said last."""
        for job in jobs:
            said = self._told.get(job.job_id)
            if said == stuck:
                continue
            self._told[job.job_id] = stuck
            if said is None:
                self._post_waits(job)
                log.warning("sticker waits", job=job.job_id, what=stuck.what, remedy=stuck.remedy)
            self._store.stickers.fault(
                job.job_id, stuck.what, stuck.remedy, handed_over=stuck.handed_over
            ).result()
