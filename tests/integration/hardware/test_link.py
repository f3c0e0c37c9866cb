"""Bytes over real pseudo-terminals and sockets, and the sentence for every way a line fails."""

import grp
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hardware.errors import LinkDown
from hardware.link import Link, SerialSettings, drain, open_link
from hardware.sim.pty_link import PtyLink
from hardware.sim.tcp_link import TcpLink
from hardware.urls import parse_device_url
from tests.integration.hardware.shouting import LINE, Shouter, open_to, read_exactly, soon
from tests.waiting import wait_until


def open_text(url: str, baud: int = LINE.baud) -> Link:
    return open_link(parse_device_url(url), SerialSettings(baud))


@pytest.fixture(params=[PtyLink, TcpLink])
def sim(request: pytest.FixtureRequest) -> Iterator[PtyLink | TcpLink]:
    with request.param(Shouter()) as line:
        yield line


def test_bytes_go_both_ways(sim: PtyLink | TcpLink) -> None:
    link = open_to(sim)
    link.write(b"hello")
    assert read_exactly(link, 5) == b"HELLO"
    link.close()
    link.close()


def test_every_byte_value_passes_unchanged(sim: PtyLink | TcpLink) -> None:
    everything = bytes(range(256)).upper()
    link = open_to(sim)
    link.write(everything)
    assert read_exactly(link, 256) == everything
    link.close()


def test_silence_ends_at_the_deadline(sim: PtyLink | TcpLink) -> None:
    link = open_to(sim)
    began = time.monotonic()
    assert link.read_some(began + 0.1) == b""
    assert 0.1 <= time.monotonic() - began < 0.5
    assert link.read_some(began) == b""
    link.close()


def test_draining_takes_what_came_before(sim: PtyLink | TcpLink) -> None:
    link = open_to(sim)
    link.write(b"old")
    assert drain(link, quiet_s=0.2) == 3
    assert drain(link) == 0
    link.write(b"new")
    assert read_exactly(link, 3) == b"NEW"
    link.close()


def test_an_unplugged_device_is_noticed_and_works_again_when_replugged(
    sim: PtyLink | TcpLink,
) -> None:
    link = open_to(sim)
    sim.unplug()
    with pytest.raises(LinkDown) as down:
        link.read_some(soon())
    assert "cable" in down.value.remedy
    link.close()
    with pytest.raises(LinkDown):
        open_to(sim)
    sim.replug()
    link = open_to(sim)
    link.write(b"again")
    assert read_exactly(link, 5) == b"AGAIN"
    link.close()


def test_writing_to_an_unplugged_device_fails(sim: PtyLink | TcpLink) -> None:
    link = open_to(sim)
    sim.unplug()

    def write_until_refused() -> None:
        # The first write to a closed TCP connection may still be taken by the kernel.
        deadline = soon()
        while time.monotonic() < deadline:
            link.write(b"x")

    with pytest.raises(LinkDown):
        write_until_refused()
    link.close()


def test_an_interrupt_ends_a_read_in_another_thread(sim: PtyLink | TcpLink) -> None:
    link = open_to(sim)
    failed: list[LinkDown] = []

    def wait() -> None:
        try:
            link.read_some(soon(20))
        except LinkDown as error:
            failed.append(error)

    reader = threading.Thread(target=wait)
    reader.start()
    link.interrupt()
    reader.join(2)
    assert not reader.is_alive()
    assert len(failed) == 1
    with pytest.raises(LinkDown):
        link.read_some(soon())
    link.close()


def test_a_port_that_is_not_there_says_how_to_find_the_right_one() -> None:
    with pytest.raises(LinkDown) as down:
        open_text("lines:///dev/no-such-port")
    assert down.value.what == "There is no device on port /dev/no-such-port."
    assert "/dev/serial/by-id" in down.value.remedy


def test_a_port_in_use_is_not_shared() -> None:
    with PtyLink(Shouter()) as sim:
        link = open_to(sim)
        with pytest.raises(LinkDown, match="in use by another program") as down:
            open_to(sim)
        assert "fuser" in down.value.remedy
        link.close()
        open_to(sim).close()


def test_a_file_is_not_a_serial_port(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.touch()
    with pytest.raises(LinkDown, match="is not a serial port"):
        open_text(f"lines://{file}")


def test_a_port_that_vanishes_while_it_is_opened_is_a_broken_line() -> None:
    said: set[str] = set()
    done = threading.Event()
    with PtyLink(Shouter()) as sim:

        def flap() -> None:
            while not done.is_set():
                sim.unplug()
                sim.replug()

        flapping = threading.Thread(target=flap)
        flapping.start()
        try:
            for _ in range(3000):
                try:
                    open_to(sim).close()
                except LinkDown as error:  # and nothing else
                    said.add(error.what)
        finally:
            done.set()
            flapping.join()
    assert not any("is not a serial port" in what for what in said)


# Root may open everything: the other half of the test runs as nobody.
_OPEN_AS_NOBODY = """
import os, sys
from hardware.errors import LinkDown
from hardware.link import SerialSettings, open_link
from hardware.urls import parse_device_url
from tests.waiting import wait_until

if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    open_link(parse_device_url(sys.argv[1]), SerialSettings(9600))
except LinkDown as error:
    print(error.what, error.remedy, sep="\\n")
"""


def test_a_port_without_rights_names_the_group_to_join() -> None:
    master, slave = os.openpty()
    port = os.ttyname(slave)
    # As udev sets a serial port up; the name is of a group that this machine has.
    group = next(one for one in grp.getgrall() if one.gr_gid and one.gr_gid != os.getgid())
    if os.geteuid() == 0:
        os.fchown(slave, 0, group.gr_gid)
    os.fchmod(slave, 0o060)
    expected = grp.getgrgid(os.fstat(slave).st_gid).gr_name
    opened = subprocess.run(
        [sys.executable, "-c", _OPEN_AS_NOBODY, f"lines://{port}"],
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    os.close(slave)
    os.close(master)
    what, remedy = opened.stdout.splitlines()
    assert what == f"This user may not open port {port}."
    assert remedy == f"Run `sudo usermod -aG {expected} $USER` and log in again."


def test_a_port_that_takes_no_data_is_given_up() -> None:
    master, slave = os.openpty()
    link = open_text(f"lines://{os.ttyname(slave)}", baud=2_000_000)
    try:
        with pytest.raises(LinkDown, match="does not take data"):
            link.write(bytes(100_000))
    finally:
        link.close()
        os.close(slave)
        os.close(master)


def test_a_slow_port_is_given_the_time_its_bytes_take() -> None:
    master, slave = os.openpty()
    link = open_text(f"lines://{os.ttyname(slave)}", baud=9600)
    # 20,000 bytes take 20 s at 9600 baud: a pause of some seconds is nothing there.
    taken = bytearray()

    def take() -> None:
        while len(taken) < 20_000:
            taken.extend(os.read(master, 4096))

    taker = threading.Timer(2.3, take)
    taker.start()
    try:
        link.write(bytes(range(200)) * 100)
    finally:
        taker.join(5)
        link.close()
        os.close(slave)
        os.close(master)
    assert bytes(taken) == bytes(range(200)) * 100


def test_a_peer_that_lost_its_power_is_noticed_by_who_only_listens() -> None:
    """A listener sends nothing that would go unanswered: the kernel has to ask for it."""
    with TcpLink(Shouter()) as sim:
        link = open_to(sim)
        wait_until(lambda: _keepalive_s(sim.port) is not None)
        due_s = _keepalive_s(sim.port)
        link.close()
    assert due_s is not None
    assert due_s <= 10


def _keepalive_s(port: int) -> float | None:
    """In how many seconds the kernel asks the peer on that port for a sign of life.

    Source: Linux `Documentation/networking/proc_net_tcp.rst`: timer 2 is the keepalive.
    """
    for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        fields = line.split()
        timer, _, due = fields[5].partition(":")
        if fields[2].endswith(f":{port:04X}") and timer == "02":
            return int(due, 16) / os.sysconf("SC_CLK_TCK")
    return None


def test_a_refused_connection_says_so() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    with pytest.raises(LinkDown, match=f"127.0.0.1:{port} refuses the connection"):
        open_text(f"lines+tcp://127.0.0.1:{port}")


def test_a_host_name_that_nobody_knows_says_so() -> None:
    with pytest.raises(LinkDown, match=r"not known on this network|cannot be reached"):
        open_text("lines+tcp://no-such-device.invalid:4001")
