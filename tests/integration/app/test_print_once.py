"""The power goes at any moment of printing: no sticker comes out twice, none is lost silently."""

import random
import signal
import sys
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from hardware.interfaces import Label
from hardware.sim.tcp_link import TcpLink
from hardware.sim.zpl_printer import ZplPrinterModel
from hardware.urls import DeviceKind, open_device
from kiosk.app.stickers import StickerQueue, read_queue
from kiosk.domain.journal import FactKind
from kiosk.domain.visit import StickerState
from kiosk.store.keys import SiteKeys
from kiosk.store.records import StickerFacts, StickerJob
from kiosk.store.store import Store, open_store
from tests.integration.app.conftest import SITE
from tests.samples import NOW
from tests.waiting import wait_until

STICKERS = 5

# A kiosk that prints what is queued; says each step, and stops at the one it is told to.
_KIOSK = """
import pathlib, sys, threading
from tests.integration.app.test_print_once import open_queue, open_here

folder, url, stop_at = sys.argv[1:]

def reach(step):
    print(step, flush=True)
    if step == stop_at:
        threading.Event().wait()

with open_here(pathlib.Path(folder)) as store, open_queue(store, url, reach) as queue:
    queue.start()
    threading.Event().wait()
"""


def open_here(folder: Path) -> Store:
    keys = SiteKeys.derive(bytes([1]) * 32)
    return open_store(folder, site=SITE, station="K1", keys=keys, clock=lambda: NOW)


@contextmanager
def open_queue(store: Store, url: str, reach=lambda _step: None) -> Iterator[StickerQueue]:
    def draw(job: StickerJob, _facts: StickerFacts) -> Label:
        reach("drawn")
        return Label(job.job_id, 8, 16, 300, uuid.UUID(job.job_id).bytes)

    printer = open_device(url, DeviceKind.PRINTER)
    queue = StickerQueue(
        printer,  # type: ignore[arg-type]  # the registry knows only what all devices have
        store,
        lambda event: reach(type(event).__name__),
        draw,
        lambda: NOW,
    )
    try:
        yield queue
    finally:
        queue.close()
        printer.close()  # type: ignore[attr-defined]  # every kind of device has it


@pytest.fixture
def jobs(store: Store, family: tuple[str, ...]) -> tuple[StickerJob, ...]:
    """Stickers that are queued; one of them for the second time, as far as anybody knows."""
    store.stickers.release(family).result()
    for _ in range(STICKERS - len(family)):
        store.stickers.reprint(family[0]).result()
    return store.stickers.pending()


class Printer:
    """A printer that outlives the kiosks; `came_out` is set when a label has."""

    def __init__(self) -> None:
        self.came_out = threading.Event()
        self.model = ZplPrinterModel(print_s=0.01, on_label=lambda _label: self.came_out.set())


@contextmanager
def kiosk(folder: Path, url: str, stop_at: str = "") -> Iterator[Popen[str]]:
    arguments = [sys.executable, "-c", _KIOSK, str(folder), url, stop_at]
    with Popen(arguments, stdout=PIPE, text=True) as process:
        yield process
        process.send_signal(signal.SIGKILL)
        process.wait()


def read_steps(process: "Popen[str]", count: int) -> list[str]:
    assert process.stdout is not None
    return [process.stdout.readline().strip() for _ in range(count)]


def states(store: Store) -> list[StickerState]:
    return [entry.state for entry in read_queue(store)]


def finish(store: Store, url: str) -> None:
    """A kiosk that is not interrupted."""
    with open_queue(store, url) as queue:
        queue.start()
        wait_until(lambda: set(states(store)) <= {StickerState.UNSURE})


def check_each_once(store: Store, model: ZplPrinterModel, jobs: tuple[StickerJob, ...]) -> None:
    labels = model.labels
    assert len(set(labels)) == len(labels)
    unsure = {entry.job_id for entry in read_queue(store)}
    printed = {
        row.data["job"] for row in store.journal.export() if row.kind is FactKind.STICKER_PRINTED
    }
    assert printed.isdisjoint(unsure)
    assert printed | unsure == {job.job_id for job in jobs}
    assert len(printed) <= len(labels) <= len(jobs)


def test_a_stop_before_the_label_is_handed_over_leaves_no_doubt(
    store: Store, data_dir: Path, jobs: tuple[StickerJob, ...]
) -> None:
    printer = Printer()
    with TcpLink(printer.model) as line:
        url = line.url("zpl", poll_ms=100)
        with kiosk(data_dir, url, stop_at="drawn") as process:
            assert read_steps(process, 1) == ["drawn"]
        assert states(store) == [StickerState.QUEUED] * STICKERS
        finish(store, url)
    assert len(set(printer.model.labels)) == len(printer.model.labels) == STICKERS


def test_a_stop_while_a_label_comes_out_is_a_persons_to_settle(
    store: Store, data_dir: Path, jobs: tuple[StickerJob, ...]
) -> None:
    printer = Printer()
    with TcpLink(printer.model) as line:
        url = line.url("zpl", poll_ms=100)
        with kiosk(data_dir, url) as process:
            assert printer.came_out.wait(15)
            process.send_signal(signal.SIGKILL)
        finish(store, url)
        check_each_once(store, printer.model, jobs)
        (doubt,) = read_queue(store)
        assert (doubt.masked_name, doubt.remedy[:16]) == ("张**", "Look whether the")

        with open_queue(store, url) as queue:
            queue.start()
            queue.settle(doubt.job_id, came_out=False, by="test").result()
            wait_until(lambda: not read_queue(store))
    assert len(printer.model.labels) == STICKERS + 1  # because a person said so


@pytest.mark.parametrize("seed", range(3))
def test_whenever_the_power_goes_each_sticker_comes_out_once_or_is_told(
    store: Store, data_dir: Path, jobs: tuple[StickerJob, ...], seed: int
) -> None:
    printer, chance = Printer(), random.Random(seed)
    with TcpLink(printer.model) as line:
        url = line.url("zpl", poll_ms=100)
        for _ in range(2):
            with kiosk(data_dir, url) as process:
                read_steps(process, chance.randrange(1, 4))
        finish(store, url)
    check_each_once(store, printer.model, jobs)
