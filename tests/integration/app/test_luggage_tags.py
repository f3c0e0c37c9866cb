"""Luggage tags from the touch to the label, on a real store and a simulated printer."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import zxingcpp

from hardware.interfaces import PrinterFault
from hardware.sim.tcp_link import TcpLink
from hardware.sim.zpl_printer import ZplPrinterModel
from hardware.urls import DeviceKind, open_device
from kiosk.app.arrival import ArrivalWork
from kiosk.app.inquiry import Inquiry
from kiosk.app.sticker_drawing import StickerDrawing
from kiosk.app.stickers import StickerQueue, read_queue
from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.settings import Settings
from kiosk.store.keys import SiteKeys
from kiosk.store.store import Store
from tests.samples import NOW, VENUE
from tests.waiting import wait_until


@dataclass
class Table:
    """The check-in table: what does the flow's work, the printer, and what the desk hears."""

    work: ArrivalWork
    model: ZplPrinterModel
    heard: list[ev.Event]
    booking_id: str
    visitor_id: str

    def want(self, request_id: str) -> None:
        self.work.perform(fx.PrintTag(request_id, self.booking_id, self.visitor_id))

    def codes(self) -> list[list[str]]:
        return [
            [code.text for code in zxingcpp.read_barcodes(label.picture().convert("L"))]
            for label in self.model.labels
        ]


@pytest.fixture
def table(
    store: Store, family: tuple[str, ...], site_keys: SiteKeys, data_dir: Path
) -> Iterator[Table]:
    record = store.bookings.find_by_reference("BK100")
    assert record is not None
    store.stickers.release(family).result()
    for job in store.stickers.pending():
        store.stickers.printed(job.job_id).result()
    model, heard = ZplPrinterModel(print_s=0.01), []
    with TcpLink(model) as line:
        printer = open_device(line.url("zpl", poll_ms=100), DeviceKind.PRINTER)
        settings = Settings(checkin={"luggage_tags": True})
        queue = StickerQueue(printer, store, heard.append, StickerDrawing(settings), lambda: NOW)
        work = ArrivalWork(
            store=store,
            site_keys=site_keys,
            inquiry=Inquiry(store, site_keys, VENUE, data_dir),
            rules=VENUE,
            terms_version="1",
            lockers=None,
            stickers=queue,
            fetch=lambda _code: None,
            chime=lambda _tone: None,
            post=heard.append,
            clock=lambda: NOW,
            first_tag=201,
        )
        queue.start()
        yield Table(work, model, heard, record.booking.booking_id, family[0])
        work.close()
        queue.close()
        printer.close()


def test_each_touch_prints_one_pair_with_one_code(table: Table) -> None:
    for request_id in ("v/tag/0", "v/tag/0", "v/tag/1"):
        table.want(request_id)
    wait_until(lambda: len(table.heard) == 2)

    assert table.heard == [ev.TagPrinted("v/tag/0", 201), ev.TagPrinted("v/tag/1", 202)]
    (first, one), (second, two) = table.codes()
    assert first == one
    assert second == two
    assert first != second
    assert first.startswith("LT1:")


def test_a_printer_without_paper_is_said_once_and_the_tag_comes_afterwards(table: Table) -> None:
    table.model.fail(PrinterFault.PAPER_OUT)
    table.want("v/tag/0")
    wait_until(lambda: table.heard == [ev.TagWaits("v/tag/0")])
    (waiting,) = read_queue(table.work._store)
    assert (waiting.tag, waiting.visitor_id) == (201, table.visitor_id)

    table.model.mend(PrinterFault.PAPER_OUT)
    wait_until(lambda: table.heard[-1:] == [ev.TagPrinted("v/tag/0", 201)])
    assert len(table.model.labels) == 1


def test_a_tag_that_cannot_be_made_is_told_the_visitor(table: Table) -> None:
    table.booking_id = "nobody's"
    table.want("v/tag/0")
    wait_until(lambda: table.heard == [ev.TagWaits("v/tag/0")])
    assert table.model.labels == ()
