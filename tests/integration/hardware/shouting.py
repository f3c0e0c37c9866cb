"""A device that shouts back, on both kinds of lines."""

import time

from hardware.link import Link, SerialSettings, open_link
from hardware.sim.line import SimPort
from hardware.sim.pty_link import PtyLink
from hardware.sim.tcp_link import TcpLink
from hardware.urls import parse_device_url

LINE = SerialSettings(9600)


class Shouter:
    """A device that answers with what it got, in capitals."""

    def attach(self, port: SimPort) -> None:
        self.port = port

    def receive(self, data: bytes) -> bytes:
        return data.upper()


def open_to(sim: PtyLink | TcpLink) -> Link:
    return open_link(parse_device_url(sim.url("lines")), LINE)


def soon(seconds: float = 2.0) -> float:
    return time.monotonic() + seconds


def read_exactly(link: Link, count: int) -> bytes:
    data = b""
    deadline = soon()
    while len(data) < count:
        data += link.read_some(deadline)
        assert time.monotonic() < deadline
    return data
