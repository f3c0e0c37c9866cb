"""The simulators' lines and their fault switches, over real pseudo-terminals and sockets."""

import os
import threading
import time
from collections.abc import Iterator

import pytest

from hardware.link import drain
from hardware.sim.line import SimLine
from hardware.sim.pty_link import PtyLink
from hardware.sim.tcp_link import TcpLink
from tests.integration.hardware.shouting import Shouter, open_to, read_exactly, soon


@pytest.fixture(params=[PtyLink, TcpLink])
def sim(request: pytest.FixtureRequest) -> Iterator[PtyLink | TcpLink]:
    with request.param(Shouter()) as line:
        yield line


def exchange(sim: PtyLink | TcpLink, data: bytes, count: int) -> bytes:
    link = open_to(sim)
    try:
        link.write(data)
        return read_exactly(link, count)
    finally:
        link.close()


def test_a_silent_line_says_nothing(sim: PtyLink | TcpLink) -> None:
    link = open_to(sim)
    sim.faults.silent = True
    link.write(b"abc")
    assert link.read_some(soon(0.1)) == b""
    link.close()


def test_an_echoing_line_gives_back_what_was_sent_before_the_answer(
    sim: PtyLink | TcpLink,
) -> None:
    sim.faults.echoing = True
    assert exchange(sim, b"abc", 6) == b"abcABC"


def test_a_noisy_line_leaves_the_answer_whole(sim: PtyLink | TcpLink) -> None:
    sim.faults.noisy = True
    link = open_to(sim)
    link.write(b"abc")
    data = b""
    while not data.endswith(b"ABC"):
        data += link.read_some(soon())
    assert len(data) > 3
    link.close()


def test_a_garbled_line_never_gives_the_answer_whole(sim: PtyLink | TcpLink) -> None:
    sim.faults.garbled = True
    link = open_to(sim)
    for _ in range(50):
        link.write(b"abcdef")
        answer = link.read_some(soon())
        drain(link)
        assert answer != b"ABCDEF"
    link.close()


def test_a_slow_device_answers_late(sim: PtyLink | TcpLink) -> None:
    sim.faults.delay_s = 0.15
    began = time.monotonic()
    assert exchange(sim, b"abc", 3) == b"ABC"
    assert time.monotonic() - began >= 0.15


def test_an_answer_may_come_in_pieces(sim: PtyLink | TcpLink) -> None:
    sim.faults.chunk_bytes = 1
    assert exchange(sim, b"abcdef", 6) == b"ABCDEF"


def test_bytes_take_their_time_on_the_wire(sim: PtyLink | TcpLink) -> None:
    sim.faults.baud = 9600
    sim.faults.chunk_bytes = 10
    began = time.monotonic()
    assert exchange(sim, b"x" * 96, 96) == b"X" * 96
    # 96 bytes of ten bits, there and back.
    assert time.monotonic() - began >= 2 * 0.1


def test_bytes_keep_their_order_on_the_wire(sim: PtyLink | TcpLink) -> None:
    sim.faults.baud = 19200
    link = open_to(sim)
    link.write(b"x" * 300)
    for _ in range(100):
        link.write(b"y")
    assert read_exactly(link, 400) == b"X" * 300 + b"Y" * 100
    link.close()


def test_a_device_may_speak_unasked(sim: PtyLink | TcpLink) -> None:
    link = open_to(sim)
    link.write(b"x")
    assert read_exactly(link, 1) == b"X"
    sim.send(b"unasked")
    assert read_exactly(link, 7) == b"unasked"
    link.close()


def test_what_was_under_way_when_the_cable_was_pulled_is_lost(sim: PtyLink | TcpLink) -> None:
    happened = threading.Event()
    sim.send(b"late", delay_s=0.05)
    sim.call_later(0.1, happened.set)
    sim.unplug()
    sim.replug()
    link = open_to(sim)
    assert happened.wait(2)
    assert link.read_some(soon(0.02)) == b""
    link.close()


def test_a_closed_line_leaves_nothing_behind() -> None:
    before = set(os.listdir("/proc/self/fd"))  # noqa: PTH208 - the numbers, not the paths
    threads = threading.active_count()
    lines: list[SimLine] = [PtyLink(Shouter()), TcpLink(Shouter())]
    folder = lines[0].path.parent  # type: ignore[attr-defined]  # the first is a PtyLink
    for line in lines:
        line.close()
        line.close()
        line.send(b"nobody listens")
        line.unplug()
    assert set(os.listdir("/proc/self/fd")) == before  # noqa: PTH208 - as above
    assert threading.active_count() == threads
    assert not folder.exists()
