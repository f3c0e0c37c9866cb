"""Label printers in a storm: no label twice, none called printed that is not, and they recover.

What goes to the printer arrives, as over USB or TCP; what it says comes damaged, twice, late or
not at all. Meanwhile it runs out of paper or is opened while it prints.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from typing import cast

import pytest

from hardware.errors import DeviceFault, HardwareError, OutcomeUnknown
from hardware.interfaces import HealthState, Label, LabelPrinter, PrinterFault
from hardware.sim.catalogue import start_printer
from hardware.sim.devices import SimPrinter
from hardware.sim.families import PrinterFamily
from hardware.sim.label_printer import LabelPrinterModel
from hardware.sim.storm import FaultStorm
from hardware.urls import DeviceKind, open_device
from tests.fuzz.faults import CountFaults, RecordProperty
from tests.waiting import wait_until

ANSWER_S = 60.0
WIDTH_PX, HEIGHT_PX = 696, 200
ATTEMPTS = 5
FAULTS_IN_SUITE = 8
# Faults that stand alone, without another that follows from them.
FAULTS = (PrinterFault.PAPER_OUT, PrinterFault.HEAD_OPEN)


@dataclass
class Desk:
    """A printer in a storm, and everything wrong that its driver said."""

    sim: SimPrinter
    printer: LabelPrinter
    chance: Random
    number: int = 0
    wrong: list[str] = field(default_factory=list)
    outcomes: dict[str, int] = field(default_factory=dict)

    @property
    def model(self) -> LabelPrinterModel:
        assert isinstance(self.sim.model, LabelPrinterModel)
        return self.sim.model

    def print_one(self, number: int) -> None:
        """Print a label, asking again as the queue does, and judge what is said of it."""
        before = self.sim.labels_out
        self.number = number
        if self.chance.random() < 0.3:
            fault = self.chance.choice(FAULTS)
            self.sim.line.call_later(
                self.chance.uniform(0, 0.6), lambda: self._go_wrong(fault, number)
            )
        said = self._ask(f"job-{number}")
        self.outcomes[said] = self.outcomes.get(said, 0) + 1
        out = self.sim.labels_out - before
        if said == "printed" and out != 1:
            self._blame(f"label {number} was called printed, and {out} came out")
        self.number = 0
        self.wait_until_idle()
        out = self.sim.labels_out - before
        if out > 1 or (said == "refused" and out):
            self._blame(f"label {number} was {said}, and {out} came out in the end")

    def wait_until_idle(self) -> None:
        """Nothing wrong stands any more, and what the printer still holds comes out."""

        def idle() -> bool:
            for fault in FAULTS:
                self.model.mend(fault)
            return not self.model.waiting

        wait_until(idle)

    def _ask(self, job: str) -> str:
        label = Label(job, WIDTH_PX, HEIGHT_PX, 300, bytes(WIDTH_PX // 8 * HEIGHT_PX))
        for _ in range(ATTEMPTS):
            try:
                self.printer.print_label(label).result(ANSWER_S)
            except OutcomeUnknown:
                return "unknown"
            except DeviceFault:
                return "refused"
            except HardwareError:
                continue
            return "printed"
        return "unanswered"

    def _go_wrong(self, fault: PrinterFault, number: int) -> None:
        if self.number == number:
            self.model.fail(fault)

    def _blame(self, what: str) -> None:
        self.wrong.append(what)


@pytest.fixture(params=PrinterFamily)
def desk(request: pytest.FixtureRequest, seed: int) -> Iterator[Desk]:
    sim = start_printer(request.param, timeout_ms=60, print_ms=2000, poll_ms=100)
    printer = cast("LabelPrinter", open_device(sim.url, DeviceKind.PRINTER))
    yield Desk(sim, printer, Random(seed))
    printer.close()
    sim.close()


@pytest.mark.timeout(0)
def test_labels_come_out_once_in_a_storm(
    desk: Desk,
    count_faults: CountFaults,
    seed: int,
    caplog: pytest.LogCaptureFixture,
    record_property: RecordProperty,
) -> None:
    wait_until(lambda: desk.printer.health().state is HealthState.READY)
    storm = FaultStorm(seed, count_faults(FAULTS_IN_SUITE), share=0.3, most_delay_s=0.1)
    desk.sim.line.faults.storm = storm
    number = 0
    while not storm.over:
        number += 1
        desk.print_one(number)
    desk.sim.line.faults.storm = None
    record_property("said", f"{number} labels, {desk.outcomes}, {storm.struck}")

    desk.wait_until_idle()
    wait_until(lambda: desk.printer.health().state is HealthState.READY)
    before = desk.sim.labels_out
    label = Label("the last", WIDTH_PX, HEIGHT_PX, 300, bytes(WIDTH_PX // 8 * HEIGHT_PX))
    desk.printer.print_label(label).result(ANSWER_S)
    assert desk.sim.labels_out == before + 1
    assert desk.wrong == [], f"{len(desk.wrong)} of {number}: {desk.outcomes}"
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR] == []
