"""Kiosk and command at the same time: the last place, one piece, one request, one merge."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from subprocess import PIPE, Popen

from kiosk.domain.by_hand import Identified, PhonesBehind, Present
from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.corrections import CorrectionRefused
from kiosk.domain.journal import FactKind
from kiosk.domain.luggage import HandOut, Piece, Proof
from kiosk.domain.releases import ByTour
from kiosk.domain.tours import Language
from kiosk.domain.visitors import VisitorState
from kiosk.store.by_hand import ByHandCommand, CheckedIn
from kiosk.store.luggage import TagCommand
from kiosk.store.store import Store
from tests.samples import DAY, FATHER, NOW, TOUR, VENUE
from tests.unit.store.furnished import PATIENCE_S, admit_all, bring_in, ids, kinds
from tests.unit.store.test_interplay import force
from tests.unit.store.test_merges import second_booking
from tests.unit.store.test_walk_ins import child, comer, walk_in

ROUNDS = 15

_BEGIN = """
import pathlib, sys
from tests.unit.store.furnished import open_new
from tests.unit.store.test_rival_exceptions import *

store = open_new(pathlib.Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
for number in range(ROUNDS):
    print(int({work}), flush=True)
store.close()
"""


@contextmanager
def rival(store: Store, work: str, *arguments: str) -> Iterator[list[bool]]:
    """Another process does this `ROUNDS` times meanwhile; what came of each afterwards."""
    said: list[bool] = []
    script = _BEGIN.format(work=work)
    with Popen(
        [sys.executable, "-c", script, store.path.parent, *arguments],
        stdin=PIPE,
        stdout=PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.stdin.write("go\n")
        process.stdin.flush()
        yield said
        said += [line == "1\n" for line in process.stdout]
        assert process.wait(PATIENCE_S) == 0
    assert len(said) == ROUNDS


def walks_in(store: Store, name: str) -> bool:
    answer = walk_in(store, comer(name), request=name)
    return type(answer).__name__ == "WalkedIn"


def test_no_more_people_walk_in_than_there_are_places(store: Store) -> None:
    bring_in(store, tour=replace(TOUR, capacity=3 + ROUNDS))
    with rival(store, "walks_in(store, f'theirs{number}')") as theirs:
        ours = [walks_in(store, f"ours{number}") for number in range(ROUNDS)]

    assert sum(ours) + sum(theirs) == ROUNDS
    assert store.walk_ins.free_places(TOUR.tour_id) == 0
    assert len(store.manifest(TOUR.tour_id)) == 3 + ROUNDS
    # One of two who come together gets no place alone.
    assert type(walk_in(store, comer("late"), child(), request="late")).__name__ != "WalkedIn"


def gives_out(store: Store, tag_id: str) -> bool:
    answer = store.luggage_storage.hand_out(tag_id, HandOut(Proof.NUMBER), "u1")
    return isinstance(answer.result(PATIENCE_S), Piece)


def test_a_piece_is_given_out_once(store: Store) -> None:
    record = bring_in(store)
    father = admit_all(store, record)[0]
    tags = []
    for number in range(ROUNDS):
        command = TagCommand(f"t{number}", record.booking.booking_id, father, DAY)
        job = store.luggage.make_tag(command).result(PATIENCE_S)
        assert job.tag is not None
        tags.append(job.tag.tag_id)
    with rival(store, "gives_out(store, sys.argv[2:][number])", *tags) as theirs:
        ours = [gives_out(store, tag_id) for tag_id in reversed(tags)]

    assert sum(ours) + sum(theirs) == ROUNDS
    assert kinds(store).count(FactKind.LUGGAGE_HANDED_OUT) == ROUNDS


def checks_in(store: Store, booking_id: str, visitor_id: str) -> bool:
    command = ByHandCommand(
        request_id="the same",
        booking_id=booking_id,
        present=(Present(visitor_id, Identified.KNOWN),),
        phones=(PhonesBehind(1, (visitor_id,)),),
        by="u1",
        terms_version="2026-1",
        language=Language.ENGLISH,
    )
    answer = store.by_hand.check_in(command, VENUE).result(PATIENCE_S)
    return isinstance(answer, CheckedIn) and bool(answer.admitted)


def test_the_same_party_is_checked_in_once_by_hand(store: Store) -> None:
    store.compartments.seed([Compartment(1, CompartmentState.FREE)]).result(PATIENCE_S)
    record = bring_in(store)
    who = (record.booking.booking_id, ids(record)[0])
    with rival(store, "checks_in(store, *sys.argv[2:4])", *who) as theirs:
        ours = [checks_in(store, *who) for _ in range(ROUNDS)]

    assert all(ours + theirs)  # the first answer, again and again
    assert kinds(store).count(FactKind.VISITOR_ADMITTED) == 1
    assert len(store.stickers.owed_since(NOW)) == 1
    assert store.compartments.held_by(who[1:]) == {who[1]: 1}


def locks(store: Store, visitor_id: str) -> bool:
    number = store.compartments.reserve((visitor_id,)).result(PATIENCE_S)
    if number is None:
        return False
    store.compartments.opened(number).result(PATIENCE_S)
    return store.compartments.start_holding(number).result(PATIENCE_S) is not None


def test_no_pouch_is_lost_to_a_merge_that_runs_meanwhile(store: Store) -> None:
    """Pouches are locked, released and merged by two processes: every door has an owner."""
    record = bring_in(store)
    kept = admit_all(store, record)[0]
    (dropped,) = ids(second_booking(store, replace(FATHER, document=None)))
    force(store, dropped)
    doors = [Compartment(n, CompartmentState.FREE) for n in range(1, ROUNDS + 1)]
    store.compartments.seed(doors).result(PATIENCE_S)
    with rival(store, "merges(store, *sys.argv[2:4])", kept, dropped) as theirs:
        ours = [locks(store, dropped) for _ in range(ROUNDS)]

    assert all(ours)
    assert sum(theirs) == 1
    held = store.releases.facts(ByTour(TOUR.tour_id)).pouches
    assert len(held) == ROUNDS
    assert {visitor for pouch in held for visitor in pouch.visitor_ids} == {kept}


def merges(store: Store, kept: str, dropped: str) -> bool:
    return (
        type(store.merges.merge(kept, dropped, "u1", VENUE).result(PATIENCE_S)).__name__ == "Merged"
    )


def undoes(store: Store, visitor_id: str) -> bool:
    answer = store.corrections.undo(visitor_id, "u1", "mistake", VENUE).result(PATIENCE_S)
    return not isinstance(answer, CorrectionRefused)


def test_nobody_is_undone_whose_pouch_is_being_locked(store: Store) -> None:
    record = bring_in(store)
    mother = admit_all(store, record)[1]
    doors = [Compartment(n, CompartmentState.FREE) for n in range(1, ROUNDS + 1)]
    store.compartments.seed(doors).result(PATIENCE_S)
    with rival(store, "undoes(store, sys.argv[2])", mother) as theirs:
        for _ in range(ROUNDS):
            locks(store, mother)

    (person,) = [p for p in store.bookings.of_tour(TOUR.tour_id)[0].party if p.visitor_id == mother]
    assert (person.state is VisitorState.EXPECTED) is (sum(theirs) == 1)
    assert sum(theirs) <= 1
