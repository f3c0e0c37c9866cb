import sys
from subprocess import PIPE, Popen

from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.decisions import Reason
from kiosk.domain.journal import ChainReport
from kiosk.store.store import Store
from tests.unit.store.furnished import PATIENCE_S, bring_in, ids

_ROUNDS = 40

_COMMAND = """
import pathlib, sys
from kiosk.domain.decisions import Reason
from tests.unit.store.furnished import open_new

store = open_new(pathlib.Path(sys.argv[1]))
people = tuple(sys.argv[3:])
print("ready", flush=True)
sys.stdin.readline()
for _ in range(int(sys.argv[2])):
    store.admissions.record_refusal(Reason.UNKNOWN, False).result()
    number = store.compartments.reserve(people).result()
    print(number, flush=True)
store.close()
"""


def test_kiosk_and_command_write_one_chain_and_never_share_a_door(store: Store) -> None:
    record = bring_in(store)
    doors = [Compartment(n, CompartmentState.FREE) for n in range(1, 2 * _ROUNDS + 1)]
    store.compartments.seed(doors).result(PATIENCE_S)
    with Popen(
        [sys.executable, "-c", _COMMAND, store.path.parent, str(_ROUNDS), ids(record)[0]],
        stdin=PIPE,
        stdout=PIPE,
        text=True,
    ) as command:
        assert command.stdout is not None
        assert command.stdin is not None
        assert command.stdout.readline() == "ready\n"
        command.stdin.write("go\n")
        command.stdin.flush()
        ours = []
        for _ in range(_ROUNDS):
            store.admissions.record_refusal(Reason.UNKNOWN, False).result(PATIENCE_S)
            ours.append(store.compartments.reserve(ids(record)[1:2]).result(PATIENCE_S))
        theirs = [int(line) for line in command.stdout]
        assert command.wait(PATIENCE_S) == 0

    assert sorted(ours + theirs) == list(range(1, 2 * _ROUNDS + 1))
    assert store.journal.verify() == ChainReport(events=1 + 4 * _ROUNDS, intact=True)
    assert [row.sequence for row in store.journal.export()] == list(range(1, 4 * _ROUNDS + 2))


def test_a_reader_sees_what_another_process_has_committed(store: Store, open_here) -> None:
    other = open_here()
    record = bring_in(other)
    assert store.bookings.find(record.booking.booking_id) == record
    other.passes.revoke("p1").result(PATIENCE_S)
    assert store.passes.revoked() == {"p1"}
