"""Redemptions in the store: once each, whoever asks at the same time; queues and their numbers."""

import sys
from dataclasses import replace
from subprocess import PIPE, Popen

import pytest

from kiosk.domain.entitlements import (
    Declined,
    Declines,
    Entitlement,
    Granted,
    Per,
    QueuedNumber,
    QueueState,
    QueueStep,
    Redemption,
    UndoRefusal,
    UndoRefused,
)
from kiosk.domain.journal import FactKind
from kiosk.store.entitlements import Redeemed, RedemptionCommand
from kiosk.store.records import BookingRecord
from kiosk.store.store import Store
from tests.samples import DAY, SHANGHAI
from tests.unit.store.furnished import PATIENCE_S, admit_all, ids, kinds

MEAL = Entitlement("meal")
RIDE = Entitlement("ride", queue="A")
SHARED = Entitlement("photo", per=Per.BOOKING, count=2)

_RIVAL = """
import pathlib, sys
from kiosk.domain.entitlements import Entitlement
from kiosk.store.entitlements import Redeemed, RedemptionCommand
from tests.samples import SHANGHAI
from tests.unit.store.furnished import open_in

store = open_in(pathlib.Path(sys.argv[1]), station="K2")
print("ready", flush=True)
sys.stdin.readline()
for number in range(20):
    command = RedemptionCommand(f"theirs{number}", Entitlement(f"e{number}"), "u2",
                                visitor_id=sys.argv[2])
    answer = store.entitlements.redeem(command, SHANGHAI).result()
    print(int(isinstance(answer, Redeemed)), flush=True)
store.close()
"""


def redeem(
    store: Store, visitor_id: str, entitlement: Entitlement = MEAL, request_id: str = "r1"
) -> Redeemed | Declined:
    command = RedemptionCommand(request_id, entitlement, "u1", visitor_id=visitor_id)
    return store.entitlements.redeem(command, SHANGHAI).result(PATIENCE_S)


def granted(answer: Redeemed | Declined) -> Redemption:
    assert isinstance(answer, Redeemed), answer
    return answer.redemption


@pytest.fixture
def people(store: Store, family: BookingRecord) -> tuple[str, ...]:
    return admit_all(store, family)


def test_a_sticker_redeems_once_and_says_when_it_did(store: Store, people: tuple[str, ...]) -> None:
    facts = store.stickers.facts(people[0])
    assert facts is not None
    command = RedemptionCommand("scan1", MEAL, "u1", visit_code=facts.visit_code)
    first = store.entitlements.redeem(command, SHANGHAI).result(PATIENCE_S)
    again = replace(command, request_id="scan2")
    assert isinstance(first, Redeemed)
    assert first.left == 0
    assert store.entitlements.redeem(again, SHANGHAI).result(PATIENCE_S) == Declined(
        Declines.ALREADY_REDEEMED, first.redemption
    )
    assert store.entitlements.of_day(DAY) == (first.redemption,)
    assert kinds(store).count(FactKind.ENTITLEMENT_REDEEMED) == 1


def test_the_same_request_gets_the_first_answer_again(
    store: Store, people: tuple[str, ...]
) -> None:
    assert redeem(store, people[0]) == redeem(store, people[0])
    assert len(store.entitlements.of_day(DAY)) == 1


def test_who_is_not_in_or_not_known_redeems_nothing(store: Store, family: BookingRecord) -> None:
    assert redeem(store, ids(family)[0]) == Declined(Declines.NOT_ARRIVED)
    assert redeem(store, "nobody") == Declined(Declines.UNKNOWN_STICKER)
    code = RedemptionCommand("r", MEAL, "u1", visit_code="NOSUCHCODE")
    assert store.entitlements.redeem(code, SHANGHAI).result(PATIENCE_S) == Declined(
        Declines.UNKNOWN_STICKER
    )
    assert FactKind.ENTITLEMENT_REDEEMED not in kinds(store)


def test_a_booking_shares_what_is_the_bookings(store: Store, people: tuple[str, ...]) -> None:
    first, second, third = (redeem(store, person, SHARED, f"r{person}") for person in people[:3])
    assert [getattr(first, "left", None), getattr(second, "left", None)] == [1, 0]
    assert third == Declined(Declines.ALREADY_REDEEMED, granted(second))
    (still,) = store.entitlements.of_visitor(people[2], (SHARED,), SHANGHAI, DAY)
    assert still.answer == third
    assert len(still.redemptions) == 2


def test_what_was_taken_back_may_be_had_again(store: Store, people: tuple[str, ...]) -> None:
    redemption = granted(redeem(store, people[0]))
    undone = store.entitlements.undo(redemption.redemption_id, "u1", "by mistake")
    assert getattr(undone.result(PATIENCE_S), "undone_at_utc", None) is not None
    again = store.entitlements.undo(redemption.redemption_id, "u1", "by mistake")
    assert again.result(PATIENCE_S) == UndoRefused(UndoRefusal.ALREADY_UNDONE)
    granted(redeem(store, people[0], request_id="r2"))
    (still,) = store.entitlements.of_visitor(people[1], (MEAL,), SHANGHAI, DAY)
    assert still.answer == Granted(0)


def test_two_processes_grant_each_use_once(store: Store, people: tuple[str, ...]) -> None:
    with Popen(
        [sys.executable, "-c", _RIVAL, store.path.parent, people[0]],
        stdin=PIPE,
        stdout=PIPE,
        text=True,
    ) as rival:
        assert rival.stdout is not None
        assert rival.stdin is not None
        assert rival.stdout.readline() == "ready\n"
        rival.stdin.write("go\n")
        rival.stdin.flush()
        ours = [
            isinstance(redeem(store, people[0], Entitlement(f"e{n}"), f"ours{n}"), Redeemed)
            for n in range(20)
        ]
        theirs = [line == "1\n" for line in rival.stdout]
    assert [int(a) + int(b) for a, b in zip(ours, theirs, strict=True)] == [1] * 20
    assert kinds(store).count(FactKind.ENTITLEMENT_REDEEMED) == 20


def states(store: Store) -> list[tuple[int, QueueState]]:
    return [(number.number, number.state) for number in store.entitlements.queue("ride", DAY)]


def test_numbers_are_called_in_their_order_and_who_missed_waits_behind(
    store: Store, people: tuple[str, ...]
) -> None:
    for person in people[:3]:
        granted(redeem(store, person, RIDE, f"r{person}"))
    called = store.entitlements.call_next("ride", DAY, "u1").result(PATIENCE_S)
    assert isinstance(called, QueuedNumber)
    assert (called.number, called.state) == (1, QueueState.CALLED)
    for step in (QueueStep.MISS, QueueStep.BACK):
        store.entitlements.step(called.redemption_id, step, "u1").result(PATIENCE_S)
    assert [number for number, _ in states(store)] in ([1, 2, 3], [2, 3, 1])
    done = store.entitlements.step(called.redemption_id, QueueStep.DONE, "u1").result(PATIENCE_S)
    assert done is None  # it was not called again


def test_a_number_that_was_taken_back_is_not_given_twice(
    store: Store, people: tuple[str, ...]
) -> None:
    first = granted(redeem(store, people[0], RIDE))
    store.entitlements.undo(first.redemption_id, "u1", "wrong person").result(PATIENCE_S)
    second = granted(redeem(store, people[1], RIDE, "r2"))
    assert (first.number, second.number) == (1, 2)
    assert states(store) == [(2, QueueState.WAITING)]


def test_nobody_is_called_from_an_empty_queue(store: Store) -> None:
    assert store.entitlements.call_next("ride", DAY, "u1").result(PATIENCE_S) is None
