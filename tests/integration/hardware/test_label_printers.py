"""Every family of label printers through its driver, on a printer on a real socket or line.

What only ZPL does is in test_zpl_printer.py.
"""

import errno
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from pathlib import Path

import numpy as np
import pytest
import zxingcpp

from hardware.errors import (
    BadDeviceUrl,
    DeviceFault,
    GarbledAnswer,
    LinkDown,
    NoAnswer,
    OutcomeUnknown,
)
from hardware.interfaces import HealthState, Label, PrinterFault, PrinterStatus
from hardware.printers.printer import TalkingPrinter
from hardware.sim.brother_printer import BrotherPrinterModel
from hardware.sim.label_printer import LabelPrinterModel, LabelTray
from hardware.sim.line import LineFaults
from hardware.sim.pty_link import PtyLink
from hardware.sim.tcp_link import TcpLink
from hardware.sim.tspl_printer import TsplPrinterModel
from hardware.sim.zpl_printer import ZplPrinterModel
from hardware.urls import DeviceKind, open_device
from tests.unit.hardware.printing import VISIT_CODE, dots_of, ink_of, label_of, real_sticker
from tests.waiting import wait_until

DEADLINE_S = 15.0
MODELS: dict[str, type[LabelPrinterModel]] = {
    "zpl": ZplPrinterModel,
    "tspl": TsplPrinterModel,
    "brother": BrotherPrinterModel,
}
every_family = pytest.mark.parametrize("family", MODELS)
new_families = pytest.mark.parametrize("family", ["tspl", "brother"])
STICKER = real_sticker()


class Desk:
    """A printer on a TCP port, and its driver."""

    def __init__(self, family: str, options: dict[str, object], **model: object) -> None:
        self.model = MODELS[family](**{"print_s": 0.2, **model})  # type: ignore[arg-type]  # by name
        self.link = TcpLink(self.model)
        quick = {"timeout_ms": 250, "poll_ms": 100, "print_ms": 2000}
        opened = open_device(self.link.url(family, **{**quick, **options}), DeviceKind.PRINTER)
        assert isinstance(opened, TalkingPrinter)
        self.driver = opened

    def wait_for(self, state: HealthState) -> None:
        wait_until(lambda: self.driver.health().state is state, DEADLINE_S)

    def print(self, label: Label = STICKER) -> "Future[None]":
        return self.driver.print_label(label)

    @property
    def printed(self) -> int:
        return len(self.model.labels)

    def close(self) -> None:
        self.driver.close()
        self.link.close()


MakeDesk = Callable[..., Desk]


@pytest.fixture
def make_desk() -> Iterator[MakeDesk]:
    desks: list[Desk] = []

    def make(family: str, options: dict[str, object] | None = None, **model: object) -> Desk:
        desks.append(Desk(family, options or {}, **model))
        return desks[-1]

    yield make
    for desk in desks:
        desk.close()


@every_family
def test_a_sticker_comes_out_as_it_was_drawn(make_desk: MakeDesk, family: str) -> None:
    desk = make_desk(family)
    desk.print().result(DEADLINE_S)
    ink = ink_of(desk.model.labels[0].picture())
    assert np.array_equal(ink, dots_of(STICKER))
    (code,) = zxingcpp.read_barcodes(np.where(ink, 0, 255).astype(np.uint8))
    assert VISIT_CODE in code.text
    assert desk.driver.status().result(DEADLINE_S) == PrinterStatus()
    assert desk.driver.health().state is HealthState.READY


@new_families
def test_print_is_done_when_the_label_is_out(make_desk: MakeDesk, family: str) -> None:
    desk = make_desk(family, begin_s=0.15)
    futures = [desk.print() for _ in range(3)]
    for number, future in enumerate(futures):
        future.result(DEADLINE_S)
        assert desk.printed == number + 1
    assert getattr(desk.model, "disturbed", 0) == 0


@pytest.mark.parametrize(
    ("family", "fault"),
    [
        (family, fault)
        for family in ("tspl", "brother")
        for fault in sorted(MODELS[family].faults_known)
    ],
)
def test_a_fault_is_said_in_words_and_nothing_is_sent(
    make_desk: MakeDesk, family: str, fault: PrinterFault
) -> None:
    desk = make_desk(family)
    desk.model.fail(fault)
    with pytest.raises(DeviceFault) as caught:
        desk.print().result(DEADLINE_S)
    assert caught.value.remedy
    assert desk.model.waiting == 0
    assert desk.driver.status().result(DEADLINE_S).faults[0] is fault
    health = desk.driver.health()
    assert (health.state, health.detail) == (HealthState.FAULT, caught.value.what)
    desk.model.mend(fault)
    desk.wait_for(HealthState.READY)
    desk.print().result(DEADLINE_S)
    assert desk.printed == 1


@new_families
def test_a_label_that_a_fault_stops_before_it_begins_is_not_printed_later(
    make_desk: MakeDesk, family: str
) -> None:
    desk = make_desk(family, begin_s=0.1, labels_left_on_roll=0)
    with pytest.raises(DeviceFault, match="out of labels"):
        desk.print().result(DEADLINE_S)
    assert desk.model.waiting == 0
    desk.model.load_roll(10)
    desk.wait_for(HealthState.READY)
    desk.print().result(DEADLINE_S)
    assert desk.printed == 1


@pytest.mark.parametrize(("family", "error"), [("tspl", OutcomeUnknown), ("brother", DeviceFault)])
def test_a_fault_while_printing_leaves_no_label_to_come_later(
    make_desk: MakeDesk, family: str, error: type[Exception]
) -> None:
    """A Brother QL says that it has not printed; a TSPL printer may have, or not."""
    desk = make_desk(family, print_s=1.5)
    future = desk.print()
    wait_until(lambda: desk.driver.health().exchanges > 0 and desk.model._printing)
    seen = desk.driver.health().exchanges
    wait_until(lambda: family == "brother" or desk.driver.health().exchanges > seen + 1)
    desk.model.fail(PrinterFault.HEAD_OPEN)
    with pytest.raises(error, match="open") as caught:
        future.result(DEADLINE_S)
    assert "Press its cover down" in getattr(caught.value, "remedy", "")
    desk.model.mend(PrinterFault.HEAD_OPEN)
    desk.print(label_of(680, 200)).result(DEADLINE_S)
    assert desk.printed == 1


@new_families
def test_the_roll_ends_in_the_middle_of_a_family(make_desk: MakeDesk, family: str) -> None:
    desk = make_desk(family, labels_left_on_roll=1)
    desk.print().result(DEADLINE_S)
    with pytest.raises(DeviceFault, match="out of labels"):
        desk.print().result(DEADLINE_S)
    desk.model.load_roll(100)
    desk.print().result(DEADLINE_S)
    assert desk.printed == 2


@new_families
def test_a_line_that_breaks_while_printing_does_not_print_twice(
    make_desk: MakeDesk, family: str
) -> None:
    desk = make_desk(family, print_s=1.5)
    future = desk.print()
    wait_until(lambda: desk.model.waiting == 1)
    desk.link.unplug()
    desk.link.replug()
    if family == "tspl":
        future.result(DEADLINE_S)  # it was seen to print to the end
    else:
        with pytest.raises((OutcomeUnknown, NoAnswer)):
            future.result(DEADLINE_S)
    assert desk.printed <= 1


@new_families
def test_a_label_of_unknown_fate_is_left_to_a_person(make_desk: MakeDesk, family: str) -> None:
    desk = make_desk(family, print_s=60.0)
    future = desk.print()
    wait_until(lambda: desk.model.waiting == 1)
    desk.link.unplug()
    desk.model.switch_off_and_on()
    desk.link.replug()
    with pytest.raises(OutcomeUnknown, match="visit-1") as caught:
        future.result(DEADLINE_S)
    assert "Look" in caught.value.remedy


@new_families
def test_a_printer_that_never_says_that_it_printed_is_not_believed(
    make_desk: MakeDesk, family: str
) -> None:
    desk = make_desk(family, options={"print_ms": 300}, begin_s=60.0)
    with pytest.raises(OutcomeUnknown, match="did not say"):
        desk.print().result(DEADLINE_S)
    assert desk.model.waiting == 0


@new_families
@pytest.mark.parametrize(
    ("switch", "error"), [("silent", NoAnswer), ("garbled", (NoAnswer, GarbledAnswer))]
)
def test_a_bad_line_is_an_error_and_then_health(
    make_desk: MakeDesk,
    family: str,
    switch: str,
    error: type[Exception] | tuple[type[Exception], ...],
) -> None:
    desk = make_desk(family)
    setattr(desk.link.faults, switch, True)
    with pytest.raises(error):
        desk.print().result(DEADLINE_S)
    desk.wait_for(HealthState.DOWN)
    assert desk.model.waiting == 0
    setattr(desk.link.faults, switch, False)
    desk.wait_for(HealthState.READY)
    desk.print().result(DEADLINE_S)
    assert desk.printed == 1


@pytest.mark.parametrize(
    ("family", "fault"),
    [
        ("brother", "noisy"),
        ("brother", "chunk_bytes"),
        ("brother", "delay_s"),
        ("tspl", "delay_s"),
    ],
)
def test_prints_over_a_line_that_is_merely_poor(
    make_desk: MakeDesk, family: str, fault: str
) -> None:
    desk = make_desk(family, options={"timeout_ms": 1000, "print_ms": 10_000})
    setattr(desk.link.faults, fault, {"noisy": True, "chunk_bytes": 1, "delay_s": 0.05}[fault])
    desk.print().result(DEADLINE_S)
    assert desk.printed == 1


@new_families
def test_a_printer_that_is_mute_in_a_fault_is_followed_when_it_speaks_again(
    make_desk: MakeDesk, family: str
) -> None:
    desk = make_desk(family, mute_in_fault=True)
    desk.wait_for(HealthState.READY)
    desk.model.fail(PrinterFault.HEAD_OPEN)
    with pytest.raises(NoAnswer, match="does not answer") as caught:
        desk.print().result(DEADLINE_S)
    assert "open" in caught.value.remedy
    desk.model.mend(PrinterFault.HEAD_OPEN)
    desk.print().result(DEADLINE_S)
    assert desk.printed == 1


@new_families
def test_a_replugged_printer_prints_again(make_desk: MakeDesk, family: str) -> None:
    desk = make_desk(family)
    desk.wait_for(HealthState.READY)
    desk.link.unplug()
    desk.wait_for(HealthState.DOWN)
    with pytest.raises(LinkDown) as caught:
        desk.print().result(DEADLINE_S)
    assert caught.value.remedy
    desk.link.replug()
    desk.wait_for(HealthState.READY)
    desk.print().result(DEADLINE_S)
    assert desk.printed == 1


@new_families
def test_prints_over_a_slow_serial_line(family: str) -> None:
    model = MODELS[family](print_s=0.3)
    label = label_of(304, 200)
    with PtyLink(model, "printer", LineFaults(baud=115200)) as link:
        url = link.url(family, baud=115200, timeout_ms=200, poll_ms=60_000)
        driver = open_device(url, DeviceKind.PRINTER)
        assert isinstance(driver, TalkingPrinter)
        driver.print_label(label).result(DEADLINE_S)
        driver.close()
    assert len(model.labels) == 1


# --- Brother ------------------------------------------------------------------------------


def test_the_wrong_roll_is_named(make_desk: MakeDesk) -> None:
    desk = make_desk("brother", options={"label": "62x100"}, media="62x29")
    with pytest.raises(DeviceFault, match="62 × 100 mm labels; a roll of 62 × 29 mm") as caught:
        desk.print().result(DEADLINE_S)
    assert "Change the roll" in caught.value.remedy
    assert isinstance(desk.model, BrotherPrinterModel)
    desk.model.load_media("62x100")
    desk.print().result(DEADLINE_S)
    assert desk.printed == 1


def test_a_sticker_for_another_printer_is_refused_in_words(make_desk: MakeDesk) -> None:
    desk = make_desk("brother", options={"label": "29"}, media="29")
    with pytest.raises(DeviceFault, match="does not fit an endless 29 mm roll"):
        desk.print().result(DEADLINE_S)
    assert desk.model.waiting == 0


def test_a_printer_without_status_has_printed_what_it_has_taken(make_desk: MakeDesk) -> None:
    desk = make_desk("brother", options={"status": "no"}, mute=True)
    desk.print().result(DEADLINE_S)
    wait_until(lambda: desk.printed == 1)
    assert desk.driver.status().result(DEADLINE_S).ready
    assert desk.driver.health().state is HealthState.READY
    desk.link.unplug()
    with pytest.raises(LinkDown):
        desk.print().result(DEADLINE_S)
    desk.link.replug()
    desk.print().result(DEADLINE_S)
    wait_until(lambda: desk.printed == 2)


def test_a_basic_printer_prints_the_same(make_desk: MakeDesk) -> None:
    desk = make_desk("brother", options={"commands": "basic"})
    desk.print().result(DEADLINE_S)
    assert np.array_equal(ink_of(desk.model.labels[0].picture()), dots_of(STICKER))


# --- what is alike everywhere ---------------------------------------------------------------


@every_family
def test_labels_land_as_pictures(tmp_path: Path, make_desk: MakeDesk, family: str) -> None:
    desk = make_desk(family, on_label=LabelTray(tmp_path / "out", turn_deg=90).catch)
    desk.print().result(DEADLINE_S)
    wait_until(lambda: any((tmp_path / "out").glob("001-*.png")))


@every_family
def test_a_simulator_has_no_fault_that_its_printer_cannot_have(family: str) -> None:
    model = MODELS[family]()
    for fault in set(PrinterFault) - model.faults_known:
        with pytest.raises(ValueError, match=fault.value):
            model.fail(fault)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("tspl:", "port is missing"),
        ("tspl+tcp://10.0.0.9:9100?gap_mm=99", "gap_mm"),
        ("tspl+tcp://10.0.0.9:9100?label=62", "label"),
        ("brother+tcp://10.0.0.9:9100?label=61", "label=61 is not known"),
        ("brother+tcp://10.0.0.9:9100?status=maybe", "status"),
        ("brother:///dev/usb/lp1?commands=few", "commands"),
        ("zpl+tcp://10.0.0.9:9100?gap_mm=3", "gap_mm"),
    ],
)
def test_a_wrong_url_is_refused_with_the_reason(url: str, reason: str) -> None:
    with pytest.raises(BadDeviceUrl, match=reason):
        open_device(url, DeviceKind.PRINTER)


@new_families
def test_a_missing_usb_printer_is_health_not_an_error(family: str) -> None:
    path = "/dev/usb/lp62"
    if Path(path).exists():  # pragma: no cover (a machine full of printers)
        pytest.skip(f"{path}: {os.strerror(errno.EEXIST)}")
    driver = open_device(f"{family}://{path}", DeviceKind.PRINTER)
    assert isinstance(driver, TalkingPrinter)
    wait_until(lambda: driver.health().state is HealthState.DOWN)
    assert driver.health().detail
    driver.close()
