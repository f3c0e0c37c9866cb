"""How fast a tour of 30 has its phones back, with the store and the desk around the board.

pytest tests/bench/test_release.py -s -o addopts=--import-mode=importlib
"""

import time
from contextlib import closing
from math import ceil
from pathlib import Path

import pytest

from hardware.lockers.bank_options import derive_traits, parse_bank_settings
from hardware.lockers.families import DIALOGUES
from hardware.lockers.joined import open_banks
from hardware.sim.catalogue import count_locks, start_lockers
from hardware.sim.families import LockerFamily
from hardware.urls import parse_device_url
from kiosk.app.refusals import COMMAND
from kiosk.app.releases import ReleaseDesk
from kiosk.app.watched_bank import WatchedBank
from kiosk.domain.releases import ByTour, ReleaseRun
from kiosk.store.keys import SiteKeys
from kiosk.store.store import open_store
from tests.integration.app.locked_tour import TOUR, bring_tour, hold, seed
from tests.samples import NOW, SHANGHAI, VENUE
from tests.waiting import wait_until

RELEASED = 30
FIRST_WITHIN_S = 1.0
RELEASE_LIMIT = 1.05


@pytest.mark.parametrize("family", list(LockerFamily))
def test_a_tour_of_thirty_is_released_as_fast_as_the_spacing_allows(
    tmp_path: Path, family: LockerFamily
) -> None:
    keys = SiteKeys.derive(bytes(32))
    with (
        open_store(tmp_path, site=VENUE.site, station="K1", keys=keys, clock=lambda: NOW) as store,
        closing(start_lockers(family, boards=ceil(RELEASED / count_locks(family)))) as wall,
    ):
        url = parse_device_url(wall.url)
        wall.line.faults.baud = derive_traits(DIALOGUES[url.family]).baud
        spacing_s = parse_bank_settings(url, derive_traits(DIALOGUES[url.family])).spacing_s
        seed(store, len(wall.numbers))
        for visitor_id in bring_tour(store, tmp_path, RELEASED):
            hold(store, visitor_id)
        bank = WatchedBank(open_banks([wall.url]), store, lambda: NOW, left_open_s=120)
        with closing(bank), closing(ReleaseDesk(bank, store, lambda: NOW, SHANGHAI)) as desk:
            bank.read_doors().result(20)
            times_s: list[float] = []
            began = time.monotonic()

            def note(run: ReleaseRun) -> None:
                while len(times_s) < run.released:
                    times_s.append(time.monotonic() - began)

            desk.watch(note)
            desk.begin(ByTour(TOUR), COMMAND).result(20)
            wait_until(lambda: len(times_s) == RELEASED, 60)
    first_s, last_s = times_s[0], times_s[-1]
    allowed_s = (RELEASED - 1) * spacing_s + first_s
    report(
        f"{family.value}: first phone back after {first_s * 1000:.0f} ms; 30 in {last_s:.2f} s, "
        f"{last_s / allowed_s:.3f} of 29 spacings of {spacing_s * 1000:.0f} ms and the first"
    )
    assert first_s < FIRST_WITHIN_S
    assert last_s <= RELEASE_LIMIT * allowed_s


def report(figures: str) -> None:
    print(f"\n{figures}", end="")  # noqa: T201 (figures are what a bench is for)
