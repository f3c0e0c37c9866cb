"""Every family of the catalogue: its simulator works with its own driver, by URL alone."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import cast

import pytest

from hardware.interfaces import (
    CardLayout,
    CodeScanner,
    DocumentReader,
    DocumentText,
    HealthState,
    IdCard,
    LabelPrinter,
    LockerBank,
    MrzText,
    OpenOutcome,
    PrinterFault,
    ScannedCode,
)
from hardware.sim.catalogue import (
    count_locks,
    start_lockers,
    start_printer,
    start_reader,
    start_scanner,
)
from hardware.sim.devices import SimLockers, Trouble
from hardware.sim.families import LockerFamily, PrinterFamily, ReaderFamily, ScannerFamily
from hardware.urls import DeviceKind, open_device
from tests.waiting import wait_until

CARD = IdCard(CardLayout.RESIDENT, "张伟", "11010519491231002X", "19491231", "20200101", "长期")
ZONE = MrzText(
    (
        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
    )
)


@pytest.fixture
def closing() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.mark.parametrize("family", LockerFamily)
def test_doors_go_by_the_numbers_painted_on_them(family: LockerFamily, closing: ExitStack) -> None:
    lockers = start_lockers(family, boards=2, first=101, confirm_ms=200)
    assert len(lockers.numbers) == 2 * count_locks(family)
    closing.callback(lockers.close)
    bank = cast("LockerBank", open_device(lockers.url, DeviceKind.LOCKERS))
    closing.callback(bank.close)
    assert bank.compartments == tuple(lockers.numbers)
    last = lockers.numbers[-1]
    assert bank.open_door(last).result(10) is OpenOutcome.OPENED
    assert lockers.open_doors == {last}
    assert lockers.pulses_of(last) == 1
    lockers.close_door(last)
    wait_until(lambda: bank.read_doors().result(5)[last] == "closed")
    lockers.jam(101)
    assert lockers.jammed_doors == {101}
    assert bank.open_door(101).result(10) is OpenOutcome.JAMMED
    lockers.free(101)
    for number in (100, last + 1):
        with pytest.raises(ValueError, match=f"no door {number}"):
            lockers.jam(number)


@pytest.mark.parametrize("family", ScannerFamily)
def test_what_is_held_to_a_scanner_is_read(family: ScannerFamily, closing: ExitStack) -> None:
    sim = start_scanner(family)
    closing.callback(sim.close)
    scanner = cast("CodeScanner", open_device(sim.url, DeviceKind.SCANNER))
    closing.callback(scanner.close)
    codes: list[ScannedCode] = []
    scanner.start(codes.append)
    wait_until(lambda: scanner.health().state is HealthState.READY)
    sim.show("HC1:PASS 001")
    wait_until(lambda: len(codes) == 1)
    sim.show(None)
    assert codes[0].text == "HC1:PASS 001"


@pytest.mark.parametrize("family", ReaderFamily)
def test_what_is_put_on_a_reader_is_read(family: ReaderFamily, closing: ExitStack) -> None:
    sim = start_reader(family)
    closing.callback(sim.close)
    reader = cast("DocumentReader", open_device(sim.url, DeviceKind.DOCUMENTS))
    closing.callback(reader.close)
    documents: list[DocumentText] = []
    reader.start(documents.append, lambda _problem: None)
    wait_until(lambda: reader.health().state is HealthState.READY)
    document, other = (CARD, ZONE) if sim.reads(CARD) else (ZONE, CARD)
    sim.put(document)
    wait_until(lambda: documents == [document])
    assert sim.has_read
    sim.take_away()
    assert not sim.occupied
    with pytest.raises(ValueError, match="only"):
        sim.put(other)


@pytest.mark.parametrize("family", PrinterFamily)
def test_a_printers_faults_are_told_as_they_are(family: PrinterFamily, closing: ExitStack) -> None:
    sim = start_printer(family)
    closing.callback(sim.close)
    printer = cast("LabelPrinter", open_device(sim.url, DeviceKind.PRINTER))
    closing.callback(printer.close)
    assert printer.status().result(10).ready
    for fault in sim.possible:
        sim.fail(fault)
        assert fault in printer.status().result(10).faults
        sim.mend(fault)
        assert not sim.standing
    assert printer.status().result(10).ready
    impossible = set(PrinterFault) - set(sim.possible)
    for fault in impossible:
        with pytest.raises(ValueError, match="never has"):
            sim.fail(fault)


def test_every_trouble_of_a_line_is_switched_on_and_off(closing: ExitStack) -> None:
    lockers: SimLockers = start_lockers(LockerFamily.CU48, tcp=True)
    closing.callback(lockers.close)
    assert lockers.url.startswith("cu48+tcp://127.0.0.1:")
    for trouble in lockers.troubles:
        assert not lockers.suffers(trouble)
        lockers.suffer(trouble)
        assert lockers.suffers(trouble)
        lockers.suffer(trouble, on=False)
        assert not any(lockers.suffers(other) for other in Trouble)


def test_a_camera_has_no_bytes_to_garble(closing: ExitStack) -> None:
    camera = start_scanner(ScannerFamily.CAMERA)
    closing.callback(camera.close)
    assert camera.troubles == (Trouble.SILENT, Trouble.UNPLUGGED)
    for trouble in camera.troubles:
        camera.suffer(trouble)
        assert camera.suffers(trouble)
        camera.suffer(trouble, on=False)
        assert not camera.suffers(trouble)
    with pytest.raises(ValueError, match="cannot be garbled"):
        camera.suffer(Trouble.GARBLED)
