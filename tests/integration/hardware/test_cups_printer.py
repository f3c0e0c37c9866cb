"""The CUPS driver against a real scheduler of its own, whose queue leads to a real socket."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pypdfium2
import pytest

from hardware.errors import (
    BadDeviceUrl,
    DeviceFault,
    HardwareError,
    LinkDown,
    OutcomeUnknown,
)
from hardware.interfaces import HealthState, PrinterFault, PrinterStatus
from hardware.printers.cups import CupsPrinter, encode_pdf
from hardware.sim.tcp_link import TcpLink
from hardware.urls import DeviceKind, open_device
from tests.integration.hardware.private_cups import Catcher, PrivateCups, missing_program
from tests.unit.hardware.printing import dots_of, ink_of, label_of, real_sticker
from tests.waiting import wait_until

DEADLINE_S = 30.0
_MISSING = missing_program()
needs_cups = pytest.mark.skipif(
    _MISSING is not None, reason=f"CUPS is not on this machine: {_MISSING} is missing"
)


@pytest.fixture(scope="module")
def cups() -> Iterator[PrivateCups]:
    with PrivateCups() as cups:
        if not cups.runs:
            pytest.skip("a CUPS of one's own cannot be started by this user")
        yield cups


@pytest.fixture
def paper(cups: PrivateCups) -> Iterator[tuple[Catcher, TcpLink]]:
    catcher = Catcher()
    with TcpLink(catcher) as link:
        cups.add_queue("Labels", f"socket://{link.host}:{link.port}")
        yield catcher, link
        cups.run("cancel", "-a", "Labels")
        cups.run("lpadmin", "-x", "Labels")


@pytest.fixture
def printer(
    cups: PrivateCups, paper: object, monkeypatch: pytest.MonkeyPatch
) -> Iterator[CupsPrinter]:
    monkeypatch.setenv("CUPS_SERVER", cups.address)
    printer = open_printer("cups://Labels?print_ms=8000&poll_ms=100")
    yield printer
    printer.close()


def open_printer(url: str) -> CupsPrinter:
    printer = open_device(url, DeviceKind.PRINTER)
    assert isinstance(printer, CupsPrinter)
    return printer


def show(pdf: bytes) -> tuple[np.ndarray, tuple[float, float]]:
    """The picture on a page, and the page's size in mm; it fills the page."""
    document = pypdfium2.PdfDocument(pdf)
    (page,) = document
    width_mm, height_mm = (points / 72 * 25.4 for points in page.get_size())
    (picture,) = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
    assert np.allclose(picture.get_bounds(), (0, 0, *page.get_size()), atol=0.01)
    ink = ink_of(picture.get_bitmap().to_pil())
    document.close()
    return ink, (width_mm, height_mm)


def test_the_page_has_the_labels_true_size() -> None:
    label = real_sticker()
    ink, size_mm = show(encode_pdf(label))
    assert np.allclose(size_mm, (61.98, 99.99), atol=0.1)
    assert np.array_equal(ink, dots_of(label))


@needs_cups
def test_a_label_goes_through_the_queue_once(
    printer: CupsPrinter, paper: tuple[Catcher, TcpLink]
) -> None:
    printer.print_label(real_sticker("visit-1")).result(DEADLINE_S)
    printer.print_label(real_sticker("visit-2")).result(DEADLINE_S)
    catcher, _ = paper
    wait_until(lambda: catcher.labels == 2)
    first = catcher.caught[: catcher.caught.index(b"%%EOF") + 6]
    assert np.array_equal(show(first)[0], dots_of(real_sticker()))
    assert printer.status().result(DEADLINE_S) == PrinterStatus()
    assert printer.health().state is HealthState.READY


@needs_cups
def test_a_stopped_queue_gets_nothing(
    cups: PrivateCups, printer: CupsPrinter, paper: tuple[Catcher, TcpLink]
) -> None:
    cups.run("cupsdisable", "-r", "no more labels", "Labels")
    with pytest.raises(DeviceFault, match="no more labels") as caught:
        printer.print_label(label_of(80, 40)).result(DEADLINE_S)
    assert "cupsenable" in caught.value.remedy
    assert printer.status().result(DEADLINE_S).faults == (PrinterFault.PAUSED,)
    assert printer.health().state is HealthState.FAULT
    cups.run("cupsenable", "Labels")
    wait_until(lambda: printer.health().state is HealthState.READY)
    printer.print_label(label_of(80, 40)).result(DEADLINE_S)
    wait_until(lambda: paper[0].labels == 1)


@needs_cups
def test_a_queue_that_takes_no_jobs_says_so(cups: PrivateCups, printer: CupsPrinter) -> None:
    cups.run("cupsreject", "Labels")
    with pytest.raises(DeviceFault, match="not accepting jobs") as caught:
        printer.print_label(label_of(80, 40)).result(DEADLINE_S)
    assert "cupsaccept Labels" in caught.value.remedy


@needs_cups
@pytest.mark.parametrize("how", ["stopped", "unreachable"])
def test_a_job_that_is_stopped_is_not_printed_later(
    cups: PrivateCups, printer: CupsPrinter, paper: tuple[Catcher, TcpLink], how: str
) -> None:
    catcher, link = paper
    link.unplug()
    printer.close()
    printer = open_printer("cups://Labels?print_ms=2500&poll_ms=100")
    future = printer.print_label(label_of(80, 40))
    wait_until(lambda: "now printing" in cups.run("lpstat", "-p", "Labels"))
    if how == "stopped":
        cups.run("cupsdisable", "-r", "no more labels", "Labels")
    with pytest.raises(OutcomeUnknown, match="job-1") as caught:
        future.result(DEADLINE_S)
    assert "Look" in caught.value.remedy
    link.replug()
    if how == "stopped":
        cups.run("cupsenable", "Labels")
    printer.print_label(label_of(80, 40, "job-2")).result(DEADLINE_S)
    wait_until(lambda: catcher.labels == 1)
    printer.close()
    assert "Labels" not in cups.run("lpstat", "-W", "not-completed", "-o", "Labels")


@needs_cups
def test_a_label_that_was_taken_without_a_word_is_not_called_refused(
    printer: CupsPrinter,
    paper: tuple[Catcher, TcpLink],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    silent = tmp_path / "lp"
    silent.write_text(f'#!/bin/sh\nexec {shutil.which("lp")} -s "$@"\n')
    silent.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    with pytest.raises(OutcomeUnknown, match="did not say") as caught:
        printer.print_label(label_of(80, 40)).result(DEADLINE_S)
    assert "Look whether" in caught.value.remedy
    wait_until(lambda: paper[0].labels == 1)


@needs_cups
def test_a_folder_for_drafts_that_cannot_be_written_is_named(
    printer: CupsPrinter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(DeviceFault, match="gone") as caught:
        printer.print_label(label_of(80, 40)).result(DEADLINE_S)
    assert caught.value.remedy


@needs_cups
def test_a_queue_that_is_not_there_is_named(printer: CupsPrinter) -> None:
    wrong = open_printer("cups://Nothing")
    with pytest.raises(LinkDown, match="no queue “Nothing”") as caught:
        wrong.print_label(label_of(80, 40)).result(DEADLINE_S)
    assert "lpstat -e" in caught.value.remedy
    assert wrong.health().state is HealthState.DOWN
    wrong.close()


@needs_cups
def test_a_scheduler_that_is_not_running_is_named(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", f"{tmp_path}/nothing")
    printer = open_printer("cups://Labels")
    with pytest.raises(LinkDown, match="CUPS is not running"):
        printer.status().result(DEADLINE_S)
    printer.close()


def test_without_cups_its_commands_are_asked_for(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    printer = open_printer("cups://Labels")
    with pytest.raises(LinkDown, match="lpstat cannot be run") as caught:
        printer.print_label(label_of(80, 40)).result(DEADLINE_S)
    assert "cups-client" in caught.value.remedy
    assert printer.health().state is HealthState.DOWN
    printer.close()
    printer.close()
    with pytest.raises(HardwareError):
        printer.status().result(DEADLINE_S)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("cups:", "queue is missing"),
        ("cups:///Labels", "queue is missing"),
        ("cups://Labels/more", "queue is missing"),
        ("cups://Labels?dpi=300", "dpi"),
        ("cups://Labels?print_ms=1", "print_ms"),
    ],
)
def test_a_wrong_url_is_refused_with_the_reason(url: str, reason: str) -> None:
    with pytest.raises(BadDeviceUrl, match=reason):
        open_device(url, DeviceKind.PRINTER)
