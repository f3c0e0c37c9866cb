"""Others who speak Modbus: pymodbus's client and libmodbus's mbpoll ask the simulator, pymodbus's
server answers the driver, and socat's pair of ptys carries one to the other.

pymodbus's server makes FF00 of the time of a flash, so it can tell which relay was meant, not
for how long.
"""

import asyncio
import os
import shutil
import subprocess
import threading
import tty
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest
from pymodbus.client import ModbusSerialClient, ModbusTcpClient
from pymodbus.framer import FramerType
from pymodbus.pdu import ModbusPDU
from pymodbus.server import ModbusTcpServer
from pymodbus.simulator import DataType, SimData, SimDevice

from hardware.errors import DeviceFault
from hardware.interfaces import DoorState, OpenOutcome
from hardware.lockers.bank import PolledBank
from hardware.lockers.modbus_relay import BAUD, Function
from hardware.sim.line import SimLine
from hardware.sim.modbus_relay import ModbusRelayModel
from hardware.sim.pty_link import PtyLink
from hardware.sim.tcp_link import TcpLink
from hardware.urls import DeviceKind, open_device
from tests.waiting import wait_until

MBPOLL, SOCAT = shutil.which("mbpoll"), shutil.which("socat")
needs_mbpoll = pytest.mark.skipif(MBPOLL is None, reason="mbpoll is missing: apt install mbpoll")
needs_socat = pytest.mark.skipif(SOCAT is None, reason="socat is missing: apt install socat")

CLOSED, OPEN = DoorState.CLOSED, DoorState.OPEN
READ_SIZE = 4096

Result = TypeVar("Result")


@pytest.fixture
def model() -> ModbusRelayModel:
    board = ModbusRelayModel(linked=True, spring_s=0.0)
    board.open_door_by_hand(2)
    return board


@pytest.fixture
def line(model: ModbusRelayModel) -> Iterator[PtyLink]:
    with PtyLink(model) as line:
        yield line


# --- who asks the simulator ------------------------------------------------------------------


@pytest.mark.parametrize("tcp", [False, True])
def test_pymodbus_reads_and_writes_as_the_driver_does(model: ModbusRelayModel, tcp: bool) -> None:
    with TcpLink(model) if tcp else PtyLink(model) as line:
        client: ModbusSerialClient | ModbusTcpClient
        if isinstance(line, TcpLink):
            client = ModbusTcpClient(line.host, port=line.port, framer=FramerType.RTU, timeout=2)
        else:
            client = ModbusSerialClient(str(line.path), baudrate=BAUD, timeout=2)
        with closing(client):
            assert client.connect()
            doors = client.read_discrete_inputs(0, count=8)
            assert doors.bits == [lock != 2 for lock in range(8)]
            for relay in range(8):
                assert not client.write_register(0x1000 + relay, 0).isError()
            assert set(model.modes) == {0}
            assert not client.write_coil(5, True).isError()
            assert client.read_coils(0, count=8).bits == [relay == 5 for relay in range(8)]
            assert model.open_doors == {2, 5}
            assert not client.write_coil(5, False).isError()
            assert model.coils == 0


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        (lambda client: client.read_discrete_inputs(0, count=9), 3),
        (lambda client: client.read_coils(4, count=8), 2),
        (lambda client: client.write_coil(8, True), 2),
        (lambda client: client.write_register(0x4000, 2), 2),
        (lambda client: client.read_holding_registers(0x1000, count=8), 1),
    ],
)
def test_pymodbus_understands_the_simulators_exceptions(
    line: PtyLink, ask: Callable[[ModbusSerialClient], ModbusPDU], code: int
) -> None:
    with closing(ModbusSerialClient(str(line.path), baudrate=BAUD, timeout=2)) as client:
        assert client.connect()
        answer = ask(client)
        assert answer.isError()
        assert answer.exception_code == code


def mbpoll(port: Path, kind: int, reference: int, *more: str) -> subprocess.CompletedProcess[str]:
    """Ask or write once; mbpoll counts references from 1."""
    assert MBPOLL is not None
    common = ["-m", "rtu", "-b", str(BAUD), "-P", "none", "-a", "1", "-1", "-o", "2"]
    place = ["-t", str(kind), "-r", str(reference), str(port)]
    return subprocess.run(
        [MBPOLL, *common, *place, *more], capture_output=True, text=True, timeout=20, check=False
    )


@needs_mbpoll
def test_mbpoll_reads_doors_and_switches_relays(model: ModbusRelayModel, line: PtyLink) -> None:
    asked = mbpoll(line.path, 1, 1, "-c", "8")
    assert asked.returncode == 0, asked.stderr
    said = [text.split()[1] for text in asked.stdout.splitlines() if text.startswith("[")]
    assert said == ["1", "1", "0", "1", "1", "1", "1", "1"]
    assert mbpoll(line.path, 4, 0x1001, "0").returncode == 0
    assert model.modes[0] == 0
    assert mbpoll(line.path, 0, 8, "1").returncode == 0
    assert model.pulses == (7,)
    assert model.open_doors == {2, 7}


@needs_mbpoll
def test_mbpoll_understands_the_simulators_exceptions(line: PtyLink) -> None:
    asked = mbpoll(line.path, 1, 1, "-c", "9")
    assert "Illegal data value" in asked.stderr
    asked = mbpoll(line.path, 0, 9, "1")
    assert "Illegal data address" in asked.stderr


# --- who answers the driver ------------------------------------------------------------------


class PymodbusBoard:
    """A board of eight relays by pymodbus's own server; writing a relay's flash opens its door."""

    def __init__(self, *, flashes: bool) -> None:
        self.doors = 0xFF
        self.written: list[tuple[int, int, int | bool]] = []
        relays = [SimData(0, values=[False] * 8, datatype=DataType.BITS)]
        if flashes:
            relays.append(SimData(0x200, values=[False] * 8, datatype=DataType.BITS))
        inputs = [SimData(0, values=[True] * 8, datatype=DataType.BITS)]
        modes = [SimData(0x1000, values=[1] * 8, datatype=DataType.REGISTERS)]
        self._device = SimDevice(
            1, (relays, inputs, modes, [SimData(0, values=0)]), action=self._act
        )
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._server = self._run(self._serve()).result(10)
        sockets = self._server.transport.sockets
        self.port: int = sockets[0].getsockname()[1]

    def close(self) -> None:
        self._run(self._server.shutdown()).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _run(self, work: "Coroutine[None, None, Result]") -> "Future[Result]":
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    async def _serve(self) -> ModbusTcpServer:
        server = ModbusTcpServer(self._device, framer=FramerType.RTU, address=("127.0.0.1", 0))
        await server.serve_forever(background=True)
        return server

    async def _act(
        self,
        function: int,
        start: int,
        address: int,
        count: int,
        registers: list[int],
        values: "list[int] | list[bool] | None",
    ) -> None:
        if function == Function.READ_INPUTS:
            registers[0] = self.doors
        elif values is not None:
            self.written.append((function, address, values[0]))
            if function == Function.WRITE_COIL:
                self.doors &= ~(1 << address - 0x200)


def open_bank(port: int) -> PolledBank:
    bank = open_device(f"modbus+tcp://127.0.0.1:{port}?locks=8&confirm_ms=300", DeviceKind.LOCKERS)
    assert isinstance(bank, PolledBank)
    return bank


def test_the_driver_and_pymodbuss_server_agree() -> None:
    with closing(PymodbusBoard(flashes=True)) as board, closing(open_bank(board.port)) as bank:
        assert set(bank.read_doors().result(5).values()) == {CLOSED}
        assert board.written == [(Function.WRITE_REGISTER, 0x1000 + relay, 0) for relay in range(8)]
        board.doors = 0b1111_0111
        assert bank.read_doors().result(5)[4] is OPEN
        board.written.clear()
        assert bank.open_door(6).result(5) is OpenOutcome.OPENED
        assert board.written == [(Function.WRITE_COIL, 0x0205, True)]
        assert board.doors == 0b1101_0111


def test_pymodbuss_exceptions_are_told_in_words() -> None:
    with closing(PymodbusBoard(flashes=False)) as board, closing(open_bank(board.port)) as bank:
        with pytest.raises(DeviceFault, match="exception 2"):
            bank.open_door(1).result(5)
        assert bank.read_doors().result(5)[1] is CLOSED


# --- what carries the one to the other -------------------------------------------------------


class PortEndpoint:
    """The board's end of a line, at a serial port that somebody else made."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._port = -1

    def plug(self) -> None:
        self._port = os.open(self._path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        tty.setraw(self._port)

    def unplug(self) -> None:
        os.close(self._port)

    def descriptors(self) -> tuple[int, ...]:
        return (self._port,)

    def take(self, descriptor: int) -> bytes:
        return os.read(descriptor, READ_SIZE)

    def give(self, data: bytes) -> None:
        os.write(self._port, data)


@needs_socat
def test_the_driver_reaches_the_board_through_socats_pair_of_ptys(tmp_path: Path) -> None:
    assert SOCAT is not None
    ours, theirs = tmp_path / "driver", tmp_path / "board"
    ends = [f"pty,raw,echo=0,link={end}" for end in (ours, theirs)]
    board = ModbusRelayModel(spring_s=0.02)
    with subprocess.Popen([SOCAT, *ends]) as socat:
        try:
            wait_until(lambda: ours.exists() and theirs.exists())
            with SimLine(board, PortEndpoint(theirs), None):
                url = f"modbus://{ours}?confirm_ms=300&spacing_ms=50"
                bank = open_device(url, DeviceKind.LOCKERS)
                assert isinstance(bank, PolledBank)
                with closing(bank):
                    assert bank.open_door(3).result(5) is OpenOutcome.OPENED
                    board.jam(4)
                    assert bank.open_door(5).result(5) is OpenOutcome.JAMMED
                    board.close_door(2)
                    wait_until(lambda: bank.read_doors().result(5)[3] is CLOSED)
            assert board.pulses[0] == 2
        finally:
            socat.terminate()
