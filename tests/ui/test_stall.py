"""The UI thread is never busy for long: a touch or a scan is answered at once."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from kiosk.domain import states as st
from kiosk.domain.tours import Language
from kiosk.domain.visit import Mark, StickerState
from tests.ui.cast import DELEGATION, FAMILY, admitted, locking, marked
from tests.ui.desk import Desk
from tests.ui.stall_meter import StallMeter

LONGEST_S = 0.050
PAGE_MS = 300  # each page has moved in before the next one comes


def journey() -> Iterator[st.State]:
    zh = Language.SIMPLIFIED
    yield st.LookingUp(zh)
    yield st.PartyShown(zh, FAMILY)
    yield st.Documents(zh, FAMILY)
    yield st.Documents(zh, marked(FAMILY, Mark.CHECKED), latest="v-father")
    yield st.Rules(zh, FAMILY)
    yield st.Admitting(zh, FAMILY)
    yield st.CountingPhones(zh, admitted(FAMILY), 3)
    yield locking(st.LockPhase.RESERVING)
    yield locking(st.LockPhase.OPENING)
    yield locking(st.LockPhase.OPEN)
    yield st.Printing(zh, admitted(FAMILY, 17, 18, sticker=StickerState.QUEUED))
    yield st.Done(zh, admitted(FAMILY, 17, 18, sticker=StickerState.PRINTED))
    yield st.Attract(zh)
    yield st.Documents(zh, DELEGATION)
    yield st.Attract(Language.ENGLISH)


def play(desk: Desk) -> float:
    """The longest stretch, in seconds, of a journey shown page by page."""
    states = journey()
    loop = QEventLoop()
    meter = StallMeter()

    def turn() -> None:
        state = next(states, None)
        if state is None:
            loop.quit()
        else:
            desk.arrival.publish(state, time.monotonic() + 60)

    timer = QTimer()
    timer.timeout.connect(turn)
    timer.start(PAGE_MS)
    meter.start()
    loop.exec()
    return meter.stop()


@pytest.mark.long
def test_no_page_of_the_journey_holds_the_screen_up(desk: Desk) -> None:
    desk.arrival.options.setCalm(False)
    # A processor shared with other programs can make one run slow, but not every run.
    assert min(play(desk) for _ in range(2)) < LONGEST_S


def test_the_meter_sees_a_stall(desk: Desk) -> None:
    loop = QEventLoop()
    meter = StallMeter()
    QTimer.singleShot(20, lambda: spin(0.08))
    look = QTimer()
    look.timeout.connect(
        lambda: loop.quit() if meter.longest_s > 0.06 and meter.beats > 3 else None
    )
    look.start(10)
    meter.start()
    loop.exec()
    assert meter.stop() < 1.0


def spin(seconds: float) -> None:
    """Work for so long, however long other programs hold the processor meanwhile."""
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        pass
