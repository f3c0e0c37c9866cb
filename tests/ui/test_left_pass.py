"""A pass that is left in front of the camera begins one visit, not one after the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from hardware.repeats import QUIET_S
from kiosk.domain import states as st
from kiosk.ui.languages import Languages
from tests.ui.lobby import Lobby

A_WHILE_S = 1.0  # in which a camera at rest is looked at ten times


@pytest.fixture
def lobby(qapp: QGuiApplication, languages: Languages, tmp_path: Path) -> Iterator[Lobby]:
    with Lobby(tmp_path, languages, size=(540, 960)) as lobby:
        yield lobby


def test_the_same_pass_begins_again_only_after_it_was_away(lobby: Lobby) -> None:
    pages = lobby.pages
    scanner, text = lobby.stage.scanner, lobby.passes["family"].text

    def leave_it_there() -> None:
        scanner.show(text)
        lobby.screen.wait_for(st.PartyShown)
        lobby.hands.tap("startOverButton")
        lobby.screen.wait_for(st.Attract)
        begun = pages.count(st.LookingUp)
        lobby.stage.wait(QUIET_S + A_WHILE_S)  # longer than it would have to be away
        assert pages.count(st.LookingUp) == begun == 1

    def wave_it_about() -> None:
        scanner.show(None)
        lobby.stage.wait(A_WHILE_S)
        scanner.show(text)
        lobby.stage.wait(A_WHILE_S)
        assert pages.count(st.LookingUp) == 1

    def take_it_away_and_come_back() -> None:
        scanner.show(None)
        lobby.stage.wait(QUIET_S + A_WHILE_S)
        scanner.show(text)
        lobby.screen.wait_for(st.PartyShown)
        assert pages.count(st.LookingUp) == 2

    for act in (leave_it_there, wave_it_about, take_it_away_and_come_back):
        lobby.perform(act)
