"""The demonstration's end: the tours come back, staff give the phones back, one is forgotten.

Everything is done at the staff's own screens: sign in, touch the tour, and watch the doors.
"""

import time
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from kiosk.app.corrections import come_back, depart
from kiosk.app.releases import ReleaseDesk, read_left_behind
from kiosk.bootstrap import Station
from kiosk.demo.stage import Stage
from kiosk.demo.visits import Album
from kiosk.domain.releases import ByTour, DoorStage, ReleaseRun
from kiosk.domain.staff import StaffUser
from kiosk.store.releases import LeftPouch
from kiosk.ui.remote_hands import RemoteHands

T = TypeVar("T")

PATIENCE_S = 60.0
LOOK_EVERY_S = 0.02
CLOSED_AGAIN = frozenset({DoorStage.TAKEN_AND_CLOSED, DoorStage.STILL_INSIDE})


class HomecomingFailed(Exception):
    """A release did not go as the script says; the message is a sentence."""


class Homecoming:
    """Staff at the table when the tours are back. `pin` is theirs. Runs on a thread of its own."""

    def __init__(
        self,
        stage: Stage,
        station: Station,
        staff: StaffUser,
        pin: str,
        hands: RemoteHands,
        album: Album,
    ) -> None:
        assert station.releases is not None
        self._stage = stage
        self._station = station
        self._desk: ReleaseDesk = station.releases
        self._staff = staff
        self._pin = pin
        self._hands = hands
        self._album = album

    def play(self, now: datetime, progress: Callable[[str], None]) -> tuple[LeftPouch, ...]:
        """Send off, bring back and release every tour whose people have locked something up.

        `now` is the venue's clock. One pouch stays inside, for nobody comes for it. Returns what
        staff find on their list of things left behind. Raises HomecomingFailed.
        """
        store = self._station.store
        tours = tuple(dict.fromkeys(left.pouch.tour_id for left in store.releases.left()))
        for tour_id in tours:
            depart(store, tour_id, self._staff, "demonstration", asks_phones=True)
            come_back(store, tour_id, self._staff)
        progress("Staff sign in")
        self._sign_in()
        for number, tour_id in enumerate(tours):
            progress(f"Tour {tour_id} is back, and its phones are given back")
            self._release(tour_id, forget_one=number == 0)
        progress("Staff look for what was left behind")
        self._hands.tap("section:left")
        self._wait(lambda: self._find_left(now), "the list of what was left behind")
        self._album.take("left-behind")
        self._hands.tap("signOutButton")
        return self._find_left(now)

    def _sign_in(self) -> None:
        self._hands.tap("helpButton")
        self._hands.tap("staffButton")
        self._hands.tap(f"person:{self._staff.name}")
        for digit in self._pin:
            self._hands.tap(f"pin:{digit}")
        self._hands.tap("pin:enter")
        self._hands.tap("tile:ReleasePage")

    def _release(self, tour_id: str, *, forget_one: bool) -> None:
        self._hands.tap("section:tours")
        self._hands.tap(f"tour:{tour_id}")
        self._hands.tap("confirmQuestionButton")
        run = self._wait(lambda: self._find_run(tour_id), f"the release of tour {tour_id}")
        forgotten = run.doors[-1].number if forget_one else None
        taken = {door.number for door in run.doors} - {forgotten}
        if forget_one:
            self._wait(lambda: self._look(run).released > len(run.doors) // 2, "half of the doors")
            self._album.take("giving-back")
        self._close_doors(run, taken)
        if forgotten is not None:
            self._leave_inside(run, forgotten)

    def _close_doors(self, run: ReleaseRun, numbers: set[int]) -> None:
        """Everybody takes their pouch and closes the door."""
        waiting = set(numbers)

        def close_open_ones() -> bool:
            for door in self._look(run).doors:
                if door.number in waiting and door.stage is DoorStage.OPEN:
                    self._stage.lockers.close_door(door.number)
                    waiting.discard(door.number)
            return not waiting

        self._wait(close_open_ones, "the doors to open")
        self._wait(
            lambda: all(
                door.stage in CLOSED_AGAIN
                for door in self._look(run).doors
                if door.number in numbers
            ),
            "the doors to close",
        )

    def _leave_inside(self, run: ReleaseRun, number: int) -> None:
        """Nobody comes for this one: staff say so, and close the door."""
        self._wait(lambda: self._stage_of(run, number) is DoorStage.OPEN, "the last door")
        self._hands.tap(f"pouch:{number}")
        self._hands.tap("confirmQuestionButton")
        self._wait(lambda: self._stage_of(run, number) is DoorStage.STILL_INSIDE, "the list")
        self._stage.lockers.close_door(number)
        self._album.take("still-inside")

    def _find_run(self, tour_id: str) -> ReleaseRun | None:
        return next((run for run in self._desk.runs() if run.wish == ByTour(tour_id)), None)

    def _look(self, run: ReleaseRun) -> ReleaseRun:
        return next(known for known in self._desk.runs() if known.run_id == run.run_id)

    def _stage_of(self, run: ReleaseRun, number: int) -> DoorStage | None:
        door = self._look(run).door(number)
        return door.stage if door is not None else None

    def _find_left(self, now: datetime) -> tuple[LeftPouch, ...]:
        return read_left_behind(self._station.store, now, self._station.settings.zone)

    def _wait(self, look: Callable[[], T | None], what: str) -> T:
        give_up_at = time.monotonic() + PATIENCE_S
        while not (found := look()):
            if time.monotonic() > give_up_at:
                raise HomecomingFailed(f"{what} did not come in time")
            time.sleep(LOOK_EVERY_S)
        return found
