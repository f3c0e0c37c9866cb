"""What was acknowledged is there, whenever the power goes; the chain has no gap and no tear."""

import random
import signal
import sys
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from kiosk.domain.compartments import CompartmentState
from kiosk.domain.visitors import VisitorState
from kiosk.store.store import Store
from tests.unit.store.furnished import bring_in, open_new

# Admits, locks and releases as fast as it can; says on its output what was acknowledged.
_BUSY_KIOSK = """
import pathlib, sys
from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.decisions import Admitted
from tests.unit.store.furnished import admit, command, open_new

store = open_new(pathlib.Path(sys.argv[1]))
(record,) = store.bookings.of_tour("T-1030")
bank = store.compartments
bank.seed([Compartment(n, CompartmentState.FREE) for n in range(1, 4)]).result()
print("ready", flush=True)
for number in range(10**6):
    person = record.party[number % len(record.party)]
    answer = admit(store, command(f"{sys.argv[2]}-{number}", (person,), record))
    if answer == [Admitted()]:
        print("admitted", person.visitor_id, flush=True)
    compartment = bank.reserve((person.visitor_id,)).result()
    if compartment is None:
        for held in bank.all():
            bank.release(held.compartment.number, "x").result()
        continue
    bank.opened(compartment).result()
    bank.start_holding(compartment).result()
    print("held", compartment, store.journal.tail(1)[0].sequence, flush=True)
"""


def run_until_killed(folder: Path, run: int, acknowledgements: int) -> list[list[str]]:
    """Let it work until it has said so much, then take the power away in mid-write."""
    said: list[list[str]] = []
    with Popen(
        [sys.executable, "-c", _BUSY_KIOSK, folder, str(run)], stdout=PIPE, text=True
    ) as kiosk:
        assert kiosk.stdout is not None
        for line in kiosk.stdout:
            said.append(line.split())
            if len(said) > acknowledgements:
                kiosk.send_signal(signal.SIGKILL)
                break
        said += [line.split() for line in kiosk.stdout if line.endswith("\n")]
        assert kiosk.wait() == -signal.SIGKILL
    return said


def check(store: Store, said: list[list[str]]) -> None:
    assert store.journal.verify().intact
    (record,) = store.bookings.of_tour("T-1030")
    admitted = {p.visitor_id for p in record.party if p.state is VisitorState.ADMITTED}
    assert {words[1] for words in said if words[0] == "admitted"} <= admitted
    last = max((int(words[2]) for words in said if words[0] == "held"), default=0)
    rows = list(store.journal.export())
    assert rows[-1].sequence == len(rows) >= last
    # Tables and journal tell the same of every door: neither got ahead of the other.
    inside: dict[object, str] = {}
    for row in rows:
        match row.kind.value:
            case "CompartmentReserved":
                inside[row.data["compartment"]] = "reserved"
            case "HoldingStarted":
                inside[row.data["compartment"]] = "held"
            case "HoldingReleased" | "ReservationDropped":
                del inside[row.data["compartment"]]
    table = {
        r.compartment.number: r.compartment.state.value
        for r in store.compartments.all()
        if r.compartment.state in {CompartmentState.RESERVED, CompartmentState.HELD}
    }
    assert table == inside
    assert [row.data["visitor"] for row in rows if row.kind.value == "VisitorAdmitted"] == [
        job.visitor_id for job in store.stickers.owed_since(rows[0].at_utc)
    ]


@pytest.mark.parametrize("seed", range(4))
def test_a_power_cut_loses_nothing_that_was_acknowledged(tmp_path: Path, seed: int) -> None:
    with open_new(tmp_path) as store:
        bring_in(store)
    said: list[list[str]] = []
    chance = random.Random(seed)
    for run in range(2):
        said += run_until_killed(tmp_path, run, chance.randrange(1, 40))
        with open_new(tmp_path) as store:
            check(store, said)
            for record in store.compartments.all():
                store.compartments.drop_reservation(record.compartment.number, "x").result()
