"""The line scanner's driver on a real pty and a real socket."""

import queue
import time
from collections.abc import Iterator

import pytest

from hardware.errors import BadDeviceUrl
from hardware.interfaces import CodeScanner, HealthState, ScannedCode
from hardware.scanners.serial_scanner import SerialScanner
from hardware.sim.line_scanner import LineScannerModel
from hardware.sim.pty_link import PtyLink
from hardware.sim.tcp_link import TcpLink
from hardware.urls import DeviceKind, open_device
from tests.waiting import wait_until

DEADLINE_S = 5.0


class Desk:
    """A scanner on a pty, its driver, and what the driver reported."""

    def __init__(self, **options: object) -> None:
        self.model = LineScannerModel()
        self.link = PtyLink(self.model, "scanner")
        opened = open_device(self.link.url("lines", **options), DeviceKind.SCANNER)
        assert isinstance(opened, SerialScanner)
        self.driver: CodeScanner = opened
        self.codes: queue.Queue[ScannedCode] = queue.Queue()
        self.driver.start(self.codes.put)
        self.wait_for(HealthState.READY)

    def wait_for(self, state: HealthState) -> None:
        wait_until(lambda: self.driver.health().state is state)

    def next_text(self) -> str:
        return self.codes.get(timeout=DEADLINE_S).text

    def close(self) -> None:
        self.driver.close()
        self.link.close()


@pytest.fixture
def desk() -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.close()


@pytest.mark.parametrize("tail", [b"\r", b"\n", b"\r\n", b"\t", b""])
def test_reports_a_code_whatever_ends_it(desk: Desk, tail: bytes) -> None:
    desk.model.tail = tail
    before = time.monotonic()
    desk.model.scan("HC1:PASS ONE")
    code = desk.codes.get(timeout=DEADLINE_S)
    assert code.text == "HC1:PASS ONE"
    assert before <= code.seen_at <= time.monotonic()


def test_a_code_in_pieces_is_one_code(desk: Desk) -> None:
    desk.link.faults.chunk_bytes = 3
    desk.model.tail = b""
    desk.model.encoding = "gbk"
    desk.model.scan("张三的通行证, 三号车")
    assert desk.next_text() == "张三的通行证, 三号车"


def test_a_code_held_still_is_reported_once(desk: Desk) -> None:
    for text in ["A", "A", "A", "B", "A", "C"]:
        desk.model.scan(text)
    assert [desk.next_text() for _ in range(3)] == ["A", "B", "C"]


def test_noise_does_not_stop_it(desk: Desk) -> None:
    desk.model.send_bytes(b"\xff\xfe\x00\x80\r")
    desk.model.send_bytes(b"7" * 10_000 + b"\r")
    desk.model.scan("PASS")
    assert desk.next_text() == "PASS"
    assert desk.driver.health().state is HealthState.READY


def test_a_listener_that_raises_does_not_stop_it(desk: Desk) -> None:
    def fail(code: ScannedCode) -> None:
        desk.codes.put(code)
        raise ValueError(code.text)

    desk.driver.start(fail)
    desk.model.scan("ONE")
    desk.model.scan("TWO")
    assert [desk.next_text(), desk.next_text()] == ["ONE", "TWO"]


def test_comes_back_after_it_was_unplugged(desk: Desk) -> None:
    desk.model.tail = b""
    desk.model.send_bytes(b"HALF A PA")
    desk.link.unplug()
    desk.wait_for(HealthState.DOWN)
    health = desk.driver.health()
    assert str(desk.link.path) in health.detail
    assert health.remedy
    desk.link.replug()
    desk.wait_for(HealthState.READY)
    desk.model.tail = b"\r"
    desk.model.scan("SS")
    texts = {desk.next_text()}
    while "SS" not in texts:
        texts.add(desk.next_text())
    assert "HALF A PASS" not in texts


def test_what_came_before_start_is_dropped() -> None:
    model = LineScannerModel()
    with TcpLink(model) as link:
        driver = open_device(link.url("lines"), DeviceKind.SCANNER)
        assert isinstance(driver, SerialScanner)
        wait_until(lambda: driver.health().state is HealthState.READY)
        # Over TCP an open connection may wait unaccepted; bytes answered prove it was taken.
        wait_until(lambda: (model.scan("EARLY"), driver.health().exchanges > 0)[1])
        codes: queue.Queue[ScannedCode] = queue.Queue()
        driver.start(codes.put)
        model.scan("LATE")
        texts = [codes.get(timeout=DEADLINE_S).text]
        while texts[-1] != "LATE":
            texts.append(codes.get(timeout=DEADLINE_S).text)
        driver.close()
    assert texts.count("EARLY") <= 1


def test_close_is_quick_and_safe_twice(desk: Desk) -> None:
    started = time.monotonic()
    desk.driver.close()
    desk.driver.close()
    assert time.monotonic() - started < 1.0


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("lines:///dev/ttyACM1?idle_ms=0", "idle_ms"),
        ("lines:///dev/ttyACM1?baud=fast", "baud"),
        ("lines:///dev/ttyACM1?tail=cr", "tail"),
        ("lines:", "port"),
    ],
)
def test_a_wrong_url_is_refused_with_the_reason(url: str, reason: str) -> None:
    with pytest.raises(BadDeviceUrl, match=reason) as caught:
        open_device(url, DeviceKind.SCANNER)
    assert caught.value.remedy
