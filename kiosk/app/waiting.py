"""What waits for a person at this station, gathered from its store and its devices."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hardware.interfaces import HealthState
from kiosk.app.device_board import DeviceLine
from kiosk.app.refusals import record_refusal
from kiosk.app.stickers import QueuedSticker, read_queue
from kiosk.domain.compartments import CompartmentState
from kiosk.domain.decisions import Reason
from kiosk.domain.luggage import PieceState
from kiosk.domain.releases import is_left_behind
from kiosk.domain.staff import Right, StaffUser
from kiosk.domain.states import StaffWhy
from kiosk.domain.tours import day_of
from kiosk.domain.upkeep import JAMMED, LONGEST_VISIT
from kiosk.domain.visit import StickerState
from kiosk.domain.waiting import (
    PRINTS_WITHIN,
    BagLeft,
    DeviceOut,
    DoorStuck,
    DoorUnsettled,
    DoorWrong,
    PouchLeft,
    StationCall,
    StickersStuck,
    StickersUnsure,
    UndecidedVisitor,
    Waiting,
    sort_waiting,
)
from kiosk.store.cases import CaseSort, OpenCase
from kiosk.store.records import CompartmentRecord
from kiosk.store.releases import LeftPouch
from kiosk.store.store import Store

OUT = frozenset({HealthState.DOWN, HealthState.FAULT})


class SettleRefused(Exception):
    """This person may not call a case seen to."""


class WaitingRoom:
    """Reads the queue afresh each time. Any thread; raises StoreError.

    `devices` says how each device is, as last seen by whoever asks or by the running kiosk.
    """

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        zone: ZoneInfo,
        devices: Callable[[], Iterable[DeviceLine]] = tuple,
    ) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone
        self._devices = devices

    def read(self) -> tuple[Waiting, ...]:
        """Everything that waits now, the most urgent first."""
        now = self._clock()
        pouches = self._store.releases.left()
        things: list[Waiting] = [
            *self._cases(now),
            *self._doors(now, pouches),
            *_stickers(read_queue(self._store), now),
            *(_device(line, now) for line in self._devices() if line.state in OUT),
            *self._left_behind(now, pouches),
            *self._luggage(now),
        ]
        return sort_waiting(things, now)

    def settle(self, case_id: str, by: StaffUser) -> bool:
        """Somebody has seen to a call or a refusal. False when that was known already.

        Raises SettleRefused, which is journaled, and UnknownRecord.
        """
        if not by.may(Right.SETTLE_WAITING):
            record_refusal(self._store, "settle_case", "no_right", by.user_id, case=case_id)
            raise SettleRefused
        return self._store.cases.settle(case_id, by.user_id).result()

    def _cases(self, now: datetime) -> Iterator[Waiting]:
        today, _ = day_of(now, self._zone)
        for case in self._store.cases.open_since(today):
            yield _case(case)

    def _doors(self, now: datetime, pouches: tuple[LeftPouch, ...]) -> Iterator[Waiting]:
        here = self._store.station
        names = {p.pouch.number: p.names for p in pouches if p.pouch.station == here}
        records = {r.compartment.number: r for r in self._store.compartments.all()}
        for alarm in self._store.alarms.standing():
            held = _holds(records.get(alarm.number))
            yield DoorWrong(alarm.number, alarm.why, alarm.since_utc, held)
        for number, record in records.items():
            if record.fault == JAMMED:
                theirs = names.get(number, ())
                yield DoorStuck(number, record.fault_since_utc, _holds(record), theirs)
            reserved = record.compartment.state is CompartmentState.RESERVED
            if reserved and record.since_utc and now - record.since_utc >= LONGEST_VISIT:
                yield DoorUnsettled(number, record.since_utc)

    def _left_behind(self, now: datetime, pouches: tuple[LeftPouch, ...]) -> Iterator[Waiting]:
        today = now.astimezone(self._zone).date()
        for left in pouches:
            if is_left_behind(left.tour, today, self._zone):
                pouch = left.pouch
                yield PouchLeft(
                    pouch.number,
                    pouch.station,
                    pouch.visitor_ids,
                    left.tour.tour_id,
                    pouch.since_utc,
                    left.names,
                )

    def _luggage(self, now: datetime) -> Iterator[Waiting]:
        """What stands here of earlier days, and of tours that are over."""
        today = now.astimezone(self._zone).date()
        for piece in self._store.luggage_storage.of_day(today):
            if piece.state is not PieceState.STORED:
                continue
            tour = self._store.bookings.tour(piece.tour_id)
            over = tour is not None and is_left_behind(tour, today, self._zone)
            if over or piece.day < today:
                since = piece.since_utc or now
                yield BagLeft(piece.tag_id, piece.number, piece.tour_id, since, piece.place)


def _holds(record: CompartmentRecord | None) -> bool:
    return record is not None and record.compartment.state is CompartmentState.HELD


def _case(case: OpenCase) -> Waiting:
    if case.sort is CaseSort.CALL:
        return StationCall(
            case.case_id,
            case.number,
            case.station,
            StaffWhy(case.why),
            case.opened_at_utc,
            case.page,
            case.compartment,
            case.names,
        )
    return UndecidedVisitor(
        case.case_id,
        case.number,
        case.station,
        Reason(case.why),
        case.opened_at_utc,
        case.visitor_id,
        case.names,
    )


def _stickers(queue: tuple[QueuedSticker, ...], now: datetime) -> Iterator[Waiting]:
    stuck = [sticker for sticker in queue if _is_stuck(sticker, now)]
    unsure = [sticker for sticker in queue if sticker.state is StickerState.UNSURE]
    if stuck:
        since = min(sticker.made_at_utc for sticker in stuck)
        told = next((sticker for sticker in stuck if sticker.fault), stuck[0])
        yield StickersStuck(len(stuck), since, told.fault, told.remedy)
    if unsure:
        yield StickersUnsure(len(unsure), min(sticker.made_at_utc for sticker in unsure))


def _is_stuck(sticker: QueuedSticker, now: datetime) -> bool:
    match sticker.state:
        case StickerState.WAITING:
            return True
        case StickerState.QUEUED | StickerState.PRINTING:
            return bool(sticker.fault) or now - sticker.made_at_utc >= PRINTS_WITHIN
        case _:
            return False


def _device(line: DeviceLine, now: datetime) -> DeviceOut:
    since = None if line.answered_s is None else now - timedelta(seconds=line.answered_s)
    return DeviceOut(line.key, line.sort.value, line.detail, line.remedy, since)
