"""The demonstration's end: the tours come back, staff give the phones back, one is forgotten."""

import time
from collections.abc import Callable
from datetime import datetime

from kiosk.app.corrections import come_back, depart
from kiosk.app.releases import ReleaseDesk, read_left_behind
from kiosk.bootstrap import Station
from kiosk.demo.stage import Stage
from kiosk.domain.releases import ByTour, DoorStage, ReleaseRefused, ReleaseRun
from kiosk.domain.staff import StaffUser
from kiosk.store.releases import LeftPouch

PATIENCE_S = 60.0
LOOK_EVERY_S = 0.02
CLOSED_AGAIN = frozenset({DoorStage.TAKEN_AND_CLOSED, DoorStage.STILL_INSIDE})


class HomecomingFailed(Exception):
    """A release did not go as the script says; the message is a sentence."""


def bring_home(
    stage: Stage,
    station: Station,
    staff: StaffUser,
    now: datetime,
    progress: Callable[[str], None],
) -> tuple[LeftPouch, ...]:
    """Send off, bring back and release every tour whose people have locked something up.

    `now` is the venue's clock. One pouch stays inside, for nobody comes for it. Returns what
    staff find on their list of things left behind. Raises HomecomingFailed.
    """
    store, desk = station.store, station.releases
    assert desk is not None
    tours = dict.fromkeys(left.pouch.tour_id for left in store.releases.left())
    for number, tour_id in enumerate(tours):
        progress(f"Tour {tour_id} comes back, and its phones are given back")
        depart(store, tour_id, staff, "demonstration", asks_phones=True)
        come_back(store, tour_id, staff)
        _release(stage, desk, tour_id, staff, forget_one=number == 0)
    progress("Staff look for what was left behind")
    return read_left_behind(store, now, station.settings.zone)


def _release(
    stage: Stage, desk: ReleaseDesk, tour_id: str, staff: StaffUser, *, forget_one: bool
) -> None:
    run = desk.begin(ByTour(tour_id), staff).result(PATIENCE_S)
    if isinstance(run, ReleaseRefused):
        raise HomecomingFailed(f"the release of tour {tour_id} was refused ({run.why.value})")
    forgotten = run.doors[-1].number if forget_one else None
    waiting = {door.number for door in run.doors}
    give_up_at = time.monotonic() + PATIENCE_S
    while waiting:
        for door in _look(desk, run).doors:
            if door.number not in waiting or door.stage is not DoorStage.OPEN:
                continue
            if door.number == forgotten:
                desk.keep(run.run_id, door.number, staff).result(PATIENCE_S)
            stage.lockers.close_door(door.number)
            waiting.discard(door.number)
        _rest(give_up_at, tour_id)
    while any(door.stage not in CLOSED_AGAIN for door in _look(desk, run).doors):
        _rest(give_up_at, tour_id)


def _look(desk: ReleaseDesk, run: ReleaseRun) -> ReleaseRun:
    return next(known for known in desk.runs() if known.run_id == run.run_id)


def _rest(give_up_at: float, tour_id: str) -> None:
    if time.monotonic() > give_up_at:
        raise HomecomingFailed(f"the doors of tour {tour_id} did not open and close in time")
    time.sleep(LOOK_EVERY_S)
