"""The ZPL printer's driver against a printer on a real socket, a serial line, and a device."""

import io
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future

import numpy as np
import pytest
import qrcode
import zplkit
import zxingcpp
from PIL import Image
from zplkit.rendering import Limits

from hardware.errors import (
    BadDeviceUrl,
    DeviceFault,
    GarbledAnswer,
    HardwareError,
    LinkDown,
    NoAnswer,
    OutcomeUnknown,
)
from hardware.interfaces import HealthState, Label, PrinterFault, PrinterStatus
from hardware.printers.printer import TalkingPrinter
from hardware.printers.usb_link import UsbLink
from hardware.printers.zpl import STATUS_REQUEST
from hardware.sim.line import LineFaults, SimPort
from hardware.sim.pty_link import PtyLink
from hardware.sim.tcp_link import TcpLink
from hardware.sim.zpl_printer import ZplPrinterModel
from hardware.urls import DeviceKind, open_device
from tests.waiting import wait_until

DEADLINE_S = 15.0
VISIT_CODE = "KIOSK:VISIT:7Q2M"


def sticker(job: str = "visit-1", text: str = VISIT_CODE) -> Label:
    picture = Image.new("1", (732, 1181), 1)
    picture.paste(qrcode.make(text, box_size=9).get_image(), (150, 700))
    return Label(job, 732, 1181, 300, picture.tobytes("raw", "1;I"))


def show(label_format: bytes) -> Image.Image:
    """A label as another maker's printer shows it."""
    options = zplkit.Options(profile="specification", width=732, height=1181, dpi=300)
    document = zplkit.render(label_format, options, limits=Limits(graphic_bytes=1_000_000))
    return Image.open(io.BytesIO(document.labels[0].png()))


class Desk:
    """A printer on a TCP port, and its driver."""

    def __init__(
        self, model_type: type[ZplPrinterModel] = ZplPrinterModel, **model: object
    ) -> None:
        self.model = model_type(**model)  # type: ignore[arg-type]  # options by name
        self.link = TcpLink(self.model)
        opened = open_device(
            self.link.url("zpl", timeout_ms=150, poll_ms=100, print_ms=2000), DeviceKind.PRINTER
        )
        assert isinstance(opened, TalkingPrinter)
        self.driver = opened

    def wait_for(self, state: HealthState) -> None:
        wait_until(lambda: self.driver.health().state is state, DEADLINE_S)

    def print(self, job: str = "visit-1") -> "Future[None]":
        return self.driver.print_label(sticker(job))

    def printed(self, job: str = "visit-1") -> int:
        return sum(label.job == job for label in self.model.labels)

    def close(self) -> None:
        self.driver.close()
        self.link.close()


@pytest.fixture
def make_desk() -> Iterator[Callable[..., Desk]]:
    desks: list[Desk] = []

    def make(model_type: type[ZplPrinterModel] = ZplPrinterModel, **model: object) -> Desk:
        desks.append(Desk(model_type, **model))
        return desks[-1]

    yield make
    for desk in desks:
        desk.close()


@pytest.fixture
def desk(make_desk: Callable[..., Desk]) -> Desk:
    return make_desk()


def test_a_label_comes_out_as_it_was_drawn(desk: Desk) -> None:
    desk.print().result(DEADLINE_S)
    (label,) = desk.model.labels
    picture = show(label.data)
    (code,) = zxingcpp.read_barcodes(np.asarray(picture.convert("L")))
    assert code.text == VISIT_CODE
    assert picture.convert("1").tobytes("raw", "1;I") == sticker().rows


def test_print_is_done_when_the_label_is_out(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(print_s=0.3)
    futures = [desk.print(f"visit-{number}") for number in range(3)]
    for number, future in enumerate(futures):
        future.result(DEADLINE_S)
        assert desk.printed(f"visit-{number}") == 1
    assert desk.driver.status().result(DEADLINE_S) == PrinterStatus()
    assert desk.driver.health().state is HealthState.READY


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (PrinterFault.PAPER_OUT, "out of labels"),
        (PrinterFault.HEAD_OPEN, "open"),
        (PrinterFault.RIBBON_OUT, "ribbon"),
        (PrinterFault.TOO_HOT, "too hot"),
        (PrinterFault.TOO_COLD, "too cold"),
        (PrinterFault.BUFFER_FULL, "memory"),
        (PrinterFault.PAUSED, "paused"),
    ],
)
def test_a_fault_is_said_in_words_and_nothing_is_sent(
    desk: Desk, fault: PrinterFault, words: str
) -> None:
    desk.model.fail(fault)
    with pytest.raises(DeviceFault, match=words) as caught:
        desk.print().result(DEADLINE_S)
    assert caught.value.remedy
    assert desk.model.waiting == 0
    assert desk.driver.status().result(DEADLINE_S).faults[0] is fault
    health = desk.driver.health()
    assert (health.state, health.detail) == (HealthState.FAULT, caught.value.what)
    desk.model.mend(fault)
    desk.wait_for(HealthState.READY)
    desk.print().result(DEADLINE_S)
    assert desk.printed() == 1


def test_a_fault_while_printing_takes_the_label_back(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(print_s=0.3)
    future = desk.print()
    wait_until(lambda: desk.model.waiting == 1)
    desk.model.fail(PrinterFault.HEAD_OPEN)
    with pytest.raises(DeviceFault, match="open"):
        future.result(DEADLINE_S)
    assert desk.model.waiting == 0
    desk.model.mend(PrinterFault.HEAD_OPEN)
    desk.print().result(DEADLINE_S)
    assert desk.printed() == 1


def test_the_roll_ends_in_the_middle_of_a_family(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(labels_left_on_roll=1)
    desk.print("visit-1").result(DEADLINE_S)
    with pytest.raises(DeviceFault, match="out of labels"):
        desk.print("visit-2").result(DEADLINE_S)
    desk.model.load_roll(100)
    desk.print("visit-2").result(DEADLINE_S)
    assert [desk.printed("visit-1"), desk.printed("visit-2")] == [1, 1]


def test_a_printer_that_falls_silent_in_a_fault_prints_the_label_once(
    make_desk: Callable[..., Desk],
) -> None:
    desk = make_desk(mute_in_fault=True, print_s=0.3)
    desk.wait_for(HealthState.READY)
    future = desk.print()
    wait_until(lambda: desk.model.waiting == 1)
    desk.model.fail(PrinterFault.PAPER_OUT)
    with pytest.raises(NoAnswer, match="does not answer") as caught:
        future.result(DEADLINE_S)
    assert "out of labels" in caught.value.remedy
    desk.model.mend(PrinterFault.PAPER_OUT)
    desk.print().result(DEADLINE_S)
    assert desk.printed() == 1


def test_a_line_that_breaks_while_printing_does_not_print_twice(
    make_desk: Callable[..., Desk],
) -> None:
    desk = make_desk(print_s=1.0)
    future = desk.print()
    wait_until(lambda: desk.model.waiting == 1)
    desk.link.unplug()
    desk.link.replug()
    future.result(DEADLINE_S)
    assert desk.printed() == 1


@pytest.mark.parametrize("fault", [None, PrinterFault.HEAD_OPEN])
def test_a_label_of_unknown_fate_is_left_to_a_person(
    make_desk: Callable[..., Desk], fault: PrinterFault | None
) -> None:
    desk = make_desk(print_s=1.0)
    future = desk.print()
    wait_until(lambda: desk.model.waiting == 1)
    desk.link.unplug()
    desk.model.switch_off_and_on()
    if fault is not None:
        desk.model.fail(fault)
    desk.link.replug()
    with pytest.raises(OutcomeUnknown, match="visit-1") as caught:
        future.result(DEADLINE_S)
    assert "Look" in caught.value.remedy
    assert desk.printed() == 0
    # The person has looked and asks again.
    if fault is not None:
        desk.model.mend(fault)
    desk.print().result(DEADLINE_S)
    assert desk.printed() == 1


def test_what_a_broken_line_left_in_the_printer_spoils_no_label(desk: Desk) -> None:
    desk.wait_for(HealthState.READY)
    desk.model.receive(b"^XA^FO0,0^GFA,8,8,1,:Z64:eJ")
    desk.print().result(DEADLINE_S)
    (label,) = desk.model.labels
    assert show(label.data).convert("1").tobytes("raw", "1;I") == sticker().rows


def test_a_printer_that_holds_a_label_for_ever_is_a_fault(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(print_s=60.0)
    with pytest.raises(DeviceFault, match="does not print it"):
        desk.print().result(DEADLINE_S)
    assert desk.model.waiting == 0


def test_a_label_taken_back_into_a_broken_line_is_left_to_a_person(
    make_desk: Callable[..., Desk],
) -> None:
    class Unheard(ZplPrinterModel):
        """The line breaks before it hears that the label is taken back."""

        def receive(self, data: bytes) -> bytes:
            if b"~JA" in data and desk.link.plugged:
                desk.link.unplug()
                return b""
            return super().receive(data)

    desk = make_desk(model_type=Unheard, print_s=0.3)
    future = desk.print()
    wait_until(lambda: desk.model.waiting == 1)
    desk.model.fail(PrinterFault.HEAD_OPEN)
    wait_until(lambda: not desk.link.plugged)
    desk.model.mend(PrinterFault.HEAD_OPEN)
    wait_until(lambda: desk.printed() == 1)
    desk.link.replug()
    with pytest.raises((OutcomeUnknown, LinkDown)):
        future.result(DEADLINE_S)
    if isinstance(future.exception(), LinkDown):
        with pytest.raises(OutcomeUnknown):
            desk.print().result(DEADLINE_S)
    assert desk.printed() == 1


@pytest.mark.parametrize(
    ("switch", "error"), [("silent", NoAnswer), ("garbled", GarbledAnswer)], ids=["mute", "garbled"]
)
def test_a_bad_line_is_an_error_and_then_health(
    desk: Desk, switch: str, error: type[HardwareError]
) -> None:
    setattr(desk.link.faults, switch, True)
    with pytest.raises((NoAnswer, GarbledAnswer)) as caught:
        desk.driver.status().result(DEADLINE_S)
    assert isinstance(caught.value, error)
    desk.wait_for(HealthState.DOWN)
    setattr(desk.link.faults, switch, False)
    desk.wait_for(HealthState.READY)
    desk.print().result(DEADLINE_S)
    assert desk.printed() == 1


@pytest.mark.parametrize("fault", ["noisy", "chunk_bytes", "delay_s"])
def test_prints_over_a_line_that_is_merely_poor(desk: Desk, fault: str) -> None:
    setattr(desk.link.faults, fault, {"noisy": True, "chunk_bytes": 1, "delay_s": 0.05}[fault])
    desk.print().result(DEADLINE_S)
    assert desk.printed() == 1


def test_an_unplugged_printer_is_down_and_prints_when_it_is_back(desk: Desk) -> None:
    desk.wait_for(HealthState.READY)
    desk.link.unplug()
    desk.wait_for(HealthState.DOWN)
    with pytest.raises(LinkDown) as caught:
        desk.print().result(DEADLINE_S)
    assert caught.value.remedy
    desk.link.replug()
    desk.wait_for(HealthState.READY)
    desk.print().result(DEADLINE_S)
    assert desk.printed() == 1


def test_prints_over_a_serial_line() -> None:
    model = ZplPrinterModel()
    with PtyLink(model, "printer") as link:
        driver = open_device(link.url("zpl", baud=115200), DeviceKind.PRINTER)
        assert isinstance(driver, TalkingPrinter)
        driver.print_label(sticker()).result(DEADLINE_S)
        driver.close()
    assert len(model.labels) == 1


def test_a_label_is_given_the_time_it_takes_on_a_slow_serial_line() -> None:
    dots = np.random.default_rng(5).integers(0, 256, 38 * 300, np.uint8)
    label = Label("visit-1", 304, 300, 203, dots.tobytes())
    model = ZplPrinterModel()
    # Its 15,000 bytes are on the line for longer than three answers are waited for.
    with PtyLink(model, "printer", LineFaults(baud=115200)) as link:
        url = link.url("zpl", baud=115200, timeout_ms=50, poll_ms=60_000)
        driver = open_device(url, DeviceKind.PRINTER)
        assert isinstance(driver, TalkingPrinter)
        driver.print_label(label).result(DEADLINE_S)
        driver.close()
    assert len(model.labels) == 1


def test_close_fails_what_waits_and_is_safe_twice(make_desk: Callable[..., Desk]) -> None:
    desk = make_desk(print_s=60.0)
    futures = [desk.print("visit-1"), desk.print("visit-2")]
    wait_until(lambda: desk.model.waiting == 1)
    started = time.monotonic()
    desk.driver.close()
    desk.driver.close()
    assert time.monotonic() - started < 2.0
    for future in [*futures, desk.print("visit-3")]:
        with pytest.raises(HardwareError):
            future.result(DEADLINE_S)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("zpl:", "port is missing"),
        ("zpl+tcp://10.0.0.9", "port is missing"),
        ("zpl+tcp://10.0.0.9:9100?dpi=300", "dpi"),
        ("zpl+tcp://10.0.0.9:9100?timeout_ms=1", "timeout_ms"),
    ],
)
def test_a_wrong_url_is_refused_with_the_reason(url: str, reason: str) -> None:
    with pytest.raises(BadDeviceUrl, match=reason):
        open_device(url, DeviceKind.PRINTER)


# --- a USB printer's device file -----------------------------------------------------------


class _Echo:
    """Gives back what it gets: enough to see that a device file carries bytes."""

    def attach(self, port: SimPort) -> None:
        del port

    def receive(self, data: bytes) -> bytes:
        return data


def test_a_device_file_carries_bytes_both_ways() -> None:
    with PtyLink(_Echo(), "lp0") as sim:
        link = UsbLink(str(sim.path))
        link.write(STATUS_REQUEST * 1000)
        heard = b""
        deadline = time.monotonic() + DEADLINE_S
        while len(heard) < 3000 and (data := link.read_some(deadline)):
            heard += data
        assert heard == STATUS_REQUEST * 1000
        assert link.read_some(time.monotonic() - 1) == b""
        link.close()
        link.close()


@pytest.mark.parametrize("how", ["unplug", "interrupt"])
def test_a_device_file_that_is_gone_is_a_broken_line(how: str) -> None:
    with PtyLink(_Echo(), "lp0") as sim:
        link = UsbLink(str(sim.path))
        sim.unplug() if how == "unplug" else link.interrupt()
        with pytest.raises(LinkDown):
            link.read_some(time.monotonic() + DEADLINE_S)
        link.close()


def test_a_missing_usb_printer_is_health_not_an_error() -> None:
    driver = open_device("zpl:///dev/usb/lp63", DeviceKind.PRINTER)
    assert isinstance(driver, TalkingPrinter)
    wait_until(lambda: driver.health().state is HealthState.DOWN)
    assert "There is no printer on /dev/usb/lp63" in driver.health().detail
    driver.close()
