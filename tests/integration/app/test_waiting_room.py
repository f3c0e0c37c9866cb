"""The queue of a real store: each thing comes with its fault and goes with it."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from hardware.interfaces import HealthState
from kiosk.app.device_board import DeviceLine, DeviceSort
from kiosk.app.waiting import SettleRefused, WaitingRoom
from kiosk.domain.alarms import AlarmWhy
from kiosk.domain.journal import FactKind
from kiosk.domain.luggage import HandOut, Proof
from kiosk.domain.staff import Role, StaffUser
from kiosk.domain.states import StaffWhy
from kiosk.domain.upkeep import LONGEST_VISIT
from kiosk.domain.waiting import (
    BagLeft,
    DeviceOut,
    DoorStuck,
    DoorUnsettled,
    DoorWrong,
    PouchLeft,
    StationCall,
    StickersStuck,
    StickersUnsure,
    Waiting,
)
from kiosk.store.luggage import TagCommand
from kiosk.store.store import Store
from tests.integration.app.locked_tour import TOUR, bring_tour, facts_of, hold, seed
from tests.samples import DAY, NOW, SHANGHAI

GUIDE = StaffUser("u-guide", "李导", Role.GUIDE)
WANG = StaffUser("u-wang", "王敏", Role.STAFF)
PRINTER = DeviceLine(
    "printer1", DeviceSort.PRINTER, "zpl:", HealthState.DOWN, "It is off.", "Switch it on.", 30
)


class Desk:
    """A waiting room whose clock and devices a test sets."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.now: datetime = NOW
        self.devices: tuple[DeviceLine, ...] = ()
        self.room = WaitingRoom(store, lambda: self.now, SHANGHAI, lambda: self.devices)

    def kinds(self) -> list[type[Waiting]]:
        return [type(thing) for thing in self.room.read()]


@pytest.fixture
def desk(empty_store: Store) -> Desk:
    seed(empty_store, 4)
    return Desk(empty_store)


def test_doors_come_with_their_fault_and_go_with_it(desk: Desk, tmp_path: Path) -> None:
    store = desk.store
    first, second = bring_tour(store, tmp_path, 2)
    held = hold(store, first)
    store.compartments.jammed(held).result()
    store.alarms.change(2, frozenset({AlarmWhy.LEFT_OPEN}), frozenset()).result()
    (stuck, wrong) = desk.room.read()
    assert isinstance(stuck, DoorStuck)
    assert (stuck.number, stuck.held, stuck.since_utc) == (held, True, NOW)
    assert stuck.names == (f"访客{TOUR}0",)
    assert isinstance(wrong, DoorWrong)
    assert (wrong.number, wrong.why, wrong.held) == (2, AlarmWhy.LEFT_OPEN, False)

    store.alarms.change(2, frozenset(), frozenset({AlarmWhy.LEFT_OPEN})).result()
    store.upkeep.unblock(held, "u-wang").result()
    assert desk.kinds() == []

    number = store.compartments.reserve((second,)).result()
    assert desk.kinds() == []  # whoever it was given to stands at the table
    desk.now = NOW + LONGEST_VISIT
    (unsettled,) = desk.room.read()
    assert unsettled == DoorUnsettled(number or 0, NOW)


def test_stickers_and_devices_wait_until_somebody_has_seen_to_them(
    desk: Desk, tmp_path: Path
) -> None:
    store = desk.store
    people = bring_tour(store, tmp_path, 3)
    assert desk.kinds() == []  # owed: the visit goes on
    jobs = store.stickers.release(people).result()
    assert desk.kinds() == []  # they come out in a moment
    for job in jobs[:2]:
        store.stickers.fault(job.job_id, "The printer is out of labels.", "Put in more.").result()
    (stuck,) = desk.room.read()
    assert stuck == StickersStuck(2, NOW, "The printer is out of labels.", "Put in more.")
    desk.now = NOW + timedelta(minutes=2)
    (stuck,) = desk.room.read()
    assert isinstance(stuck, StickersStuck)
    assert stuck.count == 3

    store.stickers.unsure(jobs[0].job_id, "Nobody knows.", "Look.").result()
    desk.devices = (PRINTER,)
    assert desk.kinds() == [StickersStuck, StickersUnsure, DeviceOut]
    for job in jobs:
        store.stickers.settle(job.job_id, came_out=True, by="u-wang").result()
    (out,) = desk.room.read()
    assert isinstance(out, DeviceOut)
    assert (out.fault, out.since_utc) == ("It is off.", desk.now - timedelta(seconds=30))


def test_a_pouch_is_left_behind_once_its_tour_is_back(desk: Desk, tmp_path: Path) -> None:
    store = desk.store
    people = bring_tour(store, tmp_path, 1)
    number = hold(store, *people)
    assert desk.kinds() == []
    desk.now = NOW + timedelta(days=1)
    (left,) = desk.room.read()
    assert isinstance(left, PouchLeft)
    assert (left.number, left.tour_id, left.visitor_ids) == (number, TOUR, people)
    store.releases.release(number, people, evidence="door_opened", by="u", run="r").result()
    assert desk.kinds() == []


def test_luggage_of_a_tour_that_is_over_waits_until_it_is_handed_out(
    desk: Desk, tmp_path: Path
) -> None:
    store = desk.store
    (visitor,) = bring_tour(store, tmp_path, 1)
    record = store.bookings.find_by_visitor(visitor)
    assert record is not None
    booking_id = record.booking.booking_id
    job = store.luggage.make_tag(TagCommand("a", booking_id, visitor, DAY, 31)).result()
    assert job.tag is not None
    store.stickers.settle(job.job_id, came_out=True, by="u-wang").result()
    desk.now = NOW + timedelta(days=1)
    assert desk.kinds() == []  # a tag alone is no luggage
    store.luggage_storage.store(job.tag.tag_id, "B3", ("B3",), "u-wang").result()
    (left,) = desk.room.read()
    assert left == BagLeft(job.tag.tag_id, 31, TOUR, NOW, "B3")
    store.luggage_storage.hand_out(job.tag.tag_id, HandOut(Proof.TAG), "u-wang").result()
    assert desk.kinds() == []


def test_a_call_is_settled_by_who_may_and_a_refusal_is_journaled(desk: Desk) -> None:
    number = desk.store.admissions.call_staff(StaffWhy.LOCKERS, compartment=3).result()
    (call,) = desk.room.read()
    assert isinstance(call, StationCall)
    assert (call.number, call.compartment) == (number, 3)
    with pytest.raises(SettleRefused):
        desk.room.settle(call.case_id, GUIDE)
    (refused,) = facts_of(desk.store, FactKind.ACTION_REFUSED)
    assert (refused["by"], refused["case"]) == ("u-guide", call.case_id)
    assert desk.room.settle(call.case_id, WANG) is True
    assert desk.room.settle(call.case_id, WANG) is False
    assert desk.kinds() == []
