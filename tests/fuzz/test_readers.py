"""Document readers and scanners in a storm: only what was shown is reported, and they recover.

Plain text has no check: of scanners and passport readers without one only the framing is looked
at, that is, that what is shown after the storm is reported as it is.
"""

import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import cast

import pytest

from hardware.interfaces import (
    CardLayout,
    CodeScanner,
    DocumentReader,
    DocumentText,
    HealthState,
    IdCard,
    MrzText,
    ReadProblem,
)
from hardware.sim.catalogue import start_reader, start_scanner
from hardware.sim.devices import SimLineScanner, SimReader
from hardware.sim.families import ReaderFamily, ScannerFamily
from hardware.sim.ssi import SsiScannerModel
from hardware.sim.storm import FaultStorm
from hardware.urls import DeviceKind, open_device
from tests.fuzz.faults import CountFaults
from tests.waiting import wait_until

FAULTS_IN_SUITE = 6
# How long somebody holds it there before they try the next.
HOLD_CODE_S = 0.15
HOLD_DOCUMENT_S = 0.5
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 $%*+-./:"
# How often a scanner that reads only when it is told to is told so.
QUICK: dict[ScannerFamily, dict[str, object]] = {
    ScannerFamily.SSI: {"session_ms": 200},
    ScannerFamily.HONEYWELL: {"trigger_ms": 200},
}
SERIAL_SCANNERS = [family for family in ScannerFamily if family is not ScannerFamily.CAMERA]


@dataclass
class Counter:
    """What was shown, and what the driver said of it."""

    shown: list[object] = field(default_factory=list)
    reported: list[object] = field(default_factory=list)
    problems: int = 0

    def note_problem(self, _problem: ReadProblem) -> None:
        self.problems += 1

    def wait_for(self, document: object, hold_s: float) -> None:
        """Until it is reported, or whoever holds it there gives up."""
        give_up_at = time.monotonic() + hold_s
        while document not in self.reported[-3:] and time.monotonic() < give_up_at:
            time.sleep(0.002)

    @property
    def invented(self) -> list[object]:
        return [one for one in self.reported if one not in self.shown]


def assert_sound(caplog: pytest.LogCaptureFixture) -> None:
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR] == []


# --- documents -----------------------------------------------------------------------------


@dataclass
class ReaderDesk:
    sim: SimReader
    reader: DocumentReader
    chance: Random
    counter: Counter = field(default_factory=Counter)

    def put_next(self) -> DocumentText:
        """Somebody else's document, on the reader until it is read or they give up."""
        document = self._card() if self.sim.reads(CARD) else self._passport()
        self.counter.shown.append(document)
        self.sim.put(document)
        self.counter.wait_for(document, HOLD_DOCUMENT_S)
        self.sim.take_away()
        return document

    def _card(self) -> IdCard:
        name = "".join(self.chance.choices("张王李赵欣悦建国", k=3))
        number = f"{self.chance.randrange(10**17):017d}X"
        return IdCard(CardLayout.RESIDENT, name, number, "19491231", "20200101", "长期", "M")

    def _passport(self) -> MrzText:
        number = f"{self.chance.randrange(10**9):09d}"
        return MrzText(
            (
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
                f"{number}6UTO7408122F1204159ZE184226B<<<<<10",
            )
        )


CARD = IdCard(CardLayout.RESIDENT, "张伟", "11010519491231002X", "19491231", "20200101", "长期")


@pytest.fixture(params=ReaderFamily)
def reader_desk(request: pytest.FixtureRequest, seed: int) -> Iterator[ReaderDesk]:
    cards = request.param.reads_cards
    sim = start_reader(request.param, **({"poll_ms": 20} if cards else {"idle_ms": 30}))
    reader = cast("DocumentReader", open_device(sim.url, DeviceKind.DOCUMENTS))
    desk = ReaderDesk(sim, reader, Random(seed))
    reader.start(desk.counter.reported.append, desk.counter.note_problem)
    yield desk
    reader.close()
    sim.close()


@pytest.mark.timeout(0)
def test_only_documents_that_were_shown_are_reported(
    reader_desk: ReaderDesk, count_faults: CountFaults, seed: int, caplog: pytest.LogCaptureFixture
) -> None:
    desk, counter = reader_desk, reader_desk.counter
    wait_until(lambda: desk.reader.health().state is HealthState.READY)
    storm = FaultStorm(seed, count_faults(FAULTS_IN_SUITE), share=0.5, both_ways=True)
    desk.sim.line.faults.storm = storm
    while not storm.over:
        desk.put_next()
    desk.sim.line.faults.storm = None

    wait_until(lambda: desk.reader.health().state is HealthState.READY)
    last: list[DocumentText] = []

    def read_at_last() -> bool:
        last.append(desk.put_next())
        return last[-1] in counter.reported

    wait_until(read_at_last)
    # What an MRZ says is checked by its own digits, further up.
    assert not desk.sim.reads(CARD) or counter.invented == []
    assert counter.reported
    assert_sound(caplog)


# --- codes ---------------------------------------------------------------------------------


@dataclass
class ScannerDesk:
    sim: SimLineScanner
    scanner: CodeScanner
    chance: Random
    counter: Counter = field(default_factory=Counter)

    def show_next(self) -> str:
        """Another code, held to the scanner until it is read or somebody gives up."""
        text = "HC1:" + "".join(self.chance.choices(LETTERS, k=self.chance.randint(8, 80))).strip()
        self.counter.shown.append(text)
        self.sim.show(text)
        self.counter.wait_for(text, HOLD_CODE_S)
        self.sim.show(None)
        return text


@pytest.fixture(params=SERIAL_SCANNERS)
def scanner_desk(request: pytest.FixtureRequest, seed: int) -> Iterator[ScannerDesk]:
    sim = start_scanner(request.param, **QUICK.get(request.param, {}))
    assert isinstance(sim, SimLineScanner)
    if isinstance(sim.model, SsiScannerModel):
        sim.model.patience_s = 0.1
    scanner = cast("CodeScanner", open_device(sim.url, DeviceKind.SCANNER))
    desk = ScannerDesk(sim, scanner, Random(seed))
    scanner.start(lambda code: desk.counter.reported.append(code.text))
    yield desk
    scanner.close()
    sim.close()


@pytest.mark.timeout(0)
def test_a_scanner_outlives_a_storm(
    scanner_desk: ScannerDesk,
    count_faults: CountFaults,
    seed: int,
    caplog: pytest.LogCaptureFixture,
) -> None:
    desk, counter = scanner_desk, scanner_desk.counter
    wait_until(lambda: desk.scanner.health().state is HealthState.READY)
    storm = FaultStorm(seed, count_faults(FAULTS_IN_SUITE), share=0.5, both_ways=True)
    desk.sim.line.faults.storm = storm
    while not storm.over:
        desk.show_next()
    desk.sim.line.faults.storm = None

    wait_until(lambda: desk.scanner.health().state is HealthState.READY)
    wait_until(lambda: desk.show_next() in counter.reported)
    # Zebra's packets have a sum, which two flips of the same bit, up and down, leave as it was;
    # text without any check is judged by a pass's signature alone.
    if desk.sim.family == ScannerFamily.SSI:
        assert len(counter.invented) <= 1 + 0.005 * len(counter.reported)
    assert counter.reported
    assert_sound(caplog)
