"""A device gone mad, or another one on its address: noise without end keeps nobody waiting."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from hardware.documents.reader import SdtReader
from hardware.errors import HardwareError
from hardware.interfaces import HealthState
from hardware.lockers.families import open_bank
from hardware.printers.printer import open_zpl
from hardware.urls import parse_device_url
from tests.waiting import wait_until

NOISE = bytes(range(32, 128)) * 200


@pytest.fixture
def babbler() -> Iterator[str]:
    """A TCP peer that never stops talking and never listens; gives its address."""
    server = socket.create_server(("127.0.0.1", 0))

    def babble(peer: socket.socket) -> None:
        with peer, contextlib.suppress(OSError):
            while True:
                peer.sendall(NOISE)

    def serve() -> None:
        with contextlib.suppress(OSError):
            while True:
                peer, _ = server.accept()
                threading.Thread(target=babble, args=(peer,), daemon=True).start()

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    yield f"127.0.0.1:{server.getsockname()[1]}"
    server.shutdown(socket.SHUT_RDWR)
    thread.join()
    server.close()


def test_whoever_asks_a_babbler_gets_an_error_and_its_driver_can_be_closed(babbler: str) -> None:
    bank = open_bank(parse_device_url(f"cu48+tcp://{babbler}?timeout_ms=50"))
    reader = SdtReader(parse_device_url(f"sdt+tcp://{babbler}"))
    printer = open_zpl(parse_device_url(f"zpl+tcp://{babbler}?timeout_ms=50"))
    asked = (bank.read_doors(), bank.open_door(1), reader.read_one(60), printer.status())
    for future in asked:
        with pytest.raises(HardwareError):
            future.result(20)
    for device in (bank, reader, printer):
        wait_until(lambda device=device: device.health().state is HealthState.DOWN)  # type: ignore[misc]  # mypy cannot infer a lambda's default
        assert "damaged answers" in device.health().detail
        began = time.monotonic()
        device.close()
        assert time.monotonic() - began < 1.0
