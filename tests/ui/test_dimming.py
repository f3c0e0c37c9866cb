"""The first page is dimmed in hours in which nobody is expected, and wakes for anybody."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.domain import events as ev
from kiosk.domain import states as st
from kiosk.domain.tours import Language
from kiosk.settings.model import Screen, Settings
from kiosk.ui.dimming import DimHours
from kiosk.ui.languages import Languages
from kiosk.ui.venue import derive_look
from tests.ui.cast import FAMILY, LOOK
from tests.ui.desk import Desk, open_desk

# It is 10:12 at the desk.
DARK = replace(LOOK, dimming=DimHours(time(10, 0), time(11, 0), 0.8))


@pytest.mark.parametrize(
    ("begin", "end", "now", "dim"),
    [
        ("19:00", "23:00", "18:59", False),
        ("19:00", "23:00", "19:00", True),
        ("19:00", "23:00", "23:00", False),
        ("19:00", "07:30", "23:59", True),
        ("19:00", "07:30", "00:00", True),
        ("19:00", "07:30", "07:29", True),
        ("19:00", "07:30", "07:30", False),
        ("19:00", "07:30", "12:00", False),
    ],
)
def test_the_hours_may_go_on_over_midnight(begin: str, end: str, now: str, dim: bool) -> None:
    hours = DimHours(time.fromisoformat(begin), time.fromisoformat(end), 0.5)
    assert (time.fromisoformat(now) in hours) is dim


def test_the_settings_say_when_and_how_much() -> None:
    screen = Screen(dim_from="19:00", dim_to="07:30", dim_percent=60)
    assert derive_look(Settings(screen=screen)).dimming == DimHours(time(19), time(7, 30), 0.6)
    assert derive_look(Settings()).dimming is None


@pytest.mark.parametrize(
    ("begin", "end"), [("19:00", ""), ("", "07:30"), ("7:30", "19:00"), ("19:00", "19:00")]
)
def test_hours_without_beginning_or_end_are_refused(begin: str, end: str) -> None:
    with pytest.raises(ValueError, match=r"dim_from|HH:MM"):
        Screen(dim_from=begin, dim_to=end)


@pytest.fixture(scope="module")
def _dark(languages: Languages) -> Iterator[Desk]:
    desk = open_desk(languages, size=(540, 960), look=DARK)
    yield desk
    desk.close()


@pytest.fixture
def night(_dark: Desk, languages: Languages) -> Desk:
    """The first page, dimmed."""
    languages.use(_dark.rules.language)
    _dark.reset()
    _dark.arrival.dimming.awake_s = 0.0
    _dark.arrival.touched()
    _dark.until(lambda: _dark.arrival.dimming.share == pytest.approx(0.8))
    _dark.arrival.dimming.awake_s = 60.0
    _dark.draw()
    return _dark


def brightness(desk: Desk) -> int:
    """Of the paper, in the corner of the page."""
    return desk.shown.picture().pixelColor(4, 300).value()


def test_the_page_is_darker_and_can_still_be_read(night: Desk) -> None:
    dark = brightness(night)
    night.arrival.touched()
    night.draw()
    assert dark == pytest.approx(brightness(night) * 0.2, abs=2)


def test_the_first_touch_wakes_and_the_second_one_counts(night: Desk) -> None:
    button = night.middle_of("noCodeButton")
    night.press(button)
    assert night.arrival.dimming.share == 0.0
    night.release(button)
    night.draw()
    assert night.events == []
    night.tap("noCodeButton")
    assert night.events == [ev.ReferenceWanted()]


def test_the_first_key_wakes_and_presses_nothing(night: Desk) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Down):
        QTest.keyClick(night.shown.window, key)
    assert night.arrival.dimming.share == 0.0
    assert night.events == []


def test_a_scan_wakes_it(night: Desk) -> None:
    night.stand(st.PartyShown(Language.SIMPLIFIED, FAMILY))
    assert night.arrival.dimming.share == 0.0
    assert brightness(night) > 240


def test_no_page_of_a_visit_is_dimmed(night: Desk) -> None:
    night.stand(st.PartyShown(Language.SIMPLIFIED, FAMILY))
    night.arrival.dimming.awake_s = 0.0
    night.arrival.touched()
    before = night.arrival.secondsLeft
    night.until(lambda: night.arrival.secondsLeft < before)
    assert night.arrival.dimming.share == 0.0
