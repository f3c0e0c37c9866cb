"""The flow's effects on a real store: which answers come back, and which no longer do."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from structlog.testing import capture_logs

from hardware.interfaces import LabelPrinter
from hardware.urls import DeviceKind, open_device
from kiosk.app.arrival import ArrivalWork
from kiosk.app.inquiry import Inquiry
from kiosk.app.pass_keys import FOLDER, RING_FILE
from kiosk.app.stickers import StickerQueue
from kiosk.domain import effects as fx
from kiosk.domain import events as ev
from kiosk.domain.decisions import Reason
from kiosk.store.keys import SiteKeys
from kiosk.store.store import Store
from tests.integration.app.test_sticker_queue import draw
from tests.samples import NOW, VENUE
from tests.waiting import wait_until


@pytest.fixture
def heard() -> list[ev.Event]:
    """What the desk hears."""
    return []


@pytest.fixture
def work(
    store: Store, site_keys: SiteKeys, data_dir: Path, heard: list[ev.Event]
) -> Iterator[ArrivalWork]:
    printer = cast("LabelPrinter", open_device(f"file://{data_dir}/out", DeviceKind.PRINTER))
    work = ArrivalWork(
        store=store,
        site_keys=site_keys,
        inquiry=Inquiry(store, site_keys, VENUE, data_dir),
        rules=VENUE,
        terms_version="1",
        lockers=None,
        stickers=StickerQueue(printer, store, heard.append, draw, lambda: NOW),
        fetch=lambda _code: None,
        chime=lambda _tone: None,
        post=heard.append,
        clock=lambda: NOW,
    )
    yield work
    work.close()
    printer.close()


def test_a_reference_is_answered_with_its_party(work: ArrivalWork, heard: list[ev.Event]) -> None:
    work.perform(fx.FindByReference("bk-100"))
    wait_until(lambda: bool(heard))
    (found,) = heard
    assert isinstance(found, ev.PartyFound)
    assert found.visit.booking.reference == "BK100"


def test_only_the_latest_question_is_answered(
    work: ArrivalWork, heard: list[ev.Event], data_dir: Path
) -> None:
    slow_disk = data_dir / FOLDER / RING_FILE
    slow_disk.parent.mkdir(parents=True)
    os.mkfifo(slow_disk)  # the first question waits for it
    work.perform(fx.FindByPass("KP1:X"))
    work.perform(fx.FindByReference("BK100"))  # the visitor has started over, and again
    work.perform(fx.FindByReference("BK101"))
    slow_disk.write_text("{", encoding="utf-8")
    work.close()
    (found,) = heard
    assert isinstance(found, ev.PartyFound)
    assert found.visit.booking.reference == "BK101"


def test_a_damaged_key_ring_is_said_and_logged_with_its_remedy(
    work: ArrivalWork, heard: list[ev.Event], data_dir: Path
) -> None:
    ring = data_dir / FOLDER / RING_FILE
    ring.parent.mkdir(parents=True, exist_ok=True)
    ring.write_text("{", encoding="utf-8")
    with capture_logs() as lines:
        work.perform(fx.FindByPass("KP1:X"))
        wait_until(lambda: bool(heard))
    assert heard == [ev.StoreFailed()]
    assert [line for line in lines if "damaged" in line.get("what", "") and line["remedy"]]


def test_without_lockers_nobody_waits_for_a_door(work: ArrivalWork, heard: list[ev.Event]) -> None:
    work.perform(fx.LockPhones(("v",)))
    assert heard == [ev.NoCompartmentFree()]


def test_a_refusal_and_a_call_for_staff_have_case_numbers(
    work: ArrivalWork, heard: list[ev.Event]
) -> None:
    work.perform(fx.RecordRefusal(Reason.FORGED, needs_staff=False))
    work.perform(fx.RecordRefusal(Reason.DOCUMENT_UNREADABLE, needs_staff=False, wants_case=False))
    work.perform(fx.CallStaff(fx.StaffWhy.ASKED))
    wait_until(lambda: len(heard) == 2)
    first, second = heard
    assert isinstance(first, ev.CaseOpened)
    assert isinstance(second, ev.CaseOpened)
    assert first.case != second.case
