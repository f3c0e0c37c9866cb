import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.compartments import Compartment, CompartmentState
from kiosk.domain.journal import FactKind
from kiosk.store.errors import UnknownRecord
from kiosk.store.records import BookingRecord, CompartmentRecord
from kiosk.store.store import Store
from tests.samples import NOW
from tests.unit.store.furnished import PATIENCE_S, Opener, bring_in, ids, kinds, open_in

FREE, RESERVED, HELD, OUT_OF_ORDER = (
    CompartmentState.FREE,
    CompartmentState.RESERVED,
    CompartmentState.HELD,
    CompartmentState.OUT_OF_ORDER,
)
WALL = tuple(
    Compartment(n, FREE, row=(n - 1) // 2, column=(n - 1) % 2, low=n > 2) for n in range(1, 5)
)


@pytest.fixture
def bank(store: Store) -> Store:
    store.compartments.seed(WALL).result(PATIENCE_S)
    return store


def record_of(store: Store, number: int) -> CompartmentRecord:
    return next(r for r in store.compartments.all() if r.compartment.number == number)


def state_of(store: Store, number: int) -> CompartmentState:
    return record_of(store, number).compartment.state


def reserve(store: Store, people: tuple[str, ...], low: bool = False) -> int:
    number = store.compartments.reserve(people, low).result(PATIENCE_S)
    assert number is not None
    return number


def hold(store: Store, people: tuple[str, ...]) -> int:
    number = reserve(store, people)
    store.compartments.opened(number).result(PATIENCE_S)
    assert store.compartments.start_holding(number).result(PATIENCE_S) == people
    return number


def test_a_pouch_goes_in_and_comes_out_by_door_evidence(bank: Store, family: BookingRecord) -> None:
    people = ids(family)[:2]
    number = reserve(bank, people)
    assert record_of(bank, number) == CompartmentRecord(
        Compartment(1, RESERVED, 0, 0, low=False), people, since_utc=NOW, opened=False
    )
    bank.compartments.opened(number).result(PATIENCE_S)
    assert record_of(bank, number).opened
    assert bank.compartments.start_holding(number).result(PATIENCE_S) == people
    assert state_of(bank, number) is HELD
    assert [row.compartment for row in bank.manifest("T-1030")] == [1, 1, None]

    assert bank.compartments.release(number, "door_opened").result(PATIENCE_S) == people
    assert record_of(bank, number) == CompartmentRecord(WALL[0])
    assert [row.compartment for row in bank.manifest("T-1030")] == [None] * 3
    assert kinds(bank)[1:] == [
        FactKind.COMPARTMENT_RESERVED,
        FactKind.COMPARTMENT_OPENED,
        FactKind.HOLDING_STARTED,
        FactKind.HOLDING_RELEASED,
    ]
    assert bank.journal.tail(1)[0].data == {
        "compartment": 1,
        "visitors": list(people),
        "evidence": "door_opened",
    }


def test_a_door_that_closes_without_having_opened_holds_nothing(
    bank: Store, family: BookingRecord
) -> None:
    number = reserve(bank, ids(family)[:1])
    assert bank.compartments.start_holding(number).result(PATIENCE_S) is None
    assert bank.compartments.start_holding(2).result(PATIENCE_S) is None
    assert state_of(bank, number) is RESERVED
    assert FactKind.HOLDING_STARTED not in kinds(bank)


def test_a_jammed_door_loses_its_reservation_and_is_given_to_nobody(
    bank: Store, family: BookingRecord
) -> None:
    people = ids(family)[:1]
    number = reserve(bank, people)

    assert bank.compartments.jammed(number).result(PATIENCE_S) == people

    assert record_of(bank, number).fault == "jammed"
    assert state_of(bank, number) is OUT_OF_ORDER
    assert reserve(bank, people) == 2
    assert kinds(bank)[-3:] == [
        FactKind.COMPARTMENT_JAMMED,
        FactKind.RESERVATION_DROPPED,
        FactKind.COMPARTMENT_RESERVED,
    ]


def test_a_jammed_door_keeps_the_pouch_behind_it(bank: Store, family: BookingRecord) -> None:
    number = hold(bank, ids(family)[:1])

    assert bank.compartments.jammed(number).result(PATIENCE_S) == ()
    assert state_of(bank, number) is HELD

    bank.compartments.release(number, "by_hand").result(PATIENCE_S)
    assert state_of(bank, number) is OUT_OF_ORDER


def test_a_dropped_reservation_frees_the_compartment(bank: Store, family: BookingRecord) -> None:
    number = reserve(bank, ids(family)[:1])

    assert bank.compartments.drop_reservation(number, "start_over").result(PATIENCE_S) == (
        ids(family)[0],
    )
    assert state_of(bank, number) is FREE
    assert bank.compartments.drop_reservation(number, "start_over").result(PATIENCE_S) == ()


def test_a_reservation_outlives_a_restart(
    bank: Store, family: BookingRecord, open_here: Opener
) -> None:
    number = reserve(bank, ids(family)[:1])
    bank.compartments.opened(number).result(PATIENCE_S)
    bank.close()

    restarted = open_here()
    restarted.compartments.seed(WALL).result(PATIENCE_S)

    assert state_of(restarted, number) is RESERVED
    assert reserve(restarted, ids(family)[1:2]) != number
    assert restarted.compartments.start_holding(number).result(PATIENCE_S) == (ids(family)[0],)


def test_a_blocked_compartment_is_given_to_nobody_until_unblocked(bank: Store) -> None:
    for number in (1, 2):
        bank.compartments.block(number, "broken_hinge").result(PATIENCE_S)
    assert [r.fault for r in bank.compartments.all()] == ["broken_hinge"] * 2 + [""] * 2

    bank.compartments.unblock(2).result(PATIENCE_S)

    assert [state_of(bank, n) for n in (1, 2)] == [OUT_OF_ORDER, FREE]
    assert kinds(bank) == [FactKind.COMPARTMENT_BLOCKED] * 2 + [FactKind.COMPARTMENT_UNBLOCKED]


def test_a_new_layout_keeps_states_and_takes_lost_doors_out(
    bank: Store, family: BookingRecord
) -> None:
    assert hold(bank, ids(family)[:1]) == 1
    bank.compartments.seed((Compartment(1, FREE, row=3, low=True), Compartment(9, FREE))).result(
        PATIENCE_S
    )

    records = {r.compartment.number: r for r in bank.compartments.all()}
    assert records[1].compartment == Compartment(1, HELD, row=3, column=0, low=True)
    assert records[2].compartment.state is OUT_OF_ORDER
    assert records[2].fault == "not in the layout"
    assert reserve(bank, ids(family)[1:2]) == 9

    bank.compartments.seed(WALL).result(PATIENCE_S)
    assert state_of(bank, 2) is FREE


def test_low_compartments_go_to_those_who_need_them(bank: Store, family: BookingRecord) -> None:
    first, second, third = ids(family)
    assert reserve(bank, (first,), low=True) == 3
    assert reserve(bank, (second,)) == 1
    assert reserve(bank, (third,)) == 2


def test_a_full_bank_reserves_nothing(bank: Store, family: BookingRecord) -> None:
    for number in range(1, 5):
        bank.compartments.block(number, "x").result(PATIENCE_S)
    facts = kinds(bank)

    assert bank.compartments.reserve(ids(family)).result(PATIENCE_S) is None
    assert kinds(bank) == facts


@pytest.mark.parametrize(
    "ask",
    [
        lambda c: c.opened(99),
        lambda c: c.jammed(99),
        lambda c: c.drop_reservation(99, "x"),
        lambda c: c.start_holding(99),
        lambda c: c.release(99, "x"),
        lambda c: c.block(99, "x"),
        lambda c: c.unblock(99),
    ],
)
def test_an_unknown_number_is_an_error_that_names_it(bank: Store, ask) -> None:
    with pytest.raises(UnknownRecord, match="Station K1 has no compartment 99"):
        ask(bank.compartments).result(PATIENCE_S)


def test_whose_phone_is_locked_where_is_known_by_door_evidence_alone(
    bank: Store, family: BookingRecord
) -> None:
    father, mother, *_ = ids(family)
    number = bank.compartments.reserve((father,), low=False).result(PATIENCE_S)
    assert number is not None
    assert bank.compartments.held_by((father, mother)) == {}
    bank.compartments.opened(number).result(PATIENCE_S)
    bank.compartments.start_holding(number).result(PATIENCE_S)
    assert bank.compartments.held_by((father, mother)) == {father: number}


def test_holdings_are_kept_as_history(bank: Store, family: BookingRecord) -> None:
    people = ids(family)
    bank.compartments.release(hold(bank, people[:2]), "door_opened").result(PATIENCE_S)
    bank.compartments.jammed(reserve(bank, people[2:])).result(PATIENCE_S)

    with sqlite3.connect(bank.path) as connection:
        rows = connection.execute(
            "SELECT visitor_id, number, ending, held_from_utc IS NOT NULL FROM holdings"
        ).fetchall()
    connection.close()
    assert rows == [
        (people[0], 1, "released", 1),
        (people[1], 1, "released", 1),
        (people[2], 1, "jammed", 0),
    ]


STEPS = st.tuples(
    st.sampled_from(["reserve", "open", "close", "release", "jam", "drop", "block", "unblock"]),
    st.integers(1, 4),
    st.integers(0, 2),
)


def play(
    store: Store, people: tuple[str, ...], steps: list[tuple[str, int, int]]
) -> Iterator[None]:
    bank = store.compartments
    for verb, number, who in steps:
        match verb:
            case "reserve":
                bank.reserve((people[who],)).result(PATIENCE_S)
            case "open":
                bank.opened(number).result(PATIENCE_S)
            case "close":
                bank.start_holding(number).result(PATIENCE_S)
            case "release":
                bank.release(number, "x").result(PATIENCE_S)
            case "jam":
                bank.jammed(number).result(PATIENCE_S)
            case "drop":
                bank.drop_reservation(number, "x").result(PATIENCE_S)
            case "block":
                bank.block(number, "x").result(PATIENCE_S)
            case "unblock":
                bank.unblock(number).result(PATIENCE_S)
        yield


@settings(max_examples=40, deadline=None)
@given(st.lists(STEPS, max_size=14))
def test_no_compartment_is_given_while_something_may_be_inside(
    steps: list[tuple[str, int, int]],
) -> None:
    """The journal, replayed, says the same of every door as the table does."""
    with tempfile.TemporaryDirectory() as folder, open_in(Path(folder)) as store:
        people = ids(bring_in(store))
        store.compartments.seed(WALL).result(PATIENCE_S)
        for _ in play(store, people, steps):
            inside: dict[int, list[str]] = {}
            for row in store.journal.export():
                number, visitors = row.data.get("compartment"), row.data.get("visitors")
                match row.kind:
                    case FactKind.COMPARTMENT_RESERVED:
                        assert number not in inside
                        inside[number] = visitors
                    case FactKind.HOLDING_STARTED:
                        assert inside[number] == visitors
                    case FactKind.HOLDING_RELEASED | FactKind.RESERVATION_DROPPED:
                        assert inside.pop(number) == visitors
            table = {
                r.compartment.number: list(r.visitor_ids)
                for r in store.compartments.all()
                if r.compartment.state in {RESERVED, HELD}
            }
            assert table == inside
