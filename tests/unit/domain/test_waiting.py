"""The queue of things that wait for a person: its order, and where each is done."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.alarms import AlarmWhy
from kiosk.domain.decisions import Reason
from kiosk.domain.states import StaffWhy
from kiosk.domain.waiting import (
    BagLeft,
    DeviceOut,
    DoorStuck,
    DoorUnsettled,
    DoorWrong,
    Errand,
    PouchLeft,
    Spot,
    StationCall,
    StickersStuck,
    StickersUnsure,
    UndecidedVisitor,
    Urgency,
    Waiting,
    derive_errand,
    derive_key,
    derive_urgency,
    find_case,
    sort_waiting,
)
from tests.samples import NOW

AT_ONCE, SOON, BEFORE_CLOSING = Urgency.AT_ONCE, Urgency.SOON, Urgency.BEFORE_CLOSING
CALL = StationCall("c1", "K2-0417", "K2", StaffWhy.ASKED, NOW, "Documents", names=("张建国",))
AT_A_DOOR = StationCall("c2", "K2-0418", "K2", StaffWhy.DOOR_LEFT_OPEN, NOW, compartment=17)
UNDECIDED = UndecidedVisitor("c3", "K1-0009", "K1", Reason.NAME_MISMATCH, NOW, "v-1", ("张建国",))
STRANGER = UndecidedVisitor("c4", "K1-0010", "K1", Reason.UNKNOWN, NOW)
FORCED = DoorWrong(17, AlarmWhy.OPENED_BY_ITSELF, NOW)
AJAR = DoorWrong(17, AlarmWhy.LEFT_OPEN, NOW)
AJAR_WITH_POUCH = DoorWrong(18, AlarmWhy.LEFT_OPEN, NOW, held=True)
SHUT_IN = DoorStuck(7, NOW, held=True)
JAMMED = DoorStuck(8, None)
UNSETTLED = DoorUnsettled(9, NOW)
PAPER = StickersStuck(3, NOW, "The printer is out of labels.", "Put in a new roll.")
UNSURE = StickersUnsure(1, NOW)
DEVICE = DeviceOut("scanner1", "scanner", "It was unplugged.", "Check its cable.")
POUCH = PouchLeft(5, "K1", ("v-1", "v-2"), "T-1030", NOW, ("张建国", "Anna"))
BAG = BagLeft("tag-1", 31, "T-1030", NOW)


@pytest.mark.parametrize(
    ("waiting", "urgency", "errand"),
    [
        (CALL, AT_ONCE, Errand(Spot.HERE)),
        (AT_A_DOOR, AT_ONCE, Errand(Spot.COMPARTMENT, "17")),
        (UNDECIDED, AT_ONCE, Errand(Spot.VISITOR, "v-1")),
        (STRANGER, AT_ONCE, Errand(Spot.HERE)),
        (FORCED, AT_ONCE, Errand(Spot.COMPARTMENT, "17")),
        (AJAR, SOON, Errand(Spot.COMPARTMENT, "17")),
        (AJAR_WITH_POUCH, AT_ONCE, Errand(Spot.COMPARTMENT, "18")),
        (SHUT_IN, AT_ONCE, Errand(Spot.COMPARTMENT, "7")),
        (JAMMED, BEFORE_CLOSING, Errand(Spot.COMPARTMENT, "8")),
        (UNSETTLED, BEFORE_CLOSING, Errand(Spot.COMPARTMENT, "9")),
        (PAPER, SOON, Errand(Spot.STICKERS)),
        (UNSURE, SOON, Errand(Spot.STICKERS)),
        (DEVICE, SOON, Errand(Spot.DEVICES, "scanner1")),
        (POUCH, BEFORE_CLOSING, Errand(Spot.RELEASE, "v-1")),
        (BAG, BEFORE_CLOSING, Errand(Spot.LUGGAGE, "tag-1")),
    ],
    ids=lambda value: derive_key(value) if hasattr(value, "since_utc") else "",
)
def test_each_thing_says_how_urgent_it_is_and_where_it_is_done(
    waiting: Waiting, urgency: Urgency, errand: Errand
) -> None:
    assert derive_urgency(waiting) is urgency
    assert derive_errand(waiting) == errand
    assert "张" not in repr(waiting)


ALL: tuple[Waiting, ...] = (
    *(CALL, AT_A_DOOR, UNDECIDED, STRANGER, FORCED, AJAR, AJAR_WITH_POUCH, SHUT_IN, JAMMED),
    *(UNSETTLED, PAPER, UNSURE, DEVICE, POUCH, BAG),
)


def test_only_calls_and_refusals_are_settled_by_saying_so() -> None:
    assert [find_case(thing) for thing in ALL if find_case(thing)] == ["c1", "c2", "c3", "c4"]
    assert len({derive_key(thing) for thing in ALL}) == len(ALL)


def test_what_has_waited_longest_comes_first_among_equals() -> None:
    older = StationCall("c9", "K1-0001", "K1", StaffWhy.ASKED, NOW - timedelta(minutes=9))
    assert sort_waiting([POUCH, PAPER, CALL, older], NOW) == (older, CALL, PAPER, POUCH)


@settings(max_examples=100)
@given(st.permutations(ALL))
def test_the_order_depends_on_nothing_else(things: list[Waiting]) -> None:
    queue = sort_waiting(things, NOW)
    assert sorted(map(derive_key, queue)) == sorted(map(derive_key, ALL))
    assert queue == sort_waiting(list(ALL), NOW)
    urgencies = [derive_urgency(thing) for thing in queue]
    assert urgencies == sorted(urgencies)
