"""The sticker queue between a store that may fail and a printer that may be slow."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from hardware.interfaces import Label, PrinterFault
from hardware.sim.tcp_link import TcpLink
from hardware.sim.zpl_printer import ZplPrinterModel
from hardware.urls import DeviceKind, open_device
from kiosk.app.stickers import PRINT_TIMEOUT_S, StickerQueue
from kiosk.domain import events as ev
from kiosk.domain.visit import StickerState
from kiosk.store.records import StickerFacts, StickerJob
from kiosk.store.store import Store
from tests.samples import NOW
from tests.waiting import wait_until


def draw(job: StickerJob, _facts: StickerFacts) -> Label:
    return Label(job=job.job_id, width_px=8, height_px=8, dpi=300, rows=b"\xff" * 8)


class Corner:
    """The printer in its corner, the queue before it, and what the desk hears of it."""

    def __init__(self, store: Store, model: ZplPrinterModel) -> None:
        self.store = store
        self.model = model
        self.heard: list[ev.Event] = []
        self.draw = draw
        self.patience_s = PRINT_TIMEOUT_S

    @contextmanager
    def open(self) -> Iterator[StickerQueue]:
        with TcpLink(self.model) as line:
            printer = open_device(line.url("zpl", poll_ms=100), DeviceKind.PRINTER)
            queue = StickerQueue(
                printer,  # type: ignore[arg-type]  # the registry knows only what all devices have
                self.store,
                self.heard.append,
                self.draw,
                lambda: NOW,
                patience_s=self.patience_s,
            )
            try:
                yield queue
            finally:
                queue.close()
                printer.close()  # type: ignore[attr-defined]  # every kind of device has it


@pytest.fixture
def corner(store: Store) -> Corner:
    return Corner(store, ZplPrinterModel(print_s=0.01))


@contextmanager
def refusing(store: Store, state: str) -> Iterator[None]:
    """The store cannot note that a sticker has come into this state, as on a full disk."""
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute(
            "CREATE TRIGGER no_room BEFORE UPDATE ON sticker_jobs"
            f" WHEN NEW.state = '{state}' BEGIN SELECT RAISE(ABORT, 'no room'); END"
        )
        try:
            yield
        finally:
            other.execute("DROP TRIGGER no_room")


def test_a_sticker_that_is_out_is_not_printed_again_because_the_store_cannot_note_it(
    corner: Corner, family: tuple[str, ...]
) -> None:
    with corner.open() as queue:
        with refusing(corner.store, "printed"), capture_logs() as lines:
            queue.start()
            wait_until(lambda: [line["event"] for line in lines].count("stickers: store") >= 2)
        wait_until(lambda: len(corner.heard) == len(family))
    assert len(corner.model.labels) == len(family)
    assert corner.store.stickers.pending() == ()


def test_a_sticker_that_the_store_would_not_release_is_released_later(
    corner: Corner, family: tuple[str, ...]
) -> None:
    with corner.open() as queue:
        queue.start()
        # `start` had asked for what an earlier run owed; begin with a new debt.
        wait_until(lambda: len(corner.model.labels) == len(family))
        job = corner.store.stickers.reprint(family[0]).result()
        corner.heard.clear()
        with closing(sqlite3.connect(corner.store.path, isolation_level=None)) as other:
            other.execute("UPDATE sticker_jobs SET state = 'owed' WHERE job_id = ?", (job.job_id,))
        with refusing(corner.store, "queued"):
            queue.release(family[:1])
            wait_until(lambda: ev.StickerWaits(family[0]) in corner.heard)
        wait_until(lambda: ev.StickerPrinted(family[0]) in corner.heard)


def test_a_sticker_that_cannot_be_drawn_does_not_hold_up_the_others(
    corner: Corner, family: tuple[str, ...]
) -> None:
    def stumble(job: StickerJob, facts: StickerFacts) -> Label:
        if job.visitor_id == family[0]:
            raise ValueError("no such character")
        return draw(job, facts)

    corner.draw = stumble
    with corner.open() as queue:
        queue.start()
        wait_until(lambda: ev.StickerPrinted(family[1]) in corner.heard)
        assert corner.heard == [ev.StickerWaits(family[0]), ev.StickerPrinted(family[1])]
    assert [job.visitor_id for job in corner.store.stickers.pending()] == [family[0]]


def test_a_label_at_which_the_driver_fails_is_a_persons_to_settle_and_holds_up_nobody(
    corner: Corner, family: tuple[str, ...]
) -> None:
    def cut_short(job: StickerJob, facts: StickerFacts) -> Label:
        label = draw(job, facts)
        return replace(label, rows=b"\xff") if job.visitor_id == family[0] else label

    corner.draw = cut_short
    with corner.open() as queue:
        queue.start()
        wait_until(lambda: ev.StickerPrinted(family[1]) in corner.heard)
        (unsure,) = queue.queue()
    assert (unsure.visitor_id, unsure.state) == (family[0], StickerState.UNSURE)
    assert corner.heard == [ev.StickerWaits(family[0]), ev.StickerPrinted(family[1])]


def test_a_slow_label_is_waited_for_and_not_asked_for_twice(
    store: Store, family: tuple[str, ...]
) -> None:
    corner = Corner(store, ZplPrinterModel(print_s=1.0))
    corner.patience_s = 0.2
    with corner.open() as queue:
        queue.start()
        wait_until(lambda: ev.StickerPrinted(family[-1]) in corner.heard)
    assert len(corner.model.labels) == len(family)


def test_an_empty_printer_is_said_once_and_its_jobs_wait_in_their_order(
    corner: Corner, family: tuple[str, ...]
) -> None:
    corner.model.fail(PrinterFault.PAPER_OUT)
    with corner.open() as queue:
        queue.start()
        wait_until(lambda: len(corner.heard) == len(family))
        corner.model.mend(PrinterFault.PAPER_OUT)
        wait_until(lambda: len(corner.heard) == 2 * len(family))
    assert corner.heard == [
        *(ev.StickerWaits(visitor_id) for visitor_id in family),
        *(ev.StickerPrinted(visitor_id) for visitor_id in family),
    ]
