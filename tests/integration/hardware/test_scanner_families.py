"""GM65, Zebra SSI and Honeywell scanners on real ptys and sockets, with the faults of a line."""

import queue
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from hardware.errors import BadDeviceUrl
from hardware.interfaces import HealthState, ScannedCode
from hardware.scanners.gm65 import Zone
from hardware.scanners.serial_scanner import SerialScanner
from hardware.sim.gm65 import FACTORY, Gm65Model
from hardware.sim.honeywell import HoneywellModel
from hardware.sim.line import LineFaults, SimLine
from hardware.sim.pty_link import PtyLink
from hardware.sim.ssi import SsiScannerModel
from hardware.sim.tcp_link import TcpLink
from hardware.urls import DeviceKind, open_device
from tests.waiting import DEADLINE_S, wait_until

BACK_WITHIN_S = 3.0
Model = Gm65Model | SsiScannerModel | HoneywellModel
MODELS: dict[str, Callable[[], Model]] = {
    "gm65": Gm65Model,
    "ssi": lambda: SsiScannerModel(patience_s=0.3),
    "honeywell": HoneywellModel,
}


class Desk:
    """A scanner on a line, its driver, and what the driver reported."""

    def __init__(self, family: str, model: Model, link: SimLine, url: str) -> None:
        self.family = family
        self.model = model
        self.link = link
        opened = open_device(url, DeviceKind.SCANNER)
        assert isinstance(opened, SerialScanner)
        self.driver = opened
        self.codes: queue.Queue[ScannedCode] = queue.Queue()
        self.driver.start(self.codes.put)

    def wait_for(self, state: HealthState) -> None:
        wait_until(lambda: self.driver.health().state is state, DEADLINE_S)

    def scan(self, text: str) -> None:
        """Hold a code to it until it reads."""
        wait_until(lambda: self.model.scan(text), DEADLINE_S)

    def read(self, text: str) -> ScannedCode:
        """Hold a code to it; what the driver tells of it."""
        self.scan(text)
        return self.codes.get(timeout=DEADLINE_S)


@pytest.fixture(params=MODELS)
def family(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def open_desk() -> Iterator[Callable[..., Desk]]:
    with ExitStack() as stack:

        def open_one(
            family: str,
            model: Model | None = None,
            faults: LineFaults | None = None,
            **options: object,
        ) -> Desk:
            model = MODELS[family]() if model is None else model
            link = stack.enter_context(PtyLink(model, "scanner", faults))
            desk = Desk(family, model, link, link.url(family, **options))
            stack.callback(desk.driver.close)
            return desk

        yield open_one


@pytest.fixture
def desk(family: str, open_desk: Callable[..., Desk]) -> Desk:
    return open_desk(family)


def test_codes_are_reported_one_after_the_other(desk: Desk) -> None:
    before = time.monotonic()
    code = desk.read("HC1:PASS ONE")
    assert code.text == "HC1:PASS ONE"
    assert code.symbology == ("QRCode" if desk.family == "ssi" else "unknown")
    assert before <= code.seen_at <= time.monotonic()
    assert desk.read("通行证 二").text == "通行证 二"
    assert desk.driver.health().state is HealthState.READY


def test_a_code_held_still_is_reported_once(desk: Desk) -> None:
    assert desk.read("ONE").text == "ONE"
    desk.scan("ONE")
    assert desk.read("TWO").text == "TWO"


def test_codes_in_pieces_behind_noise_on_a_slow_line_are_read(desk: Desk) -> None:
    desk.link.faults.chunk_bytes = 3
    desk.link.faults.baud = 9600
    # A whole pass: longer than one SSI packet, a third of a second at 9600 baud.
    text = "HC1:" + "6BF+70790T9WJWG" * 20
    assert desk.read(text).text == text
    if desk.family == "ssi":
        desk.link.faults.noisy = True
        assert desk.read("BEHIND NOISE").text == "BEHIND NOISE"


def test_an_adapter_that_echoes_makes_no_codes(desk: Desk) -> None:
    desk.link.faults.echoing = True
    for text in ("ONE", "TWO"):
        assert desk.read(text).text == text
    assert desk.codes.empty()


def test_a_garbled_line_is_survived(desk: Desk) -> None:
    assert desk.read("BEFORE").text == "BEFORE"
    desk.link.faults.garbled = True
    for _ in range(5):
        desk.model.send_bytes(b"HC1:DAMAGED\r")
    desk.link.faults.garbled = False
    texts = [desk.read("AFTER").text]
    while texts[-1] != "AFTER":
        texts.append(desk.codes.get(timeout=DEADLINE_S).text)


def test_is_back_soon_after_it_was_plugged_in_again(desk: Desk) -> None:
    assert desk.read("BEFORE").text == "BEFORE"
    desk.model.send_bytes(b"\x05HALF A PA")
    desk.link.unplug()
    desk.model.lose_power()
    desk.wait_for(HealthState.DOWN)
    health = desk.driver.health()
    assert "scanner" in health.detail
    assert health.remedy
    desk.link.replug()
    replugged_at = time.monotonic()
    assert desk.read("AFTER").text.endswith("AFTER")
    assert time.monotonic() - replugged_at < BACK_WITHIN_S
    assert desk.driver.health().state is HealthState.READY


@pytest.mark.parametrize("asked", ["gm65", "ssi"])
def test_a_dead_scanner_is_told_from_a_quiet_one(
    asked: str, open_desk: Callable[..., Desk]
) -> None:
    desk = open_desk(asked)
    desk.wait_for(HealthState.READY)
    # From the start: one that has answered once is not asked again for a while.
    silent = open_desk(asked, faults=LineFaults(silent=True))
    silent.wait_for(HealthState.DOWN)
    assert "does not answer" in silent.driver.health().detail
    silent.link.faults.silent = False
    silent.wait_for(HealthState.READY)
    assert desk.driver.health().state is HealthState.READY


def test_works_over_tcp(family: str) -> None:
    model = MODELS[family]()
    with TcpLink(model) as link:
        desk = Desk(family, model, link, link.url(family))
        assert desk.read("PASS").text == "PASS"
        desk.driver.close()


def test_a_gm65_is_set_up_for_the_kiosk_and_put_back_on_closing(
    open_desk: Callable[..., Desk],
) -> None:
    model = Gm65Model()
    desk = open_desk("gm65", model)
    set_up = {**FACTORY, Zone.MODE: 0xD6, Zone.TAIL: 0x00, Zone.ENCODING: 0xA4}
    wait_until(lambda: model.zones == set_up)
    desk.driver.close()
    assert model.zones == FACTORY
    assert model.saves == 0


def test_a_gm65_keeps_what_its_url_says(open_desk: Callable[..., Desk]) -> None:
    model = Gm65Model()
    desk = open_desk("gm65", model, mode="sensor", encoding="keep")
    assert desk.read("张三").text == "张三"
    wait_until(lambda: model.zone(Zone.TAIL) == 0)
    assert model.zone(Zone.MODE) == 0xD7
    assert model.zone(Zone.ENCODING) == FACTORY[Zone.ENCODING]


def test_a_gm65_that_refuses_tail_and_encoding_is_understood_all_the_same(
    open_desk: Callable[..., Desk],
) -> None:
    desk = open_desk("gm65", Gm65Model(refused=[Zone.TAIL, Zone.ENCODING]))
    assert desk.read("张三的通行证, 三号车").text == "张三的通行证, 三号车"
    assert desk.driver.health().state is HealthState.READY


def test_a_gm65_that_refuses_its_mode_needs_a_person(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk("gm65", Gm65Model(refused=[Zone.MODE]))
    desk.wait_for(HealthState.FAULT)
    assert "mode" in desk.driver.health().detail
    assert desk.driver.health().remedy


def test_a_gm65_that_never_answers_still_scans(open_desk: Callable[..., Desk]) -> None:
    model = Gm65Model(mute=True)
    model.set_zone(Zone.MODE, 0xD6)
    desk = open_desk("gm65", model)
    desk.wait_for(HealthState.DOWN)
    assert desk.read("通行证").text == "通行证"
    desk.wait_for(HealthState.READY)


def test_ssi_packets_that_are_sent_again_are_one_code(open_desk: Callable[..., Desk]) -> None:
    model = SsiScannerModel(patience_s=0.05)
    model.deaf = True
    desk = open_desk("ssi", model)
    assert desk.read("ONE").text == "ONE"
    wait_until(lambda: model.acks >= 4)
    model.deaf = False
    assert desk.read("TWO").text == "TWO"
    assert desk.codes.empty()


def test_an_ssi_packet_that_came_damaged_is_asked_for_again(
    open_desk: Callable[..., Desk],
) -> None:
    model = SsiScannerModel(patience_s=60.0)
    desk = open_desk("ssi", model)
    model.spoilt = 1
    assert desk.read("HC1:" + "Q" * 400).text == "HC1:" + "Q" * 400
    assert model.naks == 1


def test_a_honeywell_is_triggered_past_its_own_time_out_and_let_go_on_closing(
    open_desk: Callable[..., Desk],
) -> None:
    model = HoneywellModel(tail=b"", encoding="gbk", read_timeout_s=0.1)
    desk = open_desk("honeywell", model, trigger_ms=200)
    wait_until(lambda: model.presses >= 3)
    assert desk.read("张三的通行证").text == "张三的通行证"
    wait_until(lambda: model.pressed)
    desk.driver.close()
    assert not model.pressed


def test_nothing_is_triggered_before_codes_are_wanted() -> None:
    model = HoneywellModel()
    with PtyLink(model) as link:
        driver = open_device(link.url("honeywell"), DeviceKind.SCANNER)
        assert isinstance(driver, SerialScanner)
        wait_until(lambda: driver.health().state is HealthState.READY)
        driver.close()
    assert model.presses == 0


def test_close_is_quick_and_safe_twice(desk: Desk) -> None:
    desk.read("PASS")
    started = time.monotonic()
    desk.driver.close()
    desk.driver.close()
    assert time.monotonic() - started < 2.0


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("gm65:///dev/ttyACM0?mode=manual", "mode"),
        ("gm65:///dev/ttyACM0?encoding=gbk", "encoding"),
        ("gm65:///dev/ttyACM0?session_ms=1", "session_ms"),
        ("ssi:///dev/ttyS0?session_ms=0", "session_ms"),
        ("honeywell:///dev/ttyACM0?trigger_ms=1", "trigger_ms"),
        ("honeywell:", "port"),
    ],
)
def test_a_wrong_url_is_refused_with_the_reason(url: str, reason: str) -> None:
    with pytest.raises(BadDeviceUrl, match=reason) as caught:
        open_device(url, DeviceKind.SCANNER)
    assert caught.value.remedy
